export const id = 286;
export const ids = [286];
export const modules = {

/***/ 7286:
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
;// CONCATENATED MODULE: ./src/aws/clients.ts


/** Tries each call this often before it counts as failed: throttling, resets and 5xx pass. */
const ATTEMPTS = 8;
/** The default credential chain, unless `credentials` are given. `AWS_ENDPOINT_URL` is honoured; a local endpoint has no virtual-host buckets. */
function awsClients(region, environment, credentials = null) {
    const who = credentials === null ? {} : { credentials };
    const settings = { region, maxAttempts: ATTEMPTS, retryMode: 'adaptive', ...who };
    const ownEndpoint = Boolean(environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL']);
    return {
        s3: new dist_cjs/* S3Client */.YxF({ ...settings, forcePathStyle: ownEndpoint }),
        sfn: new client_sfn_dist_cjs/* SFNClient */.ZIB(settings),
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

// EXTERNAL MODULE: ./src/aws/refusal.ts
var refusal = __webpack_require__(1097);
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
    async start(name, input) {
        const command = new client_sfn_dist_cjs/* StartExecutionCommand */.MX_({ stateMachineArn: this.stateMachineArn, name, input });
        return (0,refusal/* asking */.o)({ action: 'states:StartExecution', resource: this.stateMachineArn }, async () => {
            try {
                const { executionArn, startDate } = await this.client.send(command);
                return { arn: executionArn ?? this.arnOf(name), startedAt: startDate?.getTime() ?? 0 };
            }
            catch (error) {
                if ((0,refusal/* errorName */.I)(error) === 'ExecutionAlreadyExists')
                    return null;
                throw error;
            }
        });
    }
    /** `…:stateMachine:<machine>` and a name give `…:execution:<machine>:<name>`; a version or alias is dropped. */
    arnOf(name) {
        const parts = this.stateMachineArn.split(':');
        return [...parts.slice(0, 5), 'execution', parts[6], name].join(':');
    }
    async describe(arn) {
        const command = new client_sfn_dist_cjs/* DescribeExecutionCommand */.tVP({ executionArn: arn });
        return (0,refusal/* asking */.o)({ action: 'states:DescribeExecution', resource: arn }, async () => {
            try {
                return readExecution(arn, await this.client.send(command));
            }
            catch (error) {
                if ((0,refusal/* errorName */.I)(error) === 'ExecutionDoesNotExist')
                    return null;
                throw error;
            }
        });
    }
    /** Reads backwards from the newest event until what is known already, so that a look costs one call. */
    async history(arn, after) {
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
            const page = await (0,refusal/* asking */.o)({ action: 'states:GetExecutionHistory', resource: arn }, () => this.client.send(command));
            const fresh = (page.events ?? []).map(readEvent).filter(({ id }) => id > after);
            events.push(...fresh);
            nextToken = fresh.length < (page.events?.length ?? 0) ? undefined : page.nextToken;
        } while (nextToken !== undefined);
        return events.sort((one, other) => one.id - other.id);
    }
    async stop(arn, cause) {
        const command = new client_sfn_dist_cjs/* StopExecutionCommand */.WP$({
            executionArn: arn,
            error: 'Stopped',
            cause: cause.slice(0, 1_000),
        });
        await (0,refusal/* asking */.o)({ action: 'states:StopExecution', resource: arn }, () => this.client.send(command));
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
    async put(location, body, contentType) {
        const command = putCommand(location, body, contentType, {});
        await (0,refusal/* asking */.o)({ action: 's3:PutObject', resource: arnOf(location) }, () => this.client.send(command));
    }
    async putIfAbsent(location, body, contentType) {
        return (0,refusal/* asking */.o)({ action: 's3:PutObject', resource: arnOf(location) }, async () => {
            for (let conflicts = 0;; conflicts += 1) {
                try {
                    await this.client.send(putCommand(location, body, contentType, { IfNoneMatch: '*' }));
                    return true;
                }
                catch (error) {
                    if ((0,refusal/* errorName */.I)(error) === 'PreconditionFailed')
                        return false;
                    if ((0,refusal/* errorName */.I)(error) !== 'ConditionalRequestConflict' || conflicts >= CONFLICTS)
                        throw error;
                }
            }
        });
    }
    async get(location) {
        const command = new dist_cjs/* GetObjectCommand */.jLs({ Bucket: location.bucket, Key: location.key });
        return (0,refusal/* asking */.o)({ action: 's3:GetObject', resource: arnOf(location) }, async () => {
            try {
                const { Body, ContentLength = 0 } = await this.client.send(command);
                if (ContentLength > shorten/* LARGEST_WHOLE */.Bx)
                    return await readLarge(Body, location);
                return (await Body?.transformToString('utf-8')) ?? null;
            }
            catch (error) {
                if ((0,refusal/* errorName */.I)(error) === 'NoSuchKey')
                    return null;
                throw error;
            }
        });
    }
    async list(bucket, prefix) {
        const objects = [];
        await (0,refusal/* asking */.o)({ action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` }, async () => {
            for await (const page of (0,dist_cjs/* paginateListObjectsV2 */.OqA)({ client: this.client }, { Bucket: bucket, Prefix: prefix })) {
                for (const { Key, LastModified } of page.Contents ?? []) {
                    if (Key !== undefined)
                        objects.push({ key: Key, modified: LastModified?.getTime() ?? 0 });
                }
            }
        });
        return objects.sort((one, other) => one.modified - other.modified).map(({ key }) => key);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
;// CONCATENATED MODULE: ./src/aws/role-refusal.ts



/** Assumes a role; what AWS objects to comes out with what its trust policy, the account or the job lacks. */
async function assuming(attempt, call) {
    const action = attempt.by === 'token' ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole';
    return (0,refusal/* asking */.o)({ action, resource: attempt.arn }, async () => {
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
    const name = (0,refusal/* errorName */.I)(cause).replace(/Exception$/, '');
    const told = cause instanceof Error ? cause.message : '';
    const refused = (message, hint) => new errors/* GateError */.ue('refused', message, { hint, cause });
    if (name === 'ValidationError' && told.includes('DurationSeconds'))
        return refused(`AWS opens no session of that length for ${attempt.arn}: ${told}`, 'shorten role-duration, or raise the maximum session duration of the role; from one role to another it is 1h');
    if (name === 'InvalidIdentityToken')
        return refused(`AWS does not know who vouches for this job to assume ${attempt.arn}: ${told}`, 'create the identity provider token.actions.githubusercontent.com in the account of the role (docs/permissions.md)');
    if (name === 'AccessDenied' && attempt.by === 'token')
        return untrusted(attempt, cause);
    if (name === 'AccessDenied')
        return refused(`AWS refused sts:AssumeRole on ${attempt.arn}: ${told}`, 'let both a policy of who asks and the trust policy of the role allow it; an external id that the trust policy ' +
            'wants is given by role-external-id');
    return name === 'CredentialsProviderError' && attempt.by === 'chain' ? nobody(attempt.arn, cause) : null;
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
    return () => {
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
 * Credentials of a role, renewed for as long as they are asked for: by a token of the job, or from the default chain
 * when the job has none, or when an external id is given, which no token can carry.
 */
function assumedRole(role, { idToken, mask }, around) {
    const open = idToken !== null && role.externalId === null ? openByToken(role, idToken) : openFromChain(role);
    return lastingSession(async () => {
        const asked = around.clock.now();
        const { accessKeyId, secretAccessKey, sessionToken, expiration } = await open();
        if (sessionToken === undefined || expiration === undefined)
            throw endless(role);
        for (const secret of [accessKeyId, secretAccessKey, sessionToken])
            mask(secret);
        // By a clock that is slow AWS would end the session before we see it end.
        const end = new Date(Math.min(expiration.getTime(), asked + role.duration));
        return { accessKeyId, secretAccessKey, sessionToken, expiration: end };
    }, around);
}
function openByToken(role, idToken) {
    return async () => {
        const { fromWebToken } = await __webpack_require__.e(/* import() */ 719).then(__webpack_require__.t.bind(__webpack_require__, 9719, 19));
        const webIdentityToken = await idToken(AUDIENCE);
        const open = fromWebToken({
            roleArn: role.arn,
            roleSessionName: role.sessionName,
            durationSeconds: secondsOf(role),
            webIdentityToken,
            clientConfig: clientOf(role),
        });
        return assuming({ arn: role.arn, by: 'token', token: webIdentityToken }, () => open());
    };
}
/** The provider is kept, and with it what the chain found: it renews that by itself. */
function openFromChain(role) {
    const load = async () => {
        const { fromTemporaryCredentials } = await __webpack_require__.e(/* import() */ 719).then(__webpack_require__.t.bind(__webpack_require__, 9719, 19));
        return fromTemporaryCredentials({
            params: {
                RoleArn: role.arn,
                RoleSessionName: role.sessionName,
                DurationSeconds: secondsOf(role),
                ...(role.externalId === null ? {} : { ExternalId: role.externalId }),
            },
            clientConfig: clientOf(role),
        });
    };
    let loaded;
    return async () => {
        const open = await (loaded ??= load());
        return assuming({ arn: role.arn, by: 'chain' }, () => open());
    };
}
const secondsOf = ({ duration }) => Math.floor(duration / 1000);
const clientOf = ({ region }) => ({ maxAttempts: 8, ...(region === '' ? {} : { region }) });
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
    const run = runId ?? (0,run_id/* ciRunOf */.B)(environment);
    return ['resiliency-gate', ...(run === null ? [] : [run])].join('-').slice(0, 64);
}

;// CONCATENATED MODULE: ./src/brokers/taken.ts

/** The id was claimed for another plan: whatever runs under it is not this gate's. */
function takenRunId(runId) {
    return new errors/* GateError */.ue('not-ours', `run id "${runId}" belongs to another plan`, {
        hint: 'give this run an id of its own, or leave run-id empty',
    });
}

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
            yield progressOf(event);
            if (event.kind === 'terminal' || signal?.aborted)
                return;
        }
        told = story.length;
        if (end) {
            yield { ...end, at: Math.max(end.at, story.at(-1)?.at ?? 0) };
            return;
        }
        await clock.sleep(BETWEEN_LOOKS, signal);
    }
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
        await waitFor(() => isOver(folder, keeper), until, ports.clock);
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
    return (await folder.isAskedToEnd()) || (await hasEnded(folder));
}
/** Stricter than `hasEnded`: a run that was called over may still have experiments at work. */
async function isOver(folder, keeper) {
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
;// CONCATENATED MODULE: ./src/brokers/local/run-folder.ts




/** Everything of one run, on disk. Only its owner may look into it: experiments and journals hold what they hold. */
class RunFolder {
    path;
    constructor(root, runId) {
        this.path = (0,external_node_path_.join)(root, runId);
    }
    /** The first to write owns the run id. Says whether the request is the one that is there now. */
    async claim(request) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(this.path, 'owners'), { recursive: true, mode: 0o700 });
        await this.writeOnce('request.json', request);
        return (await this.text('request.json')) === request;
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
    askToEnd(reason) {
        return this.writeOnce('abort', JSON.stringify({ reason }));
    }
    async isAskedToEnd() {
        return (await this.text('abort')) !== null;
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
 * Asks the run to end, which plays rollbacks and keeps journals. One that has not ended after `grace` milliseconds is
 * called over; what is at work then goes on ending, on its own, and is ended by force when its own grace is over.
 */
async function stopRun(folder, reason, grace, clock) {
    if (await hasEnded(folder))
        return 'ended';
    await folder.askToEnd(reason);
    const until = clock.now() + grace;
    while (clock.now() < until) {
        if (await hasEnded(folder))
            return 'ended';
        await clock.sleep(BETWEEN_LOOKS);
    }
    await folder.force(clock.now(), reason);
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
    async start(plan, runId) {
        const { runs, options, onOrphaned, clock, log } = this.ports;
        await forgetOldRuns(runs, clock.now());
        const folder = this.folder(runId);
        if (!(await folder.claim(buildRequest(plan, options))))
            throw takenRunId(runId);
        if (onOrphaned === 'stop')
            await folder.own(await ownLife());
        const keeper = (await folder.keeper()) ?? (await this.launch(folder));
        log.info(`experiments run on this machine with Chaos Toolkit ${keeper.versions}`);
        return handleOf(runId, keeper);
    }
    watch(handle, signal) {
        return watchRun(this.folder(handle.runId), this.ports.clock, signal);
    }
    collect(handle, plan) {
        const { clock, logs, options } = this.ports;
        const patience = options.endGrace * 1000 + MARGIN;
        return collectRun(this.folder(handle.runId), plan, { clock, logs, patience });
    }
    stop(handle, reason, grace) {
        return stopRun(this.folder(handle.runId), reason, grace, this.ports.clock);
    }
    async attach(runId) {
        const keeper = await this.folder(runId).keeper();
        return keeper && handleOf(runId, keeper);
    }
    async launch(folder) {
        await launchKeeper(folder, await this.ports.findToolkit(), this.ports.ground);
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
/** Published brokers write `<folder><name>/<time>`; ours also leaves its marker and log beside the journal. */
async function newestIn(folder, store) {
    const keys = await store.list(folder.bucket, folder.key);
    const journals = keys.filter((key) => !/\/(started\.json|[^/]*\.log)$/.test(key));
    const newest = journals.at(-1);
    return newest === undefined ? null : read({ bucket: folder.bucket, key: newest }, store);
}
async function read(location, store) {
    const text = await store.get(location);
    return text === null ? null : { kind: 'journal', text, where: locationUrl(location) };
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
        item.failure = [event.error, event.cause].filter(Boolean).join(': ') || event.type;
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

;// CONCATENATED MODULE: ./src/brokers/step-functions/collect.ts





/** How long, and how often, to look for the journal of a runner that was at work when its execution ended. */
const PATIENCE = 180_000;
const collect_BETWEEN_LOOKS = 3_000;
/** One answer per experiment of the plan, in its order, whatever way the execution ended. Journals come one at a time. */
async function* collect_collectRun(arn, plan, keys, watched, ports) {
    const { execution, history } = await lookBack(arn, keys.runId, watched, ports.executions);
    const results = resultsIn(execution, plan);
    for (const experiment of plan.experiments) {
        const seen = history.items.get(experiment.index) ?? null;
        const result = results.get(experiment.index) ?? seen?.result ?? null;
        yield await collect_collectOne(experiment, { execution, seen, result }, keys, ports);
    }
}
/** A history that was watched to its end tells all; some services leave the output out of it. */
async function lookBack(arn, runId, watched, executions) {
    const history = watched?.ended ? watched : new RunHistory(runId);
    const told = history.ended?.status !== 'SUCCEEDED' || history.ended.output !== null ? history.ended : null;
    const execution = told ?? (await executions.describe(arn));
    const events = execution && history !== watched ? await executions.history(arn, 0) : [];
    for (const event of events)
        history.add(event);
    return { execution, history };
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
async function collect_collectOne(experiment, known, keys, ports) {
    const { seen, result } = known;
    const find = () => findJournal(experiment, result, keys, ports.store);
    const found = await unlessRefused(async () => {
        return (await find()) ?? (isAtWork(known) ? await collect_waitFor(find, ports.clock) : null);
    });
    return {
        index: experiment.index,
        outcome: found ?? explainAbsence(known),
        attempts: Math.max(seen?.attempts ?? result?.attempt ?? 0, found ? 1 : 0),
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
        return { kind: 'lost', reason: `its journal could not be fetched: ${error.message} (${error.hint})` };
    }
}
/** Its task has neither a result nor an ending in the history, although the execution has one. */
function isAtWork({ execution, seen, result }) {
    const open = seen !== null && seen.endedAt === null && result === null;
    return open && execution !== null && executions_isOver(execution);
}
async function collect_waitFor(find, clock) {
    const until = clock.now() + PATIENCE;
    while (clock.now() < until) {
        await clock.sleep(collect_BETWEEN_LOOKS);
        const found = await find();
        if (found)
            return found;
    }
    return null;
}
function explainAbsence({ execution, seen, result }) {
    if (!seen && !result)
        return { kind: 'not-started', reason: describeEnding(execution) };
    const failure = seen?.failure
        ? `the runner failed: ${seen.failure}`
        : 'the broker ran it and left no journal';
    const reason = result?.error ? `${result.error.code}: ${result.error.message}` : failure;
    return { kind: provablyNotStarted(seen, result) ? 'not-started' : 'lost', reason };
}
/** What our runner says when it refuses an experiment, or cannot keep its journal; without an exit code nothing ran. */
const REFUSALS = new Set(['experiment-unreadable', 'no-journal', 'journal-not-stored']);
function provablyNotStarted(seen, result) {
    if (seen?.attempts === 0)
        return true;
    return result?.error ? REFUSALS.has(result.error.code) && result.exit_code === null : false;
}
function describeEnding(execution) {
    if (!execution)
        return 'the execution is not known to the broker';
    const { status, error, cause } = execution;
    const ending = executions_isOver({ status }) ? `the execution ended ${status}` : `the execution is still ${status}`;
    const why = [error, cause].filter(Boolean).join(': ');
    return why === '' ? ending : `${ending} (${why})`;
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/expected.ts
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
    /** JSON because JSON has one reading; the extension tells Chaos Toolkit so. */
    experiment({ id }) {
        return this.inExperiments(`experiments/${id}.json`);
    }
    /** Ends with a slash: published brokers append a name to it as it is. */
    journals({ id }) {
        return { bucket: this.buckets.journals, key: `${this.root}/journals/${id}/` };
    }
    journal(experiment) {
        const folder = this.journals(experiment);
        return { bucket: folder.bucket, key: `${folder.key}journal.json` };
    }
    inExperiments(name) {
        return { bucket: this.buckets.experiments, key: `${this.root}/${name}` };
    }
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/request.ts

/**
 * Bytes of input that the machine can hold: Step Functions takes 262,144 in any state, and a state of ours holds the
 * list twice beside the results.
 */
const INPUT_LIMIT = 80 * 1024;
/**
 * The execution's input: what the published brokers read, and keys of ours that they ignore.
 * Scalars of an item are text, because a published one hands them to a container's environment.
 */
function request_buildRequest(plan, keys, options) {
    const request = JSON.stringify({
        Payload: {
            state: 'pending',
            run_id: keys.runId,
            max_concurrency: options.maxParallel,
            fail_fast: options.failFast,
            list: plan.experiments.map((experiment) => buildItem(experiment, keys, options)),
        },
    });
    const size = Buffer.byteLength(request);
    if (size <= INPUT_LIMIT)
        return request;
    throw new errors/* GateError */.ue('wrong-input', `the list of ${plan.experiments.length} experiments has ${size} bytes`, {
        hint: `the broker's machine holds ${INPUT_LIMIT} (about a hundred experiments): split the suite`,
    });
}
function buildItem(experiment, keys, options) {
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
 * Looks at the history, and at nothing else, until the execution has ended: one call tells both progress and end, and
 * leaves in `history` all that collecting needs. Ends without a terminal event only when `signal` aborts.
 */
async function* watchExecution(arn, history, expected, ports, signal) {
    const startedAt = ports.clock.now();
    for (;;) {
        const elapsed = ports.clock.now() - startedAt;
        await ports.clock.sleep(nextLook(elapsed, expected, ports.random()), signal);
        if (signal?.aborted)
            return;
        for (const event of await ports.executions.history(arn, history.lastId)) {
            const changed = history.add(event);
            if (changed !== null)
                yield* describeChange(history, changed, event);
        }
        if (history.ended) {
            yield { kind: 'terminal', at: history.ended.at, ending: endingOf(history.ended) };
            return;
        }
    }
}
function* describeChange(history, index, event) {
    const item = history.items.get(index);
    if (!item)
        return;
    if (item.endedAt !== null) {
        yield { kind: 'ended', index, at: event.at, state: item.result?.state ?? 'failed' };
    }
    else if (item.attempts <= 1) {
        yield { kind: 'started', index, at: event.at };
    }
    else {
        yield { kind: 'repeated', index, at: event.at, attempt: item.attempts };
    }
}
function endingOf({ status, error, cause }) {
    return { state: STATES[status] ?? 'failed', reason: [error, cause].filter(Boolean).join(': ') || null };
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/stop.ts




/**
 * Asks the runners to end, which plays rollbacks and keeps journals; then, when the execution has not ended after
 * `grace` milliseconds, stops it, so that nothing further is started. A runner that is still at work then goes on to
 * its own end: StopExecution does not reach into it, the marker does. An execution that has ended is left alone.
 */
async function stopExecution(handle, reason, grace, marker, ports) {
    const before = await attempt(() => stop_hasEnded(handle, ports));
    if (before.ok && before.value)
        return 'ended';
    const asked = await attempt(() => ports.store.put(marker, JSON.stringify({ reason }), JSON_UTF8));
    const ended = asked.ok ? await attempt(() => endsWithin(grace, handle, ports)) : asked;
    if (ended.ok && ended.value)
        return 'ended';
    const how = await force(handle, reason, ports);
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
async function endsWithin(grace, handle, ports) {
    const patience = new AbortController();
    const timer = ports.clock.sleep(grace, patience.signal).then(() => patience.abort());
    try {
        const history = new RunHistory(handle.runId);
        for await (const progress of watchExecution(handle.reference, history, 0, ports, patience.signal)) {
            if (progress.kind === 'terminal')
                return true;
        }
        return false;
    }
    finally {
        patience.abort();
        await timer;
    }
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/broker.ts









/** The experiment broker on AWS: a state machine that runs each experiment of a list. */
class StepFunctionsBroker {
    ports;
    kind = 'step-functions';
    expected = 0;
    /** What the last watch saw: collecting the same run asks for none of it again. */
    watched = null;
    constructor(ports) {
        this.ports = ports;
    }
    async start(plan, runId) {
        const keys = this.keys(runId);
        const request = request_buildRequest(plan, keys, this.ports.options);
        this.expected = expectedDuration(plan, this.ports.options.maxParallel);
        await this.claim(keys.request(), request, runId);
        await Promise.all(plan.experiments.map((experiment) => this.claim(keys.experiment(experiment), JSON.stringify(experiment.document, null, 2), runId)));
        const started = await this.ports.executions.start(runId, request);
        return started ? this.handle(runId, started) : this.reattach(runId, request);
    }
    watch(handle, signal) {
        const history = new RunHistory(handle.runId);
        this.watched = { handle, history };
        return watchExecution(handle.reference, history, this.expected, this.ports, signal);
    }
    collect(handle, plan) {
        const known = this.watched?.handle.reference === handle.reference ? this.watched.history : null;
        return collect_collectRun(handle.reference, plan, this.keys(handle.runId), known, this.ports);
    }
    stop(handle, reason, grace) {
        return stopExecution(handle, reason, grace, this.keys(handle.runId).abort(), this.ports);
    }
    async attach(runId) {
        const arn = this.ports.executions.arnOf(runId);
        const execution = await this.ports.executions.describe(arn);
        return execution && this.handle(runId, execution);
    }
    /** The first to write owns the run id; the same text again is the same run. What may be at work is never overwritten. */
    async claim(location, text, runId) {
        const { store } = this.ports;
        if (await store.putIfAbsent(location, text, JSON_UTF8))
            return;
        if ((await store.get(location)) !== text)
            throw takenRunId(runId);
    }
    /** An execution of that name is ours only when it was started with the same request. */
    async reattach(runId, request) {
        const execution = await this.ports.executions.describe(this.ports.executions.arnOf(runId));
        if (execution?.input !== request)
            throw takenRunId(runId);
        return this.handle(runId, execution);
    }
    keys(runId) {
        return new RunKeys(this.ports.buckets, runId);
    }
    handle(runId, { arn, startedAt }) {
        return { runId, reference: arn, url: this.ports.urlOf(arn), startedAt };
    }
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












/** Credentials of the role that the settings name; null: those of the environment. */
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
function buildStepFunctions(settings, { environment, credentials }) {
    const clients = awsClients(settings.region, environment, credentials);
    return new StepFunctionsBroker({
        store: new S3ObjectStore(clients.s3),
        executions: new SfnExecutions(clients.sfn, settings.stateMachineArn),
        clock: clock/* systemClock */.m,
        random: Math.random,
        buckets: { experiments: settings.bucket, journals: settings.journalBucket, prefix: settings.prefix },
        options: runOptions(settings),
        urlOf: (arn) => executionUrl(arn, environment),
    });
}
/** Seconds that experiments on this machine get to play their rollbacks when they are ended early. */
const END_GRACE = 120;
function buildLocal(settings, { environment, workspace, log, logs }) {
    const root = (0,package_root/* packageRoot */.Z)();
    const state = environment['XDG_STATE_HOME'] ?? (0,external_node_path_.join)(environment['HOME'] ?? (0,external_node_os_.homedir)(), '.local', 'state');
    return new LocalBroker({
        findToolkit: () => findChaos({ packageRoot: root, chaos: settings.chaos, env: environment, log }),
        ground: { packageRoot: root, workspace, environment },
        runs: (0,external_node_path_.join)(state, 'resiliency-gate', 'runs'),
        logs,
        options: { ...runOptions(settings), endGrace: END_GRACE },
        onOrphaned: settings.onCancel,
        clock: clock/* systemClock */.m,
        log,
    });
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
    };
}


/***/ }),

/***/ 1097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ errorName),
/* harmony export */   o: () => (/* binding */ asking)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** Calls AWS; whatever it throws, unless it is one already, comes out as one `GateError` that names the action, the resource and the remedy. */
async function asking(need, call) {
    try {
        return await call();
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue)
            throw cause;
        const { code, message, hint } = explain(need, cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue(code, message, { hint, cause });
    }
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
    [expired, ['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired']],
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
const failed = (need, told) => ({
    code: 'broker',
    message: `${on(need)} failed: ${told}`,
    hint: 'try again; if it stays, check endpoint and region',
});
function explain(need, error) {
    const name = errorName(error);
    const [known] = EXPLANATIONS.find(([, names]) => names.includes(name)) ?? [];
    // A connection that failed on every address of a name has a code, but no message of its own.
    const message = textIn(error, 'message') || textIn(error, 'code');
    return known ? known(need, message || name) : failed(need, [name, message].filter(Boolean).join(': '));
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


/***/ })

};
