export const id = 934;
export const ids = [934];
export const modules = {

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


/***/ })

};
