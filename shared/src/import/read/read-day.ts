import { addDays, type CivilDay, isCivilDay, parseDay } from '../../civil-day/civil-day.ts';
import { type Cell, type Reading, refused, shown } from '../cell.ts';

/** Day 0 of a workbook's serial numbers. */
const SERIAL_ZERO = '1899-12-30';
/** 2000-01-01 and 2100-01-01: a plain number between them in a day's column is a day. */
const SERIAL_LEAST = 36_526;
const SERIAL_MOST = 73_051;
const DAY_SHAPE = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})$/;
const INSTANT_SHAPE = /^(\S+?)[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;
/** Room for a day, spaces and a time to the millisecond. */
const LONGEST_INSTANT = 60;
/** Vietnam has kept UTC+7 without summer time since 1975. */
const ZONE = '+07:00';

function daySerial(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell >= SERIAL_LEAST && cell < SERIAL_MOST ? cell : undefined;
  return typeof cell === 'object' && 'serial' in cell ? cell.serial : undefined;
}

function dayOfSerial(serial: number): CivilDay | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined;
  const day = addDays(SERIAL_ZERO, Math.floor(serial + 1e-9));
  return isCivilDay(day) ? day : undefined;
}

/** A day written dd/MM/yyyy or ISO, or a date cell. Days that do not exist are named as such. */
export function day(cell: Cell): Reading<CivilDay> {
  if (typeof cell !== 'string') {
    const serial = daySerial(cell);
    const value = serial === undefined ? undefined : dayOfSerial(serial);
    return value === undefined ? refused('bad-day', { value: shown(cell) }) : { value };
  }
  const value = parseDay(cell);
  if (value !== undefined) return { value };
  return refused(DAY_SHAPE.test(cell.trim()) ? 'impossible-day' : 'bad-day', { value: shown(cell) });
}

/** dd/MM/yyyy HH:mm by the clock in Vietnam, as a UTC instant; an empty cell is null (unknown). */
export function instant(cell: Cell): Reading<string | null> {
  if (typeof cell !== 'string') return instantOfSerial(cell);
  const written = cell.trim();
  if (written === '') return { value: null };
  const match = written.length > LONGEST_INSTANT ? null : INSTANT_SHAPE.exec(written);
  const on = match ? parseDay(match[1] ?? '') : undefined;
  if (!match || on === undefined) {
    const isImpossible = match !== null && DAY_SHAPE.test(match[1] ?? '');
    return refused(isImpossible ? 'impossible-day' : 'bad-instant', { value: shown(cell) });
  }
  const [, , hour = '', minute = '', second = '00'] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return refused('bad-instant', { value: shown(cell) });
  }
  return { value: utc(`${on}T${hour.padStart(2, '0')}:${minute}:${second}`) };
}

function instantOfSerial(cell: Cell): Reading<string | null> {
  const serial = daySerial(cell);
  const on = serial === undefined ? undefined : dayOfSerial(serial);
  if (serial === undefined || on === undefined) return refused('bad-instant', { value: shown(cell) });
  const seconds = Math.round((serial - Math.floor(serial + 1e-9)) * 86_400);
  const whole = Math.max(0, Math.min(86_399, seconds));
  return { value: new Date(Date.parse(`${on}T00:00:00${ZONE}`) + whole * 1000).toISOString() };
}

function utc(local: string): string {
  return new Date(local + ZONE).toISOString();
}
