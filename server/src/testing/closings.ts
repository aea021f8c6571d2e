import { inTransaction, raiseChangeCounter } from '@so-viec/db';
import { markAll } from '@so-viec/db/testing';
import type { Obstacle } from '@so-viec/shared/closing/closing.rules';
import { newId } from '@so-viec/shared/id/uuidv7';
import { addDay, sumUp, type TestServer } from './index.ts';
import { addUnit } from './month-of-work.ts';

/** A Monday after January. */
export const CLOSING_NOW = '2024-02-05T02:00:00.000Z';

export interface ClosedAnswer {
  id: string;
  edition: number;
  fingerprint: string;
  units: number;
}

export interface ClosingRow {
  code: string;
  kind: string;
  closing: { id: string; edition: number; fingerprint: string } | null;
  obstacles: (Obstacle & { others: number })[];
  undecided: number;
  targets: number;
  below: { units: number; closed: number };
  reopening: { id: string; state: string; mayAgree: boolean; mayWithdraw: boolean } | null;
  dueOn: string | null;
  grace: { code: string; untilOn: string }[];
  may: { close: boolean; ask: boolean; time: boolean };
}

/** Hà's accepted Monday of January with one product, decided on or not. */
export async function addJanuary(
  server: TestServer,
  of: { degree?: number | null; state?: 'submitted' } = {},
) {
  const { cadreIds, unitIds, positionIds } = server.fixture;
  await addDay(server.db, {
    ...{ cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff, day: '2024-01-08' },
    state: of.state ?? 'accepted',
    lines: [{ minutes: 480, output: { quantity: 1, degree: of.degree === undefined ? 100 : of.degree } }],
  });
  await server.db.updateTable('output').set({ coefficientMilli: 2000 }).execute();
  await sumUp(server.db, '2024-01');
  await markAll(server.db);
}

export const closeUnit = (server: TestServer, as: string, unit: string, more: object = {}, id = newId()) =>
  server.as(as).put<ClosedAnswer>(`/api/closings/${id}`, { month: '2024-01', unit, undecided: 0, ...more });

/** Both bodies by machine-given personnel of all, then the top by the committee. */
export async function closeAll(server: TestServer): Promise<ClosedAnswer> {
  await closeUnit(server, 'phuc.nv', 'SNV');
  await closeUnit(server, 'yen.pt', 'STC');
  return (await closeUnit(server, 'thu.dt', 'TINH')).body;
}

export async function reopen(server: TestServer, closingId: string, untilOn = '2024-02-09'): Promise<void> {
  const id = newId();
  const asked = { closingId, reason: 'Thiếu một ngày công tác', untilOn };
  await server.as('phuc.nv').put(`/api/reopenings/${id}`, asked);
  await server.as('thu.dt').post(`/api/reopenings/${id}/answer`, { agrees: true });
}

/** So many bodies more below the top, which nobody works in. */
export async function addBodies(server: TestServer, count: number): Promise<void> {
  const { db, fixture } = server;
  for (let nth = 0; nth < count; nth++) {
    await addUnit(db, { code: `CQ-${nth}`, parentId: fixture.unitIds.tinh, isBody: true });
  }
  await inTransaction(db, raiseChangeCounter);
}
