export const id = 947;
export const ids = [947];
export const modules = {

/***/ 3404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ expectedDuration),
/* harmony export */   YC: () => (/* binding */ experimentDuration),
/* harmony export */   nl: () => (/* binding */ OVERHEAD)
/* harmony export */ });
/** Milliseconds that starting a runner and Chaos Toolkit takes, beyond what the experiment itself does. */
const OVERHEAD = 3_000;
/**
 * Milliseconds the run will take: what the experiments took before, or the pauses that they declare and so at the least,
 * and an overhead each, on `maxParallel` lanes. What actions and probes take is not known before.
 */
function expectedDuration(plan, maxParallel) {
    const durations = plan.experiments.map(experimentDuration);
    const total = durations.reduce((sum, duration) => sum + duration, 0);
    return Math.max(total / maxParallel, ...durations);
}
/** Milliseconds of one experiment; at the least, unless it is known what it took before. */
function experimentDuration({ document, lasted }) {
    if (lasted !== undefined)
        return OVERHEAD + lasted;
    const method = document['method'];
    const pauses = Array.isArray(method) ? method.map(pauseSeconds) : [];
    return OVERHEAD + 1_000 * pauses.reduce((sum, pause) => sum + pause, 0);
}
function pauseSeconds(activity) {
    const pauses = property(activity, 'pauses');
    return seconds(property(pauses, 'before')) + seconds(property(pauses, 'after'));
}
function property(value, key) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return undefined;
    return Object.entries(value).find(([name]) => name === key)?.[1];
}
function seconds(value) {
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}


/***/ }),

/***/ 9037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ OWN_PROTOCOL),
/* harmony export */   y: () => (/* binding */ PROTOCOLS)
/* harmony export */ });
const OWN_PROTOCOL = {
    name: 'resiliency-gate',
    strategies: true,
    endsWhenAsked: true,
    concurrency: null,
    endsAtFailure: false,
    attempts: 1,
    longest: null,
};
const published = {
    strategies: false,
    endsWhenAsked: false,
    concurrency: 1,
    endsAtFailure: true,
};
/** Each as it was published; what a definition says of itself is laid over it. */
const PROTOCOLS = {
    'resiliency-gate': OWN_PROTOCOL,
    'published-lambda': { ...published, name: 'published-lambda', attempts: 3, longest: 600_000 },
    'published-ecs': { ...published, name: 'published-ecs', attempts: 1, longest: null },
};


/***/ }),

/***/ 2211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ STATE_LIMIT),
/* harmony export */   KO: () => (/* binding */ buildPublishedRequest),
/* harmony export */   SV: () => (/* binding */ publishedItem)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** Bytes that Step Functions takes of any input, result or state. */
const STATE_LIMIT = 262_144;
/**
 * What every published broker reads of an item. All scalars are text, because one hands them to a container's
 * environment; the path ends with a slash, because they append to it as it is.
 */
function publishedItem(experiment, keys) {
    const source = keys.experiment(experiment);
    const folder = keys.journals(experiment);
    return {
        bucket_name: source.bucket,
        experiment_source: source.key,
        output_bucket: folder.bucket,
        output_path: folder.key,
        output_config: { S3: { bucket_name: folder.bucket, path: folder.key } },
        state: 'pending',
        jira_test_ticket: '',
        jira_exec_ticket: '',
    };
}
/** The execution's input for a published broker. Keys of the gate's own are left out: they would come back with every result. */
function buildPublishedRequest({ experiments }, keys) {
    const list = experiments.map((experiment) => ({
        ...publishedItem(experiment, keys),
        index: String(experiment.index),
    }));
    const request = JSON.stringify({ Payload: { state: 'pending', list } });
    const size = Buffer.byteLength(request);
    if (size <= STATE_LIMIT)
        return request;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue('wrong-input', `the list of ${experiments.length} experiments has ${size} bytes`, {
        hint: `Step Functions takes ${STATE_LIMIT}, and a published broker takes the list as a whole: split the suite`,
    });
}


/***/ }),

/***/ 9301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ shortfallsOf)
/* harmony export */ });
/* harmony import */ var _expected_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3404);
/* harmony import */ var _published_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2211);


/** What a broker will not do of what a plan and the settings ask for, and what follows: one sentence each. */
function shortfallsOf({ experiments }, { maxParallel }, protocol) {
    const shortfalls = clausesOf(experiments, maxParallel, protocol);
    return shortfalls.map((shortfall) => `a ${protocol.name} broker: ${shortfall}`);
}
function clausesOf(experiments, maxParallel, protocol) {
    return [
        ...(protocol.strategies ? [] : withoutStrategies(experiments)),
        ...withOwnConcurrency(maxParallel, protocol),
        ...(protocol.endsAtFailure && experiments.length > 1
            ? ['the first experiment that does not complete ends the run: those after it are not run']
            : []),
        ...(protocol.endsWhenAsked ? [] : [ENDINGS[protocol.name]]),
        ...(protocol.attempts > 1
            ? [`an experiment that breaks its runner is run up to ${protocol.attempts} times, its faults with it`]
            : []),
        ...tooLong(experiments, protocol.longest),
        ...(protocol.strategies ? [] : tooLarge(experiments)),
    ];
}
/** Of machines whose runners cannot be asked to end. */
const ENDINGS = {
    'resiliency-gate': '',
    'published-lambda': 'a run that is stopped starts nothing further, but the experiment at work goes on to its own end, whatever timeout says',
    'published-ecs': 'a run that is stopped is left to the experiment at work, whatever timeout says: to stop its container would leave the fault behind',
};
function withoutStrategies(experiments) {
    const observed = experiments.filter(({ strategies }) => strategies.hypothesis !== 'default');
    const rolledBack = experiments.filter(({ document, strategies }) => strategies.rollbacks !== 'default' && hasRollbacks(document));
    return [
        ...(observed.length === 0
            ? []
            : [
                `the hypothesis is looked at before and after the method only: what ${named(observed)} would ` +
                    'observe during it stays unknown',
            ]),
        ...(rolledBack.length === 0
            ? []
            : [
                `rollbacks are not played after an experiment that failed or was interrupted, whatever the strategy ` +
                    `of ${named(rolledBack)}`,
            ]),
    ];
}
function hasRollbacks(document) {
    const { rollbacks } = document;
    return Array.isArray(rollbacks) && rollbacks.length > 0;
}
function withOwnConcurrency(asked, { concurrency }) {
    if (concurrency === null || concurrency === asked)
        return [];
    if (concurrency < asked)
        return [`max-parallel is ${asked}, and the machine runs ${concurrency} experiment at a time`];
    const many = concurrency === Infinity ? 'all experiments' : `up to ${concurrency} experiments`;
    return [`the machine runs ${many} at the same time, whatever max-parallel says`];
}
function tooLong(experiments, longest) {
    const long = experiments.filter((experiment) => longest !== null && (0,_expected_js__WEBPACK_IMPORTED_MODULE_1__/* .experimentDuration */ .YC)(experiment) > longest);
    if (long.length === 0 || longest === null)
        return [];
    return [
        `${named(long)} takes longer than the ${longest / 1000} s after which the runner is killed, ` +
            'without rollbacks and without a journal, and run again',
    ];
}
/** Bytes of a result beside the journal, at the least: the item, the log, the envelope. */
const BESIDE = 1_500;
/** A journal holds the experiment twice, as a whole and by its activities, and is JSON text within JSON. */
function tooLarge(experiments) {
    const sizes = experiments.map(({ document }) => BESIDE + 2 * Buffer.byteLength(JSON.stringify(JSON.stringify(document))));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    return total <= _published_request_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_LIMIT */ .Eo
        ? []
        : [
            `the results of ${experiments.length} experiments are likely more than the ${_published_request_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_LIMIT */ .Eo} bytes that Step ` +
                'Functions takes: the run then ends as failed, and journals are looked for in its history and in S3',
        ];
}
const NAMED = 3;
function named(experiments) {
    const titles = experiments.slice(0, NAMED).map(({ title }) => `"${title}"`);
    const more = experiments.length - titles.length;
    return titles.join(', ') + (more > 0 ? ` and ${more} more` : '');
}


/***/ }),

/***/ 5819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ checkGuards)
});

;// CONCATENATED MODULE: ./src/guards/wall-clock.ts
const DAY = 86_400_000;
function wallClock(zone) {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    });
    const at = (instant) => {
        const parts = format.formatToParts(instant);
        const part = (type) => Number(parts.find((one) => one.type === type)?.value ?? NaN);
        const [year, month, day] = [part('year'), part('month'), part('day')];
        return Date.UTC(year, month - 1, day, part('hour'), part('minute'), part('second'));
    };
    const instantsOf = (wall) => {
        // Zones change at most once in two days: the offset is that of the day before, or that of the day after.
        const guesses = [wall - DAY, wall + DAY].map((around) => wall - (at(around) - around));
        const exact = guesses.filter((guess) => at(guess) === wall);
        const instants = exact.length > 0 ? exact : guesses;
        return { earliest: Math.min(...instants), latest: Math.max(...instants) };
    };
    return { at, instantsOf };
}
const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
function weekdayName(day) {
    return NAMES[day] ?? '';
}
/** `Mon 09:00`; with the date when that Monday is not within six days of `now`: `Mon 2026-11-30 09:00`. */
function printWall(wall, now) {
    const text = new Date(wall).toISOString();
    const date = Math.abs(wall - now) < 6 * DAY ? '' : ` ${text.slice(0, 10)}`;
    return `${weekdayName(new Date(wall).getUTCDay())}${date} ${text.slice(11, 16)}`;
}

;// CONCATENATED MODULE: ./src/guards/allowed-hours.ts

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** Hours that fall into the one that is left out in spring open a week later. */
const FARTHEST = 15 * DAY_MINUTES;
/** Whether a run may start at this time; none when any time will do. */
function checkAllowedHours(hours, now) {
    const clocks = hours.map((one) => ({ one, clock: wallClock(one.zone) }));
    const [first] = clocks;
    if (first === undefined)
        return [];
    const open = clocks.find(({ one, clock }) => isWithin(one, clock.at(now)));
    if (open !== undefined) {
        const reason = `within ${printHours(open.one)} in ${open.one.zone}`;
        return [{ guard: 'allowed-hours', state: 'go', reason, opens: null, place: open.one.place }];
    }
    const next = nextOpening(clocks, now);
    const { one, clock } = next ?? first;
    const opens = next?.opens ?? null;
    const today = clock.at(now);
    const when = opens === null ? `none within ${FARTHEST / DAY_MINUTES} days` : printWall(clock.at(opens), today);
    const reason = `outside the allowed hours: it is ${printWall(today, today)} in ${one.zone}; next ${when}`;
    return [{ guard: 'allowed-hours', state: 'holds', reason, opens, place: one.place }];
}
/** By what the clock shows: an hour that is repeated counts both times, one that is left out never. */
function isWithin({ days, from, to }, wall) {
    const date = new Date(wall);
    const [today, minute] = [date.getUTCDay(), date.getUTCHours() * 60 + date.getUTCMinutes()];
    if (from < to)
        return days.includes(today) && minute >= from && minute < to;
    const yesterday = (today + 6) % 7;
    return (days.includes(today) && minute >= from) || (days.includes(yesterday) && minute < to);
}
/** The first full minute from which one of them is open. Minute by minute: nothing that a clock may do is left out. */
function nextOpening(clocks, now) {
    const start = Math.floor(now / MINUTE) * MINUTE;
    for (let step = 1; step <= FARTHEST; step += 1) {
        const opens = start + step * MINUTE;
        const found = clocks.find(({ one, clock }) => isWithin(one, clock.at(opens)));
        if (found !== undefined)
            return { ...found, opens };
    }
    return null;
}
/** `Mon–Fri 09:00–17:00`. */
function printHours({ days, from, to }) {
    const spans = [];
    // From Monday on, as a week is read.
    for (const day of [1, 2, 3, 4, 5, 6, 7].filter((one) => days.includes(one % 7))) {
        const last = spans.at(-1);
        if (last?.[1] === day - 1)
            last[1] = day;
        else
            spans.push([day, day]);
    }
    const names = spans.map(([first, last]) => first === last ? weekdayName(first % 7) : `${weekdayName(first % 7)}–${weekdayName(last % 7)}`);
    return `${names.join(', ')} ${printTime(from)}–${printTime(to)}`;
}
function printTime(minutes) {
    const two = (value) => String(value).padStart(2, '0');
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

// EXTERNAL MODULE: ./src/criteria/quote.ts
var quote = __webpack_require__(6929);
// EXTERNAL MODULE: ./src/suite/guards.ts
var suite_guards = __webpack_require__(6272);
;// CONCATENATED MODULE: ./src/guards/blast-radius.ts


/** Whether each experiment says that it breaks no more than is allowed. */
function checkBlastRadius({ experiments, guards }) {
    if (guards.blastRadius === null)
        return [];
    const { largest, place } = guards.blastRadius;
    const guard = 'blast-radius';
    const held = experiments.flatMap(({ title, blastRadius, place: there }) => {
        if (blastRadius !== null && suite_guards/* BLAST_RADII */.pP.indexOf(blastRadius) <= suite_guards/* BLAST_RADII */.pP.indexOf(largest))
            return [];
        const reason = blastRadius === null
            ? `${(0,quote/* quote */.h)(title)} does not say how much it breaks – add \`blast-radius\``
            : `${(0,quote/* quote */.h)(title)} breaks ${blastRadius}, and ${largest} is the largest allowed`;
        return [{ guard, state: 'holds', reason, opens: null, place: there }];
    });
    if (held.length > 0)
        return held;
    return [{ guard, state: 'go', reason: `no experiment breaks more than ${largest}`, opens: null, place }];
}

// EXTERNAL MODULE: ./src/suite/suggestion.ts
var suggestion = __webpack_require__(9282);
;// CONCATENATED MODULE: ./src/guards/environments.ts


/** Whether the suite may run where it is about to run. Names differ by more than their case, as everywhere. */
function checkEnvironment({ environment, guards }) {
    if (guards.environments === null)
        return [];
    const { names, place } = guards.environments;
    const common = { guard: 'environments', opens: null, place };
    if (environment === null) {
        const reason = `no environment is named, and only ${(0,suggestion/* listed */.K)(names)} will do – name it in the suite, or as the setting environment`;
        return [{ ...common, state: 'holds', reason }];
    }
    const same = names.some((name) => name.toLowerCase() === environment.toLowerCase());
    if (same)
        return [{ ...common, state: 'go', reason: `${(0,quote/* quote */.h)(environment)} is allowed` }];
    return [{ ...common, state: 'holds', reason: `${(0,quote/* quote */.h)(environment)} is not one of ${(0,suggestion/* listed */.K)(names)}` }];
}

;// CONCATENATED MODULE: ./src/guards/freeze.ts

/** Every freeze, and whether it is over, or has not begun. */
function checkFreezes(freezes, now) {
    return freezes.map((freeze) => checkFreeze(freeze, now));
}
/** What the clock shows twice, or never, is taken so that the freeze is the longer one. */
function checkFreeze({ from, to, zone, why, place }, now) {
    const clock = wallClock(zone);
    const [begins, ends] = [clock.instantsOf(from).earliest, clock.instantsOf(to).latest];
    const today = clock.at(now);
    const common = { guard: 'freeze', place };
    if (now < begins) {
        const reason = `begins ${printWall(from, today)} in ${zone}`;
        return { ...common, state: 'go', reason, opens: null };
    }
    if (now >= ends)
        return { ...common, state: 'go', reason: 'is over', opens: null };
    const reason = `${why === null ? 'nothing may start' : why}: frozen; over ${printWall(to, today)} in ${zone}`;
    return { ...common, state: 'holds', reason, opens: ends };
}

;// CONCATENATED MODULE: ./src/guards/nameless.ts
/** A lock that was asked for and has no environment to be of. */
function checkLockName({ environment, guards: { lock } }) {
    if (environment !== null || lock === null || lock.place === null)
        return [];
    const reason = 'no environment is named that could be locked – name it in the suite, or as the setting environment';
    return [{ guard: 'lock', state: 'holds', reason, opens: null, place: lock.place }];
}

;// CONCATENATED MODULE: ./src/guards/rollbacks.ts

/** Whether each experiment that acts declares rollbacks, and has them played whatever happens. */
function checkRollbacks({ experiments, guards }) {
    if (guards.rollbacks === null)
        return [];
    const guard = 'rollbacks';
    const held = experiments.flatMap((experiment) => {
        const missing = missingIn(experiment);
        if (missing === null)
            return [];
        const reason = `${(0,quote/* quote */.h)(experiment.title)} ${missing}`;
        return [{ guard, state: 'holds', reason, opens: null, place: experiment.place }];
    });
    if (held.length > 0)
        return held;
    const reason = 'every experiment that acts rolls back, whatever happens';
    return [{ guard, state: 'go', reason, opens: null, place: guards.rollbacks }];
}
function missingIn({ document, strategies }) {
    if (!activitiesIn(document['method']).some(isAction))
        return null;
    if (!activitiesIn(document['rollbacks']).some((activity) => isAction(activity) || isRef(activity))) {
        return 'acts and declares no rollbacks – add some that undo what it does';
    }
    if (strategies.rollbacks === 'always')
        return null;
    return `plays its rollbacks by the strategy ${strategies.rollbacks}, so not always – write the strategy always`;
}
function activitiesIn(section) {
    if (!Array.isArray(section))
        return [];
    return section.filter((activity) => typeof activity === 'object' && activity !== null);
}
function isAction(activity) {
    return 'type' in activity && activity.type === 'action';
}
/** Repeats an activity that stands elsewhere in the experiment. */
function isRef(activity) {
    return 'ref' in activity;
}

;// CONCATENATED MODULE: ./src/guards/guards.ts






/** What every guard says that asks nobody: the plan and the time (milliseconds since 1970 UTC) are all it takes. */
function checkGuards(plan, now) {
    return [
        ...checkEnvironment(plan),
        ...checkAllowedHours(plan.guards.allowedHours, now),
        ...checkFreezes(plan.guards.freezes, now),
        ...checkBlastRadius(plan),
        ...checkRollbacks(plan),
        ...checkLockName(plan),
    ];
}


/***/ }),

/***/ 5199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./src/brokers/step-functions/protocol.ts
var protocol = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/brokers/step-functions/shortfalls.ts
var step_functions_shortfalls = __webpack_require__(9301);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/reading.ts + 1 modules
var reading = __webpack_require__(9327);
// EXTERNAL MODULE: ./src/brokers/expected.ts
var expected = __webpack_require__(3404);
// EXTERNAL MODULE: ./src/journal/experiment.ts
var journal_experiment = __webpack_require__(632);
// EXTERNAL MODULE: ./src/journal/object.ts
var object = __webpack_require__(6020);
// EXTERNAL MODULE: ./src/journal/raw.ts
var raw = __webpack_require__(3241);
// EXTERNAL MODULE: ./src/journal/redact.ts
var redact = __webpack_require__(2946);
// EXTERNAL MODULE: ./src/journal/secret.ts
var secret = __webpack_require__(7727);
// EXTERNAL MODULE: ./src/criteria/quantity.ts
var quantity = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/guards/guards.ts + 7 modules
var guards = __webpack_require__(5819);
;// CONCATENATED MODULE: ./src/preview/guards.ts


/** What every guard says at a time, those included that only a run can ask. What holds comes first. */
function guardsAt(plan, now) {
    const findings = [...(0,guards/* checkGuards */.h)(plan, now), ...notAsked(plan)];
    return findings
        .toSorted((one, other) => Number(other.state === 'holds') - Number(one.state === 'holds'))
        .map(({ guard, state, reason, place }) => ({
        ...{ guard, state, reason },
        file: place?.file ?? null,
        line: place?.line ?? null,
    }));
}
function notAsked({ environment, guards: { preconditions, lock } }) {
    const common = { state: 'not-asked', opens: null };
    const live = preconditions.map(({ condition, place }) => {
        const reason = `a run asks whether ${condition.text}`;
        return { ...common, guard: 'preconditions', reason, place };
    });
    if (lock === null || environment === null)
        return live;
    const reason = `a run takes it, and waits up to ${(0,quantity/* printValue */.jt)(lock.wait, 'duration')} for another`;
    return [...live, { ...common, guard: 'lock', reason, place: lock.place }];
}

;// CONCATENATED MODULE: ./src/preview/chaosaws.ts
/**
 * What each function of chaostoolkit-aws 0.35.1 asks AWS for, as IAM actions: the calls in its source, its own package's
 * functions followed. A test holds the names and the calls against the installed package.
 */
const CHAOSAWS = {
    'chaosaws.asg.actions': {
        suspend_processes: 'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags autoscaling:SuspendProcesses',
        resume_processes: 'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags autoscaling:ResumeProcesses',
        stop_random_instances: 'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags ec2:StopInstances',
        terminate_random_instances: 'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags ec2:TerminateInstances',
        detach_random_instances: 'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags autoscaling:DetachInstances',
        change_subnets: 'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags autoscaling:UpdateAutoScalingGroup',
        detach_random_volume: 'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags ec2:CreateTags ec2:DescribeInstances ec2:DetachVolume',
        attach_volume: 'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags ec2:AttachVolume ec2:DescribeVolumes',
    },
    'chaosaws.asg.probes': {
        desired_equals_healthy: 'autoscaling:DescribeAutoScalingGroups',
        desired_equals_healthy_tags: 'autoscaling:DescribeAutoScalingGroups',
        wait_desired_equals_healthy: 'autoscaling:DescribeAutoScalingGroups',
        wait_desired_equals_healthy_tags: 'autoscaling:DescribeAutoScalingGroups',
        is_scaling_in_progress: 'autoscaling:DescribeAutoScalingGroups',
        process_is_suspended: 'autoscaling:DescribeAutoScalingGroups',
        has_subnets: 'autoscaling:DescribeAutoScalingGroups',
        describe_auto_scaling_groups: 'autoscaling:DescribeAutoScalingGroups',
        instance_count_by_health: 'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags',
        wait_desired_not_equals_healthy_tags: 'autoscaling:DescribeAutoScalingGroups',
    },
    'chaosaws.awslambda.actions': {
        invoke_function: 'lambda:InvokeFunction',
        put_function_concurrency: 'lambda:PutFunctionConcurrency',
        delete_function_concurrency: 'lambda:DeleteFunctionConcurrency',
        put_function_timeout: 'lambda:UpdateFunctionConfiguration',
        put_function_memory_size: 'lambda:UpdateFunctionConfiguration',
        delete_event_source_mapping: 'lambda:DeleteEventSourceMapping',
        toggle_event_source_mapping_state: 'lambda:UpdateEventSourceMapping',
        add_layer: 'lambda:UpdateFunctionConfiguration',
        remove_layer: 'lambda:GetFunctionConfiguration lambda:UpdateFunctionConfiguration',
        add_latency: 'lambda:GetFunctionConfiguration lambda:UpdateFunctionConfiguration',
        remove_latency: 'lambda:GetFunctionConfiguration lambda:UpdateFunctionConfiguration',
        add_error: 'lambda:GetFunctionConfiguration lambda:UpdateFunctionConfiguration',
        remove_error: 'lambda:GetFunctionConfiguration lambda:UpdateFunctionConfiguration',
    },
    'chaosaws.awslambda.probes': {
        get_function_concurrency: 'lambda:GetFunctionConcurrency',
        get_function_timeout: 'lambda:GetFunctionConfiguration',
        get_function_memory_size: 'lambda:GetFunctionConfiguration',
        list_event_source_mapping: 'lambda:ListEventSourceMappings',
    },
    'chaosaws.cloudwatch.actions': {
        delete_rule: 'events:DeleteRule events:ListTargetsByRule events:RemoveTargets',
        disable_rule: 'events:DisableRule',
        enable_rule: 'events:EnableRule',
        put_metric_data: 'cloudwatch:PutMetricData',
        put_rule: 'events:PutRule',
        put_rule_targets: 'events:PutTargets',
        remove_rule_targets: 'events:ListTargetsByRule events:RemoveTargets',
    },
    'chaosaws.cloudwatch.probes': {
        get_alarm_state_value: 'cloudwatch:DescribeAlarms',
        get_metric_statistics: 'cloudwatch:GetMetricStatistics',
        get_metric_data: 'cloudwatch:GetMetricData',
    },
    'chaosaws.ec2.actions': {
        stop_instance: 'ec2:CancelSpotInstanceRequests ec2:DescribeInstances ec2:StopInstances ec2:TerminateInstances',
        stop_instances: 'ec2:CancelSpotInstanceRequests ec2:DescribeInstances ec2:StopInstances ec2:TerminateInstances',
        terminate_instances: 'ec2:CancelSpotInstanceRequests ec2:DescribeInstances ec2:TerminateInstances',
        terminate_instance: 'ec2:CancelSpotInstanceRequests ec2:DescribeInstances ec2:TerminateInstances',
        start_instances: 'ec2:DescribeInstances ec2:StartInstances',
        restart_instances: 'ec2:DescribeInstances ec2:RebootInstances',
        detach_random_volume: 'ec2:CreateTags ec2:DescribeInstances ec2:DetachVolume',
        attach_volume: 'ec2:AttachVolume ec2:DescribeInstances ec2:DescribeVolumes',
        stop_instances_by_incremental_steps: 'ec2:CancelSpotInstanceRequests ec2:DescribeInstances ec2:StopInstances ec2:TerminateInstances',
        set_tags_on_instances: 'ec2:CreateTags ec2:DescribeInstances',
        remove_tags_from_instances: 'ec2:DeleteTags ec2:DescribeInstances',
    },
    'chaosaws.ec2.probes': {
        describe_instances: 'ec2:DescribeInstances',
        count_instances: 'ec2:DescribeInstances',
        instance_state: 'ec2:DescribeInstances',
        count_min_instances: 'ec2:DescribeInstances',
    },
    'chaosaws.ecs.actions': {
        stop_random_tasks: 'ecs:DescribeClusters ecs:DescribeServices ecs:ListTasks ecs:StopTask',
        stop_task: 'ecs:ListTasks ecs:StopTask',
        delete_service: 'ecs:DeleteService ecs:ListServices ecs:ListTasks ecs:UpdateService',
        tag_resource: 'ecs:TagResource',
        delete_cluster: 'ecs:DeleteCluster',
        deregister_container_instance: 'ecs:DeregisterContainerInstance',
        untag_resource: 'ecs:UntagResource',
        update_desired_count: 'ecs:DescribeClusters ecs:DescribeServices ecs:UpdateService',
        set_service_placement_strategy: 'ecs:DescribeClusters ecs:DescribeServices ecs:UpdateService',
        set_service_deployment_configuration: 'ecs:DescribeClusters ecs:DescribeServices ecs:UpdateService',
        update_container_instances_state: 'ecs:DescribeClusters ecs:DescribeServices ecs:UpdateContainerInstancesState',
    },
    'chaosaws.ecs.probes': {
        service_is_deploying: 'ecs:DescribeServices',
        are_all_desired_tasks_running: 'ecs:DescribeServices',
        describe_cluster: 'ecs:DescribeClusters',
        describe_service: 'ecs:DescribeServices',
        describe_tasks: 'ecs:DescribeTasks ecs:ListTasks',
    },
    'chaosaws.eks.actions': {
        create_cluster: 'eks:CreateCluster',
        delete_cluster: 'eks:DeleteCluster',
    },
    'chaosaws.eks.probes': {
        describe_cluster: 'eks:DescribeCluster',
        list_clusters: 'eks:ListClusters',
    },
    'chaosaws.elasticache.actions': {
        reboot_cache_clusters: 'elasticache:DescribeCacheClusters elasticache:RebootCacheCluster',
        delete_cache_clusters: 'elasticache:DeleteCacheCluster elasticache:DescribeCacheClusters',
        delete_replication_groups: 'elasticache:DeleteReplicationGroup elasticache:DescribeReplicationGroups',
        test_failover: 'elasticache:TestFailover',
    },
    'chaosaws.elasticache.probes': {
        describe_cache_cluster: 'elasticache:DescribeCacheClusters',
        get_cache_node_count: 'elasticache:DescribeCacheClusters',
        get_cache_node_status: 'elasticache:DescribeCacheClusters',
        count_cache_clusters_from_replication_group: 'elasticache:DescribeReplicationGroups',
    },
    'chaosaws.elbv2.actions': {
        deregister_target: 'elasticloadbalancing:DeregisterTargets elasticloadbalancing:DescribeTargetGroups elasticloadbalancing:DescribeTargetHealth',
        set_security_groups: 'ec2:DescribeSecurityGroups elasticloadbalancing:DescribeLoadBalancers elasticloadbalancing:SetSecurityGroups',
        set_subnets: 'ec2:DescribeSubnets elasticloadbalancing:DescribeLoadBalancers elasticloadbalancing:SetSubnets',
        delete_load_balancer: 'elasticloadbalancing:DeleteLoadBalancer elasticloadbalancing:DescribeLoadBalancers',
        enable_access_log: 'elasticloadbalancing:ModifyLoadBalancerAttributes',
    },
    'chaosaws.elbv2.probes': {
        targets_health_count: 'elasticloadbalancing:DescribeTargetGroups elasticloadbalancing:DescribeTargetHealth',
        all_targets_healthy: 'elasticloadbalancing:DescribeTargetGroups elasticloadbalancing:DescribeTargetHealth',
        is_access_log_enabled: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
    },
    'chaosaws.emr.actions': {
        modify_cluster: 'elasticmapreduce:ModifyCluster',
        modify_instance_fleet: 'elasticmapreduce:ListInstanceFleets elasticmapreduce:ListInstanceGroups elasticmapreduce:ModifyInstanceFleet',
        modify_instance_groups_instance_count: 'elasticmapreduce:ListInstanceGroups elasticmapreduce:ModifyInstanceGroups',
        modify_instance_groups_shrink_policy: 'elasticmapreduce:ListInstanceGroups elasticmapreduce:ModifyInstanceGroups',
    },
    'chaosaws.emr.probes': {
        describe_cluster: 'elasticmapreduce:DescribeCluster',
        describe_instance_fleet: 'elasticmapreduce:ListInstanceFleets elasticmapreduce:ListInstanceGroups',
        describe_instance_group: 'elasticmapreduce:ListInstanceGroups',
        list_cluster_fleet_instances: 'elasticmapreduce:ListInstanceGroups elasticmapreduce:ListInstances',
        list_cluster_group_instances: 'elasticmapreduce:ListInstanceGroups elasticmapreduce:ListInstances',
    },
    'chaosaws.fis.actions': {
        start_experiment: 'fis:StartExperiment',
        stop_experiment: 'fis:StopExperiment',
        stop_experiments_by_tags: 'fis:DeleteExperimentTemplate fis:ListExperiments fis:StopExperiment',
        start_stress_pod_delete_scenario: 'fis:CreateExperimentTemplate fis:StartExperiment',
        start_availability_zone_power_interruption_scenario: 'fis:CreateExperimentTemplate fis:StartExperiment iam:AttachRolePolicy iam:CreatePolicy iam:CreateRole sts:GetCallerIdentity',
        restore_availability_zone_power_after_interruption: 'fis:DeleteExperimentTemplate fis:ListExperiments fis:StopExperiment iam:DeleteRole iam:DeleteRolePolicy iam:DetachRolePolicy iam:ListAttachedRolePolicies',
    },
    'chaosaws.fis.probes': {
        get_experiment: 'fis:GetExperiment',
    },
    'chaosaws.iam.actions': {
        attach_role_policy: 'iam:AttachRolePolicy',
        create_policy: 'iam:CreatePolicy',
        detach_role_policy: 'iam:DetachRolePolicy',
    },
    'chaosaws.iam.probes': {
        get_policy: 'iam:GetPolicy',
    },
    'chaosaws.incidents.probes': {
        get_incidents: 'ssm-incidents:ListIncidentRecords',
        get_active_incidents: 'ssm-incidents:ListIncidentRecords',
        get_resolved_incidents: 'ssm-incidents:ListIncidentRecords',
        has_incident_been_opened: 'ssm-incidents:ListIncidentRecords',
        has_incident_been_resolved: 'ssm-incidents:ListIncidentRecords',
        get_active_incident_items: 'ssm-incidents:ListIncidentRecords',
        get_resolved_incident_items: 'ssm-incidents:ListIncidentRecords ssm-incidents:ListRelatedItems',
    },
    'chaosaws.msk.actions': {
        reboot_msk_broker: 'kafka:RebootBroker',
        delete_cluster: 'kafka:DeleteCluster',
    },
    'chaosaws.msk.probes': {
        describe_msk_cluster: 'kafka:DescribeCluster',
        get_bootstrap_servers: 'kafka:GetBootstrapBrokers',
    },
    'chaosaws.rds.actions': {
        failover_db_cluster: 'rds:FailoverDBCluster',
        reboot_db_instance: 'rds:RebootDBInstance',
        stop_db_instance: 'rds:StopDBInstance',
        stop_db_cluster: 'rds:StopDBCluster',
        delete_db_instance: 'rds:DeleteDBInstance',
        delete_db_cluster: 'rds:DeleteDBCluster',
        delete_db_cluster_endpoint: 'rds:DeleteDBClusterEndpoint rds:DescribeDBClusters',
    },
    'chaosaws.rds.probes': {
        instance_status: 'rds:DescribeDBInstances',
        cluster_status: 'rds:DescribeDBClusters',
        cluster_membership_count: 'rds:DescribeDBClusters',
    },
    'chaosaws.route53.actions': {
        associate_vpc_with_zone: 'route53:AssociateVPCWithHostedZone',
        disassociate_vpc_from_zone: 'route53:DisassociateVPCFromHostedZone',
    },
    'chaosaws.route53.probes': {
        get_hosted_zone: 'route53:GetHostedZone',
        get_health_check_status: 'route53:GetHealthCheckStatus',
        get_dns_answer: 'route53:TestDNSAnswer',
    },
    'chaosaws.s3.actions': {
        delete_object: 's3:DeleteObject s3:ListAllMyBuckets',
        toggle_versioning: 's3:GetBucketVersioning s3:ListAllMyBuckets s3:PutBucketVersioning',
    },
    'chaosaws.s3.probes': {
        bucket_exists: 's3:ListAllMyBuckets',
        object_exists: 's3:GetObject s3:ListAllMyBuckets',
    },
    'chaosaws.ssm.actions': {
        create_document: 'ssm:CreateDocument',
        send_command: 'ssm:SendCommand',
        delete_document: 'ssm:DeleteDocument',
        put_parameter: 'ssm:PutParameter',
    },
    'chaosaws.xray.probes': {
        get_traces: 'xray:BatchGetTraces xray:GetTraceSummaries',
        get_traces_summaries: 'xray:GetTraceSummaries',
        get_most_recent_trace: 'xray:BatchGetTraces xray:GetTraceSummaries',
        get_service_graph: 'xray:GetServiceGraph',
    },
};

;// CONCATENATED MODULE: ./src/preview/needs.ts


/** Read off the functions that the activities call; processes and HTTP calls bring their own rights. */
function needsOf(activities) {
    const functions = new Set(activities.flatMap(functionOf).map(({ module, func }) => `${module} ${func}`));
    const permissions = new Set();
    const unknown = [];
    for (const call of functions) {
        const [module = '', func = ''] = call.split(' ');
        const known = knownNeeds(module, func);
        if (known === null)
            unknown.push(`${module}.${func}`);
        for (const action of known ?? [])
            permissions.add(action);
    }
    return { permissions: [...permissions].sort(), unknown: unknown.sort() };
}
function knownNeeds(module, func) {
    const needs = Object.hasOwn(CHAOSAWS, module) ? CHAOSAWS[module] : undefined;
    if (needs === undefined || !Object.hasOwn(needs, func))
        return null;
    return needs[func]?.split(' ') ?? null;
}
function functionOf(activity) {
    const provider = (0,object/* isObject */.G)(activity) ? (0,object/* own */.Z)(activity, 'provider') : null;
    if (!(0,object/* isObject */.G)(provider) || (0,object/* own */.Z)(provider, 'type') !== 'python')
        return [];
    const [module, func] = [(0,object/* own */.Z)(provider, 'module'), (0,object/* own */.Z)(provider, 'func')];
    return typeof module === 'string' && typeof func === 'string' ? [{ module, func }] : [];
}

// EXTERNAL MODULE: ./src/journal/substitute.ts
var substitute = __webpack_require__(479);
;// CONCATENATED MODULE: ./src/preview/filled.ts


/** Deeper values are left as they are written. */
const DEEPEST = 32;
/**
 * A value with its placeholders filled from what the experiment itself declares, as Chaos Toolkit will. What only the
 * runner knows (environment, secrets, probes) stays a placeholder.
 */
function filled(value, literals, depth = 0) {
    if (typeof value === 'string') {
        const substituted = (0,substitute/* substitute */.V)(value, literals);
        return substituted.kind === 'value' ? substituted.value : value;
    }
    if (typeof value !== 'object' || value === null || depth > DEEPEST)
        return value;
    if (Array.isArray(value))
        return value.map((item) => filled(item, literals, depth + 1));
    if (!(0,object/* isObject */.G)(value))
        return value;
    // Entries, not assignments: a key such as `__proto__` stays a key.
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, literals, depth + 1)]));
}

;// CONCATENATED MODULE: ./src/preview/step.ts




/** Longer calls are cut: the experiment itself is one click away. */
const LONGEST = 400;
/** The activities of one list, references resolved. `named`: all that a reference can mean. */
function stepsOf(list, named, literals) {
    return Array.isArray(list) ? list.map((activity) => stepOf(activity, named, literals)) : [];
}
function stepOf(written, named, literals) {
    const ref = textIn(written, 'ref');
    const activity = ref === null ? written : (named.get(ref) ?? written);
    const pauses = (0,object/* isObject */.G)(activity) ? (0,object/* own */.Z)(activity, 'pauses') : null;
    return {
        name: textIn(activity, 'name') ?? ref ?? '(unnamed)',
        type: textIn(activity, 'type') === 'probe' ? 'probe' : 'action',
        does: cut(describeProvider((0,object/* isObject */.G)(activity) ? (0,object/* own */.Z)(activity, 'provider') : null, literals)),
        background: (0,object/* isObject */.G)(written) && (0,object/* own */.Z)(written, 'background') === true,
        pauses: { before: pauseIn(pauses, 'before', literals), after: pauseIn(pauses, 'after', literals) },
    };
}
function describeProvider(provider, literals) {
    if (!(0,object/* isObject */.G)(provider))
        return 'nothing that is known';
    const given = filled((0,object/* own */.Z)(provider, 'arguments'), literals);
    switch ((0,object/* own */.Z)(provider, 'type')) {
        case 'python':
            return `${textIn(provider, 'module') ?? '?'}.${textIn(provider, 'func') ?? '?'}(${named(given)})`;
        case 'process':
            return [textIn(provider, 'path') ?? '?', ...words(given)].join(' ');
        case 'http': {
            const url = filled((0,object/* own */.Z)(provider, 'url'), literals);
            const method = textIn(provider, 'method') ?? 'GET';
            return `${method.toUpperCase()} ${(0,secret/* maskTokens */.x1)(String(url))}${(0,object/* isObject */.G)(given) ? ` (${named(given)})` : ''}`;
        }
        default:
            return 'nothing that is known';
    }
}
function named(given) {
    if (!(0,object/* isObject */.G)(given))
        return '';
    return Object.entries(given)
        .map(([key, value]) => `${key}=${(0,secret/* isSecretKey */.uE)(key) ? secret/* MASK */.v5 : JSON.stringify((0,redact/* redact */.E)(value))}`)
        .join(', ');
}
function words(given) {
    if (Array.isArray(given))
        return given.map((word) => (0,secret/* maskTokens */.x1)(asText(word)));
    return given === undefined || given === null ? [] : [(0,secret/* maskTokens */.x1)(asText(given))];
}
function asText(value) {
    return typeof value === 'string' ? value : JSON.stringify((0,redact/* redact */.E)(value));
}
/** Milliseconds; null when the runner alone knows it. */
function pauseIn(pauses, key, literals) {
    const written = (0,object/* isObject */.G)(pauses) ? (0,object/* own */.Z)(pauses, key) : undefined;
    if (written === undefined || written === null)
        return 0;
    const seconds = filled(written, literals);
    return typeof seconds === 'number' ? seconds * 1000 : null;
}
function textIn(value, key) {
    const text = (0,object/* isObject */.G)(value) ? (0,object/* own */.Z)(value, key) : null;
    return typeof text === 'string' && text !== '' ? text : null;
}
function cut(text) {
    return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

;// CONCATENATED MODULE: ./src/preview/of-plan.ts









/** What the plan would do on `maxParallel` lanes, if it were run at `now` (milliseconds since 1970 UTC). */
function previewOf(plan, maxParallel, now) {
    const experiments = plan.experiments.map((experiment) => previewExperiment(plan, experiment));
    return {
        version: 1,
        suite: plan.title,
        file: plan.file,
        environment: plan.environment,
        experiments,
        duration: (0,expected/* expectedDuration */.PJ)(plan, maxParallel),
        guards: guardsAt(plan, now),
        abortWhen: plan.abortWhen.map(({ text }) => text),
        rollback: { on: plan.rollback.on, steps: plan.rollback.steps.map(({ name }) => name) },
        permissions: allPermissions(experiments),
        problems: [],
        warnings: plan.warnings,
    };
}
/** What is left to tell of a suite that is refused. */
function previewOfRefused(problems) {
    const nothing = {
        ...{ suite: '', file: null, environment: null, experiments: [], duration: 0 },
        ...{ guards: [], abortWhen: [], rollback: { on: [], steps: [] }, permissions: [] },
    };
    const told = problems.map(({ message, fix, place }) => ({
        ...{ message, fix },
        file: place?.file ?? null,
        line: place?.line ?? null,
    }));
    return { version: 1, ...nothing, problems: told, warnings: [] };
}
function previewExperiment(plan, experiment) {
    const { document, place, strategies } = experiment;
    const hypothesis = list((0,object/* own */.Z)(document['steady-state-hypothesis'], 'probes'));
    const method = list(document['method']);
    const rollbacks = list(document['rollbacks']);
    const all = [...hypothesis, ...method, ...rollbacks];
    const { literals } = (0,journal_experiment/* readExperiment */.s)(raw/* rawExperiment */.MM.parse(document));
    const named = new Map([...hypothesis, ...method].map((one) => [String((0,object/* own */.Z)(one, 'name')), one]));
    const needs = needsOf([...all, ...Object.values(objectIn(document['configuration']))]);
    return {
        index: experiment.index,
        id: experiment.id,
        title: experiment.title,
        file: experiment.file,
        line: place.line,
        tags: list(document['tags']).filter((tag) => typeof tag === 'string'),
        blastRadius: experiment.blastRadius,
        duration: (0,expected/* expectedDuration */.PJ)({ ...plan, experiments: [experiment] }, 1),
        variables: variablesOf(document['configuration']),
        hypothesis: stepsOf(hypothesis, named, literals),
        method: stepsOf(method, named, literals),
        rollbacks: stepsOf(rollbacks, named, literals),
        strategies: { hypothesis: strategies.hypothesis, rollbacks: strategies.rollbacks },
        criteria: experiment.criteria.flatMap(({ require, warn }) => [
            ...(require === null ? [] : [require.text]),
            ...(warn === null ? [] : [`warn: ${warn.text}`]),
        ]),
        permissions: needs.permissions,
        unknownNeeds: needs.unknown,
    };
}
/** What is taken from the environment or a probe is said to be; its value is the runner's. */
function variablesOf(configuration) {
    return Object.entries(objectIn(configuration)).map(([name, value]) => [name, showVariable(name, value)]);
}
function showVariable(name, value) {
    const type = (0,object/* own */.Z)(value, 'type');
    if (type === 'env')
        return `from the environment variable ${String((0,object/* own */.Z)(value, 'key'))}`;
    if (type === 'probe')
        return 'from a probe';
    return (0,secret/* isSecretKey */.uE)(name) ? secret/* MASK */.v5 : JSON.stringify((0,redact/* redact */.E)(value));
}
function allPermissions(experiments) {
    const actions = [...new Set(experiments.flatMap(({ permissions }) => permissions))].sort();
    return actions.map((action) => ({
        action,
        experiments: experiments
            .filter(({ permissions }) => permissions.includes(action))
            .map(({ index }) => index),
    }));
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function objectIn(value) {
    return (0,object/* isObject */.G)(value) ? value : {};
}

// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(1349);
;// CONCATENATED MODULE: ./src/planning.ts






/** The third story: what a run would do is told, and nothing is started. Throws what is wrong after it was shown. */
async function plan(settings, ports) {
    const plan = withShortfalls(await planned(settings, ports), settings);
    const preview = previewOf(plan, settings.maxParallel, ports.clock.now());
    await ports.show(preview);
    ports.log.info(`nothing was started; a run would take at least ${(0,facts/* printDuration */.cb)(preview.duration)}`);
    return preview;
}
/** What the broker would not do is known without a look at it when the settings say what it is. */
function withShortfalls(plan, settings) {
    const { brokerProtocol } = settings;
    if (brokerProtocol === 'auto')
        return plan;
    const shortfalls = (0,step_functions_shortfalls/* shortfallsOf */.G)(plan, settings, protocol/* PROTOCOLS */.y[brokerProtocol]);
    return { ...plan, warnings: [...plan.warnings, ...shortfalls] };
}
async function planned(settings, ports) {
    try {
        return await (0,reading/* readPlan */.m)(settings, ports);
    }
    catch (error) {
        if (error instanceof errors/* GateError */.ue && error.problems.length > 0)
            await ports.show(previewOfRefused(error.problems));
        throw error;
    }
}


/***/ }),

/***/ 7079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ PlanFiles)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
;// CONCATENATED MODULE: ./src/report/plan-json.ts

const plan_json_text = schemas/* string */.YjP();
const texts = schemas/* array */.YOg(plan_json_text).readonly();
const milliseconds = schemas/* number */.aig().nonnegative().describe('Milliseconds.');
const step = schemas/* object */.Ikc({
    name: plan_json_text,
    type: schemas/* enum */.k5n(['action', 'probe']),
    does: plan_json_text.describe('What it calls and with what; secrets masked.'),
    background: schemas/* boolean */.zMY(),
    pauses: schemas/* object */.Ikc({ before: milliseconds.nullable(), after: milliseconds.nullable() })
        .describe('null: known to the runner only.'),
});
const steps = schemas/* array */.YOg(step.readonly()).readonly();
const experiment = schemas/* object */.Ikc({
    index: schemas/* int */.Whr().positive(),
    id: plan_json_text,
    title: plan_json_text,
    file: plan_json_text,
    line: schemas/* int */.Whr().positive(),
    tags: texts,
    blastRadius: plan_json_text.nullable().describe('As the experiment says itself.'),
    duration: milliseconds.describe('Milliseconds, at the least.'),
    variables: schemas/* array */.YOg(schemas/* tuple */.PVZ([plan_json_text, plan_json_text]).readonly())
        .readonly()
        .describe('Name and value; secrets masked.'),
    hypothesis: steps,
    method: steps,
    rollbacks: steps,
    strategies: schemas/* object */.Ikc({ hypothesis: plan_json_text, rollbacks: plan_json_text }),
    criteria: texts,
    permissions: texts.describe('IAM actions that its activities need.'),
    unknownNeeds: texts.describe('Python functions whose needs are not known.'),
});
const guard = schemas/* object */.Ikc({
    guard: plan_json_text,
    state: schemas/* enum */.k5n(['go', 'holds', 'not-asked']).describe('`not-asked`: only a run asks.'),
    reason: plan_json_text,
    file: plan_json_text.nullable(),
    line: schemas/* int */.Whr().positive().nullable(),
});
const problem = schemas/* object */.Ikc({
    message: plan_json_text,
    fix: plan_json_text.describe('What to write instead.'),
    file: plan_json_text.nullable(),
    line: schemas/* int */.Whr().positive().nullable(),
});
const planSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    suite: plan_json_text,
    file: plan_json_text.nullable(),
    environment: plan_json_text.nullable(),
    experiments: schemas/* array */.YOg(experiment.readonly()).readonly(),
    duration: milliseconds.describe('Milliseconds, at the least.'),
    guards: schemas/* array */.YOg(guard.readonly()).readonly().describe('What each guard says at the time of the plan.'),
    abortWhen: texts.describe('Conditions that would end the run.'),
    rollback: schemas/* object */.Ikc({ on: texts, steps: texts }).describe('How the deployment would be taken back.'),
    permissions: schemas/* array */.YOg(schemas/* object */.Ikc({ action: plan_json_text, experiments: schemas/* array */.YOg(schemas/* int */.Whr().positive()).readonly() }).readonly())
        .readonly(),
    problems: schemas/* array */.YOg(problem.readonly()).readonly().describe('What is wrong: with any, nothing could be run.'),
    warnings: texts,
});
/** `plan.json`, with a line break at its end. */
function planJson(preview) {
    return `${JSON.stringify(planSchema.parse(preview), null, 2)}\n`;
}
/** The published JSON Schema of `plan.json`. */
function planJsonSchema() {
    return {
        title: 'Plan of Resiliency Gate',
        description: 'What a suite would do, or what is wrong with it. Nothing was started.',
        ...z.toJSONSchema(planSchema, {
            target: 'draft-2020-12',
            override: ({ jsonSchema }) => delete jsonSchema.readOnly,
        }),
    };
}

// EXTERNAL MODULE: ./src/report/plan-markdown.ts + 1 modules
var plan_markdown = __webpack_require__(6081);
;// CONCATENATED MODULE: ./src/publish/plan-files.ts


/** A plan as files of the report folder. */
class PlanFiles {
    folder;
    context;
    constructor(folder, context) {
        this.folder = folder;
        this.context = context;
    }
    get jsonPath() {
        return this.folder.pathOf('planJson');
    }
    /** Returns where a person can read it. */
    async write(preview) {
        await this.folder.write('planJson', planJson(preview));
        await this.folder.write('plan', (0,plan_markdown/* planReport */.s)(preview, this.context));
        return this.folder.pathOf('plan');
    }
}


/***/ }),

/***/ 411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ planLines)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1349);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5655);


const MOST = 100;
/** What a plan would do as lines of a log: an experiment and what it breaks. What is wrong is the error's to say. */
function planLines({ experiments, permissions, guards }) {
    const lines = experiments.slice(0, MOST).flatMap(experimentLines);
    const rest = experiments.length - MOST;
    const holding = guards.filter(({ state }) => state === 'holds');
    return [
        ...holding.map(({ guard, reason }) => `a run would be held now by ${guard}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(reason, 300)}`),
        ...lines,
        ...(rest > 0 ? [`and ${rest} more experiments`] : []),
        ...(permissions.length === 0
            ? []
            : [`the runner's role needs: ${permissions.map(({ action }) => action).join(' ')}`]),
    ];
}
function experimentLines({ index, title, duration, method, criteria, }) {
    const actions = method.filter(({ type }) => type === 'action');
    return [
        `${index}. ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(title, 200)} (at least ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .printDuration */ .cb)(duration)})`,
        ...actions.map(({ does }) => `   breaks: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(does, 300)}`),
        ...criteria.map((text) => `   must hold: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(text, 300)}`),
    ];
}


/***/ }),

/***/ 6081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ planReport)
});

// EXTERNAL MODULE: ./src/report/answer.ts
var answer = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/report/budget.ts
var report_budget = __webpack_require__(2585);
// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(1349);
// EXTERNAL MODULE: ./src/report/markdown.ts + 1 modules
var markdown = __webpack_require__(4241);
// EXTERNAL MODULE: ./src/report/markdown-parts.ts
var markdown_parts = __webpack_require__(1150);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/plan-experiment.ts



const MOST_STEPS = 50;
const MOST_NAMES = 50;
const HEAD = (0,markdown_parts/* tableHead */.PP)(['When', 'Activity', 'What it does']);
/** One experiment of a plan, folded away; null when it does not fit into `room` bytes. */
function planBlock(experiment, room) {
    const { index, title, hypothesis, method, rollbacks } = experiment;
    const steps = [
        ...hypothesis.map((step) => stepRow('hypothesis', step)),
        ...method.map((step) => stepRow('method', step)),
        ...rollbacks.map((step) => stepRow('rollbacks', step)),
    ];
    const more = steps.length > MOST_STEPS ? `${steps.length - MOST_STEPS} more activities.\n\n` : '';
    const table = steps.length === 0 ? '' : `${HEAD}${steps.slice(0, MOST_STEPS).join('')}\n${more}`;
    const head = `<details>\n<summary>${index}. ${(0,markdown_parts/* bold */.Cr)(title, 200)}</summary>\n\n`;
    const block = `${head}${table}${requirements(experiment)}${plan_experiment_facts(experiment)}</details>\n\n`;
    return (0,report_text/* bytes */.ee)(block) > room ? null : block;
}
function stepRow(when, step) {
    const said = [
        (0,report_text/* markdownText */.p7)(step.name, 160),
        ...(step.background ? ['in the background'] : []),
        ...pauses(step),
    ];
    return (0,markdown_parts/* row */.nM)([when, `${said.join(', ')} <i>(${step.type})</i>`, (0,markdown_parts/* code */.aY)(step.does, 400)]);
}
function pauses({ pauses: { before, after } }) {
    const told = (pause, when) => pause === 0 ? [] : [`${pause === null ? 'a pause of unknown length' : (0,facts/* printDuration */.cb)(pause)} ${when}`];
    return [...told(before, 'before'), ...told(after, 'after')];
}
function requirements({ criteria }) {
    const lines = criteria.slice(0, MOST_NAMES).map((text) => `- ${(0,markdown_parts/* code */.aY)(text, 300)}\n`);
    const more = criteria.length > MOST_NAMES ? `- and ${criteria.length - MOST_NAMES} more\n` : '';
    return `Must hold:\n\n${lines.join('')}${more}\n`;
}
function plan_experiment_facts(experiment) {
    const { tags, variables, strategies, unknownNeeds } = experiment;
    const lines = [
        `Strategies: hypothesis ${strategies.hypothesis}, rollbacks ${strategies.rollbacks}`,
        ...(tags.length === 0 ? [] : [`Tags: ${named(tags)}`]),
        ...(variables.length === 0
            ? []
            : [`Variables: ${named(variables.map(([name, value]) => `${name} = ${value}`))}`]),
        ...(unknownNeeds.length === 0
            ? []
            : [`What these need of AWS is not known here: ${named(unknownNeeds)}`]),
    ];
    return `${lines.join('<br>')}\n\n`;
}
function named(texts) {
    const shown = texts.slice(0, MOST_NAMES).map((text) => (0,markdown_parts/* code */.aY)(text, 200));
    return [...shown, ...(texts.length > MOST_NAMES ? [`${texts.length - MOST_NAMES} more`] : [])].join(', ');
}

;// CONCATENATED MODULE: ./src/report/plan-markdown.ts







const LEFT_OUT = 400;
const MOST_PROBLEMS = 50;
const MOST_WARNINGS = 20;
const MOST_GUARDS = 8;
const plan_markdown_HEAD = (0,markdown_parts/* tableHead */.PP)(['', 'Experiment', 'Breaks', 'Blast radius', 'Rollbacks', 'At least', 'Line']);
/**
 * What a plan would do, in GitHub's markdown, within `budget` bytes of UTF-8 (4 kB or more): what is wrong first, then
 * every experiment in the order of the suite; what was left out is counted.
 */
function planReport(preview, context = {}, budget = markdown/* SUMMARY_BUDGET */.pm) {
    if (preview.problems.length > 0)
        return refusedReport(preview, context, budget);
    const head = [
        heading(preview),
        holding(preview, context),
        factLine(preview, context),
        askedLater(preview, context),
        abortLine(preview),
    ].join('');
    const foot = [permissionBlock(preview.permissions, budget / 10), warningList(preview, budget / 10)].join('');
    const room = budget - (0,report_text/* bytes */.ee)(head) - (0,report_text/* bytes */.ee)(foot) - LEFT_OUT - (0,report_text/* bytes */.ee)(plan_markdown_HEAD);
    const rows = (0,report_budget/* printWithin */.T)(preview.experiments, room / 2, (one) => experimentRow(one, context));
    const table = `${plan_markdown_HEAD}${rows.join('')}\n${leftOut(preview.experiments.length - rows.length, 'experiment')}`;
    const blocks = (0,report_budget/* printWithin */.T)(preview.experiments, room - (0,report_text/* bytes */.ee)(table), planBlock);
    const rest = leftOut(preview.experiments.length - blocks.length, 'experiment');
    return `${head}${table}${blocks.join('')}${rest}${foot}`;
}
function refusedReport({ problems }, context, budget) {
    const head = `## ⛔ This suite cannot be run: ${(0,answer/* count */.U9)(problems.length, 'problem')}\n\n`;
    const lines = (0,report_budget/* printWithin */.T)(problems.slice(0, MOST_PROBLEMS), budget - (0,report_text/* bytes */.ee)(head) - LEFT_OUT, ({ file, line, message, fix }) => `- ${file === null ? '' : `${(0,markdown_parts/* place */.ik)(file, line, context)}: `}${(0,report_text/* markdownText */.p7)(message, 400)} – ${(0,report_text/* markdownText */.p7)(fix, 300)}\n`);
    return `${head}${lines.join('')}\n${leftOut(problems.length - lines.length, 'problem')}`;
}
function heading({ suite }) {
    return `## 📋 Plan: ${(0,report_text/* markdownText */.p7)(suite, 200)}\n\nNothing was started.\n\n`;
}
function factLine(preview, context) {
    const { environment, experiments, duration, file } = preview;
    const told = [
        (0,answer/* count */.U9)(experiments.length, 'experiment'),
        `at least ${(0,facts/* printDuration */.cb)(duration)}`,
        `Environment: ${environment === null ? 'not named' : (0,report_text/* markdownText */.p7)(environment, 100)}`,
        `If it fails: ${rollbackOf(preview)}`,
        ...(file === null ? [] : [`Suite: ${(0,markdown_parts/* place */.ik)(file, null, context)}`]),
    ];
    return `${told.join(' · ')}\n\n`;
}
function holding({ guards }, context) {
    const held = guards.filter(({ state }) => state === 'holds').slice(0, MOST_GUARDS);
    return held.map((guard) => `⛔ <b>A run would be held now:</b> ${printGuard(guard, context)}\n\n`).join('');
}
function abortLine({ abortWhen }) {
    if (abortWhen.length === 0)
        return '';
    const told = abortWhen.slice(0, MOST_GUARDS).map((text) => (0,markdown_parts/* code */.aY)(text, 200));
    const more = abortWhen.length - told.length;
    return `Ends early when ${told.join(' or ')}${more > 0 ? ` or one of ${more} more` : ''}\n\n`;
}
/** Those that the suite speaks of; that runs exclude each other goes without saying. */
function askedLater({ guards }, context) {
    const later = guards.filter(({ state, file }) => state === 'not-asked' && file !== null);
    if (later.length === 0)
        return '';
    const told = later.slice(0, MOST_GUARDS).map((guard) => printGuard(guard, context));
    return `Asked when it runs: ${told.join('; ')}\n\n`;
}
function printGuard({ guard, reason, file, line }, context) {
    return [guard, (0,report_text/* markdownText */.p7)(reason, 300), (0,markdown_parts/* place */.ik)(file, line, context)].join(' – ');
}
function experimentRow(experiment, context) {
    const actions = experiment.method.filter(({ type }) => type === 'action');
    const [first] = actions;
    const more = actions.length > 1 ? ` and ${actions.length - 1} more` : '';
    return (0,markdown_parts/* row */.nM)([
        String(experiment.index),
        (0,report_text/* markdownText */.p7)(experiment.title, 200),
        first === undefined ? 'nothing: the method has no action' : `${(0,markdown_parts/* code */.aY)(first.does, 160)}${more}`,
        experiment.blastRadius ?? markdown_parts/* NONE */.x3,
        rollbacksOf(experiment),
        (0,facts/* printDuration */.cb)(experiment.duration),
        (0,markdown_parts/* place */.ik)(experiment.file, null, context),
    ]);
}
function rollbacksOf({ rollbacks, strategies }) {
    if (rollbacks.length === 0)
        return 'none';
    return `${rollbacks.length}, played ${strategies.rollbacks === 'default' ? 'unless it fails' : strategies.rollbacks}`;
}
function rollbackOf({ rollback: { on, steps } }) {
    if (steps.length === 0)
        return 'nothing is rolled back';
    const named = steps.map((step) => (0,report_text/* markdownText */.p7)(step, 80)).join(', then ');
    return `${named} (on ${on.join(', ')})`;
}
/** A statement to start from: resources are the account's to narrow down. */
function permissionBlock(permissions, room) {
    if (permissions.length === 0)
        return '';
    const actions = permissions.map(({ action }) => action);
    const policy = JSON.stringify({ Effect: 'Allow', Action: actions, Resource: '*' }, null, 2);
    const block = `<details>\n<summary>What the runner's role needs for these experiments: ${actions.length} IAM actions</summary>\n\n\`\`\`json\n${policy}\n\`\`\`\n\nNarrow <code>Resource</code> down to what may be broken.\n\n</details>\n\n`;
    return (0,report_text/* bytes */.ee)(block) > room
        ? `The runner's role needs ${actions.length} IAM actions: see <code>plan.json</code>.\n\n`
        : block;
}
function warningList({ warnings }, room) {
    if (warnings.length === 0)
        return '';
    const told = (0,report_budget/* printWithin */.T)(warnings.slice(0, MOST_WARNINGS), room, (one) => `- ${(0,report_text/* markdownText */.p7)(one, 400)}\n`);
    const more = warnings.length - told.length;
    return `<b>Warnings</b>\n\n${told.join('')}${more > 0 ? `- ${more} more are in <code>plan.json</code>.\n` : ''}\n`;
}
function leftOut(rest, noun) {
    return rest <= 0 ? '' : `${(0,answer/* count */.U9)(rest, noun)} more did not fit: see <code>plan.json</code>.\n\n`;
}


/***/ })

};
