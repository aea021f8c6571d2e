import { join } from 'node:path';
import { inTransaction, listAccountIdsOf } from '@so-viec/db';
import { cadrePath } from '@so-viec/shared/cadre/cadre.schema';
import { type Context, Hono } from 'hono';
import { audit } from '../audit/audit.ts';
import { tellReadings } from '../audit/readings.ts';
import { byOf, officerOf } from '../cadre/officer.ts';
import { findPerson } from '../cadre/person.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { pathInput } from '../http/input.ts';
import { WorkerLane } from '../jobs/worker-lane.ts';
import type { FileWanted, PersonFile, PersonWanted } from './person-file.ts';
import type { PersonOrder } from './person-file.worker.ts';

/** Memory for all that somebody wrote in decades. */
const MOST_MEMORY_MB = 512;
const thread = new WorkerLane<PersonOrder, never, PersonFile>(
  join(import.meta.dirname, 'person-file.worker.ts'),
  MOST_MEMORY_MB,
);
const ofPerson = pathInput(cadrePath);

/**
 * One person's data as a file: all for themselves, what is in their scope for who keeps their records, and what moves
 * along; of a login for who is nobody in the log.
 */
export const personDataRoutes = new Hono<AppEnv>()
  .get('/me/data', action('me.data'), (c) => {
    const { accountId, username, displayName } = c.var.access.actor;
    const wanted = { purpose: 'account' as const, cadreId: null, accountIds: [accountId] };
    const head = { code: username, fullName: displayName, ...madeNow(c) };
    return handOut(c, { ...wanted, ...head }, { object: 'account', objectId: accountId });
  })
  .get('/cadres/:code/data', action('person-data.read'), ofPerson, async (c) => {
    const { code } = c.req.valid('param');
    const isSelf = (await findPerson(c.var.db, c.var.access, code, 'person-data.read')).cadre.id === ownId(c);
    return answerFile(c, code, isSelf ? 'self' : 'officer');
  })
  .get('/cadres/:code/transfer-file', action('person-data.hand-over'), ofPerson, async (c) => {
    const { code } = c.req.valid('param');
    await findPerson(c.var.db, c.var.access, code, 'person-data.hand-over');
    return answerFile(c, code, 'transfer');
  });

const ownId = (c: Context<AppEnv>): string | null => c.var.access.actor.cadreId;

const madeNow = ({ var: { access, today, now } }: Context<AppEnv>) => ({
  ...{ today, madeAt: now().toISOString(), madeBy: access.actor.displayName },
});

async function answerFile(c: Context<AppEnv>, code: string, purpose: PersonWanted['purpose']) {
  const { db, access } = c.var;
  const { cadre } = await findPerson(db, access, code);
  await tellReadings(db);
  const isSelf = purpose === 'self';
  const wanted: PersonWanted = {
    ...{ cadreId: cadre.id, accountIds: await listAccountIdsOf(db, cadre.id), isSelf, purpose },
    scope: isSelf ? access.ownScope() : access.readingScope(),
    ...{ code: cadre.code, fullName: cadre.fullName, ...madeNow(c) },
  };
  return handOut(c, wanted, { object: 'cadre', objectId: cadre.id });
}

/** Writes the file and into the trail who took it and how much, before it goes. */
async function handOut(c: Context<AppEnv>, wanted: FileWanted, of: { object: string; objectId: string }) {
  const { db, config } = c.var;
  const { purpose } = wanted;
  const file = await thread.do({ url: config.databaseUrl, wanted });
  const detail = { purpose, rows: file.rows };
  await inTransaction(db, (trx) => audit(trx, byOf(officerOf(c)), 'person-data.export', { ...of, detail }));
  return c.body(new Uint8Array(file.content), 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="${encodeURIComponent(file.name)}"`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}
