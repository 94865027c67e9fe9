// Writes schemas/verdict.schema.json from the zod types that check a verdict. Node strips the types itself; the hook
// only lets it find `x.ts` where TypeScript says `x.js`.
import { registerHooks } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
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

const { verdictJsonSchema } = await import(pathToFileURL(join(root, 'src/report/schema.ts')));
mkdirSync(join(root, 'schemas'), { recursive: true });
writeFileSync(join(root, 'schemas/verdict.schema.json'), `${JSON.stringify(verdictJsonSchema(), null, 2)}\n`);
