import type { Permission } from '../../../src/github/refusal.js';
import type { Called } from '../description/description.js';
import * as objects from './objects.js';
import type { Repository } from './repository.js';

/** One request, checked already. */
export interface Request extends Called {
  readonly body: Readonly<Record<string, unknown>>;
  /** Who sent it. */
  readonly login: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

interface Operation {
  readonly needs: Permission;
  readonly carryOut: (repository: Repository, request: Request) => Answer;
}

const ok = (body: unknown, status = 200): Answer => ({ status, body });
const refuse = (status: number, message: string): Answer => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
});
const missing = () => refuse(404, 'Not Found');
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** GitHub's own limit; its description does not tell it. */
const LONGEST_BODY = 65_536;

function tooLong(body: unknown): Answer | null {
  if (text(body).length <= LONGEST_BODY) return null;
  return refuse(422, `Validation Failed: Body is too long (maximum is ${LONGEST_BODY} characters)`);
}

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'issues/list-comments': {
    needs: 'pull-requests: read',
    carryOut: (repository, { path }) => {
      const comments = repository.commentsOn(Number(path['issue_number']));
      return ok(comments.toSorted((a, b) => a.id - b.id).map(objects.commentOf));
    },
  },
  'issues/create-comment': {
    needs: 'pull-requests: write',
    carryOut: (repository, { path, body, login }) => {
      const issue = Number(path['issue_number']);
      if (!repository.issues.some(({ number }) => number === issue)) return missing();
      const created = () => repository.addComment({ issue, login, body: text(body['body']) });
      return tooLong(body['body']) ?? ok(objects.commentOf(created()), 201);
    },
  },
  'issues/update-comment': {
    needs: 'pull-requests: write',
    carryOut: (repository, { path, body }) => {
      const comment = repository.comments.find(({ id }) => id === Number(path['comment_id']));
      if (!comment) return missing();
      const refused = tooLong(body['body']);
      if (refused) return refused;
      comment.body = text(body['body']);
      return ok(objects.commentOf(comment));
    },
  },
  'issues/delete-comment': {
    needs: 'pull-requests: write',
    carryOut: (repository, { path }) => {
      const kept = repository.comments.filter(({ id }) => id !== Number(path['comment_id']));
      if (kept.length === repository.comments.length) return missing();
      repository.comments = kept;
      return { status: 204 };
    },
  },
  'issues/list-for-repo': {
    needs: 'issues: read',
    carryOut: (repository, { query }) => {
      const wanted = (query['labels'] ?? '').split(',').filter(Boolean);
      const state = query['state'] ?? 'open';
      const found = repository.issues.filter(
        (issue) =>
          (state === 'all' || issue.state === state) && wanted.every((label) => issue.labels.includes(label)),
      );
      // Newest first, as GitHub lists them.
      return ok(found.toSorted((a, b) => b.number - a.number).map(objects.issueOf));
    },
  },
  'issues/create': {
    needs: 'issues: write',
    carryOut: (repository, { body, login }) => {
      if (text(body['title']).length > 256)
        return refuse(422, 'Validation Failed: title is too long (maximum is 256 characters)');
      const labels = Array.isArray(body['labels']) ? body['labels'].map(text) : [];
      const given = { title: text(body['title']), body: text(body['body']), labels, login };
      return tooLong(body['body']) ?? ok(objects.issueOf(repository.openIssue(given)), 201);
    },
  },
  'issues/update': {
    needs: 'issues: write',
    carryOut: (repository, { path, body }) => {
      const issue = repository.issues.find(({ number }) => number === Number(path['issue_number']));
      if (!issue) return missing();
      const refused = tooLong(body['body']);
      if (refused) return refused;
      if (body['title'] !== undefined) issue.title = text(body['title']);
      if (body['body'] !== undefined) issue.body = text(body['body']);
      if (body['state'] === 'open' || body['state'] === 'closed') issue.state = body['state'];
      if (body['state_reason'] !== undefined) issue.stateReason = text(body['state_reason']) || null;
      return ok(objects.issueOf(issue));
    },
  },
  'pulls/list': {
    needs: 'pull-requests: read',
    carryOut: (repository, { query }) => {
      const found = repository.issues.filter(
        ({ pull, state }) =>
          pull !== null &&
          state === (query['state'] ?? 'open') &&
          (query['head'] === undefined || pull.head === query['head']),
      );
      return ok(found.map(objects.pullOf));
    },
  },
  'repos/list-pull-requests-associated-with-commit': {
    needs: 'pull-requests: read',
    carryOut: (repository, { path }) =>
      ok(repository.issues.filter(({ pull }) => pull?.sha === path['commit_sha']).map(objects.pullOf)),
  },
  'checks/create': {
    needs: 'checks: write',
    carryOut: (repository, { body }) => {
      const run = {
        id: repository.nextId(),
        sha: text(body['head_sha']),
        name: text(body['name']),
        conclusion: text(body['conclusion']) || null,
        detailsUrl: text(body['details_url']) || null,
        ...outputOf(body),
      };
      repository.checkRuns.push(run);
      return ok(objects.checkRunOf(run), 201);
    },
  },
  'checks/update': {
    needs: 'checks: write',
    carryOut: (repository, { path, body }) => {
      const run = repository.checkRuns.find(({ id }) => id === Number(path['check_run_id']));
      if (!run) return missing();
      const { title, summary, annotations } = outputOf(body);
      run.annotations.push(...annotations);
      Object.assign(run, { title, summary, conclusion: text(body['conclusion']) || run.conclusion });
      return ok(objects.checkRunOf(run));
    },
  },
  'repos/create-deployment': {
    needs: 'deployments: write',
    carryOut: (repository, { body }) => {
      const [environment, ref] = [text(body['environment']) || 'production', text(body['ref'])];
      const deployment = { id: repository.nextId(), environment, ref, request: body, statuses: [] };
      repository.deployments.push(deployment);
      return ok(objects.deploymentOf(deployment), 201);
    },
  },
  'repos/list-deployments': {
    needs: 'deployments: read',
    carryOut: (repository, { query }) => {
      const { sha, environment } = query;
      const found = repository.deployments.filter(
        (one) => (sha ?? one.ref) === one.ref && (environment ?? one.environment) === one.environment,
      );
      // Newest first, as GitHub lists them.
      return ok(found.toReversed().map(objects.deploymentOf));
    },
  },
  'repos/get-deployment': {
    needs: 'deployments: read',
    carryOut: (repository, { path }) => {
      const found = repository.deployments.find(({ id }) => id === Number(path['deployment_id']));
      return found ? ok(objects.deploymentOf(found)) : missing();
    },
  },
  'repos/create-deployment-status': {
    needs: 'deployments: write',
    carryOut: (repository, { path, body }) => {
      const found = repository.deployments.find(({ id }) => id === Number(path['deployment_id']));
      if (!found) return missing();
      if (text(body['description']).length > 140)
        return refuse(422, 'Validation Failed: description is too long (maximum is 140 characters)');
      found.statuses.push(body);
      return ok(objects.statusOf(repository.nextId(), body), 201);
    },
  },
  'repos/list-deployment-statuses': {
    needs: 'deployments: read',
    carryOut: (repository, { path }) => {
      const found = repository.deployments.find(({ id }) => id === Number(path['deployment_id']));
      // Newest first, as GitHub lists them.
      return found
        ? ok(found.statuses.map((status, at) => objects.statusOf(at + 1, status)).toReversed())
        : missing();
    },
  },
  'repos/create-dispatch-event': {
    needs: 'contents: write',
    carryOut: (repository, { body }) => {
      repository.dispatches.push(body);
      return { status: 204 };
    },
  },
  'actions/create-workflow-dispatch': {
    needs: 'actions: write',
    carryOut: (repository, { path, body }) => {
      const name = path['workflow_id'] ?? '';
      const workflow = repository.workflows.get(name);
      if (!workflow) return missing();
      const run = {
        id: repository.nextId(),
        workflow: name,
        ref: text(body['ref']),
        inputs: (body['inputs'] ?? {}) as Readonly<Record<string, unknown>>,
        ahead: [...workflow.statuses],
        conclusion: workflow.conclusion,
        createdAt: repository.now,
      };
      repository.workflowRuns.push(run);
      if (body['return_run_details'] !== true) return { status: 204 };
      const url = `https://api.github.com/repos/acme/checkout/actions/runs/${run.id}`;
      return ok({ workflow_run_id: run.id, run_url: url, html_url: url });
    },
  },
  'actions/get-workflow-run': {
    needs: 'actions: read',
    carryOut: (repository, { path }) => {
      const run = repository.workflowRuns.find(({ id }) => id === Number(path['run_id']));
      if (!run) return missing();
      const told = objects.workflowRunOf(run);
      run.ahead.shift();
      return ok(told);
    },
  },
  'actions/list-workflow-runs': {
    needs: 'actions: read',
    carryOut: (repository, { path, query }) => {
      const runs = repository.workflowRuns.filter(
        ({ workflow, ref }) => workflow === path['workflow_id'] && (query['branch'] ?? ref) === ref,
      );
      const told = runs.toReversed().map(objects.workflowRunOf);
      return ok({ total_count: told.length, workflow_runs: told });
    },
  },
};

function outputOf(body: Readonly<Record<string, unknown>>) {
  const output = (body['output'] ?? {}) as Readonly<Record<string, unknown>>;
  const annotations = (output['annotations'] ?? []) as Readonly<Record<string, unknown>>[];
  return { title: text(output['title']), summary: text(output['summary']), annotations: [...annotations] };
}
