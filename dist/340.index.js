export const id = 340;
export const ids = [340];
export const modules = {

/***/ 3375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ unwatched),
  d: () => (/* binding */ watchAborts)
});

;// CONCATENATED MODULE: ./src/abort/look.ts
/** Milliseconds that one look is waited for. */
const LONGEST_LOOK = 60_000;
/** Looks until there is an answer, `done` aborts, or it has taken too long. */
async function lookWithin(look, done, clock) {
    const late = new AbortController();
    const answered = new AbortController();
    const patience = clock.sleep(LONGEST_LOOK, answered.signal).then(() => late.abort());
    try {
        return await look(AbortSignal.any([done, late.signal]));
    }
    finally {
        answered.abort();
        await patience;
    }
}

// EXTERNAL MODULE: ./src/abort/request.ts
var abort_request = __webpack_require__(9743);
// EXTERNAL MODULE: ./src/abort/standing.ts
var abort_standing = __webpack_require__(1088);
// EXTERNAL MODULE: ./src/criteria/quantity.ts
var quantity = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
;// CONCATENATED MODULE: ./src/abort/tell.ts



function tellBeginning(count, log) {
    const conditions = count === 1 ? 'one condition' : `${count} conditions`;
    log.info(`${conditions} would end the run: watched every ${(0,quantity/* printValue */.jt)(abort_standing/* BETWEEN_LOOKS */.uk, 'duration')}`);
}
/** One line when a condition begins or ceases to hold, one when some cannot be watched, one when all can again. */
function tellChanges(before, after, log) {
    for (const [index, { condition, since }] of after.entries()) {
        const held = before[index]?.since ?? null;
        if (condition.hold === 0 || (held === null) === (since === null))
            continue;
        const time = (0,quantity/* printValue */.jt)(condition.hold, 'duration');
        const what = since === null ? 'holds no longer' : `holds: the run is ended when it still does in ${time}`;
        log.info(`${condition.text} ${what}`);
    }
    const [was, is] = [before, after].map((standings) => standings.find(({ blind }) => blind !== null));
    if (was === undefined && is?.blind)
        log.warn(`abort conditions cannot be watched: ${is.blind.because} (${(0,problem/* printPlace */.d)(is.condition.place)}); the run goes on for now`);
    if (was !== undefined && is === undefined)
        log.info('abort conditions are watched again');
}

;// CONCATENATED MODULE: ./src/abort/watch.ts




/**
 * Looks at the plan's abort conditions, at once and every half minute until `over` aborts, and asks for the end of the run
 * when one is met, or when one could not be looked at for too long. `began`: when the run did, in milliseconds since 1970 UTC.
 */
async function watchAborts({ abortWhen, measures }, began, over, { live, ends, clock, log }) {
    if (abortWhen.length === 0)
        return [];
    tellBeginning(abortWhen.length, log);
    const conditions = abortWhen.map(({ condition }) => condition);
    const done = AbortSignal.any([over, ends.signal]);
    let standings = abortWhen.map((condition) => (0,abort_standing/* standingAt */.Ib)(condition, Math.min(began, clock.now())));
    const isOver = () => done.aborted;
    while (!isOver()) {
        const at = clock.now();
        const told = await lookWithin((signal) => live.observe(conditions, measures, signal), done, clock);
        if (isOver())
            break;
        const before = standings;
        standings = before.map((standing, index) => (0,abort_standing/* afterLook */.YU)(standing, told[index], at));
        tellChanges(before, standings, log);
        const request = (0,abort_request/* endRequest */.D)(standings, at);
        if (request !== null)
            ends.ask(request);
        else
            await clock.sleep(abort_standing/* BETWEEN_LOOKS */.uk, done);
    }
    const end = clock.now();
    return standings.map((standing) => ({ ...standing, gaps: (0,abort_standing/* gapsAt */.Ph)(standing, end) }));
}
/** Of a run that this process did not watch. One that was aborted was watched by another. */
function unwatched({ abortWhen }, { handle, endedAt, ending }) {
    if (ending.met)
        return [];
    const gap = { from: handle.startedAt, to: endedAt, because: 'this gate did not watch the run' };
    return abortWhen.map((condition) => ({ condition, hadData: true, gaps: [gap] }));
}


/***/ }),

/***/ 1414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cv: () => (/* binding */ buildBroker),
  Hq: () => (/* binding */ buildCredentials),
  GY: () => (/* binding */ buildMetrics)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(3711);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-cjs/index.js
var client_sfn_dist_cjs = __webpack_require__(8476);
// EXTERNAL MODULE: ./src/aws/client-settings.ts
var client_settings = __webpack_require__(1678);
// EXTERNAL MODULE: ./src/aws/renewal.ts
var renewal = __webpack_require__(8269);
;// CONCATENATED MODULE: ./src/aws/clients.ts




/** The default credential chain, unless `credentials` are given. `AWS_ENDPOINT_URL` is honoured; a local endpoint has no virtual-host buckets. */
function awsClients(region, environment, credentials = null) {
    const settings = (0,client_settings/* clientSettings */.r)(region, credentials);
    const ownEndpoint = Boolean(environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL']);
    return {
        s3: (0,renewal/* renewing */.I)(new dist_cjs/* S3Client */.YxF({ ...settings, forcePathStyle: ownEndpoint })),
        sfn: (0,renewal/* renewing */.I)(new client_sfn_dist_cjs/* SFNClient */.ZIB(settings)),
    };
}
/** By partition; all others are on the first. */
const CONSOLES = {
    aws: 'console.aws.amazon.com',
    'aws-cn': 'console.amazonaws.cn',
    'aws-us-gov': 'console.amazonaws-us-gov.com',
};
/** Where a person can watch an execution; null when the services are not AWS's own, which has no console for them. */
function executionUrl(arn, environment) {
    if (environment['AWS_ENDPOINT_URL_SFN'] ?? environment['AWS_ENDPOINT_URL'])
        return null;
    const [, partition = '', , region = ''] = arn.split(':');
    const domain = CONSOLES[partition] ?? 'console.aws.amazon.com';
    return `https://${region}.${domain}/states/home?region=${region}#/v2/executions/details/${arn}`;
}

// EXTERNAL MODULE: ./src/aws/refusal.ts + 1 modules
var refusal = __webpack_require__(5747);
;// CONCATENATED MODULE: ./src/aws/executions.ts


/** Events a page; the newest page is asked for first. */
const PAGE = 200;
/** Step Functions as the broker uses it. */
class SfnExecutions {
    client;
    stateMachineArn;
    constructor(client, stateMachineArn) {
        this.client = client;
        this.stateMachineArn = stateMachineArn;
    }
    async start(name, input, signal) {
        const command = new client_sfn_dist_cjs/* StartExecutionCommand */.MX_({ stateMachineArn: this.stateMachineArn, name, input });
        const ask = async (options) => {
            try {
                const { executionArn, startDate } = await this.client.send(command, options);
                return { arn: executionArn ?? this.arnOf(name), startedAt: startDate?.getTime() ?? 0 };
            }
            catch (error) {
                if ((0,refusal/* errorName */.Is)(error) === 'ExecutionAlreadyExists')
                    return null;
                throw error;
            }
        };
        return (0,refusal/* asking */.os)({ action: 'states:StartExecution', resource: this.stateMachineArn }, ask, signal);
    }
    /** `…:stateMachine:<machine>` and a name give `…:execution:<machine>:<name>`; a version or alias is dropped. */
    arnOf(name) {
        const parts = this.stateMachineArn.split(':');
        return [...parts.slice(0, 5), 'execution', parts[6], name].join(':');
    }
    async describe(arn, signal) {
        const command = new client_sfn_dist_cjs/* DescribeExecutionCommand */.tVP({ executionArn: arn });
        const ask = async (options) => {
            try {
                return readExecution(arn, await this.client.send(command, options));
            }
            catch (error) {
                if ((0,refusal/* errorName */.Is)(error) === 'ExecutionDoesNotExist')
                    return null;
                throw error;
            }
        };
        return (0,refusal/* asking */.os)({ action: 'states:DescribeExecution', resource: arn }, ask, signal);
    }
    /** Reads backwards from the newest event until what is known already, so that a look costs one call. */
    async history(arn, after, signal) {
        const events = [];
        let nextToken;
        do {
            const command = new client_sfn_dist_cjs/* GetExecutionHistoryCommand */.eXg({
                executionArn: arn,
                reverseOrder: true,
                maxResults: PAGE,
                includeExecutionData: true,
                ...(nextToken === undefined ? {} : { nextToken }),
            });
            const page = await (0,refusal/* asking */.os)({ action: 'states:GetExecutionHistory', resource: arn }, (options) => this.client.send(command, options), signal);
            const fresh = (page.events ?? []).map(readEvent).filter(({ id }) => id > after);
            events.push(...fresh);
            nextToken = fresh.length < (page.events?.length ?? 0) ? undefined : page.nextToken;
        } while (nextToken !== undefined);
        return events.sort((one, other) => one.id - other.id);
    }
    async stop(arn, cause, signal) {
        const command = new client_sfn_dist_cjs/* StopExecutionCommand */.WP$({
            executionArn: arn,
            error: 'Stopped',
            cause: cause.slice(0, 1_000),
        });
        await (0,refusal/* asking */.os)({ action: 'states:StopExecution', resource: arn }, (options) => this.client.send(command, options), signal);
    }
}
function readExecution(arn, answer) {
    const succeeded = answer.status === 'SUCCEEDED';
    return {
        arn,
        status: answer.status ?? 'UNKNOWN',
        startedAt: answer.startDate?.getTime() ?? 0,
        stoppedAt: answer.stopDate?.getTime() ?? null,
        input: answer.input ?? null,
        // An execution that failed has no output; an emulator that invents one must not be believed.
        output: succeeded ? (answer.output ?? null) : null,
        error: answer.error ?? null,
        cause: answer.cause ?? null,
    };
}
/** Each type of event keeps its details under a key of its own; the gate reads the same few fields of any. */
function readEvent(event) {
    const details = Object.values(event).find(isDetails) ?? {};
    return {
        id: event.id ?? 0,
        previousId: event.previousEventId ?? 0,
        type: event.type ?? '',
        at: event.timestamp?.getTime() ?? 0,
        data: details.output ?? details.parameters ?? details.input ?? null,
        error: details.error ?? null,
        cause: details.cause ?? null,
    };
}
function isDetails(value) {
    return typeof value === 'object' && value !== null && !(value instanceof Date);
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/object-store.ts
const JSON_UTF8 = 'application/json; charset=utf-8';
function locationUrl({ bucket, key }) {
    return `s3://${bucket}/${key}`;
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/journal/shorten.ts
var shorten = __webpack_require__(5666);
;// CONCATENATED MODULE: ./src/aws/object-store.ts





/** How often a write is tried again when another one of the same key is under way. */
const CONFLICTS = 5;
/** S3 as the broker uses it. Checksums (CRC32) are the SDK's default; a bucket's own KMS key encrypts. */
class S3ObjectStore {
    client;
    constructor(client) {
        this.client = client;
    }
    async put(location, body, contentType, signal) {
        const command = putCommand(location, body, contentType, {});
        await (0,refusal/* asking */.os)({ action: 's3:PutObject', resource: arnOf(location) }, (options) => this.client.send(command, options), signal);
    }
    async putIfAbsent(location, body, contentType, signal) {
        const command = putCommand(location, body, contentType, { IfNoneMatch: '*' });
        const ask = async (options) => {
            for (let conflicts = 0;; conflicts += 1) {
                try {
                    await this.client.send(command, options);
                    return true;
                }
                catch (error) {
                    if ((0,refusal/* errorName */.Is)(error) === 'PreconditionFailed')
                        return false;
                    if ((0,refusal/* errorName */.Is)(error) !== 'ConditionalRequestConflict' || conflicts >= CONFLICTS)
                        throw error;
                }
            }
        };
        return (0,refusal/* asking */.os)({ action: 's3:PutObject', resource: arnOf(location) }, ask, signal);
    }
    async get(location, signal) {
        const command = new dist_cjs/* GetObjectCommand */.jLs({ Bucket: location.bucket, Key: location.key });
        const ask = async (options) => {
            try {
                const { Body, ContentLength = 0 } = await this.client.send(command, options);
                if (ContentLength > shorten/* LARGEST_WHOLE */.Bx)
                    return await readLarge(Body, location);
                return (await Body?.transformToString('utf-8')) ?? null;
            }
            catch (error) {
                if ((0,refusal/* errorName */.Is)(error) === 'NoSuchKey')
                    return null;
                throw error;
            }
        };
        return (0,refusal/* asking */.os)({ action: 's3:GetObject', resource: arnOf(location) }, ask, signal);
    }
    async list(bucket, prefix, signal) {
        const objects = await this.objects(bucket, prefix, '', signal);
        return objects.toSorted((one, other) => one.modified - other.modified).map(({ key }) => key);
    }
    async objects(bucket, prefix, after, signal) {
        const objects = [];
        const ask = async (options) => {
            const asked = { Bucket: bucket, Prefix: prefix, ...(after === '' ? {} : { StartAfter: after }) };
            for await (const page of (0,dist_cjs/* paginateListObjectsV2 */.OqA)({ client: this.client }, asked, options)) {
                for (const { Key, LastModified } of page.Contents ?? []) {
                    if (Key !== undefined)
                        objects.push({ key: Key, modified: LastModified?.getTime() ?? 0 });
                }
            }
        };
        await (0,refusal/* asking */.os)({ action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` }, ask, signal);
        return objects;
    }
}
/** In bounded memory: a text is cut, a process that dies judges nothing. */
async function readLarge(body, location) {
    const shortened = await (0,shorten/* shorten */.ml)(body);
    if (shortened.kind === 'bytes')
        return shortened.bytes.toString('utf8');
    throw new errors/* GateError */.ue('broker', `${locationUrl(location)} holds more than ${shorten/* MOST_KEPT */.l$ / 1024 / 1024} MiB even without its longest texts`, { hint: 'look at what the experiment records: no journal of that size can be judged' });
}
function putCommand(location, body, contentType, condition) {
    return new dist_cjs/* PutObjectCommand */.wKZ({
        Bucket: location.bucket,
        Key: location.key,
        Body: body,
        ContentType: contentType,
        ...condition,
    });
}
function arnOf({ bucket, key }) {
    return `arn:aws:s3:::${bucket}/${key}`;
}

;// CONCATENATED MODULE: ./src/aws/state-machine.ts


/** A state machine, or the version of one, as AWS describes it. */
function stateMachine(client, arn) {
    const command = new client_sfn_dist_cjs/* DescribeStateMachineCommand */.LyQ({ stateMachineArn: withoutAlias(arn) });
    return {
        arn,
        definition: () => (0,refusal/* asking */.os)({ action: 'states:DescribeStateMachine', resource: arn }, async () => {
            try {
                return (await client.send(command)).definition ?? null;
            }
            catch (error) {
                if (/^(AccessDenied|KmsAccessDenied)/.test((0,refusal/* errorName */.Is)(error)))
                    return null;
                throw error;
            }
        }),
    };
}
/** AWS describes versions, which have a number, and not aliases. */
function withoutAlias(arn) {
    const parts = arn.split(':');
    return /^\d+$/.test(parts[7] ?? '') ? arn : parts.slice(0, 7).join(':');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
;// CONCATENATED MODULE: ./src/aws/role-refusal.ts



/** Assumes a role; what AWS objects to comes out with what its trust policy, the account or the job lacks. */
async function assuming(attempt, call) {
    const action = attempt.by === 'token' ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole';
    return (0,refusal/* asking */.os)({ action, resource: attempt.arn }, async () => {
        try {
            return await call();
        }
        catch (cause) {
            throw explain(attempt, cause) ?? cause;
        }
    });
}
/** Null: nothing that concerns roles alone. */
function explain(attempt, cause) {
    const name = (0,refusal/* errorName */.Is)(cause).replace(/Exception$/, '');
    const told = cause instanceof Error ? cause.message : '';
    const refused = (message, hint) => new errors/* GateError */.ue('refused', message, { hint, cause });
    if (name === 'ValidationError' && told.includes('DurationSeconds'))
        return refused(`AWS opens no session of that length for ${attempt.arn}: ${told}`, 'shorten role-duration, or raise the maximum session duration of the role; from one role to another it is 1h');
    if (name === 'InvalidIdentityToken')
        return refused(`AWS does not know who vouches for this job to assume ${attempt.arn}: ${told}`, 'create the identity provider token.actions.githubusercontent.com in the account of the role (docs/permissions.md)');
    if (name === 'AccessDenied' && attempt.by === 'token')
        return untrusted(attempt, cause);
    if (name === 'AccessDenied')
        return refused(`AWS refused sts:AssumeRole on ${attempt.arn}: ${told}`, 'let both a policy of who asks and the trust policy of the role allow it, and sts:TagSession where role-session-tags ' +
            'are given; an external id that the trust policy wants is given by role-external-id');
    return name === 'CredentialsProviderError' && attempt.by === 'credentials'
        ? nobody(attempt.arn, cause)
        : null;
}
function untrusted({ arn, token }, cause) {
    const subject = subjectOf(token);
    const own = subject === null ? 'the subject of this job' : `the subject of this job, ${subject}`;
    return new errors/* GateError */.ue('refused', `the trust policy of ${arn} does not allow this job, or there is no such role`, {
        hint: 'let it allow sts:AssumeRoleWithWebIdentity by token.actions.githubusercontent.com for the audience ' +
            `sts.amazonaws.com and ${own} – a subject reads repo:owner/name:… or, of a newer repository, ` +
            'repo:owner@ID/name@ID:… (docs/permissions.md)',
        cause,
    });
}
function nobody(arn, cause) {
    return new errors/* GateError */.ue('wrong-input', `there is neither an OIDC token nor any AWS credentials to assume ${arn} with`, {
        hint: 'write `id-token: write` under `permissions:` of the job in the workflow, and in the workflow that calls it ' +
            '(pull requests of forks get no token); outside of GitHub Actions, configure credentials that may assume the role',
        cause,
    });
}
const CLAIMS = schemas/* object */.Ikc({ sub: schemas/* string */.YjP() });
/** What the token says of the job, which is no secret as its signature is; null when it cannot be read. */
function subjectOf(token) {
    try {
        const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
        return CLAIMS.parse(JSON.parse(claims)).sub.slice(0, 300);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/aws/session.ts
/** Milliseconds before its end at which a session is replaced: the clients of the SDK ask from then on. */
const AHEAD = 300_000;
/**
 * One session for all clients, for as long as the run takes: a new one is opened when it is asked for and the last is
 * about to end. When that fails, the last one serves to its end, and whoever asks tries again.
 */
function lastingSession(open, { clock, log }) {
    let current = null;
    let opening = null;
    let warned = false;
    const left = (session) => session.expiration.getTime() - clock.now();
    const renew = async () => {
        try {
            current = await open();
            warned = false;
        }
        catch (error) {
            if (current === null || left(current) <= 0)
                throw error;
            if (!warned)
                log.warn(`AWS credentials could not be renewed yet: ${messageOf(error)}`);
            warned = true;
        }
        return current;
    };
    return (options) => {
        if (options?.forceRefresh)
            current = null;
        if (current !== null && left(current) >= AHEAD)
            return Promise.resolve(current);
        opening ??= renew().finally(() => {
            opening = null;
        });
        return opening;
    };
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./src/aws/role.ts





const AUDIENCE = 'sts.amazonaws.com';
/**
 * Credentials of a role, renewed for as long as they are asked for. The first role is assumed by a token of the job, or from
 * the default chain when the job has none, or when an external id or tags are given, which no token of GitHub's carries.
 */
function assumedRole(role, job, around) {
    const [first, ...others] = hopsOf(role);
    const byToken = job.idToken !== null && first.externalId === null && !hasTags(first);
    const open = byToken ? openByToken(first, job.idToken) : openWith(null, first);
    return others.reduce((from, hop) => sessionsOf(hop, openWith(from, hop), job, around), sessionsOf(first, open, job, around));
}
function hopsOf({ arns, ...role }) {
    const hop = (arn, at) => at === arns.length - 1 ? { ...role, arn } : { ...role, arn, externalId: null, tags: {} };
    const [first, ...others] = arns;
    return [hop(first, 0), ...others.map((arn, at) => hop(arn, at + 1))];
}
function sessionsOf(hop, open, { mask }, around) {
    return lastingSession(async () => {
        const asked = around.clock.now();
        const { accessKeyId, secretAccessKey, sessionToken, expiration } = await open();
        if (sessionToken === undefined || expiration === undefined)
            throw endless(hop);
        for (const secret of [accessKeyId, secretAccessKey, sessionToken])
            mask(secret);
        const end = new Date(asked + lastsFor(expiration.getTime() - asked, hop.duration));
        return { accessKeyId, secretAccessKey, sessionToken, expiration: end };
    }, around);
}
/**
 * Milliseconds by our clock. When it is slow AWS would end the session before we see it end; when it is fast we would see
 * it end before it has begun to be of use.
 */
function lastsFor(told, asked) {
    return told < asked / 2 ? asked : Math.min(told, asked);
}
function openByToken(hop, idToken) {
    return async () => {
        const { fromWebToken } = await __webpack_require__.e(/* import() */ 719).then(__webpack_require__.t.bind(__webpack_require__, 9719, 19));
        const webIdentityToken = await idToken(AUDIENCE);
        const open = fromWebToken({
            roleArn: hop.arn,
            roleSessionName: hop.sessionName,
            durationSeconds: secondsOf(hop),
            webIdentityToken,
            clientConfig: clientOf(hop),
        });
        return assuming({ arn: hop.arn, by: 'token', token: webIdentityToken }, () => open());
    };
}
/** With credentials of another role, or those that the default chain finds each time; once more when AWS calls them expired. */
function openWith(from, hop) {
    const open = async (forceRefresh) => {
        const { fromTemporaryCredentials } = await __webpack_require__.e(/* import() */ 719).then(__webpack_require__.t.bind(__webpack_require__, 9719, 19));
        const provider = fromTemporaryCredentials({
            params: {
                RoleArn: hop.arn,
                RoleSessionName: hop.sessionName,
                DurationSeconds: secondsOf(hop),
                ...(hop.externalId === null ? {} : { ExternalId: hop.externalId }),
                ...(hasTags(hop) ? { Tags: Object.entries(hop.tags).map(([Key, Value]) => ({ Key, Value })) } : {}),
            },
            ...(from === null ? {} : { masterCredentials: await from({ forceRefresh }) }),
            clientConfig: clientOf(hop),
        });
        return assuming({ arn: hop.arn, by: 'credentials' }, () => provider());
    };
    return async () => {
        try {
            return await open(false);
        }
        catch (error) {
            if (!(0,refusal/* hasExpired */.oN)(error))
                throw error;
            return open(true);
        }
    };
}
const hasTags = ({ tags }) => Object.keys(tags).length > 0;
const secondsOf = ({ duration }) => Math.floor(duration / 1000);
const clientOf = ({ region }) => (0,client_settings/* clientSettings */.r)(region, null);
function endless({ arn }) {
    return new errors/* GateError */.ue('broker', `AWS gave credentials for ${arn} that are no session`, {
        hint: 'check AWS_ENDPOINT_URL: this is not how STS answers',
    });
}

// EXTERNAL MODULE: ./src/run-id.ts
var run_id = __webpack_require__(5310);
;// CONCATENATED MODULE: ./src/aws/session-name.ts

/** What sessions are called in CloudTrail when nobody chose: `resiliency-gate-<run>`, as much as the 64 characters hold. */
function sessionNameOf(runId, environment) {
    const run = runId ?? (0,run_id/* ciRunOf */.BR)(environment);
    return ['resiliency-gate', ...(run === null ? [] : [run])].join('-').slice(0, 64);
}

// EXTERNAL MODULE: ./src/brokers/cancelled.ts
var cancelled = __webpack_require__(5177);
// EXTERNAL MODULE: ./src/brokers/taken.ts
var taken = __webpack_require__(8061);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/brokers/local/process-life.ts




/** When a process was started, in the system's own count, as `lives.py` tells it; null when it does not run. */
async function bornOf(pid) {
    return process.platform === 'linux' ? bornOnLinux(pid) : bornElsewhere(pid);
}
async function isAlive({ pid, born }) {
    return (await bornOf(pid)) === born;
}
/** This process, so that others can tell whether it still lives. */
async function ownLife() {
    const born = await bornOf(process.pid);
    if (born !== null)
        return { pid: process.pid, born };
    throw new errors/* GateError */.ue('wrong-input', 'this system does not tell when a process was started', {
        hint: 'the local broker needs /proc or the command ps',
    });
}
async function bornOnLinux(pid) {
    const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    if (stat === null)
        return null;
    // The name, in parentheses, may hold anything; what follows it is plain.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? null : (rest[18] ?? null);
}
async function bornElsewhere(pid) {
    const env = { LC_ALL: 'C', TZ: 'UTC', PATH: '/bin:/usr/bin' };
    const listing = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('ps', ['-o', 'lstart=', '-p', String(pid)], { env }).catch(() => null);
    return listing?.stdout.replace(/\s+/g, '') || null;
}

// EXTERNAL MODULE: ./src/brokers/end-requests.ts
var end_requests = __webpack_require__(990);
;// CONCATENATED MODULE: ./src/brokers/local/story.ts

/** A process, for ever: a pid is used again, a pid with the time of its start is not. */
const life = schemas/* object */.Ikc({ pid: schemas/* int */.Whr().positive(), born: schemas/* string */.YjP().min(1) });
/** `keeper.json`: who keeps the run, since when, with which Chaos Toolkit. */
const keeper = schemas/* object */.Ikc({ ...life.shape, startedAt: schemas/* number */.aig(), versions: schemas/* string */.YjP() });
/** `result.json`: what a worker says of its experiment. `lost` is why there is no whole journal; null when there is one. */
const result = schemas/* object */.Ikc({
    state: schemas/* enum */.k5n(['done', 'failed']),
    exitCode: schemas/* int */.Whr().nullable(),
    endedBy: schemas/* enum */.k5n(['deadline', 'abort']).nullable(),
    lost: schemas/* string */.YjP().nullable(),
});
const json = schemas/* json */.Pq9();
/** `request.json`, as far as it is read again. */
const request = schemas/* object */.Ikc({
    experiments: schemas/* array */.YOg(schemas/* object */.Ikc({ index: schemas/* int */.Whr().positive(), id: schemas/* string */.YjP().min(1), document: schemas/* record */.g1P(schemas/* string */.YjP(), json) })),
});
/** `forced.json`: the run was told to be over while experiments were at work. */
const forced = schemas/* object */.Ikc({ at: schemas/* number */.aig(), reason: schemas/* string */.YjP() });
const change = { at: schemas/* number */.aig(), index: schemas/* int */.Whr().positive() };
const story_event = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('started'), ...change, ...life.shape }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('ended'), ...change, state: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('terminal'),
        at: schemas/* number */.aig(),
        state: schemas/* enum */.k5n(['succeeded', 'failed', 'stopped']),
        reason: schemas/* string */.YjP().nullable(),
    }),
]);
/** The whole lines of `events.jsonl`; one that is being written is left for the next look. */
function readStory(text) {
    return text
        .split('\n')
        .slice(0, -1)
        .map((line) => story_event.parse(JSON.parse(line)));
}
function progressOf(told) {
    switch (told.kind) {
        case 'started':
            return { kind: 'started', index: told.index, at: told.at };
        case 'ended':
            return { kind: 'ended', index: told.index, at: told.at, state: told.state };
        case 'terminal':
            return { kind: 'terminal', at: told.at, ending: { state: told.state, reason: told.reason } };
    }
}

;// CONCATENATED MODULE: ./src/brokers/local/watch.ts



/** Milliseconds between two looks at a file of this machine. */
const BETWEEN_LOOKS = 200;
/** Tells the story from its beginning. Ends without a terminal event only when `signal` aborts. */
async function* watchRun(folder, clock, signal) {
    let told = 0;
    while (!signal?.aborted) {
        // Asked before the story is read, so that what a keeper told last of all is not missed.
        const end = await endBeforeItsTime(folder);
        const story = await folder.story();
        for (const event of story.slice(told)) {
            yield await withReason(progressOf(event), folder);
            if (event.kind === 'terminal' || signal?.aborted)
                return;
        }
        told = story.length;
        if (end) {
            yield await withReason({ ...end, at: Math.max(end.at, story.at(-1)?.at ?? 0) }, folder);
            return;
        }
        await clock.sleep(BETWEEN_LOOKS, signal);
    }
}
/** The keeper knows that it was asked to end; what kind of request it was is known by the request alone. */
async function withReason(told, folder) {
    const request = told.kind === 'terminal' && told.ending.state === 'stopped' ? await folder.endRequest() : null;
    return request === null || told.kind !== 'terminal' ? told : { ...told, ending: (0,end_requests/* endingBy */.t)(request) };
}
async function hasEnded(folder) {
    return (await endBeforeItsTime(folder)) !== null || (await folder.story()).at(-1)?.kind === 'terminal';
}
/** A run that was forced, or whose keeper is gone. A keeper that told the end is gone too: the story comes first. */
async function endBeforeItsTime(folder) {
    const forced = await folder.forced();
    if (forced)
        return { kind: 'terminal', at: forced.at, ending: { state: 'stopped', reason: forced.reason } };
    const keeper = await folder.keeper();
    if (keeper && (await isAlive(keeper)))
        return null;
    const reason = 'the process that kept the run was killed; its experiments were interrupted';
    return { kind: 'terminal', at: keeper?.startedAt ?? 0, ending: { state: 'failed', reason } };
}

;// CONCATENATED MODULE: ./src/brokers/local/collect.ts


/** One answer per experiment of the plan, in its order. What is at work in a run that is ending is waited for. */
async function* collectRun(folder, plan, ports) {
    const keeper = await folder.keeper();
    const until = ports.clock.now() + ports.patience;
    const goesOn = !(await isEnding(folder));
    if (!goesOn)
        await waitFor(() => isOver(folder), until, ports.clock);
    const story = await folder.story();
    for (const { index, id } of plan.experiments) {
        const worker = story.find((event) => event.kind === 'started' && event.index === index);
        if (!worker) {
            yield notStarted(index, story, goesOn);
            continue;
        }
        if (!goesOn)
            await waitFor(() => isLeft(id, worker, folder), until, ports.clock);
        yield await collectOne({ index, id }, keeper, folder, ports);
    }
}
async function isEnding(folder) {
    return (await folder.endRequest()) !== null || (await hasEnded(folder));
}
/** Stricter than `hasEnded`: a run that was called over may still have experiments at work. */
async function isOver(folder) {
    const keeper = await folder.keeper();
    return !keeper || !(await isAlive(keeper)) || (await folder.story()).at(-1)?.kind === 'terminal';
}
/** A worker that was killed leaves no result, and a Chaos Toolkit that rolls back. */
async function isLeft(id, worker, folder) {
    if (await isAlive(worker))
        return (await folder.result(id)) !== null;
    const toolkit = await folder.toolkit(id);
    return toolkit === null || !(await isAlive(toolkit));
}
async function waitFor(condition, until, clock) {
    while (!(await condition()) && clock.now() < until)
        await clock.sleep(BETWEEN_LOOKS);
}
async function collectOne({ index, id }, keeper, folder, ports) {
    // The result is written last: with it, all the rest is there.
    const result = await folder.result(id);
    return {
        index,
        outcome: await outcomeOf(id, result, folder),
        attempts: 1,
        endedBy: result?.endedBy ?? null,
        notes: [
            `run on this machine by Chaos Toolkit ${keeper?.versions ?? '?'}`,
            ...(await keepLog(id, result, folder, ports)),
        ],
    };
}
/** Without a result the journal itself must say whether it is whole. */
async function outcomeOf(id, result, folder) {
    if (result !== null && result.lost !== null)
        return { kind: 'lost', reason: result.lost };
    const text = await folder.journal(id);
    if (text !== null)
        return { kind: 'journal', text, where: folder.journalPath(id) };
    return {
        kind: 'lost',
        reason: 'it left no journal: it is still at work, or the process that ran it was killed',
    };
}
/** Without a result nobody has hidden the secrets in the log: it stays where it is. */
async function keepLog(id, result, folder, { logs }) {
    const text = result && (await folder.log(id));
    if (text === null)
        return [];
    try {
        return [`its log: ${await logs.keepLog(id, text)}`];
    }
    catch (error) {
        return [`its log could not be kept: ${error instanceof Error ? error.message : String(error)}`];
    }
}
function notStarted(index, story, goesOn) {
    const end = story.at(-1);
    const why = end?.kind === 'terminal' && end.reason !== null ? `: ${end.reason}` : '';
    const reason = goesOn
        ? 'the run goes on and has not reached it'
        : `the run ended before it was reached${why}`;
    return { index, outcome: { kind: 'not-started', reason }, attempts: 0, endedBy: null, notes: [] };
}

;// CONCATENATED MODULE: ./src/brokers/local/launch.ts




/** Starts the keeper of a run, or finds that it has one. Resolves when `keeper.json` is there. */
async function launchKeeper(folder, toolkit, ground) {
    const keeper = (0,external_node_path_.join)(ground.packageRoot, 'src', 'brokers', 'local', 'keeper.py');
    const runner = (0,external_node_path_.join)(ground.packageRoot, 'broker');
    const log = await (0,promises_.open)(folder.keeperLog, 'a');
    const child = (0,external_node_child_process_.spawn)(toolkit.python, ['-IB', keeper, folder.path, toolkit.chaos, toolkit.versions, runner], {
        env: keeperEnvironment(ground),
        cwd: folder.path,
        stdio: ['ignore', log.fd, log.fd],
        detached: true,
    });
    const problem = await new Promise((settle) => {
        child.once('error', ({ message }) => settle(message));
        child.once('exit', (code) => settle(code === 0 ? null : `exit code ${String(code)}`));
    });
    await log.close();
    if (problem === null)
        return;
    const said = (await (0,promises_.readFile)(folder.keeperLog, 'utf8')).trim().split('\n').slice(-8).join('\n  ');
    throw new errors/* GateError */.ue('broker', `the experiments could not be started: ${problem}\n  ${said}`, {
        hint: `look into ${folder.keeperLog}; nothing was started`,
    });
}
/**
 * The caller's own, so that experiments find their secrets. CI systems end what a job leaves behind by marks in its
 * environment: they would end experiments before their rollbacks. Relative entries of PYTHONPATH were meant from the workspace.
 */
function keeperEnvironment({ environment, workspace }) {
    const paths = environment['PYTHONPATH'];
    return {
        ...environment,
        ...(paths
            ? {
                PYTHONPATH: paths
                    .split(external_node_path_.delimiter)
                    .map((path) => (0,external_node_path_.resolve)(workspace, path))
                    .join(external_node_path_.delimiter),
            }
            : {}),
        RUNNER_TRACKING_ID: undefined,
        JENKINS_NODE_COOKIE: 'dontKillMe',
        RESILIENCY_GATE_WORKSPACE: workspace,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/brokers/broker.ts
/**
 * What asks for the end of a run before its own: the job or the terminal, the run's time, a condition that the suite watches,
 * somebody else by the run's id, or a gate that cannot go on.
 */
const END_KINDS = ['cancelled', 'deadline', 'abort', 'asked', 'error'];

;// CONCATENATED MODULE: ./src/brokers/end-request-shape.ts


const metShape = schemas/* object */.Ikc({
    text: schemas/* string */.YjP(),
    file: schemas/* string */.YjP(),
    line: schemas/* int */.Whr().positive(),
    why: schemas/* string */.YjP().nullable(),
    observed: schemas/* string */.YjP().nullable(),
    since: schemas/* number */.aig(),
    at: schemas/* number */.aig(),
});
/** A request to end as it lies beside the run. Somebody else may have left it, and say no more than why. */
const endRequestShape = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(END_KINDS).catch('asked'),
    reason: schemas/* string */.YjP(),
    met: metShape.nullish().catch(null),
});

;// CONCATENATED MODULE: ./src/brokers/local/run-folder.ts





/** Everything of one run, on disk. Only its owner may look into it: experiments and journals hold what they hold. */
class RunFolder {
    path;
    constructor(root, runId) {
        this.path = (0,external_node_path_.join)(root, runId);
    }
    /** The first to write owns the run id. Says whether the request is the one that is there now. */
    async claim(text) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(this.path, 'owners'), { recursive: true, mode: 0o700 });
        await this.writeOnce('request.json', text);
        return (await this.text('request.json')) === text;
    }
    /** null when there is no such run. */
    request() {
        return this.json('request.json', request);
    }
    /** Of a run that has owners, the last one's death is the end. */
    own({ pid, born }) {
        return (0,promises_.writeFile)((0,external_node_path_.join)(this.path, 'owners', `${pid}-${born}`), '');
    }
    /** null when the run was never started. */
    keeper() {
        return this.json('keeper.json', keeper);
    }
    async story() {
        return readStory((await this.text('events.jsonl')) ?? '');
    }
    /** Asks the keeper and its workers to end the run. The first reason stands. */
    askToEnd(request) {
        return this.writeOnce('abort', JSON.stringify(request));
    }
    /** null while nobody has asked. */
    endRequest() {
        return this.json('abort', endRequestShape);
    }
    force(at, reason) {
        return this.writeOnce('forced.json', JSON.stringify({ at, reason }));
    }
    forced() {
        return this.json('forced.json', forced);
    }
    /** The Chaos Toolkit itself: it may outlive its worker, to roll back. */
    toolkit(id) {
        return this.json(`experiments/${id}/process.json`, life);
    }
    result(id) {
        return this.json(`experiments/${id}/result.json`, result);
    }
    journalPath(id) {
        return (0,external_node_path_.join)(this.path, 'experiments', id, 'journal.json');
    }
    journal(id) {
        return this.text(`experiments/${id}/journal.json`);
    }
    log(id) {
        return this.text(`experiments/${id}/chaostoolkit.log`);
    }
    async has(name) {
        return (await this.text(name)) !== null;
    }
    /** Of a file that may be written again. */
    async write(name, text) {
        const draft = (0,external_node_path_.join)(this.path, `${name}.${(0,external_node_crypto_.randomUUID)()}.draft`);
        await (0,promises_.writeFile)(draft, text);
        await (0,promises_.rename)(draft, (0,external_node_path_.join)(this.path, name));
    }
    /** What the keeper itself said; it says nothing while all is well. */
    get keeperLog() {
        return (0,external_node_path_.join)(this.path, 'keeper.log');
    }
    /** Whole from the first moment, and never overwritten. */
    async writeOnce(name, text) {
        const draft = (0,external_node_path_.join)(this.path, `${name}.${(0,external_node_crypto_.randomUUID)()}.draft`);
        await (0,promises_.writeFile)(draft, text);
        try {
            await (0,promises_.link)(draft, (0,external_node_path_.join)(this.path, name));
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
        finally {
            await (0,promises_.rm)(draft, { force: true });
        }
    }
    async json(name, schema) {
        const text = await this.text(name);
        return text === null ? null : schema.parse(JSON.parse(text));
    }
    async text(name) {
        try {
            return await (0,promises_.readFile)((0,external_node_path_.join)(this.path, name), 'utf8');
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return null;
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./src/brokers/local/old-runs.ts




/** Milliseconds that a run is remembered. */
const MEMORY = 7 * 24 * 3_600_000;
/** Removes what runs left that ended long ago: their journals are with the reports. */
async function forgetOldRuns(root, now) {
    for (const runId of await (0,promises_.readdir)(root).catch(() => [])) {
        const path = (0,external_node_path_.join)(root, runId);
        // Another gate may be forgetting it at the same time.
        const touched = await (0,promises_.stat)(path).catch(() => null);
        if (!touched || now - touched.mtimeMs < MEMORY)
            continue;
        const keeper = await new RunFolder(root, runId).keeper();
        if (!keeper || !(await isAlive(keeper)))
            await (0,promises_.rm)(path, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./src/brokers/local/request.ts
/** What the keeper reads: the same plan and options give the same text. */
function buildRequest(plan, options) {
    return JSON.stringify({
        maxParallel: options.maxParallel,
        failFast: options.failFast,
        deadlineSeconds: options.experimentDeadline,
        graceSeconds: options.endGrace,
        experiments: plan.experiments.map(({ index, id, document, strategies }) => ({
            index,
            id,
            flags: flagsOf(strategies),
            document,
        })),
    });
}
/** `skip` is no flag of Chaos Toolkit's: an experiment asks for it in its own `runtime`. */
function flagsOf({ hypothesis, hypothesisFrequency, rollbacks }) {
    return [
        ...(hypothesis === 'skip' ? [] : ['--hypothesis-strategy', hypothesis]),
        ...['--hypothesis-frequency', String(hypothesisFrequency)],
        ...['--rollback-strategy', rollbacks],
    ];
}

;// CONCATENATED MODULE: ./src/brokers/local/stop.ts

/**
 * Asks the run to end, which plays rollbacks and keeps journals. One that has not ended after `grace` milliseconds, or when
 * `hurry` aborts, is called over; what is at work then goes on ending, on its own, and is ended by force when its own grace is over.
 */
async function stopRun(folder, request, grace, clock, hurry) {
    if (await hasEnded(folder))
        return 'ended';
    await folder.askToEnd(request);
    const until = clock.now() + grace;
    while (clock.now() < until && !hurry?.aborted) {
        if (await hasEnded(folder))
            return 'ended';
        await clock.sleep(BETWEEN_LOOKS, hurry);
    }
    await folder.force(clock.now(), request.reason);
    return 'forced';
}

;// CONCATENATED MODULE: ./src/brokers/local/broker.ts











/** Milliseconds beyond an experiment's own grace, for ending it by force and writing down what it left. */
const MARGIN = 30_000;
/** Runs each experiment with the `chaos` command on this machine, under a keeper that outlives the gate. */
class LocalBroker {
    ports;
    kind = 'local';
    constructor(ports) {
        this.ports = ports;
    }
    shortfalls() {
        return Promise.resolve([]);
    }
    async start(plan, runId, signal) {
        const { runs, options, onOrphaned, clock, log } = this.ports;
        await forgetOldRuns(runs, clock.now());
        const folder = this.folder(runId);
        if (!(await folder.claim(buildRequest(plan, options))))
            throw (0,taken/* takenRunId */.e)(runId);
        if (onOrphaned === 'stop')
            await folder.own(await ownLife());
        const keeper = (await folder.keeper()) ?? (await this.launch(folder, signal));
        log.info(`experiments run on this machine with Chaos Toolkit ${keeper.versions}`);
        return handleOf(runId, keeper);
    }
    /** Whoever watches a run owns it, also one that somebody else has started. */
    async *watch({ runId }, signal) {
        const folder = this.folder(runId);
        if (this.ports.onOrphaned === 'stop')
            await folder.own(await ownLife());
        yield* watchRun(folder, this.ports.clock, signal);
    }
    collect(handle, plan) {
        const { clock, logs, options } = this.ports;
        const patience = options.endGrace * 1000 + MARGIN;
        return collectRun(this.folder(handle.runId), plan, { clock, logs, patience });
    }
    stop(handle, request, grace, hurry) {
        return stopRun(this.folder(handle.runId), request, grace, this.ports.clock, hurry);
    }
    async attach(runId) {
        const keeper = await this.folder(runId).keeper();
        return keeper && handleOf(runId, keeper);
    }
    async experimentsOf(runId) {
        return (await this.folder(runId).request())?.experiments ?? [];
    }
    async isAtWork({ runId }) {
        return !(await isOver(this.folder(runId)));
    }
    async launch(folder, signal) {
        const toolkit = await this.ports.findToolkit();
        (0,cancelled/* unlessCancelled */.M)(signal);
        await launchKeeper(folder, toolkit, this.ports.ground);
        const keeper = await folder.keeper();
        if (keeper)
            return keeper;
        throw new errors/* GateError */.ue('internal', 'a run was started and has no keeper', {
            hint: `look into ${folder.keeperLog}`,
        });
    }
    folder(runId) {
        return new RunFolder(this.ports.runs, runId);
    }
}
function handleOf(runId, { pid, startedAt }) {
    return { runId, reference: `process ${pid}`, url: null, startedAt };
}

;// CONCATENATED MODULE: ./src/brokers/local/records.ts

/** In the folder of the run. */
class FolderRecords {
    runs;
    /** `runs`: the folder of all runs on this machine. */
    constructor(runs) {
        this.runs = runs;
    }
    isTold(runId) {
        return new RunFolder(this.runs, runId).has('verdict.json');
    }
    keep(runId, report, text) {
        return new RunFolder(this.runs, runId).write(report, text);
    }
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/ahead.ts
/**
 * `work` on each item, on up to `most` of them at a time; what it yields comes in the items' order. While nobody asks
 * for more, no more is begun: what is held at once stays bounded.
 */
async function* ahead(items, most, work) {
    const underWay = [];
    for (const item of items) {
        const first = underWay.length < most ? undefined : underWay.shift();
        if (first !== undefined)
            yield await first;
        const begun = work(item);
        // Its turn to fail comes when it is asked for, which may be never.
        void begun.catch(() => undefined);
        underWay.push(begun);
    }
    for (const rest of underWay)
        yield await rest;
}
/** `work` on every item, on up to `most` of them at a time; throws what the first that fails throws. */
async function each(items, most, work) {
    const all = ahead(items, most, work);
    while (!(await all.next()).done)
        ;
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/ending.ts
/** What Step Functions calls a state of which no choice is true: the one by the documentation, the other by the service. */
const NO_CHOICE = ['States.Runtime', 'States.NoChoiceMatched'];
/**
 * Why an execution ended, as a clause; null when nothing tells. A published machine has no choice for an experiment that did not
 * complete, and a failure without an error: there the history tells it.
 */
function whyEnded({ status, error, cause }, items) {
    const told = [error, cause].filter(Boolean).join(': ') || null;
    const last = lastThatFailed(items);
    if (status !== 'FAILED' || last === null)
        return told;
    const [index, { failure }] = last;
    if (failure !== null)
        return told ?? `experiment ${index}: ${failure}`;
    if (!NO_CHOICE.includes(error))
        return told;
    return `experiment ${index} did not complete, which ends the run of a published machine: ${error ?? ''}`;
}
function lastThatFailed(items) {
    const failed = [...items].filter(([, { failure, result }]) => failure !== null || (result !== null && result.state !== 'done'));
    return failed.toSorted(([, one], [, other]) => (one.endedAt ?? 0) - (other.endedAt ?? 0)).at(-1) ?? null;
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/executions.ts
const OVER = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'];
/** Any other status, also one that is not known yet, is not an end. */
function executions_isOver({ status }) {
    return OVER.includes(status);
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/item.ts

const item_text = schemas/* string */.YjP().nullish().catch(null);
const number = schemas/* number */.aig().nullish().catch(null);
/**
 * What a runner answers for one experiment, the item's own keys echoed. Published brokers give `state`, `response` and
 * `report_capture` alone; a key of another type than ours counts as missing, and hides no other.
 */
const itemResult = schemas/* looseObject */._H3({
    index: item_text,
    state: item_text,
    response: item_text,
    journal_bucket: item_text,
    journal_key: item_text,
    attempt: number,
    exit_code: number,
    ended_by: schemas/* enum */.k5n(['deadline', 'abort']).nullish().catch(null),
    rollbacks: item_text,
    error: schemas/* object */.Ikc({ code: schemas/* string */.YjP(), message: schemas/* string */.YjP() }).nullish().catch(null),
});
const wrapped = schemas/* looseObject */._H3({ Payload: itemResult });
/** One element of the output, bare or in `Payload`; null when it is something else. */
function readItem(value) {
    const inPayload = wrapped.safeParse(value);
    if (inPayload.success)
        return inPayload.data.Payload;
    const bare = itemResult.safeParse(value);
    return bare.success ? bare.data : null;
}
/** The output of an execution that succeeded; null when it is not a list, as when nothing ran. */
function readOutput(output) {
    const list = schemas/* array */.YOg(schemas/* unknown */.L5J()).safeParse(parseJson(output));
    return list.success ? list.data.map(readItem) : null;
}
/** null for what is not JSON. */
function parseJson(text) {
    if (text === null)
        return null;
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/absence.ts



/** Why there is no journal. */
function explainAbsence({ execution, history, seen, result }) {
    if (!seen && !result)
        return { kind: 'not-started', reason: describeEnding(execution, history) };
    const reason = result?.error
        ? `${result.error.code}: ${result.error.message}`
        : seen?.failure
            ? `the runner failed: ${seen.failure}`
            : 'the broker ran it and left no journal';
    return { kind: provablyNotStarted(seen, result) ? 'not-started' : 'lost', reason };
}
/** What our runner says when it refuses an experiment, or cannot keep its journal; without an exit code nothing ran. */
const REFUSALS = new Set(['experiment-unreadable', 'failed-fast', 'no-journal', 'journal-not-stored']);
function provablyNotStarted(seen, result) {
    if (seen?.attempts === 0)
        return true;
    return result?.error ? REFUSALS.has(result.error.code) && result.exit_code === null : false;
}
function describeEnding(execution, history) {
    if (!execution)
        return 'the execution is not known to the broker';
    const { status } = execution;
    if (!executions_isOver({ status }))
        return `the execution is still ${status}`;
    const why = status === 'SUCCEEDED' ? whyNothing(execution, history) : whyEnded(execution, history.items);
    return `the execution ended ${status}${why === null ? '' : ` (${why})`}`;
}
/** Why a run that succeeded did nothing about an experiment. */
function whyNothing({ output }, { storedList }) {
    if (storedList)
        return 'no runner answered for it: its map run shows why';
    return readOutput(output) === null ? 'without a result: nothing was run' : null;
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/find-journal.ts


/** In order of trust: what the runner returned, the key it names, the key it was given, what lies in its folder. */
async function findJournal(experiment, result, keys, store) {
    const asked = keys.journal(experiment);
    const named = result?.journal_key
        ? { bucket: result.journal_bucket ?? asked.bucket, key: result.journal_key }
        : null;
    if (result?.response && isObject(result.response)) {
        // A broker that echoes the item names a key it may never have written; ours names the bucket with it.
        const where = named && result.journal_bucket ? locationUrl(named) : 'the execution output';
        return { kind: 'journal', text: result.response, where };
    }
    return ((named ? await read(named, store) : null) ??
        (await read(asked, store)) ??
        (await newestIn(keys.journals(experiment), store)));
}
/** A response may be cut off, or no journal at all. */
function isObject(json) {
    const value = parseJson(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Of every attempt at one experiment, as far as they did not overwrite each other. */
async function countJournals(folder, store) {
    return (await journalsIn(folder, store)).length;
}
/** Published brokers write `<folder><name>/<time>`; ours also leaves its mark, its result and its log beside the journal. */
async function journalsIn({ bucket, key }, store) {
    const keys = await store.list(bucket, key);
    return keys.filter((one) => !/\/(started\.json|result\.json|[^/]*\.log)$/.test(one));
}
async function newestIn(folder, store) {
    const newest = (await journalsIn(folder, store)).at(-1);
    return newest === undefined ? null : read({ bucket: folder.bucket, key: newest }, store);
}
async function read(location, store) {
    const text = await store.get(location);
    return text === null ? null : { kind: 'journal', text, where: locationUrl(location) };
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/failure.ts


/** What Lambda puts into the cause: the exception, and a stack that nobody here needs. */
const lambdaCause = schemas/* looseObject */._H3({ errorMessage: schemas/* string */.YjP() });
/** … and ECS: the whole task. */
const taskCause = schemas/* looseObject */._H3({
    Containers: schemas/* array */.YOg(schemas/* looseObject */._H3({ ExitCode: schemas/* number */.aig().nullish() })).nonempty(),
    StoppedReason: schemas/* string */.YjP().nullish(),
});
/** Errors that do not say what they mean for an experiment. */
const MEANINGS = [
    [/is not JSON serializable/, 'it ran, and its runner cannot write a journal that holds a date or bytes'],
    [/Task timed out after/, 'Lambda killed it at its time limit, and no rollback was played'],
    [/^States\.DataLimitExceeded/, 'it ran, and its result is larger than Step Functions takes'],
    [/\b(InvalidSource|InvalidExperiment)\b/, 'it did not run: its runner could not load it'],
];
/** Why a task failed, as a person reads it. */
function describeFailure({ type, error, cause, }) {
    const told = [error, failure_shorten(cause)].filter(Boolean).join(': ') || type;
    const [, meaning] = MEANINGS.find(([pattern]) => pattern.test(told)) ?? [];
    return meaning === undefined ? told : `${told} – ${meaning}`;
}
function failure_shorten(cause) {
    const document = parseJson(cause);
    const ofLambda = lambdaCause.safeParse(document);
    if (ofLambda.success)
        return ofLambda.data.errorMessage;
    const ofTask = taskCause.safeParse(document);
    if (!ofTask.success)
        return cause;
    const { Containers, StoppedReason } = ofTask.data;
    const code = Containers.find(({ ExitCode }) => ExitCode)?.ExitCode ?? 'no code';
    return `its container exited with ${code}${StoppedReason ? ` (${StoppedReason})` : ''}`;
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/history.ts



const SCHEDULED = new Set(['TaskScheduled', 'LambdaFunctionScheduled']);
const SUCCEEDED = new Set(['TaskSucceeded', 'LambdaFunctionSucceeded']);
const FAILED = new Set([
    'TaskFailed',
    'TaskTimedOut',
    'TaskSubmitFailed',
    'TaskStartFailed',
    'LambdaFunctionFailed',
    'LambdaFunctionTimedOut',
    'LambdaFunctionScheduleFailed',
    'LambdaFunctionStartFailed',
]);
const ENDINGS = {
    ExecutionSucceeded: 'SUCCEEDED',
    ExecutionFailed: 'FAILED',
    ExecutionTimedOut: 'TIMED_OUT',
    ExecutionAborted: 'ABORTED',
};
/** Refusals before any code of the runner ran: an attempt that ended so was none. */
const NEVER_RAN = /^(Lambda\.TooManyRequestsException|Lambda\.ResourceNotReadyException|Lambda\.EC2ThrottledException)$/;
const storedList = schemas/* looseObject */._H3({ Payload: schemas/* looseObject */._H3({ source: schemas/* looseObject */._H3({ key: schemas/* string */.YjP() }) }) });
function namesStoredList(input) {
    return storedList.safeParse(input).success;
}
/**
 * Follows an execution's events, whichever machine wrote them. A task belongs to the experiment whose uploaded file
 * its parameters name; its ending to the task it descends from, or to the experiment that its output names. Where a
 * history tells neither (some emulators leave out parameters and links), tasks are taken to start in the list's order.
 */
class RunHistory {
    runId;
    /** By the experiment's index, from 1. */
    items = new Map();
    /** null while the execution goes on. */
    ended = null;
    /** Whether the list was stored: then its experiments are not in this history. */
    storedList = false;
    tasks = new Map();
    last = 0;
    constructor(runId) {
        this.runId = runId;
    }
    /** Id of the newest event seen. */
    get lastId() {
        return this.last;
    }
    /**
     * Takes one event; returns the index of the experiment that it changed, or null. Events come oldest first. An attempt
     * that never reached a runner changes nothing: neither its end nor its repetition is told.
     */
    add(event) {
        this.last = Math.max(this.last, event.id);
        if (event.type === 'ExecutionStarted')
            this.storedList = namesStoredList(parseJson(event.data));
        const status = ENDINGS[event.type];
        if (status)
            this.ended = { status, output: event.data, error: event.error, cause: event.cause, at: event.at };
        if (SCHEDULED.has(event.type))
            return this.scheduled(event);
        const ancestor = this.tasks.get(event.previousId);
        if (ancestor !== undefined)
            this.tasks.set(event.id, ancestor);
        if (SUCCEEDED.has(event.type))
            return this.succeeded(ancestor, event);
        return FAILED.has(event.type) ? this.failed(ancestor, event) : null;
    }
    scheduled(event) {
        const index = event.data === null ? this.items.size + 1 : this.indexIn(event.data);
        if (index === null)
            return null;
        this.tasks.set(event.id, index);
        const item = this.items.get(index);
        if (!item) {
            this.items.set(index, { endedAt: null, attempts: 1, result: null, failure: null });
            return index;
        }
        item.attempts += 1;
        item.endedAt = null;
        return item.attempts > 1 ? index : null;
    }
    succeeded(ancestor, event) {
        const result = readItem(parseJson(event.data));
        const index = ancestor ?? Number(result?.index ?? 0);
        const item = this.items.get(index);
        if (!item)
            return null;
        item.endedAt = event.at;
        item.failure = null;
        item.result = result;
        return index;
    }
    failed(ancestor, event) {
        const index = ancestor ?? this.onlyOneAtWork();
        const item = this.items.get(index ?? 0);
        if (index === null || !item)
            return null;
        item.failure = describeFailure(event);
        if (NEVER_RAN.test(event.error ?? '')) {
            item.attempts -= 1;
            return null;
        }
        item.endedAt = event.at;
        return index;
    }
    onlyOneAtWork() {
        const atWork = [...this.items].filter(([, { endedAt }]) => endedAt === null);
        return atWork.length === 1 ? (atWork[0]?.[0] ?? null) : null;
    }
    /**
     * Experiments are uploaded as `…/<run id>/experiments/<index>-<slug>.json`. A task that is given several of them,
     * such as one that reports on the whole list, runs none.
     */
    indexIn(data) {
        const parts = data.split(`${this.runId}/experiments/`).slice(1);
        const indexes = new Set(parts.map((part) => Number.parseInt(part.slice(0, 8), 10)));
        const [index] = indexes;
        return indexes.size === 1 && index !== undefined && index > 0 ? index : null;
    }
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/markers.ts
/**
 * How far a stored list is. Its experiments run in executions of their own, so the history of the run tells nothing of them;
 * what their runners leave in the bucket of journals does: a mark before each start, a result after each end.
 */
class Markers {
    keys;
    items;
    store;
    /** Experiments up to this one have ended: nothing of theirs will change. */
    settled = 0;
    /** The last key of them; ids sort as their indexes do, so that a look asks only for what comes after it. */
    after = '';
    constructor(keys, items, store) {
        this.keys = keys;
        this.items = items;
        this.store = store;
    }
    /** Brings the items up to date; tells what changed, in the order in which it happened. */
    async look(signal) {
        const { bucket, key: prefix } = this.keys.allJournals();
        const objects = await this.store.objects(bucket, prefix, this.after, signal);
        const left = objects.flatMap((object) => markers_read(object, prefix) ?? []);
        const named = (name) => left.filter((one) => one.name === name);
        const started = named('started').flatMap((mark) => this.start(mark) ?? []);
        const ended = named('result').flatMap((result) => this.end(result) ?? []);
        this.settle(left);
        // S3 knows seconds only: of what has the same time, a start comes before its end.
        return [...started, ...ended].toSorted((one, other) => one.at - other.at || one.index - other.index);
    }
    start({ index, modified: at }) {
        const item = this.item(index);
        if (item.attempts > 0)
            return null;
        item.attempts = 1;
        return { kind: 'started', index, at };
    }
    /** What was refused has a result, and no start: of it there is nothing to tell before the end. */
    end({ index, modified: at }) {
        const item = this.item(index);
        if (item.endedAt !== null)
            return null;
        item.endedAt = at;
        return item.attempts > 0 ? { kind: 'ended', index, at, state: 'ended' } : null;
    }
    item(index) {
        const known = this.items.get(index);
        const item = known ?? { attempts: 0, endedAt: null, result: null, failure: null };
        this.items.set(index, item);
        return item;
    }
    settle(left) {
        while (this.items.get(this.settled + 1)?.endedAt != null)
            this.settled += 1;
        this.after = left.findLast(({ index }) => index === this.settled)?.key ?? this.after;
    }
}
/** Of `<prefix><index>-<slug>/<name>.json`; null for what is of no interest. */
function markers_read(object, prefix) {
    const [, index, name] = /^(\d+)-[^/]*\/(started|result)\.json$/.exec(object.key.slice(prefix.length)) ?? [];
    return index === undefined || name === undefined ? null : { ...object, index: Number(index), name };
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/pace.ts
/** Shortest and longest time between two looks, in milliseconds. */
const SHORTEST = 500;
const LONGEST = 30_000;
/** A run that is long enough gets one early look, in milliseconds: what fails at once should be told at once. */
const EARLY = 2_000;
const LONG_ENOUGH = 60_000;
/** Share of the remaining time to sleep: the looks come closer as the expected end does. */
const SHARE = 0.85;
/** Past the expected end each sleep is this share of the time overrun, so that a late run costs few calls. */
const OVERRUN_SHARE = 0.25;
/**
 * Milliseconds to sleep before the next look: long while the end is far, short near it, longer again when the run
 * overruns. `elapsed` and `expected` are milliseconds since the start; `random` in [0, 1) spreads gates that
 * started together by ± 10 %.
 */
function nextLook(elapsed, expected, random) {
    const bounded = Math.min(LONGEST, Math.max(SHORTEST, untilNext(elapsed, expected)));
    return bounded * (0.9 + 0.2 * random);
}
function untilNext(elapsed, expected) {
    const remaining = expected - elapsed;
    if (remaining <= 0)
        return -remaining * OVERRUN_SHARE;
    return elapsed < SHORTEST && expected > LONG_ENOUGH ? EARLY : remaining * SHARE;
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/watch.ts


const STATES = {
    SUCCEEDED: 'succeeded',
    FAILED: 'failed',
    TIMED_OUT: 'timed-out',
    ABORTED: 'stopped',
};
/**
 * Looks at the history until the execution has ended, and at nothing else unless its list was stored: one call tells both
 * progress and end, and leaves in `history` all that collecting needs. Ends without a terminal event only when `signal` aborts.
 */
async function* watchExecution(arn, history, expected, ports, signal) {
    const startedAt = ports.clock.now();
    for (;;) {
        const elapsed = ports.clock.now() - startedAt;
        await ports.clock.sleep(nextLook(elapsed, expected, ports.random()), signal);
        if (signal?.aborted)
            return;
        const events = await look((given) => ports.executions.history(arn, history.lastId, given), signal);
        if (events === null)
            return;
        for (const event of events) {
            const changed = history.add(event);
            if (changed !== null)
                yield* describeChange(history, changed, event);
        }
        yield* await lookAtMarkers(history, ports, signal);
        if (history.ended) {
            yield { kind: 'terminal', at: history.ended.at, ending: endingOf(history.ended, history) };
            return;
        }
    }
}
/** Null: it was given up, as the signal asks. */
async function look(ask, signal) {
    try {
        return await ask(signal);
    }
    catch (error) {
        if (signal?.aborted)
            return null;
        throw error;
    }
}
/** After the history: what an execution that has ended left behind is complete. */
async function lookAtMarkers(history, { markers }, signal) {
    if (!history.storedList || !markers)
        return [];
    return (await look((given) => markers.look(given), signal)) ?? [];
}
function* describeChange(history, index, event) {
    const item = history.items.get(index);
    if (!item)
        return;
    if (item.endedAt !== null) {
        yield { kind: 'ended', index, at: event.at, state: stateOf(item) };
    }
    else if (item.attempts <= 1) {
        yield { kind: 'started', index, at: event.at };
    }
    else {
        yield { kind: 'repeated', index, at: event.at, attempt: item.attempts };
    }
}
/** What the run failed before is handed to a runner all the same, and refused. */
function stateOf({ result }) {
    return result?.error?.code === 'failed-fast' ? 'not started' : (result?.state ?? 'failed');
}
function endingOf(ended, { items }) {
    return { state: STATES[ended.status] ?? 'failed', reason: whyEnded(ended, items) };
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/stop.ts




/**
 * Asks the runners to end, which plays rollbacks and keeps journals; then, when the execution has not ended in time, stops
 * it, so that nothing further is started. A runner that is still at work then goes on to its own end: StopExecution does
 * not reach into it, the marker does. So the marker is left even when the execution was stopped or timed out before.
 */
async function stopExecution(handle, request, patience, marker, ports) {
    const before = await attempt(() => ports.executions.describe(handle.reference));
    const known = before.ok ? before.value : null;
    if (known?.status === 'SUCCEEDED')
        return 'ended';
    const asked = await attempt(() => ports.store.putIfAbsent(marker, JSON.stringify(request), JSON_UTF8));
    if (asked.ok && known !== null && executions_isOver(known))
        return 'ended';
    const ended = asked.ok ? await attempt(() => endsInTime(patience, handle, ports)) : asked;
    if (ended.ok && ended.value)
        return 'ended';
    const how = await force(handle, request.reason, ports);
    if (!ended.ok)
        throw ended.error;
    return how;
}
/** Whatever fails on the way, the execution is stopped first, and the failure told afterwards. */
async function attempt(step) {
    try {
        return { ok: true, value: await step() };
    }
    catch (error) {
        return { ok: false, error };
    }
}
/** It may end between the last look and the stopping; some services call that an error. */
async function force(handle, reason, ports) {
    const stopped = await attempt(() => ports.executions.stop(handle.reference, reason));
    if (stopped.ok)
        return 'forced';
    if (await stop_hasEnded(handle, ports))
        return 'ended';
    throw stopped.error;
}
async function stop_hasEnded({ reference }, { executions }) {
    const execution = await executions.describe(reference);
    return execution !== null && executions_isOver(execution);
}
async function endsInTime({ grace, hurry }, handle, ports) {
    const over = new AbortController();
    const timer = ports.clock.sleep(grace, AbortSignal.any([over.signal, ...(hurry ? [hurry] : [])]));
    void timer.then(() => over.abort());
    try {
        const history = new RunHistory(handle.runId);
        for await (const progress of watchExecution(handle.reference, history, 0, ports, over.signal)) {
            if (progress.kind === 'terminal')
                return true;
        }
        return false;
    }
    finally {
        over.abort();
        await timer;
    }
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/stop-published.ts



/**
 * Ends a run whose runners cannot be asked to. A Lambda function goes on to its own end, and plays its rollbacks there,
 * when its execution is stopped. A container would be killed with it and leave the fault behind: there, what has not
 * started is made impossible to start instead, and the execution fails at it, some time later, whatever `patience` there is.
 * The marker is for whoever tells of the run.
 */
async function stopPublished(handle, request, patience, protocol, keys, ports) {
    if (await stop_hasEnded(handle, ports))
        return 'ended';
    const marking = attempt(() => ports.store.putIfAbsent(keys.abort(), JSON.stringify(request), JSON_UTF8));
    const ended = await (protocol.name === 'published-lambda'
        ? hasEndedBefore(handle, request, ports)
        : endsItself(handle, patience, keys, ports));
    const marked = await marking;
    if (!marked.ok)
        throw marked.error;
    return ended ? 'ended' : 'left';
}
async function hasEndedBefore(handle, { reason }, ports) {
    return (await force(handle, reason, ports)) === 'ended';
}
async function endsItself(handle, patience, keys, ports) {
    await disarm(handle, keys, ports);
    return endsInTime(patience, handle, ports);
}
/** What takes the place of an experiment that must not start any more: no Chaos Toolkit loads it. */
const DISARMED = 'the run was stopped before this experiment started\n';
async function disarm(handle, keys, { executions, store }) {
    const history = new RunHistory(handle.runId);
    // Without a history all are taken back: what runs has been loaded already.
    const events = await executions.history(handle.reference, 0).catch(() => []);
    for (const event of events)
        history.add(event);
    const { bucket, key: folder } = keys.experiments();
    const uploaded = await store.list(bucket, folder);
    const waiting = uploaded.filter((key) => !history.items.has(Number.parseInt(key.slice(folder.length), 10)));
    await Promise.all(waiting.map((key) => store.put({ bucket, key }, DISARMED, 'application/octet-stream')));
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/published-result.ts


/**
 * What a published broker leaves unsaid: that its runner failed although there is a journal, how many attempts left none, what of the
 * plan it does not know, and that an experiment could not run because it had been taken back.
 */
async function asPublished(collected, experiment, seen, keys, store) {
    const { outcome, attempts, notes } = collected;
    switch (outcome.kind) {
        case 'not-started':
            return collected;
        case 'lost': {
            const takenBack = (await store.get(keys.experiment(experiment))) === DISARMED;
            const reason = `${outcome.reason}; it had been taken back because the run was stopped`;
            return takenBack ? { ...collected, outcome: { ...outcome, reason } } : collected;
        }
        case 'journal': {
            const journals = attempts > 1 ? await countJournals(keys.journals(experiment), store) : 1;
            const lostAttempts = Math.max(0, attempts - Math.max(1, journals));
            return { ...collected, lostAttempts, notes: [...notes, ...notesOn(experiment, seen)] };
        }
    }
}
function notesOn({ strategies }, seen) {
    return [
        ...(seen?.failure ? [`the journal is there, although the runner failed: ${seen.failure}`] : []),
        ...(strategies.hypothesis === 'default'
            ? []
            : [`this broker does not know the hypothesis strategy "${strategies.hypothesis}"`]),
    ];
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/collect.ts









/** How long, and how often, to look for the journals of runners that were at work when their execution ended. */
const PATIENCE = 180_000;
const collect_BETWEEN_LOOKS = 3_000;
/** Experiments that are looked for at the same time: as many journals are held, and one that is being judged. */
const collect_AHEAD = 4;
/** One answer per experiment of the plan, in its order, whatever way the execution ended. Journals come a few at a time. */
async function* collect_collectRun(arn, plan, keys, { watched, stopped }, ports) {
    const { execution, history } = await lookBack(arn, keys, watched, ports);
    const results = resultsIn(execution, plan);
    const protocol = await ports.protocol();
    const until = ports.clock.now() + PATIENCE;
    yield* ahead(plan.experiments, collect_AHEAD, async (experiment) => {
        const seen = history.items.get(experiment.index) ?? null;
        const result = history.storedList
            ? await storedResult(experiment, seen, keys, ports.store)
            : (results.get(experiment.index) ?? seen?.result ?? null);
        if (result instanceof errors/* GateError */.ue)
            return unknown(experiment, seen, result);
        const known = { execution, history, seen, result, stopped };
        const collected = await collect_collectOne(experiment, known, keys, until, ports);
        return protocol.name === 'resiliency-gate'
            ? collected
            : asPublished(collected, experiment, seen, keys, ports.store);
    });
}
/** A history that was watched to its end tells all; some services leave the output out of it. */
async function lookBack(arn, keys, watched, ports) {
    const followed = watched?.history.ended ? watched : null;
    const history = followed?.history ?? new RunHistory(keys.runId);
    const told = history.ended?.status !== 'SUCCEEDED' || history.ended.output !== null ? history.ended : null;
    const execution = told ?? (await ports.executions.describe(arn));
    const events = execution && !followed ? await ports.executions.history(arn, 0) : [];
    for (const event of events)
        history.add(event);
    // Once more, whatever was seen: runners may have gone on since.
    if (history.storedList)
        await (followed?.markers ?? new Markers(keys, history.items, ports.store)).look();
    return { execution, history };
}
async function storedResult(experiment, seen, keys, store) {
    if (seen === null || seen.endedAt === null)
        return null;
    try {
        return readItem(parseJson(await store.get(keys.result(experiment))));
    }
    catch (error) {
        if (error instanceof errors/* GateError */.ue)
            return error;
        throw error;
    }
}
function unknown({ index }, seen, error) {
    const outcome = unfetched('result', error);
    return { index, outcome, attempts: seen?.attempts ?? 0, endedBy: null, notes: [] };
}
/** By the experiment's index. An output of another length, or an element that names another experiment, is not of this plan. */
function resultsIn(execution, plan) {
    const output = readOutput(execution?.output ?? null) ?? [];
    const results = new Map();
    if (output.length !== plan.experiments.length)
        return results;
    for (const [position, { index }] of plan.experiments.entries()) {
        const result = output[position];
        if (result && (result.index ?? String(index)) === String(index))
            results.set(index, result);
    }
    return results;
}
async function collect_collectOne(experiment, known, keys, until, ports) {
    const { seen, result } = known;
    const find = () => findJournal(experiment, result, keys, ports.store);
    const found = await unlessRefused(async () => {
        if (neverBegan(known))
            return null;
        return (await find()) ?? (isAtWork(known) ? await collect_waitFor(find, until, ports.clock) : null);
    });
    const outcome = found ?? explainAbsence(known);
    const attempts = outcome.kind === 'not-started' ? 0 : (seen?.attempts ?? result?.attempt ?? 0);
    return {
        index: experiment.index,
        outcome,
        attempts: Math.max(attempts, found ? 1 : 0),
        endedBy: result?.ended_by ?? null,
        notes: result?.error && found ? [`the broker reported ${result.error.code}: ${result.error.message}`] : [],
    };
}
/** A journal that cannot be fetched takes the evidence of its own experiment, not the verdict of all. */
async function unlessRefused(find) {
    try {
        return await find();
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        return unfetched('journal', error);
    }
}
function unfetched(what, { message, hint }) {
    return { kind: 'lost', reason: `its ${what} could not be fetched: ${message} (${hint})` };
}
/** The runner of a stored list leaves a mark before it begins: without one there is nothing to look for. */
function neverBegan({ history, seen }) {
    return history.storedList && (seen?.attempts ?? 0) === 0;
}
/** Its task has neither a result nor an ending in the history, although the execution has one, or was told to end. */
function isAtWork({ execution, seen, result, stopped }) {
    const open = seen !== null && seen.endedAt === null && result === null;
    return open && execution !== null && (stopped || executions_isOver(execution));
}
async function collect_waitFor(find, until, clock) {
    while (clock.now() < until) {
        await clock.sleep(collect_BETWEEN_LOOKS);
        const found = await find();
        if (found)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/end-request.ts




/** Runners that were asked to end give an ordinary result each: why the run ended is known by the request alone. */
async function endingAsAsked(ending, history, marker, store, protocol) {
    if (!mayBeAsked(history, protocol))
        return ending;
    try {
        const request = readRequest(await store.get(marker));
        return request === null ? ending : (0,end_requests/* endingBy */.t)(request);
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        return { state: 'stopped', reason: `why it was asked to end could not be read: ${error.message}` };
    }
}
/** The results of a stored list are not known yet; the machine with containers fails at the first experiment that was taken back. */
function mayBeAsked({ ended, items, storedList }, { name }) {
    if (ended?.status === 'ABORTED' || storedList)
        return true;
    if (ended?.status === 'FAILED' && name === 'published-ecs')
        return true;
    return [...items.values()].some(({ result }) => result?.ended_by === 'abort');
}
/** null when there is none, or somebody left another file in its place. */
function readRequest(text) {
    const read = endRequestShape.safeParse(parseJson(text));
    return read.success ? read.data : null;
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/handed.ts



/** Objects that are read at the same time. */
const AT_ONCE = 16;
/** The experiments of a run, by what was uploaded for it. */
async function readHanded(keys, store) {
    const { bucket, key: folder } = keys.experiments();
    const ids = (await store.list(bucket, folder)).flatMap((key) => idIn(key.slice(folder.length)));
    const handed = [];
    const reading = ahead(ids, AT_ONCE, async ({ id, index }) => {
        const text = await store.get({ bucket, key: `${folder}${id}.json` });
        return { id, index, document: readDocument(text) };
    });
    for await (const one of reading)
        handed.push(one);
    return handed.toSorted((one, other) => one.index - other.index);
}
function idIn(name) {
    const [, id, index] = /^((\d+)-[^/]*)\.json$/.exec(name) ?? [];
    return id === undefined ? [] : [{ id, index: Number(index) }];
}
const handed_json = schemas/* json */.Pq9();
const documentSchema = schemas/* record */.g1P(schemas/* string */.YjP(), handed_json);
/** What was taken back, so that it does not start any more, is no experiment. */
function readDocument(text) {
    const read = documentSchema.safeParse(parseJson(text));
    return read.success ? read.data : null;
}

// EXTERNAL MODULE: ./src/brokers/step-functions/expected.ts
var expected = __webpack_require__(7209);
;// CONCATENATED MODULE: ./src/brokers/step-functions/keys.ts
/** Every object of one run lies below `<prefix>/runs/<run id>/`. */
class RunKeys {
    buckets;
    runId;
    root;
    constructor(buckets, runId) {
        this.buckets = buckets;
        this.runId = runId;
        this.root = `${buckets.prefix}/runs/${runId}`;
    }
    request() {
        return this.inExperiments('request.json');
    }
    /** Its existence asks every runner of the run to end. */
    abort() {
        return this.inExperiments('abort');
    }
    /** What was said of the run. */
    record(name) {
        return this.inExperiments(name);
    }
    /** JSON because JSON has one reading; the extension tells Chaos Toolkit so. */
    experiment({ id }) {
        return this.inExperiments(`experiments/${id}.json`);
    }
    /** The folder of all of them. */
    experiments() {
        return this.inExperiments('experiments/');
    }
    /** Ends with a slash: published brokers append a name to it as it is. */
    journals({ id }) {
        return { bucket: this.buckets.journals, key: `${this.root}/journals/${id}/` };
    }
    journal(experiment) {
        const folder = this.journals(experiment);
        return { bucket: folder.bucket, key: `${folder.key}journal.json` };
    }
    /** What the runner says of an experiment of a stored list. */
    result(experiment) {
        const folder = this.journals(experiment);
        return { bucket: folder.bucket, key: `${folder.key}result.json` };
    }
    /** The folder of all that runners leave. */
    allJournals() {
        return { bucket: this.buckets.journals, key: `${this.root}/journals/` };
    }
    inExperiments(name) {
        return { bucket: this.buckets.experiments, key: `${this.root}/${name}` };
    }
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/protocol.ts
const OWN_PROTOCOL = {
    name: 'resiliency-gate',
    strategies: true,
    endsWhenAsked: true,
    concurrency: null,
    endsAtFailure: false,
    attempts: 1,
    longest: null,
};
const published = {
    strategies: false,
    endsWhenAsked: false,
    concurrency: 1,
    endsAtFailure: true,
};
/** Each as it was published; what a definition says of itself is laid over it. */
const PROTOCOLS = {
    'resiliency-gate': OWN_PROTOCOL,
    'published-lambda': { ...published, name: 'published-lambda', attempts: 3, longest: 600_000 },
    'published-ecs': { ...published, name: 'published-ecs', attempts: 1, longest: null },
};

;// CONCATENATED MODULE: ./src/brokers/step-functions/published-request.ts

/** Bytes that Step Functions takes of any input, result or state. */
const STATE_LIMIT = 262_144;
/**
 * What every published broker reads of an item. All scalars are text, because one hands them to a container's
 * environment; the path ends with a slash, because they append to it as it is.
 */
function publishedItem(experiment, keys) {
    const source = keys.experiment(experiment);
    const folder = keys.journals(experiment);
    return {
        bucket_name: source.bucket,
        experiment_source: source.key,
        output_bucket: folder.bucket,
        output_path: folder.key,
        output_config: { S3: { bucket_name: folder.bucket, path: folder.key } },
        state: 'pending',
        jira_test_ticket: '',
        jira_exec_ticket: '',
    };
}
/** The execution's input for a published broker. Keys of the gate's own are left out: they would come back with every result. */
function buildPublishedRequest({ experiments }, keys) {
    const list = experiments.map((experiment) => ({
        ...publishedItem(experiment, keys),
        index: String(experiment.index),
    }));
    const request = JSON.stringify({ Payload: { state: 'pending', list } });
    const size = Buffer.byteLength(request);
    if (size <= STATE_LIMIT)
        return request;
    throw new errors/* GateError */.ue('wrong-input', `the list of ${experiments.length} experiments has ${size} bytes`, {
        hint: `Step Functions takes ${STATE_LIMIT}, and a published broker takes the list as a whole: split the suite`,
    });
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/request.ts

/**
 * Of the 262,144 bytes that Step Functions takes in any state, all results of a list share what they do not repeat of
 * it: about a hundred experiments still get what they need.
 */
const INPUT_LIMIT = 80 * 1024;
/** Experiments that one execution runs at the same time; those of a stored list have executions of their own. */
const MOST_IN_ONE = 40;
/** What published clients send as well, and keys of ours; the list within it while it is small. */
function request_buildRequest(plan, keys, options) {
    const { maxParallel, failFast, inputLimit = INPUT_LIMIT } = options;
    const list = plan.experiments.map((experiment) => buildItem(experiment, keys, options));
    const how = {
        state: 'pending',
        run_id: keys.runId,
        max_concurrency: maxParallel,
        fail_fast: failFast,
    };
    const input = JSON.stringify({ Payload: { ...how, list } });
    const fits = Buffer.byteLength(input) <= inputLimit && Math.min(maxParallel, list.length) <= MOST_IN_ONE;
    if (fits)
        return { input, list: null };
    const { bucket, key } = keys.request();
    const source = { bucket_name: bucket, key };
    return { input: JSON.stringify({ Payload: { ...how, source } }), list: JSON.stringify(list) };
}
function buildItem(experiment, keys, options) {
    return {
        ...publishedItem(experiment, keys),
        run_id: keys.runId,
        index: String(experiment.index),
        journal_key: keys.journal(experiment).key,
        abort_key: keys.abort().key,
        hypothesis_strategy: flagOf(experiment.strategies.hypothesis),
        hypothesis_frequency: String(experiment.strategies.hypothesisFrequency),
        rollback_strategy: experiment.strategies.rollbacks,
        deadline_seconds: String(options.experimentDeadline),
    };
}
/** `skip` is no flag of Chaos Toolkit's: an experiment asks for it in its own `runtime`. */
function flagOf(strategy) {
    return strategy === 'skip' ? '' : strategy;
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/shortfalls.ts


/** What a broker will not do of what a plan and the settings ask for, and what follows: one sentence each. */
function shortfallsOf({ experiments }, { maxParallel }, protocol) {
    const shortfalls = clausesOf(experiments, maxParallel, protocol);
    return shortfalls.map((shortfall) => `a ${protocol.name} broker: ${shortfall}`);
}
function clausesOf(experiments, maxParallel, protocol) {
    return [
        ...(protocol.strategies ? [] : withoutStrategies(experiments)),
        ...withOwnConcurrency(maxParallel, protocol),
        ...(protocol.endsAtFailure && experiments.length > 1
            ? ['the first experiment that does not complete ends the run: those after it are not run']
            : []),
        ...(protocol.endsWhenAsked ? [] : [shortfalls_ENDINGS[protocol.name]]),
        ...(protocol.attempts > 1
            ? [`an experiment that breaks its runner is run up to ${protocol.attempts} times, its faults with it`]
            : []),
        ...tooLong(experiments, protocol.longest),
        ...(protocol.strategies ? [] : tooLarge(experiments)),
    ];
}
/** Of machines whose runners cannot be asked to end. */
const shortfalls_ENDINGS = {
    'resiliency-gate': '',
    'published-lambda': 'a run that is stopped starts nothing further, but the experiment at work goes on to its own end, whatever timeout says',
    'published-ecs': 'a run that is stopped is left to the experiment at work, whatever timeout says: to stop its container would leave the fault behind',
};
function withoutStrategies(experiments) {
    const observed = experiments.filter(({ strategies }) => strategies.hypothesis !== 'default');
    const rolledBack = experiments.filter(({ document, strategies }) => strategies.rollbacks !== 'default' && hasRollbacks(document));
    return [
        ...(observed.length === 0
            ? []
            : [
                `the hypothesis is looked at before and after the method only: what ${named(observed)} would ` +
                    'observe during it stays unknown',
            ]),
        ...(rolledBack.length === 0
            ? []
            : [
                `rollbacks are not played after an experiment that failed or was interrupted, whatever the strategy ` +
                    `of ${named(rolledBack)}`,
            ]),
    ];
}
function hasRollbacks(document) {
    const { rollbacks } = document;
    return Array.isArray(rollbacks) && rollbacks.length > 0;
}
function withOwnConcurrency(asked, { concurrency }) {
    if (concurrency === null || concurrency === asked)
        return [];
    if (concurrency < asked)
        return [`max-parallel is ${asked}, and the machine runs ${concurrency} experiment at a time`];
    const many = concurrency === Infinity ? 'all experiments' : `up to ${concurrency} experiments`;
    return [`the machine runs ${many} at the same time, whatever max-parallel says`];
}
function tooLong(experiments, longest) {
    const long = experiments.filter((experiment) => longest !== null && (0,expected/* experimentDuration */.Y)(experiment) > longest);
    if (long.length === 0 || longest === null)
        return [];
    return [
        `${named(long)} takes longer than the ${longest / 1000} s after which the runner is killed, ` +
            'without rollbacks and without a journal, and run again',
    ];
}
/** Bytes of a result beside the journal, at the least: the item, the log, the envelope. */
const BESIDE = 1_500;
/** A journal holds the experiment twice, as a whole and by its activities, and is JSON text within JSON. */
function tooLarge(experiments) {
    const sizes = experiments.map(({ document }) => BESIDE + 2 * Buffer.byteLength(JSON.stringify(JSON.stringify(document))));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    return total <= STATE_LIMIT
        ? []
        : [
            `the results of ${experiments.length} experiments are likely more than the ${STATE_LIMIT} bytes that Step ` +
                'Functions takes: the run then ends as failed, and journals are looked for in its history and in S3',
        ];
}
const NAMED = 3;
function named(experiments) {
    const titles = experiments.slice(0, NAMED).map(({ title }) => `"${title}"`);
    const more = experiments.length - titles.length;
    return titles.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/broker.ts



















/** Objects that are stored at the same time: the SDK has connections for so many. */
const UPLOADS = 40;
/** The experiment broker on AWS: a state machine that runs each experiment of a list. */
class StepFunctionsBroker {
    ports;
    kind = 'step-functions';
    expected = 0;
    /** What the last watch saw: collecting the same run asks for none of it again. */
    watched = null;
    /** Executions that were told to end here, whether or not they have. */
    stopped = new Set();
    constructor(ports) {
        this.ports = ports;
    }
    async start(plan, runId, signal) {
        const keys = this.keys(runId);
        const protocol = await this.ports.protocol();
        const request = protocol.name === 'resiliency-gate'
            ? request_buildRequest(plan, keys, this.ports.options)
            : { input: buildPublishedRequest(plan, keys), list: null };
        this.expected = (0,expected/* expectedDuration */.P)(plan, this.ports.options.maxParallel);
        await this.claim(keys.request(), request.list ?? request.input, runId, signal);
        await each(plan.experiments, UPLOADS, (experiment) => this.claim(keys.experiment(experiment), JSON.stringify(experiment.document, null, 2), runId, signal));
        (0,cancelled/* unlessCancelled */.M)(signal);
        // From here on nobody could tell whether a call that was given up has started it.
        const started = await this.ports.executions.start(runId, request.input);
        return started ? this.handle(runId, started) : this.reattach(runId, request.input);
    }
    async *watch(handle, signal) {
        const history = new RunHistory(handle.runId);
        const keys = this.keys(handle.runId);
        const markers = new Markers(keys, history.items, this.ports.store);
        this.watched = { handle, history, markers };
        const ports = { ...this.ports, markers };
        for await (const told of watchExecution(handle.reference, history, this.expected, ports, signal)) {
            if (told.kind !== 'terminal')
                yield told;
            else
                yield { ...told, ending: await this.endingOf(told.ending, history, keys.abort()) };
        }
    }
    collect(handle, plan) {
        const watched = this.watched?.handle.reference === handle.reference ? this.watched : null;
        const known = { watched, stopped: this.stopped.has(handle.reference) };
        return collect_collectRun(handle.reference, plan, this.keys(handle.runId), known, this.ports);
    }
    async stop(handle, request, grace, hurry) {
        const patience = { grace, hurry };
        const keys = this.keys(handle.runId);
        this.stopped.add(handle.reference);
        // A run is ended also when nobody can tell any more what runs it: by the marker, and by force.
        const protocol = await this.ports.protocol().catch(() => OWN_PROTOCOL);
        return protocol.endsWhenAsked
            ? stopExecution(handle, request, patience, keys.abort(), this.ports)
            : stopPublished(handle, request, patience, protocol, keys, this.ports);
    }
    async shortfalls(plan) {
        return shortfallsOf(plan, this.ports.options, await this.ports.protocol());
    }
    async attach(runId) {
        const arn = this.ports.executions.arnOf(runId);
        const execution = await this.ports.executions.describe(arn);
        return execution && this.handle(runId, execution);
    }
    experimentsOf(runId) {
        return readHanded(this.keys(runId), this.ports.store);
    }
    async isAtWork({ reference }) {
        const execution = await this.ports.executions.describe(reference);
        return execution !== null && !executions_isOver(execution);
    }
    async endingOf(ending, history, marker) {
        return endingAsAsked(ending, history, marker, this.ports.store, await this.ports.protocol());
    }
    /** The first to write owns the run id; the same text again is the same run. What may be at work is never overwritten. */
    async claim(location, text, runId, signal) {
        const { store } = this.ports;
        if (await store.putIfAbsent(location, text, JSON_UTF8, signal))
            return;
        const there = await store.get(location, signal);
        // What was taken back stays so: the run was stopped.
        if (there !== text && there !== DISARMED)
            throw (0,taken/* takenRunId */.e)(runId);
    }
    /** An execution of that name is ours only when it was started with the same request. */
    async reattach(runId, request) {
        const execution = await this.ports.executions.describe(this.ports.executions.arnOf(runId));
        if (execution?.input !== request)
            throw (0,taken/* takenRunId */.e)(runId);
        return this.handle(runId, execution);
    }
    keys(runId) {
        return new RunKeys(this.ports.buckets, runId);
    }
    handle(runId, { arn, startedAt }) {
        return { runId, reference: arn, url: this.ports.urlOf(arn), startedAt };
    }
}

;// CONCATENATED MODULE: ./src/brokers/records.ts
const RECORDS = {
    'verdict.json': 'application/json; charset=utf-8',
    'report.html': 'text/html; charset=utf-8',
};

;// CONCATENATED MODULE: ./src/brokers/step-functions/records.ts


/** Beside the request, in the bucket that the gate alone writes: no experiment can say of itself that it was judged. */
class StoredRecords {
    store;
    buckets;
    constructor(store, buckets) {
        this.store = store;
        this.buckets = buckets;
    }
    async isTold(runId) {
        const { bucket, key } = this.keys(runId).record('verdict.json');
        return (await this.store.list(bucket, key)).includes(key);
    }
    keep(runId, report, text) {
        return this.store.put(this.keys(runId).record(report), text, RECORDS[report]);
    }
    keys(runId) {
        return new RunKeys(this.buckets, runId);
    }
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/recognise.ts



const shape = schemas/* looseObject */._H3({
    StartAt: schemas/* string */.YjP(),
    States: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
});
const taskShape = schemas/* looseObject */._H3({
    Type: schemas/* literal */.euz('Task'),
    Resource: schemas/* string */.YjP(),
    ResultSelector: schemas/* unknown */.L5J().optional(),
    Retry: schemas/* array */.YOg(schemas/* looseObject */._H3({ ErrorEquals: schemas/* array */.YOg(schemas/* string */.YjP()), MaxAttempts: schemas/* number */.aig().default(3) }))
        .default([]),
});
const mapShape = schemas/* looseObject */._H3({
    Type: schemas/* literal */.euz('Map'),
    InputPath: schemas/* string */.YjP().nullish(),
    ItemsPath: schemas/* string */.YjP().nullish(),
    MaxConcurrency: schemas/* number */.aig().default(0),
    Iterator: shape.optional(),
    ItemProcessor: shape.optional(),
});
/** Recognises a broker by what its machine reads: names and comments are anybody's. */
function recognise(definition) {
    const machine = shape.safeParse(parseJson(definition));
    if (!machine.success)
        return recognise_unknown('its definition is none of a state machine');
    // Only our own machine lets its input say how many experiments may run at the same time, and how to end.
    if (['max_concurrency', 'fail_fast'].every((key) => definition.includes(key)))
        return { kind: 'broker', protocol: OWN_PROTOCOL };
    if (definition.includes('$.Payload.parallel_enabled')) {
        const reason = 'it is the series-or-parallel machine, which runs an experiment again once it is done';
        return { kind: 'unusable', reason };
    }
    const loop = loopOver('$.Payload.list', machine.data);
    if (!loop || !definition.includes('$.Payload.state')) {
        return recognise_unknown('it does not run what is listed in $.Payload.list');
    }
    return recogniseLoop(loop);
}
/** The map over the list, whether its items are called by the path of its input or of its items. */
function loopOver(path, { States }) {
    for (const state of Object.values(States)) {
        const loop = mapShape.safeParse(state);
        if (loop.success && [loop.data.InputPath, loop.data.ItemsPath].includes(path))
            return loop.data;
    }
    return null;
}
function recogniseLoop(loop) {
    const states = Object.values((loop.Iterator ?? loop.ItemProcessor)?.States ?? {});
    const tasks = states.flatMap((state) => taskShape.safeParse(state).data ?? []);
    const concurrency = loop.MaxConcurrency === 0 ? Infinity : loop.MaxConcurrency;
    const [task] = tasks;
    if (!task || tasks.length > 1)
        return recognise_unknown(`it has ${tasks.length} tasks for each experiment, not one`);
    const told = { concurrency, attempts: attemptsOf(task) };
    if (/:states:::lambda:invoke$/.test(task.Resource)) {
        return {
            kind: 'broker',
            protocol: { ...PROTOCOLS['published-lambda'], ...told, longest: longestOf(task) },
        };
    }
    if (/:states:::ecs:runTask\.(sync|waitForTaskToken)$/.test(task.Resource)) {
        return { kind: 'broker', protocol: { ...PROTOCOLS['published-ecs'], ...told } };
    }
    return recognise_unknown(`its task is ${task.Resource}, neither a Lambda function nor a container`);
}
function attemptsOf({ Retry }) {
    const anyFailure = Retry.find(({ ErrorEquals }) => ['States.ALL', 'States.TaskFailed'].some((error) => ErrorEquals.includes(error)));
    return 1 + (anyFailure?.MaxAttempts ?? 0);
}
/** The variant that leaves results as Lambda gives them was published with a time limit of its own. */
function longestOf({ ResultSelector }) {
    return ResultSelector === undefined ? 60_000 : PROTOCOLS['published-lambda'].longest;
}
function recognise_unknown(reason) {
    return { kind: 'unknown', reason };
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/find-protocol.ts



/**
 * How to speak to the machine: as asked for, else as its definition shows. A machine that is no broker is refused, because
 * whatever it does, it would do it now. The answer is found once.
 */
function protocolOf(asked, machine, log) {
    let found;
    return () => (found ??= asked === 'auto' ? find_protocol_look(machine, log) : Promise.resolve(PROTOCOLS[asked]));
}
async function find_protocol_look({ arn, definition }, log) {
    const text = await definition();
    if (text === null) {
        log.warn(`AWS refused states:DescribeStateMachine on ${arn}: it is taken for the gate's own broker; ` +
            'grant it, or set broker-protocol');
        return OWN_PROTOCOL;
    }
    const recognised = recognise(text);
    if (recognised.kind === 'broker')
        return recognised.protocol;
    throw new errors/* GateError */.ue('wrong-input', `${arn} is no broker that the gate can use: ${recognised.reason}`, {
        hint: recognised.kind === 'unusable'
            ? "deploy the gate's own broker (docs/broker.md)"
            : 'correct the ARN; for a broker that was changed, say which one it was with broker-protocol',
    });
}

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/embedded/command.ts
var embedded_command = __webpack_require__(7035);
// EXTERNAL MODULE: ./src/embedded/find-python.ts
var find_python = __webpack_require__(7838);
// EXTERNAL MODULE: ./src/embedded/python-environment.ts
var python_environment = __webpack_require__(8034);
;// CONCATENATED MODULE: ./src/embedded/chaos-toolkit.ts







/**
 * The command that is named; else the one on the PATH, with the extensions that are installed beside it; else the pinned
 * one that the broker on AWS has, in an environment of its own that is made once.
 */
async function findChaos({ packageRoot, chaos, env, log }) {
    if (chaos !== null) {
        const versions = await versionsOf(chaos, env);
        if (versions !== null)
            return { chaos, python: await (0,find_python/* findPython */.K)(env), versions };
        throw new errors/* GateError */.ue('wrong-input', `${chaos} is no working Chaos Toolkit`, {
            hint: `try "${chaos} info core"; leave it out to use the one on the PATH, or a pinned one`,
        });
    }
    const installed = await onPath(env['PATH'] ?? '');
    const versions = installed && (await versionsOf(installed, env));
    if (installed && versions)
        return { chaos: installed, python: await (0,find_python/* findPython */.K)(env), versions };
    log.info(installed
        ? `${installed} is no working Chaos Toolkit: using a pinned one`
        : 'there is no command "chaos" on the PATH: using a pinned Chaos Toolkit');
    return pinned({ packageRoot, env, log });
}
async function pinned({ packageRoot, env, log }) {
    const requirements = [(0,external_node_path_.join)(packageRoot, 'broker', 'runner', 'requirements.txt')];
    const folder = await (0,python_environment/* cacheFolder */.n)(requirements, env);
    const { python, bin } = await (0,python_environment/* pythonEnvironment */.M)({ packageRoot, requirements, folder, env, log });
    const versions = await versionsOf(bin('chaos'), env);
    if (versions !== null)
        return { chaos: bin('chaos'), python, versions };
    throw new errors/* GateError */.ue('internal', `the pinned Chaos Toolkit does not work: ${bin('chaos')}`, {
        hint: 'remove its environment and run it again',
    });
}
async function onPath(path) {
    for (const folder of path.split(external_node_path_.delimiter).filter(Boolean)) {
        const file = (0,external_node_path_.join)(folder, 'chaos');
        if (await (0,promises_.access)(file, external_node_fs_.constants.X_OK).then(() => true, () => false))
            return file;
    }
    return null;
}
/** null when it is something else, or does not work: a shim may stand for nothing. */
async function versionsOf(chaos, env) {
    const args = ['--no-version-check', '--no-log-file', '--settings', '/nonexistent', 'info', 'core'];
    const { code, output } = await (0,embedded_command/* runCommand */.d)({ file: chaos, args, env });
    const [, command] = /^CLI\s+(\S+)/m.exec(output) ?? [];
    const [, library] = /^Core library\s+(\S+)/m.exec(output) ?? [];
    return code === 0 && command && library ? `${command}, chaoslib ${library}` : null;
}

// EXTERNAL MODULE: ./src/package-root.ts
var package_root = __webpack_require__(4956);
;// CONCATENATED MODULE: ./src/adapters.ts
















/** Credentials of a role that the settings name; null: those of the environment. */
function buildCredentials({ role, region, runId }, environment, job, log) {
    if (role === null)
        return null;
    const sessionName = role.sessionName ?? sessionNameOf(runId, environment);
    return assumedRole({ ...role, sessionName, region }, job, { clock: clock/* systemClock */.m, log });
}
/** The broker that the settings name, with the real services behind it. */
function buildBroker(settings, around) {
    return settings.broker === 'local' ? buildLocal(settings, around) : buildStepFunctions(settings, around);
}
function buildStepFunctions(settings, { environment, credentials, log }) {
    const clients = awsClients(settings.region, environment, credentials);
    const machine = stateMachine(clients.sfn, settings.stateMachineArn);
    const store = new S3ObjectStore(clients.s3);
    const buckets = {
        experiments: settings.bucket,
        journals: settings.journalBucket,
        prefix: settings.prefix,
    };
    const broker = new StepFunctionsBroker({
        store,
        executions: new SfnExecutions(clients.sfn, settings.stateMachineArn),
        clock: clock/* systemClock */.m,
        random: Math.random,
        buckets,
        options: runOptions(settings),
        protocol: protocolOf(settings.brokerProtocol, machine, log),
        urlOf: (arn) => executionUrl(arn, environment),
    });
    return { broker, records: new StoredRecords(store, buckets) };
}
/** Seconds that experiments on this machine get to play their rollbacks when they are ended early. */
const END_GRACE = 120;
function buildLocal(settings, { environment, workspace, log, logs }) {
    const root = (0,package_root/* packageRoot */.Z)();
    const state = environment['XDG_STATE_HOME'] ?? (0,external_node_path_.join)(environment['HOME'] ?? (0,external_node_os_.homedir)(), '.local', 'state');
    const runs = (0,external_node_path_.join)(state, 'resiliency-gate', 'runs');
    const broker = new LocalBroker({
        findToolkit: () => findChaos({ packageRoot: root, chaos: settings.chaos, env: environment, log }),
        ground: { packageRoot: root, workspace, environment },
        runs,
        logs,
        options: { ...runOptions(settings), endGrace: END_GRACE },
        onOrphaned: settings.onCancel,
        clock: clock/* systemClock */.m,
        log,
    });
    return { broker, records: new FolderRecords(runs) };
}
function runOptions({ maxParallel, failFast, timeout }) {
    return { maxParallel, failFast, experimentDeadline: Math.ceil(timeout / 1000) };
}
/** Metrics and alarms of the settings' region. The SDK is loaded when a suite asks for one. */
function buildMetrics({ region }, credentials) {
    const load = async () => (await Promise.all(/* import() */[__webpack_require__.e(85), __webpack_require__.e(680)]).then(__webpack_require__.bind(__webpack_require__, 4680))).cloudWatchMetrics(region, credentials);
    let loaded;
    return {
        series: async (questions) => (await (loaded ??= load())).series(questions),
        alarms: async (questions) => (await (loaded ??= load())).alarms(questions),
        states: async (names) => (await (loaded ??= load())).states(names),
    };
}


/***/ }),

/***/ 1678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ clientSettings)
/* harmony export */ });
/** Tries of one call before it counts as failed. What fails longer than that is not the SDK's to wait for. */
const ATTEMPTS = 4;
/** Milliseconds: until there is a connection, until an answer begins, and without a byte. */
const TIMEOUTS = { connectionTimeout: 10_000, requestTimeout: 120_000, socketTimeout: 20_000 };
/** What every client of AWS is made with. Null credentials are the default chain; `''` is the region of the environment. */
function clientSettings(region, credentials) {
    return {
        ...(region === '' ? {} : { region }),
        ...(credentials === null ? {} : { credentials }),
        maxAttempts: ATTEMPTS,
        retryMode: 'standard',
        requestHandler: { ...TIMEOUTS, throwOnRequestTimeout: true },
    };
}


/***/ }),

/***/ 5747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  os: () => (/* binding */ asking),
  Is: () => (/* binding */ errorName),
  oN: () => (/* binding */ hasExpired)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
var retry = __webpack_require__(3609);
;// CONCATENATED MODULE: ./src/aws/unavailable.ts

/** Ways in which a connection or an answer breaks off that the SDK's own lists do not name. */
const BROKEN_OFF = /^(?:ERR_STREAM_PREMATURE_CLOSE|EAI_FAIL|ENETDOWN|EHOSTDOWN|ECONNABORTED|HPE_\w+)$/;
/** AWS knows only the time of a request, so a clock that is off may be blamed on its signature. */
const SKEWED = /^Request(?:TimeTooSkewed|InTheFuture|Expired)$/;
/** Whether a service could not be reached, was overloaded, or its answer broke off: the same call may succeed later. */
function isUnavailable(error) {
    if (!isSdkError(error))
        return false;
    return ((0,retry.isThrottlingError)(error) ||
        (0,retry.isTransientError)(error) ||
        (0,retry.isServerError)(error) ||
        isSkewed(error) ||
        isBroken(error));
}
/** Whether AWS refused the time that a request was signed with, also after the SDK had corrected it. */
function isSkewed({ name, message }) {
    return (SKEWED.test(name) ||
        (name === 'InvalidSignatureException' && /Signature (?:expired|not yet current)/.test(message)));
}
/** What is no JSON or XML is no answer of AWS's, and a checksum that does not fit is half of one. */
function isBroken(error) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    return (BROKEN_OFF.test(code) || error.name === 'SyntaxError' || error.message.startsWith('Checksum mismatch'));
}
/** It may come from another realm, and then is no `Error` of ours. */
function isSdkError(error) {
    return (typeof error === 'object' &&
        error !== null &&
        'name' in error &&
        typeof error.name === 'string' &&
        'message' in error &&
        typeof error.message === 'string');
}

;// CONCATENATED MODULE: ./src/aws/refusal.ts


/**
 * Calls AWS; whatever it throws, unless it is one already, comes out as one `GateError` that names the action, the resource
 * and the remedy. When `signal` aborts, the call is `cancelled` at once, whatever it waits for.
 */
async function asking(need, call, signal) {
    try {
        return await unlessAborted(call, signal);
    }
    catch (cause) {
        if (signal?.aborted)
            throw givenUp(need, cause);
        if (cause instanceof errors/* GateError */.ue)
            throw cause;
        const { code, message, hint } = explain(need, cause);
        throw new errors/* GateError */.ue(code, message, { hint, cause });
    }
}
/** The SDK heeds a signal while it sends and waits, not while it looks for credentials. */
async function unlessAborted(call, signal) {
    if (!signal)
        return call({});
    signal.throwIfAborted();
    let leave = () => { };
    const aborted = new Promise((_, reject) => {
        leave = () => reject(new Error('aborted'));
        signal.addEventListener('abort', leave, { once: true });
    });
    try {
        return await Promise.race([call({ abortSignal: signal }), aborted]);
    }
    finally {
        signal.removeEventListener('abort', leave);
    }
}
function givenUp(need, cause) {
    return new errors/* GateError */.ue('cancelled', `${on(need)} was given up`, {
        hint: 'the gate was told to end before AWS had answered',
        cause,
    });
}
/** The name by which AWS and its SDK tell errors apart. */
function errorName(error) {
    return textIn(error, 'name') || 'UnknownError';
}
/** What is thrown may come from anywhere, and need not be an `Error` of ours. */
function textIn(error, key) {
    if (typeof error !== 'object' || error === null)
        return '';
    const value = error[key];
    return typeof value === 'string' ? value : '';
}
/** Whether AWS called the credentials of a call expired, as the SDK or as we tell it. */
function hasExpired(error) {
    return EXPIRED.includes(errorName(error instanceof errors/* GateError */.ue ? error.cause : error));
}
const refused = (message, hint) => ({ code: 'refused', message, hint });
const on = ({ action, resource }) => `${action} on ${resource}`;
const noCredentials = (need) => ({
    code: 'wrong-input',
    message: `there are no AWS credentials for ${on(need)}`,
    hint: 'configure credentials for the job (aws-actions/configure-aws-credentials, or a profile)',
});
/** AWS often names another action than the one that was called, such as one of the KMS key, and who was refused. */
const denied = (need, told) => {
    const [, action = need.action] = /not authorized to perform:? ([A-Za-z0-9-]+:[A-Za-z0-9]+)/i.exec(told) ?? [];
    const fallback = action === need.action ? need.resource : '';
    const [, resource = fallback] = /on resource: "?(arn:[^\s"]+)/.exec(told) ?? [];
    const [, who = 'the role of this job'] = /User: (arn:\S+)/.exec(told) ?? [];
    const grant = resource === '' ? action : `${action} on ${resource}`;
    return refused(`AWS refused ${on(need)}: ${told}`, `grant ${grant} to ${who}`);
};
const expired = (need) => refused(`the AWS credentials expired at ${on(need)}`, 'let the gate renew them: role-to-assume (docs/permissions.md), or use a longer session');
const EXPIRED = ['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired'];
const invalid = (need, told) => refused(`AWS does not accept the credentials for ${on(need)}: ${told}`, 'check the access key, the session token and that they belong to this partition of AWS');
const otherRegion = ({ resource }) => refused(`the bucket of ${resource} is in another region`, 'correct aws-region, or the bucket');
const missing = (what, hint) => ({ resource }) => refused(`${what} ${resource} does not exist`, hint);
const EXPLANATIONS = [
    [noCredentials, ['CredentialsProviderError', 'TokenProviderError']],
    [
        denied,
        [
            'AccessDenied',
            'AccessDeniedException',
            'Forbidden',
            'KMSAccessDeniedException',
            'KmsAccessDeniedException',
        ],
    ],
    [expired, EXPIRED],
    [
        invalid,
        [
            'InvalidAccessKeyId',
            'InvalidClientTokenId',
            'InvalidToken',
            'SignatureDoesNotMatch',
            'InvalidSignatureException',
            'UnrecognizedClientException',
        ],
    ],
    [otherRegion, ['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException']],
    [missing('the bucket of', 'create it, or correct the bucket and the region'), ['NoSuchBucket']],
    [
        missing('the state machine', 'correct the ARN, or deploy the broker there (docs/broker.md)'),
        ['StateMachineDoesNotExist', 'StateMachineDeleting'],
    ],
    [missing('the execution', 'AWS forgets one after 90 days: start another run'), ['ExecutionDoesNotExist']],
    [
        ({ resource }) => refused(`${resource} is not an ARN that AWS takes`, 'use the output StateMachineArn of the broker stack'),
        ['InvalidArn'],
    ],
];
function explain(need, error) {
    const name = errorName(error);
    // A connection that failed on every address of a name has a code, but no message of its own.
    const message = textIn(error, 'message') || textIn(error, 'code');
    if (isSdkError(error) && isSkewed(error))
        return skewed(need, message);
    const [known] = EXPLANATIONS.find(([, names]) => names.includes(name)) ?? [];
    if (known)
        return known(need, message || name);
    return {
        code: isUnavailable(error) ? 'unavailable' : 'broker',
        message: `${on(need)} failed: ${[name, message].filter(Boolean).join(': ')}`,
        hint: 'try again; if it stays, check endpoint and region',
    };
}
const skewed = (need, told) => ({
    code: 'unavailable',
    message: `AWS does not accept the time of ${on(need)}: ${told}`,
    hint: 'set the clock of this machine',
});


/***/ }),

/***/ 8269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ renewing)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5747);

/**
 * Has a client ask once more, with other credentials, when AWS calls those of a call expired: a session may end before its
 * time, and the SDK goes by the time alone.
 */
function renewing(client) {
    client.middlewareStack.add((next) => async (args) => {
        try {
            return await next(args);
        }
        catch (error) {
            if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .hasExpired */ .oN)(error))
                throw error;
            await client.config.credentials({ forceRefresh: true });
            return next(args);
        }
    }, { step: 'initialize', name: 'renewing' });
    return client;
}


/***/ }),

/***/ 5177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ unlessCancelled)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** Throws `cancelled` when the job was cancelled before anything was started. */
function unlessCancelled(signal) {
    if (!signal?.aborted)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue('cancelled', 'the job was cancelled before anything was started', {
        hint: 'run it again',
    });
}


/***/ }),

/***/ 990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ EndRequests),
/* harmony export */   t: () => (/* binding */ endingBy)
/* harmony export */ });
/** Takes the requests to end the run of this process, from wherever they come. The first one stands. */
class EndRequests {
    asked = new AbortController();
    hurried = new AbortController();
    first = null;
    ask(request) {
        this.first ??= request;
        this.asked.abort();
        if (request.kind === 'cancelled')
            this.hurried.abort();
    }
    get request() {
        return this.first;
    }
    /** Aborts with the first request. */
    get signal() {
        return this.asked.signal;
    }
    /** Aborts when this process is told to end: what can wait is left out. */
    get hurry() {
        return this.hurried.signal;
    }
}
/** How a run ends that was ended so. */
function endingBy({ kind, reason, met }) {
    return { state: kind === 'abort' ? 'aborted' : 'stopped', reason, ...(met ? { met } : {}) };
}


/***/ }),

/***/ 2153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ watchRun)
});

// UNUSED EXPORTS: GRACE

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/brokers/end-requests.ts
var end_requests = __webpack_require__(990);
;// CONCATENATED MODULE: ./src/brokers/progress.ts
/** One line for one change; null when it needs no telling. `since` holds when each experiment started, by index. */
function describeProgress(progress, plan, since) {
    if (progress.kind === 'terminal') {
        const { state, reason } = progress.ending;
        return state === 'succeeded'
            ? null
            : `the execution ended: ${state}${reason === null ? '' : ` (${reason})`}`;
    }
    const title = plan.experiments[progress.index - 1]?.title ?? 'an experiment that is not in the plan';
    const name = `${progress.index}/${plan.experiments.length} ${title}`;
    switch (progress.kind) {
        case 'started':
            return `▶ ${name}: started`;
        case 'repeated':
            return `↻ ${name}: started again (attempt ${progress.attempt}): its faults may be injected again`;
        case 'ended': {
            const seconds = (progress.at - (since.get(progress.index) ?? progress.at)) / 1000;
            return `■ ${name}: ${progress.state} after ${seconds.toFixed(1)} s`;
        }
    }
}

// EXTERNAL MODULE: ./src/brokers/stop-run.ts
var stop_run = __webpack_require__(4320);
;// CONCATENATED MODULE: ./src/brokers/run.ts




/** Milliseconds that runners get to play rollbacks and store journals when nobody is in a hurry. */
const GRACE = 120_000;
/** Watches a run to its end; ends it when somebody asks for that, or when it takes longer than `timeout` milliseconds. */
async function watchRun(handle, plan, timeout, ports) {
    const over = new AbortController();
    const deadline = ports.clock.sleep(timeout, over.signal).then(() => {
        if (over.signal.aborted)
            return;
        ports.ends.ask({ kind: 'deadline', reason: `the run took longer than ${Math.round(timeout / 1000)} s` });
    });
    const starts = new Map();
    try {
        const ended = await untilTerminal(handle, plan, starts, ports);
        if (ended)
            return { handle, endedAt: ended.at, ending: ended.ending, starts };
        return { handle, starts, ...(await endRun(handle, ports)) };
    }
    catch (error) {
        return { handle, starts, ...(await endUnwatched(handle, error, ports)) };
    }
    finally {
        over.abort();
        await deadline;
    }
}
/** Null: somebody asked for the end. */
async function untilTerminal(handle, plan, starts, ports) {
    for await (const progress of ports.broker.watch(handle, ports.ends.signal)) {
        if (progress.kind === 'started')
            starts.set(progress.index, progress.at);
        const line = describeProgress(progress, plan, starts);
        if (line !== null)
            ports.log.info(line);
        if (progress.kind === 'terminal')
            return progress;
    }
    return null;
}
async function endRun(handle, ports) {
    const { ends, cancellation, clock, log } = ports;
    const request = ends.request ?? { kind: 'error', reason: 'the run was no longer watched' };
    const cancelled = request.kind === 'cancelled';
    if (cancelled && cancellation.policy === 'leave') {
        log.warn(`${request.reason}: the run goes on, as on-cancel asks; ${handle.reference}`);
        return { endedAt: clock.now(), ending: { state: 'stopped', reason: request.reason } };
    }
    const hurry = cancelled || cancellation.settledBy === 'this' ? undefined : ends.hurry;
    const failure = await (0,stop_run/* stopRun */.K)(handle, request, cancelled ? cancellation.grace : GRACE, ports, hurry);
    const ending = (0,end_requests/* endingBy */.t)(request);
    if (failure === null)
        return { endedAt: clock.now(), ending };
    // An abort that did not reach its faults explains nothing away.
    const reason = `${request.reason}; ${failure}`;
    return { endedAt: clock.now(), ending: { ...ending, state: 'stopped', reason } };
}
/** A fault is not left to itself until the job is over, when whoever comes after this process may look at it. */
async function endUnwatched(handle, error, ports) {
    if (ports.cancellation.policy === 'leave')
        throw error;
    const why = error instanceof Error ? error.message : String(error);
    ports.log.error(error instanceof errors/* GateError */.ue ? `${why}\n${error.hint}` : why);
    const request = { kind: 'error', reason: `the run cannot be watched: ${why}` };
    ports.ends.ask(request);
    const failure = await (0,stop_run/* stopRun */.K)(handle, request, GRACE, ports);
    if (failure !== null)
        throw error;
    return { endedAt: ports.clock.now(), ending: (0,end_requests/* endingBy */.t)(request) };
}


/***/ }),

/***/ 7209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ expectedDuration),
/* harmony export */   Y: () => (/* binding */ experimentDuration)
/* harmony export */ });
/** Milliseconds that starting a runner and Chaos Toolkit takes, beyond what the experiment itself does. */
const OVERHEAD = 3_000;
/**
 * Milliseconds the run will take at the least: the pauses that the experiments declare and an overhead each, on
 * `maxParallel` lanes. What actions and probes take is not known before.
 */
function expectedDuration(plan, maxParallel) {
    const durations = plan.experiments.map(experimentDuration);
    const total = durations.reduce((sum, duration) => sum + duration, 0);
    return Math.max(total / maxParallel, ...durations);
}
/** Milliseconds of one experiment, at the least. */
function experimentDuration({ document }) {
    const method = document['method'];
    const pauses = Array.isArray(method) ? method.map(pauseSeconds) : [];
    return OVERHEAD + 1_000 * pauses.reduce((sum, pause) => sum + pause, 0);
}
function pauseSeconds(activity) {
    const pauses = property(activity, 'pauses');
    return seconds(property(pauses, 'before')) + seconds(property(pauses, 'after'));
}
function property(value, key) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return undefined;
    return Object.entries(value).find(([name]) => name === key)?.[1];
}
function seconds(value) {
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}


/***/ }),

/***/ 4320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ stopRun)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

const STOPPED = {
    ended: 'the run has ended; its runners were asked to play the rollbacks that were due',
    forced: 'the run was forced to end; what was at work has been asked to play its rollbacks',
    left: 'nothing further is started; what is at work cannot be asked to end: it is not known how it will',
};
/**
 * Asks the run to end, and forces it after `grace` milliseconds, or as soon as `hurry` aborts. Returns why it could not,
 * as a clause, or null.
 */
async function stopRun(handle, request, grace, { broker, log }, hurry) {
    log.warn(`${request.reason}: ending the run, so that no fault is left behind`);
    try {
        const how = await broker.stop(handle, request, grace, hurry);
        log.info(STOPPED[how]);
        return how === 'left'
            ? 'what was at work goes on to its own end, so its fault may still be active'
            : null;
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        const failure = `ending it failed (${why}), so its faults may still be active`;
        log.error(`${failure}: ${handle.reference}${error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue ? `\n${error.hint}` : ''}`);
        return failure;
    }
}


/***/ }),

/***/ 8061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ takenRunId)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** The id was claimed for another plan: whatever runs under it is not this gate's. */
function takenRunId(runId) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue('not-ours', `run id "${runId}" belongs to another plan`, {
        hint: 'give this run an id of its own, or leave run-id empty',
    });
}


/***/ }),

/***/ 7035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand),
/* harmony export */   i: () => (/* binding */ killGroup)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_1__);


/** Runs a program in a process group of its own; never rejects. */
async function runCommand({ file, args, env, signal, onLine }) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const output = [];
    const problem = [];
    (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)(child.stdout).on('line', (line) => {
        output.push(line);
        onLine?.(line);
    });
    (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)(child.stderr).on('line', (line) => problem.push(line));
    const end = () => killGroup(child.pid, 'SIGTERM');
    signal?.addEventListener('abort', end);
    const code = await new Promise((resolve) => {
        child.on('error', (error) => {
            problem.push(error.message);
            resolve(null);
        });
        child.on('close', resolve);
        if (signal?.aborted)
            end();
    });
    signal?.removeEventListener('abort', end);
    return { code, output: output.join('\n'), problem: problem.join('\n') };
}
/** Signals a process group that we started; one that has ended already is no error. */
function killGroup(leader, name) {
    if (leader === undefined)
        return;
    try {
        process.kill(-leader, name);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error;
    }
}


/***/ }),

/***/ 7838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findPython)
/* harmony export */ });
/* unused harmony export OLDEST_PYTHON */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7035);


const OLDEST_PYTHON = [3, 10];
const CANDIDATES = [
    'python3',
    'python3.14',
    'python3.13',
    'python3.12',
    'python3.11',
    'python3.10',
    'python',
];
const VERSION = 'import sys; print(sys.version_info[0], sys.version_info[1], sys.executable)';
/**
 * The path of a Python that is new enough: `RESILIENCY_GATE_PYTHON` when it is set, else the first that is found.
 * Throws `wrong-input` with what was found instead.
 */
async function findPython(env) {
    const chosen = env['RESILIENCY_GATE_PYTHON'];
    const found = [];
    for (const candidate of chosen ? [chosen] : CANDIDATES) {
        const answer = await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d)({ file: candidate, args: ['-c', VERSION], env });
        const [, major, minor, path] = /^(\d+) (\d+) (.+)$/m.exec(answer.output) ?? [];
        if (answer.code !== 0 || path === undefined)
            continue;
        if (isNewEnough(Number(major), Number(minor)))
            return path;
        found.push(`${candidate} is ${String(major)}.${String(minor)}`);
    }
    throw missing(chosen, found);
}
function isNewEnough(major, minor) {
    const [oldestMajor, oldestMinor] = OLDEST_PYTHON;
    return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
function missing(chosen, found) {
    const oldest = OLDEST_PYTHON.join('.');
    const tried = found.length > 0 ? ` (${found.join(', ')})` : '';
    const message = chosen
        ? `RESILIENCY_GATE_PYTHON=${chosen} is no Python ${oldest} or newer${tried}`
        : `there is no Python ${oldest} or newer on the PATH${tried}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue('wrong-input', message, {
        hint: 'install Python 3.12 (apt-get install python3 python3-venv, brew install python@3.12), or set RESILIENCY_GATE_PYTHON to one',
    });
}


/***/ }),

/***/ 8034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ pythonEnvironment),
/* harmony export */   n: () => (/* binding */ cacheFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3916);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7035);
/* harmony import */ var _find_python_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7838);








/** Finds or makes the environment. A half-made one is made anew; processes that ask at once wait for each other. */
async function pythonEnvironment(options) {
    const { packageRoot, requirements, env, log, signal } = options;
    const python = await (0,_find_python_js__WEBPACK_IMPORTED_MODULE_7__/* .findPython */ .K)(env);
    const folder = options.folder ?? (await chooseFolder(packageRoot, requirements, env));
    const maker = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(packageRoot, 'src', 'embedded', 'environment.py');
    const finished = await (0,_command_js__WEBPACK_IMPORTED_MODULE_6__/* .runCommand */ .d)({
        file: python,
        args: ['-I', maker, folder, ...requirements],
        env,
        signal,
        onLine: (line) => log.info(line),
    });
    if (finished.code !== 0)
        throw failure(finished, { python, folder, cancelled: signal?.aborted === true });
    const bin = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, 'bin', name);
    return { python: bin('python'), bin };
}
async function chooseFolder(packageRoot, requirements, env) {
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(packageRoot, '.venv');
    if ((await isWritable(packageRoot)) && (await isOursOrFree(own)))
        return own;
    return cacheFolder(requirements, env);
}
/** In the user's cache, by what is in it: environments of other requirements never disturb it. */
async function cacheFolder(requirements, env) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const file of requirements)
        hash.update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file));
    const cache = env['XDG_CACHE_HOME'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(env['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_3__.homedir)(), '.cache');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(cache, 'resiliency-gate', hash.digest('hex').slice(0, 16));
}
async function isWritable(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(folder, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK).then(() => true, () => false);
}
/** A `.venv` that somebody made for another purpose is left alone. */
async function isOursOrFree(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => []);
    return entries.length === 0 || entries.includes('resiliency-gate.lock');
}
/** The exit codes are those of environment.py. */
function failure({ code, problem }, { python, folder, cancelled }) {
    const detail = problem.trim().split('\n').slice(-8).join('\n  ');
    if (cancelled) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .GateError */ .ue('cancelled', 'cancelled while the Python environment was being prepared', {
            hint: 'run it again: it starts anew',
        });
    }
    if (code === 3) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .GateError */ .ue('wrong-input', `${python} cannot create virtual environments: ${detail}`, {
            hint: 'install what is missing (Debian and Ubuntu: apt-get install python3-venv), or set RESILIENCY_GATE_PYTHON to a complete Python',
        });
    }
    if (code === 4) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .GateError */ .ue('wrong-input', `the Python packages could not be installed:\n  ${detail}`, {
            hint: 'check the network, or point pip at an index that is reachable (PIP_INDEX_URL, PIP_PROXY), and run it again',
        });
    }
    if (code === 5) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .GateError */ .ue('wrong-input', `the Python environment could not be written: ${detail}`, {
            hint: `make ${folder} writable, or free some space`,
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .GateError */ .ue('internal', `preparing the Python environment failed:\n  ${detail}`, {
        hint: `remove ${folder} and run it again`,
    });
}


/***/ }),

/***/ 1555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ gate)
});

// UNUSED EXPORTS: leaveToPost

// EXTERNAL MODULE: ./src/brokers/cancelled.ts
var cancelled = __webpack_require__(5177);
// EXTERNAL MODULE: ./src/reading.ts + 1 modules
var reading = __webpack_require__(9327);
// EXTERNAL MODULE: ./src/run-id.ts
var run_id = __webpack_require__(5310);
// EXTERNAL MODULE: ./src/brokers/taken.ts
var taken = __webpack_require__(8061);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/taking-up.ts



/** Milliseconds after its end for which a run may still be told. Later it says too little of the system as it is. */
const FRESH = 3_600_000;
/**
 * The run that this gate asks for, or that an earlier attempt of its CI run asked for, when it is still at work, or is
 * over and nobody has told its verdict. Null: a new one may be started. What was told is never told again as news: an
 * earlier attempt's is passed over, and throws `not-ours` when it bears this gate's own id.
 */
async function takeUp(runId, identity, ports) {
    const own = await lookFor(runId, ports);
    if (own !== null) {
        await checkSame(own.handle, identity.plan, ports.broker);
        if (own.state === 'old')
            throw oldNews(runId);
        const over = `run ${runId} was over before this gate began, at ${timeOf(own.endedAt)}, and nobody had told its verdict`;
        return { handle: own.handle, remark: own.endedAt === null ? null : over };
    }
    for (const earlier of (0,run_id/* earlierRunIds */.si)(runId, identity)) {
        const found = await lookFor(earlier, ports);
        if (found === null || found.state === 'old')
            continue;
        const began = `run ${earlier} was started by an earlier attempt of this CI run, at ${timeOf(found.handle.startedAt)}`;
        const over = found.endedAt === null ? '' : `, and was over at ${timeOf(found.endedAt)}`;
        return { handle: found.handle, remark: `${began}${over}: it says nothing of what was deployed since` };
    }
    return null;
}
async function lookFor(runId, { broker, records, clock }) {
    const handle = await broker.attach(runId);
    if (handle === null)
        return null;
    if (await broker.isAtWork(handle))
        return { handle, state: 'at-work', endedAt: null };
    const endedAt = await endOf(handle, broker);
    const told = clock.now() - endedAt > FRESH || (await records.isTold(runId));
    return { handle, state: told ? 'old' : 'untold', endedAt };
}
async function endOf(handle, broker) {
    for await (const progress of broker.watch(handle))
        if (progress.kind === 'terminal')
            return progress.at;
    return handle.startedAt;
}
/** The id alone does not say what runs under it. */
async function checkSame({ runId }, plan, broker) {
    const handed = new Map((await broker.experimentsOf(runId)).map((one) => [one.id, one]));
    const same = plan.experiments.filter(({ id, document }) => {
        const there = handed.get(id);
        return there && (there.document === null || JSON.stringify(there.document) === JSON.stringify(document));
    });
    if (same.length !== plan.experiments.length || same.length !== handed.size)
        throw (0,taken/* takenRunId */.e)(runId);
}
function oldNews(runId) {
    return new errors/* GateError */.ue('not-ours', `run ${runId} was over before this gate began: nothing was run`, {
        hint: 'give each gate of a job, and each of its attempts, a run-id of its own; the mode collect tells a run again',
    });
}
function timeOf(at) {
    return at === null
        ? '?'
        : new Date(at)
            .toISOString()
            .replace('T', ' ')
            .replace(/\.\d+Z$/, ' UTC');
}

;// CONCATENATED MODULE: ./src/beginning.ts




/** The beginning of the story: what is asked for is running, or it ran already and nobody has told of it yet. */
async function begin(settings, ports) {
    const plan = await (0,reading/* readPlan */.m)(settings, ports);
    const baseline = await (0,reading/* baselineOf */.B)(plan, settings, ports);
    await tellShortfalls(plan, ports);
    const identity = identityOf(plan, settings, ports);
    const runId = settings.runId ?? (0,run_id/* deriveRunId */.ab)(identity, ports.clock.now(), ports.random);
    const taken = await takeUp(runId, identity, ports);
    if (taken !== null)
        ports.remember(taken.handle.runId);
    const handle = taken?.handle ?? (await start(plan, runId, ports));
    announce(handle, taken, ports.log);
    return { plan, baseline, handle, remarks: taken?.remark ? [taken.remark] : [] };
}
/** One warning for all: they are read together, and platforms show few. */
async function tellShortfalls(plan, { broker, log }) {
    const shortfalls = await broker.shortfalls(plan);
    if (shortfalls.length > 0)
        log.warn(shortfalls.join('\n'));
}
/** What makes it this gate's run and nobody else's. */
function identityOf(plan, settings, { environment }) {
    const target = settings.broker === 'local' ? settings.broker : settings.stateMachineArn;
    return { plan, target, environment };
}
async function start(plan, runId, { broker, ends, remember }) {
    (0,cancelled/* unlessCancelled */.M)(ends.signal);
    remember(runId);
    return broker.start(plan, runId, ends.signal);
}
function announce({ runId, reference, url }, taken, log) {
    const how = taken === null ? 'has started' : 'was started before, and is not started again';
    log.info(`run ${runId} ${how}: ${reference}`);
    if (taken?.remark)
        log.warn(taken.remark);
    if (url !== null)
        log.info(`watch it at ${url}`);
}

// EXTERNAL MODULE: ./src/settling.ts + 3 modules
var settling = __webpack_require__(9486);
// EXTERNAL MODULE: ./src/abort/watch.ts + 2 modules
var watch = __webpack_require__(3375);
// EXTERNAL MODULE: ./src/brokers/run.ts + 1 modules
var brokers_run = __webpack_require__(2153);
// EXTERNAL MODULE: ./src/criteria/evaluate.ts + 3 modules
var evaluate = __webpack_require__(4856);
// EXTERNAL MODULE: ./src/criteria/unit.ts
var criteria_unit = __webpack_require__(2963);
// EXTERNAL MODULE: ./src/criteria/vocabulary.ts
var vocabulary = __webpack_require__(7225);
// EXTERNAL MODULE: ./src/journal/show.ts
var show = __webpack_require__(4746);
// EXTERNAL MODULE: ./src/measures/moment.ts
var moment = __webpack_require__(2965);
// EXTERNAL MODULE: ./src/measures/questions.ts
var questions = __webpack_require__(7708);
;// CONCATENATED MODULE: ./src/measures/live.ts






/** Measures of the same period are asked for over the same window, so that one call asks for all of them. */
function liveQuestions(conditions, measures, now) {
    const alarms = conditions.flatMap(({ measure }) => (measure.kind === 'alarm' ? [measure.name] : []));
    const metrics = conditions.flatMap(({ measure }) => metricOf(measure, measures) ?? []);
    const series = metrics.map(({ name, source: { query, period } }) => {
        const windows = metrics
            .filter(({ source }) => source.period === period)
            .map(({ source }) => newestPeriod(source, now));
        const from = Math.min(...windows.map((window) => window.from));
        const to = Math.max(...windows.map((window) => window.to));
        return [name, { query, period, window: { from, to }, settled: now }];
    });
    return { series: new Map(series), alarms: [...new Set(alarms)] };
}
/** The newest period of which every value can have arrived. */
function newestPeriod({ period, settle }, now) {
    const to = Math.floor((now - settle) / period) * period;
    return { from: to - period, to };
}
/** Judges one condition by what was answered at `now`. */
function evaluateLive(condition, measures, answers, now) {
    const { observation, answered } = observeNow(condition.measure, measures, answers, now);
    return { ...(0,evaluate/* evaluate */._)(condition, observation, null), answered };
}
function observeNow(measure, measures, { series, alarms }, now) {
    if (measure.kind === 'alarm')
        return presentState(measure.name, alarms.get(measure.name) ?? NOT_ASKED, now);
    const metric = metricOf(measure, measures);
    if (metric === null)
        return unseen('only alarms and metrics can be asked while experiments run');
    return presentValue(metric, series.get(metric.name) ?? NOT_ASKED, now);
}
const NOT_ASKED = { kind: 'unanswered', because: 'CloudWatch has not answered' };
function presentState(name, answer, now) {
    if (answer.kind === 'unanswered')
        return unseen(answer.because);
    const { state, since } = answer;
    const because = since === null ? '' : `since ${(0,moment/* clockTime */.q)(since)}`;
    if (!vocabulary/* ALARM_WORDS */.S2.some((word) => word === state)) {
        const told = `the alarm ${(0,show/* show */.W)(name)} is ${state}`;
        return blind(because === '' ? told : `${told} ${because}`);
    }
    const evidence = { entries: [], from: since, to: now };
    return { answered: true, observation: { kind: 'word', value: state, evidence, because } };
}
function presentValue({ unit, dimension, source }, answer, now) {
    if (answer.kind === 'unanswered')
        return unseen(answer.because);
    const { from, to } = newestPeriod(source, now);
    const value = answer.datapoints.find(({ at }) => at >= from && at < to)?.value ?? NaN;
    const between = `between ${(0,moment/* clockTime */.q)(from)} and ${(0,moment/* clockTime */.q)(to)}`;
    const said = answer.notes.length === 0 ? '' : ` (CloudWatch says: ${answer.notes.join('; ')})`;
    if (!Number.isFinite(value))
        return blind(`CloudWatch has no value ${between}${said}`);
    const evidence = { entries: [], from, to };
    const because = `${between}${said}`;
    const number = { kind: 'number', value: (0,criteria_unit/* inBase */.p3)(value, unit), interval: null, dimension };
    return { answered: true, observation: { ...number, evidence, because } };
}
function metricOf(measure, measures) {
    const declared = measure.kind === 'named' ? (0,questions/* declaredAs */.dN)(measure.name, measures) : null;
    return declared !== null && declared.source.kind === 'metric'
        ? { ...declared, source: declared.source }
        : null;
}
/** Asked and answered: there is nothing to judge by. */
function blind(because) {
    return { answered: true, observation: { kind: 'missing', because } };
}
/** Not even that is known. */
function unseen(because) {
    return { answered: false, observation: { kind: 'missing', because } };
}

;// CONCATENATED MODULE: ./src/live.ts

/** The system as its metrics and alarms show it: one call for all of one period, one for a hundred alarms. */
class LiveMetrics {
    metrics;
    clock;
    constructor(metrics, clock) {
        this.metrics = metrics;
        this.clock = clock;
    }
    async observe(conditions, measures, signal) {
        const now = this.clock.now();
        const answers = await unlessAborted(this.ask(liveQuestions(conditions, measures, now)), signal);
        return conditions.map((condition) => evaluateLive(condition, measures, answers ?? NO_ANSWERS, now));
    }
    async ask({ series, alarms }) {
        const [values, states] = await Promise.all([
            series.size === 0 ? [] : this.metrics.series([...series.values()]),
            alarms.length === 0 ? [] : this.metrics.states(alarms),
        ]);
        return { series: paired([...series.keys()], values), alarms: paired(alarms, states) };
    }
}
const NO_ANSWERS = { series: new Map(), alarms: new Map() };
/** null as soon as the signal aborts. */
async function unlessAborted(work, signal) {
    if (signal === undefined)
        return work;
    const done = new AbortController();
    const aborted = new Promise((resolve) => {
        if (signal.aborted)
            resolve(null);
        signal.addEventListener('abort', () => resolve(null), { signal: done.signal });
    });
    return Promise.race([work, aborted]).finally(() => done.abort());
}
/** Both lists have the same order. */
function paired(names, answers) {
    return new Map(names.flatMap((name, index) => {
        const answer = answers[index];
        return answer === undefined ? [] : [[name, answer]];
    }));
}

;// CONCATENATED MODULE: ./src/watching.ts



/** Watches a run to its end, and beside it the system that it breaks. */
async function watchOver(handle, plan, timeout, ports) {
    const over = new AbortController();
    const live = new LiveMetrics(ports.metrics, ports.clock);
    const watching = (0,watch/* watchAborts */.d)(plan, handle.startedAt, over.signal, { ...ports, live }).catch((error) => {
        const why = error instanceof Error ? error.message : String(error);
        ports.ends.ask({ kind: 'error', reason: `the abort conditions cannot be watched: ${why}` });
        return null;
    });
    const run = await (0,brokers_run/* watchRun */.v)(handle, plan, timeout, ports).finally(() => over.abort());
    const aborts = await watching;
    return aborts === null ? run : { ...run, aborts };
}

;// CONCATENATED MODULE: ./src/gate.ts




/** The story: what must hold is read, run, watched to its end, judged and told. */
async function gate(settings, ports) {
    const begun = await begin(settings, ports);
    const run = await watchOver(begun.handle, begun.plan, settings.timeout, ports);
    leaveToPost(ports);
    return (0,settling/* settle */.G)(begun, run, ports);
}
/** A cancelled job has seconds: the run was told to end, and the rest is for the process that follows. */
function leaveToPost({ ends, cancellation }) {
    if (!ends.hurry.aborted || cancellation.settledBy === 'this')
        return;
    throw new errors/* GateError */.ue('cancelled', 'the job was cancelled', {
        hint: 'the post step tells what became of the run',
    });
}


/***/ }),

/***/ 4956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ packageRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);


/** The folder that holds `dist/`, in which this is bundled, and `broker/` beside it. */
function packageRoot() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..');
}


/***/ }),

/***/ 2501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ RunRecords)
/* harmony export */ });
/* harmony import */ var _report_html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4876);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);


/** The report beside what the run left. The last publisher of all: what is kept there was told everywhere else. */
class RunRecords {
    records;
    context;
    name = 'the records of the run';
    constructor(records, context) {
        this.records = records;
        this.context = context;
    }
    async publish(verdict) {
        const { runId } = verdict;
        await this.records.keep(runId, 'report.html', [...(0,_report_html_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlPieces */ .Z)(verdict, this.context)].join(''));
        await this.records.keep(runId, 'verdict.json', [...(0,_report_json_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictPieces */ .vf)(verdict)].join(''));
    }
}


/***/ }),

/***/ 9486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ settling_settle)
});

// EXTERNAL MODULE: ./src/abort/watch.ts + 2 modules
var watch = __webpack_require__(3375);
// EXTERNAL MODULE: ./src/criteria/quantity.ts
var quantity = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/measures/facts.ts
var facts = __webpack_require__(8182);
// EXTERNAL MODULE: ./src/measures/questions.ts
var measures_questions = __webpack_require__(7708);
// EXTERNAL MODULE: ./src/suite/criteria.ts
var suite_criteria = __webpack_require__(7775);
;// CONCATENATED MODULE: ./src/gathering.ts




/** Asks for what an experiment's criteria need of metrics and alarms, once all of it can have arrived. */
async function gatherFacts({ criteria, measures, alarmSettle, title }, { remains }, { next, ended }, ports) {
    if (remains.kind !== 'journal')
        return facts/* NO_FACTS */.Kj;
    const conditions = criteria.flatMap(suite_criteria/* conditionsOf */.yb);
    const questions = (0,measures_questions/* questionsOf */.PW)(conditions, remains.journal, measures, alarmSettle);
    const wait = (0,measures_questions/* timeToSettle */.qb)(questions, alarmSettle, ports.clock.now());
    const waited = wait === 0 || (ended === 'by itself' && (await settle(title, wait, ports)));
    const { series, alarms } = questions;
    const values = series.length === 0 ? [] : await ports.metrics.series(series);
    const states = alarms.length === 0 ? [] : await ports.metrics.alarms(alarms);
    return (0,facts/* factsOf */.xS)(series.flatMap((question, index) => pair(question, values[index])), alarms.flatMap((question, index) => pair(question, states[index])), { settle: alarmSettle, next, waited });
}
/** Whether the whole time was waited. */
async function settle(title, wait, { clock, log, ends }) {
    log.info(`${title}: waiting ${(0,quantity/* printValue */.jt)(wait, 'duration')} for what metrics and alarms have yet to say`);
    await clock.sleep(wait, ends.hurry);
    return !ends.hurry.aborted;
}
function pair(question, answer) {
    return answer === undefined ? [] : [[question, answer]];
}

// EXTERNAL MODULE: ./src/journal/redact.ts
var redact = __webpack_require__(2946);
// EXTERNAL MODULE: ./src/verdict/abort.ts
var abort = __webpack_require__(831);
// EXTERNAL MODULE: ./src/verdict/experiment.ts + 27 modules
var experiment = __webpack_require__(5356);
// EXTERNAL MODULE: ./src/journal/read.ts + 3 modules
var read = __webpack_require__(9034);
;// CONCATENATED MODULE: ./src/verdict/result.ts

function readResult({ outcome, ...known }) {
    const { attempts, lostAttempts = 0, endedBy, notes } = known;
    return { remains: readOutcome(outcome), attempts, lostAttempts, endedBy, notes };
}
function readOutcome(outcome) {
    if (outcome.kind !== 'journal')
        return outcome;
    return { ...(0,read/* readJournal */.a)(outcome.text), where: outcome.where };
}

;// CONCATENATED MODULE: ./src/judging.ts





/** Judges each experiment as its journal comes in; one journal at a time is held. */
async function judgeRun(plan, run, baseline, ports) {
    const { handle, ending, starts } = run;
    const aborted = ending.state === 'aborted' ? ((0,abort/* abortOf */.e)(ending)?.text ?? null) : null;
    const context = { notBefore: handle.startedAt, baseline, aborted };
    const ended = ending.state === 'aborted' || ending.state === 'stopped' ? 'early' : 'by itself';
    const next = nextStarts(starts);
    const verdicts = [];
    for await (const collected of ports.broker.collect(handle, plan)) {
        const planned = plan.experiments[collected.index - 1];
        if (!planned)
            continue;
        if (collected.outcome.kind === 'journal')
            await keep(planned.id, collected.outcome.text, ports);
        const result = readResult(collected);
        const around = { next: next.get(planned.index) ?? null, ended };
        const facts = await gatherFacts(planned, result, around, ports);
        verdicts.push((0,experiment/* judgeExperiment */.L)(planned, result, { ...context, facts }));
    }
    return verdicts;
}
/** By the index of an experiment: when the one that was started after it was. */
function nextStarts(starts) {
    const inOrder = [...starts].toSorted(([, one], [, other]) => one - other);
    return new Map(inOrder.flatMap(([index], position) => {
        const next = inOrder[position + 1];
        return next === undefined ? [] : [[index, next[1]]];
    }));
}
/** A copy that cannot be kept takes nothing from the verdict: the journal is still where the broker put it. */
async function keep(id, text, { journals, log }) {
    try {
        await journals.keepJournal(id, (0,redact/* redactJournal */.B)(text));
    }
    catch (error) {
        log.warn(`journal ${id} could not be kept: ${error instanceof Error ? error.message : String(error)}`);
    }
}

// EXTERNAL MODULE: ./src/publish/publisher.ts
var publisher = __webpack_require__(7915);
// EXTERNAL MODULE: ./src/rollback/decide.ts
var decide = __webpack_require__(6814);
// EXTERNAL MODULE: ./src/verdict/suite.ts + 1 modules
var suite = __webpack_require__(4825);
;// CONCATENATED MODULE: ./src/settling.ts





/** What follows a run that is over, whatever way: its journals are judged, and the verdict is told. */
async function settling_settle({ plan, baseline, remarks }, run, ports) {
    const experiments = await judgeRun(plan, run, baseline, ports);
    const judged = (0,suite/* judgeSuite */.C)(plan, experiments, {
        runId: run.handle.runId,
        startedAt: run.handle.startedAt,
        endedAt: run.endedAt,
        ending: run.ending,
        aborts: run.aborts ?? (0,watch/* unwatched */.M)(plan, run),
        broker: { kind: ports.broker.kind, executionArn: run.handle.reference, executionUrl: run.handle.url },
        baseline,
        remarks: [...remarks, ...(await ports.broker.shortfalls(plan))],
    });
    const verdict = (0,decide/* decided */.r)(plan, judged);
    await (0,publisher/* publishAll */.V)(verdict, ports.publishers, ports.log);
    return verdict;
}


/***/ })

};
