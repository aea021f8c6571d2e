export interface LeaveTable {
  id: string;
  cadreId: string;
  fromOn: string;
  toOn: string;
  kind: string;
  isHalf: number;
  version: number;
}
