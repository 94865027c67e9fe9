export const id = 689;
export const ids = [689];
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
/* harmony export */   OI: () => (/* binding */ SETTING_NAMES),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4671);

/**
 * What the gate is asked for: to run experiments and judge them; to judge journals that are there; to tell what a run would do; to
 * take up a run that was started before, to its end, or to end it.
 */
const MODES = ['run', 'judge', 'plan', 'collect', 'stop'];
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
const secret = (description) => ({ ...only(TELLS, description), secret: true });
const needed = (mode, description) => ({
    ...only(mode, description),
    required: true,
});
const GIVES_A_VERDICT = ['run', 'judge', 'collect'];
/** Speaks to a broker. */
const ON_BROKER = ['run', 'collect', 'stop'];
const WATCHES = ['run', 'collect'];
const TELLS = ['run', 'judge', 'plan', 'collect'];
/** The one list of settings: action.yml, the flags and the README say exactly this. */
const SETTINGS = {
    mode: every('`run` runs experiments and judges them; `judge` judges journals that are already there; `plan` tells what a run would do, and starts nothing; `collect` watches and judges a run that was started before; `stop` ends one.', 'run'),
    suite: every('Path of the suite file. Either this or `experiments`.'),
    experiments: every('Globs of Chaos Toolkit experiments, one a line, when there is no suite file.'),
    vars: every("Overrides of the experiments' `configuration`: `key=value`, one a line."),
    environment: every("What is deployed to, e.g. `staging`, for guards, lock and reports; the suite's own when empty."),
    journals: needed('judge', 'Files and folders of journals to judge, one a line.'),
    baseline: only(TELLS, 'An earlier `verdict.json`, or a folder that holds one, for criteria that speak of a `baseline`.'),
    broker: only(ON_BROKER, 'What runs the experiments: `step-functions` on AWS, or `local`, the Chaos Toolkit on this machine.', 'step-functions'),
    chaos: only('run', 'Command of the Chaos Toolkit for `local`; the one on the PATH, else a pinned one, when empty.'),
    'state-machine-arn': only(ON_BROKER, "ARN of the experiment broker's state machine; `step-functions` needs it."),
    'broker-protocol': only([...ON_BROKER, 'plan'], 'What the state machine is: `resiliency-gate`, `published-lambda`, `published-ecs`, or `auto`: what its definition shows.', 'auto'),
    bucket: only(ON_BROKER, 'S3 bucket that the experiments are uploaded to; `step-functions` needs it.'),
    'journal-bucket': only(ON_BROKER, 'S3 bucket that the broker writes journals to; `bucket` when empty.'),
    prefix: only(ON_BROKER, 'Key prefix of everything the gate writes.', 'resiliency-gate'),
    'aws-region': only(ON_BROKER, "Region of the broker; the state machine's own when empty."),
    'role-to-assume': only(ON_BROKER, 'ARN of the role that the gate calls AWS with; the credentials of the job when empty. Of several, one a line, each is assumed by the one before.'),
    'role-session-name': only(ON_BROKER, 'Name of its sessions; `resiliency-gate-` and the run when empty.'),
    'role-session-tags': only(ON_BROKER, 'Tags of its sessions, `key=value`, one a line, when it is assumed with credentials.'),
    'role-external-id': only(ON_BROKER, 'External id that the role asks for, when it is assumed with credentials.'),
    'role-duration': only(ON_BROKER, 'How long one session of the role lasts; the gate renews it.', '1h'),
    timeout: only(WATCHES, 'How long the run may take before it is stopped, e.g. `45m`.', '1h'),
    'max-parallel': only(['run', 'plan'], 'How many experiments may run at the same time.', '1'),
    'fail-fast': only('run', 'Start no further experiment after one that did not complete.', 'false'),
    'run-id': only([...GIVES_A_VERDICT, 'stop'], 'Identity of the run; derived from the CI run when empty.'),
    detach: only('run', 'Start the run and leave it to itself; `collect` judges it, `stop` ends it.', 'false'),
    'on-cancel': only(WATCHES, 'What becomes of the run when the job is cancelled: `stop` or `leave`.', 'stop'),
    'break-lock': only('run', 'Why the lock of another run is taken from it; it is waited for when empty.'),
    rollback: only(WATCHES, "What becomes of the suite's rollback: `on` plays it when the verdict says so, `plan` only tells what it would do, `off` does neither.", 'on'),
    'rollback-vars': only(WATCHES, "What `${name}` stands for in the suite's rollback: `key=value`, one a line. Shown in reports."),
    'rollback-role-to-assume': only(WATCHES, 'ARN of the role that rollbacks call AWS with; as everything else when empty.'),
    'fail-on': only(GIVES_A_VERDICT, `Verdicts that fail the step, of ${_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.map((outcome) => `\`${outcome}\``).join(' ')}.`, 'fail, inconclusive, error'),
    'report-dir': only(TELLS, 'Folder for the reports and journals.', 'resiliency-gate-report'),
    'github-token': {
        ...secret('What the gate writes to GitHub with; its job needs the permissions for it.'),
        fromRunner: '${{ github.token }}',
    },
    comment: only(TELLS, 'When the pull request of the job is told: `always`, on `changes`, on `failures`, or `off`.', 'always'),
    'comment-name': only(TELLS, "Tells this gate's comment and issue from those of others; the suite in its step does when empty."),
    'check-run': only(TELLS, 'Whether the commit gets a check run: `true`, `false`, or the name that it is to have.', 'false'),
    issue: only(TELLS, 'Whether an issue is open while the gate fails, for schedules: `true` or `false`.', 'false'),
    'issue-label': only(TELLS, 'Label by which that issue is found.', 'resiliency-gate'),
    deployment: only(TELLS, 'The GitHub deployment that follows the gate: the id of one, `create` for a new one, or `off`.', 'off'),
    'environment-url': only(TELLS, 'Where what is deployed can be seen, for that deployment.'),
    'notify-on': only(TELLS, `Verdicts that are notified, of ${_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.map((outcome) => `\`${outcome}\``).join(' ')}.`, 'fail, inconclusive, error'),
    'notify-sns-topic': only(TELLS, 'ARN of an SNS topic to notify.'),
    'notify-webhook': secret('Address of a webhook to notify; keep it in a secret.'),
    'notify-webhook-secret': secret('What the webhook is signed with; keep it in a secret.'),
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
/* harmony export */   Ii: () => (/* binding */ actionFace),
/* harmony export */   lb: () => (/* binding */ commandFace),
/* harmony export */   yl: () => (/* binding */ environmentForOthers)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7056);

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
/** An environment for programs of others: without what this step alone was given, its inputs, secrets and token of the runner. */
function environmentForOthers(environment) {
    const secrets = _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTING_NAMES */ .OI.filter(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecret */ .$f).map(variable);
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(?:(?:INPUT|STATE)_|ACTIONS_RUNTIME_TOKEN$)/.test(name) && !secrets.includes(name)));
}


/***/ }),

/***/ 9630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: ./src/settings/values.ts
var values = __webpack_require__(535);
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
        message: `${(0,values/* shown */.SP)(text)} is ${what === '' ? 'not the ARN of a state machine' : `${what}, not of a state machine`}`,
        fix: 'write arn:aws:states:<region>:<account>:stateMachine:<name>, the output StateMachineArn of the broker',
    };
}
function bucketName(text) {
    if (/^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text))
        return { ok: true, value: text };
    return {
        ok: false,
        message: `${(0,values/* shown */.SP)(text)} is not the name of a bucket`,
        fix: 'write the bare name: no s3://, no ARN, no path',
    };
}
function aws_names_region(text) {
    if (/^[a-z]{2,5}(?:-[a-z]+)+-\d$/.test(text))
        return { ok: true, value: text };
    return { ok: false, message: `${(0,values/* shown */.SP)(text)} is not a region`, fix: 'write e.g. eu-central-1' };
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
        message: `${(0,values/* shown */.SP)(text)} is not a key prefix`,
        fix: 'write up to 200 letters, digits, ".", "_", "-" and "/", e.g. resiliency-gate/checkout',
    };
}
/** An execution's name on AWS: 1–80 letters, digits, `-` and `_`. */
function runId(text) {
    if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/.test(text))
        return { ok: true, value: text };
    return {
        ok: false,
        message: `${(0,values/* shown */.SP)(text)} is not a run id`,
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
        comment: reader.parsed('comment', (0,values/* oneOf */.yL)(COMMENT_MODES)) ?? 'off',
        name: reader.text('comment-name') || null,
        checkRun: readCheckRun(reader.text('check-run')),
        issueLabel: reader.parsed('issue', values/* boolean */.zM) ? reader.parsed('issue-label', label) : null,
        deployment: readDeployment(reader),
    };
}
/** What is asked for by name cannot be done without it; comments are asked for by default. */
function readToken(reader) {
    const given = reader.optional('github-token', token);
    if (reader.text('github-token') !== '')
        return given;
    for (const name of ['check-run', 'issue', 'deployment']) {
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
function readDeployment(reader) {
    const id = reader.parsed('deployment', deployment);
    const environmentUrl = reader.optional('environment-url', address);
    if (id !== 'off')
        return { id: id === 'create' ? null : id, environmentUrl };
    reader.refuse('environment-url', 'is given without a deployment', 'name the deployment, or leave it out');
    return null;
}
function deployment(text) {
    if (text === 'off' || text === 'create')
        return { ok: true, value: text };
    if (/^[1-9]\d{0,15}$/.test(text))
        return { ok: true, value: Number(text) };
    return {
        ok: false,
        message: `${(0,values/* shown */.SP)(text)} is no deployment`,
        fix: 'write off, create, or the id of one, e.g. ${{ github.event.deployment.id }}',
    };
}
function address(text) {
    const url = text.length <= 2_000 && URL.canParse(text) ? new URL(text) : null;
    if (url !== null && /^https?:$/.test(url.protocol))
        return { ok: true, value: url.href };
    return { ok: false, message: `${(0,values/* shown */.SP)(text)} is no address`, fix: 'write it with https://' };
}
/** A comma would make two of it. */
function label(text) {
    if (text.length <= 50 && !/[,\p{Cc}]/u.test(text))
        return { ok: true, value: text };
    return {
        ok: false,
        message: `${(0,values/* shown */.SP)(text)} is no label`,
        fix: 'write up to 50 characters without a comma',
    };
}

;// CONCATENATED MODULE: ./src/settings/notify.ts

function readNotify(reader) {
    return {
        on: reader.parsed('notify-on', values/* outcomes */.KI) ?? [],
        snsTopic: reader.optional('notify-sns-topic', topicArn),
        webhook: readWebhook(reader),
    };
}
function readWebhook(reader) {
    const url = reader.optional('notify-webhook', webhookUrl);
    const key = reader.optional('notify-webhook-secret', signingKey);
    if (reader.text('notify-webhook') === '')
        reader.refuse('notify-webhook-secret', 'is given without a webhook', 'give notify-webhook as well');
    if (url === null)
        return null;
    return { url, secret: reader.text('notify-webhook-secret') || null, key };
}
function topicArn(text) {
    if (/^arn:aws(?:-[a-z]+)*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(?:\.fifo)?$/.test(text))
        return { ok: true, value: text };
    return {
        ok: false,
        message: `${(0,values/* shown */.SP)(text)} is not the ARN of an SNS topic`,
        fix: 'write arn:aws:sns:<region>:<account>:<name>',
    };
}
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;
/** Never shown: whoever knows the address of a webhook may use it. */
function webhookUrl(text) {
    const url = text.length <= 2_000 && URL.canParse(text) ? new URL(text) : null;
    const open = url?.protocol === 'http:' && LOOPBACK.test(url.hostname);
    if (url !== null && url.username === '' && url.password === '' && (url.protocol === 'https:' || open))
        return { ok: true, value: url.href };
    return {
        ok: false,
        message: 'what is given is no address of a webhook',
        fix: 'write it with https://, without a user; http:// is taken for this machine alone',
    };
}
const SHORTEST = 16;
/** `whsec_` and base64 as Standard Webhooks writes them, or any other text for its bytes. Never shown. */
function signingKey(text) {
    const [, encoded] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
    const key = encoded === undefined ? Buffer.from(text, 'utf8') : Buffer.from(encoded, 'base64');
    if (key.length >= SHORTEST)
        return { ok: true, value: key };
    return {
        ok: false,
        message: 'what is given is too short to keep a secret',
        fix: `give at least ${SHORTEST} bytes, e.g. of openssl rand -base64 32`,
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

// EXTERNAL MODULE: ./src/settings/rollback.ts
var rollback = __webpack_require__(9437);
// EXTERNAL MODULE: ./src/settings/role.ts
var role = __webpack_require__(3657);
;// CONCATENATED MODULE: ./src/settings/read.ts









/** Reads every setting of the mode. Throws `wrong-input` with all that is wrong, each by the name its user knows it by. */
function readSettings(face) {
    const reader = new Reader(face);
    const mode = reader.parsed('mode', (0,values/* oneOf */.yL)(catalogue/* MODES */.FN));
    const settings = READ[mode ?? 'run'](reader);
    reader.finish();
    return settings;
}
const READ = {
    run: readRun,
    judge: readJudge,
    plan: readPlan,
    collect: readCollect,
    stop: readStop,
};
function readRun(reader) {
    const settings = readOnBroker(reader);
    reader.expectOneOf(settings.suite !== null, settings.experiments.length > 0);
    return {
        ...settings,
        mode: 'run',
        ...readWatching(reader, settings),
        maxParallel: readMaxParallel(reader),
        failFast: reader.parsed('fail-fast', values/* boolean */.zM) ?? false,
        detach: reader.parsed('detach', values/* boolean */.zM) ?? false,
        breakLock: reader.optional('break-lock', (0,values/* oneLine */.TN)(500)),
    };
}
/** By what a run is judged must be known; what is run is known by the run alone. */
function readCollect(reader) {
    const settings = readOnBroker(reader);
    reader.expectOneOf(settings.suite !== null, settings.experiments.length > 0);
    return { ...settings, mode: 'collect', ...readWatching(reader, settings) };
}
/** A run without an id is found by what it runs. */
function readStop(reader) {
    const settings = readOnBroker(reader);
    if (settings.runId === null)
        reader.expectOneOf(settings.suite !== null, settings.experiments.length > 0);
    return { ...settings, mode: 'stop' };
}
/** What only the other broker reads is not looked at, so that both can be set up once for many jobs. */
function readOnBroker(reader) {
    const broker = reader.parsed('broker', (0,values/* oneOf */.yL)(['step-functions', 'local']));
    const settings = broker === 'local' ? readLocal(reader) : readStepFunctions(reader);
    const shared = readShared(reader);
    reader.refuse('journals', 'is given, and a run makes its own journals', 'judge them with the mode judge');
    return { ...settings, ...shared, role: readRole(reader) };
}
function readWatching(reader, { suite, role }) {
    return {
        timeout: reader.parsed('timeout', values/* duration */.p0) ?? 0,
        onCancel: reader.parsed('on-cancel', (0,values/* oneOf */.yL)(['stop', 'leave'])) ?? 'stop',
        rollback: (0,rollback/* readRollback */.X)(reader, suite, role),
    };
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
        brokerProtocol: readBrokerProtocol(reader),
        bucket: bucket ?? '',
        journalBucket: reader.optional('journal-bucket', bucketName) ?? bucket ?? '',
        prefix: reader.parsed('prefix', prefix) ?? '',
        region: reader.regionOf(machine),
    };
}
function readRole(reader) {
    const duration = reader.parsed('role-duration', role/* sessionDuration */.tb) ?? 0;
    if (reader.text('role-to-assume') === '') {
        for (const name of ['role-session-name', 'role-session-tags', 'role-external-id'])
            reader.refuse(name, 'is given without a role', 'name the role to assume, or leave it out');
        return null;
    }
    const arns = reader.parsed('role-to-assume', role/* roleArns */.de) ?? [''];
    if (arns.length > 1 && duration > role/* LONGEST_CHAINED */.CB)
        reader.refuse('role-duration', 'is too long for a role that another one assumes', 'write 1h or less');
    return {
        arns,
        sessionName: reader.optional('role-session-name', role/* sessionName */.Cy),
        externalId: reader.optional('role-external-id', role/* externalId */.pP),
        tags: reader.optional('role-session-tags', role/* sessionTags */.cc) ?? {},
        duration,
    };
}
function readJudge(reader) {
    const journals = reader.given('journals', values/* paths */.f0) ?? [];
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
    const brokerProtocol = readBrokerProtocol(reader);
    return { mode: 'plan', ...shared, brokerProtocol, maxParallel: readMaxParallel(reader) };
}
function readBrokerProtocol(reader) {
    return reader.parsed('broker-protocol', (0,values/* oneOf */.yL)(['auto', ...BROKER_PROTOCOLS])) ?? 'auto';
}
function readMaxParallel(reader) {
    return reader.parsed('max-parallel', (0,values/* integer */.nd)(1, 1000)) ?? 1;
}
function readShared(reader) {
    return {
        suite: reader.text('suite') || null,
        experiments: (0,values/* lines */.Mn)(reader.text('experiments')),
        vars: reader.parsed('vars', values/* variables */.Ee) ?? {},
        environment: reader.optional('environment', (0,values/* oneLine */.TN)(255)),
        baseline: reader.text('baseline') || null,
        runId: reader.optional('run-id', runId),
        failOn: reader.parsed('fail-on', values/* outcomes */.KI) ?? [],
        reportDir: reader.text('report-dir'),
        github: readGitHub(reader),
        notify: readNotify(reader),
    };
}


/***/ }),

/***/ 3657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ LONGEST_CHAINED),
/* harmony export */   Cy: () => (/* binding */ sessionName),
/* harmony export */   cc: () => (/* binding */ sessionTags),
/* harmony export */   de: () => (/* binding */ roleArns),
/* harmony export */   pP: () => (/* binding */ externalId),
/* harmony export */   tb: () => (/* binding */ sessionDuration)
/* harmony export */ });
/* unused harmony export roleArn */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(535);

/** One a line. */
function roleArns(text) {
    const read = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(text).map(roleArn);
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
        message: `${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(text)} is ${session ? 'the ARN of a session, not of its role' : 'not the ARN of a role'}`,
        fix: ARN,
    };
}
function sessionName(text) {
    if (/^[\w+=,.@-]{2,64}$/.test(text))
        return { ok: true, value: text };
    return {
        ok: false,
        message: `${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(text)} is not the name of a session`,
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
    const read = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(text).map((line) => ({ line, tag: TAG.exec(line) }));
    const wrong = read.flatMap(({ line, tag }) => (tag === null ? [line] : []));
    const tags = read.flatMap(({ tag }) => (tag === null ? [] : [[tag[1] ?? '', tag[2] ?? '']]));
    const keys = tags.map(([key]) => key.toLowerCase());
    const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
    const problems = [
        ...wrong.map((line) => `${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(line)} is not key=value`),
        ...twice.map((key) => `${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(key)} is given twice`),
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
    const parsed = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(text);
    if (!parsed.ok || (parsed.value >= SHORTEST && parsed.value <= LONGEST))
        return parsed;
    return { ok: false, message: `${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(text)} is out of range`, fix: 'give between 15m and 12h' };
}


/***/ }),

/***/ 9437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRollback),
/* harmony export */   Y: () => (/* binding */ ROLLBACK_MODES)
/* harmony export */ });
/* harmony import */ var _role_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(535);


/** Whether a deployment is taken back when the verdict says so; `plan`: only told how. */
const ROLLBACK_MODES = ['on', 'off', 'plan'];
/** Milliseconds: what every role allows. */
const SESSION = 3_600_000;
/** Sessions of a role for rollbacks are called as those of `role`, by which the gate calls AWS otherwise. */
function readRollback(reader, suite, role) {
    if (suite === null)
        reader.refuse('rollback-vars', 'is given without a suite', 'name the suite whose rollback they are for');
    const arns = reader.optional('rollback-role-to-assume', _role_js__WEBPACK_IMPORTED_MODULE_0__/* .roleArns */ .de);
    return {
        mode: reader.parsed('rollback', (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(ROLLBACK_MODES)) ?? 'on',
        vars: reader.parsed('rollback-vars', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .variables */ .Ee) ?? {},
        role: arns && {
            arns,
            sessionName: role?.sessionName ?? null,
            externalId: null,
            tags: {},
            duration: SESSION,
        },
    };
}


/***/ }),

/***/ 535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ variables),
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   f0: () => (/* binding */ paths),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4671);

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
function boolean(text) {
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
/** A text that fits where one line is shown. */
function oneLine(longest) {
    return (text) => {
        if (text.length <= longest && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
            return read(text);
        return refuse(`${shown(text)} is not one line of text`, `write up to ${longest} characters on one line`);
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
    const unknown = words.filter((word) => !_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.some((outcome) => outcome === word));
    if (unknown.length > 0 || words.length === 0) {
        const wrong = unknown.length > 0 ? unknown.join(', ') : text;
        return refuse(`${shown(wrong)} is no verdict`, `list some of ${_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.join(', ')}, or none`);
    }
    return read(_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.filter((outcome) => words.includes(outcome)));
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


/***/ })

};
