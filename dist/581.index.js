export const id = 581;
export const ids = [581];
export const modules = {

/***/ 6620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ buildBroker)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(3711);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-cjs/index.js
var client_sfn_dist_cjs = __webpack_require__(8476);
;// CONCATENATED MODULE: ./src/aws/clients.ts


/** Tries each call this often before it counts as failed: throttling, resets and 5xx pass. */
const ATTEMPTS = 8;
/** The default credential chain. `AWS_ENDPOINT_URL` is honoured; a local endpoint has no virtual-host buckets. */
function awsClients(region, environment) {
    const settings = { region, maxAttempts: ATTEMPTS, retryMode: 'adaptive' };
    const endpoint = environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL'];
    return {
        s3: new dist_cjs/* S3Client */.YxF({ ...settings, forcePathStyle: endpoint !== undefined && endpoint !== '' }),
        sfn: new client_sfn_dist_cjs/* SFNClient */.ZIB(settings),
    };
}
/** Where a person can watch an execution. */
function executionUrl(arn) {
    const region = arn.split(':')[3] ?? '';
    const domain = arn.startsWith('arn:aws-cn:') ? 'console.amazonaws.cn' : 'console.aws.amazon.com';
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
                const { Body } = await this.client.send(command);
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

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/brokers/step-functions/executions.ts
const OVER = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'];
/** Any other status, also one that is not known yet, is not an end. */
function isOver({ status }) {
    return OVER.includes(status);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
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

;// CONCATENATED MODULE: ./src/brokers/step-functions/object-store.ts
const JSON_UTF8 = 'application/json; charset=utf-8';
function locationUrl({ bucket, key }) {
    return `s3://${bucket}/${key}`;
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/find-journal.ts


/** In order of trust: what the runner returned, the key it names, the key it was given, what lies in its folder. */
async function findJournal(experiment, result, keys, store) {
    const asked = keys.journal(experiment);
    const named = result?.journal_key
        ? { bucket: result.journal_bucket ?? asked.bucket, key: result.journal_key }
        : null;
    if (result?.response && isObject(result.response)) {
        const where = named ? locationUrl(named) : 'the execution output';
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
const BETWEEN_LOOKS = 3_000;
/** One answer per experiment of the plan, in its order, whatever way the execution ended. Journals come one at a time. */
async function* collectRun(arn, plan, keys, ports) {
    const execution = await ports.executions.describe(arn);
    const history = new RunHistory(keys.runId);
    const events = execution ? await ports.executions.history(arn, 0) : [];
    for (const event of events)
        history.add(event);
    const results = resultsIn(execution, plan);
    for (const experiment of plan.experiments) {
        const seen = history.items.get(experiment.index) ?? null;
        const result = results.get(experiment.index) ?? seen?.result ?? null;
        yield await collectOne(experiment, { execution, seen, result }, keys, ports);
    }
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
async function collectOne(experiment, known, keys, ports) {
    const { seen, result } = known;
    const find = () => findJournal(experiment, result, keys, ports.store);
    const found = (await find()) ?? (isAtWork(known) ? await waitFor(find, ports.clock) : null);
    return {
        index: experiment.index,
        outcome: found ?? explainAbsence(known),
        attempts: Math.max(seen?.attempts ?? result?.attempt ?? 0, found ? 1 : 0),
        endedBy: result?.ended_by ?? null,
        notes: result?.error && found ? [`the broker reported ${result.error.code}: ${result.error.message}`] : [],
    };
}
/** Its task has neither a result nor an ending in the history, although the execution has one. */
function isAtWork({ execution, seen, result }) {
    const open = seen !== null && seen.endedAt === null && result === null;
    return open && execution !== null && isOver(execution);
}
async function waitFor(find, clock) {
    const until = clock.now() + PATIENCE;
    while (clock.now() < until) {
        await clock.sleep(BETWEEN_LOOKS);
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
    const ending = isOver({ status }) ? `the execution ended ${status}` : `the execution is still ${status}`;
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

/** Step Functions takes no more input than this, in bytes. */
const INPUT_LIMIT = 262_144;
/**
 * The execution's input: what the published brokers read, and keys of ours that they ignore.
 * Scalars of an item are text, because a published one hands them to a container's environment.
 */
function buildRequest(plan, keys, options) {
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
    throw new errors/* GateError */.u('wrong-input', `the list of ${plan.experiments.length} experiments has ${size} bytes`, {
        hint: `Step Functions takes ${INPUT_LIMIT}: split the suite`,
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
/** Share of the remaining time to sleep: the looks come closer as the expected end does. */
const SHARE = 0.7;
/** Past the expected end each sleep is this share of the time overrun, so that a late run costs few calls. */
const OVERRUN_SHARE = 0.15;
/**
 * Milliseconds to sleep before the next look: long while the end is far, short near it, longer again when the run
 * overruns. `elapsed` and `expected` are milliseconds since the start; `random` in [0, 1) spreads gates that
 * started together by ± 10 %.
 */
function nextLook(elapsed, expected, random) {
    const remaining = expected - elapsed;
    const sleep = remaining > 0 ? remaining * SHARE : -remaining * OVERRUN_SHARE;
    const bounded = Math.min(LONGEST, Math.max(SHORTEST, sleep));
    return bounded * (0.9 + 0.2 * random);
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/watch.ts


const ENDINGS = {
    ExecutionSucceeded: 'succeeded',
    ExecutionFailed: 'failed',
    ExecutionTimedOut: 'timed-out',
    ExecutionAborted: 'stopped',
};
/**
 * Looks at the history, and at nothing else, until the execution has ended: one call tells both progress and end.
 * Ends without a terminal event only when `signal` aborts.
 */
async function* watchExecution(arn, runId, expected, ports, signal) {
    const history = new RunHistory(runId);
    const startedAt = ports.clock.now();
    while (!signal?.aborted) {
        for (const event of await ports.executions.history(arn, history.lastId)) {
            const changed = history.add(event);
            if (changed !== null)
                yield* describeChange(history, changed, event);
            const state = ENDINGS[event.type];
            if (state) {
                yield { kind: 'terminal', at: event.at, ending: { state, reason: reasonOf(event) } };
                return;
            }
        }
        const elapsed = ports.clock.now() - startedAt;
        await ports.clock.sleep(nextLook(elapsed, expected, ports.random()), signal);
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
function reasonOf(event) {
    return [event.error, event.cause].filter(Boolean).join(': ') || null;
}

;// CONCATENATED MODULE: ./src/brokers/step-functions/stop.ts



/**
 * Leaves an execution that has ended alone. Asks the runners of any other to end, which plays rollbacks and keeps journals; then, when the execution has not ended after
 * `grace` milliseconds, stops it, so that nothing further is started. A runner that is still at work then goes on
 * to its own end: StopExecution does not reach into it, the marker does.
 */
async function stopExecution(handle, reason, grace, marker, ports) {
    const before = await attempt(() => hasEnded(handle, ports));
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
    if (await hasEnded(handle, ports))
        return 'ended';
    throw stopped.error;
}
async function hasEnded({ reference }, { executions }) {
    const execution = await executions.describe(reference);
    return execution !== null && isOver(execution);
}
async function endsWithin(grace, handle, ports) {
    const patience = new AbortController();
    const timer = ports.clock.sleep(grace, patience.signal).then(() => patience.abort());
    try {
        for await (const progress of watchExecution(handle.reference, handle.runId, 0, ports, patience.signal)) {
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
    constructor(ports) {
        this.ports = ports;
    }
    async start(plan, runId) {
        const keys = this.keys(runId);
        const request = buildRequest(plan, keys, this.ports.options);
        this.expected = expectedDuration(plan, this.ports.options.maxParallel);
        await this.claim(keys.request(), request, runId);
        await Promise.all(plan.experiments.map((experiment) => this.claim(keys.experiment(experiment), JSON.stringify(experiment.document, null, 2), runId)));
        const started = await this.ports.executions.start(runId, request);
        return started ? this.handle(runId, started) : this.reattach(runId, request);
    }
    watch(handle, signal) {
        return watchExecution(handle.reference, handle.runId, this.expected, this.ports, signal);
    }
    collect(handle, plan) {
        return collectRun(handle.reference, plan, this.keys(handle.runId), this.ports);
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
function takenRunId(runId) {
    return new errors/* GateError */.u('wrong-input', `run id "${runId}" belongs to another plan`, {
        hint: 'give this run an id of its own, or leave run-id empty',
    });
}

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
;// CONCATENATED MODULE: ./src/adapters.ts





/** The broker that the settings name, with the real services behind it. */
function buildBroker(settings, environment) {
    const clients = awsClients(settings.region, environment);
    return new StepFunctionsBroker({
        store: new S3ObjectStore(clients.s3),
        executions: new SfnExecutions(clients.sfn, settings.stateMachineArn),
        clock: clock/* systemClock */.m,
        random: Math.random,
        buckets: { experiments: settings.bucket, journals: settings.journalBucket, prefix: settings.prefix },
        options: {
            maxParallel: settings.maxParallel,
            failFast: settings.failFast,
            experimentDeadline: Math.ceil(settings.timeout / 1000),
        },
        urlOf: executionUrl,
    });
}


/***/ }),

/***/ 1097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ errorName),
/* harmony export */   o: () => (/* binding */ asking)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** Calls AWS; whatever it throws comes out as one `GateError` that names the action, the resource and the remedy. */
async function asking(need, call) {
    try {
        return await call();
    }
    catch (cause) {
        const { code, message, hint } = explain(need, cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .u(code, message, { hint, cause });
    }
}
function errorName(error) {
    return error instanceof Error ? error.name : 'UnknownError';
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
const expired = (need) => refused(`the AWS credentials expired at ${on(need)}`, 'use a longer session');
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
    const message = error instanceof Error ? error.message : '';
    return known ? known(need, message || name) : failed(need, `${name}: ${message || codeOf(error)}`);
}
/** A connection that failed on every address of a name has no message of its own. */
function codeOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : 'no reason was given';
}


/***/ }),

/***/ 2153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ stopRun),
  v: () => (/* binding */ watchRun)
});

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
            return `↻ ${name}: started again (attempt ${progress.attempt}): its faults were injected again`;
        case 'ended': {
            const seconds = (progress.at - (since.get(progress.index) ?? progress.at)) / 1000;
            return `■ ${name}: ${progress.state} after ${seconds.toFixed(1)} s`;
        }
    }
}

;// CONCATENATED MODULE: ./src/brokers/run.ts

/** Milliseconds that runners get to play rollbacks and store journals when the run takes too long. */
const GRACE = 120_000;
/** Watches a run to its end; ends it when it takes longer than `timeout` milliseconds or the job is cancelled. */
async function watchRun(handle, plan, timeout, ports) {
    const over = new AbortController();
    const deadline = new AbortController();
    const timer = ports.clock.sleep(timeout, over.signal).then(() => deadline.abort());
    try {
        const signal = AbortSignal.any([ports.cancellation.signal, deadline.signal]);
        const ended = await untilTerminal(handle, plan, signal, ports);
        if (ended)
            return { handle, endedAt: ended.at, ending: ended.ending };
        const ending = await endRun(handle, timeout, ports);
        return { handle, endedAt: ports.clock.now(), ending };
    }
    finally {
        over.abort();
        await timer;
    }
}
async function untilTerminal(handle, plan, signal, ports) {
    const since = new Map();
    for await (const progress of ports.broker.watch(handle, signal)) {
        if (progress.kind === 'started')
            since.set(progress.index, progress.at);
        const line = describeProgress(progress, plan, since);
        if (line !== null)
            ports.log.info(line);
        if (progress.kind === 'terminal')
            return progress;
    }
    return null;
}
async function endRun(handle, timeout, ports) {
    const { signal, policy, grace } = ports.cancellation;
    const reason = signal.aborted
        ? 'the job was cancelled'
        : `the run took longer than ${Math.round(timeout / 1000)} s`;
    if (signal.aborted && policy === 'leave') {
        ports.log.warn(`${reason}: the run goes on, as on-cancel asks; ${handle.reference}`);
    }
    else {
        await stopRun(handle, reason, signal.aborted ? grace : GRACE, ports);
    }
    return { state: 'stopped', reason };
}
/** Asks the run to end, and after `grace` milliseconds forces it. */
async function stopRun(handle, reason, grace, { broker, log }) {
    log.warn(`${reason}: ending the run, so that no fault is left behind`);
    const how = await broker.stop(handle, reason, grace);
    log.info(how === 'ended'
        ? 'the run has ended; its runners were asked to play the rollbacks that were due'
        : 'the run was forced to end; what was at work has been asked to play its rollbacks');
}


/***/ }),

/***/ 9373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The machine's own clock; only entries use it. */
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
};


/***/ }),

/***/ 3018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ side),
/* harmony export */   I1: () => (/* binding */ significant),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/**
 * The number with 12 significant digits. Values and limits are compared after this: 12 digits are more than any clock or
 * counter gives and fewer than arithmetic garbles (1 − 0.01 × 3 is 0.97, not 0.97 and a hair). Rounding, unlike a tolerance,
 * keeps order and is transitive, so a better value can never turn `met` into `missed`.
 */
function significant(value) {
    return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}
/** Whether `value operator limit` holds; false for every operator when either is not a number. */
function holds(value, operator, limit) {
    if (Number.isNaN(value) || Number.isNaN(limit))
        return false;
    const [left, right] = [significant(value), significant(limit)];
    switch (operator) {
        case '<':
            return left < right;
        case '<=':
            return left <= right;
        case '>':
            return left > right;
        case '>=':
            return left >= right;
        case '==':
            return left === right;
        case '!=':
            return left !== right;
    }
}
/** `upper` for limits that a value must stay under, `lower` for those it must reach, null for (in)equality. */
function side(operator) {
    if (operator === '<' || operator === '<=')
        return 'upper';
    return operator === '>' || operator === '>=' ? 'lower' : null;
}


/***/ }),

/***/ 6784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ toBase),
/* harmony export */   ae: () => (/* binding */ readQuantity),
/* harmony export */   eq: () => (/* binding */ printExactly),
/* harmony export */   jt: () => (/* binding */ printValue),
/* harmony export */   xi: () => (/* binding */ printQuantity)
/* harmony export */ });
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3018);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2963);


/** The quantity in base units: milliseconds, ratio (1 = 100 %), bytes, count. */
function toBase(quantity) {
    return (0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .inBase */ .p3)(quantity.value, quantity.unit);
}
/** As a criterion writes it: `5m`, `99.5%`, `3`. */
function printQuantity(quantity) {
    return `${quantity.value}${quantity.unit}`;
}
const QUANTITY = /^\s*(-?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?)\s*(%|[A-Za-z]{0,2})\s*$/;
const LONGEST = 100;
/** Reads a quantity out of an activity's output, e.g. `800ms` or `0\n`; null when the text is not exactly one. */
function readQuantity(text) {
    if (text.length > LONGEST)
        return null;
    const [, number = '', unit = ''] = QUANTITY.exec(text) ?? [];
    const value = Number(number);
    return number !== '' && Number.isFinite(value) && (0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnit */ .vO)(unit) ? { value, unit } : null;
}
/**
 * A value in base units as people read it: `7m12s`, `1h02m`, `312 ms`, `98.2 %`, `20 MB`, `3`; `never` for an infinite
 * duration. It is rounded, but never onto one of `beside` (or 0, or 100 %) unless it is that very value: what misses a limit
 * by a hair is printed with as many digits as show the hair.
 */
function printValue(value, dimension, beside = []) {
    const exact = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .significant */ .I1)(value);
    const landmarks = dimension === 'ratio' ? [0, 1, ...beside] : [0, ...beside];
    const others = landmarks.map(_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .significant */ .I1).filter((other) => other !== exact);
    for (let finer = 0; finer < FINEST; finer += 1) {
        const text = print(exact, dimension, finer);
        if (others.every((other) => print(other, dimension, finer) !== text))
            return text;
    }
    return printExactly(exact, dimension);
}
const FINEST = 18;
const EXACT = Infinity;
/** With every digit that counts: for limits, which are shown as they are and never rounded. */
function printExactly(value, dimension) {
    return print((0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .significant */ .I1)(value), dimension, EXACT);
}
/** `finer` counts the decimals beyond what people want to read. */
function print(value, dimension, finer) {
    if (Number.isNaN(value))
        return 'not a number';
    if (!Number.isFinite(value))
        return dimension === 'duration' && value > 0 ? 'never' : 'infinite';
    switch (dimension) {
        case 'duration':
            return value < 0 ? `-${printDuration(-value, finer)}` : printDuration(value, finer);
        case 'ratio':
            return `${decimals(value * 100, 2 + finer)} %`;
        case 'bytes':
            return printBytes(value, finer);
        case 'count':
            return `${decimals(value, 3 + finer)}`;
    }
}
function decimals(value, places) {
    return places > 100 ? (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .significant */ .I1)(value) : Number((0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .significant */ .I1)(value).toFixed(places));
}
function printBytes(value, finer) {
    const size = Math.abs(value);
    if (size < 1e3)
        return `${decimals(value, 2 + finer)} B`;
    if (size < 1e6)
        return `${decimals(value / 1e3, 2 + finer)} kB`;
    if (size < 1e9)
        return `${decimals(value / 1e6, 2 + finer)} MB`;
    return `${decimals(value / 1e9, 2 + finer)} GB`;
}
function printDuration(milliseconds, finer) {
    const short = decimals(milliseconds, finer);
    if (short < 1_000)
        return `${short} ms`;
    const seconds = roundSeconds(milliseconds / 1_000, finer);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    // The subtraction must not show more digits than the whole has.
    const rest = Number((seconds - minutes * 60).toFixed(Math.max(0, 11 - Math.floor(Math.log10(seconds)))));
    const inMinute = rest === 0 ? '' : `${padded(rest)}s`;
    if (minutes < 60)
        return `${minutes}m${inMinute}`;
    const inHour = minutes % 60 === 0 && rest === 0 ? '' : `${padded(minutes % 60)}m`;
    return `${Math.floor(minutes / 60)}h${inHour}${inMinute}`;
}
/** To whole minutes from an hour on, to seconds from a minute on, else to tenths. */
function roundSeconds(seconds, finer) {
    if (seconds >= 3_600)
        return finer === 0 ? Math.round(seconds / 60) * 60 : decimals(seconds, finer - 1);
    if (seconds >= 60)
        return decimals(seconds, finer);
    return decimals(seconds, 1 + finer);
}
function padded(value) {
    return value < 10 ? `0${value}` : `${value}`;
}


/***/ }),

/***/ 2963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   M_: () => (/* binding */ NOUNS),
/* harmony export */   QN: () => (/* binding */ UNITS),
/* harmony export */   eT: () => (/* binding */ dimensionOf),
/* harmony export */   p3: () => (/* binding */ inBase),
/* harmony export */   sB: () => (/* binding */ intendedUnit),
/* harmony export */   vO: () => (/* binding */ isUnit)
/* harmony export */ });
const MEANINGS = {
    ms: { dimension: 'duration', times: 1, over: 1 },
    s: { dimension: 'duration', times: 1_000, over: 1 },
    m: { dimension: 'duration', times: 60_000, over: 1 },
    h: { dimension: 'duration', times: 3_600_000, over: 1 },
    '%': { dimension: 'ratio', times: 1, over: 100 },
    B: { dimension: 'bytes', times: 1, over: 1 },
    kB: { dimension: 'bytes', times: 1_000, over: 1 },
    MB: { dimension: 'bytes', times: 1_000_000, over: 1 },
    GB: { dimension: 'bytes', times: 1_000_000_000, over: 1 },
    '': { dimension: 'count', times: 1, over: 1 },
};
/** What people write for a unit, by the unit to write. */
const OTHER_SPELLINGS = new Map([
    ...['msec', 'msecs', 'millis', 'millisecond', 'milliseconds'].map((word) => [word, 'ms']),
    ...['S', 'sec', 'secs', 'second', 'seconds'].map((word) => [word, 's']),
    ...['M', 'min', 'mins', 'minute', 'minutes'].map((word) => [word, 'm']),
    ...['H', 'hr', 'hrs', 'hour', 'hours'].map((word) => [word, 'h']),
    ...['percent', 'pct', 'pp'].map((word) => [word, '%']),
    ...['b', 'byte', 'bytes'].map((word) => [word, 'B']),
    ...['k', 'K', 'kb', 'KB', 'KiB'].map((word) => [word, 'kB']),
    ...['mb', 'Mb', 'MiB'].map((word) => [word, 'MB']),
    ...['G', 'gb', 'Gb', 'GiB'].map((word) => [word, 'GB']),
]);
/** The dimension as a sentence names it. */
const NOUNS = {
    duration: 'a duration',
    ratio: 'a ratio',
    bytes: 'a size',
    count: 'a count',
};
const UNITS = Object.keys(MEANINGS).filter((unit) => unit !== '');
function isUnit(text) {
    return Object.hasOwn(MEANINGS, text);
}
function dimensionOf(unit) {
    return MEANINGS[unit].dimension;
}
/** The value in base units: milliseconds, ratio (1 = 100 %), bytes, count. kB, MB and GB are powers of 1000. */
function inBase(value, unit) {
    const { times, over } = MEANINGS[unit];
    return (value * times) / over;
}
/** The units that fit the dimension, as a sentence lists them: `ms, s, m or h`. Empty for counts. */
function unitsOf(dimension) {
    const fitting = UNITS.filter((unit) => isUnit(unit) && dimensionOf(unit) === dimension);
    const last = fitting.pop() ?? '';
    return fitting.length === 0 ? last : `${fitting.join(', ')} or ${last}`;
}
/** What to write for a unit that is not one of ours; null when it resembles none. */
function intendedUnit(text) {
    return OTHER_SPELLINGS.get(text) ?? null;
}


/***/ }),

/***/ 7794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gj: () => (/* binding */ gate),
  m3: () => (/* binding */ readPlan),
  G9: () => (/* binding */ settle)
});

// EXTERNAL MODULE: ./src/brokers/run.ts + 1 modules
var brokers_run = __webpack_require__(2153);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/journal/object.ts
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object's own property; never one that it inherits. */
function own(value, key) {
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

;// CONCATENATED MODULE: ./src/journal/secret.ts
/** Stands where a value was taken out. */
const MASK = '[masked]';
/** Tokens that give themselves away by their form, wherever they stand. */
const TOKENS = [
    /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
    /\bgh[pousr]_[A-Za-z0-9]{20,255}/g,
    /\bgithub_pat_[A-Za-z0-9_]{20,255}/g,
    /\bglpat-[A-Za-z0-9_-]{20,255}/g,
    /\bxox[abeprs]-[A-Za-z0-9-]{10,255}/g,
    /\bhv[sbr]\.[A-Za-z0-9_-]{20,255}/g,
    /\beyJ[A-Za-z0-9_-]{5,8192}\.[A-Za-z0-9_-]{5,8192}\.[A-Za-z0-9_-]{0,8192}/g,
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[A-Za-z0-9+/=\s\\]{0,16384}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g,
];
/** What stands behind a word that announces a secret; the word itself is kept. */
const ANNOUNCED = [
    /\b((?:Bearer|Basic)\s+)[A-Za-z0-9._~+/=-]{8,8192}/gi,
    /\b([a-z][a-z0-9+.-]{0,30}:\/\/[^\s:/@"]{0,256}:)[^\s/@"]{1,256}(?=@)/gi,
    /\b(X-Amz-(?:Signature|Security-Token|Credential)=)[^&\s"]{1,8192}/gi,
    /((?:password|passwd|secret|token|api[_-]?key|access[_-]?key)["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"',;&\]}]{3,8192}/gi,
];
const SECRET_KEY = /(?:^|[_-])(?:password|passwd|pwd|secrets?|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|credentials?|authorization|cookie)$/i;
/** Whether a key's name says that its value is a secret, e.g. `vault_token`, `Authorization`. */
function isSecretKey(key) {
    return SECRET_KEY.test(key.replace(/([a-z])([A-Z])/g, '$1_$2'));
}
/** The text with everything masked that looks like a secret. Linear in the length of the text. */
function maskTokens(text) {
    const bare = TOKENS.reduce((masked, token) => masked.replace(token, MASK), text);
    return ANNOUNCED.reduce((masked, token) => masked.replace(token, `$1${MASK}`), bare);
}

;// CONCATENATED MODULE: ./src/journal/text.ts
/** Stands for Python's `NaN`, which JSON has no word for; the reviver turns it into the number. */
const NOT_A_NUMBER = '\u0000NaN';
/** Reads JSON as Python writes it, with the bare tokens `NaN`, `Infinity` and `-Infinity`. Never throws. */
function parseJournalText(text) {
    const strict = parse(text);
    if (strict.kind === 'value')
        return strict;
    const body = text.replace(/^\uFEFF/, '').trimEnd();
    if (body.trim() === '')
        return unreadable('the file is empty');
    if (looksBinary(body))
        return unreadable('the file is binary or not UTF-8');
    const tolerant = parse(replaceTokens(body), reviveNotANumber);
    if (tolerant.kind === 'value')
        return tolerant;
    return unreadable(whyNotJson(body, tolerant));
}
function parse(text, revive) {
    try {
        return { kind: 'value', value: JSON.parse(text, revive) };
    }
    catch (error) {
        return { kind: 'invalid', message: error instanceof Error ? error.message : '', length: text.length };
    }
}
function unreadable(reason) {
    return { kind: 'unreadable', reason };
}
const SAMPLE = 4096;
/** JSON holds no raw NUL; replacement characters at the beginning are what decoding something else leaves. */
function looksBinary(body) {
    const head = body.slice(0, SAMPLE);
    return head.includes('\u0000') || (head.match(/\uFFFD/g)?.length ?? 0) > 1;
}
function whyNotJson(body, attempt) {
    if (!body.trimStart().startsWith('{'))
        return 'the file is not JSON';
    const position = /position (\d+)/.exec(attempt.message)?.[1];
    const atEnd = position === undefined ? /end of JSON/.test(attempt.message) : Number(position) >= attempt.length;
    if (!atEnd)
        return 'the file is not valid JSON';
    return `the journal is truncated at byte ${Buffer.byteLength(body)}: it was not written to its end`;
}
/** Replaces the tokens outside strings, in one pass from quote to quote. */
function replaceTokens(text) {
    const pieces = [];
    let from = 0;
    while (from < text.length) {
        const opening = indexOrEnd(text, '"', from);
        pieces.push(replaceOutsideStrings(text.slice(from, opening)));
        from = endOfString(text, opening);
        pieces.push(text.slice(opening, from));
    }
    return pieces.join('');
}
function replaceOutsideStrings(piece) {
    if (!piece.includes('N') && !piece.includes('I'))
        return piece;
    return piece.replace(/\bNaN\b/g, JSON.stringify(NOT_A_NUMBER)).replace(/\bInfinity\b/g, '1e999');
}
/** The index after the closing quote of the string that opens at `opening`. */
function endOfString(text, opening) {
    let at = opening + 1;
    for (;;) {
        const quote = indexOrEnd(text, '"', at);
        const escape = text.indexOf('\\', at);
        if (escape < 0 || escape > quote)
            return Math.min(quote + 1, text.length);
        at = escape + 2;
    }
}
function indexOrEnd(text, character, from) {
    const at = text.indexOf(character, from);
    return at < 0 ? text.length : at;
}
function reviveNotANumber(_key, value) {
    return value === NOT_A_NUMBER ? NaN : value;
}

;// CONCATENATED MODULE: ./src/journal/redact.ts



/** Deeper than any journal is written; what lies below is taken out rather than walked. */
const DEEPEST = 100;
/** Shorter secrets would blot out ordinary words. */
const SHORTEST_SECRET = 4;
/** More than any experiment declares; a bound on the work that a hostile journal can ask for. */
const MOST_SECRETS = 200;
/**
 * The text of a journal as it may be kept and shown: values of `configuration`, `secrets` and headers, values whose key
 * says secret, values that look like a token, and every repetition of a declared secret are masked. A text that is no
 * journal cannot be masked with certainty, so nothing of it is kept but its size.
 */
function redactJournal(text) {
    const parsed = parseJournalText(text);
    if (parsed.kind === 'unreadable') {
        return JSON.stringify({ unreadable: parsed.reason, bytes: Buffer.byteLength(text) });
    }
    return JSON.stringify(redact(parsed.value));
}
/** The same for a value that was parsed already; the value itself is not touched. */
function redact(value) {
    const secrets = [...secretsOf(value)].slice(0, MOST_SECRETS).sort((a, b) => b.length - a.length);
    return masked(value, secrets, 0);
}
function masked(value, secrets, depth) {
    if (typeof value === 'string')
        return maskText(value, secrets);
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth > DEEPEST)
        return MASK;
    if (Array.isArray(value))
        return value.map((item) => masked(item, secrets, depth + 1));
    return fromEntries(value, (key, inner) => isPrivate(key) ? maskedWhole(inner, depth + 1) : masked(inner, secrets, depth + 1));
}
/** `configuration` keeps its keys, so that a report can still say which one was meant; the other blocks as well. */
function maskedWhole(value, depth) {
    if (value === null || typeof value !== 'object' || depth > DEEPEST)
        return MASK;
    if (Array.isArray(value))
        return value.map((item) => maskedWhole(item, depth + 1));
    return fromEntries(value, (_key, inner) => maskedWhole(inner, depth + 1));
}
function isPrivate(key) {
    return key === 'configuration' || key.toLowerCase() === 'headers' || isSecretKey(key);
}
/** `Object.fromEntries` defines keys such as `__proto__` instead of setting them. */
function fromEntries(value, map) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [maskTokens(key), map(key, inner)]));
}
function maskText(text, secrets) {
    return maskTokens(secrets.reduce((kept, secret) => kept.replaceAll(secret, MASK), text));
}
/** Texts of every `secrets` block, and of configuration keys whose name says secret. */
function secretsOf(value) {
    const found = new Set();
    collect(value, false, 0, found);
    return found;
}
function collect(value, secret, depth, found) {
    if (typeof value === 'string' && secret && value.length >= SHORTEST_SECRET && value !== MASK)
        found.add(value);
    if (typeof value !== 'object' || value === null || depth > DEEPEST)
        return;
    if (Array.isArray(value)) {
        for (const item of value)
            collect(item, secret && isObject(item), depth + 1, found);
        return;
    }
    for (const [key, inner] of Object.entries(value)) {
        const structural = key === 'type' || key === 'key' || key === 'path';
        collect(inner, (secret && !structural) || isSecretKey(key), depth + 1, found);
    }
}

// EXTERNAL MODULE: ./src/criteria/compare.ts
var compare = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/criteria/quantity.ts
var criteria_quantity = __webpack_require__(6784);
;// CONCATENATED MODULE: ./src/criteria/quote.ts
const LONGEST_QUOTE = 80;
/** A text as JSON writes it, cut where it is too long to be read. */
function quote(text) {
    return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

;// CONCATENATED MODULE: ./src/criteria/explain.ts



/** Both ends of what was observed, or one when they read the same; with digits enough to see the side of the limit. */
function printReading({ lower, upper, dimension }, limits) {
    const last = (0,criteria_quantity/* printValue */.jt)(upper, dimension, limits);
    if (!Number.isFinite(upper))
        return last;
    const first = (0,criteria_quantity/* printValue */.jt)(lower, dimension, limits);
    return first === last ? last : `${first}–${last}`;
}
/** A limit as written is shown exactly; a computed one like a value, and what it was computed from. */
function printTarget({ value, dimension, from }, reading) {
    if (from === null)
        return (0,criteria_quantity/* printExactly */.eq)(value, dimension);
    return `${(0,criteria_quantity/* printValue */.jt)(value, dimension, [reading.lower, reading.upper])} (${from})`;
}
const BARE_WORD = /^[A-Za-z_][\w-]*$/;
/** A word as it is; any other text in quotes, cut where it is too long to be read. */
function printWord(text) {
    return BARE_WORD.test(text) ? quote(text).slice(1, -1) : quote(text);
}
/** `5m`, `below 5m`, `above 99 %`, `not "degraded"`: the limit as it stands alone, in a table. */
function printLimitOf(operator, text) {
    if (operator === '<')
        return `below ${text}`;
    if (operator === '>')
        return `above ${text}`;
    return operator === '!=' ? `not ${text}` : text;
}
/** The same in a sentence: `limit below 5m`, `must not be 3`. */
function limitClause(operator, text) {
    if (operator === '==')
        return `must be ${text}`;
    return operator === '!=' ? `must not be ${text}` : `limit ${printLimitOf(operator, text)}`;
}
/** How far the value is from the limit, to which side; null where that says nothing. */
function printMargin(reading, operator, target, met) {
    const { dimension } = reading;
    const which = (0,compare/* side */.Cf)(operator);
    if (which === null)
        return operator === '==' && !met ? printOff(reading, target) : null;
    const distance = distanceBetween(reading[which], target.value);
    if (!Number.isFinite(distance))
        return null;
    if (distance === 0)
        return 'exactly at the limit';
    const text = printDistance(distance, dimension);
    if (met)
        return `${text} to spare`;
    return which === 'upper' ? `missed by ${text}` : `${text} short`;
}
function printOff({ lower, upper, dimension }, target) {
    const distance = Math.min(distanceBetween(lower, target.value), distanceBetween(upper, target.value));
    return Number.isFinite(distance) ? `off by ${printDistance(distance, dimension)}` : null;
}
function distanceBetween(value, limit) {
    return (0,compare/* significant */.I1)(Math.abs((0,compare/* significant */.I1)(value) - (0,compare/* significant */.I1)(limit)));
}
/** Ratios lie percentage points apart: 8 % of something else is not what is meant. */
function printDistance(distance, dimension) {
    const text = (0,criteria_quantity/* printValue */.jt)(distance, dimension);
    if (dimension !== 'ratio')
        return text;
    return text.replace(/ %$/, text === '1 %' ? ' percentage point' : ' percentage points');
}

;// CONCATENATED MODULE: ./src/criteria/print.ts

const print_BARE_WORD = /^[A-Za-z_][\w-]*$/;
const BARE_KEY = /^\w[\w-]*$/;
/** The canonical text of a condition: parsing it gives the same condition. */
function printCondition(condition) {
    const subject = printSubject(condition.measure, condition.phase);
    const { operator, limit, spoken } = condition;
    return spoken ? `${subject} is ${printSpoken(limit)}` : `${subject} ${operator} ${printLimit(limit)}`;
}
/** The measure and the phase it is asked for: `availability during injection`. */
function printSubject(measure, phase) {
    return phase === null ? printMeasure(measure) : `${printMeasure(measure)} during ${phase}`;
}
function printMeasure(measure) {
    switch (measure.kind) {
        case 'named':
            return measure.name;
        case 'alarm':
            return `alarm ${JSON.stringify(measure.name)}`;
        case 'activity': {
            const name = `${measure.activity} ${JSON.stringify(measure.name)}`;
            return measure.path.length === 0 ? name : `${name} ${printPath(measure.path)}`;
        }
    }
}
function printLimit(limit) {
    switch (limit.kind) {
        case 'quantity':
            return (0,criteria_quantity/* printQuantity */.xi)(limit.quantity);
        case 'baseline':
            return limit.offset === null
                ? 'baseline'
                : `baseline ${limit.offset.sign} ${(0,criteria_quantity/* printQuantity */.xi)(limit.offset.quantity)}`;
        case 'text':
            return JSON.stringify(limit.text);
        case 'boolean':
            return String(limit.value);
    }
}
function printSpoken(limit) {
    if (limit.kind !== 'text')
        return printLimit(limit);
    return isSpeakable(limit.text) ? limit.text : JSON.stringify(limit.text);
}
/** Whether `is` can say the word without quotes and mean the text. */
function isSpeakable(text) {
    return print_BARE_WORD.test(text) && !['not', 'true', 'false'].includes(text);
}
function printPath(path) {
    return path.map((key, index) => (index === 0 ? printFirstKey(key) : printKey(key))).join('');
}
function printFirstKey(key) {
    return BARE_KEY.test(key) && key !== 'is' && key !== 'during' ? key : `[${JSON.stringify(key)}]`;
}
function printKey(key) {
    return BARE_KEY.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

// EXTERNAL MODULE: ./src/criteria/unit.ts
var criteria_unit = __webpack_require__(2963);
;// CONCATENATED MODULE: ./src/criteria/reading.ts



/** The number in an observation, or why there is none: texts are read as quantities when they are raw. */
function readNumber(observation, lens) {
    switch (observation.kind) {
        case 'missing':
            return { ok: false, because: observation.because };
        case 'boolean':
            return { ok: false, because: `${observation.value} is not a number` };
        case 'word': {
            const quantity = lens.raw ? (0,criteria_quantity/* readQuantity */.ae)(observation.value) : null;
            if (quantity === null)
                return { ok: false, because: `${quote(observation.value)} is not a number` };
            if (quantity.unit === '')
                return readBare([quantity.value], lens);
            return readEnds([(0,criteria_quantity/* toBase */.FU)(quantity)], (0,criteria_unit/* dimensionOf */.eT)(quantity.unit));
        }
        case 'number': {
            const { value, interval, dimension } = observation;
            const ends = interval === null ? [value] : [value, interval.lower, interval.upper];
            return lens.raw && dimension === 'count' ? readBare(ends, lens) : readEnds(ends, dimension);
        }
    }
}
function readBare(values, { unit }) {
    const share = values.find((value) => value !== 0 && Math.abs(value) <= 1);
    if (unit === '%' && share !== undefined) {
        // Read as percent, a share of 0.05 errors would pass a limit of 1 %.
        const because = `${share} may be a share of 1 or percent (write the limit without a unit, or the unit in the output)`;
        return { ok: false, because };
    }
    return readEnds(values.map((value) => (0,criteria_unit/* inBase */.p3)(value, unit)), (0,criteria_unit/* dimensionOf */.eT)(unit));
}
function readEnds(ends, dimension) {
    const [lower, upper] = [Math.min(...ends), Math.max(...ends)];
    // Math.min and Math.max answer NaN when any end is NaN, so one look is enough.
    if (Number.isNaN(lower))
        return { ok: false, because: 'the value is not a number' };
    return { ok: true, reading: { lower, upper, dimension } };
}

;// CONCATENATED MODULE: ./src/criteria/target.ts




/** The unit in which a number without one is read; a share of the baseline says nothing of the baseline's unit. */
function unitOfLimit(limit) {
    if (limit.kind === 'quantity')
        return limit.quantity.unit;
    return limit.offset === null || limit.offset.quantity.unit === '%' ? '' : limit.offset.quantity.unit;
}
/** What the limit is in numbers, or why that cannot be said. */
function aim(limit, operator, baseline, raw) {
    if (limit.kind === 'quantity') {
        const value = (0,criteria_quantity/* toBase */.FU)(limit.quantity);
        if (!Number.isFinite(value))
            return unaimed(`the limit ${(0,criteria_quantity/* printQuantity */.xi)(limit.quantity)} is not finite`);
        return { ok: true, target: { value, dimension: (0,criteria_unit/* dimensionOf */.eT)(limit.quantity.unit), from: null } };
    }
    if (baseline === null)
        return unaimed('there is no baseline, no earlier run to compare with');
    const read = readNumber(baseline, { raw, unit: unitOfLimit(limit) });
    if (!read.ok)
        return unaimed(`the baseline cannot be compared with: ${read.because}`);
    return aimAt(read.reading, limit.offset, operator);
}
function aimAt(baseline, offset, operator) {
    const { dimension } = baseline;
    const base = judgedEnd(baseline, operator);
    if (base === null)
        return unaimed('the baseline is known only as an interval');
    const shown = (0,criteria_quantity/* printValue */.jt)(base, dimension);
    if (!Number.isFinite(base))
        return unaimed(`the baseline cannot be compared with: it is "${shown}"`);
    if (offset === null)
        return { ok: true, target: { value: base, dimension, from: 'baseline' } };
    const distance = distanceFrom(base, dimension, offset.quantity);
    if (typeof distance === 'string')
        return unaimed(distance);
    const value = offset.sign === '+' ? base + distance : base - distance;
    if (!Number.isFinite(value))
        return unaimed('the baseline and its offset are not finite');
    const from = `baseline ${shown} ${offset.sign} ${(0,criteria_quantity/* printQuantity */.xi)(offset.quantity)}`;
    return { ok: true, target: { value, dimension, from } };
}
/** Like is compared with like: the end of the baseline that is judged of the value, so that two equal runs are equal. */
function judgedEnd(baseline, operator) {
    const which = (0,compare/* side */.Cf)(operator);
    if (which !== null)
        return baseline[which];
    return baseline.lower === baseline.upper ? baseline.lower : null;
}
/** How far the offset reaches, in base units; a text says why it reaches nowhere. */
function distanceFrom(base, dimension, quantity) {
    const distance = (0,criteria_quantity/* toBase */.FU)(quantity);
    if (quantity.unit === '%') {
        // A share of nothing is nothing: every change at all would be infinitely many percent.
        return base === 0
            ? `${(0,criteria_quantity/* printQuantity */.xi)(quantity)} of a baseline of zero is nothing, write an absolute distance`
            : Math.abs(base) * distance;
    }
    if ((0,criteria_unit/* dimensionOf */.eT)(quantity.unit) === dimension)
        return distance;
    return `the baseline is ${criteria_unit/* NOUNS */.M_[dimension]}, and ${(0,criteria_quantity/* printQuantity */.xi)(quantity)} is ${criteria_unit/* NOUNS */.M_[(0,criteria_unit/* dimensionOf */.eT)(quantity.unit)]}`;
}
function unaimed(because) {
    return { ok: false, because };
}

;// CONCATENATED MODULE: ./src/criteria/evaluate.ts






/**
 * Judges one observation. `baseline` is the same measure's observation in an earlier run; null when there is none.
 * It never throws, and whatever is missing, not a number or not comparable is inconclusive.
 */
function evaluate(condition, observation, baseline) {
    if (observation.kind === 'missing') {
        return inconclusive(condition, null, `is not known: ${observation.because}`);
    }
    const { limit } = condition;
    if (limit.kind === 'text' || limit.kind === 'boolean')
        return evaluateWord(condition, observation);
    return evaluateNumber(condition, limit, observation, baseline);
}
function evaluateWord(condition, observation) {
    const { limit, operator } = condition;
    const observed = printObserved(observation);
    const same = sameAs(limit, observation);
    if (same === null || (0,compare/* side */.Cf)(operator) !== null) {
        const fault = same === null ? `cannot be compared with ${printLimit(limit)}` : `has no order for "${operator}"`;
        return inconclusive(condition, observed, `was ${observed}, which ${fault}`, observation.because);
    }
    const met = (operator === '==') === same;
    const text = limit.kind === 'text' ? printWord(limit.text) : printLimit(limit);
    const clause = limitClause(operator, text);
    return {
        outcome: met ? 'met' : 'missed',
        observed,
        limit: printLimitOf(operator, text),
        margin: null,
        reason: sentence(condition, `was ${observed}, ${clause}`, observation.because),
    };
}
/** Whether the value is the limit's; null when the two are of different kinds. */
function sameAs(limit, observation) {
    if (limit.kind === 'text' && observation.kind === 'word')
        return limit.text === observation.value;
    if (limit.kind === 'boolean' && observation.kind === 'boolean')
        return limit.value === observation.value;
    return null;
}
function evaluateNumber(condition, limit, observation, baseline) {
    const { operator, measure } = condition;
    const raw = measure.kind === 'activity';
    const { because } = observation;
    const read = readNumber(observation, { raw, unit: unitOfLimit(limit) });
    if (!read.ok) {
        const observed = printObserved(observation);
        return inconclusive(condition, observed, `cannot be judged, ${read.because}`, because);
    }
    const { reading } = read;
    const aimed = aim(limit, operator, baseline, raw);
    if (!aimed.ok) {
        const observed = printReading(reading, []);
        return inconclusive(condition, observed, `was ${observed}, and ${aimed.because}`, because);
    }
    const { target } = aimed;
    if (target.dimension !== reading.dimension) {
        const observed = printReading(reading, []);
        const clash = `which is ${criteria_unit/* NOUNS */.M_[reading.dimension]} and the limit ${criteria_unit/* NOUNS */.M_[target.dimension]}`;
        return inconclusive(condition, observed, `was ${observed}, ${clash}`, because);
    }
    return compared(condition, reading, target, because);
}
function compared(condition, reading, target, because) {
    const { operator } = condition;
    const outcome = outcomeOf(reading, operator, target.value);
    const observed = printReading(reading, [target.value]);
    const text = printTarget(target, reading);
    const limit = printLimitOf(operator, text);
    const clause = `was ${observed}, ${limitClause(operator, text)}`;
    if (outcome === 'inconclusive') {
        const reason = sentence(condition, `${clause}, and that cannot be told from it`, because);
        return { outcome, observed, limit, margin: null, reason };
    }
    const margin = printMargin(reading, operator, target, outcome === 'met');
    const reason = sentence(condition, margin === null ? clause : `${clause} (${margin})`, because);
    return { outcome, observed, limit, margin, reason };
}
/**
 * An order is judged at the end of the interval that speaks against the system. Equality needs the whole interval: when the
 * limit lies within it, nobody knows. An infinite value can miss a limit, and never meet one.
 */
function outcomeOf({ lower, upper }, operator, limit) {
    const which = (0,compare/* side */.Cf)(operator);
    const judged = which === null ? [lower, upper] : [which === 'upper' ? upper : lower];
    const within = (0,compare/* holds */.v9)(lower, '<=', limit) && (0,compare/* holds */.v9)(upper, '>=', limit);
    if (which === null && within && !(0,compare/* holds */.v9)(lower, '==', upper))
        return 'inconclusive';
    if (!judged.every((end) => (0,compare/* holds */.v9)(end, operator, limit)))
        return 'missed';
    return judged.every(Number.isFinite) ? 'met' : 'inconclusive';
}
function inconclusive(condition, observed, predicate, because = '') {
    const limit = printLimitOf(condition.operator, printLimit(condition.limit));
    const reason = sentence(condition, predicate, because);
    return { outcome: 'inconclusive', observed, limit, margin: null, reason };
}
function printObserved(observation) {
    if (observation.kind === 'boolean')
        return String(observation.value);
    if (observation.kind === 'word')
        return printWord(observation.value);
    const { value, interval, dimension } = observation;
    return printReading({ lower: interval?.lower ?? value, upper: interval?.upper ?? value, dimension }, []);
}
function sentence({ measure, phase }, predicate, because) {
    const claim = `${printSubject(measure, phase)} ${predicate}`;
    return because === '' ? claim : `${claim}: ${because}`;
}

;// CONCATENATED MODULE: ./src/criteria/vocabulary.ts
const PHASES = ['before', 'injection', 'recovery', 'after'];
const TOLERANCE_WORDS = ['met', 'not-met'];
const STATUS_WORDS = ['succeeded', 'failed'];
const duration = { kind: 'number', dimension: 'duration', least: 0, most: Infinity };
const ratio = { kind: 'number', dimension: 'ratio', least: 0, most: 1 };
const held = { kind: 'word', words: TOLERANCE_WORDS };
const BUILT_IN_MEASURES = [
    { name: 'steady-state', alias: null, answer: held, phases: PHASES, overSamples: 'in-phase' },
    { name: 'recovery-time', alias: 'rto', answer: duration, phases: [], overSamples: 'always' },
    { name: 'downtime', alias: null, answer: duration, phases: PHASES, overSamples: 'always' },
    { name: 'availability', alias: null, answer: ratio, phases: PHASES, overSamples: 'always' },
    { name: 'error-rate', alias: null, answer: ratio, phases: PHASES, overSamples: 'always' },
    { name: 'duration', alias: null, answer: duration, phases: [], overSamples: 'never' },
];
/** A measure of the suite's own; nothing is known about its range. */
function declaredMeasure(name, dimension) {
    const answer = { kind: 'number', dimension, least: -Infinity, most: Infinity };
    return { name, alias: null, answer, phases: PHASES, overSamples: 'never' };
}
/** The measure of that name or alias. */
function measureNamed(measures, name) {
    return measures.find((measure) => measure.name === name || measure.alias === name) ?? null;
}
/** The one name of a built-in measure, e.g. `rto` → `recovery-time`; any other name as it is. */
function canonicalName(name) {
    return measureNamed(BUILT_IN_MEASURES, name)?.name ?? name;
}
/** Whether the condition speaks about the samples of the run, so that none of them needs an implied criterion. */
function isOverSamples(condition) {
    if (condition.measure.kind !== 'named')
        return false;
    const overSamples = measureNamed(BUILT_IN_MEASURES, condition.measure.name)?.overSamples;
    return overSamples === 'always' || (overSamples === 'in-phase' && condition.phase !== null);
}

;// CONCATENATED MODULE: ./src/journal/show.ts

const LONGEST = 80;
/** A value out of a journal as a short piece of a sentence: one line, cut, secrets masked. Never throws. */
function show(value) {
    const text = asText(value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
function asText(value) {
    if (value === undefined)
        return 'nothing';
    if (typeof value === 'number')
        return String(value);
    return JSON.stringify(redact(pruned(value, 0))).replaceAll(CONTROLS, '\uFFFD');
}
/** Only as much of the value as a sentence could show. */
function pruned(value, depth) {
    if (typeof value === 'string')
        return value.slice(0, LONGEST_TEXT);
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth > show_DEEPEST)
        return '…';
    if (Array.isArray(value))
        return value.slice(0, MOST_ITEMS).map((item) => pruned(item, depth + 1));
    const entries = Object.entries(value).slice(0, MOST_ITEMS);
    return Object.fromEntries(entries.map(([key, inner]) => [key, pruned(inner, depth + 1)]));
}
const LONGEST_TEXT = 1_000;
const MOST_ITEMS = 20;
const show_DEEPEST = 4;
/** What could turn or hide the rest of a sentence: C1 controls, direction and line marks. */
const CONTROLS = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

;// CONCATENATED MODULE: ./src/journal/happened.ts


/**
 * Why an entry does not show that its activity did what it is for, as a clause, or null when it does. Chaos Toolkit calls an
 * activity `succeeded` also when its process exited non-zero or its request was answered with an error.
 */
function whyNotHappened(entry) {
    if (entry.status === null)
        return 'has no status: it was interrupted or raised an unexpected exception';
    return whyFailed(entry) ?? whyNotRun(entry);
}
/** Ways to fail that can be expected of an action: it ran, and did not succeed. */
function whyFailed(entry) {
    if (entry.status === 'failed')
        return entry.failure === null ? 'failed' : `failed: ${show(entry.failure)}`;
    const status = own(entry.output, 'status');
    if (entry.provider === 'process' && status !== 0 && typeof status === 'number')
        return `exited with ${show(status)}`;
    if (entry.provider === 'http' && typeof status === 'number' && !(status < HTTP_ERROR))
        return `got HTTP ${show(status)}`;
    return null;
}
const HTTP_ERROR = 400;
/** A process or request that succeeded always leaves its status behind. */
function whyNotRun(entry) {
    if (entry.dry)
        return 'ran dry: nothing was executed';
    const leavesStatus = entry.provider === 'process' || entry.provider === 'http';
    if (!leavesStatus || typeof own(entry.output, 'status') === 'number')
        return null;
    return `left no ${entry.provider === 'http' ? 'HTTP status' : 'exit code'} behind`;
}
/** Whether a run that was dry in this way skipped what it would have executed of a kind. */
function ranDry(dry, kind) {
    return dry !== null && dry !== 'pause' && dry !== (kind === 'action' ? 'probes' : 'actions');
}

;// CONCATENATED MODULE: ./src/journal/json-path.ts

const STEP = /\.([A-Za-z_][A-Za-z0-9_]*)|\.(\*)|\[(\*)\]|\[(0|[1-9]\d{0,8})\]|\["([^"\\]*)"\]/y;
/**
 * The values that `jsonpath2` finds, for the paths that mean the same everywhere: `$`, `.name`, `["name"]`, `[0]`, `.*`
 * and `[*]`. null for every other path: filters, slices, unions and descendants are jsonpath2's own dialect.
 */
function jsonPathValues(path, root) {
    const steps = parseSteps(path.trim());
    if (steps === null)
        return null;
    return steps.reduce((values, step) => values.flatMap((value) => follow(value, step)), [root]);
}
function parseSteps(path) {
    if (!path.startsWith('$'))
        return null;
    const steps = [];
    const pattern = new RegExp(STEP);
    pattern.lastIndex = 1;
    while (pattern.lastIndex < path.length) {
        const match = pattern.exec(path);
        if (match === null)
            return null;
        const [, name, , , index, quoted] = match;
        const key = name ?? quoted;
        steps.push(key !== undefined ? { key } : index !== undefined ? { index: Number(index) } : 'every');
    }
    return steps;
}
function follow(value, step) {
    if (step === 'every') {
        if (Array.isArray(value))
            return value;
        return isObject(value) ? Object.values(value) : [];
    }
    if ('index' in step)
        return Array.isArray(value) && step.index < value.length ? [value[step.index]] : [];
    return isObject(value) && Object.hasOwn(value, step.key) ? [value[step.key]] : [];
}

;// CONCATENATED MODULE: ./src/journal/judgement.ts
const MET = { kind: 'met' };
function missed(because) {
    return { kind: 'missed', because };
}
function unjudgeable(because) {
    return { kind: 'unjudgeable', because };
}
/** `because` is only put into words when it is needed: outputs may be huge. */
function metIf(holds, because) {
    return holds ? MET : missed(because());
}

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./src/journal/pattern.ts


/** What Python's `re` and RE2 read differently, or RE2 cannot do in linear time. */
const FOREIGN = [
    /\\[^dDwWsSbBAZntrfv\W_]/, // letter and digit escapes that are not common to both, back references
    /\(\?(?![:imsP])/, // look-around, comments, conditions
    /\(\?P[=>]/, // named back references
    /\{,/, // "at most" in Python, literal in RE2
    /\[\[:/, // POSIX classes, literal in Python
    /(?<!\\)\$(?![)|]|$)/, // an end that something follows: Python's also matches before a last line break
    /[*+?}]\+/, // possessive
];
/** Classes are Unicode in Python and ASCII in RE2; Python counts more characters as space. */
const CLASSES = /\\[dDwWsSbB]|\(\?[a-z]*i/;
const ORDINARY = /^[\t\n\f\r\x20-\x7e]*$/;
/** Longer texts are not searched: a sample is an answer, not an archive. */
const pattern_LONGEST = 5_000_000;
/** Python's `re.search(pattern, text) is not None`, where the pattern means the same to both; in linear time. */
function searchPattern(pattern, text) {
    const multiline = /\(\?[a-z]*m/.test(pattern);
    if (FOREIGN.some((foreign) => foreign.test(pattern)) || (multiline && /\\.|\$/.test(pattern))) {
        return unjudgeable(`the pattern ${JSON.stringify(pattern)} uses what only Python's "re" understands`);
    }
    if (text.length > pattern_LONGEST)
        return unjudgeable('the text is too long to be searched');
    if (CLASSES.test(pattern) && !ORDINARY.test(text)) {
        return unjudgeable('the text holds characters whose class Python tells differently');
    }
    try {
        const found = build/* RE2JS */.L3.compile(translate(pattern)).matcher(text).find();
        return metIf(found, () => `the pattern ${JSON.stringify(pattern)} was not found`);
    }
    catch {
        return unjudgeable(`the pattern ${JSON.stringify(pattern)} cannot be judged from the journal`);
    }
}
/** `$` also matches before a last line break, `\Z` only at the very end. */
function translate(pattern) {
    return pattern.replace(/\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\$/g, (part) => {
        if (part === '\\Z')
            return '\\z';
        return part === '$' ? '(?:\\n?\\z)' : part;
    });
}

;// CONCATENATED MODULE: ./src/journal/python.ts

/** Deeper values are not compared. */
const python_DEEPEST = 64;
/** Python's `==` on JSON values: `True` equals 1, `False` equals 0, NaN equals nothing, objects compare by content. */
function pythonEquals(left, right, depth = 0) {
    const [a, b] = [asNumber(left), asNumber(right)];
    if (a !== null || b !== null)
        return a !== null && a === b;
    if (depth > python_DEEPEST)
        return false;
    if (Array.isArray(left) && Array.isArray(right)) {
        const others = right;
        return (left.length === others.length &&
            left.every((item, index) => pythonEquals(item, others[index], depth + 1)));
    }
    if (isObject(left) && isObject(right)) {
        const keys = Object.keys(left);
        return (keys.length === Object.keys(right).length &&
            keys.every((key) => Object.hasOwn(right, key) && pythonEquals(left[key], right[key], depth + 1)));
    }
    return left === right;
}
/** Python's `low <= value <= high`; null where Python refuses the comparison, or the gate cannot repeat it. */
function pythonBetween(low, value, high) {
    const lower = pythonAtMost(low, value);
    return lower === true ? pythonAtMost(value, high) : lower;
}
function pythonAtMost(left, right) {
    const [a, b] = [asNumber(left), asNumber(right)];
    if (a !== null && b !== null)
        return a <= b;
    return typeof left === 'string' && typeof right === 'string' ? left <= right : null;
}
function asNumber(value) {
    if (typeof value === 'boolean')
        return value ? 1 : 0;
    return typeof value === 'number' ? value : null;
}
const DECIMAL = /^\s*([+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+)?)\s*$/i;
/** What `decimal.Decimal(text)` reads as a finite number; null for what it refuses, NaN for `nan` and `inf` in any spelling. */
function pythonDecimal(text) {
    const [, number] = DECIMAL.exec(text) ?? [];
    if (number !== undefined)
        return Number(number.replaceAll('_', ''));
    return /^\s*[+-]?(?:s?nan\d*|inf(?:inity)?)\s*$/i.test(text) ? NaN : null;
}

;// CONCATENATED MODULE: ./src/journal/substitute.ts
/** Python's `string.Template`: `$$`, `$name`, `${name}`. */
const PLACEHOLDER = /\$(?:(\$)|([_a-z][_a-z0-9]*)|\{([_a-z][_a-z0-9]*)\})/gi;
const ONLY_A_PLACEHOLDER = /^\$\{([_a-z][_a-z0-9]*)\}$/i;
/**
 * Replaces placeholders as Chaos Toolkit does: a text that is one single `${name}` takes the value's type, any other – a
 * single `$name` as well – stays text. `unknown` when a name has no literal: environment, secrets and probes are not in the journal.
 */
function substitute(text, literals) {
    const [, only] = ONLY_A_PLACEHOLDER.exec(text) ?? [];
    if (only !== undefined) {
        return literals.has(only)
            ? { kind: 'value', value: literals.get(only) }
            : { kind: 'unknown', name: only };
    }
    const unknown = [];
    const value = text.replace(PLACEHOLDER, (whole, dollar, plain, inBraces) => {
        if (dollar !== undefined)
            return '$';
        const name = plain ?? inBraces ?? '';
        const literal = literals.get(name);
        if (typeof literal === 'string' || Number.isSafeInteger(literal))
            return String(literal);
        unknown.push(name);
        return whole;
    });
    const [missing] = unknown;
    return missing === undefined ? { kind: 'value', value } : { kind: 'unknown', name: missing };
}

;// CONCATENATED MODULE: ./src/journal/tolerance.ts







/**
 * Whether a probe's output is within its tolerance, as Chaos Toolkit's `within_tolerance` would say. Where that function
 * would raise, call another probe, or need a value that is not in the journal, the answer is `unjudgeable`.
 */
function judgeTolerance(tolerance, output, literals) {
    if (typeof tolerance === 'string')
        return judgeText(substitute(tolerance, literals), output, literals);
    return judgeResolved(tolerance, output, literals);
}
function judgeText(tolerance, output, literals) {
    if (tolerance.kind === 'unknown')
        return unresolved(tolerance.name);
    return judgeResolved(tolerance.value, output, literals);
}
function judgeResolved(tolerance, output, literals) {
    if (typeof tolerance === 'boolean' || typeof tolerance === 'string')
        return judgeEqual(tolerance, output);
    if (Number.isSafeInteger(tolerance))
        return judgeEqual(tolerance, statusOf(output));
    if (Array.isArray(tolerance))
        return judgeList(tolerance, output);
    if (isObject(tolerance))
        return judgeObject(tolerance, output, literals);
    return missed(`a tolerance of ${show(tolerance)} is never met`);
}
function judgeEqual(wanted, actual) {
    return metIf(pythonEquals(actual, wanted), () => `${show(actual)} is not ${show(wanted)}`);
}
/** An output with a `status` – a process, an HTTP answer – is judged by it. */
function statusOf(output) {
    return isObject(output) && Object.hasOwn(output, 'status') ? output['status'] : output;
}
function judgeList(list, output) {
    const actual = statusOf(output);
    const byStatus = isObject(output) && Object.hasOwn(output, 'status');
    if (byStatus || list.length !== 2) {
        return metIf(list.some((item) => pythonEquals(actual, item)), () => `${show(actual)} is none of ${show(list)}`);
    }
    const within = pythonBetween(list[0], actual, list[1]);
    if (within === null)
        return unjudgeable(`${show(actual)} cannot be compared with ${show(list)}`);
    return metIf(within, () => `${show(actual)} is not within ${show(list)}`);
}
function judgeObject(tolerance, output, literals) {
    const type = own(tolerance, 'type');
    if (type === 'probe')
        return unjudgeable('its tolerance is a probe, whose answer is not in the journal');
    if (type !== 'regex' && type !== 'jsonpath' && type !== 'range') {
        return missed(`a tolerance of type ${show(type)} is never met`);
    }
    const target = own(tolerance, 'target');
    if (target && !isObject(output))
        return unjudgeable(`${show(output)} has no ${show(target)}`);
    const value = typeof target === 'string' && target !== '' ? (own(output, target) ?? fallback(output, target)) : output;
    if (type === 'range')
        return judgeRange(own(tolerance, 'range'), value);
    return type === 'regex'
        ? judgeRegex(tolerance, value, literals)
        : judgeJsonPath(tolerance, value, literals);
}
/** A target that is not there stands for the whole output; one that is null is null. */
function fallback(output, target) {
    return isObject(output) && Object.hasOwn(output, target) ? null : output;
}
function judgeRange(range, value) {
    const [low, high] = Array.isArray(range) && range.length === 2 ? range : [];
    if (!isBound(low) || !isBound(high))
        return unjudgeable('its range is not two numbers');
    const number = typeof value === 'string' ? pythonDecimal(value) : value === true ? 1 : value === false ? 0 : value;
    if (number === null && typeof value === 'string')
        return missed(`${show(value)} is not a number`);
    if (typeof number !== 'number' || Number.isNaN(number))
        return unjudgeable(`${show(value)} is not a number`);
    const exact = typeof value !== 'string' || Number.isInteger(number);
    if (!exact && (number === low || number === high)) {
        return unjudgeable(`${show(value)} is too close to the limits ${show(range)} to be told apart`);
    }
    return metIf(number >= low && number <= high, () => `${show(value)} is not within ${show(range)}`);
}
function isBound(value) {
    return typeof value === 'number' && !Number.isNaN(value);
}
function judgeRegex(tolerance, value, literals) {
    const pattern = substituteIn(own(tolerance, 'pattern'), literals);
    if (pattern.kind === 'unknown')
        return unresolved(pattern.name);
    if (typeof pattern.value !== 'string')
        return unjudgeable('its pattern is not text');
    if (typeof value !== 'string')
        return unjudgeable(`a pattern cannot be searched in ${show(value)}`);
    return searchPattern(pattern.value, value);
}
function judgeJsonPath(tolerance, value, literals) {
    const path = substituteIn(own(tolerance, 'path'), literals);
    if (path.kind === 'unknown')
        return unresolved(path.name);
    const values = typeof path.value === 'string' ? jsonPathValues(path.value, parsedIfText(value)) : null;
    if (values === null)
        return unjudgeable(`the path ${show(path.value)} is beyond what the gate reads of jsonpath2`);
    if (Object.hasOwn(tolerance, 'expect'))
        return judgeExpected(tolerance['expect'], values, literals);
    const count = own(tolerance, 'count');
    const found = () => `${show(path.value)} was found ${values.length} times`;
    if (count !== undefined && count !== null)
        return metIf(pythonEquals(values.length, count), found);
    return metIf(values.length > 0, found);
}
function judgeExpected(expect, values, literals) {
    const list = Array.isArray(expect) ? expect : null;
    const resolved = (list ?? [expect]).map((item) => substituteIn(item, literals));
    const wanted = [];
    for (const item of resolved) {
        if (item.kind === 'unknown')
            return unresolved(item.name);
        wanted.push(item.value);
    }
    const [only] = wanted;
    const flat = list === null && Array.isArray(only) ? only : wanted;
    return metIf(pythonEquals(values, flat), () => `${show(values)} is not ${show(flat)}`);
}
function substituteIn(value, literals) {
    if (typeof value === 'string')
        return substitute(value, literals);
    return mentionsPlaceholder(value, 0)
        ? { kind: 'unknown', name: 'a placeholder' }
        : { kind: 'value', value };
}
/** Placeholders inside objects and lists are rare enough to be left to people. */
function mentionsPlaceholder(value, depth) {
    if (typeof value === 'string')
        return /\$\{?[A-Za-z_]/.test(value);
    if (typeof value !== 'object' || value === null)
        return false;
    return depth > tolerance_DEEPEST || Object.values(value).some((inner) => mentionsPlaceholder(inner, depth + 1));
}
const tolerance_DEEPEST = 32;
function parsedIfText(value) {
    if (typeof value !== 'string')
        return value;
    try {
        return JSON.parse(value);
    }
    catch {
        return value;
    }
}
function unresolved(name) {
    return unjudgeable(`its tolerance needs ${JSON.stringify(name)}, whose value the journal does not tell`);
}

;// CONCATENATED MODULE: ./src/measures/answer.ts


/** What a probe was answered, as a clause: `"web answers" got 503`, `"queue" failed: connection refused`. */
function tellAnswer(entry, judgement) {
    const name = show(entry.name);
    if (entry.status === 'failed')
        return `${name} could not be evaluated: ${show(entry.failure ?? 'it failed')}`;
    const status = own(entry.output, 'status');
    const byStatus = typeof entry.tolerance === 'number' || Array.isArray(entry.tolerance);
    if (byStatus && entry.provider === 'http' && typeof status === 'number')
        return `${name} got ${show(status)}`;
    if (byStatus && entry.provider === 'process' && typeof status === 'number')
        return `${name} exited with ${show(status)}`;
    if (judgement?.kind === 'missed')
        return `${name} was out of tolerance: ${judgement.because}`;
    return `${name} answered ${show(entry.output)}`;
}

;// CONCATENATED MODULE: ./src/measures/moment.ts
/** `14:03:10`, UTC: the time of day as an operator compares it with logs. */
function clockTime(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? 'an unknown time' : date.toISOString().slice(11, 19);
}

;// CONCATENATED MODULE: ./src/measures/phases.ts

/** The start of the first action of the method; null when no fault can be placed in time. */
function faultStart(journal) {
    return least(actionsOf(journal).map(({ start }) => start));
}
/**
 * When a phase was. *before*: until the first action of the method starts. *injection*: from there until the last action has
 * ended, its pause included. *recovery*: from there to the hypothesis after the method, or the end of the method. *after*:
 * the rest.
 */
function phaseWindow(journal, phase) {
    const fault = faultStart(journal);
    if (fault === null)
        return { kind: 'missing', because: `there is no ${phase} phase: no action of the method has a time` };
    const first = least([journal.start, fault]) ?? fault;
    const last = Math.max(fault, endOf(journal));
    const verification = least(journal.steadyStates.after?.probes.map(({ start }) => start) ?? []);
    const methodEnd = Math.max(fault, verification ?? methodEndOf(journal) ?? last);
    const injected = Math.min(Math.max(fault, injectionEnd(journal, last)), methodEnd);
    const windows = {
        before: { from: first, to: fault },
        injection: { from: fault, to: injected },
        recovery: { from: injected, to: methodEnd },
        after: { from: methodEnd, to: Math.max(methodEnd, last) },
    };
    return { kind: 'window', window: windows[phase] };
}
/** From the start of the first fault to the end; of the whole run where the method has no action. */
function wholeWindow(journal) {
    const from = faultStart(journal) ?? journal.start ?? least(allEntries(journal).map(({ start }) => start));
    if (from === null)
        return { kind: 'missing', because: 'the journal holds no times' };
    return { kind: 'window', window: { from, to: Math.max(from, endOf(journal)) } };
}
function windowOf(journal, phase) {
    return phase === null ? wholeWindow(journal) : phaseWindow(journal, phase);
}
/** Every activity that was executed, rounds of the hypothesis included. */
function allEntries(journal) {
    const { before, during, after } = journal.steadyStates;
    const rounds = [before, ...during, after].flatMap((round) => round?.probes ?? []);
    return [...rounds, ...journal.run, ...journal.rollbacks];
}
function actionsOf(journal) {
    return journal.run.filter(({ type, start }) => type === 'action' && start !== null);
}
/** An action without an end was still running when the journal was written. */
function injectionEnd(journal, last) {
    return greatest(actionsOf(journal).map((action) => endWithPause(journal, action) ?? last)) ?? last;
}
function methodEndOf(journal) {
    return greatest(journal.run.map((entry) => endWithPause(journal, entry)));
}
/** Pauses are not slept when the activity, or every pause, was skipped. */
function endWithPause(journal, entry) {
    const { dry } = journal.experiment;
    const slept = dry !== 'pause' && !ranDry(dry, entry.type) && !entry.dry;
    return entry.end === null ? null : entry.end + (slept ? entry.pauseAfter : 0);
}
/** The last time that the journal tells. */
function endOf(journal) {
    return greatest([journal.end, ...allEntries(journal).map(({ start, end }) => end ?? start)]) ?? -Infinity;
}
function least(times) {
    return times.reduce((low, time) => (low === null || (time !== null && time < low) ? time : low), null);
}
function greatest(times) {
    return times.reduce((high, time) => (high === null || (time !== null && time > high) ? time : high), null);
}

;// CONCATENATED MODULE: ./src/measures/activity.ts







/**
 * The value at a path in each execution of an activity, one observation each: a criterion has to hold for every one of them.
 * Executions count from the start of the first fault on, or in the phase asked for. Without a path: whether the probe met its
 * tolerance (`met`, `not-met`), whether the action did what it is for (`succeeded`, `failed`).
 */
function activityValues(ref, phase, journal) {
    const named = allEntries(journal).filter(({ type, name }) => type === ref.activity && name === ref.name);
    const title = `the ${ref.activity} ${show(ref.name)}`;
    if (named.length === 0)
        return [missing(`${title} was never executed`)];
    const placed = windowOf(journal, phase);
    if (placed.kind === 'missing')
        return [placed];
    const { from, to } = placed.window;
    const inside = named.filter(({ start }) => start === null || (start >= from && start <= to));
    if (inside.length > 0)
        return inside.map((entry) => activity_valueOf(entry, ref.path, journal));
    const when = phase === null
        ? 'after the fault began; write "during before" for what was before'
        : `in the ${phase} phase`;
    return [missing(`${title} was not executed ${when}`)];
}
function activity_valueOf(entry, path, journal) {
    const [field, ...rest] = path;
    if (field === undefined)
        return entry.type === 'probe' ? toleranceWord(entry, journal) : successWord(entry);
    if (field === 'status')
        return entry.status === null ? missing(failure(entry)) : word(entry, entry.status);
    if (field === 'duration')
        return durationOf(entry);
    if (field !== 'output')
        return missing(`an activity has no ${show(field)}`);
    if (entry.status !== 'succeeded')
        return missing(failure(entry));
    if (entry.dry || ranDry(journal.experiment.dry, entry.type))
        return missing(`${show(entry.name)} ran dry`);
    return outputValue(entry, rest);
}
function outputValue(entry, path) {
    const value = path.reduce(activity_follow, entry.output);
    const because = `${show(entry.name)}${entry.start === null ? '' : ` at ${clockTime(entry.start)}`} gave ${show(value)}`;
    const evidence = evidenceOf(entry);
    if (typeof value === 'number')
        return { kind: 'number', value, interval: null, dimension: 'count', evidence, because };
    if (typeof value === 'boolean')
        return { kind: 'boolean', value, evidence, because };
    // A command's answer ends with a line break that nobody means.
    if (typeof value === 'string')
        return { kind: 'word', value: value.trimEnd(), evidence, because };
    const where = ['output', ...path].join('.');
    if (value === undefined || value === null)
        return missing(`${show(entry.name)} has no value at ${show(where)}`);
    return missing(`${show(entry.name)} has more than one value at ${show(where)}`);
}
/** One key deeper; a text that holds JSON is read as such, because commands answer with text. */
function activity_follow(value, key) {
    const inner = typeof value === 'string' ? parsed(value) : value;
    if (Array.isArray(inner))
        return /^\d{1,9}$/.test(key) ? inner[Number(key)] : undefined;
    return own(inner, key);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function toleranceWord(entry, journal) {
    if (entry.dry || ranDry(journal.experiment.dry, 'probe'))
        return missing(`${show(entry.name)} ran dry`);
    if (entry.status === null)
        return missing(failure(entry));
    if (entry.status === 'failed' || entry.toleranceMet === false)
        return word(entry, 'not-met', tellAnswer(entry, null));
    if (entry.tolerance === undefined)
        return missing(`${show(entry.name)} declares no tolerance`);
    if (entry.toleranceMet === true && isOfHypothesis(entry))
        return word(entry, 'met');
    const judgement = judgeTolerance(entry.tolerance, entry.output, journal.experiment.literals);
    if (judgement.kind === 'unjudgeable')
        return missing(`${show(entry.name)} cannot be judged: ${judgement.because}`);
    return judgement.kind === 'met' ? word(entry, 'met') : word(entry, 'not-met', tellAnswer(entry, judgement));
}
/** Chaos Toolkit judges these alone. */
function isOfHypothesis({ pointer }) {
    return pointer.startsWith('/steady_states/');
}
function successWord(entry) {
    const problem = whyNotHappened(entry);
    if (problem === null)
        return word(entry, 'succeeded');
    return whyFailed(entry) === null ? missing(failure(entry)) : word(entry, 'failed', failure(entry));
}
function durationOf(entry) {
    const { start, end } = entry;
    if (start === null || end === null)
        return missing(`the journal does not say how long ${show(entry.name)} took`);
    const because = `${show(entry.name)} ran from ${clockTime(start)} to ${clockTime(end)}`;
    const evidence = evidenceOf(entry);
    return { kind: 'number', value: end - start, interval: null, dimension: 'duration', evidence, because };
}
function failure(entry) {
    return `${show(entry.name)} ${whyNotHappened(entry) ?? 'did not succeed'}`;
}
function word(entry, value, because = '') {
    return { kind: 'word', value, evidence: evidenceOf(entry), because };
}
function evidenceOf({ pointer, start, end }) {
    return { entries: [pointer], from: start, to: end };
}
function missing(because) {
    return { kind: 'missing', because };
}

;// CONCATENATED MODULE: ./src/measures/samples.ts



/** Every sample of the run once, in the order of their starts; samples without a time come last. */
function samplesOf(journal) {
    return inOrder([...roundSamples(journal), ...methodSamples(journal)]);
}
/**
 * The samples by what they look at: the rounds of the hypothesis are one source; each method probe is one by its name, to
 * which the rounds that hold a probe of the same name add.
 */
function samplesBySource(journal) {
    const method = methodSamples(journal);
    const rounds = roundSamples(journal);
    const probes = roundsOf(journal).flatMap(({ probes }) => probes);
    const sources = new Map();
    if (rounds.length > 0)
        sources.set(null, inOrder(rounds));
    for (const name of new Set(method.map(({ source }) => source))) {
        const own = method.filter(({ source }) => source === name);
        const same = probes
            .filter((entry) => entry.name === name)
            .map((entry) => roundProbeSample(journal, entry));
        sources.set(name, inOrder([...own, ...same]));
    }
    return sources;
}
function roundsOf({ steadyStates: { before, during, after } }) {
    return [before, ...during, after].filter((round) => round !== null);
}
function roundSamples(journal) {
    const { before, during, after } = journal.steadyStates;
    return [
        ...(before === null ? [] : [roundSample(journal, before, '/steady_states/before')]),
        ...during.map((round, index) => roundSample(journal, round, `/steady_states/during/${index}`)),
        ...(after === null ? [] : [roundSample(journal, after, '/steady_states/after')]),
    ];
}
/** A round ends with its culprit. The journal's own contradictions are read against the system. */
function roundSample(journal, round, pointer) {
    const last = round.probes.at(-1);
    const culprit = round.probes.find(({ toleranceMet }) => toleranceMet === false) ?? last;
    const dry = ranDry(journal.experiment.dry, 'probe') || round.probes.some((entry) => entry.dry);
    const miss = round.met === false || round.probes.some(({ toleranceMet }) => toleranceMet === false);
    const held = round.met === true && last !== undefined && round.probes.every(({ status }) => status === 'succeeded');
    const state = miss ? 'bad' : held && !dry ? 'good' : 'unknown';
    const start = round.probes[0]?.start ?? null;
    const end = latest(start, last?.end ?? last?.start ?? null);
    const because = state === 'good' ? '' : tellRound(culprit, dry);
    return { source: null, probe: culprit?.name ?? '', state, start, end, pointer, because };
}
function tellRound(culprit, dry) {
    if (dry)
        return 'the probes ran dry';
    return culprit === undefined ? 'the hypothesis ran no probe' : tellAnswer(culprit, null);
}
function latest(start, end) {
    return start === null || end === null ? (end ?? start) : Math.max(start, end);
}
/** A hypothesis probe, which Chaos Toolkit has judged itself. */
function roundProbeSample(journal, entry) {
    const judged = entry.toleranceMet === false ? 'bad' : entry.toleranceMet === true ? 'good' : 'unknown';
    const dry = ranDry(journal.experiment.dry, 'probe') || entry.dry;
    const state = judged === 'good' && dry ? 'unknown' : judged;
    return sampleOf(entry, state, state === 'good' ? '' : tellAnswer(entry, null));
}
function methodSamples(journal) {
    return journal.run
        .filter(({ type, tolerance }) => type === 'probe' && tolerance !== undefined)
        .map((entry) => methodSample(journal, entry));
}
/** Chaos Toolkit records the tolerance of a method probe and never judges it. */
function methodSample(journal, entry) {
    const name = JSON.stringify(entry.name);
    if (ranDry(journal.experiment.dry, 'probe') || entry.dry)
        return sampleOf(entry, 'unknown', `${name} ran dry`);
    if (entry.status === null)
        return sampleOf(entry, 'unknown', `${name} was interrupted or raised an unexpected exception`);
    if (entry.status === 'failed')
        return sampleOf(entry, 'bad', tellAnswer(entry, null));
    const judgement = judgeTolerance(entry.tolerance, entry.output, journal.experiment.literals);
    if (judgement.kind === 'unjudgeable')
        return sampleOf(entry, 'unknown', `${name} cannot be judged: ${judgement.because}`);
    if (judgement.kind === 'met')
        return sampleOf(entry, 'good', '');
    return sampleOf(entry, 'bad', tellAnswer(entry, judgement));
}
function sampleOf(entry, state, because) {
    const { name, start, end, pointer } = entry;
    return { source: name, probe: name, state, start, end: end ?? start, pointer, because };
}
function inOrder(samples) {
    return [...samples].sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || 0);
}

;// CONCATENATED MODULE: ./src/measures/timeline.ts
function isTimed(sample) {
    return sample.state !== 'unknown' && sample.start !== null && sample.end !== null;
}
/** Why the samples cannot be judged, or null: one that cannot be placed or judged may hide anything. */
function whyNotTimed(samples) {
    const odd = samples.find((sample) => !isTimed(sample));
    if (odd === undefined)
        return null;
    const what = odd.because === '' ? `"${odd.probe}" has no time` : odd.because;
    return odd.state === 'unknown'
        ? `a sample cannot be judged: ${what}`
        : `a sample cannot be placed in time: ${what}`;
}

;// CONCATENATED MODULE: ./src/measures/observed-time.ts



/** A longer stretch without a look, as a share of the observed time, and nobody knows what happened. */
const LONGEST_GAP = 0.5;
/** The samples of a phase, if there are enough of them to speak for it. */
function observedTime(journal, phase) {
    const placed = windowOf(journal, phase);
    if (placed.kind === 'missing')
        return placed;
    const { window: asked } = placed;
    const all = samplesOf(journal);
    const inside = all.filter((sample) => isInside(sample, asked, phase));
    const odd = whyNotTimed(inside);
    if (odd !== null)
        return { kind: 'missing', because: odd };
    const samples = inside.filter(isTimed);
    const name = phase === null ? 'after the fault' : `in the ${phase} phase`;
    if (samples.length === 0)
        return { kind: 'missing', because: `there is no sample ${name}` };
    const timed = all.filter(isTimed);
    const window = {
        from: Math.max(asked.from, Math.min(...timed.map(({ start }) => start))),
        to: Math.min(asked.to, timed.reduce((latest, { end }) => Math.max(latest, end), -Infinity)),
    };
    const gap = longestGap(timed, window);
    if (gap > LONGEST_GAP * (window.to - window.from)) {
        const seconds = (milliseconds) => `${Math.round(milliseconds / 100) / 10} s`;
        const because = `nothing looked at the system for ${seconds(gap)} of ${seconds(window.to - window.from)} ${name}`;
        return { kind: 'missing', because };
    }
    return { kind: 'observed', window, samples };
}
/** A phase ends where the next begins; only the last includes its end. */
function isInside({ start }, { from, to }, phase) {
    if (start === null)
        return true;
    return start >= from && (phase === null || phase === 'after' ? start <= to : start < to);
}
function longestGap(samples, { from, to }) {
    let covered = from;
    let longest = 0;
    for (const { start, end } of samples) {
        longest = Math.max(longest, Math.min(start, to) - covered);
        covered = Math.max(covered, Math.min(end, to));
    }
    return Math.max(longest, to - covered);
}

;// CONCATENATED MODULE: ./src/measures/outages.ts

/**
 * Each row of bad samples of one source is an outage: at least from the start of its first to the end of its last, at most from
 * the end of the good sample before it to the end of the good sample after it. Both cut to the window; outages of several
 * sources that overlap count once.
 */
function downtimeOf(sources, window) {
    const outages = [...sources].flatMap((samples) => outagesOf(samples.filter(isTimed)));
    return {
        lower: unionLength(outages.map(({ surely }) => surely), window),
        upper: unionLength(outages.map(({ possibly }) => possibly), window),
    };
}
function outagesOf(samples) {
    const outages = [];
    for (let at = 0; at < samples.length; at += 1) {
        const first = samples[at];
        if (first?.state !== 'bad')
            continue;
        const before = samples[at - 1];
        while (samples[at + 1]?.state === 'bad')
            at += 1;
        const last = samples[at] ?? first;
        const after = samples[at + 1];
        outages.push({
            surely: { from: first.start, to: Math.max(first.end, last.end) },
            possibly: { from: Math.min(first.start, before?.end ?? -Infinity), to: after?.end ?? Infinity },
        });
    }
    return outages;
}
function unionLength(stretches, { from, to }) {
    let [length, covered] = [0, from];
    for (const stretch of [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1))) {
        const start = Math.max(stretch.from, covered);
        const end = Math.min(stretch.to, to);
        if (end <= start)
            continue;
        length += end - start;
        covered = end;
    }
    return length;
}

;// CONCATENATED MODULE: ./src/measures/availability.ts




/** `downtime` in a phase: the sum of its outages, an interval judged at its upper end. */
function downtime(journal, phase) {
    return overSamples(journal, phase, (observed) => {
        const down = downtimeOf(samplesBySource(journal).values(), observed.window);
        return { value: down.upper, interval: down, dimension: 'duration' };
    });
}
/** `availability` in a phase: 1 − downtime / observed time, an interval judged at its lower end. */
function availability(journal, phase) {
    return overSamples(journal, phase, ({ window, samples }) => {
        const time = window.to - window.from;
        if (time === 0)
            return instant(samples);
        const down = downtimeOf(samplesBySource(journal).values(), window);
        const interval = { lower: 1 - down.upper / time, upper: 1 - down.lower / time };
        return { value: interval.lower, interval, dimension: 'ratio' };
    });
}
/** `error-rate` in a phase: bad samples / all samples. */
function errorRate(journal, phase) {
    return overSamples(journal, phase, ({ samples }) => {
        const bad = samples.filter(({ state }) => state === 'bad').length;
        return { value: bad / samples.length, interval: null, dimension: 'ratio' };
    });
}
function instant(samples) {
    const value = samples.some(({ state }) => state === 'bad') ? 0 : 1;
    return { value, interval: null, dimension: 'ratio' };
}
function overSamples(journal, phase, measure) {
    const observed = observedTime(journal, phase);
    if (observed.kind === 'missing')
        return observed;
    const { window, samples } = observed;
    const bad = samples.filter(({ state }) => state === 'bad');
    const telling = [bad[0] ?? samples[0], bad.at(-1) ?? samples.at(-1)].flatMap((sample) => sample?.pointer ?? []);
    return {
        kind: 'number',
        ...measure(observed),
        evidence: { entries: [...new Set(telling)], from: window.from, to: window.to },
        because: tell(bad, samples.length, window.from, window.to),
    };
}
function tell(bad, count, from, to) {
    const between = `between ${clockTime(from)} and ${clockTime(to)}`;
    const [first] = bad;
    const samples = count === 1 ? 'sample' : 'samples';
    if (first === undefined)
        return `no bad one in ${count} ${samples} ${between}`;
    return `${bad.length} of ${count} ${samples} ${between} bad, first at ${clockTime(first.start)} when ${first.because}`;
}

;// CONCATENATED MODULE: ./src/measures/declared.ts



/** A measure of the suite's own: the number at a path of an activity, in the unit that the suite states. */
function declaredValues(measure, phase, journal) {
    return activityValues(measure.source, phase, journal).map((observation) => inUnit(observation, measure));
}
function inUnit(observation, { name, unit, dimension }) {
    if (observation.kind === 'missing')
        return observation;
    const number = numberIn(observation, unit);
    if (number === null || Number.isNaN(number)) {
        return { kind: 'missing', because: `${name} is not a number: ${observation.because}` };
    }
    const { evidence, because } = observation;
    return { kind: 'number', value: number, interval: null, dimension, evidence, because };
}
/** A text may bring its own unit, if that counts the same. */
function numberIn(observation, unit) {
    if (!(0,criteria_unit/* isUnit */.vO)(unit) || observation.kind === 'boolean')
        return null;
    if (observation.kind === 'number') {
        return observation.dimension === 'count' ? (0,criteria_unit/* inBase */.p3)(observation.value, unit) : observation.value;
    }
    const quantity = (0,criteria_quantity/* readQuantity */.ae)(observation.value);
    if (quantity === null)
        return null;
    if (quantity.unit === '')
        return (0,criteria_unit/* inBase */.p3)(quantity.value, unit);
    return (0,criteria_unit/* dimensionOf */.eT)(quantity.unit) === (0,criteria_unit/* dimensionOf */.eT)(unit) ? (0,criteria_quantity/* toBase */.FU)(quantity) : null;
}

;// CONCATENATED MODULE: ./src/measures/duration.ts
/** `duration`: of the whole experiment, pauses, hypotheses and rollbacks included, as Chaos Toolkit measured it. */
function duration_duration(journal) {
    const { duration: value, start, end } = journal;
    if (value === null)
        return { kind: 'missing', because: 'the journal does not say how long the experiment took' };
    const evidence = { entries: ['/duration'], from: start, to: end };
    return { kind: 'number', value, interval: null, dimension: 'duration', evidence, because: '' };
}

;// CONCATENATED MODULE: ./src/measures/recovery.ts




/**
 * `recovery-time`: from the start of the first fault until steady state holds to the end.
 *
 * For each source that had a bad sample after the fault, with *b* its last bad one and *g* the next, good one:
 * `lower = b.start − fault`, `upper = g.end − fault`; infinite when no *g* follows. The hypothesis counts also when it never
 * broke: then `lower = 0` and *g* is its first look after the fault, because what happened before that nobody saw. The measure
 * is the interval of the greatest lower and the greatest upper ends, judged at its upper end.
 */
function recoveryTime(journal) {
    const fault = faultStart(journal);
    if (fault === null)
        return recovery_missing('no action of the method has a time, so there is no fault to recover from');
    const bad = whyNotTimed(samplesOf(journal).filter((sample) => mayFollow(sample, fault)));
    if (bad !== null)
        return recovery_missing(bad);
    const sources = [...samplesBySource(journal)].map(([name, samples]) => sourceAfter(name, samples, fault));
    const looked = sources.filter((source) => source.bad.length > 0 || source.good.length > 0);
    if (!looked.some(({ good, bad }) => good.length + bad.length > 0)) {
        return recovery_missing('nothing looked at the system after the fault: there is no sample');
    }
    const hypothesis = looked.find(({ name }) => name === null);
    const broken = looked.filter((source) => source.bad.length > 0);
    const judged = [
        ...new Set([...(hypothesis ? [hypothesis] : broken.length === 0 ? looked : []), ...broken]),
    ];
    return observe(judged.map(spanOf), fault);
}
function mayFollow(sample, fault) {
    return sample.end === null || sample.end >= fault;
}
function sourceAfter(name, samples, fault) {
    const timed = samples.filter(isTimed);
    const last = timed.at(-1);
    return {
        name,
        good: timed.filter(({ state, start }) => state === 'good' && start >= fault),
        bad: timed.filter((sample) => sample.state === 'bad' && (sample.end >= fault || sample === last)),
    };
}
function spanOf({ good, bad }) {
    const lastBad = bad.at(-1) ?? null;
    const held = good.find(({ start }) => lastBad === null || start > lastBad.start) ?? null;
    return { broke: bad[0] ?? null, lastBad, held };
}
function observe(spans, fault) {
    const lower = Math.max(0, ...spans.map(({ lastBad, held }) => (held === null ? Infinity : (lastBad?.start ?? fault) - fault)));
    const upper = Math.max(...spans.map(({ held }) => (held === null ? Infinity : held.end - fault)));
    const broke = earliest(spans.flatMap((span) => span.broke ?? []));
    const slowest = spans.find(({ held }) => (held === null ? Infinity : held.end - fault) === upper);
    const telling = [broke, slowest?.lastBad, slowest?.held].filter((sample) => sample !== undefined && sample !== null);
    return {
        kind: 'number',
        value: upper,
        interval: { lower, upper },
        dimension: 'duration',
        evidence: {
            entries: [...new Set(telling.map(({ pointer }) => pointer))],
            from: fault,
            to: slowest?.held?.end ?? slowest?.lastBad?.end ?? fault,
        },
        because: recovery_tell(broke, slowest),
    };
}
function recovery_tell(broke, slowest) {
    const held = slowest?.held ?? null;
    if (broke === undefined) {
        return `steady state was not seen to break, and held when first looked at, at ${clockTime(held?.end ?? NaN)}`;
    }
    const start = `steady state broke at ${clockTime(broke.start)} when ${broke.because}`;
    if (held !== null)
        return `${start}, and held again from ${clockTime(held.end)}`;
    const last = slowest?.lastBad ?? broke;
    return `${start}, and did not hold when last looked at, at ${clockTime(last.start)}`;
}
function earliest(samples) {
    return samples.reduce((first, one) => (first === undefined || one.start < first.start ? one : first), undefined);
}
function recovery_missing(because) {
    return { kind: 'missing', because };
}

;// CONCATENATED MODULE: ./src/measures/steady-state.ts



/**
 * `steady-state`: `met` when the hypothesis ran and held before and after the method, `not-met` when it did not hold in one of
 * them. In a phase: `met` when every round that began in it held, and there was one.
 */
function steadyState(journal, phase) {
    if (!journal.experiment.hasHypothesis && !hasRounds(journal)) {
        return steady_state_missing('the experiment declares no steady-state hypothesis');
    }
    const rounds = samplesOf(journal).filter(({ source }) => source === null);
    return phase === null ? overall(journal, rounds) : inPhase(journal, phase, rounds);
}
function overall(journal, rounds) {
    const { before, after } = journal.steadyStates;
    const looks = rounds.filter(({ pointer }) => pointer === BEFORE || pointer === AFTER);
    const bad = looks.find(({ state }) => state === 'bad');
    if (bad !== undefined)
        return notMet(bad, bad.pointer === BEFORE ? 'before the method' : 'after the method');
    const never = neverRan('before', before) ?? neverRan('after', after);
    if (never !== null)
        return steady_state_missing(never);
    return judged(looks, 'the hypothesis held before and after the method');
}
const BEFORE = '/steady_states/before';
const AFTER = '/steady_states/after';
function neverRan(when, round) {
    return round === null ? `the hypothesis was not run ${when} the method` : null;
}
function inPhase(journal, phase, rounds) {
    const placed = windowOf(journal, phase);
    if (placed.kind === 'missing')
        return placed;
    const { from, to } = placed.window;
    const inside = rounds.filter(({ start }) => start === null || (start >= from && (phase === 'after' ? start <= to : start < to)));
    const bad = inside.find(({ state }) => state === 'bad');
    if (bad !== undefined)
        return notMet(bad, `in the ${phase} phase`);
    if (inside.length === 0)
        return steady_state_missing(`no round of the hypothesis ran in the ${phase} phase`);
    const count = inside.length === 1 ? 'the only round' : `all ${inside.length} rounds`;
    return judged(inside, `${count} of the hypothesis in the ${phase} phase held`);
}
/** None of them is bad; one that is not known to be good leaves the answer open. */
function judged(samples, because) {
    const unknown = samples.find(({ state }) => state === 'unknown');
    if (unknown !== undefined)
        return steady_state_missing(unknown.because);
    const [first, last] = [samples[0], samples.at(-1)];
    const entries = [...new Set([first, last].flatMap((sample) => sample?.pointer ?? []))];
    return {
        kind: 'word',
        value: 'met',
        evidence: { entries, from: first?.start ?? null, to: last?.end ?? null },
        because,
    };
}
function notMet(sample, when) {
    const at = sample.start === null ? '' : ` at ${clockTime(sample.start)}`;
    return {
        kind: 'word',
        value: 'not-met',
        evidence: { entries: [sample.pointer], from: sample.start, to: sample.end },
        because: `${when}${at} ${sample.because}`,
    };
}
function hasRounds({ steadyStates: { before, during, after } }) {
    return before !== null || during.length > 0 || after !== null;
}
function steady_state_missing(because) {
    return { kind: 'missing', because };
}

;// CONCATENATED MODULE: ./src/measures/observe.ts








const BUILT_IN = new Map([
    ['steady-state', steadyState],
    ['recovery-time', recoveryTime],
    ['downtime', downtime],
    ['availability', availability],
    ['error-rate', errorRate],
    ['duration', duration_duration],
]);
/**
 * What the journal says of a measure: at least one observation. An activity that was executed several times gives one each, and
 * a criterion has to hold for all of them; every other measure gives exactly one.
 */
function observe_observe(measure, phase, journal, declared) {
    if (measure.kind === 'activity')
        return activityValues(measure, phase, journal);
    if (measure.kind === 'alarm')
        return [observe_missing(`the alarm ${show(measure.name)} is not in the journal`)];
    const builtIn = BUILT_IN.get(canonicalName(measure.name));
    if (builtIn !== undefined)
        return [builtIn(journal, phase)];
    const own = declared.find(({ name }) => name === measure.name);
    if (own !== undefined)
        return declaredValues(own, phase, journal);
    return [observe_missing(`no measure is called ${show(measure.name)}`)];
}
function observe_missing(because) {
    return { kind: 'missing', because };
}

// EXTERNAL MODULE: ./src/outcome.ts
var src_outcome = __webpack_require__(4671);
;// CONCATENATED MODULE: ./src/verdict/worst.ts

/** The worst of them; `pass` when there is none: whoever asks has to see to it that something was judged. */
function worstOf(outcomes) {
    const worst = Math.max(0, ...outcomes.map((outcome) => src_outcome/* OUTCOMES */.i.indexOf(outcome)));
    return src_outcome/* OUTCOMES */.i[worst] ?? 'error';
}
/** Whether the deployment may go on. */
function letsThrough(outcome) {
    return outcome === 'pass' || outcome === 'warn';
}
/** The first of those that are worst. */
function worstFirst(judged) {
    const worst = worstOf(judged.map(({ verdict }) => verdict));
    return judged.find(({ verdict }) => verdict === worst);
}

;// CONCATENATED MODULE: ./src/verdict/criterion.ts




/** Judges one criterion: `require` first, and `warn` only when that holds. */
function judgeCriterion(criterion, journal, declared) {
    const judge = (condition, missed) => condition === null ? null : judgeCondition(condition, missed, journal, declared);
    const require = judge(criterion.require, 'fail');
    const warn = judge(criterion.warn, 'warn');
    const decisive = require === null || (require.verdict === 'pass' && warn?.verdict !== 'pass') ? warn : require;
    const judged = decisive ?? require;
    if (judged === null)
        return unjudged(criterion, 'it asks for nothing');
    const { condition, evaluation, observation, verdict } = judged;
    return {
        ...stated(criterion, condition),
        verdict,
        observed: evaluation.observed,
        limit: evaluation.limit,
        margin: evaluation.margin,
        evidence: observation.kind === 'missing' ? [] : observation.evidence.entries,
        reason: evaluation.reason,
    };
}
/** A criterion that nothing could be observed for: without a journal, or before anything was broken. */
function unjudged(criterion, reason) {
    const condition = criterion.require ?? criterion.warn;
    const stating = {
        ...stated(criterion, condition),
        limit: condition === null ? '' : printLimit(condition.limit),
    };
    return {
        ...stating,
        verdict: 'inconclusive',
        observed: null,
        margin: null,
        evidence: [],
        reason,
    };
}
/** A value that was observed several times has to hold every time. */
function judgeCondition(condition, missed, journal, declared) {
    const verdicts = { met: 'pass', missed, inconclusive: 'inconclusive' };
    const all = observe_observe(condition.measure, condition.phase, journal, declared).map((observation) => {
        const evaluation = evaluate(condition, observation, null);
        return { condition, evaluation, observation, verdict: verdicts[evaluation.outcome] };
    });
    return worstFirst(all) ?? null;
}
function stated(criterion, condition) {
    const { require, warn, place, enforce, required, weight, why } = criterion;
    return {
        text: [require?.text, warn === null ? undefined : `warn: ${warn.text}`]
            .filter((text) => text !== undefined)
            .join(', '),
        file: place.file,
        line: place.line,
        enforced: enforce,
        required,
        weight,
        why,
        measure: condition === null ? '' : printMeasure(condition.measure),
        phase: condition?.phase ?? null,
        unit: condition?.limit.kind === 'quantity' && condition.limit.quantity.unit !== ''
            ? condition.limit.quantity.unit
            : null,
    };
}

;// CONCATENATED MODULE: ./src/verdict/finding.ts
function error(reason) {
    return { verdict: 'error', reason };
}
function finding_inconclusive(reason) {
    return { verdict: 'inconclusive', reason };
}

;// CONCATENATED MODULE: ./src/verdict/facts.ts




/** `left` is told first as well, but it decides nothing: the experiment has ended badly already. */
function rollbackFindings(rolledBack) {
    return rolledBack.kind === 'no'
        ? [error(`not rolled back: ${rolledBack.because}; the fault may still be active`)]
        : [];
}
/** How the run of the experiment ended, when it was not by itself. */
function endingFindings(journal, endedBy) {
    const by = { deadline: 'its runner ended it at the deadline', abort: 'its runner was asked to abort' };
    if (endedBy !== null)
        return [error(`the experiment was ended early: ${by[endedBy]}`)];
    switch (journal.status) {
        case 'completed':
        case 'failed':
            return [];
        case 'aborted':
            return [error(`the experiment was aborted by an unexpected exception${whereItStopped(journal)}`)];
        case 'interrupted':
            return [error(`the experiment was interrupted${whereItStopped(journal)}`)];
        default:
            return [error(`the experiment ended with the unknown status ${show(journal.status)}`)];
    }
}
function whereItStopped({ run }) {
    const stopped = run.find(({ status }) => status === null);
    return stopped === undefined ? '' : ` in ${stopped.type} ${show(stopped.name)}`;
}
function faultFindings({ problems }) {
    return problems.length === 0 ? [] : [error(`the fault was not proven: ${problems.join('; ')}`)];
}
/** Why the precondition was not met, or null. An unmet precondition is no failure of the system under test. */
function unmetPrecondition(journal) {
    const { before } = journal.steadyStates;
    const contradicted = before?.probes.some(({ toleranceMet }) => toleranceMet === false) ?? false;
    if (before === null || (before.met === true && !contradicted))
        return null;
    const sample = samplesOf(journal).find(({ pointer }) => pointer === '/steady_states/before');
    const at = sample?.start == null ? '' : ` at ${clockTime(sample.start)}`;
    const why = sample?.because ? `:${at} ${sample.because}` : '';
    return finding_inconclusive(`precondition not met, the steady state did not hold before the method${why}`);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./src/journal/raw.ts


/** What a journal may look like on disk. Everything but an object with a status is optional, and read for what it says. */
const anything = schemas/* unknown */.L5J().optional();
const raw_text = schemas/* string */.YjP().nullable().catch(null).default(null);
const object = schemas/* custom */.IeY(isObject).catch({}).default({});
const pauses = schemas/* object */.Ikc({ after: anything });
const rawActivity = schemas/* object */.Ikc({
    type: raw_text,
    name: raw_text,
    ref: raw_text,
    provider: schemas/* object */.Ikc({ type: raw_text }).catch({ type: null }).default({ type: null }),
    background: schemas/* unknown */.L5J().optional(),
    pauses: pauses.catch({}).default({}),
    tolerance: anything,
    dry: anything,
});
const rawEntry = schemas/* object */.Ikc({
    activity: rawActivity.catch(() => rawActivity.parse({})).default(() => rawActivity.parse({})),
    output: anything,
    start: anything,
    end: anything,
    status: anything,
    exception: anything,
    tolerance_met: anything,
});
const rawRound = schemas/* object */.Ikc({ steady_state_met: anything, probes: anything });
const rawExperiment = schemas/* object */.Ikc({
    title: raw_text,
    configuration: object,
    'steady-state-hypothesis': schemas/* object */.Ikc({ probes: anything }).catch({}).default({}),
    method: anything,
    rollbacks: anything,
    dry: anything,
});
const rawJournal = schemas/* object */.Ikc({
    'chaoslib-version': raw_text,
    experiment: rawExperiment.catch(() => rawExperiment.parse({})).default(() => rawExperiment.parse({})),
    start: anything,
    end: anything,
    duration: anything,
    status: schemas/* string */.YjP(),
    deviated: anything,
    steady_states: schemas/* object */.Ikc({ before: anything, after: anything, during: anything }).catch({}).default({}),
    run: anything,
    rollbacks: anything,
});
/** The elements of a list; something else than a list where one belongs is one element, which will not be understood. */
function raw_elements(value) {
    if (value === undefined || value === null)
        return [];
    return Array.isArray(value) ? value : [value];
}

;// CONCATENATED MODULE: ./src/journal/experiment.ts



/** What an experiment declares, out of a journal or out of a plan. */
function readExperiment(raw) {
    const probes = raw_elements(raw['steady-state-hypothesis'].probes).map(readDeclared);
    const method = raw_elements(raw.method).map(readDeclared);
    const known = new Map([...probes, ...method].filter(({ type }) => type !== 'ref').map((one) => [one.name, one]));
    return {
        title: raw.title ?? '',
        hasHypothesis: probes.length > 0,
        method: method.map((one) => (one.type === 'ref' ? (known.get(one.name) ?? one) : one)),
        rollbacks: raw_elements(raw.rollbacks).map(readDeclared),
        dry: readDry(raw.dry),
        literals: readLiterals(raw.configuration),
    };
}
function readDeclared(value) {
    const { data: raw } = rawActivity.safeParse(value);
    const type = typeof raw?.ref === 'string' && raw.ref !== '' ? 'ref' : raw?.type === 'probe' ? 'probe' : 'action';
    const name = (type === 'ref' ? raw?.ref : raw?.name) ?? '(unnamed)';
    return { name, type, background: raw?.background === true };
}
/** Before version 1.10 of the command line `dry` was a boolean, and skipped every activity. */
function readDry(dry) {
    if (dry === true)
        return 'activities';
    return typeof dry === 'string' && dry !== '' ? dry : null;
}
/** A masked value is no longer known, and one of type `env` or `probe` never was. */
function readLiterals(configuration) {
    const dynamic = (value) => isObject(value) && (own(value, 'type') === 'env' || own(value, 'type') === 'probe');
    return new Map(Object.entries(configuration).filter(([, value]) => value !== MASK && !dynamic(value)));
}

;// CONCATENATED MODULE: ./src/verdict/declared.ts


/** What the plan asked to run, in the words of a journal. */
function declaredBy(planned) {
    const { data } = rawExperiment.safeParse(planned.document);
    return readExperiment(data ?? rawExperiment.parse({}));
}

;// CONCATENATED MODULE: ./src/verdict/fault.ts



/** Every action that was declared has to have run, and to have done what it is for. */
function proveFault(planned, journal) {
    const actions = journal.run.filter(({ type }) => type === 'action');
    const lists = [declaredBy(planned).method, journal.experiment.method];
    const problems = [
        ...dryRun(journal),
        ...actions.flatMap((entry) => problemWith(entry, planned.expectedFailures)),
        ...lists.flatMap((method) => neverReached(method, journal.run)),
    ];
    const none = actions.length === 0 && lists.flat().every(({ type }) => type === 'probe');
    return { proven: none ? null : problems.length === 0, problems: [...new Set(problems)] };
}
function dryRun({ experiment: { dry, method } }) {
    const skipped = ranDry(dry, 'action') && method.some(({ type }) => type !== 'probe');
    return skipped ? [`the run was dry (${show(dry)}): no action was executed`] : [];
}
/** An expected failure is still one that happened. */
function problemWith(entry, expected) {
    if (entry.status !== null && whyFailed(entry) !== null && expected.includes(entry.name))
        return [];
    const problem = whyNotHappened(entry);
    return problem === null ? [] : [`action ${show(entry.name)} ${problem}`];
}
/** Entries are matched by name and how often it occurs: background activities come in the order in which they start. */
function neverReached(method, run) {
    const faults = method.filter(({ type }) => type !== 'probe');
    return [...new Set(faults.map(({ name }) => name))].flatMap((name) => {
        const wanted = faults.filter((declared) => declared.name === name).length;
        const ran = run.filter((entry) => entry.name === name).length;
        return ran >= wanted ? [] : [`action ${show(name)} was never reached`];
    });
}

;// CONCATENATED MODULE: ./src/verdict/identity.ts



/** Clocks of broker and runner may differ by this many milliseconds. */
const SKEW = 60_000;
/**
 * Why a journal says nothing about the planned experiment, or null: it is not to be trusted, tells of another experiment, or of
 * an earlier run. `notBefore` is when the run began, in milliseconds since 1970 UTC; null when journals of any age are judged.
 */
function whyNotOurs(planned, journal, notBefore) {
    if (journal.untrusted !== null)
        return `the journal cannot be trusted: ${journal.untrusted}`;
    if (!isTitled(planned, journal.experiment.title)) {
        return `the journal is of another experiment: ${show(journal.experiment.title)}`;
    }
    if (notBefore === null)
        return null;
    if (journal.start === null)
        return 'the journal does not say when it started, so it may be of an earlier run';
    if (journal.start >= notBefore - SKEW)
        return null;
    const [started, began] = [journal.start, notBefore].map((time) => new Date(time).toISOString());
    return `the journal is of an earlier run: it started at ${started}, this run at ${began}`;
}
/** A title is the one text that Chaos Toolkit substitutes in its journal; what only the runner knows matches anything. */
function isTitled(planned, title) {
    const wanted = substitute(planned.title, declaredBy(planned).literals);
    if (title === planned.title || (wanted.kind === 'value' && title === wanted.value))
        return true;
    if (wanted.kind === 'value')
        return false;
    const [start = ''] = planned.title.split('$');
    return title.startsWith(start) && title !== '';
}

;// CONCATENATED MODULE: ./src/verdict/implied.ts




/**
 * What was not allowed was not allowed: a sample out of tolerance that no criterion speaks about misses a criterion that nobody
 * had to write. Only criteria that are not met are returned; a suite can relax each probe to `warn` or `observe`.
 */
function impliedCriteria(planned, criteria, journal) {
    const conditions = criteria.flatMap(({ require, warn }) => [require, warn]).filter((one) => one !== null);
    const samples = samplesOf(journal).filter(({ state }) => state !== 'good');
    const after = samples.filter(({ pointer }) => pointer === implied_AFTER);
    return [
        ...contradictions(planned, journal, samples),
        ...(conditions.some(speaksOfTheEnd) ? [] : byProbe(planned, after)),
        ...byProbe(planned, samples.filter((sample) => !isBoundary(sample) && !conditions.some((one) => speaksOf(one, sample)))),
    ];
}
const implied_BEFORE = '/steady_states/before';
const implied_AFTER = '/steady_states/after';
/** The hypothesis before the method is a precondition; the one after it is what `steady-state` is about. */
function isBoundary({ pointer }) {
    return pointer === implied_BEFORE || pointer === implied_AFTER;
}
function speaksOfTheEnd({ measure, phase }) {
    return measure.kind === 'named' && measure.name === 'steady-state' && (phase === null || phase === 'after');
}
function speaksOf(condition, { probe }) {
    if (isOverSamples(condition))
        return true;
    const { measure } = condition;
    return measure.kind === 'activity' && measure.activity === 'probe' && measure.name === probe;
}
/** What Chaos Toolkit itself says against the run, and no sample explains. */
function contradictions(planned, journal, samples) {
    const bad = samples.filter(({ state }) => state === 'bad');
    if (journal.deviated && !bad.some(({ pointer }) => pointer === implied_AFTER)) {
        const reason = 'the journal says that the experiment deviated, and does not show by what';
        return [
            implied(planned, {
                text: 'the experiment does not deviate',
                verdict: 'fail',
                observed: 'deviated',
                evidence: ['/deviated'],
                reason,
            }),
        ];
    }
    if (journal.status === 'failed' && bad.length === 0) {
        const reason = 'Chaos Toolkit says that the experiment failed, and the journal does not show by what';
        return [
            implied(planned, {
                text: 'the experiment does not fail',
                verdict: 'fail',
                observed: 'failed',
                evidence: ['/status'],
                reason,
            }),
        ];
    }
    return [];
}
function byProbe(planned, samples) {
    const names = [...new Set(samples.map(({ probe }) => probe))];
    return names.map((name) => ofProbe(planned, name, samples.filter(({ probe }) => probe === name)));
}
function ofProbe(planned, name, samples) {
    const bad = samples.filter(({ state }) => state === 'bad');
    const relaxation = Object.hasOwn(planned.relaxed, name) ? planned.relaxed[name] : undefined;
    const telling = bad.length > 0 ? bad : samples;
    return {
        ...implied(planned, {
            text: `probe ${show(name)} stays within its tolerance`,
            verdict: relaxation === 'warn' ? 'warn' : bad.length > 0 ? 'fail' : 'inconclusive',
            observed: bad.length > 0 ? `out of tolerance ${times(bad.length)}` : null,
            evidence: telling.slice(0, MOST_SHOWN).map(({ pointer }) => pointer),
            reason: implied_tell(name, bad, samples, relaxation),
        }),
        measure: `probe ${show(name)}`,
        enforced: relaxation !== 'observe',
    };
}
const MOST_SHOWN = 3;
function implied_tell(name, bad, samples, relaxation) {
    const [first] = bad;
    if (first === undefined)
        return `probe ${show(name)} cannot be judged: ${samples[0]?.because ?? 'nothing is known of it'}`;
    const at = first.start === null ? '' : ` at ${clockTime(first.start)}`;
    const allowed = relaxation === undefined || relaxation === 'fail'
        ? 'and no criterion allows it'
        : `which the suite relaxes to "${relaxation}"`;
    return `probe ${show(name)} was out of tolerance ${times(bad.length)}, first${at} when ${first.because}, ${allowed}`;
}
function times(count) {
    return count === 1 ? 'once' : `${count} times`;
}
function implied({ place }, told) {
    return {
        ...told,
        text: `implied: ${told.text}`,
        file: place.file,
        line: place.line,
        enforced: true,
        required: true,
        weight: 1,
        why: null,
        measure: told.text,
        phase: null,
        unit: null,
        limit: 'never',
        margin: null,
    };
}

;// CONCATENATED MODULE: ./src/journal/version.ts
/**
 * Whether a chaoslib version is at least `wanted`, e.g. `isAtLeast('1.9.1', '1.35')` is false. A version that is not
 * known counts as the newest.
 */
function isAtLeast(version, wanted) {
    const actual = numbers(version);
    if (actual === null)
        return true;
    const limit = numbers(wanted) ?? [];
    for (const [place, least] of limit.entries()) {
        const part = actual[place] ?? 0;
        if (part !== least)
            return part > least;
    }
    return true;
}
function numbers(version) {
    const [release] = /^\d{1,6}(?:\.\d{1,6}){0,3}/.exec(version) ?? [];
    return release === undefined ? null : release.split('.').map(Number);
}

;// CONCATENATED MODULE: ./src/verdict/rollbacks.ts




function judgeRollbacks(planned, journal) {
    const failed = journal.rollbacks.flatMap((entry) => {
        const problem = whyNotHappened(entry);
        return problem === null || (entry.type === 'probe' && entry.status === 'succeeded')
            ? []
            : [`${show(entry.name)} ${problem}`];
    });
    if (failed[0] !== undefined)
        return { kind: 'no', because: `rollback ${failed.join('; ')}` };
    const declared = Math.max(declaredBy(planned).rollbacks.length, journal.experiment.rollbacks.length);
    const played = journal.rollbacks.length;
    if (played >= declared || nothingHappened(journal))
        return { kind: 'yes' };
    const missing = played === 0 ? 'the rollbacks were not played' : `only ${played} of ${declared} rollbacks were played`;
    return whyNotPlayed(planned, journal, missing);
}
/** The method never ran, so there is nothing to undo. */
function nothingHappened({ run, steadyStates: { before } }) {
    return run.length === 0 && before !== null && before.met === false;
}
/**
 * When each strategy plays rollbacks, by version of chaoslib: the default one plays them unless interrupted (from 1.9 not after
 * an unmet precondition either), from 1.11 on unless the status is `failed` or `interrupted`.
 */
function whyNotPlayed(planned, journal, missing) {
    const { status, deviated, chaoslibVersion } = journal;
    switch (planned.strategies.rollbacks) {
        case 'never':
            return { kind: 'not-asked', because: `${missing}, as the strategy "never" asks` };
        case 'deviated':
            if (deviated)
                break;
            return { kind: 'not-asked', because: `${missing}: the strategy "deviated" saw no deviation` };
        case 'always':
            break;
        case 'default': {
            const skipping = isAtLeast(chaoslibVersion, '1.11') ? ['failed', 'interrupted'] : ['interrupted'];
            if (skipping.includes(status)) {
                return {
                    kind: 'left',
                    because: `${missing}: the default strategy plays none when an experiment is ${status}`,
                };
            }
        }
    }
    return { kind: 'no', because: `${missing}, and they were due` };
}

;// CONCATENATED MODULE: ./src/verdict/sentence.ts
/** The sentence that an operator has to read first: a fault that may still be active, then what decided. */
function sentence_sentence(decisive, rolledBack, findings) {
    const rest = findings.filter(({ verdict }) => verdict === decisive.verdict).length - 1;
    if (decisive.verdict === 'pass')
        return rest === 0 ? 'its one criterion is met' : `all ${rest + 1} criteria are met`;
    const more = rest > 0 && decisive.verdict !== 'error' ? ` (and ${rest} more)` : '';
    const hazard = rolledBack.kind === 'left' ? `${rolledBack.because}; the fault may still be active. ` : '';
    return `${hazard}${decisive.reason}${more}`;
}

;// CONCATENATED MODULE: ./src/verdict/default-criterion.ts
const STEADY = {
    text: 'steady-state is met',
    measure: { kind: 'named', name: 'steady-state' },
    phase: null,
    operator: '==',
    limit: { kind: 'text', text: 'met' },
    spoken: true,
};
/** The experiment's criteria; when none of them counts, that its steady state holds. One that only observes stays that. */
function withDefault({ criteria, place }) {
    const spoken = criteria.some(({ enforce, require, warn }) => enforce || [require, warn].some(isSteady));
    if (spoken)
        return criteria;
    const byDefault = {
        require: STEADY,
        warn: null,
        weight: 1,
        required: true,
        enforce: true,
        why: null,
    };
    return [...criteria, { ...byDefault, place, origin: 'default' }];
}
function isSteady(condition) {
    return (condition?.measure.kind === 'named' &&
        condition.measure.name === 'steady-state' &&
        condition.phase === null);
}

;// CONCATENATED MODULE: ./src/verdict/experiment.ts










/** Judges one experiment by what the run left of it, by the rules of trust. Never throws. */
function judgeExperiment(planned, result, context) {
    const { remains } = result;
    switch (remains.kind) {
        case 'not-started':
            return withoutJournal(planned, result, `not run: ${remains.reason}`);
        case 'lost':
            return withoutJournal(planned, result, `no journal: ${remains.reason}; whether the fault was rolled back is not known`);
        case 'unreadable':
            return withoutJournal(planned, result, `the journal is unreadable: ${remains.reason}`);
        case 'journal':
            return withJournal(planned, result, remains.journal, context);
    }
}
function withoutJournal(planned, result, reason) {
    const criteria = planned.criteria.map((criterion) => unjudged(criterion, reason));
    const unknown = { rolledBack: null, faultProven: null, duration: null };
    return {
        ...described(planned, result),
        ...unknown,
        criteria,
        verdict: 'error',
        reason,
        notes: notesOn(result),
    };
}
function withJournal(planned, result, journal, context) {
    const foreign = whyNotOurs(planned, journal, context.notBefore);
    if (foreign !== null)
        return withoutJournal(planned, result, foreign);
    const rolledBack = judgeRollbacks(planned, journal);
    const precondition = unmetPrecondition(journal);
    const fault = proveFault(planned, journal);
    const neverRan = precondition !== null && journal.run.length === 0;
    const criteria = judgeAll(planned, journal, context, precondition);
    const findings = [
        ...rollbackFindings(rolledBack),
        ...endingFindings(journal, result.endedBy),
        ...(neverRan ? [] : faultFindings(fault)),
        ...(precondition === null ? criteriaFindings(criteria) : [precondition]),
    ];
    const decisive = worstFirst(findings) ?? finding_inconclusive(NOTHING);
    return {
        ...described(planned, result),
        verdict: decisive.verdict,
        reason: sentence_sentence(decisive, rolledBack, findings),
        faultProven: neverRan && fault.proven !== null ? false : fault.proven,
        rolledBack: stateOf(rolledBack),
        duration: journal.duration,
        criteria,
        notes: [
            ...otherwise(findings, decisive),
            ...notesOn(result),
            ...journalNotes(journal, fault.proven, rolledBack),
        ],
    };
}
const NOTHING = 'nothing was verified';
/** With an unmet precondition nothing was broken, and what was observed says nothing about surviving it. */
function judgeAll(planned, journal, { declared }, precondition) {
    const criteria = withDefault(planned);
    if (precondition !== null)
        return criteria.map((criterion) => unjudged(criterion, `not judged: ${precondition.reason}`));
    return [
        ...criteria.map((criterion) => judgeCriterion(criterion, journal, declared)),
        ...impliedCriteria(planned, criteria, journal),
    ];
}
/** An experiment of which no criterion could be judged has verified nothing, whatever else is known. */
function criteriaFindings(criteria) {
    const enforced = criteria.filter(({ enforced }) => enforced);
    if (enforced.some(({ verdict }) => verdict !== 'inconclusive'))
        return enforced;
    const why = enforced[0]?.reason ?? 'no criterion counts';
    return [finding_inconclusive(`${NOTHING}: ${why}`)];
}
function described(planned, { remains }) {
    const { index, id, title, file } = planned;
    return { index, id, title, file, journal: 'where' in remains ? remains.where : null };
}
function stateOf({ kind }) {
    return kind === 'yes' ? true : kind === 'not-asked' ? null : false;
}
/** What else stands against the experiment; criteria tell it themselves. */
function otherwise(findings, decisive) {
    const facts = findings.filter((finding) => finding !== decisive && finding.verdict === 'error');
    return facts.map(({ reason }) => reason);
}
function notesOn({ attempts, notes }) {
    const repeated = `the broker started this experiment ${attempts} times: its faults were injected again`;
    return [...(attempts > 1 ? [repeated] : []), ...notes];
}
function journalNotes(journal, proven, rolledBack) {
    const harmless = proven === null ? ['the method has no action: no fault was injected'] : [];
    const left = rolledBack.kind === 'not-asked' ? [rolledBack.because] : [];
    return [...harmless, ...left, ...journal.notes];
}

;// CONCATENATED MODULE: ./src/journal/time.ts
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,12})?(Z|[+-]\d\d:?\d\d)?$/;
/** Milliseconds since 1970 UTC, microseconds kept; a time without a zone is UTC. null when it is no time. */
function readTime(value) {
    if (typeof value !== 'string')
        return null;
    const [, date, time, fraction = '', zone = 'Z'] = MOMENT.exec(value) ?? [];
    if (date === undefined || time === undefined)
        return null;
    const whole = Date.parse(`${date}T${time}${zone}`);
    return Number.isNaN(whole) ? null : whole + Number(`0${fraction}`) * 1_000;
}

;// CONCATENATED MODULE: ./src/journal/entry.ts



/** An entry that cannot be understood speaks against the run: an action without a status. */
const UNREADABLE = {
    name: '(unreadable entry)',
    type: 'action',
    provider: 'unknown',
    background: false,
    status: null,
    output: undefined,
    start: null,
    end: null,
    pauseAfter: 0,
    dry: false,
    tolerance: undefined,
    toleranceMet: null,
    failure: null,
};
function readEntries(value, pointer, literals) {
    return raw_elements(value).map((element, index) => readEntry(element, `${pointer}/${index}`, literals));
}
/** One round of the hypothesis; null when it was not executed. */
function readRound(value, pointer, literals) {
    if (value === undefined || value === null)
        return null;
    const { data } = rawRound.safeParse(value);
    if (data === undefined)
        return { met: null, probes: [] };
    const probes = readEntries(data.probes, `${pointer}/probes`, literals);
    return { met: truth(data.steady_state_met), probes };
}
function readEntry(value, pointer, literals) {
    const { data: raw } = rawEntry.safeParse(value);
    if (raw === undefined)
        return { ...UNREADABLE, pointer };
    const { activity } = raw;
    return {
        name: activity.name ?? activity.ref ?? '(unnamed)',
        type: activity.type === 'probe' ? 'probe' : 'action',
        provider: readProvider(activity),
        background: activity.background === true,
        status: raw.status === 'succeeded' || raw.status === 'failed' ? raw.status : null,
        output: raw.output,
        ...readSpan(raw),
        pauseAfter: readPause(activity.pauses.after, literals),
        dry: typeof activity.dry === 'string' && activity.dry !== '',
        tolerance: activity.tolerance,
        toleranceMet: truth(raw.tolerance_met),
        failure: readFailure(raw.exception),
        pointer,
    };
}
function readProvider(activity) {
    const { type } = activity.provider;
    return type === 'python' || type === 'process' || type === 'http' ? type : 'unknown';
}
/** An end before the start is no end. */
function readSpan(raw) {
    const start = readTime(raw.start);
    const end = readTime(raw.end);
    return { start, end: start !== null && end !== null && end < start ? null : end };
}
function readPause(declared, literals) {
    const resolved = typeof declared === 'string' ? substitute(declared, literals) : null;
    const seconds = resolved?.kind === 'value' ? resolved.value : declared;
    return typeof seconds === 'number' && seconds > 0 && Number.isFinite(seconds) ? seconds * 1_000 : 0;
}
/** The last line that says something, without the class that Chaos Toolkit itself puts in front. */
function readFailure(exception) {
    const lines = (typeof exception === 'string' ? [exception] : raw_elements(exception))
        .filter((item) => typeof item === 'string')
        .slice(-LAST_ITEMS)
        .flatMap((item) => item.slice(-LONGEST_FAILURE).split('\n'))
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return lines.at(-1)?.replace(/^(?:chaoslib\.exceptions\.ActivityFailed:\s*)+/, '') ?? null;
}
const LAST_ITEMS = 5;
const LONGEST_FAILURE = 2_000;
function truth(value) {
    return typeof value === 'boolean' ? value : null;
}

;// CONCATENATED MODULE: ./src/journal/trust.ts
/**
 * Why a journal proves nothing, or null. The "lite" runner imitates Chaos Toolkit and executes nothing: its version is
 * `NA`, or every activity answers `true` within no time at all.
 */
function whyUntrusted(journal) {
    if (journal.chaoslibVersion === 'NA') {
        return 'it was written by the "lite" runner (chaoslib-version NA), which does not execute what it reports';
    }
    const { before, during, after } = journal.steadyStates;
    const rounds = [before, ...during, after].flatMap((round) => round?.probes ?? []);
    const entries = [...rounds, ...journal.run];
    if (entries.length === 0 || !entries.every(isStub))
        return null;
    return 'every activity answered true in exactly 0 s: nothing was executed';
}
function isStub(entry) {
    return entry.output === true && entry.start !== null && entry.start === entry.end;
}

;// CONCATENATED MODULE: ./src/journal/read.ts







/**
 * Reads a journal of chaoslib 1.0 to 1.45, or of the "lite" runner. Whatever is missing or odd is read as the absence of
 * evidence, never as evidence; only a text that is no journal at all is `unreadable`. Never throws.
 */
function readJournal(text) {
    const parsed = parseJournalText(text);
    if (parsed.kind === 'unreadable')
        return parsed;
    if (!isJournal(parsed.value))
        return { kind: 'unreadable', reason: 'the file is JSON but not a journal' };
    const { data: raw } = rawJournal.safeParse(parsed.value);
    if (raw === undefined)
        return { kind: 'unreadable', reason: 'the journal has no status' };
    return { kind: 'journal', journal: toJournal(raw) };
}
function isJournal(value) {
    const keys = ['chaoslib-version', 'experiment', 'steady_states', 'run'];
    return isObject(value) && keys.some((key) => Object.hasOwn(value, key));
}
function toJournal(raw) {
    const experiment = readExperiment(raw.experiment);
    const { literals } = experiment;
    const { before, during, after } = raw.steady_states;
    const [start, end] = [readTime(raw.start), readTime(raw.end)];
    const read = {
        chaoslibVersion: raw['chaoslib-version'] ?? 'unknown',
        status: raw.status,
        deviated: raw.deviated === true,
        start,
        end,
        duration: readDuration(raw.duration, start, end),
        experiment,
        steadyStates: {
            before: readRound(before, '/steady_states/before', literals),
            during: raw_elements(during).map((round, index) => readRound(round, `/steady_states/during/${index}`, literals) ?? { met: null, probes: [] }),
            after: readRound(after, '/steady_states/after', literals),
        },
        run: readEntries(raw.run, '/run', literals),
        rollbacks: readEntries(raw.rollbacks, '/rollbacks', literals),
    };
    return { ...read, untrusted: whyUntrusted(read), notes: read_notesOn(raw, read.start) };
}
function readDuration(seconds, start, end) {
    if (typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0)
        return seconds * 1_000;
    return start !== null && end !== null && end >= start ? end - start : null;
}
function read_notesOn(raw, start) {
    const notes = [];
    if (raw.run === undefined)
        notes.push('the journal has no "run": its runner does not say what was executed');
    if (start === null)
        notes.push('the journal does not say when it started');
    if (raw['chaoslib-version'] === null)
        notes.push('the journal does not say which chaoslib wrote it');
    return notes;
}

;// CONCATENATED MODULE: ./src/verdict/result.ts

function readResult({ outcome, attempts, endedBy, notes }) {
    return { remains: readOutcome(outcome), attempts, endedBy, notes };
}
function readOutcome(outcome) {
    if (outcome.kind !== 'journal')
        return outcome;
    return { ...readJournal(outcome.text), where: outcome.where };
}

;// CONCATENATED MODULE: ./src/judging.ts



/** Judges each experiment as its journal comes in; one journal at a time is held. */
async function judgeRun(plan, run, ports) {
    const context = { declared: plan.measures, notBefore: run.handle.startedAt };
    const verdicts = [];
    for await (const collected of ports.broker.collect(run.handle, plan)) {
        const planned = plan.experiments[collected.index - 1];
        if (!planned)
            continue;
        if (collected.outcome.kind === 'journal')
            await keep(planned.id, collected.outcome.text, ports);
        verdicts.push(judgeExperiment(planned, readResult(collected), context));
    }
    return verdicts;
}
/** A copy that cannot be kept takes nothing from the verdict: the journal is still where the broker put it. */
async function keep(id, text, { journals, log }) {
    try {
        await journals.keepJournal(id, redactJournal(text));
    }
    catch (error) {
        log.warn(`journal ${id} could not be kept: ${error instanceof Error ? error.message : String(error)}`);
    }
}

;// CONCATENATED MODULE: ./src/publish/publisher.ts
/** Publishes everywhere, in order. One place that fails hides neither the next nor the verdict; it is told as a warning. */
async function publishAll(verdict, publishers, log) {
    for (const publisher of publishers) {
        try {
            await publisher.publish(verdict);
        }
        catch (error) {
            const why = error instanceof Error ? error.message : String(error);
            log.warn(`${publisher.name} could not be written: ${why}`);
        }
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/run-id.ts

/**
 * `gh-<run>-<attempt>-<digest>` and the like: the same CI run, step and plan give the same id, so that starting
 * twice starts once. Outside CI it is the time and a random part. 1–80 letters, digits and dashes.
 */
function deriveRunId(identity, now, random) {
    const { environment } = identity;
    const ci = CI_RUNS.map((read) => read(environment)).find((id) => id !== null);
    if (ci)
        return `${clean(ci).slice(0, 70)}-${digest(ci, identity)}`;
    const time = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
    const salt = Math.floor(random() * 0xffffff)
        .toString(16)
        .padStart(6, '0');
    return `local-${time}-${salt}`;
}
const CI_RUNS = [
    (environment) => join('gh', environment['GITHUB_RUN_ID'], environment['GITHUB_RUN_ATTEMPT']),
    (environment) => join('gl', environment['CI_JOB_ID']),
    (environment) => join('cb', environment['CODEBUILD_BUILD_ID']),
    (environment) => join('jk', environment['BUILD_TAG']),
];
function join(prefix, ...parts) {
    return parts.every(Boolean) ? [prefix, ...parts].join('-') : null;
}
function clean(text) {
    return text.replace(/[^A-Za-z0-9]+/g, '-');
}
/** Of the whole identity, also of what the readable part cuts off: builds of one project must never share a run. */
function digest(ci, { plan, target, environment }) {
    const experiments = plan.experiments.map(({ id, document }) => [id, document]);
    const step = ['GITHUB_REPOSITORY', 'GITHUB_JOB', 'GITHUB_ACTION'].map((name) => environment[name]);
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([ci, target, step, experiments]))
        .digest('hex')
        .slice(0, 8);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(1535);
// EXTERNAL MODULE: ./src/problem.ts
var src_problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./src/criteria/nearest.ts

/**
 * The name that was probably meant: the closest one, if at most a third of its letters differ; else null. Of three letters
 * none may differ: `rpo` is not a misspelt `rto`.
 */
function nearest(written, names) {
    let best = null;
    for (const name of names) {
        // Longer or shorter by more than that cannot be near, and a hostile text is not worth measuring.
        if (Math.abs(name.length - written.length) > allowance(name))
            continue;
        const away = (0,mod/* distance */.Io)(written.toLowerCase(), name.toLowerCase());
        if (away <= allowance(name) && away < (best?.away ?? Infinity))
            best = { name, away };
    }
    return best?.name ?? null;
}
function allowance(name) {
    return name.length < 4 ? 0 : Math.floor(name.length / 3);
}

;// CONCATENATED MODULE: ./src/criteria/check-limit.ts






/** Whether the limit can be compared with what the measure answers; null when it can. */
function checkLimit(condition, answer, vocabulary) {
    return (checkFinite(condition.limit) ??
        (answer.kind === 'word' ? checkWord(condition, answer) : null) ??
        checkOrder(condition) ??
        (answer.kind === 'number' ? checkNumber(condition, answer) : null) ??
        (condition.limit.kind === 'baseline' ? checkBaseline(condition.limit, answer, vocabulary) : null));
}
function checkFinite(limit) {
    const quantity = limit.kind === 'quantity'
        ? limit.quantity
        : limit.kind === 'baseline'
            ? limit.offset?.quantity
            : undefined;
    if (quantity === undefined || Number.isFinite((0,criteria_quantity/* toBase */.FU)(quantity)))
        return null;
    return { message: `${(0,criteria_quantity/* printQuantity */.xi)(quantity)} is not a finite number`, fix: 'write a finite limit' };
}
function checkWord(condition, { words }) {
    const { limit, operator } = condition;
    const subject = printSubject(condition.measure, condition.phase);
    const choices = words.map((word) => `"${subject} is ${word}"`).join(' or ');
    if (limit.kind !== 'text') {
        return { message: `${subject} is a word, and ${printLimit(limit)} is not`, fix: `write ${choices}` };
    }
    if (!words.includes(limit.text)) {
        const meant = nearest(limit.text, words);
        const fix = `write ${meant === null ? choices : `"${subject} is ${meant}"`}`;
        return { message: `${subject} is never ${quote(limit.text)}`, fix };
    }
    if ((0,compare/* side */.Cf)(operator) === null)
        return null;
    return { message: `words have no order, so "${operator}" cannot compare them`, fix: `write ${choices}` };
}
function checkOrder(condition) {
    const { limit, operator } = condition;
    if ((0,compare/* side */.Cf)(operator) === null || (limit.kind !== 'text' && limit.kind !== 'boolean'))
        return null;
    const message = `${printLimit(limit)} has no order, so "${operator}" cannot compare it`;
    return { message, fix: 'write == or !=, or a number without quotes' };
}
function checkNumber(condition, answer) {
    const { limit } = condition;
    const subject = printSubject(condition.measure, condition.phase);
    if (limit.kind === 'text' || limit.kind === 'boolean') {
        const message = `${subject} is ${criteria_unit/* NOUNS */.M_[answer.dimension]}, and ${printLimit(limit)} is not`;
        return { message, fix: `write ${EXAMPLES[answer.dimension]}` };
    }
    if (limit.kind === 'baseline' || (0,criteria_unit/* dimensionOf */.eT)(limit.quantity.unit) === answer.dimension)
        return null;
    return misfit(condition, limit.quantity, answer.dimension);
}
const EXAMPLES = {
    duration: 'a duration, e.g. 5m',
    ratio: 'a ratio, e.g. 99%',
    bytes: 'a size, e.g. 20MB',
    count: 'a number without a unit',
};
function misfit(condition, quantity, dimension) {
    const subject = printSubject(condition.measure, condition.phase);
    const written = (0,criteria_quantity/* printQuantity */.xi)(quantity);
    if (quantity.unit !== '') {
        const message = `${subject} is ${criteria_unit/* NOUNS */.M_[dimension]}, and ${written} is ${criteria_unit/* NOUNS */.M_[(0,criteria_unit/* dimensionOf */.eT)(quantity.unit)]}`;
        const units = (0,criteria_unit/* unitsOf */.$J)(dimension);
        return { message, fix: units === '' ? 'leave the unit out' : `write the limit in ${units}` };
    }
    const example = printCondition({
        ...condition,
        limit: { kind: 'quantity', quantity: likely(quantity, dimension) },
    });
    const units = (0,criteria_unit/* unitsOf */.$J)(dimension);
    const fix = `write ${dimension === 'ratio' ? '' : `one of ${units}, e.g. `}"${example}"`;
    return { message: `${subject} is ${criteria_unit/* NOUNS */.M_[dimension]}, and ${written} has no unit`, fix };
}
/** The likeliest meaning of a number without a unit; 0.99 of a ratio is 99 %. */
function likely({ value }, dimension) {
    if (dimension === 'duration')
        return { value, unit: 's' };
    if (dimension === 'bytes')
        return { value, unit: 'MB' };
    return { value: value > 0 && value < 1 ? (0,compare/* significant */.I1)(value * 100) : value, unit: '%' };
}
function checkBaseline(limit, answer, vocabulary) {
    if (!vocabulary.baseline) {
        const fix = 'add "baseline" to the suite, or compare with a number';
        return { message: 'there is no baseline to compare with', fix };
    }
    if (limit.offset === null || answer.kind !== 'number')
        return null;
    const { quantity, sign } = limit.offset;
    const dimension = (0,criteria_unit/* dimensionOf */.eT)(quantity.unit);
    if (dimension === 'ratio' || dimension === answer.dimension)
        return null;
    const written = (0,criteria_quantity/* printQuantity */.xi)(quantity);
    const offset = quantity.unit === '' ? `${written} has no unit` : `${written} is ${criteria_unit/* NOUNS */.M_[dimension]}`;
    const share = `write a share of it, e.g. "baseline ${sign} 10%"`;
    const units = answer.dimension === 'ratio' ? '' : (0,criteria_unit/* unitsOf */.$J)(answer.dimension);
    return {
        message: `the baseline is ${criteria_unit/* NOUNS */.M_[answer.dimension]}, and ${offset}`,
        fix: units === '' ? share : `${share}, or a distance in ${units}`,
    };
}

;// CONCATENATED MODULE: ./src/criteria/telling.ts
/**
 * Values that tell everything about comparisons with `limits`: each limit, one value between every two neighbours, and one
 * beyond each end; only those from `least` to `most`. A comparison changes its answer nowhere else, so what holds for these
 * holds for all.
 */
function tellingNumbers(limits, least, most) {
    const ends = [least, most].filter((end) => Number.isFinite(end));
    const sorted = [...limits, ...ends].sort((a, b) => a - b);
    const first = sorted[0] ?? 0;
    const last = sorted.at(-1) ?? 0;
    const between = sorted.slice(1).map((value, index) => (value + (sorted[index] ?? value)) / 2);
    const all = [first - Math.abs(first) - 1, ...sorted, ...between, last + Math.abs(last) + 1];
    return all.filter((value) => value >= least && value <= most);
}

;// CONCATENATED MODULE: ./src/criteria/check-range.ts




/** A limit that no value of the measure can meet. */
function checkMeetable(condition, measure) {
    const range = rangeOf(condition, measure);
    if (range === null || range.values.some((value) => (0,compare/* holds */.v9)(value, condition.operator, range.limit)))
        return null;
    const message = `nothing can meet "${printCondition(condition)}": ${range.text}`;
    return { message, fix: 'write a limit that can be met' };
}
/** A limit that every value of the measure meets: it asks for nothing. */
function checkDemanding(condition, measure) {
    const range = rangeOf(condition, measure);
    if (range === null || !range.values.every((value) => (0,compare/* holds */.v9)(value, condition.operator, range.limit)))
        return null;
    const message = `everything meets "${printCondition(condition)}": ${range.text}`;
    return { message, fix: 'write a stricter limit, or leave the criterion out' };
}
function rangeOf({ limit }, { name, answer }) {
    if (answer.kind !== 'number' || limit.kind !== 'quantity')
        return null;
    const { least, most, dimension } = answer;
    const base = (0,criteria_quantity/* toBase */.FU)(limit.quantity);
    const ends = [
        Number.isFinite(least) ? `below ${(0,criteria_quantity/* printExactly */.eq)(least, dimension)}` : null,
        Number.isFinite(most) ? `above ${(0,criteria_quantity/* printExactly */.eq)(most, dimension)}` : null,
    ].filter((end) => end !== null);
    const text = `${name} is never ${ends.join(' or ')}`;
    return { limit: base, values: tellingNumbers([base], least, most), text };
}
/**
 * A limit so short that the samples cannot show it was kept: the first good sample after a single bad one may end up to two
 * cadences after the fault, however fast the system recovered.
 */
function checkCadence(condition, measure, cadence) {
    const { limit, operator } = condition;
    if (cadence === null || limit.kind !== 'quantity' || (0,compare/* side */.Cf)(operator) !== 'upper')
        return null;
    if (measure.overSamples === 'never' || measure.answer.kind !== 'number')
        return null;
    if (measure.answer.dimension !== 'duration')
        return null;
    const base = (0,criteria_quantity/* toBase */.FU)(limit.quantity);
    if (base <= 0 || base >= 2 * cadence)
        return null;
    const pace = (0,criteria_quantity/* printValue */.jt)(cadence, 'duration');
    const message = `a sample every ${pace} is too coarse for ${(0,criteria_quantity/* printQuantity */.xi)(limit.quantity)}: one bad sample can count up to twice ${pace}`;
    return { message, fix: `probe at least every ${(0,criteria_quantity/* printValue */.jt)(base / 2, 'duration')}, or allow more` };
}

;// CONCATENATED MODULE: ./src/criteria/stance.ts




/**
 * How two conditions on the same measure stand to each other, over values that tell everything about both. Empty when only
 * a run makes them comparable: a baseline and a number, a text and a number.
 */
function stancesOf(require, warn, answer) {
    return wordStances(require, warn, answer) ?? numberStances(require, warn, answer) ?? [];
}
function wordStances(require, warn, answer) {
    const [first, second] = [wordOf(require.limit), wordOf(warn.limit)];
    if (first === null || second === null || require.limit.kind !== warn.limit.kind)
        return null;
    const anyOther = `${first}${second}.`;
    const open = require.limit.kind === 'boolean' ? ['true', 'false'] : [first, second, anyOther];
    const values = answer.kind === 'word' ? answer.words : open;
    return values.map((value) => ({
        require: (require.operator === '==') === (value === first),
        warn: (warn.operator === '==') === (value === second),
    }));
}
function wordOf(limit) {
    if (limit.kind === 'text')
        return limit.text;
    return limit.kind === 'boolean' ? String(limit.value) : null;
}
function numberStances(require, warn, answer) {
    const [first, second] = [scaleOf(require.limit, warn.limit), scaleOf(warn.limit, require.limit)];
    if (first === null || second === null || first.name !== second.name)
        return null;
    const bounded = answer.kind === 'number' && require.limit.kind === 'quantity';
    const [least, most] = bounded ? [answer.least, answer.most] : [-Infinity, Infinity];
    return tellingNumbers([first.limit, second.limit], least, most).map((value) => ({
        require: (0,compare/* holds */.v9)(value, require.operator, first.limit),
        warn: (0,compare/* holds */.v9)(value, warn.operator, second.limit),
    }));
}
/** Where the limit lies, on a scale with a name: two limits can be compared when they lie on the same. */
function scaleOf(limit, other) {
    if (limit.kind === 'quantity') {
        return { name: (0,criteria_unit/* dimensionOf */.eT)(limit.quantity.unit), limit: (0,criteria_quantity/* toBase */.FU)(limit.quantity) };
    }
    if (limit.kind !== 'baseline')
        return null;
    // The baseline itself lies at 0 of whatever the other's distance from it is measured in.
    const offset = limit.offset ?? (other.kind === 'baseline' ? other.offset : null);
    const name = `baseline ${offset === null ? '' : (0,criteria_unit/* dimensionOf */.eT)(offset.quantity.unit)}`;
    if (limit.offset === null)
        return { name, limit: 0 };
    const distance = (0,criteria_quantity/* toBase */.FU)(limit.offset.quantity);
    return { name, limit: limit.offset.sign === '+' ? distance : -distance };
}

;// CONCATENATED MODULE: ./src/criteria/check-warn.ts



/** `warn` speaks about the measure and phase of its `require`; else the two are two criteria. */
function checkSameSubject(require, warn) {
    if (subjectText(require) === subjectText(warn))
        return null;
    return {
        message: `warn speaks about ${subjectText(warn)}, and require about ${subjectText(require)}`,
        fix: 'write warn about the same measure and phase, or as a criterion of its own',
    };
}
function subjectText({ measure, phase }) {
    const named = measure.kind === 'named' ? { ...measure, name: canonicalName(measure.name) } : measure;
    return printSubject(named, phase);
}
/** `warn` is the stricter of the two: whatever passes it must pass `require`. */
function checkWarnStricter(require, warn, measure) {
    const [first, second] = [unitOf(require), unitOf(warn)];
    if (measure.answer.kind === 'anything' && first !== null && second !== null && first !== second) {
        // A bare number of an output is read in the unit of its limit: 900 would be 900 ms here and 900 s there.
        const message = `warn "${printCondition(warn)}" has another unit than require "${printCondition(require)}"`;
        return { message, fix: 'write both limits in the same unit' };
    }
    if (!stancesOf(require, warn, measure.answer).some((value) => value.warn && !value.require))
        return null;
    return {
        message: `warn "${printCondition(warn)}" is looser than require "${printCondition(require)}"`,
        fix: 'write the stricter limit under "warn"',
    };
}
/** `warn` adds nothing: what misses it misses `require` as well. */
function checkWarnSpeaks(require, warn, measure) {
    const stances = stancesOf(require, warn, measure.answer);
    if (stances.length === 0 || stances.some((value) => value.require && !value.warn))
        return null;
    return {
        message: `warn "${printCondition(warn)}" never warns: what misses it also misses require "${printCondition(require)}"`,
        fix: 'write a stricter limit under "warn", or leave it out',
    };
}
function unitOf({ limit }) {
    return limit.kind === 'quantity' ? limit.quantity.unit : null;
}

;// CONCATENATED MODULE: ./src/criteria/subject.ts




function subjectOf(condition, vocabulary) {
    const { measure } = condition;
    switch (measure.kind) {
        case 'named':
            return namedSubject(measure.name, vocabulary);
        case 'activity':
            return activitySubject(condition, measure, vocabulary);
        case 'alarm':
            return wrong('alarms are not measured by this version', 'leave the criterion out');
    }
}
function namedSubject(name, vocabulary) {
    const measure = measureNamed(vocabulary.measures, name);
    if (measure !== null)
        return { ok: true, measure };
    const names = vocabulary.measures.flatMap(({ name, alias }) => (alias === null ? [name] : [name, alias]));
    const meant = nearest(name, names);
    const fix = meant === null ? `write one of ${names.join(', ')}` : `write "${meant}"`;
    return wrong(`unknown measure ${quote(name)}`, fix);
}
function activitySubject(condition, measure, vocabulary) {
    const missing = undeclared(measure, vocabulary);
    if (missing !== null)
        return { ok: false, finding: missing };
    const answer = answerOf(measure);
    if (answer === null)
        return { ok: false, finding: unknownValue(condition, measure) };
    const name = `${measure.activity} ${quote(measure.name)}`;
    return { ok: true, measure: { name, alias: null, answer, phases: PHASES, overSamples: 'never' } };
}
function undeclared({ activity, name }, vocabulary) {
    const [own, others] = activity === 'probe' ? [vocabulary.probes, vocabulary.actions] : [vocabulary.actions, vocabulary.probes];
    if (own.includes(name))
        return null;
    const other = activity === 'probe' ? 'action' : 'probe';
    if (others.includes(name)) {
        const message = `the experiment declares ${quote(name)} as ${ARTICLED[other]}, not as ${ARTICLED[activity]}`;
        return { message, fix: `write ${other} ${quote(name)}` };
    }
    const meant = nearest(name, own);
    const declared = own.length === 0 ? `it declares no ${activity}` : `write one of ${own.map(quote).join(', ')}`;
    return {
        message: `the experiment declares no ${activity} ${quote(name)}`,
        fix: meant === null ? declared : `write ${activity} ${quote(meant)}`,
    };
}
const ARTICLED = { probe: 'a probe', action: 'an action' };
const VALUES = ['output', 'status', 'duration'];
const DURATION = { kind: 'number', dimension: 'duration', least: 0, most: Infinity };
/** No path: did the probe meet its tolerance, did the action succeed. Else `output…`, `status` or `duration`. */
function answerOf({ activity, path }) {
    if (path.length === 0) {
        return { kind: 'word', words: activity === 'probe' ? TOLERANCE_WORDS : STATUS_WORDS };
    }
    if (path[0] === 'output')
        return { kind: 'anything' };
    if (path.length > 1)
        return null;
    if (path[0] === 'status')
        return { kind: 'word', words: STATUS_WORDS };
    return path[0] === 'duration' ? DURATION : null;
}
function unknownValue(condition, measure) {
    const [first = '', ...rest] = measure.path;
    const message = `${ARTICLED[measure.activity]} has no value ${quote(measure.path.join('.'))}`;
    const meant = nearest(first, VALUES);
    if (VALUES.includes(first))
        return { message, fix: `write ${first} alone, it holds no other values` };
    // A path that begins with none of the three was most likely meant to lie in the output.
    const path = meant === null ? ['output', ...measure.path] : [meant, ...rest];
    return { message, fix: `write "${printCondition({ ...condition, measure: { ...measure, path } })}"` };
}
function wrong(message, fix) {
    return { ok: false, finding: { message, fix } };
}

;// CONCATENATED MODULE: ./src/criteria/check.ts





/** Everything that can be said of a criterion without a run, all at once. */
function checkCriterion(criterion, vocabulary) {
    const { require, warn, place } = criterion;
    const checks = [require, warn]
        .filter((condition) => condition !== null)
        .map((condition) => checkCondition(condition, vocabulary));
    const sound = checks.every((check) => check.problems.length === 0);
    const measure = checks[0]?.measure ?? null;
    if (sound && require !== null && warn !== null && measure !== null) {
        checks.push(checkPair(require, warn, measure));
    }
    const placed = (finding) => ({ ...finding, place });
    return {
        problems: unique(checks.flatMap((check) => check.problems)).map(placed),
        warnings: unique(checks.flatMap((check) => check.warnings)).map(placed),
    };
}
function checkCondition(condition, vocabulary) {
    const subject = subjectOf(condition, vocabulary);
    if (!subject.ok)
        return { measure: null, problems: [subject.finding], warnings: [] };
    const { measure } = subject;
    const fitting = checkLimit(condition, measure.answer, vocabulary);
    const problems = found(checkPhase(condition, measure), fitting ?? checkMeetable(condition, measure));
    const warnings = problems.length > 0
        ? []
        : found(checkDemanding(condition, measure), checkCadence(condition, measure, vocabulary.cadence));
    return { measure, problems, warnings };
}
function checkPhase(condition, { name, phases }) {
    const { phase } = condition;
    if (phase === null || phases.includes(phase))
        return null;
    const fix = `write "${printCondition({ ...condition, phase: null })}"`;
    if (phases.length === 0) {
        return { message: `${name} speaks about the whole experiment, not about a phase`, fix };
    }
    const message = `${name} is not measured during ${phase}, only during ${phases.join(', ')}`;
    return { message, fix };
}
function checkPair(require, warn, measure) {
    const problems = found(checkSameSubject(require, warn) ?? checkWarnStricter(require, warn, measure));
    const warnings = problems.length > 0 ? [] : found(checkWarnSpeaks(require, warn, measure));
    return { measure, problems, warnings };
}
function found(...findings) {
    return findings.filter((finding) => finding !== null);
}
/** `require` and `warn` often have the same mistake; it is said once. */
function unique(findings) {
    return [...new Map(findings.map((finding) => [`${finding.message}\n${finding.fix}`, finding])).values()];
}

;// CONCATENATED MODULE: ./src/criteria/cursor.ts

/** Why a text is not a criterion. Thrown and caught inside the parser only. */
class SyntaxFault extends Error {
    fix;
    at;
    constructor(message, fix, 
    /** Offset into the text, from 0. */
    at) {
        super(message);
        this.fix = fix;
        this.at = at;
    }
}
/**
 * Reads a text from left to right, one token at a time. What a token may be depends on the place (`0.5` is a number in a
 * limit and two keys in a path), so the parser says which it expects. It never goes back: time is linear in the text.
 */
class Cursor {
    text;
    position = 0;
    constructor(text) {
        this.text = text;
    }
    /** Offset of the next token, white space passed over. */
    get at() {
        while (/\s/.test(this.text.charAt(this.position)))
            this.position += 1;
        return this.position;
    }
    get ended() {
        return this.at === this.text.length;
    }
    /** The next token if `pattern`, which must be sticky, matches there; else null, and nothing is taken. */
    take(pattern) {
        const found = this.peek(pattern);
        this.position += found?.length ?? 0;
        return found;
    }
    peek(pattern) {
        pattern.lastIndex = this.at;
        return pattern.exec(this.text)?.[0] ?? null;
    }
    /** What stands here, short enough for a message. */
    get found() {
        const rest = this.text.slice(this.at);
        if (rest === '')
            return 'the end';
        return quote(/^(?:[\w-]+|[^\w\s]+)/.exec(rest)?.[0] ?? rest);
    }
    fault(message, fix, at = this.at) {
        return new SyntaxFault(message, fix, at);
    }
}

;// CONCATENATED MODULE: ./src/criteria/token.ts
const token_BARE_WORD = /[A-Za-z_][\w-]*/y;
const token_BARE_KEY = /\w[\w-]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/sy;
/** A string as in JSON, e.g. `"a \"quoted\" name"`; null when none begins here. */
function parseString(cursor) {
    const at = cursor.at;
    if (cursor.peek(/'/y) !== null) {
        throw cursor.fault('single quotes are not quotes here', 'write double quotes');
    }
    if (cursor.peek(/"/y) === null)
        return null;
    const written = cursor.take(STRING);
    if (written === null)
        throw cursor.fault('the string does not end', 'close it with "', at);
    try {
        const text = JSON.parse(written);
        if (typeof text === 'string')
            return text;
    }
    catch {
        // Said below: the one thing that can be wrong between two quotes is an escape or a control character.
    }
    const fix = 'write \\" for a quote, \\\\ for a backslash, \\n for a new line, \\u0041 for any character';
    throw cursor.fault('the string has an escape or a character that strings cannot have', fix, at);
}

;// CONCATENATED MODULE: ./src/criteria/parse-limit.ts



const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const UNSIGNED = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const UNIT = /%|[A-Za-zµ][A-Za-zµ0-9.]*/y;
function parseLimit(cursor) {
    const text = parseString(cursor);
    if (text !== null)
        return { kind: 'text', text };
    const quantity = parseQuantity(cursor, NUMBER);
    if (quantity !== null)
        return { kind: 'quantity', quantity };
    const at = cursor.at;
    const word = cursor.take(token_BARE_WORD);
    if (word === 'baseline')
        return { kind: 'baseline', offset: parseOffset(cursor) };
    if (word === 'true' || word === 'false')
        return { kind: 'boolean', value: word === 'true' };
    if (word === null)
        throw cursor.fault(`expected a limit, found ${cursor.found}`, fixOf(cursor));
    throw cursor.fault(`${quote(word)} is not a limit`, fixOfWord(word), at);
}
function parseOffset(cursor) {
    const sign = cursor.take(/[+-]/y);
    if (sign === null)
        return null;
    const quantity = parseQuantity(cursor, UNSIGNED);
    if (quantity === null) {
        const fix = 'write how far from the baseline, e.g. "baseline + 10%"';
        throw cursor.fault(`expected a quantity after "${sign}", found ${cursor.found}`, fix);
    }
    return { sign: sign === '+' ? '+' : '-', quantity };
}
function parseQuantity(cursor, number) {
    const at = cursor.at;
    const written = cursor.take(number);
    if (written === null)
        return null;
    const value = Number(written);
    if (!Number.isFinite(value)) {
        throw cursor.fault(`${quote(written)} is too large for a number`, 'write a smaller limit', at);
    }
    // -0 and 0 are the same limit, and only one of them can be printed.
    return { value: value === 0 ? 0 : value, unit: parseUnit(cursor, written) };
}
function parseUnit(cursor, number) {
    const at = cursor.at;
    const unit = cursor.take(UNIT) ?? '';
    if ((0,criteria_unit/* isUnit */.vO)(unit))
        return unit;
    if (unit === 'during' || unit === 'and' || unit === 'or') {
        throw cursor.fault(`expected a unit or the end of the criterion, found "${unit}"`, unit === 'during'
            ? 'write the phase after the measure: "downtime during injection <= 5s"'
            : 'write a criterion a line: all of a list must hold', at);
    }
    const whole = addedUp(number + unit);
    if (whole !== null) {
        throw cursor.fault(`${quote(number + unit)} is more than one number`, `write "${whole}"`, at);
    }
    const meant = (0,criteria_unit/* intendedUnit */.sB)(unit);
    const fix = meant === null ? `write one of ${criteria_unit/* UNITS */.QN.join(', ')}` : `write "${number}${meant}"`;
    throw cursor.fault(`unknown unit ${quote(unit)}`, fix, at);
}
const PARTS = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/;
/** `1h30m` as the one quantity it means, `90m`; null for anything else. */
function addedUp(text) {
    const parts = PARTS.exec(text);
    if (parts === null)
        return null;
    const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part || 0));
    const inMinutes = (hours ?? 0) * 60 + (minutes ?? 0);
    return seconds ? `${inMinutes * 60 + seconds}s` : `${inMinutes}m`;
}
function fixOf(cursor) {
    if (cursor.peek(/\.\d/y) !== null)
        return 'write a digit before the point, e.g. 0.5';
    if (cursor.peek(/\+/y) !== null)
        return 'write the number without "+"';
    return 'write a number with its unit, a "text", true, false or baseline';
}
function fixOfWord(word) {
    if (/^(?:nan|inf|infinity)$/i.test(word))
        return 'write a finite number';
    if (word.startsWith('baseline-'))
        return 'write spaces around "-", e.g. "baseline - 5ms"';
    return `write "is ${word}" or == "${word}"`;
}

;// CONCATENATED MODULE: ./src/criteria/parse.ts






const parse_LONGEST = 4_000;
const NAME = /[A-Za-z_][\w-]*(?:\.\w[\w-]*)*/y;
const SYMBOLS = /[<>=!≤≥≠~]+/y;
/**
 * Reads one condition. It never throws and never evaluates anything.
 *
 *     condition  = measure [ "during" phase ] comparison
 *     measure    = name | ( "probe" | "action" ) string [ path ] | "alarm" string
 *     name       = word { "." key }
 *     path       = step { "." key | step }          a first key is not `is` or `during`: write ["is"]
 *     step       = key | "[" ( string | digits ) "]"
 *     phase      = "before" | "injection" | "recovery" | "after"
 *     comparison = ( "<" | "<=" | ">" | ">=" | "==" | "!=" ) limit | "is" ( word | string )
 *     limit      = quantity | "baseline" [ ( "+" | "-" ) quantity ] | string | "true" | "false"
 *     quantity   = [ "-" ] digits [ "." digits ] [ "e" [ "+" | "-" ] digits ] [ unit ]
 *     unit       = "ms" | "s" | "m" | "h" | "%" | "B" | "kB" | "MB" | "GB"
 *     word       = ( letter | "_" ) { letter | digit | "_" | "-" }
 *     key        = ( letter | digit | "_" ) { letter | digit | "_" | "-" }
 *     string     = as in JSON, in double quotes
 *
 * White space may stand between any two of these. `is true` and `is false` compare with a boolean.
 */
function parseCondition(text) {
    if (text.length > parse_LONGEST) {
        const message = `the criterion is longer than ${parse_LONGEST} characters`;
        return { ok: false, message, fix: 'write one comparison a criterion', column: parse_LONGEST + 1 };
    }
    try {
        return { ok: true, condition: parseWhole(text) };
    }
    catch (error) {
        if (!(error instanceof SyntaxFault))
            throw error;
        return { ok: false, message: error.message, fix: error.fix, column: error.at + 1 };
    }
}
function parseWhole(text) {
    const cursor = new Cursor(text);
    const measure = parseMeasure(cursor);
    const phase = parsePhase(cursor);
    const comparison = parseComparison(cursor);
    if (!cursor.ended)
        throw trailing(cursor);
    return { text, measure, phase, ...comparison };
}
function parseMeasure(cursor) {
    const at = cursor.at;
    const name = cursor.take(NAME);
    if (name === null || name === 'is' || name === 'during') {
        const message = name === null ? `expected a measure, found ${cursor.found}` : `there is no measure before "${name}"`;
        throw cursor.fault(message, 'begin with a measure, e.g. "recovery-time <= 5m"', at);
    }
    if (name === 'alarm')
        return { kind: 'alarm', name: parseQuotedName(cursor, name) };
    if (name !== 'probe' && name !== 'action')
        return { kind: 'named', name };
    return { kind: 'activity', activity: name, name: parseQuotedName(cursor, name), path: parsePath(cursor) };
}
function parseQuotedName(cursor, kind) {
    const name = parseString(cursor);
    if (name !== null)
        return name;
    const fix = `write the name of the ${kind} in double quotes, e.g. ${kind} "web answers"`;
    throw cursor.fault(`expected a name after "${kind}", found ${cursor.found}`, fix);
}
function parsePath(cursor) {
    const path = [];
    if (cursor.peek(/(?:is|during)(?![\w-])/y) === null) {
        const first = cursor.take(token_BARE_KEY);
        if (first !== null)
            path.push(first);
    }
    for (;;) {
        if (cursor.take(/\[/y) !== null)
            path.push(parseBracket(cursor));
        else if (path.length > 0 && cursor.take(/\./y) !== null)
            path.push(parseKey(cursor));
        else
            return path;
    }
}
function parseKey(cursor) {
    const key = cursor.take(token_BARE_KEY);
    if (key !== null)
        return key;
    throw cursor.fault(`expected a key after ".", found ${cursor.found}`, 'write other keys as ["a key"]');
}
function parseBracket(cursor) {
    const key = parseString(cursor) ?? cursor.take(/\d+/y);
    if (key === null || cursor.take(/\]/y) === null) {
        const message = `expected ${key === null ? 'a key' : '"]"'}, found ${cursor.found}`;
        throw cursor.fault(message, 'write ["a key"] or [0]');
    }
    return key;
}
function parsePhase(cursor) {
    if (cursor.take(/during(?![\w-])/y) === null)
        return null;
    const at = cursor.at;
    const word = cursor.take(token_BARE_WORD);
    const phase = PHASES.find((known) => known === word);
    if (phase !== undefined)
        return phase;
    const message = word === null ? `expected a phase, found ${cursor.found}` : `unknown phase ${quote(word)}`;
    const meant = word === null ? null : nearest(word, PHASES);
    throw cursor.fault(message, meant === null ? `write one of ${PHASES.join(', ')}` : `write "${meant}"`, at);
}
function parseComparison(cursor) {
    if (cursor.take(/is(?![\w-])/y) !== null) {
        return { operator: '==', limit: parseSpoken(cursor), spoken: true };
    }
    const operator = parseOperator(cursor);
    return { operator, limit: parseLimit(cursor), spoken: false };
}
function parseSpoken(cursor) {
    const at = cursor.at;
    const text = parseString(cursor);
    if (text !== null)
        return { kind: 'text', text };
    const word = cursor.take(token_BARE_WORD);
    if (word === 'not')
        throw cursor.fault('"is not" is not a comparison', 'write != "word"', at);
    if (word === 'true' || word === 'false')
        return { kind: 'boolean', value: word === 'true' };
    if (word !== null)
        return { kind: 'text', text: word };
    const fix = cursor.peek(NUMBER) === null ? 'write a word, e.g. "is met"' : 'compare a number with ==';
    throw cursor.fault(`expected a word after "is", found ${cursor.found}`, fix);
}
const OPERATORS = new Map(['<', '<=', '>', '>=', '==', '!='].map((operator) => [operator, operator]));
const OTHER_OPERATORS = new Map([
    ...['=', '==='].map((symbols) => [symbols, '==']),
    ...['≠', '!==', '<>', '~='].map((symbols) => [symbols, '!=']),
    ...['≤', '=<'].map((symbols) => [symbols, '<=']),
    ...['≥', '=>'].map((symbols) => [symbols, '>=']),
]);
function parseOperator(cursor) {
    const at = cursor.at;
    const symbols = cursor.take(SYMBOLS);
    const operator = OPERATORS.get(symbols ?? '');
    if (operator !== undefined)
        return operator;
    if (symbols === null) {
        const fix = `write one of ${[...OPERATORS.keys()].join(' ')} or "is"`;
        throw cursor.fault(`expected a comparison, found ${cursor.found}`, fix);
    }
    const meant = OTHER_OPERATORS.get(symbols);
    const fix = `write ${meant ?? `one of ${[...OPERATORS.keys()].join(' ')}`}`;
    throw cursor.fault(`unknown comparison ${quote(symbols)}`, fix, at);
}
function trailing(cursor) {
    const message = `expected the end of the criterion, found ${cursor.found}`;
    if (cursor.peek(/during(?![\w-])/y) !== null) {
        return cursor.fault(message, 'write the phase after the measure: "downtime during injection <= 5s"');
    }
    if (cursor.peek(/(?:and|or|&+|\|+|,|;)/iy) !== null) {
        return cursor.fault(message, 'write a criterion a line: all of a list must hold');
    }
    if (cursor.peek(STRING) !== null)
        return cursor.fault(message, 'write one limit');
    return cursor.fault(message, 'end after the limit');
}

;// CONCATENATED MODULE: ./src/suite/shape-problems.ts


/** The value when it has the shape; else null, and each thing that is wrong with it is reported at its place. */
function checked(shape, located) {
    const result = shape.safeParse(located.value);
    if (result.success)
        return result.data;
    for (const issue of result.error.issues)
        report(issue, located);
    return null;
}
/** The value when it has the shape; else null. For parts of a whole that was checked. */
function valid(shape, located) {
    return shape.safeParse(located.value).data ?? null;
}
function report(issue, root) {
    const located = root.at(issue.path);
    if (issue.code === 'unrecognized_keys') {
        const known = issue.message.split(' ');
        for (const key of issue.keys)
            located.key(key).refuse(`unknown key ${quote(key)}`, knownKey(key, known));
        return;
    }
    const meant = issue.code === 'invalid_union' ? alternativeOf(issue) : [];
    for (const inner of meant)
        report(inner, located);
    if (meant.length > 0)
        return;
    const { message, fix } = finding(issue, located, nameOf(issue.path));
    located.refuse(message, fix);
}
function knownKey(key, known) {
    const near = nearest(key, known);
    return near === null ? `the keys here are ${known.join(', ')}` : `write "${near}"`;
}
/** What is wrong with the alternative that was meant: the one that has the value's type. */
function alternativeOf(issue) {
    const isOther = (inner) => inner.code === 'invalid_type' && inner.path.length === 0;
    return issue.errors.find((branch) => !branch.some(isOther)) ?? [];
}
function finding(issue, located, name) {
    const kind = `${name} is ${kindOf(located)}`;
    if (issue.code === 'invalid_type') {
        return { message: kind, fix: `write ${EXPECTATIONS[issue.expected] ?? issue.expected}` };
    }
    if (issue.code === 'invalid_value')
        return unknownWord(issue.values.map(String), located, name);
    if (issue.code === 'invalid_union') {
        return {
            message: kind,
            fix: 'write a condition such as `recovery-time <= 5m`, or an object with `require`',
        };
    }
    if (issue.code === 'custom') {
        const fix = issue.params?.['fix'];
        return { message: issue.message, fix: typeof fix === 'string' ? fix : 'see docs/suite.md' };
    }
    const empty = issue.code === 'too_small' && issue.origin !== 'number';
    return { message: `${name} is ${empty ? 'empty' : 'out of its bounds'}`, fix: bounds(issue) };
}
function unknownWord(words, located, name) {
    const { value } = located;
    const near = typeof value === 'string' ? nearest(value, words) : null;
    const list = `${words.length > 1 ? 'one of ' : ''}${words.join(', ')}`;
    return {
        message: `${name} is ${typeof value === 'string' ? quote(value) : kindOf(located)}`,
        fix: near === null ? `write ${list}` : `write "${near}"`,
    };
}
function bounds(issue) {
    if (issue.code === 'too_small') {
        if (issue.origin === 'string')
            return 'write at least one character';
        if (issue.origin === 'array')
            return 'write at least one item';
        return `write a number ${issue.inclusive === true ? 'of at least' : 'above'} ${issue.minimum}`;
    }
    if (issue.code === 'too_big')
        return `write a number of at most ${issue.maximum}`;
    if (issue.code === 'invalid_format')
        return 'write a share of the score such as 80%';
    return 'see docs/suite.md';
}
function nameOf(path) {
    const last = path.at(-1);
    if (last === undefined)
        return 'this';
    return typeof last === 'number' ? `item ${last + 1}` : quote(String(last));
}
const EXPECTATIONS = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object (`key: value`)',
    record: 'an object (`key: value`)',
};
/** What a value is, in the words that people use: `text`, `a list`. */
function kindOf({ value }) {
    if (value === undefined)
        return 'missing';
    if (value === null)
        return 'empty (null)';
    if (Array.isArray(value))
        return 'a list';
    return { string: 'text', number: 'a number', boolean: 'a boolean' }[typeof value] ?? 'an object';
}

;// CONCATENATED MODULE: ./src/suite/shapes.ts

/** An object with these keys and no others; the message lists them, for the nearest one to be suggested. */
function strict(shape) {
    return schemas/* strictObject */.rej(shape, {
        error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
    });
}
const shapes_text = (description) => schemas/* string */.YjP().min(1).meta({ description });
const condition = shapes_text('`measure [during phase] comparison`, e.g. `recovery-time <= 5m`.');
const criterionShape = schemas/* union */.KCZ([
    condition,
    strict({
        require: condition.optional().meta({ description: 'Missed: the verdict is `fail`.' }),
        warn: condition.optional().meta({ description: 'Missed: the verdict is `warn`.' }),
        weight: schemas/* number */.aig()
            .positive()
            .max(1000)
            .optional()
            .meta({ description: 'Share in the score; 1 when not given.' }),
        required: schemas/* boolean */.zMY().optional().meta({ description: 'Must pass whatever the score.' }),
        enforce: schemas/* boolean */.zMY().optional().meta({ description: '`false`: judged and shown, never counted.' }),
        why: shapes_text('Why this is required; shown in reports.').optional(),
    }).refine(({ require, warn }) => require !== undefined || warn !== undefined, {
        message: 'a criterion without `require` and `warn` asks for nothing',
        params: { fix: 'write `require: <condition>`, `warn: <condition>`, or both' },
    }),
]);
const relaxationShape = schemas/* enum */.k5n(['fail', 'warn', 'observe']);
const hypothesisStrategyShape = schemas/* enum */.k5n([
    'default',
    'before-method-only',
    'after-method-only',
    'during-method-only',
    'continuously',
    'skip',
]);
const rollbackStrategyShape = schemas/* enum */.k5n(['default', 'always', 'never', 'deviated']);
const runtimeShape = strict({
    hypothesis: strict({
        strategy: hypothesisStrategyShape.optional(),
        frequency: schemas/* number */.aig()
            .min(0.05)
            .max(3600)
            .optional()
            .meta({ description: 'Seconds between the rounds of a continuous hypothesis; 1 when not given.' }),
    }).optional(),
    rollbacks: strict({ strategy: rollbackStrategyShape.optional() }).optional(),
}).meta({ description: "Chaos Toolkit's strategies for this experiment." });
const measureShape = strict({
    probe: shapes_text('The probe whose entry in the journal holds the value.').optional(),
    action: shapes_text('The action whose entry in the journal holds the value.').optional(),
    path: shapes_text('Where the value is in the entry, e.g. `output.body.lost`.'),
    unit: schemas/* enum */.k5n(['count', 'ms', 's', 'm', 'h', '%', 'B', 'kB', 'MB', 'GB'])
        .meta({ description: 'The unit the value is given in.' }),
}).refine(({ probe, action }) => (probe === undefined) !== (action === undefined), {
    message: 'a measure is read from one probe or one action',
    params: { fix: 'write either `probe` or `action`' },
});
const criteria = schemas/* array */.YOg(criterionShape);
const measures = schemas/* record */.g1P(schemas/* string */.YjP(), measureShape).meta({ description: 'Measures of your own, by name.' });
/** What can be said about an experiment in a suite and in the experiment itself. */
const requirements = {
    criteria: criteria.optional(),
    'expected-failures': schemas/* array */.YOg(shapes_text('Name of an action.'))
        .optional()
        .meta({ description: 'Actions of the method whose failure is expected.' }),
    probes: schemas/* record */.g1P(schemas/* string */.YjP(), relaxationShape)
        .optional()
        .meta({ description: 'By name: what a probe out of tolerance means when no criterion speaks about it.' }),
    runtime: runtimeShape.optional(),
};
const entryShape = strict({
    experiment: shapes_text('Path of the experiment, relative to this file.'),
    title: shapes_text("Shown instead of the experiment's own title.").optional(),
    vars: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
        .optional()
        .meta({ description: "Overrides of the experiment's `configuration`." }),
    ...requirements,
});
/** The block `resiliency-gate` among an experiment's `extensions`. */
const extensionShape = strict({
    name: schemas/* literal */.euz('resiliency-gate'),
    measures: measures.optional(),
    ...requirements,
});
const suiteShape = strict({
    version: schemas/* literal */.euz(1),
    title: shapes_text('What the suite shows, e.g. `Checkout survives its failures`.').optional(),
    environment: shapes_text('Where it runs, e.g. `staging`.').optional(),
    criteria: criteria.optional().meta({ description: 'What must hold in every experiment.' }),
    experiments: schemas/* array */.YOg(entryShape).min(1),
    measures: measures.optional(),
    gate: strict({
        'pass-score': schemas/* string */.YjP()
            .regex(/^(?:100|\d{1,2})(?:\.\d+)?%$/)
            .optional()
            .meta({
            description: 'Weighted share of criteria that must pass, e.g. `80%`; all of them when not given.',
        }),
    }).optional(),
}).meta({ title: 'Resiliency Gate suite', description: 'Chaos Toolkit experiments, and what must hold.' });

;// CONCATENATED MODULE: ./src/suite/criteria.ts



/** The criteria of a list; those that cannot be parsed are reported and left out. Their shape was checked before. */
function readCriteria(list, origin) {
    return list.items.flatMap((item) => {
        const criterion = readCriterion(item, origin);
        return criterion === null ? [] : [criterion];
    });
}
function readCriterion(item, origin) {
    const written = valid(criterionShape, item);
    if (written === null)
        return null;
    if (typeof written === 'string') {
        const require = readCondition(item);
        return require === null ? null : { ...PLAIN, require, place: item.place, origin };
    }
    const require = readCondition(item.key('require'));
    const warn = readCondition(item.key('warn'));
    if ((require === null && written.require !== undefined) || (warn === null && written.warn !== undefined))
        return null;
    return {
        require,
        warn,
        weight: written.weight ?? PLAIN.weight,
        required: written.required ?? PLAIN.required,
        enforce: written.enforce ?? PLAIN.enforce,
        why: written.why ?? PLAIN.why,
        place: item.place,
        origin,
    };
}
const PLAIN = { warn: null, weight: 1, required: false, enforce: true, why: null };
function readCondition(located) {
    if (typeof located.value !== 'string')
        return null;
    const parsed = parseCondition(located.value);
    if (parsed.ok)
        return parsed.condition;
    located.refuse(`${parsed.message} (column ${parsed.column} of the criterion)`, parsed.fix);
    return null;
}
/** What an experiment must hold when nobody wrote a criterion for it. */
function defaultCriterion(place) {
    const parsed = parseCondition('steady-state is met');
    const require = parsed.ok ? parsed.condition : null;
    return { ...PLAIN, require, place, origin: 'default' };
}
/** The same requirement written twice counts once, where it was first written. */
function withoutRepeats(criteria) {
    const said = new Map();
    for (const criterion of criteria) {
        const key = requirementOf(criterion);
        if (!said.has(key))
            said.set(key, criterion);
    }
    return [...said.values()];
}
/** All that a criterion says, without where it was said. */
function requirementOf({ require, warn, weight, required, enforce, why }) {
    return JSON.stringify([require?.text, warn?.text, weight, required, enforce, why]);
}
function conditionsOf(criterion) {
    return [criterion.require, criterion.warn].filter((condition) => condition !== null);
}

;// CONCATENATED MODULE: ./src/suite/located.ts

/** What was found wrong, and what is worth knowing. Each thing is kept once. */
class Findings {
    refused = new Map();
    warned = new Map();
    refuse(problem) {
        this.refused.set((0,src_problem/* printProblem */.J)(problem), problem);
    }
    warn(problem) {
        this.warned.set((0,src_problem/* printProblem */.J)(problem), problem);
    }
    get problems() {
        return [...this.refused.values()];
    }
    get warnings() {
        return [...this.warned.values()];
    }
}
/** A value that knows where it was written, and what to do with a complaint about it. */
class Located {
    value;
    outline;
    document;
    findings;
    constructor(
    /** undefined: not written at all. */
    value, outline, document, findings) {
        this.value = value;
        this.outline = outline;
        this.document = document;
        this.findings = findings;
    }
    static root(document, findings) {
        return new Located(document.value, document.outline, document, findings);
    }
    /** Where the value, or else the nearest thing around it, was written. */
    get place() {
        return { file: this.document.source.file, line: this.document.lines.lineAt(this.outline.offset) };
    }
    /** The value under a key; absent when this is no object or does not have it. */
    key(name) {
        const object = located_isObject(this.value) && Object.hasOwn(this.value, name) ? this.value : undefined;
        return this.child(object?.[name], name);
    }
    /** Items of a list; none when this is not a list. */
    get items() {
        if (!Array.isArray(this.value))
            return [];
        return this.value.map((item, index) => this.child(item, String(index)));
    }
    /** Entries of an object; none when this is not an object. */
    get entries() {
        if (!located_isObject(this.value))
            return [];
        return Object.entries(this.value).map(([key, value]) => [key, this.child(value, key)]);
    }
    /** The scalar as written without quotes (`''` for nothing at all); null for everything else, and in JSON. */
    get plain() {
        return this.document.json ? null : this.outline.plain;
    }
    /** The key of this value, when it was written without quotes. */
    get plainKey() {
        return this.document.json ? null : this.outline.plainKey;
    }
    get outermost() {
        return this.outline === this.document.outline;
    }
    at(path) {
        return path.reduce((here, step) => (Array.isArray(here.value) ? here.items[Number(step)] : here.key(String(step))) ?? here, this);
    }
    get absent() {
        return this.value === undefined;
    }
    refuse(message, fix) {
        this.findings.refuse({ message, fix, place: this.place });
    }
    warn(message, fix) {
        this.findings.warn({ message, fix, place: this.place });
    }
    child(value, key) {
        return new Located(value, this.outline.children.get(key) ?? this.outline, this.document, this.findings);
    }
}
function located_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/suite/declarations.ts

/** The lists of activities of an experiment, as written. */
function sectionsOf(experiment) {
    return {
        hypothesis: experiment.key('steady-state-hypothesis').key('probes'),
        method: experiment.key('method'),
        rollbacks: experiment.key('rollbacks'),
    };
}
/** Every named activity, in the order of the sections. */
function declarationsOf(experiment) {
    const sections = sectionsOf(experiment);
    return ['hypothesis', 'method', 'rollbacks'].flatMap((section) => sections[section].items.flatMap((activity) => declaration(activity, section)));
}
function declaration(activity, section) {
    const name = activity.key('name').value;
    if (!located_isObject(activity.value) || isRef(activity) || typeof name !== 'string')
        return [];
    const type = activity.key('type').value;
    const provider = activity.key('provider').key('type').value;
    return [
        {
            name,
            type: typeof type === 'string' ? type : '',
            section,
            provider: typeof provider === 'string' ? provider : '',
            hasTolerance: !activity.key('tolerance').absent,
        },
    ];
}
function isRef(activity) {
    return !activity.key('ref').absent;
}
/** What a `ref` can name: Chaos Toolkit looks among the method and the hypothesis, not among the rollbacks. */
function referable(declarations) {
    return declarations.filter(({ section }) => section !== 'rollbacks');
}

;// CONCATENATED MODULE: ./src/suite/strategies.ts





/** Seconds between two rounds, as Chaos Toolkit has it. */
const USUAL_FREQUENCY = 1;
/**
 * What Chaos Toolkit is asked for. The suite's entry decides before the experiment's extension, and that before the
 * experiment's own `runtime`. Where all are silent, the hypothesis runs all the time when a criterion is judged by its
 * rounds, and rollbacks are always played, so that no fault is left behind.
 */
function strategiesOf(experiment, asked, criteria) {
    return {
        hypothesis: first(asked, 'hypothesis') ?? ownHypothesis(experiment) ?? usualHypothesis(experiment, criteria),
        hypothesisFrequency: first(asked, 'frequency') ?? USUAL_FREQUENCY,
        rollbacks: first(asked, 'rollbacks') ?? ownRollbacks(experiment) ?? 'always',
    };
}
function first(asked, key) {
    return asked.find((runtime) => runtime[key] !== null)?.[key] ?? null;
}
function ownHypothesis(experiment) {
    return valid(hypothesisStrategyShape, experiment.key('runtime').key('hypothesis').key('strategy'));
}
function usualHypothesis(experiment, criteria) {
    const hasHypothesis = sectionsOf(experiment).hypothesis.items.length > 0;
    const overSamples = criteria.flatMap(conditionsOf).some(isOverSamples);
    return hasHypothesis && overSamples ? 'continuously' : 'default';
}
/** `default` is what Chaos Toolkit writes by itself: it leaves a failed experiment as it is. */
function ownRollbacks(experiment) {
    const strategy = valid(rollbackStrategyShape, experiment.key('runtime').key('rollbacks').key('strategy'));
    return strategy === 'default' ? null : strategy;
}
/** Milliseconds between two rounds of the hypothesis during the method; null when there are none. */
function cadenceOf({ hypothesis, hypothesisFrequency }) {
    return strategies_hasRounds(hypothesis) ? hypothesisFrequency * 1000 : null;
}
/** Whether the hypothesis is observed during the method. */
function strategies_hasRounds(strategy) {
    return strategy === 'continuously' || strategy === 'during-method-only';
}

;// CONCATENATED MODULE: ./src/suite/feasibility.ts




/** Why a condition would be left without evidence; null when nothing speaks against it. */
function obstacleTo(condition, stage) {
    const { measure } = condition;
    if (measure.kind === 'activity')
        return ambiguity(measure.activity, measure.name, stage);
    if (measure.kind === 'alarm')
        return null;
    const declared = stage.measures.find(({ name }) => name === measure.name);
    if (declared !== undefined)
        return sourceOf(declared, stage);
    if (isOverSamples(condition))
        return samples(condition, stage);
    return canonicalName(measure.name) === 'steady-state' ? feasibility_steadyState(condition, stage) : null;
}
function ambiguity(type, name, { declarations }) {
    const namesakes = declarations.filter((declaration) => declaration.type === type && declaration.name === name);
    if (namesakes.length < 2)
        return null;
    const message = `${namesakes.length} activities are the ${type} ${quote(name)}`;
    return { kind: 'never', message, fix: 'give each its own name' };
}
function sourceOf({ name, source }, stage) {
    const known = stage.declarations.filter(({ type }) => type === source.activity).map((found) => found.name);
    if (known.includes(source.name))
        return ambiguity(source.activity, source.name, stage);
    const near = nearest(source.name, known);
    return {
        kind: 'never',
        message: `the measure ${quote(name)} is read from the ${source.activity} ${quote(source.name)}, which the experiment does not have`,
        fix: near === null ? 'name one that it has' : `did you mean ${quote(near)}?`,
    };
}
function samples({ text }, { declarations, hasHypothesis, strategies }) {
    const sampled = declarations.some(({ section, hasTolerance }) => section === 'method' && hasTolerance);
    if (sampled || (hasHypothesis && strategies_hasRounds(strategies.hypothesis)))
        return null;
    if (!hasHypothesis) {
        const message = `${quote(text)} is judged by samples, and the experiment takes none`;
        return {
            kind: 'never',
            message,
            fix: 'add a steady-state hypothesis, or a tolerance to a probe of the method',
        };
    }
    return {
        kind: 'hardly',
        message: `${quote(text)} is judged by samples, and the strategy "${strategies.hypothesis}" takes none during the method`,
        fix: 'write `runtime: { hypothesis: { strategy: continuously } }`',
    };
}
function feasibility_steadyState({ text }, { hasHypothesis, strategies: { hypothesis } }) {
    if (!hasHypothesis) {
        const message = `${quote(text)} needs a steady-state hypothesis, and the experiment has none`;
        return { kind: 'never', message, fix: 'add one, or ask this of other experiments only' };
    }
    if (hypothesis === 'default' || hypothesis === 'continuously')
        return null;
    return {
        kind: 'hardly',
        message: `${quote(text)} needs the hypothesis before and after the method, which the strategy "${hypothesis}" leaves out`,
        fix: 'write the strategy default or continuously',
    };
}

;// CONCATENATED MODULE: ./src/suite/measures.ts







/** The measures that a suite or an experiment declares; their shape was checked before. */
function readMeasures(located) {
    return located.entries.flatMap(([name, entry]) => {
        const measure = readMeasure(name, entry);
        return measure === null ? [] : [measure];
    });
}
function readMeasure(name, located) {
    const written = valid(measureShape, located);
    if (written === null)
        return null;
    if (measureNamed(BUILT_IN_MEASURES, name) !== null) {
        located.refuse(`the measure ${quote(name)} is built in`, 'give it another name');
        return null;
    }
    if (!isName(name)) {
        located.refuse(`${quote(name)} cannot be the name of a measure`, 'write words joined by "-" or ".", e.g. data-lost');
        return null;
    }
    const activity = written.probe === undefined ? 'action' : 'probe';
    const source = written.probe ?? written.action ?? '';
    const path = readPath(activity, source, written.path);
    if (path === null) {
        located
            .key('path')
            .refuse(`${quote(written.path)} is not a path`, 'write keys joined by ".", e.g. output.body.lost');
        return null;
    }
    return {
        name,
        place: located.place,
        dimension: dimensionOfUnit(written.unit),
        unit: written.unit,
        source: { kind: 'journal', activity, name: source, path },
    };
}
/** Whether the criteria language reads the text as one name. */
function isName(text) {
    const parsed = parseCondition(`${text} == 0`);
    const { measure, phase } = parsed.ok ? parsed.condition : { measure: null, phase: null };
    return phase === null && measure?.kind === 'named' && measure.name === text;
}
/** The keys of a path as the criteria language reads it; null when it does not. */
function readPath(activity, name, path) {
    const parsed = parseCondition(`${activity} ${JSON.stringify(name)} ${path} == 0`);
    if (!parsed.ok || parsed.condition.phase !== null || parsed.condition.measure.kind !== 'activity')
        return null;
    return parsed.condition.measure.path;
}
function dimensionOfUnit(unit) {
    return (0,criteria_unit/* isUnit */.vO)(unit) ? (0,criteria_unit/* dimensionOf */.eT)(unit) : 'count';
}
/** The built-in measures and the declared ones, as criteria may speak about them. */
function vocabularyOf(declared) {
    return [...BUILT_IN_MEASURES, ...declared.map(({ name, dimension }) => declaredMeasure(name, dimension))];
}
/** Every measure once; the same name must mean the same everywhere in a plan. */
function allMeasures(declared, findings) {
    const byName = new Map();
    for (const measure of declared.flat()) {
        const known = byName.get(measure.name);
        if (known === undefined)
            byName.set(measure.name, measure);
        else if (meaningOf(known) !== meaningOf(measure)) {
            findings.refuse({
                message: `the measure ${quote(measure.name)} means something else in ${(0,src_problem/* printPlace */.d)(known.place)}`,
                fix: 'give one of them another name',
                place: measure.place,
            });
        }
    }
    return [...byName.values()];
}
function meaningOf({ unit, source }) {
    return JSON.stringify([unit, source.activity, source.name, source.path]);
}

;// CONCATENATED MODULE: ./src/suite/check-criteria.ts






/** Checks every criterion against every experiment that it is asked of. */
function checkCriteria(cases, findings) {
    const all = new Set(cases.map(({ file }) => file));
    const remarks = new Map();
    for (const one of cases) {
        for (const remark of one.criteria.flatMap((criterion) => remarksOn(criterion, one.stage))) {
            const key = `${String(remark.refused)} ${(0,src_problem/* printProblem */.J)(remark.problem)}`;
            const known = remarks.get(key);
            if (known)
                known.files.add(one.file);
            else
                remarks.set(key, { ...remark, files: new Set([one.file]) });
        }
    }
    for (const { refused, origin, problem, files } of remarks.values()) {
        // What the suite asks of all can be wrong for some.
        const some = origin === 'suite' && files.size < all.size;
        const told = some ? { ...problem, message: `${problem.message} (in ${[...files].join(', ')})` } : problem;
        if (refused)
            findings.refuse(told);
        else
            findings.warn(told);
    }
}
function remarksOn(criterion, stage) {
    const { origin, place } = criterion;
    const checked = checkCriterion(criterion, vocabulary(stage));
    const remarks = [
        ...checked.problems.map((problem) => ({ refused: true, origin, problem })),
        ...checked.warnings.map((problem) => ({ refused: false, origin, problem })),
    ];
    if (checked.problems.length > 0)
        return remarks;
    for (const condition of conditionsOf(criterion)) {
        const obstacle = obstacleTo(condition, stage);
        if (obstacle === null)
            continue;
        const { kind, message, fix } = obstacle;
        // Nobody wrote the default criterion: without a hypothesis the verdict will say that nothing was verified.
        const refused = kind === 'never' && origin !== 'default';
        remarks.push({ refused, origin, problem: { message, fix, place } });
    }
    return remarks;
}
function vocabulary({ declarations, measures, strategies, hasHypothesis }) {
    const named = (type) => [
        ...new Set(declarations.filter((declaration) => declaration.type === type).map(({ name }) => name)),
    ];
    return {
        measures: vocabularyOf(measures),
        probes: named('probe'),
        actions: named('action'),
        baseline: false,
        cadence: hasHypothesis ? cadenceOf(strategies) : null,
    };
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./src/suite/line-index.ts
/** Finds the line of an offset in a text. */
class LineIndex {
    starts;
    constructor(text) {
        const starts = [0];
        for (const match of text.matchAll(/\r\n?|\n/g))
            starts.push(match.index + match[0].length);
        this.starts = starts;
    }
    /** From 1. */
    lineAt(offset) {
        let low = 0;
        let high = this.starts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((this.starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle;
        }
        return low + 1;
    }
}

;// CONCATENATED MODULE: ./src/suite/outline.ts

/** The outline of the one document in `events`, whose keys are all scalars. */
function outline(text, events) {
    // The first event opens the document.
    let next = 1;
    function node(offset, plainKey) {
        const event = events[next++];
        const leaf = { offset, plainKey, plain: null, children: new Map() };
        if (event?.type === js_yaml/* EVENT_ID */.hy.SCALAR)
            return { ...leaf, plain: plainText(text, event) };
        if (event?.type === js_yaml/* EVENT_ID */.hy.SEQUENCE)
            return { ...leaf, children: items(offset) };
        if (event?.type === js_yaml/* EVENT_ID */.hy.MAPPING)
            return { ...leaf, children: entries(offset) };
        return leaf;
    }
    function items(parent) {
        const children = new Map();
        while (more())
            children.set(String(children.size), node(startOf(events[next]) ?? parent, null));
        return children;
    }
    function entries(parent) {
        const children = new Map();
        while (more()) {
            const key = events[next++];
            if (key?.type !== js_yaml/* EVENT_ID */.hy.SCALAR)
                continue;
            const name = (0,js_yaml/* getScalarValue */.KE)(text, key);
            children.set(name, node(startOf(key) ?? parent, plainText(text, key)));
        }
        return children;
    }
    function more() {
        if (next >= events.length)
            return false;
        if (events[next]?.type !== js_yaml/* EVENT_ID */.hy.POP)
            return true;
        next += 1;
        return false;
    }
    return node(startOf(events[next]) ?? 0, null);
}
/** Where an event begins in the text; null when nothing was written. */
function startOf(event) {
    if (event === undefined || !('anchorStart' in event))
        return null;
    const starts = [
        event.anchorStart,
        ...('tagStart' in event ? [event.tagStart] : []),
        ...('start' in event ? [event.start] : []),
        ...('valueStart' in event ? [event.valueStart] : []),
    ].filter((start) => start >= 0);
    return starts.length === 0 ? null : Math.min(...starts);
}
function plainText(text, event) {
    return event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? (0,js_yaml/* getScalarValue */.KE)(text, event) : null;
}

;// CONCATENATED MODULE: ./src/suite/document.ts



const document_DEEPEST = 64;
/** Something in the text that is refused, by its offset. */
class Refusal extends Error {
    fix;
    line;
    constructor(message, fix, line) {
        super(message);
        this.fix = fix;
        this.line = line;
    }
}
/**
 * Reads YAML 1.2, or JSON when the file's name says so. One document, no aliases, no tags; a tree that cannot be larger
 * than its text.
 */
function parseDocument(source) {
    const lines = new LineIndex(source.text);
    const json = source.file.endsWith('.json');
    try {
        if (json)
            checkJson(source.text);
        else
            checkCharacters(source.text, lines);
        // JSON is YAML: the same events give the places of both.
        const events = (0,js_yaml/* parseEvents */.PH)(source.text, { maxDepth: document_DEEPEST });
        refuseForeign(source.text, events, lines);
        const value = construct(source.text, events);
        return { ok: true, document: { source, json, value, outline: outline(source.text, events), lines } };
    }
    catch (error) {
        return { ok: false, problems: [problemOf(error, source.file)] };
    }
}
function checkJson(text) {
    try {
        JSON.parse(text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : 'unknown';
        const [, position] = /at position (\d+)/.exec(why) ?? [];
        const line = position === undefined ? 1 : new LineIndex(text).lineAt(Number(position));
        const what = text.trim() === '' ? 'the file is empty' : 'this is not JSON';
        throw new Refusal(what, 'write one JSON object, or rename a YAML file to .yaml', line);
    }
}
/** What YAML 1.1 does not allow, or takes for the end of a line where YAML 1.2 does not. */
const document_UNREADABLE = /[^\t\n\r\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
function checkCharacters(text, lines) {
    const found = document_UNREADABLE.exec(text);
    if (found === null)
        return;
    const code = (found[0].codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    throw new Refusal(`the character U+${code.toUpperCase()} cannot stand in YAML`, `remove it, or write "\\u${code}" in double quotes`, lines.lineAt(found.index));
}
function refuseForeign(text, events, lines) {
    for (const event of events) {
        const line = lines.lineAt(startOf(event) ?? 0);
        if ('anchorStart' in event && event.anchorStart >= 0) {
            throw new Refusal('anchors and aliases (&name, *name) are not read', 'write the value where it is needed', line);
        }
        if ('tagStart' in event && event.tagStart >= 0) {
            throw new Refusal('tags (!name) are not read', 'leave the tag out, and quote the value if it is text', line);
        }
    }
    refuseOpenEnd(text, events, lines);
    const documents = events.flatMap((event, index) => (event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT ? [index] : []));
    if (documents.length === 0)
        throw new Refusal('the file is empty', 'write a mapping', 1);
    if (documents.length > 1) {
        const line = lines.lineAt(startOf(events[(documents[1] ?? 0) + 1]) ?? 0);
        throw new Refusal('the file holds several documents', 'keep one, without further "---"', line);
    }
}
/** Whether the last line of a block text ends is read differently where the file does not end it. */
function refuseOpenEnd(text, events, lines) {
    const last = events.findLast((event) => event.type === js_yaml/* EVENT_ID */.hy.SCALAR);
    const isBlock = last?.style === js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK || last?.style === js_yaml/* SCALAR_STYLE */.jK.FOLDED_BLOCK;
    if (!isBlock || last.chomping === js_yaml/* CHOMPING_MODE */.K6.STRIP || /[\r\n]$/.test(text))
        return;
    throw new Refusal('the file ends within a block text, without a line break', 'end the file with a line break', lines.lineAt(text.length));
}
/** JSON, to which every key is text: otherwise `1` and `01` would be the same key, and `null` a word. */
const SCHEMA = js_yaml/* CORE_SCHEMA */.OU.withTags({
    ...js_yaml/* mapTag */.pj,
    addPair: (object, key, value) => typeof key === 'string' ? js_yaml/* mapTag */.pj.addPair(object, key, value) : 'a key that is not text; quote it',
});
function construct(text, events) {
    const [value] = (0,js_yaml/* constructFromEvents */.fw)(events, { source: text, schema: SCHEMA, maxAliases: 0 });
    // The core schema makes null, booleans, numbers, strings, lists and objects: JSON, `Infinity` and `NaN` apart.
    return value;
}
function problemOf(error, file) {
    if (error instanceof Refusal) {
        return { message: error.message, fix: error.fix, place: { file, line: error.line } };
    }
    if (error instanceof js_yaml/* YAMLException */.tB) {
        const line = (error.mark?.line ?? 0) + 1;
        return {
            message: `this is not YAML: ${error.reason}`,
            fix: 'correct the syntax; indent with spaces and quote texts that hold ": " or " #"',
            place: { file, line },
        };
    }
    return { message: 'the file cannot be parsed', fix: 'write plain YAML', place: { file, line: 1 } };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/suite/demands.ts

/** A text that is there and says something. */
function demandText(located, name) {
    if (typeof located.value === 'string' && located.value.trim() !== '')
        return true;
    if (located.absent)
        located.refuse(`${name} is missing`, 'add it, as text');
    else
        located.refuse(`${name} is ${located.value === '' ? 'empty' : kindOf(located)}`, 'write a text');
    return false;
}
/** An object, or nothing at all: Chaos Toolkit crashes on `null`. */
function allowObject(located, name) {
    const { value } = located;
    if (located.absent || (typeof value === 'object' && value !== null && !Array.isArray(value)))
        return;
    located.refuse(`${name} is ${kindOf(located)}`, 'write an object (`key: value`), or leave the key out');
}
function allowList(located, name) {
    if (located.absent || Array.isArray(located.value))
        return;
    located.refuse(`${name} is ${kindOf(located)}`, 'write a list, or leave the key out');
}
function allowBoolean(located, name) {
    if (located.absent || typeof located.value === 'boolean')
        return;
    located.refuse(`${name} is ${kindOf(located)}`, 'write true or false');
}
function allowNumber(located, name) {
    if (located.absent || (typeof located.value === 'number' && located.value >= 0))
        return;
    const what = typeof located.value === 'number' ? 'negative' : kindOf(located);
    located.refuse(`${name} is ${what}`, 'write a number of seconds');
}

;// CONCATENATED MODULE: ./src/suite/provider.ts





const PROVIDERS = ['python', 'process', 'http'];
const CHECKS = {
    python: checkPython,
    process: checkProcess,
    http: checkHttp,
};
/** The fields that Chaos Toolkit needs of a provider, and the forms of them that it does not survive. */
function checkProvider(provider, scopes) {
    if (!located_isObject(provider.value)) {
        const what = provider.absent ? 'missing' : kindOf(provider);
        provider.refuse(`the provider is ${what}`, 'write an object with a `type`: python, process or http');
        return;
    }
    const { value } = provider.key('type');
    const type = PROVIDERS.find((known) => known === value);
    if (type !== undefined) {
        CHECKS[type](provider, scopes);
        return;
    }
    const near = typeof value === 'string' ? nearest(value, PROVIDERS) : null;
    const what = typeof value === 'string' ? quote(value) : kindOf(provider.key('type'));
    provider
        .key('type')
        .refuse(`the provider's type is ${what}`, near === null ? 'write python, process or http' : `write "${near}"`);
}
function checkPython(provider, scopes) {
    demandText(provider.key('module'), "the python provider's `module`");
    demandText(provider.key('func'), "the python provider's `func`");
    allowObject(provider.key('arguments'), "the python provider's `arguments`");
    checkScopes(provider.key('secrets'), scopes);
}
/** Scopes are looked up when the activity runs, and a missing one ends the experiment. */
function checkScopes(secrets, scopes) {
    if (secrets.absent)
        return;
    if (!Array.isArray(secrets.value)) {
        secrets.refuse(`the provider's \`secrets\` is ${kindOf(secrets)}`, 'write a list of scopes, e.g. [aws]');
        return;
    }
    for (const scope of secrets.items) {
        if (typeof scope.value === 'string' && scopes.includes(scope.value))
            continue;
        const what = typeof scope.value === 'string' ? quote(scope.value) : kindOf(scope);
        const known = scopes.length === 0 ? 'it declares none' : `it declares ${scopes.map(quote).join(', ')}`;
        scope.refuse(`the experiment's \`secrets\` have no scope ${what}`, known);
    }
}
function checkProcess(provider) {
    demandText(provider.key('path'), "the process provider's `path`");
    const args = provider.key('arguments');
    const fits = typeof args.value === 'string' || (typeof args.value === 'object' && args.value !== null);
    if (!args.absent && !fits) {
        args.refuse(`the process provider's \`arguments\` is ${kindOf(args)}`, 'write a list of texts, or a command line');
    }
    allowNumber(provider.key('timeout'), "the process provider's `timeout`");
}
function checkHttp(provider) {
    demandText(provider.key('url'), "the http provider's `url`");
    allowObject(provider.key('headers'), "the http provider's `headers`");
    allowBoolean(provider.key('verify_tls'), "the http provider's `verify_tls`");
    if (!provider.key('method').absent)
        demandText(provider.key('method'), "the http provider's `method`");
    const timeout = provider.key('timeout');
    if (!timeout.absent && !isHttpTimeout(timeout.value)) {
        timeout.refuse(`the http provider's \`timeout\` is ${kindOf(timeout)}`, 'write a number of seconds, [connect, read], or "${variable}"');
    }
    const status = provider.key('expected_status');
    if (!status.absent) {
        status.warn('Chaos Toolkit ignores `expected_status`', 'write `tolerance: 200` beside the provider');
    }
}
function isHttpTimeout(value) {
    const seconds = (part) => (typeof part === 'number' && part >= 0) || isPlaceholder(part);
    return seconds(value) || (Array.isArray(value) && value.length === 2 && value.every(seconds));
}
/** A text that is one placeholder and nothing else: it takes the type of what it stands for. */
function isPlaceholder(value) {
    return typeof value === 'string' && /^\$\{[A-Za-z_][A-Za-z0-9_]*\}$/.test(value);
}

;// CONCATENATED MODULE: ./src/suite/tolerance.ts





const FORMS = 'true, a status such as 200, a text, a list, or an object of type range, regex, jsonpath or probe';
/** The forms that Chaos Toolkit knows, without those that it crashes on or that can never – or only ever – be met. */
function checkTolerance(tolerance, judged) {
    const { value } = tolerance;
    if (value === null || value === undefined)
        tolerance.refuse('the tolerance is empty', `write ${FORMS}`);
    else if (typeof value === 'number')
        tolerance_checkNumber(tolerance, value);
    else if (Array.isArray(value))
        checkList(tolerance);
    else if (located_isObject(value))
        checkObject(tolerance, judged);
    else if (givesObject(judged) && !hasPlaceholder(value))
        refuseNeverMet(tolerance, judged);
}
/** An output that is an object is equal to no text and no boolean. */
function refuseNeverMet(tolerance, judged) {
    tolerance.refuse(`the tolerance is ${kindOf(tolerance)}, which the output of a provider of type ${judged.provider} never equals`, judged.provider === 'http' ? 'write the status, e.g. 200' : 'write the exit code, e.g. 0');
}
/** Whether Chaos Toolkit may put something else in its place, a status for example. */
function hasPlaceholder(value) {
    return typeof value === 'string' && value.includes('$');
}
function tolerance_checkNumber(tolerance, value) {
    if (Number.isInteger(value))
        return;
    const fix = `write { type: range, range: [${value}, ${value}] } with the limits that are meant`;
    tolerance.refuse(`the tolerance ${value} is a fraction, which Chaos Toolkit refuses`, fix);
}
function checkList(tolerance) {
    const [first, second, ...others] = tolerance.items;
    if (first === undefined) {
        tolerance.refuse('the tolerance is an empty list, which nothing meets', `write ${FORMS}`);
        return;
    }
    if (second === undefined || others.length > 0 || typeof first.value === typeof second.value)
        return;
    tolerance.refuse('the tolerance is a list of two, hence a range, of a different type at either end', 'write two numbers or two texts');
}
const tolerance_CHECKS = {
    range: (tolerance, judged) => {
        checkRange(tolerance.key('range'));
        demandTarget(tolerance, judged);
    },
    regex: (tolerance, judged) => {
        demandText(tolerance.key('pattern'), "the tolerance's `pattern`");
        demandTarget(tolerance, judged);
    },
    jsonpath: checkJsonPath,
    probe: checkNested,
};
function checkObject(tolerance, judged) {
    const target = tolerance.key('target');
    if (!target.absent)
        demandText(target, "the tolerance's `target`");
    const type = tolerance.key('type');
    const check = typeof type.value === 'string' && Object.hasOwn(tolerance_CHECKS, type.value) ? tolerance_CHECKS[type.value] : undefined;
    if (check) {
        check(tolerance, judged);
    }
    else {
        const what = typeof type.value === 'string' ? quote(type.value) : kindOf(type);
        type.refuse(`the tolerance's type is ${what}`, 'write range, regex, jsonpath or probe');
    }
}
function checkRange(range) {
    const [low, high, ...others] = range.items.map(({ value }) => value);
    if (typeof low !== 'number' || typeof high !== 'number' || others.length > 0) {
        range.refuse("the tolerance's `range` is not two numbers", 'write [lowest, highest]');
        return;
    }
    if (low > high)
        range.refuse(`nothing lies between ${low} and ${high}`, `write [${high}, ${low}]`);
}
/** Without a target these look at the whole output, and Chaos Toolkit crashes when that is an object. */
function demandTarget(tolerance, judged) {
    if (!givesObject(judged) || !tolerance.key('target').absent)
        return;
    tolerance.refuse(`the tolerance has no \`target\`, and the output of a provider of type ${judged.provider} is an object: Chaos Toolkit crashes`, judged.provider === 'http' ? 'add `target: body`' : 'add `target: stdout`');
}
function checkJsonPath(tolerance) {
    demandText(tolerance.key('path'), "the tolerance's `path`");
    const count = tolerance.key('count');
    const counts = typeof count.value === 'number' && Number.isInteger(count.value) && count.value >= 0;
    if (!count.absent && !counts)
        count.refuse(`the tolerance's \`count\` is ${kindOf(count)}`, 'write a whole number');
}
function checkNested(tolerance, judged) {
    demandText(tolerance.key('name'), "the tolerance's `name`");
    const provider = tolerance.key('provider');
    checkProvider(provider, judged.scopes);
    const type = provider.key('type').value;
    if (type === 'process' || type === 'http') {
        provider.refuse(`a tolerance of type probe with a ${type} provider is always met, whatever it finds`, 'write a python provider, or a tolerance of type range, regex or jsonpath');
        return;
    }
    if (located_isObject(provider.value) && provider.key('arguments').absent) {
        provider.refuse("the tolerance's provider has no `arguments`, and Chaos Toolkit crashes", 'add `arguments: {}`');
    }
}
function givesObject({ provider }) {
    return provider === 'http' || provider === 'process';
}

;// CONCATENATED MODULE: ./src/suite/activity.ts








const KEYS = [
    ...['type', 'name', 'provider', 'tolerance', 'background', 'pauses', 'controls', 'ref', 'timeout'],
    ...['configuration', 'secrets', 'dry'],
];
/** The rules of Chaos Toolkit for an activity, and the ones it finds out about while the system is already broken. */
function checkActivity(activity, scene) {
    if (!located_isObject(activity.value)) {
        activity.refuse(`an activity is ${kindOf(activity)}`, 'write an object with type, name and provider');
        return;
    }
    const judged = isRef(activity) ? checkRef(activity, scene) : checkOwn(activity, scene);
    const tolerance = activity.key('tolerance');
    if (!tolerance.absent)
        checkTolerance(tolerance, { provider: judged, scopes: scene.scopes });
    else if (scene.section === 'hypothesis') {
        activity.refuse('a probe of the hypothesis has no tolerance', 'add one, e.g. `tolerance: 200` or `tolerance: true`');
    }
    allowBoolean(activity.key('background'), '`background`');
}
/** The type of the provider that answers. */
function checkRef(activity, { declarations }) {
    const ref = activity.key('ref');
    if (!demandText(ref, '`ref`') || typeof ref.value !== 'string')
        return '';
    const names = referable(declarations);
    const meant = names.find(({ name }) => name === ref.value);
    if (meant !== undefined)
        return meant.provider;
    const known = names.map(({ name }) => name);
    const near = nearest(ref.value, known);
    const list = known.length === 0 ? 'write the activity out' : `name one of ${known.map(quote).join(', ')}`;
    ref.refuse(`no activity of the method or the hypothesis is named ${quote(ref.value)}`, near === null ? list : `write ${quote(near)}`);
    return '';
}
function checkOwn(activity, { section, scopes }) {
    demandText(activity.key('name'), "the activity's `name`");
    checkType(activity, section);
    const provider = activity.key('provider');
    if (provider.absent)
        activity.refuse("the activity's provider is missing", 'add `provider`, with a `type`');
    else
        checkProvider(provider, scopes);
    checkPauses(activity.key('pauses'));
    checkOddities(activity);
    const { value } = provider.key('type');
    return typeof value === 'string' ? value : '';
}
function checkType(activity, section) {
    const type = activity.key('type');
    if (type.value === 'action' && section === 'hypothesis') {
        type.warn('an action in the hypothesis changes the system while it is observed', 'write a probe');
        return;
    }
    if (type.value === 'action' || type.value === 'probe')
        return;
    const what = typeof type.value === 'string' ? quote(type.value) : kindOf(type);
    type.refuse(`the activity's type is ${what}`, section === 'hypothesis' ? 'write probe' : 'write probe or action');
}
function checkPauses(pauses) {
    allowObject(pauses, '`pauses`');
    for (const name of ['before', 'after']) {
        const pause = pauses.key(name);
        const { value } = pause;
        if (pause.absent || isPlaceholder(value) || (typeof value === 'number' && value >= 0))
            continue;
        pause.refuse(`the pause ${quote(name)} is ${typeof value === 'number' ? 'negative' : kindOf(pause)}`, 'write a number of seconds or "${variable}"');
    }
}
function checkOddities(activity) {
    const timeout = activity.key('timeout');
    allowNumber(timeout, "the activity's `timeout`");
    if (typeof timeout.value === 'number') {
        timeout.warn('Chaos Toolkit never applies the `timeout` of an activity', 'move it into the provider');
    }
    const dry = activity.key('dry');
    if (!dry.absent)
        dry.refuse('`dry` is set by Chaos Toolkit alone', 'remove it');
    for (const [key, value] of activity.entries) {
        const near = KEYS.includes(key) ? null : nearest(key, KEYS);
        if (near !== null)
            value.warn(`Chaos Toolkit does not know the key ${quote(key)}`, `did you mean "${near}"?`);
    }
}

;// CONCATENATED MODULE: ./src/suite/secrets.ts



/** Secrets have two levels; what is written out, or leaks through a probe, ends up readable in the journal. */
function checkSecrets(experiment) {
    const secrets = experiment.key('secrets');
    if (secrets.absent)
        return;
    if (!located_isObject(secrets.value)) {
        secrets.refuse(`\`secrets\` is ${kindOf(secrets)}`, 'write an object of scopes, or leave the key out');
        return;
    }
    for (const [scope, entries] of secrets.entries) {
        if (!located_isObject(entries.value)) {
            entries.refuse(`the secrets' scope ${quote(scope)} is ${kindOf(entries)}`, 'write an object of secrets');
        }
        for (const [name, secret] of entries.entries) {
            if (located_isObject(secret.value) && typeof secret.key('type').value === 'string')
                continue;
            secret.warn(`the secret ${quote(name)} is written out, and will be readable in the journal`, 'write { type: env, key: … } instead');
        }
    }
    warnOfDynamic(experiment);
}
function warnOfDynamic(experiment) {
    for (const [name, value] of experiment.key('configuration').entries) {
        if (value.key('type').value !== 'probe')
            continue;
        value.warn(`the configuration ${quote(name)} comes from a probe: Chaos Toolkit then writes every secret into the journal`, 'write the value, or take it from the environment');
    }
}

;// CONCATENATED MODULE: ./src/suite/experiment.ts









const HYPOTHESIS = 'steady-state-hypothesis';
const experiment_KEYS = [
    ...['title', 'description', 'method', HYPOTHESIS, 'rollbacks', 'configuration', 'secrets', 'tags'],
    ...['extensions', 'controls', 'contributions', 'runtime', 'version', 'dry'],
];
const STRATEGIES = {
    hypothesis: hypothesisStrategyShape.options,
    rollbacks: rollbackStrategyShape.options,
};
/** What Chaos Toolkit demands of an experiment, and what it would only find out about half-way. */
function checkExperiment(experiment) {
    if (!located_isObject(experiment.value)) {
        experiment.refuse(`an experiment is an object, and this is ${kindOf(experiment)}`, 'write title, description and method');
        return;
    }
    if (experiment.key('method').absent && !experiment.key('experiments').absent) {
        experiment.refuse('this is a suite, not an experiment', 'give it as `suite`');
        return;
    }
    demandText(experiment.key('title'), "the experiment's `title`");
    demandText(experiment.key('description'), "the experiment's `description`");
    checkMethod(experiment.key('method'));
    checkHypothesis(experiment.key(HYPOTHESIS));
    allowList(experiment.key('rollbacks'), '`rollbacks`');
    allowObject(experiment.key('configuration'), '`configuration`');
    checkSecrets(experiment);
    checkActivities(experiment);
    checkLists(experiment);
    checkRuntime(experiment.key('runtime'));
    checkKeys(experiment);
}
function checkMethod(method) {
    if (method.absent)
        method.refuse("the experiment's `method` is missing", 'add a list of activities; `method: []` if it has none');
    else if (!Array.isArray(method.value)) {
        method.refuse(`the experiment's \`method\` is ${kindOf(method)}`, 'write a list of activities');
    }
}
function checkHypothesis(hypothesis) {
    if (hypothesis.absent)
        return;
    allowObject(hypothesis, `\`${HYPOTHESIS}\``);
    if (!located_isObject(hypothesis.value))
        return;
    demandText(hypothesis.key('title'), "the hypothesis' `title`");
    allowList(hypothesis.key('probes'), "the hypothesis' `probes`");
}
function checkActivities(experiment) {
    const declarations = declarationsOf(experiment);
    const scopes = experiment.key('secrets').entries.map(([scope]) => scope);
    for (const [section, list] of Object.entries(sectionsOf(experiment))) {
        for (const activity of list.items)
            checkActivity(activity, { section, declarations, scopes });
    }
    const acts = declarations.some(({ section, type }) => section === 'method' && type === 'action');
    if (acts && experiment.key('rollbacks').items.length === 0) {
        experiment.warn('the experiment has actions and declares no rollbacks', 'add `rollbacks` that undo what it does');
    }
}
function checkLists(experiment) {
    const tags = experiment.key('tags');
    if (tags.value !== null)
        allowList(tags, '`tags`');
    for (const tag of tags.items) {
        if (typeof tag.value !== 'string' || tag.value === '')
            tag.refuse(`a tag is ${kindOf(tag)}`, 'write a text');
    }
    const extensions = experiment.key('extensions');
    if (extensions.value !== null)
        allowList(extensions, '`extensions`');
    for (const extension of extensions.items)
        demandText(extension.key('name'), "the extension's `name`");
    const controls = experiment.key('controls');
    allowList(controls, '`controls`');
    for (const control of controls.items) {
        demandText(control.key('name'), "the control's `name`");
        if (!located_isObject(control.key('provider').value)) {
            control
                .key('provider')
                .refuse(`the control's provider is ${kindOf(control.key('provider'))}`, 'write type, module');
        }
    }
}
/** Chaos Toolkit does not check strategies: an unknown one for rollbacks means that they are never played. */
function checkRuntime(runtime) {
    allowObject(runtime, '`runtime`');
    for (const half of ['hypothesis', 'rollbacks']) {
        allowObject(runtime.key(half), `\`runtime.${half}\``);
        const strategy = runtime.key(half).key('strategy');
        const known = STRATEGIES[half];
        if (strategy.absent || (typeof strategy.value === 'string' && known.includes(strategy.value)))
            continue;
        const what = typeof strategy.value === 'string' ? quote(strategy.value) : kindOf(strategy);
        const near = typeof strategy.value === 'string' ? nearest(strategy.value, known) : null;
        strategy.refuse(`the strategy for ${half} is ${what}`, near === null ? `write one of ${known.join(', ')}` : `write "${near}"`);
    }
}
function checkKeys(experiment) {
    const dry = experiment.key('dry');
    if (!dry.absent)
        dry.refuse('`dry` is set by Chaos Toolkit alone', 'remove it');
    for (const [key, value] of experiment.entries) {
        const near = experiment_KEYS.includes(key) ? null : nearest(key, experiment_KEYS);
        if (near !== null)
            value.warn(`Chaos Toolkit does not know the key ${quote(key)}`, `did you mean "${near}"?`);
    }
}

;// CONCATENATED MODULE: ./src/suite/requirements.ts



/** Reads the keys that a suite's entry and an experiment's extension have in common; their shape was checked before. */
function readRequirements(located, origin) {
    const runtime = valid(runtimeShape, located.key('runtime'));
    return {
        criteria: readCriteria(located.key('criteria'), origin),
        expectedFailures: located.key('expected-failures').items,
        relaxed: located.key('probes').entries.flatMap(([name, relaxation]) => {
            const word = valid(relaxationShape, relaxation);
            return word === null ? [] : [[name, word, relaxation]];
        }),
        runtime: {
            hypothesis: runtime?.hypothesis?.strategy ?? null,
            frequency: runtime?.hypothesis?.frequency ?? null,
            rollbacks: runtime?.rollbacks?.strategy ?? null,
        },
    };
}

;// CONCATENATED MODULE: ./src/suite/extension.ts




const extension_NAME = 'resiliency-gate';
/** The block `resiliency-gate` among the experiment's `extensions`; null when there is none. */
function readExtension(experiment) {
    const [own, second] = experiment.key('extensions').items.filter(({ value }) => isNamed(value));
    second?.refuse(`there is a second extension named ${extension_NAME}`, 'write everything into the first');
    if (own === undefined)
        return null;
    checked(extensionShape, own);
    return { requirements: readRequirements(own, 'extension'), measures: readMeasures(own.key('measures')) };
}
function isNamed(value) {
    return typeof value === 'object' && value !== null && 'name' in value && value.name === extension_NAME;
}

;// CONCATENATED MODULE: ./src/suite/source.ts



/** Bytes of a suite or an experiment file; ten times the largest that anyone wrote by hand. */
const LARGEST_FILE = 1024 * 1024;
/** Reads a text file that really lies under `root`, a real path, symbolic links resolved. `path` may be absolute. */
async function readSource(root, path) {
    // A control character in a name could pretend to be another line of the log.
    if (/\p{Cc}|\p{Zl}|\p{Zp}/u.test(path)) {
        return refused(`the file name ${quote(path)} holds control characters`, 'rename the file');
    }
    const file = insideOf(root, (0,external_node_path_.resolve)(root, path));
    if (file === null)
        return outside(path);
    const found = await locate(root, file);
    if ('problem' in found)
        return { ok: false, problem: found.problem };
    return decode(file, await (0,promises_.readFile)(found.path));
}
/** The path relative to the workspace, with `/`; null when it lies outside. */
function insideOf(root, absolute) {
    const path = (0,external_node_path_.relative)(root, absolute);
    if (path === '..' || path.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(path))
        return null;
    return path === '' ? '.' : path.split(external_node_path_.sep).join('/');
}
async function locate(root, file) {
    try {
        const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(root, file));
        if (insideOf(root, path) === null)
            return outside(file);
        const facts = await (0,promises_.stat)(path);
        if (!facts.isFile())
            return refused(`${quote(file)} is not a file`, 'name a file');
        if (facts.size > LARGEST_FILE) {
            return refused(`${quote(file)} has ${facts.size} bytes, more than the ${LARGEST_FILE} a file may have`, 'split it, or move the data out of it');
        }
        return { path };
    }
    catch (error) {
        return source_unreadable(file, error);
    }
}
function decode(file, bytes) {
    try {
        // A byte order mark is dropped by the decoder.
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        if (!text.includes('\0'))
            return { ok: true, source: { file, text } };
        return refused(`${quote(file)} is a binary file`, 'name a YAML or JSON file');
    }
    catch {
        return refused(`${quote(file)} is not text in UTF-8`, 'save it as UTF-8');
    }
}
const outside = (path) => refused(`${quote(path)} lies outside the workspace`, 'keep suites and experiments inside it');
function source_unreadable(file, error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    if (code === 'ENOENT' || code === 'ENOTDIR') {
        return refused(`there is no file ${quote(file)}`, 'check the path; is the repository checked out?');
    }
    return refused(`${quote(file)} cannot be read (${code})`, 'check its permissions');
}
function refused(message, fix) {
    return { ok: false, problem: { message, fix } };
}

;// CONCATENATED MODULE: ./src/suite/yaml11.ts
const BOOLEAN = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
const TRUE = /^(?:yes|true|on)$/i;
const NULL = /^(?:~|null|Null|NULL|)$/;
const BINARY = /^[-+]?0b[0-1_]+$/;
const OCTAL = /^[-+]?0[0-7_]+$/;
const yaml11_DECIMAL = /^[-+]?(?:0|[1-9][0-9_]*)$/;
const HEXADECIMAL = /^[-+]?0x[0-9a-fA-F_]+$/;
const FRACTION = /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$/;
const SEXAGESIMAL = /^[-+]?(?:[1-9][0-9_]*(?::[0-5]?[0-9])+|[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)$/;
const ENDLESS = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const DATE = /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;
/** PyYAML's implicit resolvers (`yaml/resolver.py`), in their order. */
function pyYamlReading(plain) {
    if (BOOLEAN.test(plain))
        return { kind: 'boolean', value: TRUE.test(plain) };
    if (FRACTION.test(plain))
        return { kind: 'number', value: Number(plain.replaceAll('_', '')) };
    if (BINARY.test(plain))
        return number(plain, '0b', 2);
    if (OCTAL.test(plain))
        return number(plain, '0', 8);
    if (yaml11_DECIMAL.test(plain))
        return number(plain, '', 10);
    if (HEXADECIMAL.test(plain))
        return number(plain, '0x', 16);
    if (SEXAGESIMAL.test(plain))
        return { kind: 'number', value: sexagesimal(plain) };
    if (ENDLESS.test(plain))
        return { kind: 'endless' };
    if (plain === '<<')
        return { kind: 'other', name: 'a merge' };
    if (NULL.test(plain))
        return { kind: 'null' };
    if (DATE.test(plain))
        return { kind: 'other', name: 'a date' };
    // Between brackets, where YAML 1.2 takes it for a part of the text.
    if (plain.startsWith('?'))
        return { kind: 'other', name: 'the mark of a key' };
    if (plain === '=')
        return { kind: 'other', name: 'a default value' };
    return { kind: 'text' };
}
function number(plain, prefix, base) {
    const sign = plain.startsWith('-') ? -1 : 1;
    const digits = plain.replace(/^[-+]/, '').slice(prefix.length).replaceAll('_', '');
    return { kind: 'number', value: digits === '' ? 0 : sign * Number.parseInt(digits, base) };
}
function sexagesimal(plain) {
    const sign = plain.startsWith('-') ? -1 : 1;
    const parts = plain.replace(/^[-+]/, '').replaceAll('_', '').split(':');
    return sign * parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}

;// CONCATENATED MODULE: ./src/suite/two-readings.ts


/**
 * Refuses every key and value that Chaos Toolkit, which reads YAML 1.1, would read differently than the gate does, and
 * every number that could not be handed on as it is.
 */
function refuseTwoReadings(experiment) {
    walk(experiment, false);
}
/** A secret is refused without being shown. */
function walk(located, secret) {
    for (const [key, child] of located.entries) {
        refuseKey(child);
        walk(child, secret || (key === 'secrets' && located.outermost));
    }
    for (const item of located.items)
        walk(item, secret);
    if (located.plain !== null)
        refuseScalar(located, located.plain, secret);
    refuseInexact(located, secret);
}
function refuseKey(located) {
    const plain = located.plainKey;
    if (plain === null)
        return;
    const reading = pyYamlReading(plain);
    if (reading.kind === 'text')
        return;
    located.refuse(`the key ${quote(plain)} is ${told(reading)} to Chaos Toolkit`, `write ${quote(plain)} in quotes`);
}
function refuseScalar(located, plain, secret) {
    const reading = pyYamlReading(plain);
    if (agrees(reading, located))
        return;
    if (secret) {
        located.refuse('this value is not the same in YAML 1.1, which Chaos Toolkit reads', 'quote it');
    }
    else {
        located.refuse(`${quote(plain)} is ${told(reading)} to Chaos Toolkit (YAML 1.1) and ${meaning(located)} in YAML 1.2`, `write ${quote(plain)} in quotes if it is text, ${plainly(reading)} if not`);
    }
}
/** JSON has no endless numbers; others lose digits, or get an exponent that YAML 1.1 takes for text. */
function refuseInexact(located, secret) {
    const { value } = located;
    if (typeof value !== 'number')
        return;
    const exact = Number.isFinite(value) && !String(value).includes('e');
    if (exact && (!Number.isInteger(value) || Number.isSafeInteger(value)))
        return;
    const what = secret ? 'this number' : `the number ${value}`;
    located.refuse(`${what} cannot be handed on exactly`, 'write it in quotes, as text');
}
function agrees(reading, { value }) {
    switch (reading.kind) {
        case 'null':
            return value === null;
        case 'text':
            return typeof value === 'string';
        case 'boolean':
        case 'number':
            return value === reading.value;
        case 'endless':
            return typeof value === 'number';
        case 'other':
            return false;
    }
}
function told(reading) {
    switch (reading.kind) {
        case 'null':
            return 'null';
        case 'text':
            return 'text';
        case 'boolean':
            return String(reading.value);
        case 'number':
            return `the number ${reading.value}`;
        case 'endless':
            return 'a number without end';
        case 'other':
            return reading.name;
    }
}
function meaning({ value }) {
    if (typeof value === 'string')
        return 'text';
    return typeof value === 'number' ? `the number ${value}` : String(value === true);
}
function plainly(reading) {
    return reading.kind === 'boolean' || reading.kind === 'number'
        ? String(reading.value)
        : 'another plain value';
}

;// CONCATENATED MODULE: ./src/suite/experiment-file.ts









const EXTENSIONS = ['.yaml', '.yml', '.json'];
/** Reads and checks one file; null when there is nothing in it to go on with. `asked`: who named it. */
async function experiment_file_readExperiment(workspace, path, asked, findings) {
    const place = asked === null ? {} : { place: asked };
    if (!EXTENSIONS.includes((0,external_node_path_.extname)(path))) {
        const message = `${quote(path)} is not an experiment by its name`;
        findings.refuse({ message, fix: 'name files that end in .yaml, .yml or .json', ...place });
        return null;
    }
    const read = await readSource(workspace, path);
    if (!read.ok) {
        findings.refuse({ ...read.problem, ...place });
        return null;
    }
    const parsed = parseDocument(read.source);
    if (!parsed.ok) {
        for (const problem of parsed.problems)
            findings.refuse(problem);
        return null;
    }
    const root = Located.root(parsed.document, findings);
    refuseTwoReadings(root);
    checkExperiment(root);
    if (!located_isObject(root.value))
        return null;
    return {
        file: read.source.file,
        root,
        declarations: declarationsOf(root),
        extension: readExtension(root),
    };
}

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
;// CONCATENATED MODULE: ./src/suite/globs.ts


/** The experiments that the patterns name, sorted, links not followed. Each pattern must name one. */
async function findExperiments(root, patterns, findings) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
    const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
    const found = new Set();
    for (const pattern of wanted) {
        if (!staysInside(pattern)) {
            findings.refuse({
                message: `the glob ${quote(pattern)} leads out of the workspace`,
                fix: 'write it relative to the workspace, without ".."',
            });
            continue;
        }
        const files = await match(root, pattern, unwanted);
        for (const file of files)
            found.add(file);
        if (files.length > 0)
            continue;
        findings.refuse({
            message: `nothing to run: ${quote(pattern)} matches no file`,
            fix: 'check the path, e.g. experiments/**/*.yaml; is the repository checked out?',
        });
    }
    if (wanted.length === 0) {
        findings.refuse({
            message: 'nothing to run: no experiment is named',
            fix: 'give a suite, or globs of experiments',
        });
    }
    return [...found].sort().map(entry);
}
function match(root, pattern, ignore) {
    return (0,dist/* glob */.TI)(pattern, {
        cwd: root,
        ignore: ['**/node_modules/**', ...ignore],
        onlyFiles: true,
        followSymbolicLinks: false,
        expandDirectories: false,
        absolute: false,
    });
}
function staysInside(pattern) {
    return !/^(?:[\\/]|[A-Za-z]:)/.test(pattern) && !pattern.split(/[\\/{},]/).includes('..');
}
function entry(path) {
    return { path, title: null, vars: [], requirements: null, written: null };
}

;// CONCATENATED MODULE: ./src/suite/identity.ts
const LONGEST_SLUG = 40;
/** `<nn>-<slug>`, e.g. `03-terminate-an-instance`: sorts like the plan, safe in keys, paths and file names. */
function experimentId(index, count, title) {
    const width = Math.max(2, String(count).length);
    return `${String(index).padStart(width, '0')}-${slug(title)}`;
}
function slug(title) {
    const words = title
        // Enough for any slug, and quick for a title of a megabyte.
        .slice(0, 1000)
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-/, '')
        .slice(0, LONGEST_SLUG)
        .replace(/-$/, '');
    return words === '' ? 'experiment' : words;
}

;// CONCATENATED MODULE: ./src/suite/variables.ts





/**
 * A copy of the experiment in which the suite's variables, and over them the request's, replace the values of its
 * `configuration`. Only declared keys can be replaced; placeholders stay for Chaos Toolkit to fill.
 */
function resolveVariables(experiment, written, requested) {
    const document = located_isObject(experiment.value) ? experiment.value : {};
    const configuration = experiment.key('configuration');
    const declared = new Map(configuration.entries);
    const values = new Map();
    for (const [key, located] of written) {
        if (declared.has(key))
            takeWritten(key, located, values);
        else
            refuseUnknown(key, located, [...declared.keys()]);
    }
    for (const [key, text] of Object.entries(requested)) {
        const target = declared.get(key);
        if (target !== undefined)
            values.set(key, convert(key, text, target));
    }
    if (values.size === 0)
        return document;
    // Entries, not assignments: a key such as `__proto__` stays a key.
    const merged = configuration.entries.map(([key, { value }]) => [key, values.get(key) ?? value ?? null]);
    return { ...document, configuration: Object.fromEntries(merged) };
}
function takeWritten(key, located, values) {
    if (located.value === null || located.value === undefined) {
        located.refuse(`the variable ${quote(key)} has no value`, 'write one, or leave the key out');
        return;
    }
    refuseInexactWithin(located);
    values.set(key, located.value);
}
function refuseInexactWithin(located) {
    refuseInexact(located, false);
    for (const item of located.items)
        refuseInexactWithin(item);
    for (const [, value] of located.entries)
        refuseInexactWithin(value);
}
function refuseUnknown(key, located, declared) {
    const near = nearest(key, declared);
    const known = declared.length === 0
        ? 'it has no `configuration` to override'
        : `it declares ${declared.map(quote).join(', ')}`;
    located.refuse(`the experiment declares no variable ${quote(key)}`, near === null ? known : `write ${quote(near)}`);
}
/** A text from outside takes the type of what it replaces. */
function convert(key, text, target) {
    switch (typeOf(target)) {
        case 'number': {
            const number = text.trim() === '' ? Number.NaN : Number(text);
            if (Number.isFinite(number))
                return number;
            target.refuse(`the variable ${quote(key)} is given as ${quote(text)}, and this is a number`, 'give a number');
            return null;
        }
        case 'boolean':
            if (text === 'true' || text === 'false')
                return text === 'true';
            target.refuse(`the variable ${quote(key)} is given as ${quote(text)}, and this is a boolean`, 'give true or false');
            return null;
        case 'structure':
            target.refuse(`the variable ${quote(key)} is given as text, and this is a list or an object`, 'set it in the `vars` of a suite');
            return null;
        case 'text':
            return text;
    }
}
function typeOf(target) {
    const { value } = target;
    if (typeof value === 'number')
        return 'number';
    if (typeof value === 'boolean')
        return 'boolean';
    if (typeof value !== 'object' || value === null)
        return 'text';
    const source = target.key('type').value;
    if (source === 'probe')
        return 'text';
    return source === 'env' ? typeOfEnvironment(target) : 'structure';
}
function typeOfEnvironment(target) {
    const type = target.key('env_var_type').value;
    if (type === 'json')
        return 'structure';
    if (type === 'bool')
        return 'boolean';
    return typeof type === 'string' && /^(?:int|integer|float|number)$/.test(type) ? 'number' : 'text';
}
/** A pause that is not a number ends the experiment in the middle. */
function variables_checkPauses(activities, configuration) {
    for (const pause of activities
        .flatMap((activity) => activity.key('pauses').entries)
        .map(([, value]) => value)) {
        const { value: placeholder } = pause;
        if (!isPlaceholder(placeholder))
            continue;
        const name = placeholder.slice(2, -1);
        const value = located_isObject(configuration) && Object.hasOwn(configuration, name) ? configuration[name] : undefined;
        if (value === undefined) {
            pause.refuse(`the configuration has no ${quote(name)}`, 'declare it there, as a number');
        }
        else if (typeof value !== 'number' && !isNumberFromOutside(value)) {
            pause.refuse(`the pause ${quote(placeholder)} is not a number`, `make ${quote(name)} a number of seconds`);
        }
    }
}
function isNumberFromOutside(value) {
    if (!located_isObject(value))
        return false;
    return (value['type'] === 'probe' ||
        typeof value['env_var_type'] === 'string' ||
        typeof value['default'] === 'number');
}

;// CONCATENATED MODULE: ./src/suite/plan-experiment.ts







/** Bytes of an experiment as JSON; above it the documents of a plan would not be kept in memory lightly. */
const LARGEST_DOCUMENT = 512 * 1024;
/** One experiment of the plan, from what its file, its entry and the suite say. */
function planExperiment({ index, count }, suite, entry, { file, root, declarations, extension }, vars) {
    const asked = [entry.requirements, extension?.requirements ?? null].filter((part) => part !== null);
    const written = withoutRepeats([...suite.criteria, ...asked.flatMap(({ criteria }) => criteria)]);
    const criteria = written.length > 0 ? written : [defaultCriterion(root.key('title').place)];
    const strategies = strategiesOf(root, asked.map(({ runtime }) => runtime), criteria);
    const document = resolveVariables(root, entry.vars, vars);
    const sections = sectionsOf(root);
    variables_checkPauses([...sections.method.items, ...sections.rollbacks.items], document['configuration']);
    const title = entry.title ?? titleOf(root);
    const experiment = {
        index,
        id: experimentId(index, count, title),
        title,
        file,
        place: entry.written?.place ?? root.place,
        document,
        criteria,
        strategies,
        expectedFailures: expectedFailures(asked, declarations),
        relaxed: relaxed(asked, declarations),
    };
    const measures = [...suite.measures, ...(extension?.measures ?? [])];
    const stage = { declarations, hasHypothesis: sections.hypothesis.items.length > 0, strategies, measures };
    return {
        experiment,
        stage,
        fingerprint: JSON.stringify([file, document, strategies, criteria.map(requirementOf)]),
    };
}
function titleOf(root) {
    const { value } = root.key('title');
    return typeof value === 'string' ? value : '';
}
function expectedFailures(asked, declarations) {
    const actions = declarations.filter(({ section, type }) => section === 'method' && type === 'action');
    const wanted = asked.flatMap((part) => part.expectedFailures);
    return [...new Set(wanted.flatMap((name) => declared(name, name.value, actions, 'action of the method')))];
}
/** The suite's entry speaks last. */
function relaxed(asked, declarations) {
    const probes = declarations.filter(({ section, type }) => section !== 'rollbacks' && type === 'probe');
    const words = asked.toReversed().flatMap((part) => part.relaxed);
    return Object.fromEntries(words.flatMap(([name, word, located]) => declared(located, name, probes, 'probe').map((known) => [known, word])));
}
function declared(located, name, among, what) {
    if (typeof name !== 'string')
        return [];
    const names = among.map((declaration) => declaration.name);
    if (names.includes(name))
        return [name];
    const near = nearest(name, names);
    const known = names.length === 0 ? 'it has none' : `it has ${names.map(quote).join(', ')}`;
    located.refuse(`the experiment has no ${what} named ${quote(name)}`, near === null ? known : `write ${quote(near)}`);
    return [];
}
/** What is wrong with an experiment as a whole. */
function checkPlanned({ experiment }, findings) {
    const { document, place, file, strategies } = experiment;
    const size = Buffer.byteLength(JSON.stringify(document));
    if (size > LARGEST_DOCUMENT) {
        findings.refuse({
            message: `${quote(file)} has ${size} bytes as JSON, more than the ${LARGEST_DOCUMENT} an experiment may have`,
            fix: 'split it, or move the data out of it',
            place,
        });
    }
    const rollbacks = document['rollbacks'];
    if (strategies.rollbacks === 'never' && Array.isArray(rollbacks) && rollbacks.length > 0) {
        findings.warn({
            message: 'the rollbacks are never played: the fault may stay',
            fix: 'write the strategy always',
            place,
        });
    }
}

;// CONCATENATED MODULE: ./src/suite/suite-file.ts






/** Reads what can be read of a suite and reports the rest, so that the experiments it names are checked as well. */
function readSuite(file, root) {
    if (located_isObject(root.value))
        refuseExperiment(root);
    else
        root.refuse(`a suite is an object, and this is ${kindOf(root)}`, 'write `version: 1` and `experiments:`');
    const suite = located_isObject(root.value) ? checked(suiteShape, root) : null;
    const score = suite?.gate?.['pass-score'];
    return {
        file,
        title: suite_file_text(root.key('title').value),
        environment: suite_file_text(root.key('environment').value),
        criteria: readCriteria(root.key('criteria'), 'suite'),
        measures: readMeasures(root.key('measures')),
        passScore: score === undefined ? null : Number(score.slice(0, -1)) / 100,
        entries: root.key('experiments').items.flatMap(suite_file_readEntry),
    };
}
function suite_file_readEntry(written) {
    const path = suite_file_text(written.key('experiment').value);
    if (path === null)
        return [];
    const title = suite_file_text(written.key('title').value);
    const requirements = readRequirements(written, 'entry');
    return [{ path, title, vars: written.key('vars').entries, requirements, written }];
}
function refuseExperiment(root) {
    if (root.key('experiments').absent && !root.key('method').absent) {
        root.refuse('this is an experiment, not a suite', 'give it as `experiments`, or list it in a suite');
    }
}
function suite_file_text(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}

;// CONCATENATED MODULE: ./src/suite/load.ts














/** Experiments of one plan: as many as the broker's input holds. */
const MOST_EXPERIMENTS = 1000;
/** Problems that one message tells; more would bury the first. */
const MOST_PROBLEMS = 100;
/** Reads, checks and resolves everything. Throws `wrong-input` with all that is wrong; nothing else. */
async function loadPlan(request) {
    const findings = new Findings();
    const root = await rootOf(request.workspace);
    const suite = await loadSuite(root, request, findings);
    const planned = await planAll(root, suite, request.vars, findings);
    const measures = allMeasures(planned.map(({ stage }) => stage.measures), findings);
    if (findings.problems.length > 0)
        throw (0,errors/* wrongInput */.q)(load_inOrder(findings.problems));
    const experiments = planned.map(({ experiment }) => experiment);
    return {
        title: suite.title ?? load_titleOf(experiments),
        file: suite.file,
        environment: suite.environment,
        experiments,
        measures,
        gate: { passScore: suite.passScore },
        warnings: load_inOrder(findings.warnings).map(src_problem/* printProblem */.J),
    };
}
async function rootOf(workspace) {
    try {
        return await (0,promises_.realpath)(workspace);
    }
    catch {
        const message = `there is no workspace ${quote(workspace)}`;
        throw (0,errors/* wrongInput */.q)([{ message, fix: 'check the repository out first' }]);
    }
}
async function loadSuite(root, request, findings) {
    if (request.suite === null) {
        return { ...NO_SUITE, entries: await findExperiments(root, request.experiments, findings) };
    }
    const read = await readSource(root, request.suite);
    const parsed = read.ok ? parseDocument(read.source) : { ok: false, problems: [read.problem] };
    if (!parsed.ok)
        throw (0,errors/* wrongInput */.q)(parsed.problems);
    const suite = readSuite(parsed.document.source.file, Located.root(parsed.document, findings));
    const folder = (0,posix_.dirname)(parsed.document.source.file);
    return {
        ...suite,
        entries: suite.entries.map((entry) => ({ ...entry, path: beside(folder, entry.path) })),
    };
}
const NO_SUITE = {
    file: null,
    title: null,
    environment: null,
    criteria: [],
    measures: [],
    passScore: null,
};
function beside(folder, path) {
    return path.startsWith('/') ? path : (0,posix_.join)(folder, path);
}
async function planAll(root, suite, vars, findings) {
    if (suite.entries.length > MOST_EXPERIMENTS) {
        const message = `${suite.entries.length} experiments are more than the ${MOST_EXPERIMENTS} of one run`;
        findings.refuse({ message, fix: 'split the suite' });
        return [];
    }
    const files = await readAll(root, suite.entries, findings);
    const planned = suite.entries.flatMap((entry, index) => {
        const file = files.get(entry.path) ?? null;
        if (file === null)
            return [];
        return [planExperiment({ index: index + 1, count: suite.entries.length }, suite, entry, file, vars)];
    });
    for (const one of planned)
        checkPlanned(one, findings);
    refuseRepeats(planned, findings);
    refuseUnusedVars([...files.values()], vars, findings);
    checkCriteria(planned.map(({ experiment, stage }) => ({ ...experiment, stage })), findings);
    return planned;
}
/** Each file once, however many entries name it. */
async function readAll(root, entries, findings) {
    const files = new Map();
    for (const { path, written } of entries) {
        if (files.has(path))
            continue;
        files.set(path, await experiment_file_readExperiment(root, path, written?.key('experiment').place ?? null, findings));
    }
    return files;
}
function refuseRepeats(planned, findings) {
    const seen = new Map();
    for (const one of planned) {
        const first = seen.get(one.fingerprint);
        seen.set(one.fingerprint, first ?? one);
        if (first === undefined)
            continue;
        findings.refuse({
            message: `${quote(one.experiment.file)} is listed twice with the same variables and criteria, first in line ${first.experiment.place.line}`,
            fix: 'remove one, or give it other `vars`',
            place: one.experiment.place,
        });
    }
}
function refuseUnusedVars(files, vars, findings) {
    const declared = new Set(files.flatMap((file) => file?.root.key('configuration').entries.map(([key]) => key) ?? []));
    for (const key of Object.keys(vars)) {
        if (declared.has(key) || files.length === 0 || files.includes(null))
            continue;
        const known = declared.size === 0 ? 'none declares any' : `they declare ${[...declared].sort().join(', ')}`;
        findings.refuse({ message: `no experiment declares the variable ${quote(key)}`, fix: known });
    }
}
function load_titleOf(experiments) {
    const [first, second] = experiments;
    return second === undefined ? (first?.title ?? '') : `${experiments.length} experiments`;
}
/** File by file, as they were met, and down each of them. */
function load_inOrder(problems) {
    const files = [...new Set(problems.map(({ place }) => place?.file ?? ''))];
    const ordered = problems.toSorted((a, b) => files.indexOf(a.place?.file ?? '') - files.indexOf(b.place?.file ?? '') ||
        (a.place?.line ?? 0) - (b.place?.line ?? 0));
    const rest = ordered.length - MOST_PROBLEMS;
    if (rest <= 0)
        return ordered;
    return [...ordered.slice(0, MOST_PROBLEMS), { message: `and ${rest} more`, fix: 'correct these first' }];
}

;// CONCATENATED MODULE: ./src/verdict/score.ts
/** Weighted share of the enforced criteria that are met, 0…1; a warning counts half. null when there is none. */
function scoreOf(criteria) {
    const counted = criteria.filter(({ enforced, weight }) => enforced && weight > 0);
    const whole = counted.reduce((sum, { weight }) => sum + weight, 0);
    if (whole === 0)
        return null;
    return counted.reduce((sum, { weight, verdict }) => sum + weight * shareOf(verdict), 0) / whole;
}
function shareOf(verdict) {
    return verdict === 'pass' ? 1 : verdict === 'warn' ? 0.5 : 0;
}

;// CONCATENATED MODULE: ./src/verdict/suite.ts




/** The verdict of the whole suite: the worst of its experiments, of the run, and of the score that was asked for. */
function judgeSuite(plan, experiments, run) {
    const score = scoreOf(experiments.flatMap(({ criteria }) => criteria));
    const findings = [
        ...runFindings(plan, experiments, run.ending),
        ...experimentFindings(plan, experiments, score),
    ];
    const decisive = worstFirst(findings) ?? finding_inconclusive('nothing was verified: no experiment was judged');
    const { verdict } = decisive;
    return {
        version: 1,
        runId: run.runId,
        suite: plan.title,
        file: plan.file,
        environment: plan.environment,
        verdict,
        reason: reasonOf(decisive, experiments, findings),
        score,
        startedAt: isoTime(run.startedAt),
        endedAt: isoTime(run.endedAt),
        experiments,
        warnings: [...plan.warnings, ...endingWarnings(run.ending, verdict)],
        rollback: rollbackOf(verdict),
        broker: run.broker,
    };
}
/** What the run itself takes away from its experiments: verdicts that are missing, and a run that somebody stopped. */
function runFindings(plan, experiments, ending) {
    const missing = plan.experiments.filter(({ index }) => experiments.every((judged) => judged.index !== index));
    const lost = missing.map(({ title }) => error(`${title}: not judged, nothing is known of it`));
    const stopped = ending.state === 'stopped' ? [error(`the run was stopped${because(ending)}`)] : [];
    return [...stopped, ...lost];
}
function experimentFindings(plan, experiments, score) {
    const { passScore } = plan.gate;
    if (passScore === null)
        return experiments.map((one) => ({ verdict: one.verdict, reason: named(one) }));
    const reached = score !== null && score >= passScore;
    const percent = (share) => (0,criteria_quantity/* printValue */.jt)(share, 'ratio', [passScore]);
    const shown = `score ${score === null ? 'none' : percent(score)}, pass-score ${(0,criteria_quantity/* printValue */.jt)(passScore, 'ratio')}`;
    const judged = experiments.map((one) => {
        const tolerated = reached && one.verdict === 'fail' && !missedRequired(one);
        return {
            verdict: tolerated ? 'warn' : one.verdict,
            reason: tolerated ? `${named(one)} (tolerated: ${shown})` : named(one),
        };
    });
    const below = reached || score === null ? [] : [{ verdict: 'fail', reason: `too little is met: ${shown}` }];
    return [...judged, ...below];
}
/** Implied criteria are always required; so is whatever fails an experiment without a criterion. */
function missedRequired({ criteria }) {
    const missed = criteria.filter(({ enforced, verdict }) => enforced && verdict === 'fail');
    return missed.length === 0 || missed.some(({ required }) => required);
}
function named({ title, reason }) {
    return `${title}: ${reason}`;
}
function reasonOf(decisive, experiments, findings) {
    const { verdict, reason } = decisive;
    const count = experiments.length;
    if (verdict === 'pass')
        return count === 1 ? 'the one experiment passes' : `all ${count} experiments pass`;
    const rest = findings.filter((finding) => finding.verdict === verdict).length - 1;
    return rest > 0 ? `${reason} (and ${rest} more)` : reason;
}
/** Journals outlive an execution that failed: what they prove stays proven, but people should know. */
function endingWarnings(ending, verdict) {
    const odd = ending.state === 'failed' || ending.state === 'timed-out';
    return odd && letsThrough(verdict)
        ? [`the broker's run ended as ${ending.state}${because(ending)}; every journal is there`]
        : [];
}
/** Only a requirement that was missed says that the deployment should go. */
function rollbackOf(verdict) {
    if (verdict === 'fail')
        return { shouldRollback: true, reason: 'a requirement was missed' };
    return { shouldRollback: false, reason: `the verdict is ${verdict}` };
}
function because({ reason }) {
    return reason === null ? '' : `: ${reason}`;
}
function isoTime(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString();
}

;// CONCATENATED MODULE: ./src/gate.ts







/** The story: what must hold is read, run, watched to its end, judged and told. */
async function gate(settings, ports) {
    const plan = await readPlan(settings, ports);
    const runId = identify(plan, settings, ports);
    ports.remember(runId);
    const handle = await ports.broker.start(plan, runId);
    announce(handle, ports.log);
    const run = await (0,brokers_run/* watchRun */.v)(handle, plan, settings.timeout, ports);
    leaveToPost(ports.cancellation);
    return settle(plan, run, ports);
}
/** What follows a run that is over, whatever way: its journals are judged, and the verdict is told. */
async function settle(plan, run, ports) {
    const experiments = await judgeRun(plan, run, ports);
    const verdict = judgeSuite(plan, experiments, {
        runId: run.handle.runId,
        startedAt: run.handle.startedAt,
        endedAt: run.endedAt,
        ending: run.ending,
        broker: { kind: ports.broker.kind, executionArn: run.handle.reference, executionUrl: run.handle.url },
    });
    await publishAll(verdict, ports.publishers, ports.log);
    return verdict;
}
async function readPlan(settings, ports) {
    const { suite, experiments, vars } = settings;
    const plan = await loadPlan({ workspace: ports.workspace, suite, experiments, vars });
    ports.log.info(`${plan.title}: ${plan.experiments.length} experiments`);
    for (const warning of plan.warnings)
        ports.log.warn(warning);
    return plan;
}
function identify(plan, settings, { environment, clock, random }) {
    const target = settings.stateMachineArn;
    return settings.runId ?? deriveRunId({ plan, target, environment }, clock.now(), random);
}
function announce(handle, log) {
    log.info(`run ${handle.runId} has started: ${handle.reference}`);
    if (handle.url !== null)
        log.info(`watch it at ${handle.url}`);
}
/** A cancelled job has seconds: the run was told to end, and the rest is for the process that follows. */
function leaveToPost({ signal, settledBy }) {
    if (!signal.aborted || settledBy === 'this')
        return;
    throw new errors/* GateError */.u('cancelled', 'the job was cancelled', {
        hint: 'the post step tells what became of the run',
    });
}


/***/ }),

/***/ 3583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ reportContext)
/* harmony export */ });
/** What the runner tells of the repository, the commit and the CI run. */
function reportContext(environment) {
    const server = environment['GITHUB_SERVER_URL'];
    const repository = environment['GITHUB_REPOSITORY'];
    const run = environment['GITHUB_RUN_ID'];
    if (!server || !repository)
        return {};
    const repositoryUrl = `${server}/${repository}`;
    return {
        repositoryUrl,
        sha: environment['GITHUB_SHA'],
        runUrl: run ? `${repositoryUrl}/actions/runs/${run}` : undefined,
    };
}


/***/ }),

/***/ 6530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ReportFolder)
/* harmony export */ });
/* unused harmony export REPORT_FILES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The files of a report, by what they are. */
const REPORT_FILES = {
    json: 'verdict.json',
    html: 'report.html',
    junit: 'junit.xml',
    summary: 'summary.md',
};
/** The folder on the runner that keeps reports and journals, also when the run failed. */
class ReportFolder {
    path;
    /** A relative `folder` is below `workspace`. */
    constructor(folder, workspace) {
        this.path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, folder);
    }
    pathOf(file) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, REPORT_FILES[file]);
    }
    async write(file, text) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(this.path, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(this.pathOf(file), text);
    }
    /** Keeps a journal as `journals/<id>.json`; the id is the plan's, never a text of the journal's own. */
    async keepJournal(id, text) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, 'journals');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${id}.json`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
        return file;
    }
}


/***/ }),

/***/ 7152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ LogReport),
  y: () => (/* binding */ ReportFiles)
});

// EXTERNAL MODULE: ./src/report/answer.ts
var answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(1349);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/console.ts



/** Criteria shown of one experiment; a log is read by people. */
const CRITERIA = 20;
const WARNINGS = 20;
/** The verdict as lines of a log, without colour: each experiment, what to act on, and the answer as the last line. */
function consoleReport(verdict) {
    return [
        ...verdict.experiments.flatMap(experimentLines),
        ...warningLines(verdict.warnings),
        ...(0,answer/* alarms */.bq)(verdict).flatMap(({ label, meaning, experiments }) => experiments.map(({ title }) => `${answer/* ICONS */.Ze.error} ${label}: ${(0,report_text/* logText */.kc)(title, 200)} – ${meaning}`)),
        `Score ${(0,facts/* printScore */.wC)(verdict)}, run ${(0,report_text/* logText */.kc)(verdict.runId, 200)}`,
        `Roll back: ${(0,report_text/* logText */.kc)((0,facts/* printRollback */.Kq)(verdict))}`,
        `${answer/* ICONS */.Ze[verdict.verdict]} ${answer/* WORDS */.q9[verdict.verdict]}: ${(0,report_text/* logText */.kc)(verdict.suite, 200)} – ${(0,report_text/* logText */.kc)(verdict.reason)}`,
    ];
}
function experimentLines(experiment) {
    const { verdict, title, reason, duration } = experiment;
    const took = duration === null ? '' : ` (${(0,facts/* printDuration */.cb)(duration)})`;
    const unmet = (0,answer/* criteriaWorstFirst */.fI)(experiment.criteria.filter((criterion) => criterion.verdict !== 'pass'));
    const more = unmet.length - CRITERIA;
    return [
        `${answer/* ICONS */.Ze[verdict]} ${verdict}: ${(0,report_text/* logText */.kc)(title, 200)} – ${(0,report_text/* logText */.kc)(reason)}${took}`,
        ...unmet.slice(0, CRITERIA).map(criterionLine),
        ...(more > 0 ? [`    and ${(0,answer/* count */.U9)(more, 'criterion')} more`] : []),
    ];
}
function criterionLine(criterion) {
    const { verdict, text, file, line, observed, limit, margin, reason } = criterion;
    const where = file === null ? [] : [(0,report_text/* logText */.kc)(line === null ? file : `${file}:${line}`, 200)];
    const aside = [...where, ...(0,answer/* standing */.JA)(criterion)].join(', ');
    const numbers = [
        `observed ${observed === null ? 'nothing' : (0,report_text/* logText */.kc)(observed, 120)}`,
        `limit ${(0,report_text/* logText */.kc)(limit, 120)}`,
        ...(margin === null ? [] : [(0,report_text/* logText */.kc)(margin, 120)]),
    ].join(', ');
    const what = `${answer/* ICONS */.Ze[verdict]} ${verdict}: ${(0,report_text/* logText */.kc)(text, 300)}${aside === '' ? '' : ` (${aside})`}`;
    return `    ${what} – ${numbers} – ${(0,report_text/* logText */.kc)(reason)}`;
}
function warningLines(warnings) {
    const more = warnings.length - WARNINGS;
    return [
        ...warnings.slice(0, WARNINGS).map((warning) => `${answer/* ICONS */.Ze.warn} ${(0,report_text/* logText */.kc)(warning)}`),
        ...(more > 0 ? [`${answer/* ICONS */.Ze.warn} and ${more} more warnings`] : []),
    ];
}

// EXTERNAL MODULE: ./src/report/links.ts
var links = __webpack_require__(3303);
;// CONCATENATED MODULE: ./src/report/html-parts.ts


/** Pieces of the HTML report. Arguments named `html` are markup already; everything else is text. */
const NONE = '–';
const MARKS = {
    pass: '✓',
    warn: '!',
    fail: '✕',
    inconclusive: '?',
    error: '⊘',
};
function badge(outcome) {
    return `<span class="badge ${outcome}"><i aria-hidden="true">${MARKS[outcome]}</i>${outcome}</span>`;
}
function code(text) {
    return `<code>${(0,report_text/* markup */.PT)(text)}</code>`;
}
/** The text leads to `address` when that can be followed. */
function html_parts_link(html, address) {
    const followable = (0,links/* webAddress */.D)(address);
    if (followable === null)
        return html;
    return `<a href="${(0,report_text/* markup */.PT)(followable, 2000)}" rel="noopener noreferrer">${html}</a>`;
}
/** `suite.yaml:7`, which may break after a slash. */
function place(file, line, context) {
    if (file === null)
        return NONE;
    const html = (0,report_text/* markup */.PT)(line === null ? file : `${file}:${line}`).replaceAll('/', '/<wbr>');
    return html_parts_link(html, (0,links/* lineAddress */.l)({ file, line }, context));
}
/** A table that a phone shows as one card a row. */
function table(columns, html) {
    const head = columns.map(({ title }) => `<th scope="col">${title}</th>`).join('');
    const rows = html.map((cells) => `<tr>${cells.map((cell, at) => cellHtml(columns[at], cell)).join('')}</tr>`);
    return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>\n`;
}
function cellHtml(column, html) {
    const name = column?.class === undefined ? '' : ` class="${column.class}"`;
    return `<td${name} data-label="${column?.title ?? ''}"><div>${html}</div></td>`;
}
/** The columns that `explanation` fills. */
const EXPLANATION = [
    { title: 'Observed', class: 'observed' },
    { title: 'Limit', class: 'limit' },
    { title: 'Margin' },
    { title: 'Line', class: 'line' },
];
function explanation(criterion, context) {
    const { observed, limit, margin, file, line } = criterion;
    return [
        observed === null ? 'nothing' : (0,report_text/* markup */.PT)(observed, 120),
        (0,report_text/* markup */.PT)(limit, 120),
        margin === null ? NONE : (0,report_text/* markup */.PT)(margin, 120),
        place(file, line, context),
    ];
}
function factList(rows) {
    const items = rows.map(([label, value]) => {
        const wide = label === 'Roll back' || label === 'Journal' ? ' class="wide"' : '';
        return `<div${wide}><dt>${label}</dt><dd>${value}</dd></div>`;
    });
    return `<dl class="facts">${items.join('\n')}</dl>\n`;
}

;// CONCATENATED MODULE: ./src/report/html-experiment.ts





const COLUMNS = [
    { title: 'Verdict', class: 'short' },
    { title: 'Criterion' },
    ...EXPLANATION,
];
/** One experiment, unfolded unless it passed. */
function experimentSection(experiment, context) {
    const { verdict, title, reason, criteria, notes } = experiment;
    const rows = (0,answer/* criteriaWorstFirst */.fI)(criteria).map((criterion) => criterionCells(criterion, context));
    const noted = notes.map((note) => `<li>${(0,report_text/* markup */.PT)(note)}</li>`).join('');
    return [
        `<details class="experiment ${verdict}"${verdict === 'pass' ? '' : ' open'}>\n`,
        `<summary>${badge(verdict)} <b>${(0,report_text/* markup */.PT)(title, 200)}</b> <span class="soft">${(0,report_text/* markup */.PT)(reason)}</span></summary>\n`,
        factList(experimentFactsHtml(experiment, context)),
        rows.length === 0 ? '<p>No criterion was judged.</p>\n' : table(COLUMNS, rows),
        noted === '' ? '' : `<ul>${noted}</ul>\n`,
        '</details>\n',
    ].join('');
}
function experimentFactsHtml(experiment, context) {
    const { journal, file } = experiment;
    const journalHtml = journal === null ? 'none' : (0,links/* webAddress */.D)(journal) ? html_parts_link((0,report_text/* markup */.PT)(journal), journal) : code(journal);
    return [
        ...(0,facts/* experimentFacts */.zF)(experiment).map(([label, text]) => [label, (0,report_text/* markup */.PT)(text)]),
        ['Experiment', place(file, null, context)],
        ['Journal', journalHtml],
    ];
}
function criterionCells(criterion, context) {
    const { verdict, text, reason, why, evidence } = criterion;
    const marks = (0,answer/* standing */.JA)(criterion).map((standing) => ` <small>${standing}</small>`);
    const asked = why === null ? '' : `<p><small>Why it is asked: ${(0,report_text/* markup */.PT)(why)}</small></p>`;
    const shown = evidence.length === 0 ? '' : `<p><small>Evidence: ${evidence.map(code).join(' ')}</small></p>`;
    const said = `${code(text)}${marks.join('')}<p>${(0,report_text/* markup */.PT)(reason)}</p>${asked}${shown}`;
    return [badge(verdict), said, ...explanation(criterion, context)];
}

;// CONCATENATED MODULE: ./src/report/html-style.ts
/** The style of the HTML report: nothing is loaded, light and dark, readable on a phone and on paper. */
const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --ink: #1c2330; --soft: #5b6472; --line: #dfe3e9; --link: #0b62c4; --code: #eef1f5;
  --pass: #1a7f42; --warn: #946200; --fail: #c4262e; --inconclusive: #6b46b8; --error: #a3123a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f131a; --card: #181e27; --ink: #e7ebf1; --soft: #9aa5b4; --line: #2c3542; --link: #77b4ff; --code: #242c38;
    --pass: #4cc27a; --warn: #e3b341; --fail: #ff7b78; --inconclusive: #b79cff; --error: #ff7ba0;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
main, header > div, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.5rem; }
a { color: var(--link); }
code { font: .875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; background: var(--code); border-radius: .3em; padding: .1em .35em; }
h2 { font-size: 1.1rem; margin: 2.25rem 0 .75rem; }
.pass { --tone: var(--pass); } .warn { --tone: var(--warn); } .fail { --tone: var(--fail); }
.inconclusive { --tone: var(--inconclusive); } .error { --tone: var(--error); }

header { background: var(--card); border-top: .4rem solid var(--tone); border-bottom: 1px solid var(--line); }
header > div { display: flex; gap: 2rem; align-items: center; justify-content: space-between; padding-top: 1.75rem; padding-bottom: 1.75rem; }
.product { color: var(--soft); font-size: .875rem; margin: 0; }
h1 { color: var(--tone); font-size: 2.5rem; line-height: 1.15; margin: .35rem 0 .1rem; }
.suite { font-size: 1.25rem; font-weight: 600; margin: 0 0 .35rem; }
.why { margin: 0; max-width: 46rem; }
.score { flex: none; width: 7.5rem; text-align: center; margin: 0; }
.score svg { display: block; width: 100%; }
.score circle { fill: none; stroke: var(--line); stroke-width: 3.2; }
.score .met { stroke: var(--tone); stroke-linecap: round; }
.score text { fill: var(--ink); font-size: 6.4px; font-weight: 700; text-anchor: middle; dominant-baseline: central; }
.score figcaption { color: var(--soft); font-size: .8rem; }

.alarm, .first, .facts, .experiment, .scroll { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
.alarm { border-color: var(--error); border-left-width: .4rem; padding: .8rem 1.1rem; margin: 1rem 0; }
.alarm b { color: var(--error); }
.first { border-left: .4rem solid var(--tone); padding: 1.1rem 1.35rem; margin: 1.5rem 0; }
.first h2 { margin: 0 0 .4rem; }
.first p { margin: .4rem 0 0; }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2.75rem; margin: .85rem 0; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dt, .facts dt { color: var(--soft); font-size: .8rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 650; line-height: 1.25; }
.figures .observed dd { color: var(--tone); }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 45%), 1fr)); gap: .9rem 1.5rem; margin: 1.5rem 0; padding: 1.1rem 1.35rem; }
.facts dd { margin: 0; }
.facts .wide { grid-column: 1 / -1; }

.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th { color: var(--soft); font-size: .8rem; font-weight: 600; text-align: left; white-space: nowrap; }
th, td { padding: .6rem .9rem; vertical-align: top; border-bottom: 1px solid var(--line); }
tbody tr:last-child td { border-bottom: 0; }
.short { white-space: nowrap; }
.badge { color: var(--tone); font-weight: 650; white-space: nowrap; }
.badge i { display: inline-grid; place-items: center; width: 1.35em; height: 1.35em; margin-right: .45em; border-radius: 50%; background: var(--tone); color: var(--card); font-style: normal; font-size: .8em; line-height: 1; }
td.observed { font-weight: 650; min-width: 7rem; }
td.limit { min-width: 4.75rem; }
td.line { min-width: 9rem; }
td small, .soft { color: var(--soft); }
td p { margin: .3rem 0 0; }

.experiment { border-left: .4rem solid var(--tone); margin: .8rem 0; }
.experiment > summary { cursor: pointer; padding: .9rem 1.1rem; }
.experiment > summary b { margin: 0 .35rem; }
.experiment > .facts { border-width: 1px 0; border-radius: 0; margin: 0; }
.experiment > .scroll { border: 0; }
.experiment > ul, .experiment > p { margin: .9rem 1.1rem; }
footer { color: var(--soft); font-size: .85rem; padding-top: 2rem; padding-bottom: 3rem; }

@media screen and (max-width: 46rem) {
  main, header > div, footer { padding-left: 1rem; padding-right: 1rem; }
  header > div { gap: 1rem; align-items: flex-start; }
  h1 { font-size: 2rem; }
  .score { width: 5rem; }
  thead { display: none; }
  tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); }
  tbody tr:last-child { border-bottom: 0; }
  td { display: grid; grid-template-columns: 6rem 1fr; gap: .75rem; border: 0; padding: .2rem 1rem; }
  td::before { content: attr(data-label); color: var(--soft); font-size: .8rem; font-weight: 400; padding-top: .15rem; }
  .short { white-space: normal; }
}
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --code: #f2f2f2; --pass: #1a7f42; --warn: #946200; --fail: #c4262e; --inconclusive: #6b46b8; --error: #a3123a; }
  body { font-size: 10pt; }
  th, td { padding: .4rem .5rem; }
  details::details-content { content-visibility: visible; block-size: auto; }
  tr, .alarm, .first, .facts { break-inside: avoid; }
}
`;
/** What the report's policy allows as style; a test says the new one when the style changes. */
const STYLE_HASH = 'sha256-x05mMycl15i2Hoyzi8GB3cHnylpBoNorXct2pqIFWr8=';

;// CONCATENATED MODULE: ./src/report/html.ts






/** Even if some text broke out of its place, no script would run, nothing would load, no form would be sent. */
const POLICY = [
    "default-src 'none'",
    `style-src '${STYLE_HASH}'`,
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
const html_COLUMNS = [
    { title: 'Verdict', class: 'short' },
    { title: 'Experiment' },
    { title: 'Worst criterion' },
    ...EXPLANATION,
];
/** The verdict as one HTML file that needs nothing else: the answer, what to look at first, and all there is to know. */
function htmlReport(verdict, context = {}) {
    const title = `${answer/* ICONS */.Ze[verdict.verdict]} ${answer/* WORDS */.q9[verdict.verdict]}: ${(0,report_text/* markup */.PT)(verdict.suite, 200)}`;
    return [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n',
        `<title>${title}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`,
        header(verdict),
        '<main>\n',
        alarmSection(verdict),
        firstSection(verdict, context),
        factList(factsHtml(verdict, context)),
        experimentTable(verdict, context),
        detailSection(verdict, context),
        warningSection(verdict),
        `</main>\n<footer>Resiliency Gate · run ${(0,report_text/* markup */.PT)(verdict.runId)}</footer>\n</body>\n</html>\n`,
    ].join('');
}
function header(verdict) {
    return [
        `<header class="${verdict.verdict}"><div><div>\n<p class="product">Resiliency Gate</p>\n`,
        `<h1>${answer/* WORDS */.q9[verdict.verdict]}</h1>\n<p class="suite">${(0,report_text/* markup */.PT)(verdict.suite, 200)}</p>\n`,
        `<p class="why">${(0,report_text/* markup */.PT)(verdict.reason)}</p>\n</div>\n${scoreRing(verdict)}</div></header>\n`,
    ].join('');
}
function scoreRing(verdict) {
    const score = verdict.score;
    if (score === null)
        return '';
    return [
        '<figure class="score"><svg viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r="16"/>',
        score > 0
            ? `<circle class="met" cx="18" cy="18" r="16" pathLength="100" stroke-dasharray="${score * 100} 100" transform="rotate(-90 18 18)"/>`
            : '',
        `<text x="18" y="18.5">${(0,report_text/* markup */.PT)((0,facts/* printScore */.wC)(verdict))}</text></svg><figcaption>score</figcaption></figure>\n`,
    ].join('');
}
function alarmSection(verdict) {
    const told = (0,answer/* alarms */.bq)(verdict).map(({ label, meaning, experiments }) => {
        const titles = experiments.map(({ title }) => (0,report_text/* markup */.PT)(title, 200)).join('; ');
        return `<p class="alarm" role="alert"><b>${label}:</b> ${titles} – ${meaning}.</p>\n`;
    });
    return told.join('');
}
function firstSection(verdict, context) {
    const experiment = (0,answer/* lookFirst */.S)(verdict);
    if (experiment === null)
        return '';
    const heading = `<section class="first ${experiment.verdict}">\n<h2>Look first at ${(0,report_text/* markup */.PT)(experiment.title, 200)}</h2>\n`;
    return `${heading}${decisionHtml(experiment, context)}</section>\n`;
}
function decisionHtml(experiment, context) {
    const criterion = (0,answer/* decisive */.l9)(experiment);
    if (criterion === null)
        return `<p>${(0,report_text/* markup */.PT)(experiment.reason)}</p>\n`;
    const [observed = NONE, limit = NONE, margin = NONE, line = NONE] = explanation(criterion, context);
    const figures = [
        `<div class="observed"><dt>observed</dt><dd>${observed}</dd></div>`,
        `<div><dt>limit</dt><dd>${limit}</dd></div>`,
        margin === NONE ? '' : `<div><dt>margin</dt><dd>${margin}</dd></div>`,
    ].join('\n');
    return [
        `<p>${code(criterion.text)} <span class="soft">${line}</span></p>\n`,
        `<dl class="figures">${figures}</dl>\n<p>${(0,report_text/* markup */.PT)(criterion.reason)}</p>\n`,
    ].join('');
}
function factsHtml(verdict, context) {
    const told = (0,facts/* facts */.Ix)(verdict).map(([label, text]) => {
        if (label === 'Broker')
            return [label, html_parts_link((0,report_text/* markup */.PT)(text), verdict.broker.executionUrl)];
        if (label === 'Run')
            return [label, html_parts_link((0,report_text/* markup */.PT)(text), context.runUrl)];
        if (label === 'Suite')
            return [label, place(verdict.file, null, context)];
        return [label, (0,report_text/* markup */.PT)(text)];
    });
    return [...told, ['Roll back', (0,report_text/* markup */.PT)((0,facts/* printRollback */.Kq)(verdict))]];
}
function experimentTable(verdict, context) {
    const rows = (0,answer/* experimentsWorstFirst */.GI)(verdict).map((one) => experimentCells(one, context));
    const body = rows.length === 0 ? '<p>No experiment was judged.</p>\n' : table(html_COLUMNS, rows);
    return `<h2>Experiments, worst first</h2>\n${body}`;
}
function experimentCells(experiment, context) {
    const criterion = (0,answer/* decisive */.l9)(experiment);
    const explained = criterion === null
        ? [(0,report_text/* markup */.PT)(experiment.reason), NONE, NONE, NONE, place(experiment.file, null, context)]
        : [code(criterion.text), ...explanation(criterion, context)];
    return [badge(experiment.verdict), (0,report_text/* markup */.PT)(experiment.title, 200), ...explained];
}
function detailSection(verdict, context) {
    if (verdict.experiments.length === 0)
        return '';
    const sections = (0,answer/* experimentsWorstFirst */.GI)(verdict).map((one) => experimentSection(one, context));
    return `<h2>What each experiment showed</h2>\n${sections.join('')}`;
}
function warningSection({ warnings }) {
    if (warnings.length === 0)
        return '';
    return `<h2>Warnings</h2>\n<ul>${warnings.map((warning) => `<li>${(0,report_text/* markup */.PT)(warning)}</li>`).join('\n')}</ul>\n`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./src/outcome.ts
var outcome = __webpack_require__(4671);
;// CONCATENATED MODULE: ./src/report/schema.ts


const schema_outcome = schemas/* enum */.k5n(outcome/* OUTCOMES */.i).describe('From best to worst: pass, warn, fail, inconclusive, error.');
const schema_text = schemas/* string */.YjP();
const orNull = schema_text.nullable();
const criterion = schemas/* object */.Ikc({
    text: schema_text.describe('As written; `implied: …` for the gate’s own.'),
    file: orNull,
    line: schemas/* int */.Whr().positive().nullable(),
    verdict: schema_outcome,
    enforced: schemas/* boolean */.zMY().describe('Counted in the verdict and the score; false for observe-only criteria.'),
    required: schemas/* boolean */.zMY().describe('Must pass whatever the score.'),
    weight: schemas/* number */.aig().positive().describe('Share in the score.'),
    why: orNull.describe('Why the suite asks for it.'),
    measure: schema_text,
    phase: schemas/* enum */.k5n(['before', 'injection', 'recovery', 'after']).nullable(),
    observed: orNull.describe('As shown to people; null when nothing was observed.'),
    unit: orNull,
    limit: schema_text,
    margin: orNull.describe('As shown to people; null where a distance means nothing.'),
    evidence: schemas/* array */.YOg(schema_text).readonly().describe('JSON pointers into the journal.'),
    reason: schema_text.describe('One sentence of why.'),
});
const experiment = schemas/* object */.Ikc({
    index: schemas/* int */.Whr().positive().describe('From 1, in the order of the suite.'),
    id: schema_text,
    title: schema_text,
    file: schema_text,
    verdict: schema_outcome,
    reason: schema_text.describe('The sentence that decided it.'),
    faultProven: schemas/* boolean */.zMY().nullable().describe('null: the method has no action.'),
    rolledBack: schemas/* boolean */.zMY()
        .nullable()
        .describe('true: played and succeeded, or nothing to play; false: failed or not played; null: not known.'),
    journal: orNull.describe('Where the journal is kept; null when there is none.'),
    duration: schemas/* number */.aig().nonnegative().nullable().describe('Milliseconds.'),
    criteria: schemas/* array */.YOg(criterion.readonly()).readonly(),
    notes: schemas/* array */.YOg(schema_text).readonly().describe('Findings that change no verdict.'),
});
/** `verdict.json`: checks `Verdict`, and its keys stand in the order in which the file has them. */
const schema_verdictSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    runId: schema_text,
    suite: schema_text.describe('The suite’s title.'),
    file: orNull,
    environment: orNull,
    verdict: schema_outcome,
    reason: schema_text,
    score: schemas/* number */.aig()
        .min(0)
        .max(1)
        .nullable()
        .describe('Weighted share of enforced criteria met, a warn counted half; null when none was judged.'),
    startedAt: iso/* datetime */.w$().describe('UTC.'),
    endedAt: iso/* datetime */.w$().describe('UTC.'),
    experiments: schemas/* array */.YOg(experiment.readonly()).readonly(),
    warnings: schemas/* array */.YOg(schema_text).readonly(),
    rollback: schemas/* object */.Ikc({ shouldRollback: schemas/* boolean */.zMY(), reason: schema_text }).readonly(),
    broker: schemas/* object */.Ikc({ kind: schema_text, executionArn: orNull, executionUrl: orNull }).readonly(),
})
    .readonly();
/** The published JSON Schema of `verdict.json`. */
function verdictJsonSchema() {
    return {
        title: 'Verdict of Resiliency Gate',
        description: 'What a suite of experiments proved: the answer, and for every criterion what was observed and why.',
        ...z.toJSONSchema(schema_verdictSchema, {
            target: 'draft-2020-12',
            override: ({ jsonSchema }) => delete jsonSchema.readOnly,
        }),
    };
}

;// CONCATENATED MODULE: ./src/report/json.ts


/** `verdict.json`: the same verdict gives the same bytes, whatever order its keys were put together in. */
function verdictJson(verdict) {
    return `${JSON.stringify(schema_verdictSchema.parse(verdict), null, 2)}\n`;
}
/** Reads an earlier `verdict.json`. Keys that this version does not know are left out; anything missing is unreadable. */
function readVerdict(text) {
    const parsed = parse(text);
    if (parsed === undefined)
        return { kind: 'unreadable', reason: 'it is not JSON' };
    const read = verdictSchema.safeParse(parsed);
    if (read.success)
        return { kind: 'verdict', verdict: read.data };
    const problems = z.prettifyError(read.error).split('\n');
    return {
        kind: 'unreadable',
        reason: `it is not a verdict: ${problems.slice(0, 6).join(' ').slice(0, 500)}`,
    };
}
function parse(text) {
    try {
        return JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/report/junit.ts



/**
 * JUnit XML: a suite for each experiment, a case for each criterion. `fail` is a failure, `inconclusive` and `error` are
 * errors, what is only observed is skipped. Where something other than a criterion decided, a case of its own says so,
 * so that the file never looks better than the verdict.
 */
function junitReport(verdict) {
    const suites = [answerSuite(verdict), ...verdict.experiments.map((one) => experimentSuite(one, verdict))];
    const cases = suites.flatMap((suite) => suite.cases);
    const time = Date.parse(verdict.endedAt) - Date.parse(verdict.startedAt);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        `<testsuites${attributes({ name: verdict.suite, ...counts(cases), time: seconds(time) })}>\n`,
        ...suites.map(printSuite),
        '</testsuites>\n',
    ].join('');
}
function answerSuite(verdict) {
    const answer = {
        name: 'verdict of the suite',
        classname: 'suite',
        file: verdict.file,
        line: null,
        verdict: verdict.verdict,
        counted: true,
        message: verdict.reason,
        details: `Roll back: ${verdict.rollback.shouldRollback ? 'yes' : 'no'} – ${(0,report_text/* markup */.PT)(verdict.rollback.reason)}`,
    };
    return { name: verdict.suite, time: 0, properties: (0,facts/* facts */.Ix)(verdict), cases: [answer] };
}
function experimentSuite(experiment, { runId }) {
    const { id, title, file, verdict, reason, journal, duration } = experiment;
    const whole = {
        name: 'the experiment as a whole',
        classname: id,
        file,
        line: null,
        verdict,
        counted: true,
        message: reason,
        details: experiment.notes
            .slice(0, 10)
            .map((note) => (0,report_text/* markup */.PT)(note))
            .join('\n'),
    };
    const criteria = experiment.criteria.map((criterion) => criterionCase(criterion, id));
    const properties = [
        ['Verdict', verdict],
        ['Reason', reason],
        ...(0,facts/* experimentFacts */.zF)(experiment),
        ['Journal', journal ?? 'none'],
        ['Run', runId],
    ];
    const cases = (0,answer/* decisive */.l9)(experiment) === null ? [whole, ...criteria] : criteria;
    return { name: title, time: duration ?? 0, properties, cases };
}
function criterionCase(criterion, classname) {
    const { text, file, line, verdict, enforced, reason, observed, limit, margin, evidence, why } = criterion;
    const details = [
        ['Observed', observed ?? 'nothing'],
        ['Limit', limit],
        ['Margin', margin],
        ['Line', file === null ? null : `${file}${line === null ? '' : `:${line}`}`],
        ['Why it is asked', why],
        ['Evidence', evidence.length === 0 ? null : evidence.slice(0, 5).join(' ')],
    ];
    const told = details.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${(0,report_text/* markup */.PT)(value)}`]));
    return {
        name: text,
        classname,
        file,
        line,
        verdict,
        counted: enforced,
        message: reason,
        details: told.join('\n'),
    };
}
function printSuite({ name, time, properties, cases }) {
    const listed = properties.map((property) => {
        const [key, value] = property;
        return `      <property${attributes({ name: key, value })}/>\n`;
    });
    return [
        `  <testsuite${attributes({ name, ...counts(cases), time: seconds(time) })}>\n`,
        `    <properties>\n${listed.join('')}    </properties>\n`,
        ...cases.map(printCase),
        '  </testsuite>\n',
    ].join('');
}
function printCase(one) {
    const { name, classname, file, line } = one;
    const tag = attributes({ name, classname, file, line: line === null ? null : String(line), time: '0' });
    return `    <testcase${tag}>${result(one)}</testcase>\n`;
}
function result(one) {
    const { verdict, message, details } = one;
    const kind = resultOf(one);
    if (kind === 'passed')
        return `<system-out>${verdict}: ${(0,report_text/* markup */.PT)(message)}\n${details}</system-out>`;
    if (kind === 'skipped')
        return `<skipped${attributes({ message: `observed only, not counted: ${verdict} – ${message}` })}/>`;
    return `<${kind}${attributes({ message, type: verdict })}>${details}</${kind}>`;
}
function resultOf({ counted, verdict }) {
    if (!counted)
        return 'skipped';
    if (verdict === 'pass' || verdict === 'warn')
        return 'passed';
    return verdict === 'fail' ? 'failure' : 'error';
}
function counts(cases) {
    const of = (kind) => String(cases.filter((one) => resultOf(one) === kind).length);
    return {
        tests: String(cases.length),
        failures: of('failure'),
        errors: of('error'),
        skipped: of('skipped'),
    };
}
function attributes(values) {
    const printed = Object.entries(values).map(([name, value]) => value === null ? '' : ` ${name}="${(0,report_text/* markup */.PT)(value)}"`);
    return printed.join('');
}
function seconds(milliseconds) {
    return Number.isFinite(milliseconds) ? String(Math.max(0, milliseconds) / 1000) : '0';
}

// EXTERNAL MODULE: ./src/report/markdown.ts + 3 modules
var markdown = __webpack_require__(8393);
;// CONCATENATED MODULE: ./src/publish/reports.ts





/** Every format as a file. */
class ReportFiles {
    folder;
    context;
    name = 'the report folder';
    constructor(folder, context) {
        this.folder = folder;
        this.context = context;
    }
    async publish(verdict) {
        await this.folder.write('json', verdictJson(verdict));
        await this.folder.write('html', htmlReport(verdict, this.context));
        await this.folder.write('junit', junitReport(verdict));
        await this.folder.write('summary', (0,markdown/* markdownReport */.q)(verdict, this.context));
    }
}
/** The verdict in the log; the answer is its last line. */
class LogReport {
    log;
    name = 'the log';
    constructor(log) {
        this.log = log;
    }
    publish(verdict) {
        return this.log.group('Verdict', () => {
            for (const line of consoleReport(verdict))
                this.log.info(line);
            return Promise.resolve();
        });
    }
}


/***/ }),

/***/ 9846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ experimentsWorstFirst),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   S: () => (/* binding */ lookFirst),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Ze: () => (/* binding */ ICONS),
/* harmony export */   bq: () => (/* binding */ alarms),
/* harmony export */   fI: () => (/* binding */ criteriaWorstFirst),
/* harmony export */   l9: () => (/* binding */ decisive),
/* harmony export */   q9: () => (/* binding */ WORDS)
/* harmony export */ });
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4671);

/** What every format says first and in the same words. */
const ICONS = {
    pass: '✅',
    warn: '⚠️',
    fail: '❌',
    inconclusive: '❔',
    error: '⛔',
};
const WORDS = {
    pass: 'Pass',
    warn: 'Warn',
    fail: 'Fail',
    inconclusive: 'Inconclusive',
    error: 'Error',
};
function rank(outcome) {
    return _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.indexOf(outcome);
}
/** Worst first; among equals, what was left behind first, then the suite's order. */
function experimentsWorstFirst(verdict) {
    const leftBehind = (experiment) => (experiment.rolledBack === false ? 1 : 0);
    return [...verdict.experiments].sort((a, b) => rank(b.verdict) - rank(a.verdict) || leftBehind(b) - leftBehind(a) || a.index - b.index);
}
/** Counted before observed-only, then worst first, then required, weight, and what has a margin to show. */
function criteriaWorstFirst(criteria) {
    const order = (a, b) => Number(b.enforced) - Number(a.enforced) ||
        rank(b.verdict) - rank(a.verdict) ||
        Number(b.required) - Number(a.required) ||
        b.weight - a.weight ||
        Number(b.margin !== null) - Number(a.margin !== null);
    return [...criteria].sort(order);
}
/** The criterion that made the experiment's verdict; null when something else did (a fault not proven, no journal). */
function decisive(experiment) {
    const [worst] = criteriaWorstFirst(experiment.criteria);
    return worst?.enforced && worst.verdict === experiment.verdict ? worst : null;
}
/** The experiment to open first; null when all passed. */
function lookFirst(verdict) {
    const [worst] = experimentsWorstFirst(verdict);
    return worst && worst.verdict !== 'pass' ? worst : null;
}
/** What comes before everything else: a fault that may still be there, and a fault that never was. */
function alarms(verdict) {
    const all = experimentsWorstFirst(verdict);
    const raised = [
        {
            label: 'Not rolled back',
            meaning: 'the fault may still be in place: look at the system before anything else',
            experiments: all.filter(({ rolledBack }) => rolledBack === false),
        },
        {
            label: 'Rollback not known',
            meaning: 'nothing shows whether the fault was taken back: look at the system',
            experiments: all.filter((one) => one.rolledBack === null && one.verdict === 'error'),
        },
        {
            label: 'Fault not proven',
            meaning: 'nothing shows that the fault happened, so nothing shows that it was survived',
            experiments: all.filter(({ faultProven }) => faultProven === false),
        },
    ];
    return raised.filter(({ experiments }) => experiments.length > 0);
}
/** `1 fail, 3 pass`, worst first. */
function tally(judged) {
    const counts = [..._verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i].reverse().map((outcome) => {
        const count = judged.filter(({ verdict }) => verdict === outcome).length;
        return count === 0 ? [] : [`${count} ${outcome}`];
    });
    return counts.flat().join(', ');
}
/** `2 experiments`, `1 criterion`. */
function count(number, noun) {
    const plural = noun === 'criterion' ? 'criteria' : 'experiments';
    return `${number} ${number === 1 ? noun : plural}`;
}
/** What is particular about how a criterion counts; empty for an ordinary one. */
function standing(criterion) {
    return [
        ...(criterion.enforced ? [] : ['observed only, not counted']),
        ...(criterion.required ? ['required'] : []),
        ...(criterion.weight === 1 ? [] : [`weight ${criterion.weight}`]),
    ];
}


/***/ }),

/***/ 1349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   Kq: () => (/* binding */ printRollback),
/* harmony export */   cb: () => (/* binding */ printDuration),
/* harmony export */   wC: () => (/* binding */ printScore),
/* harmony export */   zF: () => (/* binding */ experimentFacts)
/* harmony export */ });
/* harmony import */ var _criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6784);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9846);


/** What a reader wants to know beside the answer, as label and text, in the order in which it is shown. */
function facts(verdict) {
    const rows = [
        ['Score', printScore(verdict)],
        ['Experiments', (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .tally */ .N4)(verdict.experiments) || 'none'],
        ['Environment', verdict.environment],
        ['Suite', verdict.file],
        ['Started', printTime(verdict.startedAt)],
        ['Duration', printDuration(Date.parse(verdict.endedAt) - Date.parse(verdict.startedAt))],
        ['Broker', verdict.broker.kind],
        ['Run', verdict.runId],
    ];
    return rows.flatMap(([label, text]) => (text === null ? [] : [[label, text]]));
}
/** The same for one experiment; its file and journal are left to the formats, which link them. */
function experimentFacts(experiment) {
    const { faultProven, rolledBack, duration } = experiment;
    return [
        ['Fault', faultProven === null ? 'none in the method' : faultProven ? 'proven' : 'not proven'],
        [
            'Rollback',
            rolledBack === null ? 'not known' : rolledBack ? 'done, or nothing to roll back' : 'not rolled back',
        ],
        ...(duration === null ? [] : [['Duration', printDuration(duration)]]),
    ];
}
/** Only everything met reads as 100 %. */
function printScore({ score }) {
    return score === null ? 'none, nothing was judged' : (0,_criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)(score, 'ratio');
}
/** Whether the deployment is to be rolled back, and why. */
function printRollback({ rollback }) {
    return `${rollback.shouldRollback ? 'yes' : 'no'} – ${rollback.reason}`;
}
/** `2026-11-20 14:00:00 UTC`. */
function printTime(iso) {
    return iso.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC');
}
/** Milliseconds as `7m12s`. */
function printDuration(milliseconds) {
    return Number.isFinite(milliseconds) ? (0,_criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)(milliseconds, 'duration') : 'not known';
}


/***/ }),

/***/ 3303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ webAddress),
/* harmony export */   l: () => (/* binding */ lineAddress)
/* harmony export */ });
/** The address when it is one that a reader may follow: http(s), no credentials, no absurd length; else null. */
function webAddress(text) {
    if (!text || text.length > 2000 || !URL.canParse(text))
        return null;
    const url = new URL(text);
    const followable = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    return followable ? url.href : null;
}
/** The line in the repository at the commit; null when the context does not know it or the path leaves the repository. */
function lineAddress(place, context) {
    const repository = webAddress(context.repositoryUrl)?.replace(/\/$/, '');
    const segments = place.file.split('/');
    const strays = segments.some((segment) => segment === '' || segment === '.' || segment === '..');
    if (!repository || !context.sha || strays)
        return null;
    const path = segments.map(encode).join('/');
    const anchor = place.line === null ? '' : `#L${place.line}`;
    return webAddress(`${repository}/blob/${encode(context.sha)}/${path}${anchor}`);
}
function encode(segment) {
    return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'));
}


/***/ }),

/***/ 8393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ markdownReport)
});

// UNUSED EXPORTS: SUMMARY_BUDGET

// EXTERNAL MODULE: ./src/report/answer.ts
var answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/budget.ts

/** Prints items in order for as long as they fit into `room` bytes of UTF-8; the first that does not fit ends it. */
function printWithin(items, room, print) {
    const printed = [];
    let left = room;
    for (const item of items) {
        const text = print(item, left);
        if (text === null || (0,report_text/* bytes */.ee)(text) > left)
            break;
        printed.push(text);
        left -= (0,report_text/* bytes */.ee)(text);
    }
    return printed;
}

// EXTERNAL MODULE: ./src/report/facts.ts
var report_facts = __webpack_require__(1349);
// EXTERNAL MODULE: ./src/report/links.ts
var links = __webpack_require__(3303);
;// CONCATENATED MODULE: ./src/report/markdown-parts.ts



/** Pieces of GitHub markdown. HTML elements rather than markdown marks, because they cannot be broken out of. */
const NONE = '–';
function code(text, longest) {
    return `<code>${(0,report_text/* markdownText */.p7)(text, longest)}</code>`;
}
function bold(text, longest) {
    return `<b>${(0,report_text/* markdownText */.p7)(text, longest)}</b>`;
}
/** `label` leads to `address` when that can be followed; both are input. */
function markdown_parts_link(label, address) {
    const followable = (0,links/* webAddress */.D)(address);
    const text = (0,report_text/* markdownText */.p7)(label, 200);
    return followable === null ? text : `<a href="${(0,report_text/* markdownAttribute */.Ce)(followable)}">${text}</a>`;
}
/** `suite.yaml:7`, leading to the line when the context knows the repository. */
function place(file, line, context) {
    if (file === null)
        return NONE;
    return markdown_parts_link(line === null ? file : `${file}:${line}`, (0,links/* lineAddress */.l)({ file, line }, context));
}
function badge(outcome) {
    return `${answer/* ICONS */.Ze[outcome]}&nbsp;${outcome}`;
}
function row(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
function tableHead(titles) {
    return row(titles) + row(titles.map(() => '---'));
}
/** Observed, limit, margin and line: the cells that explain a criterion. */
function explanation(criterion, context) {
    const { observed, limit, margin, file, line } = criterion;
    return [
        observed === null ? 'nothing' : bold(observed, 120),
        (0,report_text/* markdownText */.p7)(limit, 120),
        margin === null ? NONE : (0,report_text/* markdownText */.p7)(margin, 120),
        place(file, line, context),
    ];
}

;// CONCATENATED MODULE: ./src/report/markdown-experiment.ts






const NOTES = 10;
const ENTRIES = 5;
const CRITERIA_HEAD = tableHead(['Verdict', 'Criterion', 'Observed', 'Limit', 'Margin', 'Line']);
/** Room for the sentence that counts what was left out. */
const LEFT_OUT = 200;
/** One experiment, folded away; null when not even its frame fits into `room` bytes. The worst criteria are kept. */
function experimentBlock(experiment, context, room, open) {
    const head = `<details${open ? ' open' : ''}>\n<summary>${summary(experiment)}</summary>\n\n`;
    const foot = `${findings(experiment, context)}</details>\n\n`;
    const left = room - (0,report_text/* bytes */.ee)(head) - (0,report_text/* bytes */.ee)(foot) - (0,report_text/* bytes */.ee)(CRITERIA_HEAD) - LEFT_OUT;
    return left < 0 ? null : head + criteriaTable(experiment.criteria, context, left) + foot;
}
function summary(experiment) {
    const { verdict, title, reason } = experiment;
    return `${answer/* ICONS */.Ze[verdict]} ${bold(title, 200)} – ${(0,report_text/* markdownText */.p7)(reason)}`;
}
function criteriaTable(criteria, context, room) {
    if (criteria.length === 0)
        return 'No criterion was judged.\n\n';
    const sorted = (0,answer/* criteriaWorstFirst */.fI)(criteria);
    const rows = printWithin(sorted, room, (criterion) => criterionRow(criterion, context));
    const rest = sorted.slice(rows.length);
    const leftOut = rest.length === 0 ? '' : `${(0,answer/* count */.U9)(rest.length, 'criterion')} more did not fit: ${(0,answer/* tally */.N4)(rest)}.\n\n`;
    return `${rows.length === 0 ? '' : CRITERIA_HEAD}${rows.join('')}\n${leftOut}`;
}
function criterionRow(criterion, context) {
    const { text, reason, why, verdict } = criterion;
    const said = [
        [code(text, 300), ...(0,answer/* standing */.JA)(criterion).map((standing) => `<i>${standing}</i>`)].join(' · '),
        (0,report_text/* markdownText */.p7)(reason),
        ...(why === null ? [] : [`Why it is asked: ${(0,report_text/* markdownText */.p7)(why, 300)}`]),
        ...evidence(criterion),
    ];
    return row([badge(verdict), said.join('<br>'), ...explanation(criterion, context)]);
}
function evidence(criterion) {
    const pointers = criterion.evidence.slice(0, ENTRIES).map((pointer) => code(pointer, 120));
    const more = criterion.evidence.length - pointers.length;
    if (more > 0)
        pointers.push(`and ${more} more`);
    return pointers.length === 0 ? [] : [`Evidence: ${pointers.join(' ')}`];
}
function findings(experiment, context) {
    const { file, journal, notes } = experiment;
    const facts = [
        ...(0,report_facts/* experimentFacts */.zF)(experiment).map(([label, text]) => `${label}: ${(0,report_text/* markdownText */.p7)(text)}`),
        `Journal: ${journal === null ? 'none' : (0,links/* webAddress */.D)(journal) ? markdown_parts_link(journal, journal) : code(journal, 400)}`,
        `Experiment: ${place(file, null, context)}`,
    ];
    const told = notes.slice(0, NOTES).map((note) => `- Note: ${(0,report_text/* markdownText */.p7)(note, 400)}\n`);
    const more = notes.length > NOTES ? [`- ${notes.length - NOTES} more notes are in <code>verdict.json</code>.\n`] : [];
    const list = [...told, ...more].join('');
    return `${facts.join(' · ')}\n\n${list === '' ? '' : `${list}\n`}`;
}

;// CONCATENATED MODULE: ./src/report/markdown.ts






/** GitHub drops a job summary above 1 MiB; other steps' text may share the file's step. */
const SUMMARY_BUDGET = 1_000_000;
const NAMED = 5;
const WARNINGS = 20;
const markdown_LEFT_OUT = 300;
const EXPERIMENTS_HEAD = tableHead([
    'Verdict',
    'Experiment',
    'Worst criterion',
    'Observed',
    'Limit',
    'Margin',
    'Line',
]);
/**
 * The verdict in GitHub's markdown: the answer, what to look at first, every experiment worst first. It stays within
 * `budget` bytes of UTF-8 (4 kB or more): the worst is kept and what was left out is counted.
 */
function markdownReport(verdict, context = {}, budget = SUMMARY_BUDGET) {
    const head = [
        heading(verdict),
        alarmLines(verdict),
        firstLook(verdict, context),
        factLine(verdict, context),
    ].join('');
    const foot = warningList(verdict, budget / 10);
    const room = budget - (0,report_text/* bytes */.ee)(head) - (0,report_text/* bytes */.ee)(foot) - markdown_LEFT_OUT;
    if (room < (0,report_text/* bytes */.ee)(EXPERIMENTS_HEAD))
        return briefReport(verdict);
    const table = experimentTable(verdict, context, room / 2);
    return head + table + experimentBlocks(verdict, context, room - (0,report_text/* bytes */.ee)(table)) + foot;
}
/** What is left when the texts alone would fill the budget. */
function briefReport(verdict) {
    const counted = (0,answer/* alarms */.bq)(verdict).map(({ label, experiments }) => `⛔ <b>${label}:</b> ${(0,answer/* count */.U9)(experiments.length, 'experiment')}.\n\n`);
    const told = `Experiments: ${(0,answer/* tally */.N4)(verdict.experiments) || 'none'}. The report did not fit; it is in <code>verdict.json</code>.\n`;
    return `${heading(verdict)}${counted.join('')}${told}`;
}
function heading(verdict) {
    return `## ${answer/* ICONS */.Ze[verdict.verdict]} ${answer/* WORDS */.q9[verdict.verdict]}: ${(0,report_text/* markdownText */.p7)(verdict.suite, 200)}\n\n`;
}
function alarmLines(verdict) {
    const lines = (0,answer/* alarms */.bq)(verdict).map(({ label, meaning, experiments }) => {
        const named = experiments.slice(0, NAMED).map(({ title }) => (0,report_text/* markdownText */.p7)(title, 120));
        if (experiments.length > NAMED)
            named.push(`${experiments.length - NAMED} more`);
        return `⛔ <b>${label}:</b> ${named.join('; ')} – ${meaning}.\n\n`;
    });
    return lines.join('');
}
function firstLook(verdict, context) {
    const why = `${(0,report_text/* markdownText */.p7)(verdict.reason)}\n\n`;
    const experiment = (0,answer/* lookFirst */.S)(verdict);
    if (experiment === null)
        return why;
    const title = `<b>Look first at ${(0,report_text/* markdownText */.p7)(experiment.title, 200)}</b>`;
    const lines = [title, ...decision(experiment, context)];
    return `${why}> ${lines.join('<br>')}\n\n`;
}
function decision(experiment, context) {
    const criterion = (0,answer/* decisive */.l9)(experiment);
    if (criterion === null)
        return [(0,report_text/* markdownText */.p7)(experiment.reason)];
    const [observed = NONE, limit = NONE, margin = NONE, line = NONE] = explanation(criterion, context);
    const numbers = [`observed ${observed}`, `limit ${limit}`, ...(margin === NONE ? [] : [margin])].join(', ');
    return [`${code(criterion.text, 300)} – ${numbers} – ${line}`, (0,report_text/* markdownText */.p7)(criterion.reason)];
}
function factLine(verdict, context) {
    const { broker, runId } = verdict;
    const told = (0,report_facts/* facts */.Ix)(verdict).map(([label, text]) => {
        if (label === 'Broker')
            return `${label}: ${markdown_parts_link(text, broker.executionUrl)}`;
        if (label === 'Run')
            return `${label}: ${markdown_parts_link(runId, context.runUrl)}`;
        if (label === 'Suite')
            return `${label}: ${place(verdict.file, null, context)}`;
        return `${label}: ${(0,report_text/* markdownText */.p7)(text, 300)}`;
    });
    return `Roll back: ${(0,report_text/* markdownText */.p7)((0,report_facts/* printRollback */.Kq)(verdict))}\n\n${told.join(' · ')}\n\n`;
}
function experimentTable(verdict, context, room) {
    const experiments = (0,answer/* experimentsWorstFirst */.GI)(verdict);
    if (experiments.length === 0)
        return 'No experiment was judged.\n\n';
    const rows = printWithin(experiments, room - (0,report_text/* bytes */.ee)(EXPERIMENTS_HEAD), (one) => experimentRow(one, context));
    const rest = experiments.slice(rows.length);
    const leftOut = rest.length === 0 ? '' : `${(0,answer/* count */.U9)(rest.length, 'experiment')} more did not fit: ${(0,answer/* tally */.N4)(rest)}.\n\n`;
    return `${EXPERIMENTS_HEAD}${rows.join('')}\n${leftOut}`;
}
function experimentRow(experiment, context) {
    const criterion = (0,answer/* decisive */.l9)(experiment);
    const explained = criterion === null
        ? [(0,report_text/* markdownText */.p7)(experiment.reason), NONE, NONE, NONE, place(experiment.file, null, context)]
        : [code(criterion.text, 300), ...explanation(criterion, context)];
    return row([badge(experiment.verdict), (0,report_text/* markdownText */.p7)(experiment.title, 200), ...explained]);
}
function experimentBlocks(verdict, context, room) {
    const experiments = (0,answer/* experimentsWorstFirst */.GI)(verdict);
    const first = (0,answer/* lookFirst */.S)(verdict);
    // At most half of what is left for each, so that one huge experiment does not hide the next.
    const blocks = printWithin(experiments, room, (one, left) => experimentBlock(one, context, left / 2, one === first));
    const rest = experiments.length - blocks.length;
    const leftOut = rest === 0
        ? ''
        : `The details of ${(0,answer/* count */.U9)(rest, 'experiment')} did not fit; they are in <code>verdict.json</code>.\n\n`;
    return `${blocks.join('')}${leftOut}`;
}
function warningList({ warnings }, room) {
    if (warnings.length === 0)
        return '';
    const told = printWithin(warnings.slice(0, WARNINGS), room, (one) => `- ${(0,report_text/* markdownText */.p7)(one, 400)}\n`);
    const more = warnings.length - told.length;
    if (more > 0)
        told.push(`- ${more} more warnings are in <code>verdict.json</code>.\n`);
    return `<b>Warnings</b>\n\n${told.join('')}\n`;
}


/***/ }),

/***/ 5655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ markdownAttribute),
/* harmony export */   PT: () => (/* binding */ markup),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   p7: () => (/* binding */ markdownText)
/* harmony export */ });
/* unused harmony export plain */
/**
 * Text from suites, journals and titles is shown, never obeyed. `plain` makes one visible line of anything; the others
 * make of that line what their format shows as the same text.
 */
/** Invisible or harmful in every format: controls, bidi and zero-width characters, lone surrogates, what XML forbids. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** The two joiners that emoji and many scripts are spelled with. */
const JOINERS = '\u200c\u200d';
/** Splits what a renderer would link, without being seen. `plain` lets none through, so each one is ours. */
const SPLIT = '\u200b';
/** One line of at most `longest` UTF-16 units (and a note of what was cut), in which every character can be seen. */
function plain(text, longest = 600) {
    const kept = text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : text;
    const line = kept.replace(/\s+/g, ' ').trim().replace(INVISIBLE, visible);
    const cut = text.length - kept.length;
    return cut === 0 ? line : `${line}… (${cut} more characters)`;
}
/** ESC as `␛`, a bidi override as `⟨U+202E⟩`. */
function visible(character) {
    if (JOINERS.includes(character))
        return character;
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(0x2400 + code);
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
/** Text for an HTML or XML element or quoted attribute. */
function markup(text, longest) {
    return entities(plain(text, longest), /[&<>"']/g);
}
/**
 * Text for GitHub's markdown: at the start of a paragraph, inline, in a table cell, or inside an HTML block. Entities
 * rather than backslashes, because they mean the same in all four. What GitHub links after rendering (mentions, issues,
 * addresses, emoji) is split by a zero-width space, since an entity would be decoded by then. A dollar sign would start
 * a formula.
 */
function markdownText(text, longest) {
    const split = plain(text, longest)
        .replace(/@/g, `@${SPLIT}`)
        .replace(/(#|gh-)(?=\d)/gi, `$1${SPLIT}`)
        .replace(/(https?|ftp):(?=\/\/)/gi, `$1:${SPLIT}`)
        .replace(/www(?=\.)/gi, `$&${SPLIT}`)
        .replace(/:(?=(?:[\w+-]*[a-z+-][\w+-]*|100|1234):)/gi, `:${SPLIT}`);
    return entities(split, /[&<>`*_~|\\[\]]/g)
        .replace(/^(\d+(?=[.)](?!\S)))?[-+=:#.)]/, (start) => start.slice(0, -1) + entity(start.slice(-1)))
        .replaceAll(SPLIT, '&#8203;')
        .replaceAll('$', '<span>$</span>');
}
/** An attribute value in HTML inside markdown, where a `|` would still end a table cell. */
function markdownAttribute(text) {
    return entities(text, /[&<>"'`*_~|\\[\]]/g);
}
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
function entities(text, special) {
    return text.replace(special, (character) => NAMED[character] ?? entity(character));
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/** Text for a log line: runners obey `##[…]` and `##vso[…]` anywhere in a line, and `::` at its start. */
function logText(text, longest) {
    return plain(text, longest)
        .replace(/##(?=[\w.]*\[)/g, '# #')
        .replace(/^::/, ': :');
}
/** UTF-8 bytes. */
function bytes(text) {
    return Buffer.byteLength(text, 'utf8');
}


/***/ })

};
