import { type CivilDay, monthOf } from '../../civil-day/civil-day.ts';
import { packOf } from '../pack/rule-pack.rules.ts';
import type { CadreKind, RulePack } from '../pack/rule-pack.ts';
import type { CapMode } from '../score/score-input.ts';
import { FREE_KINDS, type RuleChoice } from './rule-choice.ts';

/** The rules that somebody's work of a day stands under. */
export interface RulesOfWork {
  pack: RulePack;
  capMode: CapMode;
}

/** The choice of a body in force on a day: the last that began by then. */
export function choiceOn(
  choices: readonly RuleChoice[],
  bodyId: string,
  day: CivilDay,
): RuleChoice | undefined {
  return choices
    .filter(({ unitId, fromMonth }) => unitId === bodyId && fromMonth <= monthOf(day))
    .reduce<RuleChoice | undefined>(
      (last, one) => (last && last.fromMonth > one.fromMonth ? last : one),
      undefined,
    );
}

/**
 * The pack for a kind of cadre of a body on a day, and where its results are capped: the total of 70 unless the body chose
 * each ratio at 100 % (rules §3).
 */
export function rulesOn(
  choices: readonly RuleChoice[],
  of: { bodyId: string; kind: CadreKind },
  day: CivilDay,
): RulesOfWork {
  const choice = choiceOn(choices, of.bodyId, day);
  const kind = FREE_KINDS.find((free) => free === of.kind);
  const chosen = choice && kind ? choice.packs[kind] : null;
  return { pack: packOf(of.kind, day, chosen), capMode: choice?.capMode ?? 'total70' };
}
