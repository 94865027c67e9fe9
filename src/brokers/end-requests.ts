import type { EndRequest, Ending } from './broker.js';

/** Takes the requests to end the run of this process, from wherever they come. The first one stands. */
export class EndRequests {
  private readonly asked = new AbortController();
  private readonly hurried = new AbortController();
  private first: EndRequest | null = null;

  ask(request: EndRequest): void {
    this.first ??= request;
    this.asked.abort();
    if (request.kind === 'cancelled') this.hurried.abort();
  }

  get request(): EndRequest | null {
    return this.first;
  }

  /** Aborts with the first request. */
  get signal(): AbortSignal {
    return this.asked.signal;
  }

  /** Aborts when this process is told to end: what can wait is left out. */
  get hurry(): AbortSignal {
    return this.hurried.signal;
  }
}

/** How a run ends that was ended so. */
export function endingBy({ kind, reason, met }: EndRequest): Ending {
  return { state: kind === 'abort' ? 'aborted' : 'stopped', reason, ...(met ? { met } : {}) };
}
