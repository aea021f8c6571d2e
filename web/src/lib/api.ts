import type { AppType } from '@so-viec/server/app-type';
import { type ClientResponse, hc, type parseResponse } from 'hono/client';
import { connection } from './browser/connection.ts';
import { hearRelease } from './browser/release.ts';
import { isOfOther, ownFetch } from './own-fetch.ts';
import { Problem, readProblem } from './problem.ts';
import { session } from './session.ts';

/** The body of a 2xx answer of a route, or undefined for 204; refusals are thrown, so they are not in it. */
type Answer<R extends ClientResponse<unknown>> = Awaited<ReturnType<typeof parseResponse<R>>>;

/** A client of the whole API, typed from the server's routes; `fetch` is another one in tests. */
function createApi(base: string, options?: { fetch?: typeof fetch }) {
  return hc<AppType>(base, options);
}

export const api = createApi(globalThis.location?.origin ?? '', { fetch: ownFetch });

/** Something between here and the server answered in its place: the server itself says why in a problem document. */
function isFromGateway({ status, headers }: Pick<Response, 'status' | 'headers'>): boolean {
  return status >= 502 && status <= 504 && !/json/.test(headers.get('content-type') ?? '');
}

/**
 * The 2xx answer to a request. Throws Problem for any other, also when none came; a session that ended opens the sign-in
 * over the page, which stays as it is.
 */
export async function answerTo<R extends Response | ClientResponse<unknown>>(sent: Promise<R>): Promise<R> {
  const response = await sent.catch((cause: unknown) => {
    connection.lost();
    throw new Problem({ code: 'offline' }, { cause });
  });
  if (isFromGateway(response)) {
    connection.lost();
    throw new Problem({ code: 'offline' });
  }
  connection.found();
  hearRelease(response.headers.get('Sv-Release'));
  if (isOfOther(response)) {
    const problem = new Problem({ code: 'other-account', status: 401 });
    session.hear(problem);
    throw problem;
  }
  if (response.ok) return response;
  const problem = await readProblem(response as unknown as Response);
  session.hear(problem);
  throw problem;
}

/** Sends a request and reads its answer: `await call(api.api.me.$get())`. Throws as `answerTo` does. */
export async function call<R extends ClientResponse<unknown>>(sent: Promise<R>): Promise<Answer<R>> {
  const response = await answerTo(sent);
  return (response.status === 204 ? undefined : await response.json()) as Answer<R>;
}
