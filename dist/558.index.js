export const id = 558;
export const ids = [558];
export const modules = {

/***/ 1097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ errorName),
/* harmony export */   o: () => (/* binding */ asking)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** Calls AWS; whatever it throws comes out as one `GateError` that names the action, the resource and the remedy. */
async function asking(need, call) {
    try {
        return await call();
    }
    catch (cause) {
        const { code, message, hint } = explain(need, cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .u(code, message, { hint, cause });
    }
}
function errorName(error) {
    return error instanceof Error ? error.name : 'UnknownError';
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
const expired = (need) => refused(`the AWS credentials expired at ${on(need)}`, 'use a longer session');
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
            'Forbidden',
            'KMSAccessDeniedException',
            'KmsAccessDeniedException',
        ],
    ],
    [expired, ['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired']],
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
    [
        ({ resource }) => refused(`${resource} is not an ARN that AWS takes`, 'use the output StateMachineArn of the broker stack'),
        ['InvalidArn'],
    ],
];
const failed = (need, told) => ({
    code: 'broker',
    message: `${on(need)} failed: ${told}`,
    hint: 'try again; if it stays, check endpoint and region',
});
function explain(need, error) {
    const name = errorName(error);
    const [known] = EXPLANATIONS.find(([, names]) => names.includes(name)) ?? [];
    const message = error instanceof Error ? error.message : '';
    return known ? known(need, message || name) : failed(need, `${name}: ${message || codeOf(error)}`);
}
/** A connection that failed on every address of a name has no message of its own. */
function codeOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : 'no reason was given';
}


/***/ }),

/***/ 9373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The machine's own clock; only entries use it. */
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
};


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
/* harmony import */ var _embedded_python_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7142);
/* harmony import */ var _package_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4956);
/* harmony import */ var _terminal_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5368);





/** What the project's own scripts need of the bundle: the embedded broker, and Python with given packages. */
const log = (0,_terminal_log_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalLog */ .d)({ out: process.stdout, err: process.stderr });
function startBroker(signal) {
    return (0,_embedded_embedded_js__WEBPACK_IMPORTED_MODULE_1__/* .startEmbedded */ .H)({ packageRoot: (0,_package_root_js__WEBPACK_IMPORTED_MODULE_3__/* .packageRoot */ .Z)(), log, clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, processEnv: process.env, signal });
}
/** The interpreter of an environment that holds the packages of the given requirements files. */
async function findPython(requirements) {
    const environment = await (0,_embedded_python_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonEnvironment */ .M)({ packageRoot: (0,_package_root_js__WEBPACK_IMPORTED_MODULE_3__/* .packageRoot */ .Z)(), requirements, env: process.env, log });
    return environment.python;
}


/***/ }),

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ wrongInput),
/* harmony export */   u: () => (/* binding */ GateError)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);

/** The one error of the gate: what happened (`message`), what to do (`hint`), and what it came from (`cause`). */
class GateError extends Error {
    code;
    name = 'GateError';
    hint;
    constructor(code, message, details) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.hint = details.hint;
    }
}
/** Everything that is wrong with the input, in one error; nothing was started. */
function wrongInput(problems) {
    const lines = problems.map(_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .printProblem */ .J);
    const message = lines.length === 1 ? (lines[0] ?? '') : `${lines.length} problems:\n  ${lines.join('\n  ')}`;
    return new GateError('wrong-input', message, { hint: 'nothing was started' });
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
