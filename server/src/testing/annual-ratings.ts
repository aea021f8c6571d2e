import type { PersonKey, UnitKey } from '@so-viec/db/testing';
import { insertRows } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { AnnualListView } from '../annual-rating/view/annual-list.ts';
import type { AnnualView } from '../annual-rating/view/annual-view.ts';
import type { Answer, Refusal, TestServer } from './index.ts';

export const RATED_YEAR = 2026;

/** Months of 2026 that were decided for somebody in a unit, from one to another, all with the same total. */
export async function decideMonths(
  server: TestServer,
  who: PersonKey,
  of: { unit: UnitKey; from: number; to: number; totalHundredths?: number | null },
): Promise<void> {
  const { fixture } = server;
  const months = Array.from({ length: of.to - of.from + 1 }, (_, index) => of.from + index);
  const review = months.map((month) => ({
    ...{ id: newId(), cadreId: fixture.cadreIds[who], period: `2026-${`${month}`.padStart(2, '0')}` },
    ...{ unitId: fixture.unitIds[of.unit], positionId: fixture.positionIds.staff, packId: 'nd335-2025' },
    ...{ kind: 'staff', state: 'approved', submittedAt: null, approvedOn: '2026-12-01', appealUntilOn: null },
    ...{ answerDueOn: null, resultHundredths: null, generalHundredths: null, level: '', version: 1 },
    ...{ totalHundredths: of.totalHundredths === undefined ? 9000 : of.totalHundredths },
    createdAt: '2026-12-01T02:00:00.000Z',
  }));
  await insertRows(server.db, { review });
}

type Taken = Refusal & { state: string; version: number; months: string[]; answerDueOn: string | null };

/** Somebody before a person's rating of 2026. */
export function rating(server: TestServer, username: string, cadre: string, year = RATED_YEAR) {
  const browser = server.as(username);
  const path = `/api/annual-ratings/${year}/${cadre}`;
  const get = () => browser.get<AnnualView & Refusal>(path);
  const input = async (more: object) => {
    const { body } = await get();
    const seen = { version: body.version ?? 0, seenMean: body.computed?.meanHundredths ?? null };
    const said = { level: null, on: null, number: '', text: '', handling: '', fileId: null };
    return { id: newId(), ...seen, ...said, ...more };
  };
  return {
    ...{ path, get, input },
    view: async () => (await get()).body,
    take: async (step: string, more: object = {}): Promise<Answer<Taken>> =>
      browser.post<Taken>(`${path}/${step}`, await input(more)),
    handOver: (body: string, more: object = {}) =>
      browser.post<Taken>(`${path}/hand-over`, { id: newId(), body, text: '', ...more }),
    sendFile: (content: string | Buffer, name: string, id = newId()) =>
      browser.raw(`${path}/files/${id}?name=${name}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: content as string,
      }),
    list: (query = '') => browser.get<AnnualListView & Refusal>(`/api/annual-ratings/${year}${query}`),
  };
}
