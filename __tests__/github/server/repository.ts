/** What a repository on GitHub holds, as far as the gate is concerned. */

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  body: string;
}

export interface Issue {
  readonly number: number;
  readonly login: string;
  title: string;
  body: string;
  labels: readonly string[];
  state: 'open' | 'closed';
  stateReason: string | null;
  /** A pull request is an issue too. */
  readonly pull: Pull | null;
}

export interface Pull {
  readonly sha: string;
  /** `owner:branch`; another owner's for a fork. */
  readonly head: string;
}

export interface CheckRun {
  readonly id: number;
  readonly sha: string;
  readonly name: string;
  conclusion: string | null;
  detailsUrl: string | null;
  title: string;
  summary: string;
  readonly annotations: Readonly<Record<string, unknown>>[];
}

export interface Deployment {
  readonly id: number;
  readonly environment: string;
  readonly ref: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly statuses: Readonly<Record<string, unknown>>[];
}

/** A run of a workflow; each look brings it one status further. */
export interface WorkflowRun {
  readonly id: number;
  readonly workflow: string;
  readonly ref: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly ahead: string[];
  readonly conclusion: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

export class Repository {
  readonly issues: Issue[] = [];
  comments: Comment[] = [];
  readonly checkRuns: CheckRun[] = [];
  readonly deployments: Deployment[] = [];
  readonly workflowRuns: WorkflowRun[] = [];
  readonly dispatches: Readonly<Record<string, unknown>>[] = [];
  /** By file name: what comes of a run of it. */
  readonly workflows = new Map<
    string,
    { readonly statuses: readonly string[]; readonly conclusion: string }
  >();
  /** What time it is there. */
  now = '2026-11-20T14:00:00Z';
  private last = 100;

  nextId(): number {
    return (this.last += 1);
  }

  openIssue(given: Partial<Issue> = {}): Issue {
    const number = given.number ?? this.nextId();
    const issue: Issue = {
      login: 'octocat',
      title: `Issue ${number}`,
      body: '',
      labels: [],
      state: 'open',
      stateReason: null,
      pull: null,
      ...given,
      number,
    };
    this.issues.push(issue);
    return issue;
  }

  openPull(number: number, pull: Partial<Pull> = {}): Issue {
    const whole = { sha: 'a'.repeat(40), head: 'acme:feature', ...pull };
    return this.openIssue({ number, pull: whole });
  }

  addComment(given: Pick<Comment, 'issue' | 'login' | 'body'>): Comment {
    const comment = { id: this.nextId(), ...given };
    this.comments.push(comment);
    return comment;
  }

  commentsOn(issue: number): readonly Comment[] {
    return this.comments.filter((comment) => comment.issue === issue);
  }
}
