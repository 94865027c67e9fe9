import { GateError } from '../../errors.js';
import type { Log } from '../../log.js';
import type { BrokerProtocol } from '../../settings/broker-protocol.js';
import { OWN_PROTOCOL, PROTOCOLS, type Protocol } from './protocol.js';
import { recognise } from './recognise.js';

/** A state machine as far as recognising it takes. */
export interface Machine {
  readonly arn: string;
  /** As JSON text; null when AWS does not let us see it. Throws `GateError`. */
  readonly definition: () => Promise<string | null>;
}

/**
 * How to speak to the machine: as asked for, else as its definition shows. A machine that is no broker is refused, because
 * whatever it does, it would do it now. The answer is found once; when it could not be, it is looked for again.
 */
export function protocolOf(
  asked: BrokerProtocol | 'auto',
  machine: Machine,
  log: Log,
): () => Promise<Protocol> {
  let found: Promise<Protocol> | undefined;
  const find = () => (asked === 'auto' ? look(machine, log) : Promise.resolve(PROTOCOLS[asked]));
  return async () => {
    try {
      return await (found ??= find());
    } catch (error) {
      found = undefined;
      throw error;
    }
  };
}

async function look({ arn, definition }: Machine, log: Log): Promise<Protocol> {
  const text = await definition();
  if (text === null) {
    log.warn(
      `AWS refused states:DescribeStateMachine on ${arn}: it is taken for the gate's own broker; ` +
        'grant it, or set broker-protocol',
    );
    return OWN_PROTOCOL;
  }
  const recognised = recognise(text);
  if (recognised.kind === 'broker') return recognised.protocol;
  throw new GateError('wrong-input', `${arn} is no broker that the gate can use: ${recognised.reason}`, {
    hint:
      recognised.kind === 'unusable'
        ? "deploy the gate's own broker (docs/broker.md)"
        : 'correct the ARN; for a broker that was changed, say which one it was with broker-protocol',
  });
}
