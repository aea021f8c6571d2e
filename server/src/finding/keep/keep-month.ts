import {
  type Db,
  insertFindingRun,
  insertFindingStep,
  insertFindings,
  inTransaction,
  listFindingsToKeep,
  lockFindings,
  type Trx,
  updateFinding,
} from '@so-viec/db';
import { type Month, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { readSettings } from '@so-viec/shared/finding/settings';
import { newId } from '@so-viec/shared/id/uuidv7';
import { workingDayAfter } from '@so-viec/shared/scheme/deadline.rules';
import { tellOfFindings } from '../../notice/tell-finding.ts';
import { type SeenMonth, seeMonth } from '../see-month.ts';
import { editionInForce } from '../settings/settings-in-force.ts';
import { type KeepingPlan, planKeeping } from './plan-keeping.ts';

/** What came of a run of the checks. */
export interface KeptCounts {
  people: number;
  /** Findings that the checks see now, those among them that were not there before, and those they see no more. */
  standing: number;
  fresh: number;
  gone: number;
}

/**
 * Runs the checks of a month, in a unit by its code and all below it (undefined: everything), and keeps what they see: the
 * same row for the same thing however often, with its state and answers; `gone` what is seen no more. Undefined for an
 * unknown unit. A province takes seconds: a server asks keepMonthApart. Made-up histories bring their own ids.
 */
export async function keepMonth(
  db: Db,
  of: { month: Month; unit: string | undefined },
  now: Date,
  makeId: () => string = newId,
): Promise<{ counts: KeptCounts; seen: SeenMonth } | undefined> {
  const at = now.toISOString();
  const edition = await inTransaction(db, (trx) => editionInForce(trx, at, makeId));
  const settings = readSettings(edition);
  const seen = await seeMonth(db, of, { now, settings });
  if (!seen) return undefined;
  const headFromOn = workingDayAfter(seen.calendar, todayIn(now), settings.headAfterDays);
  const run = { month: of.month, at, settingsId: edition.id, headFromOn, within: seen.within, makeId };
  const unitId = [...seen.tree.keys()].find((id) => seen.unitCodes.get(id) === of.unit) ?? null;
  const counts = await inTransaction(db, (trx) => keep(trx, seen, { ...run, unitId }));
  return { counts, seen };
}

type Run = Parameters<typeof planKeeping>[2] & { unitId: string | null };

async function keep(trx: Trx, seen: SeenMonth, run: Run): Promise<KeptCounts> {
  await lockFindings(trx);
  const plan = planKeeping(await listFindingsToKeep(trx, run.month), seen.findings, run);
  await insertFindings(trx, plan.findings, plan.steps);
  await tellOfFindings(trx, run.at, plan.findings);
  const counts = {
    ...{ people: seen.people, standing: seen.findings.length },
    ...(await writeChanges(trx, plan, run)),
  };
  const { month, at, settingsId, unitId, makeId } = run;
  await insertFindingRun(trx, { id: makeId(), month, at, settingsId, unitId, ...counts });
  return counts;
}

/** Whoever acts on a finding meanwhile comes first: the next run looks at it again. */
async function writeChanges(trx: Trx, plan: KeepingPlan, { at, makeId }: Run) {
  let [fresh, gone] = [plan.findings.length, 0];
  for (const { finding, set, step } of plan.changes) {
    if (step === undefined) {
      await updateFinding(trx, finding, set);
      continue;
    }
    const row = { id: makeId(), kind: step, at, accountId: null, words: '' };
    if (!(await insertFindingStep(trx, finding, set, row))) continue;
    if (step === 'gone') gone += 1;
    else fresh += 1;
  }
  return { fresh, gone };
}
