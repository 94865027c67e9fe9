export const id = 974;
export const ids = [974];
export const modules = {

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


/***/ }),

/***/ 5974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lambdaAliasesIn: () => (/* binding */ lambdaAliasesIn)
/* harmony export */ });
/* unused harmony export SdkLambdaAliases */
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1696);
/* harmony import */ var _client_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1678);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(284);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5747);
/* harmony import */ var _renewal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8269);





/** Lambda as rollbacks use it. */
class SdkLambdaAliases {
    client;
    place;
    constructor(client, place) {
        this.client = client;
        this.place = place;
    }
    async target(FunctionName, Name, signal) {
        const command = new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__/* .GetAliasCommand */ .MES({ FunctionName, Name });
        const need = { action: 'lambda:GetAlias', resource: `${FunctionName}:${Name}` };
        return readAlias(await (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .asking */ .os)(need, (options) => this.client.send(command, options), signal));
    }
    async versions(FunctionName, signal) {
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .asking */ .os)({ action: 'lambda:ListVersionsByFunction', resource: FunctionName }, async () => {
            const found = [];
            for await (const page of (0,_aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__/* .paginateListVersionsByFunction */ .CE5)({ client: this.client }, { FunctionName }))
                found.push(...(page.Versions ?? []).flatMap(({ Version }) => (Version ? [Version] : [])));
            return found.filter((version) => /^\d+$/.test(version));
        }, signal);
    }
    async point(FunctionName, Name, version, signal) {
        const command = new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__/* .UpdateAliasCommand */ .lqC({
            FunctionName,
            Name,
            FunctionVersion: version,
            RoutingConfig: { AdditionalVersionWeights: {} },
        });
        const need = { action: 'lambda:UpdateAlias', resource: `${FunctionName}:${Name}` };
        return readAlias(await (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .asking */ .os)(need, (options) => this.client.send(command, options), signal));
    }
    urlOf(name, alias) {
        const [, , , , , , bare = name] = name.split(':');
        const shown = `/functions/${encodeURIComponent(bare)}/aliases/${encodeURIComponent(alias)}`;
        return (0,_console_js__WEBPACK_IMPORTED_MODULE_4__/* .consoleUrl */ .B)(this.place, 'lambda/home', shown);
    }
}
function readAlias({ FunctionVersion = '', RoutingConfig }) {
    return { version: FunctionVersion, weights: RoutingConfig?.AdditionalVersionWeights ?? {} };
}
/** Null credentials are the default chain. */
function lambdaAliasesIn(place, credentials) {
    return new SdkLambdaAliases((0,_renewal_js__WEBPACK_IMPORTED_MODULE_2__/* .renewing */ .I)(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__/* .LambdaClient */ .Nox((0,_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .clientSettings */ .r)(place.region, credentials))), {
        ...place,
        service: 'LAMBDA',
    });
}


/***/ })

};
