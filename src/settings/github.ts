import { SETTINGS } from './catalogue.js';
import type { Reader } from './reader.js';
import { boolean, oneOf, shown, type Parsed } from './values.js';

/** When a pull request is told. */
export const COMMENT_MODES = ['off', 'always', 'changes', 'failures'] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];

/** What is done on GitHub, and as whom. */
export interface GitHubSettings {
  /** Null: nothing can be written there. */
  readonly token: string | null;
  readonly comment: CommentMode;
  /** Tells the gate's comments and issues from those of others; null: the suite in its step does. */
  readonly name: string | null;
  /** Null: no check run; its name is null when the suite gives it. */
  readonly checkRun: { readonly name: string | null } | null;
  /** The label of the issue that tells of failures; null: no issue. */
  readonly issueLabel: string | null;
  /** Null: no deployment follows the gate. */
  readonly deployment: DeploymentSettings | null;
}

export interface DeploymentSettings {
  /** Null: one is created. */
  readonly id: number | null;
  /** Where what is deployed can be seen. */
  readonly environmentUrl: string | null;
}

export function readGitHub(reader: Reader): GitHubSettings {
  return {
    token: readToken(reader),
    comment: reader.parsed('comment', oneOf(COMMENT_MODES)) ?? 'off',
    name: reader.text('comment-name') || null,
    checkRun: readCheckRun(reader.text('check-run')),
    issueLabel: reader.parsed('issue', boolean) ? reader.parsed('issue-label', label) : null,
    deployment: readDeployment(reader),
  };
}

/** What is asked for by name cannot be done without it; comments are asked for by default. */
function readToken(reader: Reader): string | null {
  const given = reader.optional('github-token', token);
  if (reader.text('github-token') !== '') return given;
  for (const name of ['check-run', 'issue', 'deployment'] as const) {
    if (reader.text(name) !== SETTINGS[name].default)
      reader.refuse(name, 'is asked for without a token', 'give `github-token`, or leave it out');
  }
  return null;
}

/** Never shown. Whatever else were in it could not be sent, or would be another header. */
function token(text: string): Parsed<string> {
  if (/^[\x21-\x7e]{1,1000}$/.test(text)) return { ok: true, value: text };
  return { ok: false, message: 'what is given is no token', fix: 'give it without spaces and line breaks' };
}

function readCheckRun(text: string): GitHubSettings['checkRun'] {
  if (text === 'false') return null;
  return { name: text === 'true' ? null : text };
}

function readDeployment(reader: Reader): DeploymentSettings | null {
  const id = reader.parsed('deployment', deployment);
  const environmentUrl = reader.optional('environment-url', address);
  if (id !== 'off') return { id: id === 'create' ? null : id, environmentUrl };
  reader.refuse('environment-url', 'is given without a deployment', 'name the deployment, or leave it out');
  return null;
}

function deployment(text: string): Parsed<'off' | 'create' | number> {
  if (text === 'off' || text === 'create') return { ok: true, value: text };
  if (/^[1-9]\d{0,15}$/.test(text)) return { ok: true, value: Number(text) };
  return {
    ok: false,
    message: `${shown(text)} is no deployment`,
    fix: 'write off, create, or the id of one, e.g. ${{ github.event.deployment.id }}',
  };
}

function address(text: string): Parsed<string> {
  const url = text.length <= 2_000 && URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol)) return { ok: true, value: url.href };
  return { ok: false, message: `${shown(text)} is no address`, fix: 'write it with https://' };
}

/** A comma would make two of it. */
function label(text: string): Parsed<string> {
  if (text.length <= 50 && !/[,\p{Cc}]/u.test(text)) return { ok: true, value: text };
  return {
    ok: false,
    message: `${shown(text)} is no label`,
    fix: 'write up to 50 characters without a comma',
  };
}
