export const id = 581;
export const ids = [581];
export const modules = {

/***/ 5581:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1274);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3139);
/* harmony import */ var _terminal_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5368);



/** The command line: the same gate for every other CI and for a terminal. */
for (const stream of [process.stdout, process.stderr]) {
    // Whoever reads may stop reading, as `| head` does; that says nothing about the deployment.
    stream.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    });
}
try {
    await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .buildProgram */ .T)().parseAsync(process.argv);
}
catch (error) {
    process.exitCode = (0,_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .reportError */ .N7)(error, (0,_terminal_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalLog */ .d)({ out: process.stdout, err: process.stderr }));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ buildProgram)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _settings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7056);
/* harmony import */ var _settings_face_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8752);
/* harmony import */ var _settings_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9630);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3139);





/** Flags that may be given several times: one value a line. */
const REPEATABLE = [
    'experiments',
    'vars',
    'journals',
    'role-to-assume',
    'role-session-tags',
];
/** The commands. Each loads what it needs when it is called. */
function buildProgram() {
    const program = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('resiliency-gate')
        .description('Lets a deployment through only if the system survives its failures.')
        .showHelpAfterError('(--help shows what there is)')
        .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : _exit_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.wrongInput));
    const commands = [
        gateCommand('run', 'Run a suite, judge it, report; the exit code is the verdict.'),
        gateCommand('plan', 'Tell what a run would do, and what is wrong with the suite; nothing is started.'),
        gateCommand('judge', 'Judge journals that are already there, without any service; reports and exit code as in run.'),
        gateCommand('collect', 'Watch a run that was started before, judge it, report; exit code as in run.'),
        gateCommand('stop', 'End a run, so that its rollbacks are played, and tell what became of each fault.'),
        localCommand(),
    ];
    // Or else an unknown flag would exit with 1, which means that a requirement was missed.
    for (const command of commands)
        program.addCommand(command.copyInheritedSettings(program));
    return program;
}
function gateCommand(mode, description) {
    const command = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB(mode).description(description);
    const names = (0,_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .settingsOf */ .f5)(mode).filter((name) => !(0,_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecret */ .$f)(name));
    for (const name of names)
        command.addOption(flagOf(name));
    return command.action(async (flags) => {
        const given = Object.fromEntries(names.flatMap((name) => {
            const value = flags[camelCase(name)];
            return value === undefined ? [] : [[name, value]];
        }));
        process.exitCode = await carryOut((0,_settings_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)((0,_settings_face_js__WEBPACK_IMPORTED_MODULE_2__/* .commandFace */ .lb)({ ...given, mode }, process.env)));
    });
}
async function carryOut(settings) {
    if (settings.mode === 'judge')
        return (await Promise.all(/* import() */[__webpack_require__.e(401), __webpack_require__.e(924), __webpack_require__.e(856), __webpack_require__.e(404), __webpack_require__.e(799), __webpack_require__.e(117), __webpack_require__.e(77)]).then(__webpack_require__.bind(__webpack_require__, 7077))).judgeInTerminal(settings);
    if (settings.mode === 'plan')
        return (await Promise.all(/* import() */[__webpack_require__.e(401), __webpack_require__.e(924), __webpack_require__.e(404), __webpack_require__.e(947), __webpack_require__.e(515)]).then(__webpack_require__.bind(__webpack_require__, 7515))).planInTerminal(settings);
    return (await Promise.all(/* import() */[__webpack_require__.e(401), __webpack_require__.e(924), __webpack_require__.e(861), __webpack_require__.e(856), __webpack_require__.e(711), __webpack_require__.e(476), __webpack_require__.e(750), __webpack_require__.e(404), __webpack_require__.e(799), __webpack_require__.e(117), __webpack_require__.e(516), __webpack_require__.e(638)]).then(__webpack_require__.bind(__webpack_require__, 7638))).runInTerminal(settings);
}
function localCommand() {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('local')
        .description('Start the embedded broker – an AWS emulator with the real one in it – and say how to use it.')
        .option('--json', 'print one line of JSON instead')
        .action(async ({ json }) => {
        const { serveLocally } = await Promise.all(/* import() */[__webpack_require__.e(401), __webpack_require__.e(924), __webpack_require__.e(861), __webpack_require__.e(856), __webpack_require__.e(711), __webpack_require__.e(476), __webpack_require__.e(750), __webpack_require__.e(404), __webpack_require__.e(799), __webpack_require__.e(117), __webpack_require__.e(516), __webpack_require__.e(638)]).then(__webpack_require__.bind(__webpack_require__, 7638));
        process.exitCode = await serveLocally(json === true);
    });
}
/** The environment is read by the settings themselves, so that messages name what was really given. */
function flagOf(name) {
    const { description, default: fallback } = _settings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy[name];
    const repeatable = REPEATABLE.includes(name);
    const yesOrNo = fallback === 'true' || fallback === 'false';
    const value = yesOrNo ? '[value]' : `<value${repeatable ? '...' : ''}>`;
    const flag = `${SHORTER[name] ?? ''}--${name} ${value}`;
    const option = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(flag, fallback === '' ? description : `${description} (${fallback})`);
    if (yesOrNo)
        return option.preset('true');
    if (!repeatable)
        return option;
    return option.argParser((value, earlier) => earlier === undefined ? value : `${earlier}\n${value}`);
}
/** Another name that people expect. */
const SHORTER = { 'report-dir': '--out, ' };
function camelCase(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
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
