export const id = 333;
export const ids = [333];
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudformation/dist-cjs/index.js
var dist_cjs = __webpack_require__(3805);
// EXTERNAL MODULE: ./src/aws/refusal.ts
var refusal = __webpack_require__(1097);
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
    await (0,refusal/* asking */.o)({ action: 'cloudformation:CreateStack', resource: name }, () => client.send(command));
    const stack = await settled(client, name, clock, { until: clock.now() + patience, signal });
    if (stack.StackStatus !== 'CREATE_COMPLETE')
        throw await failure(client, name, stack);
    const outputs = (stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]);
    return Object.fromEntries(outputs);
}
async function settled(client, name, clock, { until, signal }) {
    for (;;) {
        const answer = await (0,refusal/* asking */.o)({ action: 'cloudformation:DescribeStacks', resource: name }, () => client.send(new dist_cjs/* DescribeStacksCommand */.Y47({ StackName: name })));
        const stack = answer.Stacks?.[0];
        if (stack?.StackStatus?.endsWith('_IN_PROGRESS') === false)
            return stack;
        if (clock.now() >= until || signal?.aborted) {
            throw new errors/* GateError */.u('broker', `the stack ${name} is still ${stack?.StackStatus ?? 'unknown'}`, {
                hint: 'look at its events in CloudFormation',
            });
        }
        await clock.sleep(POLL_MS, signal);
    }
}
async function failure(client, name, stack) {
    const answer = await (0,refusal/* asking */.o)({ action: 'cloudformation:DescribeStackEvents', resource: name }, () => client.send(new dist_cjs/* DescribeStackEventsCommand */.Ie9({ StackName: name })));
    const reasons = (answer.StackEvents ?? [])
        .filter(({ ResourceStatus }) => ResourceStatus?.endsWith('_FAILED'))
        .map(({ LogicalResourceId, ResourceStatusReason }) => [LogicalResourceId, ResourceStatusReason].filter(Boolean).join(': '))
        // Events come newest first; the first failure is the one that explains the others.
        .reverse();
    const told = reasons.length > 0 ? reasons : [stack.StackStatusReason ?? 'no reason was given'];
    const message = `the stack ${name} is ${stack.StackStatus ?? 'unknown'}:\n  ${told.join('\n  ')}`;
    return new errors/* GateError */.u('broker', message, { hint: 'correct the template or its parameters' });
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
    await (0,refusal/* asking */.o)({ action: 's3:CreateBucket', resource: `arn:aws:s3:::${bucket}` }, () => client.send(new client_s3_dist_cjs/* CreateBucketCommand */.cZX({ Bucket: bucket })));
    for (const { key, body, contentType } of files) {
        const command = new client_s3_dist_cjs/* PutObjectCommand */.wKZ({ Bucket: bucket, Key: key, Body: body, ContentType: contentType });
        await (0,refusal/* asking */.o)({ action: 's3:PutObject', resource: `arn:aws:s3:::${bucket}/${key}` }, () => client.send(command));
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
    const args = ['-I', '-m', 'ministack'];
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
        return new errors/* GateError */.u('cancelled', 'cancelled while the embedded broker was starting', {
            hint: 'nothing was left running',
        });
    }
    const what = problem === 'ended' ? 'ended while starting' : 'did not answer in time';
    const tail = log.trimEnd().split('\n').slice(-LOG_LINES).join('\n  ');
    return new errors/* GateError */.u('broker', `the AWS emulator ${what}; the end of its log:\n  ${tail}`, {
        hint: `the whole log is in ${logFile}`,
    });
}

// EXTERNAL MODULE: ./src/embedded/python-environment.ts + 1 modules
var python_environment = __webpack_require__(7142);
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
    return new errors/* GateError */.u('cancelled', 'cancelled while the embedded broker was being deployed', {
        hint: 'nothing was left running',
    });
}


/***/ }),

/***/ 7142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ pythonEnvironment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/embedded/command.ts
var command = __webpack_require__(7035);
;// CONCATENATED MODULE: ./src/embedded/find-python.ts


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
        const answer = await (0,command/* runCommand */.d)({ file: candidate, args: ['-c', VERSION], env });
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
    return new errors/* GateError */.u('wrong-input', message, {
        hint: 'install Python 3.12 (apt-get install python3 python3-venv, brew install python@3.12), or set RESILIENCY_GATE_PYTHON to one',
    });
}

;// CONCATENATED MODULE: ./src/embedded/python-environment.ts








/** Finds or makes the environment. A half-made one is made anew; processes that ask at once wait for each other. */
async function pythonEnvironment(options) {
    const { packageRoot, requirements, env, log, signal } = options;
    const python = await findPython(env);
    const folder = options.folder ?? (await chooseFolder(packageRoot, requirements, env));
    const maker = (0,external_node_path_.join)(packageRoot, 'src', 'embedded', 'environment.py');
    const finished = await (0,command/* runCommand */.d)({
        file: python,
        args: ['-I', maker, folder, ...requirements],
        env,
        signal,
        onLine: (line) => log.info(line),
    });
    if (finished.code !== 0)
        throw failure(finished, { python, folder, cancelled: signal?.aborted === true });
    const bin = (name) => (0,external_node_path_.join)(folder, 'bin', name);
    return { python: bin('python'), bin };
}
async function chooseFolder(packageRoot, requirements, env) {
    const own = (0,external_node_path_.join)(packageRoot, '.venv');
    if ((await isWritable(packageRoot)) && (await isOursOrFree(own)))
        return own;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const file of requirements)
        hash.update(await (0,promises_.readFile)(file));
    const cache = env['XDG_CACHE_HOME'] ?? (0,external_node_path_.join)(env['HOME'] ?? (0,external_node_os_.homedir)(), '.cache');
    return (0,external_node_path_.join)(cache, 'resiliency-gate', hash.digest('hex').slice(0, 16));
}
async function isWritable(folder) {
    return (0,promises_.access)(folder, external_node_fs_.constants.W_OK).then(() => true, () => false);
}
/** A `.venv` that somebody made for another purpose is left alone. */
async function isOursOrFree(folder) {
    const entries = await (0,promises_.readdir)(folder).catch(() => []);
    return entries.length === 0 || entries.includes('resiliency-gate.lock');
}
/** The exit codes are those of environment.py. */
function failure({ code, problem }, { python, folder, cancelled }) {
    const detail = problem.trim().split('\n').slice(-8).join('\n  ');
    if (cancelled) {
        return new errors/* GateError */.u('cancelled', 'cancelled while the Python environment was being prepared', {
            hint: 'run it again: it starts anew',
        });
    }
    if (code === 3) {
        return new errors/* GateError */.u('wrong-input', `${python} cannot create virtual environments: ${detail}`, {
            hint: 'install what is missing (Debian and Ubuntu: apt-get install python3-venv), or set RESILIENCY_GATE_PYTHON to a complete Python',
        });
    }
    if (code === 4) {
        return new errors/* GateError */.u('wrong-input', `the Python packages could not be installed:\n  ${detail}`, {
            hint: 'check the network, or point pip at an index that is reachable (PIP_INDEX_URL, PIP_PROXY), and run it again',
        });
    }
    if (code === 5) {
        return new errors/* GateError */.u('wrong-input', `the Python environment could not be written: ${detail}`, {
            hint: `make ${folder} writable, or free some space`,
        });
    }
    return new errors/* GateError */.u('internal', `preparing the Python environment failed:\n  ${detail}`, {
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
