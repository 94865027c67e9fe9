import type { Executions } from './executions.js';
import type { Machine } from './find-protocol.js';
import type { ObjectStore } from './object-store.js';
import { Outage, type OutagePorts } from './outage.js';

/** What the broker uses of AWS. */
export interface Services {
  readonly store: ObjectStore;
  readonly executions: Executions;
  readonly machine: Machine;
}

/** Milliseconds of an outage that a call outlasts. */
const PATIENCE = 300_000;

/**
 * The same services, whose outages do not end a run. What is watched until a signal – the history, what runners leave – is
 * asked for until then: a run goes on whether or not it can be seen.
 */
export function outlasting({ store, executions, machine }: Services, ports: OutagePorts): Services {
  const outage = new Outage(ports);
  const outlast = <T>(call: () => Promise<T>, signal?: AbortSignal) => outage.outlast(call, PATIENCE, signal);
  const watch = <T>(call: () => Promise<T>, signal?: AbortSignal) =>
    outage.outlast(call, signal ? Infinity : PATIENCE, signal);
  return {
    store: {
      put: (location, body, type, signal) => outlast(() => store.put(location, body, type, signal), signal),
      putIfAbsent: (location, body, type, signal) =>
        outlast(() => store.putIfAbsent(location, body, type, signal), signal),
      get: (location, signal) => outlast(() => store.get(location, signal), signal),
      objects: (bucket, prefix, after, signal) =>
        watch(() => store.objects(bucket, prefix, after, signal), signal),
      list: (bucket, prefix, signal) => outlast(() => store.list(bucket, prefix, signal), signal),
    },
    executions: {
      start: (name, input, signal) => outlast(() => executions.start(name, input, signal), signal),
      arnOf: (name) => executions.arnOf(name),
      describe: (arn, signal) => outlast(() => executions.describe(arn, signal), signal),
      history: (arn, after, signal) => watch(() => executions.history(arn, after, signal), signal),
      stop: (arn, cause, signal) => outlast(() => executions.stop(arn, cause, signal), signal),
    },
    machine: { arn: machine.arn, definition: () => outlast(() => machine.definition()) },
  };
}
