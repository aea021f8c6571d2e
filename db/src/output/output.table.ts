/** A product; `deliveredOn` and `workDayId` are set by the line that is done, `degree` by its last check. */
export interface OutputTable {
  id: string;
  cadreId: string;
  unitId: string;
  positionId: string;
  productId: string | null;
  coefficientMilli: number;
  taskId: string | null;
  name: string;
  quantity: number;
  documentNumber: string;
  documentOn: string | null;
  deliveredOn: string | null;
  workDayId: string | null;
  degree: number | null;
  version: number;
}

export interface OutputEntryTable {
  outputId: string;
  entryId: string;
}

export interface OutputShareTable {
  outputId: string;
  cadreId: string;
  shareMilli: number;
}

/** accepted (with a degree in per cent) or revoked; the last one stands. */
export interface OutputCheckTable {
  id: string;
  outputId: string;
  dayStepId: string | null;
  kind: string;
  degree: number | null;
  quantity: number;
  at: string;
  accountId: string | null;
  reason: string;
}
