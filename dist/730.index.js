export const id = 730;
export const ids = [730];
export const modules = {

/***/ 1730:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _settings_face_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8752);
/* harmony import */ var _settings_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9630);


/** The action's step: says what it is about to do before it loads what that takes. */
try {
    process.exitCode = await step((0,_settings_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettings */ .s)((0,_settings_face_js__WEBPACK_IMPORTED_MODULE_0__/* .actionFace */ .Ii)(process.env)));
}
catch (error) {
    const { reportStepError } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421), __webpack_require__.e(934)]).then(__webpack_require__.bind(__webpack_require__, 3934));
    process.exitCode = reportStepError(error);
}
async function step(settings) {
    if (settings.mode === 'judge') {
        console.log('Resiliency Gate judges the journals that are there');
        const { judgeStep } = await Promise.all(/* import() */[__webpack_require__.e(401), __webpack_require__.e(924), __webpack_require__.e(119), __webpack_require__.e(856), __webpack_require__.e(421), __webpack_require__.e(404), __webpack_require__.e(799), __webpack_require__.e(117), __webpack_require__.e(419)]).then(__webpack_require__.bind(__webpack_require__, 1419));
        return judgeStep(settings);
    }
    if (settings.mode === 'plan')
        return (await Promise.all(/* import() */[__webpack_require__.e(401), __webpack_require__.e(924), __webpack_require__.e(119), __webpack_require__.e(421), __webpack_require__.e(404), __webpack_require__.e(799), __webpack_require__.e(947), __webpack_require__.e(543)]).then(__webpack_require__.bind(__webpack_require__, 9924))).planStep(settings);
    console.log(`Resiliency Gate on ${settings.broker === 'local' ? 'this machine' : settings.stateMachineArn}`);
    const { runStep } = await Promise.all(/* import() */[__webpack_require__.e(401), __webpack_require__.e(924), __webpack_require__.e(119), __webpack_require__.e(861), __webpack_require__.e(856), __webpack_require__.e(421), __webpack_require__.e(711), __webpack_require__.e(476), __webpack_require__.e(404), __webpack_require__.e(799), __webpack_require__.e(117), __webpack_require__.e(516), __webpack_require__.e(993)]).then(__webpack_require__.bind(__webpack_require__, 8993));
    return runStep(settings);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
