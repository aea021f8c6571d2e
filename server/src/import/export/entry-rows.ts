import {
  type Db,
  listCadreCodes,
  listLinesToExport,
  listOutputsOfLines,
  type OutputOfEntry,
} from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { ENTRY_STATES, wordOf } from '@so-viec/shared/import/words';
import { nameOfSecretOutput } from '@so-viec/shared/work-entry/secret.rules';
import { lineCodeOf } from '../entries/entry-key.ts';
import { dayCell, type ExportRow, hoursCell, instantCell, yesCell } from './export-cell.ts';

const PEOPLE_AT_ONCE = 200;

type Line = Awaited<ReturnType<typeof listLinesToExport>>[number];

/** The lines of a month that count, person by person; what is confidential keeps hours, kind of work and number of products. */
export async function* entryRows(db: Db, scope: Scope, month: Month): AsyncGenerator<ExportRow<'entries'>> {
  const cadres = await listCadreCodes(db);
  const codes = new Map(cadres.map((cadre) => [cadre.id, cadre.code]));
  const ids = cadres.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map((cadre) => cadre.id);
  for (let start = 0; start < ids.length; start += PEOPLE_AT_ONCE) {
    const some = ids.slice(start, start + PEOPLE_AT_ONCE);
    const lines = Map.groupBy(await listLinesToExport(db, scope, month, some), (line) => line.cadreId);
    const lineIds = [...lines.values()].flat().map((line) => line.id);
    const outputs = Map.groupBy(await listOutputsOfLines(db, lineIds), (output) => output.entryId);
    for (const id of some) {
      for (const line of lines.get(id) ?? []) yield rowOf(line, codes, outputs.get(line.id)?.[0]);
    }
  }
}

function rowOf(
  line: Line,
  codes: ReadonlyMap<string, string>,
  output: OutputOfEntry | undefined,
): ExportRow<'entries'> {
  const isOpen = line.isConfidential === 0;
  const kind = nameOfSecretOutput(line.productName ?? '');
  return {
    cadreCode: codes.get(line.cadreId) ?? '',
    workedOn: dayCell(line.workedOn),
    productCode: line.productCode ?? '',
    note: isOpen ? line.note : '',
    minutes: hoursCell(line.minutes),
    outputName: isOpen || !output ? (output?.name ?? '') : kind,
    quantity: output?.quantity ?? '',
    documentNumber: isOpen ? (output?.documentNumber ?? '') : '',
    state: wordOf<string>(ENTRY_STATES, line.state),
    enteredAt: instantCell(line.enteredAt),
    adHocBy: isOpen ? line.adHocBy : '',
    lineCode: lineCodeOf(line),
    isConfidential: yesCell(!isOpen),
    voucherCode: codes.get(line.voucherId ?? '') ?? '',
  };
}
