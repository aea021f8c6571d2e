import { parseDecimal } from '../../decimal/decimal.ts';
import { parseDuration } from '../../duration/duration.rules.ts';
import { type Cell, type Reading, refused, shown, textOf } from '../cell.ts';

const DECIMAL_HOURS = /^(\d{1,6})(?:[.,](\d{1,18}))?$/;
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V'];

/** A decimal between two bounds, in thousandths. Comma or dot. */
export function thousandths(least: number, most: number): (cell: Cell) => Reading<number> {
  return (cell) => {
    const value = parseDecimal(numberText(cell))?.units;
    const isWithin = value !== undefined && value >= least * 1000 && value <= most * 1000;
    return isWithin ? { value } : refused('bad-number', { value: shown(cell), least: comma(least), most });
  };
}

/** A whole number between two bounds; "1,0" is whole. */
export function whole(least: number, most: number): (cell: Cell) => Reading<number> {
  const read = thousandths(least, most);
  return (cell) => {
    const reading = read(cell);
    if ('code' in reading) return reading;
    if (reading.value % 1000 === 0) return { value: reading.value / 1000 };
    return refused('bad-number', { value: shown(cell), least, most });
  };
}

/** One of the five groups of complexity: "3", "III", "Nhóm 3". */
export function complexityGroup(cell: Cell): Reading<number> {
  const text = textOf(cell)
    .trim()
    .toUpperCase()
    .replace(/^NHÓM\s*/u, '');
  const roman = ROMAN.indexOf(text);
  if (roman > 0) return { value: roman };
  const reading = whole(1, 5)(text);
  return 'code' in reading ? refused('bad-number', { value: shown(cell), least: 1, most: 5 }) : reading;
}

/**
 * Hours as whole minutes, at most `limit` hours. A bare number is hours ("7,5", "25"), halves of a minute round up;
 * "1:30", "1h30" and "90p" are read as in a day's line; a time cell is what its clock shows.
 */
export function hours(limit: number): (cell: Cell) => Reading<number> {
  return (cell) => {
    const value = minutesOf(cell);
    if (value === undefined) return refused('bad-hours', { value: shown(cell) });
    if (value === 0) return refused('zero-hours');
    return value > limit * 60
      ? refused('too-many-hours', { value: shownHours(cell, value), limit })
      : { value };
  };
}

function minutesOf(cell: Cell): number | undefined {
  if (typeof cell === 'object') return 'serial' in cell ? Math.round(cell.serial * 1440) : undefined;
  const written = numberText(cell);
  const decimal = DECIMAL_HOURS.exec(written);
  if (decimal) return roundedMinutes(decimal[1] ?? '', decimal[2] ?? '');
  const read = parseDuration(written);
  if ('minutes' in read) return read.minutes;
  return read.problem === 'zero' ? 0 : undefined;
}

/** Exact: 1,33 hours are 79,8 minutes, which is 80. */
function roundedMinutes(wholeHours: string, fraction: string): number {
  const scale = 10n ** BigInt(fraction.length);
  const scaled = (BigInt(wholeHours) * scale + BigInt(fraction || '0')) * 60n;
  return Number((2n * scaled + scale) / (2n * scale));
}

/** A workbook's 0.1 + 0.2 is 0.30000000000000004: twelve places are more than anybody typed. */
function numberText(cell: Cell): string {
  if (typeof cell !== 'number') return textOf(cell).trim();
  return Number.isInteger(cell) ? String(cell) : String(Number(cell.toFixed(12)));
}

function shownHours(cell: Cell, minutes: number): string {
  return typeof cell === 'object' ? `${Math.floor(minutes / 60)} giờ` : `${shown(cell)} giờ`;
}

const comma = (value: number): string => String(value).replace('.', ',');
