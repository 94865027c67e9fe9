export const id = 516;
export const ids = [516];
export const modules = {

/***/ 701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ unwatched),
  d: () => (/* binding */ watchAborts)
});

// EXTERNAL MODULE: ./src/clock.ts
var src_clock = __webpack_require__(9373);
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




/** Milliseconds that one look is waited for. */
const LONGEST_LOOK = 60_000;
/**
 * Looks at the plan's abort conditions, at once and every half minute until `over` aborts, and asks for the end of the run
 * when one is met, or when one could not be looked at for too long. `began`: when the run did, in milliseconds since 1970 UTC.
 */
async function watchAborts({ abortWhen, measures }, began, over, { live, isAtWork, ends, clock, log }) {
    tellBeginning(abortWhen.length, log);
    const conditions = abortWhen.map(({ condition }) => condition);
    const done = AbortSignal.any([over, ends.signal]);
    let standings = abortWhen.map((condition) => (0,abort_standing/* standingAt */.Ib)(condition, Math.min(began, clock.now())));
    const isOver = () => done.aborted;
    while (!isOver()) {
        const at = clock.now();
        const look = (signal) => live.observe(conditions, measures, signal);
        const told = await (0,src_clock/* within */.ux)(LONGEST_LOOK, clock, look, done);
        if (isOver())
            break;
        const before = standings;
        standings = before.map((standing, index) => (0,abort_standing/* afterLook */.YU)(standing, told[index], at));
        tellChanges(before, standings, log);
        const request = (0,abort_request/* endRequest */.D)(standings, at);
        if (request === null)
            await clock.sleep(abort_standing/* BETWEEN_LOOKS */.uk, done);
        else if (await isAtWork())
            ends.ask(request);
        else
            break;
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

/***/ 6464:
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
// EXTERNAL MODULE: ./src/aws/clients.ts
var aws_clients = __webpack_require__(201);
// EXTERNAL MODULE: ./src/aws/executions.ts
var aws_executions = __webpack_require__(1138);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(3711);
// EXTERNAL MODULE: ./src/aws/refusal.ts + 1 modules
var refusal = __webpack_require__(5747);
;// CONCATENATED MODULE: ./src/aws/locks.ts


/** Bytes of an object that is still read as a lock; one of the gate has some hundred. */
const LARGEST = 64 * 1024;
/** How often a write is tried again when another one of the same key is under way. */
const CONFLICTS = 5;
/** Locks as objects `<prefix>/locks/<name>.json`, whose ETag is their version. Nothing is ever deleted. */
class S3Locks {
    client;
    place;
    constructor(client, place) {
        this.client = client;
        this.place = place;
    }
    async read(name) {
        const command = new dist_cjs/* GetObjectCommand */.jLs(this.objectOf(name));
        const answered = { date: null };
        // The SDK does not hand on when S3 answered, by the clock that says when the object was written.
        command.middlewareStack.add((next) => async (args) => {
            const result = await next(args);
            answered.date = headerOf(result.response, 'date');
            return result;
        }, { step: 'deserialize' });
        return (0,refusal/* asking */.os)({ action: 's3:GetObject', resource: this.arnOf(name) }, async (options) => {
            try {
                return await keptIn(await this.client.send(command, options), answered.date);
            }
            catch (error) {
                if ((0,refusal/* errorName */.Is)(error) === 'NoSuchKey')
                    return null;
                throw error;
            }
        });
    }
    async write(name, text, replaces) {
        const command = new dist_cjs/* PutObjectCommand */.wKZ({
            ...this.objectOf(name),
            Body: text,
            ContentType: 'application/json; charset=utf-8',
            ...(replaces === null ? { IfNoneMatch: '*' } : { IfMatch: replaces }),
        });
        return (0,refusal/* asking */.os)({ action: 's3:PutObject', resource: this.arnOf(name) }, async (options) => {
            for (let conflicts = 0;; conflicts += 1) {
                try {
                    return (await this.client.send(command, options)).ETag ?? null;
                }
                catch (error) {
                    // What was to be replaced is another version, or gone.
                    if (['PreconditionFailed', 'NoSuchKey'].includes((0,refusal/* errorName */.Is)(error)))
                        return null;
                    if ((0,refusal/* errorName */.Is)(error) !== 'ConditionalRequestConflict' || conflicts >= CONFLICTS)
                        throw error;
                }
            }
        });
    }
    whereIs(name) {
        const { Bucket, Key } = this.objectOf(name);
        return `s3://${Bucket}/${Key}`;
    }
    objectOf(name) {
        return { Bucket: this.place.bucket, Key: `${this.place.prefix}/locks/${name}.json` };
    }
    arnOf(name) {
        const { Bucket, Key } = this.objectOf(name);
        return `arn:aws:s3:::${Bucket}/${Key}`;
    }
}
async function keptIn(answer, date) {
    const { Body, ETag = '', LastModified, ContentLength = 0 } = answer;
    const small = ContentLength <= LARGEST;
    if (!small)
        await Body?.transformToWebStream().cancel();
    const age = Date.parse(date ?? '') - (LastModified?.getTime() ?? NaN);
    return {
        text: (small && (await Body?.transformToString('utf-8'))) || '',
        version: ETag,
        // Without a word about the time nothing shows that a lease has run out.
        age: Number.isFinite(age) ? Math.max(0, age) : 0,
    };
}
function headerOf(response, name) {
    if (typeof response !== 'object' || response === null || !('headers' in response))
        return null;
    const { headers } = response;
    if (typeof headers !== 'object' || headers === null)
        return null;
    const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? [];
    return typeof value === 'string' ? value : null;
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
const object_store_CONFLICTS = 5;
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
                    if ((0,refusal/* errorName */.Is)(error) !== 'ConditionalRequestConflict' || conflicts >= object_store_CONFLICTS)
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

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-cjs/index.js
var client_sfn_dist_cjs = __webpack_require__(8476);
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

// EXTERNAL MODULE: ./src/aws/client-settings.ts
var client_settings = __webpack_require__(1678);
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
    const outcome = { kind: goesOn ? 'lost' : 'not-started', reason };
    return { index, outcome, attempts: 0, endedBy: null, notes: [] };
}

// EXTERNAL MODULE: ./src/settings/face.ts
var face = __webpack_require__(8752);
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
 * That of the job, so that experiments find their secrets, and not the gate's. CI systems end what a job leaves behind by marks in its
 * environment: they would end experiments before their rollbacks. Relative entries of PYTHONPATH were meant from the workspace.
 */
function keeperEnvironment({ environment, workspace }) {
    const paths = environment['PYTHONPATH'];
    return {
        ...(0,face/* environmentForOthers */.yl)(environment),
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
        runDeadlineSeconds: options.runDeadline,
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

;// CONCATENATED MODULE: ./src/brokers/local/locks.ts




/**
 * Locks of this machine: a folder each, in which every version is a file of its own, named by its number. A file that is there is
 * whole, and never written again.
 */
class FileLocks {
    folder;
    clock;
    constructor(folder, clock) {
        this.folder = folder;
        this.clock = clock;
    }
    async read(name) {
        for (;;) {
            const newest = await this.newest(name);
            if (newest === 0)
                return null;
            const path = this.pathOf(name, newest);
            try {
                const [text, { mtimeMs }] = await Promise.all([(0,promises_.readFile)(path, 'utf8'), (0,promises_.stat)(path)]);
                return { text, version: String(newest), age: Math.max(0, this.clock.now() - mtimeMs) };
            }
            catch (error) {
                // There is a newer one by now.
                if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT')
                    throw error;
            }
        }
    }
    async write(name, text, replaces) {
        await (0,promises_.mkdir)(this.whereIs(name), { recursive: true, mode: 0o700 });
        const last = Number(replaces ?? 0);
        const version = last + 1;
        if ((await this.newest(name)) !== last)
            return null;
        const draft = (0,external_node_path_.join)(this.whereIs(name), `${(0,external_node_crypto_.randomUUID)()}.draft`);
        await (0,promises_.writeFile)(draft, text);
        try {
            await (0,promises_.link)(draft, this.pathOf(name, version));
        }
        catch (error) {
            if ((0,errors/* systemCode */.xU)(error) === 'EEXIST')
                return null;
            throw error;
        }
        finally {
            await (0,promises_.rm)(draft, { force: true });
        }
        // Whoever saw an older version may have been slow: a newer one than ours was there before it.
        if ((await this.newest(name)) > version) {
            await (0,promises_.rm)(this.pathOf(name, version), { force: true });
            return null;
        }
        await (0,promises_.rm)(this.pathOf(name, last), { force: true });
        return String(version);
    }
    whereIs(name) {
        return (0,external_node_path_.join)(this.folder, name);
    }
    pathOf(name, version) {
        return (0,external_node_path_.join)(this.whereIs(name), `${version}.json`);
    }
    /** 0: there is none. */
    async newest(name) {
        const files = await (0,promises_.readdir)(this.whereIs(name)).catch((error) => {
            if ((0,errors/* systemCode */.xU)(error) === 'ENOENT')
                return [];
            throw error;
        });
        const numbers = files.map((file) => Number(/^(\d+)\.json$/.exec(file)?.[1] ?? 0));
        return Math.max(0, ...numbers);
    }
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
    for await (const item of items) {
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

// EXTERNAL MODULE: ./src/brokers/step-functions/executions.ts
var executions = __webpack_require__(7998);
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
function explainAbsence({ execution, history, seen, result, stopped }) {
    if (!seen && !result) {
        // Only of a run that starts nothing further it is shown that it did not reach an experiment.
        const over = execution !== null && (stopped || (0,executions/* isOver */.P)(execution));
        return { kind: over ? 'not-started' : 'lost', reason: describeEnding(execution, history) };
    }
    if (seen && isOpen(seen) && !result)
        return { kind: 'lost', reason: 'it was still at work when its journal was looked for last' };
    const reason = result?.error
        ? `${result.error.code}: ${result.error.message}`
        : seen?.failure
            ? `the runner failed: ${seen.failure}`
            : 'the broker ran it and left no journal';
    return { kind: provablyNotStarted(seen, result) ? 'not-started' : 'lost', reason };
}
function isOpen({ attempts, endedAt, failure }) {
    return attempts > 0 && endedAt === null && failure === null;
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
    if (!(0,executions/* isOver */.P)({ status }))
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

;// CONCATENATED MODULE: ./src/brokers/step-functions/lost-attempts.ts


/**
 * How many of `attempts` at one experiment left no journal in `folder`, when one left a journal somewhere. Those that overwrote each
 * other's count as lost, and so do all when S3 does not let us look.
 */
async function countLostAttempts(attempts, folder, store) {
    if (attempts <= 1)
        return 0;
    try {
        const { length } = await journalsIn(folder, store);
        return attempts - Math.min(attempts, Math.max(1, length));
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        return attempts - 1;
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

// EXTERNAL MODULE: ./src/clock.ts
var src_clock = __webpack_require__(9373);
;// CONCATENATED MODULE: ./src/brokers/broker-time.ts
/**
 * What time it is where the broker is, however far off the clock of this machine: nothing that the broker has dated can lie
 * in its future, and the youngest of it shows how far ahead our clock is at most.
 */
class BrokerTime {
    clock;
    ahead = Infinity;
    /** `at`: a time by the broker's clock that has passed. Milliseconds since 1970 UTC, as everywhere here. */
    constructor(clock, at) {
        this.clock = clock;
        this.heard(at);
    }
    heard(at) {
        this.ahead = Math.min(this.ahead, this.clock.now() - at);
    }
    now() {
        return this.clock.now() - this.ahead;
    }
}

// EXTERNAL MODULE: ./src/brokers/expected.ts
var expected = __webpack_require__(3404);
;// CONCATENATED MODULE: ./src/brokers/expectation.ts

/**
 * When a run will end, by what its experiments are expected to take and by what has happened so far. Times are milliseconds
 * since 1970 UTC by the broker's clock.
 */
class Expectation {
    lanes;
    startedAt;
    /** Milliseconds, by index: what has not ended. */
    open;
    /** By index: what is at work. */
    since = new Map();
    lastChange = null;
    /** By how much those that have ended took longer than expected, all together and how many. */
    excess = 0;
    ended = 0;
    /** Without a plan nothing is expected: the run may end at any time. */
    constructor(plan, lanes, startedAt) {
        this.lanes = lanes;
        this.startedAt = startedAt;
        this.open = new Map(plan?.experiments.map((one) => [one.index, (0,expected/* experimentDuration */.YC)(one)]));
    }
    note(progress) {
        this.lastChange = progress.at;
        if (progress.kind === 'terminal')
            return;
        const { index, at } = progress;
        if (progress.kind !== 'ended') {
            this.since.set(index, at);
            return;
        }
        const [expected, since] = [this.open.get(index), this.since.get(index)];
        if (expected !== undefined && since !== undefined) {
            this.excess += at - since - expected;
            this.ended += 1;
        }
        this.open.delete(index);
        this.since.delete(index);
    }
    at(now) {
        const excess = this.ended === 0 ? 0 : this.excess / this.ended;
        const takes = (index) => Math.max(0, (this.open.get(index) ?? 0) + excess);
        const atWork = [...this.since].map(([index, since]) => takes(index) - (now - since));
        const waiting = [...this.open.keys()].filter((index) => !this.since.has(index)).map(takes);
        const left = [...waiting, ...atWork.filter((one) => one > 0)];
        const total = Math.max(left.reduce((sum, one) => sum + one, 0) / this.lanes, ...left, 0);
        // A broker that tells of no experiment is still expected to run them.
        if (this.lastChange === null)
            return outlook(total - (now - this.startedAt));
        if (this.open.size === 0)
            return outlook(this.lastChange - now);
        return { remaining: total, overdue: atWork.length === 0 ? 0 : Math.max(0, -Math.max(...atWork)) };
    }
}
/** Of something that is due in so many milliseconds, or was so long ago. */
function outlook(due) {
    return { remaining: Math.max(0, due), overdue: Math.max(0, -due) };
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/call-share.ts
/**
 * What Step Functions lets one account and region ask of GetExecutionHistory, everywhere: 400 calls at once and 20 a second
 * after that (AWS, "Quotas related to API action throttling").
 */
const BUCKET = 400;
const REFILL_PER_SECOND = 20;
/** Gates that may watch at the same time without one taking from another. */
const GATES = 100;
/** One gate's share of an account's calls: a hundred gates that do the same at the same time stay inside the quota. */
class CallShare {
    calls = BUCKET / GATES;
    counted;
    /** Milliseconds, of any clock that goes on evenly. */
    constructor(now) {
        this.counted = now;
    }
    /** Takes the next call; returns the milliseconds until it may be made. */
    take(now) {
        const perMillisecond = REFILL_PER_SECOND / GATES / 1000;
        this.calls = Math.min(BUCKET / GATES, this.calls + (now - this.counted) * perMillisecond) - 1;
        this.counted = now;
        return Math.max(0, -this.calls / perMillisecond);
    }
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/pace.ts
/** Shortest and longest time between two looks, in milliseconds. */
const SHORTEST = 500;
const LONGEST = 20_000;
/** A run that is long enough gets one early look, in milliseconds: what fails at once should be told at once. */
const EARLY = 2_000;
const LONG_ENOUGH = 60_000;
/** Share of the remaining time to sleep: the looks come closer as the expected end does. */
const SHARE = 0.85;
/** What is late is given this share of the time that it is late, so that a late run costs few calls. */
const OVERDUE_SHARE = 0.25;
/**
 * Milliseconds to sleep before the next look: long while the end is far, short near it, longer again when the run
 * overruns. `elapsed` is milliseconds since the start; `random` in [0, 1) spreads gates that started together by ± 10 %.
 */
function nextLook(elapsed, outlook, random) {
    const bounded = Math.min(LONGEST, Math.max(SHORTEST, untilNext(elapsed, outlook)));
    return bounded * (0.9 + 0.2 * random);
}
function untilNext(elapsed, { remaining, overdue }) {
    if (elapsed < SHORTEST && remaining > LONG_ENOUGH)
        return EARLY;
    return Math.max(remaining * SHARE, overdue * OVERDUE_SHARE);
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/schedule.ts




/** When to look at an execution: more often when its end is near, and never beyond a gate's share of calls. */
class Schedule {
    ports;
    time;
    expectation;
    share;
    from;
    /** Without anything expected the execution may end at any time from now on. */
    constructor(startedAt, expected, ports) {
        this.ports = ports;
        this.time = new BrokerTime(ports.clock, startedAt);
        this.from = expected ? startedAt : this.time.now();
        this.expectation = new Expectation(expected?.plan ?? null, expected?.lanes ?? 1, this.from);
        this.share = new CallShare(ports.clock.now());
    }
    /** Milliseconds until the next look. */
    next() {
        const { clock, random } = this.ports;
        const now = this.time.now();
        const wanted = nextLook(now - this.from, this.expectation.at(now), random());
        return wanted + this.share.take(clock.now() + wanted);
    }
    /** Something that the broker has dated: milliseconds since 1970 UTC by its clock. */
    heard(at) {
        this.time.heard(at);
    }
    note(progress) {
        this.expectation.note(progress);
    }
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
async function* watchExecution({ reference, startedAt }, history, expected, ports, signal) {
    const schedule = new Schedule(startedAt, expected, ports);
    for (;;) {
        await ports.clock.sleep(schedule.next(), signal);
        if (signal?.aborted)
            return;
        const events = await look((given) => ports.executions.history(reference, history.lastId, given), signal);
        if (events === null)
            return;
        for (const event of events)
            schedule.heard(event.at);
        const changes = events.flatMap((event) => changeBy(event, history));
        for (const progress of [...changes, ...(await lookAtMarkers(history, ports, signal))]) {
            schedule.note(progress);
            yield progress;
        }
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
function changeBy(event, history) {
    const index = history.add(event);
    const item = index === null ? undefined : history.items.get(index);
    if (index === null || !item)
        return [];
    const { at } = event;
    if (item.endedAt !== null)
        return [{ kind: 'ended', index, at, state: stateOf(item) }];
    return item.attempts <= 1
        ? [{ kind: 'started', index, at }]
        : [{ kind: 'repeated', index, at, attempt: item.attempts }];
}
/** What the run failed before is handed to a runner all the same, and refused. */
function stateOf({ result }) {
    return result?.error?.code === 'failed-fast' ? 'not started' : (result?.state ?? 'failed');
}
function endingOf(ended, { items }) {
    return { state: STATES[ended.status] ?? 'failed', reason: whyEnded(ended, items) };
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/stop.ts





/** Milliseconds for finding out whether there is anything to stop: not knowing is no reason to wait. */
const LOOK = 1_000;
/** Milliseconds that each call has to succeed, repeated or not; when there is little grace, as little more than that. */
const [LEAST, MOST] = [2_500, 30_000];
/**
 * Asks the runners to end, which plays rollbacks and keeps journals; then, when the execution has not ended in time, stops
 * it, so that nothing further is started. A runner that is still at work then goes on to its own end: StopExecution does
 * not reach into it, the marker does. So the marker is left even when the execution was stopped or timed out before.
 * With a grace of 3 s all of it takes 8 s at the most, whatever the services do: a cancelled job is killed after 10 s.
 */
async function stopExecution(handle, request, patience, marker, ports) {
    const { store, clock } = ports;
    const known = await lookQuickly(handle, ports);
    if (known?.status === 'SUCCEEDED')
        return 'ended';
    const until = clock.now() + patience.grace;
    const asked = await attempt(() => (0,src_clock/* within */.ux)(perCall(patience), clock, (signal) => store.putIfAbsent(marker, JSON.stringify(request), JSON_UTF8, signal)));
    if (asked.ok && known !== null && (0,executions/* isOver */.P)(known))
        return 'ended';
    const rest = { ...patience, grace: Math.max(0, until - clock.now()) };
    const ended = asked.ok ? await attempt(() => endsInTime(rest, handle, ports)) : asked;
    if (ended.ok && ended.value)
        return 'ended';
    const how = await force(handle, request.reason, patience, ports);
    if (!ended.ok)
        throw ended.error;
    return how;
}
function perCall({ grace }) {
    return Math.min(MOST, Math.max(LEAST, grace));
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
async function force(handle, reason, patience, ports) {
    const stopped = await attempt(() => (0,src_clock/* within */.ux)(perCall(patience), ports.clock, (signal) => ports.executions.stop(handle.reference, reason, signal)));
    if (stopped.ok)
        return 'forced';
    const execution = await lookQuickly(handle, ports);
    if (execution !== null && (0,executions/* isOver */.P)(execution))
        return 'ended';
    throw stopped.error;
}
/** null: there is none, or it could not be told in time. */
async function lookQuickly({ reference }, { executions, clock }) {
    const looked = await attempt(() => (0,src_clock/* within */.ux)(LOOK, clock, (signal) => executions.describe(reference, signal)));
    return looked.ok ? looked.value : null;
}
async function endsInTime({ grace, hurry }, handle, ports) {
    return (0,src_clock/* within */.ux)(grace, ports.clock, (signal) => endsBefore(signal, handle, ports), hurry);
}
async function endsBefore(signal, handle, ports) {
    const history = new RunHistory(handle.runId);
    for await (const progress of watchExecution(handle, history, null, ports, signal)) {
        if (progress.kind === 'terminal')
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/stop-published.ts




/**
 * Ends a run whose runners cannot be asked to. A Lambda function goes on to its own end, and plays its rollbacks there,
 * when its execution is stopped. A container would be killed with it and leave the fault behind: there, what has not
 * started is made impossible to start instead, and the execution fails at it, some time later, whatever `patience` there is.
 * The marker is for whoever tells of the run.
 */
async function stopPublished(handle, request, patience, protocol, keys, ports) {
    const known = await lookQuickly(handle, ports);
    if (known !== null && (0,executions/* isOver */.P)(known))
        return 'ended';
    const marking = attempt(() => ports.store.putIfAbsent(keys.abort(), JSON.stringify(request), JSON_UTF8));
    const ended = await (protocol.name === 'published-lambda'
        ? hasEndedBefore(handle, request, patience, ports)
        : endsItself(handle, patience, keys, ports));
    const marked = await marking;
    if (!marked.ok)
        throw marked.error;
    return ended ? 'ended' : 'left';
}
async function hasEndedBefore(handle, { reason }, patience, ports) {
    return (await force(handle, reason, patience, ports)) === 'ended';
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
 * What a published broker leaves unsaid: that its runner failed although there is a journal, what of the plan it does not know, and
 * that an experiment could not run because it had been taken back.
 */
async function asPublished(collected, experiment, seen, keys, store) {
    const { outcome, notes } = collected;
    switch (outcome.kind) {
        case 'not-started':
            return collected;
        case 'lost': {
            const takenBack = (await store.get(keys.experiment(experiment))) === DISARMED;
            const reason = `${outcome.reason}; it had been taken back because the run was stopped`;
            return takenBack ? { ...collected, outcome: { ...outcome, reason } } : collected;
        }
        case 'journal':
            return { ...collected, notes: [...notes, ...notesOn(experiment, seen)] };
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
/** Results of a stored list, which are small, and journals that are fetched before their turn. */
const RESULTS_AHEAD = 16;
const JOURNALS_AHEAD = 4;
/** One answer per experiment of the plan, in its order, whatever way the execution ended. Only a few journals are held at once. */
async function* collect_collectRun(arn, plan, keys, known, ports) {
    const { execution, history } = await lookBack(arn, keys, known.watched, ports);
    const stopped = known.stopped && (await wasAskedToEnd(keys, ports.store));
    const results = resultsIn(execution, plan);
    const protocol = await ports.protocol();
    const until = ports.clock.now() + PATIENCE;
    const told = ahead(plan.experiments, RESULTS_AHEAD, async (experiment) => {
        const seen = history.items.get(experiment.index) ?? null;
        const result = history.storedList
            ? await storedResult(experiment, seen, keys, ports.store)
            : (results.get(experiment.index) ?? seen?.result ?? null);
        return { experiment, seen, result };
    });
    yield* ahead(told, JOURNALS_AHEAD, async ({ experiment, seen, result }) => {
        if (result instanceof errors/* GateError */.ue)
            return unknown(experiment, seen, result);
        const known = { execution, history, seen, result, stopped };
        const collected = await collect_collectOne(experiment, known, keys, until, ports);
        return protocol.name === 'resiliency-gate'
            ? collected
            : asPublished(collected, experiment, seen, keys, ports.store);
    });
}
/** Telling a run to end may have failed: then it goes on, and starts what it has not started yet. */
async function wasAskedToEnd(keys, store) {
    try {
        return (await store.get(keys.abort())) !== null;
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        return false;
    }
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
        lostAttempts: found?.kind === 'journal'
            ? await countLostAttempts(seen?.attempts ?? 1, keys.journals(experiment), ports.store)
            : 0,
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
    return open && execution !== null && (stopped || (0,executions/* isOver */.P)(execution));
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
    /** Its existence means that the deployment is being taken back, or was. */
    rollback() {
        return this.inExperiments('rollback.json');
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

;// CONCATENATED MODULE: ./src/brokers/step-functions/launch.ts
/** Milliseconds that the answer is waited for once nobody wants the run any more. */
const LAST_WAIT = 1_000;
/**
 * Starts an execution; null when one of that name exists already. When `signal` aborts and there is still no answer, the
 * call is given up: nobody can tell then whether it has started.
 */
async function launch(name, input, { executions, clock }, signal) {
    const [givenUp, answered] = [new AbortController(), new AbortController()];
    const starting = executions.start(name, input, givenUp.signal);
    if (!signal)
        return starting;
    const patience = abortOf(signal, answered.signal)
        .then(() => clock.sleep(LAST_WAIT, answered.signal))
        .then(() => 'unanswered');
    try {
        return await Promise.race([starting, patience]);
    }
    finally {
        answered.abort();
        givenUp.abort();
    }
}
function abortOf(signal, forget) {
    if (signal.aborted)
        return Promise.resolve();
    return new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true, signal: forget });
    });
}

// EXTERNAL MODULE: ./src/brokers/step-functions/protocol.ts
var step_functions_protocol = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/brokers/step-functions/published-request.ts
var published_request = __webpack_require__(2211);
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
        ...(0,published_request/* publishedItem */.SV)(experiment, keys),
        run_id: keys.runId,
        index: String(experiment.index),
        journal_key: keys.journal(experiment).key,
        abort_key: keys.abort().key,
        hypothesis_strategy: flagOf(experiment.strategies.hypothesis),
        hypothesis_frequency: String(experiment.strategies.hypothesisFrequency),
        rollback_strategy: experiment.strategies.rollbacks,
        deadline_seconds: String(options.experimentDeadline),
        run_deadline_seconds: String(options.runDeadline),
    };
}
/** `skip` is no flag of Chaos Toolkit's: an experiment asks for it in its own `runtime`. */
function flagOf(strategy) {
    return strategy === 'skip' ? '' : strategy;
}

// EXTERNAL MODULE: ./src/brokers/step-functions/shortfalls.ts
var shortfalls = __webpack_require__(9301);
;// CONCATENATED MODULE: ./src/brokers/step-functions/broker.ts




















/** Objects that are stored at the same time: the SDK has connections for so many. */
const UPLOADS = 40;
/** The experiment broker on AWS: a state machine that runs each experiment of a list. */
class StepFunctionsBroker {
    ports;
    kind = 'step-functions';
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
            : { input: (0,published_request/* buildPublishedRequest */.KO)(plan, keys), list: null };
        await this.claim(keys.request(), request.list ?? request.input, runId, signal);
        await each(plan.experiments, UPLOADS, (experiment) => this.claim(keys.experiment(experiment), JSON.stringify(experiment.document, null, 2), runId, signal));
        (0,cancelled/* unlessCancelled */.M)(signal);
        const started = await launch(runId, request.input, this.ports, signal);
        if (started === 'unanswered')
            return this.perhaps(runId);
        return started ? this.handle(runId, started) : this.reattach(runId, request.input);
    }
    async *watch(handle, signal, plan) {
        const history = new RunHistory(handle.runId);
        const keys = this.keys(handle.runId);
        const markers = new Markers(keys, history.items, this.ports.store);
        this.watched = { handle, history, markers };
        const ports = { ...this.ports, markers };
        const expected = plan ? { plan, lanes: this.ports.options.maxParallel } : null;
        for await (const told of watchExecution(handle, history, expected, ports, signal)) {
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
        const protocol = await this.ports.protocol().catch(() => step_functions_protocol/* OWN_PROTOCOL */.G);
        return protocol.endsWhenAsked
            ? stopExecution(handle, request, patience, keys.abort(), this.ports)
            : stopPublished(handle, request, patience, protocol, keys, this.ports);
    }
    async shortfalls(plan) {
        return (0,shortfalls/* shortfallsOf */.G)(plan, this.ports.options, await this.ports.protocol());
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
        return execution !== null && !(0,executions/* isOver */.P)(execution);
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
        // It may be ours all the same: whoever looks later is not to be told otherwise.
        if (execution === null)
            throw notYetSeen(runId);
        if (execution.input !== request)
            throw (0,taken/* takenRunId */.e)(runId);
        return this.handle(runId, execution);
    }
    /** A run that may have started: whoever ends it asks its runners, wherever it is. */
    perhaps(runId) {
        const { executions, clock } = this.ports;
        return this.handle(runId, { arn: executions.arnOf(runId), startedAt: clock.now() });
    }
    keys(runId) {
        return new RunKeys(this.ports.buckets, runId);
    }
    handle(runId, { arn, startedAt }) {
        return { runId, reference: arn, url: this.ports.urlOf(arn), startedAt };
    }
}
function notYetSeen(runId) {
    return new errors/* GateError */.ue('unavailable', `run ${runId} was started, and Step Functions does not show it yet`, {
        hint: 'it may be at work: the mode stop ends it by its run-id',
    });
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
        return { kind: 'broker', protocol: step_functions_protocol/* OWN_PROTOCOL */.G };
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
            protocol: { ...step_functions_protocol/* PROTOCOLS */.y['published-lambda'], ...told, longest: longestOf(task) },
        };
    }
    if (/:states:::ecs:runTask\.(sync|waitForTaskToken)$/.test(task.Resource)) {
        return { kind: 'broker', protocol: { ...step_functions_protocol/* PROTOCOLS */.y['published-ecs'], ...told } };
    }
    return recognise_unknown(`its task is ${task.Resource}, neither a Lambda function nor a container`);
}
function attemptsOf({ Retry }) {
    const anyFailure = Retry.find(({ ErrorEquals }) => ['States.ALL', 'States.TaskFailed'].some((error) => ErrorEquals.includes(error)));
    return 1 + (anyFailure?.MaxAttempts ?? 0);
}
/** The variant that leaves results as Lambda gives them was published with a time limit of its own. */
function longestOf({ ResultSelector }) {
    return ResultSelector === undefined ? 60_000 : step_functions_protocol/* PROTOCOLS */.y['published-lambda'].longest;
}
function recognise_unknown(reason) {
    return { kind: 'unknown', reason };
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/find-protocol.ts



/**
 * How to speak to the machine: as asked for, else as its definition shows. A machine that is no broker is refused, because
 * whatever it does, it would do it now. The answer is found once; when it could not be, it is looked for again.
 */
function protocolOf(asked, machine, log) {
    let found;
    const find = () => (asked === 'auto' ? find_protocol_look(machine, log) : Promise.resolve(step_functions_protocol/* PROTOCOLS */.y[asked]));
    return async () => {
        try {
            return await (found ??= find());
        }
        catch (error) {
            found = undefined;
            throw error;
        }
    };
}
async function find_protocol_look({ arn, definition }, log) {
    const text = await definition();
    if (text === null) {
        log.warn(`AWS refused states:DescribeStateMachine on ${arn}: it is taken for the gate's own broker; ` +
            'grant it, or set broker-protocol');
        return step_functions_protocol/* OWN_PROTOCOL */.G;
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

// EXTERNAL MODULE: ./src/criteria/quantity.ts
var quantity = __webpack_require__(6784);
;// CONCATENATED MODULE: ./src/brokers/step-functions/outage.ts


/** Milliseconds of an outage before there was any answer: a service that never was there is more probably misspelt than down. */
const AT_FIRST = 60_000;
/** Milliseconds between two tries: the first time, and the longest. */
const outage_SHORTEST = 1_000;
const outage_LONGEST = 20_000;
/**
 * Asks again what a service could not answer, beyond what its SDK tries, and says so once when that begins and once when it
 * is over, however many calls are waiting. What a service refuses is not asked again.
 */
class Outage {
    ports;
    answered = false;
    waiting = 0;
    since = 0;
    told = false;
    constructor(ports) {
        this.ports = ports;
    }
    /** Waits for at most `patience` milliseconds, and not after `signal` aborts; then throws what came last. */
    async outlast(call, patience, signal) {
        const first = await this.ask(call);
        if (first.ok)
            return first.answer;
        const until = this.ports.clock.now() + (this.answered ? patience : Math.min(patience, AT_FIRST));
        this.begin(first.unavailable);
        try {
            return await this.askAgain(call, first.unavailable, until, signal);
        }
        finally {
            this.waiting -= 1;
        }
    }
    async askAgain(call, first, until, signal) {
        const { clock, random } = this.ports;
        let unavailable = first;
        for (let tries = 0; clock.now() < until && !signal?.aborted; tries += 1) {
            await clock.sleep(Math.min(outage_LONGEST, outage_SHORTEST * 2 ** tries) * (0.5 + 0.5 * random()), signal);
            const again = await this.ask(call);
            if (again.ok) {
                this.end();
                return again.answer;
            }
            ({ unavailable } = again);
        }
        throw unavailable;
    }
    async ask(call) {
        try {
            const answer = await call();
            this.answered = true;
            return { ok: true, answer };
        }
        catch (error) {
            if (!(error instanceof errors/* GateError */.ue))
                throw error;
            if (error.code === 'unavailable')
                return { ok: false, unavailable: error };
            this.answered ||= error.code !== 'cancelled';
            throw error;
        }
    }
    begin({ message }) {
        this.waiting += 1;
        if (this.waiting > 1)
            return;
        this.since = this.ports.clock.now();
        const line = `AWS cannot be asked now, and will be asked again: ${message}`;
        // Troubles that come and go would otherwise be a warning each.
        if (this.told)
            this.ports.log.info(line);
        else
            this.ports.log.warn(line);
        this.told = true;
    }
    end() {
        if (this.waiting > 1)
            return;
        const { clock, log } = this.ports;
        log.info(`AWS answers again, after ${(0,quantity/* printValue */.jt)(clock.now() - this.since, 'duration')}`);
    }
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/outlasting.ts

/** Milliseconds of an outage that a call outlasts. */
const outlasting_PATIENCE = 300_000;
/**
 * The same services, whose outages do not end a run. What is watched until a signal – the history, what runners leave – is
 * asked for until then: a run goes on whether or not it can be seen.
 */
function outlasting({ store, executions, machine }, ports) {
    const outage = new Outage(ports);
    const outlast = (call, signal) => outage.outlast(call, outlasting_PATIENCE, signal);
    const watch = (call, signal) => outage.outlast(call, signal ? Infinity : outlasting_PATIENCE, signal);
    return {
        store: {
            put: (location, body, type, signal) => outlast(() => store.put(location, body, type, signal), signal),
            putIfAbsent: (location, body, type, signal) => outlast(() => store.putIfAbsent(location, body, type, signal), signal),
            get: (location, signal) => outlast(() => store.get(location, signal), signal),
            objects: (bucket, prefix, after, signal) => watch(() => store.objects(bucket, prefix, after, signal), signal),
            list: (bucket, prefix, signal) => outlast(() => store.list(bucket, prefix, signal), signal),
        },
        executions: {
            start: (name, input, signal) => outlast(() => executions.start(name, input, signal), signal),
            arnOf: (name) => executions.arnOf(name),
            describe: (arn, signal) => outlast(() => executions.describe(arn, signal), signal),
            history: (arn, after, signal) => watch(() => executions.history(arn, after, signal), signal),
            stop: (arn, cause, signal) => outlast(() => executions.stop(arn, cause, signal), signal),
        },
        machine: { arn: machine.arn, definition: () => outlast(() => machine.definition()) },
    };
}

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
// EXTERNAL MODULE: ./src/verdict/verdict.ts
var verdict = __webpack_require__(1396);
;// CONCATENATED MODULE: ./src/rollback/records.ts


const recordShape = schemas/* object */.Ikc({
    begunAt: schemas/* string */.YjP(),
    by: schemas/* string */.YjP(),
    claim: schemas/* string */.YjP(),
    steps: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        kind: schemas/* string */.YjP(),
        outcome: schemas/* enum */.k5n([...verdict/* STEP_OUTCOMES */.L$, 'begun']),
        reason: schemas/* string */.YjP(),
        link: schemas/* string */.YjP().nullable(),
        duration: schemas/* number */.aig().nullable(),
    })),
});
function printRecord(record) {
    return JSON.stringify(record, null, 2);
}
/** A claim that cannot be read is still one. */
function readRecord(text) {
    const unknown = { begunAt: 'an unknown time', by: 'an unknown job', claim: '', steps: [] };
    try {
        return recordShape.safeParse(JSON.parse(text ?? '')).data ?? unknown;
    }
    catch {
        return unknown;
    }
}

;// CONCATENATED MODULE: ./src/rollback/bucket-records.ts



/** Beside everything else of the run, in the bucket of its experiments: whichever machine looks at the run finds it. */
class BucketRecords {
    store;
    buckets;
    constructor(store, buckets) {
        this.store = store;
        this.buckets = buckets;
    }
    async claim(runId, record) {
        const at = this.locationOf(runId);
        if (await this.store.putIfAbsent(at, printRecord(record), JSON_UTF8))
            return null;
        return readRecord(await this.store.get(at));
    }
    keep(runId, record) {
        return this.store.put(this.locationOf(runId), printRecord(record), JSON_UTF8);
    }
    locationOf(runId) {
        return new RunKeys(this.buckets, runId).rollback();
    }
}

;// CONCATENATED MODULE: ./src/rollback/file-records.ts




/** On this machine, where the local broker keeps its runs: nobody else knows of them. */
class FileRecords {
    runs;
    constructor(runs) {
        this.runs = runs;
    }
    async claim(runId, record) {
        const file = await this.fileOf(runId);
        try {
            await (0,promises_.writeFile)(file, printRecord(record), { flag: 'wx', mode: 0o600 });
            return null;
        }
        catch (error) {
            if ((0,errors/* systemCode */.xU)(error) !== 'EEXIST')
                throw unwritten(file, error);
            return readRecord(await (0,promises_.readFile)(file, 'utf8').catch(() => null));
        }
    }
    /** Whoever reads finds the old text or the new one. */
    async keep(runId, record) {
        const file = await this.fileOf(runId);
        try {
            await (0,promises_.writeFile)(`${file}.new`, printRecord(record), { mode: 0o600 });
            await (0,promises_.rename)(`${file}.new`, file);
        }
        catch (error) {
            throw unwritten(file, error);
        }
    }
    async fileOf(runId) {
        const folder = (0,external_node_path_.join)(this.runs, runId);
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        return (0,external_node_path_.join)(folder, 'rollback.json');
    }
}
function unwritten(file, cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new errors/* GateError */.ue('refused', `${file} cannot be written: ${why}`, {
        hint: 'make its folder writable',
        cause,
    });
}

;// CONCATENATED MODULE: ./src/adapters.ts





















/** Credentials of a role that the settings name; null: those of the environment. */
function buildCredentials({ role, region, runId }, environment, job, log) {
    if (role === null)
        return null;
    const sessionName = role.sessionName ?? sessionNameOf(runId, environment);
    return assumedRole({ ...role, sessionName, region }, job, { clock: src_clock/* systemClock */.ml, log });
}
/** The broker that the settings name, with the real services behind it. */
function buildBroker(settings, around) {
    const options = settings.mode === 'run' ? runOptions(settings) : STARTS_NOTHING;
    return settings.broker === 'local'
        ? buildLocal(settings, options, around)
        : buildStepFunctions(settings, options, around);
}
/** Seconds after its time for whoever watches the run to end it; then the broker does. */
const WATCHED = 60;
/** Of a mode that takes up what was started before. */
const STARTS_NOTHING = { maxParallel: 1, failFast: false, experimentDeadline: 0, runDeadline: 0 };
function runOptions({ maxParallel, failFast, timeout }) {
    const seconds = Math.ceil(timeout / 1000);
    return { maxParallel, failFast, experimentDeadline: seconds, runDeadline: seconds + WATCHED };
}
function buildStepFunctions(settings, options, { environment, credentials, log }) {
    const clients = (0,aws_clients/* awsClients */.e)(settings.region, environment, credentials);
    const services = {
        store: new S3ObjectStore(clients.s3),
        executions: new aws_executions/* SfnExecutions */.f(clients.sfn, settings.stateMachineArn),
        machine: stateMachine(clients.sfn, settings.stateMachineArn),
    };
    const around = { clock: src_clock/* systemClock */.ml, log, random: Math.random };
    const { store, executions, machine } = outlasting(services, around);
    const buckets = {
        experiments: settings.bucket,
        journals: settings.journalBucket,
        prefix: settings.prefix,
    };
    const broker = new StepFunctionsBroker({
        store,
        executions,
        clock: src_clock/* systemClock */.ml,
        random: Math.random,
        buckets,
        options,
        protocol: protocolOf(settings.brokerProtocol, machine, log),
        urlOf: (arn) => (0,aws_clients/* executionUrl */.M)(arn, environment),
    });
    const rollbackRecords = new BucketRecords(store, buckets);
    const locks = new S3Locks(clients.s3, settings);
    return { broker, records: new StoredRecords(store, buckets), rollbackRecords, locks };
}
/** Seconds that experiments on this machine get to play their rollbacks when they are ended early. */
const END_GRACE = 120;
function buildLocal(settings, options, { environment, workspace, log, logs }) {
    const root = (0,package_root/* packageRoot */.Z)();
    const state = environment['XDG_STATE_HOME'] ?? (0,external_node_path_.join)(environment['HOME'] ?? (0,external_node_os_.homedir)(), '.local', 'state');
    const folder = (0,external_node_path_.join)(state, 'resiliency-gate');
    const runs = (0,external_node_path_.join)(folder, 'runs');
    const broker = new LocalBroker({
        findToolkit: () => findChaos({ packageRoot: root, chaos: settings.chaos, env: environment, log }),
        ground: { packageRoot: root, workspace, environment },
        runs,
        logs,
        options: { ...options, endGrace: END_GRACE },
        onOrphaned: onOrphaned(settings),
        clock: src_clock/* systemClock */.ml,
        log,
    });
    const locks = new FileLocks((0,external_node_path_.join)(folder, 'locks'), src_clock/* systemClock */.ml);
    return { broker, records: new FolderRecords(runs), rollbackRecords: new FileRecords(runs), locks };
}
/** A run that is left to itself outlives whoever looks after it. */
function onOrphaned(settings) {
    if (settings.mode === 'stop')
        return 'leave';
    return settings.mode === 'run' && settings.detach ? 'leave' : settings.onCancel;
}
/** Metrics and alarms of the settings' region. The SDK is loaded when a suite asks for one. */
function buildMetrics({ region }, credentials) {
    const load = async () => (await Promise.all(/* import() */[__webpack_require__.e(85), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 8572))).cloudWatchMetrics(region, credentials);
    let loaded;
    return {
        series: async (...asked) => (await (loaded ??= load())).series(...asked),
        alarms: async (...asked) => (await (loaded ??= load())).alarms(...asked),
        states: async (...asked) => (await (loaded ??= load())).states(...asked),
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

/***/ 201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ executionUrl),
/* harmony export */   e: () => (/* binding */ awsClients)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3711);
/* harmony import */ var _aws_sdk_client_sfn__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8476);
/* harmony import */ var _client_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1678);
/* harmony import */ var _renewal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8269);




/** The default credential chain, unless `credentials` are given. `AWS_ENDPOINT_URL` is honoured; a local endpoint has no virtual-host buckets. */
function awsClients(region, environment, credentials = null) {
    const settings = (0,_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .clientSettings */ .r)(region, credentials);
    const ownEndpoint = Boolean(environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL']);
    return {
        s3: (0,_renewal_js__WEBPACK_IMPORTED_MODULE_1__/* .renewing */ .I)(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_2__/* .S3Client */ .YxF({ ...settings, forcePathStyle: ownEndpoint })),
        sfn: (0,_renewal_js__WEBPACK_IMPORTED_MODULE_1__/* .renewing */ .I)(new _aws_sdk_client_sfn__WEBPACK_IMPORTED_MODULE_3__/* .SFNClient */ .ZIB(settings)),
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


/***/ }),

/***/ 1138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ SfnExecutions)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sfn__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8476);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5747);


/** Events a page, as many as AWS gives at once; the newest page is asked for first. */
const PAGE = 1000;
/** Step Functions as the broker uses it. */
class SfnExecutions {
    client;
    stateMachineArn;
    constructor(client, stateMachineArn) {
        this.client = client;
        this.stateMachineArn = stateMachineArn;
    }
    async start(name, input, signal) {
        const command = new _aws_sdk_client_sfn__WEBPACK_IMPORTED_MODULE_1__/* .StartExecutionCommand */ .MX_({ stateMachineArn: this.stateMachineArn, name, input });
        const ask = async (options) => {
            try {
                const { executionArn, startDate } = await this.client.send(command, options);
                return { arn: executionArn ?? this.arnOf(name), startedAt: startDate?.getTime() ?? 0 };
            }
            catch (error) {
                if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .errorName */ .Is)(error) === 'ExecutionAlreadyExists')
                    return null;
                throw error;
            }
        };
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .asking */ .os)({ action: 'states:StartExecution', resource: this.stateMachineArn }, ask, signal);
    }
    /** `…:stateMachine:<machine>` and a name give `…:execution:<machine>:<name>`; a version or alias is dropped. */
    arnOf(name) {
        const parts = this.stateMachineArn.split(':');
        return [...parts.slice(0, 5), 'execution', parts[6], name].join(':');
    }
    async describe(arn, signal) {
        const command = new _aws_sdk_client_sfn__WEBPACK_IMPORTED_MODULE_1__/* .DescribeExecutionCommand */ .tVP({ executionArn: arn });
        const ask = async (options) => {
            try {
                return readExecution(arn, await this.client.send(command, options));
            }
            catch (error) {
                if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .errorName */ .Is)(error) === 'ExecutionDoesNotExist')
                    return null;
                throw error;
            }
        };
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .asking */ .os)({ action: 'states:DescribeExecution', resource: arn }, ask, signal);
    }
    /** Reads backwards from the newest event until what is known already, so that a look costs one call. */
    async history(arn, after, signal) {
        const events = [];
        let nextToken;
        do {
            const command = new _aws_sdk_client_sfn__WEBPACK_IMPORTED_MODULE_1__/* .GetExecutionHistoryCommand */ .eXg({
                executionArn: arn,
                reverseOrder: true,
                maxResults: PAGE,
                includeExecutionData: true,
                ...(nextToken === undefined ? {} : { nextToken }),
            });
            const page = await (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .asking */ .os)({ action: 'states:GetExecutionHistory', resource: arn }, (options) => this.client.send(command, options), signal);
            const fresh = (page.events ?? []).map(readEvent).filter(({ id }) => id > after);
            events.push(...fresh);
            nextToken = fresh.length < (page.events?.length ?? 0) ? undefined : page.nextToken;
        } while (nextToken !== undefined);
        return events.sort((one, other) => one.id - other.id);
    }
    async stop(arn, cause, signal) {
        const command = new _aws_sdk_client_sfn__WEBPACK_IMPORTED_MODULE_1__/* .StopExecutionCommand */ .WP$({
            executionArn: arn,
            error: 'Stopped',
            cause: cause.slice(0, 1_000),
        });
        await (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .asking */ .os)({ action: 'states:StopExecution', resource: arn }, (options) => this.client.send(command, options), signal);
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
            'AuthorizationErrorException',
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
    [missing('the topic', 'correct its ARN: the gate does not make one'), ['NotFoundException']],
    [
        missing('the deployment', 'correct its id, and the region: it is that of CodeDeploy'),
        ['DeploymentDoesNotExistException', 'InvalidDeploymentIdException'],
    ],
    [missing('the cluster of', 'correct cluster and region'), ['ClusterNotFoundException']],
    [
        missing('the', 'correct cluster and service, and the region'),
        ['ServiceNotFoundException', 'ServiceNotActiveException'],
    ],
    [
        missing('what was asked for', 'correct the function, the alias or the version, and the region'),
        ['ResourceNotFoundException'],
    ],
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

/***/ 3404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ expectedDuration),
/* harmony export */   YC: () => (/* binding */ experimentDuration),
/* harmony export */   nl: () => (/* binding */ OVERHEAD)
/* harmony export */ });
/** Milliseconds that starting a runner and Chaos Toolkit takes, beyond what the experiment itself does. */
const OVERHEAD = 3_000;
/**
 * Milliseconds the run will take: what the experiments took before, or the pauses that they declare and so at the least,
 * and an overhead each, on `maxParallel` lanes. What actions and probes take is not known before.
 */
function expectedDuration(plan, maxParallel) {
    const durations = plan.experiments.map(experimentDuration);
    const total = durations.reduce((sum, duration) => sum + duration, 0);
    return Math.max(total / maxParallel, ...durations);
}
/** Milliseconds of one experiment; at the least, unless it is known what it took before. */
function experimentDuration({ document, lasted }) {
    if (lasted !== undefined)
        return OVERHEAD + lasted;
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

/***/ 4534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ GRACE),
  v: () => (/* binding */ watchRun)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/brokers/end-requests.ts
var end_requests = __webpack_require__(990);
// EXTERNAL MODULE: ./src/criteria/quantity.ts
var quantity = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/brokers/expected.ts
var brokers_expected = __webpack_require__(3404);
;// CONCATENATED MODULE: ./src/brokers/progress.ts


/** Milliseconds without a line, after which there is one: some CI systems end a job that is silent for longer. */
const SILENCE = 270_000;
/** How many of the experiments at work a line names. */
const MOST_NAMED = 5;
/** Tells of a run: one line a change, and now and then one when nothing changes. */
class ProgressLog {
    plan;
    ports;
    /** When each experiment at work was started, by index; milliseconds since 1970 UTC by the broker's clock. */
    since = new Map();
    ended = 0;
    saidAt;
    constructor(plan, ports) {
        this.plan = plan;
        this.ports = ports;
        this.saidAt = ports.clock.now();
    }
    tell(progress) {
        const line = this.describe(progress);
        if (line !== null)
            this.say(line);
    }
    /** Until `signal` aborts. */
    async breakSilence(signal) {
        const { clock } = this.ports;
        while (!signal.aborted) {
            const rest = this.saidAt + SILENCE - clock.now();
            if (rest > 0)
                await clock.sleep(rest, signal);
            else
                this.say(this.describeState());
        }
    }
    /** Said when the run is asked to end: the faults of what is at work may be in place. */
    tellStanding() {
        const atWork = [...this.since.keys()].map((index) => this.nameOf(index));
        const more = atWork.length > MOST_NAMED ? ` and ${atWork.length - MOST_NAMED} more` : '';
        const named = `${atWork.slice(0, MOST_NAMED).join(', ') || 'nothing'}${more}`;
        const waiting = this.plan.experiments.length - this.ended - atWork.length;
        this.say(`as far as was seen, at work: ${named}; ended: ${this.ended}; not started: ${waiting}`);
    }
    say(line) {
        this.saidAt = this.ports.clock.now();
        this.ports.log.info(line);
    }
    /** Null: it needs no telling. */
    describe(progress) {
        if (progress.kind === 'terminal')
            return describeEnd(progress.ending);
        const { index, at } = progress;
        const name = this.nameOf(index);
        const began = this.since.get(index);
        if (progress.kind === 'ended') {
            this.since.delete(index);
            this.ended += 1;
            return `■ ${name}: ${progress.state} after ${((at - (began ?? at)) / 1000).toFixed(1)} s`;
        }
        this.since.set(index, at);
        const expected = expectedOf(this.plan.experiments[index - 1]);
        return progress.kind === 'started'
            ? `▶ ${name}: started${expected === null ? '' : `, ${expected} expected`}`
            : `↻ ${name}: started again (attempt ${progress.attempt}): its faults may be injected again`;
    }
    describeState() {
        const all = this.plan.experiments.length;
        const atWork = [...this.since].map(([index, at]) => {
            const expected = expectedOf(this.plan.experiments[index - 1]);
            return `${this.nameOf(index)} (since ${timeOf(at)}${expected === null ? '' : `, ${expected} expected`})`;
        });
        const ended = `${this.ended} of ${all} have ended`;
        if (atWork.length === 0)
            return `no experiment is at work; ${ended}, the run goes on`;
        const more = atWork.length > MOST_NAMED ? ` and ${atWork.length - MOST_NAMED} more` : '';
        return `still at work: ${atWork.slice(0, MOST_NAMED).join(', ')}${more}; ${ended}`;
    }
    nameOf(index) {
        const title = this.plan.experiments[index - 1]?.title ?? 'an experiment that is not in the plan';
        return `${index}/${this.plan.experiments.length} ${title}`;
    }
}
function describeEnd({ state, reason }) {
    if (state === 'succeeded')
        return null;
    return `the execution ended: ${state}${reason === null ? '' : ` (${reason})`}`;
}
/** Null: nothing that is worth saying. */
function expectedOf(experiment) {
    if (!experiment)
        return null;
    const expected = (0,brokers_expected/* experimentDuration */.YC)(experiment);
    if (experiment.lasted !== undefined)
        return `about ${(0,quantity/* printValue */.jt)(expected, 'duration')}`;
    return expected > brokers_expected/* OVERHEAD */.nl ? `at least ${(0,quantity/* printValue */.jt)(expected, 'duration')}` : null;
}
function timeOf(at) {
    return `${new Date(at).toISOString().slice(11, 19)} UTC`;
}

// EXTERNAL MODULE: ./src/brokers/stop-run.ts
var stop_run = __webpack_require__(4320);
;// CONCATENATED MODULE: ./src/brokers/run.ts




/** Milliseconds that runners get to play rollbacks and store journals when nobody is in a hurry. */
const GRACE = 120_000;
/**
 * Watches a run to its end; ends it when somebody asks for that, or when it takes longer than `timeout` milliseconds. Throws
 * `cancelled` when the job was, and leaves its run at work.
 */
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
    const progressLog = new ProgressLog(plan, ports);
    const over = new AbortController();
    const silence = progressLog.breakSilence(over.signal);
    try {
        for await (const progress of ports.broker.watch(handle, ports.ends.signal, plan)) {
            if (progress.kind === 'started')
                starts.set(progress.index, progress.at);
            progressLog.tell(progress);
            if (progress.kind === 'terminal')
                return progress;
        }
        progressLog.tellStanding();
        return null;
    }
    finally {
        over.abort();
        await silence;
    }
}
async function endRun(handle, ports) {
    const { ends, cancellation, clock } = ports;
    const request = ends.request ?? { kind: 'error', reason: 'the run was no longer watched' };
    const cancelled = request.kind === 'cancelled';
    if (cancelled && cancellation.policy === 'leave')
        throw goesOn(request, handle);
    const hurry = cancelled || cancellation.settledBy === 'this' ? undefined : ends.hurry;
    const failure = await (0,stop_run/* stopRun */.K)(handle, request, cancelled ? cancellation.grace : GRACE, ports, hurry);
    const ending = (0,end_requests/* endingBy */.t)(request);
    if (failure === null)
        return { endedAt: nowFor(handle, clock), ending };
    // An abort that did not reach its faults explains nothing away.
    const reason = `${request.reason}; ${failure}`;
    return { endedAt: nowFor(handle, clock), ending: { ...ending, state: 'stopped', reason } };
}
/** There is no end to judge, and whoever looks at the run later is to find it untold. */
function goesOn({ reason }, { runId, reference }) {
    return new errors/* GateError */.ue('cancelled', `${reason}, and run ${runId} goes on, as on-cancel asks: ${reference}`, {
        hint: 'by its run-id, collect judges it and stop ends it',
    });
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
    return { endedAt: nowFor(handle, ports.clock), ending: (0,end_requests/* endingBy */.t)(request) };
}
/** The clock of this machine may be behind the broker's: no run ends before it starts. */
function nowFor({ startedAt }, clock) {
    return Math.max(startedAt, clock.now());
}


/***/ }),

/***/ 7998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isOver)
/* harmony export */ });
const OVER = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'];
/** Any other status, also one that is not known yet, is not an end. */
function isOver({ status }) {
    return OVER.includes(status);
}


/***/ }),

/***/ 9037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ OWN_PROTOCOL),
/* harmony export */   y: () => (/* binding */ PROTOCOLS)
/* harmony export */ });
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


/***/ }),

/***/ 2211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ STATE_LIMIT),
/* harmony export */   KO: () => (/* binding */ buildPublishedRequest),
/* harmony export */   SV: () => (/* binding */ publishedItem)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue('wrong-input', `the list of ${experiments.length} experiments has ${size} bytes`, {
        hint: `Step Functions takes ${STATE_LIMIT}, and a published broker takes the list as a whole: split the suite`,
    });
}


/***/ }),

/***/ 9301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ shortfallsOf)
/* harmony export */ });
/* harmony import */ var _expected_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3404);
/* harmony import */ var _published_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2211);


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
        ...(protocol.endsWhenAsked ? [] : [ENDINGS[protocol.name]]),
        ...(protocol.attempts > 1
            ? [`an experiment that breaks its runner is run up to ${protocol.attempts} times, its faults with it`]
            : []),
        ...tooLong(experiments, protocol.longest),
        ...(protocol.strategies ? [] : tooLarge(experiments)),
    ];
}
/** Of machines whose runners cannot be asked to end. */
const ENDINGS = {
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
    const long = experiments.filter((experiment) => longest !== null && (0,_expected_js__WEBPACK_IMPORTED_MODULE_1__/* .experimentDuration */ .YC)(experiment) > longest);
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
    return total <= _published_request_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_LIMIT */ .Eo
        ? []
        : [
            `the results of ${experiments.length} experiments are likely more than the ${_published_request_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_LIMIT */ .Eo} bytes that Step ` +
                'Functions takes: the run then ends as failed, and journals are looked for in its history and in S3',
        ];
}
const NAMED = 3;
function named(experiments) {
    const titles = experiments.slice(0, NAMED).map(({ title }) => `"${title}"`);
    const more = experiments.length - titles.length;
    return titles.join(', ') + (more > 0 ? ` and ${more} more` : '');
}


/***/ }),

/***/ 4320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ stopRun)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

const STOPPED = {
    ended: 'the run has ended; its journals tell what became of its rollbacks',
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

/***/ 6222:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ./src/finding-run.ts
var finding_run = __webpack_require__(9498);
// EXTERNAL MODULE: ./src/brokers/cancelled.ts
var cancelled = __webpack_require__(5177);
;// CONCATENATED MODULE: ./src/guards/aborts.ts
/** What would end the run holds it before it starts, however long it would have to hold; so does what nobody could watch. */
async function askAborts({ abortWhen, measures }, live, signal) {
    if (abortWhen.length === 0)
        return [];
    const conditions = abortWhen.map(({ condition }) => condition);
    const evaluations = await live.observe(conditions, measures, signal);
    return abortWhen.map(({ text, place }, index) => {
        const objection = objectionIn(evaluations[index]);
        const reason = `\`${text}\` ${objection ?? 'does not hold'}`;
        return { guard: 'abort-when', state: objection === null ? 'go' : 'holds', reason, opens: null, place };
    });
}
/** Why the run may not start, as a predicate; null when it may. */
function objectionIn(evaluation) {
    if (!evaluation?.answered)
        return `could not be watched: ${evaluation?.reason ?? 'it was not answered'}`;
    return evaluation.outcome === 'met' ? `holds already, and would end the run: ${evaluation.reason}` : null;
}

// EXTERNAL MODULE: ./src/guards/guards.ts + 7 modules
var guards = __webpack_require__(5819);
// EXTERNAL MODULE: ./src/guards/held.ts + 1 modules
var held = __webpack_require__(7121);
;// CONCATENATED MODULE: ./src/guards/preconditions.ts
/** Asks the system as it is. What is missed holds, and so does what nobody can tell. */
async function askPreconditions({ guards, measures }, live, signal) {
    if (guards.preconditions.length === 0)
        return [];
    const conditions = guards.preconditions.map(({ condition }) => condition);
    const evaluations = await live.observe(conditions, measures, signal);
    return guards.preconditions.map(({ condition, place }, index) => {
        const evaluation = evaluations[index];
        const state = evaluation?.outcome === 'met' ? 'go' : 'holds';
        const reason = evaluation?.reason ?? `${condition.text} was not answered`;
        return { guard: 'preconditions', state, reason, opens: null, place };
    });
}

// EXTERNAL MODULE: ./src/clock.ts
var src_clock = __webpack_require__(9373);
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
        const answers = await (0,src_clock/* untilAborted */.Eu)(this.ask(liveQuestions(conditions, measures, now), signal), signal);
        return conditions.map((condition) => evaluateLive(condition, measures, answers ?? NO_ANSWERS, now));
    }
    async ask({ series, alarms }, signal) {
        const [values, states] = await Promise.all([
            series.size === 0 ? [] : this.metrics.series([...series.values()], signal),
            alarms.length === 0 ? [] : this.metrics.states(alarms, signal),
        ]);
        return { series: paired([...series.keys()], values), alarms: paired(alarms, states) };
    }
}
const NO_ANSWERS = { series: new Map(), alarms: new Map() };
/** Both lists have the same order. */
function paired(names, answers) {
    return new Map(names.flatMap((name, index) => {
        const answer = answers[index];
        return answer === undefined ? [] : [[name, answer]];
    }));
}

;// CONCATENATED MODULE: ./src/guarding.ts






/** Lets a run begin, or throws `held` with every reason why not. */
async function passGuards(plan, { metrics, clock, ends }) {
    const live = new LiveMetrics(metrics, clock);
    const findings = [
        ...(0,guards/* checkGuards */.h)(plan, clock.now()),
        ...(await askPreconditions(plan, live, ends.hurry)),
        ...(await askAborts(plan, live, ends.hurry)),
    ];
    (0,cancelled/* unlessCancelled */.M)(ends.hurry);
    const holding = findings.filter(({ state }) => state === 'holds');
    if (holding.length > 0)
        throw new held/* Held */._(holding);
}

// EXTERNAL MODULE: ./src/verdict/baseline.ts
var baseline = __webpack_require__(7290);
;// CONCATENATED MODULE: ./src/history/durations.ts

/** The plan with what its experiments took in an earlier run, those left out that did not come to their own end there. */
function asLongAsBefore(plan, earlier) {
    if (earlier === null)
        return plan;
    const experiments = plan.experiments.map((planned) => {
        const found = (0,baseline/* experimentIn */.$Z)(earlier, planned);
        if (typeof found === 'string' || found.verdict === 'error' || found.duration === null)
            return planned;
        return { ...planned, lasted: found.duration };
    });
    return { ...plan, experiments };
}

// EXTERNAL MODULE: ./src/locking.ts + 7 modules
var locking = __webpack_require__(1265);
// EXTERNAL MODULE: ./src/publish/announcer.ts
var announcer = __webpack_require__(4496);
// EXTERNAL MODULE: ./src/reading.ts + 1 modules
var reading = __webpack_require__(9327);
// EXTERNAL MODULE: ./src/rollback/roll-back.ts + 3 modules
var roll_back = __webpack_require__(7347);
// EXTERNAL MODULE: ./src/run-id.ts
var run_id = __webpack_require__(5310);
// EXTERNAL MODULE: ./src/taking-up.ts
var taking_up = __webpack_require__(7569);
;// CONCATENATED MODULE: ./src/beginning.ts









/** The beginning of the story: what is asked for is running, or it ran already and nobody has told of it yet. */
async function begin(settings, ports) {
    const read = await (0,reading/* readPlan */.m)(settings, ports);
    (0,roll_back/* refuseLack */.g)(read, ports.rollback);
    const baseline = await (0,reading/* baselineOf */.B)(read, settings, ports);
    const plan = asLongAsBefore(read, baseline);
    await tellShortfalls(plan, ports);
    const identity = (0,run_id/* identityOf */.cu)(plan, settings, ports.environment);
    const runId = settings.runId ?? (0,run_id/* deriveRunId */.ab)(identity, ports.clock.now(), ports.random);
    const taken = await (0,taking_up/* takeUp */.b)(runId, identity, ports);
    const earlier = taken?.handle ?? null;
    if (earlier === null)
        await passGuards(plan, ports);
    else
        ports.remember(earlier.runId);
    const ours = { runId: earlier?.runId ?? runId, earlier, breaking: settings.breakLock };
    const lock = await (0,locking/* lockEnvironment */.p)(plan, ours, ports);
    try {
        const handle = await startOnce(plan, runId, earlier, lock, ports);
        announce(handle, taken, ports.log);
        return { plan, baseline, handle, lock, remarks: [...lock.notes, ...remarksOf(taken)] };
    }
    catch (error) {
        await lock.end();
        throw error;
    }
}
function remarksOf(taken) {
    return taken?.remark ? [taken.remark] : [];
}
async function startOnce(plan, runId, earlier, lock, ports) {
    // What was so before another run was waited for may be so no more.
    if (lock.waited)
        await passGuards(plan, ports);
    if (earlier === null)
        rememberNew(runId, ports);
    await (0,announcer/* announceBegin */.Z)(plan, ports.announcers, ports.log);
    return earlier ?? ports.broker.start(plan, runId, ports.ends.signal);
}
/** Before it is announced: whoever comes after this process takes back what was announced of a run that never started. */
function rememberNew(runId, { ends, remember }) {
    (0,cancelled/* unlessCancelled */.M)(ends.signal);
    remember(runId);
}
/** One warning for all: they are read together, and platforms show few. */
async function tellShortfalls(plan, { broker, log }) {
    const shortfalls = await broker.shortfalls(plan);
    if (shortfalls.length > 0)
        log.warn(shortfalls.join('\n'));
}
function announce({ runId, reference, url }, taken, log) {
    const how = taken === null ? 'has started' : 'was started before, and is not started again';
    log.info(`run ${runId} ${how}: ${reference}`);
    if (taken?.remark)
        log.warn(taken.remark);
    if (url !== null)
        log.info(`watch it at ${url}`);
}

// EXTERNAL MODULE: ./src/leaving.ts
var leaving = __webpack_require__(5475);
// EXTERNAL MODULE: ./src/settling.ts
var settling = __webpack_require__(5471);
// EXTERNAL MODULE: ./src/abort/watch.ts + 1 modules
var watch = __webpack_require__(701);
// EXTERNAL MODULE: ./src/brokers/run.ts + 1 modules
var brokers_run = __webpack_require__(4534);
;// CONCATENATED MODULE: ./src/watching.ts




/** Milliseconds that the broker is asked for whether a run is at work. */
const PATIENCE = 10_000;
/** Watches a run to its end, and beside it the system that it breaks. A run that is over already breaks nothing. */
async function watchOver(handle, plan, timeout, ports) {
    const isAtWork = () => mayBeAtWork(handle, ports);
    if (plan.abortWhen.length === 0 || !(await isAtWork()))
        return (0,brokers_run/* watchRun */.v)(handle, plan, timeout, ports);
    const over = new AbortController();
    const live = new LiveMetrics(ports.metrics, ports.clock);
    const watching = (0,watch/* watchAborts */.d)(plan, handle.startedAt, over.signal, { ...ports, live, isAtWork }).catch((error) => {
        const why = error instanceof Error ? error.message : String(error);
        ports.ends.ask({ kind: 'error', reason: `the abort conditions cannot be watched: ${why}` });
        return null;
    });
    const run = await (0,brokers_run/* watchRun */.v)(handle, plan, timeout, ports).finally(() => over.abort());
    const aborts = await watching;
    return aborts === null ? run : { ...run, aborts };
}
/** What cannot be told in time is watched, and ended: whatever is wrong with the broker shows there. */
async function mayBeAtWork(handle, { broker, clock }) {
    const ask = (late) => (0,src_clock/* untilAborted */.Eu)(broker.isAtWork(handle), late);
    return (await (0,src_clock/* within */.ux)(PATIENCE, clock, ask).catch(() => null)) ?? true;
}

;// CONCATENATED MODULE: ./src/gate.ts





/** The story: what must hold is read, run, watched to its end, judged and told. */
function gate(settings, ports) {
    return orGiveUp(ports, async () => seeToEnd(await begin(settings, ports), settings.timeout, ports));
}
/** From the beginning of a run to its verdict, and its environment locked for as long. */
async function seeToEnd(begun, timeout, ports) {
    const { handle, plan, lock } = begun;
    try {
        const run = await watchOver(handle, plan, timeout, ports);
        (0,leaving/* leaveToPost */.X)(ports);
        const verdict = await (0,settling/* settle */.G)(begun, run, ports);
        await lock.end();
        return verdict;
    }
    catch (error) {
        // Whoever goes on with it holds the same lock, and has the time to release it.
        if ((0,leaving/* isLeftToPost */.L)(ports))
            lock.leave();
        else
            await lock.end();
        throw error;
    }
}
/** A story that comes to no good end says so where it was announced, unless another process goes on with it. */
async function orGiveUp(ports, story) {
    try {
        return await story();
    }
    catch (error) {
        if (!(0,leaving/* isLeftToPost */.L)(ports))
            await (0,announcer/* announceGivenUp */.a)(error, ports.announcers, ports.log);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/collecting.ts







/** The story of a run that was started before: it is watched to its end, judged and told. */
function collect(settings, ports) {
    return orGiveUp(ports, async () => seeToEnd(await takeUpAsked(settings, ports), settings.timeout, ports));
}
async function takeUpAsked(settings, ports) {
    const plan = await (0,reading/* readPlan */.m)(settings, ports);
    (0,roll_back/* refuseLack */.g)(plan, ports.rollback);
    const baseline = await (0,reading/* baselineOf */.B)(plan, settings, ports);
    const identity = (0,run_id/* identityOf */.cu)(plan, settings, ports.environment);
    const { handle, remark } = settings.runId === null
        ? await takeUpDerived(identity, ports)
        : await takeUpGiven(settings.runId, identity, ports);
    ports.remember(handle.runId);
    ports.log.info(`run ${handle.runId} is collected: ${handle.reference}`);
    if (remark !== null)
        ports.log.warn(remark);
    const { runId } = handle;
    const lock = await (0,locking/* lockEnvironment */.p)(plan, { runId, earlier: handle, breaking: null }, ports);
    return { plan, baseline, handle, lock, remarks: [...lock.notes, ...(remark === null ? [] : [remark])] };
}
/** By its id a run may be told again: whoever names it knows which one it is. */
async function takeUpGiven(runId, { plan }, ports) {
    const handle = await (0,finding_run/* findRun */.Lc)(runId, ports);
    await (0,taking_up/* checkSame */.j)(handle, plan, ports.broker);
    const told = await ports.records.isTold(runId);
    return { handle, remark: told ? `run ${runId} was told before, and is told again` : null };
}
async function takeUpDerived(identity, ports) {
    const own = (0,finding_run/* requireCiRunId */.Gc)(identity);
    const taken = await (0,taking_up/* takeUp */.b)(own, identity, ports);
    if (taken === null)
        throw (0,finding_run/* unknownHere */.Lu)(own);
    return taken;
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/detaching.ts



/** The beginning of the story alone: the run is started, and left to itself until somebody collects it. */
function detach(settings, ports) {
    return orGiveUp(ports, async () => {
        const begun = await begin(settings, ports);
        const { request } = ports.ends;
        if (request !== null)
            await endAtOnce(request, begun, settings, ports);
        return leave(begun, ports);
    });
}
/** Somebody asked for the end of the run while it was started: it is no longer wanted, and told as any run that is ended. */
async function endAtOnce({ reason }, begun, { timeout }, ports) {
    await seeToEnd(begun, timeout, ports);
    throw new errors/* GateError */.ue('cancelled', `run ${begun.handle.runId} was ended instead of left: ${reason}`, {
        hint: 'run it again',
    });
}
function leave({ handle, plan, lock }, ports) {
    lock.leave();
    if (plan.abortWhen.length > 0) {
        ports.log.warn('abort-when is looked at only while a gate watches the run: collect it soon');
    }
    ports.log.info(`run ${handle.runId} goes on without this gate: by its run-id, collect judges it and stop ends it`);
    return handle;
}

// EXTERNAL MODULE: ./src/exit.ts
var exit = __webpack_require__(3139);
// EXTERNAL MODULE: ./src/stopping.ts + 1 modules
var stopping = __webpack_require__(2527);
;// CONCATENATED MODULE: ./src/carrying-out.ts





/** Plays the story that is asked for; returns its exit code. `left`: is told of a run that goes on without this process. */
async function carryOut(settings, ports, left) {
    switch (settings.mode) {
        case 'run': {
            if (!settings.detach)
                return (0,exit/* exitOfVerdict */.lm)(await gate(settings, ports), settings.failOn);
            left(await detach(settings, ports));
            return exit/* EXIT */.dc.pass;
        }
        case 'collect':
            return (0,exit/* exitOfVerdict */.lm)(await collect(settings, ports), settings.failOn);
        case 'stop':
            return (await (0,stopping/* stop */.d)(settings, ports)) ? exit/* EXIT */.dc.pass : exit/* EXIT */.dc.error;
    }
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

/***/ 9498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ requireCiRunId),
/* harmony export */   Lc: () => (/* binding */ findRun),
/* harmony export */   Lu: () => (/* binding */ unknownHere),
/* harmony export */   Ok: () => (/* binding */ findNewest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _run_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5310);


/** The run of that id. Throws `wrong-input` when the broker knows none. */
async function findRun(runId, { broker }) {
    const handle = await broker.attach(runId);
    if (handle !== null)
        return handle;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue('wrong-input', `run ${runId} is not known to the broker`, {
        hint: 'check the run-id, and that the broker is the one that it was started on',
    });
}
/** The newest run of this CI run and plan, of whatever attempt. Throws `wrong-input` when there is none. */
async function findNewest(identity, { broker }) {
    const own = requireCiRunId(identity);
    for (const runId of [own, ...(0,_run_id_js__WEBPACK_IMPORTED_MODULE_1__/* .earlierRunIds */ .si)(own, identity)]) {
        const handle = await broker.attach(runId);
        if (handle !== null)
            return handle;
    }
    throw unknownHere(own);
}
/** Outside CI, and in another step or job, nothing tells one run from the next. */
function requireCiRunId(identity) {
    const own = (0,_run_id_js__WEBPACK_IMPORTED_MODULE_1__/* .ciRunId */ .dr)(identity);
    if (own !== null)
        return own;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue('wrong-input', 'which run is meant is not known outside of a CI run', {
        hint: 'give its run-id: it is an output of the step that started it, and in its log',
    });
}
function unknownHere(runId) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue('wrong-input', `this CI run has started no run of this plan: ${runId} is not known`, {
        hint: 'give the run-id of the run: another step or job of a CI run derives another one',
    });
}


/***/ }),

/***/ 5819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ checkGuards)
});

;// CONCATENATED MODULE: ./src/guards/wall-clock.ts
const DAY = 86_400_000;
function wallClock(zone) {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    });
    const at = (instant) => {
        const parts = format.formatToParts(instant);
        const part = (type) => Number(parts.find((one) => one.type === type)?.value ?? NaN);
        const [year, month, day] = [part('year'), part('month'), part('day')];
        return Date.UTC(year, month - 1, day, part('hour'), part('minute'), part('second'));
    };
    const instantsOf = (wall) => {
        // Zones change at most once in two days: the offset is that of the day before, or that of the day after.
        const guesses = [wall - DAY, wall + DAY].map((around) => wall - (at(around) - around));
        const exact = guesses.filter((guess) => at(guess) === wall);
        const instants = exact.length > 0 ? exact : guesses;
        return { earliest: Math.min(...instants), latest: Math.max(...instants) };
    };
    return { at, instantsOf };
}
const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
function weekdayName(day) {
    return NAMES[day] ?? '';
}
/** `Mon 09:00`; with the date when that Monday is not within six days of `now`: `Mon 2026-11-30 09:00`. */
function printWall(wall, now) {
    const text = new Date(wall).toISOString();
    const date = Math.abs(wall - now) < 6 * DAY ? '' : ` ${text.slice(0, 10)}`;
    return `${weekdayName(new Date(wall).getUTCDay())}${date} ${text.slice(11, 16)}`;
}

;// CONCATENATED MODULE: ./src/guards/allowed-hours.ts

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** Hours that fall into the one that is left out in spring open a week later. */
const FARTHEST = 15 * DAY_MINUTES;
/** Whether a run may start at this time; none when any time will do. */
function checkAllowedHours(hours, now) {
    const clocks = hours.map((one) => ({ one, clock: wallClock(one.zone) }));
    const [first] = clocks;
    if (first === undefined)
        return [];
    const open = clocks.find(({ one, clock }) => isWithin(one, clock.at(now)));
    if (open !== undefined) {
        const reason = `within ${printHours(open.one)} in ${open.one.zone}`;
        return [{ guard: 'allowed-hours', state: 'go', reason, opens: null, place: open.one.place }];
    }
    const next = nextOpening(clocks, now);
    const { one, clock } = next ?? first;
    const opens = next?.opens ?? null;
    const today = clock.at(now);
    const when = opens === null ? `none within ${FARTHEST / DAY_MINUTES} days` : printWall(clock.at(opens), today);
    const reason = `outside the allowed hours: it is ${printWall(today, today)} in ${one.zone}; next ${when}`;
    return [{ guard: 'allowed-hours', state: 'holds', reason, opens, place: one.place }];
}
/** By what the clock shows: an hour that is repeated counts both times, one that is left out never. */
function isWithin({ days, from, to }, wall) {
    const date = new Date(wall);
    const [today, minute] = [date.getUTCDay(), date.getUTCHours() * 60 + date.getUTCMinutes()];
    if (from < to)
        return days.includes(today) && minute >= from && minute < to;
    const yesterday = (today + 6) % 7;
    return (days.includes(today) && minute >= from) || (days.includes(yesterday) && minute < to);
}
/** The first full minute from which one of them is open. Minute by minute: nothing that a clock may do is left out. */
function nextOpening(clocks, now) {
    const start = Math.floor(now / MINUTE) * MINUTE;
    for (let step = 1; step <= FARTHEST; step += 1) {
        const opens = start + step * MINUTE;
        const found = clocks.find(({ one, clock }) => isWithin(one, clock.at(opens)));
        if (found !== undefined)
            return { ...found, opens };
    }
    return null;
}
/** `Mon–Fri 09:00–17:00`. */
function printHours({ days, from, to }) {
    const spans = [];
    // From Monday on, as a week is read.
    for (const day of [1, 2, 3, 4, 5, 6, 7].filter((one) => days.includes(one % 7))) {
        const last = spans.at(-1);
        if (last?.[1] === day - 1)
            last[1] = day;
        else
            spans.push([day, day]);
    }
    const names = spans.map(([first, last]) => first === last ? weekdayName(first % 7) : `${weekdayName(first % 7)}–${weekdayName(last % 7)}`);
    return `${names.join(', ')} ${printTime(from)}–${printTime(to)}`;
}
function printTime(minutes) {
    const two = (value) => String(value).padStart(2, '0');
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

// EXTERNAL MODULE: ./src/criteria/quote.ts
var quote = __webpack_require__(6929);
// EXTERNAL MODULE: ./src/suite/guards.ts
var suite_guards = __webpack_require__(6272);
;// CONCATENATED MODULE: ./src/guards/blast-radius.ts


/** Whether each experiment says that it breaks no more than is allowed. */
function checkBlastRadius({ experiments, guards }) {
    if (guards.blastRadius === null)
        return [];
    const { largest, place } = guards.blastRadius;
    const guard = 'blast-radius';
    const held = experiments.flatMap(({ title, blastRadius, place: there }) => {
        if (blastRadius !== null && suite_guards/* BLAST_RADII */.pP.indexOf(blastRadius) <= suite_guards/* BLAST_RADII */.pP.indexOf(largest))
            return [];
        const reason = blastRadius === null
            ? `${(0,quote/* quote */.h)(title)} does not say how much it breaks – add \`blast-radius\``
            : `${(0,quote/* quote */.h)(title)} breaks ${blastRadius}, and ${largest} is the largest allowed`;
        return [{ guard, state: 'holds', reason, opens: null, place: there }];
    });
    if (held.length > 0)
        return held;
    return [{ guard, state: 'go', reason: `no experiment breaks more than ${largest}`, opens: null, place }];
}

// EXTERNAL MODULE: ./src/suite/suggestion.ts
var suggestion = __webpack_require__(9282);
;// CONCATENATED MODULE: ./src/guards/environments.ts


/** Whether the suite may run where it is about to run. Names differ by more than their case, as everywhere. */
function checkEnvironment({ environment, guards }) {
    if (guards.environments === null)
        return [];
    const { names, place } = guards.environments;
    const common = { guard: 'environments', opens: null, place };
    if (environment === null) {
        const reason = `no environment is named, and only ${(0,suggestion/* listed */.K)(names)} will do – name it in the suite, or as the setting environment`;
        return [{ ...common, state: 'holds', reason }];
    }
    const same = names.some((name) => name.toLowerCase() === environment.toLowerCase());
    if (same)
        return [{ ...common, state: 'go', reason: `${(0,quote/* quote */.h)(environment)} is allowed` }];
    return [{ ...common, state: 'holds', reason: `${(0,quote/* quote */.h)(environment)} is not one of ${(0,suggestion/* listed */.K)(names)}` }];
}

;// CONCATENATED MODULE: ./src/guards/freeze.ts

/** Every freeze, and whether it is over, or has not begun. */
function checkFreezes(freezes, now) {
    return freezes.map((freeze) => checkFreeze(freeze, now));
}
/** What the clock shows twice, or never, is taken so that the freeze is the longer one. */
function checkFreeze({ from, to, zone, why, place }, now) {
    const clock = wallClock(zone);
    const [begins, ends] = [clock.instantsOf(from).earliest, clock.instantsOf(to).latest];
    const today = clock.at(now);
    const common = { guard: 'freeze', place };
    if (now < begins) {
        const reason = `begins ${printWall(from, today)} in ${zone}`;
        return { ...common, state: 'go', reason, opens: null };
    }
    if (now >= ends)
        return { ...common, state: 'go', reason: 'is over', opens: null };
    const reason = `${why === null ? 'nothing may start' : why}: frozen; over ${printWall(to, today)} in ${zone}`;
    return { ...common, state: 'holds', reason, opens: ends };
}

;// CONCATENATED MODULE: ./src/guards/nameless.ts
/** A lock that was asked for and has no environment to be of. */
function checkLockName({ environment, guards: { lock } }) {
    if (environment !== null || lock === null || lock.place === null)
        return [];
    const reason = 'no environment is named that could be locked – name it in the suite, or as the setting environment';
    return [{ guard: 'lock', state: 'holds', reason, opens: null, place: lock.place }];
}

;// CONCATENATED MODULE: ./src/guards/rollbacks.ts

/** Whether each experiment that acts declares rollbacks, and has them played whatever happens. */
function checkRollbacks({ experiments, guards }) {
    if (guards.rollbacks === null)
        return [];
    const guard = 'rollbacks';
    const held = experiments.flatMap((experiment) => {
        const missing = missingIn(experiment);
        if (missing === null)
            return [];
        const reason = `${(0,quote/* quote */.h)(experiment.title)} ${missing}`;
        return [{ guard, state: 'holds', reason, opens: null, place: experiment.place }];
    });
    if (held.length > 0)
        return held;
    const reason = 'every experiment that acts rolls back, whatever happens';
    return [{ guard, state: 'go', reason, opens: null, place: guards.rollbacks }];
}
function missingIn({ document, strategies }) {
    if (!activitiesIn(document['method']).some(isAction))
        return null;
    if (!activitiesIn(document['rollbacks']).some((activity) => isAction(activity) || isRef(activity))) {
        return 'acts and declares no rollbacks – add some that undo what it does';
    }
    if (strategies.rollbacks === 'always')
        return null;
    return `plays its rollbacks by the strategy ${strategies.rollbacks}, so not always – write the strategy always`;
}
function activitiesIn(section) {
    if (!Array.isArray(section))
        return [];
    return section.filter((activity) => typeof activity === 'object' && activity !== null);
}
function isAction(activity) {
    return 'type' in activity && activity.type === 'action';
}
/** Repeats an activity that stands elsewhere in the experiment. */
function isRef(activity) {
    return 'ref' in activity;
}

;// CONCATENATED MODULE: ./src/guards/guards.ts






/** What every guard says that asks nobody: the plan and the time (milliseconds since 1970 UTC) are all it takes. */
function checkGuards(plan, now) {
    return [
        ...checkEnvironment(plan),
        ...checkAllowedHours(plan.guards.allowedHours, now),
        ...checkFreezes(plan.guards.freezes, now),
        ...checkBlastRadius(plan),
        ...checkRollbacks(plan),
        ...checkLockName(plan),
    ];
}


/***/ }),

/***/ 7121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ Held)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
;// CONCATENATED MODULE: ./src/guards/finding.ts

/** Every guard there is, in the order in which they are told. */
const GUARDS = (/* unused pure expression or super */ null && ([
    'environments',
    'allowed-hours',
    'freeze',
    'blast-radius',
    'rollbacks',
    'preconditions',
    'abort-when',
    'lock',
]));
/** `suite.yaml:8: allowed-hours: outside the allowed hours: …`. */
function printFinding({ guard, reason, place }) {
    return `${place === null ? '' : `${(0,problem/* printPlace */.d)(place)}: `}${guard}: ${reason}`;
}

;// CONCATENATED MODULE: ./src/guards/held.ts


/** Reasons that one message tells; more would bury the first. */
const MOST_TOLD = 50;
const HINT = 'nothing was started';
/** Guards hold the run: nothing was started. That is no verdict. */
class Held extends errors/* GateError */.ue {
    findings;
    constructor(findings) {
        const lines = findings.slice(0, MOST_TOLD).map(printFinding);
        if (findings.length > MOST_TOLD)
            lines.push(`and ${findings.length - MOST_TOLD} more`);
        const message = lines.length === 1
            ? `held by a guard: ${lines.join()}`
            : `held for ${findings.length} reasons:\n  ${lines.join('\n  ')}`;
        const problems = findings.flatMap(({ guard, reason, place }) => place === null ? [] : [{ message: `held by ${guard}: ${reason}`, fix: HINT, place }]);
        super('held', message, { hint: HINT, problems });
        this.findings = findings;
    }
}


/***/ }),

/***/ 9904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ judgeRun),
  h: () => (/* binding */ tellAccount)
});

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
    const values = series.length === 0 ? [] : await ports.metrics.series(series, ports.ends.hurry);
    const states = alarms.length === 0 ? [] : await ports.metrics.alarms(alarms, ports.ends.hurry);
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
// EXTERNAL MODULE: ./src/verdict/account.ts
var verdict_account = __webpack_require__(3802);
// EXTERNAL MODULE: ./src/verdict/abort.ts
var abort = __webpack_require__(831);
// EXTERNAL MODULE: ./src/verdict/experiment.ts + 27 modules
var experiment = __webpack_require__(5356);
// EXTERNAL MODULE: ./src/verdict/result.ts
var verdict_result = __webpack_require__(8364);
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
        const result = (0,verdict_result/* readResult */.U)(collected);
        const around = { next: next.get(planned.index) ?? null, ended };
        const facts = await gatherFacts(planned, result, around, ports);
        const judged = (0,experiment/* judgeExperiment */.L)(planned, result, { ...context, facts });
        verdicts.push(ended === 'early' ? accountFor(judged, result, plan, ports.log) : judged);
    }
    return verdicts;
}
/** Of a run that was ended, what became of each fault is told at once, and kept in the verdict. */
function accountFor(judged, result, plan, log) {
    const account = (0,verdict_account/* accountOf */.X)(result, judged);
    tellAccount(judged, account, plan.experiments.length, log);
    return { ...judged, notes: [`when the run was ended: ${account.text}`, ...judged.notes] };
}
function tellAccount({ index, title }, { known, text }, count, log) {
    const line = `${index}/${count} ${title}: ${text}`;
    if (known)
        log.info(`■ ${line}`);
    else
        log.error(line);
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


/***/ }),

/***/ 5475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isLeftToPost),
/* harmony export */   X: () => (/* binding */ leaveToPost)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** A cancelled job has seconds: the run was told to end, and the rest is for the process that follows. */
function leaveToPost(ports) {
    if (!isLeftToPost(ports))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue('cancelled', 'the job was cancelled', {
        hint: 'the post step tells what became of the run',
    });
}
function isLeftToPost({ ends, cancellation }) {
    return ends.hurry.aborted && cancellation.settledBy === 'post';
}


/***/ }),

/***/ 1265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ lockEnvironment),
  T: () => (/* binding */ unlock)
});

;// CONCATENATED MODULE: ./src/ci-url.ts
/** Where a person finds the CI run that this process belongs to; null outside CI, and where the CI system does not say. */
function ciRunUrl(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
    if (server && repository && run)
        return `${server}/${repository}/actions/runs/${run}`;
    const known = ['CI_JOB_URL', 'CODEBUILD_BUILD_URL', 'BUILD_URL'].map((name) => environment[name]);
    return known.find((url) => url !== undefined && url !== '') ?? null;
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/guards/lock-name.ts

/**
 * The name of an environment as part of a key or a file name. Two environments never share one, but for those whose names
 * differ by their case alone, which are one environment everywhere.
 */
function lockName(environment) {
    const plain = environment.normalize('NFC').toLowerCase();
    if (/^[a-z0-9][a-z0-9._-]{0,79}$/.test(plain))
        return plain;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(plain).digest('hex').slice(0, 12);
    return `${plain.replace(/[^a-z0-9]+/g, '-').slice(0, 40)}!${digest}`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./src/guards/lock-record.ts

const lock_record_short = schemas/* string */.YjP().max(1_000);
/** Who holds a lock: a run, whoever watches it. No secrets. */
const owner = schemas/* object */.Ikc({
    // As every run id, so that it is safe wherever a run is looked for.
    runId: schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/),
    /** Where a person finds the CI run; null outside CI. */
    url: lock_record_short.nullable(),
    host: lock_record_short,
});
const record = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    environment: lock_record_short,
    owner,
    /** When the owner took it, by its own clock: for people. */
    since: iso/* datetime */.w$(),
    /** Milliseconds from its last renewal on. */
    lease: schemas/* number */.aig().positive(),
    /** Makes each text another one, and so each version. */
    renewals: schemas/* int */.Whr().nonnegative(),
    released: schemas/* boolean */.zMY(),
    /** How the owner came by it, when it was somebody else's; null: it was free. */
    note: schemas/* string */.YjP().max(10_000).nullable(),
});
/** null when the text is no lock of this gate: whoever wrote it means something by it. */
function readRecord(text) {
    try {
        return record.parse(JSON.parse(text));
    }
    catch {
        return null;
    }
}
function writeRecord(lock) {
    return `${JSON.stringify(lock, null, 2)}\n`;
}
/** `run gh-1-1-4f2a (https://…) on runner-7`. */
function printOwner({ runId, url, host }) {
    return `run ${runId}${url === null ? '' : ` (${url})`} on ${host}`;
}

;// CONCATENATED MODULE: ./src/guards/own-lock.ts


/** Each means that somebody else wrote between two calls of ours. */
const MOST_ATTEMPTS = 20;
/**
 * Writes the lock of a run anew, from the version that was last seen; null: of what is there now. Several processes of one run
 * may do so; a lock that was removed by hand is put back.
 */
async function rewriteOwn(locks, name, runId, seen, change) {
    let last = seen;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
        if (last !== null) {
            const record = change({ ...last.record, renewals: last.record.renewals + 1 });
            const version = await locks.write(name, writeRecord(record), last.version);
            if (version !== null)
                return { kind: 'written', record, version };
        }
        const kept = await locks.read(name);
        if (kept === null) {
            if (last === null)
                return { kind: 'released' };
            last = { ...last, version: null };
            continue;
        }
        const record = readRecord(kept.text);
        if (record?.owner.runId !== runId)
            return { kind: 'lost', reason: lostTo(record) };
        if (record.released)
            return { kind: 'released' };
        last = { record, version: kept.version };
    }
    throw new errors/* GateError */.ue('unavailable', `the lock ${name} cannot be written: it changes all the time`, {
        hint: `look at ${locks.whereIs(name)}`,
    });
}
function lostTo(record) {
    if (record === null)
        return 'the lock was replaced by something that cannot be read';
    const who = printOwner(record.owner);
    return `the lock has gone to ${who}${record.note === null ? '' : `: ${record.note}`}`;
}
/** Gives the lock of a run up, if the run still holds it. */
async function releaseLock(locks, name, runId) {
    await rewriteOwn(locks, name, runId, null, (record) => ({ ...record, released: true }));
}

;// CONCATENATED MODULE: ./src/guards/lease.ts


/** Renewals in the time of one lease: two may fail without anybody noticing. */
const RENEWALS = 3;
/** Milliseconds after which, however long the lease, a lock that was lost is noticed. */
const LONGEST_BLINDNESS = 120_000;
/** A lock while it is held: it is renewed until somebody lets it go. */
class Lease {
    taken;
    request;
    ports;
    lost;
    over = new AbortController();
    name;
    /** `lost` is called when somebody else has the lock: what it protects is protected no more. */
    constructor(taken, request, ports, lost) {
        this.taken = taken;
        this.request = request;
        this.ports = ports;
        this.lost = lost;
        this.name = lockName(request.environment);
        void this.renew();
    }
    /** Renews it no more. It stands until its lease runs out, or another process of the run releases it. */
    leave() {
        this.over.abort();
    }
    async renew() {
        const { clock, log } = this.ports;
        const { environment, terms } = this.request;
        let failing = false;
        for (;;) {
            await clock.sleep(Math.min(terms.lease / RENEWALS, LONGEST_BLINDNESS), this.over.signal);
            if (this.over.signal.aborted)
                return;
            try {
                if (!(await this.renewOnce()))
                    return;
                failing = false;
            }
            catch (error) {
                const why = error instanceof Error ? error.message : String(error);
                if (!failing)
                    log.warn(`the lock on ${environment} could not be renewed yet: ${why}`);
                failing = true;
            }
        }
    }
    /** Whether there is anything left to renew. */
    async renewOnce() {
        const { runId } = this.request.owner;
        const rewritten = await rewriteOwn(this.ports.locks, this.name, runId, this.taken, (record) => record);
        if (rewritten.kind === 'lost')
            this.lost(`${this.request.environment} is no longer locked by this run: ${rewritten.reason}`);
        if (rewritten.kind === 'written')
            this.taken = rewritten;
        return rewritten.kind === 'written';
    }
}

// EXTERNAL MODULE: ./src/criteria/quantity.ts
var quantity = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/guards/held.ts + 1 modules
var held = __webpack_require__(7121);
;// CONCATENATED MODULE: ./src/guards/standing.ts


const free = (note, own = null) => ({ kind: 'free', own, note });
/**
 * A lease that ran out shows that its gate is gone, not that its run is: as long as that is at work the lock stands. Without any
 * evidence of either it stands too.
 */
async function standingOf(kept, asking) {
    if (kept === null)
        return free(null);
    const { owner, breaking, isAtWork } = asking;
    const record = readRecord(kept.text);
    if (record === null) {
        if (breaking !== null)
            return free(`a lock that could not be read was broken: ${breaking}`);
        return { kind: 'busy', reason: 'its lock cannot be read: it is not one of this gate, or of a newer one' };
    }
    if (record.released)
        return free(null);
    if (record.owner.runId === owner.runId)
        return free(record.note, record);
    const holder = printOwner(record.owner);
    if (breaking !== null)
        return free(`the lock of ${holder} was broken: ${breaking}`);
    if (kept.age < record.lease)
        return { kind: 'busy', reason: `${holder} has held it since ${record.since}` };
    const late = (0,quantity/* printValue */.jt)(kept.age - record.lease, 'duration');
    if (await isAtWork(record.owner.runId)) {
        return { kind: 'busy', reason: `${holder} is still at work, though its gate is gone since ${late}` };
    }
    return free(`the lock was taken over from ${holder}, whose lease had run out ${late} before`);
}

;// CONCATENATED MODULE: ./src/guards/lock.ts






/** How often a lock that seems free is tried at once. */
const RACES = 3;
/** Milliseconds between two looks at a lock that is waited for. */
const BETWEEN_LOOKS = 5_000;
/** Takes the lock of an environment, or waits for it as long as its terms say. Throws `held` when that was not enough. */
async function takeLock(request, ports) {
    const { environment, terms } = request;
    const { locks, clock, log, signal } = ports;
    const until = clock.now() + terms.wait;
    let told = null;
    for (;;) {
        const tried = await tryOnce(request, ports);
        if (tried.kind === 'taken')
            return { ...tried, waited: told !== null };
        const left = until - clock.now();
        if (left <= 0)
            throw lock_held(request, tried.reason, locks.whereIs(lockName(environment)));
        if (tried.reason !== told)
            log.info(`waiting for the lock on ${environment}: ${tried.reason}`);
        told = tried.reason;
        await clock.sleep(Math.min(BETWEEN_LOOKS, left), signal);
        if (signal.aborted)
            throw cancelled(environment);
    }
}
async function tryOnce(request, { locks, clock, log }) {
    const name = lockName(request.environment);
    for (let attempt = 0; attempt < RACES; attempt += 1) {
        const kept = await locks.read(name);
        const standing = await standingOf(kept, request);
        if (standing.kind === 'busy')
            return standing;
        const record = recordOf(request, standing, clock.now());
        const version = await locks.write(name, writeRecord(record), kept?.version ?? null);
        // Else somebody was faster, or the answer to an earlier try of this very call was lost.
        if (version === null)
            continue;
        if (standing.note !== null)
            log.warn(standing.note);
        return { kind: 'taken', record, version };
    }
    return { kind: 'busy', reason: 'several runs are taking it at this moment' };
}
function recordOf({ environment, owner, terms }, { own, note }, now) {
    const { lease } = terms;
    if (own !== null)
        return { ...own, owner, lease, renewals: own.renewals + 1 };
    const since = new Date(now).toISOString();
    return { version: 1, environment, owner, since, lease, renewals: 0, released: false, note };
}
function lock_held({ environment, terms }, reason, where) {
    const waited = terms.wait === 0 ? '' : `, and that did not change in ${(0,quantity/* printValue */.jt)(terms.wait, 'duration')}`;
    const told = `${environment} is locked: ${reason}${waited} – wait for it, or break it with a reason (break-lock); it is ${where}`;
    return new held/* Held */._([{ guard: 'lock', state: 'holds', reason: told, opens: null, place: terms.place }]);
}
function cancelled(environment) {
    return new errors/* GateError */.ue('cancelled', `the job was cancelled while it waited for the lock on ${environment}`, {
        hint: 'nothing was started',
    });
}

;// CONCATENATED MODULE: ./src/locking.ts






const UNLOCKED = {
    waited: false,
    notes: [],
    leave: () => { },
    end: () => Promise.resolve(),
};
/** Locks the environment of a plan for a run. Whoever loses the lock ends the run: two never break the same system at once. */
async function lockEnvironment({ environment, guards }, run, ports) {
    if (environment === null || guards.lock === null)
        return UNLOCKED;
    const ours = { environment, runId: run.runId };
    ports.rememberLock(ours);
    if (run.earlier === null || (await ports.broker.isAtWork(run.earlier)))
        return hold(ours, requestOf(environment, guards.lock, run, ports), run, ports);
    return { ...UNLOCKED, end: () => unlock(ours, ports) };
}
async function hold(ours, request, { earlier }, ports) {
    const { ends, log } = ports;
    try {
        const taken = await takeLock(request, { ...ports, signal: ends.hurry });
        const lease = new Lease(taken, request, ports, (reason) => ends.ask({ kind: 'error', reason }));
        const { note } = taken.record;
        return {
            waited: taken.waited,
            notes: note === null ? [] : [note],
            leave: () => lease.leave(),
            end: () => {
                lease.leave();
                return unlock(ours, ports);
            },
        };
    }
    catch (error) {
        // A run that is at work is watched to its end, whoever has locked it out since.
        if (earlier === null || !(error instanceof errors/* GateError */.ue) || error.code !== 'held')
            throw error;
        log.warn(error.message);
        return { ...UNLOCKED, notes: [error.message] };
    }
}
function requestOf(environment, terms, { runId, earlier, breaking }, ports) {
    const url = ciRunUrl(ports.environment)?.slice(0, 1_000) ?? null;
    return {
        environment,
        owner: { runId, url, host: ports.host.slice(0, 200) },
        terms: earlier === null ? terms : { ...terms, wait: 0 },
        breaking,
        isAtWork: (id) => isAtWork(id, ports.broker),
    };
}
async function isAtWork(runId, broker) {
    const handle = await broker.attach(runId);
    return handle !== null && broker.isAtWork(handle);
}
/** Releases the lock of a run that is over. One that cannot be released is only told of: its lease ends it. */
async function unlock({ environment, runId }, { locks, broker, log }) {
    try {
        if (await isAtWork(runId, broker)) {
            log.info(`the lock on ${environment} stays as long as run ${runId} is at work`);
            return;
        }
        await releaseLock(locks, lockName(environment), runId);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        log.warn(`the lock on ${environment} stays until its lease runs out: ${why}`);
    }
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

/***/ 4496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ announceBegin),
/* harmony export */   a: () => (/* binding */ announceGivenUp)
/* harmony export */ });
/* harmony import */ var _publisher_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7915);

async function announceBegin(plan, announcers, log) {
    await tellAll(announcers, log, (announcer) => announcer.begin(plan));
}
async function announceGivenUp(error, announcers, log) {
    await tellAll(announcers, log, (announcer) => announcer.giveUp((0,_publisher_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error)));
}
/** One place that fails hides neither the next nor what is announced; it is told as a warning. */
async function tellAll(announcers, log, tell) {
    for (const announcer of announcers) {
        try {
            await tell(announcer);
        }
        catch (error) {
            log.warn(`${announcer.name} could not be told: ${(0,_publisher_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error)}`);
        }
    }
}


/***/ }),

/***/ 2501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ RunRecords)
/* harmony export */ });
/* harmony import */ var _report_html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7761);
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

/***/ 7347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ refuseLack),
  F: () => (/* binding */ rollBack)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/rollback/decide.ts
var decide = __webpack_require__(6814);
// EXTERNAL MODULE: ./src/suite/gaps.ts
var gaps = __webpack_require__(4011);
// EXTERNAL MODULE: ./src/suite/rollback-shape.ts + 1 modules
var rollback_shape = __webpack_require__(9101);
// EXTERNAL MODULE: ./src/verdict/failed-criteria.ts
var failed_criteria = __webpack_require__(3544);
;// CONCATENATED MODULE: ./src/rollback/occasion.ts



/** With the texts of each cut, they leave room for a payload's own keys: GitHub takes 64 KiB in all. */
const MOST_CRITERIA = 20;
const LONGEST = 300;
function occasionOf(suite, job) {
    const { verdict, reason, runId, environment } = suite;
    return {
        verdict,
        reason: oneLine(reason),
        runId,
        suite: oneLine(suite.suite),
        environment: environment === null ? null : oneLine(environment),
        ...job,
        failedCriteria: (0,failed_criteria/* failedCriteria */.r)(suite, MOST_CRITERIA).map((failed) => ({
            experiment: oneLine(failed.experiment),
            criterion: oneLine(failed.criterion),
            verdict: failed.verdict,
            reason: oneLine(failed.reason),
        })),
    };
}
/** Texts come from journals: a line break or a null byte in one would be something else where it arrives. */
function oneLine(text) {
    const line = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ');
    return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '')}…` : line;
}
/** The step with its gaps filled, and told why it is played. */
function tellStep(step, given, occasion) {
    const values = { ...given, ...factsOf(occasion) };
    const fill = (texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, (0,gaps/* fillGaps */.lQ)(text, values)]));
    switch (step.kind) {
        case 'workflow':
            return { ...step, inputs: fill(step.inputs) };
        case 'repository-event':
            return { ...step, payload: { ...fillObject(step.payload, values), [rollback_shape/* GATE_KEY */.Sv]: occasion } };
        case 'state-machine':
            return { ...step, input: { ...fillObject(step.input, values), [rollback_shape/* GATE_KEY */.Sv]: occasion } };
        case 'command':
            return { ...step, env: { ...fill(step.env), ...environmentOf(occasion) } };
        case 'codedeploy':
        case 'ecs-service':
        case 'lambda-alias':
        case 'deployment-status':
            return step;
    }
}
function factsOf(occasion) {
    return {
        'gate.verdict': occasion.verdict,
        'gate.reason': occasion.reason,
        'gate.runId': occasion.runId,
        'gate.suite': occasion.suite,
        'gate.environment': occasion.environment ?? '',
        'gate.sha': occasion.sha ?? '',
        'gate.runUrl': occasion.runUrl ?? '',
        'gate.failedCriteria': occasion.failedCriteria.map(({ criterion }) => criterion).join('; '),
    };
}
function environmentOf(occasion) {
    const facts = factsOf(occasion);
    return {
        GATE_VERDICT: facts['gate.verdict'],
        GATE_REASON: facts['gate.reason'],
        GATE_RUN_ID: facts['gate.runId'],
        GATE_SUITE: facts['gate.suite'],
        GATE_ENVIRONMENT: facts['gate.environment'],
        GATE_SHA: facts['gate.sha'],
        GATE_RUN_URL: facts['gate.runUrl'],
        GATE_FAILED_CRITERIA: JSON.stringify(occasion.failedCriteria),
    };
}
function fillObject(object, values) {
    return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, fillJson(value, values)]));
}
function fillJson(value, values) {
    if (typeof value === 'string')
        return (0,gaps/* fillGaps */.lQ)(value, values);
    if (typeof value !== 'object' || value === null)
        return value;
    if (isList(value))
        return value.map((item) => fillJson(item, values));
    return fillObject(value, values);
}
function isList(value) {
    return Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/rollback/play.ts

/** Milliseconds that a step gets to give up when its time is over, or the job's: a cancelled job has 7.5 s in all. */
const GRACE = 3_000;
/** Plays one step to its end, or to the end of its time. Never rejects: whatever happens is the step's outcome. */
async function playStep(step, build, ports, begun) {
    const { clock, signal: cancelled } = ports;
    const since = clock.now();
    const over = new AbortController();
    const late = new AbortController();
    const timer = clock.sleep(step.timeout, over.signal).then(() => {
        if (!over.signal.aborted)
            late.abort();
    });
    const signal = AbortSignal.any([cancelled, late.signal]);
    let link = null;
    const started = (to) => {
        if (over.signal.aborted)
            return;
        link = to;
        begun(to);
    };
    const playing = build().then((trigger) => trigger.play({ ...ports, signal, started }));
    try {
        const ended = await Promise.race([playing, givenUp(signal, over.signal, clock)]);
        return resultOf(step, { link, ...(ended ?? unfinished(step, cancelled)) }, clock.now() - since);
    }
    catch (error) {
        const told = signal.aborted ? unfinished(step, cancelled) : failed(error);
        return resultOf(step, { link, ...told }, clock.now() - since);
    }
    finally {
        over.abort();
        // It may still fail when nobody waits for it any more.
        playing.catch(() => undefined);
        await timer;
    }
}
function resultOf({ name, kind }, told, duration) {
    return { name, kind, outcome: told.outcome, reason: told.reason, link: told.link, duration };
}
/** Resolves some time after `signal` aborts; never when `over` does first. */
async function givenUp(signal, over, clock) {
    await new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await clock.sleep(GRACE, over);
    return null;
}
function unfinished({ timeout, kind }, cancelled) {
    const left = kind === 'command' ? 'the command was ended' : 'what it started goes on';
    if (cancelled.aborted)
        return { outcome: 'failed', reason: `the job was cancelled; ${left}` };
    return { outcome: 'timed-out', reason: `it took longer than ${timeout / 1000} s; ${left}` };
}
function failed(error) {
    return { outcome: 'failed', reason: explain(error) };
}
function explain(error) {
    if (error instanceof errors/* GateError */.ue)
        return `${error.message} – ${error.hint}`;
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/rollback/recording.ts


/** Milliseconds that a record may take: taking the deployment back matters more, and a cancelled job has no time. */
const PATIENCE = 15_000;
const LAST_PATIENCE = 1_000;
/** Keeps what a rollback has come to. When that fails, it is told once, and the rollback goes on. */
class Recording {
    runId;
    records;
    clock;
    cancelled;
    /** Of the first that failed. */
    problem = null;
    last = Promise.resolve();
    frame;
    constructor(runId, job, records, clock, 
    /** Aborts when the job is cancelled. */
    cancelled) {
        this.runId = runId;
        this.records = records;
        this.clock = clock;
        this.cancelled = cancelled;
        this.frame = { ...job, claim: (0,external_node_crypto_.randomUUID)() };
    }
    /** What another one recorded of the run's rollback; null when it is ours to play. */
    async claim() {
        const there = await this.attempt(() => this.records.claim(this.runId, { ...this.frame, steps: [] }));
        // A write whose answer was lost is repeated, and meets itself.
        return there?.claim === this.frame.claim ? null : there;
    }
    /** One after the other: what is newer stays. */
    keep(steps) {
        this.last = this.last.then(async () => {
            if (this.problem !== null)
                return;
            await this.attempt(() => this.records.keep(this.runId, { ...this.frame, steps }));
        });
        return this.last;
    }
    async attempt(write) {
        const over = new AbortController();
        const tooLong = this.tooLong(over.signal);
        tooLong.catch(() => undefined);
        try {
            return await Promise.race([write(), tooLong]);
        }
        catch (error) {
            this.problem = `the rollback could not be recorded (${explain(error)}): if this run is judged again, it is rolled back again`;
            return null;
        }
        finally {
            over.abort();
        }
    }
    async tooLong(over) {
        await this.clock.sleep(PATIENCE, AbortSignal.any([this.cancelled, over]));
        await this.clock.sleep(this.cancelled.aborted ? LAST_PATIENCE : 0, over);
        throw new Error('it took too long');
    }
}
/** What an earlier rollback of the run came to, as the steps of this one. */
function stepsOf(record, steps) {
    const unfinished = `it was begun by ${record.by}, and nobody saw its end`;
    return [
        ...record.steps.map((step) => step.outcome === 'begun'
            ? { ...step, outcome: 'failed', reason: unfinished }
            : { ...step, outcome: step.outcome }),
        ...steps
            .slice(record.steps.length)
            .map(({ name, kind }) => skipped({ name, kind }, `${record.by} began the rollback and did not come to it`)),
    ];
}
function skipped({ name, kind }, reason) {
    return { name, kind, outcome: 'skipped', reason, link: null, duration: null };
}

;// CONCATENATED MODULE: ./src/rollback/roll-back.ts





/** A rollback that cannot be begun is to be known before a fault is. */
function refuseLack({ rollback }, { lack }) {
    const problems = lack(rollback.steps);
    if (problems.length > 0)
        throw (0,errors/* wrongInput */.qn)(problems);
}
/**
 * Takes the deployment back when the verdict says so, once a run, and says what became of it. Never rejects: the verdict
 * is told whatever happens.
 */
async function rollBack(plan, suite, ports) {
    const decision = (0,decide/* decide */.L)(plan, suite);
    const { mode, job } = ports.rollback;
    const occasion = occasionOf(suite, job);
    const steps = plan.rollback.steps.map((step) => tellStep(step, plan.rollback.values, occasion));
    const verdictOf = ({ steps, warnings }, rolledBack) => ({
        ...suite,
        warnings: [...suite.warnings, ...warnings],
        rollback: { ...decision, mode, steps, rolledBack },
    });
    if (mode === 'plan')
        return verdictOf(await planAll(steps, occasion, ports), null);
    if (mode === 'off' || !decision.shouldRollback || steps.length === 0)
        return verdictOf(NOTHING, null);
    const played = await ports.log.group('Rollback', () => playOnce(steps, occasion, ports));
    const done = played.steps.every(({ outcome }) => outcome === 'done');
    return verdictOf(played, done);
}
const NOTHING = { steps: [], warnings: [] };
/** What each step would do, or why it could not. */
async function planAll(steps, occasion, { rollback, signal }) {
    const planned = [];
    for (const [at, step] of steps.entries()) {
        const { name, kind } = step;
        const told = { name, kind, link: null, duration: null };
        try {
            const reason = await (await rollback.trigger(step, at + 1, occasion)).plan(signal);
            planned.push({ ...told, outcome: 'planned', reason });
        }
        catch (error) {
            planned.push({ ...told, outcome: 'failed', reason: explain(error) });
        }
    }
    const warnings = planned
        .filter(({ outcome }) => outcome === 'failed')
        .map(({ name, reason }) => `the rollback would fail at "${name}": ${reason}`);
    return { steps: planned, warnings };
}
async function playOnce(steps, occasion, ports) {
    const { clock, log, signal, rollbackRecords } = ports;
    const { job } = ports.rollback;
    const begunAt = new Date(clock.now()).toISOString();
    const by = job.runUrl ?? 'the command line';
    const recording = new Recording(occasion.runId, { begunAt, by }, rollbackRecords, clock, signal);
    const earlier = await recording.claim();
    if (earlier !== null) {
        const warning = `run ${occasion.runId} was rolled back by ${earlier.by} at ${earlier.begunAt} already: nothing is done again`;
        log.warn(warning);
        return { steps: stepsOf(earlier, steps), warnings: [warning] };
    }
    const played = await playAll(steps, occasion, recording, ports);
    if (recording.problem !== null)
        log.warn(recording.problem);
    return { steps: played, warnings: recording.problem === null ? [] : [recording.problem] };
}
/** In order; one that fails does not keep the next from its turn. */
async function playAll(steps, occasion, recording, ports) {
    const { log, signal } = ports;
    const { trigger } = ports.rollback;
    const results = [];
    for (const [at, step] of steps.entries()) {
        if (signal.aborted) {
            results.push(skipped(step, 'the job was cancelled before its turn came'));
            continue;
        }
        const number = `${at + 1}/${steps.length}`;
        const { name, kind } = step;
        const begun = (link) => {
            if (link !== null)
                log.info(`  ${number} ${name}: ${link}`);
            const unfinished = { name, kind, outcome: 'begun', reason: '', link, duration: null };
            return recording.keep([...results, unfinished]);
        };
        log.info(`▶ ${number} ${name}`);
        await begun(null);
        const result = await playStep(step, () => trigger(step, at + 1, occasion), ports, (link) => void begun(link));
        results.push(result);
        const line = `■ ${number} ${name}: ${result.outcome} – ${result.reason}`;
        if (result.outcome === 'done')
            log.info(line);
        else
            log.error(line);
    }
    await recording.keep(results);
    return results;
}


/***/ }),

/***/ 5471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ settle)
/* harmony export */ });
/* harmony import */ var _abort_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(701);
/* harmony import */ var _judging_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9904);
/* harmony import */ var _leaving_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5475);
/* harmony import */ var _publish_publisher_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7915);
/* harmony import */ var _rollback_roll_back_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7347);
/* harmony import */ var _verdict_suite_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4825);






/** What follows a run that is over, whatever way: its journals are judged, and the verdict is told. */
async function settle({ plan, baseline, remarks }, run, ports) {
    const experiments = await (0,_judging_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeRun */ .Z)(plan, run, baseline, ports);
    const judged = (0,_verdict_suite_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeSuite */ .C)(plan, experiments, {
        runId: run.handle.runId,
        startedAt: run.handle.startedAt,
        endedAt: run.endedAt,
        ending: run.ending,
        aborts: run.aborts ?? (0,_abort_watch_js__WEBPACK_IMPORTED_MODULE_0__/* .unwatched */ .M)(plan, run),
        broker: { kind: ports.broker.kind, executionArn: run.handle.reference, executionUrl: run.handle.url },
        baseline,
        remarks: [...remarks, ...(await ports.broker.shortfalls(plan))],
    });
    (0,_leaving_js__WEBPACK_IMPORTED_MODULE_2__/* .leaveToPost */ .X)(ports);
    const verdict = await (0,_rollback_roll_back_js__WEBPACK_IMPORTED_MODULE_4__/* .rollBack */ .F)(plan, judged, { ...ports, signal: fromNowOn(ports.ends.hurry) });
    await (0,_publish_publisher_js__WEBPACK_IMPORTED_MODULE_3__/* .publishAll */ .V)(verdict, ports.publishers, ports.log);
    return verdict;
}
/** Whoever ended the run, and settles it all the same, wants the deployment taken back as well. */
function fromNowOn(signal) {
    return signal.aborted ? new AbortController().signal : signal;
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ stopping_account),
  d: () => (/* binding */ stop)
});

// EXTERNAL MODULE: ./src/brokers/run.ts + 1 modules
var run = __webpack_require__(4534);
// EXTERNAL MODULE: ./src/brokers/stop-run.ts
var stop_run = __webpack_require__(4320);
// EXTERNAL MODULE: ./src/finding-run.ts
var finding_run = __webpack_require__(9498);
// EXTERNAL MODULE: ./src/judging.ts + 1 modules
var judging = __webpack_require__(9904);
// EXTERNAL MODULE: ./src/reading.ts + 1 modules
var reading = __webpack_require__(9327);
// EXTERNAL MODULE: ./src/run-id.ts
var run_id = __webpack_require__(5310);
// EXTERNAL MODULE: ./src/suite/alarms.ts
var alarms = __webpack_require__(9488);
// EXTERNAL MODULE: ./src/suite/no-plan.ts
var no_plan = __webpack_require__(3593);
;// CONCATENATED MODULE: ./src/suite/handed.ts


/** A plan of what was handed over, of which nothing is asked: to tell what became of it, not to judge it. */
function planHanded(title, handed) {
    return { ...no_plan/* NO_PLAN */.m, title, experiments: handed.map(planOne) };
}
function planOne({ index, id, document }) {
    const file = `experiments/${id}.json`;
    const title = document?.['title'];
    return {
        index,
        id,
        title: typeof title === 'string' ? title : id,
        file,
        place: { file, line: 1 },
        document: document ?? {},
        criteria: [],
        measures: [],
        alarmSettle: alarms/* USUAL_ALARM_SETTLE */.lR,
        strategies: { hypothesis: 'default', hypothesisFrequency: 1, rollbacks: 'always' },
        expectedFailures: [],
        relaxed: {},
        blastRadius: null,
    };
}

// EXTERNAL MODULE: ./src/verdict/account.ts
var account = __webpack_require__(3802);
// EXTERNAL MODULE: ./src/verdict/experiment.ts + 27 modules
var experiment = __webpack_require__(5356);
// EXTERNAL MODULE: ./src/verdict/result.ts
var verdict_result = __webpack_require__(8364);
;// CONCATENATED MODULE: ./src/stopping.ts










const REQUEST = { kind: 'asked', reason: 'somebody asked for its end' };
/** The story of a run that is to end: it is ended, and what became of each fault is told. Says whether all are known to be over. */
async function stop(settings, ports) {
    const handle = await find(settings, ports);
    const atWork = await ports.broker.isAtWork(handle);
    if (!atWork)
        ports.log.info(`run ${handle.runId} is over: ${handle.reference}`);
    const ended = await end(handle, atWork, ports);
    return (await stopping_account(handle, ports)) && ended;
}
async function find(settings, ports) {
    if (settings.runId !== null)
        return (0,finding_run/* findRun */.Lc)(settings.runId, ports);
    const plan = await (0,reading/* readPlan */.m)(settings, ports);
    return (0,finding_run/* findNewest */.Ok)((0,run_id/* identityOf */.cu)(plan, settings, ports.environment), ports);
}
async function end(handle, atWork, ports) {
    if (atWork)
        return (await (0,stop_run/* stopRun */.K)(handle, REQUEST, run/* GRACE */.Z, ports, ports.ends.hurry)) === null;
    // Of a run that was stopped, runners may still be at work that nobody has asked to end.
    await ports.broker.stop(handle, REQUEST, 0);
    return true;
}
/** Tells what became of each fault of a run that was ended, by what was handed over for it. Says whether all are known to be over. */
async function stopping_account(handle, { broker, log }) {
    const plan = planHanded(handle.runId, await broker.experimentsOf(handle.runId));
    let known = true;
    for await (const collected of broker.collect(handle, plan)) {
        const planned = plan.experiments.find(({ index }) => index === collected.index);
        if (!planned)
            continue;
        const result = (0,verdict_result/* readResult */.U)(collected);
        const told = (0,account/* accountOf */.X)(result, (0,experiment/* judgeExperiment */.L)(planned, result, { notBefore: handle.startedAt }));
        (0,judging/* tellAccount */.h)(planned, told, plan.experiments.length, log);
        known &&= told.known;
    }
    return known;
}


/***/ }),

/***/ 7569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ takeUp),
/* harmony export */   j: () => (/* binding */ checkSame)
/* harmony export */ });
/* harmony import */ var _brokers_taken_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8061);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _run_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5310);



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
    for (const earlier of (0,_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .earlierRunIds */ .si)(runId, identity)) {
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
    if (await records.isTold(runId))
        return { handle, state: 'old', endedAt: null };
    const endedAt = await endOf(handle, broker);
    return { handle, state: clock.now() - endedAt > FRESH ? 'old' : 'untold', endedAt };
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
        throw (0,_brokers_taken_js__WEBPACK_IMPORTED_MODULE_0__/* .takenRunId */ .e)(runId);
}
function oldNews(runId) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue('not-ours', `run ${runId} was over before this gate began: nothing was run`, {
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


/***/ }),

/***/ 4339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ buildRollback)
});

// EXTERNAL MODULE: ./src/adapters.ts + 57 modules
var adapters = __webpack_require__(6464);
// EXTERNAL MODULE: ./src/aws/clients.ts
var clients = __webpack_require__(201);
// EXTERNAL MODULE: ./src/aws/executions.ts
var aws_executions = __webpack_require__(1138);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/connect.ts + 2 modules
var connect = __webpack_require__(6971);
// EXTERNAL MODULE: ./src/github/report-context.ts
var report_context = __webpack_require__(3583);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
;// CONCATENATED MODULE: ./src/github/elsewhere.ts
/** The repository that a step names, or that of the job. */
function repositoryOf(api, named) {
    if (named === null)
        return api.repository;
    const [owner = '', repo = ''] = named.split('/');
    return { owner, repo };
}

;// CONCATENATED MODULE: ./src/github/deployment-statuses.ts


/** UTF-16 units of a description. */
const LONGEST = 140;
/** Deployments on GitHub as rollbacks use them. */
class GitHubDeploymentStatuses {
    github;
    serverUrl;
    own;
    constructor(github, 
    /** `https://github.com`. */
    serverUrl, own) {
        this.github = github;
        this.serverUrl = serverUrl;
        this.own = own;
    }
    urlOf(repository) {
        return `${this.serverUrl}/${repository ?? this.own}/deployments`;
    }
    async newest(repository, { sha, environment }) {
        const errand = { what: 'the deployments of the commit', needs: 'deployments: read' };
        const [newest] = await this.github.ask(errand, schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* int */.Whr() })), (api) => api.octokit.rest.repos.listDeployments({
            ...repositoryOf(api, repository),
            ...(sha === null ? {} : { sha }),
            ...(environment === null ? {} : { environment }),
            per_page: 1,
        }));
        return newest === undefined ? null : String(newest.id);
    }
    async set(repository, deployment, status) {
        const { state, description, logUrl } = status;
        const errand = { what: `the status of deployment ${deployment}`, needs: 'deployments: write' };
        await this.github.ask(errand, schemas/* unknown */.L5J(), (api) => api.octokit.rest.repos.createDeploymentStatus({
            ...repositoryOf(api, repository),
            deployment_id: Number(deployment),
            state,
            description: description.length > LONGEST ? `${description.slice(0, LONGEST - 1)}…` : description,
            ...(logUrl === null ? {} : { log_url: logUrl }),
            // Two of the same are no harm.
            request: { repeatable: true },
        }));
    }
}

;// CONCATENATED MODULE: ./src/github/repository-events.ts


/** Events of a repository as rollbacks send them. */
class GitHubEvents {
    github;
    constructor(github) {
        this.github = github;
    }
    async send(repository, type, payload) {
        const errand = { what: `the event ${type}`, needs: 'contents: write' };
        await this.github.ask(errand, schemas/* unknown */.L5J(), (api) => api.octokit.rest.repos.createDispatchEvent({
            ...repositoryOf(api, repository),
            event_type: type,
            client_payload: payload,
        }));
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./src/github/workflows.ts


/** GitHub says what a dispatch started when it is asked to, but for an older enterprise server. */
const started = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ workflow_run_id: schemas/* int */.Whr(), html_url: schemas/* string */.YjP() }),
    schemas/* unknown */.L5J().transform(() => null),
]);
const run = schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    html_url: schemas/* string */.YjP(),
    status: schemas/* string */.YjP().nullable(),
    conclusion: schemas/* string */.YjP().nullable(),
});
/** Workflows on GitHub as rollbacks use them. */
class GitHubWorkflows {
    github;
    constructor(github) {
        this.github = github;
    }
    async dispatch({ repository, file, ref, inputs }) {
        const errand = { what: `running workflow ${file} on ${ref}`, needs: 'actions: write' };
        const run = await this.github.ask(errand, started, (api) => api.octokit.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
            ...repositoryOf(api, repository),
            workflow_id: file,
            ref,
            inputs,
            return_run_details: true,
        }));
        return run === null ? null : { id: run.workflow_run_id, url: run.html_url };
    }
    async dispatchedSince({ repository, file, ref }, since) {
        const errand = { what: `the runs of workflow ${file}`, needs: 'actions: read' };
        const answer = schemas/* object */.Ikc({ workflow_runs: schemas/* array */.YOg(run.extend({ created_at: iso/* datetime */.w$() })) });
        const { workflow_runs: runs } = await this.github.ask(errand, answer, (api) => api.octokit.rest.actions.listWorkflowRuns({
            ...repositoryOf(api, repository),
            workflow_id: file,
            branch: ref,
            event: 'workflow_dispatch',
        }));
        // Newest first; the first page holds all that can have begun since.
        return runs.filter(({ created_at: at }) => Date.parse(at) >= since).map(readRun);
    }
    async run(repository, id) {
        const errand = { what: `run ${id} of the workflow`, needs: 'actions: read' };
        const answer = await this.github.ask(errand, run, (api) => api.octokit.rest.actions.getWorkflowRun({ ...repositoryOf(api, repository), run_id: id }));
        return readRun(answer);
    }
}
function readRun({ id, html_url: url, status, conclusion }) {
    return { id, url, status: status ?? 'unknown', conclusion };
}

;// CONCATENATED MODULE: ./src/rollback/follow.ts

/** Shortest and longest time between two looks, in milliseconds. */
const SHORTEST = 1_000;
const follow_LONGEST = 15_000;
/** Each sleep is this share of the time that has gone by: what ends soon is told soon, what takes long costs few calls. */
const SHARE = 0.2;
/** Looks until there is something to tell; null when `signal` aborts before. What a service cannot answer now it is asked again. */
async function follow(look, playing) {
    const { clock, random, signal } = playing;
    const began = clock.now();
    while (!signal.aborted) {
        const ended = await patiently(look, playing);
        if (ended !== null)
            return ended;
        const pause = Math.min(follow_LONGEST, Math.max(SHORTEST, (clock.now() - began) * SHARE));
        await clock.sleep(pause * (0.9 + 0.2 * random()), signal);
    }
    return null;
}
/** Calls what may be called again until it is answered; null when `signal` aborts before. */
async function patiently(call, playing) {
    const { clock, random, signal, log } = playing;
    while (!signal.aborted) {
        try {
            return await call();
        }
        catch (error) {
            if (!(error instanceof errors/* GateError */.ue) || error.code !== 'unavailable')
                throw error;
            log.info(`${error.message}: asking again`);
        }
        await clock.sleep(follow_LONGEST * (0.4 + 0.2 * random()), signal);
    }
    return null;
}

;// CONCATENATED MODULE: ./src/rollback/codedeploy.ts


const OVER = ['Succeeded', 'Failed', 'Stopped'];
/** Stops the deployment with automatic rollback, then follows the deployment that CodeDeploy takes it back by. */
class CodeDeployTrigger {
    act;
    codedeploy;
    constructor(act, codedeploy) {
        this.act = act;
        this.codedeploy = codedeploy;
    }
    async plan(signal) {
        const { deployment } = this.act;
        const { status, rollbackId } = await this.codedeploy.describe(deployment, signal);
        if (!OVER.includes(status)) {
            return `stop deployment ${deployment} (${status}) with automatic rollback, and follow that to its end`;
        }
        if (rollbackId !== null)
            return `follow deployment ${rollbackId}, which takes ${deployment} back already`;
        throw tooLate(deployment, status);
    }
    async play(playing) {
        const { deployment } = this.act;
        const { codedeploy } = this;
        playing.started(codedeploy.urlOf(deployment));
        const stopped = await patiently(() => codedeploy.stop(deployment, playing.signal), playing);
        if (stopped === null)
            return null;
        const found = await follow(() => this.findRollback(stopped, playing.signal), playing);
        return found === null || 'outcome' in found ? found : this.followRollback(found.id, playing);
    }
    /** An end when there will be none; null while there may still be one. */
    async findRollback(stopped, signal) {
        const { deployment } = this.act;
        const { status, rollbackId, rollbackMessage } = await this.codedeploy.describe(deployment, signal);
        if (rollbackId !== null)
            return { id: rollbackId };
        if (!OVER.includes(status))
            return null;
        if (rollbackMessage !== null) {
            return { outcome: 'failed', reason: `deployment ${deployment} was not taken back: ${rollbackMessage}` };
        }
        if (!stopped)
            throw tooLate(deployment, status);
        return null;
    }
    followRollback(id, playing) {
        const link = this.codedeploy.urlOf(id);
        playing.started(link);
        return follow(async () => {
            const { status, error } = await this.codedeploy.describe(id, playing.signal);
            if (!OVER.includes(status))
                return null;
            const reason = `deployment ${id}, which takes ${this.act.deployment} back, ended as ${status}`;
            if (status === 'Succeeded')
                return { outcome: 'done', reason, link };
            return { outcome: 'failed', reason: error === null ? reason : `${reason}: ${error}`, link };
        }, playing);
    }
}
/** Only a deployment under way can be stopped. */
function tooLate(id, status) {
    return new errors/* GateError */.ue('refused', `deployment ${id} has ended (${status}) and is not being taken back`, {
        hint: 'let the gate run before the deployment ends, between the steps of its traffic shift, or deploy the earlier revision by another step',
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/journal/secret.ts
var journal_secret = __webpack_require__(7727);
// EXTERNAL MODULE: ./src/settings/face.ts
var face = __webpack_require__(8752);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/rollback/run-program.ts


/** Milliseconds that it gets to end by itself when its time is over. */
const GRACE = 2_000;
/** Milliseconds that are waited for the rest of its output; what it left running may hold that open for ever. */
const DRAIN = 1_000;
/** UTF-16 units: what is longer is handed on in pieces. */
const LONGEST_LINE = 16 * 1024;
/**
 * Runs a program in a process group of its own, without a shell, and hands on each line that it writes. When `signal`
 * aborts, the group is asked to end and then forced to. Never rejects.
 */
async function runProgram(program, onLine, { signal, clock }) {
    const child = start(program);
    if (child instanceof Error)
        return { kind: 'not-started', reason: child.message };
    const reading = Promise.all([child.stdout, child.stderr].map((stream) => readLines(stream, onLine)));
    const over = new AbortController();
    const end = () => void endGroup(child.pid, over.signal, clock);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted)
        end();
    const ended = await new Promise((resolve) => {
        child.once('error', ({ message }) => resolve({ kind: 'not-started', reason: message }));
        child.once('exit', (code, by) => resolve(code === null ? { kind: 'signal', signal: String(by) } : { kind: 'exit', code }));
    });
    over.abort();
    signal.removeEventListener('abort', end);
    const drained = new AbortController();
    await Promise.race([reading, clock.sleep(DRAIN, drained.signal)]);
    drained.abort();
    for (const stream of [child.stdout, child.stderr])
        stream.destroy();
    return ended;
}
/** Some of what cannot be started is thrown, some is told later. */
function start({ argv: [file = '', ...args], cwd, env }) {
    try {
        return (0,external_node_child_process_.spawn)(file, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
}
async function readLines(stream, onLine) {
    let rest = '';
    stream.setEncoding('utf8');
    try {
        for await (const chunk of stream) {
            const lines = `${rest}${String(chunk)}`.split(/\r?\n/);
            rest = lines.pop() ?? '';
            for (const line of lines)
                for (const piece of piecesOf(line))
                    onLine(piece);
            const pieces = piecesOf(rest);
            rest = pieces.pop() ?? '';
            pieces.forEach(onLine);
        }
    }
    catch {
        // Nobody waits for the rest any more.
    }
    if (rest !== '')
        onLine(rest);
}
function piecesOf(line) {
    const pieces = [line.slice(0, LONGEST_LINE)];
    for (let at = LONGEST_LINE; at < line.length; at += LONGEST_LINE)
        pieces.push(line.slice(at, at + LONGEST_LINE));
    return pieces;
}
async function endGroup(leader, over, clock) {
    signalGroup(leader, 'SIGTERM');
    await clock.sleep(GRACE, over);
    signalGroup(leader, 'SIGKILL');
}
/** A group that has ended already is no error. */
function signalGroup(leader, name) {
    if (leader === undefined)
        return;
    try {
        process.kill(-leader, name);
    }
    catch (error) {
        if ((0,errors/* systemCode */.xU)(error) !== 'ESRCH')
            throw error;
    }
}

;// CONCATENATED MODULE: ./src/rollback/command.ts




/** Lines of its output that are kept for the report; all of them are in the log. */
const MOST_LINES = 20;
const command_LONGEST_LINE = 500;
/** Runs a program in the workspace, with the environment of the job and why it is run; done is exit code 0. */
class CommandTrigger {
    act;
    ground;
    constructor(act, ground) {
        this.act = act;
        this.ground = ground;
    }
    plan() {
        return Promise.resolve(`run ${this.shown()}`);
    }
    async play({ signal, clock, log, started }) {
        const { workspace, environment } = this.ground;
        const mask = maskOf(environment);
        const tail = [];
        started(null);
        const end = await runProgram({ argv: this.act.run, cwd: workspace, env: { ...(0,face/* environmentForOthers */.yl)(environment), ...this.act.env } }, (text) => {
            const line = mask((0,external_node_util_.stripVTControlCharacters)(text));
            log.info(line);
            tail.push(line.slice(0, command_LONGEST_LINE));
            if (tail.length > MOST_LINES)
                tail.shift();
        }, { signal, clock });
        if (end.kind === 'exit' && end.code === 0)
            return { outcome: 'done', reason: `${this.shown()} exited with 0` };
        if (signal.aborted)
            return null;
        const said = tail.length === 0 ? 'it said nothing' : `it said: ${tail.join(' ⏎ ')}`;
        return { outcome: 'failed', reason: `${this.shown()} ${how(end)}; ${said}` };
    }
    shown() {
        return (0,journal_secret/* maskTokens */.x1)(this.act.run.map((part) => (/^[\w./:=@%+,-]+$/.test(part) ? part : JSON.stringify(part))).join(' '));
    }
}
function how(end) {
    if (end.kind === 'not-started')
        return `could not be started: ${end.reason}`;
    return end.kind === 'exit' ? `exited with ${end.code}` : `was ended by ${end.signal}`;
}
/** Masks what looks like a secret, and the values of variables whose names say that they are. */
function maskOf(environment) {
    const secrets = Object.entries(environment).flatMap(([name, value = '']) => (0,journal_secret/* isSecretKey */.uE)(name) && value.length >= 4 ? [value] : []);
    secrets.sort((one, other) => other.length - one.length);
    return (text) => (0,journal_secret/* maskTokens */.x1)(secrets.reduce((masked, secret) => masked.replaceAll(secret, journal_secret/* MASK */.v5), text));
}

;// CONCATENATED MODULE: ./src/rollback/deployment-status.ts


/** Tells GitHub that a deployment has failed, or is no longer there. */
class DeploymentStatusTrigger {
    act;
    occasion;
    statuses;
    constructor(act, occasion, statuses) {
        this.act = act;
        this.occasion = occasion;
        this.statuses = statuses;
    }
    async plan(signal) {
        return `set deployment ${await this.find(signal)} to ${this.act.state}`;
    }
    async play(playing) {
        const { state, repository } = this.act;
        const { signal } = playing;
        const { reason, runUrl } = this.occasion;
        playing.started(this.statuses.urlOf(repository));
        return patiently(async () => {
            const id = await this.find(signal);
            await this.statuses.set(repository, id, { state, description: reason, logUrl: runUrl }, signal);
            return { outcome: 'done', reason: `deployment ${id} is set to ${state}` };
        }, playing);
    }
    async find(signal) {
        const { deployment, repository } = this.act;
        const { sha, environment } = this.occasion;
        const known = sha !== null || environment !== null;
        const newest = () => (known ? this.statuses.newest(repository, { sha, environment }, signal) : null);
        const found = deployment ?? (await newest());
        if (found !== null)
            return found;
        const of = `${sha === null ? '' : ` of ${sha}`}${environment === null ? '' : ` to ${environment}`}`;
        const message = known ? `GitHub knows no deployment${of}` : 'nothing says which deployment is meant';
        throw new errors/* GateError */.ue('refused', message, { hint: 'name the `deployment`' });
    }
}

;// CONCATENATED MODULE: ./src/rollback/ecs-service.ts


/** Gives a service the task definition that it had before, and follows it until it is stable. */
class EcsServiceTrigger {
    act;
    services;
    constructor(act, services) {
        this.act = act;
        this.services = services;
    }
    async plan(signal) {
        const { cluster, service } = this.act;
        const now = await this.services.describe(this.act, signal);
        const target = await this.findTarget(now, signal);
        const name = `service ${service} of cluster ${cluster}`;
        if (target.kind === 'already')
            return `follow ${name}, which ECS takes back itself (${target.status})`;
        const { taskDefinition, because } = target;
        return `deploy ${ecs_service_short(taskDefinition)} (${because}) to ${name} instead of ${ecs_service_short(now.taskDefinition)}, and follow it until it is stable`;
    }
    async play(playing) {
        const { signal } = playing;
        playing.started(this.services.urlOf(this.act));
        // Found once: after a deployment whose answer was lost, the one before would be the one to get away from.
        const found = await patiently(async () => {
            const now = await this.services.describe(this.act, signal);
            return { now, target: await this.findTarget(now, signal) };
        }, playing);
        if (found === null)
            return null;
        const begun = await patiently(() => this.begin(found.now, found.target, signal), playing);
        if (begun === null)
            return null;
        const { from, to, because } = begun;
        let seen = false;
        return follow(async () => {
            const now = await this.services.describe(this.act, signal);
            const wanted = to ?? now.taskDefinition;
            // A new deployment is not seen everywhere at once.
            const isWanted = now.primary?.taskDefinition === wanted;
            if (!isWanted && !seen)
                return null;
            seen = true;
            const how = `${because}${from === null ? '' : `; it was ${ecs_service_short(from)}`}`;
            return this.endOf(now, wanted, how);
        }, playing);
    }
    async begin({ taskDefinition: from }, target, signal) {
        if (target.kind === 'already')
            return { from: null, to: null, because: 'ECS takes it back itself' };
        const to = await this.services.deploy(this.act, target.taskDefinition, signal);
        return { from, to, because: target.because };
    }
    endOf(now, wanted, how) {
        const { service } = this.act;
        const { primary } = now;
        if (primary?.taskDefinition !== wanted) {
            const other = ecs_service_short(primary?.taskDefinition ?? now.taskDefinition);
            return { outcome: 'failed', reason: `something else was deployed to ${service} meanwhile: ${other}` };
        }
        if (primary.rollout === 'FAILED') {
            const why = primary.reason ?? 'no reason was given';
            return { outcome: 'failed', reason: `${ecs_service_short(wanted)} was not deployed to ${service}: ${why}` };
        }
        const complete = primary.rollout === null || primary.rollout === 'COMPLETED';
        if (!complete || !now.steady)
            return null;
        return { outcome: 'done', reason: `${service} is stable with ${ecs_service_short(wanted)} (${how})` };
    }
    /** Of the deployments that ECS remembers the newest that succeeded with another task definition; else the revision before. */
    async findTarget(now, signal) {
        const given = this.act.taskDefinition;
        if (given !== null)
            return { kind: 'task-definition', taskDefinition: given, because: 'as the suite says' };
        let newest = true;
        for await (const { status, taskDefinition } of this.services.history(this.act, signal)) {
            if (newest && status.startsWith('ROLLBACK_') && status !== 'ROLLBACK_FAILED')
                return { kind: 'already', status };
            newest = false;
            if (status === 'SUCCESSFUL' && taskDefinition !== now.taskDefinition)
                return { kind: 'task-definition', taskDefinition, because: 'the one deployed before' };
        }
        const before = await this.services.revisionBefore(now.taskDefinition, signal);
        if (before !== null)
            return {
                kind: 'task-definition',
                taskDefinition: before,
                because: 'the revision before it: ECS remembers no other deployment',
            };
        throw new errors/* GateError */.ue('refused', `nothing shows what ${this.act.service} ran before ${ecs_service_short(now.taskDefinition)}`, {
            hint: 'name the `task-definition` to go back to',
        });
    }
}
/** `web:42` of its ARN. */
function ecs_service_short(taskDefinition) {
    return taskDefinition.replace(/^arn:.*:task-definition\//, '');
}

;// CONCATENATED MODULE: ./src/rollback/lambda-alias.ts


/** Points an alias at an earlier version, with no share for any other. */
class LambdaAliasTrigger {
    act;
    aliases;
    constructor(act, aliases) {
        this.act = act;
        this.aliases = aliases;
    }
    async plan(signal) {
        const { function: name, alias } = this.act;
        const now = await this.aliases.target(name, alias, signal);
        const version = await this.versionBefore(now, signal);
        return `point alias ${alias} of ${name} at version ${version} alone (now ${told(now)})`;
    }
    async play(playing) {
        const { function: name, alias } = this.act;
        const { signal } = playing;
        playing.started(this.aliases.urlOf(name, alias));
        // Found once: after a change whose answer was lost, the version before would be one too early.
        const found = await patiently(async () => {
            const before = await this.aliases.target(name, alias, signal);
            return { before, version: await this.versionBefore(before, signal) };
        }, playing);
        if (found === null)
            return null;
        const { before, version } = found;
        const after = await patiently(() => this.aliases.point(name, alias, version, signal), playing);
        if (after === null)
            return null;
        const alone = after.version === version && Object.keys(after.weights).length === 0;
        return {
            outcome: alone ? 'done' : 'failed',
            reason: `alias ${alias} of ${name} points at ${told(after)}; it pointed at ${told(before)}`,
        };
    }
    /**
     * While traffic is shifted the alias names both versions, and the lower is the earlier one; otherwise it is the highest
     * published one below the one it names.
     */
    async versionBefore(now, signal) {
        const { version, function: name, alias } = this.act;
        if (version !== null)
            return version;
        const shifted = [now.version, ...Object.keys(now.weights)].map(Number);
        const lowest = Math.min(...shifted);
        const earlier = shifted.length > 1
            ? [lowest]
            : (await this.aliases.versions(name, signal)).map(Number).filter((one) => one < lowest);
        const before = Math.max(...earlier);
        if (Number.isSafeInteger(before))
            return String(before);
        throw new errors/* GateError */.ue('refused', `${name} has no version before ${now.version}, which alias ${alias} points at`, {
            hint: 'name the `version` to go back to',
        });
    }
}
function told({ version, weights }) {
    const shares = Object.entries(weights).map(([other, share]) => ` and for ${share * 100} % at ${other}`);
    return `version ${version}${shares.join('')}`;
}

;// CONCATENATED MODULE: ./src/rollback/repository-event.ts
/** Sends a `repository_dispatch` event. GitHub does not tell what it starts. */
class RepositoryEventTrigger {
    act;
    events;
    constructor(act, events) {
        this.act = act;
        this.events = events;
    }
    plan() {
        return Promise.resolve(`send the event ${this.act.type}${this.where()}; what it starts is not followed`);
    }
    async play({ signal }) {
        const { type, payload, repository } = this.act;
        await this.events.send(repository, type, payload, signal);
        return {
            outcome: 'done',
            reason: `event ${type} was sent${this.where()}; what it starts is not followed`,
        };
    }
    where() {
        return this.act.repository === null ? '' : ` to ${this.act.repository}`;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/brokers/step-functions/executions.ts
var executions = __webpack_require__(7998);
;// CONCATENATED MODULE: ./src/rollback/state-machine.ts



/** An execution's name has at most 80 characters. */
const LONGEST_NAME = 80;
/** What the execution of a run's step is called: the same again is the same execution, and that of no other run. */
function rollbackName(runId, position) {
    const suffix = `-rollback-${position}`;
    const room = LONGEST_NAME - suffix.length;
    if (runId.length <= room)
        return `${runId}${suffix}`;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(runId).digest('hex').slice(0, 8);
    return `${runId.slice(0, room - digest.length - 1)}-${digest}${suffix}`;
}
/** Starts an execution, once for its name, and follows it to its end. */
class StateMachineTrigger {
    act;
    name;
    machine;
    constructor(act, name, machine) {
        this.act = act;
        this.name = name;
        this.machine = machine;
    }
    plan() {
        return Promise.resolve(`start an execution of ${this.act.arn}, and follow it to its end`);
    }
    async play(playing) {
        const { executions, urlOf } = this.machine;
        const input = JSON.stringify(this.act.input);
        const arn = await patiently(async () => {
            const started = await executions.start(this.name, input, playing.signal);
            return started?.arn ?? executions.arnOf(this.name);
        }, playing);
        if (arn === null)
            return null;
        playing.started(urlOf(arn));
        return follow(() => this.look(arn, playing.signal), playing);
    }
    async look(arn, signal) {
        const execution = await this.machine.executions.describe(arn, signal);
        // A start is not seen everywhere at once.
        if (execution === null || !(0,executions/* isOver */.P)(execution))
            return null;
        const { status, error, cause } = execution;
        if (status === 'SUCCEEDED')
            return { outcome: 'done', reason: `the execution ${arn} succeeded` };
        const why = [error, cause].filter(Boolean).join(': ');
        return { outcome: 'failed', reason: `the execution ${arn} ended as ${status}${why && `: ${why}`}` };
    }
}

;// CONCATENATED MODULE: ./src/rollback/workflow.ts

/** Milliseconds by which the clocks of GitHub and of this machine may differ. */
const SKEW = 10_000;
/** Dispatches a workflow and follows its run to its end. */
class WorkflowTrigger {
    act;
    workflows;
    constructor(act, workflows) {
        this.act = act;
        this.workflows = workflows;
    }
    plan() {
        const { file, ref, repository, inputs } = this.act;
        const names = Object.keys(inputs);
        const where = repository === null ? '' : ` of ${repository}`;
        const given = names.length === 0 ? 'without inputs' : `with ${names.join(', ')}`;
        return Promise.resolve(`run workflow ${file}${where} on ${ref} ${given}, and follow it to its end`);
    }
    async play(playing) {
        const { signal, clock } = playing;
        const since = clock.now() - SKEW;
        const started = await this.workflows.dispatch(this.act, signal);
        const run = started ?? (await this.find(since, playing));
        if (run === null || 'outcome' in run)
            return run;
        playing.started(run.url);
        return follow(() => this.look(run.id, signal), playing);
    }
    /** GitHub does not say everywhere what a dispatch started: it is the only run that has begun since. */
    async find(since, playing) {
        const found = await follow(async () => {
            const runs = await this.workflows.dispatchedSince(this.act, since, playing.signal);
            return runs.length === 0 ? null : runs;
        }, playing);
        const [run, other] = found ?? [];
        if (run === undefined || other === undefined)
            return run ?? null;
        const urls = found?.map(({ url }) => url).join(' ') ?? '';
        return {
            outcome: 'failed',
            reason: `${this.act.file} was dispatched, and which of these runs it started is not known: ${urls}`,
        };
    }
    async look(id, signal) {
        const { file, repository } = this.act;
        const { status, conclusion, url } = await this.workflows.run(repository, id, signal);
        if (status !== 'completed')
            return null;
        const reason = `workflow ${file} ended as ${conclusion ?? 'nothing known'}`;
        return { outcome: conclusion === 'success' ? 'done' : 'failed', reason, link: url };
    }
}

;// CONCATENATED MODULE: ./src/triggers.ts

















/** By what a deployment is taken back: steps on AWS as a role of their own, where the settings name one. */
function buildRollback(settings, around) {
    const { environment, workspace, log, job } = around;
    const { role, mode } = settings.mode === 'stop' ? NONE : settings.rollback;
    const own = role === null ? null : (0,adapters/* buildCredentials */.Hq)({ ...settings, role }, environment, job, log);
    const ground = {
        credentials: own ?? around.credentials,
        region: settings.region,
        github: (0,connect/* connectGitHub */.U)(settings.github, environment, log),
        environment,
        workspace,
    };
    return {
        mode,
        lack: (steps) => (mode === 'off' ? [] : whatStepsLack(steps, ground)),
        trigger: (step, position, occasion) => buildTrigger(step, position, occasion, ground),
        job: { sha: environment['GITHUB_SHA'] ?? null, runUrl: (0,report_context/* reportContext */.g)(environment).runUrl ?? null },
    };
}
/** A run that is ended is not judged. */
const NONE = { role: null, mode: 'off' };
/** What a step is done by. The SDK that it takes is loaded when it is played. */
async function buildTrigger(step, position, occasion, ground) {
    const { credentials, environment } = ground;
    const placeOf = (named, arn = '') => ({
        region: regionOf(named, arn) ?? ground.region,
        environment,
    });
    switch (step.kind) {
        case 'command':
            return new CommandTrigger(step, ground);
        case 'state-machine': {
            const { region } = placeOf(null, step.arn);
            const { sfn } = (0,clients/* awsClients */.e)(region, environment, credentials);
            const urlOf = (arn) => (0,clients/* executionUrl */.M)(arn, environment);
            const executions = new aws_executions/* SfnExecutions */.f(sfn, step.arn);
            return new StateMachineTrigger(step, rollbackName(occasion.runId, position), { executions, urlOf });
        }
        case 'codedeploy': {
            const { codeDeployIn } = await Promise.all(/* import() */[__webpack_require__.e(507), __webpack_require__.e(307)]).then(__webpack_require__.bind(__webpack_require__, 3307));
            return new CodeDeployTrigger(step, codeDeployIn(placeOf(step.region), credentials));
        }
        case 'ecs-service': {
            const { ecsServicesIn } = await Promise.all(/* import() */[__webpack_require__.e(212), __webpack_require__.e(32)]).then(__webpack_require__.bind(__webpack_require__, 1032));
            return new EcsServiceTrigger(step, ecsServicesIn(placeOf(step.region, step.service), credentials));
        }
        case 'lambda-alias': {
            const { lambdaAliasesIn } = await Promise.all(/* import() */[__webpack_require__.e(696), __webpack_require__.e(974)]).then(__webpack_require__.bind(__webpack_require__, 5974));
            return new LambdaAliasTrigger(step, lambdaAliasesIn(placeOf(step.region, step.function), credentials));
        }
        case 'workflow':
        case 'repository-event':
        case 'deployment-status':
            return buildOnGitHub(step, occasion, ground);
    }
}
function buildOnGitHub(step, occasion, { github, environment }) {
    if (github === null)
        throw (0,errors/* wrongInput */.qn)([withoutGitHub(step)]);
    switch (step.kind) {
        case 'workflow':
            return new WorkflowTrigger(step, new GitHubWorkflows(github));
        case 'repository-event':
            return new RepositoryEventTrigger(step, new GitHubEvents(github));
        case 'deployment-status': {
            const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
            const own = environment['GITHUB_REPOSITORY'] ?? '';
            return new DeploymentStatusTrigger(step, occasion, new GitHubDeploymentStatuses(github, server, own));
        }
    }
}
/** What the steps lack, to be told before anything is started. */
function whatStepsLack(steps, { github }) {
    if (github !== null)
        return [];
    return steps.filter(isOnGitHub).map(withoutGitHub);
}
function isOnGitHub(step) {
    return ['workflow', 'repository-event', 'deployment-status'].includes(step.kind);
}
function withoutGitHub({ name, place }) {
    return {
        message: `the rollback's step ${JSON.stringify(name)} needs GitHub, and there is no token or no repository`,
        fix: 'give github-token; outside of GitHub Actions set GITHUB_REPOSITORY to owner/name as well',
        place,
    };
}
/** The region that is named, or that of an ARN; null when neither says. */
function regionOf(named, arn) {
    const [prefix, , , region] = arn.split(':');
    return named ?? (prefix === 'arn' && region ? region : null);
}


/***/ }),

/***/ 3802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ accountOf)
/* harmony export */ });
function accountOf({ remains }, { rolledBack }) {
    if (remains.kind === 'not-started')
        return { known: true, text: 'never started' };
    if (rolledBack === false)
        return { known: false, text: 'not rolled back: the fault may still be active' };
    if (rolledBack === null)
        return { known: false, text: 'not known: the fault may still be active' };
    const played = remains.kind === 'journal' && remains.journal.rollbacks.length > 0;
    return { known: true, text: played ? 'fault ended, rollbacks played' : 'ended, with nothing to roll back' };
}


/***/ }),

/***/ 3544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ failedCriteria)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4671);

/** The enforced criteria that are not a pass, at most so many: worst first, those of one verdict in the order of the suite. */
function failedCriteria({ experiments }, most) {
    return experiments
        .flatMap((experiment) => experiment.criteria
        .filter((criterion) => criterion.enforced && criterion.verdict !== 'pass')
        .map((criterion) => ({
        experiment: experiment.title.slice(0, 200),
        criterion: criterion.text.slice(0, 500),
        verdict: criterion.verdict,
        reason: criterion.reason.slice(0, 1_000),
    })))
        .sort((one, other) => _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.indexOf(other.verdict) - _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.indexOf(one.verdict))
        .slice(0, most);
}


/***/ }),

/***/ 8364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readResult)
/* harmony export */ });
/* harmony import */ var _journal_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9034);

function readResult({ outcome, ...known }) {
    const { attempts, lostAttempts = 0, endedBy, notes } = known;
    return { remains: readOutcome(outcome), attempts, lostAttempts, endedBy, notes };
}
function readOutcome(outcome) {
    if (outcome.kind !== 'journal')
        return outcome;
    return { ...(0,_journal_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readJournal */ .a)(outcome.text), where: outcome.where };
}


/***/ })

};
