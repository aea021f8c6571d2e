import { meet, runAround } from '@so-viec/shared/assignment/posts.rules';
import { farDayOf } from '@so-viec/shared/assignment/reach-back.rules';
import { addDays, type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { CadreRow } from '@so-viec/shared/import/import-row';
import { headshipOfTitle } from '@so-viec/shared/import/title.rules';
import { coversAll } from '@so-viec/shared/unit/change/timeline.rules';
import { type Plan, refuse } from '../plan.ts';
import type { PlannedAssignment } from './cadre-assignments.ts';
import type { CadreReference } from './cadre-reference.ts';

/** Refuses what is new in a file where it lies too far ahead, or outside of the days of its unit, or those of its position. */
export function refuseOutsideLife(
  planned: readonly PlannedAssignment[],
  reference: CadreReference,
  plan: Plan,
  today: CivilDay,
): void {
  for (const one of planned) {
    const { row, columns, before, parts, cells } = one;
    if (before && cells.length === 0) continue;
    const far = farDayOf(columns, today);
    if (far) {
      const at = { kind: 'cadres', row: row.row, key: far.path } as const;
      refuse(plan, at, 'post-too-far-ahead', { day: formatDay(far.last) });
    }
    for (const part of parts) {
      const versions = reference.unitVersions.get(part.unitId) ?? [];
      const of = reference.unitCodes.get(part.unitId) ?? '';
      refuseOutside(plan, { row, columns: part }, versions, { code: 'outside-unit', of });
    }
    // What goes on in the position it was given goes on through every edition.
    if (before?.positionId === columns.positionId) continue;
    const editions = reference.positions.get(row.positionCode) ?? [];
    refuseOutside(plan, one, editions, { code: 'outside-position', of: row.positionCode });
  }
}

type Days = { fromOn: string; toOn: string | null };

function refuseOutside(
  plan: Plan,
  { row, columns }: { row: CadreRow; columns: Days },
  stretches: readonly Days[],
  { code, of }: { code: 'outside-unit' | 'outside-position'; of: string },
): void {
  const inTime = stretches.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  if (coversAll(inTime, columns.fromOn, columns.toOn)) return;
  const life = runAround(inTime, columns.fromOn) ?? {
    fromOn: inTime[0]?.fromOn ?? '',
    toOn: inTime.at(-1)?.toOn ?? null,
  };
  const isEarly = columns.fromOn < life.fromOn;
  const params = { code: of, from: formatDay(life.fromOn), to: lastDayOf(life) };
  refuse(plan, { kind: 'cadres', row: row.row, key: isEarly ? 'fromOn' : 'toOn' }, code, params);
}

const lastDayOf = ({ toOn }: { toOn: string | null }) => (toOn === null ? 'nay' : formatDay(toOn));

interface Head {
  cadreId: string;
  name: string;
  fromOn: string;
  toOn: string | null;
  /** The row that says so, when the file does. */
  row: CadreRow | undefined;
}

/** Refuses rows that give a unit a second head at once, beside one of the file or one that is there already. */
export function refuseTwoHeads(plan: Plan, reference: CadreReference, heads: HeadsOfFile): void {
  for (const [unitId, said] of heads.byUnit) {
    const there = storedHeads(unitId, reference, heads);
    for (const head of said) {
      const other = there.find((one) => one.cadreId !== head.cadreId && meet(one, head));
      there.push(head);
      if (!other || !head.row) continue;
      const { name, fromOn } = other;
      const params = { code: head.row.unitCode, name, from: formatDay(fromOn), to: lastDayOf(other) };
      refuse(plan, { kind: 'cadres', row: head.row.row, key: 'title' }, 'two-heads', params);
    }
  }
}

/** The heads that rows of a file make, and the headships that they replace. */
export interface HeadsOfFile {
  byUnit: Map<string, Head[]>;
  replaced: Set<string>;
}

/** Notes whom a row makes head, where it says something new. */
export function noteHead(
  heads: HeadsOfFile,
  cadreId: string,
  { row, parts: [{ unitId, title, fromOn, toOn }] }: PlannedAssignment,
): void {
  if (headshipOfTitle(title) !== 'head') return;
  const known = heads.byUnit.get(unitId) ?? [];
  known.push({ cadreId, name: row.fullName, fromOn, toOn, row });
  heads.byUnit.set(unitId, known);
}

function storedHeads(unitId: string, { headsOf, names }: CadreReference, { replaced }: HeadsOfFile): Head[] {
  return (headsOf.get(unitId) ?? [])
    .filter(({ id }) => !replaced.has(id))
    .map(({ cadreId, fromOn, toOn }) => ({
      ...{ cadreId, fromOn, toOn, row: undefined },
      name: names.get(cadreId) ?? '',
    }));
}

/** Notes a post that ends sooner than it did, or that the file says was elsewhere from its first day on. */
export function noteLeft(
  plan: Plan,
  cadreId: string,
  { row, before, carried, parts, columns: { unitId, fromOn, toOn } }: PlannedAssignment,
): void {
  if (!before) return;
  for (const post of carried) {
    plan.left.push({ cadreId, unitId: post.unitId, lastOn: addDays(post.fromOn, -1) });
  }
  const isShorter = toOn !== null && (before.toOn === null || toOn < before.toOn);
  const lastUnitId = parts.at(-1)?.unitId ?? unitId;
  const posts = [{ ...before, kind: row.assignmentKind }];
  if (isShorter) plan.left.push({ cadreId, unitId: lastUnitId, lastOn: toOn, posts });
  if (before.unitId !== unitId) {
    plan.left.push({ cadreId, unitId: before.unitId, lastOn: addDays(fromOn, -1) });
  }
}
