import { stripVTControlCharacters } from 'node:util';
import { MASK, isSecretKey, maskTokens } from '../journal/secret.js';
import { environmentForOthers } from '../settings/face.js';
import type { CommandAct } from '../suite/rollback-plan.js';
import { runProgram } from './run-program.js';
import type { Ended, Playing, Trigger } from './trigger.js';

/** Where a command is run. */
export interface CommandGround {
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Lines of its output that are kept for the report; all of them are in the log. */
const MOST_LINES = 20;
const LONGEST_LINE = 500;

/** Runs a program in the workspace, with the environment of the job and why it is run; done is exit code 0. */
export class CommandTrigger implements Trigger {
  constructor(
    private readonly act: CommandAct,
    private readonly ground: CommandGround,
  ) {}

  plan(): Promise<string> {
    return Promise.resolve(`run ${this.shown()}`);
  }

  async play({ signal, clock, log, started }: Playing): Promise<Ended | null> {
    const { workspace, environment } = this.ground;
    const mask = maskOf(environment);
    const tail: string[] = [];
    started(null);
    const end = await runProgram(
      { argv: this.act.run, cwd: workspace, env: { ...environmentForOthers(environment), ...this.act.env } },
      (text) => {
        const line = mask(stripVTControlCharacters(text));
        log.info(line);
        tail.push(line.slice(0, LONGEST_LINE));
        if (tail.length > MOST_LINES) tail.shift();
      },
      { signal, clock },
    );
    if (end.kind === 'exit' && end.code === 0)
      return { outcome: 'done', reason: `${this.shown()} exited with 0` };
    if (signal.aborted) return null;
    const said = tail.length === 0 ? 'it said nothing' : `it said: ${tail.join(' ⏎ ')}`;
    return { outcome: 'failed', reason: `${this.shown()} ${how(end)}; ${said}` };
  }

  private shown(): string {
    return maskTokens(
      this.act.run.map((part) => (/^[\w./:=@%+,-]+$/.test(part) ? part : JSON.stringify(part))).join(' '),
    );
  }
}

function how(end: Awaited<ReturnType<typeof runProgram>>): string {
  if (end.kind === 'not-started') return `could not be started: ${end.reason}`;
  return end.kind === 'exit' ? `exited with ${end.code}` : `was ended by ${end.signal}`;
}

/** Masks what looks like a secret, and the values of variables whose names say that they are. */
function maskOf(environment: CommandGround['environment']): (text: string) => string {
  const secrets = Object.entries(environment).flatMap(([name, value = '']) =>
    isSecretKey(name) && value.length >= 4 ? [value] : [],
  );
  secrets.sort((one, other) => other.length - one.length);
  return (text) => maskTokens(secrets.reduce((masked, secret) => masked.replaceAll(secret, MASK), text));
}
