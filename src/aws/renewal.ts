import type { MiddlewareStack } from '@smithy/types';
import { hasExpired } from './refusal.js';

/** What every client of the SDK has. */
interface Client<Input extends object, Output extends object> {
  readonly config: {
    readonly credentials: (options?: { readonly forceRefresh?: boolean }) => Promise<unknown>;
  };
  readonly middlewareStack: MiddlewareStack<Input, Output>;
}

/**
 * Has a client ask once more, with other credentials, when AWS calls those of a call expired: a session may end before its
 * time, and the SDK goes by the time alone.
 */
export function renewing<C, Input extends object, Output extends object>(
  client: C & Client<Input, Output>,
): C {
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        if (!hasExpired(error)) throw error;
        await client.config.credentials({ forceRefresh: true });
        return next(args);
      }
    },
    { step: 'initialize', name: 'renewing' },
  );
  return client;
}
