export const id = 799;
export const ids = [799];
export const modules = {

/***/ 6971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./src/clock.ts
var src_clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(7428);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/criteria/quantity.ts
var quantity = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/github/failure.ts
var github_failure = __webpack_require__(8881);
;// CONCATENATED MODULE: ./src/github/persistence.ts



const ATTEMPTS = 6;
/** Milliseconds; a wait that a reader of the log would wonder about. */
const WORTH_TELLING = 10_000;
/** Sends again what GitHub puts off, and what did not arrive, for as long as patience lasts. */
async function persist(send, persistence) {
    const { clock, log, random, patience, creates } = persistence;
    const end = clock.now() + patience;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await send();
        }
        catch (error) {
            const failure = (0,github_failure/* readFailure */.f1)(error);
            const lost = isLost(failure, creates) ? (0,src_clock/* backOff */.fu)(attempt, random()) : null;
            const wait = (0,github_failure/* putOff */.dD)(failure, clock.now()) ?? lost;
            if (wait === null || attempt === ATTEMPTS || clock.now() + wait > end)
                throw error;
            if (wait >= WORTH_TELLING)
                log.info(`GitHub is asked again in ${(0,quantity/* printValue */.jt)(wait, 'duration')}`);
            await clock.sleep(wait);
        }
    }
}
function isLost(failure, creates) {
    if (failure.status < 500)
        return false;
    return !creates || (failure.response === undefined && (0,github_failure/* neverConnected */.i_)(failure));
}

// EXTERNAL MODULE: ./src/github/refusal.ts
var refusal = __webpack_require__(6047);
;// CONCATENATED MODULE: ./src/github/client.ts




/** Milliseconds that one request may take, and that GitHub may make us wait for one. */
const TIMEOUT = 30_000;
const PATIENCE = 120_000;
/**
 * One repository on GitHub. Rate limits are waited for and what did not arrive is sent again, both bounded; whatever
 * fails then is one `GateError` that says what was asked, why not, and the permission that it needs. A request that
 * creates something is sent again only when it says that it is `repeatable`: GitHub may have acted on the first.
 */
class GitHub {
    access;
    ports;
    loaded;
    known;
    constructor(access, ports) {
        this.access = access;
        this.ports = ports;
    }
    /** Asks for one thing; the answer is checked. */
    async ask(errand, answer, request) {
        return this.carryOut(errand, async (api) => check(errand, answer, (await request(api)).data));
    }
    /** Asks for all of a list, page by page. */
    async list(errand, item, request) {
        return this.carryOut(errand, async (api) => {
            const items = [];
            for await (const page of request(api))
                items.push(...check(errand, schemas/* array */.YOg(item), page.data));
            return items;
        });
    }
    /** Whom GitHub knows the token by: the author of what it writes, e.g. `github-actions[bot]`. */
    async login(errand) {
        const answer = schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1) }) });
        const query = async ({ octokit }) => ({
            data: await octokit.graphql('query { viewer { login } }', { request: { repeatable: true } }),
        });
        return (this.known ??= (await this.ask(errand, answer, query)).viewer.login);
    }
    async carryOut(errand, work) {
        try {
            return await work(await (this.loaded ??= load(this.access, this.ports)));
        }
        catch (cause) {
            throw cause instanceof src_errors/* GateError */.ue ? cause : (0,refusal/* refusal */.x5)(errand, cause);
        }
    }
}
function check({ what }, answer, data) {
    const read = answer.safeParse(data);
    if (read.success)
        return read.data;
    const problem = errors/* prettifyError */.S1(read.error).replace(/\s+/g, ' ').slice(0, 300);
    throw new src_errors/* GateError */.ue('refused', `GitHub gave another answer than ${what} asks for: ${problem}`, {
        hint: 'check that GITHUB_API_URL is that of GitHub',
    });
}
async function load({ token, apiUrl, repository }, ports) {
    const { GitHub: Client, getOctokitOptions } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(845)]).then(__webpack_require__.bind(__webpack_require__, 1845));
    const octokit = new Client(getOctokitOptions(token, { baseUrl: apiUrl, userAgent: 'resiliency-gate', log: quiet(ports.log) }));
    octokit.hook.wrap('request', (send, options) => {
        const creates = options.method === 'POST' && options.request['repeatable'] !== true;
        const once = async () => send({ ...options, request: { ...options.request, signal: AbortSignal.timeout(TIMEOUT) } });
        return persist(once, { ...ports, patience: PATIENCE, creates });
    });
    const [owner = '', repo = ''] = repository.split('/');
    return { octokit, repository: { owner, repo } };
}
/** What the client has to say is for those who look closer: what fails is told by who asked. */
function quiet(log) {
    const nothing = () => { };
    return { debug: nothing, info: nothing, warn: (text) => log.info(text), error: nothing };
}

;// CONCATENATED MODULE: ./src/github/connect.ts


/** The repository of the job, or of `GITHUB_REPOSITORY`; null without one, or without a token. */
function connectGitHub({ token }, environment, log) {
    const repository = environment['GITHUB_REPOSITORY'];
    if (token === null || !repository)
        return null;
    const apiUrl = environment['GITHUB_API_URL'] || 'https://api.github.com';
    return new GitHub({ token, apiUrl, repository }, { clock: src_clock/* systemClock */.ml, log, random: Math.random });
}


/***/ }),

/***/ 5015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3798);


const repository = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const optional = (shape) => shape.optional().catch(undefined);
/** The file holds far more, and not everything of this in every event. */
const eventShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    pull_request: optional(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
        head: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), repo: repository.nullable() }),
        base: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ repo: repository }),
    })),
    issue: optional(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(), pull_request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({}) })),
    workflow_run: optional(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        head_sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        head_branch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        head_repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ owner: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) }).nullable(),
        pull_requests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(), head: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) })),
    })),
    deployment: optional(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
});
/** Reads the event's file, where the runner has left one. */
async function readEvent(environment) {
    const path = environment['GITHUB_EVENT_PATH'];
    const told = path ? eventShape.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'))) : {};
    const clue = clueIn(told);
    return {
        name: environment['GITHUB_EVENT_NAME'] ?? '',
        sha: shaIn(told) ?? (told.issue === undefined ? (environment['GITHUB_SHA'] ?? null) : null),
        pullRequest: clue,
        fork: told.pull_request !== undefined && isFork(told.pull_request),
    };
}
function shaIn({ pull_request, workflow_run, deployment }) {
    return pull_request?.head.sha ?? workflow_run?.head_sha ?? deployment?.sha;
}
function clueIn({ pull_request, issue, workflow_run, deployment }) {
    const number = pull_request?.number ?? issue?.number;
    if (number !== undefined)
        return { kind: 'number', number };
    if (workflow_run !== undefined)
        return clueOfRun(workflow_run);
    return deployment === undefined ? null : { kind: 'commit', sha: deployment.sha };
}
/** GitHub tells the pull request of a run, but not when it comes from a fork. */
function clueOfRun(run) {
    const { head_sha: sha, head_branch: branch, head_repository: from } = run;
    const told = run.pull_requests.find(({ head }) => head.sha === sha);
    if (told !== undefined)
        return { kind: 'number', number: told.number };
    if (branch === null || from === null)
        return { kind: 'commit', sha };
    return { kind: 'head', head: `${from.owner.login}:${branch}`, sha };
}
function isFork({ head, base }) {
    return head.repo?.full_name !== base.repo.full_name;
}


/***/ }),

/***/ 8881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   dD: () => (/* binding */ putOff),
/* harmony export */   f1: () => (/* binding */ readFailure),
/* harmony export */   i_: () => (/* binding */ neverConnected)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3798);

const failureShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().catch(0),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch(''),
    cause: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(),
    response: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ headers: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).catch({}) })
        .optional()
        .catch(undefined),
});
function readFailure(error) {
    const read = failureShape.safeParse(error);
    return read.success ? read.data : { status: 0, message: String(error), cause: null };
}
/** Whether GitHub did not look at the request, because there were too many. */
function isRateLimit({ status, message, response }) {
    if (status === 429)
        return true;
    const headers = response?.headers ?? {};
    const limited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
    return status === 403 && (limited || /rate limit/i.test(message));
}
/** Milliseconds until GitHub wants to be asked again; a minute where it does not say, as its documentation asks. */
function putOff(failure, now) {
    if (!isRateLimit(failure))
        return null;
    const headers = failure.response?.headers ?? {};
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    if (seconds >= 0)
        return seconds * 1_000;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1_000;
    const told = headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset);
    return told ? Math.max(1_000, reset - now) : 60_000;
}
const connection = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ cause: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }) });
/** Whether there was no connection at all: the one loss of which it is known that GitHub did nothing. */
function neverConnected({ cause }) {
    const code = connection.safeParse(cause).data?.cause.code ?? '';
    return /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/.test(code);
}


/***/ }),

/***/ 5886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ exceptForForks),
/* harmony export */   q: () => (/* binding */ FORK_NOTICE)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6047);

/**
 * The same places, where a fork's pull request may come along: its token may only read, which is as it should be and
 * no warning. It is told once, however many places there are.
 */
function exceptForForks(publishers, event, log) {
    let told = false;
    return publishers.map((publisher) => ({
        name: publisher.name,
        publish: async (verdict) => {
            try {
                await publisher.publish(verdict);
            }
            catch (error) {
                if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .isNotAllowed */ .wY)(error) || !(await event()).fork)
                    throw error;
                if (!told)
                    log.info(FORK_NOTICE);
                told = true;
            }
        },
    }));
}
const FORK_NOTICE = 'notice: the pull request comes from a fork, whose jobs may only read: the report is in the job summary alone (docs/github.md#forks)';


/***/ }),

/***/ 7476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ ciRunOf),
/* harmony export */   rZ: () => (/* binding */ isMarked),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The line by which the comment or issue of one gate is known among those of others. With a `name` of its own it is
 * the same in every job; without one it is the suite's in this step of this job.
 */
function markerOf(kind, name, { suite }, environment) {
    const step = ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map((key) => environment[key] ?? '');
    const identity = name === null ? [suite, ...step] : [name];
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 24);
    return `<!-- resiliency-gate ${kind} ${digest} -->`;
}
/** Whether a comment or issue begins with that line; GitHub may have changed its line breaks. */
function isMarked(text, marker) {
    return text.split(/\r?\n/, 1)[0] === marker;
}
/** Null outside GitHub. */
function ciRunOf(environment) {
    const [id, attempt] = [
        Number(environment['GITHUB_RUN_ID']),
        Number(environment['GITHUB_RUN_ATTEMPT'] ?? 1),
    ];
    return Number.isSafeInteger(id) && id > 0 && Number.isSafeInteger(attempt) && attempt > 0
        ? { id, attempt }
        : null;
}


/***/ }),

/***/ 2139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ findPullRequest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3798);

const pullShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    head: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    merge_commit_sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
});
/** The open pull request that a clue leads to; null when there is none of that very commit. */
async function findPullRequest(github, clue) {
    if (clue.kind === 'number')
        return clue.number;
    const errand = {
        what: `the pull request of ${clue.sha.slice(0, 7)}`,
        needs: 'pull-requests: read',
    };
    const pulls = await github.list(errand, pullShape, (api) => pullsOf(api, clue));
    const found = pulls.find(({ state, head, merge_commit_sha: merge }) => state === 'open' && (head.sha === clue.sha || (clue.kind === 'commit' && merge === clue.sha)));
    return found?.number ?? null;
}
function pullsOf({ octokit, repository }, clue) {
    const { pulls, repos } = octokit.rest;
    const page = { ...repository, per_page: 100 };
    return clue.kind === 'head'
        ? octokit.paginate.iterator(pulls.list, { ...page, head: clue.head, state: 'open' })
        : octokit.paginate.iterator(repos.listPullRequestsAssociatedWithCommit, {
            ...page,
            commit_sha: clue.sha,
        });
}


/***/ }),

/***/ 6047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   wY: () => (/* binding */ isNotAllowed),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8881);


/** What GitHub refused, or failed to do, with the permission that it takes. */
function refusal(errand, cause) {
    const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailure */ .f1)(cause);
    const { message, hint } = explain(errand, failure);
    const passes = failure.response === undefined || failure.status >= 500 || (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimit */ .a5)(failure);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue(passes ? 'unavailable' : 'refused', message, { hint, cause });
}
/** Whether it was the token that was not allowed to; GitHub hides from it what it may not see. */
function isNotAllowed(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue))
        return false;
    const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailure */ .f1)(error.cause);
    return (failure.status === 403 || failure.status === 404) && !(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimit */ .a5)(failure);
}
/** Whether GitHub knows no such thing, or no more. */
function isGone(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue && [404, 410].includes((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailure */ .f1)(error.cause).status);
}
function explain(errand, failure) {
    const { what } = errand;
    const told = failure.message
        .replace(/ - https:\/\/\S+$/, '')
        .replace(/\s+/g, ' ')
        .slice(0, 500);
    if (failure.response === undefined)
        return { message: `GitHub could not be reached for ${what}: ${told}`, hint: 'run the job again' };
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimit */ .a5)(failure))
        return {
            message: `GitHub puts off ${what}: ${told}`,
            hint: 'run the job again later, or give it a github-token of its own',
        };
    const explained = EXPLANATIONS[failure.status];
    if (explained !== undefined)
        return explained(errand, told);
    const status = failure.status === 0 ? '' : `${failure.status} `;
    return { message: `GitHub failed at ${what}: ${status}${told}`, hint: 'run the job again' };
}
/** By the status of the answer. */
const EXPLANATIONS = {
    401: ({ what }) => ({
        message: `GitHub does not know the token for ${what}`,
        hint: 'check the github-token, and that it has not expired',
    }),
    403: ({ what, needs }, told) => ({ message: `GitHub does not allow ${what}: ${told}`, hint: grant(needs) }),
    404: ({ what, needs }, told) => ({
        message: `GitHub does not find ${what}: ${told}`,
        hint: `check that it is there; a token that may not see it is told the same: ${grant(needs)}`,
    }),
    410: ({ what }, told) => ({
        message: `GitHub does not have ${what}: ${told}`,
        hint: 'turn it on in the settings of the repository',
    }),
    422: ({ what, needs }, told) => ({
        message: `GitHub does not take ${what}: ${told}`,
        hint: `correct what it names; it also takes \`${needs}\``,
    }),
};
function grant(needs) {
    return `grant \`${needs}\` under the job's \`permissions:\`, or to the token that is given`;
}


/***/ }),

/***/ 7648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ StickyComment)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3798);
/* harmony import */ var _instance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7476);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6047);



const commentShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
    body: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().catch(''),
    user: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullable(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/**
 * The one comment on a pull request that a marker stands for. It is told from others by marker and author, wherever
 * among the comments it is. Of two that were made at the same time the first stays.
 */
class StickyComment {
    github;
    pullRequest;
    marker;
    errand;
    found;
    /** `marker`: a line that nothing else holds. */
    constructor(github, pullRequest, marker) {
        this.github = github;
        this.pullRequest = pullRequest;
        this.marker = marker;
        this.errand = { what: `the comment on #${pullRequest}`, needs: 'pull-requests: write' };
    }
    /** Its text; null when there is none yet. */
    async read() {
        const [first] = (this.found ??= await this.all());
        return first?.body ?? null;
    }
    /** Writes it in place. Returns its address; null when somebody else has made one meanwhile, which is to be read first. */
    async write(body) {
        const [first, ...more] = (this.found ??= await this.all());
        if (first === undefined)
            return this.create(body);
        await this.removeAll(more);
        return (await this.update(first, body)) ?? this.create(body);
    }
    /** Ours, the oldest first. */
    async all() {
        const login = await this.github.login(this.errand);
        const comments = await this.github.list(this.errand, commentShape, ({ octokit, repository }) => octokit.paginate.iterator(octokit.rest.issues.listComments, {
            ...repository,
            issue_number: this.pullRequest,
            per_page: 100,
        }));
        const ours = comments.filter(({ body, user }) => user?.login === login && (0,_instance_js__WEBPACK_IMPORTED_MODULE_0__/* .isMarked */ .rZ)(body, this.marker));
        return ours.toSorted((one, other) => one.id - other.id);
    }
    async create(body) {
        const text = `${this.marker}\n${body}`;
        const created = await this.github.ask(this.errand, commentShape, ({ octokit, repository }) => octokit.rest.issues.createComment({
            ...repository,
            issue_number: this.pullRequest,
            body: text,
            // What is there twice after all is merged below, or by the next run.
            request: { repeatable: true },
        }));
        const [first, ...more] = await this.all();
        await this.removeAll(more);
        this.found = first === undefined ? [] : [first];
        return first === undefined || first.id === created.id ? created.html_url : null;
    }
    /** Null when somebody has deleted it since. */
    async update({ id }, body) {
        const text = `${this.marker}\n${body}`;
        try {
            const { html_url: address } = await this.github.ask(this.errand, commentShape, ({ octokit, repository }) => octokit.rest.issues.updateComment({ ...repository, comment_id: id, body: text }));
            return address;
        }
        catch (error) {
            if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isGone */ .ST)(error))
                return null;
            throw error;
        }
    }
    async removeAll(comments) {
        for (const { id } of comments) {
            try {
                await this.github.ask(this.errand, zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(), ({ octokit, repository }) => octokit.rest.issues.deleteComment({ ...repository, comment_id: id }));
            }
            catch (error) {
                if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isGone */ .ST)(error))
                    throw error;
            }
        }
    }
}


/***/ }),

/***/ 7915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   V: () => (/* binding */ publishAll)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** Publishes everywhere, in order. One place that fails hides neither the next nor the verdict; it is told as a warning. */
async function publishAll(verdict, publishers, log) {
    for (const publisher of publishers) {
        try {
            await publisher.publish(verdict);
        }
        catch (error) {
            log.warn(`${publisher.name} could not be written: ${reasonOf(error)}`);
        }
    }
}
function reasonOf(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue)
        return `${error.message} – ${error.hint}`;
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 9059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   Tb: () => (/* binding */ changesText),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   sR: () => (/* binding */ changesSince)
/* harmony export */ });
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4671);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3303);
/* harmony import */ var _markdown_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1150);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5911);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5655);





/** What got worse comes first. */
function changesSince(since, verdict) {
    const before = new Map(since.criteria.map(([title, text, outcome]) => [key(title, text), outcome]));
    const now = (0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .criteriaOf */ .pC)(verdict);
    const asked = new Set(now.map(([title, text]) => key(title, text)));
    const changed = now.flatMap(([experiment, text, outcome]) => {
        const earlier = before.get(key(experiment, text)) ?? null;
        return earlier === outcome ? [] : [{ experiment, text, before: earlier, now: outcome }];
    });
    const criteria = changed.filter((one) => one.before !== null || one.now !== 'pass');
    return {
        since,
        verdict: since.verdict === verdict.verdict ? null : since.verdict,
        criteria: criteria.toSorted((one, other) => worsening(other) - worsening(one)),
        // What is not remembered was no worse than what is: that it is met is no news.
        added: since.complete ? changed.length - criteria.length : 0,
        gone: [...before.keys()].filter((one) => !asked.has(one)).length,
    };
}
function hasChanged({ verdict, criteria, added, gone }) {
    return verdict !== null || criteria.length > 0 || added > 0 || gone > 0;
}
function key(title, text) {
    return JSON.stringify([title, text]);
}
function worsening({ before, now }) {
    return _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .i.indexOf(now) - (before === null ? 0 : _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .i.indexOf(before));
}
const SHOWN = 10;
/** The changes as a paragraph and a list of markdown. */
function changesText(changes, now, context) {
    const { since, verdict, criteria, added, gone } = changes;
    const run = `the last run${since.sha === null ? '' : ` (${commit(since.sha, context)})`}`;
    if (!hasChanged(changes))
        return `Nothing has changed since ${run}.\n\n`;
    const head = verdict === null ? `still ${(0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .badge */ .qS)(now)}` : `${(0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .badge */ .qS)(verdict)} → ${(0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .badge */ .qS)(now)}`;
    const told = criteria.slice(0, SHOWN).map((one) => changeLine(one, since.complete));
    const more = criteria.length - told.length;
    if (more > 0)
        told.push(`- and ${more} more\n`);
    if (added > 0)
        told.push(`- newly judged, and met: ${added}\n`);
    if (gone > 0)
        told.push(`- no longer judged: ${gone}\n`);
    return `<b>Since ${run}:</b> ${head}\n\n${told.join('')}${told.length > 0 ? '\n' : ''}`;
}
function changeLine({ experiment, text, before, now }, complete) {
    const change = before === null ? `${complete ? 'new' : 'now'}, ${(0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .badge */ .qS)(now)}` : `${(0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .badge */ .qS)(before)} → ${(0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .badge */ .qS)(now)}`;
    return `- ${(0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(text, 300)} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(experiment, 120)}: ${change}\n`;
}
/** `0123456`, leading to the commit. */
function commit(sha, { repositoryUrl }) {
    const repository = (0,_links_js__WEBPACK_IMPORTED_MODULE_4__/* .webAddress */ .Dy)(repositoryUrl)?.replace(/\/$/, '');
    return (0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(sha.slice(0, 7), repository ? `${repository}/commit/${encodeURIComponent(sha)}` : null);
}


/***/ }),

/***/ 4231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ commentBody),
/* harmony export */   u: () => (/* binding */ COMMENT_BUDGET)
/* harmony export */ });
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9059);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4241);
/* harmony import */ var _markdown_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1150);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5911);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5655);





/** GitHub takes 65,536 characters; the marker comes on top of this. */
const COMMENT_BUDGET = 65_000;
/** The report as a comment or the text of an issue: what changed comes with the answer, where more is found at the end. */
function commentBody({ verdict, context, memory, changes }, budget = COMMENT_BUDGET) {
    const hidden = `${(0,_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .printMemory */ .x$)(memory)}\n`;
    const news = changes === null ? '' : (0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .changesText */ .Tb)(changes, verdict.verdict, context);
    const foot = footer(memory, context);
    const report = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownReport */ .qN)(verdict, context, budget - (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .bytes */ .ee)(hidden) - (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .bytes */ .ee)(foot), news);
    return hidden + report + foot;
}
function footer({ sha }, context) {
    const parts = [
        ...(sha === null ? [] : [`Commit ${(0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd)(sha, context)}`]),
        ...(context.runUrl
            ? [`the whole report: ${(0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('summary and artifacts of this run', context.runUrl)}`]
            : []),
        'written in place by each run',
    ];
    return `\n<sub>${parts.join(' · ')}</sub>\n`;
}


/***/ }),

/***/ 5911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S1: () => (/* binding */ readMemory),
/* harmony export */   kY: () => (/* binding */ remember),
/* harmony export */   pC: () => (/* binding */ criteriaOf),
/* harmony export */   x$: () => (/* binding */ printMemory)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3798);
/* harmony import */ var _verdict_telling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6584);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4671);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9846);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5655);





const LONGEST = 160;
/** Characters of JSON that criteria may take. */
const ROOM = 12_000;
function remember(verdict, job, sha) {
    const all = criteriaOf(verdict);
    const criteria = [];
    let room = ROOM;
    for (const one of all) {
        room -= JSON.stringify(one).length;
        if (room < 0)
            break;
        criteria.push(one);
    }
    const { runId } = verdict;
    return {
        runId: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(runId, 100),
        job,
        sha,
        verdict: verdict.verdict,
        criteria,
        complete: criteria.length === all.length,
    };
}
/** The counted criteria by what they are remembered by, the worst of each, worst first. */
function criteriaOf(verdict) {
    const seen = new Map();
    for (const experiment of (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .experimentsWorstFirst */ .GI)(verdict)) {
        for (const criterion of (0,_verdict_telling_js__WEBPACK_IMPORTED_MODULE_2__/* .criteriaWorstFirst */ .f)(experiment.criteria)) {
            if (!criterion.enforced)
                continue;
            const names = [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(experiment.title, LONGEST), (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(criterion.text, LONGEST)];
            const key = JSON.stringify(names);
            const known = seen.get(key);
            if (known === undefined || rank(criterion.verdict) > rank(known[2]))
                seen.set(key, [...names, criterion.verdict]);
        }
    }
    return [...seen.values()].toSorted(([, , one], [, , other]) => rank(other) - rank(one));
}
function rank(outcome) {
    return _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .i.indexOf(outcome);
}
const text = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(2 * LONGEST);
const memoryShape = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    runId: text,
    job: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().positive(), attempt: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().positive() }).nullable(),
    sha: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .regex(/^[0-9a-f]{40,64}$/)
        .nullable(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .i),
    criteria: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .tuple */ .PVZ([text, text, zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .i)])).max(2_000),
    complete: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
});
const BEGIN = '<!-- resiliency-gate remembers ';
const END = ' -->';
/** As a line that is not shown. */
function printMemory(memory) {
    return `${BEGIN}${Buffer.from(JSON.stringify(memory), 'utf8').toString('base64')}${END}`;
}
/** Finds it in a text that anybody may have edited; null when it is not there, or not as it was written. */
function readMemory(body) {
    const start = body.indexOf(BEGIN);
    const end = start < 0 ? -1 : body.indexOf(END, start);
    if (end < 0)
        return null;
    const written = Buffer.from(body.slice(start + BEGIN.length, end), 'base64').toString('utf8');
    try {
        return memoryShape.safeParse(JSON.parse(written)).data ?? null;
    }
    catch {
        return null;
    }
}


/***/ })

};
