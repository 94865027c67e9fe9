export const id = 138;
export const ids = [138];
export const modules = {

/***/ 2153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ stopRun),
  v: () => (/* binding */ watchRun)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/brokers/progress.ts
/** One line for one change; null when it needs no telling. `since` holds when each experiment started, by index. */
function describeProgress(progress, plan, since) {
    if (progress.kind === 'terminal') {
        const { state, reason } = progress.ending;
        return state === 'succeeded'
            ? null
            : `the execution ended: ${state}${reason === null ? '' : ` (${reason})`}`;
    }
    const title = plan.experiments[progress.index - 1]?.title ?? 'an experiment that is not in the plan';
    const name = `${progress.index}/${plan.experiments.length} ${title}`;
    switch (progress.kind) {
        case 'started':
            return `▶ ${name}: started`;
        case 'repeated':
            return `↻ ${name}: started again (attempt ${progress.attempt}): its faults were injected again`;
        case 'ended': {
            const seconds = (progress.at - (since.get(progress.index) ?? progress.at)) / 1000;
            return `■ ${name}: ${progress.state} after ${seconds.toFixed(1)} s`;
        }
    }
}

;// CONCATENATED MODULE: ./src/brokers/run.ts


/** Milliseconds that runners get to play rollbacks and store journals when the run takes too long. */
const GRACE = 120_000;
/** Watches a run to its end; ends it when it takes longer than `timeout` milliseconds or the job is cancelled. */
async function watchRun(handle, plan, timeout, ports) {
    const over = new AbortController();
    const deadline = new AbortController();
    const timer = ports.clock.sleep(timeout, over.signal).then(() => deadline.abort());
    try {
        const signal = AbortSignal.any([ports.cancellation.signal, deadline.signal]);
        const ended = await untilTerminal(handle, plan, signal, ports).catch(async (error) => {
            await endUnwatched(handle, ports);
            throw error;
        });
        if (ended)
            return { handle, endedAt: ended.at, ending: ended.ending };
        const ending = await endRun(handle, timeout, ports);
        return { handle, endedAt: ports.clock.now(), ending };
    }
    finally {
        over.abort();
        await timer;
    }
}
async function untilTerminal(handle, plan, signal, ports) {
    const since = new Map();
    for await (const progress of ports.broker.watch(handle, signal)) {
        if (progress.kind === 'started')
            since.set(progress.index, progress.at);
        const line = describeProgress(progress, plan, since);
        if (line !== null)
            ports.log.info(line);
        if (progress.kind === 'terminal')
            return progress;
    }
    return null;
}
async function endRun(handle, timeout, ports) {
    const { signal, policy, grace } = ports.cancellation;
    const reason = signal.aborted
        ? 'the job was cancelled'
        : `the run took longer than ${Math.round(timeout / 1000)} s`;
    if (signal.aborted && policy === 'leave') {
        ports.log.warn(`${reason}: the run goes on, as on-cancel asks; ${handle.reference}`);
        return { state: 'stopped', reason };
    }
    const failure = await stopRun(handle, reason, signal.aborted ? grace : GRACE, ports);
    return { state: 'stopped', reason: failure === null ? reason : `${reason}; ${failure}` };
}
/** A run that this process alone would have ended is not left to itself. */
async function endUnwatched(handle, ports) {
    const { policy, settledBy } = ports.cancellation;
    if (policy === 'leave' || settledBy === 'post')
        return;
    await stopRun(handle, 'the run cannot be watched', GRACE, ports);
}
/** Asks the run to end, and after `grace` milliseconds forces it. Returns why it could not, as a clause, or null. */
async function stopRun(handle, reason, grace, { broker, log }) {
    log.warn(`${reason}: ending the run, so that no fault is left behind`);
    try {
        const how = await broker.stop(handle, reason, grace);
        log.info(how === 'ended'
            ? 'the run has ended; its runners were asked to play the rollbacks that were due'
            : 'the run was forced to end; what was at work has been asked to play its rollbacks');
        return null;
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        const failure = `ending it failed (${why}), so its faults may still be active`;
        log.error(`${failure}: ${handle.reference}${error instanceof errors/* GateError */.ue ? `\n${error.hint}` : ''}`);
        return failure;
    }
}


/***/ }),

/***/ 9373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The machine's own clock; only entries use it. */
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
};


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

/***/ 4122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ parseCondition)
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
;// CONCATENATED MODULE: ./src/criteria/token.ts
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

// EXTERNAL MODULE: ./src/criteria/unit.ts
var criteria_unit = __webpack_require__(2963);
;// CONCATENATED MODULE: ./src/criteria/parse-limit.ts



const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const UNSIGNED = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const UNIT = /%|[A-Za-zµ][A-Za-zµ0-9.]*/y;
function parseLimit(cursor) {
    const text = parseString(cursor);
    if (text !== null)
        return { kind: 'text', text };
    const quantity = parseQuantity(cursor, NUMBER);
    if (quantity !== null)
        return { kind: 'quantity', quantity };
    const at = cursor.at;
    const word = cursor.take(BARE_WORD);
    if (word === 'baseline')
        return { kind: 'baseline', offset: parseOffset(cursor) };
    if (word === 'true' || word === 'false')
        return { kind: 'boolean', value: word === 'true' };
    if (word === null)
        throw cursor.fault(`expected a limit, found ${cursor.found}`, fixOf(cursor));
    throw cursor.fault(`${(0,quote/* quote */.h)(word)} is not a limit`, fixOfWord(word), at);
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
        throw cursor.fault(`${(0,quote/* quote */.h)(written)} is too large for a number`, 'write a smaller limit', at);
    }
    // -0 and 0 are the same limit, and only one of them can be printed.
    return { value: value === 0 ? 0 : value, unit: parseUnit(cursor, written) };
}
function parseUnit(cursor, number) {
    const at = cursor.at;
    const unit = cursor.take(UNIT) ?? '';
    if ((0,criteria_unit/* isUnit */.vO)(unit))
        return unit;
    if (unit === 'during' || unit === 'and' || unit === 'or') {
        throw cursor.fault(`expected a unit or the end of the criterion, found "${unit}"`, unit === 'during'
            ? 'write the phase after the measure: "downtime during injection <= 5s"'
            : 'write a criterion a line: all of a list must hold', at);
    }
    const whole = addedUp(number + unit);
    if (whole !== null) {
        throw cursor.fault(`${(0,quote/* quote */.h)(number + unit)} is more than one number`, `write "${whole}"`, at);
    }
    const meant = (0,criteria_unit/* intendedUnit */.sB)(unit);
    const fix = meant === null ? `write one of ${criteria_unit/* UNITS */.QN.join(', ')}` : `write "${number}${meant}"`;
    throw cursor.fault(`unknown unit ${(0,quote/* quote */.h)(unit)}`, fix, at);
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
    if (text.length > LONGEST) {
        const message = `the criterion is longer than ${LONGEST} characters`;
        return { ok: false, message, fix: 'write one comparison a criterion', column: LONGEST + 1 };
    }
    try {
        return { ok: true, condition: parseWhole(text) };
    }
    catch (error) {
        if (!(error instanceof SyntaxFault))
            throw error;
        return { ok: false, message: error.message, fix: error.fix, column: error.at + 1 };
    }
}
function parseWhole(text) {
    const cursor = new Cursor(text);
    const measure = parseMeasure(cursor);
    const phase = parsePhase(cursor);
    const comparison = parseComparison(cursor);
    if (!cursor.ended)
        throw trailing(cursor);
    return { text, measure, phase, ...comparison };
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
    const name = parseString(cursor);
    if (name !== null)
        return name;
    const fix = `write the name of the ${kind} in double quotes, e.g. ${kind} "web answers"`;
    throw cursor.fault(`expected a name after "${kind}", found ${cursor.found}`, fix);
}
function parsePath(cursor) {
    const path = [];
    if (cursor.peek(/(?:is|during)(?![\w-])/y) === null) {
        const first = cursor.take(BARE_KEY);
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
    const key = cursor.take(BARE_KEY);
    if (key !== null)
        return key;
    throw cursor.fault(`expected a key after ".", found ${cursor.found}`, 'write other keys as ["a key"]');
}
function parseBracket(cursor) {
    const key = parseString(cursor) ?? cursor.take(/\d+/y);
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
    const word = cursor.take(BARE_WORD);
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
    return { operator, limit: parseLimit(cursor), spoken: false };
}
function parseSpoken(cursor) {
    const at = cursor.at;
    const text = parseString(cursor);
    if (text !== null)
        return { kind: 'text', text };
    const word = cursor.take(BARE_WORD);
    if (word === 'not')
        throw cursor.fault('"is not" is not a comparison', 'write != "word"', at);
    if (word === 'true' || word === 'false')
        return { kind: 'boolean', value: word === 'true' };
    if (word !== null)
        return { kind: 'text', text: word };
    const fix = cursor.peek(NUMBER) === null ? 'write a word, e.g. "is met"' : 'compare a number with ==';
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
    if (cursor.peek(STRING) !== null)
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

/***/ 9194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bv: () => (/* binding */ baselineOf),
  Gj: () => (/* binding */ gate),
  m3: () => (/* binding */ readPlan),
  G9: () => (/* binding */ settle)
});

// EXTERNAL MODULE: ./src/brokers/run.ts + 1 modules
var brokers_run = __webpack_require__(2153);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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

// EXTERNAL MODULE: ./src/criteria/quantity.ts
var quantity = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/measures/facts.ts
var facts = __webpack_require__(8182);
// EXTERNAL MODULE: ./src/measures/questions.ts
var questions = __webpack_require__(7708);
// EXTERNAL MODULE: ./src/suite/criteria.ts
var suite_criteria = __webpack_require__(7775);
;// CONCATENATED MODULE: ./src/gathering.ts




/** Asks for what an experiment's criteria need of metrics and alarms, once all of it can have arrived. */
async function gatherFacts({ criteria, measures, title }, { remains }, { metrics, clock, log, cancellation }) {
    if (remains.kind !== 'journal')
        return facts/* NO_FACTS */.Kj;
    const { series, alarms } = (0,questions/* questionsOf */.PW)(criteria.flatMap(suite_criteria/* conditionsOf */.yb), remains.journal, measures);
    const wait = (0,questions/* timeToSettle */.qb)(series, clock.now());
    if (wait > 0) {
        log.info(`${title}: waiting ${(0,quantity/* printValue */.jt)(wait, 'duration')} for its metrics to arrive`);
        await clock.sleep(wait, cancellation.signal);
    }
    const values = series.length === 0 ? [] : await metrics.series(series);
    const states = alarms.length === 0 ? [] : await metrics.alarms(alarms);
    return (0,facts/* factsOf */.xS)(series.flatMap((question, index) => pair(question, values[index])), alarms.flatMap((question, index) => pair(question, states[index])));
}
function pair(question, answer) {
    return answer === undefined ? [] : [[question, answer]];
}

// EXTERNAL MODULE: ./src/journal/redact.ts
var redact = __webpack_require__(2946);
// EXTERNAL MODULE: ./src/verdict/experiment.ts + 31 modules
var experiment = __webpack_require__(7040);
// EXTERNAL MODULE: ./src/journal/read.ts + 3 modules
var read = __webpack_require__(9034);
;// CONCATENATED MODULE: ./src/verdict/result.ts

function readResult({ outcome, attempts, endedBy, notes }) {
    return { remains: readOutcome(outcome), attempts, endedBy, notes };
}
function readOutcome(outcome) {
    if (outcome.kind !== 'journal')
        return outcome;
    return { ...(0,read/* readJournal */.a)(outcome.text), where: outcome.where };
}

;// CONCATENATED MODULE: ./src/judging.ts




/** Judges each experiment as its journal comes in; one journal at a time is held. */
async function judgeRun(plan, run, baseline, ports) {
    const context = { notBefore: run.handle.startedAt, baseline };
    const verdicts = [];
    for await (const collected of ports.broker.collect(run.handle, plan)) {
        const planned = plan.experiments[collected.index - 1];
        if (!planned)
            continue;
        if (collected.outcome.kind === 'journal')
            await keep(planned.id, collected.outcome.text, ports);
        const result = readResult(collected);
        const facts = await gatherFacts(planned, result, ports);
        verdicts.push((0,experiment/* judgeExperiment */.L)(planned, result, { ...context, facts }));
    }
    return verdicts;
}
/** A copy that cannot be kept takes nothing from the verdict: the journal is still where the broker put it. */
async function keep(id, text, { journals, log }) {
    try {
        await journals.keepJournal(id, (0,redact/* redactJournal */.B)(text));
    }
    catch (error) {
        log.warn(`journal ${id} could not be kept: ${error instanceof Error ? error.message : String(error)}`);
    }
}

// EXTERNAL MODULE: ./src/publish/publisher.ts
var publisher = __webpack_require__(7915);
// EXTERNAL MODULE: ./src/report/answer.ts
var answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/run-id.ts
var run_id = __webpack_require__(5310);
// EXTERNAL MODULE: ./src/suite/load.ts + 10 modules
var load = __webpack_require__(7668);
// EXTERNAL MODULE: ./src/verdict/suite.ts
var suite = __webpack_require__(1777);
;// CONCATENATED MODULE: ./src/gate.ts









/** The story: what must hold is read, run, watched to its end, judged and told. */
async function gate(settings, ports) {
    const plan = await readPlan(settings, ports);
    const baseline = await baselineOf(plan, settings, ports);
    const runId = identify(plan, settings, ports);
    const earlier = await ports.broker.attach(runId);
    const asked = ports.clock.now();
    ports.remember(runId);
    const handle = await ports.broker.start(plan, runId);
    announce(handle, earlier, ports.log);
    const run = await (0,brokers_run/* watchRun */.v)(handle, plan, settings.timeout, ports);
    leaveToPost(ports.cancellation);
    if (earlier !== null && settings.runId === null)
        refuseOldNews(run, asked);
    return settle(plan, run, baseline, ports);
}
/** What follows a run that is over, whatever way: its journals are judged, and the verdict is told. */
async function settle(plan, run, baseline, ports) {
    const experiments = await judgeRun(plan, run, baseline, ports);
    const verdict = (0,suite/* judgeSuite */.C)(plan, experiments, {
        runId: run.handle.runId,
        startedAt: run.handle.startedAt,
        endedAt: run.endedAt,
        ending: run.ending,
        broker: { kind: ports.broker.kind, executionArn: run.handle.reference, executionUrl: run.handle.url },
        baseline,
    });
    await (0,publisher/* publishAll */.V)(verdict, ports.publishers, ports.log);
    return verdict;
}
async function readPlan(settings, ports) {
    const { suite, experiments, vars, mode } = settings;
    // What is run needs something to be compared with; journals that are there are judged as far as they can be.
    const baseline = mode === 'judge' || settings.baseline !== null;
    const plan = await (0,load/* loadPlan */.Yq)({ workspace: ports.workspace, suite, experiments, vars, baseline });
    ports.log.info(`${plan.title}: ${(0,answer/* count */.U9)(plan.experiments.length, 'experiment')}`);
    for (const warning of plan.warnings)
        ports.log.warn(warning);
    return plan;
}
/** The earlier run to compare with; null when none was given. */
async function baselineOf(plan, { baseline }, { workspace }) {
    return baseline === null ? null : readBaseline(baseline, workspace, plan);
}
function identify(plan, settings, { environment, clock, random }) {
    const target = settings.broker === 'local' ? settings.broker : settings.stateMachineArn;
    return settings.runId ?? (0,run_id/* deriveRunId */.a)({ plan, target, environment }, clock.now(), random);
}
function announce(handle, earlier, log) {
    const how = earlier === null ? 'has started' : 'was started before, and is not started again';
    log.info(`run ${handle.runId} ${how}: ${handle.reference}`);
    if (handle.url !== null)
        log.info(`watch it at ${handle.url}`);
}
/** What is still at work is ours to watch; what was over before anybody asked says nothing of the system as it is now. */
function refuseOldNews({ handle, endedAt }, asked) {
    if (endedAt > asked)
        return;
    throw new errors/* GateError */.ue('not-ours', `run ${handle.runId} was over before this gate began: nothing was run`, {
        hint: 'this job has asked the same before: give each of its gates a run-id of its own',
    });
}
/** A cancelled job has seconds: the run was told to end, and the rest is for the process that follows. */
function leaveToPost({ signal, settledBy }) {
    if (!signal.aborted || settledBy === 'this')
        return;
    throw new errors/* GateError */.ue('cancelled', 'the job was cancelled', {
        hint: 'the post step tells what became of the run',
    });
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
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/** Nobody was asked: a journal is judged by itself. */
const NO_FACTS = { series: new Map(), alarms: new Map() };
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
function factsOf(series, alarms) {
    return {
        series: new Map(series.map(([question, answer]) => [keyOf(question), answer])),
        alarms: new Map(alarms.map(([{ name }, answer]) => [name, answer])),
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
/* harmony export */   q: () => (/* binding */ clockTime)
/* harmony export */ });
/** `14:03:10`, UTC: the time of day as an operator compares it with logs. */
function clockTime(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? 'an unknown time' : date.toISOString().slice(11, 19);
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




/** Each question once; an alarm is asked for from the earliest of the windows that are judged by it. */
function questionsOf(conditions, journal, declared) {
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
            const placed = (0,_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .windowOf */ .Ou)(journal, phase);
            const since = placed.kind === 'window' ? placed.window.from : Infinity;
            alarms.set(source.name, Math.min(since, alarms.get(source.name) ?? Infinity));
        }
    }
    const placed = [...alarms].filter(([, since]) => Number.isFinite(since));
    return { series: [...series.values()], alarms: placed.map(([name, since]) => ({ name, since })) };
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
 * Milliseconds until the last value of every series can have arrived. No more than the last window and its settling take, however
 * far the clocks of runner and gate are apart.
 */
function timeToSettle(series, now) {
    const waits = series.map(({ period, window, settled }) => Math.min(settled - now, settled - window.to + period));
    return Math.max(0, ...waits);
}


/***/ }),

/***/ 7915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ publishAll)
/* harmony export */ });
/** Publishes everywhere, in order. One place that fails hides neither the next nor the verdict; it is told as a warning. */
async function publishAll(verdict, publishers, log) {
    for (const publisher of publishers) {
        try {
            await publisher.publish(verdict);
        }
        catch (error) {
            const why = error instanceof Error ? error.message : String(error);
            log.warn(`${publisher.name} could not be written: ${why}`);
        }
    }
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

/***/ 7472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ LogReport),
  y: () => (/* binding */ ReportFiles)
});

// EXTERNAL MODULE: ./src/verdict/telling.ts
var telling = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/report/answer.ts
var answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(1349);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/console.ts




/** Criteria shown of one experiment; a log is read by people. */
const CRITERIA = 20;
const WARNINGS = 20;
/** The verdict as lines of a log, without colour: each experiment, what to act on, and the answer as the last line. */
function consoleReport(verdict) {
    return [
        ...verdict.experiments.flatMap(experimentLines),
        ...warningLines(verdict.warnings),
        ...(0,answer/* alarms */.bq)(verdict).flatMap(({ label, meaning, experiments }) => experiments.map(({ title }) => `${answer/* ICONS */.Ze.error} ${label}: ${(0,report_text/* logText */.kc)(title, 200)} – ${meaning}`)),
        ...lookFirstLines(verdict),
        `Score ${(0,facts/* printScore */.wC)(verdict)}, run ${(0,report_text/* logText */.kc)(verdict.runId, 200)}`,
        `Roll back: ${(0,report_text/* logText */.kc)((0,facts/* printRollback */.Kq)(verdict))}`,
        `${answer/* ICONS */.Ze[verdict.verdict]} ${answer/* WORDS */.q9[verdict.verdict]}: ${(0,report_text/* logText */.kc)(verdict.suite, 200)} – ${(0,report_text/* logText */.kc)(verdict.reason)}`,
    ];
}
function experimentLines(experiment) {
    const { verdict, title, reason, duration } = experiment;
    const took = duration === null ? '' : ` (${(0,facts/* printDuration */.cb)(duration)})`;
    const unmet = (0,telling/* criteriaWorstFirst */.f)(experiment.criteria.filter((criterion) => criterion.verdict !== 'pass'));
    const more = unmet.length - CRITERIA;
    return [
        `${answer/* ICONS */.Ze[verdict]} ${verdict}: ${(0,report_text/* logText */.kc)(title, 200)} – ${(0,report_text/* logText */.kc)(reason)}${took}`,
        ...unmet.slice(0, CRITERIA).map(criterionLine),
        ...(more > 0 ? [`    and ${(0,answer/* count */.U9)(more, 'criterion')} more`] : []),
    ];
}
function criterionLine(criterion) {
    const { verdict, text, file, line, reason } = criterion;
    const where = file === null ? [] : [(0,report_text/* logText */.kc)(line === null ? file : `${file}:${line}`, 200)];
    const aside = [...where, ...(0,answer/* standing */.JA)(criterion)].join(', ');
    const what = `${answer/* ICONS */.Ze[verdict]} ${verdict}: ${(0,report_text/* logText */.kc)(text, 300)}${aside === '' ? '' : ` (${aside})`}`;
    return `    ${what} – ${(0,report_text/* logText */.kc)(reason)}`;
}
/** Where to start reading when the verdict is not a pass: the journal, and the entry in it that decided. */
function lookFirstLines(verdict) {
    const first = (0,answer/* lookFirst */.S)(verdict);
    if (first === null)
        return [];
    const entries = (0,answer/* decisive */.l9)(first)?.evidence.slice(0, 1) ?? [];
    const where = [...(first.journal === null ? [] : [first.journal]), ...entries].join(' at ');
    return [`Look first at: ${(0,report_text/* logText */.kc)(first.title, 200)}${where === '' ? '' : `, ${(0,report_text/* logText */.kc)(where, 400)}`}`];
}
function warningLines(warnings) {
    const more = warnings.length - WARNINGS;
    return [
        ...warnings.slice(0, WARNINGS).map((warning) => `${answer/* ICONS */.Ze.warn} ${(0,report_text/* logText */.kc)(warning)}`),
        ...(more > 0 ? [`${answer/* ICONS */.Ze.warn} and ${more} more warnings`] : []),
    ];
}

// EXTERNAL MODULE: ./src/report/links.ts
var links = __webpack_require__(3303);
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
    const followable = (0,links/* webAddress */.D)(address);
    if (followable === null)
        return html;
    return `<a href="${(0,report_text/* markup */.PT)(followable, 2000)}" rel="noopener noreferrer">${html}</a>`;
}
/** `suite.yaml:7`, which may break after a slash. */
function place(file, line, context) {
    if (file === null)
        return NONE;
    const html = (0,report_text/* markup */.PT)(line === null ? file : `${file}:${line}`).replaceAll('/', '/<wbr>');
    return html_parts_link(html, (0,links/* lineAddress */.l)({ file, line }, context));
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
    const journalHtml = journal === null ? 'none' : (0,links/* webAddress */.D)(journal) ? html_parts_link((0,report_text/* markup */.PT)(journal), journal) : code(journal);
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
const STYLE_HASH = 'sha256-x05mMycl15i2Hoyzi8GB3cHnylpBoNorXct2pqIFWr8=';

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
        header(verdict),
        '<main>\n',
        alarmSection(verdict),
        firstSection(verdict, context),
        factList(factsHtml(verdict, context)),
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
    return told.join('');
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
    return [...told, ['Roll back', (0,report_text/* markup */.PT)((0,facts/* printRollback */.Kq)(verdict))]];
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

// EXTERNAL MODULE: ./src/report/json.ts + 1 modules
var json = __webpack_require__(7106);
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
    const answer = answerSuite(verdict);
    const cases = [answer, ...verdict.experiments.map(suiteOf)].flatMap((suite) => suite.cases);
    const time = Date.parse(verdict.endedAt) - Date.parse(verdict.startedAt);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<testsuites${attributes({ name: verdict.suite, ...counts(cases), time: seconds(time) })}>\n`;
    yield printSuite(answer);
    for (const one of verdict.experiments)
        yield printSuite(suiteOf(one));
    yield '</testsuites>\n';
    function suiteOf(experiment) {
        return experimentSuite(experiment, verdict);
    }
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
        details: () => `Roll back: ${verdict.rollback.shouldRollback ? 'yes' : 'no'} – ${(0,report_text/* markup */.PT)(verdict.rollback.reason)}`,
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
    const cases = (0,answer/* decisive */.l9)(experiment) === null ? [whole, ...criteria] : criteria;
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

// EXTERNAL MODULE: ./src/report/markdown.ts + 3 modules
var markdown = __webpack_require__(8393);
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
        await this.folder.write('html', htmlPieces(verdict, this.context));
        await this.folder.write('junit', junitPieces(verdict));
        await this.folder.write('summary', (0,markdown/* markdownReport */.q)(verdict, this.context));
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
        const lines = consoleReport(verdict);
        const report = `Report: ${this.folder.pathOf('html')}`;
        return this.log.group('Verdict', () => {
            for (const line of [...lines.slice(0, -1), report, ...lines.slice(-1)])
                this.log.info(line);
            return Promise.resolve();
        });
    }
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
/* harmony export */   q9: () => (/* binding */ WORDS)
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
        (0,_verdict_score_js__WEBPACK_IMPORTED_MODULE_1__/* .byLeastMet */ .P)(a, b) ||
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
            experiments: all.filter((one) => one.rolledBack === null && one.verdict === 'error'),
        },
        {
            label: 'Fault not proven',
            meaning: 'nothing shows that the fault happened, so nothing shows that it was survived',
            experiments: all.filter(({ faultProven }) => faultProven === false),
        },
    ];
    return raised.filter(({ experiments }) => experiments.length > 0);
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
const PLURALS = { experiment: 'experiments', criterion: 'criteria', file: 'files' };
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

/***/ 1349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   Kq: () => (/* binding */ printRollback),
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
/** Whether the deployment is to be rolled back, and why. */
function printRollback({ rollback }) {
    return `${rollback.shouldRollback ? 'yes' : 'no'} – ${rollback.reason}`;
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
// EXTERNAL MODULE: ./src/outcome.ts
var outcome = __webpack_require__(4671);
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
    faultProven: schemas/* boolean */.zMY().nullable().describe('null: the method has no action.'),
    rolledBack: schemas/* boolean */.zMY()
        .nullable()
        .describe('true: played and succeeded, or nothing to play; false: failed or not played; null: not known.'),
    journal: orNull.describe('Where the journal is kept; null when there is none.'),
    duration: schemas/* number */.aig().nonnegative().nullable().describe('Milliseconds.'),
    criteria: schemas/* array */.YOg(criterion.readonly()).readonly(),
    notes: schemas/* array */.YOg(schema_text).readonly().describe('Findings that change no verdict.'),
});
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
    baseline: schemas/* object */.Ikc({ runId: schema_text, endedAt: iso/* datetime */.w$() })
        .readonly()
        .nullable()
        .describe('The earlier run that criteria were compared with.'),
    rollback: schemas/* object */.Ikc({ shouldRollback: schemas/* boolean */.zMY(), reason: schema_text }).readonly(),
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
/* harmony export */   D: () => (/* binding */ webAddress),
/* harmony export */   l: () => (/* binding */ lineAddress)
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
    const segments = place.file.split('/');
    const strays = segments.some((segment) => segment === '' || segment === '.' || segment === '..');
    if (!repository || !context.sha || strays)
        return null;
    const path = segments.map(encode).join('/');
    const anchor = place.line === null ? '' : `#L${place.line}`;
    return webAddress(`${repository}/blob/${encode(context.sha)}/${path}${anchor}`);
}
function encode(segment) {
    return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'));
}


/***/ }),

/***/ 8393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ markdownReport)
});

// UNUSED EXPORTS: SUMMARY_BUDGET

// EXTERNAL MODULE: ./src/report/answer.ts
var answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/budget.ts

/** Prints items in order for as long as they fit into `room` bytes of UTF-8; the first that does not fit ends it. */
function printWithin(items, room, print) {
    const printed = [];
    let left = room;
    for (const item of items) {
        const text = print(item, left);
        if (text === null || (0,report_text/* bytes */.ee)(text) > left)
            break;
        printed.push(text);
        left -= (0,report_text/* bytes */.ee)(text);
    }
    return printed;
}

// EXTERNAL MODULE: ./src/report/facts.ts
var report_facts = __webpack_require__(1349);
// EXTERNAL MODULE: ./src/verdict/telling.ts
var telling = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/report/links.ts
var links = __webpack_require__(3303);
;// CONCATENATED MODULE: ./src/report/markdown-parts.ts



/** Pieces of GitHub markdown. HTML elements rather than markdown marks, because they cannot be broken out of. */
const NONE = '–';
function code(text, longest) {
    return `<code>${(0,report_text/* markdownText */.p7)(text, longest)}</code>`;
}
function bold(text, longest) {
    return `<b>${(0,report_text/* markdownText */.p7)(text, longest)}</b>`;
}
/** `label` leads to `address` when that can be followed; both are input. */
function markdown_parts_link(label, address) {
    const followable = (0,links/* webAddress */.D)(address);
    const text = (0,report_text/* markdownText */.p7)(label, 200);
    return followable === null ? text : `<a href="${(0,report_text/* markdownAttribute */.Ce)(followable)}">${text}</a>`;
}
/** `suite.yaml:7`, leading to the line when the context knows the repository. */
function place(file, line, context) {
    if (file === null)
        return NONE;
    return markdown_parts_link(line === null ? file : `${file}:${line}`, (0,links/* lineAddress */.l)({ file, line }, context));
}
function badge(outcome) {
    return `${answer/* ICONS */.Ze[outcome]}&nbsp;${outcome}`;
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
        (0,report_text/* markdownText */.p7)(limit, 120),
        margin === null ? NONE : (0,report_text/* markdownText */.p7)(margin, 120),
        place(file, line, context),
    ];
}

;// CONCATENATED MODULE: ./src/report/markdown-experiment.ts







const NOTES = 10;
const ENTRIES = 5;
const CRITERIA_HEAD = tableHead(['Verdict', 'Criterion', 'Observed', 'Limit', 'Margin', 'Line']);
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
    return `${answer/* ICONS */.Ze[verdict]} ${bold(title, 200)} – ${(0,report_text/* markdownText */.p7)(reason)}`;
}
function criteriaTable(criteria, context, room) {
    if (criteria.length === 0)
        return 'No criterion was judged.\n\n';
    const sorted = (0,telling/* criteriaWorstFirst */.f)(criteria);
    const rows = printWithin(sorted, room, (criterion) => criterionRow(criterion, context));
    const rest = sorted.slice(rows.length);
    const leftOut = rest.length === 0 ? '' : `${(0,answer/* count */.U9)(rest.length, 'criterion')} more did not fit: ${(0,answer/* tally */.N4)(rest)}.\n\n`;
    return `${rows.length === 0 ? '' : CRITERIA_HEAD}${rows.join('')}\n${leftOut}`;
}
function criterionRow(criterion, context) {
    const { text, reason, why, verdict } = criterion;
    const said = [
        [code(text, 300), ...(0,answer/* standing */.JA)(criterion).map((standing) => `<i>${standing}</i>`)].join(' · '),
        (0,report_text/* markdownText */.p7)(reason),
        ...(why === null ? [] : [`Why it is asked: ${(0,report_text/* markdownText */.p7)(why, 300)}`]),
        ...evidence(criterion),
    ];
    return row([badge(verdict), said.join('<br>'), ...explanation(criterion, context)]);
}
function evidence(criterion) {
    const pointers = criterion.evidence.slice(0, ENTRIES).map((pointer) => code(pointer, 120));
    const more = criterion.evidence.length - pointers.length;
    if (more > 0)
        pointers.push(`and ${more} more`);
    return pointers.length === 0 ? [] : [`Evidence: ${pointers.join(' ')}`];
}
function findings(experiment, context) {
    const { file, journal, notes } = experiment;
    const facts = [
        ...(0,report_facts/* experimentFacts */.zF)(experiment).map(([label, text]) => `${label}: ${(0,report_text/* markdownText */.p7)(text)}`),
        `Journal: ${journal === null ? 'none' : (0,links/* webAddress */.D)(journal) ? markdown_parts_link(journal, journal) : code(journal, 400)}`,
        `Experiment: ${place(file, null, context)}`,
    ];
    const told = notes.slice(0, NOTES).map((note) => `- Note: ${(0,report_text/* markdownText */.p7)(note, 400)}\n`);
    const more = notes.length > NOTES ? [`- ${notes.length - NOTES} more notes are in <code>verdict.json</code>.\n`] : [];
    const list = [...told, ...more].join('');
    return `${facts.join(' · ')}\n\n${list === '' ? '' : `${list}\n`}`;
}

;// CONCATENATED MODULE: ./src/report/markdown.ts






/** GitHub drops a job summary above 1 MiB; other steps' text may share the file's step. */
const SUMMARY_BUDGET = 1_000_000;
const NAMED = 5;
const WARNINGS = 20;
const markdown_LEFT_OUT = 300;
const EXPERIMENTS_HEAD = tableHead([
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
 * `budget` bytes of UTF-8 (4 kB or more): the worst is kept and what was left out is counted.
 */
function markdownReport(verdict, context = {}, budget = SUMMARY_BUDGET) {
    const head = [
        heading(verdict),
        alarmLines(verdict),
        firstLook(verdict, context),
        factLine(verdict, context),
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
    return `${heading(verdict)}${counted.join('')}${told}`;
}
function heading(verdict) {
    return `## ${answer/* ICONS */.Ze[verdict.verdict]} ${answer/* WORDS */.q9[verdict.verdict]}: ${(0,report_text/* markdownText */.p7)(verdict.suite, 200)}\n\n`;
}
function alarmLines(verdict) {
    const lines = (0,answer/* alarms */.bq)(verdict).map(({ label, meaning, experiments }) => {
        const named = experiments.slice(0, NAMED).map(({ title }) => (0,report_text/* markdownText */.p7)(title, 120));
        if (experiments.length > NAMED)
            named.push(`${experiments.length - NAMED} more`);
        return `⛔ <b>${label}:</b> ${named.join('; ')} – ${meaning}.\n\n`;
    });
    return lines.join('');
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
    const [observed = NONE, limit = NONE, margin = NONE, line = NONE] = explanation(criterion, context);
    const numbers = [`observed ${observed}`, `limit ${limit}`, ...(margin === NONE ? [] : [margin])].join(', ');
    return [`${code(criterion.text, 300)} – ${numbers} – ${line}`, (0,report_text/* markdownText */.p7)(criterion.reason)];
}
function factLine(verdict, context) {
    const { broker, runId } = verdict;
    const told = (0,report_facts/* facts */.Ix)(verdict).map(([label, text]) => {
        if (label === 'Broker')
            return `${label}: ${markdown_parts_link(text, broker.executionUrl)}`;
        if (label === 'Run')
            return `${label}: ${markdown_parts_link(runId, context.runUrl)}`;
        if (label === 'Suite')
            return `${label}: ${place(verdict.file, null, context)}`;
        return `${label}: ${(0,report_text/* markdownText */.p7)(text, 300)}`;
    });
    return `Roll back: ${(0,report_text/* markdownText */.p7)((0,report_facts/* printRollback */.Kq)(verdict))}\n\n${told.join(' · ')}\n\n`;
}
function experimentTable(verdict, context, room) {
    const experiments = (0,answer/* experimentsWorstFirst */.GI)(verdict);
    if (experiments.length === 0)
        return 'No experiment was judged.\n\n';
    const rows = printWithin(experiments, room - (0,report_text/* bytes */.ee)(EXPERIMENTS_HEAD), (one) => experimentRow(one, context));
    const rest = experiments.slice(rows.length);
    const leftOut = rest.length === 0 ? '' : `${(0,answer/* count */.U9)(rest.length, 'experiment')} more did not fit: ${(0,answer/* tally */.N4)(rest)}.\n\n`;
    return `${EXPERIMENTS_HEAD}${rows.join('')}\n${leftOut}`;
}
function experimentRow(experiment, context) {
    const criterion = (0,answer/* decisive */.l9)(experiment);
    const explained = criterion === null
        ? [(0,report_text/* markdownText */.p7)(experiment.reason), NONE, NONE, NONE, place(experiment.file, null, context)]
        : [code(criterion.text, 300), ...explanation(criterion, context)];
    return row([badge(experiment.verdict), (0,report_text/* markdownText */.p7)(experiment.title, 200), ...explained]);
}
function experimentBlocks(verdict, context, room) {
    const experiments = (0,answer/* experimentsWorstFirst */.GI)(verdict);
    const first = (0,answer/* lookFirst */.S)(verdict);
    // At most half of what is left for each, so that one huge experiment does not hide the next.
    const blocks = printWithin(experiments, room, (one, left) => experimentBlock(one, context, left / 2, one === first));
    const rest = experiments.length - blocks.length;
    const leftOut = rest === 0
        ? ''
        : `The details of ${(0,answer/* count */.U9)(rest, 'experiment')} did not fit; they are in <code>verdict.json</code>.\n\n`;
    return `${blocks.join('')}${leftOut}`;
}
function warningList({ warnings }, room) {
    if (warnings.length === 0)
        return '';
    const told = printWithin(warnings.slice(0, WARNINGS), room, (one) => `- ${(0,report_text/* markdownText */.p7)(one, 400)}\n`);
    const more = warnings.length - told.length;
    if (more > 0)
        told.push(`- ${more} more warnings are in <code>verdict.json</code>.\n`);
    return `<b>Warnings</b>\n\n${told.join('')}\n`;
}


/***/ }),

/***/ 5655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ markdownAttribute),
/* harmony export */   PT: () => (/* binding */ markup),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   p7: () => (/* binding */ markdownText)
/* harmony export */ });
/* unused harmony export plain */
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

/***/ 5310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ciRunOf),
/* harmony export */   a: () => (/* binding */ deriveRunId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * `gh-<run>-<attempt>-<digest>` and the like: the same CI run, step and plan give the same id, so that starting
 * twice starts once. Outside CI it is the time and a random part. 1–80 letters, digits and dashes.
 */
function deriveRunId(identity, now, random) {
    const { environment } = identity;
    const ci = rawCiRun(environment);
    if (ci !== null)
        return `${clean(ci).slice(0, 70)}-${digest(ci, identity)}`;
    const time = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
    const salt = Math.floor(random() * 0xffffff)
        .toString(16)
        .padStart(6, '0');
    return `local-${time}-${salt}`;
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
        .update(JSON.stringify([ci, target, step, experiments]))
        .digest('hex')
        .slice(0, 8);
}


/***/ }),

/***/ 6968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ checkCriteria)
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

// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./src/suite/criteria.ts
var criteria = __webpack_require__(7775);
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
    const declared = stage.measures.find(({ name }) => name === (0,criteria_vocabulary/* canonicalName */.Ew)(measure.name));
    if (declared !== undefined)
        return sourceOf(declared, stage);
    if ((0,criteria_vocabulary/* isOverSamples */.A2)(condition))
        return samples(condition, stage);
    return (0,criteria_vocabulary/* canonicalName */.Ew)(measure.name) === 'steady-state' ? steadyState(condition, stage) : null;
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
    const checked = checkCriterion(criterion, vocabulary(stage, baseline));
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
function vocabulary({ declarations, measures, strategies, hasHypothesis }, baseline) {
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
/* harmony import */ var _criteria_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4122);
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
    const parsed = (0,_criteria_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCondition */ .z)(located.value);
    if (parsed.ok)
        return parsed.condition;
    located.refuse(`${parsed.message} (column ${parsed.column} of the criterion)`, parsed.fix);
    return null;
}
/** What an experiment must hold when nobody wrote a criterion for it. */
function defaultCriterion(place) {
    const parsed = (0,_criteria_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCondition */ .z)('steady-state is met');
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

/***/ 7668:
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
// EXTERNAL MODULE: ./src/suite/check-criteria.ts + 8 modules
var check_criteria = __webpack_require__(6968);
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
/** Keys, values and ends of lists: ten times those of a suite of a hundred experiments. */
const MOST_EVENTS = 50_000;
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
        const near = experiment_KEYS.includes(key) ? null : (0,nearest/* nearest */.p)(key, experiment_KEYS);
        if (near !== null)
            value.warn(`Chaos Toolkit does not know the key ${(0,quote/* quote */.h)(key)}`, `did you mean "${near}"?`);
    }
}

// EXTERNAL MODULE: ./src/suite/extension.ts
var extension = __webpack_require__(4373);
;// CONCATENATED MODULE: ./src/suite/source.ts



/** Bytes of a suite or an experiment file; ten times the largest that anyone wrote by hand. */
const LARGEST_FILE = 1024 * 1024;
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

// EXTERNAL MODULE: ./src/suite/measures.ts + 1 modules
var measures = __webpack_require__(9391);
// EXTERNAL MODULE: ./src/suite/plan-experiment.ts + 2 modules
var plan_experiment = __webpack_require__(6552);
// EXTERNAL MODULE: ./src/suite/criteria.ts
var criteria = __webpack_require__(7775);
// EXTERNAL MODULE: ./src/suite/requirements.ts
var suite_requirements = __webpack_require__(4174);
;// CONCATENATED MODULE: ./src/suite/suite-file.ts






/** Reads what can be read of a suite and reports the rest, so that the experiments it names are checked as well. */
function readSuite(file, root) {
    if ((0,located/* isObject */.Gv)(root.value))
        refuseExperiment(root);
    else
        root.refuse(`a suite is an object, and this is ${(0,shape_problems/* kindOf */.I)(root)}`, 'write `version: 1` and `experiments:`');
    const suite = (0,located/* isObject */.Gv)(root.value) ? (0,shape_problems/* checked */.KD)(shapes/* suiteShape */.QD, root) : null;
    const score = suite?.gate?.['pass-score'];
    return {
        file,
        title: suite_file_text(root.key('title').value),
        environment: suite_file_text(root.key('environment').value),
        criteria: (0,criteria/* readCriteria */.oH)(root.key('criteria'), 'suite'),
        measures: (0,measures/* readMeasures */.ED)(root.key('measures')),
        passScore: score === undefined ? null : Number(score.slice(0, -1)) / 100,
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















/** Experiments of one plan: as many as the broker's input holds. */
const MOST_EXPERIMENTS = 1000;
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
        environment: suite.environment,
        experiments,
        gate: { passScore: suite.passScore },
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
    const suite = readSuite(parsed.document.source.file, located/* Located */.hA.root(parsed.document, findings));
    const folder = (0,posix_.dirname)(parsed.document.source.file);
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
        (0,measures/* refuseClashes */.II)(one.experiment.measures, findings);
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
    const files = [...new Set(problems.map(({ place }) => place?.file ?? ''))];
    const ordered = problems.toSorted((a, b) => files.indexOf(a.place?.file ?? '') - files.indexOf(b.place?.file ?? '') ||
        (a.place?.line ?? 0) - (b.place?.line ?? 0));
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
const timing = {
    period: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .refine(isPeriod, {
        message: 'CloudWatch has no such period',
        params: { fix: 'write 1s, 5s, 10s, 20s, 30s, or whole minutes, e.g. 60s' },
    })
        .optional()
        .meta({ description: 'Of how much time each value speaks; 60s when not given.' }),
    settle: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .refine((value) => durationOf(value) >= 0 && durationOf(value) <= LONGEST_SETTLE, {
        message: 'this is no time to settle in',
        params: { fix: 'write a duration of at most 15m, e.g. 60s' },
    })
        .optional()
        .meta({
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

// EXTERNAL MODULE: ./src/criteria/parse.ts + 3 modules
var parse = __webpack_require__(4122);
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
    const parsed = (0,parse/* parseCondition */.z)(`${activity} ${JSON.stringify(name)} ${path} == 0`);
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
    const parsed = (0,parse/* parseCondition */.z)(`${text} == 0`);
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
    const written = (0,suite_criteria/* withoutRepeats */.jP)([...suite.criteria, ...asked.flatMap(({ criteria }) => criteria)]);
    const criteria = written.length > 0 ? written : [(0,suite_criteria/* defaultCriterion */.ZU)(root.key('title').place)];
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
        strategies,
        expectedFailures: expectedFailures(asked, declarations),
        relaxed: relaxed(asked, declarations),
    };
    const hasHypothesis = (0,suite_declarations/* sectionsOf */.Ks)(root).hypothesis.items.length > 0;
    const stage = { declarations, hasHypothesis, strategies, measures };
    return {
        experiment,
        stage,
        fingerprint: JSON.stringify([file, document, strategies, criteria.map(suite_criteria/* requirementOf */.h2)]),
    };
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
/* harmony import */ var _shape_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8026);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8372);



/** Reads the keys that a suite's entry and an experiment's extension have in common; their shape was checked before. */
function readRequirements(located, origin) {
    const runtime = (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .runtimeShape */ .UT, located.key('runtime'));
    return {
        criteria: (0,_criteria_js__WEBPACK_IMPORTED_MODULE_0__/* .readCriteria */ .oH)(located.key('criteria'), origin),
        expectedFailures: located.key('expected-failures').items,
        relaxed: located.key('probes').entries.flatMap(([name, relaxation]) => {
            const word = (0,_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .relaxationShape */ .xh, relaxation);
            return word === null ? [] : [[name, word, relaxation]];
        }),
        runtime: {
            hypothesis: runtime?.hypothesis?.strategy ?? null,
            frequency: runtime?.hypothesis?.frequency ?? null,
            rollbacks: runtime?.rollbacks?.strategy ?? null,
        },
    };
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
    const isOther = (inner) => inner.code === 'invalid_type' && inner.path.length === 0;
    return issue.errors.find((branch) => !branch.some(isOther)) ?? [];
}
function finding(issue, located, name) {
    const kind = `${name} is ${kindOf(located)}`;
    if (issue.code === 'invalid_type') {
        return { message: kind, fix: `write ${EXPECTATIONS[issue.expected] ?? issue.expected}` };
    }
    if (issue.code === 'invalid_value')
        return unknownWord(issue.values.map(String), located, name);
    if (issue.code === 'invalid_union') {
        return {
            message: kind,
            fix: 'write a condition such as `recovery-time <= 5m`, or an object with `require`',
        };
    }
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
    if (issue.code === 'too_big')
        return `write a number of at most ${issue.maximum}`;
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3798);
/* harmony import */ var _measure_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8808);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3037);



const condition = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)('`measure [during phase] comparison`, e.g. `recovery-time <= 5m`.');
const criterionShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    condition,
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .strict */ .O)({
        require: condition.optional().meta({ description: 'Missed: the verdict is `fail`.' }),
        warn: condition.optional().meta({ description: 'Missed: the verdict is `warn`.' }),
        weight: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
            .positive()
            .max(1000)
            .optional()
            .meta({ description: 'Share in the score; 1 when not given.' }),
        required: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional().meta({ description: 'Must pass whatever the score.' }),
        enforce: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional().meta({ description: '`false`: judged and shown, never counted.' }),
        why: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)('Why this is required; shown in reports.').optional(),
    }).refine(({ require, warn }) => require !== undefined || warn !== undefined, {
        message: 'a criterion without `require` and `warn` asks for nothing',
        params: { fix: 'write `require: <condition>`, `warn: <condition>`, or both' },
    }),
]);
const relaxationShape = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['fail', 'warn', 'observe']);
const hypothesisStrategyShape = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([
    'default',
    'before-method-only',
    'after-method-only',
    'during-method-only',
    'continuously',
    'skip',
]);
const rollbackStrategyShape = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['default', 'always', 'never', 'deviated']);
const runtimeShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .strict */ .O)({
    hypothesis: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .strict */ .O)({
        strategy: hypothesisStrategyShape.optional(),
        frequency: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
            .min(0.05)
            .max(3600)
            .optional()
            .meta({ description: 'Seconds between the rounds of a continuous hypothesis; 1 when not given.' }),
    }).optional(),
    rollbacks: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .strict */ .O)({ strategy: rollbackStrategyShape.optional() }).optional(),
}).meta({ description: "Chaos Toolkit's strategies for this experiment." });
const criteria = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(criterionShape);
const measures = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), _measure_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .measureShape */ .Cs).meta({ description: 'Measures of your own, by name.' });
/** What can be said about an experiment in a suite and in the experiment itself. */
const requirements = {
    criteria: criteria.optional(),
    'expected-failures': zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)('Name of an action.'))
        .optional()
        .meta({ description: 'Actions of the method whose failure is expected.' }),
    probes: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), relaxationShape)
        .optional()
        .meta({ description: 'By name: what a probe out of tolerance means when no criterion speaks about it.' }),
    runtime: runtimeShape.optional(),
};
const entryShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .strict */ .O)({
    experiment: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)('Path of the experiment, relative to this file.'),
    title: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)("Shown instead of the experiment's own title.").optional(),
    vars: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J())
        .optional()
        .meta({ description: "Overrides of the experiment's `configuration`." }),
    ...requirements,
});
/** The block `resiliency-gate` among an experiment's `extensions`. */
const extensionShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .strict */ .O)({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('resiliency-gate'),
    measures: measures.optional(),
    ...requirements,
});
const suiteShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .strict */ .O)({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    title: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)('What the suite shows, e.g. `Checkout survives its failures`.').optional(),
    environment: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)('Where it runs, e.g. `staging`.').optional(),
    criteria: criteria.optional().meta({ description: 'What must hold in every experiment.' }),
    experiments: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entryShape).min(1),
    measures: measures.optional(),
    gate: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .strict */ .O)({
        'pass-score': zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .regex(/^(?:100|\d{1,2})(?:\.\d+)?%$/)
            .optional()
            .meta({
            description: 'Weighted share of criteria that must pass, e.g. `80%`; all of them when not given.',
        }),
    }).optional(),
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

/***/ 7040:
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
 * `alarm "…"`: the worst state over the phase. `ALARM` when it was in alarm at any time; `OK` when it was OK all the time; not
 * known when it had no data to judge by at some time.
 */
function worstState(name, phase, journal, facts) {
    const placed = (0,phases/* windowOf */.Ou)(journal, phase);
    if (placed.kind === 'missing')
        return placed;
    const answer = (0,measures_facts/* alarmIn */.Z6)(facts, name);
    if (answer.kind === 'unanswered')
        return alarm_missing(answer.because);
    const stretches = stretchesIn(answer, placed.window);
    const alarm = stretches.find(({ state }) => state === 'ALARM');
    if (alarm !== undefined)
        return alarm_word('ALARM', placed.window, inAlarm(alarm, placed.window));
    const blind = stretches.find(({ state }) => state !== 'OK');
    if (blind !== undefined) {
        return alarm_missing(`the alarm ${(0,show/* show */.W)(name)} was ${blind.state} at ${(0,moment/* clockTime */.q)(blind.since)}`);
    }
    const { from, to } = placed.window;
    return alarm_word('OK', placed.window, `it was OK from ${(0,moment/* clockTime */.q)(from)} to ${(0,moment/* clockTime */.q)(to)}`);
}
/** From the start of the first fault until the alarm goes off; infinite when it does not before the experiment ends. */
function detectionTime(name, journal, facts) {
    const fault = (0,phases/* faultStart */.jb)(journal);
    const placed = (0,phases/* windowOf */.Ou)(journal, null);
    if (fault === null || placed.kind === 'missing')
        return alarm_missing('no action of the method has a time, so there is no fault to detect');
    const answer = (0,measures_facts/* alarmIn */.Z6)(facts, name);
    if (answer.kind === 'unanswered')
        return alarm_missing(answer.because);
    const { window } = placed;
    const stretches = stretchesIn(answer, window);
    const title = `the alarm ${(0,show/* show */.W)(name)}`;
    if (stretches[0]?.state === 'ALARM')
        return alarm_missing(`${title} was in ALARM already when the fault began, at ${(0,moment/* clockTime */.q)(fault)}`);
    const alarm = stretches.find(({ state }) => state === 'ALARM');
    const because = alarm === undefined
        ? `${title} did not go off between ${(0,moment/* clockTime */.q)(fault)} and ${(0,moment/* clockTime */.q)(window.to)}`
        : `${title} went to ALARM at ${(0,moment/* clockTime */.q)(alarm.since)}, the fault began at ${(0,moment/* clockTime */.q)(fault)}`;
    return {
        kind: 'number',
        value: alarm === undefined ? Infinity : alarm.since - fault,
        interval: null,
        dimension: 'duration',
        evidence: { entries: [], from: fault, to: alarm?.since ?? window.to },
        because,
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

// EXTERNAL MODULE: ./src/criteria/compare.ts
var compare = __webpack_require__(3018);
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
    const share = values.find((value) => value !== 0 && Math.abs(value) <= 1);
    if (unit === '%' && share !== undefined) {
        // Read as percent, a share of 0.05 errors would pass a limit of 1 %.
        const because = `${share} may be a share of 1 or percent (write the limit without a unit, or the unit in the output)`;
        return { ok: false, because };
    }
    return readEnds(values.map((value) => (0,criteria_unit/* inBase */.p3)(value, unit)), (0,criteria_unit/* dimensionOf */.eT)(unit));
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
        const evaluation = evaluate(condition, observation, baseline);
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
/** `left` is told first as well, but it decides nothing: the experiment has ended badly already. */
function rollbackFindings(rolledBack) {
    return rolledBack.kind === 'no'
        ? [(0,finding/* error */.z)(`not rolled back: ${rolledBack.because}; the fault may still be active`)]
        : [];
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
        text: `${verdict/* IMPLIED */.x}${told.text}`,
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




function judgeRollbacks(planned, journal) {
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
function sentence_sentence(decisive, rolledBack, findings) {
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
        case 'not-started':
            return withoutJournal(planned, result, `not run: ${remains.reason}`);
        case 'lost':
            return withoutJournal(planned, result, `no journal: ${remains.reason}; whether the fault was rolled back is not known`);
        case 'unreadable':
            return withoutJournal(planned, result, `the journal is unreadable: ${remains.reason}`);
        case 'journal':
            return withJournal(planned, result, remains.journal, context);
    }
}
function withoutJournal(planned, result, reason) {
    const criteria = planned.criteria.map((criterion) => unjudged(criterion, reason));
    const unknown = { rolledBack: null, faultProven: null, duration: null };
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
    const precondition = unmetPrecondition(journal);
    const fault = proveFault(planned, journal);
    const neverRan = precondition !== null && journal.run.length === 0;
    const criteria = judgeAll(planned, journal, context, precondition);
    const others = [
        ...endingFindings(journal, result.endedBy),
        ...(neverRan ? [] : faultFindings(fault)),
        ...(precondition === null ? criteriaFindings(criteria) : [precondition]),
    ];
    const rolledBack = unlessLetThrough(judgeRollbacks(planned, journal), others);
    const findings = [...rollbackFindings(rolledBack), ...others];
    const decisive = (0,worst/* worstFirst */.md)(findings) ?? (0,finding/* inconclusive */.N)(NOTHING);
    return {
        ...described(planned, result),
        verdict: decisive.verdict,
        reason: sentence_sentence(decisive, rolledBack, findings),
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
/** With an unmet precondition nothing was broken, and what was observed says nothing about surviving it. */
function judgeAll(planned, journal, { baseline, facts }, precondition) {
    const criteria = withDefault(planned);
    if (precondition !== null)
        return criteria.map((criterion) => unjudged(criterion, `not judged: ${precondition.reason}`));
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
    return kind === 'yes' ? true : kind === 'not-asked' ? null : false;
}
/** What else stands against the experiment; criteria tell it themselves. */
function otherwise(findings, decisive) {
    const facts = findings.filter((finding) => finding !== decisive && finding.verdict === 'error');
    return facts.map(({ reason }) => reason);
}
function notesOn({ attempts, notes }) {
    const repeated = `the broker started this experiment ${attempts} times: its faults were injected again`;
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
/* harmony export */   P: () => (/* binding */ byLeastMet),
/* harmony export */   u: () => (/* binding */ scoreOf)
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
function shareOf(verdict) {
    return verdict === 'pass' ? 1 : verdict === 'warn' ? 0.5 : 0;
}


/***/ }),

/***/ 1777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ judgeSuite)
/* harmony export */ });
/* harmony import */ var _criteria_compare_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3018);
/* harmony import */ var _criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6784);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7120);
/* harmony import */ var _score_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6975);
/* harmony import */ var _worst_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1894);





/** The verdict of the whole suite: the worst of its experiments, of the run, and of the score that was asked for. */
function judgeSuite(plan, experiments, run) {
    const { strays = [], baseline = null } = run;
    const score = (0,_score_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreOf */ .u)(experiments.flatMap(({ criteria }) => criteria));
    const worst = experiments.toSorted(_score_js__WEBPACK_IMPORTED_MODULE_1__/* .byLeastMet */ .P);
    const findings = [
        ...runFindings(plan, experiments, run.ending),
        ...strays,
        ...experimentFindings(plan, worst, score),
    ];
    const decisive = (0,_worst_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(findings) ?? (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .inconclusive */ .N)('nothing was verified: no experiment was judged');
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
        startedAt: isoTime(run.startedAt),
        endedAt: isoTime(run.endedAt),
        experiments,
        warnings: [
            ...strays.map(({ reason }) => reason),
            ...plan.warnings,
            ...endingWarnings(run.ending, verdict),
        ],
        baseline: baseline && { runId: baseline.runId, endedAt: baseline.endedAt },
        rollback: rollbackOf(verdict),
        broker: run.broker,
    };
}
/** What the run itself takes away from its experiments: verdicts that are missing, and a run that somebody stopped. */
function runFindings(plan, experiments, ending) {
    const missing = plan.experiments.filter(({ index }) => experiments.every((judged) => judged.index !== index));
    const lost = missing.map(({ title }) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z)(`${title}: not judged, nothing is known of it`));
    const stopped = ending.state === 'stopped' ? [(0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z)(`the run was stopped${because(ending)}`)] : [];
    return [...stopped, ...lost];
}
function experimentFindings(plan, experiments, score) {
    const { passScore } = plan.gate;
    if (passScore === null)
        return experiments.map((one) => ({ verdict: one.verdict, reason: named(one) }));
    const reached = score !== null && (0,_criteria_compare_js__WEBPACK_IMPORTED_MODULE_4__/* .holds */ .v9)(score, '>=', passScore);
    const percent = (share) => (0,_criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)(share, 'ratio', [passScore]);
    const shown = `score ${score === null ? 'none' : percent(score)}, pass-score ${(0,_criteria_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)(passScore, 'ratio')}`;
    const judged = experiments.map((one) => {
        const tolerated = reached && one.verdict === 'fail' && !missedRequired(one);
        return {
            verdict: tolerated ? 'warn' : one.verdict,
            reason: tolerated ? `${named(one)} (tolerated: ${shown})` : named(one),
        };
    });
    const below = reached || score === null ? [] : [{ verdict: 'fail', reason: `too little is met: ${shown}` }];
    return [...judged, ...below];
}
/** Implied criteria are always required; so is whatever fails an experiment without a criterion. */
function missedRequired({ criteria }) {
    const missed = criteria.filter(({ enforced, verdict }) => enforced && verdict === 'fail');
    return missed.length === 0 || missed.some(({ required }) => required);
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
    return odd && (0,_worst_js__WEBPACK_IMPORTED_MODULE_2__/* .letsThrough */ .AT)(verdict)
        ? [`the broker's run ended as ${ending.state}${because(ending)}; every journal is there`]
        : [];
}
/** Only a requirement that was missed says that the deployment should go. */
function rollbackOf(verdict) {
    if (verdict === 'fail')
        return { shouldRollback: true, reason: 'a requirement was missed' };
    return { shouldRollback: false, reason: `the verdict is ${verdict}` };
}
function because({ reason }) {
    return reason === null ? '' : `: ${reason}`;
}
function isoTime(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString();
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
    return text.startsWith(_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .IMPLIED */ .x);
}
function isNever({ value }) {
    return value?.kind === 'number' && value.upper === 'never';
}


/***/ }),

/***/ 1396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ IMPLIED)
/* harmony export */ });

/** How the text of a criterion begins that nobody had to write. */
const IMPLIED = 'implied: ';


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
