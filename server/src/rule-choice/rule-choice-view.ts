import { type Db, findRuleChoice, findUnit } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { addMonths, type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { FREE_KINDS, type RuleChoice } from '@so-viec/shared/review/choice/rule-choice';
import { choiceOn, rulesOn } from '@so-viec/shared/review/choice/rule-choice.rules';
import { RULE_PACKS } from '@so-viec/shared/review/pack/rule-pack.data';
import { packsToChoose } from '@so-viec/shared/review/pack/rule-pack.rules';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';
import { nameOn } from '../unit/view/unit-view.ts';

const NOTHING: RuleChoice['packs'] = { official: null, 'public-employee': null, worker: null };

/** What the body of a unit chose where the rules of scoring leave a choice: in force, to come and before. */
export async function viewOfRuleChoice(
  db: Db,
  { access, today }: { access: Access; today: CivilDay },
  code: string,
) {
  const unit = await findUnit(db, code);
  if (!unit) throw new Problem('not-found');
  const { tree, ruleChoices } = access.organisation;
  const bodyId = bodyOf(tree, unit.id);
  const body = nameOn(access.organisation.versions, bodyId, today);
  const chosen = ruleChoices.filter(({ unitId }) => unitId === bodyId);
  const [month, next] = [monthOf(today), addMonths(monthOf(today), 1)];
  const versions = await Promise.all([month, next].map((from) => findRuleChoice(db, bodyId, from)));
  return {
    body: { ...body, isHere: bodyId === unit.id, isBody: tree.get(bodyId)?.isBody ?? false },
    inForce: inForceOn(ruleChoices, bodyId, today),
    choices: chosen.map(({ unitId: _, ...choice }) => choice),
    packs: RULE_PACKS.map(({ code: pack, name }) => ({ code: pack, name })),
    offers: FREE_KINDS.map((kind) => ({
      kind,
      packs: packsToChoose(kind, `${next}-01`).map((pack) => pack.code),
      usual: rulesOn([], { bodyId, kind }, `${next}-01`).pack.code,
    })),
    /** The months one may choose for now, each with what counts in it so far. */
    months: [month, next].map((from, place) => {
      const { packs = NOTHING, capMode = 'total70' as const } =
        choiceOn(ruleChoices, bodyId, `${from}-01`) ?? {};
      return { month: from, version: versions[place]?.version ?? 0, packs, capMode };
    }),
    mayChange: can(access.relationsTo({ cadreId: '', unitId: bodyId }), 'rule-choice.change'),
  };
}
export type RuleChoiceView = Awaited<ReturnType<typeof viewOfRuleChoice>>;

function inForceOn(choices: readonly RuleChoice[], bodyId: string, day: CivilDay) {
  const ofKind = (kind: (typeof FREE_KINDS)[number] | 'civil-servant') => {
    const { pack } = rulesOn(choices, { bodyId, kind }, day);
    return { kind, pack: pack.name, isBinding: pack.isBinding && pack.serves.includes(kind) };
  };
  const { capMode } = rulesOn(choices, { bodyId, kind: 'civil-servant' }, day);
  return { kinds: [ofKind('civil-servant'), ...FREE_KINDS.map(ofKind)], capMode };
}
