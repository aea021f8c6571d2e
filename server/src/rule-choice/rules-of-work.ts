import type { OutputWithNames } from '@so-viec/db';
import { CADRE_KINDS } from '@so-viec/shared/cadre/cadre-kinds';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type RulesOfWork, rulesOn } from '@so-viec/shared/review/choice/rule-choice.rules';
import type { RulePack } from '@so-viec/shared/review/pack/rule-pack';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import type { OrganisationToday } from '../access/organisation.ts';

type Rules = Pick<OrganisationToday, 'tree' | 'ruleChoices'>;

/** The rules that a cadre's work in a unit stands under on a day: the law's, or where it leaves a choice the body's. */
export function rulesOfWork(
  { tree, ruleChoices }: Rules,
  { cadreKind, unitId }: { cadreKind: string; unitId: string },
  day: CivilDay,
): RulesOfWork {
  const kind = CADRE_KINDS.find((known) => known === cadreKind) ?? 'worker';
  return rulesOn(ruleChoices, { bodyId: bodyOf(tree, unitId), kind }, day);
}

/** The rule pack that a product is checked by: that of the day it was delivered. */
export function packOfOutput(
  rules: Rules,
  output: Pick<OutputWithNames, 'cadreKind' | 'unitId' | 'deliveredOn'>,
  today: CivilDay,
): RulePack {
  return rulesOfWork(rules, output, output.deliveredOn ?? today).pack;
}
