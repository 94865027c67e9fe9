export const id = 926;
export const ids = [926];
export const modules = {

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

/***/ 9373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ untilAborted),
/* harmony export */   fu: () => (/* binding */ backOff),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The machine's own clock, as it was when the process began: one that is set while a run goes on moves no deadline. */
const systemClock = {
    now: () => Math.round(performance.timeOrigin + performance.now()),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
};
/** Milliseconds to wait after the first failure, the second, and so on: 1, 2, 4, … seconds, each with up to a half more. */
function backOff(failures, random) {
    return 1_000 * 2 ** (failures - 1) * (1 + random / 2);
}
/** Works for at most so many milliseconds: then, or when `hurry` aborts, the signal that `work` is given does. */
async function within(milliseconds, clock, work, hurry) {
    const [late, done] = [new AbortController(), new AbortController()];
    const timer = clock.sleep(milliseconds, done.signal).then(() => late.abort());
    try {
        return await work(hurry ? AbortSignal.any([late.signal, hurry]) : late.signal);
    }
    finally {
        done.abort();
        await timer;
    }
}
/** What `work` comes to; null when `signal` aborts before. */
async function untilAborted(work, signal) {
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


/***/ }),

/***/ 7719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kx: () => (/* binding */ PLACEHOLDER),
/* harmony export */   Rr: () => (/* binding */ cloudEnvironment),
/* harmony export */   Zg: () => (/* binding */ REGION),
/* harmony export */   Zl: () => (/* binding */ emulatorEnvironment),
/* harmony export */   x: () => (/* binding */ isStronger)
/* harmony export */ });
/** The one region that the embedded broker knows. */
const REGION = 'us-east-1';
/** Credentials of nobody; the embedded broker takes any. */
const PLACEHOLDER = { accessKeyId: 'embedded', secretAccessKey: 'embedded' };
/** What a process needs to speak to the embedded broker instead of AWS. The credentials are placeholders. */
function cloudEnvironment(endpoint) {
    return {
        AWS_ENDPOINT_URL: endpoint,
        AWS_REGION: REGION,
        AWS_DEFAULT_REGION: REGION,
        AWS_ACCESS_KEY_ID: PLACEHOLDER.accessKeyId,
        AWS_SECRET_ACCESS_KEY: PLACEHOLDER.secretAccessKey,
        AWS_EC2_METADATA_DISABLED: 'true',
        NO_PROXY: '127.0.0.1,localhost',
        no_proxy: '127.0.0.1,localhost',
    };
}
/** Variables by which an SDK would prefer something else to `cloudEnvironment`. */
function isStronger(name) {
    return name.startsWith('AWS_ENDPOINT_URL_') || STRONGER.has(name);
}
const STRONGER = new Set([
    'AWS_PROFILE',
    'AWS_DEFAULT_PROFILE',
    'AWS_SESSION_TOKEN',
    'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
]);
/**
 * All that the emulator and its workers see of the environment: nothing of the user's but the PATH, so that neither
 * credentials nor settings reach them.
 */
function emulatorEnvironment(port, place) {
    return {
        ...cloudEnvironment(`http://127.0.0.1:${port}`),
        PATH: place.path.join(':'),
        HOME: place.scratch,
        TMPDIR: place.scratch,
        LANG: 'C.UTF-8',
        PYTHONUTF8: '1',
        GATEWAY_PORT: String(port),
        // By default it listens on every interface, and opens ports of other protocols too.
        BIND_HOST: '127.0.0.1',
        IOT_MTLS_ENABLED: '0',
        SFTP_ENABLED: '0',
        STATE_DIR: place.scratch,
        PERSIST_STATE: '0',
        LAMBDA_EXECUTOR: 'local',
        // At its start it removes the containers of other emulators, wherever it finds Docker.
        DOCKER_HOST: `unix://${place.scratch}/no-docker.sock`,
        MINISTACK_REGION: REGION,
        MINISTACK_EDITION: place.token,
    };
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

/***/ 6974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ startEmbedded)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/embedded/cloud-environment.ts
var cloud_environment = __webpack_require__(7719);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudformation/dist-cjs/index.js
var dist_cjs = __webpack_require__(3805);
// EXTERNAL MODULE: ./src/aws/refusal.ts + 1 modules
var refusal = __webpack_require__(5747);
;// CONCATENATED MODULE: ./src/aws/cloudformation.ts



const POLL_MS = 200;
/** Creates the stack, waits until it is complete, and returns its outputs; a failed stack throws with the reasons of its events. */
async function createStack(client, request, clock, signal) {
    const { name, template, parameters, patience } = request;
    const command = new dist_cjs/* CreateStackCommand */.O_S({
        StackName: name,
        TemplateBody: template,
        Parameters: Object.entries(parameters).map(([key, value]) => ({
            ParameterKey: key,
            ParameterValue: value,
        })),
        Capabilities: ['CAPABILITY_NAMED_IAM'],
    });
    await (0,refusal/* asking */.os)({ action: 'cloudformation:CreateStack', resource: name }, () => client.send(command));
    const stack = await settled(client, name, clock, { until: clock.now() + patience, signal });
    if (stack.StackStatus !== 'CREATE_COMPLETE')
        throw await failure(client, name, stack);
    const outputs = (stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]);
    return Object.fromEntries(outputs);
}
async function settled(client, name, clock, { until, signal }) {
    for (;;) {
        const answer = await (0,refusal/* asking */.os)({ action: 'cloudformation:DescribeStacks', resource: name }, () => client.send(new dist_cjs/* DescribeStacksCommand */.Y47({ StackName: name })));
        const stack = answer.Stacks?.[0];
        if (stack?.StackStatus?.endsWith('_IN_PROGRESS') === false)
            return stack;
        if (clock.now() >= until || signal?.aborted) {
            throw new errors/* GateError */.ue('broker', `the stack ${name} is still ${stack?.StackStatus ?? 'unknown'}`, {
                hint: 'look at its events in CloudFormation',
            });
        }
        await clock.sleep(POLL_MS, signal);
    }
}
async function failure(client, name, stack) {
    const answer = await (0,refusal/* asking */.os)({ action: 'cloudformation:DescribeStackEvents', resource: name }, () => client.send(new dist_cjs/* DescribeStackEventsCommand */.Ie9({ StackName: name })));
    const reasons = (answer.StackEvents ?? [])
        .filter(({ ResourceStatus }) => ResourceStatus?.endsWith('_FAILED'))
        .map(({ LogicalResourceId, ResourceStatusReason }) => [LogicalResourceId, ResourceStatusReason].filter(Boolean).join(': '))
        // Events come newest first; the first failure is the one that explains the others.
        .reverse();
    const told = reasons.length > 0 ? reasons : [stack.StackStatusReason ?? 'no reason was given'];
    const message = `the stack ${name} is ${stack.StackStatus ?? 'unknown'}:\n  ${told.join('\n  ')}`;
    return new errors/* GateError */.ue('broker', message, { hint: 'correct the template or its parameters' });
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var client_s3_dist_cjs = __webpack_require__(3711);
;// CONCATENATED MODULE: ./src/aws/deployment-clients.ts


/** Clients of one endpoint, with credentials given outright: nothing of the user's environment takes part. */
function deploymentClients(target) {
    return {
        s3: new client_s3_dist_cjs/* S3Client */.YxF({ ...target, forcePathStyle: true }),
        cloudFormation: new dist_cjs/* CloudFormationClient */.m1N(target),
    };
}

;// CONCATENATED MODULE: ./src/aws/staging.ts


/** Creates `bucket` and stores the files that a stack refers to. */
async function stageFiles(client, bucket, files) {
    await (0,refusal/* asking */.os)({ action: 's3:CreateBucket', resource: `arn:aws:s3:::${bucket}` }, () => client.send(new client_s3_dist_cjs/* CreateBucketCommand */.cZX({ Bucket: bucket })));
    for (const { key, body, contentType } of files) {
        const command = new client_s3_dist_cjs/* PutObjectCommand */.wKZ({ Bucket: bucket, Key: key, Body: body, ContentType: contentType });
        await (0,refusal/* asking */.os)({ action: 's3:PutObject', resource: `arn:aws:s3:::${bucket}/${key}` }, () => client.send(command));
    }
}

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1306);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
;// CONCATENATED MODULE: ./src/embedded/package-runner.ts




/** Zips can tell no earlier time; a fixed one makes equal sources equal zips. */
const EPOCH = new Date(1980, 0, 1);
/** The runner's own sources as a Lambda zip, without its tests; what it imports comes from the environment. */
async function packageRunner(brokerFolder) {
    const files = await (0,dist/* glob */.TI)('runner/**/*.py', { cwd: brokerFolder, ignore: ['**/tests/**'] });
    const entries = await Promise.all(files.sort().map(async (file) => [file, await (0,promises_.readFile)((0,external_node_path_.join)(brokerFolder, file))]));
    return (0,esm/* zipSync */.L)(Object.fromEntries(entries), { mtime: EPOCH });
}

;// CONCATENATED MODULE: ./src/embedded/deploy-broker.ts







const NAME = 'resiliency-gate';
const CODE_BUCKET = 'resiliency-gate-code';
const STACK_PATIENCE_MS = 120_000;
const OUTPUTS = schemas/* object */.Ikc({
    StateMachineArn: schemas/* string */.YjP(),
    ExperimentBucket: schemas/* string */.YjP(),
    JournalBucket: schemas/* string */.YjP(),
});
/** Creates the stack of `broker/template.yaml`, the one that goes to AWS, at `target`. */
async function deployBroker(packageRoot, target, clock, signal) {
    const broker = (0,external_node_path_.join)(packageRoot, 'broker');
    const template = await (0,promises_.readFile)((0,external_node_path_.join)(broker, 'template.yaml'), 'utf8');
    const definition = await (0,promises_.readFile)((0,external_node_path_.join)(broker, 'state-machine.asl.json'));
    const { s3, cloudFormation } = deploymentClients(target);
    await stageFiles(s3, CODE_BUCKET, [
        { key: 'runner.zip', body: await packageRunner(broker), contentType: 'application/zip' },
        { key: 'state-machine.asl.json', body: definition, contentType: 'application/json; charset=utf-8' },
    ]);
    const parameters = {
        CodeBucket: CODE_BUCKET,
        CodeKey: 'runner.zip',
        DefinitionKey: 'state-machine.asl.json',
    };
    const request = { name: NAME, template, parameters, patience: STACK_PATIENCE_MS };
    const outputs = OUTPUTS.parse(await createStack(cloudFormation, request, clock, signal));
    return {
        stateMachineArn: outputs.StateMachineArn,
        bucket: outputs.ExperimentBucket,
        journalBucket: outputs.JournalBucket,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/embedded/free-port.ts

/** A loopback port that was free a moment ago; whoever takes it must be ready to lose it. */
async function freePort() {
    const server = (0,external_node_net_.createServer)();
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            server.close(() => {
                if (address !== null && typeof address === 'object')
                    resolve(address.port);
                else
                    reject(new Error('the system gave no port'));
            });
        });
    });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./src/embedded/command.ts
var embedded_command = __webpack_require__(7035);
;// CONCATENATED MODULE: ./src/embedded/guarded.ts




/** Longer than the guardian itself waits for rollbacks and for the server. */
const END_PATIENCE_MS = 40_000;
/** Starts `python args…` under guardian.py, which outlives us for just as long as cleaning up takes. */
async function startGuarded(command) {
    const { packageRoot, python, folder, args, env, logFile } = command;
    const guardian = (0,external_node_path_.join)(packageRoot, 'src', 'embedded', 'guardian.py');
    const log = await (0,promises_.open)(logFile, 'w');
    const child = (0,external_node_child_process_.spawn)(python, ['-I', guardian, folder, python, ...args], {
        env: { ...env },
        stdio: ['pipe', log.fd, log.fd],
        detached: true,
    });
    await log.close();
    let over = false;
    const ended = new Promise((resolve) => {
        const settle = () => {
            over = true;
            resolve();
        };
        child.once('error', settle);
        child.once('exit', settle);
    });
    return {
        pid: child.pid ?? 0,
        ended,
        hasEnded: () => over,
        async end(clock) {
            child.kill('SIGTERM');
            const waiting = new AbortController();
            await Promise.race([ended, clock.sleep(END_PATIENCE_MS, waiting.signal)]);
            waiting.abort();
            if (!over)
                (0,embedded_command/* killGroup */.i)(child.pid, 'SIGKILL');
        },
    };
}

;// CONCATENATED MODULE: ./src/embedded/emulator.ts









const HEALTH_POLL_MS = 50;
const HEALTH_PATIENCE_MS = 60_000;
const PORT_ATTEMPTS = 5;
const LOG_LINES = 20;
/** Starts MiniStack on a free loopback port and waits until it answers. Its state lives and ends with it. */
async function startEmulator(options) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'resiliency-gate-'));
    const logFile = (0,external_node_path_.join)(folder, 'emulator.log');
    for (let attempt = 1;; attempt += 1) {
        const emulator = await launch(options, folder, logFile);
        const problem = await emulator.ready();
        if (problem === null)
            return emulator;
        await emulator.guarded.end(options.clock);
        const log = await (0,promises_.readFile)(logFile, 'utf8');
        if (attempt < PORT_ATTEMPTS && /already in use/i.test(log))
            continue;
        if (problem === 'cancelled')
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        throw emulator_failure(problem, logFile, log);
    }
}
async function launch(options, folder, logFile) {
    const { packageRoot, python, path, clock, signal } = options;
    const scratch = (0,external_node_path_.join)(folder, 'scratch');
    await (0,promises_.mkdir)(scratch, { recursive: true });
    const token = (0,external_node_crypto_.randomUUID)();
    const port = await (options.choosePort ?? freePort)();
    const env = (0,cloud_environment/* emulatorEnvironment */.Zl)(port, { scratch, path: [(0,external_node_path_.dirname)(python.python), path], token });
    const args = ['-I', (0,external_node_path_.join)(packageRoot, 'src', 'embedded', 'emulator.py')];
    const guarded = await startGuarded({ packageRoot, python: python.python, folder, args, env, logFile });
    const endpoint = `http://127.0.0.1:${port}`;
    return {
        endpoint,
        pid: guarded.pid,
        logFile,
        ended: guarded.ended,
        guarded,
        ready: () => waitUntilHealthy(guarded, `${endpoint}/_ministack/health`, token, { clock, signal }),
        stop: async () => {
            await guarded.end(clock);
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        },
    };
}
async function waitUntilHealthy(guarded, url, token, { clock, signal }) {
    const until = clock.now() + HEALTH_PATIENCE_MS;
    while (!(await isHealthy(url, token))) {
        if (signal?.aborted)
            return 'cancelled';
        if (guarded.hasEnded())
            return 'ended';
        if (clock.now() >= until)
            return 'silent';
        await clock.sleep(HEALTH_POLL_MS, signal);
    }
    return null;
}
const HEALTH = schemas/* object */.Ikc({ edition: schemas/* string */.YjP() });
/** The token tells our emulator from another that took the port first. */
async function isHealthy(url, token) {
    try {
        const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
        return HEALTH.parse(await answer.json()).edition === token;
    }
    catch {
        return false;
    }
}
function emulator_failure(problem, logFile, log) {
    if (problem === 'cancelled') {
        return new errors/* GateError */.ue('cancelled', 'cancelled while the embedded broker was starting', {
            hint: 'nothing was left running',
        });
    }
    const what = problem === 'ended' ? 'ended while starting' : 'did not answer in time';
    const tail = log.trimEnd().split('\n').slice(-LOG_LINES).join('\n  ');
    return new errors/* GateError */.ue('broker', `the AWS emulator ${what}; the end of its log:\n  ${tail}`, {
        hint: `the whole log is in ${logFile}`,
    });
}

// EXTERNAL MODULE: ./src/embedded/python-environment.ts
var python_environment = __webpack_require__(8034);
;// CONCATENATED MODULE: ./src/embedded/embedded.ts






/** Prepares Python, starts the emulator, deploys the broker. Whatever fails, nothing is left running. */
async function startEmbedded(options) {
    const { packageRoot, log, clock, processEnv, signal } = options;
    const requirements = [(0,external_node_path_.join)(packageRoot, 'broker', 'requirements-embedded.txt')];
    const python = await (0,python_environment/* pythonEnvironment */.M)({ packageRoot, requirements, env: processEnv, log, signal });
    log.info('starting the AWS emulator');
    const path = processEnv['PATH'] ?? '/usr/bin:/bin';
    const emulator = await startEmulator({ packageRoot, python, path, clock, signal });
    try {
        log.info(`deploying broker/template.yaml to ${emulator.endpoint}`);
        const target = { endpoint: emulator.endpoint, region: cloud_environment/* REGION */.Zg, credentials: cloud_environment/* PLACEHOLDER */.Kx };
        const deployed = await deployBroker(packageRoot, target, clock, signal);
        if (signal?.aborted)
            throw cancelled();
        const { endpoint, pid, ended } = emulator;
        const env = (0,cloud_environment/* cloudEnvironment */.Rr)(endpoint);
        return { endpoint, region: cloud_environment/* REGION */.Zg, env, ...deployed, pid, ended, stop: () => emulator.stop() };
    }
    catch (error) {
        await emulator.stop();
        throw signal?.aborted ? cancelled() : error;
    }
}
function cancelled() {
    return new errors/* GateError */.ue('cancelled', 'cancelled while the embedded broker was being deployed', {
        hint: 'nothing was left running',
    });
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

/***/ 7926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPython: () => (/* binding */ findPython),
/* harmony export */   startBroker: () => (/* binding */ startBroker)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
/* harmony import */ var _embedded_embedded_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6974);
/* harmony import */ var _embedded_python_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8034);
/* harmony import */ var _package_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4956);
/* harmony import */ var _terminal_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5368);





/** What the project's own scripts need of the bundle: the embedded broker, and Python with given packages. */
const log = (0,_terminal_log_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalLog */ .d)({ out: process.stdout, err: process.stderr });
function startBroker(signal) {
    return (0,_embedded_embedded_js__WEBPACK_IMPORTED_MODULE_1__/* .startEmbedded */ .H)({
        packageRoot: (0,_package_root_js__WEBPACK_IMPORTED_MODULE_3__/* .packageRoot */ .Z)(),
        log,
        clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml,
        processEnv: process.env,
        signal,
    });
}
/** The interpreter of an environment that holds the packages of the given requirements files; in `folder`, when one is given. */
async function findPython(requirements, folder) {
    const environment = await (0,_embedded_python_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonEnvironment */ .M)({
        packageRoot: (0,_package_root_js__WEBPACK_IMPORTED_MODULE_3__/* .packageRoot */ .Z)(),
        requirements,
        ...(folder === undefined ? {} : { folder }),
        env: process.env,
        log,
    });
    return environment.python;
}


/***/ }),

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qn: () => (/* binding */ wrongInput),
/* harmony export */   ue: () => (/* binding */ GateError),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);

/** The one error of the gate: what happened (`message`), what to do (`hint`), and what it came from (`cause`). */
class GateError extends Error {
    code;
    name = 'GateError';
    hint;
    /** What is wrong with an input, thing by thing; none when it is something else that went wrong. */
    problems;
    constructor(code, message, details) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.hint = details.hint;
        this.problems = details.problems ?? [];
    }
}
/** Everything that is wrong with the input, in one error; nothing was started. */
function wrongInput(problems) {
    const lines = problems.map(_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .printProblem */ .J);
    const message = lines.length === 1 ? (lines[0] ?? '') : `${lines.length} problems:\n  ${lines.join('\n  ')}`;
    return new GateError('wrong-input', message, { hint: 'nothing was started', problems });
}
/** The system's own name of what went wrong, e.g. `ENOENT`; null for an error of another kind. */
function systemCode(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    return typeof code === 'string' && /^E[A-Z0-9_]+$/.test(code) ? code : null;
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

/***/ 4008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ printProblem),
/* harmony export */   d: () => (/* binding */ printPlace)
/* harmony export */ });
/** `suite.yaml:12: unknown measure "recovery-tme" – write "recovery-time"`; without a place, message and fix alone. */
function printProblem(problem) {
    const sentence = `${problem.message} – ${problem.fix}`;
    return problem.place ? `${printPlace(problem.place)}: ${sentence}` : sentence;
}
function printPlace(place) {
    return `${place.file}:${place.line}`;
}


/***/ }),

/***/ 5368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ terminalLog)
/* harmony export */ });
/** The log of a terminal: what happens on standard output, what is wrong on standard error. */
function terminalLog({ out, err }) {
    return {
        info: (line) => void out.write(`${plain(line)}\n`),
        warn: (line) => void err.write(`warning: ${plain(line)}\n`),
        error: (line) => void err.write(`error: ${plain(line)}\n`),
        group: (title, body) => {
            out.write(`${plain(title)}\n`);
            return body();
        },
    };
}
/** Escape sequences would let a journal write anything on the terminal; overrides of direction, make it read otherwise. */
function plain(text) {
    return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}


/***/ })

};
