export const id = 337;
export const ids = [337];
export const modules = {

/***/ 337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ finishStep),
  runStep: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./src/adapters.ts + 32 modules
var adapters = __webpack_require__(7286);
// EXTERNAL MODULE: ./src/brokers/run.ts + 1 modules
var run = __webpack_require__(2153);
// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/exit.ts
var exit = __webpack_require__(3139);
// EXTERNAL MODULE: ./src/gate.ts + 4 modules
var gate = __webpack_require__(9194);
// EXTERNAL MODULE: ./src/github/actions-log.ts
var actions_log = __webpack_require__(7223);
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
        throw new errors/* GateError */.ue('refused', `GitHub gave no OIDC token: ${told}`, {
            hint: 'check that the job has `id-token: write` under `permissions:`; if it has, run it again',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./src/github/job-outputs.ts
var job_outputs = __webpack_require__(8315);
;// CONCATENATED MODULE: ./src/github/job-state.ts

/** What `main` leaves for `post`: the id of the run, saved before it is started. No secrets. */
function rememberRun(runId) {
    core/* saveState */.LZ('run', runId);
}
/** Main has done all there was to do. */
function rememberEnd() {
    core/* saveState */.LZ('ended', 'true');
}
/** The run that main may have started and did not see to its end; null when there is none. */
function unfinishedRun() {
    if (core/* getState */.Gu('ended') === 'true')
        return null;
    return core/* getState */.Gu('run') || null;
}

// EXTERNAL MODULE: ./src/github/job-summary.ts
var job_summary = __webpack_require__(7505);
// EXTERNAL MODULE: ./src/github/report-context.ts
var report_context = __webpack_require__(3583);
// EXTERNAL MODULE: ./src/publish/report-folder.ts + 1 modules
var report_folder = __webpack_require__(8108);
// EXTERNAL MODULE: ./src/publish/reports.ts + 6 modules
var reports = __webpack_require__(7472);
// EXTERNAL MODULE: ./src/settings/face.ts
var face = __webpack_require__(8752);
// EXTERNAL MODULE: ./src/settings/read.ts + 3 modules
var read = __webpack_require__(1522);
;// CONCATENATED MODULE: ./src/action.ts
















/** Milliseconds: of the 7.5 s that a cancelled job has, what runners get before the execution is stopped. */
const CANCEL_GRACE = 3_000;
/** Milliseconds that `post` gives them; the job is ended for good five minutes after it was cancelled. */
const POST_GRACE = 120_000;
/** The step: runs the gate. Returns the exit code. */
async function runStep(settings) {
    const cancelled = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => cancelled.abort());
    const verdict = await (0,gate/* gate */.Gj)(settings, stepPorts(settings, cancelled.signal)).catch(forgetWhatIsNotOurs);
    rememberEnd();
    return (0,exit/* exitOfVerdict */.lm)(verdict.verdict, settings.failOn);
}
/** A run that bears the id and is somebody else's is not for `post` to end or to tell. */
function forgetWhatIsNotOurs(error) {
    if (error instanceof errors/* GateError */.ue && error.code === 'not-ours')
        rememberEnd();
    throw error;
}
/** After the step: ends and tells a run that the step did not see to its end. Does nothing when there is none. */
async function finishStep() {
    const runId = unfinishedRun();
    if (runId === null)
        return 0;
    const settings = (0,read/* readSettings */.s)((0,face/* actionFace */.I)(process.env));
    if (settings.mode !== 'run')
        return 0;
    const ports = stepPorts(settings, new AbortController().signal);
    const handle = await ports.broker.attach(runId);
    if (!handle) {
        ports.log.info(`run ${runId} is not known to the broker: there is nothing to end`);
        return 0;
    }
    if (settings.onCancel === 'leave') {
        ports.log.warn(`run ${runId} goes on, as on-cancel asks: ${handle.reference}`);
        return 0;
    }
    await (0,run/* stopRun */.K)(handle, 'the job ended before the run did', POST_GRACE, ports);
    const plan = await (0,gate/* readPlan */.m3)(settings, ports);
    const baseline = await (0,gate/* baselineOf */.Bv)(plan, settings, ports);
    await (0,gate/* settle */.G9)(plan, await (0,run/* watchRun */.v)(handle, plan, POST_GRACE, ports), baseline, ports);
    return 0;
}
function stepPorts(settings, signal) {
    const environment = process.env;
    const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd();
    const folder = new report_folder/* ReportFolder */.L(settings.reportDir, workspace);
    const context = (0,report_context/* reportContext */.g)(environment);
    const cancellation = {
        signal,
        policy: settings.onCancel,
        grace: CANCEL_GRACE,
        settledBy: 'post',
    };
    const credentials = (0,adapters/* buildCredentials */.Hq)(settings, environment, jobIdentity(environment), actions_log/* actionsLog */._);
    return {
        broker: (0,adapters/* buildBroker */.Cv)(settings, { environment, workspace, log: actions_log/* actionsLog */._, logs: folder, credentials }),
        metrics: (0,adapters/* buildMetrics */.GY)(settings, credentials),
        journals: folder,
        publishers: [
            new reports/* ReportFiles */.y(folder, context),
            new reports/* LogReport */.T(actions_log/* actionsLog */._, folder),
            new job_summary/* JobSummary */.c(context),
            new job_outputs/* JobOutputs */.A(folder),
        ],
        clock: clock/* systemClock */.m,
        log: actions_log/* actionsLog */._,
        random: Math.random,
        cancellation,
        environment,
        workspace,
        remember: rememberRun,
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
    refused: EXIT.error,
    broker: EXIT.error,
    internal: EXIT.error,
    cancelled: EXIT.cancelled,
};
/** A verdict's own code when it is one of those that fail the step; 0 otherwise. */
function exitOfVerdict(outcome, failOn) {
    if (!failOn.includes(outcome))
        return EXIT.pass;
    return BY_OUTCOME[outcome] === EXIT.pass ? EXIT.fail : BY_OUTCOME[outcome];
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
/* harmony export */   _: () => (/* binding */ actionsLog)
/* harmony export */ });
/* unused harmony export disarm */
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
/* harmony export */   A: () => (/* binding */ JobOutputs)
/* harmony export */ });
/* unused harmony export OUTPUTS */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4671);


/** Names of the action's outputs; action.yml and the README list exactly these. */
const OUTPUTS = (/* unused pure expression or super */ null && ([
    'verdict',
    'score',
    'should-rollback',
    'run-id',
    'execution-arn',
    'execution-url',
    'failed-criteria',
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
        for (const [name, value] of Object.entries(this.valuesOf(verdict)))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
        return Promise.resolve();
    }
    valuesOf(verdict) {
        return {
            verdict: verdict.verdict,
            score: verdict.score === null ? '' : String(verdict.score),
            'should-rollback': String(verdict.rollback.shouldRollback),
            'run-id': verdict.runId,
            'execution-arn': verdict.broker.executionArn ?? '',
            'execution-url': verdict.broker.executionUrl ?? '',
            'failed-criteria': JSON.stringify(failedCriteria(verdict)),
            'report-json': this.folder.pathOf('json'),
            'report-html': this.folder.pathOf('html'),
            'report-junit': this.folder.pathOf('junit'),
        };
    }
}
/** Worst first; those of one verdict in the order of the suite. */
function failedCriteria(verdict) {
    return verdict.experiments
        .flatMap((experiment) => experiment.criteria
        .filter((criterion) => criterion.enforced && criterion.verdict !== 'pass')
        .map((criterion) => ({
        experiment: experiment.title.slice(0, 200),
        criterion: criterion.text.slice(0, 500),
        verdict: criterion.verdict,
        reason: criterion.reason.slice(0, 1_000),
    })))
        .sort((one, other) => _outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .i.indexOf(other.verdict) - _outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .i.indexOf(one.verdict))
        .slice(0, MOST_CRITERIA);
}


/***/ }),

/***/ 7505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ JobSummary)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8393);


/** The summary of the job, in the runner's own file. */
class JobSummary {
    context;
    name = 'the job summary';
    constructor(context) {
        this.context = context;
    }
    async publish(verdict) {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw((0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownReport */ .q)(verdict, this.context), true).write();
    }
}


/***/ })

};
