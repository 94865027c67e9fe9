import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The web service of `faults/service.py`, in a process of its own. */
export interface Service {
  /** Where the service of one situation is. */
  readonly url: (name: string) => string;
  /** The outages of one situation as the service itself knows them, in milliseconds since 1970. */
  readonly outages: (name: string) => Promise<readonly Outage[]>;
  readonly close: () => Promise<void>;
}

export interface Outage {
  readonly from: number;
  /** Infinity while it lasts. */
  readonly to: number;
}

export async function startService(python: string, folder: string): Promise<Service> {
  const child = spawn(python, ['-m', 'faults.service'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
  const url = (name: string) => `http://127.0.0.1:${port}/${name}`;
  return {
    url,
    outages: async (name) => {
      const answer = await fetch(`${url(name)}/outages`);
      const outages = (await answer.json()) as readonly (readonly [number, number | null])[];
      return outages.map(([from, to]) => ({ from, to: to ?? Infinity }));
    },
    close: async () => {
      const gone = once(child, 'exit');
      child.stdin.end();
      await gone;
    },
  };
}
