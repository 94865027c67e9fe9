const LONGEST_SLUG = 40;

/** `<nn>-<slug>`, e.g. `03-terminate-an-instance`: sorts like the plan, safe in keys, paths and file names. */
export function experimentId(index: number, count: number, title: string): string {
  const width = Math.max(2, String(count).length);
  return `${String(index).padStart(width, '0')}-${slug(title)}`;
}

function slug(title: string): string {
  const words = title
    // Enough for any slug, and quick for a title of a megabyte.
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST_SLUG)
    .replace(/-$/, '');
  return words === '' ? 'experiment' : words;
}
