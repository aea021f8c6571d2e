import type { Access } from '../access/access.ts';

/** Whether the actor may do this to a unit's month: what the command will ask, for what the page offers. */
export function couldAt(
  access: Access,
  action: 'closing.ask' | 'closing.time' | 'closing.agree',
  unitId: string,
): boolean {
  try {
    access.requireAt(action, unitId);
    return true;
  } catch {
    return false;
  }
}
