import { z } from 'zod';
import { GateError } from '../errors.js';
import type { Announcer } from '../publish/announcer.js';
import type { Publisher } from '../publish/publisher.js';
import { count, WORDS } from '../report/answer.js';
import { plain } from '../report/text.js';
import type { DeploymentSettings } from '../settings/github.js';
import type { Plan } from '../suite/plan.js';
import type { Outcome, Verdict } from '../verdict/verdict.js';
import type { GitHubGround } from './ground.js';
import type { Errand } from './refusal.js';

const created = z.object({ id: z.int().positive() });
const ERRAND: Errand = { what: 'the deployment', needs: 'deployments: write' };

type State = 'in_progress' | 'success' | 'failure' | 'error';

/** Only what lets the deployment through is a success; what is not known is no failure of the system. */
const STATES: Readonly<Record<Outcome, State>> = {
  pass: 'success',
  warn: 'success',
  fail: 'failure',
  inconclusive: 'error',
  error: 'error',
};

/** GitHub takes so many characters to describe a status. */
const LONGEST = 140;

/** The id of a deployment that is created, for the process and the jobs that follow. */
export interface DeploymentId {
  /** Of the process before; null when there is none. */
  readonly known: number | null;
  keep(id: number): void;
}

/** A deployment on GitHub that follows the gate: at work, let through, held, or not known. */
export class Deployment implements Publisher, Announcer {
  readonly name = 'the deployment';
  /** Null: not begun yet. */
  private id: number | null;
  private refused = false;

  constructor(
    private readonly settings: DeploymentSettings,
    private readonly ids: DeploymentId,
    private readonly ground: GitHubGround,
  ) {
    this.id = ids.known;
  }

  async begin({ experiments, environment }: Plan): Promise<void> {
    await this.become('in_progress', `${count(experiments.length, 'experiment')} at work`, environment);
  }

  async publish({ verdict, reason, environment }: Verdict): Promise<void> {
    await this.become(STATES[verdict], `${WORDS[verdict]}: ${reason}`, environment);
  }

  async giveUp(reason: string): Promise<void> {
    if (this.id !== null) await this.become('error', reason, null);
  }

  /** What GitHub has refused is not asked for again: it was told. */
  private async become(state: State, description: string, environment: string | null): Promise<void> {
    if (this.refused) return;
    try {
      await this.write(await this.idFor(environment), state, shorten(description));
    } catch (error) {
      this.refused = !(error instanceof GateError && error.code === 'unavailable');
      throw error;
    }
  }

  private async idFor(environment: string | null): Promise<number> {
    if (this.id !== null) return this.id;
    this.id = this.settings.id ?? (await this.create(environment));
    this.ids.keep(this.id);
    return this.id;
  }

  private async create(environment: string | null): Promise<number> {
    const { sha } = await this.ground.event();
    if (environment === null || sha === null) throw nothingToDeploy(environment === null);
    const { id } = await this.ground.github.ask(ERRAND, created, ({ octokit, repository }) =>
      octokit.rest.repos.createDeployment({
        ...repository,
        ref: sha,
        environment,
        auto_merge: false,
        // The check of this very job is pending.
        required_contexts: [],
        description: 'goes on when the system survives its failures',
      }),
    );
    return id;
  }

  private async write(id: number, state: State, description: string): Promise<void> {
    const { github, context } = this.ground;
    const { environmentUrl } = this.settings;
    const errand: Errand = { ...ERRAND, what: `deployment ${id}` };
    await github.ask(errand, z.object({ state: z.string() }), ({ octokit, repository }) =>
      octokit.rest.repos.createDeploymentStatus({
        ...repository,
        deployment_id: id,
        state,
        description,
        ...(context.runUrl ? { log_url: context.runUrl } : {}),
        ...(environmentUrl === null ? {} : { environment_url: environmentUrl }),
        request: { repeatable: true },
      }),
    );
  }
}

function shorten(text: string): string {
  const line = plain(text, 2 * LONGEST);
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function nothingToDeploy(environment: boolean): GateError {
  return environment
    ? new GateError('wrong-input', 'the suite names no environment to deploy to', {
        hint: 'write `environment:` in it',
      })
    : new GateError('wrong-input', 'the event of this job does not tell the commit', {
        hint: 'give the id of a deployment',
      });
}
