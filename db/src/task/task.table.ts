/** Work of many days. A line under way always belongs to one; `deliveredOn` is set by the line that is done. */
export interface TaskTable {
  id: string;
  cadreId: string;
  unitId: string;
  productId: string | null;
  origin: string;
  title: string;
  openedOn: string;
  deliveredOn: string | null;
  version: number;
}
