/** How far the steps of a first day got; no row: they were never shown. */
export interface FirstDayTable {
  accountId: string;
  /** open, left, done */
  state: string;
  /** How many steps are done. */
  step: number;
  at: string;
}
