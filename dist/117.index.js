export const id = 117;
export const ids = [117];
export const modules = {

/***/ 9743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ endRequest),
/* harmony export */   a: () => (/* binding */ LONGEST_BLINDNESS)
/* harmony export */ });
/* harmony import */ var _criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6784);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4008);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1088);



/** Milliseconds without an answer after which a run is ended that nothing could abort any more. */
const LONGEST_BLINDNESS = 5 * 60_000;
/** Why the run is to be ended after the look at `at`; null when it may go on. The first condition of the suite decides. */
function endRequest(standings, at) {
    for (const standing of standings) {
        const since = (0,_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .metSince */ .Hh)(standing);
        if (since !== null)
            return abortRequest(standing, since, at);
    }
    for (const { condition, blind } of standings) {
        if (blind === null || at - blind.since < LONGEST_BLINDNESS)
            continue;
        const time = (0,_criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)(at - blind.since, 'duration');
        const reason = `\`${condition.text}\` (${(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .printPlace */ .d)(condition.place)}) could not be watched for ${time}: ${blind.because}`;
        return { kind: 'error', reason };
    }
    return null;
}
function abortRequest({ condition, observed }, since, at) {
    const { text, place, why } = condition;
    const { file, line } = place;
    return {
        kind: 'abort',
        reason: `${text} (${(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .printPlace */ .d)(place)})`,
        met: { text, file, line, why, observed, since, at },
    };
}


/***/ }),

/***/ 1088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ metSince),
/* harmony export */   Ib: () => (/* binding */ standingAt),
/* harmony export */   Ph: () => (/* binding */ gapsAt),
/* harmony export */   YU: () => (/* binding */ afterLook),
/* harmony export */   uk: () => (/* binding */ BETWEEN_LOOKS)
/* harmony export */ });
/** Milliseconds between two looks. */
const BETWEEN_LOOKS = 30_000;
function standingAt(condition, began) {
    const nothing = { since: null, observed: null, blind: null, gaps: [], hadData: false };
    return { condition, seen: began, ...nothing };
}
/** A look without an answer is none; at one without data the condition did not hold. */
function afterLook(standing, told, at) {
    if (!told?.answered) {
        const because = told?.reason ?? 'nobody told';
        return { ...standing, blind: { since: standing.blind?.since ?? at, because } };
    }
    return {
        condition: standing.condition,
        since: told.outcome === 'met' ? (standing.since ?? at) : null,
        observed: told.observed,
        seen: at,
        blind: null,
        gaps: gapsAt(standing, at),
        hadData: standing.hadData || told.outcome !== 'inconclusive',
    };
}
/** Every gap until `at`, one that is still open included. */
function gapsAt({ gaps, seen, blind }, at) {
    if (blind !== null)
        return [...gaps, { from: seen, to: at, because: blind.because }];
    return at - seen <= 2 * BETWEEN_LOOKS ? gaps : [...gaps, { from: seen, to: at, because: UNWATCHED }];
}
const UNWATCHED = 'nobody looked';
/** Since when it has held at every look for as long as the suite says; null when it has not. */
function metSince({ condition, since, seen, blind }) {
    return since !== null && blind === null && seen - since >= condition.hold ? since : null;
}


/***/ }),

/***/ 4856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ evaluate)
});

// EXTERNAL MODULE: ./src/criteria/compare.ts
var compare = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/criteria/quantity.ts
var criteria_quantity = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/criteria/quote.ts
var quote = __webpack_require__(6929);
;// CONCATENATED MODULE: ./src/criteria/explain.ts



/** Both ends of what was observed, or one when they read the same; with digits enough to see the side of the limit. */
function printReading({ lower, upper, dimension }, limits) {
    const last = (0,criteria_quantity/* printValue */.jt)(upper, dimension, limits);
    if (!Number.isFinite(upper))
        return last;
    const first = (0,criteria_quantity/* printValue */.jt)(lower, dimension, limits);
    return first === last ? last : `${first}–${last}`;
}
/** A limit as written is shown exactly; a computed one like a value, and what it was computed from. */
function printTarget({ value, dimension, from }, reading) {
    if (from === null)
        return (0,criteria_quantity/* printExactly */.eq)(value, dimension);
    return `${(0,criteria_quantity/* printValue */.jt)(value, dimension, [reading.lower, reading.upper])} (${from})`;
}
const BARE_WORD = /^[A-Za-z_][\w-]*$/;
/** A word as it is; any other text in quotes, cut where it is too long to be read. */
function printWord(text) {
    return BARE_WORD.test(text) ? (0,quote/* quote */.h)(text).slice(1, -1) : (0,quote/* quote */.h)(text);
}
/** `5m`, `below 5m`, `above 99 %`, `not "degraded"`: the limit as it stands alone, in a table. */
function printLimitOf(operator, text) {
    if (operator === '<')
        return `below ${text}`;
    if (operator === '>')
        return `above ${text}`;
    return operator === '!=' ? `not ${text}` : text;
}
/** The same in a sentence: `limit below 5m`, `must not be 3`. */
function limitClause(operator, text) {
    if (operator === '==')
        return `must be ${text}`;
    return operator === '!=' ? `must not be ${text}` : `limit ${printLimitOf(operator, text)}`;
}
/** How far the value is from the limit, to which side; null where that says nothing. */
function printMargin(reading, operator, target, met) {
    const { dimension } = reading;
    const which = (0,compare/* side */.Cf)(operator);
    if (which === null)
        return operator === '==' && !met ? printOff(reading, target) : null;
    const distance = distanceBetween(reading[which], target.value);
    if (!Number.isFinite(distance))
        return null;
    if (distance === 0)
        return 'exactly at the limit';
    const text = printDistance(distance, dimension);
    if (met)
        return `${text} to spare`;
    return which === 'upper' ? `missed by ${text}` : `${text} short`;
}
function printOff({ lower, upper, dimension }, target) {
    const distance = Math.min(distanceBetween(lower, target.value), distanceBetween(upper, target.value));
    return Number.isFinite(distance) ? `off by ${printDistance(distance, dimension)}` : null;
}
function distanceBetween(value, limit) {
    return (0,compare/* significant */.I1)(Math.abs((0,compare/* significant */.I1)(value) - (0,compare/* significant */.I1)(limit)));
}
/** Ratios lie percentage points apart: 8 % of something else is not what is meant. */
function printDistance(distance, dimension) {
    const text = (0,criteria_quantity/* printValue */.jt)(distance, dimension);
    if (dimension !== 'ratio')
        return text;
    return text.replace(/ %$/, text === '1 %' ? ' percentage point' : ' percentage points');
}

// EXTERNAL MODULE: ./src/criteria/print.ts
var print = __webpack_require__(9914);
// EXTERNAL MODULE: ./src/criteria/unit.ts
var criteria_unit = __webpack_require__(2963);
;// CONCATENATED MODULE: ./src/criteria/reading.ts



/** The number in an observation, or why there is none: texts are read as quantities when they are raw. */
function readNumber(observation, lens) {
    switch (observation.kind) {
        case 'missing':
            return { ok: false, because: observation.because };
        case 'boolean':
            return { ok: false, because: `${observation.value} is not a number` };
        case 'word': {
            const quantity = lens.raw ? (0,criteria_quantity/* readQuantity */.ae)(observation.value) : null;
            if (quantity === null)
                return { ok: false, because: `${(0,quote/* quote */.h)(observation.value)} is not a number` };
            if (quantity.unit === '')
                return readBare([quantity.value], lens);
            return readEnds([(0,criteria_quantity/* toBase */.FU)(quantity)], (0,criteria_unit/* dimensionOf */.eT)(quantity.unit));
        }
        case 'number': {
            const { value, interval, dimension } = observation;
            const ends = interval === null ? [value] : [value, interval.lower, interval.upper];
            return lens.raw && dimension === 'count' ? readBare(ends, lens) : readEnds(ends, dimension);
        }
    }
}
function readBare(values, { unit }) {
    const because = doubtAbout(values, unit);
    if (because !== null)
        return { ok: false, because };
    return readEnds(values.map((value) => (0,criteria_unit/* inBase */.p3)(value, unit)), (0,criteria_unit/* dimensionOf */.eT)(unit));
}
/** Numbers that are mostly written in another unit: read in that of the limit, they would pass what they miss. */
function doubtAbout(values, unit) {
    // 0.05 errors of 1 would pass a limit of 1 %.
    const share = values.find((value) => value !== 0 && Math.abs(value) <= 1);
    if (unit === '%' && share !== undefined)
        return `${share} may be a share of 1 or percent (write the limit without a unit, or the unit in the output)`;
    // 0.9 seconds would pass a limit of 800 ms.
    const fraction = values.find((value) => value !== 0 && Math.abs(value) < 1);
    if (unit === 'ms' && fraction !== undefined)
        return `${fraction} may be seconds or milliseconds (write the limit in s, or the unit in the output)`;
    return null;
}
function readEnds(ends, dimension) {
    const [lower, upper] = [Math.min(...ends), Math.max(...ends)];
    // Math.min and Math.max answer NaN when any end is NaN, so one look is enough.
    if (Number.isNaN(lower))
        return { ok: false, because: 'the value is not a number' };
    return { ok: true, reading: { lower, upper, dimension } };
}

;// CONCATENATED MODULE: ./src/criteria/target.ts




/** The unit in which a number without one is read; a share of the baseline says nothing of the baseline's unit. */
function unitOfLimit(limit) {
    if (limit.kind === 'quantity')
        return limit.quantity.unit;
    return limit.offset === null || limit.offset.quantity.unit === '%' ? '' : limit.offset.quantity.unit;
}
/** What the limit is in numbers, or why that cannot be said. */
function aim(limit, operator, baseline, raw) {
    if (limit.kind === 'quantity') {
        const value = (0,criteria_quantity/* toBase */.FU)(limit.quantity);
        if (!Number.isFinite(value))
            return unaimed(`the limit ${(0,criteria_quantity/* printQuantity */.xi)(limit.quantity)} is not finite`);
        return { ok: true, target: { value, dimension: (0,criteria_unit/* dimensionOf */.eT)(limit.quantity.unit), from: null } };
    }
    if (baseline === null)
        return unaimed('there is no baseline, no earlier run to compare with');
    const read = readNumber(baseline, { raw, unit: unitOfLimit(limit) });
    if (!read.ok)
        return unaimed(`the baseline cannot be compared with: ${read.because}`);
    return aimAt(read.reading, limit.offset, operator);
}
function aimAt(baseline, offset, operator) {
    const { dimension } = baseline;
    const base = judgedEnd(baseline, operator);
    if (base === null)
        return unaimed('the baseline is known only as an interval');
    const shown = (0,criteria_quantity/* printValue */.jt)(base, dimension);
    if (!Number.isFinite(base))
        return unaimed(`the baseline cannot be compared with: it is "${shown}"`);
    if (offset === null)
        return { ok: true, target: { value: base, dimension, from: 'baseline' } };
    const distance = distanceFrom(base, dimension, offset.quantity);
    if (typeof distance === 'string')
        return unaimed(distance);
    const value = offset.sign === '+' ? base + distance : base - distance;
    if (!Number.isFinite(value))
        return unaimed('the baseline and its offset are not finite');
    const from = `baseline ${shown} ${offset.sign} ${(0,criteria_quantity/* printQuantity */.xi)(offset.quantity)}`;
    return { ok: true, target: { value, dimension, from } };
}
/** Like is compared with like: the end of the baseline that is judged of the value, so that two equal runs are equal. */
function judgedEnd(baseline, operator) {
    const which = (0,compare/* side */.Cf)(operator);
    if (which !== null)
        return baseline[which];
    return baseline.lower === baseline.upper ? baseline.lower : null;
}
/** How far the offset reaches, in base units; a text says why it reaches nowhere. */
function distanceFrom(base, dimension, quantity) {
    const distance = (0,criteria_quantity/* toBase */.FU)(quantity);
    if (quantity.unit === '%') {
        // A share of nothing is nothing: every change at all would be infinitely many percent.
        return base === 0
            ? `${(0,criteria_quantity/* printQuantity */.xi)(quantity)} of a baseline of zero is nothing, write an absolute distance`
            : Math.abs(base) * distance;
    }
    if ((0,criteria_unit/* dimensionOf */.eT)(quantity.unit) === dimension)
        return distance;
    return `the baseline is ${criteria_unit/* NOUNS */.M_[dimension]}, and ${(0,criteria_quantity/* printQuantity */.xi)(quantity)} is ${criteria_unit/* NOUNS */.M_[(0,criteria_unit/* dimensionOf */.eT)(quantity.unit)]}`;
}
function unaimed(because) {
    return { ok: false, because };
}

;// CONCATENATED MODULE: ./src/criteria/evaluate.ts






/**
 * Judges one observation. `baseline` is the same measure's observation in an earlier run; null when there is none.
 * It never throws, and whatever is missing, not a number or not comparable is inconclusive.
 */
function evaluate(condition, observation, baseline) {
    if (observation.kind === 'missing') {
        return inconclusive(condition, null, `is not known: ${observation.because}`);
    }
    const { limit } = condition;
    if (limit.kind === 'text' || limit.kind === 'boolean')
        return evaluateWord(condition, observation);
    return evaluateNumber(condition, limit, observation, baseline);
}
function evaluateWord(condition, observation) {
    const { limit, operator } = condition;
    const observed = printObserved(observation);
    const same = sameAs(limit, observation);
    if (same === null || (0,compare/* side */.Cf)(operator) !== null) {
        const fault = same === null ? `cannot be compared with ${(0,print/* printLimit */.rW)(limit)}` : `has no order for "${operator}"`;
        return inconclusive(condition, observed, `was ${observed}, which ${fault}`, observation.because);
    }
    const met = (operator === '==') === same;
    const text = limit.kind === 'text' ? printWord(limit.text) : (0,print/* printLimit */.rW)(limit);
    const clause = limitClause(operator, text);
    return {
        outcome: met ? 'met' : 'missed',
        observed,
        limit: printLimitOf(operator, text),
        margin: null,
        reason: sentence(condition, `was ${observed}, ${clause}`, observation.because),
    };
}
/** Whether the value is the limit's; null when the two are of different kinds. */
function sameAs(limit, observation) {
    if (limit.kind === 'text' && observation.kind === 'word')
        return limit.text === observation.value;
    if (limit.kind === 'boolean' && observation.kind === 'boolean')
        return limit.value === observation.value;
    return null;
}
function evaluateNumber(condition, limit, observation, baseline) {
    const { operator, measure } = condition;
    const raw = measure.kind === 'activity';
    const { because } = observation;
    const read = readNumber(observation, { raw, unit: unitOfLimit(limit) });
    if (!read.ok) {
        const observed = printObserved(observation);
        return inconclusive(condition, observed, `cannot be judged, ${read.because}`, because);
    }
    const { reading } = read;
    const aimed = aim(limit, operator, baseline, raw);
    if (!aimed.ok) {
        const observed = printReading(reading, []);
        return inconclusive(condition, observed, `was ${observed}, and ${aimed.because}`, because);
    }
    const { target } = aimed;
    if (target.dimension !== reading.dimension) {
        const observed = printReading(reading, []);
        const clash = `which is ${criteria_unit/* NOUNS */.M_[reading.dimension]} and the limit ${criteria_unit/* NOUNS */.M_[target.dimension]}`;
        return inconclusive(condition, observed, `was ${observed}, ${clash}`, because);
    }
    return compared(condition, reading, target, because);
}
function compared(condition, reading, target, because) {
    const { operator } = condition;
    const outcome = outcomeOf(reading, operator, target.value);
    const observed = printReading(reading, [target.value]);
    const text = printTarget(target, reading);
    const limit = printLimitOf(operator, text);
    const clause = `was ${observed}, ${limitClause(operator, text)}`;
    if (outcome === 'inconclusive') {
        const reason = sentence(condition, `${clause}, and that cannot be told from it`, because);
        return { outcome, observed, limit, margin: null, reason };
    }
    const margin = printMargin(reading, operator, target, outcome === 'met');
    const reason = sentence(condition, margin === null ? clause : `${clause} (${margin})`, because);
    return { outcome, observed, limit, margin, reason };
}
/**
 * An order is judged at the end of the interval that speaks against the system. Equality needs the whole interval: when the
 * limit lies within it, nobody knows. An infinite value can miss a limit, and never meet one.
 */
function outcomeOf({ lower, upper }, operator, limit) {
    const which = (0,compare/* side */.Cf)(operator);
    const judged = which === null ? [lower, upper] : [which === 'upper' ? upper : lower];
    const within = (0,compare/* holds */.v9)(lower, '<=', limit) && (0,compare/* holds */.v9)(upper, '>=', limit);
    if (which === null && within && !(0,compare/* holds */.v9)(lower, '==', upper))
        return 'inconclusive';
    if (!judged.every((end) => (0,compare/* holds */.v9)(end, operator, limit)))
        return 'missed';
    return judged.every(Number.isFinite) ? 'met' : 'inconclusive';
}
function inconclusive(condition, observed, predicate, because = '') {
    const limit = printLimitOf(condition.operator, (0,print/* printLimit */.rW)(condition.limit));
    const reason = sentence(condition, predicate, because);
    return { outcome: 'inconclusive', observed, limit, margin: null, reason };
}
function printObserved(observation) {
    if (observation.kind === 'boolean')
        return String(observation.value);
    if (observation.kind === 'word')
        return printWord(observation.value);
    const { value, interval, dimension } = observation;
    return printReading({ lower: interval?.lower ?? value, upper: interval?.upper ?? value, dimension }, []);
}
function sentence({ measure, phase }, predicate, because) {
    const claim = `${(0,print/* printSubject */.cT)(measure, phase)} ${predicate}`;
    return because === '' ? claim : `${claim}: ${because}`;
}


/***/ }),

/***/ 4268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ facesElsewhere),
  J: () => (/* binding */ terminalFaces)
});

// EXTERNAL MODULE: ./src/clock.ts
var src_clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/github/connect.ts + 2 modules
var connect = __webpack_require__(6971);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/answer.ts
var report_answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/markdown.ts + 1 modules
var markdown = __webpack_require__(4241);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/check-run.ts




const SUMMARY_BUDGET = 64_000;
/** Four requests' worth; nobody reads more. */
const ANNOTATIONS = 200;
/**
 * `name`: null for the suite's own. Verdicts of `failOn` fail the check, and so does a deployment that was not taken back as it
 * should; a warning, or one that is let pass, is neutral.
 */
function checkOf(verdict, name, failOn, context) {
    const { verdict: outcome, suite, rollback } = verdict;
    const fails = failOn.includes(outcome) || rollback.rolledBack === false;
    return {
        name: (0,report_text/* plain */.pj)(name ?? `Resiliency Gate: ${suite}`, 100),
        conclusion: fails ? 'failure' : outcome === 'pass' ? 'success' : 'neutral',
        title: `${rollback.rolledBack === false ? `${report_answer/* ICONS */.Ze.error} Not rolled back, ` : ''}${report_answer/* ICONS */.Ze[outcome]} ${report_answer/* WORDS */.q9[outcome]}: ${(0,report_answer/* tally */.N4)(verdict.experiments) || 'no experiment'}`,
        summary: (0,markdown/* markdownReport */.qN)(verdict, context, SUMMARY_BUDGET),
        annotations: (0,annotations/* annotationsOf */.I)(verdict)
            .flatMap((annotation) => checkAnnotation(annotation, failOn))
            .slice(0, ANNOTATIONS),
    };
}
/** A check can only point to files; what stands in none is in its summary. */
function checkAnnotation({ file, line, verdict, title, message }, failOn) {
    if (file === null)
        return [];
    const level = failOn.includes(verdict) ? 'failure' : 'warning';
    const place = { path: file, start_line: line ?? 1, end_line: line ?? 1 };
    return [{ ...place, annotation_level: level, title, message }];
}

;// CONCATENATED MODULE: ./src/github/check-run.ts



const created = schemas/* object */.Ikc({ id: schemas/* int */.Whr(), html_url: schemas/* string */.YjP().nullable() });
const ERRAND = { what: 'the check run', needs: 'checks: write' };
/** Annotations that one request may carry. */
const BATCH = 50;
/** The verdict as a check of the commit, for rules that ask for one. */
class CheckRun {
    title;
    failOn;
    ground;
    name = 'the check run';
    constructor(
    /** Null: after the suite. */
    title, failOn, ground) {
        this.title = title;
        this.failOn = failOn;
        this.ground = ground;
    }
    async publish(verdict) {
        const { sha } = await this.ground.event();
        if (sha === null)
            throw noCommit();
        const { context, log } = this.ground;
        const check = checkOf(verdict, this.title, this.failOn, { ...context, sha });
        const { id, html_url: address } = await this.create(check, sha, verdict);
        for (let at = BATCH; at < check.annotations.length; at += BATCH)
            await this.annotate(id, check, check.annotations.slice(at, at + BATCH));
        log.info(`check run: ${address ?? id}`);
    }
    create(check, sha, verdict) {
        const { github, context } = this.ground;
        const { name, conclusion, annotations } = check;
        return github.ask(ERRAND, created, ({ octokit, repository }) => octokit.rest.checks.create({
            ...repository,
            name,
            head_sha: sha,
            status: 'completed',
            conclusion,
            started_at: verdict.startedAt,
            completed_at: verdict.endedAt,
            ...(context.runUrl ? { details_url: context.runUrl } : {}),
            output: outputOf(check, annotations.slice(0, BATCH)),
            // Of two of a name GitHub shows the later.
            request: { repeatable: true },
        }));
    }
    /** GitHub adds these to those that are there. */
    async annotate(id, check, annotations) {
        await this.ground.github.ask(ERRAND, created, ({ octokit, repository }) => octokit.rest.checks.update({
            ...repository,
            check_run_id: id,
            output: outputOf(check, annotations),
        }));
    }
}
function outputOf({ title, summary }, annotations) {
    return { title, summary, annotations: [...annotations] };
}
function noCommit() {
    return new errors/* GateError */.ue('wrong-input', 'the event of this job does not tell the commit', {
        hint: 'leave check-run out here',
    });
}

;// CONCATENATED MODULE: ./src/github/deployment.ts




const deployment_created = schemas/* object */.Ikc({ id: schemas/* int */.Whr().positive() });
const deployment_ERRAND = { what: 'the deployment', needs: 'deployments: write' };
/** Only what lets the deployment through is a success; what is not known is no failure of the system. */
const STATES = {
    pass: 'success',
    warn: 'success',
    fail: 'failure',
    inconclusive: 'error',
    error: 'error',
};
/** GitHub takes so many characters to describe a status. */
const LONGEST = 140;
/** A deployment on GitHub that follows the gate: at work, let through, held, or not known. */
class Deployment {
    settings;
    ids;
    ground;
    name = 'the deployment';
    /** Null: not begun yet. */
    id;
    refused = false;
    constructor(settings, ids, ground) {
        this.settings = settings;
        this.ids = ids;
        this.ground = ground;
        this.id = ids.known;
    }
    async begin({ experiments, environment }) {
        await this.become('in_progress', `${(0,report_answer/* count */.U9)(experiments.length, 'experiment')} at work`, environment);
    }
    async publish({ verdict, reason, environment }) {
        await this.become(STATES[verdict], `${report_answer/* WORDS */.q9[verdict]}: ${reason}`, environment);
    }
    async giveUp(reason) {
        if (this.id !== null)
            await this.become('error', reason, null);
    }
    /** What GitHub has refused is not asked for again: it was told. */
    async become(state, description, environment) {
        if (this.refused)
            return;
        try {
            await this.write(await this.idFor(environment), state, shorten(description));
        }
        catch (error) {
            this.refused = !(error instanceof errors/* GateError */.ue && error.code === 'unavailable');
            throw error;
        }
    }
    async idFor(environment) {
        if (this.id !== null)
            return this.id;
        this.id = this.settings.id ?? (await this.create(environment));
        this.ids.keep(this.id);
        return this.id;
    }
    async create(environment) {
        const { sha } = await this.ground.event();
        if (environment === null || sha === null)
            throw nothingToDeploy(environment === null);
        const { id } = await this.ground.github.ask(deployment_ERRAND, deployment_created, ({ octokit, repository }) => octokit.rest.repos.createDeployment({
            ...repository,
            ref: sha,
            environment,
            auto_merge: false,
            // The check of this very job is pending.
            required_contexts: [],
            description: 'goes on when the system survives its failures',
        }));
        return id;
    }
    async write(id, state, description) {
        const { github, context } = this.ground;
        const { environmentUrl } = this.settings;
        const errand = { ...deployment_ERRAND, what: `deployment ${id}` };
        await github.ask(errand, schemas/* object */.Ikc({ state: schemas/* string */.YjP() }), ({ octokit, repository }) => octokit.rest.repos.createDeploymentStatus({
            ...repository,
            deployment_id: id,
            state,
            description,
            ...(context.runUrl ? { log_url: context.runUrl } : {}),
            ...(environmentUrl === null ? {} : { environment_url: environmentUrl }),
            request: { repeatable: true },
        }));
    }
}
function shorten(text) {
    const line = (0,report_text/* plain */.pj)(text, 2 * LONGEST);
    return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
function nothingToDeploy(environment) {
    return environment
        ? new errors/* GateError */.ue('wrong-input', 'the suite names no environment to deploy to', {
            hint: 'write `environment:` in it',
        })
        : new errors/* GateError */.ue('wrong-input', 'the event of this job does not tell the commit', {
            hint: 'give the id of a deployment',
        });
}

// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
// EXTERNAL MODULE: ./src/report/changes.ts
var report_changes = __webpack_require__(9059);
// EXTERNAL MODULE: ./src/report/comment.ts
var comment = __webpack_require__(4231);
// EXTERNAL MODULE: ./src/report/markdown-parts.ts
var markdown_parts = __webpack_require__(1150);
// EXTERNAL MODULE: ./src/report/markdown-rollback.ts
var markdown_rollback = __webpack_require__(4030);
;// CONCATENATED MODULE: ./src/report/issue.ts






/** GitHub takes 256 characters. It stays the same for as long as the issue is open. */
function issueTitle({ suite, environment }, name) {
    const of = [environment, name].filter((one) => one !== null);
    const what = `${(0,report_text/* plain */.pj)(suite, 100)}${of.length === 0 ? '' : ` (${of.join(', ')})`}`;
    return `${(0,report_text/* plain */.pj)(what, 180)} is held by Resiliency Gate`;
}
/** What those who follow an issue are told: that something has changed while it lasts, or that it is over. */
function issueNews(verdict, changes, context) {
    const { verdict: outcome, reason } = verdict;
    const head = `${report_answer/* ICONS */.Ze[outcome]} <b>${report_answer/* WORDS */.q9[outcome]}</b> – ${(0,report_text/* markdownText */.p7)(reason)}\n\n`;
    const news = changes === null ? '' : (0,report_changes/* changesText */.Tb)(changes, outcome, context);
    const run = context.runUrl ? `${(0,markdown_parts/* link */.nf)('the run', context.runUrl)}\n` : '';
    return (0,markdown_rollback/* firstLine */.T)(verdict) + head + (0,markdown/* alarmLines */.zN)(verdict) + news + run;
}

// EXTERNAL MODULE: ./src/report/memory.ts
var report_memory = __webpack_require__(5911);
// EXTERNAL MODULE: ./src/verdict/worst.ts
var worst = __webpack_require__(1894);
// EXTERNAL MODULE: ./src/outcome.ts
var src_outcome = __webpack_require__(4671);
;// CONCATENATED MODULE: ./src/github/comment-decision.ts



function decide(mode, verdict, ours, there) {
    if (typeof there === 'string')
        return byMode(mode, verdict, there === 'something', null);
    const standing = standingOf(there, ours);
    if (standing === 'newer')
        return { kind: 'leave', because: 'newer run' };
    if (standing === 'same')
        return byMode(mode, verdict, true, null);
    if (standing === 'earlier')
        return byMode(mode, verdict, true, (0,report_changes/* changesSince */.sR)(there, verdict));
    if (src_outcome/* OUTCOMES */.i.indexOf(there.verdict) >= src_outcome/* OUTCOMES */.i.indexOf(ours.verdict))
        return { kind: 'leave', because: 'worse verdict of the same run' };
    return { kind: 'write', changes: null, rivalry: true };
}
/** A comment that is there is never left telling of a failure that is over. */
function byMode(mode, { verdict }, there, changes) {
    const wanted = {
        off: false,
        always: true,
        changes: changes === null || (0,report_changes/* hasChanged */.$H)(changes),
        failures: there || !(0,worst/* letsThrough */.AT)(verdict),
    };
    return wanted[mode] ? { kind: 'write', changes, rivalry: false } : { kind: 'leave', because: 'mode' };
}
/** Runs of the past do not write over newer ones; a rival is another gate in the same attempt of the same run. */
function standingOf(theirs, ours) {
    if (theirs.job === null || ours.job === null)
        return 'earlier';
    if (theirs.job.id > ours.job.id)
        return 'newer';
    if (theirs.job.id < ours.job.id || theirs.job.attempt !== ours.job.attempt)
        return 'earlier';
    return theirs.runId === ours.runId ? 'same' : 'rival';
}

// EXTERNAL MODULE: ./src/github/instance.ts
var instance = __webpack_require__(7476);
;// CONCATENATED MODULE: ./src/github/issues.ts


const issueShape = schemas/* object */.Ikc({
    number: schemas/* int */.Whr().positive(),
    body: schemas/* string */.YjP().nullable(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
    html_url: schemas/* string */.YjP(),
    /** GitHub lists pull requests among the issues. */
    pull_request: schemas/* unknown */.L5J().optional(),
});
const issues_ERRAND = { what: 'the issue', needs: 'issues: write' };
/** The open issue that a marker stands for; told from others by label, marker and author. */
class MarkedIssues {
    github;
    label;
    marker;
    constructor(github, label, 
    /** The first line of its text. */
    marker) {
        this.github = github;
        this.label = label;
        this.marker = marker;
    }
    /** Ours that are open, the oldest first. */
    async open() {
        const login = await this.github.login(issues_ERRAND);
        const issues = await this.github.list(issues_ERRAND, issueShape, ({ octokit, repository }) => octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
            ...repository,
            state: 'open',
            labels: this.label,
            per_page: 100,
        }));
        const ours = issues.filter(({ body, user, pull_request: pull }) => user?.login === login && pull === undefined && (0,instance/* isMarked */.rZ)(body ?? '', this.marker));
        return ours.toSorted((one, other) => one.number - other.number);
    }
    create(title, body) {
        return this.github.ask(issues_ERRAND, issueShape, ({ octokit, repository }) => octokit.rest.issues.create({
            ...repository,
            title,
            body: `${this.marker}\n${body}`,
            labels: [this.label],
            // What is there twice after all is closed below, or by the next run.
            request: { repeatable: true },
        }));
    }
    async update(number, body) {
        await this.change(number, { body: `${this.marker}\n${body}` });
    }
    async close(number, reason) {
        await this.change(number, { state: 'closed', state_reason: reason });
    }
    async comment(number, body) {
        await this.github.ask(issues_ERRAND, schemas/* unknown */.L5J(), ({ octokit, repository }) => octokit.rest.issues.createComment({ ...repository, issue_number: number, body }));
    }
    async change(number, change) {
        await this.github.ask(issues_ERRAND, issueShape, ({ octokit, repository }) => octokit.rest.issues.update({ ...repository, issue_number: number, ...change }));
    }
}

;// CONCATENATED MODULE: ./src/github/failure-issue.ts








/**
 * One issue for as long as a gate that nobody watches fails: opened by the first failure, kept up to date, commented
 * when something changes, closed when the gate lets through again.
 */
class FailureIssue {
    settings;
    ground;
    name = 'the issue';
    constructor(settings, ground) {
        this.settings = settings;
        this.ground = ground;
    }
    async publish(verdict) {
        const { github, environment, log } = this.ground;
        const { pullRequest, sha } = await this.ground.event();
        if (pullRequest?.kind === 'number') {
            log.info('no issue: a pull request is told by its comment');
            return;
        }
        const { label, name } = this.settings;
        const issues = new MarkedIssues(github, label, (0,instance/* markerOf */.we)('issue', name, verdict, environment));
        const memory = (0,report_memory/* remember */.kY)(verdict, (0,instance/* ciRunOf */.BR)(environment), sha);
        const [first, ...more] = await issues.open();
        for (const { number } of more)
            await issues.close(number, 'not_planned');
        if (first !== undefined)
            await this.follow(issues, first, verdict, memory);
        else if (!(0,worst/* letsThrough */.AT)(verdict.verdict))
            await this.open(issues, verdict, memory);
    }
    async open(issues, verdict, memory) {
        const body = this.bodyOf(verdict, memory);
        const { number, html_url: address } = await issues.create(issueTitle(verdict, this.settings.name), body);
        // Another job may have done the same at the same time: the first stays.
        const [first] = await issues.open();
        if (first !== undefined && first.number < number)
            await issues.close(number, 'not_planned');
        else
            this.ground.log.info(`issue: ${address}`);
    }
    async follow(issues, { number, body, html_url: address }, verdict, memory) {
        const { context, log } = this.ground;
        const before = (0,report_memory/* readMemory */.S1)(body ?? '');
        const decision = decide('always', verdict, memory, before ?? 'something');
        if (decision.kind === 'leave') {
            log.info(`the issue is left as it is: ${address} has the verdict of a newer run, or a worse one of this run`);
            return;
        }
        const over = (0,worst/* letsThrough */.AT)(verdict.verdict);
        const { changes } = decision;
        await issues.update(number, this.bodyOf(verdict, memory));
        // What this very run has told already is no news.
        const news = changes === null ? before?.runId !== memory.runId : (0,report_changes/* hasChanged */.$H)(changes);
        if (over || news)
            await issues.comment(number, issueNews(verdict, changes, context));
        if (over)
            await issues.close(number, 'completed');
        log.info(`issue: ${address}${over ? ', closed' : ''}`);
    }
    bodyOf(verdict, memory) {
        const { context } = this.ground;
        const places = memory.sha === null ? context : { ...context, sha: memory.sha };
        return (0,comment/* commentBody */.I)({ verdict, context: places, memory, changes: null });
    }
}

// EXTERNAL MODULE: ./src/github/forks.ts
var forks = __webpack_require__(5886);
;// CONCATENATED MODULE: ./src/github/nothing.ts
/** Says that nothing is shown on GitHub, where somebody would look for it: without a token, or outside a repository. */
class NothingOnGitHub {
    settings;
    event;
    log;
    name = 'GitHub';
    constructor(settings, event, log) {
        this.settings = settings;
        this.event = event;
        this.log = log;
    }
    async publish() {
        const { token, comment, checkRun, issueLabel, deployment } = this.settings;
        if (token !== null && (checkRun ?? issueLabel ?? deployment) !== null)
            this.log.warn('nothing is shown on GitHub: the repository is not known – set GITHUB_REPOSITORY to owner/name');
        else if (comment !== 'off' && (await this.event()).pullRequest !== null)
            this.log.info('notice: there is no github-token, so the pull request is told nothing (docs/github.md)');
    }
}

// EXTERNAL MODULE: ./src/github/pull-requests.ts
var pull_requests = __webpack_require__(2139);
// EXTERNAL MODULE: ./src/github/sticky-comment.ts
var sticky_comment = __webpack_require__(7648);
;// CONCATENATED MODULE: ./src/github/pull-request-comment.ts






/** Of two gates that make the comment at the same time one looks again; more of them take turns. */
const ATTEMPTS = 5;
/** The verdict as one comment on the pull request that the job is about. Does nothing when it is about none. */
class PullRequestComment {
    settings;
    ground;
    name = 'the pull-request comment';
    constructor(settings, ground) {
        this.settings = settings;
        this.ground = ground;
    }
    async publish(verdict) {
        if (this.settings.comment === 'off')
            return;
        const { github, log } = this.ground;
        const event = await this.ground.event();
        if (event.pullRequest === null)
            return;
        const number = await (0,pull_requests/* findPullRequest */._)(github, event.pullRequest);
        if (number === null)
            log.info('no comment: this commit is not the newest of an open pull request');
        else
            await this.writeOn(number, event.sha, verdict);
    }
    async writeOn(number, sha, verdict) {
        const { github, environment, log } = this.ground;
        const { comment: mode, name } = this.settings;
        const sticky = new sticky_comment/* StickyComment */.H(github, number, (0,instance/* markerOf */.we)('comment', name, verdict, environment));
        const memory = (0,report_memory/* remember */.kY)(verdict, (0,instance/* ciRunOf */.BR)(environment), sha);
        for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
            const decision = decide(mode, verdict, memory, whatIs(await sticky.read()));
            tell(decision, number, log);
            if (decision.kind === 'leave')
                return;
            const address = await sticky.write(this.bodyOf(verdict, memory, decision.changes));
            if (address === null)
                continue;
            log.info(`comment: ${address}`);
            return;
        }
    }
    bodyOf(verdict, memory, changes) {
        const { context } = this.ground;
        const { name } = this.settings;
        return (0,comment/* commentBody */.I)({
            verdict: name === null ? verdict : { ...verdict, suite: `${verdict.suite} – ${name}` },
            context: memory.sha === null ? context : { ...context, sha: memory.sha },
            memory,
            changes,
        });
    }
}
function whatIs(there) {
    return there === null ? 'nothing' : ((0,report_memory/* readMemory */.S1)(there) ?? 'something');
}
function tell(decision, number, log) {
    const rivals = decision.kind === 'write' ? decision.rivalry : decision.because === 'worse verdict of the same run';
    if (rivals)
        log.warn(`two gates of this run write the same comment on #${number}, which keeps the worse verdict – give each a comment-name of its own`);
    else if (decision.kind === 'leave' && decision.because === 'newer run')
        log.info(`no comment: #${number} has that of a newer run`);
}

;// CONCATENATED MODULE: ./src/github/faces.ts







/**
 * Where the settings ask for it on GitHub; nowhere without a token and a repository. `annotations`, where there are any,
 * take the place of a check run that is not asked for, or that cannot be written.
 */
function onGitHub({ github: settings, failOn }, github, ids, annotations, around) {
    let reading;
    const event = () => (reading ??= (0,github_event/* readEvent */.j)(around.environment));
    const { checkRun, deployment: followed, issueLabel: label, name } = settings;
    if (github === null) {
        const nothing = new NothingOnGitHub(settings, event, around.log);
        return { announcers: [], publishers: [...annotations, nothing] };
    }
    const ground = { ...around, github, event };
    const deployment = followed === null ? [] : [new Deployment(followed, ids, ground)];
    const publishers = [
        ...(checkRun === null ? annotations : [orElse(new CheckRun(checkRun.name, failOn, ground), annotations)]),
        ...deployment,
        new PullRequestComment(settings, ground),
        ...(label === null ? [] : [new FailureIssue({ label, name }, ground)]),
    ];
    return { announcers: deployment, publishers: (0,forks/* exceptForForks */._)(publishers, event, around.log) };
}
/** Where the first fails, the others do its part; that it failed is told all the same. */
function orElse(first, others) {
    return {
        name: first.name,
        publish: async (verdict) => {
            try {
                await first.publish(verdict);
            }
            catch (error) {
                for (const other of others)
                    await other.publish(verdict);
                throw error;
            }
        },
    };
}

// EXTERNAL MODULE: ./src/github/report-context.ts
var report_context = __webpack_require__(3583);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/report/console.ts
var console = __webpack_require__(9475);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./src/verdict/telling.ts
var telling = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/report/links.ts
var links = __webpack_require__(3303);
// EXTERNAL MODULE: ./src/report/rollback.ts
var rollback = __webpack_require__(1908);
;// CONCATENATED MODULE: ./src/report/notification.ts







/** Of each so many, the worst, are in a message; it is to be read by people and stays far below 256 kB. */
const EXPERIMENTS = 20;
const CRITERIA = 20;
const notification_text = schemas/* string */.YjP();
const orNull = notification_text.nullable();
const outcome = schemas/* enum */.k5n(src_outcome/* OUTCOMES */.i).describe('From best to worst: pass, warn, fail, inconclusive, error.');
const experiment = schemas/* object */.Ikc({
    title: notification_text,
    file: notification_text,
    verdict: outcome,
    reason: notification_text,
    rolledBack: schemas/* boolean */.zMY().nullable().describe('false: the fault may still be in place; null: not known.'),
});
const criterion = schemas/* object */.Ikc({
    experiment: notification_text,
    text: notification_text.describe('As written.'),
    file: orNull,
    line: schemas/* int */.Whr().positive().nullable(),
    verdict: outcome,
    observed: orNull,
    limit: notification_text,
    margin: orNull,
    reason: notification_text,
});
/** What SNS topics and webhooks are sent. All texts are one visible line. */
const notificationSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    event: schemas/* literal */.euz('verdict'),
    runId: notification_text,
    suite: notification_text.describe('The suite’s title.'),
    environment: orNull,
    verdict: outcome,
    reason: notification_text,
    score: schemas/* number */.aig().min(0).max(1).nullable(),
    startedAt: iso/* datetime */.w$(),
    endedAt: iso/* datetime */.w$(),
    alerts: schemas/* array */.YOg(notification_text)
        .describe('What to look at before anything else: a deployment or a fault that was not taken back.'),
    abort: orNull.describe('The condition that ended the run; null when none did.'),
    rollback: schemas/* object */.Ikc({
        shouldRollback: schemas/* boolean */.zMY(),
        rolledBack: schemas/* boolean */.zMY().nullable(),
        reason: notification_text,
    }),
    experiments: schemas/* array */.YOg(experiment).describe(`Worst first, ${EXPERIMENTS} at most.`),
    failedCriteria: schemas/* array */.YOg(criterion).describe(`Counted and not a pass; worst first, ${CRITERIA} at most.`),
    leftOut: schemas/* object */.Ikc({
        experiments: schemas/* int */.Whr().nonnegative(),
        failedCriteria: schemas/* int */.Whr().nonnegative(),
    }),
    sha: orNull.describe('The commit.'),
    links: schemas/* object */.Ikc({
        run: orNull.describe('The CI run.'),
        execution: orNull.describe('The broker’s execution.'),
        repository: orNull,
    }),
})
    .readonly();
function notificationOf(verdict, context) {
    const experiments = (0,report_answer/* experimentsWorstFirst */.GI)(verdict);
    const failed = experiments.flatMap((one) => missed(one).map((criterion) => criterionOf(one, criterion)));
    const failedCriteria = failed.toSorted((one, other) => rank(other.verdict) - rank(one.verdict));
    const { runId, suite, environment, reason, score, startedAt, endedAt, abort, rollback } = verdict;
    return {
        version: 1,
        event: 'verdict',
        runId: (0,report_text/* plain */.pj)(runId, 100),
        suite: (0,report_text/* plain */.pj)(suite, 200),
        environment: environment === null ? null : (0,report_text/* plain */.pj)(environment, 100),
        verdict: verdict.verdict,
        reason: (0,report_text/* plain */.pj)(reason),
        score,
        startedAt,
        endedAt,
        alerts: alertsOf(verdict),
        abort: abort === null ? null : (0,report_text/* plain */.pj)(abort.reason),
        rollback: {
            shouldRollback: rollback.shouldRollback,
            rolledBack: rollback.rolledBack,
            reason: (0,report_text/* plain */.pj)(rollback.reason),
        },
        experiments: experiments.slice(0, EXPERIMENTS).map(experimentOf),
        failedCriteria: failedCriteria.slice(0, CRITERIA),
        leftOut: {
            experiments: Math.max(0, experiments.length - EXPERIMENTS),
            failedCriteria: Math.max(0, failedCriteria.length - CRITERIA),
        },
        sha: context.sha ?? null,
        links: {
            run: (0,links/* webAddress */.Dy)(context.runUrl),
            execution: (0,links/* webAddress */.Dy)(verdict.broker.executionUrl),
            repository: (0,links/* webAddress */.Dy)(context.repositoryUrl),
        },
    };
}
function alertsOf(verdict) {
    const deployment = (0,rollback/* notRolledBack */.vG)(verdict);
    const faults = (0,report_answer/* alarms */.bq)(verdict).flatMap(({ label, experiments }) => experiments.slice(0, EXPERIMENTS).map(({ title }) => `${label}: ${(0,report_text/* plain */.pj)(title, 200)}`));
    return deployment === null ? faults : [(0,report_text/* plain */.pj)(deployment, 1_000), ...faults];
}
/** For the subject of a mail: at most 100 characters of ASCII, beginning with a letter, as SNS asks. */
function notificationSubject({ verdict, suite, environment, rollback }) {
    const where = environment === null ? '' : ` (${environment})`;
    const answer = rollback.rolledBack === false ? 'Not rolled back' : report_answer/* WORDS */.q9[verdict];
    const ascii = `${answer}: ${suite}${where}`
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\x20-\x7e]/gu, '?');
    return ascii.length <= 100 ? ascii : `${ascii.slice(0, 97)}...`;
}
function missed({ criteria }) {
    return (0,telling/* criteriaWorstFirst */.f)(criteria).filter(({ enforced, verdict }) => enforced && verdict !== 'pass');
}
function experimentOf({ title, file, verdict, reason, rolledBack }) {
    return { title: (0,report_text/* plain */.pj)(title, 200), file: (0,report_text/* plain */.pj)(file, 400), verdict, reason: (0,report_text/* plain */.pj)(reason), rolledBack };
}
function criterionOf({ title }, criterion) {
    const { text, file, line, verdict, observed, limit, margin, reason } = criterion;
    return {
        experiment: (0,report_text/* plain */.pj)(title, 200),
        text: (0,report_text/* plain */.pj)(text, 300),
        file: file === null ? null : (0,report_text/* plain */.pj)(file, 400),
        line,
        verdict,
        observed: observed === null ? null : (0,report_text/* plain */.pj)(observed, 120),
        limit: (0,report_text/* plain */.pj)(limit, 120),
        margin: margin === null ? null : (0,report_text/* plain */.pj)(margin, 120),
        reason: (0,report_text/* plain */.pj)(reason),
    };
}
function rank(outcome) {
    return src_outcome/* OUTCOMES */.i.indexOf(outcome);
}
/** The published JSON Schema of a notification. */
function notificationJsonSchema() {
    return {
        title: 'Notification of Resiliency Gate',
        description: 'What SNS topics and webhooks are sent of a verdict.',
        ...z.toJSONSchema(notificationSchema, {
            target: 'draft-2020-12',
            override: ({ jsonSchema }) => delete jsonSchema.readOnly,
        }),
    };
}

;// CONCATENATED MODULE: ./src/publish/notifier.ts



const LINES = 100;
/** Tells a channel of the verdicts that it wants to know. */
class Notifier {
    channel;
    on;
    context;
    name;
    constructor(channel, on, context) {
        this.channel = channel;
        this.on = on;
        this.context = context;
        this.name = channel.name;
    }
    async publish(verdict) {
        if (this.on.includes(verdict.verdict))
            await this.channel.send(messageOf(verdict, this.context));
    }
}
function messageOf(verdict, context) {
    const notification = notificationOf(verdict, context);
    const json = JSON.stringify(notificationSchema.parse(notification));
    return {
        id: idOf(verdict.runId, json),
        verdict: verdict.verdict,
        environment: notification.environment,
        subject: notificationSubject(notification),
        json,
        text: textOf(notification, (0,console/* consoleReport */.k)(verdict)),
    };
}
function idOf(runId, json) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(json).digest('hex').slice(0, 12);
    return `${runId.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 80)}-${digest}`;
}
/** The report of the log, whose last line is the answer: a mail begins with that, after what is worse. */
function textOf({ alerts, links }, lines) {
    const details = lines.slice(0, -1);
    const left = details.length - LINES;
    return [
        ...alerts,
        ...lines.slice(-1),
        ...(links.run === null ? [] : [links.run]),
        '',
        ...details.slice(0, LINES),
        ...(left > 0 ? [`and ${left} more lines`] : []),
    ]
        .map((line) => line.slice(0, 400))
        .join('\n')
        .slice(0, 20_000);
}

// EXTERNAL MODULE: ./src/publish/reports.ts + 1 modules
var reports = __webpack_require__(3971);
;// CONCATENATED MODULE: ./src/publish/webhook.ts



const webhook_ATTEMPTS = 5;
/** Milliseconds that one attempt may take, and that may be waited in all. */
const TIMEOUT = 10_000;
const PATIENCE = 60_000;
/**
 * Posts to an address, signed as Standard Webhooks asks: `webhook-id`, `webhook-timestamp`, and `webhook-signature`, which is
 * `v1,` and the base64 of the HMAC-SHA256 of id, timestamp and body, with dots between them.
 */
class Webhook {
    settings;
    ports;
    name;
    constructor(settings, ports) {
        this.settings = settings;
        this.ports = ports;
        this.name = `the webhook at ${new URL(settings.url).host}`;
    }
    async send(message) {
        const { clock, random } = this.ports;
        const end = clock.now() + PATIENCE;
        for (let attempt = 1;; attempt += 1) {
            const failure = await this.post(message);
            if (failure === null)
                return;
            const wait = failure.again ? (failure.after ?? (0,src_clock/* backOff */.fu)(attempt, random())) : Infinity;
            if (attempt === webhook_ATTEMPTS || clock.now() + wait > end)
                throw refused(failure, attempt);
            await clock.sleep(wait);
        }
    }
    /** Null when it was taken. */
    async post(message) {
        try {
            const response = await fetch(this.settings.url, {
                method: 'POST',
                body: message.json,
                headers: this.headersFor(message),
                // What is signed for one place is not for another.
                redirect: 'manual',
                signal: AbortSignal.timeout(TIMEOUT),
            });
            await response.body?.cancel();
            return failureOf(response);
        }
        catch (error) {
            return { again: true, why: reasonOf(error), after: null };
        }
    }
    headersFor({ id, json }) {
        const timestamp = String(Math.floor(this.ports.clock.now() / 1_000));
        const headers = {
            'content-type': 'application/json; charset=utf-8',
            'user-agent': 'resiliency-gate',
            'webhook-id': id,
            'webhook-timestamp': timestamp,
        };
        if (this.settings.key === null)
            return headers;
        const signature = (0,external_node_crypto_.createHmac)('sha256', this.settings.key).update(`${id}.${timestamp}.${json}`);
        return { ...headers, 'webhook-signature': `v1,${signature.digest('base64')}` };
    }
}
function failureOf({ ok, status, headers }) {
    if (ok)
        return null;
    const why = `it answered ${status}`;
    if (status !== 429 && status < 500)
        return { again: false, why };
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    return { again: true, why, after: seconds >= 0 ? seconds * 1_000 : null };
}
/** The address is in no message of `fetch`, but what a proxy or a name server says may hold anything. */
function reasonOf(error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
    if (typeof code === 'string')
        return `it could not be reached: ${code}`;
    return cause instanceof Error && cause.name === 'TimeoutError'
        ? `it did not answer in ${TIMEOUT / 1_000} s`
        : 'it could not be reached';
}
function refused({ why }, attempts) {
    const times = attempts === 1 ? '' : `, ${attempts} times`;
    return new errors/* GateError */.ue('refused', `${why}${times}`, {
        hint: 'check notify-webhook, and what answers there',
    });
}

;// CONCATENATED MODULE: ./src/faces.ts







/** Where a terminal, or another CI, is told the verdict: what cannot be held up comes first. */
function terminalFaces(settings, folder, around) {
    const { environment, log } = around;
    const ids = { known: null, keep: (id) => log.info(`deployment: ${id}`) };
    const elsewhere = facesElsewhere(settings, ids, [], around);
    const publishers = [
        new reports/* ReportFiles */.y(folder, (0,report_context/* reportContext */.g)(environment)),
        new reports/* LogReport */.T(log, folder),
        ...elsewhere.publishers,
    ];
    return { ...elsewhere, publishers };
}
/** Those that are not of the place where the gate runs. */
function facesElsewhere(settings, ids, annotations, around) {
    const { environment, credentials, log } = around;
    const github = (0,connect/* connectGitHub */.U)(settings.github, environment, log);
    const context = (0,report_context/* reportContext */.g)(environment);
    const { announcers, publishers } = onGitHub(settings, github, ids, annotations, {
        context,
        log,
        environment,
    });
    const notifiers = channelsOf(settings.notify, credentials).map((channel) => new Notifier(channel, settings.notify.on, context));
    return { announcers, publishers: [...publishers, ...notifiers] };
}
/** The SDK is loaded when there is something to send. */
function channelsOf({ snsTopic: arn, webhook }, credentials) {
    const topic = (arn) => ({
        name: `the SNS topic ${arn}`,
        send: async (message) => (await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(797), __webpack_require__.e(231)]).then(__webpack_require__.bind(__webpack_require__, 2231))).snsTopic(arn, credentials).send(message),
    });
    return [
        ...(arn === null ? [] : [topic(arn)]),
        ...(webhook === null ? [] : [new Webhook(webhook, { clock: src_clock/* systemClock */.ml, random: Math.random })]),
    ];
}


/***/ }),

/***/ 8798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ whyFailed),
/* harmony export */   bs: () => (/* binding */ ranDry),
/* harmony export */   ne: () => (/* binding */ whyNotHappened)
/* harmony export */ });
/* harmony import */ var _object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6020);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4746);


/**
 * Why an entry does not show that its activity did what it is for, as a clause, or null when it does. Chaos Toolkit calls an
 * activity `succeeded` also when its process exited non-zero or its request was answered with an error.
 */
function whyNotHappened(entry) {
    if (entry.status === null)
        return 'has no status: it was interrupted or raised an unexpected exception';
    return whyFailed(entry) ?? whyNotRun(entry);
}
/** Ways to fail that can be expected of an action: it ran, and did not succeed. */
function whyFailed(entry) {
    if (entry.status === 'failed')
        return entry.failure === null ? 'failed' : `failed: ${(0,_show_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .W)(entry.failure)}`;
    const status = (0,_object_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(entry.output, 'status');
    if (entry.provider === 'process' && status !== 0 && typeof status === 'number')
        return `exited with ${(0,_show_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .W)(status)}`;
    if (entry.provider === 'http' && typeof status === 'number' && !(status < HTTP_ERROR))
        return `got HTTP ${(0,_show_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .W)(status)}`;
    return null;
}
const HTTP_ERROR = 400;
/** A process or request that succeeded always leaves its status behind. */
function whyNotRun(entry) {
    if (entry.dry)
        return 'ran dry: nothing was executed';
    const leavesStatus = entry.provider === 'process' || entry.provider === 'http';
    if (!leavesStatus || typeof (0,_object_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(entry.output, 'status') === 'number')
        return null;
    return `left no ${entry.provider === 'http' ? 'HTTP status' : 'exit code'} behind`;
}
/** Whether a run that was dry in this way skipped what it would have executed of a kind. */
function ranDry(dry, kind) {
    return dry !== null && dry !== 'pause' && dry !== (kind === 'action' ? 'probes' : 'actions');
}


/***/ }),

/***/ 9034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ openJournal),
  a: () => (/* binding */ readJournal)
});

// EXTERNAL MODULE: ./src/journal/object.ts
var object = __webpack_require__(6020);
// EXTERNAL MODULE: ./src/journal/raw.ts
var journal_raw = __webpack_require__(3241);
// EXTERNAL MODULE: ./src/journal/substitute.ts
var substitute = __webpack_require__(479);
;// CONCATENATED MODULE: ./src/journal/time.ts
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,12})?(Z|[+-]\d\d:?\d\d)?$/;
/** Milliseconds since 1970 UTC, microseconds kept; a time without a zone is UTC. null when it is no time. */
function readTime(value) {
    if (typeof value !== 'string')
        return null;
    const [, date, time, fraction = '', zone = 'Z'] = MOMENT.exec(value) ?? [];
    if (date === undefined || time === undefined)
        return null;
    const whole = Date.parse(`${date}T${time}${zone}`);
    return Number.isNaN(whole) ? null : whole + Number(`0${fraction}`) * 1_000;
}

;// CONCATENATED MODULE: ./src/journal/entry.ts




/** An entry that cannot be understood speaks against the run: an action without a status. */
const UNREADABLE = {
    name: '(unreadable entry)',
    type: 'action',
    provider: 'unknown',
    background: false,
    status: null,
    output: undefined,
    start: null,
    end: null,
    pauseAfter: 0,
    dry: false,
    tolerance: undefined,
    toleranceMet: null,
    failure: null,
};
function readEntries(value, pointer, literals) {
    return (0,journal_raw/* elements */.Yt)(value).map((element, index) => readEntry(element, `${pointer}/${index}`, literals));
}
/** One round of the hypothesis; null when it was not executed. */
function readRound(value, pointer, literals) {
    if (value === undefined || value === null)
        return null;
    if (!(0,object/* isObject */.G)(value))
        return { met: null, probes: [] };
    const probes = readEntries(value['probes'], `${pointer}/probes`, literals);
    return { met: truth(value['steady_state_met']), probes };
}
function readEntry(value, pointer, literals) {
    const raw = (0,journal_raw/* rawEntry */.rI)(value);
    if (raw === null)
        return { ...UNREADABLE, pointer };
    const { activity } = raw;
    return {
        name: activity.name ?? activity.ref ?? '(unnamed)',
        type: activity.type === 'probe' ? 'probe' : 'action',
        provider: readProvider(activity),
        background: activity.background === true,
        status: raw.status === 'succeeded' || raw.status === 'failed' ? raw.status : null,
        output: raw.output,
        ...readSpan(raw),
        pauseAfter: readPause(activity.pauseAfter, literals),
        dry: typeof activity.dry === 'string' && activity.dry !== '',
        tolerance: activity.tolerance,
        toleranceMet: truth(raw.toleranceMet),
        failure: readFailure(raw.exception),
        pointer,
    };
}
function readProvider({ provider }) {
    const known = provider === 'python' || provider === 'process' || provider === 'http';
    return known ? provider : 'unknown';
}
/** An end before the start is no end. */
function readSpan(raw) {
    const start = readTime(raw.start);
    const end = readTime(raw.end);
    return { start, end: start !== null && end !== null && end < start ? null : end };
}
function readPause(declared, literals) {
    const resolved = typeof declared === 'string' ? (0,substitute/* substitute */.V)(declared, literals) : null;
    const seconds = resolved?.kind === 'value' ? resolved.value : declared;
    return typeof seconds === 'number' && seconds > 0 && Number.isFinite(seconds) ? seconds * 1_000 : 0;
}
/** The last line that says something, without the class that Chaos Toolkit itself puts in front. */
function readFailure(exception) {
    const lines = (typeof exception === 'string' ? [exception] : (0,journal_raw/* elements */.Yt)(exception))
        .filter((item) => typeof item === 'string')
        .slice(-LAST_ITEMS)
        .flatMap((item) => item.slice(-LONGEST_FAILURE).split('\n'))
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return lines.at(-1)?.replace(/^(?:chaoslib\.exceptions\.ActivityFailed:\s*)+/, '') ?? null;
}
const LAST_ITEMS = 5;
const LONGEST_FAILURE = 2_000;
function truth(value) {
    return typeof value === 'boolean' ? value : null;
}

// EXTERNAL MODULE: ./src/journal/experiment.ts
var journal_experiment = __webpack_require__(632);
// EXTERNAL MODULE: ./src/journal/text.ts
var journal_text = __webpack_require__(2388);
;// CONCATENATED MODULE: ./src/journal/trust.ts
/**
 * Why a journal proves nothing, or null. The "lite" runner imitates Chaos Toolkit and executes nothing: its version is
 * `NA`, or every activity answers `true` within no time at all.
 */
function whyUntrusted(journal) {
    if (journal.chaoslibVersion === 'NA') {
        return 'it was written by the "lite" runner (chaoslib-version NA), which does not execute what it reports';
    }
    const { before, during, after } = journal.steadyStates;
    const rounds = [before, ...during, after].flatMap((round) => round?.probes ?? []);
    const entries = [...rounds, ...journal.run];
    if (entries.length === 0 || !entries.every(isStub))
        return null;
    return 'every activity answered true in exactly 0 s: nothing was executed';
}
function isStub(entry) {
    return entry.output === true && entry.start !== null && entry.start === entry.end;
}

;// CONCATENATED MODULE: ./src/journal/read.ts







/**
 * Reads a journal of chaoslib 1.0 to 1.45, or of the "lite" runner. Whatever is missing or odd is read as the absence of
 * evidence, never as evidence; only a text that is no journal at all is `unreadable`. Never throws.
 */
function readJournal(text, known) {
    const opened = openJournal(text);
    return opened.kind === 'open' ? { kind: 'journal', journal: opened.read(known) } : opened;
}
/** The same in two steps, for whoever has to know first which experiment a journal tells of. Never throws. */
function openJournal(text) {
    const parsed = (0,journal_text/* parseJournalText */.s)(text);
    if (parsed.kind === 'unreadable')
        return parsed;
    if (!isJournal(parsed.value))
        return { kind: 'unreadable', reason: 'the file is JSON but not a journal' };
    const { data: raw } = journal_raw/* rawJournal */.Er.safeParse(parsed.value);
    if (raw === undefined)
        return { kind: 'unreadable', reason: 'the journal has no status' };
    const document = (0,object/* own */.Z)(parsed.value, 'experiment');
    return {
        kind: 'open',
        title: raw.experiment.title ?? '',
        start: readTime(raw.start),
        // It came out of JSON; Python's NaN and Infinity are the only values that JSON has no word for.
        document: (0,object/* isObject */.G)(document) ? document : {},
        read: (known = new Map()) => toJournal(raw, known),
    };
}
function isJournal(value) {
    const keys = ['chaoslib-version', 'experiment', 'steady_states', 'run'];
    return (0,object/* isObject */.G)(value) && keys.some((key) => Object.hasOwn(value, key));
}
function toJournal(raw, known) {
    const experiment = (0,journal_experiment/* readExperiment */.s)(raw.experiment, known);
    const { literals } = experiment;
    const { before, during, after } = raw.steady_states;
    const [start, end] = [readTime(raw.start), readTime(raw.end)];
    const read = {
        chaoslibVersion: raw['chaoslib-version'] ?? 'unknown',
        status: raw.status,
        deviated: raw.deviated === true,
        start,
        end,
        duration: readDuration(raw.duration, start, end),
        experiment,
        steadyStates: {
            before: readRound(before, '/steady_states/before', literals),
            during: (0,journal_raw/* elements */.Yt)(during).map((round, index) => readRound(round, `/steady_states/during/${index}`, literals) ?? { met: null, probes: [] }),
            after: readRound(after, '/steady_states/after', literals),
        },
        run: readEntries(raw.run, '/run', literals),
        rollbacks: readEntries(raw.rollbacks, '/rollbacks', literals),
    };
    return { ...read, untrusted: whyUntrusted(read), notes: notesOn(raw, read.start) };
}
function readDuration(seconds, start, end) {
    if (typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0)
        return seconds * 1_000;
    return start !== null && end !== null && end >= start ? end - start : null;
}
function notesOn(raw, start) {
    const notes = [];
    if (raw.run === undefined)
        notes.push('the journal has no "run": its runner does not say what was executed');
    if (start === null)
        notes.push('the journal does not say when it started');
    if (raw['chaoslib-version'] === null)
        notes.push('the journal does not say which chaoslib wrote it');
    return notes;
}


/***/ }),

/***/ 5666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ LARGEST_WHOLE),
/* harmony export */   l$: () => (/* binding */ MOST_KEPT),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   xG: () => (/* binding */ LONGEST_TEXT)
/* harmony export */ });
/* harmony import */ var _withheld_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3288);

/** Bytes of a text (a JSON string) that are kept; longer ones are left out. */
const LONGEST_TEXT = 8 * 1024 * 1024;
/** Bytes that are kept of a journal in all: what one process can read as one value. */
const MOST_KEPT = 128 * 1024 * 1024;
/** Bytes of a journal that is read as it is; a larger one is shortened while it is read. */
const LARGEST_WHOLE = 64 * 1024 * 1024;
/**
 * Copies JSON of any size, with `LEFT_OUT` in the place of every text above the limit. It holds what it keeps and one
 * chunk, whatever the size; nothing is parsed, so a text that is no JSON comes out as none.
 */
async function shorten(chunks, limits = { longestText: LONGEST_TEXT, mostKept: MOST_KEPT }) {
    const copy = new ShortCopy(limits);
    for await (const chunk of chunks) {
        copy.add(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
        if (copy.length > limits.mostKept)
            return { kind: 'too-large' };
    }
    return { kind: 'bytes', bytes: copy.bytes };
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SMALLEST = 64 * 1024;
const REPLACEMENT = Buffer.from(JSON.stringify(_withheld_js__WEBPACK_IMPORTED_MODULE_0__/* .LEFT_OUT */ .P));
class ShortCopy {
    limits;
    length = 0;
    kept = Buffer.allocUnsafe(SMALLEST);
    /** Where the text that is being copied began, its quote included; null between two texts. */
    opened = null;
    leftOut = false;
    /** Whether the next byte is escaped by the one before. */
    escaped = false;
    constructor(limits) {
        this.limits = limits;
    }
    get bytes() {
        return this.kept.subarray(0, this.length);
    }
    add(chunk) {
        let at = 0;
        while (at < chunk.length)
            at = this.opened === null ? this.outside(chunk, at) : this.inside(chunk, at);
    }
    outside(chunk, from) {
        const quote = chunk.indexOf(QUOTE, from);
        if (quote < 0)
            return this.keep(chunk, from, chunk.length);
        this.keep(chunk, from, quote);
        this.opened = this.length;
        return this.keep(chunk, quote, quote + 1);
    }
    inside(chunk, from) {
        const quote = this.closingQuote(chunk, from);
        const to = quote < 0 ? chunk.length : quote + 1;
        const opened = this.opened ?? this.length;
        if (!this.leftOut && this.length - opened + (to - from) > this.limits.longestText + 2) {
            this.leftOut = true;
            this.length = opened;
        }
        if (!this.leftOut)
            this.keep(chunk, from, to);
        if (quote >= 0)
            this.close();
        return to;
    }
    close() {
        if (this.leftOut)
            this.keep(REPLACEMENT, 0, REPLACEMENT.length);
        this.opened = null;
        this.leftOut = false;
    }
    /** The first quote that no odd number of backslashes stands before; -1 when the text goes on behind the chunk. */
    closingQuote(chunk, from) {
        let start = from;
        for (;;) {
            const quote = chunk.indexOf(QUOTE, start);
            const end = quote < 0 ? chunk.length : quote;
            let run = end;
            while (run > start && chunk[run - 1] === BACKSLASH)
                run -= 1;
            const carried = run === start && this.escaped ? 1 : 0;
            const odd = (end - run + carried) % 2 === 1;
            this.escaped = quote < 0 && odd;
            if (quote < 0 || !odd)
                return quote;
            start = quote + 1;
        }
    }
    keep(source, from, to) {
        const needed = this.length + to - from;
        if (needed > this.kept.length) {
            const larger = Buffer.allocUnsafe(Math.max(needed, this.kept.length * 2));
            this.kept.copy(larger, 0, 0, this.length);
            this.kept = larger;
        }
        source.copy(this.kept, this.length, from, to);
        this.length = needed;
        return to;
    }
}


/***/ }),

/***/ 3288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ LEFT_OUT),
/* harmony export */   Q: () => (/* binding */ whyWithheld)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7727);

/** Stands where a text was too long to be kept; a control character, so that no probe answers it by chance. */
const LEFT_OUT = '\u0000left out';
/** Deeper values are taken as they are. */
const DEEPEST = 64;
/** Why a value is not what was observed, as a clause, or null: what was taken out of a journal proves nothing. */
function whyWithheld(value, depth = 0) {
    if (typeof value === 'string') {
        if (value.startsWith(LEFT_OUT))
            return 'it is too long to be read';
        return value.includes(_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .MASK */ .v5) ? 'it was masked' : null;
    }
    if (typeof value !== 'object' || value === null || depth > DEEPEST)
        return null;
    for (const inner of Object.values(value)) {
        const why = whyWithheld(inner, depth + 1);
        if (why !== null)
            return why;
    }
    return null;
}


/***/ }),

/***/ 8182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ NO_FACTS),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Z6: () => (/* binding */ alarmIn),
/* harmony export */   hP: () => (/* binding */ seriesIn),
/* harmony export */   vU: () => (/* binding */ NOTHING_LATE),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
const NOTHING_LATE = { settle: 0, next: null, waited: true };
/** Nobody was asked: a journal is judged by itself. */
const NO_FACTS = { series: new Map(), alarms: new Map(), late: NOTHING_LATE };
/** Two questions with the same key have the same answer. */
function keyOf({ query, period, window }) {
    return JSON.stringify([query, period, window]);
}
function seriesIn(facts, question) {
    return facts.series.get(keyOf(question)) ?? NOT_ASKED;
}
function alarmIn(facts, name) {
    return facts.alarms.get(name) ?? NOT_ASKED;
}
const NOT_ASKED = {
    kind: 'unanswered',
    because: 'CloudWatch was not asked: only the journal was judged',
};
/** The answers by their questions; both lists have the same order. */
function factsOf(series, alarms, late = NOTHING_LATE) {
    return {
        series: new Map(series.map(([question, answer]) => [keyOf(question), answer])),
        alarms: new Map(alarms.map(([{ name }, answer]) => [name, answer])),
        late,
    };
}


/***/ }),

/***/ 1069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ metricValue),
/* harmony export */   g: () => (/* binding */ seriesQuestion)
/* harmony export */ });
/* harmony import */ var _criteria_unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2963);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8182);
/* harmony import */ var _moment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2965);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7717);




/** The phase, widened to the periods that it touches; at least one. */
function seriesQuestion(source, phase, journal) {
    const placed = (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .windowOf */ .Ou)(journal, phase);
    if (placed.kind === 'missing')
        return placed;
    const { query, period, settle } = source;
    const from = Math.floor(placed.window.from / period) * period;
    const to = Math.max(Math.ceil(placed.window.to / period) * period, from + period);
    const question = { query, period, window: { from, to }, settled: to + settle };
    return { kind: 'asked', question, phase: placed.window };
}
/**
 * A metric over a phase. `Sum` and `SampleCount` add up: at least what the periods that lie within the phase hold, at most what
 * those that touch it hold. Every other statistic cannot be added: it lies between the least and the greatest of its periods,
 * so that a criterion holds when it holds for each of them.
 */
function metricValue({ unit, dimension, source }, phase, journal, facts) {
    const asked = seriesQuestion(source, phase, journal);
    if (asked.kind === 'missing')
        return asked;
    const { window, period } = asked.question;
    const answer = (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesIn */ .hP)(facts, asked.question);
    if (answer.kind === 'unanswered')
        return { kind: 'missing', because: answer.because };
    const datapoints = onePerPeriod(answer.datapoints, window, period);
    const expected = (window.to - window.from) / period;
    const told = tell(datapoints.length, expected, window, answer.notes);
    const gaps = datapoints.length < expected;
    if (datapoints.length === 0 || (gaps && source.missing === 'inconclusive'))
        return { kind: 'missing', because: told };
    const values = datapoints.map(({ at, value }) => ({ at, value: (0,_criteria_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .inBase */ .p3)(value, unit) }));
    const interval = isAdditive(source) ? added(values, asked.phase, period) : extremes(values);
    return {
        kind: 'number',
        value: interval.upper,
        interval,
        dimension,
        evidence: { entries: [], ...window },
        because: told,
    };
}
/** What is not finite is no value, and what lies outside was not asked for. */
function onePerPeriod(datapoints, { from, to }, period) {
    const byPeriod = new Map();
    for (const { at, value } of datapoints) {
        const start = Math.floor(at / period) * period;
        if (start >= from && start < to && Number.isFinite(value))
            byPeriod.set(start, { at: start, value });
    }
    return [...byPeriod.values()];
}
function isAdditive({ query }) {
    return query.kind === 'statistic' && (query.statistic === 'Sum' || query.statistic === 'SampleCount');
}
/** Of a period that only touches the phase nobody knows what belongs to it: anything between nothing and all. */
function added(values, phase, period) {
    const [within, touching] = [values.filter(isWithin), values.filter((one) => !isWithin(one))];
    const sure = sum(within.map(({ value }) => value));
    return {
        lower: sure + sum(touching.map(({ value }) => Math.min(0, value))),
        upper: sure + sum(touching.map(({ value }) => Math.max(0, value))),
    };
    function isWithin({ at }) {
        return at >= phase.from && at + period <= phase.to;
    }
}
function extremes(values) {
    return values.reduce(({ lower, upper }, { value }) => ({ lower: Math.min(lower, value), upper: Math.max(upper, value) }), { lower: Infinity, upper: -Infinity });
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
function tell(count, expected, { from, to }, notes) {
    const datapoints = expected === 1 ? 'datapoint' : 'datapoints';
    const between = `between ${(0,_moment_js__WEBPACK_IMPORTED_MODULE_3__/* .clockTime */ .q)(from)} and ${(0,_moment_js__WEBPACK_IMPORTED_MODULE_3__/* .clockTime */ .q)(to)}`;
    const said = notes.length === 0 ? '' : ` (CloudWatch says: ${notes.join('; ')})`;
    return `CloudWatch has ${count} of ${expected} ${datapoints} ${between}${said}`;
}


/***/ }),

/***/ 2965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isoTime),
/* harmony export */   q: () => (/* binding */ clockTime)
/* harmony export */ });
/** `14:03:10`, UTC: the time of day as an operator compares it with logs. */
function clockTime(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? 'an unknown time' : date.toISOString().slice(11, 19);
}
/** `2026-11-20T14:03:10.000Z`; the beginning of 1970 for a time that is none. */
function isoTime(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString();
}


/***/ }),

/***/ 5200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** What follows from a journal alone is worked out once for all who ask: a journal never changes. */
function once(workOut) {
    const known = new WeakMap();
    return (journal) => {
        const found = known.get(journal) ?? { part: workOut(journal) };
        known.set(journal, found);
        return found.part;
    };
}


/***/ }),

/***/ 7717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ windowOf),
/* harmony export */   Yl: () => (/* binding */ allEntries),
/* harmony export */   Yp: () => (/* binding */ phaseWindow),
/* harmony export */   bC: () => (/* binding */ lastsToTheEnd),
/* harmony export */   jb: () => (/* binding */ faultStart)
/* harmony export */ });
/* unused harmony export wholeWindow */
/* harmony import */ var _journal_happened_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8798);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5200);


/** The start of the first action of the method; null when no fault can be placed in time. */
const faultStart = (0,_once_js__WEBPACK_IMPORTED_MODULE_0__/* .once */ .O)((journal) => least(actionsOf(journal).map(({ start }) => start)));
/**
 * When a phase was. *before*: until the first action of the method starts. *injection*: from there until the last action has
 * ended, its pause included. *recovery*: from there to the hypothesis after the method, or the end of the method. *after*:
 * the rest.
 */
function phaseWindow(journal, phase) {
    const fault = faultStart(journal);
    if (fault === null)
        return { kind: 'missing', because: `there is no ${phase} phase: no action of the method has a time` };
    const first = least([journal.start, fault]) ?? fault;
    const last = Math.max(fault, endOf(journal));
    const verification = least(journal.steadyStates.after?.probes.map(({ start }) => start) ?? []);
    const methodEnd = Math.max(fault, verification ?? methodEndOf(journal) ?? last);
    const injected = Math.min(Math.max(fault, injectionEnd(journal, last)), methodEnd);
    const windows = {
        before: { from: first, to: fault },
        injection: { from: fault, to: injected },
        recovery: { from: injected, to: methodEnd },
        after: { from: methodEnd, to: Math.max(methodEnd, last) },
    };
    return { kind: 'window', window: windows[phase] };
}
/** From the start of the first fault to the end; of the whole run where the method has no action. */
function wholeWindow(journal) {
    const from = faultStart(journal) ?? journal.start ?? least(allEntries(journal).map(({ start }) => start));
    if (from === null)
        return { kind: 'missing', because: 'the journal holds no times' };
    return { kind: 'window', window: { from, to: Math.max(from, endOf(journal)) } };
}
function windowOf(journal, phase) {
    return phase === null ? wholeWindow(journal) : phaseWindow(journal, phase);
}
/** Whether nothing of the experiment follows. */
function lastsToTheEnd(phase) {
    return phase === null || phase === 'after';
}
/** Every activity that was executed, rounds of the hypothesis included. */
const allEntries = (0,_once_js__WEBPACK_IMPORTED_MODULE_0__/* .once */ .O)((journal) => {
    const { before, during, after } = journal.steadyStates;
    const rounds = [before, ...during, after].flatMap((round) => round?.probes ?? []);
    return [...rounds, ...journal.run, ...journal.rollbacks];
});
function actionsOf(journal) {
    return journal.run.filter(({ type, start }) => type === 'action' && start !== null);
}
/** An action without an end was still running when the journal was written. */
function injectionEnd(journal, last) {
    return greatest(actionsOf(journal).map((action) => endWithPause(journal, action) ?? last)) ?? last;
}
function methodEndOf(journal) {
    return greatest(journal.run.map((entry) => endWithPause(journal, entry)));
}
/** Pauses are not slept when the activity, or every pause, was skipped. */
function endWithPause(journal, entry) {
    const { dry } = journal.experiment;
    const slept = dry !== 'pause' && !(0,_journal_happened_js__WEBPACK_IMPORTED_MODULE_1__/* .ranDry */ .bs)(dry, entry.type) && !entry.dry;
    return entry.end === null ? null : entry.end + (slept ? entry.pauseAfter : 0);
}
/** The last time that the journal tells. */
const endOf = (0,_once_js__WEBPACK_IMPORTED_MODULE_0__/* .once */ .O)((journal) => greatest([journal.end, ...allEntries(journal).map(({ start, end }) => end ?? start)]) ?? -Infinity);
function least(times) {
    return times.reduce((low, time) => (low === null || (time !== null && time < low) ? time : low), null);
}
function greatest(times) {
    return times.reduce((high, time) => (high === null || (time !== null && time > high) ? time : high), null);
}


/***/ }),

/***/ 7708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ questionsOf),
/* harmony export */   dN: () => (/* binding */ declaredAs),
/* harmony export */   qb: () => (/* binding */ timeToSettle)
/* harmony export */ });
/* harmony import */ var _criteria_vocabulary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7225);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8182);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1069);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7717);




/**
 * Each question once; an alarm is asked for from the earliest of the windows that are judged by it. `alarmSettle`: milliseconds
 * that an alarm may take to go off.
 */
function questionsOf(conditions, journal, declared, alarmSettle) {
    const series = new Map();
    const alarms = new Map();
    for (const { measure, phase } of conditions) {
        const source = sourceOf(measure, declared);
        if (source?.kind === 'metric') {
            const asked = (0,_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesQuestion */ .g)(source, phase, journal);
            if (asked.kind === 'asked')
                series.set((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(asked.question), asked.question);
        }
        if (source?.kind === 'alarm') {
            const { name } = source;
            const asked = alarmQuestion(name, phase, journal, alarmSettle);
            const known = alarms.get(name);
            if (asked !== null)
                alarms.set(name, known === undefined ? asked : both(known, asked));
        }
    }
    return { series: [...series.values()], alarms: [...alarms.values()] };
}
function alarmQuestion(name, phase, journal, settle) {
    const placed = (0,_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .windowOf */ .Ou)(journal, phase);
    if (placed.kind === 'missing')
        return null;
    const { from, to } = placed.window;
    return { name, since: from, settled: (0,_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .lastsToTheEnd */ .bC)(phase) ? to + settle : to };
}
function both(one, other) {
    const { name } = one;
    return { name, since: Math.min(one.since, other.since), settled: Math.max(one.settled, other.settled) };
}
function sourceOf(measure, declared) {
    if (measure.kind === 'alarm')
        return { kind: 'alarm', name: measure.name };
    return measure.kind === 'named' ? (declaredAs(measure.name, declared)?.source ?? null) : null;
}
function declaredAs(name, declared) {
    return declared.find((one) => one.name === (0,_criteria_vocabulary_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(name)) ?? null;
}
/**
 * Milliseconds until the last value of every series can have arrived, and every alarm can have gone off. No more than the last
 * period and the settling take, however far the clocks of runner and gate are apart.
 */
function timeToSettle({ series, alarms }, alarmSettle, now) {
    const waits = series.map(({ period, window, settled }) => Math.min(settled - now, settled - window.to + period));
    return Math.max(0, ...waits, ...alarms.map(({ settled }) => Math.min(settled - now, alarmSettle)));
}


/***/ }),

/***/ 3971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ LogReport),
  y: () => (/* binding */ ReportFiles)
});

// EXTERNAL MODULE: ./src/report/console.ts
var console = __webpack_require__(9475);
// EXTERNAL MODULE: ./src/report/html.ts + 4 modules
var html = __webpack_require__(7761);
// EXTERNAL MODULE: ./src/report/json.ts + 1 modules
var json = __webpack_require__(7106);
// EXTERNAL MODULE: ./src/report/answer.ts
var report_answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(1349);
// EXTERNAL MODULE: ./src/report/rollback.ts
var report_rollback = __webpack_require__(1908);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/junit.ts




/**
 * JUnit XML: a suite for each experiment, a case for each criterion. `fail` is a failure, `inconclusive` and `error` are
 * errors, what is only observed is skipped. Where something other than a criterion decided, a case of its own says so,
 * so that the file never looks better than the verdict.
 */
function junitReport(verdict) {
    return [...junitPieces(verdict)].join('');
}
/** The same, an experiment at a time: there may be thousands. */
function* junitPieces(verdict) {
    const head = [...rollbackSuite(verdict), answerSuite(verdict)];
    const cases = [...head, ...verdict.experiments.map(suiteOf)].flatMap((suite) => suite.cases);
    const time = Date.parse(verdict.endedAt) - Date.parse(verdict.startedAt);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<testsuites${attributes({ name: verdict.suite, ...counts(cases), time: seconds(time) })}>\n`;
    for (const suite of head)
        yield printSuite(suite);
    for (const one of verdict.experiments)
        yield printSuite(suiteOf(one));
    yield '</testsuites>\n';
    function suiteOf(experiment) {
        return experimentSuite(experiment, verdict);
    }
}
/** A case for each step that was played, or should have been. What nobody was to do fails nothing. */
function rollbackSuite(verdict) {
    const { rolledBack, steps } = verdict.rollback;
    if (rolledBack === null)
        return [];
    const cases = steps.map(({ name, kind, outcome, reason, link }) => ({
        name,
        classname: `rollback.${kind}`,
        file: verdict.file,
        line: null,
        verdict: outcome === 'done' ? 'pass' : 'error',
        counted: true,
        message: `${outcome}: ${reason}`,
        details: () => (link === null ? '' : (0,report_text/* markup */.PT)(link)),
    }));
    const time = steps.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
    const name = (0,report_rollback/* notRolledBack */.vG)(verdict) ?? (0,report_rollback/* stepsHeading */.MC)(verdict);
    return [{ name, time, properties: [['Roll back', (0,report_rollback/* printRollback */.Kq)(verdict)]], cases }];
}
function answerSuite(verdict) {
    const answer = {
        name: 'verdict of the suite',
        classname: 'suite',
        file: verdict.file,
        line: null,
        verdict: verdict.verdict,
        counted: true,
        message: verdict.reason,
        details: () => {
            const abort = (0,report_answer/* abortBeside */.vq)(verdict);
            const rollback = `Roll back: ${(0,report_text/* markup */.PT)((0,report_rollback/* printRollback */.Kq)(verdict))}`;
            return abort === null ? rollback : `Aborted: ${(0,report_text/* markup */.PT)(abort)}\n${rollback}`;
        },
    };
    return { name: verdict.suite, time: 0, properties: (0,facts/* facts */.Ix)(verdict), cases: [answer] };
}
function experimentSuite(experiment, { runId }) {
    const { id, title, file, verdict, reason, journal, duration } = experiment;
    const whole = {
        name: 'the experiment as a whole',
        classname: id,
        file,
        line: null,
        verdict,
        counted: true,
        message: reason,
        details: () => experiment.notes
            .slice(0, 10)
            .map((note) => (0,report_text/* markup */.PT)(note))
            .join('\n'),
    };
    const criteria = experiment.criteria.map((criterion) => criterionCase(criterion, id));
    const properties = [
        ['Verdict', verdict],
        ['Reason', reason],
        ...(0,facts/* experimentFacts */.zF)(experiment),
        ['Journal', journal ?? 'none'],
        ['Run', runId],
    ];
    const cases = (0,report_answer/* decisive */.l9)(experiment) === null ? [whole, ...criteria] : criteria;
    return { name: title, time: duration ?? 0, properties, cases };
}
function criterionCase(criterion, classname) {
    const { text, file, line, verdict, enforced, reason } = criterion;
    return {
        name: text,
        classname,
        file,
        line,
        verdict,
        counted: enforced,
        message: reason,
        details: () => tellCriterion(criterion),
    };
}
function tellCriterion({ file, line, observed, limit, margin, evidence, why }) {
    const details = [
        ['Observed', observed ?? 'nothing'],
        ['Limit', limit],
        ['Margin', margin],
        ['Line', file === null ? null : `${file}${line === null ? '' : `:${line}`}`],
        ['Why it is asked', why],
        ['Evidence', evidence.length === 0 ? null : evidence.slice(0, 5).join(' ')],
    ];
    const told = details.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${(0,report_text/* markup */.PT)(value)}`]));
    return told.join('\n');
}
function printSuite({ name, time, properties, cases }) {
    const listed = properties.map((property) => {
        const [key, value] = property;
        return `      <property${attributes({ name: key, value })}/>\n`;
    });
    return [
        `  <testsuite${attributes({ name, ...counts(cases), time: seconds(time) })}>\n`,
        `    <properties>\n${listed.join('')}    </properties>\n`,
        ...cases.map(printCase),
        '  </testsuite>\n',
    ].join('');
}
function printCase(one) {
    const { name, classname, file, line } = one;
    const tag = attributes({ name, classname, file, line: line === null ? null : String(line), time: '0' });
    return `    <testcase${tag}>${result(one)}</testcase>\n`;
}
function result(one) {
    const { verdict, message } = one;
    const kind = resultOf(one);
    if (kind === 'passed')
        return `<system-out>${verdict}: ${(0,report_text/* markup */.PT)(message)}\n${one.details()}</system-out>`;
    if (kind === 'skipped')
        return `<skipped${attributes({ message: `observed only, not counted: ${verdict} – ${message}` })}/>`;
    return `<${kind}${attributes({ message, type: verdict })}>${one.details()}</${kind}>`;
}
function resultOf({ counted, verdict }) {
    if (!counted)
        return 'skipped';
    if (verdict === 'pass' || verdict === 'warn')
        return 'passed';
    return verdict === 'fail' ? 'failure' : 'error';
}
function counts(cases) {
    const of = (kind) => String(cases.filter((one) => resultOf(one) === kind).length);
    return {
        tests: String(cases.length),
        failures: of('failure'),
        errors: of('error'),
        skipped: of('skipped'),
    };
}
function attributes(values) {
    const printed = Object.entries(values).map(([name, value]) => value === null ? '' : ` ${name}="${(0,report_text/* markup */.PT)(value)}"`);
    return printed.join('');
}
function seconds(milliseconds) {
    return Number.isFinite(milliseconds) ? String(Math.max(0, milliseconds) / 1000) : '0';
}

// EXTERNAL MODULE: ./src/report/markdown.ts + 1 modules
var markdown = __webpack_require__(4241);
;// CONCATENATED MODULE: ./src/publish/reports.ts






/** Every format as a file. */
class ReportFiles {
    folder;
    context;
    name = 'the report folder';
    constructor(folder, context) {
        this.folder = folder;
        this.context = context;
    }
    async publish(verdict) {
        await this.folder.write('json', (0,json/* verdictPieces */.vf)(verdict));
        await this.folder.write('html', (0,html/* htmlPieces */.Z)(verdict, this.context));
        await this.folder.write('junit', junitPieces(verdict));
        await this.folder.write('summary', (0,markdown/* markdownReport */.qN)(verdict, this.context));
    }
}
/** The verdict in the log, and where its report is; the answer is its last line. */
class LogReport {
    log;
    folder;
    name = 'the log';
    constructor(log, folder) {
        this.log = log;
        this.folder = folder;
    }
    publish(verdict) {
        const first = (0,report_rollback/* notRolledBack */.vG)(verdict);
        if (first !== null)
            this.log.error(first);
        const lines = (0,console/* consoleReport */.k)(verdict);
        const report = `Report: ${this.folder.pathOf('html')}`;
        return this.log.group('Verdict', () => {
            for (const line of [...lines.slice(0, -1), report, ...lines.slice(-1)])
                this.log.info(line);
            return Promise.resolve();
        });
    }
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* harmony import */ var _verdict_telling_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6584);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4671);
/* harmony import */ var _verdict_worst_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1894);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9846);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3303);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5655);






/** GitHub's limit is 4096. */
const LONGEST = 4_000;
const EXPERIMENTS = 20;
/** Everything that is not a pass, worst first; what several experiments missed in one line is one annotation. */
function annotationsOf(verdict) {
    const places = new Map();
    for (const miss of (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .experimentsWorstFirst */ .GI)(verdict).flatMap(missesOf)) {
        const place = JSON.stringify([miss.file, miss.line, miss.text]);
        places.set(place, [...(places.get(place) ?? []), miss]);
    }
    const annotations = [...abortOf(verdict), ...[...places.values()].flatMap(annotationOf)];
    return annotations.toSorted((one, other) => rank(other.verdict) - rank(one.verdict));
}
function abortOf({ abort }) {
    if (abort === null)
        return [];
    const file = abort.file === null ? null : inRepository(abort.file);
    const line = file === null ? null : abort.line;
    const title = `Aborted: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(abort.text, 180)}`;
    return [{ verdict: 'fail', file, line, title, message: within((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(abort.reason, 1_500)) }];
}
/** The criteria that were missed, after what decided without one. The abort speaks for what it kept from being judged. */
function missesOf(experiment) {
    const { verdict, title, reason, aborted } = experiment;
    const own = aborted ? verdict === 'error' : (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .decisive */ .l9)(experiment) === null && !(0,_verdict_worst_js__WEBPACK_IMPORTED_MODULE_2__/* .letsThrough */ .AT)(verdict);
    const file = inRepository(experiment.file);
    const criteria = aborted ? [] : (0,_verdict_telling_js__WEBPACK_IMPORTED_MODULE_3__/* .criteriaWorstFirst */ .f)(experiment.criteria);
    return [
        ...(own ? [{ verdict, file, line: null, text: title, reason }] : []),
        ...criteria
            .filter((criterion) => criterion.enforced && criterion.verdict !== 'pass')
            .map((criterion) => missOf(criterion, title)),
    ];
}
function missOf({ verdict, file, line, text, reason, why }, title) {
    const path = file === null ? null : inRepository(file);
    const asked = why === null ? '' : ` (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(why, 200)})`;
    return {
        verdict,
        file: path,
        line: path === null ? null : line,
        text,
        reason: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(title, 120)}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(reason)}${asked}`,
    };
}
function annotationOf(misses) {
    const [worst] = misses.toSorted((one, other) => rank(other.verdict) - rank(one.verdict));
    if (worst === undefined)
        return [];
    const told = misses.slice(0, EXPERIMENTS).map(({ reason }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(reason, 1_500));
    if (misses.length > told.length)
        told.push(`and ${misses.length - told.length} more experiments`);
    const title = `${_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .WORDS */ .q9[worst.verdict]}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(worst.text, 180)}`;
    return [
        { verdict: worst.verdict, file: worst.file, line: worst.line, title, message: within(told.join('\n')) },
    ];
}
/** The file where an annotation can stand; null when it is none of the repository's, or not a name as files have. */
function inRepository(file) {
    return (0,_links_js__WEBPACK_IMPORTED_MODULE_4__/* .isInRepository */ .cC)(file) && (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(file, 400) === file ? file : null;
}
function within(message) {
    return message.length <= LONGEST
        ? message
        : `${message.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}
function rank(outcome) {
    return _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .OUTCOMES */ .i.indexOf(outcome);
}


/***/ }),

/***/ 9475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ consoleReport)
/* harmony export */ });
/* harmony import */ var _verdict_telling_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6584);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9846);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1349);
/* harmony import */ var _rollback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1908);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5655);





/** Criteria shown of one experiment; a log is read by people. */
const CRITERIA = 20;
const WARNINGS = 20;
/** The verdict as lines of a log, without colour: each experiment, what to act on, and the answer as the last line. */
function consoleReport(verdict) {
    return [
        ...firstLines(verdict),
        ...verdict.experiments.flatMap(experimentLines),
        ...warningLines(verdict.warnings),
        ...(0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .alarms */ .bq)(verdict).flatMap(({ label, meaning, experiments }) => experiments.map(({ title }) => `${_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.error} ${label}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(title, 200)} – ${meaning}`)),
        ...abortLines(verdict),
        ...lookFirstLines(verdict),
        `Score ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .printScore */ .wC)(verdict)}, run ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(verdict.runId, 200)}`,
        `Roll back: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)((0,_rollback_js__WEBPACK_IMPORTED_MODULE_2__/* .printRollback */ .Kq)(verdict))}`,
        ...stepLines(verdict),
        `${_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze[verdict.verdict]} ${_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .WORDS */ .q9[verdict.verdict]}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(verdict.suite, 200)} – ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(verdict.reason)}`,
    ];
}
function firstLines(verdict) {
    const first = (0,_rollback_js__WEBPACK_IMPORTED_MODULE_2__/* .notRolledBack */ .vG)(verdict);
    return first === null ? [] : [`${_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.error} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(first, 1_000)}`];
}
function stepLines(verdict) {
    const { steps } = verdict.rollback;
    const told = steps.map(({ name, outcome, reason, link, duration }) => {
        const took = duration === null ? '' : ` (${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .printDuration */ .cb)(duration)})`;
        const where = link === null ? '' : ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(link, 400)}`;
        return `    ${_rollback_js__WEBPACK_IMPORTED_MODULE_2__/* .STEP_ICONS */ .wc[outcome]} ${outcome}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(name, 200)} – ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(reason)}${took}${where}`;
    });
    return steps.length === 0 ? [] : [`${(0,_rollback_js__WEBPACK_IMPORTED_MODULE_2__/* .stepsHeading */ .MC)(verdict)}:`, ...told];
}
function experimentLines(experiment) {
    const { verdict, title, reason, duration } = experiment;
    const took = duration === null ? '' : ` (${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .printDuration */ .cb)(duration)})`;
    const unmet = (0,_verdict_telling_js__WEBPACK_IMPORTED_MODULE_4__/* .criteriaWorstFirst */ .f)(experiment.criteria.filter((criterion) => criterion.verdict !== 'pass'));
    const more = unmet.length - CRITERIA;
    return [
        `${_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze[verdict]} ${verdict}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(title, 200)} – ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(reason)}${took}`,
        ...unmet.slice(0, CRITERIA).map(criterionLine),
        ...(more > 0 ? [`    and ${(0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(more, 'criterion')} more`] : []),
    ];
}
function criterionLine(criterion) {
    const { verdict, text, file, line, reason } = criterion;
    const where = file === null ? [] : [(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(line === null ? file : `${file}:${line}`, 200)];
    const aside = [...where, ...(0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .standing */ .JA)(criterion)].join(', ');
    const what = `${_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze[verdict]} ${verdict}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(text, 300)}${aside === '' ? '' : ` (${aside})`}`;
    return `    ${what} – ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(reason)}`;
}
function abortLines(verdict) {
    const abort = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .abortBeside */ .vq)(verdict);
    return abort === null ? [] : [`${_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.fail} Aborted: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(abort)}`];
}
/** Where to start reading when the verdict is not a pass: the journal, and the entry in it that decided. */
function lookFirstLines(verdict) {
    const first = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .lookFirst */ .S)(verdict);
    if (first === null)
        return [];
    const entries = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .decisive */ .l9)(first)?.evidence.slice(0, 1) ?? [];
    const where = [...(first.journal === null ? [] : [first.journal]), ...entries].join(' at ');
    return [`Look first at: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(first.title, 200)}${where === '' ? '' : `, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(where, 400)}`}`];
}
function warningLines(warnings) {
    const more = warnings.length - WARNINGS;
    return [
        ...warnings.slice(0, WARNINGS).map((warning) => `${_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.warn} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(warning)}`),
        ...(more > 0 ? [`${_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.warn} and ${more} more warnings`] : []),
    ];
}


/***/ }),

/***/ 7761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ htmlPieces)
});

// UNUSED EXPORTS: htmlReport

// EXTERNAL MODULE: ./src/report/answer.ts
var answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(1349);
// EXTERNAL MODULE: ./src/verdict/telling.ts
var telling = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/report/links.ts
var links = __webpack_require__(3303);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/html-parts.ts


/** Pieces of the HTML report. Arguments named `html` are markup already; everything else is text. */
const NONE = '–';
const MARKS = {
    pass: '✓',
    warn: '!',
    fail: '✕',
    inconclusive: '?',
    error: '⊘',
};
function badge(outcome) {
    return `<span class="badge ${outcome}"><i aria-hidden="true">${MARKS[outcome]}</i>${outcome}</span>`;
}
function code(text) {
    return `<code>${(0,report_text/* markup */.PT)(text)}</code>`;
}
/** The text leads to `address` when that can be followed. */
function html_parts_link(html, address) {
    const followable = (0,links/* webAddress */.Dy)(address);
    if (followable === null)
        return html;
    return `<a href="${(0,report_text/* markup */.PT)(followable, 2000)}" rel="noopener noreferrer">${html}</a>`;
}
/** `suite.yaml:7`, which may break after a slash. */
function place(file, line, context) {
    if (file === null)
        return NONE;
    const html = (0,report_text/* markup */.PT)(line === null ? file : `${file}:${line}`).replaceAll('/', '/<wbr>');
    return html_parts_link(html, (0,links/* lineAddress */.lU)({ file, line }, context));
}
/** A table that a phone shows as one card a row. */
function* table(columns, html) {
    const head = columns.map(({ title }) => `<th scope="col">${title}</th>`).join('');
    yield `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>\n`;
    for (const cells of html) {
        yield `<tr>${cells.map((cell, at) => cellHtml(columns[at], cell)).join('')}</tr>\n`;
    }
    yield '</tbody></table></div>\n';
}
function cellHtml(column, html) {
    const name = column?.class === undefined ? '' : ` class="${column.class}"`;
    return `<td${name} data-label="${column?.title ?? ''}"><div>${html}</div></td>`;
}
/** The columns that `explanation` fills. */
const EXPLANATION = [
    { title: 'Observed', class: 'observed' },
    { title: 'Limit', class: 'limit' },
    { title: 'Margin' },
    { title: 'Line', class: 'line' },
];
function explanation(criterion, context) {
    const { observed, limit, margin, file, line } = criterion;
    return [
        observed === null ? 'nothing' : (0,report_text/* markup */.PT)(observed, 120),
        (0,report_text/* markup */.PT)(limit, 120),
        margin === null ? NONE : (0,report_text/* markup */.PT)(margin, 120),
        place(file, line, context),
    ];
}
function factList(rows) {
    const items = rows.map(([label, value]) => {
        const wide = label === 'Roll back' || label === 'Journal' ? ' class="wide"' : '';
        return `<div${wide}><dt>${label}</dt><dd>${value}</dd></div>`;
    });
    return `<dl class="facts">${items.join('\n')}</dl>\n`;
}

;// CONCATENATED MODULE: ./src/report/html-experiment.ts






const COLUMNS = [
    { title: 'Verdict', class: 'short' },
    { title: 'Criterion' },
    ...EXPLANATION,
];
/** One experiment, unfolded unless it passed. */
function experimentSection(experiment, context) {
    const { verdict, title, reason, criteria, notes } = experiment;
    const rows = (0,telling/* criteriaWorstFirst */.f)(criteria).map((criterion) => criterionCells(criterion, context));
    const noted = notes.map((note) => `<li>${(0,report_text/* markup */.PT)(note)}</li>`).join('');
    return [
        `<details class="experiment ${verdict}"${verdict === 'pass' ? '' : ' open'}>\n`,
        `<summary>${badge(verdict)} <b>${(0,report_text/* markup */.PT)(title, 200)}</b> <span class="soft">${(0,report_text/* markup */.PT)(reason)}</span></summary>\n`,
        factList(experimentFactsHtml(experiment, context)),
        ...(rows.length === 0 ? ['<p>No criterion was judged.</p>\n'] : table(COLUMNS, rows)),
        noted === '' ? '' : `<ul>${noted}</ul>\n`,
        '</details>\n',
    ].join('');
}
function experimentFactsHtml(experiment, context) {
    const { journal, file } = experiment;
    const journalHtml = journal === null ? 'none' : (0,links/* webAddress */.Dy)(journal) ? html_parts_link((0,report_text/* markup */.PT)(journal), journal) : code(journal);
    return [
        ...(0,facts/* experimentFacts */.zF)(experiment).map(([label, text]) => [label, (0,report_text/* markup */.PT)(text)]),
        ['Experiment', place(file, null, context)],
        ['Journal', journalHtml],
    ];
}
function criterionCells(criterion, context) {
    const { verdict, text, reason, why, evidence } = criterion;
    const marks = (0,answer/* standing */.JA)(criterion).map((standing) => ` <small>${standing}</small>`);
    const asked = why === null ? '' : `<p><small>Why it is asked: ${(0,report_text/* markup */.PT)(why)}</small></p>`;
    const shown = evidence.length === 0 ? '' : `<p><small>Evidence: ${evidence.map(code).join(' ')}</small></p>`;
    const said = `${code(text)}${marks.join('')}<p>${(0,report_text/* markup */.PT)(reason)}</p>${asked}${shown}`;
    return [badge(verdict), said, ...explanation(criterion, context)];
}

// EXTERNAL MODULE: ./src/report/rollback.ts
var rollback = __webpack_require__(1908);
;// CONCATENATED MODULE: ./src/report/html-rollback.ts




const html_rollback_COLUMNS = [
    { title: 'Outcome', class: 'short' },
    { title: 'Step' },
    { title: 'What was done' },
    { title: 'Duration', class: 'short' },
];
/** Nothing stands before it. */
function firstLine(verdict) {
    const told = (0,rollback/* notRolledBack */.vG)(verdict);
    return told === null ? '' : `<p class="alarm first-line" role="alert"><b>${(0,report_text/* markup */.PT)(told, 1_000)}</b></p>\n`;
}
/** The steps in their order; nothing when there are none. */
function* stepSection(verdict) {
    const { steps } = verdict.rollback;
    if (steps.length === 0)
        return;
    yield `<h2>${(0,rollback/* stepsHeading */.MC)(verdict)}</h2>\n`;
    yield* table(html_rollback_COLUMNS, steps.map(cells));
}
function cells({ name, kind, outcome, reason, link: address, duration }) {
    return [
        `${rollback/* STEP_ICONS */.wc[outcome]} ${outcome}`,
        `${html_parts_link((0,report_text/* markup */.PT)(name, 200), address)}<br><small>${(0,report_text/* markup */.PT)(kind, 40)}</small>`,
        (0,report_text/* markup */.PT)(reason, 2_000),
        duration === null ? NONE : (0,facts/* printDuration */.cb)(duration),
    ];
}

;// CONCATENATED MODULE: ./src/report/html-style.ts
/** The style of the HTML report: nothing is loaded, light and dark, readable on a phone and on paper. */
const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --ink: #1c2330; --soft: #5b6472; --line: #dfe3e9; --link: #0b62c4; --code: #eef1f5;
  --pass: #1a7f42; --warn: #946200; --fail: #c4262e; --inconclusive: #6b46b8; --error: #a3123a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f131a; --card: #181e27; --ink: #e7ebf1; --soft: #9aa5b4; --line: #2c3542; --link: #77b4ff; --code: #242c38;
    --pass: #4cc27a; --warn: #e3b341; --fail: #ff7b78; --inconclusive: #b79cff; --error: #ff7ba0;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
main, header > div, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.5rem; }
a { color: var(--link); }
code { font: .875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; background: var(--code); border-radius: .3em; padding: .1em .35em; }
h2 { font-size: 1.1rem; margin: 2.25rem 0 .75rem; }
.pass { --tone: var(--pass); } .warn { --tone: var(--warn); } .fail { --tone: var(--fail); }
.inconclusive { --tone: var(--inconclusive); } .error { --tone: var(--error); }

header { background: var(--card); border-top: .4rem solid var(--tone); border-bottom: 1px solid var(--line); }
header > div { display: flex; gap: 2rem; align-items: center; justify-content: space-between; padding-top: 1.75rem; padding-bottom: 1.75rem; }
.product { color: var(--soft); font-size: .875rem; margin: 0; }
h1 { color: var(--tone); font-size: 2.5rem; line-height: 1.15; margin: .35rem 0 .1rem; }
.suite { font-size: 1.25rem; font-weight: 600; margin: 0 0 .35rem; }
.why { margin: 0; max-width: 46rem; }
.score { flex: none; width: 7.5rem; text-align: center; margin: 0; }
.score svg { display: block; width: 100%; }
.score circle { fill: none; stroke: var(--line); stroke-width: 3.2; }
.score .met { stroke: var(--tone); stroke-linecap: round; }
.score text { fill: var(--ink); font-size: 6.4px; font-weight: 700; text-anchor: middle; dominant-baseline: central; }
.score figcaption { color: var(--soft); font-size: .8rem; }

.alarm, .first, .facts, .experiment, .scroll { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
.alarm { border-color: var(--error); border-left-width: .4rem; padding: .8rem 1.1rem; margin: 1rem 0; }
.alarm b { color: var(--error); }
.first-line { margin: 0; border-radius: 0; border-width: 0 0 0 .4rem; font-size: 1.15rem; }
small { color: var(--soft); }
.first { border-left: .4rem solid var(--tone); padding: 1.1rem 1.35rem; margin: 1.5rem 0; }
.first h2 { margin: 0 0 .4rem; }
.first p { margin: .4rem 0 0; }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2.75rem; margin: .85rem 0; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dt, .facts dt { color: var(--soft); font-size: .8rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 650; line-height: 1.25; }
.figures .observed dd { color: var(--tone); }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 45%), 1fr)); gap: .9rem 1.5rem; margin: 1.5rem 0; padding: 1.1rem 1.35rem; }
.facts dd { margin: 0; }
.facts .wide { grid-column: 1 / -1; }

.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th { color: var(--soft); font-size: .8rem; font-weight: 600; text-align: left; white-space: nowrap; }
th, td { padding: .6rem .9rem; vertical-align: top; border-bottom: 1px solid var(--line); }
tbody tr:last-child td { border-bottom: 0; }
.short { white-space: nowrap; }
.badge { color: var(--tone); font-weight: 650; white-space: nowrap; }
.badge i { display: inline-grid; place-items: center; width: 1.35em; height: 1.35em; margin-right: .45em; border-radius: 50%; background: var(--tone); color: var(--card); font-style: normal; font-size: .8em; line-height: 1; }
td.observed { font-weight: 650; min-width: 7rem; }
td.limit { min-width: 4.75rem; }
td.line { min-width: 9rem; }
td small, .soft { color: var(--soft); }
td p { margin: .3rem 0 0; }

.experiment { border-left: .4rem solid var(--tone); margin: .8rem 0; }
.experiment > summary { cursor: pointer; padding: .9rem 1.1rem; }
.experiment > summary b { margin: 0 .35rem; }
.experiment > .facts { border-width: 1px 0; border-radius: 0; margin: 0; }
.experiment > .scroll { border: 0; }
.experiment > ul, .experiment > p { margin: .9rem 1.1rem; }
footer { color: var(--soft); font-size: .85rem; padding-top: 2rem; padding-bottom: 3rem; }

@media screen and (max-width: 46rem) {
  main, header > div, footer { padding-left: 1rem; padding-right: 1rem; }
  header > div { gap: 1rem; align-items: flex-start; }
  h1 { font-size: 2rem; }
  .score { width: 5rem; }
  thead { display: none; }
  tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); }
  tbody tr:last-child { border-bottom: 0; }
  td { display: grid; grid-template-columns: 6rem 1fr; gap: .75rem; border: 0; padding: .2rem 1rem; }
  td::before { content: attr(data-label); color: var(--soft); font-size: .8rem; font-weight: 400; padding-top: .15rem; }
  .short { white-space: normal; }
}
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --code: #f2f2f2; --pass: #1a7f42; --warn: #946200; --fail: #c4262e; --inconclusive: #6b46b8; --error: #a3123a; }
  body { font-size: 10pt; }
  th, td { padding: .4rem .5rem; }
  details::details-content { content-visibility: visible; block-size: auto; }
  tr, .alarm, .first, .facts { break-inside: avoid; }
}
`;
/** What the report's policy allows as style; a test says the new one when the style changes. */
const STYLE_HASH = 'sha256-SRTGqyl0WPkgqnx+PLXM+nUJfpevBfmv+kIiSzTuljc=';

;// CONCATENATED MODULE: ./src/report/html.ts








/** Even if some text broke out of its place, no script would run, nothing would load, no form would be sent. */
const POLICY = [
    "default-src 'none'",
    `style-src '${STYLE_HASH}'`,
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
const html_COLUMNS = [
    { title: 'Verdict', class: 'short' },
    { title: 'Experiment' },
    { title: 'Worst criterion' },
    ...EXPLANATION,
];
/** The verdict as one HTML file that needs nothing else: the answer, what to look at first, and all there is to know. */
function htmlReport(verdict, context = {}) {
    return [...htmlPieces(verdict, context)].join('');
}
/** The same, an experiment at a time: there may be thousands. */
function* htmlPieces(verdict, context = {}) {
    const title = `${answer/* ICONS */.Ze[verdict.verdict]} ${answer/* WORDS */.q9[verdict.verdict]}: ${(0,report_text/* markup */.PT)(verdict.suite, 200)}`;
    yield* [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n',
        `<title>${title}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`,
        firstLine(verdict),
        header(verdict),
        '<main>\n',
        alarmSection(verdict),
        firstSection(verdict, context),
        factList(factsHtml(verdict, context)),
        ...stepSection(verdict),
    ];
    yield* experimentTable(verdict, context);
    yield* detailSection(verdict, context);
    yield warningSection(verdict);
    yield `</main>\n<footer>Resiliency Gate · run ${(0,report_text/* markup */.PT)(verdict.runId)}</footer>\n</body>\n</html>\n`;
}
function header(verdict) {
    return [
        `<header class="${verdict.verdict}"><div><div>\n<p class="product">Resiliency Gate</p>\n`,
        `<h1>${answer/* WORDS */.q9[verdict.verdict]}</h1>\n<p class="suite">${(0,report_text/* markup */.PT)(verdict.suite, 200)}</p>\n`,
        `<p class="why">${(0,report_text/* markup */.PT)(verdict.reason)}</p>\n</div>\n${scoreRing(verdict)}</div></header>\n`,
    ].join('');
}
function scoreRing(verdict) {
    const score = verdict.score;
    if (score === null)
        return '';
    return [
        '<figure class="score"><svg viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r="16"/>',
        score > 0
            ? `<circle class="met" cx="18" cy="18" r="16" pathLength="100" stroke-dasharray="${score * 100} 100" transform="rotate(-90 18 18)"/>`
            : '',
        `<text x="18" y="18.5">${(0,report_text/* markup */.PT)((0,facts/* printScore */.wC)(verdict))}</text></svg><figcaption>score</figcaption></figure>\n`,
    ].join('');
}
function alarmSection(verdict) {
    const told = (0,answer/* alarms */.bq)(verdict).map(({ label, meaning, experiments }) => {
        const titles = experiments.map(({ title }) => (0,report_text/* markup */.PT)(title, 200)).join('; ');
        return `<p class="alarm" role="alert"><b>${label}:</b> ${titles} – ${meaning}.</p>\n`;
    });
    return told.join('') + abortParagraph(verdict);
}
function abortParagraph(verdict) {
    const abort = (0,answer/* abortBeside */.vq)(verdict);
    return abort === null ? '' : `<p class="alarm" role="alert"><b>Aborted:</b> ${(0,report_text/* markup */.PT)(abort)}</p>\n`;
}
function firstSection(verdict, context) {
    const experiment = (0,answer/* lookFirst */.S)(verdict);
    if (experiment === null)
        return '';
    const heading = `<section class="first ${experiment.verdict}">\n<h2>Look first at ${(0,report_text/* markup */.PT)(experiment.title, 200)}</h2>\n`;
    return `${heading}${decisionHtml(experiment, context)}</section>\n`;
}
function decisionHtml(experiment, context) {
    const criterion = (0,answer/* decisive */.l9)(experiment);
    if (criterion === null)
        return `<p>${(0,report_text/* markup */.PT)(experiment.reason)}</p>\n`;
    const [observed = NONE, limit = NONE, margin = NONE, line = NONE] = explanation(criterion, context);
    const figures = [
        `<div class="observed"><dt>observed</dt><dd>${observed}</dd></div>`,
        `<div><dt>limit</dt><dd>${limit}</dd></div>`,
        margin === NONE ? '' : `<div><dt>margin</dt><dd>${margin}</dd></div>`,
    ].join('\n');
    return [
        `<p>${code(criterion.text)} <span class="soft">${line}</span></p>\n`,
        `<dl class="figures">${figures}</dl>\n<p>${(0,report_text/* markup */.PT)(criterion.reason)}</p>\n`,
    ].join('');
}
function factsHtml(verdict, context) {
    const told = (0,facts/* facts */.Ix)(verdict).map(([label, text]) => {
        if (label === 'Broker')
            return [label, html_parts_link((0,report_text/* markup */.PT)(text), verdict.broker.executionUrl)];
        if (label === 'Run')
            return [label, html_parts_link((0,report_text/* markup */.PT)(text), context.runUrl)];
        if (label === 'Suite')
            return [label, place(verdict.file, null, context)];
        return [label, (0,report_text/* markup */.PT)(text)];
    });
    return [...told, ['Roll back', (0,report_text/* markup */.PT)((0,rollback/* printRollback */.Kq)(verdict))]];
}
function* experimentTable(verdict, context) {
    yield '<h2>Experiments, worst first</h2>\n';
    const experiments = (0,answer/* experimentsWorstFirst */.GI)(verdict);
    if (experiments.length === 0)
        yield '<p>No experiment was judged.</p>\n';
    else
        yield* table(html_COLUMNS, experimentRows(experiments, context));
}
function* experimentRows(experiments, context) {
    for (const one of experiments)
        yield experimentCells(one, context);
}
function experimentCells(experiment, context) {
    const criterion = (0,answer/* decisive */.l9)(experiment);
    const explained = criterion === null
        ? [(0,report_text/* markup */.PT)(experiment.reason), NONE, NONE, NONE, place(experiment.file, null, context)]
        : [code(criterion.text), ...explanation(criterion, context)];
    return [badge(experiment.verdict), (0,report_text/* markup */.PT)(experiment.title, 200), ...explained];
}
function* detailSection(verdict, context) {
    if (verdict.experiments.length === 0)
        return;
    const worst = (0,answer/* experimentsWorstFirst */.GI)(verdict).slice(0, MOST_DETAILS);
    yield '<h2>What each experiment showed</h2>\n';
    for (const one of worst)
        yield experimentSection(one, context);
    yield leftOut(verdict.experiments.length - worst.length, 'experiments');
}
/** What a browser shows at once; `verdict.json` holds all. */
const MOST_DETAILS = 1000;
function leftOut(count, what) {
    return count > 0 ? `<p>${count} more ${what} are in <code>verdict.json</code>.</p>\n` : '';
}
function warningSection({ warnings }) {
    if (warnings.length === 0)
        return '';
    const items = warnings.slice(0, MOST_DETAILS).map((warning) => `<li>${(0,report_text/* markup */.PT)(warning)}</li>`);
    const rest = leftOut(warnings.length - items.length, 'warnings');
    return `<h2>Warnings</h2>\n<ul>${items.join('\n')}</ul>\n${rest}`;
}


/***/ }),

/***/ 6814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide),
/* harmony export */   r: () => (/* binding */ decided)
/* harmony export */ });
/* harmony import */ var _criteria_compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3018);
/* harmony import */ var _criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6784);
/* harmony import */ var _verdict_score_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6975);



/**
 * Whether the deployment is to be taken back. A requirement that is proven to be missed stays missed whatever became of the other
 * experiments, so it counts beside an error; what is not proven, or what the score tolerates, does not.
 */
function decide(plan, suite) {
    const grounds = groundsOf(plan, suite);
    const { on } = plan.rollback;
    const decisive = grounds.find(({ cause }) => on.includes(cause));
    if (decisive !== undefined)
        return { shouldRollback: true, reason: decisive.reason };
    const [other] = grounds;
    const reason = other === undefined ? `the verdict is ${suite.verdict}` : other.reason;
    const listed = other === undefined ? '' : `, and the suite rolls back on ${on.join(' and ')} only`;
    return { shouldRollback: false, reason: `${reason}${listed}` };
}
/** All that a rollback could be for, what is proven first. */
function groundsOf(plan, { experiments, verdict, abort }) {
    const missed = provenMiss(plan, experiments);
    const unproven = verdict === 'inconclusive' || verdict === 'error' ? [verdict] : [];
    return [
        ...(abort === null ? [] : [{ cause: 'abort', reason: `the run was aborted: ${abort.reason}` }]),
        ...(missed === null ? [] : [{ cause: 'fail', reason: `a requirement was missed: ${missed}` }]),
        ...unproven.map((cause) => ({ cause, reason: `the verdict is ${cause}` })),
    ];
}
/** What proves that a requirement was missed, and not tolerated; null when nothing does. */
function provenMiss(plan, experiments) {
    const { passScore } = plan.gate;
    const missed = experiments.filter(isMissed).toSorted(_verdict_score_js__WEBPACK_IMPORTED_MODULE_1__/* .byLeastMet */ .PZ);
    const [decisive] = passScore === null ? missed : missed.filter(_verdict_score_js__WEBPACK_IMPORTED_MODULE_1__/* .missedRequired */ .rh);
    if (decisive !== undefined)
        return `${decisive.title}: ${sentenceOf(decisive)}`;
    const best = passScore === null ? null : bestScore(plan, experiments);
    if (passScore === null || best === null || (0,_criteria_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .holds */ .v9)(best, '>=', passScore))
        return null;
    const shown = (0,_criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)(best, 'ratio', [passScore]);
    return `too little is met: score ${shown} at best, pass-score ${(0,_criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)(passScore, 'ratio')}`;
}
function isMissed(experiment) {
    return experiment.trusted && (experiment.verdict === 'fail' || missedOf(experiment).length > 0);
}
function missedOf({ criteria }) {
    return criteria.filter(({ enforced, verdict }) => enforced && verdict === 'fail');
}
/** The experiment's own sentence, unless something worse than the miss decided it. */
function sentenceOf(experiment) {
    const [missed] = missedOf(experiment);
    return experiment.verdict === 'fail' || missed === undefined ? experiment.reason : missed.reason;
}
/** The score if all that was not proven had been met: more evidence could not raise it. */
function bestScore(plan, experiments) {
    const judged = experiments.flatMap(({ trusted, criteria }) => criteria.map((one) => (trusted && isProven(one.verdict) ? one : { ...one, verdict: 'pass' })));
    const missing = plan.experiments.filter(({ index }) => experiments.every((one) => one.index !== index));
    const unjudged = missing.flatMap(({ criteria }) => criteria.map(({ enforce, weight }) => ({ enforced: enforce, weight, verdict: 'pass' })));
    return (0,_verdict_score_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreOf */ .uw)([...judged, ...unjudged]);
}
function isProven(verdict) {
    return verdict !== 'inconclusive' && verdict !== 'error';
}
/** The verdict of what nobody will act on: whether the deployment should be taken back, and no more. */
function decided(plan, suite) {
    return { ...suite, rollback: { ...decide(plan, suite), mode: 'off', steps: [], rolledBack: null } };
}


/***/ }),

/***/ 5310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ ciRunOf),
/* harmony export */   ab: () => (/* binding */ deriveRunId),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   dr: () => (/* binding */ ciRunId),
/* harmony export */   si: () => (/* binding */ earlierRunIds)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The identity of what a gate is asked for. */
function identityOf(plan, settings, environment) {
    const target = settings.broker === 'local' ? settings.broker : settings.stateMachineArn;
    return { plan, target, environment };
}
/**
 * `gh-<run>-<attempt>-<digest>` and the like: the same CI run, step and plan give the same id, so that starting
 * twice starts once. Outside CI it is the time and a random part. 1–80 letters, digits and dashes.
 */
function deriveRunId(identity, now, random) {
    const ofCi = ciRunId(identity);
    if (ofCi !== null)
        return ofCi;
    const time = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
    const salt = Math.floor(random() * 0xffffff)
        .toString(16)
        .padStart(6, '0');
    return `local-${time}-${salt}`;
}
/** Attempts that are looked back at. */
const MOST_ATTEMPTS = 10;
/**
 * What `runId` was called in the earlier attempts of its CI run, the newest first; none when it is not derived from one, or
 * where the CI system counts no attempts.
 */
function earlierRunIds(runId, identity) {
    const { environment } = identity;
    const attempt = Number(environment['GITHUB_RUN_ATTEMPT']);
    if (!environment['GITHUB_RUN_ID'] || !Number.isSafeInteger(attempt) || runId !== ciRunId(identity))
        return [];
    const count = Math.min(MOST_ATTEMPTS, Math.max(0, attempt - 1));
    const earlier = Array.from({ length: count }, (_, back) => String(attempt - 1 - back));
    return earlier.flatMap((number) => {
        const then = { ...identity, environment: { ...environment, GITHUB_RUN_ATTEMPT: number } };
        return ciRunId(then) ?? [];
    });
}
/** The id that a CI run gives; null outside of one. */
function ciRunId(identity) {
    const ci = rawCiRun(identity.environment);
    return ci === null ? null : `${clean(ci).slice(0, 70)}-${digest(ci, identity)}`;
}
/** The CI run in letters, digits and dashes; null outside CI. */
function ciRunOf(environment) {
    const ci = rawCiRun(environment);
    return ci === null ? null : clean(ci);
}
function rawCiRun(environment) {
    return CI_RUNS.map((read) => read(environment)).find((id) => id !== null) ?? null;
}
const CI_RUNS = [
    (environment) => join('gh', environment['GITHUB_RUN_ID'], environment['GITHUB_RUN_ATTEMPT']),
    (environment) => join('gl', environment['CI_JOB_ID']),
    (environment) => join('cb', environment['CODEBUILD_BUILD_ID']),
    (environment) => join('jk', environment['BUILD_TAG']),
];
function join(prefix, ...parts) {
    return parts.every(Boolean) ? [prefix, ...parts].join('-') : null;
}
function clean(text) {
    return text.replace(/[^A-Za-z0-9]+/g, '-');
}
/** Of the whole identity, also of what the readable part cuts off: builds of one project must never share a run. */
function digest(ci, { plan, target, environment }) {
    const experiments = plan.experiments.map(({ id, document }) => [id, document]);
    const step = ['GITHUB_REPOSITORY', 'GITHUB_JOB', 'GITHUB_ACTION'].map((name) => environment[name]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([ci, target, step, plan.environment, experiments]))
        .digest('hex')
        .slice(0, 8);
}


/***/ }),

/***/ 3593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ NO_PLAN)
/* harmony export */ });
/* harmony import */ var _guards_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6272);
/* harmony import */ var _rollback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8057);


/** A plan without experiments, of which no suite asks anything. */
const NO_PLAN = {
    file: null,
    environment: null,
    experiments: [],
    gate: { passScore: null },
    guards: _guards_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_GUARDS */ .D$,
    rollback: _rollback_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_ROLLBACK */ .z,
    measures: [],
    abortWhen: [],
    warnings: [],
};


/***/ }),

/***/ 831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ abortOf)
/* harmony export */ });
/* harmony import */ var _measures_moment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2965);

/** What aborted the run; null when nothing did. */
function abortOf({ state, reason, met }) {
    if (met) {
        const { text, file, line, why, observed } = met;
        const times = { since: (0,_measures_moment_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .L)(met.since), at: (0,_measures_moment_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .L)(met.at) };
        return { text, file, line, why, observed, ...times, reason: sentence(met) };
    }
    if (state !== 'aborted')
        return null;
    const text = reason ?? 'a condition of the suite';
    return { ...NOTHING_MORE, text, reason: text };
}
const NOTHING_MORE = { file: null, line: null, why: null, observed: null, since: null, at: null };
function sentence({ text, file, line, observed, since, at, why }) {
    const was = observed === null || text.includes(observed) ? '' : `: it was ${observed} at ${(0,_measures_moment_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .q)(at)}`;
    return `${text} (${file}:${line}), since ${(0,_measures_moment_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .q)(since)}${was}${why === null ? '' : ` – ${why}`}`;
}


/***/ }),

/***/ 5787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ declaredBy)
/* harmony export */ });
/* harmony import */ var _journal_experiment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(632);
/* harmony import */ var _journal_raw_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3241);


/** What the plan asked to run, in the words of a journal. */
function declaredBy(planned) {
    const { data } = _journal_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .rawExperiment */ .MM.safeParse(planned.document);
    return (0,_journal_experiment_js__WEBPACK_IMPORTED_MODULE_0__/* .readExperiment */ .s)(data ?? _journal_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .rawExperiment */ .MM.parse({}));
}


/***/ }),

/***/ 5356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ judgeExperiment)
});

// EXTERNAL MODULE: ./src/criteria/vocabulary.ts
var vocabulary = __webpack_require__(7225);
// EXTERNAL MODULE: ./src/journal/show.ts
var show = __webpack_require__(4746);
// EXTERNAL MODULE: ./src/journal/happened.ts
var happened = __webpack_require__(8798);
// EXTERNAL MODULE: ./src/journal/object.ts
var object = __webpack_require__(6020);
;// CONCATENATED MODULE: ./src/journal/json-path.ts

const STEP = /\.([A-Za-z_][A-Za-z0-9_]*)|\.(\*)|\[(\*)\]|\[(0|[1-9]\d{0,8})\]|\["([^"\\]*)"\]/y;
/**
 * The values that `jsonpath2` finds, for the paths that mean the same everywhere: `$`, `.name`, `["name"]`, `[0]`, `.*`
 * and `[*]`. null for every other path: filters, slices, unions and descendants are jsonpath2's own dialect.
 */
function jsonPathValues(path, root) {
    const steps = parseSteps(path.trim());
    if (steps === null)
        return null;
    return steps.reduce((values, step) => values.flatMap((value) => follow(value, step)), [root]);
}
function parseSteps(path) {
    if (!path.startsWith('$'))
        return null;
    const steps = [];
    const pattern = new RegExp(STEP);
    pattern.lastIndex = 1;
    while (pattern.lastIndex < path.length) {
        const match = pattern.exec(path);
        if (match === null)
            return null;
        const [, name, , , index, quoted] = match;
        const key = name ?? quoted;
        steps.push(key !== undefined ? { key } : index !== undefined ? { index: Number(index) } : 'every');
    }
    return steps;
}
function follow(value, step) {
    if (step === 'every') {
        if (Array.isArray(value))
            return value;
        return (0,object/* isObject */.G)(value) ? Object.values(value) : [];
    }
    if ('index' in step)
        return Array.isArray(value) && step.index < value.length ? [value[step.index]] : [];
    return (0,object/* isObject */.G)(value) && Object.hasOwn(value, step.key) ? [value[step.key]] : [];
}

;// CONCATENATED MODULE: ./src/journal/judgement.ts
const MET = { kind: 'met' };
function missed(because) {
    return { kind: 'missed', because };
}
function unjudgeable(because) {
    return { kind: 'unjudgeable', because };
}
/** `because` is only put into words when it is needed: outputs may be huge. */
function metIf(holds, because) {
    return holds ? MET : missed(because());
}

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./src/journal/pattern.ts


/** What Python's `re` and RE2 read differently, or RE2 cannot do in linear time. */
const FOREIGN = [
    /\\[^dDwWsSbBAZntrfv\W_]/, // letter and digit escapes that are not common to both, back references
    /\(\?(?![:imsP])/, // look-around, comments, conditions
    /\(\?P[=>]/, // named back references
    /\{,/, // "at most" in Python, literal in RE2
    /\[\[:/, // POSIX classes, literal in Python
    /(?<!\\)\$(?![)|]|$)/, // an end that something follows: Python's also matches before a last line break
    /[*+?}]\+/, // possessive
];
/** Classes are Unicode in Python and ASCII in RE2; Python counts more characters as space. */
const CLASSES = /\\[dDwWsSbB]|\(\?[a-z]*i/;
const ORDINARY = /^[\t\n\f\r\x20-\x7e]*$/;
/** Longer texts are not searched: a sample is an answer, not an archive. */
const LONGEST = 5_000_000;
/** Python's `re.search(pattern, text) is not None`, where the pattern means the same to both; in linear time. */
function searchPattern(pattern, text) {
    const multiline = /\(\?[a-z]*m/.test(pattern);
    if (FOREIGN.some((foreign) => foreign.test(pattern)) || (multiline && /\\.|\$/.test(pattern))) {
        return unjudgeable(`the pattern ${JSON.stringify(pattern)} uses what only Python's "re" understands`);
    }
    if (text.length > LONGEST)
        return unjudgeable('the text is too long to be searched');
    if (CLASSES.test(pattern) && !ORDINARY.test(text)) {
        return unjudgeable('the text holds characters whose class Python tells differently');
    }
    try {
        const found = build/* RE2JS */.L3.compile(translate(pattern)).matcher(text).find();
        return metIf(found, () => `the pattern ${JSON.stringify(pattern)} was not found`);
    }
    catch {
        return unjudgeable(`the pattern ${JSON.stringify(pattern)} cannot be judged from the journal`);
    }
}
/** `$` also matches before a last line break, `\Z` only at the very end. */
function translate(pattern) {
    return pattern.replace(/\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\$/g, (part) => {
        if (part === '\\Z')
            return '\\z';
        return part === '$' ? '(?:\\n?\\z)' : part;
    });
}

;// CONCATENATED MODULE: ./src/journal/python.ts

/** Deeper values are not compared. */
const DEEPEST = 64;
/** Python's `==` on JSON values: `True` equals 1, `False` equals 0, NaN equals nothing, objects compare by content. */
function pythonEquals(left, right, depth = 0) {
    const [a, b] = [asNumber(left), asNumber(right)];
    if (a !== null || b !== null)
        return a !== null && a === b;
    if (depth > DEEPEST)
        return false;
    if (Array.isArray(left) && Array.isArray(right)) {
        const others = right;
        return (left.length === others.length &&
            left.every((item, index) => pythonEquals(item, others[index], depth + 1)));
    }
    if ((0,object/* isObject */.G)(left) && (0,object/* isObject */.G)(right)) {
        const keys = Object.keys(left);
        return (keys.length === Object.keys(right).length &&
            keys.every((key) => Object.hasOwn(right, key) && pythonEquals(left[key], right[key], depth + 1)));
    }
    return left === right;
}
/** Python's `low <= value <= high`; null where Python refuses the comparison, or the gate cannot repeat it. */
function pythonBetween(low, value, high) {
    const lower = pythonAtMost(low, value);
    return lower === true ? pythonAtMost(value, high) : lower;
}
function pythonAtMost(left, right) {
    const [a, b] = [asNumber(left), asNumber(right)];
    if (a !== null && b !== null)
        return a <= b;
    return typeof left === 'string' && typeof right === 'string' ? left <= right : null;
}
function asNumber(value) {
    if (typeof value === 'boolean')
        return value ? 1 : 0;
    return typeof value === 'number' ? value : null;
}
const DECIMAL = /^\s*([+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+)?)\s*$/i;
/** What `decimal.Decimal(text)` reads as a finite number; null for what it refuses, NaN for `nan` and `inf` in any spelling. */
function pythonDecimal(text) {
    const [, number] = DECIMAL.exec(text) ?? [];
    if (number !== undefined)
        return Number(number.replaceAll('_', ''));
    return /^\s*[+-]?(?:s?nan\d*|inf(?:inity)?)\s*$/i.test(text) ? NaN : null;
}

// EXTERNAL MODULE: ./src/journal/substitute.ts
var substitute = __webpack_require__(479);
// EXTERNAL MODULE: ./src/journal/withheld.ts
var withheld = __webpack_require__(3288);
;// CONCATENATED MODULE: ./src/journal/tolerance.ts








/**
 * Whether a probe's output is within its tolerance, as Chaos Toolkit's `within_tolerance` would say. Where that function
 * would raise, call another probe, or need a value that is not in the journal, the answer is `unjudgeable`.
 */
function judgeTolerance(tolerance, output, literals) {
    if (typeof tolerance === 'string')
        return judgeText((0,substitute/* substitute */.V)(tolerance, literals), output, literals);
    return judgeResolved(tolerance, output, literals);
}
/** What was taken out of the journal decides nothing. */
function unlessWithheld(judgement, value) {
    const why = judgement.kind === 'unjudgeable' ? null : (0,withheld/* whyWithheld */.Q)(value);
    return why === null ? judgement : unjudgeable(`the journal does not hold the value: ${why}`);
}
function judgeText(tolerance, output, literals) {
    if (tolerance.kind === 'unknown')
        return unresolved(tolerance.name);
    return judgeResolved(tolerance.value, output, literals);
}
function judgeResolved(tolerance, output, literals) {
    if (typeof tolerance === 'boolean' || typeof tolerance === 'string')
        return judgeEqual(tolerance, output);
    if (Number.isSafeInteger(tolerance))
        return judgeEqual(tolerance, statusOf(output));
    if (Array.isArray(tolerance))
        return judgeList(tolerance, output);
    if ((0,object/* isObject */.G)(tolerance))
        return judgeObject(tolerance, output, literals);
    return missed(`a tolerance of ${(0,show/* show */.W)(tolerance)} is never met`);
}
function judgeEqual(wanted, actual) {
    const judgement = metIf(pythonEquals(actual, wanted), () => `${(0,show/* show */.W)(actual)} is not ${(0,show/* show */.W)(wanted)}`);
    return unlessWithheld(judgement, actual);
}
/** An output with a `status` – a process, an HTTP answer – is judged by it. */
function statusOf(output) {
    return (0,object/* isObject */.G)(output) && Object.hasOwn(output, 'status') ? output['status'] : output;
}
function judgeList(list, output) {
    const actual = statusOf(output);
    const byStatus = (0,object/* isObject */.G)(output) && Object.hasOwn(output, 'status');
    if (byStatus || list.length !== 2) {
        const among = list.some((item) => pythonEquals(actual, item));
        return unlessWithheld(metIf(among, () => `${(0,show/* show */.W)(actual)} is none of ${(0,show/* show */.W)(list)}`), actual);
    }
    const within = pythonBetween(list[0], actual, list[1]);
    if (within === null)
        return unjudgeable(`${(0,show/* show */.W)(actual)} cannot be compared with ${(0,show/* show */.W)(list)}`);
    return unlessWithheld(metIf(within, () => `${(0,show/* show */.W)(actual)} is not within ${(0,show/* show */.W)(list)}`), actual);
}
function judgeObject(tolerance, output, literals) {
    const type = (0,object/* own */.Z)(tolerance, 'type');
    if (type === 'probe')
        return unjudgeable('its tolerance is a probe, whose answer is not in the journal');
    if (type !== 'regex' && type !== 'jsonpath' && type !== 'range') {
        return missed(`a tolerance of type ${(0,show/* show */.W)(type)} is never met`);
    }
    const target = (0,object/* own */.Z)(tolerance, 'target');
    if (target && !(0,object/* isObject */.G)(output))
        return unjudgeable(`${(0,show/* show */.W)(output)} has no ${(0,show/* show */.W)(target)}`);
    const value = typeof target === 'string' && target !== '' ? ((0,object/* own */.Z)(output, target) ?? fallback(output, target)) : output;
    if (type === 'range')
        return unlessWithheld(judgeRange((0,object/* own */.Z)(tolerance, 'range'), value), value);
    return unlessWithheld(type === 'regex' ? judgeRegex(tolerance, value, literals) : judgeJsonPath(tolerance, value, literals), typeof value === 'string' ? value : null);
}
/** A target that is not there stands for the whole output; one that is null is null. */
function fallback(output, target) {
    return (0,object/* isObject */.G)(output) && Object.hasOwn(output, target) ? null : output;
}
function judgeRange(range, value) {
    const [low, high] = Array.isArray(range) && range.length === 2 ? range : [];
    if (!isBound(low) || !isBound(high))
        return unjudgeable('its range is not two numbers');
    const number = typeof value === 'string' ? pythonDecimal(value) : value === true ? 1 : value === false ? 0 : value;
    if (number === null && typeof value === 'string')
        return missed(`${(0,show/* show */.W)(value)} is not a number`);
    if (typeof number !== 'number' || Number.isNaN(number))
        return unjudgeable(`${(0,show/* show */.W)(value)} is not a number`);
    const exact = typeof value !== 'string' || Number.isInteger(number);
    if (!exact && (number === low || number === high)) {
        return unjudgeable(`${(0,show/* show */.W)(value)} is too close to the limits ${(0,show/* show */.W)(range)} to be told apart`);
    }
    return metIf(number >= low && number <= high, () => `${(0,show/* show */.W)(value)} is not within ${(0,show/* show */.W)(range)}`);
}
function isBound(value) {
    return typeof value === 'number' && !Number.isNaN(value);
}
function judgeRegex(tolerance, value, literals) {
    const pattern = substituteIn((0,object/* own */.Z)(tolerance, 'pattern'), literals);
    if (pattern.kind === 'unknown')
        return unresolved(pattern.name);
    if (typeof pattern.value !== 'string')
        return unjudgeable('its pattern is not text');
    if (typeof value !== 'string')
        return unjudgeable(`a pattern cannot be searched in ${(0,show/* show */.W)(value)}`);
    return searchPattern(pattern.value, value);
}
function judgeJsonPath(tolerance, value, literals) {
    const path = substituteIn((0,object/* own */.Z)(tolerance, 'path'), literals);
    if (path.kind === 'unknown')
        return unresolved(path.name);
    const values = typeof path.value === 'string' ? jsonPathValues(path.value, parsedIfText(value)) : null;
    if (values === null)
        return unjudgeable(`the path ${(0,show/* show */.W)(path.value)} is beyond what the gate reads of jsonpath2`);
    if (Object.hasOwn(tolerance, 'expect'))
        return judgeExpected(tolerance['expect'], values, literals);
    const count = (0,object/* own */.Z)(tolerance, 'count');
    const found = () => `${(0,show/* show */.W)(path.value)} was found ${values.length} times`;
    if (count !== undefined && count !== null)
        return metIf(pythonEquals(values.length, count), found);
    return metIf(values.length > 0, found);
}
function judgeExpected(expect, values, literals) {
    const list = Array.isArray(expect) ? expect : null;
    const resolved = (list ?? [expect]).map((item) => substituteIn(item, literals));
    const wanted = [];
    for (const item of resolved) {
        if (item.kind === 'unknown')
            return unresolved(item.name);
        wanted.push(item.value);
    }
    const [only] = wanted;
    const flat = list === null && Array.isArray(only) ? only : wanted;
    const judgement = metIf(pythonEquals(values, flat), () => `${(0,show/* show */.W)(values)} is not ${(0,show/* show */.W)(flat)}`);
    return unlessWithheld(judgement, values);
}
function substituteIn(value, literals) {
    if (typeof value === 'string')
        return (0,substitute/* substitute */.V)(value, literals);
    return mentionsPlaceholder(value, 0)
        ? { kind: 'unknown', name: 'a placeholder' }
        : { kind: 'value', value };
}
/** Placeholders inside objects and lists are rare enough to be left to people. */
function mentionsPlaceholder(value, depth) {
    if (typeof value === 'string')
        return /\$\{?[A-Za-z_]/.test(value);
    if (typeof value !== 'object' || value === null)
        return false;
    return depth > tolerance_DEEPEST || Object.values(value).some((inner) => mentionsPlaceholder(inner, depth + 1));
}
const tolerance_DEEPEST = 32;
function parsedIfText(value) {
    if (typeof value !== 'string')
        return value;
    try {
        return JSON.parse(value);
    }
    catch {
        return value;
    }
}
function unresolved(name) {
    return unjudgeable(`its tolerance needs ${JSON.stringify(name)}, whose value the journal does not tell`);
}

;// CONCATENATED MODULE: ./src/measures/answer.ts


/** What a probe was answered, as a clause: `"web answers" got 503`, `"queue" failed: connection refused`. */
function tellAnswer(entry, judgement) {
    const name = (0,show/* show */.W)(entry.name);
    if (entry.status === 'failed')
        return `${name} could not be evaluated: ${(0,show/* show */.W)(entry.failure ?? 'it failed')}`;
    const status = (0,object/* own */.Z)(entry.output, 'status');
    const byStatus = typeof entry.tolerance === 'number' || Array.isArray(entry.tolerance);
    if (byStatus && entry.provider === 'http' && typeof status === 'number')
        return `${name} got ${(0,show/* show */.W)(status)}`;
    if (byStatus && entry.provider === 'process' && typeof status === 'number')
        return `${name} exited with ${(0,show/* show */.W)(status)}`;
    if (judgement?.kind === 'missed')
        return `${name} was out of tolerance: ${judgement.because}`;
    return `${name} answered ${(0,show/* show */.W)(entry.output)}`;
}

// EXTERNAL MODULE: ./src/measures/moment.ts
var moment = __webpack_require__(2965);
// EXTERNAL MODULE: ./src/measures/phases.ts
var phases = __webpack_require__(7717);
;// CONCATENATED MODULE: ./src/measures/activity.ts








/**
 * The value at a path in each execution of an activity, one observation each: a criterion has to hold for every one of them.
 * Executions count from the start of the first fault on, or in the phase asked for. Without a path: whether the probe met its
 * tolerance (`met`, `not-met`), whether the action did what it is for (`succeeded`, `failed`).
 */
function activityValues(ref, phase, journal) {
    const named = (0,phases/* allEntries */.Yl)(journal).filter(({ type, name }) => type === ref.activity && name === ref.name);
    const title = `the ${ref.activity} ${(0,show/* show */.W)(ref.name)}`;
    if (named.length === 0)
        return [missing(`${title} was never executed`)];
    const placed = (0,phases/* windowOf */.Ou)(journal, phase);
    if (placed.kind === 'missing')
        return [placed];
    const { from, to } = placed.window;
    const inside = named.filter(({ start }) => start === null || (start >= from && start <= to));
    if (inside.length > 0)
        return inside.map((entry) => activity_valueOf(entry, ref.path, journal));
    const when = phase === null
        ? 'after the fault began; write "during before" for what was before'
        : `in the ${phase} phase`;
    return [missing(`${title} was not executed ${when}`)];
}
function activity_valueOf(entry, path, journal) {
    const [field, ...rest] = path;
    if (field === undefined)
        return entry.type === 'probe' ? toleranceWord(entry, journal) : successWord(entry);
    if (field === 'status')
        return entry.status === null ? missing(failure(entry)) : word(entry, entry.status);
    if (field === 'duration')
        return durationOf(entry);
    if (field !== 'output')
        return missing(`an activity has no ${(0,show/* show */.W)(field)}`);
    if (entry.status !== 'succeeded')
        return missing(failure(entry));
    if (entry.dry || (0,happened/* ranDry */.bs)(journal.experiment.dry, entry.type))
        return missing(`${(0,show/* show */.W)(entry.name)} ran dry`);
    return outputValue(entry, rest);
}
function outputValue(entry, path) {
    const value = path.reduce(activity_follow, entry.output);
    const why = typeof value === 'object' ? null : (0,withheld/* whyWithheld */.Q)(value);
    if (why !== null)
        return missing(`the journal does not hold the value of ${(0,show/* show */.W)(entry.name)}: ${why}`);
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
        return valueFound(entry, value);
    const where = ['output', ...path].join('.');
    if (value === undefined || value === null)
        return missing(`${(0,show/* show */.W)(entry.name)} has no value at ${(0,show/* show */.W)(where)}`);
    return missing(`${(0,show/* show */.W)(entry.name)} has more than one value at ${(0,show/* show */.W)(where)}`);
}
/** It is put into words only when they are read: a probe may have answered tens of thousands of times. */
function valueFound(entry, value) {
    const evidence = evidenceOf(entry);
    const at = () => (entry.start === null ? '' : ` at ${(0,moment/* clockTime */.q)(entry.start)}`);
    const tell = () => `${(0,show/* show */.W)(entry.name)}${at()} gave ${(0,show/* show */.W)(value)}`;
    if (typeof value === 'number')
        return {
            kind: 'number',
            value,
            interval: null,
            dimension: 'count',
            evidence,
            get because() {
                return tell();
            },
        };
    // A command's answer ends with a line break that nobody means.
    const said = typeof value === 'string'
        ? { kind: 'word', value: value.trimEnd() }
        : { kind: 'boolean', value };
    return {
        ...said,
        evidence,
        get because() {
            return tell();
        },
    };
}
/** One key deeper; a text that holds JSON is read as such, because commands answer with text. */
function activity_follow(value, key) {
    if (typeof value === 'string' && value.startsWith(withheld/* LEFT_OUT */.P))
        return value;
    const inner = typeof value === 'string' ? parsed(value) : value;
    if (Array.isArray(inner))
        return /^\d{1,9}$/.test(key) ? inner[Number(key)] : undefined;
    return (0,object/* own */.Z)(inner, key);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function toleranceWord(entry, journal) {
    if (entry.dry || (0,happened/* ranDry */.bs)(journal.experiment.dry, 'probe'))
        return missing(`${(0,show/* show */.W)(entry.name)} ran dry`);
    if (entry.status === null)
        return missing(failure(entry));
    if (entry.status === 'failed' || entry.toleranceMet === false)
        return word(entry, 'not-met', tellAnswer(entry, null));
    if (entry.tolerance === undefined)
        return missing(`${(0,show/* show */.W)(entry.name)} declares no tolerance`);
    if (entry.toleranceMet === true && isOfHypothesis(entry))
        return word(entry, 'met');
    const judgement = judgeTolerance(entry.tolerance, entry.output, journal.experiment.literals);
    if (judgement.kind === 'unjudgeable')
        return missing(`${(0,show/* show */.W)(entry.name)} cannot be judged: ${judgement.because}`);
    return judgement.kind === 'met' ? word(entry, 'met') : word(entry, 'not-met', tellAnswer(entry, judgement));
}
/** Chaos Toolkit judges these alone. */
function isOfHypothesis({ pointer }) {
    return pointer.startsWith('/steady_states/');
}
function successWord(entry) {
    const problem = (0,happened/* whyNotHappened */.ne)(entry);
    if (problem === null)
        return word(entry, 'succeeded');
    return (0,happened/* whyFailed */.KE)(entry) === null ? missing(failure(entry)) : word(entry, 'failed', failure(entry));
}
function durationOf(entry) {
    const { start, end } = entry;
    if (start === null || end === null)
        return missing(`the journal does not say how long ${(0,show/* show */.W)(entry.name)} took`);
    const because = `${(0,show/* show */.W)(entry.name)} ran from ${(0,moment/* clockTime */.q)(start)} to ${(0,moment/* clockTime */.q)(end)}`;
    const evidence = evidenceOf(entry);
    return { kind: 'number', value: end - start, interval: null, dimension: 'duration', evidence, because };
}
function failure(entry) {
    return `${(0,show/* show */.W)(entry.name)} ${(0,happened/* whyNotHappened */.ne)(entry) ?? 'did not succeed'}`;
}
function word(entry, value, because = '') {
    return { kind: 'word', value, evidence: evidenceOf(entry), because };
}
function evidenceOf({ pointer, start, end }) {
    return { entries: [pointer], from: start, to: end };
}
function missing(because) {
    return { kind: 'missing', because };
}

// EXTERNAL MODULE: ./src/measures/facts.ts
var measures_facts = __webpack_require__(8182);
;// CONCATENATED MODULE: ./src/measures/alarm.ts




/**
 * `alarm "…"`: the worst state over the phase, and over the time after the end in which it still speaks of it. `ALARM` when it was
 * in alarm at any time; `OK` when it was OK all the time; not known when it had no data to judge by during the phase.
 */
function worstState(name, phase, journal, facts) {
    const placed = (0,phases/* windowOf */.Ou)(journal, phase);
    if (placed.kind === 'missing')
        return placed;
    const answer = (0,measures_facts/* alarmIn */.Z6)(facts, name);
    if (answer.kind === 'unanswered')
        return alarm_missing(answer.because);
    const { window } = placed;
    const heard = hear(answer, window, (0,phases/* lastsToTheEnd */.bC)(phase) ? facts.late : measures_facts/* NOTHING_LATE */.vU);
    if (heard.alarm !== null)
        return alarm_word('ALARM', heard.window, inAlarm(heard.alarm, heard.window));
    const title = `the alarm ${(0,show/* show */.W)(name)}`;
    const blind = stretchesIn(answer, window).find(({ state }) => state !== 'OK');
    if (blind !== undefined)
        return alarm_missing(`${title} was ${blind.state} at ${(0,moment/* clockTime */.q)(blind.since)}`);
    if (heard.doubt !== null)
        return alarm_missing(`${title} ${heard.doubt}`);
    const { from, to } = heard.window;
    return alarm_word('OK', heard.window, `it was OK from ${(0,moment/* clockTime */.q)(from)} to ${(0,moment/* clockTime */.q)(to)}`);
}
/** From the start of the first fault until the alarm goes off; infinite when it does not while it speaks of the experiment. */
function detectionTime(name, journal, facts) {
    const fault = (0,phases/* faultStart */.jb)(journal);
    const placed = (0,phases/* windowOf */.Ou)(journal, null);
    if (fault === null || placed.kind === 'missing')
        return alarm_missing('no action of the method has a time, so there is no fault to detect');
    const answer = (0,measures_facts/* alarmIn */.Z6)(facts, name);
    if (answer.kind === 'unanswered')
        return alarm_missing(answer.because);
    const { alarm, doubt, window } = hear(answer, placed.window, facts.late);
    const title = `the alarm ${(0,show/* show */.W)(name)}`;
    if (alarm?.since === window.from)
        return alarm_missing(`${title} was in ALARM already when the fault began, at ${(0,moment/* clockTime */.q)(fault)}`);
    if (alarm === null && doubt !== null)
        return alarm_missing(`${title} ${doubt}`);
    const because = alarm === null
        ? `${title} did not go off between ${(0,moment/* clockTime */.q)(fault)} and ${(0,moment/* clockTime */.q)(window.to)}`
        : `${title} went to ALARM at ${(0,moment/* clockTime */.q)(alarm.since)}, the fault began at ${(0,moment/* clockTime */.q)(fault)}`;
    return {
        kind: 'number',
        value: alarm === null ? Infinity : alarm.since - fault,
        interval: null,
        dimension: 'duration',
        evidence: { entries: [], from: fault, to: alarm?.since ?? window.to },
        because,
    };
}
function hear(answer, { from, to }, { settle, next, waited }) {
    const window = { from, to: to + settle };
    const alarm = stretchesIn(answer, window).find(({ state }) => state === 'ALARM') ?? null;
    if (alarm !== null && alarm.since > to && next !== null && alarm.since >= next) {
        const doubt = `went to ALARM at ${(0,moment/* clockTime */.q)(alarm.since)}, after the next experiment had begun, and may speak of either`;
        return { window, alarm: null, doubt };
    }
    const early = alarm === null && settle > 0 && !waited;
    return {
        window,
        alarm,
        doubt: early ? 'was asked for before it can have gone off: the run was ended' : null,
    };
}
/**
 * The states over a window, the first one from its start. What the alarm was at the start is what it was before its first
 * change since; without any change it is what it still is.
 */
function stretchesIn({ state, changes }, { from, to }) {
    const earlier = changes.filter(({ at }) => at <= from);
    const later = changes.filter(({ at }) => at > from);
    const first = earlier.at(-1)?.to ?? later[0]?.from ?? state;
    const inside = later.filter(({ at }) => at <= to).map(({ to: next, at }) => ({ state: next, since: at }));
    return [{ state: first, since: from }, ...inside];
}
function inAlarm({ since }, { from }) {
    const at = (0,moment/* clockTime */.q)(since);
    return since === from ? `it was in ALARM already at ${at}` : `it went to ALARM at ${at}`;
}
function alarm_word(value, { from, to }, because) {
    return { kind: 'word', value, evidence: { entries: [], from, to }, because };
}
function alarm_missing(because) {
    return { kind: 'missing', because };
}

// EXTERNAL MODULE: ./src/measures/once.ts
var once = __webpack_require__(5200);
;// CONCATENATED MODULE: ./src/measures/samples.ts




/** Every sample of the run once, in the order of their starts; samples without a time come last. */
const samplesOf = (0,once/* once */.O)((journal) => inOrder([...roundSamples(journal), ...methodSamples(journal)]));
/**
 * The samples by what they look at: the rounds of the hypothesis are one source; each method probe is one by its name, to
 * which the rounds that hold a probe of the same name add.
 */
const samplesBySource = (0,once/* once */.O)((journal) => {
    const method = samplesOf(journal).filter(({ source }) => source !== null);
    const rounds = samplesOf(journal).filter(({ source }) => source === null);
    const probes = roundsOf(journal).flatMap(({ probes }) => probes);
    const sources = new Map();
    if (rounds.length > 0)
        sources.set(null, rounds);
    for (const name of new Set(method.map(({ source }) => source))) {
        const own = method.filter(({ source }) => source === name);
        const same = probes
            .filter((entry) => entry.name === name)
            .map((entry) => roundProbeSample(journal, entry));
        sources.set(name, inOrder([...own, ...same]));
    }
    return sources;
});
function roundsOf({ steadyStates: { before, during, after } }) {
    return [before, ...during, after].filter((round) => round !== null);
}
function roundSamples(journal) {
    const { before, during, after } = journal.steadyStates;
    return [
        ...(before === null ? [] : [roundSample(journal, before, '/steady_states/before')]),
        ...during.map((round, index) => roundSample(journal, round, `/steady_states/during/${index}`)),
        ...(after === null ? [] : [roundSample(journal, after, '/steady_states/after')]),
    ];
}
/** A round ends with its culprit. The journal's own contradictions are read against the system. */
function roundSample(journal, round, pointer) {
    const last = round.probes.at(-1);
    const culprit = round.probes.find(({ toleranceMet }) => toleranceMet === false) ?? last;
    const dry = (0,happened/* ranDry */.bs)(journal.experiment.dry, 'probe') || round.probes.some((entry) => entry.dry);
    const miss = round.met === false || round.probes.some(({ toleranceMet }) => toleranceMet === false);
    const held = round.met === true && last !== undefined && round.probes.every(({ status }) => status === 'succeeded');
    const state = miss ? 'bad' : held && !dry ? 'good' : 'unknown';
    const start = round.probes[0]?.start ?? null;
    const end = latest(start, last?.end ?? last?.start ?? null);
    const because = state === 'good' ? '' : tellRound(culprit, dry);
    return { source: null, probe: culprit?.name ?? '', state, start, end, pointer, because };
}
function tellRound(culprit, dry) {
    if (dry)
        return 'the probes ran dry';
    return culprit === undefined ? 'the hypothesis ran no probe' : tellAnswer(culprit, null);
}
function latest(start, end) {
    return start === null || end === null ? (end ?? start) : Math.max(start, end);
}
/** A hypothesis probe, which Chaos Toolkit has judged itself. */
function roundProbeSample(journal, entry) {
    const judged = entry.toleranceMet === false ? 'bad' : entry.toleranceMet === true ? 'good' : 'unknown';
    const dry = (0,happened/* ranDry */.bs)(journal.experiment.dry, 'probe') || entry.dry;
    const state = judged === 'good' && dry ? 'unknown' : judged;
    return sampleOf(entry, state, state === 'good' ? '' : tellAnswer(entry, null));
}
function methodSamples(journal) {
    return journal.run
        .filter(({ type, tolerance }) => type === 'probe' && tolerance !== undefined)
        .map((entry) => methodSample(journal, entry));
}
/** Chaos Toolkit records the tolerance of a method probe and never judges it. */
function methodSample(journal, entry) {
    const name = JSON.stringify(entry.name);
    if ((0,happened/* ranDry */.bs)(journal.experiment.dry, 'probe') || entry.dry)
        return sampleOf(entry, 'unknown', `${name} ran dry`);
    if (entry.status === null)
        return sampleOf(entry, 'unknown', `${name} was interrupted or raised an unexpected exception`);
    if (entry.status === 'failed')
        return sampleOf(entry, 'bad', tellAnswer(entry, null));
    const judgement = judgeTolerance(entry.tolerance, entry.output, journal.experiment.literals);
    if (judgement.kind === 'unjudgeable')
        return sampleOf(entry, 'unknown', `${name} cannot be judged: ${judgement.because}`);
    if (judgement.kind === 'met')
        return sampleOf(entry, 'good', '');
    return sampleOf(entry, 'bad', tellAnswer(entry, judgement));
}
function sampleOf(entry, state, because) {
    const { name, start, end, pointer } = entry;
    return { source: name, probe: name, state, start, end: end ?? start, pointer, because };
}
function inOrder(samples) {
    return samples.toSorted((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || 0);
}

;// CONCATENATED MODULE: ./src/measures/timeline.ts
function isTimed(sample) {
    return sample.state !== 'unknown' && sample.start !== null && sample.end !== null;
}
/** Why the samples cannot be judged, or null: one that cannot be placed or judged may hide anything. */
function whyNotTimed(samples) {
    const odd = samples.find((sample) => !isTimed(sample));
    if (odd === undefined)
        return null;
    const what = odd.because === '' ? `"${odd.probe}" has no time` : odd.because;
    return odd.state === 'unknown'
        ? `a sample cannot be judged: ${what}`
        : `a sample cannot be placed in time: ${what}`;
}

;// CONCATENATED MODULE: ./src/measures/observed-time.ts



/** A longer stretch without a look, as a share of the observed time, and nobody knows what happened. */
const LONGEST_GAP = 0.5;
/** The samples of a phase, if there are enough of them to speak for it. */
function observedTime(journal, phase) {
    const placed = (0,phases/* windowOf */.Ou)(journal, phase);
    if (placed.kind === 'missing')
        return placed;
    const { window: asked } = placed;
    const all = samplesOf(journal);
    const inside = all.filter((sample) => isInside(sample, asked, phase));
    const odd = whyNotTimed(inside);
    if (odd !== null)
        return { kind: 'missing', because: odd };
    const samples = inside.filter(isTimed);
    const name = phase === null ? 'after the fault' : `in the ${phase} phase`;
    if (samples.length === 0)
        return { kind: 'missing', because: `there is no sample ${name}` };
    const timed = all.filter(isTimed);
    const window = {
        from: Math.max(asked.from, Math.min(...timed.map(({ start }) => start))),
        to: Math.min(asked.to, timed.reduce((latest, { end }) => Math.max(latest, end), -Infinity)),
    };
    const silence = tooLongSilence(timed, toBeSeen(journal, phase, asked, window));
    if (silence !== null)
        return { kind: 'missing', because: `nothing looked at the system for ${silence} ${name}` };
    return { kind: 'observed', window, samples };
}
/** Nobody has to look while the experiment starts, nor while rollbacks are played. */
function toBeSeen(journal, phase, asked, seen) {
    const method = phase === null ? (0,phases/* phaseWindow */.Yp)(journal, 'recovery') : null;
    if (phase === 'after' || method?.kind === 'missing')
        return seen;
    return {
        from: phase === 'before' ? seen.from : asked.from,
        to: method === null ? asked.to : Math.max(seen.to, method.window.to),
    };
}
/** How long nobody looked, when that was too long for the samples to speak for the window; null when they do. */
function tooLongSilence(samples, window) {
    const gap = longestGap(samples, window);
    const time = window.to - window.from;
    const seconds = (milliseconds) => `${Math.round(milliseconds / 100) / 10} s`;
    return gap > LONGEST_GAP * time ? `${seconds(gap)} of ${seconds(time)}` : null;
}
/** A phase ends where the next begins; only the last includes its end. */
function isInside({ start }, { from, to }, phase) {
    if (start === null)
        return true;
    return start >= from && (phase === null || phase === 'after' ? start <= to : start < to);
}
function longestGap(samples, { from, to }) {
    let covered = from;
    let longest = 0;
    for (const { start, end } of samples) {
        longest = Math.max(longest, Math.min(start, to) - covered);
        covered = Math.max(covered, Math.min(end, to));
    }
    return Math.max(longest, to - covered);
}

;// CONCATENATED MODULE: ./src/measures/outages.ts

/**
 * Each row of bad samples of one source is an outage: at least from the start of its first to the end of its last, at most from
 * the start of the good sample before it – a slow answer may tell of the moment when it was asked for – to the end of the good
 * sample after it. Both cut to the window; outages of several sources that overlap count once.
 */
function downtimeOf(sources, window) {
    const outages = [...sources].flatMap((samples) => outagesOf(samples.filter(isTimed)));
    return {
        lower: unionLength(outages.map(({ surely }) => surely), window),
        upper: unionLength(outages.map(({ possibly }) => possibly), window),
    };
}
function outagesOf(samples) {
    const outages = [];
    for (let at = 0; at < samples.length; at += 1) {
        const first = samples[at];
        if (first?.state !== 'bad')
            continue;
        const before = samples[at - 1];
        while (samples[at + 1]?.state === 'bad')
            at += 1;
        const last = samples[at] ?? first;
        const after = samples[at + 1];
        outages.push({
            surely: { from: first.start, to: Math.max(first.end, last.end) },
            possibly: { from: Math.min(first.start, before?.start ?? -Infinity), to: after?.end ?? Infinity },
        });
    }
    return outages;
}
function unionLength(stretches, { from, to }) {
    let [length, covered] = [0, from];
    for (const stretch of [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1))) {
        const start = Math.max(stretch.from, covered);
        const end = Math.min(stretch.to, to);
        if (end <= start)
            continue;
        length += end - start;
        covered = end;
    }
    return length;
}

;// CONCATENATED MODULE: ./src/measures/availability.ts




/** `downtime` in a phase: the sum of its outages, an interval judged at its upper end. */
function downtime(journal, phase) {
    return overSamples(journal, phase, (observed) => {
        const down = downtimeOf(samplesBySource(journal).values(), observed.window);
        return { value: down.upper, interval: down, dimension: 'duration' };
    });
}
/** `availability` in a phase: 1 − downtime / observed time, an interval judged at its lower end. */
function availability(journal, phase) {
    return overSamples(journal, phase, ({ window, samples }) => {
        const time = window.to - window.from;
        if (time === 0)
            return instant(samples);
        const down = downtimeOf(samplesBySource(journal).values(), window);
        const interval = { lower: 1 - down.upper / time, upper: 1 - down.lower / time };
        return { value: interval.lower, interval, dimension: 'ratio' };
    });
}
/** `error-rate` in a phase: bad samples / all samples. */
function errorRate(journal, phase) {
    return overSamples(journal, phase, ({ samples }) => {
        const bad = samples.filter(({ state }) => state === 'bad').length;
        return { value: bad / samples.length, interval: null, dimension: 'ratio' };
    });
}
function instant(samples) {
    const value = samples.some(({ state }) => state === 'bad') ? 0 : 1;
    return { value, interval: null, dimension: 'ratio' };
}
function overSamples(journal, phase, measure) {
    const observed = observedTime(journal, phase);
    if (observed.kind === 'missing')
        return observed;
    const { window, samples } = observed;
    const bad = samples.filter(({ state }) => state === 'bad');
    const telling = [bad[0] ?? samples[0], bad.at(-1) ?? samples.at(-1)].flatMap((sample) => sample?.pointer ?? []);
    return {
        kind: 'number',
        ...measure(observed),
        evidence: { entries: [...new Set(telling)], from: window.from, to: window.to },
        because: tell(bad, samples.length, window.from, window.to),
    };
}
function tell(bad, count, from, to) {
    const between = `between ${(0,moment/* clockTime */.q)(from)} and ${(0,moment/* clockTime */.q)(to)}`;
    const [first] = bad;
    const samples = count === 1 ? 'sample' : 'samples';
    if (first === undefined)
        return `no bad one in ${count} ${samples} ${between}`;
    return `${bad.length} of ${count} ${samples} ${between} bad, first at ${(0,moment/* clockTime */.q)(first.start)} when ${first.because}`;
}

// EXTERNAL MODULE: ./src/criteria/quantity.ts
var criteria_quantity = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/criteria/unit.ts
var criteria_unit = __webpack_require__(2963);
// EXTERNAL MODULE: ./src/measures/metric.ts
var metric = __webpack_require__(1069);
;// CONCATENATED MODULE: ./src/measures/declared.ts





/**
 * A measure that the suite declares: the number at a path of an activity, in the unit that the suite states; a metric; or how
 * long an alarm took to go off.
 */
function declaredValues(measure, phase, journal, facts) {
    const { source } = measure;
    switch (source.kind) {
        case 'metric':
            return [(0,metric/* metricValue */.a)({ ...measure, source }, phase, journal, facts)];
        case 'alarm':
            return [detectionTime(source.name, journal, facts)];
        case 'journal':
            return activityValues(source, phase, journal).map((observation) => inUnit(observation, measure));
    }
}
function inUnit(observation, { name, unit, dimension }) {
    if (observation.kind === 'missing')
        return observation;
    const number = numberIn(observation, unit);
    if (number === null || Number.isNaN(number)) {
        return { kind: 'missing', because: `${name} is not a number: ${observation.because}` };
    }
    return {
        kind: 'number',
        value: number,
        interval: null,
        dimension,
        evidence: observation.evidence,
        get because() {
            return observation.because;
        },
    };
}
/** A text may bring its own unit, if that counts the same. */
function numberIn(observation, unit) {
    if (observation.kind === 'boolean')
        return null;
    if (observation.kind === 'number') {
        return observation.dimension === 'count' ? (0,criteria_unit/* inBase */.p3)(observation.value, unit) : observation.value;
    }
    const quantity = (0,criteria_quantity/* readQuantity */.ae)(observation.value);
    if (quantity === null)
        return null;
    if (quantity.unit === '')
        return (0,criteria_unit/* inBase */.p3)(quantity.value, unit);
    return (0,criteria_unit/* dimensionOf */.eT)(quantity.unit) === (0,criteria_unit/* dimensionOf */.eT)(unit) ? (0,criteria_quantity/* toBase */.FU)(quantity) : null;
}

;// CONCATENATED MODULE: ./src/measures/duration.ts
/** `duration`: of the whole experiment, pauses, hypotheses and rollbacks included, as Chaos Toolkit measured it. */
function duration(journal) {
    const { duration: value, start, end } = journal;
    if (value === null)
        return { kind: 'missing', because: 'the journal does not say how long the experiment took' };
    const evidence = { entries: ['/duration'], from: start, to: end };
    return { kind: 'number', value, interval: null, dimension: 'duration', evidence, because: '' };
}

// EXTERNAL MODULE: ./src/measures/questions.ts
var questions = __webpack_require__(7708);
;// CONCATENATED MODULE: ./src/measures/recovery.ts





/**
 * `recovery-time`: from the start of the first fault until steady state holds to the end.
 *
 * For each source that had a bad sample after the fault, with *b* its last bad one and *g* the next, good one:
 * `lower = b.start − fault`, `upper = g.end − fault`; infinite when no *g* follows. The hypothesis counts also when it never
 * broke: then `lower = 0` and *g* is its first look after the fault, because what happened before that nobody saw. The measure
 * is the interval of the greatest lower and the greatest upper ends, judged at its upper end.
 */
function recoveryTime(journal) {
    const fault = (0,phases/* faultStart */.jb)(journal);
    if (fault === null)
        return recovery_missing('no action of the method has a time, so there is no fault to recover from');
    const bad = whyNotTimed(samplesOf(journal).filter((sample) => mayFollow(sample, fault)));
    if (bad !== null)
        return recovery_missing(bad);
    const sources = [...samplesBySource(journal)].map(([name, samples]) => sourceAfter(name, samples, fault));
    const looked = sources.filter((source) => source.bad.length > 0 || source.good.length > 0);
    if (!looked.some(({ good, bad }) => good.length + bad.length > 0)) {
        return recovery_missing('nothing looked at the system after the fault: there is no sample');
    }
    const hypothesis = looked.find(({ name }) => name === null);
    const broken = looked.filter((source) => source.bad.length > 0);
    const judged = [
        ...new Set([...(hypothesis ? [hypothesis] : broken.length === 0 ? looked : []), ...broken]),
    ];
    const observed = observe(judged.map(spanOf), fault);
    const silence = silenceAtTheEnd(journal, fault);
    if (silence === null || observed.value === Infinity)
        return observed;
    return recovery_missing(`nothing looked at the system for the last ${silence} between the fault and the end of the method`);
}
/** A look soon after the fault does not show that steady state held to the end of a method that went on for long. */
function silenceAtTheEnd(journal, fault) {
    const method = (0,phases/* phaseWindow */.Yp)(journal, 'recovery');
    if (method.kind === 'missing')
        return null;
    const last = samplesOf(journal)
        .filter(isTimed)
        .reduce((latest, { end }) => Math.max(latest, end), fault);
    return tooLongSilence([{ start: fault, end: last }], { from: fault, to: Math.max(last, method.window.to) });
}
function mayFollow(sample, fault) {
    return sample.end === null || sample.end >= fault;
}
function sourceAfter(name, samples, fault) {
    const timed = samples.filter(isTimed);
    const last = timed.at(-1);
    return {
        name,
        good: timed.filter(({ state, start }) => state === 'good' && start >= fault),
        bad: timed.filter((sample) => sample.state === 'bad' && (sample.end >= fault || sample === last)),
    };
}
function spanOf({ good, bad }) {
    const lastBad = bad.at(-1) ?? null;
    const held = good.find(({ start }) => lastBad === null || start > lastBad.start) ?? null;
    return { broke: bad[0] ?? null, lastBad, held };
}
function observe(spans, fault) {
    const lower = Math.max(0, ...spans.map(({ lastBad, held }) => (held === null ? Infinity : (lastBad?.start ?? fault) - fault)));
    const upper = Math.max(...spans.map(({ held }) => (held === null ? Infinity : held.end - fault)));
    const broke = earliest(spans.flatMap((span) => span.broke ?? []));
    const slowest = spans.find(({ held }) => (held === null ? Infinity : held.end - fault) === upper);
    const telling = [broke, slowest?.lastBad, slowest?.held].filter((sample) => sample !== undefined && sample !== null);
    return {
        kind: 'number',
        value: upper,
        interval: { lower, upper },
        dimension: 'duration',
        evidence: {
            entries: [...new Set(telling.map(({ pointer }) => pointer))],
            from: fault,
            to: slowest?.held?.end ?? slowest?.lastBad?.end ?? fault,
        },
        because: recovery_tell(broke, slowest),
    };
}
function recovery_tell(broke, slowest) {
    const held = slowest?.held ?? null;
    if (broke === undefined) {
        return `steady state was not seen to break, and held when first looked at, at ${(0,moment/* clockTime */.q)(held?.end ?? NaN)}`;
    }
    const start = `steady state broke at ${(0,moment/* clockTime */.q)(broke.start)} when ${broke.because}`;
    if (held !== null)
        return `${start}, and held again from ${(0,moment/* clockTime */.q)(held.end)}`;
    const last = slowest?.lastBad ?? broke;
    return `${start}, and did not hold when last looked at, at ${(0,moment/* clockTime */.q)(last.start)}`;
}
function earliest(samples) {
    return samples.reduce((first, one) => (first === undefined || one.start < first.start ? one : first), undefined);
}
function recovery_missing(because) {
    return { kind: 'missing', because };
}

;// CONCATENATED MODULE: ./src/measures/steady-state.ts



/**
 * `steady-state`: `met` when the hypothesis ran and held before and after the method, `not-met` when it did not hold in one of
 * them. In a phase: `met` when every round that began in it held, and there was one.
 */
function steadyState(journal, phase) {
    if (!journal.experiment.hasHypothesis && !hasRounds(journal)) {
        return steady_state_missing('the experiment declares no steady-state hypothesis');
    }
    const rounds = samplesOf(journal).filter(({ source }) => source === null);
    return phase === null ? overall(journal, rounds) : inPhase(journal, phase, rounds);
}
function overall(journal, rounds) {
    const { before, after } = journal.steadyStates;
    const looks = rounds.filter(({ pointer }) => pointer === BEFORE || pointer === AFTER);
    const bad = looks.find(({ state }) => state === 'bad');
    if (bad !== undefined)
        return notMet(bad, bad.pointer === BEFORE ? 'before the method' : 'after the method');
    const never = neverRan('before', before) ?? neverRan('after', after);
    if (never !== null)
        return steady_state_missing(never);
    return judged(looks, 'the hypothesis held before and after the method');
}
const BEFORE = '/steady_states/before';
const AFTER = '/steady_states/after';
function neverRan(when, round) {
    return round === null ? `the hypothesis was not run ${when} the method` : null;
}
function inPhase(journal, phase, rounds) {
    const placed = (0,phases/* windowOf */.Ou)(journal, phase);
    if (placed.kind === 'missing')
        return placed;
    const { from, to } = placed.window;
    const inside = rounds.filter(({ start }) => start === null || (start >= from && (phase === 'after' ? start <= to : start < to)));
    const bad = inside.find(({ state }) => state === 'bad');
    if (bad !== undefined)
        return notMet(bad, `in the ${phase} phase`);
    if (inside.length === 0)
        return steady_state_missing(`no round of the hypothesis ran in the ${phase} phase`);
    const count = inside.length === 1 ? 'the only round' : `all ${inside.length} rounds`;
    return judged(inside, `${count} of the hypothesis in the ${phase} phase held`);
}
/** None of them is bad; one that is not known to be good leaves the answer open. */
function judged(samples, because) {
    const unknown = samples.find(({ state }) => state === 'unknown');
    if (unknown !== undefined)
        return steady_state_missing(unknown.because);
    const [first, last] = [samples[0], samples.at(-1)];
    const entries = [...new Set([first, last].flatMap((sample) => sample?.pointer ?? []))];
    return {
        kind: 'word',
        value: 'met',
        evidence: { entries, from: first?.start ?? null, to: last?.end ?? null },
        because,
    };
}
function notMet(sample, when) {
    const at = sample.start === null ? '' : ` at ${(0,moment/* clockTime */.q)(sample.start)}`;
    return {
        kind: 'word',
        value: 'not-met',
        evidence: { entries: [sample.pointer], from: sample.start, to: sample.end },
        because: `${when}${at} ${sample.because}`,
    };
}
function hasRounds({ steadyStates: { before, during, after } }) {
    return before !== null || during.length > 0 || after !== null;
}
function steady_state_missing(because) {
    return { kind: 'missing', because };
}

;// CONCATENATED MODULE: ./src/measures/observe.ts











const BUILT_IN = new Map([
    ['steady-state', steadyState],
    ['recovery-time', recoveryTime],
    ['downtime', downtime],
    ['availability', availability],
    ['error-rate', errorRate],
    ['duration', duration],
]);
/**
 * What the journal, and what was asked of metrics and alarms, say of a measure: at least one observation. An activity that was
 * executed several times gives one each, and a criterion has to hold for all of them; every other measure gives exactly one.
 */
function observe_observe(measure, phase, journal, declared, facts = measures_facts/* NO_FACTS */.Kj) {
    if (measure.kind === 'activity')
        return activityValues(measure, phase, journal);
    if (measure.kind === 'alarm')
        return [worstState(measure.name, phase, journal, facts)];
    const builtIn = BUILT_IN.get((0,vocabulary/* canonicalName */.Ew)(measure.name));
    if (builtIn !== undefined)
        return [builtIn(journal, phase)];
    const own = (0,questions/* declaredAs */.dN)(measure.name, declared);
    if (own !== null)
        return declaredValues(own, phase, journal, facts);
    return [observe_missing(`no measure is called ${(0,show/* show */.W)(measure.name)}`)];
}
function observe_missing(because) {
    return { kind: 'missing', because };
}

// EXTERNAL MODULE: ./src/criteria/evaluate.ts + 3 modules
var evaluate = __webpack_require__(4856);
// EXTERNAL MODULE: ./src/criteria/print.ts
var print = __webpack_require__(9914);
// EXTERNAL MODULE: ./src/verdict/observed.ts
var observed = __webpack_require__(2861);
// EXTERNAL MODULE: ./src/verdict/worst.ts
var worst = __webpack_require__(1894);
;// CONCATENATED MODULE: ./src/verdict/criterion.ts




/** Judges one criterion: `require` first, and `warn` only when that holds. */
function judgeCriterion(criterion, look, earlier) {
    const judge = (condition, missed) => condition === null ? null : judgeCondition(condition, missed, look(condition), earlier(condition));
    const require = judge(criterion.require, 'fail');
    const warn = judge(criterion.warn, 'warn');
    const decisive = require === null || (require.verdict === 'pass' && warn?.verdict !== 'pass') ? warn : require;
    const judged = decisive ?? require;
    if (judged === null)
        return unjudged(criterion, 'it asks for nothing');
    const { condition, evaluation, observation, verdict } = judged;
    return {
        ...stated(criterion, condition),
        verdict,
        observed: evaluation.observed,
        value: (0,observed/* valueOf */.R)(observation),
        limit: evaluation.limit,
        margin: evaluation.margin,
        evidence: observation.kind === 'missing' ? [] : observation.evidence.entries,
        reason: evaluation.reason,
    };
}
/** A criterion that nothing could be observed for: without a journal, or before anything was broken. */
function unjudged(criterion, reason) {
    const condition = criterion.require ?? criterion.warn;
    const stating = {
        ...stated(criterion, condition),
        limit: condition === null ? '' : (0,print/* printLimit */.rW)(condition.limit),
    };
    return {
        ...stating,
        verdict: 'inconclusive',
        observed: null,
        value: null,
        margin: null,
        evidence: [],
        reason,
    };
}
/** A value that was observed several times has to hold every time. */
function judgeCondition(condition, missed, observations, baseline) {
    const verdicts = { met: 'pass', missed, inconclusive: 'inconclusive' };
    const all = distinct(observations).map((observation) => {
        const evaluation = (0,evaluate/* evaluate */._)(condition, observation, baseline);
        return { condition, evaluation, observation, verdict: verdicts[evaluation.outcome] };
    });
    return (0,worst/* worstFirst */.md)(all) ?? null;
}
/** Equal values are judged alike, so the first of them speaks for all: thousands of looks give a handful of answers. */
function distinct(observations) {
    if (observations.length < 2)
        return observations;
    const first = new Map();
    for (const observation of observations) {
        const key = keyOf(observation);
        if (!first.has(key))
            first.set(key, observation);
    }
    return [...first.values()];
}
function keyOf(observation) {
    if (observation.kind === 'missing')
        return `missing: ${observation.because}`;
    return observation.kind === 'number' && observation.interval !== null ? observation : observation.value;
}
function stated(criterion, condition) {
    const { require, warn, place, enforce, required, weight, why } = criterion;
    return {
        text: [require?.text, warn === null ? undefined : `warn: ${warn.text}`]
            .filter((text) => text !== undefined)
            .join(', '),
        file: place.file,
        line: place.line,
        enforced: enforce,
        required,
        weight,
        why,
        measure: condition === null ? '' : (0,print/* printMeasure */.aK)(condition.measure),
        phase: condition?.phase ?? null,
        unit: condition?.limit.kind === 'quantity' && condition.limit.quantity.unit !== ''
            ? condition.limit.quantity.unit
            : null,
    };
}

// EXTERNAL MODULE: ./src/verdict/finding.ts
var finding = __webpack_require__(7120);
;// CONCATENATED MODULE: ./src/verdict/facts.ts





/** Nothing is let through while its fault may still be there, whatever reason there was to leave it. */
function unlessLetThrough(rolledBack, others) {
    const through = (0,worst/* letsThrough */.AT)((0,worst/* worstOf */.hm)(others.map(({ verdict }) => verdict)));
    return rolledBack.kind === 'left' && through ? { ...rolledBack, kind: 'no' } : rolledBack;
}
/** What was cut short by the gate is the gate's to answer for, whatever reason Chaos Toolkit had to leave it. */
function unlessUndone(rolledBack) {
    return rolledBack.kind === 'left' ? { ...rolledBack, kind: 'no' } : rolledBack;
}
/** `left` is told first as well, but it decides nothing: the experiment has ended badly already. */
function rollbackFindings(rolledBack) {
    switch (rolledBack.kind) {
        case 'no':
            return [(0,finding/* error */.z)(`not rolled back: ${rolledBack.because}; the fault may still be active`)];
        case 'unknown':
            return [(0,finding/* error */.z)(`not known to be rolled back: ${rolledBack.because}; the fault may still be active`)];
        case 'yes':
        case 'left':
        case 'not-asked':
            return [];
    }
}
/** That the abort of the run ended the experiment, which is no fault of its own; null when it did not. */
function cutShort({ status }, endedBy, aborted) {
    const byAbort = endedBy === 'abort' || (endedBy === null && status === 'interrupted');
    return aborted === null || !byAbort ? null : (0,finding/* inconclusive */.N)(`ended early: the run was aborted: ${aborted}`);
}
/** How the run of the experiment ended, when it was not by itself. */
function endingFindings(journal, endedBy) {
    const by = { deadline: 'its runner ended it at the deadline', abort: 'its runner was asked to abort' };
    if (endedBy !== null)
        return [(0,finding/* error */.z)(`the experiment was ended early: ${by[endedBy]}`)];
    switch (journal.status) {
        case 'completed':
        case 'failed':
            return [];
        case 'aborted':
            return [(0,finding/* error */.z)(`the experiment was aborted by an unexpected exception${whereItStopped(journal)}`)];
        case 'interrupted':
            return [(0,finding/* error */.z)(`the experiment was interrupted${whereItStopped(journal)}`)];
        default:
            return [(0,finding/* error */.z)(`the experiment ended with the unknown status ${(0,show/* show */.W)(journal.status)}`)];
    }
}
function whereItStopped({ run }) {
    const stopped = run.find(({ status }) => status === null);
    return stopped === undefined ? '' : ` in ${stopped.type} ${(0,show/* show */.W)(stopped.name)}`;
}
function faultFindings({ problems }) {
    return problems.length === 0 ? [] : [(0,finding/* error */.z)(`the fault was not proven: ${problems.join('; ')}`)];
}
/** Why the precondition was not met, or null. An unmet precondition is no failure of the system under test. */
function unmetPrecondition(journal) {
    const { before } = journal.steadyStates;
    const contradicted = before?.probes.some(({ toleranceMet }) => toleranceMet === false) ?? false;
    if (before === null || (before.met === true && !contradicted))
        return null;
    const sample = samplesOf(journal).find(({ pointer }) => pointer === '/steady_states/before');
    const at = sample?.start == null ? '' : ` at ${(0,moment/* clockTime */.q)(sample.start)}`;
    const why = sample?.because ? `:${at} ${sample.because}` : '';
    return (0,finding/* inconclusive */.N)(`precondition not met, the steady state did not hold before the method${why}`);
}

// EXTERNAL MODULE: ./src/verdict/declared.ts
var verdict_declared = __webpack_require__(5787);
;// CONCATENATED MODULE: ./src/verdict/fault.ts



/** Every action that was declared has to have run, and to have done what it is for. */
function proveFault(planned, journal) {
    const actions = journal.run.filter(({ type }) => type === 'action');
    const lists = [(0,verdict_declared/* declaredBy */.O)(planned).method, journal.experiment.method];
    const problems = [
        ...dryRun(journal, lists.flat()),
        ...actions.flatMap((entry) => problemWith(entry, planned.expectedFailures)),
        ...lists.flatMap((method) => neverReached(method, journal.run)),
    ];
    const none = actions.length === 0 && lists.flat().every(({ type }) => type === 'probe');
    return { proven: none ? null : problems.length === 0, problems: [...new Set(problems)] };
}
function dryRun({ experiment: { dry } }, method) {
    const skipped = (0,happened/* ranDry */.bs)(dry, 'action') && method.some(({ type }) => type !== 'probe');
    return skipped ? [`the run was dry (${(0,show/* show */.W)(dry)}): no action was executed`] : [];
}
/** An expected failure is still one that happened. */
function problemWith(entry, expected) {
    if (entry.status !== null && (0,happened/* whyFailed */.KE)(entry) !== null && expected.includes(entry.name))
        return [];
    const problem = (0,happened/* whyNotHappened */.ne)(entry);
    return problem === null ? [] : [`action ${(0,show/* show */.W)(entry.name)} ${problem}`];
}
/** Entries are matched by name and how often it occurs: background activities come in the order in which they start. */
function neverReached(method, run) {
    const faults = method.filter(({ type }) => type !== 'probe');
    return [...new Set(faults.map(({ name }) => name))].flatMap((name) => {
        const wanted = faults.filter((declared) => declared.name === name).length;
        const ran = run.filter((entry) => entry.name === name && entry.type === 'action').length;
        return ran >= wanted ? [] : [`action ${(0,show/* show */.W)(name)} was never reached`];
    });
}

// EXTERNAL MODULE: ./src/verdict/identity.ts
var identity = __webpack_require__(2287);
// EXTERNAL MODULE: ./src/verdict/verdict.ts
var verdict = __webpack_require__(1396);
;// CONCATENATED MODULE: ./src/verdict/implied.ts






/**
 * What was not allowed was not allowed: a sample out of tolerance that no criterion speaks about misses a criterion that nobody
 * had to write. Only criteria that are not met are returned; a suite can relax each probe to `warn` or `observe`. A criterion
 * that is only observed allows nothing.
 */
function impliedCriteria(planned, criteria, journal) {
    const counted = criteria.filter(({ enforce }) => enforce);
    const conditions = counted.flatMap(({ require, warn }) => [require, warn]).filter((one) => one !== null);
    const samples = samplesOf(journal).filter(({ state }) => state !== 'good');
    const after = samples.filter(({ pointer }) => pointer === implied_AFTER);
    return [
        ...contradictions(planned, journal, samples),
        ...(conditions.some(speaksOfTheEnd) ? [] : byProbe(planned, after)),
        ...byProbe(planned, samples.filter((sample) => !isBoundary(sample) && !conditions.some((one) => speaksOf(one, sample, journal)))),
    ];
}
const implied_BEFORE = '/steady_states/before';
const implied_AFTER = '/steady_states/after';
/** The hypothesis before the method is a precondition; the one after it is what `steady-state` is about. */
function isBoundary({ pointer }) {
    return pointer === implied_BEFORE || pointer === implied_AFTER;
}
function speaksOfTheEnd({ measure, phase }) {
    return measure.kind === 'named' && measure.name === 'steady-state' && (phase === null || phase === 'after');
}
/** A criterion about a phase excuses nothing that came after it, and one about time nothing that was answered. */
function speaksOf(condition, { probe, start }, journal) {
    const { measure, phase } = condition;
    if (phase !== null && (start === null || start > endOf(phase, journal)))
        return false;
    if ((0,vocabulary/* isOverSamples */.A2)(condition))
        return true;
    if (measure.kind !== 'activity' || measure.activity !== 'probe')
        return false;
    return measure.name === probe && measure.path[0] !== 'duration';
}
function endOf(phase, journal) {
    const placed = (0,phases/* windowOf */.Ou)(journal, phase);
    return placed.kind === 'window' ? placed.window.to : -Infinity;
}
/** What Chaos Toolkit itself says against the run, and no sample explains. */
function contradictions(planned, journal, samples) {
    const bad = samples.filter(({ state }) => state === 'bad');
    if (journal.deviated && !bad.some(({ pointer }) => pointer === implied_AFTER)) {
        const reason = 'the journal says that the experiment deviated, and does not show by what';
        return [
            implied(planned, {
                text: 'the experiment does not deviate',
                verdict: 'fail',
                observed: 'deviated',
                evidence: ['/deviated'],
                reason,
            }),
        ];
    }
    if (journal.status === 'failed' && bad.length === 0) {
        const reason = 'Chaos Toolkit says that the experiment failed, and the journal does not show by what';
        return [
            implied(planned, {
                text: 'the experiment does not fail',
                verdict: 'fail',
                observed: 'failed',
                evidence: ['/status'],
                reason,
            }),
        ];
    }
    return [];
}
function byProbe(planned, samples) {
    const names = [...new Set(samples.map(({ probe }) => probe))];
    return names.map((name) => ofProbe(planned, name, samples.filter(({ probe }) => probe === name)));
}
function ofProbe(planned, name, samples) {
    const bad = samples.filter(({ state }) => state === 'bad');
    const relaxation = relaxationOf(planned, name);
    const telling = bad.length > 0 ? bad : samples;
    return {
        ...implied(planned, {
            text: `probe ${(0,show/* show */.W)(name)} stays within its tolerance`,
            verdict: relaxation === 'warn' ? 'warn' : bad.length > 0 ? 'fail' : 'inconclusive',
            observed: bad.length > 0 ? `out of tolerance ${times(bad.length)}` : null,
            evidence: telling.slice(0, MOST_SHOWN).map(({ pointer }) => pointer),
            reason: implied_tell(name, bad, samples, relaxation),
        }),
        measure: `probe ${(0,show/* show */.W)(name)}`,
        enforced: relaxation !== 'observe',
    };
}
const MOST_SHOWN = 3;
function implied_tell(name, bad, samples, relaxation) {
    const [first] = bad;
    if (first === undefined)
        return `probe ${(0,show/* show */.W)(name)} cannot be judged: ${samples[0]?.because ?? 'nothing is known of it'}`;
    const at = first.start === null ? '' : ` at ${(0,moment/* clockTime */.q)(first.start)}`;
    const allowed = relaxation === undefined || relaxation === 'fail'
        ? 'and no criterion allows it'
        : `which the suite relaxes to "${relaxation}"`;
    return `probe ${(0,show/* show */.W)(name)} was out of tolerance ${times(bad.length)}, first${at} when ${first.because}, ${allowed}`;
}
function times(count) {
    return count === 1 ? 'once' : `${count} times`;
}
function relaxationOf({ relaxed }, probe) {
    return Object.hasOwn(relaxed, probe) ? relaxed[probe] : undefined;
}
/** A criterion that nobody had to write. */
function implied({ place }, told) {
    return {
        ...told,
        text: `${verdict/* IMPLIED */.xp}${told.text}`,
        file: place.file,
        line: place.line,
        enforced: true,
        required: true,
        weight: 1,
        why: null,
        measure: told.text,
        phase: null,
        value: null,
        unit: null,
        limit: 'never',
        margin: null,
    };
}

;// CONCATENATED MODULE: ./src/journal/version.ts
/**
 * Whether a chaoslib version is at least `wanted`, e.g. `isAtLeast('1.9.1', '1.35')` is false. A version that is not
 * known counts as the newest.
 */
function isAtLeast(version, wanted) {
    const actual = numbers(version);
    if (actual === null)
        return true;
    const limit = numbers(wanted) ?? [];
    for (const [place, least] of limit.entries()) {
        const part = actual[place] ?? 0;
        if (part !== least)
            return part > least;
    }
    return true;
}
function numbers(version) {
    const [release] = /^\d{1,6}(?:\.\d{1,6}){0,3}/.exec(version) ?? [];
    return release === undefined ? null : release.split('.').map(Number);
}

;// CONCATENATED MODULE: ./src/verdict/rollbacks.ts




/** What one journal tells of rollbacks that is the whole story only when no attempt at the experiment was lost. */
function judgeRollbacks(planned, journal, { lostAttempts = 0, endedBy }) {
    const told = judgeOne(planned, journal);
    if (told.kind === 'yes' && endedBy !== null && isHalfDone(planned, journal)) {
        return { kind: 'not-asked', because: 'it was ended early and declares no rollbacks' };
    }
    if (told.kind !== 'yes' || lostAttempts === 0 || (0,verdict_declared/* declaredBy */.O)(planned).rollbacks.length === 0)
        return told;
    const attempts = lostAttempts === 1 ? 'another attempt' : `${lostAttempts} other attempts`;
    return { kind: 'unknown', because: `${attempts} at the experiment left no journal` };
}
/** What ends by itself has nothing to undo; what was ended in its middle may well have. */
function isHalfDone(planned, { run, experiment }) {
    const declared = (0,verdict_declared/* declaredBy */.O)(planned).rollbacks.length + experiment.rollbacks.length;
    return declared === 0 && run.some(({ type }) => type === 'action');
}
function judgeOne(planned, journal) {
    if ((0,happened/* ranDry */.bs)(journal.experiment.dry, 'action'))
        return { kind: 'yes' };
    const failed = journal.rollbacks.flatMap((entry) => {
        const problem = (0,happened/* whyNotHappened */.ne)(entry);
        return problem === null || (entry.type === 'probe' && entry.status === 'succeeded')
            ? []
            : [`${(0,show/* show */.W)(entry.name)} ${problem}`];
    });
    if (failed[0] !== undefined)
        return { kind: 'no', because: `rollback ${failed.join('; ')}` };
    const declared = Math.max((0,verdict_declared/* declaredBy */.O)(planned).rollbacks.length, journal.experiment.rollbacks.length);
    const played = journal.rollbacks.length;
    if (played >= declared || nothingHappened(journal))
        return { kind: 'yes' };
    const missing = played === 0 ? 'the rollbacks were not played' : `only ${played} of ${declared} rollbacks were played`;
    return whyNotPlayed(planned, journal, missing);
}
/** The method never ran, so there is nothing to undo. */
function nothingHappened({ run, steadyStates: { before } }) {
    return run.length === 0 && before !== null && before.met === false;
}
/**
 * When each strategy plays rollbacks, by version of chaoslib: the default one plays them unless interrupted (from 1.9 not after
 * an unmet precondition either), from 1.11 on unless the status is `failed` or `interrupted`.
 */
function whyNotPlayed(planned, journal, missing) {
    const { status, deviated, chaoslibVersion } = journal;
    switch (planned.strategies.rollbacks) {
        case 'never':
            return { kind: 'not-asked', because: `${missing}, as the strategy "never" asks` };
        case 'deviated':
            if (deviated)
                break;
            return { kind: 'not-asked', because: `${missing}: the strategy "deviated" saw no deviation` };
        case 'always':
            break;
        case 'default': {
            const skipping = isAtLeast(chaoslibVersion, '1.11') ? ['failed', 'interrupted'] : ['interrupted'];
            if (skipping.includes(status)) {
                return {
                    kind: 'left',
                    because: `${missing}: the default strategy plays none when an experiment is ${status}`,
                };
            }
        }
    }
    return { kind: 'no', because: `${missing}, and they were due` };
}

;// CONCATENATED MODULE: ./src/verdict/sentence.ts
/** The sentence that an operator has to read first: a fault that may still be active, then what decided. */
function sentence(decisive, rolledBack, findings) {
    const rest = findings.filter(({ verdict }) => verdict === decisive.verdict).length - 1;
    if (decisive.verdict === 'pass')
        return rest === 0 ? 'its one criterion is met' : `all ${rest + 1} criteria are met`;
    const more = rest > 0 && decisive.verdict !== 'error' ? ` (and ${rest} more)` : '';
    const hazard = rolledBack.kind === 'left' ? `${rolledBack.because}; the fault may still be active. ` : '';
    return `${hazard}${decisive.reason}${more}`;
}

// EXTERNAL MODULE: ./src/verdict/telling.ts
var telling = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/verdict/baseline.ts
var verdict_baseline = __webpack_require__(7290);
// EXTERNAL MODULE: ./src/journal/raw.ts
var raw = __webpack_require__(3241);
// EXTERNAL MODULE: ./src/suite/criteria.ts
var suite_criteria = __webpack_require__(7775);
// EXTERNAL MODULE: ./src/suite/strategies.ts
var suite_strategies = __webpack_require__(1911);
;// CONCATENATED MODULE: ./src/verdict/unseen.ts






/**
 * Looks at the system that the plan asked for and the journal does not hold: they might have shown anything, so each is an
 * implied criterion without evidence. A run that Chaos Toolkit itself calls bad may have left them out for that.
 */
function unseenCriteria(planned, criteria, journal) {
    if (journal.status !== 'completed' || journal.deviated)
        return [];
    const wanted = judgedProbes(planned);
    const unseen = [...new Set(wanted)].filter((name) => {
        const looks = journal.run.filter((entry) => entry.name === name).length;
        return looks < wanted.filter((one) => one === name).length;
    });
    return [
        ...unseen.map((name) => unseenProbe(planned, name)),
        ...(lacksRounds(planned, criteria, journal) ? [unseenRounds(planned)] : []),
        ...unseenEnd(planned, criteria, journal),
    ];
}
/** Names of the method's probes that declare a tolerance, as often as it declares them. */
function judgedProbes({ document }) {
    const { data } = raw/* rawExperiment */.MM.safeParse(document);
    const method = activities(data?.method);
    const judged = [...activities(data?.['steady-state-hypothesis'].probes), ...method].filter(({ type, tolerance }) => type === 'probe' && tolerance !== undefined);
    const names = new Set(judged.map(({ name }) => name));
    return method.flatMap(({ ref, name }) => {
        const meant = ref ?? name;
        return meant !== null && names.has(meant) ? [meant] : [];
    });
}
function activities(list) {
    return (0,raw/* elements */.Yt)(list).flatMap((one) => (0,raw/* rawActivity */.eQ)(one) ?? []);
}
function unseenProbe(planned, name) {
    const relaxation = relaxationOf(planned, name);
    const text = `probe ${(0,show/* show */.W)(name)} stays within its tolerance`;
    const reason = `probe ${(0,show/* show */.W)(name)} was to look at the system, and the journal does not hold what it saw`;
    const verdict = relaxation === 'warn' ? 'warn' : 'inconclusive';
    const told = implied(planned, { text, verdict, observed: null, evidence: [], reason });
    return { ...told, enforced: relaxation !== 'observe' };
}
/** A criterion over samples says itself what it lacks. */
function lacksRounds({ document, strategies }, criteria, { steadyStates, run }) {
    const { data } = raw/* rawExperiment */.MM.safeParse(document);
    const observable = activities(data?.['steady-state-hypothesis'].probes).length > 0 && run.length > 0;
    return (observable &&
        (0,suite_strategies/* hasRounds */._j)(strategies.hypothesis) &&
        steadyStates.during.length === 0 &&
        !criteria.flatMap(suite_criteria/* conditionsOf */.yb).some(vocabulary/* isOverSamples */.A2));
}
/** The look that tells how the experiment ended: `steady-state` says itself that it is missing, not that it was cut short. */
function unseenEnd(planned, criteria, { steadyStates: { during, after }, run }) {
    const { data } = raw/* rawExperiment */.MM.safeParse(planned.document);
    const declared = (0,raw/* elements */.Yt)(data?.['steady-state-hypothesis'].probes).length;
    const spoken = criteria.flatMap(suite_criteria/* conditionsOf */.yb).some(speaksOfTheEnd);
    if (declared === 0 || run.length === 0 || !(0,suite_strategies/* looksAtTheEnd */.il)(planned.strategies.hypothesis))
        return [];
    // Journals that others left may be of another strategy: rounds during the method are looks as well.
    if (after === null ? spoken || during.length > 0 : after.met !== true || after.probes.length >= declared)
        return [];
    const ran = after === null ? 'was not run' : `ran ${after.probes.length} of its ${declared} probes`;
    return [
        implied(planned, {
            text: 'the hypothesis holds after the method',
            verdict: 'inconclusive',
            observed: null,
            evidence: [],
            reason: `the hypothesis ${ran} after the method, so nothing shows how the experiment ended`,
        }),
    ];
}
function unseenRounds(planned) {
    const strategy = (0,show/* show */.W)(planned.strategies.hypothesis);
    return implied(planned, {
        text: 'the hypothesis holds during the method',
        verdict: 'inconclusive',
        observed: null,
        evidence: [],
        reason: `the strategy ${strategy} was asked for, and the journal holds no round of the hypothesis during the method`,
    });
}

;// CONCATENATED MODULE: ./src/verdict/default-criterion.ts
const STEADY = {
    text: 'steady-state is met',
    measure: { kind: 'named', name: 'steady-state' },
    phase: null,
    operator: '==',
    limit: { kind: 'text', text: 'met' },
    spoken: true,
};
/** The experiment's criteria; when none of them counts, that its steady state holds. One that only observes stays that. */
function withDefault({ criteria, place }) {
    const spoken = criteria.some(({ enforce, require, warn }) => enforce || [require, warn].some(isSteady));
    if (spoken)
        return criteria;
    const byDefault = {
        require: STEADY,
        warn: null,
        weight: 1,
        required: true,
        enforce: true,
        why: null,
    };
    return [...criteria, { ...byDefault, place, origin: 'default' }];
}
function isSteady(condition) {
    return (condition?.measure.kind === 'named' &&
        condition.measure.name === 'steady-state' &&
        condition.phase === null);
}

;// CONCATENATED MODULE: ./src/verdict/experiment.ts














/** Judges one experiment by what the run left of it, by the rules of trust. Never throws. */
function judgeExperiment(planned, result, context) {
    const { remains } = result;
    switch (remains.kind) {
        case 'absent':
            return withoutJournal(planned, result, `not run: ${remains.reason}`);
        case 'not-started':
            return notStarted(planned, result, remains.reason, context.aborted ?? null);
        case 'lost':
            return withoutJournal(planned, result, `no journal: ${remains.reason}; whether the fault was rolled back is not known`);
        case 'unreadable':
            return withoutJournal(planned, result, `the journal is unreadable: ${remains.reason}`);
        case 'journal':
            return withJournal(planned, result, remains.journal, context);
    }
}
/** There is nothing to roll back. The suite asked for it when the run was aborted. */
function notStarted(planned, result, because, aborted) {
    const reason = `not run: ${aborted === null ? because : 'the run was aborted before it was reached'}`;
    const told = { ...withoutJournal(planned, result, reason), rolledBack: true };
    return aborted === null ? told : { ...told, verdict: 'inconclusive', aborted: true };
}
function withoutJournal(planned, result, reason) {
    const criteria = planned.criteria.map((criterion) => unjudged(criterion, reason));
    const unknown = { aborted: false, trusted: false, rolledBack: null, faultProven: null, duration: null };
    return {
        ...described(planned, result),
        ...unknown,
        criteria,
        verdict: 'error',
        reason,
        notes: notesOn(result),
    };
}
function withJournal(planned, result, journal, context) {
    const foreign = (0,identity/* whyNotOurs */.n)(planned, journal, context.notBefore);
    if (foreign !== null)
        return withoutJournal(planned, result, foreign);
    const aborted = cutShort(journal, result.endedBy, context.aborted ?? null);
    const precondition = unmetPrecondition(journal);
    const fault = proveFault(planned, journal);
    const neverRan = precondition !== null && journal.run.length === 0;
    const obstacle = aborted ?? precondition;
    const criteria = judgeAll(planned, journal, context, obstacle);
    const ending = [...endingFindings(journal, result.endedBy), ...(neverRan ? [] : faultFindings(fault))];
    const distrust = [...(aborted === null ? ending : []), ...(obstacle === null ? [] : [obstacle])];
    const others = [...distrust, ...(obstacle === null ? criteriaFindings(criteria) : [])];
    const played = judgeRollbacks(planned, journal, result);
    const rolledBack = aborted === null ? unlessLetThrough(played, others) : unlessUndone(played);
    const findings = [...rollbackFindings(rolledBack), ...others];
    const decisive = (0,worst/* worstFirst */.md)(findings) ?? (0,finding/* inconclusive */.N)(NOTHING);
    return {
        ...described(planned, result),
        verdict: decisive.verdict,
        reason: sentence(decisive, rolledBack, findings),
        aborted: aborted !== null,
        trusted: distrust.length === 0,
        faultProven: neverRan && fault.proven !== null ? false : fault.proven,
        rolledBack: stateOf(rolledBack),
        duration: journal.duration,
        criteria,
        notes: [
            ...otherwise(findings, decisive),
            ...notesOn(result),
            ...journalNotes(journal, fault.proven, rolledBack),
        ],
    };
}
const NOTHING = 'nothing was verified';
/**
 * With an unmet precondition nothing was broken, and what was observed says nothing about surviving it; when it was cut short, what
 * was observed is not the whole of it.
 */
function judgeAll(planned, journal, { baseline, facts }, obstacle) {
    const criteria = withDefault(planned);
    if (obstacle !== null)
        return criteria.map((criterion) => unjudged(criterion, `not judged: ${obstacle.reason}`));
    const look = ({ measure, phase }) => observe_observe(measure, phase, journal, planned.measures, facts);
    const earlier = baseline ? (0,verdict_baseline/* earlierOf */.OR)(baseline, planned) : verdict_baseline/* NO_BASELINE */.gN;
    return [
        ...criteria.map((criterion) => judgeCriterion(criterion, look, earlier)),
        ...impliedCriteria(planned, criteria, journal),
        ...unseenCriteria(planned, criteria, journal),
    ];
}
/** An experiment of which no criterion could be judged has verified nothing, whatever else is known. */
function criteriaFindings(criteria) {
    const enforced = (0,telling/* criteriaWorstFirst */.f)(criteria.filter(({ enforced }) => enforced));
    if (enforced.some(({ verdict }) => verdict !== 'inconclusive'))
        return enforced;
    const why = enforced[0]?.reason ?? 'no criterion counts';
    return [(0,finding/* inconclusive */.N)(`${NOTHING}: ${why}`)];
}
function described(planned, { remains }) {
    const { index, id, title, file } = planned;
    return { index, id, title, file, journal: 'where' in remains ? remains.where : null };
}
function stateOf({ kind }) {
    return kind === 'yes' ? true : kind === 'not-asked' || kind === 'unknown' ? null : false;
}
/** What else stands against the experiment; criteria tell it themselves. */
function otherwise(findings, decisive) {
    const facts = findings.filter((finding) => finding !== decisive && finding.verdict === 'error');
    return facts.map(({ reason }) => reason);
}
function notesOn({ attempts, notes }) {
    const repeated = `the broker started this experiment ${attempts} times: its faults may have been injected each time`;
    return [...(attempts > 1 ? [repeated] : []), ...notes];
}
function journalNotes(journal, proven, rolledBack) {
    const harmless = proven === null ? ['the method has no action: no fault was injected'] : [];
    const left = rolledBack.kind === 'not-asked' ? [rolledBack.because] : [];
    return [...harmless, ...left, ...journal.notes];
}


/***/ }),

/***/ 7120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inconclusive),
/* harmony export */   z: () => (/* binding */ error)
/* harmony export */ });
function error(reason) {
    return { verdict: 'error', reason };
}
function inconclusive(reason) {
    return { verdict: 'inconclusive', reason };
}


/***/ }),

/***/ 2287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   n: () => (/* binding */ whyNotOurs)
/* harmony export */ });
/* harmony import */ var _journal_show_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4746);
/* harmony import */ var _journal_substitute_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(479);
/* harmony import */ var _declared_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5787);



/** Clocks of broker and runner may differ by this many milliseconds. */
const SKEW = 60_000;
/**
 * Why a journal says nothing about the planned experiment, or null: it is not to be trusted, tells of another experiment, or of
 * an earlier run. `notBefore` is when the run began, in milliseconds since 1970 UTC; null when journals of any age are judged.
 */
function whyNotOurs(planned, journal, notBefore) {
    if (journal.untrusted !== null)
        return `the journal cannot be trusted: ${journal.untrusted}`;
    if (!isTitled(titleOf(planned), journal.experiment.title)) {
        return `the journal is of another experiment: ${(0,_journal_show_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .W)(journal.experiment.title)}`;
    }
    if (notBefore === null)
        return null;
    if (journal.start === null)
        return 'the journal does not say when it started, so it may be of an earlier run';
    if (journal.start >= notBefore - SKEW)
        return null;
    const [started, began] = [journal.start, notBefore].map((time) => new Date(time).toISOString());
    return `the journal is of an earlier run: it started at ${started}, this run at ${began}`;
}
/** A title is the one text that Chaos Toolkit substitutes in its journal. The suite's own title is for reports. */
function titleOf(planned) {
    const declared = (0,_declared_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredBy */ .O)(planned);
    const written = declared.title === '' ? planned.title : declared.title;
    const substituted = (0,_journal_substitute_js__WEBPACK_IMPORTED_MODULE_2__/* .substitute */ .V)(written, declared.literals);
    if (substituted.kind === 'value') {
        return { exact: [...new Set([written, String(substituted.value)])], start: null };
    }
    const [start = ''] = written.split('$');
    return { exact: [written], start };
}
function isTitled({ exact, start }, title) {
    return exact.includes(title) || (start !== null && title !== '' && title.startsWith(start));
}


/***/ }),

/***/ 4825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ judgeSuite)
});

// EXTERNAL MODULE: ./src/criteria/compare.ts
var compare = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/criteria/quantity.ts
var quantity = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/measures/moment.ts
var moment = __webpack_require__(2965);
// EXTERNAL MODULE: ./src/verdict/abort.ts
var verdict_abort = __webpack_require__(831);
// EXTERNAL MODULE: ./src/abort/request.ts
var request = __webpack_require__(9743);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./src/verdict/finding.ts
var finding = __webpack_require__(7120);
;// CONCATENATED MODULE: ./src/verdict/blindness.ts





/** While nobody could look for that long, anything may have happened that the suite does not allow. */
function blindnessFindings(records) {
    return records.flatMap(({ condition, gaps }) => {
        const [longest] = longestFirst(gaps);
        if (longest === undefined || lengthOf(longest) < request/* LONGEST_BLINDNESS */.a)
            return [];
        const time = (0,quantity/* printValue */.jt)(lengthOf(longest), 'duration');
        return [(0,finding/* inconclusive */.N)(`\`${condition.text}\` was not watched for ${time}: ${longest.because}`)];
    });
}
/** Everything that was not seen, one sentence a condition. */
function blindnessWarnings(records) {
    return records.flatMap(({ condition, gaps, hadData }) => {
        const named = `${(0,problem/* printPlace */.d)(condition.place)}: \`${condition.text}\``;
        const [longest] = longestFirst(gaps);
        if (longest === undefined)
            return hadData ? [] : [`${named} never had any data to judge by: it could not have ended the run`];
        const from = (0,moment/* clockTime */.q)(longest.from);
        const when = gaps.length === 1
            ? `from ${from} to ${(0,moment/* clockTime */.q)(longest.to)}`
            : `${gaps.length} times, the longest from ${from} to ${(0,moment/* clockTime */.q)(longest.to)}`;
        return [`${named} was not watched ${when}: ${longest.because}`];
    });
}
function longestFirst(gaps) {
    return gaps.toSorted((one, other) => lengthOf(other) - lengthOf(one));
}
function lengthOf({ from, to }) {
    return to - from;
}

// EXTERNAL MODULE: ./src/verdict/score.ts
var verdict_score = __webpack_require__(6975);
// EXTERNAL MODULE: ./src/verdict/worst.ts
var worst = __webpack_require__(1894);
;// CONCATENATED MODULE: ./src/verdict/suite.ts








/** The verdict of the whole suite: the worst of its experiments, of the run, and of the score that was asked for. */
function judgeSuite(plan, experiments, run) {
    const { strays = [], remarks = [], aborts = [], baseline = null } = run;
    const score = (0,verdict_score/* scoreOf */.uw)(experiments.flatMap(({ criteria }) => criteria));
    const findings = [
        ...runFindings(plan, experiments, run.ending),
        ...blindnessFindings(aborts),
        ...strays,
        ...experimentFindings(plan, experiments.toSorted(verdict_score/* byLeastMet */.PZ), score),
    ];
    const decisive = decisiveOf(findings, run.ending) ?? (0,finding/* inconclusive */.N)('nothing was verified: no experiment was judged');
    const { verdict } = decisive;
    return {
        version: 1,
        runId: run.runId,
        suite: plan.title,
        file: plan.file,
        environment: plan.environment,
        verdict,
        reason: reasonOf(decisive, experiments, findings),
        score,
        startedAt: (0,moment/* isoTime */.L)(run.startedAt),
        endedAt: (0,moment/* isoTime */.L)(run.endedAt),
        experiments,
        warnings: [
            ...strays.map(({ reason }) => reason),
            ...plan.warnings,
            ...remarks,
            ...endingWarnings(run.ending, verdict),
            ...blindnessWarnings(aborts),
        ],
        abort: (0,verdict_abort/* abortOf */.e)(run.ending),
        baseline: baseline && { runId: baseline.runId, endedAt: baseline.endedAt },
        broker: run.broker,
    };
}
/** The worst wins. But what could not be judged says nothing against what is known: that the run had to be aborted. */
function decisiveOf(findings, { state }) {
    const telling = state === 'aborted' ? findings.filter(({ verdict }) => verdict !== 'inconclusive') : findings;
    return (0,worst/* worstFirst */.md)(telling);
}
/** What the run itself takes away from its experiments: verdicts that are missing, and a run that somebody stopped. */
function runFindings(plan, experiments, ending) {
    const missing = plan.experiments.filter(({ index }) => experiments.every((judged) => judged.index !== index));
    const lost = missing.map(({ title }) => (0,finding/* error */.z)(`${title}: not judged, nothing is known of it`));
    return [...endingFindings(ending), ...lost];
}
function endingFindings(ending) {
    if (ending.state === 'stopped')
        return [(0,finding/* error */.z)(`the run was stopped${because(ending)}`)];
    const abort = (0,verdict_abort/* abortOf */.e)(ending);
    return abort === null ? [] : [{ verdict: 'fail', reason: `aborted: ${abort.reason}` }];
}
function experimentFindings(plan, experiments, score) {
    const { passScore } = plan.gate;
    if (passScore === null)
        return experiments.map((one) => ({ verdict: one.verdict, reason: named(one) }));
    const reached = score !== null && (0,compare/* holds */.v9)(score, '>=', passScore);
    const percent = (share) => (0,quantity/* printValue */.jt)(share, 'ratio', [passScore]);
    const shown = `score ${score === null ? 'none' : percent(score)}, pass-score ${(0,quantity/* printValue */.jt)(passScore, 'ratio')}`;
    const judged = experiments.map((one) => {
        const tolerated = reached && one.verdict === 'fail' && !(0,verdict_score/* missedRequired */.rh)(one);
        return {
            verdict: tolerated ? 'warn' : one.verdict,
            reason: tolerated ? `${named(one)} (tolerated: ${shown})` : named(one),
        };
    });
    const below = reached || score === null ? [] : [{ verdict: 'fail', reason: `too little is met: ${shown}` }];
    return [...judged, ...below];
}
function named({ title, reason }) {
    return `${title}: ${reason}`;
}
function reasonOf(decisive, experiments, findings) {
    const { verdict, reason } = decisive;
    const count = experiments.length;
    if (verdict === 'pass')
        return count === 1 ? 'the one experiment passes' : `all ${count} experiments pass`;
    const rest = findings.filter((finding) => finding.verdict === verdict).length - 1;
    return rest > 0
        ? `${reason}; ${rest} more ${rest === 1 ? 'experiment is' : 'experiments are'} ${verdict}`
        : reason;
}
/** Journals outlive an execution that failed: what they prove stays proven, but people should know. */
function endingWarnings(ending, verdict) {
    const odd = ending.state === 'failed' || ending.state === 'timed-out';
    return odd && (0,worst/* letsThrough */.AT)(verdict)
        ? [`the broker's run ended as ${ending.state}${because(ending)}; every journal is there`]
        : [];
}
function because({ reason }) {
    return reason === null ? '' : `: ${reason}`;
}


/***/ }),

/***/ 1894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ letsThrough),
/* harmony export */   hm: () => (/* binding */ worstOf),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4671);

/** The worst of them; `pass` when there is none: whoever asks has to see to it that something was judged. */
function worstOf(outcomes) {
    const worst = Math.max(0, ...outcomes.map((outcome) => _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.indexOf(outcome)));
    return _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i[worst] ?? 'error';
}
/** Whether the deployment may go on. */
function letsThrough(outcome) {
    return outcome === 'pass' || outcome === 'warn';
}
/** The first of those that are worst. */
function worstFirst(judged) {
    const worst = worstOf(judged.map(({ verdict }) => verdict));
    return judged.find(({ verdict }) => verdict === worst);
}


/***/ })

};
