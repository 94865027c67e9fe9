import { fill } from '../description/fill.js';
import type { CheckRun, Comment, Deployment, Issue, WorkflowRun } from './repository.js';

/** The repository's things as GitHub tells of them. */

const HOME = 'https://github.com/acme/checkout';

export function user(login: string): object {
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

export function commentOf({ id, issue, login, body }: Comment): object {
  return fill('issue-comment', {
    id,
    body,
    user: fill('simple-user', user(login)),
    html_url: `${HOME}/pull/${issue}#issuecomment-${id}`,
  });
}

export function issueOf(issue: Issue): object {
  const { number, title, body, state, stateReason, labels, login, pull } = issue;
  return fill('issue', {
    number,
    title,
    body,
    state,
    state_reason: stateReason,
    labels: labels.map((name) => ({ name })),
    user: fill('simple-user', user(login)),
    html_url: `${HOME}/${pull ? 'pull' : 'issues'}/${number}`,
    ...(pull ? { pull_request: { url: HOME, html_url: HOME, diff_url: HOME, patch_url: HOME } } : {}),
  });
}

export function pullOf({ number, state, pull }: Issue): object {
  const [owner = '', ref = ''] = pull?.head.split(':') ?? [];
  const head = { sha: pull?.sha, ref, label: pull?.head, user: user(owner) };
  return fill('pull-request-simple', { number, state, head, html_url: `${HOME}/pull/${number}` });
}

export function checkRunOf({ id, sha, name, conclusion }: CheckRun): object {
  const status = conclusion === null ? 'in_progress' : 'completed';
  const given = { id, head_sha: sha, name, conclusion, status, html_url: `${HOME}/runs/${id}` };
  return fill('check-run', given);
}

export function deploymentOf({ id, environment, ref }: Deployment): object {
  return fill('deployment', { id, environment, ref, sha: ref });
}

export function statusOf(id: number, request: Readonly<Record<string, unknown>>): object {
  return fill('deployment-status', { id, ...request });
}

export function workflowRunOf({ id, ahead, conclusion, ref, createdAt }: WorkflowRun): object {
  const [status = 'completed'] = ahead;
  return fill('workflow-run', {
    id,
    status,
    conclusion: status === 'completed' ? conclusion : null,
    head_branch: ref,
    event: 'workflow_dispatch',
    created_at: createdAt,
    html_url: `${HOME}/actions/runs/${id}`,
  });
}
