export const id = 83;
export const ids = [83];
export const modules = {

/***/ 5083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ finishStep),
  runStep: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./src/adapters.ts + 50 modules
var adapters = __webpack_require__(1414);
// EXTERNAL MODULE: ./src/brokers/end-requests.ts
var end_requests = __webpack_require__(990);
// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/exit.ts
var exit = __webpack_require__(3139);
// EXTERNAL MODULE: ./src/brokers/run.ts + 1 modules
var brokers_run = __webpack_require__(2153);
// EXTERNAL MODULE: ./src/brokers/stop-run.ts
var stop_run = __webpack_require__(4320);
// EXTERNAL MODULE: ./src/reading.ts + 1 modules
var reading = __webpack_require__(9327);
// EXTERNAL MODULE: ./src/settling.ts + 3 modules
var settling = __webpack_require__(9486);
;// CONCATENATED MODULE: ./src/finishing.ts




const REQUEST = { kind: 'cancelled', reason: 'the job ended before the run did' };
/** Milliseconds that runners get; the job is ended for good five minutes after it was cancelled. */
const GRACE = 120_000;
/**
 * What comes after a gate that did not see its run to the end: the run is ended, and what became of it is told. A run that
 * is over is told; one that was told already is left alone, so that doing it twice changes nothing.
 */
async function finish(runId, settings, ports) {
    const handle = await ports.broker.attach(runId);
    if (handle === null)
        ports.log.info(`run ${runId} is not known to the broker: there is nothing to end`);
    else if (await ports.broker.isAtWork(handle))
        await finishAtWork(handle, settings, ports);
    else if (await ports.records.isTold(runId))
        ports.log.info(`run ${runId} is over, and was told`);
    else
        await tellOver(handle, settings, ports);
}
async function finishAtWork(handle, settings, ports) {
    if (settings.onCancel === 'leave') {
        ports.log.warn(`run ${handle.runId} goes on, as on-cancel asks: ${handle.reference}`);
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
    const plan = await (0,reading/* readPlan */.m)(settings, ports);
    const baseline = await (0,reading/* baselineOf */.B)(plan, settings, ports);
    const run = await (0,brokers_run/* watchRun */.v)(handle, plan, GRACE, ports);
    await (0,settling/* settle */.G)({ plan, baseline, remarks: [] }, run, ports);
}

// EXTERNAL MODULE: ./src/gate.ts + 5 modules
var gate = __webpack_require__(1555);
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

// EXTERNAL MODULE: ./src/publish/report-folder.ts + 1 modules
var report_folder = __webpack_require__(8108);
// EXTERNAL MODULE: ./src/publish/run-records.ts
var run_records = __webpack_require__(2501);
// EXTERNAL MODULE: ./src/publishers.ts + 13 modules
var publishers = __webpack_require__(4974);
// EXTERNAL MODULE: ./src/github/report-context.ts
var report_context = __webpack_require__(3583);
// EXTERNAL MODULE: ./src/settings/face.ts
var face = __webpack_require__(8752);
// EXTERNAL MODULE: ./src/settings/read.ts + 6 modules
var read = __webpack_require__(9847);
;// CONCATENATED MODULE: ./src/action.ts

















/** Milliseconds: of the 7.5 s that a cancelled job has, what runners get before the execution is stopped. */
const CANCEL_GRACE = 3_000;
/** The step: runs the gate. Returns the exit code. */
async function runStep(settings) {
    (0,job_secrets/* maskSecrets */.Q)(settings);
    const ends = new end_requests/* EndRequests */.g();
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' }));
    }
    const verdict = await (0,gate/* gate */.G)(settings, stepPorts(settings, ends)).catch(forgetWhatIsNotOurs);
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
    (0,job_secrets/* maskSecrets */.Q)(settings);
    await finish(runId, settings, stepPorts(settings, new end_requests/* EndRequests */.g()));
    return 0;
}
function stepPorts(settings, ends) {
    const environment = process.env;
    const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd();
    const folder = new report_folder/* ReportFolder */.L(settings.reportDir, workspace);
    const cancellation = {
        policy: settings.onCancel,
        grace: CANCEL_GRACE,
        settledBy: 'post',
    };
    const credentials = (0,adapters/* buildCredentials */.Hq)(settings, environment, jobIdentity(environment), actions_log/* actionsLog */._);
    const around = { environment, workspace, log: actions_log/* actionsLog */._, logs: folder, credentials };
    const running = (0,adapters/* buildBroker */.Cv)(settings, around);
    return {
        ...running,
        metrics: (0,adapters/* buildMetrics */.GY)(settings, credentials),
        journals: folder,
        publishers: [
            ...(0,publishers/* stepPublishers */.Q)(settings, folder, environment),
            new run_records/* RunRecords */.W(running.records, (0,report_context/* reportContext */.g)(environment)),
        ],
        clock: clock/* systemClock */.m,
        log: actions_log/* actionsLog */._,
        random: Math.random,
        ends,
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

/***/ 8716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ maskSecrets)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);

/** Has the runner mask what must not be read in a log, whoever were to write it there. */
function maskSecrets({ github }) {
    if (github.token !== null)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(github.token);
}


/***/ })

};
