export const id = 231;
export const ids = [231];
export const modules = {

/***/ 1678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ clientSettings)
/* harmony export */ });
/** Tries of one call before it counts as failed. What fails longer than that is not the SDK's to wait for. */
const ATTEMPTS = 4;
/** Milliseconds: until there is a connection, until an answer begins, and without a byte. */
const TIMEOUTS = { connectionTimeout: 10_000, requestTimeout: 120_000, socketTimeout: 20_000 };
/** What every client of AWS is made with. Null credentials are the default chain; `''` is the region of the environment. */
function clientSettings(region, credentials) {
    return {
        ...(region === '' ? {} : { region }),
        ...(credentials === null ? {} : { credentials }),
        maxAttempts: ATTEMPTS,
        retryMode: 'standard',
        requestHandler: { ...TIMEOUTS, throwOnRequestTimeout: true },
    };
}


/***/ }),

/***/ 5747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  os: () => (/* binding */ asking),
  Is: () => (/* binding */ errorName),
  oN: () => (/* binding */ hasExpired)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
var retry = __webpack_require__(3609);
;// CONCATENATED MODULE: ./src/aws/unavailable.ts

/** Ways in which a connection or an answer breaks off that the SDK's own lists do not name. */
const BROKEN_OFF = /^(?:ERR_STREAM_PREMATURE_CLOSE|EAI_FAIL|ENETDOWN|EHOSTDOWN|ECONNABORTED|HPE_\w+)$/;
/** AWS knows only the time of a request, so a clock that is off may be blamed on its signature. */
const SKEWED = /^Request(?:TimeTooSkewed|InTheFuture|Expired)$/;
/** Whether a service could not be reached, was overloaded, or its answer broke off: the same call may succeed later. */
function isUnavailable(error) {
    if (!isSdkError(error))
        return false;
    return ((0,retry.isThrottlingError)(error) ||
        (0,retry.isTransientError)(error) ||
        (0,retry.isServerError)(error) ||
        isSkewed(error) ||
        isBroken(error));
}
/** Whether AWS refused the time that a request was signed with, also after the SDK had corrected it. */
function isSkewed({ name, message }) {
    return (SKEWED.test(name) ||
        (name === 'InvalidSignatureException' && /Signature (?:expired|not yet current)/.test(message)));
}
/** What is no JSON or XML is no answer of AWS's, and a checksum that does not fit is half of one. */
function isBroken(error) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    return (BROKEN_OFF.test(code) || error.name === 'SyntaxError' || error.message.startsWith('Checksum mismatch'));
}
/** It may come from another realm, and then is no `Error` of ours. */
function isSdkError(error) {
    return (typeof error === 'object' &&
        error !== null &&
        'name' in error &&
        typeof error.name === 'string' &&
        'message' in error &&
        typeof error.message === 'string');
}

;// CONCATENATED MODULE: ./src/aws/refusal.ts


/**
 * Calls AWS; whatever it throws, unless it is one already, comes out as one `GateError` that names the action, the resource
 * and the remedy. When `signal` aborts, the call is `cancelled` at once, whatever it waits for.
 */
async function asking(need, call, signal) {
    try {
        return await unlessAborted(call, signal);
    }
    catch (cause) {
        if (signal?.aborted)
            throw givenUp(need, cause);
        if (cause instanceof errors/* GateError */.ue)
            throw cause;
        const { code, message, hint } = explain(need, cause);
        throw new errors/* GateError */.ue(code, message, { hint, cause });
    }
}
/** The SDK heeds a signal while it sends and waits, not while it looks for credentials. */
async function unlessAborted(call, signal) {
    if (!signal)
        return call({});
    signal.throwIfAborted();
    let leave = () => { };
    const aborted = new Promise((_, reject) => {
        leave = () => reject(new Error('aborted'));
        signal.addEventListener('abort', leave, { once: true });
    });
    try {
        return await Promise.race([call({ abortSignal: signal }), aborted]);
    }
    finally {
        signal.removeEventListener('abort', leave);
    }
}
function givenUp(need, cause) {
    return new errors/* GateError */.ue('cancelled', `${on(need)} was given up`, {
        hint: 'the gate was told to end before AWS had answered',
        cause,
    });
}
/** The name by which AWS and its SDK tell errors apart. */
function errorName(error) {
    return textIn(error, 'name') || 'UnknownError';
}
/** What is thrown may come from anywhere, and need not be an `Error` of ours. */
function textIn(error, key) {
    if (typeof error !== 'object' || error === null)
        return '';
    const value = error[key];
    return typeof value === 'string' ? value : '';
}
/** Whether AWS called the credentials of a call expired, as the SDK or as we tell it. */
function hasExpired(error) {
    return EXPIRED.includes(errorName(error instanceof errors/* GateError */.ue ? error.cause : error));
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
const expired = (need) => refused(`the AWS credentials expired at ${on(need)}`, 'let the gate renew them: role-to-assume (docs/permissions.md), or use a longer session');
const EXPIRED = ['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired'];
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
            'AuthorizationErrorException',
            'Forbidden',
            'KMSAccessDeniedException',
            'KmsAccessDeniedException',
        ],
    ],
    [expired, EXPIRED],
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
    [missing('the topic', 'correct its ARN: the gate does not make one'), ['NotFoundException']],
    [
        missing('the deployment', 'correct its id, and the region: it is that of CodeDeploy'),
        ['DeploymentDoesNotExistException', 'InvalidDeploymentIdException'],
    ],
    [missing('the cluster of', 'correct cluster and region'), ['ClusterNotFoundException']],
    [
        missing('the', 'correct cluster and service, and the region'),
        ['ServiceNotFoundException', 'ServiceNotActiveException'],
    ],
    [
        missing('what was asked for', 'correct the function, the alias or the version, and the region'),
        ['ResourceNotFoundException'],
    ],
    [
        ({ resource }) => refused(`${resource} is not an ARN that AWS takes`, 'use the output StateMachineArn of the broker stack'),
        ['InvalidArn'],
    ],
];
function explain(need, error) {
    const name = errorName(error);
    // A connection that failed on every address of a name has a code, but no message of its own.
    const message = textIn(error, 'message') || textIn(error, 'code');
    if (isSdkError(error) && isSkewed(error))
        return skewed(need, message);
    const [known] = EXPLANATIONS.find(([, names]) => names.includes(name)) ?? [];
    if (known)
        return known(need, message || name);
    return {
        code: isUnavailable(error) ? 'unavailable' : 'broker',
        message: `${on(need)} failed: ${[name, message].filter(Boolean).join(': ')}`,
        hint: 'try again; if it stays, check endpoint and region',
    };
}
const skewed = (need, told) => ({
    code: 'unavailable',
    message: `AWS does not accept the time of ${on(need)}: ${told}`,
    hint: 'set the clock of this machine',
});


/***/ }),

/***/ 8269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ renewing)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5747);

/**
 * Has a client ask once more, with other credentials, when AWS calls those of a call expired: a session may end before its
 * time, and the SDK goes by the time alone.
 */
function renewing(client) {
    client.middlewareStack.add((next) => async (args) => {
        try {
            return await next(args);
        }
        catch (error) {
            if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .hasExpired */ .oN)(error))
                throw error;
            await client.config.credentials({ forceRefresh: true });
            return next(args);
        }
    }, { step: 'initialize', name: 'renewing' });
    return client;
}


/***/ }),

/***/ 2231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SnsTopic: () => (/* binding */ SnsTopic),
/* harmony export */   snsTopic: () => (/* binding */ snsTopic)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sns__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8797);
/* harmony import */ var _client_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1678);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5747);
/* harmony import */ var _renewal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8269);




/** A topic in its own region. Mails are sent text, everything else JSON. */
class SnsTopic {
    client;
    arn;
    constructor(client, arn) {
        this.client = client;
        this.arn = arn;
    }
    async send(message) {
        const command = new _aws_sdk_client_sns__WEBPACK_IMPORTED_MODULE_3__/* .PublishCommand */ .D5G(this.inputOf(message));
        await (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .asking */ .os)({ action: 'sns:Publish', resource: this.arn }, () => this.client.send(command));
    }
    inputOf({ id, verdict, environment, subject, json, text }) {
        const word = (value) => ({ DataType: 'String', StringValue: value });
        return {
            TopicArn: this.arn,
            Subject: subject,
            MessageStructure: 'json',
            Message: JSON.stringify({ default: json, email: text, sms: subject }),
            MessageAttributes: {
                verdict: word(verdict),
                ...(environment ? { environment: word(environment) } : {}),
            },
            ...(this.arn.endsWith('.fifo') ? { MessageGroupId: 'verdicts', MessageDeduplicationId: id } : {}),
        };
    }
}
/** The default credential chain, unless `credentials` are given. */
function snsTopic(arn, credentials) {
    const [, , , region = ''] = arn.split(':');
    return new SnsTopic((0,_renewal_js__WEBPACK_IMPORTED_MODULE_2__/* .renewing */ .I)(new _aws_sdk_client_sns__WEBPACK_IMPORTED_MODULE_3__/* .SNSClient */ .kye((0,_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .clientSettings */ .r)(region, credentials))), arn);
}


/***/ })

};
