/** Who holds which position in which unit, from a day to a day (`toOn` null while it lasts). */
export interface AssignmentTable {
  id: string;
  cadreId: string;
  unitId: string;
  positionId: string;
  kind: string;
  title: string;
  fromOn: string;
  toOn: string | null;
  dailyMinutes: number;
  weeklyPattern: number | null;
  hasDutyToLog: number;
  version: number;
}
