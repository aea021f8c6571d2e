import { hash } from 'node:crypto';
import type { EntryRow } from '@so-viec/shared/import/import-row';

/** Of lines known by `Mã dòng`, of lines known by all they say, of lines written here: the kinds cannot meet. */
const NAMED = 'm:';
const HASHED = 'h:';
const TYPED = 't:';
/** What an exported line has for a `Mã dòng` when it never had one of its own. */
const EXPORTED = /^(?:h:\d{4}-\d{2}:.+:\d{2}:[\w-]{16}:\d+|t:[0-9a-f-]{36})$/;

/** The key of a line that is there: written here it has none of its own and goes by its id. */
export function keyOfEntry({ id, importKey }: { id: string; importKey: string | null }): string {
  return importKey ?? TYPED + id;
}

/** The `Mã dòng` that names a line again when its export is read. */
export function lineCodeOf(entry: { id: string; importKey: string | null }): string {
  const key = keyOfEntry(entry);
  return key.startsWith(NAMED) ? key.slice(NAMED.length) : key;
}

export const isTypedKey = (key: string): boolean => key.startsWith(TYPED);

/**
 * Gives each line the key it is known by: `Mã dòng`, or person, day, all cells and the ordinal among equals. Month,
 * person and day lead, so that keys are written in the order of their index.
 */
export function keyMaker(): (row: EntryRow) => string {
  const seen = new Map<string, number>();
  return (row) => {
    if (EXPORTED.test(row.lineCode)) return row.lineCode;
    if (row.lineCode !== '') return NAMED + row.lineCode;
    const { workedOn, cadreCode } = row;
    const key = `${HASHED}${workedOn.slice(0, 7)}:${cadreCode}:${workedOn.slice(8)}:${hashOfCells(row)}`;
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return `${key}:${ordinal}`;
  };
}

/** 96 bits of SHA-256 over the values, not their spelling: "7,5" and "7.5" are the same line. */
function hashOfCells(row: EntryRow): string {
  const cells = [
    row.productCode,
    row.note,
    row.minutes,
    row.outputName,
    row.outputName === '' ? '' : row.quantity,
    row.documentNumber,
    row.state,
    row.enteredAt ?? '',
    row.adHocBy,
    ...(row.isConfidential ? ['x', row.voucherCode] : []),
  ];
  return hash('sha256', cells.join('\u001f'), 'base64url').slice(0, 16);
}
