export const id = 515;
export const ids = [515];
export const modules = {

/***/ 7515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planInTerminal: () => (/* binding */ planInTerminal)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3139);
/* harmony import */ var _github_report_context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3583);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _publish_plan_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7079);
/* harmony import */ var _publish_report_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8108);
/* harmony import */ var _report_plan_console_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(411);
/* harmony import */ var _terminal_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5368);








/** Tells in a terminal or another CI what a run would do, without any service; returns the exit code. */
async function planInTerminal(settings) {
    const log = (0,_terminal_log_js__WEBPACK_IMPORTED_MODULE_6__/* .terminalLog */ .d)({ out: process.stdout, err: process.stderr });
    const workspace = process.cwd();
    const files = new _publish_plan_files_js__WEBPACK_IMPORTED_MODULE_3__/* .PlanFiles */ .v(new _publish_report_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .ReportFolder */ .L(settings.reportDir, workspace), (0,_github_report_context_js__WEBPACK_IMPORTED_MODULE_7__/* .reportContext */ .g)(process.env));
    await (0,_planning_js__WEBPACK_IMPORTED_MODULE_2__/* .plan */ .e)(settings, {
        clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml,
        log,
        workspace,
        show: async (preview) => {
            for (const line of (0,_report_plan_console_js__WEBPACK_IMPORTED_MODULE_5__/* .planLines */ .H)(preview))
                log.info(line);
            log.info(`Plan: ${await files.write(preview)}`);
        },
    });
    return _exit_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.pass;
}


/***/ })

};
