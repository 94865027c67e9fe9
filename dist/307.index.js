export const id = 307;
export const ids = [307];
export const modules = {

/***/ 3307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   codeDeployIn: () => (/* binding */ codeDeployIn)
/* harmony export */ });
/* unused harmony export SdkCodeDeploy */
/* harmony import */ var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7507);
/* harmony import */ var _client_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1678);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(284);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5747);
/* harmony import */ var _renewal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8269);





/** CodeDeploy as rollbacks use it. */
class SdkCodeDeploy {
    client;
    place;
    constructor(client, place) {
        this.client = client;
        this.place = place;
    }
    async stop(deploymentId, signal) {
        const command = new _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__/* .StopDeploymentCommand */ .NzN({ deploymentId, autoRollbackEnabled: true });
        const ask = async (options) => {
            try {
                await this.client.send(command, options);
                return true;
            }
            catch (error) {
                if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error) === 'DeploymentAlreadyCompletedException')
                    return false;
                throw error;
            }
        };
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .asking */ .os)({ action: 'codedeploy:StopDeployment', resource: deploymentId }, ask, signal);
    }
    async describe(deploymentId, signal) {
        const command = new _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__/* .GetDeploymentCommand */ .Tvn({ deploymentId });
        const need = { action: 'codedeploy:GetDeployment', resource: deploymentId };
        const { deploymentInfo = {} } = await (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .asking */ .os)(need, (options) => this.client.send(command, options), signal);
        const { status, rollbackInfo, errorInformation } = deploymentInfo;
        return {
            status: status ?? 'unknown',
            rollbackId: rollbackInfo?.rollbackDeploymentId ?? null,
            rollbackMessage: rollbackInfo?.rollbackMessage ?? null,
            error: [errorInformation?.code, errorInformation?.message].filter(Boolean).join(': ') || null,
        };
    }
    urlOf(id) {
        return (0,_console_js__WEBPACK_IMPORTED_MODULE_4__/* .consoleUrl */ .B)(this.place, `codesuite/codedeploy/deployments/${encodeURIComponent(id)}`);
    }
}
/** Null credentials are the default chain. */
function codeDeployIn(place, credentials) {
    return new SdkCodeDeploy((0,_renewal_js__WEBPACK_IMPORTED_MODULE_2__/* .renewing */ .I)(new _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__/* .CodeDeployClient */ .cHd((0,_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .clientSettings */ .r)(place.region, credentials))), {
        ...place,
        service: 'CODEDEPLOY',
    });
}


/***/ }),

/***/ 284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ consoleUrl)
/* harmony export */ });
/**
 * Where a person can look at something in the console; null when the services are not AWS's own, which has no console for
 * them. The parts of `path` and `place` – what follows the `#` – are encoded.
 */
function consoleUrl({ service, region, environment }, path, place = '') {
    const endpoint = environment[`AWS_ENDPOINT_URL_${service}`] ?? environment['AWS_ENDPOINT_URL'];
    if (endpoint || region === '')
        return null;
    return `https://${region}.${domainOf(region)}/${path}?region=${region}${place && `#${place}`}`;
}
function domainOf(region) {
    if (region.startsWith('cn-'))
        return 'console.amazonaws.cn';
    return region.startsWith('us-gov-') ? 'console.amazonaws-us-gov.com' : 'console.aws.amazon.com';
}


/***/ })

};
