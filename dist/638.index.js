export const id = 638;
export const ids = [638];
export const modules = {

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

/***/ 7638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInTerminal: () => (/* binding */ runInTerminal),
  serveLocally: () => (/* binding */ serveLocally)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/adapters.ts + 57 modules
var adapters = __webpack_require__(6464);
// EXTERNAL MODULE: ./src/carrying-out.ts + 11 modules
var carrying_out = __webpack_require__(6222);
// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/exit.ts
var exit = __webpack_require__(3139);
// EXTERNAL MODULE: ./src/embedded/embedded.ts + 8 modules
var embedded = __webpack_require__(6974);
// EXTERNAL MODULE: ./src/embedded/cloud-environment.ts
var cloud_environment = __webpack_require__(7719);
;// CONCATENATED MODULE: ./src/embedded/print-local.ts

/** One line of JSON for scripts. `pid` is that of `resiliency-gate local`: SIGTERM ends it and the broker. */
function printLocalJson(broker, pid) {
    const { endpoint, region, env, stateMachineArn, bucket, journalBucket } = broker;
    return JSON.stringify({ endpoint, region, env, stateMachineArn, bucket, journalBucket, pid });
}
/** Lines to paste into a shell, for a person. `present` names the variables that are set there now. */
function printLocalText(broker, present) {
    const stronger = present.filter(cloud_environment/* isStronger */.x).sort();
    return [
        'The embedded broker runs. Point another terminal at it:',
        '',
        ...(stronger.length > 0 ? [`unset ${stronger.join(' ')}`] : []),
        ...Object.entries(broker.env).map(([name, value]) => `export ${name}=${value}`),
        '',
        'and run a suite there:',
        '',
        'resiliency-gate run --suite resiliency.yaml \\',
        `  --state-machine-arn ${broker.stateMachineArn} \\`,
        `  --bucket ${broker.bucket} --journal-bucket ${broker.journalBucket}`,
        '',
        'Ctrl-C ends it; nothing of it is kept.',
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/embedded/local.ts




const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * `resiliency-gate local`: starts the embedded broker, says how to reach it, and serves until it is told to end.
 * Returns 0, because being told to end is its ordinary end; told before it served, it throws `cancelled` (exit 130).
 */
async function runLocal(options) {
    const { packageRoot, json, log, print, clock, processEnv, signals, pid } = options;
    const asked = new AbortController();
    const ask = () => {
        asked.abort();
    };
    for (const name of SIGNALS)
        signals.on(name, ask);
    try {
        const broker = await (0,embedded/* startEmbedded */.H)({ packageRoot, log, clock, processEnv, signal: asked.signal });
        print(json ? printLocalJson(broker, pid) : printLocalText(broker, Object.keys(processEnv)));
        await serve(broker, asked.signal, log);
        return exit/* EXIT */.dc.pass;
    }
    finally {
        for (const name of SIGNALS)
            signals.off(name, ask);
    }
}
async function serve(broker, asked, log) {
    await Promise.race([aborted(asked), broker.ended]);
    if (!asked.aborted) {
        await broker.stop();
        throw new errors/* GateError */.ue('broker', 'the embedded broker ended by itself', { hint: 'start it again' });
    }
    log.info('ending the embedded broker; experiments under way are interrupted and may roll back');
    await broker.stop();
}
async function aborted(signal) {
    if (signal.aborted)
        return;
    await new Promise((resolve) => {
        signal.addEventListener('abort', resolve, { once: true });
    });
}

// EXTERNAL MODULE: ./src/faces.ts + 13 modules
var src_faces = __webpack_require__(4268);
// EXTERNAL MODULE: ./src/brokers/end-requests.ts
var end_requests = __webpack_require__(990);
;// CONCATENATED MODULE: ./src/interrupts.ts


/** Milliseconds that a broken gate gets to end its run and tell it. */
const PATIENCE = 300_000;
/**
 * What comes between in a process that nobody comes after: signals, and errors that nobody caught. The first one has the run
 * ended, as the gate ends any run; a second one has no patience, but says what is left.
 */
class Interrupts {
    process;
    log;
    clock;
    ends = new end_requests/* EndRequests */.g();
    runId = null;
    code = null;
    finished = new AbortController();
    constructor(process, log, clock) {
        this.process = process;
        this.log = log;
        this.clock = clock;
        for (const name of ['SIGINT', 'SIGTERM'])
            process.on(name, () => this.cancel());
        process.on('uncaughtException', (error) => this.crash(error));
    }
    /** The exit code that an interrupt asks for, whatever the story says; null when there was none. */
    get exitCode() {
        return this.code;
    }
    /** From now on there is a run to lose. */
    begun(runId) {
        this.runId = runId;
        this.log.info(`run id: ${runId}`);
    }
    cancel() {
        if (this.code !== null) {
            this.leave(exit/* EXIT */.dc.cancelled);
            return;
        }
        this.code = exit/* EXIT */.dc.cancelled;
        this.ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
    }
    crash(error) {
        const code = (0,exit/* reportError */.N7)(error, this.log);
        if (this.code !== null || this.runId === null) {
            this.leave(code);
            return;
        }
        this.code = code;
        const why = error instanceof Error ? error.message : String(error);
        this.ends.ask({ kind: 'error', reason: `the gate broke down: ${why}` });
        // What waits for the broken part waits for ever.
        void this.clock.sleep(PATIENCE, this.finished.signal).then(() => {
            if (!this.finished.signal.aborted)
                this.leave(code);
        });
    }
    /** The story is over: there is nothing to lose any more. */
    over() {
        this.runId = null;
        this.finished.abort();
    }
    leave(code) {
        if (this.runId !== null) {
            this.log.error(`run ${this.runId} may still be at work, and its faults active; resiliency-gate stop --run-id ${this.runId} ends it`);
        }
        this.process.exit(code);
    }
}

// EXTERNAL MODULE: ./src/package-root.ts
var package_root = __webpack_require__(4956);
// EXTERNAL MODULE: ./src/publish/report-folder.ts + 1 modules
var report_folder = __webpack_require__(8108);
// EXTERNAL MODULE: ./src/publish/run-records.ts
var run_records = __webpack_require__(2501);
// EXTERNAL MODULE: ./src/github/report-context.ts
var report_context = __webpack_require__(3583);
// EXTERNAL MODULE: ./src/terminal-log.ts
var terminal_log = __webpack_require__(5368);
// EXTERNAL MODULE: ./src/triggers.ts + 14 modules
var triggers = __webpack_require__(4339);
;// CONCATENATED MODULE: ./src/terminal.ts













/** Milliseconds that runners get after Ctrl-C; a second Ctrl-C ends the command at once. */
const CANCEL_GRACE = 120_000;
/** No CI system lends a terminal anything: a role is assumed from the default credential chain. */
const OUTSIDE = { idToken: null, mask: () => { } };
/** Plays a story in a terminal or another CI; returns the exit code. */
async function runInTerminal(settings) {
    const log = (0,terminal_log/* terminalLog */.d)({ out: process.stdout, err: process.stderr });
    const interrupts = new Interrupts(process, log, clock/* systemClock */.ml);
    const print = ({ runId }) => void process.stdout.write(`${runId}\n`);
    try {
        const code = await (0,carrying_out/* carryOut */.u)(settings, terminalPorts(settings, interrupts, log), print);
        return interrupts.exitCode ?? code;
    }
    finally {
        interrupts.over();
    }
}
function terminalPorts(settings, interrupts, log) {
    const workspace = process.cwd();
    const folder = new report_folder/* ReportFolder */.L(settings.reportDir, workspace);
    const credentials = (0,adapters/* buildCredentials */.Hq)(settings, process.env, OUTSIDE, log);
    const around = { environment: process.env, workspace, log, logs: folder, credentials };
    const running = (0,adapters/* buildBroker */.Cv)(settings, around);
    const faces = (0,src_faces/* terminalFaces */.J)(settings, folder, around);
    const policy = settings.mode === 'stop' ? 'stop' : settings.onCancel;
    return {
        ...running,
        metrics: (0,adapters/* buildMetrics */.GY)(settings, credentials),
        rollback: (0,triggers/* buildRollback */.j)(settings, { ...around, job: OUTSIDE }),
        journals: folder,
        announcers: faces.announcers,
        publishers: [...faces.publishers, new run_records/* RunRecords */.W(running.records, (0,report_context/* reportContext */.g)(process.env))],
        clock: clock/* systemClock */.ml,
        log,
        random: Math.random,
        ends: interrupts.ends,
        cancellation: { policy, grace: CANCEL_GRACE, settledBy: 'this' },
        environment: process.env,
        workspace,
        host: (0,external_node_os_.hostname)(),
        remember: (runId) => interrupts.begun(runId),
        rememberLock: () => { },
    };
}
/** Serves the embedded broker until it is told to end. */
async function serveLocally(json) {
    // With --json standard output holds the result alone.
    const out = json ? process.stderr : process.stdout;
    return runLocal({
        packageRoot: (0,package_root/* packageRoot */.Z)(),
        json,
        log: (0,terminal_log/* terminalLog */.d)({ out, err: process.stderr }),
        print: (text) => process.stdout.write(`${text}\n`),
        clock: clock/* systemClock */.ml,
        processEnv: process.env,
        signals: process,
        pid: process.pid,
    });
}


/***/ })

};
