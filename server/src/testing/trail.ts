import { join } from 'node:path';
import type { Fault } from '@so-viec/db';
import { tellWhatWaits } from '../audit/sealer.ts';
import { sealTrail } from '../audit/trail.ts';
import { verifyTrail } from '../audit/verify.ts';
import type { TestServer } from './index.ts';

/** What `sv verify` finds after all that waits was told and linked; nothing where the server did all of it. */
export async function faultsOfTrail({ db, log, config, now }: TestServer): Promise<Fault[]> {
  const place = { keys: [], keysFrom: '', checkpoints: join(config.dataFolder, 'checkpoints.jsonl') };
  await tellWhatWaits(db, log);
  await sealTrail(db, place, now());
  return (await verifyTrail(db, place.checkpoints)).faults;
}

/** The refusals in the trail in their order: which act, of which row, and why. */
export async function refusedInTrail({ db }: TestServer): Promise<[string, string, string][]> {
  const rows = await db
    .selectFrom('audit_event')
    .select(['act', 'objectId', 'detail'])
    .where('outcome', '=', 'refused')
    .where('object', '=', 'route')
    .orderBy('id')
    .execute();
  return rows.map(({ act, objectId, detail }) => [act, objectId, JSON.parse(detail).code]);
}

/** The same with the readings, which are told a while after they were refused. */
export async function refusedWithReadings(server: TestServer): Promise<[string, string, string][]> {
  await tellWhatWaits(server.db, server.log);
  return refusedInTrail(server);
}

/** What others did with somebody's rows in a month, the latest first, as their history tells it. */
export async function toldTo(server: TestServer, username: string, month: string): Promise<string[]> {
  const { body } = await server
    .as(username)
    .get<{ events: { act: string; what: string; of: string }[] }>(`/api/me/trail/${month}`);
  return body.events.map(({ act, what, of }) => [act, what, of].filter(Boolean).join(' '));
}
