import { addDays, formatDay } from '@so-viec/shared/civil-day/civil-day';
import { toComma } from '@so-viec/shared/decimal/decimal';
import type { Cell } from '@so-viec/shared/import/cell';

const SERIAL_ZERO = '1899-12-30';
const two = (value: number) => String(value).padStart(2, '0');

/** A cell of a file as a person reads it, and as it may be typed again. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell);
  if ('error' in cell) return cell.error;
  return 'serial' in cell ? serialText(cell.serial) : '';
}

function numberText(value: number): string {
  if (Number.isInteger(value)) return value.toFixed(0);
  const text = String(Number(value.toFixed(12)));
  return text.includes('e') ? text : toComma(text).replace(/\.(?=\d{3}(?:\D|$))/g, '');
}

/** Below a day it is a clock, whole it is a day, else both. */
function serialText(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  if (serial < 1) return clock;
  const day = formatDay(addDays(SERIAL_ZERO, Math.floor(serial)));
  return seconds === 0 ? day : `${day} ${clock}`;
}
