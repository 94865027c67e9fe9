/** Stands where a value was taken out. */
export const MASK = '[masked]';

/** Tokens that give themselves away by their form, wherever they stand. */
const TOKENS: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,255}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,255}/g,
  /\bglpat-[A-Za-z0-9_-]{20,255}/g,
  /\bxox[abeprs]-[A-Za-z0-9-]{10,255}/g,
  /\bhv[sbr]\.[A-Za-z0-9_-]{20,255}/g,
  /\beyJ[A-Za-z0-9_-]{5,8192}\.[A-Za-z0-9_-]{5,8192}\.[A-Za-z0-9_-]{0,8192}/g,
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[A-Za-z0-9+/=\s\\]{0,16384}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g,
];

/** What stands behind a word that announces a secret; the word itself is kept. */
const ANNOUNCED: readonly RegExp[] = [
  /\b((?:Bearer|Basic)\s+)[A-Za-z0-9._~+/=-]{8,8192}/gi,
  /\b([a-z][a-z0-9+.-]{0,30}:\/\/[^\s:/@"]{0,256}:)[^\s/@"]{1,256}(?=@)/gi,
  /\b(X-Amz-(?:Signature|Security-Token|Credential)=)[^&\s"]{1,8192}/gi,
  /((?:password|passwd|secret|token|api[_-]?key|access[_-]?key)["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"',;&\]}]{3,8192}/gi,
];

const SECRET_KEY =
  /(?:^|[_-])(?:password|passwd|pwd|secrets?|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|credentials?|authorization|cookie)$/i;

/** Whether a key's name says that its value is a secret, e.g. `vault_token`, `Authorization`. */
export function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(key.replace(/([a-z])([A-Z])/g, '$1_$2'));
}

/** The text with everything masked that looks like a secret. Linear in the length of the text. */
export function maskTokens(text: string): string {
  const bare = TOKENS.reduce((masked, token) => masked.replace(token, MASK), text);
  return ANNOUNCED.reduce((masked, token) => masked.replace(token, `$1${MASK}`), bare);
}
