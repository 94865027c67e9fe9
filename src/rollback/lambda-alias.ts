import { GateError } from '../errors.js';
import type { LambdaAliasAct } from '../suite/rollback-plan.js';
import { patiently } from './follow.js';
import type { Ended, Playing, Trigger } from './trigger.js';

/** Where an alias points. */
export interface AliasTarget {
  readonly version: string;
  /** By version: the share of calls that other versions get. */
  readonly weights: Readonly<Record<string, number>>;
}

/** What a rollback needs of Lambda. Every method throws `GateError` naming the permission that is missing. */
export interface LambdaAliases {
  target(name: string, alias: string, signal?: AbortSignal): Promise<AliasTarget>;
  /** Published versions. */
  versions(name: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** Points an alias at one version alone; returns where it points then. */
  point(name: string, alias: string, version: string, signal?: AbortSignal): Promise<AliasTarget>;
  /** Where a person can look; null when there is no such place. */
  urlOf(name: string, alias: string): string | null;
}

/** Points an alias at an earlier version, with no share for any other. */
export class LambdaAliasTrigger implements Trigger {
  constructor(
    private readonly act: LambdaAliasAct,
    private readonly aliases: LambdaAliases,
  ) {}

  async plan(signal: AbortSignal): Promise<string> {
    const { function: name, alias } = this.act;
    const now = await this.aliases.target(name, alias, signal);
    const version = await this.versionBefore(now, signal);
    return `point alias ${alias} of ${name} at version ${version} alone (now ${told(now)})`;
  }

  async play(playing: Playing): Promise<Ended | null> {
    const { function: name, alias } = this.act;
    const { signal } = playing;
    playing.started(this.aliases.urlOf(name, alias));
    // Found once: after a change whose answer was lost, the version before would be one too early.
    const found = await patiently(async () => {
      const before = await this.aliases.target(name, alias, signal);
      return { before, version: await this.versionBefore(before, signal) };
    }, playing);
    if (found === null) return null;
    const { before, version } = found;
    const after = await patiently(() => this.aliases.point(name, alias, version, signal), playing);
    if (after === null) return null;
    const alone = after.version === version && Object.keys(after.weights).length === 0;
    return {
      outcome: alone ? 'done' : 'failed',
      reason: `alias ${alias} of ${name} points at ${told(after)}; it pointed at ${told(before)}`,
    };
  }

  /**
   * While traffic is shifted the alias names both versions, and the lower is the earlier one; otherwise it is the highest
   * published one below the one it names.
   */
  private async versionBefore(now: AliasTarget, signal: AbortSignal): Promise<string> {
    const { version, function: name, alias } = this.act;
    if (version !== null) return version;
    const shifted = [now.version, ...Object.keys(now.weights)].map(Number);
    const lowest = Math.min(...shifted);
    const earlier =
      shifted.length > 1
        ? [lowest]
        : (await this.aliases.versions(name, signal)).map(Number).filter((one) => one < lowest);
    const before = Math.max(...earlier);
    if (Number.isSafeInteger(before)) return String(before);
    throw new GateError(
      'refused',
      `${name} has no version before ${now.version}, which alias ${alias} points at`,
      {
        hint: 'name the `version` to go back to',
      },
    );
  }
}

function told({ version, weights }: AliasTarget): string {
  const shares = Object.entries(weights).map(([other, share]) => ` and for ${share * 100} % at ${other}`);
  return `version ${version}${shares.join('')}`;
}
