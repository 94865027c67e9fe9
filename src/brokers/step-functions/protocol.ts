import type { BrokerProtocol } from '../../settings/broker-protocol.js';

/** What a state machine makes of what the gate asks for. */
export interface Protocol {
  readonly name: BrokerProtocol;
  /** Whether experiments run with the strategies of the plan; else with the Chaos Toolkit's own. */
  readonly strategies: boolean;
  /** Whether runners look for the abort marker, and keep the deadline that they are given. */
  readonly endsWhenAsked: boolean;
  /** Experiments at the same time, whatever is asked for; Infinity: all; null: as many as asked for. */
  readonly concurrency: number | null;
  /** Whether an experiment that did not complete ends the run, whatever is asked for. */
  readonly endsAtFailure: boolean;
  /** How often an experiment is started that breaks its runner. */
  readonly attempts: number;
  /** Milliseconds after which a runner is killed, without its rollbacks; null: never, or not known. */
  readonly longest: number | null;
}

export const OWN_PROTOCOL: Protocol = {
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
} as const;

/** Each as it was published; what a definition says of itself is laid over it. */
export const PROTOCOLS: Readonly<Record<BrokerProtocol, Protocol>> = {
  'resiliency-gate': OWN_PROTOCOL,
  'published-lambda': { ...published, name: 'published-lambda', attempts: 3, longest: 600_000 },
  'published-ecs': { ...published, name: 'published-ecs', attempts: 1, longest: null },
};
