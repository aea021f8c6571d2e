import type { CADRE_KINDS } from '../../cadre/cadre-kinds.ts';
import type { CivilDay } from '../../civil-day/civil-day.ts';
import type { Level } from './level.ts';

export type CadreKind = (typeof CADRE_KINDS)[number];
export type PackCode = DegreePack['code'] | FaultPack['code'];

/** A share that makes no whole person is rounded so; the decree does not say. */
export type ShareRounding = 'down' | 'half-up' | 'up';

interface AnyPack {
  name: string;
  /** The first day it may be used for. */
  fromOn: CivilDay;
  /** Whom it is for where a body chose nothing. */
  serves: readonly CadreKind[];
  /** True for law: those it serves are rated by it, whatever the body chose. */
  isBinding: boolean;
}

/** A head says how far each product is complete. */
export interface DegreePack extends AnyPack {
  code: 'da09-2024';
  controls: 'degree';
}

/** A head says faults and delays, and the score has a level. */
export interface FaultPack extends AnyPack {
  code: 'nd335-2025';
  controls: 'faults-and-delays';
  /** The most that general criteria and results give. */
  weights: { generalHundredths: number; resultHundredths: number };
  /** The best first; the last begins at 0. */
  levels: readonly { level: Level; fromHundredths: number }[];
  /** In working days. */
  appeal: { lodgingDays: number; answerDays: number };
  excellent: { percent: number; percentOfOutstandingBody: number; rounding: ShareRounding };
  /** With fewer months of work a year has no rating. */
  monthsForYear: number;
}

export type RulePack = DegreePack | FaultPack;
