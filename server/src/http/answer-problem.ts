import { isBusy, isDiskFull, isDuplicateId, MonthClosed } from '@so-viec/db';
import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import type { ProblemBody } from '@so-viec/shared/problem/problem';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { AppEnv } from './env.ts';
import { Problem } from './problem.ts';

/** How an error is told. */
export function bodyOf(error: unknown): ProblemBody {
  if (error instanceof Problem) return error.body;
  if (error instanceof HTTPException && error.status === 400) return new Problem('bad-json').body;
  if (error instanceof HTTPException && error.status === 413) return new Problem('too-large').body;
  if (error instanceof MonthClosed) {
    return new Problem('month-closed', { params: { month: formatMonth(error.month) } }).body;
  }
  if (isDiskFull(error)) return new Problem('disk-full').body;
  if (isBusy(error)) return new Problem('busy').body;
  if (isDuplicateId(error)) return new Problem('duplicate-id').body;
  return new Problem('internal').body;
}

/** What is told of an error: RFC 9457 problem details with a stable code. Only surprises are logged, with the route. */
export function problemOf(error: unknown, c: Context<AppEnv>): ProblemBody {
  const body = bodyOf(error);
  if (body.code === 'internal' || body.code === 'disk-full')
    c.get('log').error({ err: error, route: routePath(c) }, 'unexpected error');
  return body;
}

/** The one shape of an answer that refuses. */
export function answerProblem(error: unknown, c: Context<AppEnv>): Response {
  const body = problemOf(error, c);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(body.status === 429 && { 'Retry-After': String(body.params?.waitSeconds ?? 60) }),
      // What is left of the body is not read, so the connection cannot be used again.
      ...(body.status === 413 && { Connection: 'close' }),
    },
  });
}
