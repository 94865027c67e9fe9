/** What a report can link to. Whatever is missing is shown as text instead. */
export interface ReportContext {
  /** `https://github.com/owner/name`. */
  readonly repositoryUrl?: string | undefined;
  /** The commit whose files the verdict speaks of. */
  readonly sha?: string | undefined;
  /** The CI run that produced the verdict. */
  readonly runUrl?: string | undefined;
}

/** The address when it is one that a reader may follow: http(s), no credentials, no absurd length; else null. */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || text.length > 2000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  const followable = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return followable ? url.href : null;
}

/** The line in the repository at the commit; null when the context does not know it or the path leaves the repository. */
export function lineAddress(
  place: { readonly file: string; readonly line: number | null },
  context: ReportContext,
): string | null {
  const repository = webAddress(context.repositoryUrl)?.replace(/\/$/, '');
  if (!repository || !context.sha || !isInRepository(place.file)) return null;
  const path = place.file.split('/').map(encode).join('/');
  const anchor = place.line === null ? '' : `#L${place.line}`;
  return webAddress(`${repository}/blob/${encode(context.sha)}/${path}${anchor}`);
}

/** Whether a path leads to a file of the repository, and not out of it. */
export function isInRepository(path: string): boolean {
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

function encode(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'));
}
