import type { Month } from '../../civil-day/civil-day.ts';
import type { CadreKind, PackCode } from '../pack/rule-pack.ts';
import type { CapMode } from '../score/score-input.ts';

/** Kinds of cadre whom no law binds to a pack. */
export const FREE_KINDS = ['official', 'public-employee', 'worker'] as const satisfies readonly CadreKind[];
export type FreeKind = (typeof FREE_KINDS)[number];

/** What a body chose from a month on, until its next choice. A kind that is null has its usual pack. */
export interface RuleChoice {
  unitId: string;
  fromMonth: Month;
  packs: Readonly<Record<FreeKind, PackCode | null>>;
  capMode: CapMode;
}
