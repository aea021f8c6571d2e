import { type Plan, type PlanContext, refuse } from '../plan.ts';

/** Whether this is who brings the file; on the command line it is nobody. */
export function isOwn({ access }: PlanContext, cadreId: string): boolean {
  return access?.actor.cadreId === cadreId;
}

/** Refuses a row by which who brings the file changes what is theirs: by page another has to do it too. */
export function refuseOwn(plan: Plan, kind: 'cadres' | 'leave' | 'entries', row: number): void {
  if (kind === 'cadres') refuse(plan, { kind, row, key: 'code' }, 'own-record');
  else refuse(plan, { kind, row, key: 'cadreCode' }, kind === 'leave' ? 'own-leave' : 'own-line');
}
