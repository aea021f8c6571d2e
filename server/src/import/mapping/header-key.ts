import { hash } from 'node:crypto';
import { type Cell, isEmptyCell, textOf } from '@so-viec/shared/import/cell';
import { isRunningNumber } from '@so-viec/shared/import/header';
import { squeeze } from '@so-viec/shared/import/words';

/** The names of a row's columns, squeezed, without the running number. */
export function namesOf(cells: readonly Cell[]): string[] {
  const names = cells.filter((cell) => !isEmptyCell(cell)).map((cell) => squeeze(textOf(cell)));
  return names.filter((name) => name !== '' && !isRunningNumber(name));
}

/** What a set of headers is known by, whatever their order and spelling; undefined for what can be no header. */
export function headerKeyOf(cells: readonly Cell[]): string | undefined {
  const names = [...new Set(namesOf(cells))].sort();
  return names.length < 2 ? undefined : hash('sha256', names.join('|'), 'base64url');
}
