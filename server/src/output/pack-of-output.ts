import type { OutputWithNames } from '@so-viec/db';
import { CADRE_KINDS } from '@so-viec/shared/cadre/cadre.schema';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { RulePack } from '@so-viec/shared/review/pack/rule-pack';
import { packOf } from '@so-viec/shared/review/pack/rule-pack.rules';

/** The rule pack that a cadre's work of a day is checked by. */
export function packOfWork(cadreKind: string, day: CivilDay): RulePack {
  return packOf(CADRE_KINDS.find((kind) => kind === cadreKind) ?? 'worker', day);
}

/** The rule pack that a product is checked by: that of the day it was delivered. */
export function packOfOutput(
  { cadreKind, deliveredOn }: Pick<OutputWithNames, 'cadreKind' | 'deliveredOn'>,
  today: CivilDay,
): RulePack {
  return packOfWork(cadreKind, deliveredOn ?? today);
}
