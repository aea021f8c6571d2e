import {
  type Db,
  findRuleChoice,
  findUnit,
  inTransaction,
  isWorkDecidedFrom,
  lockOrganisation,
  putRuleChoice,
  raiseChangeCounter,
  type StoredRuleChoice,
  type Trx,
} from '@so-viec/db';
import { formatMonth, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { RuleChoiceInput } from '@so-viec/shared/review/choice/rule-choice.schema';
import { unitsOfBody } from '@so-viec/shared/unit/tree.rules';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { says } from '../http/repeated.ts';
import type { Changer } from '../unit/change/changer.ts';

/**
 * Writes what a body chooses from a month on. The same choice twice is one. Refuses with 412 a stale version, 422 what is
 * no body, a month that is over, and one in which somebody has decided about a product or a review already.
 */
export function chooseRules(
  db: Db,
  by: Changer,
  of: { code: string; month: Month },
  input: RuleChoiceInput,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    const unit = await findUnit(trx, of.code);
    if (!unit) throw new Problem('not-found');
    by.access.requireAt('rule-choice.change', unit.id);
    const known = await findRuleChoice(trx, unit.id, of.month);
    const wanted = columnsOf(input);
    if (known && says(known, wanted)) return;
    if ((known?.version ?? 0) !== input.version) throw new Problem('stale-version', { current: known });
    await refuseUnfit(trx, by, { unitId: unit.id, month: of.month });
    await write(trx, by, { ...wanted, unitId: unit.id, fromMonth: of.month }, known);
  });
}

const columnsOf = ({ packs, capMode }: RuleChoiceInput) => ({
  officialPack: packs.official ?? '',
  publicEmployeePack: packs['public-employee'] ?? '',
  workerPack: packs.worker ?? '',
  capMode,
});

async function refuseUnfit(
  trx: Trx,
  { access, today }: Changer,
  { unitId, month }: { unitId: string; month: Month },
): Promise<void> {
  const { tree } = access.organisation;
  if (!tree.get(unitId)?.isBody) throw new Problem('rules-not-body');
  if (month < monthOf(today))
    throw new Problem('rules-month-over', { params: { month: formatMonth(month) } });
  if (await isWorkDecidedFrom(trx, unitsOfBody(tree, unitId), month)) {
    throw new Problem('rules-month-begun', { params: { month: formatMonth(month) } });
  }
}

async function write(
  trx: Trx,
  { access, at }: Changer,
  wanted: Omit<StoredRuleChoice, 'id' | 'version'>,
  known: StoredRuleChoice | undefined,
): Promise<void> {
  const choice = { id: known?.id ?? newId(), ...wanted, version: (known?.version ?? 0) + 1 };
  await putRuleChoice(trx, choice);
  await raiseChangeCounter(trx);
  const { id, version, ...detail } = choice;
  const done = { object: 'rule-choice', objectId: id, objectVersion: version, detail };
  await audit(trx, { at, accountId: access.actor.accountId }, 'rule-choice.write', done);
}
