export const id = 32;
export const ids = [32];
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

/***/ 1032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ecsServicesIn: () => (/* binding */ ecsServicesIn)
/* harmony export */ });
/* unused harmony export SdkEcsServices */
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(212);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _client_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1678);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(284);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5747);
/* harmony import */ var _renewal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8269);






/** Revisions that one call describes. */
const MOST_REVISIONS = 20;
/** ECS as rollbacks use it. */
class SdkEcsServices {
    client;
    place;
    constructor(client, place) {
        this.client = client;
        this.place = place;
    }
    async describe(name, signal) {
        const { cluster, service } = name;
        const command = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__/* .DescribeServicesCommand */ .H7c({ cluster, services: [service] });
        const { services } = await this.ask('ecs:DescribeServices', name, signal, (options) => this.client.send(command, options));
        const found = services?.[0];
        if (found?.status === 'ACTIVE')
            return readService(found);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue('refused', `there is no service ${service} in cluster ${cluster}`, {
            hint: 'correct cluster and service, and the region',
        });
    }
    async *history(name, signal) {
        const deployments = await this.deployments(name, signal);
        deployments.sort((one, other) => (other.createdAt?.getTime() ?? 0) - (one.createdAt?.getTime() ?? 0));
        for (let from = 0; from < deployments.length; from += MOST_REVISIONS) {
            const some = deployments.slice(from, from + MOST_REVISIONS);
            const definitions = await this.definitions(name, some, signal);
            for (const { status, targetServiceRevisionArn = '' } of some) {
                const taskDefinition = definitions.get(targetServiceRevisionArn);
                if (taskDefinition !== undefined)
                    yield { status: status ?? 'unknown', taskDefinition };
            }
        }
    }
    async revisionBefore(taskDefinition, signal) {
        const [, family = '', number] = /\/([^/:]+):(\d+)$/.exec(taskDefinition) ?? [];
        const resource = `${family}:*`;
        for (let nextToken;;) {
            const command = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__/* .ListTaskDefinitionsCommand */ .Pse({
                familyPrefix: family,
                status: 'ACTIVE',
                sort: 'DESC',
                ...(nextToken === undefined ? {} : { nextToken }),
            });
            const page = await (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)({ action: 'ecs:ListTaskDefinitions', resource }, (options) => this.client.send(command, options), signal);
            const earlier = (page.taskDefinitionArns ?? []).find((arn) => revisionOf(arn) < Number(number));
            if (earlier !== undefined || page.nextToken === undefined)
                return earlier ?? null;
            nextToken = page.nextToken;
        }
    }
    async deploy(name, taskDefinition, signal) {
        const { cluster, service } = name;
        const command = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__/* .UpdateServiceCommand */ .kZr({ cluster, service, taskDefinition });
        const updated = await this.ask('ecs:UpdateService', name, signal, (options) => this.client.send(command, options));
        return updated.service?.taskDefinition ?? taskDefinition;
    }
    urlOf({ cluster, service }) {
        const [one, other] = [cluster, service].map((arn) => encodeURIComponent(arn.split('/').at(-1) ?? arn));
        return (0,_console_js__WEBPACK_IMPORTED_MODULE_5__/* .consoleUrl */ .B)(this.place, `ecs/v2/clusters/${one ?? ''}/services/${other ?? ''}/deployments`);
    }
    async deployments(name, signal) {
        const { cluster, service } = name;
        const all = [];
        let nextToken;
        do {
            const more = nextToken === undefined ? {} : { nextToken };
            const command = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__/* .ListServiceDeploymentsCommand */ .jz8({ cluster, service, ...more });
            const page = await this.ask('ecs:ListServiceDeployments', name, signal, (options) => this.client.send(command, options));
            all.push(...(page.serviceDeployments ?? []));
            nextToken = page.nextToken;
        } while (nextToken !== undefined);
        return all;
    }
    /** By the ARN of the revision. */
    async definitions(name, deployments, signal) {
        const arns = [...new Set(deployments.flatMap(({ targetServiceRevisionArn: arn }) => (arn ? [arn] : [])))];
        if (arns.length === 0)
            return new Map();
        const command = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__/* .DescribeServiceRevisionsCommand */ .oF5({ serviceRevisionArns: arns });
        const { serviceRevisions = [] } = await this.ask('ecs:DescribeServiceRevisions', name, signal, (options) => this.client.send(command, options));
        return new Map(serviceRevisions.map(({ serviceRevisionArn = '', taskDefinition = '' }) => [
            serviceRevisionArn,
            taskDefinition,
        ]));
    }
    ask(action, { cluster, service }, signal, call) {
        const resource = service.startsWith('arn:') ? service : `service ${service} of cluster ${cluster}`;
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)({ action, resource }, call, signal);
    }
}
function readService({ taskDefinition, deployments = [], runningCount, desiredCount }) {
    const primary = deployments.find(({ status }) => status === 'PRIMARY');
    return {
        taskDefinition: taskDefinition ?? '',
        primary: primary
            ? {
                taskDefinition: primary.taskDefinition ?? '',
                rollout: primary.rolloutState ?? null,
                reason: primary.rolloutStateReason ?? null,
            }
            : null,
        steady: deployments.length === 1 && runningCount === desiredCount,
    };
}
function revisionOf(taskDefinition) {
    return Number(taskDefinition.split(':').at(-1));
}
/** Null credentials are the default chain. */
function ecsServicesIn(place, credentials) {
    return new SdkEcsServices((0,_renewal_js__WEBPACK_IMPORTED_MODULE_3__/* .renewing */ .I)(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__/* .ECSClient */ .Zgc((0,_client_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .clientSettings */ .r)(place.region, credentials))), {
        ...place,
        service: 'ECS',
    });
}


/***/ })

};
