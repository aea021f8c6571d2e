/** A usual day or week under a name: `unitId` where it is shared with that unit and below. `lines` is JSON. */
export interface WorkTemplateTable {
  id: string;
  cadreId: string;
  unitId: string | null;
  kind: string;
  name: string;
  lines: string;
  at: string;
  removedAt: string | null;
  version: number;
}
