import { inTransaction } from '@so-viec/db';
import type { ProblemBody } from '@so-viec/shared/problem/problem';
import { cutTo } from '@so-viec/shared/text/cut';
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { answerProblem, bodyOf } from '../http/answer-problem.ts';
import type { AppEnv } from '../http/env.ts';
import { audit } from './audit.ts';
import { noteRefusedRead } from './refused-reads.ts';

/** Refusals of rights and of rules, and of who knocks too often; what cannot be read at all is nobody's act. */
const TOLD = new Set([403, 404, 409, 412, 422, 429]);
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** The same refusal of the same row is told once in so long, however often somebody tries. */
const ONCE_IN_MS = 60_000;
/** More than this is somebody who tries everything: the oldest are forgotten, and told again. */
const MOST_KNOWN = 5000;

const toldAt = new WeakMap<object, Map<string, number>>();

/**
 * Leaves a refused write in the trail, in a transaction of its own: who, what, which row and why. Never fails the answer:
 * a database that takes no write refuses for itself. A refused reading waits in memory to be told.
 */
export async function noteRefusal(
  c: Context<AppEnv>,
  problem: ProblemBody,
  objectId = firstParam(c),
): Promise<void> {
  const { status, code } = problem;
  if (READS.has(c.req.method)) return noteRefusedRead(c, problem, objectId);
  if (!TOLD.has(status)) return;
  const { db, now, log, access } = c.var;
  const at = now();
  const accountId = access?.actor.accountId ?? null;
  const route = routePath(c);
  const act = c.var.action ?? `${c.req.method} ${route}`;
  if (wasToldLately(db, `${accountId} ${c.req.method} ${route} ${objectId} ${code}`, at.getTime())) return;
  const detail = { code, method: c.req.method, route };
  const refused = { object: 'route', objectId, outcome: 'refused', detail } as const;
  await inTransaction(db, (trx) => audit(trx, { at: at.toISOString(), accountId }, act, refused)).catch(
    (err: unknown) => log.warn({ err }, 'refusal not noted'),
  );
}

/** The answer that refuses, after it was noted. */
export async function answerAndNote(error: unknown, c: Context<AppEnv>): Promise<Response> {
  const answer = answerProblem(error, c);
  await noteRefusal(c, bodyOf(error));
  return answer;
}

/** Which row it was about, as the address names it. */
function firstParam(c: Context<AppEnv>): string {
  const [first = ''] = Object.values(c.req.param() as Record<string, string>);
  return cutTo(String(first), 100);
}

function wasToldLately(db: object, key: string, now: number): boolean {
  const known = toldAt.get(db) ?? new Map<string, number>();
  toldAt.set(db, known);
  const before = known.get(key);
  if (before !== undefined && now - before < ONCE_IN_MS && now >= before) return true;
  known.delete(key);
  known.set(key, now);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return false;
}
