export const id = 543;
export const ids = [543];
export const modules = {

/***/ 9924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planStep: () => (/* binding */ planStep)
});

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/exit.ts
var exit = __webpack_require__(3139);
// EXTERNAL MODULE: ./src/github/actions-log.ts
var actions_log = __webpack_require__(7223);
// EXTERNAL MODULE: ./src/github/connect.ts + 2 modules
var connect = __webpack_require__(6971);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
// EXTERNAL MODULE: ./src/github/job-outputs.ts
var job_outputs = __webpack_require__(8315);
// EXTERNAL MODULE: ./src/github/job-secrets.ts
var job_secrets = __webpack_require__(8716);
// EXTERNAL MODULE: ./src/github/job-summary.ts
var job_summary = __webpack_require__(7505);
// EXTERNAL MODULE: ./src/publish/publisher.ts
var publisher = __webpack_require__(7915);
// EXTERNAL MODULE: ./src/report/comment.ts
var comment = __webpack_require__(4231);
// EXTERNAL MODULE: ./src/report/plan-markdown.ts + 1 modules
var plan_markdown = __webpack_require__(6081);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
// EXTERNAL MODULE: ./src/github/instance.ts
var instance = __webpack_require__(7476);
// EXTERNAL MODULE: ./src/github/forks.ts
var forks = __webpack_require__(5886);
// EXTERNAL MODULE: ./src/github/pull-requests.ts
var pull_requests = __webpack_require__(2139);
// EXTERNAL MODULE: ./src/github/refusal.ts
var refusal = __webpack_require__(6047);
// EXTERNAL MODULE: ./src/github/sticky-comment.ts
var sticky_comment = __webpack_require__(7648);
;// CONCATENATED MODULE: ./src/github/plan-comment.ts









const FOOT = '\n<sub>written in place by each run</sub>\n';
/** The plan as one comment on the pull request that the job is about; a fork's job may not write it, and is told so. */
async function commentPlan(settings, ground, preview) {
    try {
        await plan_comment_comment(settings, ground, preview);
    }
    catch (error) {
        if ((0,refusal/* isNotAllowed */.wY)(error) && (await ground.event()).fork)
            ground.log.info(forks/* FORK_NOTICE */.q);
        else
            ground.log.warn(`the pull-request comment could not be written: ${(0,publisher/* reasonOf */.A)(error)}`);
    }
}
async function plan_comment_comment({ comment: mode, name, subject }, { github, event, environment, context, log }, preview) {
    const { pullRequest, sha } = await event();
    if (mode === 'off' || pullRequest === null)
        return;
    const number = await (0,pull_requests/* findPullRequest */._)(github, pullRequest);
    if (number === null) {
        log.info('no comment: this commit is not the newest of an open pull request');
        return;
    }
    const marker = (0,instance/* markerOf */.we)('plan', name, { suite: subject }, environment);
    const sticky = new sticky_comment/* StickyComment */.H(github, number, marker);
    const linked = sha === null ? context : { ...context, sha };
    const body = (0,plan_markdown/* planReport */.s)(preview, linked, comment/* COMMENT_BUDGET */.u - (0,report_text/* bytes */.ee)(FOOT)) + FOOT;
    const there = await sticky.read();
    if (!isWanted(mode, preview, there, body))
        return;
    // When another job was faster, that one's is written over.
    const address = (await sticky.write(body)) ?? (await sticky.write(body));
    log.info(`comment: ${address ?? `on #${number}`}`);
}
/** A comment that is there is never left telling of what is no longer so. */
function isWanted(mode, { problems, guards }, there, body) {
    const same = there?.endsWith(body) ?? false;
    switch (mode) {
        case 'always':
            return true;
        case 'changes':
            return !same;
        case 'failures':
            return (!same && (there !== null || problems.length > 0 || guards.some(({ state }) => state === 'holds')));
    }
}

// EXTERNAL MODULE: ./src/github/report-context.ts
var report_context = __webpack_require__(3583);
// EXTERNAL MODULE: ./src/planning.ts + 6 modules
var planning = __webpack_require__(5199);
// EXTERNAL MODULE: ./src/publish/plan-files.ts + 1 modules
var plan_files = __webpack_require__(7079);
// EXTERNAL MODULE: ./src/publish/report-folder.ts + 1 modules
var report_folder = __webpack_require__(8108);
// EXTERNAL MODULE: ./src/report/plan-console.ts
var plan_console = __webpack_require__(411);
;// CONCATENATED MODULE: ./src/action-plan.ts















/** The step in mode `plan`: what a run would do, without credentials, so that a fork may ask. Returns the exit code. */
async function planStep(settings) {
    (0,job_secrets/* maskSecrets */.Q)(settings);
    const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
    const context = (0,report_context/* reportContext */.g)(process.env);
    const files = new plan_files/* PlanFiles */.v(new report_folder/* ReportFolder */.L(settings.reportDir, workspace), context);
    await (0,planning/* plan */.e)(settings, {
        clock: clock/* systemClock */.ml,
        log: actions_log/* actionsLog */._,
        workspace,
        show: async (preview) => {
            for (const line of (0,plan_console/* planLines */.H)(preview))
                actions_log/* actionsLog */._.info(line);
            actions_log/* actionsLog */._.info(`Plan: ${await files.write(preview)}`);
            await (0,job_summary/* writeSummary */.S)((0,plan_markdown/* planReport */.s)(preview, context));
            (0,job_outputs/* writeOutputs */.Kn)({ 'report-json': files.jsonPath });
            await commentOn(settings, preview);
        },
    });
    return exit/* EXIT */.dc.pass;
}
async function commentOn({ github: settings, suite, experiments }, preview) {
    const github = (0,connect/* connectGitHub */.U)(settings, process.env, actions_log/* actionsLog */._);
    if (github === null)
        return;
    const subject = suite ?? experiments.join(' ');
    const event = () => (0,github_event/* readEvent */.j)(process.env);
    const ground = {
        github,
        event,
        context: (0,report_context/* reportContext */.g)(process.env),
        log: actions_log/* actionsLog */._,
        environment: process.env,
    };
    await commentPlan({ ...settings, subject }, ground, preview);
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


/***/ })

};
