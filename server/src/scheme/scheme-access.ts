import { type Db, listAssignments, listSchemeSteps, type Scheme, type Trx } from '@so-viec/db';
import { type Action, can } from '@so-viec/shared/access/policy';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { SchemeStanding } from '@so-viec/shared/scheme/scheme.rules';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';

/** Who acts on dossiers, and when. */
export interface SchemeWriter {
  access: Access;
  at: string;
  today: CivilDay;
}

const relationsTo = (access: Access, unitId: string) => access.relationsTo({ cadreId: '', unitId });

/** Refuses: 404 for the dossier of a body one may not read, 403 for one that one may read but not act on. */
export function requireScheme(access: Access, action: Action, unitId: string): void {
  const relations = relationsTo(access, unitId);
  if (!can(relations, 'scheme.read')) throw new Problem('not-found');
  if (!can(relations, action)) throw new Problem('not-allowed');
}

/** Whether somebody is of the office that appraises a body's dossiers; whether of this one, `standingTo` says. */
export const mayAppraise = (access: Access, unitId: string): boolean =>
  can(relationsTo(access, unitId), 'scheme.appraise');

/** The bodies whose dossiers somebody may read; null for every one there is. */
export function readableBodies(access: Access): string[] | null {
  const scope = access.overseeingScope();
  const { tree } = access.organisation;
  return scope.all ? null : scope.unitIds.filter((unitId) => tree.get(unitId)?.isBody);
}

/**
 * What somebody may do to a dossier. The office that appraises is not the judge of its own: nobody appraises the
 * dossier of the body they hold a post in or are personnel officer of, nor one that they submitted or answered.
 */
export async function standingTo(
  db: Db | Trx,
  writer: SchemeWriter,
  scheme: Scheme,
): Promise<SchemeStanding> {
  const relations = relationsTo(writer.access, scheme.unitId);
  const mayWrite = can(relations, 'scheme.write');
  if (!can(relations, 'scheme.appraise')) return { mayWrite, mayAppraise: false };
  const isOfficer = relations.has('personnel') && !relations.has('central-personnel');
  const isOwn =
    isOfficer || (await hasPostIn(db, writer, scheme.unitId)) || (await hasSpokenFor(db, writer, scheme));
  return { mayWrite, mayAppraise: !isOwn };
}

async function hasPostIn(db: Db | Trx, { access, today }: SchemeWriter, bodyId: string): Promise<boolean> {
  const { cadreId } = access.actor;
  if (cadreId === null) return false;
  const held = await listAssignments(db, { cadreIds: [cadreId], fromOn: today, toOn: today });
  return held.some(({ unitId }) => bodyOf(access.organisation.tree, unitId) === bodyId);
}

async function hasSpokenFor(db: Db | Trx, { access }: SchemeWriter, { id }: Scheme): Promise<boolean> {
  const steps = await listSchemeSteps(db, id);
  const { accountId } = access.actor;
  return steps.some(
    (step) =>
      step.accountId === accountId && (step.kind === 'submission' || step.kind === 'additions-answer'),
  );
}
