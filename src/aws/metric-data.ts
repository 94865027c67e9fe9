import {
  paginateGetMetricData,
  type GetMetricDataCommandOutput,
  type MetricDataQuery,
  type MetricDataResult,
} from '@aws-sdk/client-cloudwatch';
import type { Datapoint, SeriesAnswer, SeriesQuestion } from '../measures/metrics.js';
import type { Statistic } from '../suite/plan.js';
import { askingCloudWatch, type CloudWatchLine } from './cloudwatch-line.js';
import { isObjection, unanswered } from './unanswered.js';

/** Queries that one call may hold. */
const MOST_QUERIES = 500;

type Answered = readonly (readonly [SeriesQuestion, SeriesAnswer])[];

/** Asks for the values of metrics, as few times as CloudWatch allows. An answer to each question, in their order. */
export async function askSeries(
  line: CloudWatchLine,
  questions: readonly SeriesQuestion[],
): Promise<readonly SeriesAnswer[]> {
  const answers = new Map<SeriesQuestion, SeriesAnswer>();
  for (const batch of batchesOf(questions)) {
    for (const [question, answer] of await askBatch(line, batch)) answers.set(question, answer);
  }
  return questions.map((question) => answers.get(question) ?? { kind: 'series', datapoints: [], notes: [] });
}

/** A call has one window. An expression is asked alone, so that its ids need not differ from those of another. */
function batchesOf(questions: readonly SeriesQuestion[]): readonly (readonly SeriesQuestion[])[] {
  const statistics = new Map<string, SeriesQuestion[]>();
  for (const question of questions.filter(({ query }) => query.kind === 'statistic')) {
    const { from, to } = question.window;
    const key = `${from} ${to}`;
    statistics.set(key, [...(statistics.get(key) ?? []), question]);
  }
  const expressions = questions.filter(({ query }) => query.kind === 'expression');
  return [...[...statistics.values()].flatMap(chunks), ...expressions.map((question) => [question])];
}

function chunks(questions: readonly SeriesQuestion[]): readonly (readonly SeriesQuestion[])[] {
  return Array.from({ length: Math.ceil(questions.length / MOST_QUERIES) }, (_, index) =>
    questions.slice(index * MOST_QUERIES, (index + 1) * MOST_QUERIES),
  );
}

async function askBatch(line: CloudWatchLine, batch: readonly SeriesQuestion[]): Promise<Answered> {
  const [first] = batch;
  if (first === undefined) return [];
  try {
    const pages = await pagesOf(line, first, batch.flatMap(queriesOf));
    return batch.map((question, index) => [question, answerIn(pages, idOf(question, index))] as const);
  } catch (error) {
    if (batch.length === 1 || !isObjection(error))
      return batch.map((question) => [question, unanswered(error)]);
    // CloudWatch does not say which of them it objects to.
    const alone: Answered[] = [];
    for (const question of batch) alone.push(await askBatch(line, [question]));
    return alone.flat();
  }
}

function pagesOf(
  line: CloudWatchLine,
  { window }: SeriesQuestion,
  queries: MetricDataQuery[],
): Promise<readonly GetMetricDataCommandOutput[]> {
  return askingCloudWatch(line, 'GetMetricData', async (options) => {
    const pages: GetMetricDataCommandOutput[] = [];
    const asked = {
      StartTime: new Date(window.from),
      EndTime: new Date(window.to),
      MetricDataQueries: queries,
      ScanBy: 'TimestampAscending' as const,
    };
    for await (const page of paginateGetMetricData({ client: line.client }, asked, options)) pages.push(page);
    return pages;
  });
}

function queriesOf(question: SeriesQuestion, index: number): MetricDataQuery[] {
  const { query, period } = question;
  const Id = idOf(question, index);
  if (query.kind === 'statistic') return [{ Id, MetricStat: statOf(query, period) }];
  const metrics = Object.entries(query.metrics).map(([id, statistic]) => ({
    Id: id,
    MetricStat: statOf(statistic, period),
    ReturnData: false,
  }));
  return [...metrics, { Id, Expression: query.expression }];
}

/** Longer than every id that the expression uses, and so none of them. */
function idOf({ query }: SeriesQuestion, index: number): string {
  return query.kind === 'statistic' ? `m${index}` : ['result', ...Object.keys(query.metrics)].join('_');
}

function statOf({ namespace, metric, statistic, dimensions }: Statistic, period: number) {
  const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
  return {
    Metric: { Namespace: namespace, MetricName: metric, Dimensions },
    Stat: statistic,
    Period: period / 1_000,
  };
}

/** The values may come in several pages; the last one tells whether they are complete. */
function answerIn(pages: readonly GetMetricDataCommandOutput[], id: string): SeriesAnswer {
  const parts = pages.map(({ MetricDataResults = [] }) => MetricDataResults.filter(({ Id }) => Id === id));
  if (parts.some(({ length }) => length > 1))
    return unanswered(new Error('the expression gives more than one series – write one that gives one'));
  const results = parts.flat();
  const notes = [...pages, ...results].flatMap(({ Messages = [] }) =>
    Messages.map(({ Code, Value }) => [Code, Value].filter(Boolean).join(': ')),
  );
  const unfinished = whyUnfinished(results.at(-1)?.StatusCode, notes);
  if (unfinished !== null) return unanswered(new Error(unfinished));
  return { kind: 'series', datapoints: results.flatMap(datapointsOf), notes: [...new Set(notes)] };
}

function whyUnfinished(status: string | undefined, notes: readonly string[]): string | null {
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

function datapointsOf({ Timestamps = [], Values = [] }: MetricDataResult): readonly Datapoint[] {
  return Timestamps.flatMap((timestamp, index) => {
    const value = Values[index];
    return value === undefined ? [] : [{ at: timestamp.getTime(), value }];
  });
}
