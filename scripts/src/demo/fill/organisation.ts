import {
  applyWrites,
  type Db,
  insertCalendarDays,
  insertDelegation,
  insertHeadships,
  inTransaction,
  noWrites,
  putSetting,
  type Trx,
} from '@so-viec/db';
import { importRows } from '@so-viec/server';
import { FACTOR_OFF } from '@so-viec/shared/account/second-factor.rules';
import { CALENDAR_DAYS } from '@so-viec/shared/calendar/calendar.data';
import { firstDayOf } from '@so-viec/shared/civil-day/civil-day';
import type { ImportKind, RowOf } from '@so-viec/shared/import/import-row';
import { headshipOfTitle } from '@so-viec/shared/import/title.rules';
import { type Codes, known } from '../bulk/codes.ts';
import { catalogueRows } from '../catalogue/catalogue.ts';
import { ROOT_CODE, unitRows } from '../organisation/units.ts';
import { cadreRows } from '../people/cadre.ts';
import { topOf } from '../people/reviewers.ts';
import type { Story } from '../story/story.ts';

/** The edition of the demo's own lines. */
export const EDITION = 'VTVL-2023';
const CATALOGUE_FROM = '2023-01-01';

/** Calendar, units, catalogue, people and leave, by the import of real use where there is one. */
export async function insertOrganisation(db: Db, story: Story, newId: () => string): Promise<void> {
  await inTransaction(db, (trx) => insertBeginnings(trx, newId));
  const now = new Date(`${firstDayOf(story.plan.fromMonth)}T00:00:00Z`);
  const take = async <K extends ImportKind>(kind: K, rows: RowOf[K][]): Promise<void> => {
    const report = await importRows(db, kind, rows, { now, newId, edition: EDITION });
    if (report.refusals.length > 0)
      throw new Error(`${kind}: ${JSON.stringify(report.refusals.slice(0, 3))}`);
  };
  const { positions, products } = catalogueRows();
  await take('units', unitRows(story.bodies, story.districtsUntil));
  await take('positions', positions);
  await take('products', products);
  await take('cadres', cadreRows(story.cadres));
  await take(
    'leave',
    story.leaves.map((row, i) => ({ ...row, row: i + 2 })),
  );
}

async function insertBeginnings(trx: Trx, newId: () => string): Promise<void> {
  await putSetting(trx, 'demo', 'filling');
  await putSetting(trx, 'secondFactor', JSON.stringify(FACTOR_OFF));
  const writes = noWrites();
  writes.inserts.position_catalogue = [
    {
      id: newId(),
      code: EDITION,
      title: 'Danh mục vị trí việc làm, sản phẩm công việc năm 2023',
      decision: '1187/QĐ-UBND',
      decidedOn: '2022-12-20',
      fromOn: CATALOGUE_FROM,
      toOn: null,
      state: 'in-force',
      copiedFromId: null,
      version: 1,
    },
  ];
  await applyWrites(trx, writes);
  await insertCalendarDays(trx, CALENDAR_DAYS);
}

/** Heads whose title the import does not know as one, and who reviews the head of the province. */
export async function insertAuthorities(
  trx: Trx,
  story: Story,
  codes: Codes,
  newId: () => string,
): Promise<void> {
  const { secretary, standIn } = topOf(story.cadres);
  const fromOn = firstDayOf(story.plan.fromMonth);
  const oddHeads = story.cadres.filter(
    ({ slot }) => slot.rank === 'head' && headshipOfTitle(slot.title) === undefined,
  );
  const headships = oddHeads.map(({ code, slot }) => ({
    id: newId(),
    unitId: known(codes.units, slot.unitCode),
    cadreId: known(codes.cadres, code).id,
    kind: 'head',
    fromOn,
    toOn: null,
  }));
  await insertHeadships(trx, headships);
  if (secretary === standIn) return;
  const toCadreId = known(codes.cadres, standIn.code).id;
  const unitId = known(codes.units, ROOT_CODE);
  const delegation = { id: newId(), unitId, fromCadreId: null, toCadreId, fromOn, toOn: null };
  await insertDelegation(trx, delegation);
}
