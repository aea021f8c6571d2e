import { hash } from 'node:crypto';
import type { EntryRow } from '@so-viec/shared/import/import-row';

/** Of lines known by `Mã dòng`, and of lines known by all they say: the two kinds cannot meet. */
const NAMED = 'm:';
const HASHED = 'h:';

export function isNamedKey(key: string): boolean {
  return key.startsWith(NAMED);
}

/** Gives each line the key it is known by: `Mã dòng`, or person, day, all cells and the ordinal among equals. */
export function keyMaker(): (row: EntryRow) => string {
  const seen = new Map<string, number>();
  return (row) => {
    if (row.lineCode !== '') return NAMED + row.lineCode;
    const content = contentHash(row);
    const ordinal = (seen.get(content) ?? 0) + 1;
    seen.set(content, ordinal);
    return `${HASHED}${content}:${ordinal}`;
  };
}

/** 132 bits of SHA-256 over the values, not their spelling: "7,5" and "7.5" are the same line. */
function contentHash(row: EntryRow): string {
  const cells = [
    row.cadreCode,
    row.workedOn,
    row.productCode,
    row.note,
    row.minutes,
    row.outputName,
    row.outputName === '' ? '' : row.quantity,
    row.documentNumber,
    row.state,
    row.enteredAt ?? '',
    row.adHocBy,
  ];
  return hash('sha256', cells.join('\u001f'), 'base64url').slice(0, 22);
}
