export const id = 733;
export const ids = [733];
export const modules = {

/***/ 2733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInTerminal: () => (/* binding */ runInTerminal),
  serveLocally: () => (/* binding */ serveLocally)
});

// EXTERNAL MODULE: ./src/adapters.ts + 16 modules
var adapters = __webpack_require__(6620);
// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/exit.ts
var exit = __webpack_require__(3139);
// EXTERNAL MODULE: ./src/embedded/embedded.ts + 8 modules
var embedded = __webpack_require__(6974);
// EXTERNAL MODULE: ./src/embedded/cloud-environment.ts
var cloud_environment = __webpack_require__(7719);
;// CONCATENATED MODULE: ./src/embedded/print-local.ts

/** One line of JSON for scripts. `pid` is that of `resiliency-gate local`: SIGTERM ends it and the broker. */
function printLocalJson(broker, pid) {
    const { endpoint, region, env, stateMachineArn, bucket, journalBucket } = broker;
    return JSON.stringify({ endpoint, region, env, stateMachineArn, bucket, journalBucket, pid });
}
/** Lines to paste into a shell, for a person. `present` names the variables that are set there now. */
function printLocalText(broker, present) {
    const stronger = present.filter(cloud_environment/* isStronger */.x).sort();
    return [
        'The embedded broker runs. Point another terminal at it:',
        '',
        ...(stronger.length > 0 ? [`unset ${stronger.join(' ')}`] : []),
        ...Object.entries(broker.env).map(([name, value]) => `export ${name}=${value}`),
        '',
        'and run a suite there:',
        '',
        'resiliency-gate run --suite resiliency.yaml \\',
        `  --state-machine-arn ${broker.stateMachineArn} \\`,
        `  --bucket ${broker.bucket} --journal-bucket ${broker.journalBucket}`,
        '',
        'Ctrl-C ends it; nothing of it is kept.',
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/embedded/local.ts




const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * `resiliency-gate local`: starts the embedded broker, says how to reach it, and serves until it is told to end.
 * Returns 0, because being told to end is its ordinary end; told before it served, it throws `cancelled` (exit 130).
 */
async function runLocal(options) {
    const { packageRoot, json, log, print, clock, processEnv, signals, pid } = options;
    const asked = new AbortController();
    const ask = () => {
        asked.abort();
    };
    for (const name of SIGNALS)
        signals.on(name, ask);
    try {
        const broker = await (0,embedded/* startEmbedded */.H)({ packageRoot, log, clock, processEnv, signal: asked.signal });
        print(json ? printLocalJson(broker, pid) : printLocalText(broker, Object.keys(processEnv)));
        await serve(broker, asked.signal, log);
        return exit/* EXIT */.dc.pass;
    }
    finally {
        for (const name of SIGNALS)
            signals.off(name, ask);
    }
}
async function serve(broker, asked, log) {
    await Promise.race([aborted(asked), broker.ended]);
    if (!asked.aborted) {
        await broker.stop();
        throw new errors/* GateError */.u('broker', 'the embedded broker ended by itself', { hint: 'start it again' });
    }
    log.info('ending the embedded broker; experiments under way are interrupted and may roll back');
    await broker.stop();
}
async function aborted(signal) {
    if (signal.aborted)
        return;
    await new Promise((resolve) => {
        signal.addEventListener('abort', resolve, { once: true });
    });
}

// EXTERNAL MODULE: ./src/gate.ts + 100 modules
var gate = __webpack_require__(7794);
// EXTERNAL MODULE: ./src/github/report-context.ts
var report_context = __webpack_require__(3583);
// EXTERNAL MODULE: ./src/package-root.ts
var package_root = __webpack_require__(4956);
// EXTERNAL MODULE: ./src/publish/report-folder.ts
var report_folder = __webpack_require__(6530);
// EXTERNAL MODULE: ./src/publish/reports.ts + 8 modules
var reports = __webpack_require__(7152);
// EXTERNAL MODULE: ./src/terminal-log.ts
var terminal_log = __webpack_require__(5368);
;// CONCATENATED MODULE: ./src/terminal.ts










/** Milliseconds that runners get after Ctrl-C; a second Ctrl-C ends the command at once. */
const CANCEL_GRACE = 120_000;
/** Runs the gate in a terminal or another CI; returns the exit code. */
async function runInTerminal(settings) {
    const log = (0,terminal_log/* terminalLog */.d)({ out: process.stdout, err: process.stderr });
    const signal = cancelOnSignal();
    const workspace = process.cwd();
    const folder = new report_folder/* ReportFolder */.L(settings.reportDir, workspace);
    const verdict = await (0,gate/* gate */.Gj)(settings, {
        broker: (0,adapters/* buildBroker */.C)(settings, process.env),
        journals: folder,
        publishers: [new reports/* ReportFiles */.y(folder, (0,report_context/* reportContext */.g)(process.env)), new reports/* LogReport */.T(log)],
        clock: clock/* systemClock */.m,
        log,
        random: Math.random,
        cancellation: { signal, policy: settings.onCancel, grace: CANCEL_GRACE, settledBy: 'this' },
        environment: process.env,
        workspace,
        remember: (runId) => log.info(`run id: ${runId}`),
    });
    return signal.aborted ? exit/* EXIT */.dc.cancelled : (0,exit/* exitOfVerdict */.lm)(verdict.verdict, settings.failOn);
}
/** Serves the embedded broker until it is told to end. */
async function serveLocally(json) {
    // With --json standard output holds the result alone.
    const out = json ? process.stderr : process.stdout;
    return runLocal({
        packageRoot: (0,package_root/* packageRoot */.Z)(),
        json,
        log: (0,terminal_log/* terminalLog */.d)({ out, err: process.stderr }),
        print: (text) => process.stdout.write(`${text}\n`),
        clock: clock/* systemClock */.m,
        processEnv: process.env,
        signals: process,
        pid: process.pid,
    });
}
function cancelOnSignal() {
    const cancelled = new AbortController();
    const once = () => {
        if (cancelled.signal.aborted)
            process.exit(exit/* EXIT */.dc.cancelled);
        cancelled.abort();
    };
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, once);
    return cancelled.signal;
}


/***/ })

};
