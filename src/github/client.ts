import type { GitHub as Octokit } from '@actions/github/lib/utils';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { GateError } from '../errors.js';
import type { Log } from '../log.js';
import { persist } from './persistence.js';
import { refusal, type Errand } from './refusal.js';

/** Who asks, where, and about which repository. */
export interface GitHubAccess {
  /** Kept in memory alone. */
  readonly token: string;
  /** `https://api.github.com`, or that of an enterprise server. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
}

export interface GitHubPorts {
  readonly clock: Clock;
  readonly log: Log;
  /** In [0, 1). */
  readonly random: () => number;
}

/** What a request is written with. */
export interface Api {
  readonly octokit: InstanceType<typeof Octokit>;
  readonly repository: { readonly owner: string; readonly repo: string };
}

/** Milliseconds that one request may take, and that GitHub may make us wait for one. */
const TIMEOUT = 30_000;
const PATIENCE = 120_000;

/**
 * One repository on GitHub. Rate limits are waited for and what did not arrive is sent again, both bounded; whatever
 * fails then is one `GateError` that says what was asked, why not, and the permission that it needs. A request that
 * creates something is sent again only when it says that it is `repeatable`: GitHub may have acted on the first.
 */
export class GitHub {
  private loaded: Promise<Api> | undefined;
  private known: string | undefined;

  constructor(
    private readonly access: GitHubAccess,
    private readonly ports: GitHubPorts,
  ) {}

  /** Asks for one thing; the answer is checked. */
  async ask<T>(
    errand: Errand,
    answer: z.ZodType<T>,
    request: (api: Api) => Promise<{ readonly data: unknown }>,
  ): Promise<T> {
    return this.carryOut(errand, async (api) => check(errand, answer, (await request(api)).data));
  }

  /** Asks for all of a list, page by page. */
  async list<T>(
    errand: Errand,
    item: z.ZodType<T>,
    request: (api: Api) => AsyncIterable<{ readonly data: unknown }>,
  ): Promise<readonly T[]> {
    return this.carryOut(errand, async (api) => {
      const items: T[] = [];
      for await (const page of request(api)) items.push(...check(errand, z.array(item), page.data));
      return items;
    });
  }

  /** Whom GitHub knows the token by: the author of what it writes, e.g. `github-actions[bot]`. */
  async login(errand: Errand): Promise<string> {
    const answer = z.object({ viewer: z.object({ login: z.string().min(1) }) });
    const query = async ({ octokit }: Api) => ({
      data: await octokit.graphql<unknown>('query { viewer { login } }', { request: { repeatable: true } }),
    });
    return (this.known ??= (await this.ask(errand, answer, query)).viewer.login);
  }

  private async carryOut<T>(errand: Errand, work: (api: Api) => Promise<T>): Promise<T> {
    try {
      return await work(await (this.loaded ??= load(this.access, this.ports)));
    } catch (cause) {
      throw cause instanceof GateError ? cause : refusal(errand, cause);
    }
  }
}

function check<T>({ what }: Errand, answer: z.ZodType<T>, data: unknown): T {
  const read = answer.safeParse(data);
  if (read.success) return read.data;
  const problem = z.prettifyError(read.error).replace(/\s+/g, ' ').slice(0, 300);
  throw new GateError('refused', `GitHub gave another answer than ${what} asks for: ${problem}`, {
    hint: 'check that GITHUB_API_URL is that of GitHub',
  });
}

async function load({ token, apiUrl, repository }: GitHubAccess, ports: GitHubPorts): Promise<Api> {
  const { GitHub: Client, getOctokitOptions } = await import('@actions/github/lib/utils');
  const octokit = new Client(
    getOctokitOptions(token, { baseUrl: apiUrl, userAgent: 'resiliency-gate', log: quiet(ports.log) }),
  );
  octokit.hook.wrap('request', (send, options) => {
    const creates = options.method === 'POST' && options.request['repeatable'] !== true;
    const once = async () =>
      send({ ...options, request: { ...options.request, signal: AbortSignal.timeout(TIMEOUT) } });
    return persist(once, { ...ports, patience: PATIENCE, creates });
  });
  const [owner = '', repo = ''] = repository.split('/');
  return { octokit, repository: { owner, repo } };
}

/** What the client has to say is for those who look closer: what fails is told by who asked. */
function quiet(log: Log) {
  const nothing = () => {};
  return { debug: nothing, info: nothing, warn: (text: string) => log.info(text), error: nothing };
}
