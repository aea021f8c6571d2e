import { type Action, can } from '@so-viec/shared/access/policy';
import { type Plan, type PlanContext, refuse } from '../plan.ts';

/** Kinds whose rows are about a person, with the column that says who and the right over them in a unit. */
type OfPeople = 'cadres' | 'leave' | 'entries';
const RIGHTS = {
  cadres: 'cadre.change',
  leave: 'leave.change',
  entries: 'day.read',
} as const satisfies Record<OfPeople, Action>;

/** Whether this is who brings the file; on the command line it is nobody. */
export function isOwn({ access }: PlanContext, cadreId: string): boolean {
  return access?.actor.cadreId === cadreId;
}

/** Refuses a row by which who brings the file changes what is theirs: by page another has to do it too. */
export function refuseOwn(plan: Plan, kind: OfPeople, row: number): void {
  if (kind === 'cadres') refuse(plan, { kind, row, key: 'code' }, 'own-record');
  else refuse(plan, { kind, row, key: 'cadreCode' }, kind === 'leave' ? 'own-leave' : 'own-line');
}

const nameOf = (unitId: string, { access }: PlanContext) =>
  access?.organisation.versions.findLast((version) => version.unitId === unitId)?.name ?? '';

/** Refuses a row about somebody whose records are kept by others, in the unit that it names. */
export function refusePerson(
  plan: Plan,
  row: number,
  unitId: string | undefined,
  context: PlanContext,
): void {
  const unit = nameOf(unitId ?? '', context);
  refuse(plan, { kind: 'cadres', row, key: 'code' }, 'beyond-reach', { unit });
}

interface RowOfPerson {
  row: number;
  cadreId: string;
  unitIds: readonly string[];
}

/** Refuses rows about others in units where who brings the file has no right over them by page either. */
export function refuseBeyond(
  plan: Plan,
  kind: OfPeople,
  rows: readonly RowOfPerson[],
  context: PlanContext,
): void {
  const { access } = context;
  if (!access) return;
  const known = new Map<string, boolean>();
  const isBeyond = (cadreId: string, unitId: string) => {
    const key = `${cadreId} ${unitId}`;
    const isKnown = known.get(key) ?? !can(access.relationsTo({ cadreId, unitId }), RIGHTS[kind]);
    known.set(key, isKnown);
    return isKnown;
  };
  for (const { row, cadreId, unitIds } of rows) {
    const beyond = isOwn(context, cadreId) ? undefined : unitIds.find((id) => isBeyond(cadreId, id));
    if (beyond === undefined) continue;
    const unit = nameOf(beyond, context);
    if (kind === 'cadres') refusePerson(plan, row, beyond, context);
    else refuse(plan, { kind, row, key: 'cadreCode' }, 'beyond-reach', { unit });
  }
}
