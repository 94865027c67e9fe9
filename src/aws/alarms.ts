import {
  DescribeAlarmsCommand,
  paginateDescribeAlarmHistory,
  type AlarmHistoryItem,
} from '@aws-sdk/client-cloudwatch';
import { z } from 'zod';
import type {
  AlarmAnswer,
  AlarmQuestion,
  StateAnswer,
  StateChange,
  Unanswered,
} from '../measures/metrics.js';
import { askingCloudWatch, type CloudWatchLine } from './cloudwatch-line.js';
import { isObjection, unanswered } from './unanswered.js';

/** Names that one call may hold. */
const MOST_NAMES = 100;
/** Without them only metric alarms are told. */
const TYPES: ('MetricAlarm' | 'CompositeAlarm')[] = ['MetricAlarm', 'CompositeAlarm'];

/** Asks for alarms and what became of them. An answer to each question, in their order. */
export function askAlarms(
  line: CloudWatchLine,
  questions: readonly AlarmQuestion[],
): Promise<readonly AlarmAnswer[]> {
  return inBatches(questions, async (batch) => {
    const answers: AlarmAnswer[] = [];
    // The state first: a change that follows is in the history, and the history tells what was before it.
    const present = await presentStates(
      line,
      batch.map(({ name }) => name),
    );
    for (const question of batch) answers.push(await askHistory(line, question, present(question.name)));
    return answers;
  });
}

/** Asks what alarms are now. An answer to each name, in their order. */
export function askStates(line: CloudWatchLine, names: readonly string[]): Promise<readonly StateAnswer[]> {
  return inBatches(names, async (batch) => batch.map(await presentStates(line, batch)));
}

/** As few calls as CloudWatch allows; where it objects to one of many, each is asked alone. */
async function inBatches<Q, A>(
  questions: readonly Q[],
  ask: (batch: readonly Q[]) => Promise<readonly A[]>,
): Promise<readonly (A | Unanswered)[]> {
  const answers: (A | Unanswered)[] = [];
  for (let at = 0; at < questions.length; at += MOST_NAMES) {
    const batch = questions.slice(at, at + MOST_NAMES);
    try {
      answers.push(...(await ask(batch)));
    } catch (error) {
      if (batch.length === 1 || !isObjection(error)) answers.push(...batch.map(() => unanswered(error)));
      else for (const question of batch) answers.push(...(await inBatches([question], ask)));
    }
  }
  return answers;
}

async function presentStates(
  line: CloudWatchLine,
  names: readonly string[],
): Promise<(name: string) => StateAnswer> {
  const command = new DescribeAlarmsCommand({
    AlarmNames: [...names],
    AlarmTypes: TYPES,
    MaxRecords: MOST_NAMES,
  });
  const { MetricAlarms = [], CompositeAlarms = [] } = await askingCloudWatch(
    line,
    'DescribeAlarms',
    (options) => line.client.send(command, options),
  );
  const known = new Map(
    [...MetricAlarms, ...CompositeAlarms].map((alarm) => [alarm.AlarmName, alarm] as const),
  );
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

async function askHistory(
  line: CloudWatchLine,
  { name, since }: AlarmQuestion,
  present: StateAnswer,
): Promise<AlarmAnswer> {
  if (present.kind === 'unanswered') return present;
  try {
    const changes = (await historyOf(line, name, since)).map(readChange);
    return { kind: 'alarm', state: present.state, changes: changes.sort((one, other) => one.at - other.at) };
  } catch (error) {
    return unanswered(error);
  }
}

function historyOf(line: CloudWatchLine, name: string, since: number): Promise<readonly AlarmHistoryItem[]> {
  return askingCloudWatch(line, 'DescribeAlarmHistory', async (options) => {
    const items: AlarmHistoryItem[] = [];
    const asked = {
      AlarmName: name,
      AlarmTypes: TYPES,
      HistoryItemType: 'StateUpdate' as const,
      // Whole seconds: nothing of the second in which the window begins may be lost.
      StartDate: new Date(Math.floor(since / 1_000) * 1_000),
      ScanBy: 'TimestampAscending' as const,
    };
    for await (const page of paginateDescribeAlarmHistory({ client: line.client }, asked, options))
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
