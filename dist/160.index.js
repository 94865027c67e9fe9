export const id = 160;
export const ids = [160];
export const modules = {

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

/***/ 4671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ OUTCOMES)
/* harmony export */ });
/** From best to worst; the worst wins. */
const OUTCOMES = ['pass', 'warn', 'fail', 'inconclusive', 'error'];


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

/***/ 7056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ isSecret),
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* unused harmony export SETTING_NAMES */
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4671);

/** What the gate is asked for: to run experiments and judge them, to judge journals that are there, or to tell what a run would do. */
const MODES = ['run', 'judge', 'plan'];
const every = (description, fallback = '') => ({
    description,
    default: fallback,
    modes: MODES,
    required: false,
});
const only = (mode, description, fallback = '') => ({
    ...every(description, fallback),
    modes: typeof mode === 'string' ? [mode] : mode,
});
const needed = (mode, description) => ({
    ...only(mode, description),
    required: true,
});
const GIVES_A_VERDICT = ['run', 'judge'];
/** The one list of settings: action.yml, the flags and the README say exactly this. */
const SETTINGS = {
    mode: every('`run` runs experiments and judges them; `judge` judges journals that are already there; `plan` tells what a run would do, and starts nothing.', 'run'),
    suite: every('Path of the suite file. Either this or `experiments`.'),
    experiments: every('Globs of Chaos Toolkit experiments, one a line, when there is no suite file.'),
    vars: every("Overrides of the experiments' `configuration`: `key=value`, one a line."),
    journals: needed('judge', 'Files and folders of journals to judge, one a line.'),
    baseline: every('An earlier `verdict.json`, or a folder that holds one, for criteria that speak of a `baseline`.'),
    broker: only('run', 'What runs the experiments: `step-functions` on AWS, or `local`, the Chaos Toolkit on this machine.', 'step-functions'),
    chaos: only('run', 'Command of the Chaos Toolkit for `local`; the one on the PATH, else a pinned one, when empty.'),
    'state-machine-arn': only('run', "ARN of the experiment broker's state machine; `step-functions` needs it."),
    'broker-protocol': only('run', 'What the state machine is: `resiliency-gate`, `published-lambda`, `published-ecs`, or `auto`: what its definition shows.', 'auto'),
    bucket: only('run', 'S3 bucket that the experiments are uploaded to; `step-functions` needs it.'),
    'journal-bucket': only('run', 'S3 bucket that the broker writes journals to; `bucket` when empty.'),
    prefix: only('run', 'Key prefix of everything the gate writes.', 'resiliency-gate'),
    'aws-region': only('run', "Region of the broker; the state machine's own when empty."),
    'role-to-assume': only('run', 'ARN of the role that the gate calls AWS with; the credentials of the job when empty. Of several, one a line, each is assumed by the one before.'),
    'role-session-name': only('run', 'Name of its sessions; `resiliency-gate-` and the run when empty.'),
    'role-session-tags': only('run', 'Tags of its sessions, `key=value`, one a line, when it is assumed with credentials.'),
    'role-external-id': only('run', 'External id that the role asks for, when it is assumed with credentials.'),
    'role-duration': only('run', 'How long one session of the role lasts; the gate renews it.', '1h'),
    timeout: only('run', 'How long the run may take before it is stopped, e.g. `45m`.', '1h'),
    'max-parallel': only(['run', 'plan'], 'How many experiments may run at the same time.', '1'),
    'fail-fast': only('run', 'Start no further experiment after one that did not complete.', 'false'),
    'run-id': only(GIVES_A_VERDICT, 'Identity of the run; derived from the CI run when empty.'),
    'on-cancel': only('run', 'What becomes of the run when the job is cancelled: `stop` or `leave`.', 'stop'),
    'fail-on': only(GIVES_A_VERDICT, `Verdicts that fail the step, of ${_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.map((outcome) => `\`${outcome}\``).join(' ')}.`, 'fail, inconclusive, error'),
    'report-dir': every('Folder for the reports and journals.', 'resiliency-gate-report'),
    'github-token': {
        ...every('What the gate writes to GitHub with; its job needs the permissions for it.'),
        fromRunner: '${{ github.token }}',
        secret: true,
    },
    comment: every('When the pull request of the job is told: `always`, on `changes`, on `failures`, or `off`.', 'always'),
    'comment-name': every("Tells this gate's comment and issue from those of others; the suite in its step does when empty."),
    'check-run': every('Whether the commit gets a check run: `true`, `false`, or the name that it is to have.', 'false'),
    issue: every('Whether an issue is open while the gate fails, for schedules: `true` or `false`.', 'false'),
    'issue-label': every('Label by which that issue is found.', 'resiliency-gate'),
};
const SETTING_NAMES = Object.keys(SETTINGS);
/** Names of the settings that a mode reads, `mode` itself apart. */
function settingsOf(mode) {
    return SETTING_NAMES.filter((name) => name !== 'mode' && SETTINGS[name].modes.includes(mode));
}
/** Whether it is given through the environment alone, and never shown. */
function isSecret(name) {
    const spec = SETTINGS[name];
    return spec.secret === true;
}


/***/ }),

/***/ 8752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ actionFace),
/* harmony export */   l: () => (/* binding */ commandFace)
/* harmony export */ });
/** Inputs of the action, as the runner passes them. */
function actionFace(environment) {
    return {
        read: (name) => (environment[`INPUT_${name.toUpperCase()}`] ?? '').trim(),
        label: (name) => `input "${name}"`,
    };
}
/** Flags first, then `RESILIENCY_GATE_*`. A flag given several times is one value a line. */
function commandFace(flags, environment) {
    return {
        read: (name) => (flags[name] ?? environment[variable(name)] ?? environment[CUSTOMARY[name] ?? ''] ?? '').trim(),
        label: (name) => flags[name] === undefined && environment[variable(name)] ? variable(name) : `--${name}`,
    };
}
/** Variables by which a setting is known elsewhere. */
const CUSTOMARY = { 'github-token': 'GITHUB_TOKEN' };
function variable(name) {
    return `RESILIENCY_GATE_${name.toUpperCase().replaceAll('-', '_')}`;
}


/***/ }),

/***/ 9847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: ./src/outcome.ts
var outcome = __webpack_require__(4671);
;// CONCATENATED MODULE: ./src/settings/values.ts

const read = (value) => ({ ok: true, value });
const refuse = (message, fix) => ({ ok: false, message, fix });
/** Text that is refused, as it is shown: in quotes, on one line, and short however long it is. */
function shown(text) {
    const line = text.replace(/\s+/g, ' ');
    return `"${line.length > 120 ? `${line.slice(0, 120)}…` : line}"`;
}
const MILLISECONDS = { s: 1_000, m: 60_000, h: 3_600_000 };
/** `90s`, `45m`, `1h30m` → milliseconds; from one second to 7 days. */
function duration(text) {
    const parts = /^(?:(\d{1,5})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?$/.exec(text);
    if (text === '' || !parts)
        return refuse(`${shown(text)} is not a duration`, 'write it as 90s, 45m or 1h30m');
    const [hours, minutes, seconds] = [1, 2, 3].map((group) => Number(parts[group] ?? 0));
    const total = hours * MILLISECONDS.h + minutes * MILLISECONDS.m + seconds * MILLISECONDS.s;
    if (total < MILLISECONDS.s || total > 168 * MILLISECONDS.h) {
        return refuse(`${shown(text)} is out of range`, 'give between 1s and 168h');
    }
    return read(total);
}
/** Exactly `true` or `false`: `True` or `yes` would silently mean something else elsewhere. */
function values_boolean(text) {
    if (text === 'true' || text === 'false')
        return read(text === 'true');
    return refuse(`${shown(text)} is neither true nor false`, 'write true or false');
}
function integer(least, most) {
    return (text) => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
        if (value >= least && value <= most)
            return read(value);
        return refuse(`${shown(text)} is not a number from ${least} to ${most}`, `write a whole number, e.g. ${least}`);
    };
}
function oneOf(words) {
    return (text) => {
        const word = words.find((candidate) => candidate === text);
        return word ? read(word) : refuse(`${shown(text)} is not known`, `write one of ${words.join(', ')}`);
    };
}
/** Verdicts separated by commas or white space; `none` for no verdict at all. */
function outcomes(text) {
    if (text === 'none')
        return read([]);
    const words = text.split(/[\s,]+/).filter(Boolean);
    const unknown = words.filter((word) => !outcome/* OUTCOMES */.i.some((outcome) => outcome === word));
    if (unknown.length > 0 || words.length === 0) {
        const wrong = unknown.length > 0 ? unknown.join(', ') : text;
        return refuse(`${shown(wrong)} is no verdict`, `list some of ${outcome/* OUTCOMES */.i.join(', ')}, or none`);
    }
    return read(outcome/* OUTCOMES */.i.filter((outcome) => words.includes(outcome)));
}
/** One entry a line; blank lines and `#` comments are skipped. */
function lines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}
/** Paths, one a line: at least one. */
function paths(text) {
    const found = lines(text);
    return found.length > 0 ? read(found) : refuse('no path is in it', 'write one path a line');
}
/**
 * `key=value`, one a line. Values are kept as they are, `=` included, and never shown: they may be secret. So a line
 * that cannot be read is named by its number, counted without blank lines and comments.
 */
function variables(text) {
    const entries = new Map();
    const wrong = [];
    for (const [position, line] of lines(text).entries()) {
        const [, key, value] = /^([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/s.exec(line) ?? [];
        if (key === undefined || value === undefined)
            wrong.push(`entry ${position + 1} is not key=value`);
        else if (entries.has(key))
            wrong.push(`${shown(key)} is given twice`);
        else
            entries.set(key, value);
    }
    if (wrong.length === 0)
        return read(Object.fromEntries(entries));
    return refuse(wrong.join(', '), 'write each key once, one key=value a line; a key has letters, digits and "_"');
}

;// CONCATENATED MODULE: ./src/settings/aws-names.ts

const STATE_MACHINE = /^arn:aws(?:-[a-z]+)*:states:([a-z0-9-]+):\d{12}:stateMachine:[A-Za-z0-9-_]{1,80}(?::[A-Za-z0-9-_]+)?$/;
function stateMachineArn(text) {
    const region = STATE_MACHINE.exec(text)?.[1];
    if (region)
        return { ok: true, value: { arn: text, region } };
    const service = /^arn:[^:]+:([^:]+):/.exec(text)?.[1];
    const execution = /^arn:[^:]+:states:[^:]*:[^:]*:execution:/.test(text);
    const what = execution
        ? 'the ARN of an execution'
        : service && service !== 'states'
            ? `an ARN of ${service}`
            : '';
    return {
        ok: false,
        message: `${shown(text)} is ${what === '' ? 'not the ARN of a state machine' : `${what}, not of a state machine`}`,
        fix: 'write arn:aws:states:<region>:<account>:stateMachine:<name>, the output StateMachineArn of the broker',
    };
}
function bucketName(text) {
    if (/^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text))
        return { ok: true, value: text };
    return {
        ok: false,
        message: `${shown(text)} is not the name of a bucket`,
        fix: 'write the bare name: no s3://, no ARN, no path',
    };
}
function aws_names_region(text) {
    if (/^[a-z]{2,5}(?:-[a-z]+)+-\d$/.test(text))
        return { ok: true, value: text };
    return { ok: false, message: `${shown(text)} is not a region`, fix: 'write e.g. eu-central-1' };
}
/** Plain path segments; the slashes around them are dropped. */
function prefix(text) {
    const bare = text.replace(/^\/+|\/+$/g, '');
    const segments = bare.split('/');
    const plain = segments.every((segment) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(segment));
    if (plain && bare.length <= 200)
        return { ok: true, value: bare };
    return {
        ok: false,
        message: `${shown(text)} is not a key prefix`,
        fix: 'write up to 200 letters, digits, ".", "_", "-" and "/", e.g. resiliency-gate/checkout',
    };
}
/** An execution's name on AWS: 1–80 letters, digits, `-` and `_`. */
function runId(text) {
    if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/.test(text))
        return { ok: true, value: text };
    return {
        ok: false,
        message: `${shown(text)} is not a run id`,
        fix: 'write 1 to 80 letters, digits, "-" and "_", starting with a letter or digit',
    };
}

;// CONCATENATED MODULE: ./src/settings/broker-protocol.ts
/**
 * What can run behind a state machine: the gate's own broker, or one of the machines of the published Experiment Broker,
 * which run experiments in a Lambda function or in a container on ECS.
 */
const BROKER_PROTOCOLS = ['resiliency-gate', 'published-lambda', 'published-ecs'];

// EXTERNAL MODULE: ./src/settings/catalogue.ts
var catalogue = __webpack_require__(7056);
;// CONCATENATED MODULE: ./src/settings/github.ts


/** When a pull request is told. */
const COMMENT_MODES = ['off', 'always', 'changes', 'failures'];
function readGitHub(reader) {
    return {
        token: readToken(reader),
        comment: reader.parsed('comment', oneOf(COMMENT_MODES)) ?? 'off',
        name: reader.text('comment-name') || null,
        checkRun: readCheckRun(reader.text('check-run')),
        issueLabel: reader.parsed('issue', values_boolean) ? reader.parsed('issue-label', label) : null,
    };
}
/** What is asked for by name cannot be done without it; comments are asked for by default. */
function readToken(reader) {
    const given = reader.optional('github-token', token);
    if (reader.text('github-token') !== '')
        return given;
    for (const name of ['check-run', 'issue']) {
        if (reader.text(name) !== catalogue/* SETTINGS */.yy[name].default)
            reader.refuse(name, 'is asked for without a token', 'give `github-token`, or leave it out');
    }
    return null;
}
/** Never shown. Whatever else were in it could not be sent, or would be another header. */
function token(text) {
    if (/^[\x21-\x7e]{1,1000}$/.test(text))
        return { ok: true, value: text };
    return { ok: false, message: 'what is given is no token', fix: 'give it without spaces and line breaks' };
}
function readCheckRun(text) {
    if (text === 'false')
        return null;
    return { name: text === 'true' ? null : text };
}
/** A comma would make two of it. */
function label(text) {
    if (text.length <= 50 && !/[,\p{Cc}]/u.test(text))
        return { ok: true, value: text };
    return {
        ok: false,
        message: `${shown(text)} is no label`,
        fix: 'write up to 50 characters without a comma',
    };
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/settings/reader.ts



/** Reads settings one by one and keeps what is wrong with each, so that all of it is told at once. */
class Reader {
    face;
    problems = [];
    constructor(face) {
        this.face = face;
    }
    text(name) {
        return this.face.read(name) || catalogue/* SETTINGS */.yy[name].default;
    }
    /** A setting with a default, or that may be empty. */
    parsed(name, parse) {
        const result = parse(this.text(name));
        if (result.ok)
            return result.value;
        this.problems.push({ message: `${this.face.label(name)}: ${result.message}`, fix: result.fix });
        return null;
    }
    optional(name, parse) {
        return this.text(name) === '' ? null : this.parsed(name, parse);
    }
    given(name, parse) {
        if (this.text(name) !== '')
            return this.parsed(name, parse);
        this.problems.push({
            message: `${this.face.label(name)} is missing`,
            fix: `give it: ${catalogue/* SETTINGS */.yy[name].description}`,
        });
        return null;
    }
    /** For a setting that means nothing here: to read over it would do something else than was asked for. */
    refuse(name, message, fix) {
        if (this.text(name) === '')
            return;
        this.problems.push({ message: `${this.face.label(name)} ${message}`, fix });
    }
    expectOneOf(suite, experiments) {
        if (suite !== experiments)
            return;
        const [first, second] = [this.face.label('suite'), this.face.label('experiments')];
        this.problems.push(suite
            ? {
                message: `${first} and ${second} are both given`,
                fix: 'keep one: a suite names its own experiments',
            }
            : { message: `neither ${first} nor ${second} is given`, fix: 'name the suite file to run' });
    }
    regionOf(machine) {
        const asked = this.optional('aws-region', aws_names_region);
        if (asked && machine && asked !== machine.region) {
            this.problems.push({
                message: `${this.face.label('aws-region')} is ${asked}, but the state machine is in ${machine.region}`,
                fix: `leave it empty, or write ${machine.region}`,
            });
        }
        return asked ?? machine?.region ?? '';
    }
    finish() {
        if (this.problems.length > 0)
            throw (0,errors/* wrongInput */.qn)(this.problems);
    }
}

;// CONCATENATED MODULE: ./src/settings/role.ts

/** One a line. */
function roleArns(text) {
    const read = lines(text).map(roleArn);
    const wrong = read.flatMap((one) => (one.ok ? [] : [one.message]));
    const [first, ...others] = read.flatMap((one) => (one.ok ? [one.value] : []));
    if (first !== undefined && wrong.length === 0)
        return { ok: true, value: [first, ...others] };
    return { ok: false, message: wrong.join(', ') || 'no role is in it', fix: ARN };
}
const ARN = 'write arn:aws:iam::<account>:role/<name>';
function roleArn(text) {
    const role = /^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;
    if (role.test(text) && text.length <= 600)
        return { ok: true, value: text };
    const session = /^arn:[^:]+:sts:[^:]*:\d+:assumed-role\//.test(text);
    return {
        ok: false,
        message: `${shown(text)} is ${session ? 'the ARN of a session, not of its role' : 'not the ARN of a role'}`,
        fix: ARN,
    };
}
function sessionName(text) {
    if (/^[\w+=,.@-]{2,64}$/.test(text))
        return { ok: true, value: text };
    return {
        ok: false,
        message: `${shown(text)} is not the name of a session`,
        fix: 'write 2 to 64 letters, digits and "_+=,.@-"',
    };
}
/** Never shown: whoever chose one may hold it for a secret. */
function externalId(text) {
    if (/^[\w+=,.@:/-]{2,1224}$/.test(text))
        return { ok: true, value: text };
    return {
        ok: false,
        message: 'what is given is not an external id',
        fix: 'write 2 to 1224 letters, digits and "_+=,.@:/-", as the trust policy of the role has it',
    };
}
const MOST_TAGS = 50;
/** `key=value`, one a line, each key once whatever its case, as AWS has it. */
function sessionTags(text) {
    const read = lines(text).map((line) => ({ line, tag: TAG.exec(line) }));
    const wrong = read.flatMap(({ line, tag }) => (tag === null ? [line] : []));
    const tags = read.flatMap(({ tag }) => (tag === null ? [] : [[tag[1] ?? '', tag[2] ?? '']]));
    const keys = tags.map(([key]) => key.toLowerCase());
    const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
    const problems = [
        ...wrong.map((line) => `${shown(line)} is not key=value`),
        ...twice.map((key) => `${shown(key)} is given twice`),
        ...(tags.length > MOST_TAGS ? [`${tags.length} are given, and a session has ${MOST_TAGS} at most`] : []),
    ];
    if (problems.length === 0)
        return { ok: true, value: Object.fromEntries(tags) };
    return {
        ok: false,
        message: problems.join(', '),
        fix: 'write key=value, one a line: letters, digits, spaces and "_.:/=+-@"; 128 characters a key, 256 a value',
    };
}
/** A key has no `=` here, although AWS allows it. */
const TAG = /^([\p{L}\p{Z}\p{N}_.:/+\-@]{1,128}?)\s*=\s*([\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256})$/u;
const SHORTEST = 15 * 60_000;
const LONGEST = 12 * 3_600_000;
/** Milliseconds that a session lasts at most which is opened with another one. */
const LONGEST_CHAINED = 3_600_000;
/** Milliseconds. AWS takes no other; whether credentials that are there are a session already, only AWS can tell. */
function sessionDuration(text) {
    const parsed = duration(text);
    if (!parsed.ok || (parsed.value >= SHORTEST && parsed.value <= LONGEST))
        return parsed;
    return { ok: false, message: `${shown(text)} is out of range`, fix: 'give between 15m and 12h' };
}

;// CONCATENATED MODULE: ./src/settings/read.ts







/** Reads every setting of the mode. Throws `wrong-input` with all that is wrong, each by the name its user knows it by. */
function readSettings(face) {
    const reader = new Reader(face);
    const mode = reader.parsed('mode', oneOf(catalogue/* MODES */.FN));
    const settings = READ[mode ?? 'run'](reader);
    reader.finish();
    return settings;
}
const READ = {
    run: readRun,
    judge: readJudge,
    plan: readPlan,
};
/** What only the other broker reads is not looked at, so that both can be set up once for many jobs. */
function readRun(reader) {
    const broker = reader.parsed('broker', oneOf(['step-functions', 'local']));
    const settings = broker === 'local' ? readLocal(reader) : readStepFunctions(reader);
    return { ...settings, ...readRunning(reader) };
}
function readLocal(reader) {
    const region = reader.optional('aws-region', aws_names_region) ?? '';
    return { broker: 'local', chaos: reader.text('chaos') || null, region };
}
function readStepFunctions(reader) {
    const machine = reader.given('state-machine-arn', stateMachineArn);
    const bucket = reader.given('bucket', bucketName);
    return {
        broker: 'step-functions',
        stateMachineArn: machine?.arn ?? '',
        brokerProtocol: reader.parsed('broker-protocol', oneOf(['auto', ...BROKER_PROTOCOLS])) ?? 'auto',
        bucket: bucket ?? '',
        journalBucket: reader.optional('journal-bucket', bucketName) ?? bucket ?? '',
        prefix: reader.parsed('prefix', prefix) ?? '',
        region: reader.regionOf(machine),
    };
}
function readRunning(reader) {
    const shared = readShared(reader);
    reader.expectOneOf(shared.suite !== null, shared.experiments.length > 0);
    reader.refuse('journals', 'is given, and a run makes its own journals', 'judge them with the mode judge');
    return {
        mode: 'run',
        ...shared,
        role: readRole(reader),
        timeout: reader.parsed('timeout', duration) ?? 0,
        maxParallel: readMaxParallel(reader),
        failFast: reader.parsed('fail-fast', values_boolean) ?? false,
        onCancel: reader.parsed('on-cancel', oneOf(['stop', 'leave'])) ?? 'stop',
    };
}
function readRole(reader) {
    const duration = reader.parsed('role-duration', sessionDuration) ?? 0;
    if (reader.text('role-to-assume') === '') {
        for (const name of ['role-session-name', 'role-session-tags', 'role-external-id'])
            reader.refuse(name, 'is given without a role', 'name the role to assume, or leave it out');
        return null;
    }
    const arns = reader.parsed('role-to-assume', roleArns) ?? [''];
    if (arns.length > 1 && duration > LONGEST_CHAINED)
        reader.refuse('role-duration', 'is too long for a role that another one assumes', 'write 1h or less');
    return {
        arns,
        sessionName: reader.optional('role-session-name', sessionName),
        externalId: reader.optional('role-external-id', externalId),
        tags: reader.optional('role-session-tags', sessionTags) ?? {},
        duration,
    };
}
function readJudge(reader) {
    const journals = reader.given('journals', paths) ?? [];
    const shared = readShared(reader);
    const planned = shared.suite !== null || shared.experiments.length > 0;
    if (planned)
        reader.expectOneOf(shared.suite !== null, shared.experiments.length > 0);
    else
        reader.refuse('vars', 'is given without experiments to set them in', 'give their suite as well');
    return { mode: 'judge', ...shared, journals };
}
function readPlan(reader) {
    const shared = readShared(reader);
    reader.expectOneOf(shared.suite !== null, shared.experiments.length > 0);
    return { mode: 'plan', ...shared, maxParallel: readMaxParallel(reader) };
}
function readMaxParallel(reader) {
    return reader.parsed('max-parallel', integer(1, 1000)) ?? 1;
}
function readShared(reader) {
    return {
        suite: reader.text('suite') || null,
        experiments: lines(reader.text('experiments')),
        vars: reader.parsed('vars', variables) ?? {},
        baseline: reader.text('baseline') || null,
        runId: reader.optional('run-id', runId),
        failOn: reader.parsed('fail-on', outcomes) ?? [],
        reportDir: reader.text('report-dir'),
        github: readGitHub(reader),
    };
}


/***/ })

};
