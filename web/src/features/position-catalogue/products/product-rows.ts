import type { ProductInput } from '@so-viec/shared/position-catalogue/catalogue.schema';
import type { TFunction } from 'i18next';
import { formatMinutes, toComma } from '../../../lib/format.ts';
import type { Product } from '../queries.ts';

type Cells = Omit<ProductInput, 'id' | 'version' | 'positionCode'>;
type Row = readonly [label: string, theirs: string, mine: string];

/** The cells of a product as they are stored and as they were sent; nothing to compare when it was to be removed. */
export function rowsOf(t: TFunction, theirs: Product, mine: Cells | undefined): Row[] {
  if (!mine) return [];
  const name = (column: 'name') => t(`catalogue.product.column.${column}`);
  return Object.entries(wordsOf(t, theirs)).map(([column, words]) => [
    name(column as 'name'),
    words,
    wordsOf(t, mine)[column as 'name'],
  ]);
}

function wordsOf(t: TFunction, cells: Cells | Product) {
  const { standardMinutes } = cells;
  const yes = (is: boolean) => t(is ? 'common.yes' : 'common.no');
  return {
    name: cells.name,
    measure: cells.measure,
    taskGroup: t(`catalogue.product.taskGroup.${cells.taskGroup as 'A'}`),
    complexityGroup: String(cells.complexityGroup),
    points: toComma(String(cells.pointsMilli / 1000)),
    standardMinutes: standardMinutes === null ? '' : formatMinutes(standardMinutes),
    evidenceKind: t(`catalogue.product.evidence.${cells.evidenceKind as 'number'}`),
    isStandard: yes(cells.isStandard),
    isRepetitive: yes(cells.isRepetitive),
  };
}
