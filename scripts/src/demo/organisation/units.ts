import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { UnitRow } from '@so-viec/shared/import/import-row';
import { BODIES, type BodySpec } from './body-table.ts';
import { scaledBodies } from './scale.ts';
import { divisionsIn, slotsOf } from './slots.ts';

/** The unit everything stands under. The province is invented. */
export const ROOT_CODE = 'MG';
const ROOT_NAME = 'Tỉnh Minh Giang';
/** Units are older than the log. */
const UNITS_FROM = '2021-01-01';

/** The bodies of a demo with their places; there are exactly `cadres` of these. */
export function bodiesFor(cadres: number): BodySpec[] {
  return scaledBodies(BODIES, cadres);
}

export function slotsFor(bodies: BodySpec[]) {
  return bodies.flatMap(slotsOf);
}

/** The last day of the level of the district. */
export const DISTRICTS_UNTIL = '2025-06-30';

/** The tree as rows of the import: province, bodies, divisions. Districts last unless they ended on a day. */
export function unitRows(bodies: BodySpec[], districtsUntil: CivilDay | null = null): UnitRow[] {
  const root = {
    code: ROOT_CODE,
    name: ROOT_NAME,
    parentCode: '',
    block: 'government',
    level: 'province',
  } as const;
  const rows = bodies.flatMap((body) => {
    const toOn = body.kind.isDistrict ? districtsUntil : null;
    return rowsOfBody(body).map((row) => ({ ...row, toOn }));
  });
  return [{ ...root, toOn: null }, ...rows].map((row, i) => ({ ...row, row: i + 2, fromOn: UNITS_FROM }));
}

function rowsOfBody(body: BodySpec): Omit<UnitRow, 'row' | 'fromOn' | 'toOn'>[] {
  const { block, level } = body.kind;
  const divisions = divisionsIn(body).map(({ code, name }) => {
    return { code, name, parentCode: body.code, block, level: 'division' } as const;
  });
  return [{ code: body.code, name: body.name, parentCode: ROOT_CODE, block, level }, ...divisions];
}
