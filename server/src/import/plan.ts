import { noWrites, type Writes } from '@so-viec/db';
import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import type { ColumnKey } from '@so-viec/shared/import/column';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { Params, Refusal, RefusalCode } from '@so-viec/shared/import/refusal';
import { headerOf } from '@so-viec/shared/import/templates/templates';
import type { Access } from '../access/access.ts';
import type { LeftPost } from '../assignment/offices.ts';

/** What a row changes in what is already there. */
export interface Change {
  row: number;
  cells: { column: string; from: string; to: string }[];
}

/** Worth knowing, but no reason to refuse. */
export interface Note {
  code: 'other-sheets' | 'number-ignored' | 'no-standard' | 'days-along' | 'days-to-confirm';
  text: string;
}

/** All that an import would do, worked out before anything is written. */
export interface Plan {
  added: number;
  unchanged: number;
  /** The rows that say what is there already. */
  keptRows: number[];
  changes: Change[];
  refusals: Refusal[];
  notes: Note[];
  writes: Writes;
  /** Denominators and rights rest on it, so caches must be told. */
  touchesOrganisation: boolean;
  /** The days whose sums must be made anew. */
  days: PlannedDay[];
  /** Posts that end sooner or go elsewhere: what rested on them ends with them. */
  left: Omit<LeftPost, 'by'>[];
  /** People whose posts change: days go over with their main post. */
  reposted: string[];
  /** Posts that go on through mergers, or did: what these wrote of them is mended. */
  parted: PartedPost[];
}

interface Part {
  id: string;
  unitId: string;
  fromOn: CivilDay;
}

/** A person's post by the units that held it in turn and that do now; `toOn` is the last day of it all. */
interface PartedPost {
  cadreId: string;
  was: Part[];
  parts: Part[];
  toOn: CivilDay | null;
}

export interface PlannedDay {
  id: string;
  cadreId: string;
  month: Month;
}

/** What every plan is made with: today and now by the clock in Vietnam, ids, the edition asked for. */
export interface PlanContext {
  today: CivilDay;
  /** UTC instant of the import. */
  now: string;
  newId: () => string;
  edition: string | undefined;
  /** What who imports may do now; nobody on the command line, which may all. */
  access: Access | null;
}

export function emptyPlan(): Plan {
  return {
    added: 0,
    unchanged: 0,
    keptRows: [],
    changes: [],
    refusals: [],
    notes: [],
    writes: noWrites(),
    touchesOrganisation: false,
    days: [],
    left: [],
    reposted: [],
    parted: [],
  };
}

/** A row that changes nothing. */
export function keepRow(plan: Plan, row: number): void {
  plan.unchanged++;
  plan.keptRows.push(row);
}

/** Refuses a cell of a row by its column's key. */
export function refuse<K extends ImportKind>(
  plan: Plan,
  at: { kind: K; row: number; key: ColumnKey<K> },
  code: RefusalCode,
  params: Params = {},
): void {
  plan.refusals.push({ row: at.row, column: headerOf(at.kind, at.key), code, params });
}

/** Adds rows to what will be inserted; for arrays too long to spread. */
export function inserting<T extends keyof Writes['inserts']>(
  plan: Plan,
  table: T,
): NonNullable<Writes['inserts'][T]> {
  const known = plan.writes.inserts[table];
  if (known) return known;
  const rows: NonNullable<Writes['inserts'][T]> = [];
  plan.writes.inserts[table] = rows;
  return rows;
}
