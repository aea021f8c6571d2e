import type { AssignmentKind } from '../assignment/held.rules.ts';
import type { CivilDay } from '../civil-day/civil-day.ts';
import type { LeaveHalf, LeaveKind } from '../leave/leave.rules.ts';
import type { Block, CadreKind, PositionGroup, Sector, TaskGroup, UnitLevel } from './words.ts';

/** What `sv import` takes (product.md, "Import templates"). */
export const IMPORT_KINDS = ['units', 'positions', 'products', 'cadres', 'leave', 'entries'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export function isImportKind(text: string): text is ImportKind {
  return (IMPORT_KINDS as readonly string[]).includes(text);
}

/** What can be read from a table: what `sv import` takes, and the rows of a plan that a head brings. */
export type TableKind = ImportKind | 'tasks';

/** Every row knows its number in the file, as Excel counts it. */
export interface NumberedRow {
  row: number;
}

export interface UnitRow extends NumberedRow {
  code: string;
  name: string;
  parentCode: string;
  block: Block;
  level: UnitLevel;
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

export interface PositionRow extends NumberedRow {
  code: string;
  name: string;
  sector: Sector;
  group: PositionGroup;
  rank: string;
}

/** `positionCode` '' is shared by all positions; points in thousandths. */
export interface ProductRow extends NumberedRow {
  code: string;
  name: string;
  positionCode: string;
  measure: string;
  complexityGroup: number;
  pointsMilli: number;
  standardMinutes: number | null;
  taskGroup: TaskGroup | null;
  isStandard: boolean;
  isRepetitive: boolean;
}

export interface CadreRow extends NumberedRow {
  code: string;
  fullName: string;
  kind: CadreKind;
  unitCode: string;
  positionCode: string;
  title: string;
  fromOn: CivilDay;
  toOn: CivilDay | null;
  username: string;
  email: string;
  assignmentKind: AssignmentKind;
  dailyMinutes: number;
  hasDutyToLog: boolean;
}

export interface LeaveRow extends NumberedRow {
  cadreCode: string;
  fromOn: CivilDay;
  toOn: CivilDay;
  kind: LeaveKind;
  /** Which half; true where the file does not say. */
  isHalf: LeaveHalf | boolean;
}

/** `productCode` '' is ad hoc work, `outputName` '' nothing produced, `enteredAt` null unknown. */
export interface EntryRow extends NumberedRow {
  cadreCode: string;
  workedOn: CivilDay;
  productCode: string;
  note: string;
  minutes: number;
  outputName: string;
  quantity: number;
  documentNumber: string;
  state: 'under-way' | 'done';
  enteredAt: string | null;
  adHocBy: string;
  lineCode: string;
  /** It keeps no content; who is named can vouch for it. */
  isConfidential: boolean;
  voucherCode: string;
}

/** A row of a plan. `productCode` '' is a product outside the catalogue, with its name and coefficient. */
export interface TaskRow extends NumberedRow {
  cadreCode: string;
  fullName: string;
  productCode: string;
  title: string;
  quantity: number;
  dueOn: CivilDay | null;
  quality: string;
  coefficientMilli: number | null;
}

export interface RowOf {
  units: UnitRow;
  positions: PositionRow;
  products: ProductRow;
  cadres: CadreRow;
  leave: LeaveRow;
  entries: EntryRow;
  tasks: TaskRow;
}
