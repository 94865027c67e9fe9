export const id = 572;
export const ids = [572];
export const modules = {

/***/ 8572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CloudWatchMetrics: () => (/* binding */ CloudWatchMetrics),
  cloudWatchMetrics: () => (/* binding */ cloudWatchMetrics)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-cjs/index.js
var dist_cjs = __webpack_require__(4085);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./src/aws/refusal.ts + 1 modules
var refusal = __webpack_require__(5747);
;// CONCATENATED MODULE: ./src/aws/cloudwatch-line.ts

/** One operation; nothing in CloudWatch that is only read has an ARN. */
function askingCloudWatch({ signal }, operation, call) {
    return (0,refusal/* asking */.os)({ action: `cloudwatch:${operation}`, resource: '*' }, call, signal);
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/aws/unanswered.ts


/** What AWS refused, or failed to do, as the reason why a measure is not known. */
function unanswered(error) {
    if (error instanceof errors/* GateError */.ue)
        return { kind: 'unanswered', because: `${error.message} – ${error.hint}` };
    return { kind: 'unanswered', because: error instanceof Error ? error.message : String(error) };
}
/** Whether AWS objects to what was asked, so that what was asked beside it may be answered on its own. */
function isObjection(error) {
    return /^(?:Validation|Invalid(?!Client|Token|Access|Signature)|Missing|Limit)/.test((0,refusal/* errorName */.Is)(error instanceof errors/* GateError */.ue ? error.cause : error));
}

;// CONCATENATED MODULE: ./src/aws/alarms.ts




/** Names that one call may hold. */
const MOST_NAMES = 100;
/** Without them only metric alarms are told. */
const TYPES = ['MetricAlarm', 'CompositeAlarm'];
/** Asks for alarms and what became of them. An answer to each question, in their order. */
function askAlarms(line, questions) {
    return inBatches(questions, async (batch) => {
        const answers = [];
        // The state first: a change that follows is in the history, and the history tells what was before it.
        const present = await presentStates(line, batch.map(({ name }) => name));
        for (const question of batch)
            answers.push(await askHistory(line, question, present(question.name)));
        return answers;
    });
}
/** Asks what alarms are now. An answer to each name, in their order. */
function askStates(line, names) {
    return inBatches(names, async (batch) => batch.map(await presentStates(line, batch)));
}
/** As few calls as CloudWatch allows; where it objects to one of many, each is asked alone. */
async function inBatches(questions, ask) {
    const answers = [];
    for (let at = 0; at < questions.length; at += MOST_NAMES) {
        const batch = questions.slice(at, at + MOST_NAMES);
        try {
            answers.push(...(await ask(batch)));
        }
        catch (error) {
            if (batch.length === 1 || !isObjection(error))
                answers.push(...batch.map(() => unanswered(error)));
            else
                for (const question of batch)
                    answers.push(...(await inBatches([question], ask)));
        }
    }
    return answers;
}
async function presentStates(line, names) {
    const command = new dist_cjs/* DescribeAlarmsCommand */.zWD({
        AlarmNames: [...names],
        AlarmTypes: TYPES,
        MaxRecords: MOST_NAMES,
    });
    const { MetricAlarms = [], CompositeAlarms = [] } = await askingCloudWatch(line, 'DescribeAlarms', (options) => line.client.send(command, options));
    const known = new Map([...MetricAlarms, ...CompositeAlarms].map((alarm) => [alarm.AlarmName, alarm]));
    const region = await line.client.config.region();
    return (name) => {
        const alarm = known.get(name);
        if (alarm === undefined) {
            const because = `there is no alarm ${JSON.stringify(name)} in ${region} – correct its name, or the region`;
            return { kind: 'unanswered', because };
        }
        const since = alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp;
        return { kind: 'state', state: alarm.StateValue ?? '', since: since?.getTime() ?? null };
    };
}
async function askHistory(line, { name, since }, present) {
    if (present.kind === 'unanswered')
        return present;
    try {
        const changes = (await historyOf(line, name, since)).map(readChange);
        return { kind: 'alarm', state: present.state, changes: changes.sort((one, other) => one.at - other.at) };
    }
    catch (error) {
        return unanswered(error);
    }
}
function historyOf(line, name, since) {
    return askingCloudWatch(line, 'DescribeAlarmHistory', async (options) => {
        const items = [];
        const asked = {
            AlarmName: name,
            AlarmTypes: TYPES,
            HistoryItemType: 'StateUpdate',
            // Whole seconds: nothing of the second in which the window begins may be lost.
            StartDate: new Date(Math.floor(since / 1_000) * 1_000),
            ScanBy: 'TimestampAscending',
        };
        for await (const page of (0,dist_cjs/* paginateDescribeAlarmHistory */.gC2)({ client: line.client }, asked, options))
            items.push(...(page.AlarmHistoryItems ?? []));
        return items;
    });
}
const historyData = schemas/* object */.Ikc({
    oldState: schemas/* object */.Ikc({ stateValue: schemas/* string */.YjP() }),
    newState: schemas/* object */.Ikc({ stateValue: schemas/* string */.YjP() }),
});
/** Throws when the item does not tell the two states: then nobody knows what the alarm was. */
function readChange({ Timestamp, HistoryData = '' }) {
    const read = historyData.safeParse(parsed(HistoryData));
    if (!read.success || Timestamp === undefined)
        throw new Error('the history of the alarm has an entry that does not tell its states');
    const { oldState, newState } = read.data;
    return { at: Timestamp.getTime(), from: oldState.stateValue, to: newState.stateValue };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./src/aws/client-settings.ts
var client_settings = __webpack_require__(1678);
;// CONCATENATED MODULE: ./src/aws/metric-data.ts



/** Queries that one call may hold. */
const MOST_QUERIES = 500;
/** Asks for the values of metrics, as few times as CloudWatch allows. An answer to each question, in their order. */
async function askSeries(line, questions) {
    const answers = new Map();
    for (const batch of batchesOf(questions)) {
        for (const [question, answer] of await askBatch(line, batch))
            answers.set(question, answer);
    }
    return questions.map((question) => answers.get(question) ?? { kind: 'series', datapoints: [], notes: [] });
}
/** A call has one window. An expression is asked alone, so that its ids need not differ from those of another. */
function batchesOf(questions) {
    const statistics = new Map();
    for (const question of questions.filter(({ query }) => query.kind === 'statistic')) {
        const { from, to } = question.window;
        const key = `${from} ${to}`;
        statistics.set(key, [...(statistics.get(key) ?? []), question]);
    }
    const expressions = questions.filter(({ query }) => query.kind === 'expression');
    return [...[...statistics.values()].flatMap(chunks), ...expressions.map((question) => [question])];
}
function chunks(questions) {
    return Array.from({ length: Math.ceil(questions.length / MOST_QUERIES) }, (_, index) => questions.slice(index * MOST_QUERIES, (index + 1) * MOST_QUERIES));
}
async function askBatch(line, batch) {
    const [first] = batch;
    if (first === undefined)
        return [];
    try {
        const pages = await pagesOf(line, first, batch.flatMap(queriesOf));
        return batch.map((question, index) => [question, answerIn(pages, idOf(question, index))]);
    }
    catch (error) {
        if (batch.length === 1 || !isObjection(error))
            return batch.map((question) => [question, unanswered(error)]);
        // CloudWatch does not say which of them it objects to.
        const alone = [];
        for (const question of batch)
            alone.push(await askBatch(line, [question]));
        return alone.flat();
    }
}
function pagesOf(line, { window }, queries) {
    return askingCloudWatch(line, 'GetMetricData', async (options) => {
        const pages = [];
        const asked = {
            StartTime: new Date(window.from),
            EndTime: new Date(window.to),
            MetricDataQueries: queries,
            ScanBy: 'TimestampAscending',
        };
        for await (const page of (0,dist_cjs/* paginateGetMetricData */.stM)({ client: line.client }, asked, options))
            pages.push(page);
        return pages;
    });
}
function queriesOf(question, index) {
    const { query, period } = question;
    const Id = idOf(question, index);
    if (query.kind === 'statistic')
        return [{ Id, MetricStat: statOf(query, period) }];
    const metrics = Object.entries(query.metrics).map(([id, statistic]) => ({
        Id: id,
        MetricStat: statOf(statistic, period),
        ReturnData: false,
    }));
    return [...metrics, { Id, Expression: query.expression }];
}
/** Longer than every id that the expression uses, and so none of them. */
function idOf({ query }, index) {
    return query.kind === 'statistic' ? `m${index}` : ['result', ...Object.keys(query.metrics)].join('_');
}
function statOf({ namespace, metric, statistic, dimensions }, period) {
    const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
    return {
        Metric: { Namespace: namespace, MetricName: metric, Dimensions },
        Stat: statistic,
        Period: period / 1_000,
    };
}
/** The values may come in several pages; the last one tells whether they are complete. */
function answerIn(pages, id) {
    const parts = pages.map(({ MetricDataResults = [] }) => MetricDataResults.filter(({ Id }) => Id === id));
    if (parts.some(({ length }) => length > 1))
        return unanswered(new Error('the expression gives more than one series – write one that gives one'));
    const results = parts.flat();
    const notes = [...pages, ...results].flatMap(({ Messages = [] }) => Messages.map(({ Code, Value }) => [Code, Value].filter(Boolean).join(': ')));
    const unfinished = whyUnfinished(results.at(-1)?.StatusCode, notes);
    if (unfinished !== null)
        return unanswered(new Error(unfinished));
    return { kind: 'series', datapoints: results.flatMap(datapointsOf), notes: [...new Set(notes)] };
}
function whyUnfinished(status, notes) {
    const told = notes.length === 0 ? '' : `: ${notes.join('; ')}`;
    switch (status) {
        case undefined:
        case 'Complete':
            return null;
        case 'PartialData':
            return `CloudWatch gave only a part of the data${told}`;
        case 'Forbidden':
            return `CloudWatch refused the data${told} – grant cloudwatch:GetMetricData on * to the role of this job`;
        default:
            return `CloudWatch could not give the data (${status})${told}`;
    }
}
function datapointsOf({ Timestamps = [], Values = [] }) {
    return Timestamps.flatMap((timestamp, index) => {
        const value = Values[index];
        return value === undefined ? [] : [{ at: timestamp.getTime(), value }];
    });
}

// EXTERNAL MODULE: ./src/aws/renewal.ts
var renewal = __webpack_require__(8269);
;// CONCATENATED MODULE: ./src/aws/cloudwatch.ts





/** CloudWatch of one region and account. */
class CloudWatchMetrics {
    client;
    constructor(client) {
        this.client = client;
    }
    series(questions, signal) {
        return askSeries({ client: this.client, signal }, questions);
    }
    alarms(questions, signal) {
        return askAlarms({ client: this.client, signal }, questions);
    }
    states(names, signal) {
        return askStates({ client: this.client, signal }, names);
    }
}
/** The default endpoint, and the default credential chain unless `credentials` are given. */
function cloudWatchMetrics(region, credentials = null) {
    return new CloudWatchMetrics(
    // What it does not answer makes a criterion inconclusive, so it is asked more often than others.
    (0,renewal/* renewing */.I)(new dist_cjs/* CloudWatchClient */.WBn({ ...(0,client_settings/* clientSettings */.r)(region, credentials), maxAttempts: 8 })));
}


/***/ })

};
