import { fileURLToPath } from 'node:url';

/** The folder that holds `dist/`, in which this is bundled, and `broker/` beside it. */
export function packageRoot(): string {
  return fileURLToPath(new URL('..', import.meta.url));
}
