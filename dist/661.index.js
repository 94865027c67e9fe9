export const id = 661;
export const ids = [661,934,993];
export const modules = {

/***/ 8993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ finishStep),
  runStep: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/carrying-out.ts + 11 modules
var carrying_out = __webpack_require__(6222);
// EXTERNAL MODULE: ./src/github/job-outputs.ts
var job_outputs = __webpack_require__(8315);
// EXTERNAL MODULE: ./src/github/step-error.ts
var step_error = __webpack_require__(3934);
// EXTERNAL MODULE: ./src/adapters.ts + 57 modules
var adapters = __webpack_require__(6464);
// EXTERNAL MODULE: ./src/brokers/end-requests.ts
var end_requests = __webpack_require__(990);
// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/step-faces.ts + 1 modules
var step_faces = __webpack_require__(8205);
// EXTERNAL MODULE: ./src/brokers/run.ts + 1 modules
var brokers_run = __webpack_require__(4534);
// EXTERNAL MODULE: ./src/brokers/stop-run.ts
var stop_run = __webpack_require__(4320);
// EXTERNAL MODULE: ./src/publish/announcer.ts
var announcer = __webpack_require__(4496);
// EXTERNAL MODULE: ./src/publish/publisher.ts
var publisher = __webpack_require__(7915);
// EXTERNAL MODULE: ./src/reading.ts + 1 modules
var reading = __webpack_require__(9327);
// EXTERNAL MODULE: ./src/settling.ts
var settling = __webpack_require__(5471);
// EXTERNAL MODULE: ./src/stopping.ts + 1 modules
var stopping = __webpack_require__(2527);
// EXTERNAL MODULE: ./src/taking-up.ts
var taking_up = __webpack_require__(7569);
;// CONCATENATED MODULE: ./src/finishing.ts








const REQUEST = { kind: 'cancelled', reason: 'the job ended before the run did' };
/** Milliseconds that runners get; the job is ended for good five minutes after it was cancelled. */
const GRACE = 120_000;
/**
 * What comes after a gate that did not see its run to the end: the run is ended, and what became of it is told. A run that
 * is over is told; one that was told already is left alone, so that doing it twice changes nothing.
 */
async function finish(runId, settings, ports) {
    try {
        await finishWhatIsThere(runId, settings, ports);
    }
    catch (error) {
        await (0,announcer/* announceGivenUp */.a)(error, ports.announcers, ports.log);
        throw error;
    }
}
async function finishWhatIsThere(runId, settings, ports) {
    const handle = await ports.broker.attach(runId);
    if (handle === null)
        await leaveNothing(runId, ports);
    else if (await ports.broker.isAtWork(handle))
        await finishAtWork(handle, settings, ports);
    else if (await ports.records.isTold(runId))
        ports.log.info(`run ${runId} is over, and was told`);
    else
        await tellOver(handle, settings, ports);
}
async function leaveNothing(runId, { announcers, log }) {
    log.info(`run ${runId} is not known to the broker: there is nothing to end`);
    await (0,announcer/* announceGivenUp */.a)(new Error('nothing was run'), announcers, log);
}
async function finishAtWork(handle, settings, ports) {
    if (settings.onCancel === 'leave') {
        const goesOn = `run ${handle.runId} goes on, as on-cancel asks: ${handle.reference}`;
        ports.log.warn(goesOn);
        // Nobody watches it any more, so nobody would say where it was announced how it ended.
        await (0,announcer/* announceGivenUp */.a)(new Error(goesOn), ports.announcers, ports.log);
        return;
    }
    await (0,stop_run/* stopRun */.K)(handle, REQUEST, GRACE, ports);
    await tell(handle, settings, ports);
}
async function tellOver(handle, settings, ports) {
    // Of a run that was stopped, runners may still be at work that nobody has asked to end.
    await ports.broker.stop(handle, REQUEST, 0);
    await tell(handle, settings, ports);
}
async function tell(handle, settings, ports) {
    const plan = await planOrAccount(handle, settings, ports);
    const baseline = await (0,reading/* baselineOf */.B)(plan, settings, ports);
    const run = await (0,brokers_run/* watchRun */.v)(handle, plan, GRACE, ports);
    await (0,settling/* settle */.G)({ plan, baseline, remarks: [] }, run, ports);
}
/** The workspace may have changed since. Where it does not tell any more what has run, what became of each fault is told at least. */
async function planOrAccount(handle, settings, ports) {
    try {
        const plan = await (0,reading/* readPlan */.m)(settings, ports);
        await (0,taking_up/* checkSame */.j)(handle, plan, ports.broker);
        return plan;
    }
    catch (error) {
        await (0,stopping/* account */.c)(handle, ports).catch((other) => {
            ports.log.error(`what became of its faults is not known: ${(0,publisher/* reasonOf */.A)(other)}`);
        });
        throw error;
    }
}

// EXTERNAL MODULE: ./src/github/actions-log.ts
var actions_log = __webpack_require__(7223);
// EXTERNAL MODULE: ./src/report/markdown-parts.ts
var markdown_parts = __webpack_require__(1150);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/held.ts


const MOST_TOLD = 50;
/** Why nothing was started, in GitHub's markdown. */
function heldReport(findings, context = {}) {
    const rows = findings
        .slice(0, MOST_TOLD)
        .map((finding) => (0,markdown_parts/* row */.nM)([
        finding.guard,
        (0,report_text/* markdownText */.p7)(finding.reason, 1_000),
        (0,markdown_parts/* place */.ik)(finding.place?.file ?? null, finding.place?.line ?? null, context),
    ]));
    const rest = findings.length - rows.length;
    const more = rest > 0 ? `\nand ${rest} more\n` : '';
    return `## ✋ Held: nothing was started\n\n${(0,markdown_parts/* tableHead */.PP)(['Guard', 'Why', 'Line'])}${rows.join('')}${more}`;
}

// EXTERNAL MODULE: ./src/github/job-summary.ts
var job_summary = __webpack_require__(7505);
;// CONCATENATED MODULE: ./src/github/held.ts




/** Tells the job which guards hold. No verdict is set: there is none. */
async function tellHeld(findings, context) {
    const guards = [...new Set(findings.map(({ guard }) => guard))];
    (0,job_outputs/* writeOutputs */.Kn)({ 'held-by': guards.join(', '), 'should-rollback': 'false' });
    try {
        await (0,job_summary/* writeSummary */.S)(heldReport(findings, context));
    }
    catch (error) {
        actions_log/* actionsLog */._.warn(`the job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
;// CONCATENATED MODULE: ./src/github/job-identity.ts


/** What the runner lends a job to prove who it is: OIDC tokens, where its permissions allow them, and masks. */
function jobIdentity(environment) {
    const allowed = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] && environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    return {
        idToken: allowed ? idToken : null,
        mask: (secret) => {
            core/* setSecret */.Pq(secret);
        },
    };
}
/** The toolkit masks the token. */
async function idToken(audience) {
    try {
        return await core/* getIDToken */.V9(audience);
    }
    catch (cause) {
        const told = (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' ');
        // What the toolkit tells of an answer is in its message alone.
        const refused = /Error Code : 4(?!08|29)\d\d/.test(told);
        throw new errors/* GateError */.ue(refused ? 'refused' : 'unavailable', `GitHub gave no OIDC token: ${told}`, {
            hint: 'check that the job has `id-token: write` under `permissions:`; if it has, run it again',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./src/github/job-secrets.ts
var job_secrets = __webpack_require__(8716);
// EXTERNAL MODULE: ./src/github/job-state.ts
var job_state = __webpack_require__(7015);
// EXTERNAL MODULE: ./src/guards/held.ts + 1 modules
var held = __webpack_require__(7121);
// EXTERNAL MODULE: ./src/locking.ts + 7 modules
var locking = __webpack_require__(1265);
// EXTERNAL MODULE: ./src/publish/report-folder.ts + 1 modules
var report_folder = __webpack_require__(8108);
// EXTERNAL MODULE: ./src/publish/run-records.ts
var run_records = __webpack_require__(2501);
// EXTERNAL MODULE: ./src/github/report-context.ts
var report_context = __webpack_require__(3583);
// EXTERNAL MODULE: ./src/settings/face.ts
var face = __webpack_require__(8752);
// EXTERNAL MODULE: ./src/settings/read.ts + 5 modules
var read = __webpack_require__(9630);
// EXTERNAL MODULE: ./src/triggers.ts + 14 modules
var triggers = __webpack_require__(4339);
;// CONCATENATED MODULE: ./src/action.ts























/** Milliseconds: of the 7.5 s that a cancelled job has, what runners get before the execution is stopped. */
const CANCEL_GRACE = 3_000;
/** The step. Returns the exit code. */
async function runStep(settings) {
    (0,job_secrets/* maskSecrets */.Q)(settings);
    process.on('uncaughtException', leaveToPost);
    const ends = new end_requests/* EndRequests */.g();
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' }));
    }
    const code = await (0,carrying_out/* carryOut */.u)(settings, stepPorts(settings, ends), outputRun).catch(forgetWhatIsNotThere);
    (0,job_state/* rememberEnd */.DO)();
    return code;
}
/** Whatever is broken in this process, another one comes after it. */
function leaveToPost(error) {
    const code = (0,step_error.reportStepError)(error);
    actions_log/* actionsLog */._.info('if a run is at work, the post step ends it and tells what became of it');
    process.exit(code);
}
/** Of a run that is left to itself. */
function outputRun({ runId, reference, url }) {
    (0,job_outputs/* writeOutputs */.Kn)({ 'run-id': runId, 'execution-arn': reference, 'execution-url': url ?? '' });
}
/** A run that is somebody else's, or that guards hold, is not for `post` to end or to tell. */
async function forgetWhatIsNotThere(error) {
    if (error instanceof errors/* GateError */.ue && ['not-ours', 'held'].includes(error.code))
        (0,job_state/* rememberEnd */.DO)();
    if (error instanceof held/* Held */._)
        await tellHeld(error.findings, (0,report_context/* reportContext */.g)(process.env));
    throw error;
}
/** After the step: ends and tells a run that the step did not see to its end. Does nothing when there is none. */
async function finishStep() {
    const [runId, lock] = [(0,job_state/* unfinishedRun */.zZ)(), (0,job_state/* unreleasedLock */.cA)()];
    if (runId === null && lock === null)
        return 0;
    const settings = (0,read/* readSettings */.s)((0,face/* actionFace */.Ii)(process.env));
    if (settings.mode !== 'run' && settings.mode !== 'collect')
        return 0;
    (0,job_secrets/* maskSecrets */.Q)(settings);
    const ports = stepPorts(settings, new end_requests/* EndRequests */.g());
    try {
        if (runId !== null)
            await finish(runId, settings, ports);
    }
    finally {
        if (lock !== null)
            await (0,locking/* unlock */.T)(lock, ports);
    }
    return 0;
}
function stepPorts(settings, ends) {
    const environment = process.env;
    const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd();
    const folder = new report_folder/* ReportFolder */.L(settings.reportDir, workspace);
    const cancellation = {
        policy: settings.mode === 'stop' ? 'stop' : settings.onCancel,
        grace: CANCEL_GRACE,
        settledBy: 'post',
    };
    const job = jobIdentity(environment);
    const credentials = (0,adapters/* buildCredentials */.Hq)(settings, environment, job, actions_log/* actionsLog */._);
    const around = { environment, workspace, log: actions_log/* actionsLog */._, logs: folder, credentials };
    const running = (0,adapters/* buildBroker */.Cv)(settings, around);
    const faces = (0,step_faces/* stepFaces */.F)(settings, folder, environment, credentials);
    return {
        ...running,
        metrics: (0,adapters/* buildMetrics */.GY)(settings, credentials),
        rollback: (0,triggers/* buildRollback */.j)(settings, { ...around, job }),
        journals: folder,
        announcers: faces.announcers,
        publishers: [...faces.publishers, new run_records/* RunRecords */.W(running.records, (0,report_context/* reportContext */.g)(environment))],
        clock: clock/* systemClock */.ml,
        log: actions_log/* actionsLog */._,
        random: Math.random,
        ends,
        cancellation,
        environment,
        workspace,
        host: (0,external_node_os_.hostname)(),
        remember: job_state/* rememberRun */.j,
        rememberLock: job_state/* rememberLock */.T3,
    };
}


/***/ }),

/***/ 3139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N7: () => (/* binding */ reportError),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   lm: () => (/* binding */ exitOfVerdict)
/* harmony export */ });
/* unused harmony export exitOfError */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** Exit codes of the command line, and of the action as a process. The README's table says the same. */
const EXIT = {
    pass: 0,
    fail: 1,
    wrongInput: 2,
    inconclusive: 3,
    error: 4,
    held: 5,
    cancelled: 130,
};
const BY_OUTCOME = {
    pass: EXIT.pass,
    warn: EXIT.pass,
    fail: EXIT.fail,
    inconclusive: EXIT.inconclusive,
    error: EXIT.error,
};
const BY_ERROR = {
    'wrong-input': EXIT.wrongInput,
    'not-ours': EXIT.wrongInput,
    held: EXIT.held,
    refused: EXIT.error,
    unavailable: EXIT.error,
    broker: EXIT.error,
    internal: EXIT.error,
    cancelled: EXIT.cancelled,
};
/** A verdict's own code when it is one of those that fail the step, or was not rolled back as it should; 0 otherwise. */
function exitOfVerdict({ verdict, rollback }, failOn) {
    if (!failOn.includes(verdict) && rollback.rolledBack !== false)
        return EXIT.pass;
    return BY_OUTCOME[verdict] === EXIT.pass ? EXIT.fail : BY_OUTCOME[verdict];
}
function exitOfError(code) {
    return BY_ERROR[code];
}
/** Says what stopped the gate, with what it came from and what to do; returns the exit code. */
function reportError(error, log) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue)) {
        log.error(`unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return EXIT.error;
    }
    log.error(`${error.message}\n${error.hint}`);
    if (error.cause instanceof Error)
        log.info(`cause: ${error.cause.name}: ${error.cause.message}`);
    return exitOfError(error.code);
}


/***/ }),

/***/ 7223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ disarm),
/* harmony export */   _: () => (/* binding */ actionsLog)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);

/** The log of a job. Text from suites and journals must not be obeyed as a workflow command. */
const actionsLog = {
    info: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(disarm(line)),
    warn: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(disarm(line)),
    error: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(disarm(line)),
    group: (title, body) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os(disarm(title), body),
};
/**
 * The runner obeys a line that starts with `::`, and `##[` anywhere in one. Control characters but the line break
 * are shown as `�`.
 */
function disarm(text) {
    return text
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
        .replace(/^(\s*):(?=:)/gm, '$1:\u200b')
        .replaceAll('##[', '#\u200b#[');
}


/***/ }),

/***/ 8315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ JobOutputs),
/* harmony export */   Kn: () => (/* binding */ writeOutputs)
/* harmony export */ });
/* unused harmony export OUTPUTS */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _verdict_failed_criteria_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3544);


/** Names of the action's outputs; action.yml and the README list exactly these. */
const OUTPUTS = (/* unused pure expression or super */ null && ([
    'verdict',
    'score',
    'should-rollback',
    'rolled-back',
    'run-id',
    'execution-arn',
    'execution-url',
    'failed-criteria',
    'deployment-id',
    'held-by',
    'report-json',
    'report-html',
    'report-junit',
]));
/** The step's outputs. All outputs of a job share 1 MB, so the list of criteria is cut, the worst kept. */
const MOST_CRITERIA = 200;
class JobOutputs {
    folder;
    name = 'the step outputs';
    constructor(folder) {
        this.folder = folder;
    }
    publish(verdict) {
        writeOutputs(this.valuesOf(verdict));
        return Promise.resolve();
    }
    /** The deployment's id is set as soon as it is known. */
    valuesOf(verdict) {
        return {
            verdict: verdict.verdict,
            score: verdict.score === null ? '' : String(verdict.score),
            'should-rollback': String(verdict.rollback.shouldRollback),
            'rolled-back': verdict.rollback.rolledBack === null ? '' : String(verdict.rollback.rolledBack),
            'run-id': verdict.runId,
            'execution-arn': verdict.broker.executionArn ?? '',
            'execution-url': verdict.broker.executionUrl ?? '',
            'failed-criteria': JSON.stringify((0,_verdict_failed_criteria_js__WEBPACK_IMPORTED_MODULE_1__/* .failedCriteria */ .r)(verdict, MOST_CRITERIA)),
            'held-by': '',
            'report-json': this.folder.pathOf('json'),
            'report-html': this.folder.pathOf('html'),
            'report-junit': this.folder.pathOf('junit'),
        };
    }
}
/** Sets outputs of the step; those that are not named stay empty. */
function writeOutputs(values) {
    for (const [name, value] of Object.entries(values))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
}


/***/ }),

/***/ 8716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ maskSecrets)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);

/** Has the runner mask what must not be read in a log, whoever were to write it there. */
function maskSecrets({ github, notify }) {
    for (const secret of [github.token, notify.webhook?.url, notify.webhook?.secret])
        if (secret)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
}


/***/ }),

/***/ 7015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ rememberEnd),
/* harmony export */   T3: () => (/* binding */ rememberLock),
/* harmony export */   cA: () => (/* binding */ unreleasedLock),
/* harmony export */   j: () => (/* binding */ rememberRun),
/* harmony export */   vM: () => (/* binding */ jobDeployment),
/* harmony export */   zZ: () => (/* binding */ unfinishedRun)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _job_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8315);


/** What `main` leaves for `post`: the id of the run, saved before it is started. No secrets. */
function rememberRun(runId) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('run', runId);
}
/** … and the environment that is locked for it, saved before it is. */
function rememberLock(lock) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('lock-of', lock.runId);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('locked', lock.environment);
}
/** Main has done all there was to do. */
function rememberEnd() {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('ended', 'true');
}
/** The run that main may have started and did not see to its end; null when there is none. */
function unfinishedRun() {
    if (_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu('ended') === 'true')
        return null;
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu('run') || null;
}
/** What main may have locked and not released; null when there is nothing. */
function unreleasedLock() {
    const [runId, environment] = [_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu('lock-of'), _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu('locked')];
    if (_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu('ended') === 'true' || runId === '' || environment === '')
        return null;
    return { runId, environment };
}
/** For `post`, and for the jobs that follow. */
const jobDeployment = {
    get known() {
        return Number(_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu('deployment')) || null;
    },
    keep: (id) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('deployment', String(id));
        (0,_job_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOutputs */ .Kn)({ 'deployment-id': String(id) });
    },
};


/***/ }),

/***/ 7505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary),
/* harmony export */   c: () => (/* binding */ JobSummary)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4241);


/** The summary of the job, in the runner's own file. */
class JobSummary {
    context;
    name = 'the job summary';
    constructor(context) {
        this.context = context;
    }
    async publish(verdict) {
        await writeSummary((0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownReport */ .qN)(verdict, this.context));
    }
}
/** Adds markdown to the summary of the job. */
async function writeSummary(markdown) {
    await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown, true).write();
}


/***/ }),

/***/ 3934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportStepError: () => (/* binding */ reportStepError)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3139);
/* harmony import */ var _actions_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7223);




/** The runner shows ten annotations of a step; the last is the error's own, which has them all. */
const MOST_SHOWN = 9;
/** Tells what stopped the step, each problem of an input also at its line; returns the exit code. */
function reportStepError(error) {
    const problems = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue ? error.problems : [];
    const located = problems.flatMap(({ place, ...problem }) => (place ? [{ ...problem, place }] : []));
    for (const { message, fix, place } of located.slice(0, MOST_SHOWN))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3((0,_actions_log_js__WEBPACK_IMPORTED_MODULE_3__/* .disarm */ .J)(`${message} – ${fix}`), { file: place.file, startLine: place.line });
    return (0,_exit_js__WEBPACK_IMPORTED_MODULE_2__/* .reportError */ .N7)(error, _actions_log_js__WEBPACK_IMPORTED_MODULE_3__/* .actionsLog */ ._);
}


/***/ }),

/***/ 6661:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8993);
/* harmony import */ var _github_step_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3934);


/** The action's last word, whatever became of the step. */
try {
    process.exitCode = await (0,_action_js__WEBPACK_IMPORTED_MODULE_0__/* .finishStep */ .I)();
}
catch (error) {
    process.exitCode = (0,_github_step_error_js__WEBPACK_IMPORTED_MODULE_1__.reportStepError)(error);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ stepFaces)
});

// EXTERNAL MODULE: ./src/faces.ts + 13 modules
var faces = __webpack_require__(4268);
// EXTERNAL MODULE: ./src/github/actions-log.ts
var actions_log = __webpack_require__(7223);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./src/report/answer.ts
var answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
;// CONCATENATED MODULE: ./src/github/job-annotations.ts



/** GitHub shows so many of a step. */
const MOST = 10;
/** What was missed, at its line in the pull request and the list of the run; the worst, and how many there are more. */
class JobAnnotations {
    failOn;
    name = 'the annotations';
    /** Verdicts that fail the step are errors, others warnings. */
    constructor(failOn) {
        this.failOn = failOn;
    }
    publish(verdict) {
        for (const annotation of keepWorst((0,annotations/* annotationsOf */.I)(verdict)))
            this.write(annotation);
        return Promise.resolve();
    }
    write({ verdict, title, message, file, line }) {
        const place = file === null ? {} : { file, ...(line === null ? {} : { startLine: line }) };
        const write = this.failOn.includes(verdict) ? core/* error */.z3 : core/* warning */.$e;
        write(message, { title, ...place });
    }
}
function keepWorst(all) {
    if (all.length <= MOST)
        return all;
    const [first, ...more] = all.slice(MOST - 1);
    if (first === undefined)
        return all;
    const title = `${(0,answer/* count */.U9)(more.length + 1, 'criterion')} more`;
    const message = 'They did not fit here and are in the job summary.';
    return [...all.slice(0, MOST - 1), { verdict: first.verdict, file: null, line: null, title, message }];
}

// EXTERNAL MODULE: ./src/github/job-outputs.ts
var job_outputs = __webpack_require__(8315);
// EXTERNAL MODULE: ./src/github/job-state.ts
var job_state = __webpack_require__(7015);
// EXTERNAL MODULE: ./src/github/job-summary.ts
var job_summary = __webpack_require__(7505);
// EXTERNAL MODULE: ./src/github/report-context.ts
var report_context = __webpack_require__(3583);
// EXTERNAL MODULE: ./src/publish/reports.ts + 1 modules
var reports = __webpack_require__(3971);
;// CONCATENATED MODULE: ./src/step-faces.ts








/** Where a step tells its verdict: what cannot be held up comes first. */
function stepFaces(settings, folder, environment, credentials = null) {
    const context = (0,report_context/* reportContext */.g)(environment);
    const annotations = [new JobAnnotations(settings.failOn)];
    const around = { environment, credentials, log: actions_log/* actionsLog */._ };
    const elsewhere = (0,faces/* facesElsewhere */.R)(settings, job_state/* jobDeployment */.vM, annotations, around);
    const publishers = [
        new reports/* ReportFiles */.y(folder, context),
        new reports/* LogReport */.T(actions_log/* actionsLog */._, folder),
        new job_summary/* JobSummary */.c(context),
        new job_outputs/* JobOutputs */.A8(folder),
        ...elsewhere.publishers,
    ];
    return { ...elsewhere, publishers };
}


/***/ })

};
