import type { OutputOfEntry, WorkEntry } from '@so-viec/db';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { EntryRow } from '@so-viec/shared/import/import-row';
import { headerOf } from '@so-viec/shared/import/templates/templates';
import { ENTRY_STATES, wordOf } from '@so-viec/shared/import/words';
import type { Change } from '../plan.ts';
import type { EntryReference } from './entry-reference.ts';

type Facts = Record<
  | 'cadreCode'
  | 'workedOn'
  | 'productCode'
  | 'note'
  | 'minutes'
  | 'state'
  | 'enteredAt'
  | 'adHocBy'
  | 'isConfidential'
  | 'voucherCode',
  string
>;

/** Which cells of a line known by `Mã dòng` say something else than the line that is there. */
export function changedCells(row: EntryRow, entry: WorkEntry, reference: EntryReference): Change['cells'] {
  const before = factsOfEntry(entry, reference);
  const after = factsOfRow(row);
  return (Object.keys(after) as (keyof Facts)[])
    .filter((key) => before[key] !== after[key])
    .filter((key) => key !== 'enteredAt' || !isSameInstant(before.enteredAt, after.enteredAt))
    .map((key) => ({ column: headerOf('entries', key), from: before[key], to: after[key] }));
}

/** A cell shows minutes, a workbook seconds; what is kept may be finer. */
function isSameInstant(kept: string, written: string): boolean {
  const shownTo = written.slice(17, 19) === '00' ? 16 : 19;
  return written !== '' && kept.slice(0, shownTo) === written.slice(0, shownTo);
}

function factsOfRow(row: EntryRow): Facts {
  return {
    cadreCode: row.cadreCode,
    workedOn: formatDay(row.workedOn),
    productCode: row.productCode,
    note: row.note,
    minutes: formatMinutes(row.minutes),
    state: wordOf(ENTRY_STATES, row.state),
    enteredAt: row.enteredAt ?? '',
    adHocBy: row.adHocBy,
    isConfidential: row.isConfidential ? 'x' : '',
    voucherCode: row.isConfidential ? row.voucherCode : '',
  };
}

function factsOfEntry(entry: WorkEntry, reference: EntryReference): Facts {
  return {
    cadreCode: reference.cadreCodes.get(entry.cadreId) ?? '',
    workedOn: formatDay(entry.workedOn),
    productCode: entry.productId === null ? '' : (reference.productCodes.get(entry.productId) ?? ''),
    note: entry.note,
    minutes: formatMinutes(entry.minutes),
    state: wordOf(ENTRY_STATES, entry.state === 'done' ? 'done' : 'under-way'),
    enteredAt: entry.enteredAt ?? '',
    adHocBy: entry.adHocBy,
    isConfidential: entry.isConfidential === 1 ? 'x' : '',
    voucherCode: entry.voucherId === null ? '' : (reference.cadreCodes.get(entry.voucherId) ?? ''),
  };
}

type OutputFacts = Record<'outputName' | 'quantity' | 'documentNumber', string>;

/** Product cells that differ. A planned product is what the last line naming it says, so earlier ones only name it or not. */
export function changedOutputCells(
  row: EntryRow,
  outputs: readonly OutputOfEntry[],
  isLastNaming: boolean,
): Change['cells'] {
  const [output] = outputs;
  const before: OutputFacts = {
    outputName: output?.name ?? '',
    quantity: output ? String(output.quantity) : '',
    documentNumber: output?.documentNumber ?? '',
  };
  const isNamed = row.outputName !== '';
  const after: OutputFacts = {
    outputName: row.outputName,
    quantity: isNamed ? String(row.quantity) : '',
    documentNumber: isNamed ? row.documentNumber : '',
  };
  const isSame = isLastNaming ? sameOutput(before, after) : isNamed === (output !== undefined);
  if (isSame) return [];
  return (Object.keys(after) as (keyof OutputFacts)[])
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ column: headerOf('entries', key), from: before[key], to: after[key] }));
}

function sameOutput(a: OutputFacts, b: OutputFacts): boolean {
  return a.outputName === b.outputName && a.quantity === b.quantity && a.documentNumber === b.documentNumber;
}
