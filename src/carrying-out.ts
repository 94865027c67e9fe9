import type { Handle } from './brokers/broker.js';
import { collect } from './collecting.js';
import { detach } from './detaching.js';
import { EXIT, exitOfVerdict } from './exit.js';
import { gate } from './gate.js';
import type { GatePorts } from './ports.js';
import type { WithBroker } from './settings/settings.js';
import { stop } from './stopping.js';

/** Plays the story that is asked for; returns its exit code. `left`: is told of a run that goes on without this process. */
export async function carryOut(
  settings: WithBroker,
  ports: GatePorts,
  left: (handle: Handle) => void,
): Promise<number> {
  switch (settings.mode) {
    case 'run': {
      if (!settings.detach) return exitOfVerdict(await gate(settings, ports), settings.failOn);
      left(await detach(settings, ports));
      return EXIT.pass;
    }
    case 'collect':
      return exitOfVerdict(await collect(settings, ports), settings.failOn);
    case 'stop':
      return (await stop(settings, ports)) ? EXIT.pass : EXIT.error;
  }
}
