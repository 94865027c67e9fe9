import type { Located } from './located.js';
import { durationOf, settleShape } from './measure-shape.js';
import { strict } from './shape.js';
import { valid } from './shape-problems.js';

export const alarmsShape = strict({
  settle: settleShape
    .optional()
    .meta({ description: 'How long after an experiment its alarms may still go off; 3m when not given.' }),
}).meta({ description: 'How alarms are judged.' });

/** Milliseconds: an alarm follows what happens by the period of its metric, the way of its values, and its own evaluation. */
export const USUAL_ALARM_SETTLE = 180_000;

/** Milliseconds after an experiment in which alarms still speak of it; their shape was checked before. */
export function readAlarmSettle(alarms: Located): number {
  const settle = valid(alarmsShape, alarms)?.settle;
  return settle === undefined ? USUAL_ALARM_SETTLE : durationOf(settle);
}
