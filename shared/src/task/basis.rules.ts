import { type CivilDay, formatDay, parseDay } from '../civil-day/civil-day.ts';

/** A document that work rests on, as one text: "12/KH-SNV ngày 05/01/2024". */
export const documentBasis = (number: string, on: CivilDay | undefined): string =>
  on === undefined ? number.trim() : `${number.trim()} ngày ${formatDay(on)}`;

/** The number and day in such a text; one without a day is all number. */
export function readDocumentBasis(basis: string): { number: string; on: CivilDay | undefined } {
  const [, number = '', day = ''] = /^(.*?)\s+ngày (\d{1,2}\/\d{1,2}\/\d{4})$/s.exec(basis.trim()) ?? [];
  const on = parseDay(day);
  return on === undefined ? { number: basis.trim(), on } : { number, on };
}

interface Basis {
  basisKind: string;
  basis: string;
}

/** Work by a document names it, an order by word of mouth who gave it. */
export const isBasisNamed = ({ basisKind, basis }: Basis): boolean =>
  !['document', 'spoken'].includes(basisKind) || readDocumentBasis(basis).number !== '';

/** A document that is named has its day as well. */
export const isBasisDated = ({ basisKind, basis }: Basis): boolean =>
  basisKind !== 'document' || basis.trim() === '' || readDocumentBasis(basis).on !== undefined;
