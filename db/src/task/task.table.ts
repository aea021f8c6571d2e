import type { Generated } from 'kysely';

/**
 * A piece of work of one person: given by a head, planned, opened by the person's lines (routine), ad hoc or taken over.
 * A line under way always belongs to one. Columns that only assigned work has are empty on work opened by lines.
 */
export interface TaskTable {
  id: string;
  /** Who answers for it: the lead. Collaborators are rows of their own. */
  cadreId: string;
  /** The unit it is done for; its head assigns and judges. */
  unitId: string;
  /** The position it is done in, of the edition it was given with; null where lines opened it on a shared product. */
  positionId: string | null;
  /** Its kind of product; null for a product that is not in the catalogue and for ad hoc work without one. */
  productId: string | null;
  /** The name of a product outside the catalogue, as the head gave it; '' otherwise. */
  proposedName: Generated<string>;
  /** The coefficient of one item in thousandths, copied when it was given. */
  coefficientMilli: Generated<number>;
  /** How many products are wanted. */
  quantity: Generated<number>;
  /** assigned, routine, ad-hoc, taken-over */
  origin: string;
  title: string;
  /** The quality that is wanted, in words. */
  quality: Generated<string>;
  /** On what grounds it is given: '' (not said), plan, document, spoken. */
  basisKind: Generated<string>;
  /** The plan's name, the document's number, or who said it. */
  basis: Generated<string>;
  /** The head who gave it; null for work that the person opened. */
  assignerId: string | null;
  /** The day the work begins: given with it, or the day of its first line. A due day is never before it. */
  openedOn: string;
  /** The day it is due as it stands now; earlier ones are in the steps `due-moved`. */
  dueOn: string | null;
  /** Set by the line that is done, or by the delivery without a line. */
  deliveredOn: string | null;
  /** The work it is a component of. A parent with parts counts nothing itself. */
  parentId: string | null;
  /** The plan it is a row of: it counts for the plan's period. */
  planId: string | null;
  /** What repeats it, and for which week, month or quarter (2026-W48, 2026-11, 2026-Q4): once only. */
  recurrenceId: string | null;
  recurrencePeriod: string | null;
  /** The colleague's task that it was taken over from. */
  takenOverFromId: string | null;
  /**
   * planned (a row of a plan that is not given yet: only heads see it, it may be deleted), proposed, refused, open,
   * closed (its product is accepted, or it ended without one), could-not (stays in G), cancelled (leaves G).
   */
  state: Generated<string>;
  /** How many steps it has; the next one's sequence is one more. */
  stepCount: Generated<number>;
  version: number;
}

/** What happened to a task, who did it and why. Rows are never changed. */
export interface TaskStepTable {
  id: string;
  taskId: string;
  sequence: number;
  /**
   * assigned, opened, proposed, taken, refused, changed, due-moved, split, handed-over, could-not, cancelled, closed,
   * reopened
   */
  kind: string;
  at: string;
  accountId: string | null;
  reason: string;
  /**
   * JSON; due-moved: {from, to}; changed: {field: {from, to}}, with by 'parts' where a part of the whole changed; split:
   * {parts: [task ids]}; handed-over: {to, quantity, wanted: {from, to}}.
   */
  detail: string;
}

/** Somebody who works on a task beside its lead; `shareMilli` is the share of the coefficient, null until it is said. */
export interface TaskCollaboratorTable {
  taskId: string;
  cadreId: string;
  shareMilli: number | null;
}

/** A file that came with an assignment. */
export interface TaskFileTable {
  fileId: string;
  taskId: string;
  removedAt: string | null;
}

/** A unit's plan of a month (2026-11) or quarter (2026-Q4); its rows are tasks. `state`: draft until rows are given, then given. */
export interface TaskPlanTable {
  id: string;
  unitId: string;
  period: string;
  title: string;
  state: string;
  at: string;
  accountId: string | null;
  version: number;
}

/** Work that comes again every week, month or quarter, from a day to a day. */
export interface TaskRecurrenceTable {
  id: string;
  unitId: string;
  cadreId: string;
  positionId: string | null;
  productId: string | null;
  proposedName: string;
  coefficientMilli: number;
  title: string;
  quantity: number;
  quality: string;
  basisKind: string;
  basis: string;
  assignerId: string | null;
  /** week, month, quarter */
  every: string;
  /** Of a week its weekday (1 Monday to 7 Sunday), else the day of the period's last month (31: its last day). */
  dueDay: number;
  fromOn: string;
  toOn: string | null;
  version: number;
}

/** A cadre asks the head for work. Waiting until `answeredAt` (with the task given, or an answer) or `withdrawnAt`. */
export interface WorkRequestTable {
  id: string;
  cadreId: string;
  unitId: string;
  at: string;
  text: string;
  taskId: string | null;
  answeredAt: string | null;
  /** Who answered. */
  accountId: string | null;
  answer: string;
  withdrawnAt: string | null;
  version: number;
}

/** A product outside the catalogue that is reported for addition (rules §3), once for each position and name. */
export interface ProductReportTable {
  id: string;
  positionCode: string;
  name: string;
  nameFold: string;
  /** The task it was first named in; null where recurring ad hoc work was offered. */
  taskId: string | null;
  at: string;
  reporterId: string | null;
  /** open, taken, declined */
  state: string;
  productId: string | null;
  settledAt: string | null;
  accountId: string | null;
  /** Why it was declined. */
  answer: Generated<string>;
  version: number;
}
