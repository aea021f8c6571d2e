import { countPeopleOn, type Db, listUnitsOn } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';

/** A unit as it stands on a day, with those under it and everybody who works in it or below. */
export interface DayUnit {
  unitId: string;
  code: string;
  name: string;
  nameFold: string;
  block: string;
  level: string;
  isBody: boolean;
  parent: DayUnit | null;
  children: DayUnit[];
  people: number;
}

/** The organisation of one day: every unit by id and by code, and those nobody stands above. */
export interface DayTree {
  day: CivilDay;
  byId: ReadonlyMap<string, DayUnit>;
  byCode: ReadonlyMap<string, DayUnit>;
  roots: DayUnit[];
}

const BLOCK_ORDER: readonly string[] = UNIT_BLOCKS;

async function loadDayTree(db: Db, day: CivilDay): Promise<DayTree> {
  const rows = await listUnitsOn(db, day);
  const own = new Map((await countPeopleOn(db, day)).map(({ unitId, people }) => [unitId, people]));
  const byId = new Map<string, DayUnit>();
  for (const { parentId: _, isBody, ...row } of rows) {
    byId.set(row.unitId, {
      ...row,
      isBody: isBody === 1,
      parent: null,
      children: [],
      people: own.get(row.unitId) ?? 0,
    });
  }
  for (const { unitId, parentId } of rows) {
    const [unit, parent] = [byId.get(unitId), byId.get(parentId ?? '')];
    if (!unit || !parent) continue;
    unit.parent = parent;
    parent.children.push(unit);
  }
  const roots = [...byId.values()].filter((unit) => unit.parent === null);
  for (const root of roots) addUp(root);
  return {
    day,
    byId,
    byCode: new Map([...byId.values()].map((unit) => [unit.code, unit])),
    roots: sorted(roots),
  };
}

function addUp(unit: DayUnit): number {
  for (const child of unit.children) unit.people += addUp(child);
  unit.children = sorted(unit.children);
  return unit.people;
}

/** By block in the order of the scheme, then by code. */
function sorted(units: DayUnit[]): DayUnit[] {
  const order = ({ block }: DayUnit) => BLOCK_ORDER.indexOf(block);
  return units.sort((a, b) => order(a) - order(b) || (a.code < b.code ? -1 : 1));
}

/** A day looked at now and then; today is asked for all the time. */
const MOST_DAYS = 4;
const kept = new WeakMap<Db, { changeCount: number; days: Map<CivilDay, Promise<DayTree>> }>();

/** The tree of a day, read once and kept until the organisation changes. */
export function dayTreeOf(db: Db, changeCount: number, day: CivilDay): Promise<DayTree> {
  const known = kept.get(db);
  const { days } =
    known?.changeCount === changeCount ? known : { days: new Map<CivilDay, Promise<DayTree>>() };
  kept.set(db, { changeCount, days });
  const tree = days.get(day) ?? loadDayTree(db, day);
  days.delete(day);
  days.set(day, tree);
  tree.catch(() => days.delete(day));
  for (const old of [...days.keys()].slice(0, -MOST_DAYS)) days.delete(old);
  return tree;
}

/** The units above one, the top first. */
export function aboveOf(unit: DayUnit): DayUnit[] {
  const path: DayUnit[] = [];
  for (let up = unit.parent; up; up = up.parent) path.unshift(up);
  return path;
}

/** A unit and all below it. */
export function withAllBelow(unit: DayUnit): DayUnit[] {
  return [unit, ...unit.children.flatMap(withAllBelow)];
}
