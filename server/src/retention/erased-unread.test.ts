import { inTransaction, listErasures } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { USUAL_RETENTION } from '@so-viec/shared/retention/retention';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putLetter, sendWaiting } from '../mail/outbox.ts';
import { leaveAndErase } from '../testing/erased.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { giveRole } from '../testing/roles.ts';
import { finishErasure } from './erasure.commands.ts';

const NOW = '2024-02-05T02:00:00.000Z';
let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW });
  await giveRole(server, 'tuan.lm', 'personnel', null);
});
afterEach(() => server.close());

/** Today somebody is told by a notice that they do not read, and by a letter that does not go at once. */
async function tell(who: 'ha' | 'bao'): Promise<void> {
  const cadreId = server.fixture.cadreIds[who];
  const notice = { id: newId(), kind: 'task-due', content: '{}', key: newId(), byName: '', readAt: null };
  await server.db
    .insertInto('notice')
    .values({ ...notice, cadreId, at: NOW })
    .execute();
  const letter = {
    key: newId(),
    kind: 'week',
    cadreId,
    to: `${who}@snv.vn`,
    subject: 'Tuần',
    body: 'Bốn ngày',
  };
  await inTransaction(server.db, (trx) => putLetter(trx, letter, NOW));
}
const noticesOf = async (who: 'ha' | 'bao') => {
  const of = server.db.selectFrom('notice').select('id').where('readAt', 'is', null);
  return (await of.where('cadreId', '=', server.fixture.cadreIds[who]).execute()).length;
};

it('what somebody was told last and never read goes with them, and no letter follows', async () => {
  const { db, fixture } = server;
  const { ha } = fixture.cadreIds;
  await tell('ha');
  await tell('bao');
  const others = await noticesOf('bao');
  await leaveAndErase(server, { who: 'ha', by: 'tuan.lm', toOn: '2024-02-01' });
  const [erasure] = await listErasures(db, ha);
  const counts = await finishErasure(db, erasure?.id ?? '', server.now());
  expect(counts.notice).toBeGreaterThan(0);
  expect(counts.letter).toBe(1);
  expect([await noticesOf('ha'), await noticesOf('bao')]).toEqual([0, others]);
  const sent: string[] = [];
  await sendWaiting(db, async ({ to }) => void sent.push(to), server.now);
  expect(sent).toEqual(['bao@snv.vn']);
});

it('so they do where letters and notices are kept for good, and what was sent and read stays', async () => {
  const { db, fixture } = server;
  const { ha } = fixture.cadreIds;
  const months = { ...USUAL_RETENTION, letter: null, notice: null, 'account-notice': null };
  const chosen = { months, reason: 'QĐ 12/QĐ-SNV' };
  expect((await server.as('tuan.lm').put('/api/retention', chosen)).status).toBe(204);
  await tell('ha');
  await sendWaiting(db, async () => undefined, server.now);
  await db.updateTable('notice').set({ readAt: NOW }).where('cadreId', '=', ha).execute();
  await tell('ha');
  await leaveAndErase(server, { who: 'ha', by: 'tuan.lm', toOn: '2024-02-01' });
  const [erasure] = await listErasures(db, ha);
  // Long after: what was sent and read is older than the least that it is kept.
  const counts = await finishErasure(db, erasure?.id ?? '', new Date('2026-03-10T02:00:00.000Z'));
  expect(counts).toMatchObject({ letter: 1, notice: 1 });
  expect(await noticesOf('ha')).toBe(0);
  const read = db.selectFrom('notice').select('readAt').where('cadreId', '=', ha).where('readAt', '=', NOW);
  expect((await read.execute()).length).toBeGreaterThan(0);
  const letters = await db.selectFrom('mail').select(['sentAt', 'body']).where('cadreId', '=', ha).execute();
  expect(letters).toEqual([{ sentAt: NOW, body: 'Bốn ngày' }]);
});
