/** A kind of product; `positionId` null means shared by all positions. */
export interface OutputProductTable {
  id: string;
  catalogueId: string;
  code: string;
  positionId: string | null;
  name: string;
  nameFold: string;
  measure: string;
  taskGroup: string;
  complexityGroup: number;
  pointsMilli: number;
  coefficientMilli: number;
  standardMinutes: number | null;
  isStandard: number;
  isRepetitive: number;
  /** none, number, file or link: what proves that it was delivered. */
  evidenceKind: string;
  version: number;
}
