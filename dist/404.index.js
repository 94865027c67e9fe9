export const id = 404;
export const ids = [404];
export const modules = {

/***/ 9373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ untilAborted),
/* harmony export */   fu: () => (/* binding */ backOff),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The machine's own clock, as it was when the process began: one that is set while a run goes on moves no deadline. */
const systemClock = {
    now: () => Math.round(performance.timeOrigin + performance.now()),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
};
/** Milliseconds to wait after the first failure, the second, and so on: 1, 2, 4, … seconds, each with up to a half more. */
function backOff(failures, random) {
    return 1_000 * 2 ** (failures - 1) * (1 + random / 2);
}
/** Works for at most so many milliseconds: then, or when `hurry` aborts, the signal that `work` is given does. */
async function within(milliseconds, clock, work, hurry) {
    const [late, done] = [new AbortController(), new AbortController()];
    const timer = clock.sleep(milliseconds, done.signal).then(() => late.abort());
    try {
        return await work(hurry ? AbortSignal.any([late.signal, hurry]) : late.signal);
    }
    finally {
        done.abort();
        await timer;
    }
}
/** What `work` comes to; null when `signal` aborts before. */
async function untilAborted(work, signal) {
    if (signal === undefined)
        return work;
    const done = new AbortController();
    const aborted = new Promise((resolve) => {
        if (signal.aborted)
            resolve(null);
        signal.addEventListener('abort', () => resolve(null), { signal: done.signal });
    });
    return Promise.race([work, aborted]).finally(() => done.abort());
}


/***/ }),

/***/ 9667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ checkCriterion)
});

// EXTERNAL MODULE: ./src/criteria/compare.ts
var compare = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/criteria/nearest.ts
var nearest = __webpack_require__(55);
// EXTERNAL MODULE: ./src/criteria/print.ts
var print = __webpack_require__(9914);
// EXTERNAL MODULE: ./src/criteria/quantity.ts
var criteria_quantity = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/criteria/quote.ts
var quote = __webpack_require__(6929);
// EXTERNAL MODULE: ./src/criteria/unit.ts
var unit = __webpack_require__(2963);
;// CONCATENATED MODULE: ./src/criteria/check-limit.ts






/** Whether the limit can be compared with what the measure answers; null when it can. */
function checkLimit(condition, answer, vocabulary) {
    return (checkFinite(condition.limit) ??
        (answer.kind === 'word' ? checkWord(condition, answer) : null) ??
        checkOrder(condition) ??
        (answer.kind === 'number' ? checkNumber(condition, answer) : null) ??
        (condition.limit.kind === 'baseline' ? checkBaseline(condition.limit, answer, vocabulary) : null));
}
function checkFinite(limit) {
    const quantity = limit.kind === 'quantity'
        ? limit.quantity
        : limit.kind === 'baseline'
            ? limit.offset?.quantity
            : undefined;
    if (quantity === undefined || Number.isFinite((0,criteria_quantity/* toBase */.FU)(quantity)))
        return null;
    return { message: `${(0,criteria_quantity/* printQuantity */.xi)(quantity)} is not a finite number`, fix: 'write a finite limit' };
}
function checkWord(condition, { words }) {
    const { limit, operator } = condition;
    const subject = (0,print/* printSubject */.cT)(condition.measure, condition.phase);
    const choices = words.map((word) => `"${subject} is ${word}"`).join(' or ');
    if (limit.kind !== 'text') {
        return { message: `${subject} is a word, and ${(0,print/* printLimit */.rW)(limit)} is not`, fix: `write ${choices}` };
    }
    if (!words.includes(limit.text)) {
        const meant = (0,nearest/* nearest */.p)(limit.text, words);
        const fix = `write ${meant === null ? choices : `"${subject} is ${meant}"`}`;
        return { message: `${subject} is never ${(0,quote/* quote */.h)(limit.text)}`, fix };
    }
    if ((0,compare/* side */.Cf)(operator) === null)
        return null;
    return { message: `words have no order, so "${operator}" cannot compare them`, fix: `write ${choices}` };
}
function checkOrder(condition) {
    const { limit, operator } = condition;
    if ((0,compare/* side */.Cf)(operator) === null || (limit.kind !== 'text' && limit.kind !== 'boolean'))
        return null;
    const message = `${(0,print/* printLimit */.rW)(limit)} has no order, so "${operator}" cannot compare it`;
    return { message, fix: 'write == or !=, or a number without quotes' };
}
function checkNumber(condition, answer) {
    const { limit } = condition;
    const subject = (0,print/* printSubject */.cT)(condition.measure, condition.phase);
    if (limit.kind === 'text' || limit.kind === 'boolean') {
        const message = `${subject} is ${unit/* NOUNS */.M_[answer.dimension]}, and ${(0,print/* printLimit */.rW)(limit)} is not`;
        return { message, fix: `write ${EXAMPLES[answer.dimension]}` };
    }
    if (limit.kind === 'baseline' || (0,unit/* dimensionOf */.eT)(limit.quantity.unit) === answer.dimension)
        return null;
    return misfit(condition, limit.quantity, answer.dimension);
}
const EXAMPLES = {
    duration: 'a duration, e.g. 5m',
    ratio: 'a ratio, e.g. 99%',
    bytes: 'a size, e.g. 20MB',
    count: 'a number without a unit',
};
function misfit(condition, quantity, dimension) {
    const subject = (0,print/* printSubject */.cT)(condition.measure, condition.phase);
    const written = (0,criteria_quantity/* printQuantity */.xi)(quantity);
    if (quantity.unit !== '') {
        const message = `${subject} is ${unit/* NOUNS */.M_[dimension]}, and ${written} is ${unit/* NOUNS */.M_[(0,unit/* dimensionOf */.eT)(quantity.unit)]}`;
        const units = (0,unit/* unitsOf */.$J)(dimension);
        return { message, fix: units === '' ? 'leave the unit out' : `write the limit in ${units}` };
    }
    const example = (0,print/* printCondition */.XH)({
        ...condition,
        limit: { kind: 'quantity', quantity: likely(quantity, dimension) },
    });
    const units = (0,unit/* unitsOf */.$J)(dimension);
    const fix = `write ${dimension === 'ratio' ? '' : `one of ${units}, e.g. `}"${example}"`;
    return { message: `${subject} is ${unit/* NOUNS */.M_[dimension]}, and ${written} has no unit`, fix };
}
/** The likeliest meaning of a number without a unit; 0.99 of a ratio is 99 %. */
function likely({ value }, dimension) {
    if (dimension === 'duration')
        return { value, unit: 's' };
    if (dimension === 'bytes')
        return { value, unit: 'MB' };
    return { value: value > 0 && value < 1 ? (0,compare/* significant */.I1)(value * 100) : value, unit: '%' };
}
function checkBaseline(limit, answer, vocabulary) {
    if (!vocabulary.baseline) {
        const fix = 'give an earlier verdict as `baseline`, or compare with a number';
        return { message: 'there is no baseline to compare with', fix };
    }
    if (limit.offset === null || answer.kind !== 'number')
        return null;
    const { quantity, sign } = limit.offset;
    const dimension = (0,unit/* dimensionOf */.eT)(quantity.unit);
    if (dimension === 'ratio' || dimension === answer.dimension)
        return null;
    const written = (0,criteria_quantity/* printQuantity */.xi)(quantity);
    const offset = quantity.unit === '' ? `${written} has no unit` : `${written} is ${unit/* NOUNS */.M_[dimension]}`;
    const share = `write a share of it, e.g. "baseline ${sign} 10%"`;
    const units = answer.dimension === 'ratio' ? '' : (0,unit/* unitsOf */.$J)(answer.dimension);
    return {
        message: `the baseline is ${unit/* NOUNS */.M_[answer.dimension]}, and ${offset}`,
        fix: units === '' ? share : `${share}, or a distance in ${units}`,
    };
}

;// CONCATENATED MODULE: ./src/criteria/telling.ts
/**
 * Values that tell everything about comparisons with `limits`: each limit, one value between every two neighbours, and one
 * beyond each end; only those from `least` to `most`. A comparison changes its answer nowhere else, so what holds for these
 * holds for all.
 */
function tellingNumbers(limits, least, most) {
    const ends = [least, most].filter((end) => Number.isFinite(end));
    const sorted = [...limits, ...ends].sort((a, b) => a - b);
    const first = sorted[0] ?? 0;
    const last = sorted.at(-1) ?? 0;
    const between = sorted.slice(1).map((value, index) => (value + (sorted[index] ?? value)) / 2);
    const all = [first - Math.abs(first) - 1, ...sorted, ...between, last + Math.abs(last) + 1];
    return all.filter((value) => value >= least && value <= most);
}

;// CONCATENATED MODULE: ./src/criteria/check-range.ts




/** A limit that no value of the measure can meet. */
function checkMeetable(condition, measure) {
    const range = rangeOf(condition, measure);
    if (range === null || range.values.some((value) => (0,compare/* holds */.v9)(value, condition.operator, range.limit)))
        return null;
    const message = `nothing can meet "${(0,print/* printCondition */.XH)(condition)}": ${range.text}`;
    return { message, fix: 'write a limit that can be met' };
}
/** A limit that every value of the measure meets: it asks for nothing. */
function checkDemanding(condition, measure) {
    const range = rangeOf(condition, measure);
    if (range === null || !range.values.every((value) => (0,compare/* holds */.v9)(value, condition.operator, range.limit)))
        return null;
    const message = `everything meets "${(0,print/* printCondition */.XH)(condition)}": ${range.text}`;
    return { message, fix: 'write a stricter limit, or leave the criterion out' };
}
function rangeOf({ limit }, { name, answer }) {
    if (answer.kind !== 'number' || limit.kind !== 'quantity')
        return null;
    const { least, most, dimension } = answer;
    const base = (0,criteria_quantity/* toBase */.FU)(limit.quantity);
    const ends = [
        Number.isFinite(least) ? `below ${(0,criteria_quantity/* printExactly */.eq)(least, dimension)}` : null,
        Number.isFinite(most) ? `above ${(0,criteria_quantity/* printExactly */.eq)(most, dimension)}` : null,
    ].filter((end) => end !== null);
    const text = `${name} is never ${ends.join(' or ')}`;
    return { limit: base, values: tellingNumbers([base], least, most), text };
}
/**
 * A limit so short that the samples cannot show it was kept: the first good sample after a single bad one may end up to two
 * cadences after the fault, however fast the system recovered.
 */
function checkCadence(condition, measure, cadence) {
    const { limit, operator } = condition;
    if (cadence === null || limit.kind !== 'quantity' || (0,compare/* side */.Cf)(operator) !== 'upper')
        return null;
    if (measure.overSamples === 'never' || measure.answer.kind !== 'number')
        return null;
    if (measure.answer.dimension !== 'duration')
        return null;
    const base = (0,criteria_quantity/* toBase */.FU)(limit.quantity);
    if (base <= 0 || base >= 2 * cadence)
        return null;
    const pace = (0,criteria_quantity/* printValue */.jt)(cadence, 'duration');
    const message = `a sample every ${pace} is too coarse for ${(0,criteria_quantity/* printQuantity */.xi)(limit.quantity)}: one bad sample can count up to twice ${pace}`;
    return { message, fix: `probe at least every ${(0,criteria_quantity/* printValue */.jt)(base / 2, 'duration')}, or allow more` };
}

;// CONCATENATED MODULE: ./src/criteria/stance.ts




/**
 * How two conditions on the same measure stand to each other, over values that tell everything about both. Empty when only
 * a run makes them comparable: a baseline and a number, a text and a number.
 */
function stancesOf(require, warn, answer) {
    return wordStances(require, warn, answer) ?? numberStances(require, warn, answer) ?? [];
}
function wordStances(require, warn, answer) {
    const [first, second] = [wordOf(require.limit), wordOf(warn.limit)];
    if (first === null || second === null || require.limit.kind !== warn.limit.kind)
        return null;
    const anyOther = `${first}${second}.`;
    const open = require.limit.kind === 'boolean' ? ['true', 'false'] : [first, second, anyOther];
    const values = answer.kind === 'word' ? answer.words : open;
    return values.map((value) => ({
        require: (require.operator === '==') === (value === first),
        warn: (warn.operator === '==') === (value === second),
    }));
}
function wordOf(limit) {
    if (limit.kind === 'text')
        return limit.text;
    return limit.kind === 'boolean' ? String(limit.value) : null;
}
function numberStances(require, warn, answer) {
    const [first, second] = [scaleOf(require.limit, warn.limit), scaleOf(warn.limit, require.limit)];
    if (first === null || second === null || first.name !== second.name)
        return null;
    const bounded = answer.kind === 'number' && require.limit.kind === 'quantity';
    const [least, most] = bounded ? [answer.least, answer.most] : [-Infinity, Infinity];
    return tellingNumbers([first.limit, second.limit], least, most).map((value) => ({
        require: (0,compare/* holds */.v9)(value, require.operator, first.limit),
        warn: (0,compare/* holds */.v9)(value, warn.operator, second.limit),
    }));
}
/** Where the limit lies, on a scale with a name: two limits can be compared when they lie on the same. */
function scaleOf(limit, other) {
    if (limit.kind === 'quantity') {
        return { name: (0,unit/* dimensionOf */.eT)(limit.quantity.unit), limit: (0,criteria_quantity/* toBase */.FU)(limit.quantity) };
    }
    if (limit.kind !== 'baseline')
        return null;
    // The baseline itself lies at 0 of whatever the other's distance from it is measured in.
    const offset = limit.offset ?? (other.kind === 'baseline' ? other.offset : null);
    const name = `baseline ${offset === null ? '' : (0,unit/* dimensionOf */.eT)(offset.quantity.unit)}`;
    if (limit.offset === null)
        return { name, limit: 0 };
    const distance = (0,criteria_quantity/* toBase */.FU)(limit.offset.quantity);
    return { name, limit: limit.offset.sign === '+' ? distance : -distance };
}

// EXTERNAL MODULE: ./src/criteria/vocabulary.ts
var criteria_vocabulary = __webpack_require__(7225);
;// CONCATENATED MODULE: ./src/criteria/check-warn.ts



/** `warn` speaks about the measure and phase of its `require`; else the two are two criteria. */
function checkSameSubject(require, warn) {
    if (subjectText(require) === subjectText(warn))
        return null;
    return {
        message: `warn speaks about ${subjectText(warn)}, and require about ${subjectText(require)}`,
        fix: 'write warn about the same measure and phase, or as a criterion of its own',
    };
}
function subjectText({ measure, phase }) {
    const named = measure.kind === 'named' ? { ...measure, name: (0,criteria_vocabulary/* canonicalName */.Ew)(measure.name) } : measure;
    return (0,print/* printSubject */.cT)(named, phase);
}
/** `warn` is the stricter of the two: whatever passes it must pass `require`. */
function checkWarnStricter(require, warn, measure) {
    const [first, second] = [unitOf(require), unitOf(warn)];
    if (measure.answer.kind === 'anything' && first !== null && second !== null && first !== second) {
        // A bare number of an output is read in the unit of its limit: 900 would be 900 ms here and 900 s there.
        const message = `warn "${(0,print/* printCondition */.XH)(warn)}" has another unit than require "${(0,print/* printCondition */.XH)(require)}"`;
        return { message, fix: 'write both limits in the same unit' };
    }
    if (!stancesOf(require, warn, measure.answer).some((value) => value.warn && !value.require))
        return null;
    return {
        message: `warn "${(0,print/* printCondition */.XH)(warn)}" is looser than require "${(0,print/* printCondition */.XH)(require)}"`,
        fix: 'write the stricter limit under "warn"',
    };
}
/** `warn` adds nothing: what misses it misses `require` as well. */
function checkWarnSpeaks(require, warn, measure) {
    const stances = stancesOf(require, warn, measure.answer);
    if (stances.length === 0 || stances.some((value) => value.require && !value.warn))
        return null;
    return {
        message: `warn "${(0,print/* printCondition */.XH)(warn)}" never warns: what misses it also misses require "${(0,print/* printCondition */.XH)(require)}"`,
        fix: 'write a stricter limit under "warn", or leave it out',
    };
}
function unitOf({ limit }) {
    return limit.kind === 'quantity' ? limit.quantity.unit : null;
}

;// CONCATENATED MODULE: ./src/criteria/subject.ts




const LONGEST_ALARM_NAME = 255;
function subjectOf(condition, vocabulary) {
    const { measure } = condition;
    switch (measure.kind) {
        case 'named':
            return namedSubject(measure.name, vocabulary);
        case 'activity':
            return activitySubject(condition, measure, vocabulary);
        case 'alarm':
            return alarmSubject(measure.name);
    }
}
function namedSubject(name, vocabulary) {
    const measure = (0,criteria_vocabulary/* measureNamed */.Cs)(vocabulary.measures, name);
    if (measure !== null)
        return { ok: true, measure };
    const expected = (0,criteria_vocabulary/* measureNamed */.Cs)(criteria_vocabulary/* EXPECTED_MEASURES */.p5, name);
    if (expected !== null) {
        const message = `${expected.name} is not declared, and only the suite can say where it is found`;
        return wrong(message, `write under "measures": ${expected.declaration}`);
    }
    const known = [...vocabulary.measures, ...criteria_vocabulary/* EXPECTED_MEASURES */.p5];
    const names = [...new Set(known.flatMap(({ name, alias }) => (alias === null ? [name] : [name, alias])))];
    const meant = (0,nearest/* nearest */.p)(name, names);
    const fix = meant === null ? `write one of ${names.join(', ')}` : `write "${meant}"`;
    return wrong(`unknown measure ${(0,quote/* quote */.h)(name)}`, fix);
}
/** Whether there is such an alarm only CloudWatch knows. */
function alarmSubject(name) {
    if (name === '' || name.length > LONGEST_ALARM_NAME) {
        const message = `${(0,quote/* quote */.h)(name)} cannot be the name of an alarm`;
        return wrong(message, `write its name, 1 to ${LONGEST_ALARM_NAME} characters`);
    }
    const answer = { kind: 'word', words: criteria_vocabulary/* ALARM_WORDS */.S2 };
    const measure = { name: `alarm ${(0,quote/* quote */.h)(name)}`, alias: null, answer, phases: criteria_vocabulary/* PHASES */.ZG };
    return { ok: true, measure: { ...measure, overSamples: 'never' } };
}
function activitySubject(condition, measure, vocabulary) {
    const missing = undeclared(measure, vocabulary);
    if (missing !== null)
        return { ok: false, finding: missing };
    const answer = answerOf(measure);
    if (answer === null)
        return { ok: false, finding: unknownValue(condition, measure) };
    const name = `${measure.activity} ${(0,quote/* quote */.h)(measure.name)}`;
    return { ok: true, measure: { name, alias: null, answer, phases: criteria_vocabulary/* PHASES */.ZG, overSamples: 'never' } };
}
function undeclared({ activity, name }, vocabulary) {
    const [own, others] = activity === 'probe' ? [vocabulary.probes, vocabulary.actions] : [vocabulary.actions, vocabulary.probes];
    if (own.includes(name))
        return null;
    const other = activity === 'probe' ? 'action' : 'probe';
    if (others.includes(name)) {
        const message = `the experiment declares ${(0,quote/* quote */.h)(name)} as ${ARTICLED[other]}, not as ${ARTICLED[activity]}`;
        return { message, fix: `write ${other} ${(0,quote/* quote */.h)(name)}` };
    }
    const meant = (0,nearest/* nearest */.p)(name, own);
    const declared = own.length === 0 ? `it declares no ${activity}` : `write one of ${own.map(quote/* quote */.h).join(', ')}`;
    return {
        message: `the experiment declares no ${activity} ${(0,quote/* quote */.h)(name)}`,
        fix: meant === null ? declared : `write ${activity} ${(0,quote/* quote */.h)(meant)}`,
    };
}
const ARTICLED = { probe: 'a probe', action: 'an action' };
const VALUES = ['output', 'status', 'duration'];
const DURATION = { kind: 'number', dimension: 'duration', least: 0, most: Infinity };
/** No path: did the probe meet its tolerance, did the action succeed. Else `output…`, `status` or `duration`. */
function answerOf({ activity, path }) {
    if (path.length === 0) {
        return { kind: 'word', words: activity === 'probe' ? criteria_vocabulary/* TOLERANCE_WORDS */.ge : criteria_vocabulary/* STATUS_WORDS */.ly };
    }
    if (path[0] === 'output')
        return { kind: 'anything' };
    if (path.length > 1)
        return null;
    if (path[0] === 'status')
        return { kind: 'word', words: criteria_vocabulary/* STATUS_WORDS */.ly };
    return path[0] === 'duration' ? DURATION : null;
}
function unknownValue(condition, measure) {
    const [first = '', ...rest] = measure.path;
    const message = `${ARTICLED[measure.activity]} has no value ${(0,quote/* quote */.h)(measure.path.join('.'))}`;
    const meant = (0,nearest/* nearest */.p)(first, VALUES);
    if (VALUES.includes(first))
        return { message, fix: `write ${first} alone, it holds no other values` };
    // A path that begins with none of the three was most likely meant to lie in the output.
    const path = meant === null ? ['output', ...measure.path] : [meant, ...rest];
    return { message, fix: `write "${(0,print/* printCondition */.XH)({ ...condition, measure: { ...measure, path } })}"` };
}
function wrong(message, fix) {
    return { ok: false, finding: { message, fix } };
}

;// CONCATENATED MODULE: ./src/criteria/check.ts





/** Everything that can be said of a criterion without a run, all at once. */
function checkCriterion(criterion, vocabulary) {
    const { require, warn, place } = criterion;
    const checks = [require, warn]
        .filter((condition) => condition !== null)
        .map((condition) => checkCondition(condition, vocabulary));
    const sound = checks.every((check) => check.problems.length === 0);
    const measure = checks[0]?.measure ?? null;
    if (sound && require !== null && warn !== null && measure !== null) {
        checks.push(checkPair(require, warn, measure));
    }
    const placed = (finding) => ({ ...finding, place });
    return {
        problems: unique(checks.flatMap((check) => check.problems)).map(placed),
        warnings: unique(checks.flatMap((check) => check.warnings)).map(placed),
    };
}
function checkCondition(condition, vocabulary) {
    const subject = subjectOf(condition, vocabulary);
    if (!subject.ok)
        return { measure: null, problems: [subject.finding], warnings: [] };
    const { measure } = subject;
    const fitting = checkLimit(condition, measure.answer, vocabulary);
    const problems = found(checkPhase(condition, measure), fitting ?? checkMeetable(condition, measure));
    const warnings = problems.length > 0
        ? []
        : found(checkDemanding(condition, measure), checkCadence(condition, measure, vocabulary.cadence));
    return { measure, problems, warnings };
}
function checkPhase(condition, { name, phases }) {
    const { phase } = condition;
    if (phase === null || phases.includes(phase))
        return null;
    const fix = `write "${(0,print/* printCondition */.XH)({ ...condition, phase: null })}"`;
    if (phases.length === 0) {
        return { message: `${name} speaks about the whole experiment, not about a phase`, fix };
    }
    const message = `${name} is not measured during ${phase}, only during ${phases.join(', ')}`;
    return { message, fix };
}
function checkPair(require, warn, measure) {
    const problems = found(checkSameSubject(require, warn) ?? checkWarnStricter(require, warn, measure));
    const warnings = problems.length > 0 ? [] : found(checkWarnSpeaks(require, warn, measure));
    return { measure, problems, warnings };
}
function found(...findings) {
    return findings.filter((finding) => finding !== null);
}
/** `require` and `warn` often have the same mistake; it is said once. */
function unique(findings) {
    return [...new Map(findings.map((finding) => [`${finding.message}\n${finding.fix}`, finding])).values()];
}


/***/ }),

/***/ 3018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ side),
/* harmony export */   I1: () => (/* binding */ significant),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/**
 * The number with 12 significant digits. Values and limits are compared after this: 12 digits are more than any clock or
 * counter gives and fewer than arithmetic garbles (1 − 0.01 × 3 is 0.97, not 0.97 and a hair). Rounding, unlike a tolerance,
 * keeps order and is transitive, so a better value can never turn `met` into `missed`.
 */
function significant(value) {
    if (Number.isInteger(value) && Math.abs(value) < 1e12)
        return value;
    return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}
/** Whether `value operator limit` holds; false for every operator when either is not a number. */
function holds(value, operator, limit) {
    if (Number.isNaN(value) || Number.isNaN(limit))
        return false;
    const [left, right] = [significant(value), significant(limit)];
    switch (operator) {
        case '<':
            return left < right;
        case '<=':
            return left <= right;
        case '>':
            return left > right;
        case '>=':
            return left >= right;
        case '==':
            return left === right;
        case '!=':
            return left !== right;
    }
}
/** `upper` for limits that a value must stay under, `lower` for those it must reach, null for (in)equality. */
function side(operator) {
    if (operator === '<' || operator === '<=')
        return 'upper';
    return operator === '>' || operator === '>=' ? 'lower' : null;
}


/***/ }),

/***/ 55:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/**
 * The name that was probably meant: the closest one, if at most a third of its letters differ; else null. Of three letters
 * none may differ: `rpo` is not a misspelt `rto`.
 */
function nearest(written, names) {
    let best = null;
    for (const name of names) {
        // Longer or shorter by more than that cannot be near, and a hostile text is not worth measuring.
        if (Math.abs(name.length - written.length) > allowance(name))
            continue;
        const away = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(written.toLowerCase(), name.toLowerCase());
        if (away <= allowance(name) && away < (best?.away ?? Infinity))
            best = { name, away };
    }
    return best?.name ?? null;
}
function allowance(name) {
    return name.length < 4 ? 0 : Math.floor(name.length / 3);
}


/***/ }),

/***/ 8272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ parseLimit),
/* harmony export */   Lf: () => (/* binding */ parseQuantity),
/* harmony export */   ke: () => (/* binding */ UNSIGNED),
/* harmony export */   uk: () => (/* binding */ NUMBER)
/* harmony export */ });
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6929);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5768);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2963);



const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const UNSIGNED = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const UNIT = /%|[A-Za-zµ][A-Za-zµ0-9.]*/y;
function parseLimit(cursor) {
    const text = (0,_token_js__WEBPACK_IMPORTED_MODULE_1__/* .parseString */ .$l)(cursor);
    if (text !== null)
        return { kind: 'text', text };
    const quantity = parseQuantity(cursor, NUMBER);
    if (quantity !== null)
        return { kind: 'quantity', quantity };
    const at = cursor.at;
    const word = cursor.take(_token_js__WEBPACK_IMPORTED_MODULE_1__/* .BARE_WORD */ .sg);
    if (word === 'baseline')
        return { kind: 'baseline', offset: parseOffset(cursor) };
    if (word === 'true' || word === 'false')
        return { kind: 'boolean', value: word === 'true' };
    if (word === null)
        throw cursor.fault(`expected a limit, found ${cursor.found}`, fixOf(cursor));
    throw cursor.fault(`${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(word)} is not a limit`, fixOfWord(word), at);
}
function parseOffset(cursor) {
    const sign = cursor.take(/[+-]/y);
    if (sign === null)
        return null;
    const quantity = parseQuantity(cursor, UNSIGNED);
    if (quantity === null) {
        const fix = 'write how far from the baseline, e.g. "baseline + 10%"';
        throw cursor.fault(`expected a quantity after "${sign}", found ${cursor.found}`, fix);
    }
    return { sign: sign === '+' ? '+' : '-', quantity };
}
function parseQuantity(cursor, number) {
    const at = cursor.at;
    const written = cursor.take(number);
    if (written === null)
        return null;
    const value = Number(written);
    if (!Number.isFinite(value)) {
        throw cursor.fault(`${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(written)} is too large for a number`, 'write a smaller limit', at);
    }
    // -0 and 0 are the same limit, and only one of them can be printed.
    return { value: value === 0 ? 0 : value, unit: parseUnit(cursor, written) };
}
function parseUnit(cursor, number) {
    const at = cursor.at;
    // `>= 5 for 2m`: what follows a count is no unit.
    if (cursor.peek(/for(?![\w-])/y) !== null)
        return '';
    const unit = cursor.take(UNIT) ?? '';
    if ((0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnit */ .vO)(unit))
        return unit;
    if (unit === 'during' || unit === 'and' || unit === 'or') {
        throw cursor.fault(`expected a unit or the end of the criterion, found "${unit}"`, unit === 'during'
            ? 'write the phase after the measure: "downtime during injection <= 5s"'
            : 'write a criterion a line: all of a list must hold', at);
    }
    const whole = addedUp(number + unit);
    if (whole !== null) {
        throw cursor.fault(`${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(number + unit)} is more than one number`, `write "${whole}"`, at);
    }
    const meant = (0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .intendedUnit */ .sB)(unit);
    const fix = meant === null ? `write one of ${_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .UNITS */ .QN.join(', ')}` : `write "${number}${meant}"`;
    throw cursor.fault(`unknown unit ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(unit)}`, fix, at);
}
const PARTS = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/;
/** `1h30m` as the one quantity it means, `90m`; null for anything else. */
function addedUp(text) {
    const parts = PARTS.exec(text);
    if (parts === null)
        return null;
    const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part || 0));
    const inMinutes = (hours ?? 0) * 60 + (minutes ?? 0);
    return seconds ? `${inMinutes * 60 + seconds}s` : `${inMinutes}m`;
}
function fixOf(cursor) {
    if (cursor.peek(/\.\d/y) !== null)
        return 'write a digit before the point, e.g. 0.5';
    if (cursor.peek(/\+/y) !== null)
        return 'write the number without "+"';
    return 'write a number with its unit, a "text", true, false or baseline';
}
function fixOfWord(word) {
    if (/^(?:nan|inf|infinity)$/i.test(word))
        return 'write a finite number';
    if (word.startsWith('baseline-'))
        return 'write spaces around "-", e.g. "baseline - 5ms"';
    return `write "is ${word}" or == "${word}"`;
}


/***/ }),

/***/ 8765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zB: () => (/* binding */ parseCondition),
  il: () => (/* binding */ parseParts),
  z2: () => (/* binding */ parseWhole)
});

// EXTERNAL MODULE: ./src/criteria/quote.ts
var quote = __webpack_require__(6929);
;// CONCATENATED MODULE: ./src/criteria/cursor.ts

/** Why a text is not a criterion. Thrown and caught inside the parser only. */
class SyntaxFault extends Error {
    fix;
    at;
    constructor(message, fix, 
    /** Offset into the text, from 0. */
    at) {
        super(message);
        this.fix = fix;
        this.at = at;
    }
}
/**
 * Reads a text from left to right, one token at a time. What a token may be depends on the place (`0.5` is a number in a
 * limit and two keys in a path), so the parser says which it expects. It never goes back: time is linear in the text.
 */
class Cursor {
    text;
    position = 0;
    constructor(text) {
        this.text = text;
    }
    /** Offset of the next token, white space passed over. */
    get at() {
        while (/\s/.test(this.text.charAt(this.position)))
            this.position += 1;
        return this.position;
    }
    get ended() {
        return this.at === this.text.length;
    }
    /** The next token if `pattern`, which must be sticky, matches there; else null, and nothing is taken. */
    take(pattern) {
        const found = this.peek(pattern);
        this.position += found?.length ?? 0;
        return found;
    }
    peek(pattern) {
        pattern.lastIndex = this.at;
        return pattern.exec(this.text)?.[0] ?? null;
    }
    /** What stands here, short enough for a message. */
    get found() {
        const rest = this.text.slice(this.at);
        if (rest === '')
            return 'the end';
        return (0,quote/* quote */.h)(/^(?:[\w-]+|[^\w\s]+)/.exec(rest)?.[0] ?? rest);
    }
    fault(message, fix, at = this.at) {
        return new SyntaxFault(message, fix, at);
    }
}

// EXTERNAL MODULE: ./src/criteria/nearest.ts
var nearest = __webpack_require__(55);
// EXTERNAL MODULE: ./src/criteria/parse-limit.ts
var parse_limit = __webpack_require__(8272);
// EXTERNAL MODULE: ./src/criteria/token.ts
var token = __webpack_require__(5768);
// EXTERNAL MODULE: ./src/criteria/vocabulary.ts
var vocabulary = __webpack_require__(7225);
;// CONCATENATED MODULE: ./src/criteria/parse.ts






const LONGEST = 4_000;
const NAME = /[A-Za-z_][\w-]*(?:\.\w[\w-]*)*/y;
const SYMBOLS = /[<>=!≤≥≠~]+/y;
/**
 * Reads one condition. It never throws and never evaluates anything.
 *
 *     condition  = measure [ "during" phase ] comparison
 *     measure    = name | ( "probe" | "action" ) string [ path ] | "alarm" string
 *     name       = word { "." key }
 *     path       = step { "." key | step }          a first key is not `is` or `during`: write ["is"]
 *     step       = key | "[" ( string | digits ) "]"
 *     phase      = "before" | "injection" | "recovery" | "after"
 *     comparison = ( "<" | "<=" | ">" | ">=" | "==" | "!=" ) limit | "is" ( word | string )
 *     limit      = quantity | "baseline" [ ( "+" | "-" ) quantity ] | string | "true" | "false"
 *     quantity   = [ "-" ] digits [ "." digits ] [ "e" [ "+" | "-" ] digits ] [ unit ]
 *     unit       = "ms" | "s" | "m" | "h" | "%" | "B" | "kB" | "MB" | "GB"
 *     word       = ( letter | "_" ) { letter | digit | "_" | "-" }
 *     key        = ( letter | digit | "_" ) { letter | digit | "_" | "-" }
 *     string     = as in JSON, in double quotes
 *
 * White space may stand between any two of these. `is true` and `is false` compare with a boolean.
 */
function parseCondition(text) {
    const parsed = parseWhole(text, (cursor) => parseParts(text, cursor));
    return parsed.ok ? { ok: true, condition: parsed.value } : parsed;
}
/** Reads a whole text; whatever `parse` leaves over is wrong. */
function parseWhole(text, parse) {
    if (text.length > LONGEST) {
        const message = `the criterion is longer than ${LONGEST} characters`;
        return { ok: false, message, fix: 'write one comparison a criterion', column: LONGEST + 1 };
    }
    try {
        const cursor = new Cursor(text);
        const value = parse(cursor);
        if (!cursor.ended)
            throw trailing(cursor);
        return { ok: true, value };
    }
    catch (error) {
        if (!(error instanceof SyntaxFault))
            throw error;
        return { ok: false, message: error.message, fix: error.fix, column: error.at + 1 };
    }
}
/** A condition at the beginning of a text. */
function parseParts(text, cursor) {
    const measure = parseMeasure(cursor);
    const phase = parsePhase(cursor);
    return { text, measure, phase, ...parseComparison(cursor) };
}
function parseMeasure(cursor) {
    const at = cursor.at;
    const name = cursor.take(NAME);
    if (name === null || name === 'is' || name === 'during') {
        const message = name === null ? `expected a measure, found ${cursor.found}` : `there is no measure before "${name}"`;
        throw cursor.fault(message, 'begin with a measure, e.g. "recovery-time <= 5m"', at);
    }
    if (name === 'alarm')
        return { kind: 'alarm', name: parseQuotedName(cursor, name) };
    if (name !== 'probe' && name !== 'action')
        return { kind: 'named', name };
    return { kind: 'activity', activity: name, name: parseQuotedName(cursor, name), path: parsePath(cursor) };
}
function parseQuotedName(cursor, kind) {
    const name = (0,token/* parseString */.$l)(cursor);
    if (name !== null)
        return name;
    const fix = `write the name of the ${kind} in double quotes, e.g. ${kind} "web answers"`;
    throw cursor.fault(`expected a name after "${kind}", found ${cursor.found}`, fix);
}
function parsePath(cursor) {
    const path = [];
    if (cursor.peek(/(?:is|during)(?![\w-])/y) === null) {
        const first = cursor.take(token/* BARE_KEY */.n3);
        if (first !== null)
            path.push(first);
    }
    for (;;) {
        if (cursor.take(/\[/y) !== null)
            path.push(parseBracket(cursor));
        else if (path.length > 0 && cursor.take(/\./y) !== null)
            path.push(parseKey(cursor));
        else
            return path;
    }
}
function parseKey(cursor) {
    const key = cursor.take(token/* BARE_KEY */.n3);
    if (key !== null)
        return key;
    throw cursor.fault(`expected a key after ".", found ${cursor.found}`, 'write other keys as ["a key"]');
}
function parseBracket(cursor) {
    const key = (0,token/* parseString */.$l)(cursor) ?? cursor.take(/\d+/y);
    if (key === null || cursor.take(/\]/y) === null) {
        const message = `expected ${key === null ? 'a key' : '"]"'}, found ${cursor.found}`;
        throw cursor.fault(message, 'write ["a key"] or [0]');
    }
    return key;
}
function parsePhase(cursor) {
    if (cursor.take(/during(?![\w-])/y) === null)
        return null;
    const at = cursor.at;
    const word = cursor.take(token/* BARE_WORD */.sg);
    const phase = vocabulary/* PHASES */.ZG.find((known) => known === word);
    if (phase !== undefined)
        return phase;
    const message = word === null ? `expected a phase, found ${cursor.found}` : `unknown phase ${(0,quote/* quote */.h)(word)}`;
    const meant = word === null ? null : (0,nearest/* nearest */.p)(word, vocabulary/* PHASES */.ZG);
    throw cursor.fault(message, meant === null ? `write one of ${vocabulary/* PHASES */.ZG.join(', ')}` : `write "${meant}"`, at);
}
function parseComparison(cursor) {
    if (cursor.take(/is(?![\w-])/y) !== null) {
        return { operator: '==', limit: parseSpoken(cursor), spoken: true };
    }
    const operator = parseOperator(cursor);
    return { operator, limit: (0,parse_limit/* parseLimit */.Fv)(cursor), spoken: false };
}
function parseSpoken(cursor) {
    const at = cursor.at;
    const text = (0,token/* parseString */.$l)(cursor);
    if (text !== null)
        return { kind: 'text', text };
    const word = cursor.take(token/* BARE_WORD */.sg);
    if (word === 'not')
        throw cursor.fault('"is not" is not a comparison', 'write != "word"', at);
    if (word === 'true' || word === 'false')
        return { kind: 'boolean', value: word === 'true' };
    if (word !== null)
        return { kind: 'text', text: word };
    const fix = cursor.peek(parse_limit/* NUMBER */.uk) === null ? 'write a word, e.g. "is met"' : 'compare a number with ==';
    throw cursor.fault(`expected a word after "is", found ${cursor.found}`, fix);
}
const OPERATORS = new Map(['<', '<=', '>', '>=', '==', '!='].map((operator) => [operator, operator]));
const OTHER_OPERATORS = new Map([
    ...['=', '==='].map((symbols) => [symbols, '==']),
    ...['≠', '!==', '<>', '~='].map((symbols) => [symbols, '!=']),
    ...['≤', '=<'].map((symbols) => [symbols, '<=']),
    ...['≥', '=>'].map((symbols) => [symbols, '>=']),
]);
function parseOperator(cursor) {
    const at = cursor.at;
    const symbols = cursor.take(SYMBOLS);
    const operator = OPERATORS.get(symbols ?? '');
    if (operator !== undefined)
        return operator;
    if (symbols === null) {
        const fix = `write one of ${[...OPERATORS.keys()].join(' ')} or "is"`;
        throw cursor.fault(`expected a comparison, found ${cursor.found}`, fix);
    }
    const meant = OTHER_OPERATORS.get(symbols);
    const fix = `write ${meant ?? `one of ${[...OPERATORS.keys()].join(' ')}`}`;
    throw cursor.fault(`unknown comparison ${(0,quote/* quote */.h)(symbols)}`, fix, at);
}
function trailing(cursor) {
    const message = `expected the end of the criterion, found ${cursor.found}`;
    if (cursor.peek(/during(?![\w-])/y) !== null) {
        return cursor.fault(message, 'write the phase after the measure: "downtime during injection <= 5s"');
    }
    if (cursor.peek(/(?:and|or|&+|\|+|,|;)/iy) !== null) {
        return cursor.fault(message, 'write a criterion a line: all of a list must hold');
    }
    if (cursor.peek(/for(?![\w-])/y) !== null) {
        return cursor.fault(message, 'leave it out: only `abort-when` asks how long a condition has held');
    }
    if (cursor.peek(token/* STRING */.An) !== null)
        return cursor.fault(message, 'write one limit');
    return cursor.fault(message, 'end after the limit');
}


/***/ }),

/***/ 9914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XH: () => (/* binding */ printCondition),
/* harmony export */   aK: () => (/* binding */ printMeasure),
/* harmony export */   cT: () => (/* binding */ printSubject),
/* harmony export */   rW: () => (/* binding */ printLimit)
/* harmony export */ });
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6784);

const BARE_WORD = /^[A-Za-z_][\w-]*$/;
const BARE_KEY = /^\w[\w-]*$/;
/** The canonical text of a condition: parsing it gives the same condition. */
function printCondition(condition) {
    const subject = printSubject(condition.measure, condition.phase);
    const { operator, limit, spoken } = condition;
    return spoken ? `${subject} is ${printSpoken(limit)}` : `${subject} ${operator} ${printLimit(limit)}`;
}
/** The measure and the phase it is asked for: `availability during injection`. */
function printSubject(measure, phase) {
    return phase === null ? printMeasure(measure) : `${printMeasure(measure)} during ${phase}`;
}
function printMeasure(measure) {
    switch (measure.kind) {
        case 'named':
            return measure.name;
        case 'alarm':
            return `alarm ${JSON.stringify(measure.name)}`;
        case 'activity': {
            const name = `${measure.activity} ${JSON.stringify(measure.name)}`;
            return measure.path.length === 0 ? name : `${name} ${printPath(measure.path)}`;
        }
    }
}
function printLimit(limit) {
    switch (limit.kind) {
        case 'quantity':
            return (0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .printQuantity */ .xi)(limit.quantity);
        case 'baseline':
            return limit.offset === null
                ? 'baseline'
                : `baseline ${limit.offset.sign} ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .printQuantity */ .xi)(limit.offset.quantity)}`;
        case 'text':
            return JSON.stringify(limit.text);
        case 'boolean':
            return String(limit.value);
    }
}
function printSpoken(limit) {
    if (limit.kind !== 'text')
        return printLimit(limit);
    return isSpeakable(limit.text) ? limit.text : JSON.stringify(limit.text);
}
/** Whether `is` can say the word without quotes and mean the text. */
function isSpeakable(text) {
    return BARE_WORD.test(text) && !['not', 'true', 'false'].includes(text);
}
function printPath(path) {
    return path.map((key, index) => (index === 0 ? printFirstKey(key) : printKey(key))).join('');
}
function printFirstKey(key) {
    return BARE_KEY.test(key) && key !== 'is' && key !== 'during' ? key : `[${JSON.stringify(key)}]`;
}
function printKey(key) {
    return BARE_KEY.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}


/***/ }),

/***/ 6784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ toBase),
/* harmony export */   ae: () => (/* binding */ readQuantity),
/* harmony export */   eq: () => (/* binding */ printExactly),
/* harmony export */   jt: () => (/* binding */ printValue),
/* harmony export */   xi: () => (/* binding */ printQuantity)
/* harmony export */ });
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3018);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2963);


/** The quantity in base units: milliseconds, ratio (1 = 100 %), bytes, count. */
function toBase(quantity) {
    return (0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .inBase */ .p3)(quantity.value, quantity.unit);
}
/** As a criterion writes it: `5m`, `99.5%`, `3`. */
function printQuantity(quantity) {
    return `${quantity.value}${quantity.unit}`;
}
const QUANTITY = /^\s*(-?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?)\s*(%|[A-Za-z]{0,2})\s*$/;
const LONGEST = 100;
/** Reads a quantity out of an activity's output, e.g. `800ms` or `0\n`; null when the text is not exactly one. */
function readQuantity(text) {
    if (text.length > LONGEST)
        return null;
    const [, number = '', unit = ''] = QUANTITY.exec(text) ?? [];
    const value = Number(number);
    return number !== '' && Number.isFinite(value) && (0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnit */ .vO)(unit) ? { value, unit } : null;
}
/**
 * A value in base units as people read it: `7m12s`, `1h02m`, `312 ms`, `98.2 %`, `20 MB`, `3`; `never` for an infinite
 * duration. It is rounded, but never onto one of `beside` (or 0, or 100 %) unless it is that very value: what misses a limit
 * by a hair is printed with as many digits as show the hair.
 */
function printValue(value, dimension, beside = []) {
    const exact = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .significant */ .I1)(value);
    const landmarks = dimension === 'ratio' ? [0, 1, ...beside] : [0, ...beside];
    const others = landmarks.map(_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .significant */ .I1).filter((other) => other !== exact);
    for (let finer = 0; finer < FINEST; finer += 1) {
        const text = print(exact, dimension, finer);
        if (others.every((other) => print(other, dimension, finer) !== text))
            return text;
    }
    return printExactly(exact, dimension);
}
const FINEST = 18;
const EXACT = Infinity;
/** With every digit that counts: for limits, which are shown as they are and never rounded. */
function printExactly(value, dimension) {
    return print((0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .significant */ .I1)(value), dimension, EXACT);
}
/** `finer` counts the decimals beyond what people want to read. */
function print(value, dimension, finer) {
    if (Number.isNaN(value))
        return 'not a number';
    if (!Number.isFinite(value))
        return dimension === 'duration' && value > 0 ? 'never' : 'infinite';
    switch (dimension) {
        case 'duration':
            return value < 0 ? `-${printDuration(-value, finer)}` : printDuration(value, finer);
        case 'ratio':
            return `${decimals(value * 100, 2 + finer)} %`;
        case 'bytes':
            return printBytes(value, finer);
        case 'count':
            return `${decimals(value, 3 + finer)}`;
    }
}
function decimals(value, places) {
    return places > 100 ? (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .significant */ .I1)(value) : Number((0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .significant */ .I1)(value).toFixed(places));
}
function printBytes(value, finer) {
    const size = Math.abs(value);
    if (size < 1e3)
        return `${decimals(value, 2 + finer)} B`;
    if (size < 1e6)
        return `${decimals(value / 1e3, 2 + finer)} kB`;
    if (size < 1e9)
        return `${decimals(value / 1e6, 2 + finer)} MB`;
    return `${decimals(value / 1e9, 2 + finer)} GB`;
}
function printDuration(milliseconds, finer) {
    const short = decimals(milliseconds, finer);
    if (short < 1_000)
        return `${short} ms`;
    const seconds = roundSeconds(milliseconds / 1_000, finer);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    // The subtraction must not show more digits than the whole has.
    const rest = Number((seconds - minutes * 60).toFixed(Math.max(0, 11 - Math.floor(Math.log10(seconds)))));
    const inMinute = rest === 0 ? '' : `${padded(rest)}s`;
    if (minutes < 60)
        return `${minutes}m${inMinute}`;
    const inHour = minutes % 60 === 0 && rest === 0 ? '' : `${padded(minutes % 60)}m`;
    return `${Math.floor(minutes / 60)}h${inHour}${inMinute}`;
}
/** To whole minutes from an hour on, to seconds from a minute on, else to tenths. */
function roundSeconds(seconds, finer) {
    if (seconds >= 3_600)
        return finer === 0 ? Math.round(seconds / 60) * 60 : decimals(seconds, finer - 1);
    if (seconds >= 60)
        return decimals(seconds, finer);
    return decimals(seconds, 1 + finer);
}
function padded(value) {
    return value < 10 ? `0${value}` : `${value}`;
}


/***/ }),

/***/ 6929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
const LONGEST_QUOTE = 80;
/** A text as JSON writes it, cut where it is too long to be read. */
function quote(text) {
    return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}


/***/ }),

/***/ 5768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ parseString),
/* harmony export */   An: () => (/* binding */ STRING),
/* harmony export */   n3: () => (/* binding */ BARE_KEY),
/* harmony export */   sg: () => (/* binding */ BARE_WORD)
/* harmony export */ });
const BARE_WORD = /[A-Za-z_][\w-]*/y;
const BARE_KEY = /\w[\w-]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/sy;
/** A string as in JSON, e.g. `"a \"quoted\" name"`; null when none begins here. */
function parseString(cursor) {
    const at = cursor.at;
    if (cursor.peek(/'/y) !== null) {
        throw cursor.fault('single quotes are not quotes here', 'write double quotes');
    }
    if (cursor.peek(/"/y) === null)
        return null;
    const written = cursor.take(STRING);
    if (written === null)
        throw cursor.fault('the string does not end', 'close it with "', at);
    try {
        const text = JSON.parse(written);
        if (typeof text === 'string')
            return text;
    }
    catch {
        // Said below: the one thing that can be wrong between two quotes is an escape or a control character.
    }
    const fix = 'write \\" for a quote, \\\\ for a backslash, \\n for a new line, \\u0041 for any character';
    throw cursor.fault('the string has an escape or a character that strings cannot have', fix, at);
}


/***/ }),

/***/ 2963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   M_: () => (/* binding */ NOUNS),
/* harmony export */   QN: () => (/* binding */ UNITS),
/* harmony export */   eT: () => (/* binding */ dimensionOf),
/* harmony export */   p3: () => (/* binding */ inBase),
/* harmony export */   sB: () => (/* binding */ intendedUnit),
/* harmony export */   vO: () => (/* binding */ isUnit)
/* harmony export */ });
const MEANINGS = {
    ms: { dimension: 'duration', times: 1, over: 1 },
    s: { dimension: 'duration', times: 1_000, over: 1 },
    m: { dimension: 'duration', times: 60_000, over: 1 },
    h: { dimension: 'duration', times: 3_600_000, over: 1 },
    '%': { dimension: 'ratio', times: 1, over: 100 },
    B: { dimension: 'bytes', times: 1, over: 1 },
    kB: { dimension: 'bytes', times: 1_000, over: 1 },
    MB: { dimension: 'bytes', times: 1_000_000, over: 1 },
    GB: { dimension: 'bytes', times: 1_000_000_000, over: 1 },
    '': { dimension: 'count', times: 1, over: 1 },
};
/** What people write for a unit, by the unit to write. */
const OTHER_SPELLINGS = new Map([
    ...['msec', 'msecs', 'millis', 'millisecond', 'milliseconds'].map((word) => [word, 'ms']),
    ...['S', 'sec', 'secs', 'second', 'seconds'].map((word) => [word, 's']),
    ...['M', 'min', 'mins', 'minute', 'minutes'].map((word) => [word, 'm']),
    ...['H', 'hr', 'hrs', 'hour', 'hours'].map((word) => [word, 'h']),
    ...['percent', 'pct', 'pp'].map((word) => [word, '%']),
    ...['b', 'byte', 'bytes'].map((word) => [word, 'B']),
    ...['k', 'K', 'kb', 'KB', 'KiB'].map((word) => [word, 'kB']),
    ...['mb', 'Mb', 'MiB'].map((word) => [word, 'MB']),
    ...['G', 'gb', 'Gb', 'GiB'].map((word) => [word, 'GB']),
]);
/** The dimension as a sentence names it. */
const NOUNS = {
    duration: 'a duration',
    ratio: 'a ratio',
    bytes: 'a size',
    count: 'a count',
};
const UNITS = Object.keys(MEANINGS).filter((unit) => unit !== '');
function isUnit(text) {
    return Object.hasOwn(MEANINGS, text);
}
function dimensionOf(unit) {
    return MEANINGS[unit].dimension;
}
/** The value in base units: milliseconds, ratio (1 = 100 %), bytes, count. kB, MB and GB are powers of 1000. */
function inBase(value, unit) {
    const { times, over } = MEANINGS[unit];
    return (value * times) / over;
}
/** The units that fit the dimension, as a sentence lists them: `ms, s, m or h`. Empty for counts. */
function unitsOf(dimension) {
    const fitting = UNITS.filter((unit) => isUnit(unit) && dimensionOf(unit) === dimension);
    const last = fitting.pop() ?? '';
    return fitting.length === 0 ? last : `${fitting.join(', ')} or ${last}`;
}
/** What to write for a unit that is not one of ours; null when it resembles none. */
function intendedUnit(text) {
    return OTHER_SPELLINGS.get(text) ?? null;
}


/***/ }),

/***/ 7225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ isOverSamples),
/* harmony export */   Cs: () => (/* binding */ measureNamed),
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   S2: () => (/* binding */ ALARM_WORDS),
/* harmony export */   TZ: () => (/* binding */ BUILT_IN_MEASURES),
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   ge: () => (/* binding */ TOLERANCE_WORDS),
/* harmony export */   ly: () => (/* binding */ STATUS_WORDS),
/* harmony export */   nf: () => (/* binding */ declaredMeasure),
/* harmony export */   p5: () => (/* binding */ EXPECTED_MEASURES)
/* harmony export */ });
const PHASES = ['before', 'injection', 'recovery', 'after'];
const TOLERANCE_WORDS = ['met', 'not-met'];
const STATUS_WORDS = ['succeeded', 'failed'];
/** An alarm without data is no evidence, so that is nothing to be asked for. */
const ALARM_WORDS = ['OK', 'ALARM'];
const duration = { kind: 'number', dimension: 'duration', least: 0, most: Infinity };
const ratio = { kind: 'number', dimension: 'ratio', least: 0, most: 1 };
const held = { kind: 'word', words: TOLERANCE_WORDS };
const BUILT_IN_MEASURES = [
    { name: 'steady-state', alias: null, answer: held, phases: PHASES, overSamples: 'in-phase' },
    { name: 'recovery-time', alias: 'rto', answer: duration, phases: [], overSamples: 'always' },
    { name: 'downtime', alias: null, answer: duration, phases: PHASES, overSamples: 'always' },
    { name: 'availability', alias: null, answer: ratio, phases: PHASES, overSamples: 'always' },
    { name: 'error-rate', alias: null, answer: ratio, phases: PHASES, overSamples: 'always' },
    { name: 'duration', alias: null, answer: duration, phases: [], overSamples: 'never' },
];
const EXPECTED_MEASURES = [
    {
        name: 'detection-time',
        alias: null,
        dimensions: ['duration'],
        declaration: 'detection-time: { alarm: "checkout-5xx" }',
    },
    {
        name: 'data-loss',
        alias: 'rpo',
        dimensions: ['duration', 'count'],
        declaration: 'data-loss: { probe: "count-orders", path: output.body.lost, unit: count }',
    },
];
/** A measure that the suite declares; of one of its own the range is not known. */
function declaredMeasure(name, dimension, phases = PHASES) {
    const expected = measureNamed(EXPECTED_MEASURES, name);
    const least = expected === null ? -Infinity : 0;
    const answer = { kind: 'number', dimension, least, most: Infinity };
    return { name, alias: expected?.alias ?? null, answer, phases, overSamples: 'never' };
}
/** The measure of that name or alias. */
function measureNamed(measures, name) {
    return measures.find((measure) => measure.name === name || measure.alias === name) ?? null;
}
/** The one name of a known measure, e.g. `rto` → `recovery-time`; any other name as it is. */
function canonicalName(name) {
    return measureNamed([...BUILT_IN_MEASURES, ...EXPECTED_MEASURES], name)?.name ?? name;
}
/** Whether the condition speaks about the samples of the run, so that none of them needs an implied criterion. */
function isOverSamples(condition) {
    if (condition.measure.kind !== 'named')
        return false;
    const overSamples = measureNamed(BUILT_IN_MEASURES, condition.measure.name)?.overSamples;
    return overSamples === 'always' || (overSamples === 'in-phase' && condition.phase !== null);
}


/***/ }),

/***/ 3583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ reportContext)
/* harmony export */ });
/** What the runner tells of the repository, the commit and the CI run. */
function reportContext(environment) {
    const server = environment['GITHUB_SERVER_URL'];
    const repository = environment['GITHUB_REPOSITORY'];
    const run = environment['GITHUB_RUN_ID'];
    if (!server || !repository)
        return {};
    const repositoryUrl = `${server}/${repository}`;
    return {
        repositoryUrl,
        sha: environment['GITHUB_SHA'],
        runUrl: run ? `${repositoryUrl}/actions/runs/${run}` : undefined,
    };
}


/***/ }),

/***/ 632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readExperiment)
/* harmony export */ });
/* harmony import */ var _object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6020);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3241);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7727);



/** What an experiment declares, out of a journal or out of a plan. `known` stands in for what is masked. */
function readExperiment(raw, known = new Map()) {
    const probes = (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .elements */ .Yt)(raw['steady-state-hypothesis'].probes).map(readDeclared);
    const method = (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .elements */ .Yt)(raw.method).map(readDeclared);
    const named = new Map([...probes, ...method].filter(({ type }) => type !== 'ref').map((one) => [one.name, one]));
    return {
        title: raw.title ?? '',
        hasHypothesis: probes.length > 0,
        method: method.map((one) => (one.type === 'ref' ? (named.get(one.name) ?? one) : one)),
        rollbacks: (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .elements */ .Yt)(raw.rollbacks).map(readDeclared),
        dry: readDry(raw.dry),
        literals: readLiterals(raw.configuration, known),
    };
}
function readDeclared(value) {
    const raw = (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .rawActivity */ .eQ)(value);
    const type = typeof raw?.ref === 'string' && raw.ref !== '' ? 'ref' : raw?.type === 'probe' ? 'probe' : 'action';
    const name = (type === 'ref' ? raw?.ref : raw?.name) ?? '(unnamed)';
    return { name, type, background: raw?.background === true };
}
/** Before version 1.10 of the command line `dry` was a boolean, and skipped every activity. */
function readDry(dry) {
    if (dry === true)
        return 'activities';
    return typeof dry === 'string' && dry !== '' ? dry : null;
}
/** A masked value is known from elsewhere or not at all, and one of type `env` or `probe` never was. */
function readLiterals(configuration, known) {
    const literals = new Map();
    for (const [key, value] of Object.entries(configuration)) {
        if (value !== _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .MASK */ .v5 && !isDynamic(value))
            literals.set(key, value);
        else if (value === _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .MASK */ .v5 && known.has(key))
            literals.set(key, known.get(key));
    }
    return literals;
}
function isDynamic(value) {
    return (0,_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value) && ((0,_object_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(value, 'type') === 'env' || (0,_object_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(value, 'type') === 'probe');
}


/***/ }),

/***/ 6020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   Z: () => (/* binding */ own)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object's own property; never one that it inherits. */
function own(value, key) {
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}


/***/ }),

/***/ 3241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ rawJournal),
/* harmony export */   MM: () => (/* binding */ rawExperiment),
/* harmony export */   Yt: () => (/* binding */ elements),
/* harmony export */   eQ: () => (/* binding */ rawActivity),
/* harmony export */   rI: () => (/* binding */ rawEntry)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3798);
/* harmony import */ var _object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6020);


/** What a journal may look like on disk. Everything but an object with a status is optional, and read for what it says. */
const anything = zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional();
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().catch(null).default(null);
const object = zod__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY(_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G).catch({}).default({});
/** Read by hand, because a journal holds tens of thousands of them. null for what is no object. */
function rawActivity(value) {
    if (!(0,_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return null;
    return {
        type: textIn(value, 'type'),
        name: textIn(value, 'name'),
        ref: textIn(value, 'ref'),
        provider: textIn(value['provider'], 'type'),
        background: value['background'],
        pauseAfter: (0,_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value['pauses']) ? value['pauses']['after'] : undefined,
        tolerance: value['tolerance'],
        dry: value['dry'],
    };
}
/** null for what is no object; an activity that is none is one without a name. */
function rawEntry(value) {
    if (!(0,_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return null;
    return {
        activity: rawActivity(value['activity']) ?? NO_ACTIVITY,
        output: value['output'],
        start: value['start'],
        end: value['end'],
        status: value['status'],
        exception: value['exception'],
        toleranceMet: value['tolerance_met'],
    };
}
const NO_ACTIVITY = {
    type: null,
    name: null,
    ref: null,
    provider: null,
    background: undefined,
    pauseAfter: undefined,
    tolerance: undefined,
    dry: undefined,
};
function textIn(value, key) {
    const found = (0,_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) ? value[key] : null;
    return typeof found === 'string' ? found : null;
}
const rawExperiment = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    title: text,
    configuration: object,
    'steady-state-hypothesis': zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ probes: anything }).catch({}).default({}),
    method: anything,
    rollbacks: anything,
    dry: anything,
});
const rawJournal = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    'chaoslib-version': text,
    experiment: rawExperiment.catch(() => rawExperiment.parse({})).default(() => rawExperiment.parse({})),
    start: anything,
    end: anything,
    duration: anything,
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    deviated: anything,
    steady_states: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ before: anything, after: anything, during: anything }).catch({}).default({}),
    run: anything,
    rollbacks: anything,
});
/** The elements of a list; something else than a list where one belongs is one element, which will not be understood. */
function elements(value) {
    if (value === undefined || value === null)
        return [];
    return Array.isArray(value) ? value : [value];
}


/***/ }),

/***/ 2946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactJournal),
/* harmony export */   E: () => (/* binding */ redact)
/* harmony export */ });
/* harmony import */ var _object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6020);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7727);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2388);



/** Deeper than any journal is written; what lies below is taken out rather than walked. */
const DEEPEST = 100;
/** Shorter secrets would blot out ordinary words. */
const SHORTEST_SECRET = 4;
/** More than any experiment declares; a bound on the work that a hostile journal can ask for. */
const MOST_SECRETS = 200;
/**
 * The text of a journal as it may be kept and shown: values of `configuration`, `secrets` and headers, values whose key
 * says secret, values that look like a token, and every repetition of a declared secret are masked. A text that is no
 * journal cannot be masked with certainty, so nothing of it is kept but its size.
 */
function redactJournal(text) {
    const parsed = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJournalText */ .s)(text);
    if (parsed.kind === 'unreadable') {
        return JSON.stringify({ unreadable: parsed.reason, bytes: Buffer.byteLength(text) });
    }
    return JSON.stringify(redact(parsed.value));
}
/** The same for a value that was parsed already; the value itself is not touched. */
function redact(value) {
    const secrets = [...secretsOf(value)].slice(0, MOST_SECRETS).sort((a, b) => b.length - a.length);
    return masked(value, secrets, 0);
}
function masked(value, secrets, depth) {
    if (typeof value === 'string')
        return maskText(value, secrets);
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth > DEEPEST)
        return _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .MASK */ .v5;
    if (Array.isArray(value))
        return value.map((item) => masked(item, secrets, depth + 1));
    return fromEntries(value, (key, inner) => isPrivate(key) ? maskedWhole(inner, depth + 1) : masked(inner, secrets, depth + 1));
}
/** `configuration` keeps its keys, so that a report can still say which one was meant; the other blocks as well. */
function maskedWhole(value, depth) {
    if (value === null || typeof value !== 'object' || depth > DEEPEST)
        return _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .MASK */ .v5;
    if (Array.isArray(value))
        return value.map((item) => maskedWhole(item, depth + 1));
    return fromEntries(value, (_key, inner) => maskedWhole(inner, depth + 1));
}
function isPrivate(key) {
    return key === 'configuration' || key.toLowerCase() === 'headers' || (0,_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretKey */ .uE)(key);
}
/** `Object.fromEntries` defines keys such as `__proto__` instead of setting them. */
function fromEntries(value, map) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [(0,_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .maskTokens */ .x1)(key), map(key, inner)]));
}
function maskText(text, secrets) {
    return (0,_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .maskTokens */ .x1)(secrets.reduce((kept, secret) => kept.replaceAll(secret, _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .MASK */ .v5), text));
}
/** Texts of every `secrets` block, and of configuration keys whose name says secret. */
function secretsOf(value) {
    const found = new Set();
    collect(value, false, 0, found);
    return found;
}
function collect(value, secret, depth, found) {
    if (typeof value === 'string' && secret && value.length >= SHORTEST_SECRET && value !== _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .MASK */ .v5)
        found.add(value);
    if (typeof value !== 'object' || value === null || depth > DEEPEST)
        return;
    if (Array.isArray(value)) {
        for (const item of value)
            collect(item, secret && (0,_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(item), depth + 1, found);
        return;
    }
    for (const [key, inner] of Object.entries(value)) {
        const structural = key === 'type' || key === 'key' || key === 'path';
        collect(inner, (secret && !structural) || (0,_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretKey */ .uE)(key), depth + 1, found);
    }
}


/***/ }),

/***/ 7727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uE: () => (/* binding */ isSecretKey),
/* harmony export */   v5: () => (/* binding */ MASK),
/* harmony export */   x1: () => (/* binding */ maskTokens)
/* harmony export */ });
/** Stands where a value was taken out. */
const MASK = '[masked]';
/** Tokens that give themselves away by their form, wherever they stand. */
const TOKENS = [
    /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
    /\bgh[pousr]_[A-Za-z0-9]{20,255}/g,
    /\bgithub_pat_[A-Za-z0-9_]{20,255}/g,
    /\bglpat-[A-Za-z0-9_-]{20,255}/g,
    /\bxox[abeprs]-[A-Za-z0-9-]{10,255}/g,
    /\bhv[sbr]\.[A-Za-z0-9_-]{20,255}/g,
    /\beyJ[A-Za-z0-9_-]{5,8192}\.[A-Za-z0-9_-]{5,8192}\.[A-Za-z0-9_-]{0,8192}/g,
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[A-Za-z0-9+/=\s\\]{0,16384}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g,
];
/** What stands behind a word that announces a secret; the word itself is kept. */
const ANNOUNCED = [
    /\b((?:Bearer|Basic)\s+)[A-Za-z0-9._~+/=-]{8,8192}/gi,
    /\b([a-z][a-z0-9+.-]{0,30}:\/\/[^\s:/@"]{0,256}:)[^\s/@"]{1,256}(?=@)/gi,
    /\b(X-Amz-(?:Signature|Security-Token|Credential)=)[^&\s"]{1,8192}/gi,
    /((?:password|passwd|secret|token|api[_-]?key|access[_-]?key)["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"',;&\]}]{3,8192}/gi,
];
const SECRET_KEY = /(?:^|[_-])(?:password|passwd|pwd|secrets?|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|credentials?|authorization|cookie)$/i;
/** Whether a key's name says that its value is a secret, e.g. `vault_token`, `Authorization`. */
function isSecretKey(key) {
    return SECRET_KEY.test(key.replace(/([a-z])([A-Z])/g, '$1_$2'));
}
/** The text with everything masked that looks like a secret. Linear in the length of the text. */
function maskTokens(text) {
    const bare = TOKENS.reduce((masked, token) => masked.replace(token, MASK), text);
    return ANNOUNCED.reduce((masked, token) => masked.replace(token, `$1${MASK}`), bare);
}


/***/ }),

/***/ 4746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2946);

const LONGEST = 80;
/** A value out of a journal as a short piece of a sentence: one line, cut, secrets masked. Never throws. */
function show(value) {
    const text = asText(value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
function asText(value) {
    if (value === undefined)
        return 'nothing';
    if (typeof value === 'number')
        return String(value);
    return JSON.stringify((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E)(pruned(value, 0))).replaceAll(CONTROLS, '\uFFFD');
}
/** Only as much of the value as a sentence could show. */
function pruned(value, depth) {
    if (typeof value === 'string')
        return value.slice(0, LONGEST_TEXT);
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth > DEEPEST)
        return '…';
    if (Array.isArray(value))
        return value.slice(0, MOST_ITEMS).map((item) => pruned(item, depth + 1));
    const entries = Object.entries(value).slice(0, MOST_ITEMS);
    return Object.fromEntries(entries.map(([key, inner]) => [key, pruned(inner, depth + 1)]));
}
const LONGEST_TEXT = 1_000;
const MOST_ITEMS = 20;
const DEEPEST = 4;
/** What could turn or hide the rest of a sentence: C1 controls, direction and line marks. */
const CONTROLS = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;


/***/ }),

/***/ 479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ substitute)
/* harmony export */ });
/** Python's `string.Template`: `$$`, `$name`, `${name}`. */
const PLACEHOLDER = /\$(?:(\$)|([_a-z][_a-z0-9]*)|\{([_a-z][_a-z0-9]*)\})/gi;
const ONLY_A_PLACEHOLDER = /^\$\{([_a-z][_a-z0-9]*)\}$/i;
/**
 * Replaces placeholders as Chaos Toolkit does: a text that is one single `${name}` takes the value's type, any other – a
 * single `$name` as well – stays text. `unknown` when a name has no literal: environment, secrets and probes are not in the journal.
 */
function substitute(text, literals) {
    const [, only] = ONLY_A_PLACEHOLDER.exec(text) ?? [];
    if (only !== undefined) {
        return literals.has(only)
            ? { kind: 'value', value: literals.get(only) }
            : { kind: 'unknown', name: only };
    }
    const unknown = [];
    const value = text.replace(PLACEHOLDER, (whole, dollar, plain, inBraces) => {
        if (dollar !== undefined)
            return '$';
        const name = plain ?? inBraces ?? '';
        const literal = literals.get(name);
        if (typeof literal === 'string' || Number.isSafeInteger(literal))
            return String(literal);
        unknown.push(name);
        return whole;
    });
    const [missing] = unknown;
    return missing === undefined ? { kind: 'value', value } : { kind: 'unknown', name: missing };
}


/***/ }),

/***/ 2388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ parseJournalText)
/* harmony export */ });
/** Stands for Python's `NaN`, which JSON has no word for; the reviver turns it into the number. */
const NOT_A_NUMBER = '\u0000NaN';
/** Reads JSON as Python writes it, with the bare tokens `NaN`, `Infinity` and `-Infinity`. Never throws. */
function parseJournalText(text) {
    const strict = parse(text);
    if (strict.kind === 'value')
        return strict;
    const body = text.replace(/^\uFEFF/, '').trimEnd();
    if (body.trim() === '')
        return unreadable('the file is empty');
    if (looksBinary(body))
        return unreadable('the file is binary or not UTF-8');
    const tolerant = parse(replaceTokens(body), reviveNotANumber);
    if (tolerant.kind === 'value')
        return tolerant;
    return unreadable(whyNotJson(body, tolerant));
}
function parse(text, revive) {
    try {
        return { kind: 'value', value: JSON.parse(text, revive) };
    }
    catch (error) {
        return { kind: 'invalid', message: error instanceof Error ? error.message : '', length: text.length };
    }
}
function unreadable(reason) {
    return { kind: 'unreadable', reason };
}
const SAMPLE = 4096;
/** JSON holds no raw NUL; replacement characters at the beginning are what decoding something else leaves. */
function looksBinary(body) {
    const head = body.slice(0, SAMPLE);
    return head.includes('\u0000') || (head.match(/\uFFFD/g)?.length ?? 0) > 1;
}
function whyNotJson(body, attempt) {
    if (!body.trimStart().startsWith('{'))
        return 'the file is not JSON';
    const position = /position (\d+)/.exec(attempt.message)?.[1];
    const atEnd = position === undefined ? /end of JSON/.test(attempt.message) : Number(position) >= attempt.length;
    if (!atEnd)
        return 'the file is not valid JSON';
    return `the journal is truncated at byte ${Buffer.byteLength(body)}: it was not written to its end`;
}
/** Replaces the tokens outside strings, in one pass from quote to quote. */
function replaceTokens(text) {
    const pieces = [];
    let from = 0;
    while (from < text.length) {
        const opening = indexOrEnd(text, '"', from);
        pieces.push(replaceOutsideStrings(text.slice(from, opening)));
        from = endOfString(text, opening);
        pieces.push(text.slice(opening, from));
    }
    return pieces.join('');
}
function replaceOutsideStrings(piece) {
    if (!piece.includes('N') && !piece.includes('I'))
        return piece;
    return piece.replace(/\bNaN\b/g, JSON.stringify(NOT_A_NUMBER)).replace(/\bInfinity\b/g, '1e999');
}
/** The index after the closing quote of the string that opens at `opening`. */
function endOfString(text, opening) {
    let at = opening + 1;
    for (;;) {
        const quote = indexOrEnd(text, '"', at);
        const escape = text.indexOf('\\', at);
        if (escape < 0 || escape > quote)
            return Math.min(quote + 1, text.length);
        at = escape + 2;
    }
}
function indexOrEnd(text, character, from) {
    const at = text.indexOf(character, from);
    return at < 0 ? text.length : at;
}
function reviveNotANumber(_key, value) {
    return value === NOT_A_NUMBER ? NaN : value;
}


/***/ }),

/***/ 8108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ REPORT_FILES),
  L: () => (/* binding */ ReportFolder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/publish/pieces.ts
/** UTF-16 units; smaller writes cost more than they save. */
const PIECE = 256 * 1024;
/** The same text in fewer pieces, each worth a write of its own. */
function* inPieces(texts, piece = PIECE) {
    let held = [];
    let length = 0;
    for (const text of texts) {
        held.push(text);
        length += text.length;
        if (length < piece)
            continue;
        yield held.join('');
        [held, length] = [[], 0];
    }
    if (length > 0)
        yield held.join('');
}

;// CONCATENATED MODULE: ./src/publish/report-folder.ts



/** The files of a report, by what they are. */
const REPORT_FILES = {
    json: 'verdict.json',
    html: 'report.html',
    junit: 'junit.xml',
    summary: 'summary.md',
    planJson: 'plan.json',
    plan: 'plan.md',
};
/** The folder on the runner that keeps reports and journals, also when the run failed. */
class ReportFolder {
    path;
    /** A relative `folder` is below `workspace`. */
    constructor(folder, workspace) {
        this.path = (0,external_node_path_.resolve)(workspace, folder);
    }
    pathOf(file) {
        return (0,external_node_path_.join)(this.path, REPORT_FILES[file]);
    }
    /** A long text comes in pieces, so that it never has to be held as a whole. */
    async write(file, text) {
        await (0,promises_.mkdir)(this.path, { recursive: true });
        await (0,promises_.writeFile)(this.pathOf(file), typeof text === 'string' ? text : inPieces(text));
    }
    /** Keeps a journal as `journals/<id>.json`; the id is the plan's, never a text of the journal's own. */
    keepJournal(id, text) {
        return this.keep(`${id}.json`, text);
    }
    /** Keeps what the Chaos Toolkit said. Returns where, from this folder: reports lie beside it. */
    async keepLog(id, text) {
        await this.keep(`${id}.log`, text);
        return `journals/${id}.log`;
    }
    async keep(name, text) {
        const folder = (0,external_node_path_.join)(this.path, 'journals');
        await (0,promises_.mkdir)(folder, { recursive: true });
        const file = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(file, text);
        return file;
    }
}


/***/ }),

/***/ 9327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ baselineOf),
  m: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/publish/report-folder.ts + 1 modules
var report_folder = __webpack_require__(8108);
// EXTERNAL MODULE: ./src/report/json.ts + 1 modules
var json = __webpack_require__(7106);
// EXTERNAL MODULE: ./src/verdict/baseline.ts
var baseline = __webpack_require__(7290);
;// CONCATENATED MODULE: ./src/history/baseline.ts






/** Bytes of a verdict: far more than a thousand experiments leave. */
const LARGEST = 256 * 1024 * 1024;
/**
 * The earlier run at a path: its `verdict.json`, or a folder that holds one. Throws `wrong-input` when it cannot be read, or is of
 * another suite than `plan`; null: whatever it is of.
 */
async function readBaseline(path, workspace, plan) {
    const text = await readText((0,external_node_path_.resolve)(workspace, path), path);
    const read = (0,json/* readVerdict */.wk)(text);
    if (read.kind === 'unreadable')
        throw refused(path, read.reason);
    const { verdict } = read;
    const known = plan?.experiments.some((planned) => typeof (0,baseline/* experimentIn */.$Z)(verdict, planned) !== 'string') ?? true;
    if (known)
        return verdict;
    throw refused(path, `it is of another suite (${JSON.stringify(verdict.suite)}), none of whose experiments is in this one`);
}
async function readText(absolute, path) {
    try {
        const facts = await (0,promises_.stat)(absolute);
        const file = facts.isDirectory() ? (0,external_node_path_.join)(absolute, report_folder/* REPORT_FILES */.J.json) : absolute;
        const { size } = await (0,promises_.stat)(file);
        if (size > LARGEST)
            throw refused(path, `it has ${size} bytes, which no verdict has`);
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error);
        if (code === null)
            throw error;
        throw refused(path, code === 'ENOENT' ? `there is no ${report_folder/* REPORT_FILES */.J.json}` : `it cannot be read (${code})`);
    }
}
function refused(path, reason) {
    return (0,errors/* wrongInput */.qn)([
        {
            message: `the baseline ${JSON.stringify(path)} cannot be used: ${reason}`,
            fix: `give the ${report_folder/* REPORT_FILES */.J.json} of an earlier run of this suite, or its folder`,
        },
    ]);
}

// EXTERNAL MODULE: ./src/report/answer.ts
var answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/suite/load.ts + 15 modules
var load = __webpack_require__(3615);
;// CONCATENATED MODULE: ./src/reading.ts



async function readPlan(settings, { log, workspace }) {
    const { suite, experiments, vars, environment, mode } = settings;
    // What is run needs something to be compared with; journals that are there are judged as far as they can be.
    const baseline = mode === 'judge' || settings.baseline !== null;
    const rollbackVars = rollbackVarsOf(settings);
    const plan = await (0,load/* loadPlan */.Yq)({ workspace, suite, experiments, vars, environment, baseline, rollbackVars });
    log.info(`${plan.title}: ${(0,answer/* count */.U9)(plan.experiments.length, 'experiment')}`);
    for (const warning of plan.warnings)
        log.warn(warning);
    return plan;
}
/** null: no step of the rollback will be played. */
function rollbackVarsOf(settings) {
    if (settings.mode !== 'run' && settings.mode !== 'collect')
        return null;
    return settings.rollback.mode === 'off' ? null : settings.rollback.vars;
}
/** The earlier run to compare with; null when none was given. */
async function baselineOf(plan, { baseline }, { workspace }) {
    return baseline === null ? null : readBaseline(baseline, workspace, plan);
}


/***/ }),

/***/ 9846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ experimentsWorstFirst),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   S: () => (/* binding */ lookFirst),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Ze: () => (/* binding */ ICONS),
/* harmony export */   bq: () => (/* binding */ alarms),
/* harmony export */   l9: () => (/* binding */ decisive),
/* harmony export */   q9: () => (/* binding */ WORDS),
/* harmony export */   vq: () => (/* binding */ abortBeside)
/* harmony export */ });
/* harmony import */ var _verdict_score_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6975);
/* harmony import */ var _verdict_telling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6584);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4671);



/** What every format says first and in the same words. */
const ICONS = {
    pass: '✅',
    warn: '⚠️',
    fail: '❌',
    inconclusive: '❔',
    error: '⛔',
};
const WORDS = {
    pass: 'Pass',
    warn: 'Warn',
    fail: 'Fail',
    inconclusive: 'Inconclusive',
    error: 'Error',
};
function rank(outcome) {
    return _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.indexOf(outcome);
}
/** Worst first; among equals, what was left behind first, then what met least, then the suite's order. */
function experimentsWorstFirst(verdict) {
    const leftBehind = (experiment) => (experiment.rolledBack === false ? 1 : 0);
    return [...verdict.experiments].sort((a, b) => rank(b.verdict) - rank(a.verdict) ||
        leftBehind(b) - leftBehind(a) ||
        (0,_verdict_score_js__WEBPACK_IMPORTED_MODULE_1__/* .byLeastMet */ .PZ)(a, b) ||
        a.index - b.index);
}
/** The criterion that made the experiment's verdict; null when something else did (a fault not proven, no journal). */
function decisive(experiment) {
    const [worst] = (0,_verdict_telling_js__WEBPACK_IMPORTED_MODULE_2__/* .criteriaWorstFirst */ .f)(experiment.criteria);
    return worst?.enforced && worst.verdict === experiment.verdict ? worst : null;
}
/** The experiment to open first; null when all passed. */
function lookFirst(verdict) {
    const [worst] = experimentsWorstFirst(verdict);
    return worst && worst.verdict !== 'pass' ? worst : null;
}
/** What comes before everything else: a fault that may still be there, and a fault that never was. */
function alarms(verdict) {
    const all = experimentsWorstFirst(verdict);
    const raised = [
        {
            label: 'Not rolled back',
            meaning: 'the fault may still be in place: look at the system before anything else',
            experiments: all.filter(({ rolledBack }) => rolledBack === false),
        },
        {
            label: 'Rollback not known',
            meaning: 'nothing shows whether the fault was taken back: look at the system',
            experiments: all.filter((one) => one.rolledBack === null && (one.verdict === 'error' || one.aborted)),
        },
        {
            label: 'Fault not proven',
            meaning: 'nothing shows that the fault happened, so nothing shows that it was survived',
            experiments: all.filter(({ faultProven, aborted }) => faultProven === false && !aborted),
        },
    ];
    return raised.filter(({ experiments }) => experiments.length > 0);
}
/** What aborted the run, where the verdict's own sentence speaks of something worse; null otherwise. */
function abortBeside({ abort, reason }) {
    return abort === null || reason.includes(abort.reason) ? null : abort.reason;
}
/** `1 fail, 3 pass`, worst first. */
function tally(judged) {
    const counts = [..._verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i].reverse().map((outcome) => {
        const count = judged.filter(({ verdict }) => verdict === outcome).length;
        return count === 0 ? [] : [`${count} ${outcome}`];
    });
    return counts.flat().join(', ');
}
/** `2 experiments`, `1 criterion`. */
const PLURALS = {
    experiment: 'experiments',
    criterion: 'criteria',
    file: 'files',
    problem: 'problems',
};
function count(number, noun) {
    return `${number} ${number === 1 ? noun : PLURALS[noun]}`;
}
/** What is particular about how a criterion counts; empty for an ordinary one. */
function standing(criterion) {
    return [
        ...(criterion.enforced ? [] : ['observed only, not counted']),
        ...(criterion.required ? ['required'] : []),
        ...(criterion.weight === 1 ? [] : [`weight ${criterion.weight}`]),
    ];
}


/***/ }),

/***/ 2585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ printWithin)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5655);

/** Prints items in order for as long as they fit into `room` bytes of UTF-8; the first that does not fit ends it. */
function printWithin(items, room, print) {
    const printed = [];
    let left = room;
    for (const item of items) {
        const text = print(item, left);
        if (text === null || (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(text) > left)
            break;
        printed.push(text);
        left -= (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(text);
    }
    return printed;
}


/***/ }),

/***/ 1349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   cb: () => (/* binding */ printDuration),
/* harmony export */   wC: () => (/* binding */ printScore),
/* harmony export */   zF: () => (/* binding */ experimentFacts)
/* harmony export */ });
/* harmony import */ var _criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6784);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9846);


/** What a reader wants to know beside the answer, as label and text, in the order in which it is shown. */
function facts(verdict) {
    const rows = [
        ['Score', printScore(verdict)],
        ['Experiments', (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .tally */ .N4)(verdict.experiments) || 'none'],
        ['Environment', verdict.environment],
        ['Suite', verdict.file],
        ['Started', printTime(verdict.startedAt)],
        ['Duration', printDuration(Date.parse(verdict.endedAt) - Date.parse(verdict.startedAt))],
        ['Broker', verdict.broker.kind],
        ['Run', verdict.runId],
        ['Baseline', verdict.baseline && `${verdict.baseline.runId}, ${printTime(verdict.baseline.endedAt)}`],
    ];
    return rows.flatMap(([label, text]) => (text === null ? [] : [[label, text]]));
}
/** The same for one experiment; its file and journal are left to the formats, which link them. */
function experimentFacts(experiment) {
    const { faultProven, rolledBack, duration } = experiment;
    return [
        ['Fault', faultProven === null ? 'none in the method' : faultProven ? 'proven' : 'not proven'],
        [
            'Rollback',
            rolledBack === null ? 'not known' : rolledBack ? 'done, or nothing to roll back' : 'not rolled back',
        ],
        ...(duration === null ? [] : [['Duration', printDuration(duration)]]),
    ];
}
/** Only everything met reads as 100 %. */
function printScore({ score }) {
    return score === null ? 'none, nothing was judged' : (0,_criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)(score, 'ratio');
}
/** `2026-11-20 14:00:00 UTC`. */
function printTime(iso) {
    return iso.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC');
}
/** Milliseconds as `7m12s`. */
function printDuration(milliseconds) {
    return Number.isFinite(milliseconds) ? (0,_criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)(milliseconds, 'duration') : 'not known';
}


/***/ }),

/***/ 7106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JU: () => (/* binding */ looksLikeVerdict),
  wk: () => (/* binding */ readVerdict),
  vf: () => (/* binding */ verdictPieces)
});

// UNUSED EXPORTS: verdictJson

// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(7428);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./src/settings/rollback.ts
var rollback = __webpack_require__(9437);
// EXTERNAL MODULE: ./src/outcome.ts
var outcome = __webpack_require__(4671);
// EXTERNAL MODULE: ./src/verdict/verdict.ts
var verdict = __webpack_require__(1396);
;// CONCATENATED MODULE: ./src/report/schema.ts



const schema_outcome = schemas/* enum */.k5n(outcome/* OUTCOMES */.i).describe('From best to worst: pass, warn, fail, inconclusive, error.');
const schema_text = schemas/* string */.YjP();
const orNull = schema_text.nullable();
const amount = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* literal */.euz('never')])
    .describe('In milliseconds, ratio (1 = 100 %), bytes or count.');
const value = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('number'),
        lower: amount,
        upper: amount,
        dimension: schemas/* enum */.k5n(['duration', 'ratio', 'bytes', 'count']),
    })
        .readonly(),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('word'), word: schema_text }).readonly(),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('boolean'), boolean: schemas/* boolean */.zMY() }).readonly(),
]);
const criterion = schemas/* object */.Ikc({
    text: schema_text.describe('As written; `implied: …` for the gate’s own.'),
    file: orNull,
    line: schemas/* int */.Whr().positive().nullable(),
    verdict: schema_outcome,
    enforced: schemas/* boolean */.zMY().describe('Counted in the verdict and the score; false for observe-only criteria.'),
    required: schemas/* boolean */.zMY().describe('Must pass whatever the score.'),
    weight: schemas/* number */.aig().positive().describe('Share in the score.'),
    why: orNull.describe('Why the suite asks for it.'),
    measure: schema_text,
    phase: schemas/* enum */.k5n(['before', 'injection', 'recovery', 'after']).nullable(),
    observed: orNull.describe('As shown to people; null when nothing was observed.'),
    value: value.nullable().describe('What was observed, for a later run to compare with.'),
    unit: orNull,
    limit: schema_text,
    margin: orNull.describe('As shown to people; null where a distance means nothing.'),
    evidence: schemas/* array */.YOg(schema_text).readonly().describe('JSON pointers into the journal.'),
    reason: schema_text.describe('One sentence of why.'),
});
const experimentSchema = schemas/* object */.Ikc({
    index: schemas/* int */.Whr().positive().describe('From 1, in the order of the suite.'),
    id: schema_text,
    title: schema_text,
    file: schema_text,
    verdict: schema_outcome,
    reason: schema_text.describe('The sentence that decided it.'),
    aborted: schemas/* boolean */.zMY()
        .default(false)
        .describe('It was ended, or never started, because the run was aborted: nothing of it was judged.'),
    trusted: schemas/* boolean */.zMY()
        .default(false)
        .describe('It came to its own end, and its fault is proven: its criteria tell of the system.'),
    faultProven: schemas/* boolean */.zMY().nullable().describe('null: the method has no action.'),
    rolledBack: schemas/* boolean */.zMY()
        .nullable()
        .describe('true: played and succeeded, or nothing to play; false: failed or not played; null: not known.'),
    journal: orNull.describe('Where the journal is kept; null when there is none.'),
    duration: schemas/* number */.aig().nonnegative().nullable().describe('Milliseconds.'),
    criteria: schemas/* array */.YOg(criterion.readonly()).readonly(),
    notes: schemas/* array */.YOg(schema_text).readonly().describe('Findings that change no verdict.'),
});
const step = schemas/* object */.Ikc({
    name: schema_text,
    kind: schema_text.describe('As the suite calls it.'),
    outcome: schemas/* enum */.k5n(verdict/* STEP_OUTCOMES */.L$).describe('Only `done` is what was asked for.'),
    reason: schema_text,
    link: orNull.describe('Where a person can look.'),
    duration: schemas/* number */.aig().nonnegative().nullable().describe('Milliseconds; null: it never began.'),
});
/** Earlier versions knew only whether. */
const schema_rollback = schemas/* object */.Ikc({
    shouldRollback: schemas/* boolean */.zMY(),
    reason: schema_text,
    mode: schemas/* enum */.k5n(rollback/* ROLLBACK_MODES */.Y)
        .default('off')
        .describe('`plan`: it is told what would be done; `off`: nothing is done.'),
    steps: schemas/* array */.YOg(step.readonly()).readonly().default([]),
    rolledBack: schemas/* boolean */.zMY()
        .nullable()
        .default(null)
        .describe('true: every step is done; false: not, or not wholly; null: nobody was to roll back.'),
});
const abort = schemas/* object */.Ikc({
    text: schema_text.describe('As written, with how long it had to hold.'),
    file: orNull,
    line: schemas/* int */.Whr().positive().nullable(),
    why: orNull.describe('Why the suite asks for it.'),
    observed: orNull.describe('As shown to people; null when nothing is known of it.'),
    since: iso/* datetime */.w$().nullable().describe('The first look in a row at which it held, UTC.'),
    at: iso/* datetime */.w$().nullable().describe('When it ended the run, UTC.'),
    reason: schema_text,
})
    .describe('The condition of the suite that ended the run.');
/** `verdict.json`: checks `Verdict`, and its keys stand in the order in which the file has them. */
const verdictSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    runId: schema_text,
    suite: schema_text.describe('The suite’s title.'),
    file: orNull,
    environment: orNull,
    verdict: schema_outcome,
    reason: schema_text,
    score: schemas/* number */.aig()
        .min(0)
        .max(1)
        .nullable()
        .describe('Weighted share of enforced criteria met, a warn counted half; null when none was judged.'),
    startedAt: iso/* datetime */.w$().describe('UTC.'),
    endedAt: iso/* datetime */.w$().describe('UTC.'),
    experiments: schemas/* array */.YOg(experimentSchema.readonly()).readonly(),
    warnings: schemas/* array */.YOg(schema_text).readonly(),
    abort: abort.readonly().nullable().default(null),
    baseline: schemas/* object */.Ikc({ runId: schema_text, endedAt: iso/* datetime */.w$() })
        .readonly()
        .nullable()
        .describe('The earlier run that criteria were compared with.'),
    rollback: schema_rollback.readonly().describe('How the deployment is taken back.'),
    broker: schemas/* object */.Ikc({ kind: schema_text, executionArn: orNull, executionUrl: orNull }).readonly(),
})
    .readonly();
/** The published JSON Schema of `verdict.json`. */
function verdictJsonSchema() {
    return {
        title: 'Verdict of Resiliency Gate',
        description: 'What a suite of experiments proved: the answer, and for every criterion what was observed and why.',
        ...z.toJSONSchema(verdictSchema, {
            target: 'draft-2020-12',
            override: ({ jsonSchema }) => delete jsonSchema.readOnly,
        }),
    };
}

;// CONCATENATED MODULE: ./src/report/json.ts


/** `verdict.json`: the same verdict gives the same bytes, whatever order its keys were put together in. */
function verdictJson(verdict) {
    return [...verdictPieces(verdict)].join('');
}
/** The same, an experiment at a time: there may be thousands. */
function* verdictPieces(verdict) {
    const frame = print(verdictSchema.parse({ ...verdict, experiments: [] }));
    const [head = '', foot = ''] = frame.split(NO_EXPERIMENTS);
    yield `${head}\n  "experiments": [`;
    for (const [at, experiment] of verdict.experiments.entries()) {
        const printed = print(experimentSchema.parse(experiment)).replaceAll('\n', '\n    ');
        yield `${at === 0 ? '' : ','}\n    ${printed}`;
    }
    yield `${verdict.experiments.length === 0 ? '' : '\n  '}]${foot}\n`;
}
/** Only the verdict's own key can stand like this: texts hold no bare line break, and inner keys stand deeper. */
const NO_EXPERIMENTS = '\n  "experiments": []';
function print(value) {
    return JSON.stringify(value, null, 2);
}
/** Reads an earlier `verdict.json`. Keys that this version does not know are left out; anything missing is unreadable. */
function readVerdict(text) {
    const parsed = parse(text);
    if (parsed === undefined)
        return { kind: 'unreadable', reason: 'it is not JSON' };
    const read = verdictSchema.safeParse(parsed);
    if (read.success)
        return { kind: 'verdict', verdict: read.data };
    const problems = errors/* prettifyError */.S1(read.error).split('\n');
    return {
        kind: 'unreadable',
        reason: `it is not a verdict: ${problems.slice(0, 6).join(' ').slice(0, 500)}`,
    };
}
/** Whether a text is a verdict of this or another version, whatever else is in it. */
function looksLikeVerdict(text) {
    return verdictMarks.safeParse(parse(text)).success;
}
const verdictMarks = schemas/* object */.Ikc({ version: schemas/* int */.Whr(), runId: schemas/* string */.YjP(), experiments: schemas/* array */.YOg(schemas/* unknown */.L5J()) });
function parse(text) {
    try {
        return JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   cC: () => (/* binding */ isInRepository),
/* harmony export */   lU: () => (/* binding */ lineAddress)
/* harmony export */ });
/** The address when it is one that a reader may follow: http(s), no credentials, no absurd length; else null. */
function webAddress(text) {
    if (!text || text.length > 2000 || !URL.canParse(text))
        return null;
    const url = new URL(text);
    const followable = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    return followable ? url.href : null;
}
/** The line in the repository at the commit; null when the context does not know it or the path leaves the repository. */
function lineAddress(place, context) {
    const repository = webAddress(context.repositoryUrl)?.replace(/\/$/, '');
    if (!repository || !context.sha || !isInRepository(place.file))
        return null;
    const path = place.file.split('/').map(encode).join('/');
    const anchor = place.line === null ? '' : `#L${place.line}`;
    return webAddress(`${repository}/blob/${encode(context.sha)}/${path}${anchor}`);
}
/** Whether a path leads to a file of the repository, and not out of it. */
function isInRepository(path) {
    return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}
function encode(segment) {
    return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'));
}


/***/ }),

/***/ 1150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ bold),
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   Qb: () => (/* binding */ explanation),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   qS: () => (/* binding */ badge),
/* harmony export */   x3: () => (/* binding */ NONE)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9846);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3303);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5655);



/** Pieces of GitHub markdown. HTML elements rather than markdown marks, because they cannot be broken out of. */
const NONE = '–';
function code(text, longest) {
    return `<code>${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(text, longest)}</code>`;
}
function bold(text, longest) {
    return `<b>${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(text, longest)}</b>`;
}
/** `label` leads to `address` when that can be followed; both are input. */
function link(label, address) {
    const followable = (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .webAddress */ .Dy)(address);
    const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(label, 200);
    return followable === null ? text : `<a href="${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownAttribute */ .Ce)(followable)}">${text}</a>`;
}
/** `suite.yaml:7`, leading to the line when the context knows the repository. */
function place(file, line, context) {
    if (file === null)
        return NONE;
    return link(line === null ? file : `${file}:${line}`, (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAddress */ .lU)({ file, line }, context));
}
function badge(outcome) {
    return `${_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze[outcome]}&nbsp;${outcome}`;
}
function row(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
function tableHead(titles) {
    return row(titles) + row(titles.map(() => '---'));
}
/** Observed, limit, margin and line: the cells that explain a criterion. */
function explanation(criterion, context) {
    const { observed, limit, margin, file, line } = criterion;
    return [
        observed === null ? 'nothing' : bold(observed, 120),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(limit, 120),
        margin === null ? NONE : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(margin, 120),
        place(file, line, context),
    ];
}


/***/ }),

/***/ 4030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ stepTable),
/* harmony export */   T: () => (/* binding */ firstLine)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9846);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2585);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1349);
/* harmony import */ var _markdown_parts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1150);
/* harmony import */ var _rollback_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1908);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5655);






const HEAD = (0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .tableHead */ .PP)(['Outcome', 'Step', 'What was done', 'Duration']);
/** Nothing stands before it. */
function firstLine(verdict) {
    const told = (0,_rollback_js__WEBPACK_IMPORTED_MODULE_4__/* .notRolledBack */ .vG)(verdict);
    return told === null ? '' : `## ${_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.error} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p7)(told, 600)}\n\n`;
}
/** The steps in their order, as many as fit into `room` bytes; nothing when there are none. */
function stepTable(verdict, room) {
    const { steps } = verdict.rollback;
    if (steps.length === 0)
        return '';
    const rows = (0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .printWithin */ .T)(steps, room, ({ name, kind, outcome, reason, link: address, duration }) => (0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)([
        `${_rollback_js__WEBPACK_IMPORTED_MODULE_4__/* .STEP_ICONS */ .wc[outcome]}&nbsp;${outcome}`,
        `${(0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)(name, address)}<br><i>${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p7)(kind, 40)}</i>`,
        (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p7)(reason, 1_000),
        duration === null ? _markdown_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .NONE */ .x3 : (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .printDuration */ .cb)(duration),
    ]));
    const rest = steps.length - rows.length;
    const leftOut = rest === 0 ? '' : `${rest} more steps did not fit.\n\n`;
    return `<b>${(0,_rollback_js__WEBPACK_IMPORTED_MODULE_4__/* .stepsHeading */ .MC)(verdict)}</b>\n\n${HEAD}${rows.join('')}\n${leftOut}`;
}


/***/ }),

/***/ 4241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pm: () => (/* binding */ SUMMARY_BUDGET),
  zN: () => (/* binding */ alarmLines),
  qN: () => (/* binding */ markdownReport)
});

// EXTERNAL MODULE: ./src/report/answer.ts
var answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/report/budget.ts
var budget = __webpack_require__(2585);
// EXTERNAL MODULE: ./src/report/facts.ts
var report_facts = __webpack_require__(1349);
// EXTERNAL MODULE: ./src/verdict/telling.ts
var telling = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/report/links.ts
var links = __webpack_require__(3303);
// EXTERNAL MODULE: ./src/report/markdown-parts.ts
var markdown_parts = __webpack_require__(1150);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/markdown-experiment.ts







const NOTES = 10;
const ENTRIES = 5;
const CRITERIA_HEAD = (0,markdown_parts/* tableHead */.PP)(['Verdict', 'Criterion', 'Observed', 'Limit', 'Margin', 'Line']);
/** Room for the sentence that counts what was left out. */
const LEFT_OUT = 200;
/** One experiment, folded away; null when not even its frame fits into `room` bytes. The worst criteria are kept. */
function experimentBlock(experiment, context, room, open) {
    const head = `<details${open ? ' open' : ''}>\n<summary>${summary(experiment)}</summary>\n\n`;
    const foot = `${findings(experiment, context)}</details>\n\n`;
    const left = room - (0,report_text/* bytes */.ee)(head) - (0,report_text/* bytes */.ee)(foot) - (0,report_text/* bytes */.ee)(CRITERIA_HEAD) - LEFT_OUT;
    return left < 0 ? null : head + criteriaTable(experiment.criteria, context, left) + foot;
}
function summary(experiment) {
    const { verdict, title, reason } = experiment;
    return `${answer/* ICONS */.Ze[verdict]} ${(0,markdown_parts/* bold */.Cr)(title, 200)} – ${(0,report_text/* markdownText */.p7)(reason)}`;
}
function criteriaTable(criteria, context, room) {
    if (criteria.length === 0)
        return 'No criterion was judged.\n\n';
    const sorted = (0,telling/* criteriaWorstFirst */.f)(criteria);
    const rows = (0,budget/* printWithin */.T)(sorted, room, (criterion) => criterionRow(criterion, context));
    const rest = sorted.slice(rows.length);
    const leftOut = rest.length === 0 ? '' : `${(0,answer/* count */.U9)(rest.length, 'criterion')} more did not fit: ${(0,answer/* tally */.N4)(rest)}.\n\n`;
    return `${rows.length === 0 ? '' : CRITERIA_HEAD}${rows.join('')}\n${leftOut}`;
}
function criterionRow(criterion, context) {
    const { text, reason, why, verdict } = criterion;
    const said = [
        [(0,markdown_parts/* code */.aY)(text, 300), ...(0,answer/* standing */.JA)(criterion).map((standing) => `<i>${standing}</i>`)].join(' · '),
        (0,report_text/* markdownText */.p7)(reason),
        ...(why === null ? [] : [`Why it is asked: ${(0,report_text/* markdownText */.p7)(why, 300)}`]),
        ...evidence(criterion),
    ];
    return (0,markdown_parts/* row */.nM)([(0,markdown_parts/* badge */.qS)(verdict), said.join('<br>'), ...(0,markdown_parts/* explanation */.Qb)(criterion, context)]);
}
function evidence(criterion) {
    const pointers = criterion.evidence.slice(0, ENTRIES).map((pointer) => (0,markdown_parts/* code */.aY)(pointer, 120));
    const more = criterion.evidence.length - pointers.length;
    if (more > 0)
        pointers.push(`and ${more} more`);
    return pointers.length === 0 ? [] : [`Evidence: ${pointers.join(' ')}`];
}
function findings(experiment, context) {
    const { file, journal, notes } = experiment;
    const facts = [
        ...(0,report_facts/* experimentFacts */.zF)(experiment).map(([label, text]) => `${label}: ${(0,report_text/* markdownText */.p7)(text)}`),
        `Journal: ${journal === null ? 'none' : (0,links/* webAddress */.Dy)(journal) ? (0,markdown_parts/* link */.nf)(journal, journal) : (0,markdown_parts/* code */.aY)(journal, 400)}`,
        `Experiment: ${(0,markdown_parts/* place */.ik)(file, null, context)}`,
    ];
    const told = notes.slice(0, NOTES).map((note) => `- Note: ${(0,report_text/* markdownText */.p7)(note, 400)}\n`);
    const more = notes.length > NOTES ? [`- ${notes.length - NOTES} more notes are in <code>verdict.json</code>.\n`] : [];
    const list = [...told, ...more].join('');
    return `${facts.join(' · ')}\n\n${list === '' ? '' : `${list}\n`}`;
}

// EXTERNAL MODULE: ./src/report/markdown-rollback.ts
var markdown_rollback = __webpack_require__(4030);
// EXTERNAL MODULE: ./src/report/rollback.ts
var rollback = __webpack_require__(1908);
;// CONCATENATED MODULE: ./src/report/markdown.ts








/** GitHub drops a job summary above 1 MiB; other steps' text may share the file's step. */
const SUMMARY_BUDGET = 1_000_000;
const NAMED = 5;
const WARNINGS = 20;
const markdown_LEFT_OUT = 300;
const EXPERIMENTS_HEAD = (0,markdown_parts/* tableHead */.PP)([
    'Verdict',
    'Experiment',
    'Worst criterion',
    'Observed',
    'Limit',
    'Margin',
    'Line',
]);
/**
 * The verdict in GitHub's markdown: the answer, what to look at first, every experiment worst first. It stays within
 * `budget` bytes of UTF-8 (4 kB or more): the worst is kept and what was left out is counted. `news` is markdown that
 * comes after what to look at first.
 */
function markdownReport(verdict, context = {}, budget = SUMMARY_BUDGET, news = '') {
    const head = [
        heading(verdict),
        alarmLines(verdict),
        firstLook(verdict, context),
        news,
        factLine(verdict, context),
        (0,markdown_rollback/* stepTable */.P)(verdict, budget / 5),
    ].join('');
    const foot = warningList(verdict, budget / 10);
    const room = budget - (0,report_text/* bytes */.ee)(head) - (0,report_text/* bytes */.ee)(foot) - markdown_LEFT_OUT;
    if (room < (0,report_text/* bytes */.ee)(EXPERIMENTS_HEAD))
        return briefReport(verdict);
    const table = experimentTable(verdict, context, room / 2);
    return head + table + experimentBlocks(verdict, context, room - (0,report_text/* bytes */.ee)(table)) + foot;
}
/** What is left when the texts alone would fill the budget. */
function briefReport(verdict) {
    const counted = (0,answer/* alarms */.bq)(verdict).map(({ label, experiments }) => `⛔ <b>${label}:</b> ${(0,answer/* count */.U9)(experiments.length, 'experiment')}.\n\n`);
    const told = `Experiments: ${(0,answer/* tally */.N4)(verdict.experiments) || 'none'}. The report did not fit; it is in <code>verdict.json</code>.\n`;
    return `${heading(verdict)}${counted.join('')}${abortLine(verdict)}${told}`;
}
function heading(verdict) {
    return `${(0,markdown_rollback/* firstLine */.T)(verdict)}## ${answer/* ICONS */.Ze[verdict.verdict]} ${answer/* WORDS */.q9[verdict.verdict]}: ${(0,report_text/* markdownText */.p7)(verdict.suite, 200)}\n\n`;
}
/** What comes before everything else, as paragraphs. */
function alarmLines(verdict) {
    const lines = (0,answer/* alarms */.bq)(verdict).map(({ label, meaning, experiments }) => {
        const named = experiments.slice(0, NAMED).map(({ title }) => (0,report_text/* markdownText */.p7)(title, 120));
        if (experiments.length > NAMED)
            named.push(`${experiments.length - NAMED} more`);
        return `⛔ <b>${label}:</b> ${named.join('; ')} – ${meaning}.\n\n`;
    });
    return lines.join('') + abortLine(verdict);
}
function abortLine(verdict) {
    const abort = (0,answer/* abortBeside */.vq)(verdict);
    return abort === null ? '' : `${answer/* ICONS */.Ze.fail} <b>Aborted:</b> ${(0,report_text/* markdownText */.p7)(abort)}\n\n`;
}
function firstLook(verdict, context) {
    const why = `${(0,report_text/* markdownText */.p7)(verdict.reason)}\n\n`;
    const experiment = (0,answer/* lookFirst */.S)(verdict);
    if (experiment === null)
        return why;
    const title = `<b>Look first at ${(0,report_text/* markdownText */.p7)(experiment.title, 200)}</b>`;
    const lines = [title, ...decision(experiment, context)];
    return `${why}> ${lines.join('<br>')}\n\n`;
}
function decision(experiment, context) {
    const criterion = (0,answer/* decisive */.l9)(experiment);
    if (criterion === null)
        return [(0,report_text/* markdownText */.p7)(experiment.reason)];
    const [observed = markdown_parts/* NONE */.x3, limit = markdown_parts/* NONE */.x3, margin = markdown_parts/* NONE */.x3, line = markdown_parts/* NONE */.x3] = (0,markdown_parts/* explanation */.Qb)(criterion, context);
    const numbers = [`observed ${observed}`, `limit ${limit}`, ...(margin === markdown_parts/* NONE */.x3 ? [] : [margin])].join(', ');
    return [`${(0,markdown_parts/* code */.aY)(criterion.text, 300)} – ${numbers} – ${line}`, (0,report_text/* markdownText */.p7)(criterion.reason)];
}
function factLine(verdict, context) {
    const { broker, runId } = verdict;
    const told = (0,report_facts/* facts */.Ix)(verdict).map(([label, text]) => {
        if (label === 'Broker')
            return `${label}: ${(0,markdown_parts/* link */.nf)(text, broker.executionUrl)}`;
        if (label === 'Run')
            return `${label}: ${(0,markdown_parts/* link */.nf)(runId, context.runUrl)}`;
        if (label === 'Suite')
            return `${label}: ${(0,markdown_parts/* place */.ik)(verdict.file, null, context)}`;
        return `${label}: ${(0,report_text/* markdownText */.p7)(text, 300)}`;
    });
    return `Roll back: ${(0,report_text/* markdownText */.p7)((0,rollback/* printRollback */.Kq)(verdict))}\n\n${told.join(' · ')}\n\n`;
}
function experimentTable(verdict, context, room) {
    const experiments = (0,answer/* experimentsWorstFirst */.GI)(verdict);
    if (experiments.length === 0)
        return 'No experiment was judged.\n\n';
    const rows = (0,budget/* printWithin */.T)(experiments, room - (0,report_text/* bytes */.ee)(EXPERIMENTS_HEAD), (one) => experimentRow(one, context));
    const rest = experiments.slice(rows.length);
    const leftOut = rest.length === 0 ? '' : `${(0,answer/* count */.U9)(rest.length, 'experiment')} more did not fit: ${(0,answer/* tally */.N4)(rest)}.\n\n`;
    return `${EXPERIMENTS_HEAD}${rows.join('')}\n${leftOut}`;
}
function experimentRow(experiment, context) {
    const criterion = (0,answer/* decisive */.l9)(experiment);
    const explained = criterion === null
        ? [(0,report_text/* markdownText */.p7)(experiment.reason), markdown_parts/* NONE */.x3, markdown_parts/* NONE */.x3, markdown_parts/* NONE */.x3, (0,markdown_parts/* place */.ik)(experiment.file, null, context)]
        : [(0,markdown_parts/* code */.aY)(criterion.text, 300), ...(0,markdown_parts/* explanation */.Qb)(criterion, context)];
    return (0,markdown_parts/* row */.nM)([(0,markdown_parts/* badge */.qS)(experiment.verdict), (0,report_text/* markdownText */.p7)(experiment.title, 200), ...explained]);
}
function experimentBlocks(verdict, context, room) {
    const experiments = (0,answer/* experimentsWorstFirst */.GI)(verdict);
    const first = (0,answer/* lookFirst */.S)(verdict);
    // At most half of what is left for each, so that one huge experiment does not hide the next.
    const blocks = (0,budget/* printWithin */.T)(experiments, room, (one, left) => experimentBlock(one, context, left / 2, one === first));
    const rest = experiments.length - blocks.length;
    const leftOut = rest === 0
        ? ''
        : `The details of ${(0,answer/* count */.U9)(rest, 'experiment')} did not fit; they are in <code>verdict.json</code>.\n\n`;
    return `${blocks.join('')}${leftOut}`;
}
function warningList({ warnings }, room) {
    if (warnings.length === 0)
        return '';
    const told = (0,budget/* printWithin */.T)(warnings.slice(0, WARNINGS), room, (one) => `- ${(0,report_text/* markdownText */.p7)(one, 400)}\n`);
    const more = warnings.length - told.length;
    if (more > 0)
        told.push(`- ${more} more warnings are in <code>verdict.json</code>.\n`);
    return `<b>Warnings</b>\n\n${told.join('')}\n`;
}


/***/ }),

/***/ 1908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ printRollback),
/* harmony export */   MC: () => (/* binding */ stepsHeading),
/* harmony export */   vG: () => (/* binding */ notRolledBack),
/* harmony export */   wc: () => (/* binding */ STEP_ICONS)
/* harmony export */ });
/** What every format says of taking the deployment back, in the same words. */
const STEP_ICONS = {
    done: '✅',
    failed: '❌',
    'timed-out': '❌',
    skipped: '❌',
    planned: '▫️',
};
/** The first line of everything when a rollback was due and is not done; null otherwise. Plain text. */
function notRolledBack({ rollback }) {
    if (rollback.rolledBack !== false)
        return null;
    const undone = rollback.steps.filter(({ outcome }) => outcome !== 'done');
    const [first] = undone;
    const more = undone.length > 1 ? `, and ${undone.length - 1} more of ${rollback.steps.length} are not done` : '';
    const what = first === undefined ? '' : `: ${tellStep(first)}${more}`;
    const partly = undone.length < rollback.steps.length ? 'only partly' : 'not';
    return `The deployment is ${partly} rolled back, look at it before anything else${what}`;
}
/** `step "undo" failed – exit code 1`. */
function tellStep({ name, outcome, reason }) {
    return `step "${name}" ${outcome} – ${reason}`;
}
/** Whether the deployment is to be rolled back, why, and what became of it. */
function printRollback({ rollback }) {
    const { shouldRollback, reason, mode, steps, rolledBack } = rollback;
    const decision = `${shouldRollback ? 'yes' : 'no'} – ${reason}`;
    if (rolledBack !== null) {
        const done = steps.filter(({ outcome }) => outcome === 'done').length;
        return `${decision}; ${rolledBack ? 'rolled back' : 'not rolled back'}, ${done} of ${steps.length} steps done`;
    }
    if (mode === 'plan')
        return `${decision}; nothing is done, as rollback: plan asks`;
    return decision;
}
/** What heads the list of steps. */
function stepsHeading({ rollback }) {
    return rollback.mode === 'plan' ? 'What a rollback would do' : 'Rollback of the deployment';
}


/***/ }),

/***/ 5655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ markdownAttribute),
/* harmony export */   PT: () => (/* binding */ markup),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/**
 * Text from suites, journals and titles is shown, never obeyed. `plain` makes one visible line of anything; the others
 * make of that line what their format shows as the same text.
 */
/** Invisible or harmful in every format: controls, bidi and zero-width characters, lone surrogates, what XML forbids. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** Text in which there is nothing to make visible. */
const ORDINARY = /^[\x20-\x7e]*$/;
/** The two joiners that emoji and many scripts are spelled with. */
const JOINERS = '\u200c\u200d';
/** Splits what a renderer would link, without being seen. `plain` lets none through, so each one is ours. */
const SPLIT = '\u200b';
/** One line of at most `longest` UTF-16 units (and a note of what was cut), in which every character can be seen. */
function plain(text, longest = 600) {
    if (text.length <= longest && ORDINARY.test(text))
        return text.replace(/ {2,}/g, ' ').trim();
    const kept = text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : text;
    const line = kept.replace(/\s+/g, ' ').trim().replace(INVISIBLE, visible);
    const cut = text.length - kept.length;
    return cut === 0 ? line : `${line}… (${cut} more characters)`;
}
/** ESC as `␛`, a bidi override as `⟨U+202E⟩`. */
function visible(character) {
    if (JOINERS.includes(character))
        return character;
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(0x2400 + code);
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
/** Text for an HTML or XML element or quoted attribute. */
function markup(text, longest) {
    return entities(plain(text, longest), /[&<>"']/g);
}
/**
 * Text for GitHub's markdown: at the start of a paragraph, inline, in a table cell, or inside an HTML block. Entities
 * rather than backslashes, because they mean the same in all four. What GitHub links after rendering (mentions, issues,
 * addresses, emoji) is split by a zero-width space, since an entity would be decoded by then. A dollar sign would start
 * a formula.
 */
function markdownText(text, longest) {
    const split = plain(text, longest)
        .replace(/@/g, `@${SPLIT}`)
        .replace(/(#|gh-)(?=\d)/gi, `$1${SPLIT}`)
        .replace(/(https?|ftp):(?=\/\/)/gi, `$1:${SPLIT}`)
        .replace(/www(?=\.)/gi, `$&${SPLIT}`)
        .replace(/:(?=(?:[\w+-]*[a-z+-][\w+-]*|100|1234):)/gi, `:${SPLIT}`);
    return entities(split, /[&<>`*_~|\\[\]]/g)
        .replace(/^(\d+(?=[.)](?!\S)))?[-+=:#.)]/, (start) => start.slice(0, -1) + entity(start.slice(-1)))
        .replaceAll(SPLIT, '&#8203;')
        .replaceAll('$', '<span>$</span>');
}
/** An attribute value in HTML inside markdown, where a `|` would still end a table cell. */
function markdownAttribute(text) {
    return entities(text, /[&<>"'`*_~|\\[\]]/g);
}
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
function entities(text, special) {
    return text.replace(special, (character) => NAMED[character] ?? entity(character));
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/** Text for a log line: runners obey `##[…]` and `##vso[…]` anywhere in a line, and `::` at its start. */
function logText(text, longest) {
    return plain(text, longest)
        .replace(/##(?=[\w.]*\[)/g, '# #')
        .replace(/^::/, ': :');
}
/** UTF-8 bytes. */
function bytes(text) {
    return Buffer.byteLength(text, 'utf8');
}


/***/ }),

/***/ 58:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ abortConditionShape),
/* harmony export */   u: () => (/* binding */ abortWhenShape)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3798);
/* harmony import */ var _measure_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8808);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3037);



const condition = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)('`measure comparison [for duration]`, e.g. `alarm "checkout-5xx" is ALARM for 2m`.');
/** One call of CloudWatch can ask for as many alarms. */
const MOST_CONDITIONS = 100;
const abortConditionShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    condition,
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .strict */ .O)({
        when: condition,
        for: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .refine((value) => (0,_measure_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .durationOf */ .cf)(value) > 0, {
            message: 'this is no time that a condition could hold for',
            params: { fix: 'write a duration, e.g. 2m, or leave it out' },
        })
            .optional()
            .meta({ description: 'How long it has to hold, e.g. `2m`; once is enough when not given.' }),
        why: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)('Why the run is ended then; shown in reports.').optional(),
    }),
], { error: 'write a condition such as `alarm "checkout-5xx" is ALARM`, or an object with `when`' });
const abortWhenShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(abortConditionShape).min(1).max(MOST_CONDITIONS).meta({
    description: 'Conditions that end the run while its experiments are at work: the verdict is `fail`.',
});


/***/ }),

/***/ 9488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ alarmsShape),
/* harmony export */   lR: () => (/* binding */ USUAL_ALARM_SETTLE),
/* harmony export */   rv: () => (/* binding */ readAlarmSettle)
/* harmony export */ });
/* harmony import */ var _measure_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8808);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3037);
/* harmony import */ var _shape_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8026);



const alarmsShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .strict */ .O)({
    settle: _measure_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .settleShape */ .DS
        .optional()
        .meta({ description: 'How long after an experiment its alarms may still go off; 3m when not given.' }),
}).meta({ description: 'How alarms are judged.' });
/** Milliseconds: an alarm follows what happens by the period of its metric, the way of its values, and its own evaluation. */
const USUAL_ALARM_SETTLE = 180_000;
/** Milliseconds after an experiment in which alarms still speak of it; their shape was checked before. */
function readAlarmSettle(alarms) {
    const settle = (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(alarmsShape, alarms)?.settle;
    return settle === undefined ? USUAL_ALARM_SETTLE : (0,_measure_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .durationOf */ .cf)(settle);
}


/***/ }),

/***/ 9350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ checkCriteria)
});

// EXTERNAL MODULE: ./src/criteria/check.ts + 6 modules
var check = __webpack_require__(9667);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./src/suite/criteria.ts
var criteria = __webpack_require__(7775);
// EXTERNAL MODULE: ./src/criteria/quote.ts
var quote = __webpack_require__(6929);
// EXTERNAL MODULE: ./src/criteria/vocabulary.ts
var vocabulary = __webpack_require__(7225);
// EXTERNAL MODULE: ./src/suite/suggestion.ts
var suggestion = __webpack_require__(9282);
// EXTERNAL MODULE: ./src/suite/strategies.ts
var suite_strategies = __webpack_require__(1911);
;// CONCATENATED MODULE: ./src/suite/feasibility.ts




/** Why a condition would be left without evidence; null when nothing speaks against it. */
function obstacleTo(condition, stage) {
    const { measure } = condition;
    if (measure.kind === 'activity')
        return ambiguity(measure.activity, measure.name, stage);
    if (measure.kind === 'alarm')
        return null;
    const declared = stage.measures.find(({ name }) => name === (0,vocabulary/* canonicalName */.Ew)(measure.name));
    if (declared !== undefined)
        return sourceOf(declared, stage);
    if ((0,vocabulary/* isOverSamples */.A2)(condition))
        return samples(condition, stage);
    return (0,vocabulary/* canonicalName */.Ew)(measure.name) === 'steady-state' ? steadyState(condition, stage) : null;
}
function ambiguity(type, name, { declarations }) {
    const namesakes = declarations.filter((declaration) => declaration.type === type && declaration.name === name);
    if (namesakes.length < 2)
        return null;
    const message = `${namesakes.length} activities are the ${type} ${(0,quote/* quote */.h)(name)}`;
    return { kind: 'never', message, fix: 'give each its own name' };
}
function sourceOf({ name, source }, stage) {
    if (source.kind === 'metric')
        return null;
    if (source.kind === 'alarm')
        return faultless(name, stage);
    const known = stage.declarations.filter(({ type }) => type === source.activity).map((found) => found.name);
    if (known.includes(source.name))
        return ambiguity(source.activity, source.name, stage);
    return {
        kind: 'never',
        message: `the measure ${(0,quote/* quote */.h)(name)} is read from the ${source.activity} ${(0,quote/* quote */.h)(source.name)}, which the experiment does not have`,
        fix: (0,suggestion/* suggestion */.h)(source.name, known, 'it has'),
    };
}
function faultless(name, { declarations }) {
    if (declarations.some(({ section, type }) => section === 'method' && type === 'action'))
        return null;
    const message = `${name} counts from the first fault, and the method has no action`;
    return { kind: 'never', message, fix: 'ask this of experiments that inject a fault' };
}
function samples({ text }, { declarations, hasHypothesis, strategies }) {
    const sampled = declarations.some(({ section, hasTolerance }) => section === 'method' && hasTolerance);
    if (sampled || (hasHypothesis && (0,suite_strategies/* hasRounds */._j)(strategies.hypothesis)))
        return null;
    if (!hasHypothesis) {
        const message = `${(0,quote/* quote */.h)(text)} is judged by samples, and the experiment takes none`;
        return {
            kind: 'never',
            message,
            fix: 'add a steady-state hypothesis, or a tolerance to a probe of the method',
        };
    }
    return {
        kind: 'hardly',
        message: `${(0,quote/* quote */.h)(text)} is judged by samples, and the strategy "${strategies.hypothesis}" takes none during the method`,
        fix: 'write `runtime: { hypothesis: { strategy: continuously } }`',
    };
}
function steadyState({ text }, { hasHypothesis, strategies: { hypothesis } }) {
    if (!hasHypothesis) {
        const message = `${(0,quote/* quote */.h)(text)} needs a steady-state hypothesis, and the experiment has none`;
        return { kind: 'never', message, fix: 'add one, or ask this of other experiments only' };
    }
    if (hypothesis === 'default' || hypothesis === 'continuously')
        return null;
    return {
        kind: 'hardly',
        message: `${(0,quote/* quote */.h)(text)} needs the hypothesis before and after the method, which the strategy "${hypothesis}" leaves out`,
        fix: 'write the strategy default or continuously',
    };
}

// EXTERNAL MODULE: ./src/suite/measures.ts + 1 modules
var suite_measures = __webpack_require__(9391);
;// CONCATENATED MODULE: ./src/suite/check-criteria.ts






/** Checks every criterion against every experiment that it is asked of. `baseline`: whether there is an earlier run. */
function checkCriteria(cases, baseline, findings) {
    const all = new Set(cases.map(({ file }) => file));
    const remarks = new Map();
    for (const one of cases) {
        for (const remark of one.criteria.flatMap((criterion) => remarksOn(criterion, one.stage, baseline))) {
            const key = `${String(remark.refused)} ${(0,problem/* printProblem */.J)(remark.problem)}`;
            const known = remarks.get(key);
            if (known)
                known.files.add(one.file);
            else
                remarks.set(key, { ...remark, files: new Set([one.file]) });
        }
    }
    for (const { refused, origin, problem, files } of remarks.values()) {
        // What the suite asks of all can be wrong for some.
        const some = origin === 'suite' && files.size < all.size;
        const told = some ? { ...problem, message: `${problem.message} (in ${[...files].join(', ')})` } : problem;
        if (refused)
            findings.refuse(told);
        else
            findings.warn(told);
    }
}
const NOTHING_TO_JUDGE_BY = {
    message: 'the experiment has no steady-state hypothesis and no criterion, so nothing will be verified',
    fix: 'add a hypothesis, or a criterion such as `probe "…" is met`',
};
function remarksOn(criterion, stage, baseline) {
    const { origin, place } = criterion;
    const checked = (0,check/* checkCriterion */.s)(criterion, check_criteria_vocabulary(stage, baseline));
    const remarks = [
        ...checked.problems.map((problem) => ({ refused: true, origin, problem })),
        ...checked.warnings.map((problem) => ({ refused: false, origin, problem })),
    ];
    if (checked.problems.length > 0)
        return remarks;
    for (const condition of (0,criteria/* conditionsOf */.yb)(criterion)) {
        const obstacle = obstacleTo(condition, stage);
        if (obstacle === null)
            continue;
        const { kind, message, fix } = obstacle;
        // Nobody wrote the default criterion: without a hypothesis the verdict will say that nothing was verified.
        const byDefault = origin === 'default' && kind === 'never';
        const problem = byDefault ? { ...NOTHING_TO_JUDGE_BY, place } : { message, fix, place };
        remarks.push({ refused: kind === 'never' && !byDefault, origin, problem });
    }
    return remarks;
}
function check_criteria_vocabulary({ declarations, measures, strategies, hasHypothesis }, baseline) {
    const named = (type) => [
        ...new Set(declarations.filter((declaration) => declaration.type === type).map(({ name }) => name)),
    ];
    return {
        measures: (0,suite_measures/* vocabularyOf */.YB)(measures),
        probes: named('probe'),
        actions: named('action'),
        baseline,
        cadence: hasHypothesis ? (0,suite_strategies/* cadenceOf */.zD)(strategies) : null,
    };
}


/***/ }),

/***/ 7775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZU: () => (/* binding */ defaultCriterion),
/* harmony export */   h2: () => (/* binding */ requirementOf),
/* harmony export */   jP: () => (/* binding */ withoutRepeats),
/* harmony export */   oH: () => (/* binding */ readCriteria),
/* harmony export */   yb: () => (/* binding */ conditionsOf)
/* harmony export */ });
/* harmony import */ var _criteria_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8765);
/* harmony import */ var _shape_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8026);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8372);



/** The criteria of a list; those that cannot be parsed are reported and left out. Their shape was checked before. */
function readCriteria(list, origin) {
    return list.items.flatMap((item) => {
        const criterion = readCriterion(item, origin);
        return criterion === null ? [] : [criterion];
    });
}
function readCriterion(item, origin) {
    const written = (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .criterionShape */ .xS, item);
    if (written === null)
        return null;
    if (typeof written === 'string') {
        const require = readCondition(item);
        return require === null ? null : { ...PLAIN, require, place: item.place, origin };
    }
    const require = readCondition(item.key('require'));
    const warn = readCondition(item.key('warn'));
    if ((require === null && written.require !== undefined) || (warn === null && written.warn !== undefined))
        return null;
    return {
        require,
        warn,
        weight: written.weight ?? PLAIN.weight,
        required: written.required ?? PLAIN.required,
        enforce: written.enforce ?? PLAIN.enforce,
        why: written.why ?? PLAIN.why,
        place: item.place,
        origin,
    };
}
const PLAIN = { warn: null, weight: 1, required: false, enforce: true, why: null };
function readCondition(located) {
    if (typeof located.value !== 'string')
        return null;
    const parsed = (0,_criteria_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCondition */ .zB)(located.value);
    if (parsed.ok)
        return parsed.condition;
    located.refuse(`${parsed.message} (column ${parsed.column} of the criterion)`, parsed.fix);
    return null;
}
/** What an experiment must hold when nobody wrote a criterion for it. */
function defaultCriterion(place) {
    const parsed = (0,_criteria_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCondition */ .zB)('steady-state is met');
    const require = parsed.ok ? parsed.condition : null;
    return { ...PLAIN, require, place, origin: 'default' };
}
/** The same requirement written twice counts once, where it was first written. */
function withoutRepeats(criteria) {
    const said = new Map();
    for (const criterion of criteria) {
        const key = requirementOf(criterion);
        if (!said.has(key))
            said.set(key, criterion);
    }
    return [...said.values()];
}
/** All that a criterion says, without where it was said. */
function requirementOf({ require, warn, weight, required, enforce, why }) {
    return JSON.stringify([require?.text, warn?.text, weight, required, enforce, why]);
}
function conditionsOf(criterion) {
    return [criterion.require, criterion.warn].filter((condition) => condition !== null);
}


/***/ }),

/***/ 331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ referable),
/* harmony export */   Ks: () => (/* binding */ sectionsOf),
/* harmony export */   RK: () => (/* binding */ declarationsOf),
/* harmony export */   i9: () => (/* binding */ isRef)
/* harmony export */ });
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8658);

/** The lists of activities of an experiment, as written. */
function sectionsOf(experiment) {
    return {
        hypothesis: experiment.key('steady-state-hypothesis').key('probes'),
        method: experiment.key('method'),
        rollbacks: experiment.key('rollbacks'),
    };
}
/** Every named activity, in the order of the sections. */
function declarationsOf(experiment) {
    const sections = sectionsOf(experiment);
    return ['hypothesis', 'method', 'rollbacks'].flatMap((section) => sections[section].items.flatMap((activity) => declaration(activity, section)));
}
function declaration(activity, section) {
    const name = activity.key('name').value;
    if (!(0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(activity.value) || isRef(activity) || typeof name !== 'string')
        return [];
    const type = activity.key('type').value;
    const provider = activity.key('provider').key('type').value;
    return [
        {
            name,
            type: typeof type === 'string' ? type : '',
            section,
            provider: typeof provider === 'string' ? provider : '',
            hasTolerance: !activity.key('tolerance').absent,
        },
    ];
}
function isRef(activity) {
    return !activity.key('ref').absent;
}
/** What a `ref` can name: Chaos Toolkit looks among the method and the hypothesis, not among the rollbacks. */
function referable(declarations) {
    return declarations.filter(({ section }) => section !== 'rollbacks');
}


/***/ }),

/***/ 224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ demandText),
/* harmony export */   LX: () => (/* binding */ allowObject),
/* harmony export */   Nr: () => (/* binding */ allowNumber),
/* harmony export */   eX: () => (/* binding */ allowList),
/* harmony export */   wu: () => (/* binding */ allowBoolean)
/* harmony export */ });
/* harmony import */ var _shape_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8026);

/** A text that is there and says something. */
function demandText(located, name) {
    if (typeof located.value === 'string' && located.value.trim() !== '')
        return true;
    if (located.absent)
        located.refuse(`${name} is missing`, 'add it, as text');
    else
        located.refuse(`${name} is ${located.value === '' ? 'empty' : (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(located)}`, 'write a text');
    return false;
}
/** An object, or nothing at all: Chaos Toolkit crashes on `null`. */
function allowObject(located, name) {
    const { value } = located;
    if (located.absent || (typeof value === 'object' && value !== null && !Array.isArray(value)))
        return;
    located.refuse(`${name} is ${(0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(located)}`, 'write an object (`key: value`), or leave the key out');
}
function allowList(located, name) {
    if (located.absent || Array.isArray(located.value))
        return;
    located.refuse(`${name} is ${(0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(located)}`, 'write a list, or leave the key out');
}
function allowBoolean(located, name) {
    if (located.absent || typeof located.value === 'boolean')
        return;
    located.refuse(`${name} is ${(0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(located)}`, 'write true or false');
}
function allowNumber(located, name) {
    if (located.absent || (typeof located.value === 'number' && located.value >= 0))
        return;
    const what = typeof located.value === 'number' ? 'negative' : (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(located);
    located.refuse(`${name} is ${what}`, 'write a number of seconds');
}


/***/ }),

/***/ 4373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readExtension)
/* harmony export */ });
/* harmony import */ var _measures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9391);
/* harmony import */ var _requirements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4174);
/* harmony import */ var _shape_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8026);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8372);




const NAME = 'resiliency-gate';
/** The block `resiliency-gate` among the experiment's `extensions`; null when there is none. */
function readExtension(experiment) {
    const [own, second] = experiment.key('extensions').items.filter(({ value }) => isNamed(value));
    second?.refuse(`there is a second extension named ${NAME}`, 'write everything into the first');
    if (own === undefined)
        return null;
    (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .checked */ .KD)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionShape */ .vi, own);
    return { requirements: (0,_requirements_js__WEBPACK_IMPORTED_MODULE_1__/* .readRequirements */ .F)(own, 'extension'), measures: (0,_measures_js__WEBPACK_IMPORTED_MODULE_0__/* .readMeasures */ .ED)(own.key('measures')) };
}
function isNamed(value) {
    return typeof value === 'object' && value !== null && 'name' in value && value.name === NAME;
}


/***/ }),

/***/ 4011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dc: () => (/* binding */ gapsOf),
/* harmony export */   lQ: () => (/* binding */ fillGaps),
/* harmony export */   wY: () => (/* binding */ GATE_FACTS)
/* harmony export */ });
/** A text with gaps: `${name}` stands for a value, `$${` for `${` itself. One pass; what is filled in is never read again. */
/** What the gate itself knows of the run, by the name that a gap has for it. */
const GATE_FACTS = [
    'gate.verdict',
    'gate.reason',
    'gate.runId',
    'gate.suite',
    'gate.environment',
    'gate.sha',
    'gate.runUrl',
    'gate.failedCriteria',
];
const GAP = /\$\$\{|\$\{([^}]*)(\}?)/g;
/** Names of the gaps of a text, as written. null: one of them is not closed. */
function gapsOf(text) {
    const found = [...text.matchAll(GAP)].filter(([whole]) => whole !== '$${');
    return found.every(([, , end]) => end === '}') ? found.map(([, name = '']) => name) : null;
}
/** The text with its gaps filled; a gap without a value stays as it is. */
function fillGaps(text, values) {
    return text.replace(GAP, (gap, name) => {
        if (name === undefined)
            return '${';
        return Object.hasOwn(values, name) ? (values[name] ?? '') : gap;
    });
}


/***/ }),

/***/ 1307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ blastRadiusShape),
  _: () => (/* binding */ guardsShape)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./src/criteria/nearest.ts
var nearest = __webpack_require__(55);
// EXTERNAL MODULE: ./src/criteria/quote.ts
var quote = __webpack_require__(6929);
;// CONCATENATED MODULE: ./src/suite/calendar.ts
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** `mon-fri`, `sat, sun`, `fri-mon` → days, 0 is Sunday; null when it is none of that. */
function readDays(text) {
    const spans = text.split(',').map((span) => span.split('-').map((day) => WEEKDAYS.indexOf(day.trim())));
    const days = spans.map(([first = -1, last = first, ...rest]) => first < 0 || last < 0 || rest.length > 0 ? null : daysBetween(first, last));
    return days.includes(null) ? null : [...new Set(days.flatMap((span) => span ?? []))];
}
function daysBetween(first, last) {
    const length = ((last - first + 7) % 7) + 1;
    return Array.from({ length }, (_, step) => (first + step) % 7);
}
/** `09:30` → minutes since midnight, `24:00` its end; null when it is no time. */
function readTime(text) {
    const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
    const total = Number(hours) * 60 + Number(minutes);
    return Number(minutes) < 60 && total <= 24 * 60 ? total : null;
}
const DAY = 86_400_000;
/**
 * `2026-12-20` or `2026-12-20T18:00`, on the clock on the wall: milliseconds as if it were UTC. A date alone is all of that day,
 * from its first moment until the one after its last. null when it is neither.
 */
function readMoment(text) {
    const [, date, time = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?$/.exec(text) ?? [];
    const midnight = date === undefined ? NaN : Date.parse(`${date}T00:00:00Z`);
    const minutes = readTime(time);
    // A day that the month does not have becomes one of the next month.
    if (minutes === null || !Number.isFinite(midnight))
        return null;
    if (new Date(midnight).toISOString().slice(0, 10) !== date)
        return null;
    const first = midnight + minutes * 60_000;
    return { first, after: text.length === 10 ? first + DAY : first };
}
/** The name of a time zone, in any case; null when there is none of that name. */
function readZone(text) {
    // An offset is no zone: it knows no daylight saving time.
    if (!/^[A-Za-z]/.test(text))
        return null;
    try {
        new Intl.DateTimeFormat('en', { timeZone: text });
        return text;
    }
    catch {
        return null;
    }
}
/** The zone that was probably meant by `berlin` or `Berlin`; null when none ends like it. */
function zoneNear(text) {
    const city = text.toLowerCase().replaceAll(' ', '_');
    return (Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().split('/').at(-1) === city) ?? null);
}

// EXTERNAL MODULE: ./src/suite/guards.ts
var guards = __webpack_require__(6272);
// EXTERNAL MODULE: ./src/suite/measure-shape.ts
var measure_shape = __webpack_require__(8808);
// EXTERNAL MODULE: ./src/suite/shape.ts
var shape = __webpack_require__(3037);
;// CONCATENATED MODULE: ./src/suite/guards-shape.ts







const blastRadiusShape = schemas/* enum */.k5n(guards/* BLAST_RADII */.pP);
/** A text that means something else, or what is wrong with it. */
function meaning(told, read, wrong) {
    return schemas/* string */.YjP()
        .transform((value, context) => {
        const meant = read(value);
        if (meant !== null)
            return meant;
        const { message, fix } = wrong(value);
        context.addIssue({ code: 'custom', message, params: { fix } });
        return core/* NEVER */.tm;
    })
        .meta({ ...told });
}
const time = (description) => meaning({ description, pattern: '^\\d\\d:\\d\\d$' }, readTime, (value) => ({
    message: `${(0,quote/* quote */.h)(value)} is no time of the day`,
    fix: 'write hours and minutes, from "00:00" to "24:00"',
}));
const zone = meaning({ description: 'The time zone, e.g. `Europe/Berlin`, or `UTC`.' }, readZone, (value) => {
    const near = zoneNear(value) ?? (0,nearest/* nearest */.p)(value, Intl.supportedValuesOf('timeZone'));
    const fix = near === null ? 'write a name such as Europe/Berlin, or UTC' : `write ${near}`;
    return { message: `there is no time zone ${(0,quote/* quote */.h)(value)}`, fix };
});
const days = meaning({ description: 'On which they begin, e.g. `mon-fri` or `mon, wed, fri`; every day when not given.' }, readDays, (value) => ({
    message: `${(0,quote/* quote */.h)(value)} are no days of the week`,
    fix: 'write e.g. mon-fri, or mon, wed, fri',
}));
const hoursShape = (0,shape/* strict */.O)({
    days: days.optional(),
    from: time('When they begin, e.g. "09:00".'),
    to: time('When they end; before `from`: on the next day.'),
    zone,
}).refine(({ from, to }) => from !== to, {
    message: 'hours that end when they begin are none, or all',
    params: { fix: 'write "00:00" and "24:00" for the whole day' },
});
const moment = (description) => meaning({ description, pattern: '^\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d)?$' }, readMoment, (value) => ({
    message: `${(0,quote/* quote */.h)(value)} is neither a date nor a date with a time`,
    fix: 'write 2026-12-20 or 2026-12-20T18:00; the zone stands beside it',
}));
const freezeShape = (0,shape/* strict */.O)({
    from: moment('Its first day, or when it begins, e.g. `2026-12-20T18:00`.'),
    to: moment('Its last day, or when it ends.'),
    zone,
    why: (0,shape/* text */.Q)('Shown when it holds.').optional(),
}).refine(({ from, to }) => from.first < to.after, {
    message: 'the freeze ends before it begins',
    params: { fix: 'exchange `from` and `to`' },
});
const lasting = (description, least, most) => meaning({ description }, (value) => {
    const duration = (0,measure_shape/* durationOf */.cf)(value);
    return duration >= (0,measure_shape/* durationOf */.cf)(least) && duration <= (0,measure_shape/* durationOf */.cf)(most) ? duration : null;
}, (value) => ({
    message: `${(0,quote/* quote */.h)(value)} is no such duration`,
    fix: `write one from ${least} to ${most}, e.g. 10m`,
}));
const lockShape = schemas/* union */.KCZ([
    (0,shape/* strict */.O)({
        wait: lasting('How long another run is waited for; 10m when not given.', '0s', '6h').optional(),
        lease: lasting('How long the lock outlives a gate that stopped renewing it; 5m when not given.', '10s', '24h').optional(),
    }),
    schemas/* literal */.euz('off'),
], { error: 'write `{ wait: 10m, lease: 5m }`, or off' });
const oneOrMore = (shape) => schemas/* union */.KCZ([shape, schemas/* array */.YOg(shape).min(1)], { error: 'write an object (`key: value`), or a list of them' });
/** What must hold for a run to start at all. */
const guardsShape = (0,shape/* strict */.O)({
    environments: schemas/* array */.YOg((0,shape/* text */.Q)('The name of an environment.'))
        .min(1)
        .optional()
        .meta({ description: 'Where the suite may run.' }),
    'allowed-hours': oneOrMore(hoursShape).optional().meta({ description: 'When a run may start.' }),
    freeze: oneOrMore(freezeShape).optional().meta({ description: 'When no run may start.' }),
    'blast-radius': blastRadiusShape
        .optional()
        .meta({ description: 'The largest that an experiment may declare.' }),
    rollbacks: schemas/* literal */.euz('required')
        .optional()
        .meta({ description: 'Every experiment that acts must roll back, whatever happens.' }),
    preconditions: schemas/* array */.YOg((0,shape/* text */.Q)('An alarm or a metric of the suite, e.g. `alarm "checkout-5xx" is OK`.'))
        .optional()
        .meta({ description: 'What must hold of the system before anything is started.' }),
    lock: lockShape
        .optional()
        .meta({ description: 'One run at a time in an environment: `{ wait: 10m, lease: 5m }`, or `off`.' }),
}).meta({ description: 'What must hold for a run to start at all.' });


/***/ }),

/***/ 6272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ NO_GUARDS),
/* harmony export */   TN: () => (/* binding */ USUAL_LOCK),
/* harmony export */   pP: () => (/* binding */ BLAST_RADII)
/* harmony export */ });
/** How much an experiment may break, the smallest first. */
const BLAST_RADII = [
    'single-instance',
    'single-az',
    'multiple-az',
    'single-region',
    'multiple-region',
];
/**
 * What is so when nobody says otherwise. Two merges within ten minutes are an ordinary day; and who waits longer than a lease
 * lasts is never held by a gate that was killed.
 */
const USUAL_LOCK = { wait: 10 * 60_000, lease: 5 * 60_000, place: null };
const NO_GUARDS = {
    environments: null,
    allowedHours: [],
    freezes: [],
    blastRadius: null,
    rollbacks: null,
    preconditions: [],
    lock: USUAL_LOCK,
};


/***/ }),

/***/ 729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ LineIndex)
/* harmony export */ });
/** Finds the line of an offset in a text. */
class LineIndex {
    starts;
    constructor(text) {
        const starts = [0];
        for (const match of text.matchAll(/\r\n?|\n/g))
            starts.push(match.index + match[0].length);
        this.starts = starts;
    }
    /** From 1. */
    lineAt(offset) {
        let low = 0;
        let high = this.starts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((this.starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle;
        }
        return low + 1;
    }
}


/***/ }),

/***/ 3615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ty: () => (/* binding */ NO_SUITE),
  Yq: () => (/* binding */ loadPlan)
});

// UNUSED EXPORTS: MOST_EXPERIMENTS

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(1535);
// EXTERNAL MODULE: ./src/criteria/quote.ts
var quote = __webpack_require__(6929);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./src/suite/alarms.ts
var alarms = __webpack_require__(9488);
// EXTERNAL MODULE: ./src/suite/check-criteria.ts + 1 modules
var check_criteria = __webpack_require__(9350);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
// EXTERNAL MODULE: ./src/suite/line-index.ts
var line_index = __webpack_require__(729);
;// CONCATENATED MODULE: ./src/suite/outline.ts

/** The outline of the one document in `events`, whose keys are all scalars. */
function outline(text, events) {
    // The first event opens the document.
    let next = 1;
    function node(offset, plainKey) {
        const event = events[next++];
        const leaf = { offset, plainKey, plain: null, children: new Map() };
        if (event?.type === js_yaml/* EVENT_ID */.hy.SCALAR)
            return { ...leaf, plain: plainText(text, event) };
        if (event?.type === js_yaml/* EVENT_ID */.hy.SEQUENCE)
            return { ...leaf, children: items(offset) };
        if (event?.type === js_yaml/* EVENT_ID */.hy.MAPPING)
            return { ...leaf, children: entries(offset) };
        return leaf;
    }
    function items(parent) {
        const children = new Map();
        while (more())
            children.set(String(children.size), node(startOf(events[next]) ?? parent, null));
        return children;
    }
    function entries(parent) {
        const children = new Map();
        while (more()) {
            const key = events[next++];
            if (key?.type !== js_yaml/* EVENT_ID */.hy.SCALAR)
                continue;
            const name = (0,js_yaml/* getScalarValue */.KE)(text, key);
            children.set(name, node(startOf(key) ?? parent, plainText(text, key)));
        }
        return children;
    }
    function more() {
        if (next >= events.length)
            return false;
        if (events[next]?.type !== js_yaml/* EVENT_ID */.hy.POP)
            return true;
        next += 1;
        return false;
    }
    return node(startOf(events[next]) ?? 0, null);
}
/** Where an event begins in the text; null when nothing was written. */
function startOf(event) {
    if (event === undefined || !('anchorStart' in event))
        return null;
    const starts = [
        event.anchorStart,
        ...('tagStart' in event ? [event.tagStart] : []),
        ...('start' in event ? [event.start] : []),
        ...('valueStart' in event ? [event.valueStart] : []),
    ].filter((start) => start >= 0);
    return starts.length === 0 ? null : Math.min(...starts);
}
function plainText(text, event) {
    return event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? (0,js_yaml/* getScalarValue */.KE)(text, event) : null;
}

;// CONCATENATED MODULE: ./src/suite/document.ts



const DEEPEST = 64;
/** Keys, values and ends of lists: twice those of a suite of ten thousand experiments with criteria of their own. */
const MOST_EVENTS = 400_000;
/** Something in the text that is refused, by its offset. */
class Refusal extends Error {
    fix;
    line;
    constructor(message, fix, line) {
        super(message);
        this.fix = fix;
        this.line = line;
    }
}
/**
 * Reads YAML 1.2, or JSON when the file's name says so. One document, no aliases, no tags; a tree that cannot be larger
 * than its text.
 */
function parseDocument(source) {
    const lines = new line_index/* LineIndex */.r(source.text);
    const json = source.file.endsWith('.json');
    try {
        if (json)
            checkJson(source.text);
        else
            checkCharacters(source.text, lines);
        // JSON is YAML: the same events give the places of both.
        const events = (0,js_yaml/* parseEvents */.PH)(source.text, { maxDepth: DEEPEST });
        if (events.length > MOST_EVENTS) {
            throw new Refusal('the file holds too many keys and values', 'split it, or move the data out of it', 1);
        }
        refuseForeign(source.text, events, lines);
        const value = construct(source.text, events);
        return { ok: true, document: { source, json, value, outline: outline(source.text, events), lines } };
    }
    catch (error) {
        return { ok: false, problems: [problemOf(error, source.file)] };
    }
}
function checkJson(text) {
    try {
        JSON.parse(text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : 'unknown';
        const [, position] = /at position (\d+)/.exec(why) ?? [];
        const line = position === undefined ? 1 : new line_index/* LineIndex */.r(text).lineAt(Number(position));
        const what = text.trim() === '' ? 'the file is empty' : 'this is not JSON';
        throw new Refusal(what, 'write one JSON object, or rename a YAML file to .yaml', line);
    }
}
/** What YAML 1.1 does not allow, or takes for the end of a line where YAML 1.2 does not. */
const UNREADABLE = /[^\t\n\r\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
function checkCharacters(text, lines) {
    const found = UNREADABLE.exec(text);
    if (found === null)
        return;
    const code = (found[0].codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    throw new Refusal(`the character U+${code.toUpperCase()} cannot stand in YAML`, `remove it, or write "\\u${code}" in double quotes`, lines.lineAt(found.index));
}
function refuseForeign(text, events, lines) {
    for (const event of events) {
        const line = lines.lineAt(startOf(event) ?? 0);
        if ('anchorStart' in event && event.anchorStart >= 0) {
            throw new Refusal('anchors and aliases (&name, *name) are not read', 'write the value where it is needed', line);
        }
        if ('tagStart' in event && event.tagStart >= 0) {
            throw new Refusal('tags (!name) are not read', 'leave the tag out, and quote the value if it is text', line);
        }
    }
    refuseOpenEnd(text, events, lines);
    const documents = events.flatMap((event, index) => (event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT ? [index] : []));
    if (documents.length === 0)
        throw new Refusal('the file is empty', 'write a mapping', 1);
    if (documents.length > 1) {
        const line = lines.lineAt(startOf(events[(documents[1] ?? 0) + 1]) ?? 0);
        throw new Refusal('the file holds several documents', 'keep one, without further "---"', line);
    }
}
/** Whether the last line of a block text ends is read differently where the file does not end it. */
function refuseOpenEnd(text, events, lines) {
    const last = events.findLast((event) => event.type === js_yaml/* EVENT_ID */.hy.SCALAR);
    const isBlock = last?.style === js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK || last?.style === js_yaml/* SCALAR_STYLE */.jK.FOLDED_BLOCK;
    if (!isBlock || last.chomping === js_yaml/* CHOMPING_MODE */.K6.STRIP || /[\r\n]$/.test(text))
        return;
    throw new Refusal('the file ends within a block text, without a line break', 'end the file with a line break', lines.lineAt(text.length));
}
/** JSON, to which every key is text: otherwise `1` and `01` would be the same key, and `null` a word. */
const SCHEMA = js_yaml/* CORE_SCHEMA */.OU.withTags({
    ...js_yaml/* mapTag */.pj,
    addPair: (object, key, value) => typeof key === 'string' ? js_yaml/* mapTag */.pj.addPair(object, key, value) : 'a key that is not text; quote it',
});
function construct(text, events) {
    const [value] = (0,js_yaml/* constructFromEvents */.fw)(events, { source: text, schema: SCHEMA, maxAliases: 0 });
    // The core schema makes null, booleans, numbers, strings, lists and objects: JSON, `Infinity` and `NaN` apart.
    return value;
}
function problemOf(error, file) {
    if (error instanceof Refusal) {
        return { message: error.message, fix: error.fix, place: { file, line: error.line } };
    }
    if (error instanceof js_yaml/* YAMLException */.tB) {
        const line = (error.mark?.line ?? 0) + 1;
        return {
            message: `this is not YAML: ${error.reason}`,
            fix: 'correct the syntax; indent with spaces and quote texts that hold ": " or " #"',
            place: { file, line },
        };
    }
    return { message: 'the file cannot be parsed', fix: 'write plain YAML', place: { file, line: 1 } };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/suite/declarations.ts
var suite_declarations = __webpack_require__(331);
// EXTERNAL MODULE: ./src/criteria/nearest.ts
var nearest = __webpack_require__(55);
// EXTERNAL MODULE: ./src/suite/demands.ts
var demands = __webpack_require__(224);
// EXTERNAL MODULE: ./src/suite/located.ts
var located = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/suite/provider.ts
var suite_provider = __webpack_require__(2395);
// EXTERNAL MODULE: ./src/suite/suggestion.ts
var suggestion = __webpack_require__(9282);
// EXTERNAL MODULE: ./src/suite/shape-problems.ts
var shape_problems = __webpack_require__(8026);
;// CONCATENATED MODULE: ./src/suite/tolerance.ts





const FORMS = 'true, a status such as 200, a text, a list, or an object of type range, regex, jsonpath or probe';
/** The forms that Chaos Toolkit knows, without those that it crashes on or that can never – or only ever – be met. */
function checkTolerance(tolerance, judged) {
    const { value } = tolerance;
    if (value === null || value === undefined)
        tolerance.refuse('the tolerance is empty', `write ${FORMS}`);
    else if (typeof value === 'number')
        checkNumber(tolerance, value);
    else if (Array.isArray(value))
        checkList(tolerance);
    else if ((0,located/* isObject */.Gv)(value))
        checkObject(tolerance, judged);
    else if (givesObject(judged) && !hasPlaceholder(value))
        refuseNeverMet(tolerance, judged);
}
/** An output that is an object is equal to no text and no boolean. */
function refuseNeverMet(tolerance, judged) {
    tolerance.refuse(`the tolerance is ${(0,shape_problems/* kindOf */.I)(tolerance)}, which the output of a provider of type ${judged.provider} never equals`, judged.provider === 'http' ? 'write the status, e.g. 200' : 'write the exit code, e.g. 0');
}
/** Whether Chaos Toolkit may put something else in its place, a status for example. */
function hasPlaceholder(value) {
    return typeof value === 'string' && value.includes('$');
}
function checkNumber(tolerance, value) {
    if (Number.isInteger(value))
        return;
    const fix = `write { type: range, range: [${value}, ${value}] } with the limits that are meant`;
    tolerance.refuse(`the tolerance ${value} is a fraction, which Chaos Toolkit refuses`, fix);
}
function checkList(tolerance) {
    const [first, second, ...others] = tolerance.items;
    if (first === undefined) {
        tolerance.refuse('the tolerance is an empty list, which nothing meets', `write ${FORMS}`);
        return;
    }
    if (second === undefined || others.length > 0 || typeof first.value === typeof second.value)
        return;
    tolerance.refuse('the tolerance is a list of two, hence a range, of a different type at either end', 'write two numbers or two texts');
}
const CHECKS = {
    range: (tolerance, judged) => {
        checkRange(tolerance.key('range'));
        demandTarget(tolerance, judged);
    },
    regex: (tolerance, judged) => {
        (0,demands/* demandText */.LR)(tolerance.key('pattern'), "the tolerance's `pattern`");
        demandTarget(tolerance, judged);
    },
    jsonpath: checkJsonPath,
    probe: checkNested,
};
function checkObject(tolerance, judged) {
    const target = tolerance.key('target');
    if (!target.absent)
        (0,demands/* demandText */.LR)(target, "the tolerance's `target`");
    const type = tolerance.key('type');
    const check = typeof type.value === 'string' && Object.hasOwn(CHECKS, type.value) ? CHECKS[type.value] : undefined;
    if (check) {
        check(tolerance, judged);
    }
    else {
        const what = typeof type.value === 'string' ? (0,quote/* quote */.h)(type.value) : (0,shape_problems/* kindOf */.I)(type);
        type.refuse(`the tolerance's type is ${what}`, 'write range, regex, jsonpath or probe');
    }
}
function checkRange(range) {
    const [low, high, ...others] = range.items.map(({ value }) => value);
    if (typeof low !== 'number' || typeof high !== 'number' || others.length > 0) {
        range.refuse("the tolerance's `range` is not two numbers", 'write [lowest, highest]');
        return;
    }
    if (low > high)
        range.refuse(`nothing lies between ${low} and ${high}`, `write [${high}, ${low}]`);
}
/** Without a target these look at the whole output, and Chaos Toolkit crashes when that is an object. */
function demandTarget(tolerance, judged) {
    if (!givesObject(judged) || !tolerance.key('target').absent)
        return;
    tolerance.refuse(`the tolerance has no \`target\`, and the output of a provider of type ${judged.provider} is an object: Chaos Toolkit crashes`, judged.provider === 'http' ? 'add `target: body`' : 'add `target: stdout`');
}
function checkJsonPath(tolerance) {
    (0,demands/* demandText */.LR)(tolerance.key('path'), "the tolerance's `path`");
    const count = tolerance.key('count');
    const counts = typeof count.value === 'number' && Number.isInteger(count.value) && count.value >= 0;
    if (!count.absent && !counts)
        count.refuse(`the tolerance's \`count\` is ${(0,shape_problems/* kindOf */.I)(count)}`, 'write a whole number');
}
function checkNested(tolerance, judged) {
    (0,demands/* demandText */.LR)(tolerance.key('name'), "the tolerance's `name`");
    const provider = tolerance.key('provider');
    (0,suite_provider/* checkProvider */.W)(provider, judged.scopes);
    const type = provider.key('type').value;
    if (type === 'process' || type === 'http') {
        provider.refuse(`a tolerance of type probe with a ${type} provider is always met, whatever it finds`, 'write a python provider, or a tolerance of type range, regex or jsonpath');
        return;
    }
    if ((0,located/* isObject */.Gv)(provider.value) && provider.key('arguments').absent) {
        provider.refuse("the tolerance's provider has no `arguments`, and Chaos Toolkit crashes", 'add `arguments: { value: null }`: Chaos Toolkit puts the value there');
    }
}
function givesObject({ provider }) {
    return provider === 'http' || provider === 'process';
}

;// CONCATENATED MODULE: ./src/suite/activity.ts









const KEYS = [
    ...['type', 'name', 'provider', 'tolerance', 'background', 'pauses', 'controls', 'ref', 'timeout'],
    ...['configuration', 'secrets', 'dry'],
];
/** The rules of Chaos Toolkit for an activity, and the ones it finds out about while the system is already broken. */
function checkActivity(activity, scene) {
    if (!(0,located/* isObject */.Gv)(activity.value)) {
        activity.refuse(`an activity is ${(0,shape_problems/* kindOf */.I)(activity)}`, 'write an object with type, name and provider');
        return;
    }
    const judged = (0,suite_declarations/* isRef */.i9)(activity) ? checkRef(activity, scene) : checkOwn(activity, scene);
    const tolerance = activity.key('tolerance');
    if (!tolerance.absent)
        checkTolerance(tolerance, { provider: judged, scopes: scene.scopes });
    else if (scene.section === 'hypothesis') {
        activity.refuse('a probe of the hypothesis has no tolerance', 'add one, e.g. `tolerance: 200` or `tolerance: true`');
    }
    (0,demands/* allowBoolean */.wu)(activity.key('background'), '`background`');
}
/** The type of the provider that answers. */
function checkRef(activity, { declarations }) {
    const ref = activity.key('ref');
    if (!(0,demands/* demandText */.LR)(ref, '`ref`') || typeof ref.value !== 'string')
        return '';
    const names = (0,suite_declarations/* referable */.Dl)(declarations);
    const meant = names.find(({ name }) => name === ref.value);
    if (meant !== undefined)
        return meant.provider;
    ref.refuse(`no activity of the method or the hypothesis is named ${(0,quote/* quote */.h)(ref.value)}`, (0,suggestion/* suggestion */.h)(ref.value, names.map(({ name }) => name), 'there are'));
    return '';
}
function checkOwn(activity, { section, scopes }) {
    (0,demands/* demandText */.LR)(activity.key('name'), "the activity's `name`");
    checkType(activity, section);
    const provider = activity.key('provider');
    if (provider.absent)
        activity.refuse("the activity's provider is missing", 'add `provider`, with a `type`');
    else
        (0,suite_provider/* checkProvider */.W)(provider, scopes);
    checkPauses(activity.key('pauses'));
    checkOddities(activity);
    const { value } = provider.key('type');
    return typeof value === 'string' ? value : '';
}
function checkType(activity, section) {
    const type = activity.key('type');
    if (type.value === 'action' && section === 'hypothesis') {
        type.warn('an action in the hypothesis changes the system while it is observed', 'write a probe');
        return;
    }
    if (type.value === 'action' || type.value === 'probe')
        return;
    const what = typeof type.value === 'string' ? (0,quote/* quote */.h)(type.value) : (0,shape_problems/* kindOf */.I)(type);
    type.refuse(`the activity's type is ${what}`, section === 'hypothesis' ? 'write probe' : 'write probe or action');
}
function checkPauses(pauses) {
    (0,demands/* allowObject */.LX)(pauses, '`pauses`');
    for (const name of ['before', 'after']) {
        const pause = pauses.key(name);
        const { value } = pause;
        if (pause.absent || (0,suite_provider/* isPlaceholder */.w)(value) || (typeof value === 'number' && value >= 0))
            continue;
        pause.refuse(`the pause ${(0,quote/* quote */.h)(name)} is ${typeof value === 'number' ? 'negative' : (0,shape_problems/* kindOf */.I)(pause)}`, 'write a number of seconds or "${variable}"');
    }
}
function checkOddities(activity) {
    const timeout = activity.key('timeout');
    (0,demands/* allowNumber */.Nr)(timeout, "the activity's `timeout`");
    if (typeof timeout.value === 'number') {
        timeout.warn('Chaos Toolkit never applies the `timeout` of an activity', 'move it into the provider');
    }
    const dry = activity.key('dry');
    if (!dry.absent)
        dry.refuse('`dry` is set by Chaos Toolkit alone', 'remove it');
    for (const [key, value] of activity.entries) {
        const near = KEYS.includes(key) ? null : (0,nearest/* nearest */.p)(key, KEYS);
        if (near !== null)
            value.warn(`Chaos Toolkit does not know the key ${(0,quote/* quote */.h)(key)}`, `did you mean "${near}"?`);
    }
}

;// CONCATENATED MODULE: ./src/suite/placeholders.ts



const PLACEHOLDER = /(?<!\$)\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
/** Deeper values are left to Chaos Toolkit. */
const placeholders_DEEPEST = 32;
/**
 * Chaos Toolkit leaves a placeholder that nothing declares as it is written, and the activity goes on with it. A process may mean
 * a variable of its shell, so only calls of functions and URLs are looked at.
 */
function checkPlaceholders(experiment) {
    const configuration = experiment.key('configuration').entries.map(([name]) => name);
    const secrets = experiment
        .key('secrets')
        .entries.flatMap(([, scope]) => scope.entries.map(([name]) => name));
    const declared = [...configuration, ...secrets];
    for (const section of Object.values((0,suite_declarations/* sectionsOf */.Ks)(experiment))) {
        for (const activity of section.items) {
            const provider = activity.key('provider');
            if (provider.key('type').value === 'process')
                continue;
            for (const part of ['arguments', 'url', 'headers'])
                checkWithin(provider.key(part), declared, 0);
        }
    }
}
function checkWithin(value, declared, depth) {
    if (depth > placeholders_DEEPEST)
        return;
    for (const item of value.items)
        checkWithin(item, declared, depth + 1);
    for (const [, inner] of value.entries)
        checkWithin(inner, declared, depth + 1);
    if (typeof value.value !== 'string')
        return;
    const names = [...value.value.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
    for (const name of names.filter((one) => !declared.includes(one))) {
        value.warn(`nothing declares the variable ${(0,quote/* quote */.h)(name)}: it stays as it is written`, declared.length === 0 ? 'declare it in `configuration`' : (0,suggestion/* suggestion */.h)(name, declared, 'it declares'));
    }
}

;// CONCATENATED MODULE: ./src/suite/secrets.ts



/** Secrets have two levels; what is written out, or leaks through a probe, ends up readable in the journal. */
function checkSecrets(experiment) {
    const secrets = experiment.key('secrets');
    if (secrets.absent)
        return;
    if (!(0,located/* isObject */.Gv)(secrets.value)) {
        secrets.refuse(`\`secrets\` is ${(0,shape_problems/* kindOf */.I)(secrets)}`, 'write an object of scopes, or leave the key out');
        return;
    }
    for (const [scope, entries] of secrets.entries) {
        if (!(0,located/* isObject */.Gv)(entries.value)) {
            entries.refuse(`the secrets' scope ${(0,quote/* quote */.h)(scope)} is ${(0,shape_problems/* kindOf */.I)(entries)}`, 'write an object of secrets');
        }
        for (const [name, secret] of entries.entries) {
            if ((0,located/* isObject */.Gv)(secret.value) && typeof secret.key('type').value === 'string')
                continue;
            secret.warn(`the secret ${(0,quote/* quote */.h)(name)} is written out, and will be readable in the journal`, 'write { type: env, key: … } instead');
        }
    }
    warnOfDynamic(experiment);
}
function warnOfDynamic(experiment) {
    for (const [name, value] of experiment.key('configuration').entries) {
        if (value.key('type').value !== 'probe')
            continue;
        value.warn(`the configuration ${(0,quote/* quote */.h)(name)} comes from a probe: Chaos Toolkit then writes every secret into the journal`, 'write the value, or take it from the environment');
    }
}

// EXTERNAL MODULE: ./src/suite/shapes.ts
var shapes = __webpack_require__(8372);
;// CONCATENATED MODULE: ./src/suite/experiment.ts











const HYPOTHESIS = 'steady-state-hypothesis';
const experiment_KEYS = [
    ...['title', 'description', 'method', HYPOTHESIS, 'rollbacks', 'configuration', 'secrets', 'tags'],
    ...['extensions', 'controls', 'contributions', 'runtime', 'version', 'dry'],
];
const STRATEGIES = {
    hypothesis: shapes/* hypothesisStrategyShape */.px.options,
    rollbacks: shapes/* rollbackStrategyShape */.hA.options,
};
/** What Chaos Toolkit demands of an experiment, and what it would only find out about half-way. */
function checkExperiment(experiment) {
    if (!(0,located/* isObject */.Gv)(experiment.value)) {
        experiment.refuse(`an experiment is an object, and this is ${(0,shape_problems/* kindOf */.I)(experiment)}`, 'write title, description and method');
        return;
    }
    if (experiment.key('method').absent && !experiment.key('experiments').absent) {
        experiment.refuse('this is a suite, not an experiment', 'give it as `suite`');
        return;
    }
    (0,demands/* demandText */.LR)(experiment.key('title'), "the experiment's `title`");
    (0,demands/* demandText */.LR)(experiment.key('description'), "the experiment's `description`");
    checkMethod(experiment.key('method'));
    checkHypothesis(experiment.key(HYPOTHESIS));
    (0,demands/* allowList */.eX)(experiment.key('rollbacks'), '`rollbacks`');
    (0,demands/* allowObject */.LX)(experiment.key('configuration'), '`configuration`');
    checkSecrets(experiment);
    checkActivities(experiment);
    checkPlaceholders(experiment);
    checkLists(experiment);
    checkRuntime(experiment.key('runtime'));
    checkKeys(experiment);
}
function checkMethod(method) {
    if (method.absent)
        method.refuse("the experiment's `method` is missing", 'add a list of activities; `method: []` if it has none');
    else if (!Array.isArray(method.value)) {
        method.refuse(`the experiment's \`method\` is ${(0,shape_problems/* kindOf */.I)(method)}`, 'write a list of activities');
    }
}
function checkHypothesis(hypothesis) {
    if (hypothesis.absent)
        return;
    (0,demands/* allowObject */.LX)(hypothesis, `\`${HYPOTHESIS}\``);
    if (!(0,located/* isObject */.Gv)(hypothesis.value))
        return;
    (0,demands/* demandText */.LR)(hypothesis.key('title'), "the hypothesis' `title`");
    (0,demands/* allowList */.eX)(hypothesis.key('probes'), "the hypothesis' `probes`");
}
function checkActivities(experiment) {
    const declarations = (0,suite_declarations/* declarationsOf */.RK)(experiment);
    const scopes = experiment.key('secrets').entries.map(([scope]) => scope);
    for (const [section, list] of Object.entries((0,suite_declarations/* sectionsOf */.Ks)(experiment))) {
        for (const activity of list.items)
            checkActivity(activity, { section, declarations, scopes });
    }
    const acts = declarations.some(({ section, type }) => section === 'method' && type === 'action');
    if (acts && experiment.key('rollbacks').items.length === 0) {
        experiment.warn('the experiment has actions and declares no rollbacks', 'add `rollbacks` that undo what it does');
    }
}
function checkLists(experiment) {
    const tags = experiment.key('tags');
    if (tags.value !== null)
        (0,demands/* allowList */.eX)(tags, '`tags`');
    for (const tag of tags.items) {
        if (typeof tag.value !== 'string' || tag.value === '')
            tag.refuse(`a tag is ${(0,shape_problems/* kindOf */.I)(tag)}`, 'write a text');
    }
    const extensions = experiment.key('extensions');
    if (extensions.value !== null)
        (0,demands/* allowList */.eX)(extensions, '`extensions`');
    for (const extension of extensions.items)
        (0,demands/* demandText */.LR)(extension.key('name'), "the extension's `name`");
    const controls = experiment.key('controls');
    (0,demands/* allowList */.eX)(controls, '`controls`');
    for (const control of controls.items) {
        (0,demands/* demandText */.LR)(control.key('name'), "the control's `name`");
        if (!(0,located/* isObject */.Gv)(control.key('provider').value)) {
            control
                .key('provider')
                .refuse(`the control's provider is ${(0,shape_problems/* kindOf */.I)(control.key('provider'))}`, 'write type, module');
        }
    }
}
/** Chaos Toolkit does not check strategies: an unknown one for rollbacks means that they are never played. */
function checkRuntime(runtime) {
    (0,demands/* allowObject */.LX)(runtime, '`runtime`');
    for (const half of ['hypothesis', 'rollbacks']) {
        (0,demands/* allowObject */.LX)(runtime.key(half), `\`runtime.${half}\``);
        const strategy = runtime.key(half).key('strategy');
        const known = STRATEGIES[half];
        if (strategy.absent || (typeof strategy.value === 'string' && known.includes(strategy.value)))
            continue;
        const what = typeof strategy.value === 'string' ? (0,quote/* quote */.h)(strategy.value) : (0,shape_problems/* kindOf */.I)(strategy);
        const written = typeof strategy.value === 'string' ? strategy.value : '';
        strategy.refuse(`the strategy for ${half} is ${what}`, (0,suggestion/* suggestion */.h)(written, known, 'write one of'));
    }
}
function checkKeys(experiment) {
    const dry = experiment.key('dry');
    if (!dry.absent)
        dry.refuse('`dry` is set by Chaos Toolkit alone', 'remove it');
    for (const [key, value] of experiment.entries) {
        const near = experiment_KEYS.includes(key) ? null : meantBy(key);
        if (near !== null)
            value.warn(`Chaos Toolkit does not know the key ${(0,quote/* quote */.h)(key)}`, `did you mean "${near}"?`);
    }
}
/** Without its hypothesis an experiment verifies nothing, and Chaos Toolkit runs it all the same. */
function meantBy(key) {
    return /steady.?state|hypothesis/i.test(key) ? HYPOTHESIS : (0,nearest/* nearest */.p)(key, experiment_KEYS);
}

// EXTERNAL MODULE: ./src/suite/extension.ts
var extension = __webpack_require__(4373);
;// CONCATENATED MODULE: ./src/suite/source.ts



/** Bytes of a suite or an experiment file; ten times the largest that anyone wrote by hand. */
const LARGEST_FILE = 4 * 1024 * 1024;
/** Reads a text file that really lies under `root`, a real path, symbolic links resolved. `path` may be absolute. */
async function readSource(root, path) {
    // A control character in a name could pretend to be another line of the log.
    if (/\p{Cc}|\p{Zl}|\p{Zp}/u.test(path)) {
        return refused(`the file name ${(0,quote/* quote */.h)(path)} holds control characters`, 'rename the file');
    }
    const file = insideOf(root, (0,external_node_path_.resolve)(root, path));
    if (file === null)
        return outside(path);
    const found = await locate(root, file);
    if ('problem' in found)
        return { ok: false, problem: found.problem };
    return decode(file, await (0,promises_.readFile)(found.path));
}
/** The path relative to the workspace, with `/`; null when it lies outside. */
function insideOf(root, absolute) {
    const path = (0,external_node_path_.relative)(root, absolute);
    if (path === '..' || path.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(path))
        return null;
    return path === '' ? '.' : path.split(external_node_path_.sep).join('/');
}
async function locate(root, file) {
    try {
        const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(root, file));
        if (insideOf(root, path) === null)
            return outside(file);
        const facts = await (0,promises_.stat)(path);
        if (!facts.isFile())
            return refused(`${(0,quote/* quote */.h)(file)} is not a file`, 'name a file');
        if (facts.size > LARGEST_FILE) {
            return refused(`${(0,quote/* quote */.h)(file)} has ${facts.size} bytes, more than the ${LARGEST_FILE} a file may have`, 'split it, or move the data out of it');
        }
        return { path };
    }
    catch (error) {
        return unreadable(file, error);
    }
}
function decode(file, bytes) {
    try {
        // A byte order mark is dropped by the decoder.
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        if (!text.includes('\0'))
            return { ok: true, source: { file, text } };
        return refused(`${(0,quote/* quote */.h)(file)} is a binary file`, 'name a YAML or JSON file');
    }
    catch {
        return refused(`${(0,quote/* quote */.h)(file)} is not text in UTF-8`, 'save it as UTF-8');
    }
}
const outside = (path) => refused(`${(0,quote/* quote */.h)(path)} lies outside the workspace`, 'keep suites and experiments inside it');
function unreadable(file, error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
    if (code === 'ENOENT' || code === 'ENOTDIR') {
        return refused(`there is no file ${(0,quote/* quote */.h)(file)}`, 'check the path; is the repository checked out?');
    }
    return refused(`${(0,quote/* quote */.h)(file)} cannot be read (${code})`, 'check its permissions');
}
function refused(message, fix) {
    return { ok: false, problem: { message, fix } };
}

// EXTERNAL MODULE: ./src/suite/two-readings.ts + 1 modules
var two_readings = __webpack_require__(3896);
;// CONCATENATED MODULE: ./src/suite/experiment-file.ts









const EXTENSIONS = ['.yaml', '.yml', '.json'];
/** Reads and checks one file; null when there is nothing in it to go on with. `asked`: who named it. */
async function readExperiment(workspace, path, asked, findings) {
    const place = asked === null ? {} : { place: asked };
    if (!EXTENSIONS.includes((0,external_node_path_.extname)(path))) {
        const message = `${(0,quote/* quote */.h)(path)} is not an experiment by its name`;
        findings.refuse({ message, fix: 'name files that end in .yaml, .yml or .json', ...place });
        return null;
    }
    const read = await readSource(workspace, path);
    if (!read.ok) {
        findings.refuse({ ...read.problem, ...place });
        return null;
    }
    const parsed = parseDocument(read.source);
    if (!parsed.ok) {
        for (const problem of parsed.problems)
            findings.refuse(problem);
        return null;
    }
    const root = located/* Located */.hA.root(parsed.document, findings);
    (0,two_readings/* refuseTwoReadings */.a)(root);
    checkExperiment(root);
    if (!(0,located/* isObject */.Gv)(root.value))
        return null;
    return {
        file: read.source.file,
        root,
        declarations: (0,suite_declarations/* declarationsOf */.RK)(root),
        extension: (0,extension/* readExtension */.e)(root),
    };
}

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
;// CONCATENATED MODULE: ./src/suite/globs.ts



/** The experiments that the patterns name, sorted. Each pattern must name one; wildcards do not follow links. */
async function findExperiments(root, patterns, findings) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
    const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
    const found = new Set();
    for (const pattern of wanted) {
        if (!staysInside(pattern)) {
            findings.refuse({
                message: `the glob ${(0,quote/* quote */.h)(pattern)} leads out of the workspace`,
                fix: 'write it relative to the workspace, without ".."',
            });
            continue;
        }
        const files = await match(root, pattern, unwanted);
        for (const file of files)
            found.add(file);
        if (files.length > 0)
            continue;
        findings.refuse({
            message: `nothing to run: ${(0,quote/* quote */.h)(pattern)} matches no file`,
            fix: 'check the path, e.g. experiments/**/*.yaml; is the repository checked out?',
        });
    }
    if (wanted.length === 0) {
        findings.refuse({
            message: 'nothing to run: no experiment is named',
            fix: 'give a suite, or globs of experiments',
        });
    }
    return [...found].sort().map(entry);
}
async function match(root, pattern, ignore) {
    if (!(0,dist/* isDynamicPattern */.ey)(pattern))
        return [(0,posix_.normalize)(pattern)];
    return (0,dist/* glob */.TI)(pattern, {
        cwd: root,
        ignore: ['**/node_modules/**', ...ignore],
        onlyFiles: true,
        followSymbolicLinks: false,
        expandDirectories: false,
        absolute: false,
    });
}
function staysInside(pattern) {
    return !/^(?:[\\/]|[A-Za-z]:)/.test(pattern) && !pattern.split(/[\\/{},]/).includes('..');
}
function entry(path) {
    return { path, title: null, vars: [], requirements: null, written: null };
}

// EXTERNAL MODULE: ./src/suite/guards.ts
var guards = __webpack_require__(6272);
// EXTERNAL MODULE: ./src/suite/measures.ts + 1 modules
var suite_measures = __webpack_require__(9391);
// EXTERNAL MODULE: ./src/suite/rollback.ts + 1 modules
var rollback = __webpack_require__(8057);
// EXTERNAL MODULE: ./src/suite/plan-experiment.ts + 2 modules
var plan_experiment = __webpack_require__(6552);
// EXTERNAL MODULE: ./src/suite/criteria.ts
var criteria = __webpack_require__(7775);
// EXTERNAL MODULE: ./src/suite/guards-shape.ts + 1 modules
var guards_shape = __webpack_require__(1307);
// EXTERNAL MODULE: ./src/criteria/check.ts + 6 modules
var check = __webpack_require__(9667);
// EXTERNAL MODULE: ./src/criteria/parse.ts + 1 modules
var parse = __webpack_require__(8765);
// EXTERNAL MODULE: ./src/criteria/print.ts
var print = __webpack_require__(9914);
// EXTERNAL MODULE: ./src/criteria/vocabulary.ts
var criteria_vocabulary = __webpack_require__(7225);
;// CONCATENATED MODULE: ./src/suite/live-condition.ts




/** Reads one condition; null when it is refused. `measures` are those that the suite declares. */
function readLiveCondition(located, measures) {
    if (typeof located.value !== 'string')
        return null;
    const parsed = (0,parse/* parseCondition */.zB)(located.value);
    if (!parsed.ok) {
        located.refuse(`${parsed.message} (column ${parsed.column} of the condition)`, parsed.fix);
        return null;
    }
    const { problems, warnings } = checkLive(parsed.condition, measures, located.place);
    for (const { message, fix } of problems)
        located.refuse(message, fix);
    for (const { message, fix } of warnings)
        located.warn(message, fix);
    return problems.length > 0 ? null : { condition: parsed.condition, place: located.place };
}
/** What is wrong with a condition that is asked of the system as it is now, and what is odd about it. */
function checkLive(condition, measures, place) {
    const unfit = findUnfit(condition, measures);
    if (unfit !== null)
        return { problems: [{ ...unfit, place }], warnings: [] };
    const vocabulary = {
        measures: measures.filter(isMetric).map(({ name, dimension }) => (0,criteria_vocabulary/* declaredMeasure */.nf)(name, dimension, [])),
        probes: [],
        actions: [],
        baseline: false,
        cadence: null,
    };
    const criterion = { require: condition, warn: null, weight: 1, required: false, enforce: true, why: null };
    return (0,check/* checkCriterion */.s)({ ...criterion, place, origin: 'suite' }, vocabulary);
}
const FIX = 'ask an alarm, e.g. `alarm "checkout-5xx" is OK`, or a metric that the suite declares';
/** What a criterion may ask of an experiment, and nobody can ask of a system that none runs on. */
function findUnfit(condition, measures) {
    const { measure, phase, limit } = condition;
    if (phase !== null) {
        const fix = `write \`${(0,print/* printCondition */.XH)({ ...condition, phase: null })}\``;
        return { message: `there is no phase "${phase}" outside an experiment`, fix };
    }
    if (limit.kind === 'baseline') {
        return { message: 'there is no baseline outside an experiment', fix: 'write the limit itself' };
    }
    if (measure.kind === 'activity') {
        return { message: `a live condition cannot ask ${ARTICLED[measure.activity]}`, fix: FIX };
    }
    if (measure.kind !== 'named')
        return null;
    const declared = (0,criteria_vocabulary/* measureNamed */.Cs)(measures.map(withAlias), measure.name);
    const inExperiments = declared !== null && !isMetric(declared.declared);
    if (!inExperiments && (0,criteria_vocabulary/* measureNamed */.Cs)(criteria_vocabulary/* BUILT_IN_MEASURES */.TZ, measure.name) === null)
        return null;
    return {
        message: `${measure.name} is measured in an experiment, and this asks the system as it is`,
        fix: FIX,
    };
}
const ARTICLED = { probe: 'a probe', action: 'an action' };
function withAlias(declared) {
    return { ...(0,criteria_vocabulary/* declaredMeasure */.nf)(declared.name, declared.dimension), declared };
}
function isMetric({ source }) {
    return source.kind === 'metric';
}

;// CONCATENATED MODULE: ./src/suite/read-guards.ts




const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
/** Reads `guards`; its shape was checked before. `measures` are those that preconditions may name. */
function readGuards(located, measures) {
    const written = (0,shape_problems/* valid */.rZ)(guards_shape/* guardsShape */._, located);
    if (written === null)
        return guards/* NO_GUARDS */.D$;
    const placeOf = (key) => located.key(key).place;
    const { environments, rollbacks, 'blast-radius': largest } = written;
    return {
        environments: environments === undefined ? null : { names: environments, place: placeOf('environments') },
        allowedHours: each(located.key('allowed-hours'), written['allowed-hours'], readHours),
        freezes: each(located.key('freeze'), written.freeze, readFreeze),
        blastRadius: largest === undefined ? null : { largest, place: placeOf('blast-radius') },
        rollbacks: rollbacks === undefined ? null : placeOf('rollbacks'),
        preconditions: located
            .key('preconditions')
            .items.flatMap((item) => readLiveCondition(item, measures) ?? []),
        lock: readLock(written.lock, located.key('lock')),
    };
}
/** One or more of a thing, each with its place. */
function each(located, written, read) {
    if (written === undefined)
        return [];
    if (!Array.isArray(written))
        return [read(written, located.place)];
    return written.map((one, index) => read(one, located.at([index]).place));
}
function readHours({ days = EVERY_DAY, from, to, zone }, place) {
    return { days, from, to, zone, place };
}
function readFreeze({ from, to, zone, why }, place) {
    return { from: from.first, to: to.after, zone, why: why ?? null, place };
}
function readLock(written, { place }) {
    if (written === 'off')
        return null;
    if (written === undefined)
        return guards/* USUAL_LOCK */.TN;
    const { wait = guards/* USUAL_LOCK */.TN.wait, lease = guards/* USUAL_LOCK */.TN.lease } = written;
    return { wait, lease, place };
}

// EXTERNAL MODULE: ./src/criteria/quantity.ts
var criteria_quantity = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/criteria/parse-limit.ts
var parse_limit = __webpack_require__(8272);
// EXTERNAL MODULE: ./src/criteria/unit.ts
var unit = __webpack_require__(2963);
;// CONCATENATED MODULE: ./src/criteria/sustained.ts





/**
 * Reads a condition of `abort-when`. It never throws.
 *
 *     sustained  = condition [ "for" quantity ]       a quantity of time, above zero
 */
function parseSustained(text) {
    const parsed = (0,parse/* parseWhole */.z2)(text, (cursor) => {
        const condition = (0,parse/* parseParts */.il)(text, cursor);
        return { condition, hold: parseHold(cursor) };
    });
    return parsed.ok ? { ok: true, ...parsed.value } : parsed;
}
function parseHold(cursor) {
    if (cursor.take(/for(?![\w-])/y) === null)
        return 0;
    const at = cursor.at;
    const quantity = (0,parse_limit/* parseQuantity */.Lf)(cursor, parse_limit/* UNSIGNED */.ke);
    if (quantity === null) {
        throw cursor.fault(`expected a time after "for", found ${cursor.found}`, 'write how long, e.g. "for 2m"');
    }
    const written = (0,criteria_quantity/* printQuantity */.xi)(quantity);
    if ((0,unit/* dimensionOf */.eT)(quantity.unit) !== 'duration') {
        const fix = quantity.unit === '' ? `write its unit, e.g. "for ${written}m"` : 'write e.g. "for 2m"';
        throw cursor.fault(`${(0,quote/* quote */.h)(written)} is not a time`, fix, at);
    }
    const hold = (0,criteria_quantity/* toBase */.FU)(quantity);
    if (hold > 0 && Number.isFinite(hold))
        return hold;
    throw cursor.fault(`nothing holds for ${written}`, 'write a time above zero, or leave "for" out', at);
}

// EXTERNAL MODULE: ./src/suite/abort-shape.ts
var abort_shape = __webpack_require__(58);
// EXTERNAL MODULE: ./src/suite/measure-shape.ts
var measure_shape = __webpack_require__(8808);
;// CONCATENATED MODULE: ./src/suite/read-abort-when.ts








/** The conditions of `abort-when`; those that are refused are left out. Their shape was checked before. */
function readAbortWhen(list, measures) {
    const conditions = list.items.flatMap((item) => readOne(item, measures) ?? []);
    return [...new Map(conditions.map((one) => [one.text, one])).values()];
}
function readOne(item, measures) {
    const written = (0,shape_problems/* valid */.rZ)(abort_shape/* abortConditionShape */.X, item);
    if (written === null)
        return null;
    if (typeof written === 'string')
        return readText(item, written, measures, { place: item.place, why: null });
    const said = { place: item.place, why: written.why ?? null };
    const one = readText(item.key('when'), written.when, measures, said);
    const hold = written.for === undefined ? null : (0,measure_shape/* durationOf */.cf)(written.for);
    if (one === null || hold === null)
        return one;
    const located = item.key('for');
    if (one.hold > 0) {
        located.refuse('how long it has to hold is said twice', 'write it in one of the two places');
        return null;
    }
    const sustained = { ...one, text: `${one.text} for ${written.for ?? ''}`, hold };
    return holdsLongEnough(sustained, measures, located) ? sustained : null;
}
function readText(located, text, measures, said) {
    const parsed = parseSustained(text);
    if (!parsed.ok) {
        located.refuse(`${parsed.message} (column ${parsed.column} of the condition)`, parsed.fix);
        return null;
    }
    const { condition, hold } = parsed;
    const { problems, warnings } = checkLive(condition, measures, said.place);
    for (const { message, fix } of problems)
        located.refuse(message, fix);
    for (const { message, fix } of warnings)
        located.warn(message, fix);
    if (problems.length > 0 || !holdsLongEnough({ condition, hold }, measures, located))
        return null;
    warnOfCalm({ condition, hold }, located);
    return { text: text.trim(), condition, hold, ...said };
}
/** Within one period there is one value. */
function holdsLongEnough({ condition, hold }, measures, located) {
    const { measure } = condition;
    if (measure.kind !== 'named' || hold === 0)
        return true;
    const source = measures.find(({ name }) => name === (0,criteria_vocabulary/* canonicalName */.Ew)(measure.name))?.source;
    if (source?.kind !== 'metric' || hold >= source.period)
        return true;
    located.refuse(`${measure.name} has one value every ${(0,criteria_quantity/* printValue */.jt)(source.period, 'duration')}, which cannot show that it holds for ${(0,criteria_quantity/* printValue */.jt)(hold, 'duration')}`, 'write at least one period, or leave "for" out');
    return false;
}
/** Criteria say what must hold; whoever writes the same here ends every run that goes well. */
function warnOfCalm({ condition: { measure, operator, limit } }, located) {
    if (measure.kind !== 'alarm' || limit.kind !== 'text')
        return;
    if ((operator === '==') === (limit.text === 'ALARM'))
        return;
    const alarm = (0,print/* printMeasure */.aK)(measure);
    located.warn(`the run is ended while ${alarm} is quiet`, `write \`${alarm} is ALARM\`, unless you mean it`);
}

// EXTERNAL MODULE: ./src/suite/requirements.ts
var suite_requirements = __webpack_require__(4174);
;// CONCATENATED MODULE: ./src/suite/suite-file.ts










/**
 * Reads what can be read of a suite and reports the rest, so that the experiments it names are checked as well.
 * `rollbackVars` fill the gaps of its rollback; null: no step of it will be played.
 */
function readSuite(file, root, rollbackVars) {
    if ((0,located/* isObject */.Gv)(root.value))
        refuseExperiment(root);
    else
        root.refuse(`a suite is an object, and this is ${(0,shape_problems/* kindOf */.I)(root)}`, 'write `version: 1` and `experiments:`');
    const suite = (0,located/* isObject */.Gv)(root.value) ? (0,shape_problems/* checked */.KD)(shapes/* suiteShape */.QD, root) : null;
    const measures = (0,suite_measures/* readMeasures */.ED)(root.key('measures'));
    const score = suite?.gate?.['pass-score'];
    return {
        file,
        title: suite_file_text(root.key('title').value),
        environment: suite_file_text(root.key('environment').value),
        criteria: (0,criteria/* readCriteria */.oH)(root.key('criteria'), 'suite'),
        measures,
        alarmSettle: (0,alarms/* readAlarmSettle */.rv)(root.key('alarms')),
        passScore: score === undefined ? null : Number(score.slice(0, -1)) / 100,
        guards: readGuards(root.key('guards'), measures),
        rollback: (0,rollback/* readRollback */.X)(root.key('rollback'), rollbackVars),
        abortWhen: readAbortWhen(root.key('abort-when'), measures),
        entries: root.key('experiments').items.flatMap(readEntry),
    };
}
function readEntry(written) {
    const path = suite_file_text(written.key('experiment').value);
    if (path === null)
        return [];
    const title = suite_file_text(written.key('title').value);
    const requirements = (0,suite_requirements/* readRequirements */.F)(written, 'entry');
    return [{ path, title, vars: written.key('vars').entries, requirements, written }];
}
function refuseExperiment(root) {
    if (root.key('experiments').absent && !root.key('method').absent) {
        root.refuse('this is an experiment, not a suite', 'give it as `experiments`, or list it in a suite');
    }
}
function suite_file_text(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}

;// CONCATENATED MODULE: ./src/suite/load.ts


















/** Experiments of one plan: as many as a run was tried with. */
const MOST_EXPERIMENTS = 10_000;
/** Problems that one message tells; more would bury the first. */
const MOST_PROBLEMS = 100;
/** Reads, checks and resolves everything. Throws `wrong-input` with all that is wrong; nothing else. */
async function loadPlan(request) {
    const findings = new located/* Findings */.Fv();
    const root = await rootOf(request.workspace);
    const suite = await loadSuite(root, request, findings);
    const planned = await planAll(root, suite, request, findings);
    if (findings.problems.length > 0)
        throw (0,errors/* wrongInput */.qn)(inOrder(findings.problems));
    const experiments = planned.map(({ experiment }) => experiment);
    return {
        title: suite.title ?? titleOf(experiments),
        file: suite.file,
        environment: request.environment ?? suite.environment,
        experiments,
        gate: { passScore: suite.passScore },
        guards: suite.guards,
        rollback: suite.rollback,
        measures: suite.measures,
        abortWhen: suite.abortWhen,
        warnings: inOrder(findings.warnings).map(problem/* printProblem */.J),
    };
}
async function rootOf(workspace) {
    try {
        return await (0,promises_.realpath)(workspace);
    }
    catch {
        const message = `there is no workspace ${(0,quote/* quote */.h)(workspace)}`;
        throw (0,errors/* wrongInput */.qn)([{ message, fix: 'check the repository out first' }]);
    }
}
async function loadSuite(root, request, findings) {
    if (request.suite === null) {
        return { ...NO_SUITE, entries: await findExperiments(root, request.experiments, findings) };
    }
    const read = await readSource(root, request.suite);
    const parsed = read.ok ? parseDocument(read.source) : { ok: false, problems: [read.problem] };
    if (!parsed.ok)
        throw (0,errors/* wrongInput */.qn)(parsed.problems);
    const { file } = parsed.document.source;
    const suite = readSuite(file, located/* Located */.hA.root(parsed.document, findings), request.rollbackVars ?? null);
    const folder = (0,posix_.dirname)(file);
    return {
        ...suite,
        entries: suite.entries.map((entry) => ({ ...entry, path: beside(folder, entry.path) })),
    };
}
/** What is asked of experiments that no suite names. */
const NO_SUITE = {
    file: null,
    title: null,
    environment: null,
    criteria: [],
    measures: [],
    passScore: null,
    guards: guards/* NO_GUARDS */.D$,
    alarmSettle: alarms/* USUAL_ALARM_SETTLE */.lR,
    rollback: rollback/* NO_ROLLBACK */.z,
    abortWhen: [],
};
function beside(folder, path) {
    return path.startsWith('/') ? path : (0,posix_.join)(folder, path);
}
async function planAll(root, suite, request, findings) {
    if (suite.entries.length > MOST_EXPERIMENTS) {
        const message = `${suite.entries.length} experiments are more than the ${MOST_EXPERIMENTS} of one run`;
        findings.refuse({ message, fix: 'split the suite' });
        return [];
    }
    const files = await readAll(root, suite.entries, findings);
    const planned = suite.entries.flatMap((entry, index) => {
        const file = files.get(entry.path) ?? null;
        if (file === null)
            return [];
        const position = { index: index + 1, count: suite.entries.length };
        const one = (0,plan_experiment/* planExperiment */.L3)(position, suite, entry, file, request.vars);
        (0,plan_experiment/* checkPlanned */.VZ)(one, file.root, findings);
        (0,suite_measures/* refuseClashes */.II)(one.experiment.measures, findings);
        return [one];
    });
    refuseRepeats(planned, findings);
    refuseUnusedVars([...files.values()], request.vars, findings);
    (0,check_criteria/* checkCriteria */.K)(planned.map(({ experiment, stage }) => ({ ...experiment, stage })), request.baseline ?? false, findings);
    return planned;
}
/** Each file once, however many entries name it. */
async function readAll(root, entries, findings) {
    const files = new Map();
    for (const { path, written } of entries) {
        if (files.has(path))
            continue;
        files.set(path, await readExperiment(root, path, written?.key('experiment').place ?? null, findings));
    }
    return files;
}
function refuseRepeats(planned, findings) {
    const seen = new Map();
    for (const one of planned) {
        const first = seen.get(one.fingerprint);
        seen.set(one.fingerprint, first ?? one);
        if (first === undefined)
            continue;
        findings.refuse({
            message: `${(0,quote/* quote */.h)(one.experiment.file)} is listed twice with the same variables and criteria, first in line ${first.experiment.place.line}`,
            fix: 'remove one, or give it other `vars`',
            place: one.experiment.place,
        });
    }
}
function refuseUnusedVars(files, vars, findings) {
    const declared = new Set(files.flatMap((file) => file?.root.key('configuration').entries.map(([key]) => key) ?? []));
    for (const key of Object.keys(vars)) {
        if (declared.has(key) || files.length === 0 || files.includes(null))
            continue;
        const fix = (0,suggestion/* suggestion */.h)(key, [...declared].sort(), 'they declare');
        findings.refuse({ message: `no experiment declares the variable ${(0,quote/* quote */.h)(key)}`, fix });
    }
}
function titleOf(experiments) {
    const [first, second] = experiments;
    return second === undefined ? (first?.title ?? '') : `${experiments.length} experiments`;
}
/** File by file, as they were met, and down each of them. */
function inOrder(problems) {
    const files = new Set(problems.map(({ place }) => place?.file ?? ''));
    const met = new Map([...files].map((file, position) => [file, position]));
    const fileOf = ({ place }) => met.get(place?.file ?? '') ?? 0;
    const ordered = problems.toSorted((a, b) => fileOf(a) - fileOf(b) || (a.place?.line ?? 0) - (b.place?.line ?? 0));
    const rest = ordered.length - MOST_PROBLEMS;
    if (rest <= 0)
        return ordered;
    return [...ordered.slice(0, MOST_PROBLEMS), { message: `and ${rest} more`, fix: 'correct these first' }];
}


/***/ }),

/***/ 8658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ Findings),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   hA: () => (/* binding */ Located)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);

/** Things that are kept of either kind: enough for every honest file, and an end to a hostile one. */
const MOST_KEPT = 1000;
/** What was found wrong, and what is worth knowing. Each thing is kept once. */
class Findings {
    refused = new Map();
    warned = new Map();
    refuse(problem) {
        if (this.refused.size < MOST_KEPT)
            this.refused.set((0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .printProblem */ .J)(problem), problem);
    }
    warn(problem) {
        if (this.warned.size < MOST_KEPT)
            this.warned.set((0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .printProblem */ .J)(problem), problem);
    }
    get problems() {
        return [...this.refused.values()];
    }
    get warnings() {
        return [...this.warned.values()];
    }
}
/** A value that knows where it was written, and what to do with a complaint about it. */
class Located {
    value;
    outline;
    document;
    findings;
    constructor(
    /** undefined: not written at all. */
    value, outline, document, findings) {
        this.value = value;
        this.outline = outline;
        this.document = document;
        this.findings = findings;
    }
    static root(document, findings) {
        return new Located(document.value, document.outline, document, findings);
    }
    /** Where the value, or else the nearest thing around it, was written. */
    get place() {
        return { file: this.document.source.file, line: this.document.lines.lineAt(this.outline.offset) };
    }
    /** The value under a key; absent when this is no object or does not have it. */
    key(name) {
        const object = isObject(this.value) && Object.hasOwn(this.value, name) ? this.value : undefined;
        return this.child(object?.[name], name);
    }
    /** Items of a list; none when this is not a list. */
    get items() {
        if (!Array.isArray(this.value))
            return [];
        return this.value.map((item, index) => this.child(item, String(index)));
    }
    /** Entries of an object; none when this is not an object. */
    get entries() {
        if (!isObject(this.value))
            return [];
        return Object.entries(this.value).map(([key, value]) => [key, this.child(value, key)]);
    }
    /** The scalar as written without quotes (`''` for nothing at all); null for everything else, and in JSON. */
    get plain() {
        return this.document.json ? null : this.outline.plain;
    }
    /** The key of this value, when it was written without quotes. */
    get plainKey() {
        return this.document.json ? null : this.outline.plainKey;
    }
    get outermost() {
        return this.outline === this.document.outline;
    }
    at(path) {
        return path.reduce((here, step) => here.step(String(step)), this);
    }
    get absent() {
        return this.value === undefined;
    }
    refuse(message, fix) {
        this.findings.refuse({ message, fix, place: this.place });
    }
    warn(message, fix) {
        this.findings.warn({ message, fix, place: this.place });
    }
    step(key) {
        if (!Array.isArray(this.value))
            return this.key(key);
        const list = this.value;
        return this.child(list[Number(key)], key);
    }
    child(value, key) {
        return new Located(value, this.outline.children.get(key) ?? this.outline, this.document, this.findings);
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 8808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ measureShape),
/* harmony export */   DS: () => (/* binding */ settleShape),
/* harmony export */   cf: () => (/* binding */ durationOf)
/* harmony export */ });
/* unused harmony export cloudwatchShape */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3798);
/* harmony import */ var _criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6784);
/* harmony import */ var _criteria_unit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2963);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3037);




const STATISTIC = /^(?:Average|Sum|Minimum|Maximum|SampleCount|IQM|(?:p|tm|wm|tc|ts)(?:100|\d{1,2})(?:\.\d{1,10})?|(?:PR|TM|WM|TC|TS)\([\d.%]*:[\d.%]*\))$/;
const ID = /^[a-z][A-Za-z0-9_]{0,19}$/;
/** As many as an alarm on metric math may have. */
const MOST_METRICS = 10;
const MOST_DIMENSIONS = 30;
const statistic = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .refine((value) => STATISTIC.test(value), {
    message: 'CloudWatch has no such statistic',
    params: { fix: 'write Average, Sum, Minimum, Maximum, SampleCount, or a percentile such as p95' },
})
    .meta({
    description: '`Average`, `Sum`, `Minimum`, `Maximum`, `SampleCount`, a percentile such as `p95`.',
});
const statisticKeys = {
    namespace: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)('The namespace of the metric, e.g. `AWS/ApplicationELB`.'),
    metric: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)('The name of the metric, e.g. `TargetResponseTime`.'),
    statistic,
    dimensions: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)('The exact value.').refine((value) => !value.includes('${'), {
        message: 'variables are not filled in here',
        params: { fix: 'write the value itself' },
    }))
        .refine((dimensions) => Object.keys(dimensions).length <= MOST_DIMENSIONS, {
        message: `a metric has at most ${MOST_DIMENSIONS} dimensions`,
        params: { fix: 'leave out those that the metric does not have' },
    })
        .optional()
        .meta({ description: 'All dimensions of the metric: CloudWatch keeps one metric for each set of them.' }),
};
const isPeriod = (value) => {
    const seconds = durationOf(value) / 1_000;
    return [1, 5, 10, 20, 30].includes(seconds) || (seconds > 0 && seconds <= 86_400 && seconds % 60 === 0);
};
/** The duration in milliseconds; NaN when the text is none. */
function durationOf(text) {
    const quantity = (0,_criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .readQuantity */ .ae)(text);
    return quantity !== null && (0,_criteria_unit_js__WEBPACK_IMPORTED_MODULE_1__/* .dimensionOf */ .eT)(quantity.unit) === 'duration' ? (0,_criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase */ .FU)(quantity) : NaN;
}
const LONGEST_SETTLE = 15 * 60_000;
const settleShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .refine((value) => durationOf(value) >= 0 && durationOf(value) <= LONGEST_SETTLE, {
    message: 'this is no time to settle in',
    params: { fix: 'write a duration of at most 15m, e.g. 60s' },
});
const timing = {
    period: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .refine(isPeriod, {
        message: 'CloudWatch has no such period',
        params: { fix: 'write 1s, 5s, 10s, 20s, 30s, or whole minutes, e.g. 60s' },
    })
        .optional()
        .meta({ description: 'Of how much time each value speaks; 60s when not given.' }),
    settle: settleShape.optional().meta({
        description: 'How long after a window its values may still arrive; 60s when not given.',
    }),
    missing: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['inconclusive', 'ignore']).optional().meta({
        description: 'Periods without a value: `inconclusive` when not given; `ignore` judges the others, if there is one.',
    }),
};
const metrics = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .strict */ .O)(statisticKeys))
    .refine((all) => Object.keys(all).every((id) => ID.test(id)), {
    message: 'an id begins with a small letter and has at most 20 letters, digits and "_"',
    params: { fix: 'write ids such as errors or m1' },
})
    .refine((all) => Object.keys(all).length <= MOST_METRICS, {
    message: `an expression has at most ${MOST_METRICS} metrics`,
    params: { fix: 'write fewer' },
});
/** A statistic of a metric, or metric math over several. */
const cloudwatchShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .strict */ .O)({
    namespace: statisticKeys.namespace.optional(),
    metric: statisticKeys.metric.optional(),
    statistic: statistic.optional(),
    dimensions: statisticKeys.dimensions,
    expression: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)('Metric math, e.g. `errors / requests * 100`.').max(2_000).optional(),
    metrics: metrics.optional().meta({ description: 'The metrics of the expression, by id.' }),
    ...timing,
}).refine(isOneQuery, {
    message: 'a metric is one statistic, or one expression',
    params: {
        fix: 'write namespace, metric and statistic, or expression and metrics',
    },
});
function isOneQuery(keys) {
    const has = (key) => keys[key] !== undefined;
    const [single, math] = [SINGLE.filter(has), MATH.filter(has)];
    if (math.length === 0)
        return single.length === SINGLE.length;
    return math.length === MATH.length && single.length === 0 && !has('dimensions');
}
/** A measure of the suite: a value in the journal, a metric, or how long an alarm took. */
const measureShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .strict */ .O)({
    probe: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)('The probe whose entry in the journal holds the value.').optional(),
    action: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)('The action whose entry in the journal holds the value.').optional(),
    path: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)('Where the value is in the entry, e.g. `output.body.lost`.').optional(),
    cloudwatch: cloudwatchShape.optional().meta({ description: 'Values of CloudWatch over the phase.' }),
    alarm: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)('The alarm: the measure is how long after the fault it went off.').max(255).optional(),
    unit: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['count', 'ms', 's', 'm', 'h', '%', 'B', 'kB', 'MB', 'GB'])
        .optional()
        .meta({ description: 'The unit the value is given in; an alarm needs none.' }),
})
    .refine((keys) => SOURCES.filter((key) => keys[key] !== undefined).length === 1, {
    message: 'a measure is found in one place',
    params: { fix: 'write one of `probe`, `action`, `cloudwatch` and `alarm`' },
})
    .refine(({ probe, action, path }) => (probe === undefined && action === undefined) === (path === undefined), {
    message: 'a value is found in a probe or an action by its path, and nowhere else',
    params: { fix: 'write `path` with `probe` or `action` only, e.g. `path: output.body.lost`' },
})
    .refine(({ alarm, unit }) => (alarm === undefined) !== (unit === undefined), {
    message: 'every value has a unit, but for an alarm, which takes a time to go off',
    params: { fix: 'write `unit`, unless there is an `alarm`' },
});
const SINGLE = ['namespace', 'metric', 'statistic'];
const MATH = ['expression', 'metrics'];
const SOURCES = ['probe', 'action', 'cloudwatch', 'alarm'];


/***/ }),

/***/ 9391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ED: () => (/* binding */ readMeasures),
  II: () => (/* binding */ refuseClashes),
  YB: () => (/* binding */ vocabularyOf)
});

// EXTERNAL MODULE: ./src/criteria/parse.ts + 1 modules
var parse = __webpack_require__(8765);
// EXTERNAL MODULE: ./src/criteria/quote.ts
var quote = __webpack_require__(6929);
// EXTERNAL MODULE: ./src/criteria/unit.ts
var criteria_unit = __webpack_require__(2963);
// EXTERNAL MODULE: ./src/criteria/vocabulary.ts
var vocabulary = __webpack_require__(7225);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./src/suite/measure-shape.ts
var measure_shape = __webpack_require__(8808);
;// CONCATENATED MODULE: ./src/suite/measure-source.ts



/** Where the suite says that a measure is found; null when that was refused. */
function sourceOf(written, located) {
    if (written.alarm !== undefined)
        return { kind: 'alarm', name: written.alarm };
    if (written.cloudwatch !== undefined)
        return metricSource(written.cloudwatch, located.key('cloudwatch'));
    const activity = written.probe === undefined ? 'action' : 'probe';
    const [name = '', text = ''] = [written.probe ?? written.action, written.path];
    const path = readPath(activity, name, text);
    if (path === null) {
        located
            .key('path')
            .refuse(`${(0,quote/* quote */.h)(text)} is not a path`, 'write keys joined by ".", e.g. output.body.lost');
        return null;
    }
    return { kind: 'journal', activity, name, path };
}
/** The keys of a path as the criteria language reads it; null when it does not. */
function readPath(activity, name, path) {
    const parsed = (0,parse/* parseCondition */.zB)(`${activity} ${JSON.stringify(name)} ${path} == 0`);
    if (!parsed.ok || parsed.condition.phase !== null || parsed.condition.measure.kind !== 'activity')
        return null;
    return parsed.condition.measure.path;
}
function metricSource(written, located) {
    const query = queryOf(written);
    if (query.kind === 'expression' && !usesAll(query, located))
        return null;
    return {
        kind: 'metric',
        query,
        period: (0,measure_shape/* durationOf */.cf)(written.period ?? '60s'),
        settle: (0,measure_shape/* durationOf */.cf)(written.settle ?? '60s'),
        missing: written.missing ?? 'inconclusive',
    };
}
function queryOf(written) {
    const { expression, metrics = {} } = written;
    if (expression === undefined)
        return { kind: 'statistic', ...statisticOf(written) };
    const entries = Object.entries(metrics).map(([id, metric]) => [id, statisticOf(metric)]);
    return { kind: 'expression', expression, metrics: Object.fromEntries(entries) };
}
function statisticOf(written) {
    const { namespace = '', metric = '', statistic = '', dimensions = {} } = written;
    return { namespace, metric, statistic, dimensions };
}
/** An id that the expression does not use is most likely misspelt in one of the two. */
function usesAll({ expression }, located) {
    const words = new Set(expression.match(/\w+/g));
    const unused = located.key('metrics').entries.filter(([id]) => !words.has(id));
    for (const [id, metric] of unused) {
        metric.refuse(`the expression does not use the metric ${(0,quote/* quote */.h)(id)}`, 'use it, or leave it out');
    }
    return unused.length === 0;
}

// EXTERNAL MODULE: ./src/suite/shape-problems.ts
var shape_problems = __webpack_require__(8026);
;// CONCATENATED MODULE: ./src/suite/measures.ts








/** The measures that a suite or an experiment declares; their shape was checked before. */
function readMeasures(located) {
    return located.entries.flatMap(([name, entry]) => {
        const measure = readMeasure(name, entry);
        return measure === null ? [] : [measure];
    });
}
function readMeasure(name, located) {
    const objection = objectionTo(name);
    if (objection !== null)
        located.refuse(objection.message, objection.fix);
    const written = (0,shape_problems/* valid */.rZ)(measure_shape/* measureShape */.Cs, located);
    if (written === null || objection !== null)
        return null;
    const source = sourceOf(written, located);
    if (source === null)
        return null;
    const unit = unitOf(written.unit);
    const measure = { name, place: located.place, dimension: (0,criteria_unit/* dimensionOf */.eT)(unit), unit, source };
    return fitsItsName(measure, located) ? measure : null;
}
/** Why no measure can have the name; null when one can. */
function objectionTo(name) {
    if ((0,vocabulary/* measureNamed */.Cs)(vocabulary/* BUILT_IN_MEASURES */.TZ, name) !== null)
        return { message: `the measure ${(0,quote/* quote */.h)(name)} is built in`, fix: 'give it another name' };
    const known = (0,vocabulary/* canonicalName */.Ew)(name);
    if (known !== name)
        return { message: `${(0,quote/* quote */.h)(name)} is short for ${known}`, fix: `declare ${(0,quote/* quote */.h)(known)}` };
    if (isName(name))
        return null;
    return {
        message: `${(0,quote/* quote */.h)(name)} cannot be the name of a measure`,
        fix: 'write words joined by "-" or ".", e.g. data-lost',
    };
}
/** A measure whose meaning is known has to be of its kind. */
function fitsItsName({ name, dimension, source }, located) {
    const expected = (0,vocabulary/* measureNamed */.Cs)(vocabulary/* EXPECTED_MEASURES */.p5, name);
    if (expected === null)
        return true;
    const detects = source.kind !== 'alarm' || name === 'detection-time';
    if (detects && expected.dimensions.includes(dimension))
        return true;
    const nouns = expected.dimensions.map((one) => criteria_unit/* NOUNS */.M_[one]).join(' or ');
    const is = detects ? criteria_unit/* NOUNS */.M_[dimension] : 'how long an alarm took';
    located.refuse(`${name} is ${nouns}, and this is ${is}`, `write e.g. ${expected.declaration}`);
    return false;
}
/** Whether the criteria language reads the text as one name. */
function isName(text) {
    const parsed = (0,parse/* parseCondition */.zB)(`${text} == 0`);
    const { measure, phase } = parsed.ok ? parsed.condition : { measure: null, phase: null };
    return phase === null && measure?.kind === 'named' && measure.name === text;
}
/** An alarm's time needs none; a count has none in the criteria language. */
function unitOf(written) {
    return written === 'count' ? '' : (written ?? 'ms');
}
/** The built-in measures and the declared ones, as criteria may speak about them. */
function vocabularyOf(declared) {
    const own = declared.map(({ name, dimension, source }) => (0,vocabulary/* declaredMeasure */.nf)(name, dimension, source.kind === 'alarm' ? [] : vocabulary/* PHASES */.ZG));
    return [...vocabulary/* BUILT_IN_MEASURES */.TZ, ...own];
}
/** The suite and an experiment may declare the same name, if it means the same. */
function refuseClashes(measures, findings) {
    const byName = new Map();
    for (const measure of measures) {
        const known = byName.get(measure.name);
        if (known === undefined)
            byName.set(measure.name, measure);
        else if (meaningOf(known) !== meaningOf(measure)) {
            findings.refuse({
                message: `the measure ${(0,quote/* quote */.h)(measure.name)} means something else in ${(0,problem/* printPlace */.d)(known.place)}`,
                fix: 'give one of them another name',
                place: measure.place,
            });
        }
    }
}
function meaningOf({ unit, source }) {
    return JSON.stringify([unit, source]);
}


/***/ }),

/***/ 6552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VZ: () => (/* binding */ checkPlanned),
  L3: () => (/* binding */ planExperiment)
});

// UNUSED EXPORTS: LARGEST_DOCUMENT

// EXTERNAL MODULE: ./src/criteria/quote.ts
var quote = __webpack_require__(6929);
// EXTERNAL MODULE: ./src/suite/criteria.ts
var suite_criteria = __webpack_require__(7775);
// EXTERNAL MODULE: ./src/suite/declarations.ts
var suite_declarations = __webpack_require__(331);
;// CONCATENATED MODULE: ./src/suite/identity.ts
const LONGEST_SLUG = 40;
/** `<nn>-<slug>`, e.g. `03-terminate-an-instance`: sorts like the plan, safe in keys, paths and file names. */
function experimentId(index, count, title) {
    const width = Math.max(2, String(count).length);
    return `${String(index).padStart(width, '0')}-${slug(title)}`;
}
function slug(title) {
    const words = title
        // Enough for any slug, and quick for a title of a megabyte.
        .slice(0, 1000)
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-/, '')
        .slice(0, LONGEST_SLUG)
        .replace(/-$/, '');
    return words === '' ? 'experiment' : words;
}

// EXTERNAL MODULE: ./src/suite/suggestion.ts
var suggestion = __webpack_require__(9282);
// EXTERNAL MODULE: ./src/suite/strategies.ts
var suite_strategies = __webpack_require__(1911);
// EXTERNAL MODULE: ./src/suite/located.ts
var located = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/suite/provider.ts
var provider = __webpack_require__(2395);
// EXTERNAL MODULE: ./src/suite/two-readings.ts + 1 modules
var two_readings = __webpack_require__(3896);
;// CONCATENATED MODULE: ./src/suite/variables.ts





/**
 * A copy of the experiment in which the suite's variables, and over them the request's, replace the values of its
 * `configuration`. Only declared keys can be replaced; placeholders stay for Chaos Toolkit to fill.
 */
function resolveVariables(experiment, written, requested) {
    const document = (0,located/* isObject */.Gv)(experiment.value) ? experiment.value : {};
    const configuration = experiment.key('configuration');
    const declared = new Map(configuration.entries);
    const names = [...declared.keys()];
    const values = new Map();
    for (const [key, located] of written) {
        if (declared.has(key))
            takeWritten(key, located, values);
        else
            refuseUnknown(key, located, names);
    }
    for (const [key, text] of Object.entries(requested)) {
        const target = declared.get(key);
        if (target !== undefined)
            values.set(key, convert(key, text, target));
    }
    if (values.size === 0)
        return document;
    // Entries, not assignments: a key such as `__proto__` stays a key.
    const merged = configuration.entries.map(([key, { value }]) => [key, values.get(key) ?? value ?? null]);
    return { ...document, configuration: Object.fromEntries(merged) };
}
function takeWritten(key, located, values) {
    if (located.value === null || located.value === undefined) {
        located.refuse(`the variable ${(0,quote/* quote */.h)(key)} has no value`, 'write one, or leave the key out');
        return;
    }
    refuseInexactWithin(located);
    values.set(key, located.value);
}
function refuseInexactWithin(located) {
    (0,two_readings/* refuseInexact */.J)(located, false);
    for (const item of located.items)
        refuseInexactWithin(item);
    for (const [, value] of located.entries)
        refuseInexactWithin(value);
}
function refuseUnknown(key, located, declared) {
    const fix = (0,suggestion/* suggestion */.h)(key, declared, 'it declares');
    located.refuse(`the experiment declares no variable ${(0,quote/* quote */.h)(key)}`, fix);
}
/** A text from outside takes the type of what it replaces. */
function convert(key, text, target) {
    switch (typeOf(target)) {
        case 'number': {
            const number = text.trim() === '' ? Number.NaN : Number(text);
            if (Number.isFinite(number))
                return number;
            target.refuse(`the variable ${(0,quote/* quote */.h)(key)} is given as ${(0,quote/* quote */.h)(text)}, and this is a number`, 'give a number');
            return null;
        }
        case 'boolean':
            if (text === 'true' || text === 'false')
                return text === 'true';
            target.refuse(`the variable ${(0,quote/* quote */.h)(key)} is given as ${(0,quote/* quote */.h)(text)}, and this is a boolean`, 'give true or false');
            return null;
        case 'structure':
            target.refuse(`the variable ${(0,quote/* quote */.h)(key)} is given as text, and this is a list or an object`, 'set it in the `vars` of a suite');
            return null;
        case 'text':
            return text;
    }
}
function typeOf(target) {
    const { value } = target;
    if (typeof value === 'number')
        return 'number';
    if (typeof value === 'boolean')
        return 'boolean';
    if (typeof value !== 'object' || value === null)
        return 'text';
    const source = target.key('type').value;
    if (source === 'probe')
        return 'text';
    return source === 'env' ? typeOfEnvironment(target) : 'structure';
}
function typeOfEnvironment(target) {
    const type = target.key('env_var_type').value;
    if (type === 'json')
        return 'structure';
    if (type === 'bool')
        return 'boolean';
    return typeof type === 'string' && /^(?:int|integer|float|number)$/.test(type) ? 'number' : 'text';
}
/** A pause that is not a number ends the experiment in the middle. */
function checkPauses(activities, configuration) {
    // Refused already.
    if (configuration === null)
        return;
    for (const pause of activities
        .flatMap((activity) => activity.key('pauses').entries)
        .map(([, value]) => value)) {
        const { value: placeholder } = pause;
        if (!(0,provider/* isPlaceholder */.w)(placeholder))
            continue;
        const name = placeholder.slice(2, -1);
        const value = (0,located/* isObject */.Gv)(configuration) && Object.hasOwn(configuration, name) ? configuration[name] : undefined;
        if (value === undefined) {
            pause.refuse(`the configuration has no ${(0,quote/* quote */.h)(name)}`, 'declare it there, as a number');
        }
        else if (typeof value !== 'number' && !isNumberFromOutside(value)) {
            pause.refuse(`the pause ${(0,quote/* quote */.h)(placeholder)} is not a number`, `make ${(0,quote/* quote */.h)(name)} a number of seconds`);
        }
    }
}
function isNumberFromOutside(value) {
    if (!(0,located/* isObject */.Gv)(value))
        return false;
    return (value['type'] === 'probe' ||
        typeof value['env_var_type'] === 'string' ||
        typeof value['default'] === 'number');
}

;// CONCATENATED MODULE: ./src/suite/plan-experiment.ts







/** Bytes of an experiment as JSON; above it the documents of a plan would not be kept in memory lightly. */
const LARGEST_DOCUMENT = 512 * 1024;
/** One experiment of the plan, from what its file, its entry and the suite say. */
function planExperiment({ index, count }, suite, entry, { file, root, declarations, extension }, vars) {
    const asked = [entry.requirements, extension?.requirements ?? null].filter((part) => part !== null);
    const criteria = criteriaOf(suite, asked, root);
    const strategies = (0,suite_strategies/* strategiesOf */.p2)(root, asked.map(({ runtime }) => runtime), criteria);
    const document = resolveVariables(root, entry.vars, vars);
    const title = entry.title ?? titleOf(root);
    const measures = [...suite.measures, ...(extension?.measures ?? [])];
    const experiment = {
        index,
        id: experimentId(index, count, title),
        title,
        file,
        place: entry.written?.place ?? root.place,
        document,
        criteria,
        measures,
        alarmSettle: suite.alarmSettle,
        strategies,
        expectedFailures: expectedFailures(asked, declarations),
        relaxed: relaxed(asked, declarations),
        blastRadius: asked.find((part) => part.blastRadius !== null)?.blastRadius ?? null,
    };
    const hasHypothesis = (0,suite_declarations/* sectionsOf */.Ks)(root).hypothesis.items.length > 0;
    const stage = { declarations, hasHypothesis, strategies, measures };
    return {
        experiment,
        stage,
        fingerprint: JSON.stringify([file, document, strategies, criteria.map(suite_criteria/* requirementOf */.h2)]),
    };
}
function criteriaOf(suite, asked, root) {
    const written = (0,suite_criteria/* withoutRepeats */.jP)([...suite.criteria, ...asked.flatMap(({ criteria }) => criteria)]);
    return written.length > 0 ? written : [(0,suite_criteria/* defaultCriterion */.ZU)(root.key('title').place)];
}
function titleOf(root) {
    const { value } = root.key('title');
    return typeof value === 'string' ? value : '';
}
function expectedFailures(asked, declarations) {
    const actions = declarations.filter(({ section, type }) => section === 'method' && type === 'action');
    const wanted = asked.flatMap((part) => part.expectedFailures);
    return [...new Set(wanted.flatMap((name) => declared(name, name.value, actions, 'action of the method')))];
}
/** The suite's entry speaks last. */
function relaxed(asked, declarations) {
    const probes = declarations.filter(({ section, type }) => section !== 'rollbacks' && type === 'probe');
    const words = asked.toReversed().flatMap((part) => part.relaxed);
    return Object.fromEntries(words.flatMap(([name, word, located]) => declared(located, name, probes, 'probe').map((known) => [known, word])));
}
function declared(located, name, among, what) {
    if (typeof name !== 'string')
        return [];
    const names = among.map((declaration) => declaration.name);
    if (names.includes(name))
        return [name];
    located.refuse(`the experiment has no ${what} named ${(0,quote/* quote */.h)(name)}`, (0,suggestion/* suggestion */.h)(name, names, 'it has'));
    return [];
}
/** What is wrong with an experiment that is to be run, as a whole. */
function checkPlanned({ experiment }, root, findings) {
    const { document, place, file, strategies } = experiment;
    const { method, rollbacks: undone } = (0,suite_declarations/* sectionsOf */.Ks)(root);
    checkPauses([...method.items, ...undone.items], document['configuration']);
    const size = Buffer.byteLength(JSON.stringify(document));
    if (size > LARGEST_DOCUMENT) {
        findings.refuse({
            message: `${(0,quote/* quote */.h)(file)} has ${size} bytes as JSON, more than the ${LARGEST_DOCUMENT} an experiment may have`,
            fix: 'split it, or move the data out of it',
            place,
        });
    }
    const rollbacks = document['rollbacks'];
    if (strategies.rollbacks === 'never' && Array.isArray(rollbacks) && rollbacks.length > 0) {
        findings.warn({
            message: 'the rollbacks are never played: the fault may stay',
            fix: 'write the strategy always',
            place,
        });
    }
}


/***/ }),

/***/ 2395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ checkProvider),
/* harmony export */   w: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var _criteria_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6929);
/* harmony import */ var _demands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(224);
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8658);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9282);
/* harmony import */ var _shape_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8026);





const PROVIDERS = ['python', 'process', 'http'];
const CHECKS = {
    python: checkPython,
    process: checkProcess,
    http: checkHttp,
};
/** The fields that Chaos Toolkit needs of a provider, and the forms of them that it does not survive. */
function checkProvider(provider, scopes) {
    if (!(0,_located_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(provider.value)) {
        const what = provider.absent ? 'missing' : (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(provider);
        provider.refuse(`the provider is ${what}`, 'write an object with a `type`: python, process or http');
        return;
    }
    const { value } = provider.key('type');
    const type = PROVIDERS.find((known) => known === value);
    if (type !== undefined) {
        CHECKS[type](provider, scopes);
        return;
    }
    const what = typeof value === 'string' ? (0,_criteria_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .h)(value) : (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(provider.key('type'));
    const fix = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(typeof value === 'string' ? value : '', PROVIDERS, 'write one of');
    provider.key('type').refuse(`the provider's type is ${what}`, fix);
}
function checkPython(provider, scopes) {
    (0,_demands_js__WEBPACK_IMPORTED_MODULE_0__/* .demandText */ .LR)(provider.key('module'), "the python provider's `module`");
    (0,_demands_js__WEBPACK_IMPORTED_MODULE_0__/* .demandText */ .LR)(provider.key('func'), "the python provider's `func`");
    (0,_demands_js__WEBPACK_IMPORTED_MODULE_0__/* .allowObject */ .LX)(provider.key('arguments'), "the python provider's `arguments`");
    checkScopes(provider.key('secrets'), scopes);
}
/** Scopes are looked up when the activity runs, and a missing one ends the experiment. */
function checkScopes(secrets, scopes) {
    if (secrets.absent)
        return;
    if (!Array.isArray(secrets.value)) {
        secrets.refuse(`the provider's \`secrets\` is ${(0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(secrets)}`, 'write a list of scopes, e.g. [aws]');
        return;
    }
    for (const scope of secrets.items) {
        if (typeof scope.value === 'string' && scopes.includes(scope.value))
            continue;
        const what = typeof scope.value === 'string' ? (0,_criteria_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .h)(scope.value) : (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(scope);
        const known = `it declares ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(scopes)}`;
        scope.refuse(`the experiment's \`secrets\` have no scope ${what}`, known);
    }
}
function checkProcess(provider) {
    (0,_demands_js__WEBPACK_IMPORTED_MODULE_0__/* .demandText */ .LR)(provider.key('path'), "the process provider's `path`");
    const args = provider.key('arguments');
    const fits = typeof args.value === 'string' || (typeof args.value === 'object' && args.value !== null);
    if (!args.absent && !fits) {
        args.refuse(`the process provider's \`arguments\` is ${(0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(args)}`, 'write a list of texts, or a command line');
    }
    (0,_demands_js__WEBPACK_IMPORTED_MODULE_0__/* .allowNumber */ .Nr)(provider.key('timeout'), "the process provider's `timeout`");
}
function checkHttp(provider) {
    (0,_demands_js__WEBPACK_IMPORTED_MODULE_0__/* .demandText */ .LR)(provider.key('url'), "the http provider's `url`");
    (0,_demands_js__WEBPACK_IMPORTED_MODULE_0__/* .allowObject */ .LX)(provider.key('headers'), "the http provider's `headers`");
    (0,_demands_js__WEBPACK_IMPORTED_MODULE_0__/* .allowBoolean */ .wu)(provider.key('verify_tls'), "the http provider's `verify_tls`");
    if (!provider.key('method').absent)
        (0,_demands_js__WEBPACK_IMPORTED_MODULE_0__/* .demandText */ .LR)(provider.key('method'), "the http provider's `method`");
    const timeout = provider.key('timeout');
    if (!timeout.absent && !isHttpTimeout(timeout.value)) {
        timeout.refuse(`the http provider's \`timeout\` is ${(0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(timeout)}`, 'write a number of seconds, [connect, read], or "${variable}"');
    }
    const status = provider.key('expected_status');
    if (!status.absent) {
        status.warn('Chaos Toolkit ignores `expected_status`', 'write `tolerance: 200` beside the provider');
    }
}
function isHttpTimeout(value) {
    const seconds = (part) => (typeof part === 'number' && part >= 0) || isPlaceholder(part);
    return seconds(value) || (Array.isArray(value) && value.length === 2 && value.every(seconds));
}
/** A text that is one placeholder and nothing else: it takes the type of what it stands for. */
function isPlaceholder(value) {
    return typeof value === 'string' && /^\$\{[A-Za-z_][A-Za-z0-9_]*\}$/.test(value);
}


/***/ }),

/***/ 4174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readRequirements)
/* harmony export */ });
/* harmony import */ var _criteria_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7775);
/* harmony import */ var _guards_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1307);
/* harmony import */ var _shape_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8026);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8372);




/** Reads the keys that a suite's entry and an experiment's extension have in common; their shape was checked before. */
function readRequirements(located, origin) {
    const runtime = (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .rZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .runtimeShape */ .UT, located.key('runtime'));
    return {
        criteria: (0,_criteria_js__WEBPACK_IMPORTED_MODULE_0__/* .readCriteria */ .oH)(located.key('criteria'), origin),
        expectedFailures: located.key('expected-failures').items,
        relaxed: located.key('probes').entries.flatMap(([name, relaxation]) => {
            const word = (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .rZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .relaxationShape */ .xh, relaxation);
            return word === null ? [] : [[name, word, relaxation]];
        }),
        runtime: {
            hypothesis: runtime?.hypothesis?.strategy ?? null,
            frequency: runtime?.hypothesis?.frequency ?? null,
            rollbacks: runtime?.rollbacks?.strategy ?? null,
        },
        blastRadius: (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .rZ)(_guards_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .blastRadiusShape */ .C, located.key('blast-radius')),
    };
}


/***/ }),

/***/ 9101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sv: () => (/* binding */ GATE_KEY),
  zq: () => (/* binding */ STEP_KINDS),
  Wx: () => (/* binding */ rollbackShape),
  a: () => (/* binding */ rollbackStepShape)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./src/suite/measure-shape.ts
var measure_shape = __webpack_require__(8808);
;// CONCATENATED MODULE: ./src/suite/rollback-plan.ts
/** What a rollback can be for. `abort`: the run was ended early by a condition of the suite. */
const ROLLBACK_CAUSES = ['fail', 'abort', 'inconclusive', 'error'];

// EXTERNAL MODULE: ./src/suite/shape.ts
var shape = __webpack_require__(3037);
;// CONCATENATED MODULE: ./src/suite/rollback-shape.ts




/** GitHub's own limits. */
const MOST_INPUTS = 25;
const MOST_PAYLOAD_KEYS = 10;
/** Of a payload, and of an execution's input, what is left after the gate's own part. */
const MOST_BYTES = 32 * 1024;
const MOST_STEPS = 20;
const LONGEST = 6 * 3_600_000;
/** The key under which the gate tells a payload and an execution's input why it rolls back. */
const GATE_KEY = 'gate';
const repository = (0,shape/* text */.Q)('`owner/name`; the repository of the job when not given.').optional();
const region = (0,shape/* text */.Q)('The region it is in; that of the gate when not given.').optional();
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: 'write text, a number, true or false' })
    .meta({ description: 'Text, a number, `true` or `false`.' });
const object = (description, most) => schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
    .refine((given) => !Object.hasOwn(given, GATE_KEY), {
    message: `the key "${GATE_KEY}" is the gate's own: it holds the verdict`,
    params: { fix: 'give it another name' },
})
    .refine((given) => Object.keys(given).length < most, {
    message: `there are more than ${most - 1} keys`,
    params: { fix: 'put some of them into an object under one key' },
})
    .refine((given) => Buffer.byteLength(JSON.stringify(given)) <= MOST_BYTES, {
    message: `this is longer than ${MOST_BYTES / 1024} KiB`,
    params: { fix: 'leave out what can be looked up' },
})
    .meta({ description });
const workflow = (0,shape/* strict */.O)({
    file: (0,shape/* text */.Q)('The name of its file below `.github/workflows`.'),
    ref: (0,shape/* text */.Q)('The branch or tag it runs on.'),
    inputs: schemas/* record */.g1P(schemas/* string */.YjP().min(1), scalar)
        .refine((inputs) => Object.keys(inputs).length <= MOST_INPUTS, {
        message: `a workflow takes at most ${MOST_INPUTS} inputs`,
        params: { fix: 'write fewer' },
    })
        .optional()
        .meta({ description: 'Its inputs; they must be declared there.' }),
    repository,
});
const repositoryEvent = (0,shape/* strict */.O)({
    type: (0,shape/* text */.Q)('The `event_type`.').max(100),
    payload: object('The `client_payload`; the gate adds `gate`.', MOST_PAYLOAD_KEYS).optional(),
    repository,
});
const stateMachine = (0,shape/* strict */.O)({
    arn: (0,shape/* text */.Q)('The ARN of the state machine.'),
    input: object("The execution's input; the gate adds `gate`.", Infinity).optional(),
});
const codedeploy = (0,shape/* strict */.O)({
    deployment: (0,shape/* text */.Q)('The id of the deployment under way.'),
    region,
});
const ecsService = (0,shape/* strict */.O)({
    cluster: (0,shape/* text */.Q)('Name or ARN of the cluster.'),
    service: (0,shape/* text */.Q)('Name or ARN of the service.'),
    'task-definition': (0,shape/* text */.Q)('`family:revision` or ARN; the one deployed before when not given.').optional(),
    region,
});
const lambdaAlias = (0,shape/* strict */.O)({
    function: (0,shape/* text */.Q)('Name or ARN of the function.'),
    alias: (0,shape/* text */.Q)('The alias.'),
    version: (0,shape/* text */.Q)('The version it is to point at; the one before when not given.').optional(),
    region,
});
const deploymentStatus = (0,shape/* strict */.O)({
    state: schemas/* enum */.k5n(['failure', 'inactive']).meta({ description: 'What the deployment becomes.' }),
    deployment: (0,shape/* text */.Q)('The id of the deployment; the newest of this commit and environment when not given.').optional(),
    repository,
});
/** A null byte would end it. */
const argument = schemas/* string */.YjP().refine((value) => !value.includes('\0'), {
    message: 'an argument cannot hold a null byte',
    params: { fix: 'leave it out' },
});
const command = (0,shape/* strict */.O)({
    run: schemas/* array */.YOg(argument, { error: 'write a list: the program, then its arguments' })
        .min(1)
        .meta({ description: 'The program and its arguments; there is no shell around them.' }),
    env: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_]\w*$/), scalar)
        .optional()
        .meta({ description: 'Variables beside those of the job; the gate adds `GATE_…`.' }),
});
/** What a step can do, by its key. */
const acts = {
    workflow: workflow.optional(),
    'repository-event': repositoryEvent.optional(),
    'state-machine': stateMachine.optional(),
    codedeploy: codedeploy.optional(),
    'ecs-service': ecsService.optional(),
    'lambda-alias': lambdaAlias.optional(),
    'deployment-status': deploymentStatus.optional(),
    command: command.optional(),
};
const STEP_KINDS = Object.keys(acts);
const rollbackStepShape = (0,shape/* strict */.O)({
    name: (0,shape/* text */.Q)('As reports call the step.').max(200).optional(),
    timeout: schemas/* string */.YjP()
        .refine((value) => (0,measure_shape/* durationOf */.cf)(value) >= 1_000 && (0,measure_shape/* durationOf */.cf)(value) <= LONGEST, {
        message: 'this is not how long a step may take',
        params: { fix: 'write a duration from 1s to 6h, e.g. 15m' },
    })
        .optional()
        .meta({ description: 'How long the step may take; 15m when not given.' }),
    ...acts,
}).refine((keys) => STEP_KINDS.filter((kind) => keys[kind] !== undefined).length === 1, {
    message: 'a step does one thing',
    params: { fix: `write one of ${STEP_KINDS.join(', ')}` },
});
const rollbackShape = (0,shape/* strict */.O)({
    on: schemas/* array */.YOg(schemas/* enum */.k5n(ROLLBACK_CAUSES))
        .min(1)
        .optional()
        .meta({ description: 'What rolls back; `[fail, abort]` when not given.' }),
    steps: schemas/* array */.YOg(rollbackStepShape).max(MOST_STEPS).optional().meta({
        description: 'Played in order, each to its end; one that fails does not keep the next from its turn.',
    }),
}).meta({ description: 'How the deployment is taken back when a requirement was missed.' });


/***/ }),

/***/ 8057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ NO_ROLLBACK),
  X: () => (/* binding */ readRollback)
});

// EXTERNAL MODULE: ./src/criteria/quote.ts
var quote = __webpack_require__(6929);
// EXTERNAL MODULE: ./src/suite/gaps.ts
var suite_gaps = __webpack_require__(4011);
// EXTERNAL MODULE: ./src/suite/suggestion.ts
var suggestion = __webpack_require__(9282);
;// CONCATENATED MODULE: ./src/suite/check-gaps.ts



/** Keys whose texts are filled in when the verdict is there, and may speak of it. */
const LATE = ['inputs', 'payload', 'input', 'env'];
/** Every gap of the steps has a value, and every value a gap. */
function checkGaps(rollback, steps, values) {
    const used = new Set();
    for (const [, act] of steps.flatMap((step) => step.entries)) {
        for (const [key, part] of act.entries)
            for (const text of textsIn(part))
                checkText(text, LATE.includes(key), values, used);
    }
    for (const name of Object.keys(values)) {
        if (used.has(name))
            continue;
        const fix = used.size === 0 ? 'leave it out' : `leave it out; the steps use ${(0,suggestion/* listed */.K)([...used])}`;
        rollback.refuse(`rollback-vars gives ${(0,quote/* quote */.h)(name)}, and no step of the rollback uses it`, fix);
    }
}
/** Every text in a value; a step's own texts are checked, its keys are not read as such. */
function* textsIn(located) {
    if (typeof located.value === 'string')
        yield located;
    for (const item of located.items)
        yield* textsIn(item);
    for (const [, value] of located.entries)
        yield* textsIn(value);
}
function checkText(located, late, values, used) {
    const gaps = typeof located.value === 'string' ? (0,suite_gaps/* gapsOf */.dc)(located.value) : [];
    if (gaps === null) {
        located.refuse('a "${" is not closed', 'write ${name}, or $${ for the characters themselves');
        return;
    }
    for (const name of gaps) {
        used.add(name);
        if (!Object.hasOwn(values, name))
            refuseUnlessFact(name, late, located, values);
    }
}
function refuseUnlessFact(name, late, located, values) {
    const known = suite_gaps/* GATE_FACTS */.wY.some((fact) => fact === name);
    if (known && late)
        return;
    const message = `nothing is known as \${${name.slice(0, 80)}}`;
    if (known) {
        located.refuse(`${message} before the run`, 'what is acted on cannot depend on the verdict');
    }
    else if (name.startsWith('{')) {
        located.refuse(`${message}}: a suite has no expressions of workflows`, 'hand its value over by rollback-vars');
    }
    else if (/^[A-Za-z_]\w*$/.test(name)) {
        const fix = (0,suggestion/* suggestion */.h)(name, [...Object.keys(values), ...suite_gaps/* GATE_FACTS */.wY], 'known are');
        located.refuse(message, `give it by rollback-vars: ${name.slice(0, 80)}=…; ${fix}`);
    }
    else {
        const fix = (0,suggestion/* suggestion */.h)(name, suite_gaps/* GATE_FACTS */.wY, 'known are');
        located.refuse(message, `${fix}; $\${ stands for the characters themselves`);
    }
}

// EXTERNAL MODULE: ./src/suite/located.ts
var located = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/suite/measure-shape.ts
var measure_shape = __webpack_require__(8808);
// EXTERNAL MODULE: ./src/suite/rollback-shape.ts + 1 modules
var rollback_shape = __webpack_require__(9101);
// EXTERNAL MODULE: ./src/suite/shape-problems.ts
var shape_problems = __webpack_require__(8026);
;// CONCATENATED MODULE: ./src/suite/rollback.ts






const DEFAULT_TIMEOUT = '15m';
/** A suite that says nothing of it. */
const NO_ROLLBACK = { on: ['fail', 'abort'], steps: [], values: {} };
/**
 * Reads how the deployment is taken back; the shape was checked before. Without values – where no step will be played –
 * gaps stay as they are written, and nothing that is filled in later is checked.
 */
function readRollback(located, values) {
    const on = (0,shape_problems/* valid */.rZ)(rollback_shape/* rollbackShape */.Wx, located)?.on ?? NO_ROLLBACK.on;
    const steps = located.key('steps').items;
    if (values !== null)
        checkGaps(located, steps, values);
    return { on, steps: steps.flatMap((step) => readStep(step, values)), values: values ?? {} };
}
function readStep(located, values) {
    const written = (0,shape_problems/* valid */.rZ)(rollback_shape/* rollbackStepShape */.a, located);
    const kind = written && rollback_shape/* STEP_KINDS */.zq.find((one) => written[one] !== undefined);
    if (!kind)
        return [];
    const act = actOf(written, new Keys(located.key(kind), values));
    if (act === null)
        return [];
    const { name = nameOf(act), timeout = DEFAULT_TIMEOUT } = written;
    return [{ ...act, name, place: located.place, timeout: (0,measure_shape/* durationOf */.cf)(timeout) }];
}
function actOf(written, keys) {
    const repository = keys.optional('repository', FORMS.repository);
    const region = keys.optional('region', FORMS.region);
    const { workflow, command } = written;
    if (workflow) {
        const file = keys.filled('file', FORMS.workflow);
        return { kind: 'workflow', file, ref: keys.filled('ref'), inputs: texts(workflow.inputs), repository };
    }
    if (command)
        return { kind: 'command', run: keys.list('run'), env: texts(command.env) };
    if (written['repository-event']) {
        return {
            kind: 'repository-event',
            type: keys.filled('type'),
            payload: keys.object('payload'),
            repository,
        };
    }
    if (written['state-machine']) {
        return { kind: 'state-machine', arn: keys.filled('arn', FORMS.machine), input: keys.object('input') };
    }
    if (written.codedeploy) {
        return { kind: 'codedeploy', deployment: keys.filled('deployment', FORMS.codedeploy), region };
    }
    if (written['ecs-service']) {
        const taskDefinition = keys.optional('task-definition');
        const [cluster, service] = [keys.filled('cluster'), keys.filled('service')];
        return { kind: 'ecs-service', cluster, service, taskDefinition, region };
    }
    if (written['lambda-alias']) {
        const version = keys.optional('version', FORMS.version);
        const [name, alias] = [keys.filled('function'), keys.filled('alias')];
        return { kind: 'lambda-alias', function: name, alias, version, region };
    }
    const status = written['deployment-status'];
    if (!status)
        return null;
    const deployment = keys.optional('deployment', FORMS.deployment);
    return { kind: 'deployment-status', state: status.state, deployment, repository };
}
const FORMS = {
    repository: [
        /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/,
        'not a repository',
        'write owner/name',
    ],
    region: [/^[a-z]{2,5}(?:-[a-z]+)+-\d$/, 'not a region', 'write e.g. eu-central-1'],
    workflow: [/^[\w.-]+\.ya?ml$/, 'not the name of a workflow file', 'write the bare name, e.g. rollback.yml'],
    machine: [
        /^arn:aws(?:-[a-z]+)*:states:[a-z0-9-]+:\d{12}:stateMachine:[\w-]{1,80}(?::[\w-]+)?$/,
        'not the ARN of a state machine',
        'write arn:aws:states:<region>:<account>:stateMachine:<name>',
    ],
    codedeploy: [
        /^d-[A-Z0-9]{1,30}$/,
        'not the id of a deployment of CodeDeploy',
        'write d-…, as CreateDeployment returned it',
    ],
    version: [/^\d{1,10}$/, 'not a published version', 'write its number'],
    deployment: [/^\d{1,15}$/, 'not the id of a deployment of GitHub', 'write its number'],
    anything: [/^[^\s\p{Cc}]{1,1024}$/u, 'not a name', 'write it without spaces'],
};
/** The keys of what a step does, filled in. What is refused is told, and read as nothing. */
class Keys {
    located;
    values;
    constructor(located, values) {
        this.located = located;
        this.values = values;
    }
    filled(key, form = FORMS.anything) {
        return this.optional(key, form) ?? '';
    }
    optional(key, [pattern, is, fix] = FORMS.anything) {
        const at = this.located.key(key);
        if (typeof at.value !== 'string')
            return null;
        const text = this.fill(at.value);
        if (pattern.test(text))
            return text;
        // A gap without a value was refused already, or nobody knows the value yet.
        if (!this.isWhole(at.value))
            return text;
        at.refuse(`${JSON.stringify(text.slice(0, 120))} is ${is}`, fix);
        return null;
    }
    list(key) {
        const { items } = this.located.key(key);
        return items.map(({ value }) => (typeof value === 'string' ? this.fill(value) : ''));
    }
    fill(text) {
        return this.values === null ? text : (0,suite_gaps/* fillGaps */.lQ)(text, this.values);
    }
    isWhole(text) {
        const values = this.values ?? {};
        return (0,suite_gaps/* gapsOf */.dc)(text)?.every((name) => Object.hasOwn(values, name)) ?? false;
    }
    /** As written: it may speak of the verdict. */
    object(key) {
        const { value } = this.located.key(key);
        return (0,located/* isObject */.Gv)(value) ? value : {};
    }
}
function texts(given = {}) {
    return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]));
}
/** What a step is called that nobody named. */
function nameOf(act) {
    switch (act.kind) {
        case 'workflow':
            return `workflow ${act.file}`;
        case 'repository-event':
            return `event ${act.type}`;
        case 'state-machine':
            return `state machine ${act.arn.split(':')[6] ?? ''}`;
        case 'codedeploy':
            return `CodeDeploy ${act.deployment}`;
        case 'ecs-service':
            return `ECS service ${act.service}`;
        case 'lambda-alias':
            return `Lambda ${act.function}:${act.alias}`;
        case 'deployment-status':
            return `deployment ${act.state}`;
        case 'command':
            return `command ${act.run[0] ?? ''}`;
    }
}


/***/ }),

/***/ 8026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   KD: () => (/* binding */ checked),
/* harmony export */   rZ: () => (/* binding */ valid)
/* harmony export */ });
/* harmony import */ var _criteria_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6929);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9282);


/** The value when it has the shape; else null, and each thing that is wrong with it is reported at its place. */
function checked(shape, located) {
    const result = shape.safeParse(located.value);
    if (result.success)
        return result.data;
    for (const issue of result.error.issues)
        report(issue, located);
    return null;
}
/** The value when it has the shape; else null. For parts of a whole that was checked. */
function valid(shape, located) {
    return shape.safeParse(located.value).data ?? null;
}
function report(issue, root) {
    const located = root.at(issue.path);
    if (issue.code === 'unrecognized_keys') {
        const known = issue.message.split(' ');
        for (const key of issue.keys)
            located.key(key).refuse(`unknown key ${(0,_criteria_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(key)}`, (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(key, known, 'the keys here are'));
        return;
    }
    const meant = issue.code === 'invalid_union' ? alternativeOf(issue) : [];
    for (const inner of meant)
        report(inner, located);
    if (meant.length > 0)
        return;
    const { message, fix } = finding(issue, located, nameOf(issue.path));
    located.refuse(message, fix);
}
/** What is wrong with the alternative that was meant: the one that has the value's type. */
function alternativeOf(issue) {
    const isOther = ({ code, path }) => (code === 'invalid_type' || code === 'invalid_value') && path.length === 0;
    return issue.errors.find((branch) => !branch.some(isOther)) ?? [];
}
function finding(issue, located, name) {
    const kind = `${name} is ${kindOf(located)}`;
    if (issue.code === 'invalid_type') {
        return { message: kind, fix: `write ${EXPECTATIONS[issue.expected] ?? issue.expected}` };
    }
    if (issue.code === 'invalid_value')
        return unknownWord(issue.values.map(String), located, name);
    if (issue.code === 'invalid_union')
        return { message: kind, fix: issue.message };
    if (issue.code === 'custom') {
        const fix = issue.params?.['fix'];
        return { message: issue.message, fix: typeof fix === 'string' ? fix : 'see docs/suite.md' };
    }
    const empty = issue.code === 'too_small' && issue.origin !== 'number';
    return { message: `${name} is ${empty ? 'empty' : 'out of its bounds'}`, fix: bounds(issue) };
}
function unknownWord(words, located, name) {
    const { value } = located;
    const lead = words.length > 1 ? 'write one of' : 'write';
    return {
        message: `${name} is ${typeof value === 'string' ? (0,_criteria_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(value) : kindOf(located)}`,
        fix: (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(typeof value === 'string' ? value : '', words, lead),
    };
}
function bounds(issue) {
    if (issue.code === 'too_small') {
        if (issue.origin === 'string')
            return 'write at least one character';
        if (issue.origin === 'array')
            return 'write at least one item';
        return `write a number ${issue.inclusive === true ? 'of at least' : 'above'} ${issue.minimum}`;
    }
    if (issue.code === 'too_big') {
        if (issue.origin === 'string')
            return `write at most ${issue.maximum} characters`;
        if (issue.origin === 'array')
            return `write at most ${issue.maximum} items`;
        return `write a number of at most ${issue.maximum}`;
    }
    if (issue.code === 'invalid_format')
        return 'write a share of the score such as 80%';
    return 'see docs/suite.md';
}
function nameOf(path) {
    const last = path.at(-1);
    if (last === undefined)
        return 'this';
    return typeof last === 'number' ? `item ${last + 1}` : (0,_criteria_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(String(last));
}
const EXPECTATIONS = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object (`key: value`)',
    record: 'an object (`key: value`)',
};
/** What a value is, in the words that people use: `text`, `a list`. */
function kindOf({ value }) {
    if (value === undefined)
        return 'missing';
    if (value === null)
        return 'empty (null)';
    if (Array.isArray(value))
        return 'a list';
    return { string: 'text', number: 'a number', boolean: 'a boolean' }[typeof value] ?? 'an object';
}


/***/ }),

/***/ 3037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ strict),
/* harmony export */   Q: () => (/* binding */ text)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3798);

/** An object with these keys and no others; the message lists them, for the nearest one to be suggested. */
function strict(shape) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(shape, {
        error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
    });
}
/** A text that says something. */
const text = (description) => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).meta({ description });


/***/ }),

/***/ 8372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QD: () => (/* binding */ suiteShape),
/* harmony export */   UT: () => (/* binding */ runtimeShape),
/* harmony export */   hA: () => (/* binding */ rollbackStrategyShape),
/* harmony export */   px: () => (/* binding */ hypothesisStrategyShape),
/* harmony export */   vi: () => (/* binding */ extensionShape),
/* harmony export */   xS: () => (/* binding */ criterionShape),
/* harmony export */   xh: () => (/* binding */ relaxationShape)
/* harmony export */ });
/* unused harmony export entryShape */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3798);
/* harmony import */ var _guards_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1307);
/* harmony import */ var _abort_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58);
/* harmony import */ var _alarms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9488);
/* harmony import */ var _measure_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8808);
/* harmony import */ var _rollback_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9101);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3037);







const condition = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Q)('`measure [during phase] comparison`, e.g. `recovery-time <= 5m`.');
const criterionShape = zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([
    condition,
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .strict */ .O)({
        require: condition.optional().meta({ description: 'Missed: the verdict is `fail`.' }),
        warn: condition.optional().meta({ description: 'Missed: the verdict is `warn`.' }),
        weight: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()
            .positive()
            .max(1000)
            .optional()
            .meta({ description: 'Share in the score; 1 when not given.' }),
        required: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY().optional().meta({ description: 'Must pass whatever the score.' }),
        enforce: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY().optional().meta({ description: '`false`: judged and shown, never counted.' }),
        why: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Q)('Why this is required; shown in reports.').optional(),
    }).refine(({ require, warn }) => require !== undefined || warn !== undefined, {
        message: 'a criterion without `require` and `warn` asks for nothing',
        params: { fix: 'write `require: <condition>`, `warn: <condition>`, or both' },
    }),
], { error: 'write a condition such as `recovery-time <= 5m`, or an object with `require`' });
const relaxationShape = zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(['fail', 'warn', 'observe']);
const hypothesisStrategyShape = zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n([
    'default',
    'before-method-only',
    'after-method-only',
    'during-method-only',
    'continuously',
    'skip',
]);
const rollbackStrategyShape = zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(['default', 'always', 'never', 'deviated']);
const runtimeShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .strict */ .O)({
    hypothesis: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .strict */ .O)({
        strategy: hypothesisStrategyShape.optional(),
        frequency: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()
            .min(0.05)
            .max(3600)
            .optional()
            .meta({ description: 'Seconds between the rounds of a continuous hypothesis; 1 when not given.' }),
    }).optional(),
    rollbacks: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .strict */ .O)({ strategy: rollbackStrategyShape.optional() }).optional(),
}).meta({ description: "Chaos Toolkit's strategies for this experiment." });
const criteria = zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(criterionShape);
const measures = zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), _measure_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .measureShape */ .Cs).meta({ description: 'Measures of your own, by name.' });
/** What can be said about an experiment in a suite and in the experiment itself. */
const requirements = {
    criteria: criteria.optional(),
    'expected-failures': zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Q)('Name of an action.'))
        .optional()
        .meta({ description: 'Actions of the method whose failure is expected.' }),
    probes: zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), relaxationShape)
        .optional()
        .meta({ description: 'By name: what a probe out of tolerance means when no criterion speaks about it.' }),
    runtime: runtimeShape.optional(),
    'blast-radius': _guards_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .blastRadiusShape */ .C.optional().meta({ description: 'How much the experiment may break.' }),
};
const entryShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .strict */ .O)({
    experiment: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Q)('Path of the experiment, relative to this file.'),
    title: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Q)("Shown instead of the experiment's own title.").optional(),
    vars: zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J())
        .optional()
        .meta({ description: "Overrides of the experiment's `configuration`." }),
    ...requirements,
});
/** The block `resiliency-gate` among an experiment's `extensions`. */
const extensionShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .strict */ .O)({
    name: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz('resiliency-gate'),
    measures: measures.optional(),
    ...requirements,
});
const suiteShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .strict */ .O)({
    version: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(1),
    title: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Q)('What the suite shows, e.g. `Checkout survives its failures`.').optional(),
    environment: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Q)('What is deployed to, e.g. `staging`: shown, guarded and locked.')
        .max(255)
        .refine((name) => !/\p{Cc}/u.test(name), {
        message: 'the name of an environment is one line',
        params: { fix: 'write it without line breaks and control characters' },
    })
        .optional(),
    criteria: criteria.optional().meta({ description: 'What must hold in every experiment.' }),
    experiments: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(entryShape).min(1),
    measures: measures.optional(),
    alarms: _alarms_js__WEBPACK_IMPORTED_MODULE_2__/* .alarmsShape */ .Ow.optional(),
    gate: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .strict */ .O)({
        'pass-score': zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()
            .regex(/^(?:100|\d{1,2})(?:\.\d+)?%$/)
            .optional()
            .meta({
            description: 'Weighted share of criteria that must pass, e.g. `80%`; all of them when not given.',
        }),
    }).optional(),
    guards: _guards_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .guardsShape */ ._.optional(),
    rollback: _rollback_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .rollbackShape */ .Wx.optional(),
    'abort-when': _abort_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .abortWhenShape */ .u.optional(),
}).meta({ title: 'Resiliency Gate suite', description: 'Chaos Toolkit experiments, and what must hold.' });


/***/ }),

/***/ 1911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _j: () => (/* binding */ hasRounds),
/* harmony export */   il: () => (/* binding */ looksAtTheEnd),
/* harmony export */   p2: () => (/* binding */ strategiesOf),
/* harmony export */   zD: () => (/* binding */ cadenceOf)
/* harmony export */ });
/* harmony import */ var _criteria_vocabulary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7225);
/* harmony import */ var _criteria_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7775);
/* harmony import */ var _declarations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(331);
/* harmony import */ var _shape_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8026);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8372);





/** Seconds between two rounds, as Chaos Toolkit has it. */
const USUAL_FREQUENCY = 1;
/**
 * What Chaos Toolkit is asked for. The suite's entry decides before the experiment's extension, and that before the
 * experiment's own `runtime`. Where all are silent, the hypothesis runs all the time when a criterion is judged by its
 * rounds, and rollbacks are always played, so that no fault is left behind.
 */
function strategiesOf(experiment, asked, criteria) {
    return {
        hypothesis: first(asked, 'hypothesis') ?? ownHypothesis(experiment) ?? usualHypothesis(experiment, criteria),
        hypothesisFrequency: first(asked, 'frequency') ?? USUAL_FREQUENCY,
        rollbacks: first(asked, 'rollbacks') ?? ownRollbacks(experiment) ?? 'always',
    };
}
function first(asked, key) {
    return asked.find((runtime) => runtime[key] !== null)?.[key] ?? null;
}
function ownHypothesis(experiment) {
    return (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .rZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .hypothesisStrategyShape */ .px, experiment.key('runtime').key('hypothesis').key('strategy'));
}
function usualHypothesis(experiment, criteria) {
    const hasHypothesis = (0,_declarations_js__WEBPACK_IMPORTED_MODULE_4__/* .sectionsOf */ .Ks)(experiment).hypothesis.items.length > 0;
    const overSamples = criteria.flatMap(_criteria_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionsOf */ .yb).some(_criteria_vocabulary_js__WEBPACK_IMPORTED_MODULE_0__/* .isOverSamples */ .A2);
    return hasHypothesis && overSamples ? 'continuously' : 'default';
}
/** `default` is what Chaos Toolkit writes by itself: it leaves a failed experiment as it is. */
function ownRollbacks(experiment) {
    const strategy = (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .rZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .rollbackStrategyShape */ .hA, experiment.key('runtime').key('rollbacks').key('strategy'));
    return strategy === 'default' ? null : strategy;
}
/** Milliseconds between two rounds of the hypothesis during the method; null when there are none. */
function cadenceOf({ hypothesis, hypothesisFrequency }) {
    return hasRounds(hypothesis) ? hypothesisFrequency * 1000 : null;
}
/** Whether the hypothesis is observed during the method. */
function hasRounds(strategy) {
    return strategy === 'continuously' || strategy === 'during-method-only';
}
/** Whether the hypothesis is observed after the method. */
function looksAtTheEnd(strategy) {
    return strategy === 'default' || strategy === 'continuously' || strategy === 'after-method-only';
}


/***/ }),

/***/ 9282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed),
/* harmony export */   h: () => (/* binding */ suggestion)
/* harmony export */ });
/* harmony import */ var _criteria_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55);
/* harmony import */ var _criteria_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6929);


/** Names that are compared and listed; more would cost a hostile file's reader more than it helps. */
const MOST_COMPARED = 200;
const MOST_LISTED = 12;
/** What to write instead of a name that is not known: the nearest one, or else one of those there are. */
function suggestion(written, names, lead) {
    const near = (0,_criteria_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(written, names.slice(0, MOST_COMPARED));
    return near === null ? `${lead} ${listed(names)}` : `write ${(0,_criteria_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(near)}`;
}
/** `a, "b c" and 3 more`; `none` when there are none. */
function listed(names) {
    if (names.length === 0)
        return 'none';
    const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : '';
    return `${names.slice(0, MOST_LISTED).map(shown).join(', ')}${more}`;
}
/** In quotes only where it needs them: a quoted number would be text. */
function shown(name) {
    return /^[\w.%-]+$/.test(name) ? name : (0,_criteria_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name);
}


/***/ }),

/***/ 3896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ refuseInexact),
  a: () => (/* binding */ refuseTwoReadings)
});

// EXTERNAL MODULE: ./src/criteria/quote.ts
var quote = __webpack_require__(6929);
;// CONCATENATED MODULE: ./src/suite/yaml11.ts
const BOOLEAN = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
const TRUE = /^(?:yes|true|on)$/i;
const NULL = /^(?:~|null|Null|NULL|)$/;
const BINARY = /^[-+]?0b[0-1_]+$/;
const OCTAL = /^[-+]?0[0-7_]+$/;
const DECIMAL = /^[-+]?(?:0|[1-9][0-9_]*)$/;
const HEXADECIMAL = /^[-+]?0x[0-9a-fA-F_]+$/;
const FRACTION = /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$/;
const SEXAGESIMAL = /^[-+]?(?:[1-9][0-9_]*(?::[0-5]?[0-9])+|[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)$/;
const ENDLESS = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const DATE = /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;
/** PyYAML's implicit resolvers (`yaml/resolver.py`), in their order. */
function pyYamlReading(plain) {
    if (BOOLEAN.test(plain))
        return { kind: 'boolean', value: TRUE.test(plain) };
    if (FRACTION.test(plain))
        return { kind: 'number', value: Number(plain.replaceAll('_', '')) };
    if (BINARY.test(plain))
        return number(plain, '0b', 2);
    if (OCTAL.test(plain))
        return number(plain, '0', 8);
    if (DECIMAL.test(plain))
        return number(plain, '', 10);
    if (HEXADECIMAL.test(plain))
        return number(plain, '0x', 16);
    if (SEXAGESIMAL.test(plain))
        return { kind: 'number', value: sexagesimal(plain) };
    if (ENDLESS.test(plain))
        return { kind: 'endless' };
    if (plain === '<<')
        return { kind: 'other', name: 'a merge' };
    if (NULL.test(plain))
        return { kind: 'null' };
    if (DATE.test(plain))
        return { kind: 'other', name: 'a date' };
    // Between brackets, where YAML 1.2 takes it for a part of the text.
    if (plain.startsWith('?'))
        return { kind: 'other', name: 'the mark of a key' };
    if (plain === '=')
        return { kind: 'other', name: 'a default value' };
    return { kind: 'text' };
}
function number(plain, prefix, base) {
    const sign = plain.startsWith('-') ? -1 : 1;
    const digits = plain.replace(/^[-+]/, '').slice(prefix.length).replaceAll('_', '');
    return { kind: 'number', value: digits === '' ? 0 : sign * Number.parseInt(digits, base) };
}
function sexagesimal(plain) {
    const sign = plain.startsWith('-') ? -1 : 1;
    const parts = plain.replace(/^[-+]/, '').replaceAll('_', '').split(':');
    return sign * parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}

;// CONCATENATED MODULE: ./src/suite/two-readings.ts


/**
 * Refuses every key and value that Chaos Toolkit, which reads YAML 1.1, would read differently than the gate does, and
 * every number that could not be handed on as it is.
 */
function refuseTwoReadings(experiment) {
    walk(experiment, false);
}
/** A secret is refused without being shown. */
function walk(located, secret) {
    for (const [key, child] of located.entries) {
        refuseKey(child);
        walk(child, secret || (key === 'secrets' && located.outermost));
    }
    for (const item of located.items)
        walk(item, secret);
    if (located.plain !== null)
        refuseScalar(located, located.plain, secret);
    refuseInexact(located, secret);
}
function refuseKey(located) {
    const plain = located.plainKey;
    if (plain === null)
        return;
    const reading = pyYamlReading(plain);
    if (reading.kind === 'text')
        return;
    located.refuse(`the key ${(0,quote/* quote */.h)(plain)} is ${told(reading)} to Chaos Toolkit`, `write ${(0,quote/* quote */.h)(plain)} in quotes`);
}
function refuseScalar(located, plain, secret) {
    const reading = pyYamlReading(plain);
    if (agrees(reading, located))
        return;
    if (secret) {
        located.refuse('this value is not the same in YAML 1.1, which Chaos Toolkit reads', 'quote it');
    }
    else {
        located.refuse(`${(0,quote/* quote */.h)(plain)} is ${told(reading)} to Chaos Toolkit (YAML 1.1) and ${meaning(located)} in YAML 1.2`, `write ${(0,quote/* quote */.h)(plain)} in quotes if it is text, ${plainly(reading)} if not`);
    }
}
/** JSON has no endless numbers; others lose digits, or get an exponent that YAML 1.1 takes for text. */
function refuseInexact(located, secret) {
    const { value } = located;
    if (typeof value !== 'number')
        return;
    const exact = Number.isFinite(value) && !String(value).includes('e');
    if (exact && (!Number.isInteger(value) || Number.isSafeInteger(value)))
        return;
    const what = secret ? 'this number' : `the number ${value}`;
    located.refuse(`${what} cannot be handed on exactly`, 'write it in quotes, as text');
}
function agrees(reading, { value }) {
    switch (reading.kind) {
        case 'null':
            return value === null;
        case 'text':
            return typeof value === 'string';
        case 'boolean':
        case 'number':
            return value === reading.value;
        case 'endless':
            return typeof value === 'number';
        case 'other':
            return false;
    }
}
function told(reading) {
    switch (reading.kind) {
        case 'null':
            return 'null';
        case 'text':
            return 'text';
        case 'boolean':
            return String(reading.value);
        case 'number':
            return `the number ${reading.value}`;
        case 'endless':
            return 'a number without end';
        case 'other':
            return reading.name;
    }
}
function meaning({ value }) {
    if (typeof value === 'string')
        return 'text';
    return typeof value === 'number' ? `the number ${value}` : String(value === true);
}
function plainly(reading) {
    return reading.kind === 'boolean' || reading.kind === 'number'
        ? String(reading.value)
        : 'another plain value';
}


/***/ }),

/***/ 7290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ experimentIn),
/* harmony export */   OR: () => (/* binding */ earlierOf),
/* harmony export */   gN: () => (/* binding */ NO_BASELINE)
/* harmony export */ });
/* harmony import */ var _criteria_print_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9914);
/* harmony import */ var _journal_show_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4746);
/* harmony import */ var _observed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2861);



const NO_BASELINE = () => null;
/** What the baseline observed for the conditions of one experiment: the same measure, path included, in the same phase. */
function earlierOf(baseline, planned) {
    const found = experimentIn(baseline, planned);
    if (typeof found === 'string')
        return () => missing(found);
    const unusable = whyUnusable(found);
    if (unusable !== null)
        return () => missing(unusable);
    return ({ measure, phase }) => {
        const name = (0,_criteria_print_js__WEBPACK_IMPORTED_MODULE_0__/* .printMeasure */ .aK)(measure);
        const same = found.criteria.filter((one) => one.measure === name && one.phase === phase);
        const value = same.find((one) => one.value !== null)?.value ?? null;
        if (value !== null)
            return (0,_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .observationOf */ .K)(value, `observed in run ${baseline.runId}`);
        return missing(`run ${baseline.runId} ${same.length === 0 ? 'did not judge' : 'did not observe'} it`);
    };
}
/** The experiment of the same title; among several the one of the same file, or id. Without one, that of the same file. */
function experimentIn({ experiments, runId }, { title, file, id }) {
    const titled = experiments.filter((one) => one.title === title);
    const sameFile = (titled.length > 0 ? titled : experiments).filter((one) => one.file === file);
    const narrowed = [
        titled,
        sameFile,
        sameFile.filter((one) => one.id === id),
        titled.filter((one) => one.id === id),
    ];
    const [only] = narrowed.find(({ length }) => length === 1) ?? [];
    if (only !== undefined)
        return only;
    const which = titled.length > 1 ? 'has several experiments' : 'has no experiment';
    return `run ${runId} ${which} called ${(0,_journal_show_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .W)(title)}`;
}
/** A run that did not hold, or whose fault did not happen, shows nothing that a later one should be measured by. */
function whyUnusable({ verdict, faultProven, criteria }) {
    if (faultProven === false)
        return 'the fault was not proven in it';
    if (verdict === 'error')
        return 'it ended in an error';
    // Without a baseline of its own it was inconclusive, whatever else it missed.
    const missed = verdict === 'fail' || criteria.some((one) => one.enforced && one.verdict === 'fail');
    return missed ? 'a requirement was missed in it' : null;
}
function missing(because) {
    return { kind: 'missing', because };
}


/***/ }),

/***/ 2861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ observationOf),
/* harmony export */   R: () => (/* binding */ valueOf)
/* harmony export */ });
/* harmony import */ var _journal_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7727);

/** Longer texts are answers, not words, and are left to the journal. */
const LONGEST_WORD = 200;
/** null: nothing was observed, or nothing that can be compared with. */
function valueOf(observation) {
    switch (observation.kind) {
        case 'missing':
            return null;
        case 'boolean':
            return { kind: 'boolean', boolean: observation.value };
        case 'word': {
            const word = observation.value;
            return word.length <= LONGEST_WORD && (0,_journal_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .maskTokens */ .x1)(word) === word ? { kind: 'word', word } : null;
        }
        case 'number': {
            const { value, interval, dimension } = observation;
            const [lower, upper] = [amountOf(interval?.lower ?? value), amountOf(interval?.upper ?? value)];
            return lower === null || upper === null ? null : { kind: 'number', lower, upper, dimension };
        }
    }
}
/** The same as an observation again. */
function observationOf(value, because) {
    const evidence = { entries: [], from: null, to: null };
    switch (value.kind) {
        case 'boolean':
            return { kind: 'boolean', value: value.boolean, evidence, because };
        case 'word':
            return { kind: 'word', value: value.word, evidence, because };
        case 'number': {
            const [lower, upper] = [numberOf(value.lower), numberOf(value.upper)];
            const { dimension } = value;
            return { kind: 'number', value: upper, interval: { lower, upper }, dimension, evidence, because };
        }
    }
}
function amountOf(number) {
    if (number === Infinity)
        return 'never';
    return Number.isFinite(number) ? number : null;
}
function numberOf(amount) {
    return amount === 'never' ? Infinity : amount;
}


/***/ }),

/***/ 6975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PZ: () => (/* binding */ byLeastMet),
/* harmony export */   rh: () => (/* binding */ missedRequired),
/* harmony export */   uw: () => (/* binding */ scoreOf)
/* harmony export */ });
/** Weighted share of the enforced criteria that are met, 0…1; a warning counts half. null when there is none. */
function scoreOf(criteria) {
    const counted = criteria.filter(({ enforced, weight }) => enforced && weight > 0);
    const whole = counted.reduce((sum, { weight }) => sum + weight, 0);
    if (whole === 0)
        return null;
    return counted.reduce((sum, { weight, verdict }) => sum + weight * shareOf(verdict), 0) / whole;
}
/** The experiment that met least comes first. */
function byLeastMet(one, other) {
    return (scoreOf(one.criteria) ?? 0) - (scoreOf(other.criteria) ?? 0);
}
/** Whether a score excuses nothing. Implied criteria are always required; so is whatever fails an experiment without a criterion. */
function missedRequired({ criteria }) {
    const missed = criteria.filter(({ enforced, verdict }) => enforced && verdict === 'fail');
    return missed.length === 0 || missed.some(({ required }) => required);
}
function shareOf(verdict) {
    return verdict === 'pass' ? 1 : verdict === 'warn' ? 0.5 : 0;
}


/***/ }),

/***/ 6584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ criteriaWorstFirst)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4671);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1396);


/**
 * The one that tells most first: counted before only observed, then the worst, then what never happened (a recovery that
 * did not come), then what somebody wrote, then required and weight, then what has a margin to show.
 */
function criteriaWorstFirst(criteria) {
    return criteria.toSorted((one, other) => Number(other.enforced) - Number(one.enforced) ||
        _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.indexOf(other.verdict) - _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.indexOf(one.verdict) ||
        Number(isNever(other)) - Number(isNever(one)) ||
        Number(isImplied(one)) - Number(isImplied(other)) ||
        Number(other.required) - Number(one.required) ||
        other.weight - one.weight ||
        Number(other.margin !== null) - Number(one.margin !== null));
}
function isImplied({ text }) {
    return text.startsWith(_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .IMPLIED */ .xp);
}
function isNever({ value }) {
    return value?.kind === 'number' && value.upper === 'never';
}


/***/ }),

/***/ 1396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L$: () => (/* binding */ STEP_OUTCOMES),
/* harmony export */   xp: () => (/* binding */ IMPLIED)
/* harmony export */ });

/** How the text of a criterion begins that nobody had to write. */
const IMPLIED = 'implied: ';
/** `skipped`: its turn never came. Only `done` is what was asked for. */
const STEP_OUTCOMES = ['done', 'failed', 'timed-out', 'skipped', 'planned'];


/***/ })

};
