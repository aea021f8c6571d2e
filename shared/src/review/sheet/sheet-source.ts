import type { CivilDay } from '../../civil-day/civil-day.ts';

/** A task that a person leads or has a share of, as far as their review needs it. */
export interface TaskSource {
  id: string;
  leadId: string;
  title: string;
  origin: string;
  state: string;
  productId: string | null;
  /** The name of its product: that of the catalogue, or the one a head gave it. */
  productName: string;
  coefficientMilli: number;
  quantity: number;
  dueOn: CivilDay | null;
  /** The due day by which it counts: as it stood when the month of it ended. */
  countsOn: CivilDay | null;
  /** The period of the plan it is a row of: 2026-11 or 2026-Q4. */
  planPeriod: string | null;
  /** A task that was split counts by its parts. */
  isSplit: boolean;
}

/** A product that was delivered, as far as the review of one who made it needs it. */
export interface OutputSource {
  id: string;
  name: string;
  productId: string | null;
  productName: string;
  coefficientMilli: number;
  quantity: number;
  documentNumber: string;
  documentOn: CivilDay | null;
  deliveredOn: CivilDay;
  standing: string;
  degree: number | null;
  task: TaskSource | null;
  checks: readonly CheckSource[];
}

/** A fault or delay that was found in a product and stands; `excused` of `count` had an objective cause. */
export interface CheckSource {
  id: string;
  kind: 'fault' | 'delay';
  count: number;
  excused: number;
  /** How many items come before the first it concerns: a fault that an item has of the one it stands in for. */
  after?: number;
  /** The civil day it was said on. */
  on: CivilDay;
  reason: string;
}

/** Whose part of a task or product somebody's is, in order; joint work has several. */
export type Shares = readonly { cadreId: string; shareMilli: number }[];

/** A product of a task that several made, of so many items. */
export interface JointProduct {
  quantity: number;
  shares: Shares;
}

/** What one person's review of a month is made from. */
export interface SheetSource {
  cadreId: string;
  tasks: readonly TaskSource[];
  /** Delivered within the month, whatever they stand at. */
  outputs: readonly OutputSource[];
  /** By id of a task or an output; absent for what one person did alone. */
  shares: ReadonlyMap<string, Shares>;
  /** The joint products of each task, the first handed in first. */
  joint: ReadonlyMap<string, readonly JointProduct[]>;
}
