import type { PersonKey, UnitKey } from '@so-viec/db/testing';
import { PEOPLE } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import { levelOf } from '@so-viec/shared/review/rating/rating.rules';
import type { TestServer } from './index.ts';

/** Friday 15 January 2027, 09:00 in Vietnam: the year 2026 is over. */
export const RATED_NOW = '2027-01-15T02:00:00.000Z';

/** Reviews of months that were decided with these totals (hundredths), null for not enough data. */
export async function decideMonths(
  server: TestServer,
  who: PersonKey,
  totals: Record<string, number | null>,
  unit: UnitKey = PEOPLE[who].unit,
): Promise<void> {
  const { cadreIds, unitIds, positionIds } = server.fixture;
  const of = { cadreId: cadreIds[who], unitId: unitIds[unit], positionId: positionIds[PEOPLE[who].position] };
  const rows = Object.entries(totals).map(([period, totalHundredths]) => ({
    ...{ id: newId(), ...of, period, packId: ND335_2025.code, kind: 'staff', state: 'approved' },
    ...{ submittedAt: null, approvedOn: `${period}-28`, appealUntilOn: null, answerDueOn: null },
    ...{ resultHundredths: null, generalHundredths: null, totalHundredths, createdAt: RATED_NOW, version: 2 },
    level: totalHundredths === null ? '' : levelOf(totalHundredths, ND335_2025),
  }));
  await server.db.insertInto('review').values(rows).execute();
}

/** The same total in each of these months. */
export const inMonths = (months: readonly string[], total: number | null) =>
  Object.fromEntries(months.map((month) => [month, total]));
