/**
 * Does the process that the load balancer knows as this replica still answer? A process number alone proves nothing:
 * it may have been given to a stranger by now.
 */
export async function isAlive({ url, pid }, timeoutMs = 2000) {
  try {
    const response = await fetch(`${url}/checkout`, { signal: AbortSignal.timeout(timeoutMs) });
    return (await response.json()).pid === pid;
  } catch {
    return false;
  }
}
