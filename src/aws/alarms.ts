import {
  DescribeAlarmsCommand,
  paginateDescribeAlarmHistory,
  type AlarmHistoryItem,
  type CloudWatchClient,
} from '@aws-sdk/client-cloudwatch';
import { z } from 'zod';
import type { AlarmAnswer, AlarmQuestion, StateChange } from '../measures/metrics.js';
import { asking } from './refusal.js';
import { isObjection, unanswered } from './unanswered.js';

/** Names that one call may hold. */
const MOST_NAMES = 100;
/** Without them only metric alarms are told. */
const TYPES: ('MetricAlarm' | 'CompositeAlarm')[] = ['MetricAlarm', 'CompositeAlarm'];

/** Asks for alarms and what became of them. An answer to each question, in their order. */
export async function askAlarms(
  client: CloudWatchClient,
  questions: readonly AlarmQuestion[],
): Promise<readonly AlarmAnswer[]> {
  const answers: AlarmAnswer[] = [];
  for (let at = 0; at < questions.length; at += MOST_NAMES) {
    answers.push(...(await askBatch(client, questions.slice(at, at + MOST_NAMES))));
  }
  return answers;
}

async function askBatch(
  client: CloudWatchClient,
  batch: readonly AlarmQuestion[],
): Promise<readonly AlarmAnswer[]> {
  const answers: AlarmAnswer[] = [];
  try {
    // The state first: a change that follows is in the history, and the history tells what was before it.
    const states = await presentStates(
      client,
      batch.map(({ name }) => name),
    );
    for (const question of batch)
      answers.push(await askHistory(client, question, states.get(question.name) ?? null));
    return answers;
  } catch (error) {
    if (batch.length === 1 || !isObjection(error)) return batch.map(() => unanswered(error));
    for (const question of batch) answers.push(...(await askBatch(client, [question])));
    return answers;
  }
}

async function presentStates(
  client: CloudWatchClient,
  names: string[],
): Promise<ReadonlyMap<string, string>> {
  const command = new DescribeAlarmsCommand({
    AlarmNames: names,
    AlarmTypes: TYPES,
    MaxRecords: MOST_NAMES,
  });
  const { MetricAlarms = [], CompositeAlarms = [] } = await asking(
    { action: 'cloudwatch:DescribeAlarms', resource: '*' },
    () => client.send(command),
  );
  return new Map(
    [...MetricAlarms, ...CompositeAlarms].map(({ AlarmName = '', StateValue = '' }) => [
      AlarmName,
      StateValue,
    ]),
  );
}

async function askHistory(
  client: CloudWatchClient,
  { name, since }: AlarmQuestion,
  state: string | null,
): Promise<AlarmAnswer> {
  if (state === null) {
    const region = await client.config.region();
    const because = `there is no alarm ${JSON.stringify(name)} in ${region} – correct its name, or the region`;
    return { kind: 'unanswered', because };
  }
  try {
    const changes = (await historyOf(client, name, since)).map(readChange);
    return { kind: 'alarm', state, changes: changes.sort((one, other) => one.at - other.at) };
  } catch (error) {
    return unanswered(error);
  }
}

function historyOf(
  client: CloudWatchClient,
  name: string,
  since: number,
): Promise<readonly AlarmHistoryItem[]> {
  return asking({ action: 'cloudwatch:DescribeAlarmHistory', resource: '*' }, async () => {
    const items: AlarmHistoryItem[] = [];
    const asked = {
      AlarmName: name,
      AlarmTypes: TYPES,
      HistoryItemType: 'StateUpdate' as const,
      // Whole seconds: nothing of the second in which the window begins may be lost.
      StartDate: new Date(Math.floor(since / 1_000) * 1_000),
      ScanBy: 'TimestampAscending' as const,
    };
    for await (const page of paginateDescribeAlarmHistory({ client }, asked))
      items.push(...(page.AlarmHistoryItems ?? []));
    return items;
  });
}

const historyData = z.object({
  oldState: z.object({ stateValue: z.string() }),
  newState: z.object({ stateValue: z.string() }),
});

/** Throws when the item does not tell the two states: then nobody knows what the alarm was. */
function readChange({ Timestamp, HistoryData = '' }: AlarmHistoryItem): StateChange {
  const read = historyData.safeParse(parsed(HistoryData));
  if (!read.success || Timestamp === undefined)
    throw new Error('the history of the alarm has an entry that does not tell its states');
  const { oldState, newState } = read.data;
  return { at: Timestamp.getTime(), from: oldState.stateValue, to: newState.stateValue };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
