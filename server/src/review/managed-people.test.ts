import { inTransaction, lockOrganisation, raiseChangeCounter } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideMonths } from '../testing/annual-ratings.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
  for (const who of ['ha', 'an'] as const) {
    await decideMonths(server, who, { unit: 'ccvc', from: 11, to: 11, totalHundredths: 4000 });
  }
});
afterEach(() => server.close());

const managedBy = async (username: string, cadre: string) =>
  (await reviewing(server, username, cadre).view()).sheet.marks?.managed.map(({ code }) => code);

const changed = () =>
  inTransaction(server.db, async (trx) => {
    await lockOrganisation(trx);
    await raiseChangeCounter(trx);
  });

describe('whom a leader managed in a month', () => {
  it('is not who headed the unit beside a deputy, also where that ended since', async () => {
    const { an } = server.fixture.cadreIds;
    await server.db.updateTable('review').set({ kind: 'leader' }).where('cadreId', '=', an).execute();
    expect(await managedBy('anh.vn', 'CB-ANH')).toEqual(['CB-HA']);
    await server.db.updateTable('headship').set({ toOn: '2026-11-30' }).where('cadreId', '=', an).execute();
    await changed();
    expect(await managedBy('anh.vn', 'CB-ANH')).toEqual(['CB-HA']);
    expect(await managedBy('tuan.lm', 'CB-TUAN')).toEqual(['CB-AN', 'CB-HA']);
  });

  it('is who stood below in that month, wherever their unit went since', async () => {
    const { ccvc, stc } = server.fixture.unitIds;
    const [now] = await server.db
      .selectFrom('unit_version')
      .selectAll()
      .where('unitId', '=', ccvc)
      .where('toOn', 'is', null)
      .execute();
    if (!now) throw new Error('the unit is there');
    await server.db
      .updateTable('unit_version')
      .set({ toOn: '2026-11-30' })
      .where('id', '=', now.id)
      .execute();
    const moved = { ...now, id: newId(), fromOn: '2026-12-01', parentId: stc };
    await server.db.insertInto('unit_version').values(moved).execute();
    await changed();
    expect(await managedBy('tuan.lm', 'CB-TUAN')).toEqual(['CB-AN', 'CB-HA']);
    expect(await managedBy('huy.tq', 'CB-HUY')).toEqual([]);
  });
});
