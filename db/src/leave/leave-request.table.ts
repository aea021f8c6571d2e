import type { Generated } from 'kysely';

/** Leave that a person asks for; `unitId` is where they stood on its first day, whose reviewer decides. */
export interface LeaveRequestTable {
  id: string;
  cadreId: string;
  unitId: string;
  fromOn: string;
  toOn: string;
  kind: string;
  isHalf: number;
  /** Which half of each day, where it is a half. */
  half: Generated<string>;
  reason: string;
  /** The kind of its last step. */
  state: string;
  askedAt: string;
  version: number;
}

/** `leaveId` is the leave that a granting made, or a withdrawal took away. */
export interface LeaveRequestStepTable {
  id: string;
  requestId: string;
  sequence: number;
  kind: string;
  at: string;
  accountId: string;
  reason: string;
  leaveId: string | null;
}
