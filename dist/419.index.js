export const id = 419;
export const ids = [419];
export const modules = {

/***/ 1419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeStep: () => (/* binding */ judgeStep)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3139);
/* harmony import */ var _step_faces_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8205);
/* harmony import */ var _github_actions_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7223);
/* harmony import */ var _github_job_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8716);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3903);
/* harmony import */ var _publish_report_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8108);







/** The step in mode `judge`: journals that another tool left in the workspace. Returns the exit code. */
async function judgeStep(settings) {
    (0,_github_job_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .maskSecrets */ .Q)(settings);
    const environment = process.env;
    const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd();
    const folder = new _publish_report_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .ReportFolder */ .L(settings.reportDir, workspace);
    const verdict = await (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .judge */ .S)(settings, {
        publishers: (0,_step_faces_js__WEBPACK_IMPORTED_MODULE_2__/* .stepFaces */ .F)(settings, folder, environment).publishers,
        clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml,
        log: _github_actions_log_js__WEBPACK_IMPORTED_MODULE_3__/* .actionsLog */ ._,
        random: Math.random,
        environment,
        workspace,
    });
    return (0,_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .exitOfVerdict */ .lm)(verdict, settings.failOn);
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

/***/ 3903:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./src/reading.ts + 1 modules
var reading = __webpack_require__(9327);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/journal-files/find.ts




/**
 * The files that are named, and those that end in `.json` in the folders that are, at any depth. Symbolic links inside
 * folders are not followed. Throws `wrong-input` for names that nothing is at.
 */
async function findJournals(names, workspace) {
    const search = new Search(workspace);
    const missing = [];
    for (const name of names) {
        const problem = await search.add((0,external_node_path_.resolve)(workspace, name), name);
        if (problem !== null)
            missing.push(problem);
    }
    if (missing.length > 0)
        throw (0,errors/* wrongInput */.qn)(missing);
    return search.found();
}
class Search {
    workspace;
    files = new Map();
    obstacles = new Map();
    constructor(workspace) {
        this.workspace = workspace;
    }
    async add(path, name) {
        try {
            const real = await (0,promises_.realpath)(path);
            const facts = await (0,promises_.stat)(real);
            if (facts.isDirectory())
                await this.folder(real);
            else if (facts.isFile())
                this.file(real, facts.size, false);
            else
                this.obstacle(path, 'it is neither a file nor a folder');
            return null;
        }
        catch (error) {
            const message = `there are no journals at ${JSON.stringify(name)} (${(0,errors/* systemCode */.xU)(error) ?? 'unknown error'})`;
            return { message, fix: 'name files, or folders that hold them' };
        }
    }
    found() {
        const files = [...this.files.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
        return { files, obstacles: [...this.obstacles.values()] };
    }
    async folder(path) {
        const before = this.files.size + this.obstacles.size;
        await this.walk(path);
        if (this.files.size + this.obstacles.size === before)
            this.obstacle(path, 'the folder holds no journal');
    }
    async walk(folder) {
        try {
            for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
                const path = (0,external_node_path_.join)(folder, entry.name);
                if (entry.isDirectory() && !entry.name.endsWith('.json'))
                    await this.walk(path);
                else if (entry.name.endsWith('.json'))
                    this.entry(path);
            }
        }
        catch (error) {
            this.obstacle(folder, `the folder cannot be read (${(0,errors/* systemCode */.xU)(error) ?? 'unknown error'})`);
        }
    }
    /** Asking another thread for thousands of files takes longer than looking. */
    entry(path) {
        const facts = (0,external_node_fs_.lstatSync)(path);
        if (facts.isFile())
            this.file(path, facts.size, true);
        else if (facts.isDirectory())
            this.obstacle(path, 'it is a folder');
        else
            this.obstacle(path, 'it is not a file; links in a folder are not followed');
    }
    file(path, size, inFolder) {
        const known = this.files.get(path);
        this.files.set(path, {
            shown: this.shown(path),
            path,
            size,
            inFolder: inFolder && known?.inFolder !== false,
        });
    }
    obstacle(path, reason) {
        this.obstacles.set(path, { shown: this.shown(path), reason });
    }
    shown(path) {
        const inside = (0,external_node_path_.relative)(this.workspace, path);
        return inside === '' || inside.startsWith('..') ? path : inside.replaceAll('\\', '/');
    }
}
/** What a file and its folder are called: how journals are told apart that say the same of themselves. */
function namesOf({ path }) {
    return [(0,external_node_path_.basename)(path, '.json'), (0,external_node_path_.basename)((0,external_node_path_.dirname)(path))];
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./src/journal/shorten.ts
var shorten = __webpack_require__(5666);
;// CONCATENATED MODULE: ./src/journal-files/read.ts




const SHORTENED = `texts of more than ${shorten/* LONGEST_TEXT */.xG / 1024 / 1024} MiB in it were left out`;
/** The text of a journal of any size, in bounded memory: of a large one without the texts that are too long. Never throws. */
async function readText(file) {
    try {
        // Nothing else is under way, and asking another thread for thousands of small files takes longer than reading them.
        const bytes = file.size > shorten/* LARGEST_WHOLE */.Bx ? await readLarge(file.path) : (0,external_node_fs_.readFileSync)(file.path);
        if (bytes === null) {
            const reason = `it holds more than ${shorten/* MOST_KEPT */.l$ / 1024 / 1024} MiB even without its longest texts`;
            return { kind: 'unreadable', reason };
        }
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            return { kind: 'unreadable', reason: 'the file is binary or not UTF-8' };
        return { kind: 'text', text: bytes.toString('utf8'), notes: bytes.length < file.size ? [SHORTENED] : [] };
    }
    catch (error) {
        return {
            kind: 'unreadable',
            reason: `the file cannot be read (${(0,errors/* systemCode */.xU)(error) ?? 'unknown error'})`,
        };
    }
}
async function readLarge(path) {
    const chunks = (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024 });
    const shortened = await (0,shorten/* shorten */.ml)(chunks);
    return shortened.kind === 'bytes' ? shortened.bytes : null;
}

// EXTERNAL MODULE: ./src/journal/read.ts + 3 modules
var journal_read = __webpack_require__(9034);
// EXTERNAL MODULE: ./src/report/json.ts + 1 modules
var json = __webpack_require__(7106);
// EXTERNAL MODULE: ./src/verdict/declared.ts
var declared = __webpack_require__(5787);
// EXTERNAL MODULE: ./src/verdict/experiment.ts + 27 modules
var verdict_experiment = __webpack_require__(5356);
;// CONCATENATED MODULE: ./src/judging-file.ts





/** Opens a file, whatever it is; null for the gate's own verdict, which lies beside the journals of its report. Never throws. */
async function openFile(file, log) {
    const read = await readText(file);
    if (read.kind === 'unreadable')
        return { ...read, file, notes: [] };
    const opened = (0,journal_read/* openJournal */._)(read.text);
    const unreadable = opened.kind === 'unreadable';
    if (unreadable && file.inFolder && (0,json/* looksLikeVerdict */.JU)(read.text)) {
        log.info(`${file.shown} is a verdict, not a journal: left out`);
        return null;
    }
    return { ...opened, file, notes: read.notes };
}
/** Judges what is in the file by what is asked of the experiment. */
function judgeFile(opened, planned, context) {
    const { file, notes } = opened;
    const where = file.shown;
    if (opened.kind === 'unreadable') {
        const { reason } = opened;
        const remains = { kind: 'unreadable', reason, where };
        return { experiment: (0,verdict_experiment/* judgeExperiment */.L)(planned, { ...ONCE, remains, notes }, context), ...NO_TIMES };
    }
    const journal = opened.read((0,declared/* declaredBy */.O)(planned).literals);
    const remains = { kind: 'journal', journal, where };
    const experiment = (0,verdict_experiment/* judgeExperiment */.L)(planned, { ...ONCE, remains, notes }, context);
    return { experiment, start: journal.start, end: journal.end };
}
/** For an experiment that no file tells of. */
function judgeNothing(planned, context) {
    const remains = { kind: 'absent', reason: 'none of the files is a journal of it' };
    return { experiment: (0,verdict_experiment/* judgeExperiment */.L)(planned, { ...ONCE, remains, notes: [] }, context), ...NO_TIMES };
}
const ONCE = { attempts: 1, endedBy: null };
const NO_TIMES = { start: null, end: null };

// EXTERNAL MODULE: ./src/suite/no-plan.ts
var no_plan = __webpack_require__(3593);
// EXTERNAL MODULE: ./src/suite/check-criteria.ts + 1 modules
var check_criteria = __webpack_require__(9350);
// EXTERNAL MODULE: ./src/suite/declarations.ts
var suite_declarations = __webpack_require__(331);
// EXTERNAL MODULE: ./src/suite/extension.ts
var suite_extension = __webpack_require__(4373);
// EXTERNAL MODULE: ./src/suite/line-index.ts
var line_index = __webpack_require__(729);
// EXTERNAL MODULE: ./src/suite/load.ts + 15 modules
var load = __webpack_require__(3615);
// EXTERNAL MODULE: ./src/suite/located.ts
var located = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/suite/plan-experiment.ts + 2 modules
var plan_experiment = __webpack_require__(6552);
;// CONCATENATED MODULE: ./src/suite/recorded.ts








/**
 * Plans an experiment as its journal holds it: by the criteria of its own extension. It was run already, so only what it
 * asks for is checked. Throws `wrong-input` with all that is wrong with that.
 */
function planRecorded(document, file, position) {
    const findings = new located/* Findings */.Fv();
    const root = located/* Located */.hA.root(asDocument(document, file), findings);
    const [declarations, extension] = [(0,suite_declarations/* declarationsOf */.RK)(root), (0,suite_extension/* readExtension */.e)(root)];
    const entry = { path: file, title: null, vars: [], requirements: null, written: null };
    const suite = { ...load/* NO_SUITE */.ty, entries: [entry] };
    const planned = (0,plan_experiment/* planExperiment */.L3)(position, suite, entry, { file, root, declarations, extension }, {});
    (0,check_criteria/* checkCriteria */.K)([{ ...planned.experiment, stage: planned.stage }], true, findings);
    if (findings.problems.length > 0)
        throw (0,errors/* wrongInput */.qn)(findings.problems);
    return asRun(planned.experiment, extension !== null);
}
/** The parts of a journal have no lines of their own: all of it is told as the file's first line. */
function asDocument(value, file) {
    const outline = { offset: 0, plainKey: null, plain: null, children: new Map() };
    return { source: { file, text: '' }, json: true, value, outline, lines: new line_index/* LineIndex */.r('') };
}
/** Without a word about rollbacks Chaos Toolkit plays them in its own way, and not always as the gate asks for. */
function asRun(experiment, extended) {
    const { document, strategies } = experiment;
    if (extended || document['runtime'] !== undefined)
        return experiment;
    return { ...experiment, strategies: { ...strategies, rollbacks: 'default' } };
}

// EXTERNAL MODULE: ./src/verdict/finding.ts
var finding = __webpack_require__(7120);
// EXTERNAL MODULE: ./src/journal/show.ts
var show = __webpack_require__(4746);
// EXTERNAL MODULE: ./src/verdict/identity.ts
var identity = __webpack_require__(2287);
;// CONCATENATED MODULE: ./src/verdict/match.ts


/** Finds the experiment of a plan that a journal tells of. */
class JournalMatcher {
    byTitle = new Map();
    open = [];
    byId;
    constructor(experiments) {
        this.byId = new Map(experiments.map((planned) => [planned.id, planned]));
        for (const planned of experiments) {
            const title = (0,identity/* titleOf */.G)(planned);
            for (const exact of title.exact)
                this.byTitle.set(exact, [...(this.byTitle.get(exact) ?? []), planned]);
            if (title.start !== null)
                this.open.push({ start: title.start, planned });
        }
    }
    /** By title; among several of one title by `names`, what the file and its folder are called: an id of the plan. */
    match(title, names) {
        const fitting = this.byTitle.get(title) ?? this.startingLike(title, names);
        const [first, second] = fitting;
        if (first === undefined)
            return { kind: 'none', because: `no experiment of the suite is called ${(0,show/* show */.W)(title)}` };
        if (second === undefined)
            return { kind: 'experiment', planned: first };
        const named = fitting.find(({ id }) => names.includes(id));
        if (named !== undefined)
            return { kind: 'experiment', planned: named };
        const ids = fitting.slice(0, 3).map(({ id }) => `${id}.json`);
        return {
            kind: 'none',
            because: `${fitting.length} experiments of the suite are called ${(0,show/* show */.W)(title)}; name the file after the one it is of, e.g. ${ids.join(' or ')}`,
        };
    }
    /** A title that begins with what only the runner knows could be any: there the name has to say it. */
    startingLike(title, names) {
        const started = this.open.filter(({ start, planned }) => start === '' ? names.includes(planned.id) : title.startsWith(start));
        return started.map(({ planned }) => planned);
    }
    /** For a file that does not say itself what it is of. */
    named(names) {
        return names.map((name) => this.byId.get(name)).find((planned) => planned !== undefined) ?? null;
    }
}

// EXTERNAL MODULE: ./src/verdict/worst.ts
var verdict_worst = __webpack_require__(1894);
;// CONCATENATED MODULE: ./src/verdict/newest.ts


/** File names that a note lists. */
const MOST_NAMED = 5;
/**
 * Of several journals of one experiment the newest counts, by when its run started; among those that cannot be told apart, or
 * do not say, the one that speaks most against the system. Holds two of them, however many there are.
 */
class Newest {
    dated = null;
    undated = null;
    names = [];
    count = 0;
    add(judged) {
        this.count += 1;
        if (this.names.length <= MOST_NAMED)
            this.names.push(judged.experiment.journal ?? '');
        if (judged.start === null)
            this.undated = worse(this.undated, judged);
        else if (judged.start === this.dated?.start)
            this.dated = worse(this.dated, judged);
        else if (judged.start > (this.dated?.start ?? -Infinity))
            this.dated = judged;
    }
    /** null when none was added. */
    get judged() {
        const chosen = this.undated === null ? this.dated : worse(this.dated, this.undated);
        if (chosen === null || this.count === 1)
            return chosen;
        const { experiment } = chosen;
        return { ...chosen, experiment: { ...experiment, notes: [this.note(experiment), ...experiment.notes] } };
    }
    note({ journal }) {
        const others = this.names.filter((name) => name !== journal).slice(0, MOST_NAMED);
        const more = this.count - 1 - others.length;
        const list = `${others.map(show/* show */.W).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
        return `there are ${this.count} journals of this experiment, and the newest is judged; not judged: ${list}`;
    }
}
function worse(known, judged) {
    if (known === null)
        return judged;
    const worst = (0,verdict_worst/* worstFirst */.md)([known, judged].map((one) => ({ verdict: one.experiment.verdict, one })));
    return worst?.one ?? judged;
}

;// CONCATENATED MODULE: ./src/judging-files.ts








/** Judges the experiments of a plan, each by the newest journal of it. One journal at a time is held. */
async function judgeByPlan(plan, found, baseline, log) {
    const matcher = new JournalMatcher(plan.experiments);
    const context = { notBefore: null, baseline };
    const strays = [...straysIn(found)];
    const newest = new Map(plan.experiments.map(({ index }) => [index, new Newest()]));
    for (const file of found.files) {
        const opened = await openFile(file, log);
        const match = opened === null ? null : experimentOf(opened, matcher);
        if (match === null || opened === null)
            continue;
        if ('verdict' in match)
            strays.push(match);
        else
            newest.get(match.index)?.add(judgeFile(opened, match, context));
    }
    const judged = plan.experiments.map((planned) => newest.get(planned.index)?.judged ?? judgeNothing(planned, context));
    return { plan, strays, ...summed(judged) };
}
/** The experiment that a file tells of, or why it is a stray one. What cannot be read is known by its name alone. */
function experimentOf(opened, matcher) {
    const { file } = opened;
    if (opened.kind === 'unreadable') {
        return matcher.named(namesOf(file)) ?? (0,finding/* error */.z)(`${file.shown} is not judged: ${opened.reason}`);
    }
    const match = matcher.match(opened.title, namesOf(file));
    if (match.kind === 'experiment')
        return match.planned;
    return (0,finding/* inconclusive */.N)(`${file.shown} is not judged: ${match.because}`);
}
/** Judges every journal by what its own experiment asks for. One at a time is held. */
async function judgeByThemselves(found, baseline, log) {
    const judged = [];
    for (const file of found.files) {
        const opened = await openFile(file, log);
        if (opened === null)
            continue;
        const position = { index: judged.length + 1, count: found.files.length };
        judged.push(judgeByItself(opened, position, baseline));
    }
    const [first, second] = judged;
    const title = second === undefined ? (first?.experiment.title ?? '') : `${judged.length} journals`;
    return { plan: { ...no_plan/* NO_PLAN */.m, title }, strays: straysIn(found), ...summed(judged) };
}
function judgeByItself(opened, position, baseline) {
    const { shown } = opened.file;
    const context = { notBefore: null, baseline };
    const document = opened.kind === 'open' ? opened.document : { title: shown };
    try {
        return judgeFile(opened, planRecorded(document, shown, position), context);
    }
    catch (cause) {
        if (!(cause instanceof errors/* GateError */.ue))
            throw cause;
        const { title } = document;
        const bare = { title: typeof title === 'string' ? title : shown };
        const reason = `what its experiment asks for cannot be used: ${cause.message}`;
        const unreadable = { kind: 'unreadable', file: opened.file, notes: [], reason };
        const judged = judgeFile(unreadable, planRecorded(bare, shown, position), context);
        return { ...judged, experiment: { ...judged.experiment, reason, criteria: [] } };
    }
}
function straysIn({ obstacles }) {
    return obstacles.map(({ shown, reason }) => (0,finding/* error */.z)(`${shown} is not judged: ${reason}`));
}
/** From the first start to the last end. */
function summed(judged) {
    const known = (times) => times.filter((time) => time !== null);
    const starts = known(judged.map(({ start }) => start));
    const ends = known(judged.map(({ end, start }) => end ?? start));
    return {
        experiments: judged.map(({ experiment }) => experiment),
        startedAt: starts.length === 0 ? null : starts.reduce((one, other) => Math.min(one, other)),
        endedAt: ends.length === 0 ? null : ends.reduce((one, other) => Math.max(one, other)),
    };
}

// EXTERNAL MODULE: ./src/publish/publisher.ts
var publisher = __webpack_require__(7915);
// EXTERNAL MODULE: ./src/report/answer.ts
var answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/rollback/decide.ts
var decide = __webpack_require__(6814);
// EXTERNAL MODULE: ./src/run-id.ts
var run_id = __webpack_require__(5310);
// EXTERNAL MODULE: ./src/verdict/suite.ts + 1 modules
var verdict_suite = __webpack_require__(4825);
;// CONCATENATED MODULE: ./src/judge.ts








/** The second story: journals that are already there are judged by what must hold, and the verdict is told. */
async function judge(settings, ports) {
    const plan = hasPlan(settings) ? await (0,reading/* readPlan */.m)(settings, ports) : null;
    const baseline = await (0,reading/* baselineOf */.B)(plan, settings, ports);
    const found = await findJournals(settings.journals, ports.workspace);
    ports.log.info(`${(0,answer/* count */.U9)(found.files.length, 'file')} to judge`);
    const judged = plan === null
        ? named(await judgeByThemselves(found, baseline, ports.log), settings)
        : await judgeByPlan(plan, found, baseline, ports.log);
    const suite = (0,verdict_suite/* judgeSuite */.C)(judged.plan, judged.experiments, runOf(judged, settings, ports, baseline));
    const verdict = (0,decide/* decided */.r)(judged.plan, suite);
    await (0,publisher/* publishAll */.V)(verdict, ports.publishers, ports.log);
    return verdict;
}
/** Journals do not say where they come from. */
function named(judged, { environment }) {
    return { ...judged, plan: { ...judged.plan, environment } };
}
function hasPlan({ suite, experiments }) {
    return suite !== null || experiments.length > 0;
}
/** The run is what the journals tell of it. */
function runOf(judged, settings, ports, baseline) {
    const { environment, clock, random } = ports;
    const identity = { plan: judged.plan, target: 'judge', environment };
    return {
        runId: settings.runId ?? (0,run_id/* deriveRunId */.ab)(identity, clock.now(), random),
        startedAt: judged.startedAt ?? clock.now(),
        endedAt: judged.endedAt ?? clock.now(),
        ending: { state: 'succeeded', reason: null },
        broker: { kind: 'none, journals were judged', executionArn: null, executionUrl: null },
        strays: judged.strays,
        baseline,
    };
}


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
