import type { z } from 'zod';
import { parseCondition } from '../criteria/parse.js';
import { quote } from '../criteria/quote.js';
import type { Located } from './located.js';
import { durationOf, type cloudwatchShape, type measureShape } from './measure-shape.js';
import type { MeasureSource, MetricQuery, MetricSource, Statistic } from './plan.js';

type Written = z.infer<typeof measureShape>;
type WrittenMetric = z.infer<typeof cloudwatchShape>;

/** Where the suite says that a measure is found; null when that was refused. */
export function sourceOf(written: Written, located: Located): MeasureSource | null {
  if (written.alarm !== undefined) return { kind: 'alarm', name: written.alarm };
  if (written.cloudwatch !== undefined) return metricSource(written.cloudwatch, located.key('cloudwatch'));
  const activity = written.probe === undefined ? 'action' : 'probe';
  const [name = '', text = ''] = [written.probe ?? written.action, written.path];
  const path = readPath(activity, name, text);
  if (path === null) {
    located
      .key('path')
      .refuse(`${quote(text)} is not a path`, 'write keys joined by ".", e.g. output.body.lost');
    return null;
  }
  return { kind: 'journal', activity, name, path };
}

/** The keys of a path as the criteria language reads it; null when it does not. */
function readPath(activity: 'probe' | 'action', name: string, path: string): readonly string[] | null {
  const parsed = parseCondition(`${activity} ${JSON.stringify(name)} ${path} == 0`);
  if (!parsed.ok || parsed.condition.phase !== null || parsed.condition.measure.kind !== 'activity')
    return null;
  return parsed.condition.measure.path;
}

function metricSource(written: WrittenMetric, located: Located): MetricSource | null {
  const query = queryOf(written);
  if (query.kind === 'expression' && !usesAll(query, located)) return null;
  return {
    kind: 'metric',
    query,
    period: durationOf(written.period ?? '60s'),
    settle: durationOf(written.settle ?? '60s'),
    missing: written.missing ?? 'inconclusive',
  };
}

function queryOf(written: WrittenMetric): MetricQuery {
  const { expression, metrics = {} } = written;
  if (expression === undefined) return { kind: 'statistic', ...statisticOf(written) };
  const entries = Object.entries(metrics).map(([id, metric]) => [id, statisticOf(metric)] as const);
  return { kind: 'expression', expression, metrics: Object.fromEntries(entries) };
}

function statisticOf(
  written: Partial<Pick<WrittenMetric, 'namespace' | 'metric' | 'statistic' | 'dimensions'>>,
): Statistic {
  const { namespace = '', metric = '', statistic = '', dimensions = {} } = written;
  return { namespace, metric, statistic, dimensions };
}

/** An id that the expression does not use is most likely misspelt in one of the two. */
function usesAll({ expression }: Extract<MetricQuery, { kind: 'expression' }>, located: Located): boolean {
  const words = new Set(expression.match(/\w+/g));
  const unused = located.key('metrics').entries.filter(([id]) => !words.has(id));
  for (const [id, metric] of unused) {
    metric.refuse(`the expression does not use the metric ${quote(id)}`, 'use it, or leave it out');
  }
  return unused.length === 0;
}
