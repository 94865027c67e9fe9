// Writes schemas/*.schema.json from the zod types that check what they describe; --check only says whether they are up
// to date. Node strips the types itself; the hook only lets it find `x.ts` where TypeScript says `x.js`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const sources = pathToFileURL(join(root, 'src')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      context.parentURL?.startsWith(sources) ? specifier.replace(/^(\..*)\.js$/, '$1.ts') : specifier,
      context,
    ),
});

const schemas = {
  suite: (await import('../src/suite/schema.ts')).suiteJsonSchema(),
  verdict: (await import('../src/report/schema.ts')).verdictJsonSchema(),
  notification: (await import('../src/report/notification.ts')).notificationJsonSchema(),
  plan: (await import('../src/report/plan-json.ts')).planJsonSchema(),
};
const check = process.argv.includes('--check');
mkdirSync(join(root, 'schemas'), { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const file = join(root, 'schemas', `${name}.schema.json`);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!check) writeFileSync(file, text);
  else if (read(file) !== text) {
    console.error(`schemas/${name}.schema.json is not what its types say: run node scripts/schemas.mjs`);
    process.exitCode = 1;
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
