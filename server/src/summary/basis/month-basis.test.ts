import { findChangeCount } from '@so-viec/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationToday } from '../../access/organisation.ts';
import { addJanuary, CLOSING_NOW, closeUnit } from '../../testing/closings.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { openSecondOffice } from '../../testing/transfers.ts';
import { loadMonthBasis } from './month-basis.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: CLOSING_NOW });
  await openSecondOffice(server);
  await addJanuary(server);
  await closeUnit(server, 'yen.pt', 'STC');
});
afterAll(() => server.close());

describe('the basis of a month within some units', () => {
  it.each([['SNV'], ['SNV-CCVC'], ['STC'], ['STC', 'SNV']])(
    'is that of everybody, for %s',
    async (...codes) => {
      const { db } = server;
      const organisation = await organisationToday(db, '2024-02-05', await findChangeCount(db));
      const idOf = new Map(organisation.versions.map(({ code, unitId }) => [code, unitId]));
      const unitIds = codes.map((code) => idOf.get(code) ?? '');
      const all = await loadMonthBasis(db, organisation, '2024-01');
      const { rows, live, closedUnitIds, workingDays } = await loadMonthBasis(
        db,
        organisation,
        '2024-01',
        () => unitIds,
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows).toEqual(all.rows.filter(({ unitId }) => unitIds.includes(unitId)));
      expect({ live, closedUnitIds, workingDays }).toEqual({
        live: all.live,
        closedUnitIds: all.closedUnitIds,
        workingDays: all.workingDays,
      });
    },
  );
});
