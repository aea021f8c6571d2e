import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { type Insertable, type Selectable, sql } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark, withMark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import { insertMany } from '../import/bulk.queries.ts';
import type { Trx } from '../transaction.ts';
import type { FindingRunTable, FindingStepTable, FindingTable } from './finding.table.ts';

export type StoredFinding = Selectable<FindingTable>;
/** What a run of the checks may change of a finding. */
export type FindingKept = Pick<
  FindingTable,
  'severity' | 'settingsId' | 'cadreId' | 'unitId' | 'params' | 'entryIds' | 'lineCount' | 'state'
>;
export type NewFinding = Insertable<FindingTable>;
export type NewFindingStep = Insertable<FindingStepTable>;

/**
 * Every finding of a month, gone and closed ones too: what a run compares with. `lastAct` is what people did last about it:
 * answered, mending-asked, reopened, or null.
 */
export function listFindingsToKeep(trx: Trx, month: Month) {
  return trx
    .selectFrom('finding as f')
    .selectAll('f')
    .select(
      sql<string | null>`(select s."kind" from finding_step s where s."findingId" = f."id"
        and s."kind" in ('answered', 'mending-asked', 'reopened') order by s."sequence" desc limit 1)`.as(
        'lastAct',
      ),
    )
    .where('f.month', '=', month)
    .execute();
}
export type FindingToKeep = Awaited<ReturnType<typeof listFindingsToKeep>>[number];

/** Writes new findings with their first steps. */
export async function insertFindings(
  trx: Trx,
  findings: readonly NewFinding[],
  steps: readonly NewFindingStep[],
): Promise<void> {
  await insertMany(trx, 'finding', findings);
  await insertMany(trx, 'finding_step', steps);
}

/** Changes a finding from the version seen only. Whether it was still there. */
export async function updateFinding(
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: Partial<FindingTable>,
): Promise<boolean> {
  await tellForeign(trx, 'finding', [id]);
  const done = await trx
    .updateTable('finding')
    .set(set)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  await remark(trx, 'finding', [id]);
  return true;
}

/** Writes the next step, and what it makes of the finding. Whether the version seen was still there. */
export async function insertFindingStep(
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: Partial<FindingKept & Pick<FindingTable, 'seenAt'>>,
  step: Omit<NewFindingStep, 'findingId' | 'sequence'>,
): Promise<boolean> {
  const next = { ...set, changedAt: step.at, version: version + 1 };
  if (!(await updateFinding(trx, { id, version }, next))) return false;
  await trx
    .insertInto('finding_step')
    .values(withMark(trx, 'finding_step', { ...step, findingId: id, sequence: version + 1 }))
    .execute();
  return true;
}

export function findFinding(db: Db | Trx, id: string): Promise<StoredFinding | undefined> {
  return db.selectFrom('finding').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A step by its own id: what a request sent again finds. */
export function findFindingStep(db: Db | Trx, id: string): Promise<Selectable<FindingStepTable> | undefined> {
  return db.selectFrom('finding_step').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The steps of a finding with who took them, the oldest first. */
export function listFindingSteps(db: Db, findingId: string) {
  return db
    .selectFrom('finding_step as s')
    .leftJoin('account as a', 'a.id', 's.accountId')
    .select(['s.id', 's.kind', 's.at', 's.words', 's.accountId', 'a.displayName'])
    .where('s.findingId', '=', findingId)
    .orderBy('s.sequence')
    .execute();
}

export async function insertFindingRun(trx: Trx, run: Insertable<FindingRunTable>): Promise<void> {
  await trx.insertInto('finding_run').values(run).execute();
}

/** The last run over a month, of everybody or any unit. */
export function findFindingRun(db: Db, month: Month) {
  return db
    .selectFrom('finding_run as r')
    .innerJoin('finding_settings as s', 's.id', 'r.settingsId')
    .select(['r.at', 'r.unitId', 'r.people', 'r.standing', 's.edition'])
    .where('r.month', '=', month)
    .orderBy('r.at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
