// Writes __tests__/github/description/api.github.com.json: what GitHub's own description says of the operations that the
// gate uses. The whole of it is 400 MB, too much for whoever only wants to run the tests.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = '@octokit/openapi@23.0.2';
const OPERATIONS = [
  ...['actions/create-workflow-dispatch', 'actions/get-workflow-run', 'actions/list-workflow-runs'],
  ...['checks/create', 'checks/update'],
  ...['issues/create', 'issues/update', 'issues/list-for-repo'],
  ...['issues/create-comment', 'issues/update-comment', 'issues/delete-comment', 'issues/list-comments'],
  ...['pulls/list', 'repos/list-pull-requests-associated-with-commit'],
  ...['repos/create-deployment', 'repos/get-deployment', 'repos/list-deployments'],
  ...['repos/create-deployment-status', 'repos/list-deployment-statuses'],
  ...['repos/create-dispatch-event'],
];
/** What is said for people and for other tools. */
const PROSE = /^(?:description|examples?|externalDocs|summary|tags|title|x-.*)$/;

const whole = read();
const paths = pathsOf(whole);
const excerpt = { openapi: whole.openapi, info: whole.info, paths, components: referencedBy(paths) };
const folder = join(import.meta.dirname, '..', '__tests__', 'github', 'description');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'api.github.com.json'), `${JSON.stringify(excerpt, null, 1)}\n`);

function read() {
  const folder = mkdtempSync(join(tmpdir(), 'github-description-'));
  try {
    const file = execFileSync('npm', ['pack', '--silent', PACKAGE], { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', file, 'package/generated/api.github.com.json'], { cwd: folder });
    return JSON.parse(readFileSync(join(folder, 'package', 'generated', 'api.github.com.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pathsOf({ paths }) {
  const wanted = Object.entries(paths).flatMap(([path, methods]) => {
    const kept = Object.entries(methods).filter(([, { operationId }]) => OPERATIONS.includes(operationId));
    return kept.length === 0 ? [] : [[path, withoutProse(Object.fromEntries(kept))]];
  });
  return Object.fromEntries(wanted);
}

/** Everything that `text` refers to, and what that refers to. */
function referencedBy(root) {
  const found = {};
  const open = [root];
  while (open.length > 0) {
    for (const [, kind, name] of JSON.stringify(open.pop()).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)) {
      if (found[kind]?.[name]) continue;
      const component = withoutProse(whole.components[kind][name]);
      (found[kind] ??= {})[name] = component;
      open.push(component);
    }
  }
  return found;
}

function withoutProse(value, key) {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => key === 'properties' || !PROSE.test(name));
  return Object.fromEntries(kept.map(([name, item]) => [name, withoutProse(item, name)]));
}
