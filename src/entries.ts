/** Root of the bundle: each entry is loaded alone, so that one start pays for no other. */
export const main = (): Promise<unknown> => import('./main.js');
export const post = (): Promise<unknown> => import('./post.js');
export const cli = (): Promise<unknown> => import('./cli.js');
/** Not an entry of the product: what the project's scripts use of it. */
export const embedding = () => import('./embedding.js');
