import { parseDecimal } from '@so-viec/shared/decimal/decimal';
import { parseDuration } from '@so-viec/shared/duration/duration.rules';
import type { ProductInput } from '@so-viec/shared/position-catalogue/catalogue.schema';

type Cells = Omit<ProductInput, 'id' | 'version' | 'positionCode'>;

/** What the form of a product holds. What cannot be read is sent as what the server refuses beside its cell. */
export function readProduct(form: HTMLFormElement): { code: string; cells: Cells } {
  const data = new FormData(form);
  const typed = (name: string) => String(data.get(name) ?? '').trim();
  const cells = {
    name: typed('name'),
    measure: typed('measure'),
    taskGroup: typed('taskGroup') as Cells['taskGroup'],
    complexityGroup: Number(typed('complexityGroup')),
    pointsMilli: parseDecimal(typed('points'))?.units ?? Number.NaN,
    standardMinutes: typed('hours') === '' ? null : minutesOf(typed('hours')),
    evidenceKind: typed('evidenceKind') as Cells['evidenceKind'],
    isStandard: data.has('isStandard'),
    isRepetitive: data.has('isRepetitive'),
  };
  return { code: typed('code') || '-', cells };
}

function minutesOf(text: string): number {
  const read = parseDuration(text);
  return 'minutes' in read ? read.minutes : 0;
}
