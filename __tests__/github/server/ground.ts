import { GitHub } from '../../../src/github/client.js';
import { ManualClock } from '../../fakes/clock.js';
import { RecordingLog } from '../../fakes/log.js';
import { GitHubServer } from './server.js';

/** A repository on a GitHub of its own, and the gate's client of it; whoever makes it stops it. */
export async function startGitHub(token = 'ghs_job') {
  const server = new GitHubServer();
  const apiUrl = await server.start();
  const log = new RecordingLog();
  const clock = new ManualClock();
  const access = { token, apiUrl, repository: 'acme/checkout' };
  const github = new GitHub(access, { clock, log, random: () => 0 });
  return { server, repository: server.repository, github, log, clock, stop: () => server.stop() };
}

export type GitHubGround = Awaited<ReturnType<typeof startGitHub>>;
