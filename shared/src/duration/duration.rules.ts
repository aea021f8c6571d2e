import { foldText } from '../text/fold.ts';

type DurationProblem = 'empty' | 'unreadable' | 'zero' | 'too-long';
type ParsedDuration = { minutes: number } | { problem: DurationProblem };

/** What can be read at all; how much a day may hold is a rule of the day. */
const LONGEST = 99 * 60 + 59;
/** A bare whole number up to this is hours, above it minutes. */
const BARE_HOURS_UP_TO = 12;

const HOUR = '(?:h|g|gio|tieng)';
const MINUTE = "(?:p|ph|phut|m|min|')";
const CLOCK = /^(\d+):(\d{2})$/;
const DECIMAL = new RegExp(`^(\\d*)[.,](\\d+) ?${HOUR}?$`);
const HOURS = new RegExp(`^(\\d+) ?${HOUR}(?: ?(\\d{1,2}|ruoi) ?${MINUTE}?)?$`);
const MINUTES = new RegExp(`^(\\d+) ?${MINUTE}$`);

function decimalHours(whole: string, fraction: string): number {
  const scale = 10 ** Math.min(fraction.length, 6);
  return Number(whole || '0') * 60 + Math.floor((Number(fraction.slice(0, 6)) * 120 + scale) / (2 * scale));
}

const clockMinutes = (hours: string, minutes: string): number | undefined =>
  Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : undefined;

function readMinutes(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) <= BARE_HOURS_UP_TO ? Number(text) * 60 : Number(text);
  const clock = CLOCK.exec(text);
  if (clock) return clockMinutes(clock[1] ?? '', clock[2] ?? '');
  const decimal = DECIMAL.exec(text);
  if (decimal) return decimalHours(decimal[1] ?? '', decimal[2] ?? '');
  const hours = HOURS.exec(text);
  if (hours) return clockMinutes(hours[1] ?? '', hours[2] === 'ruoi' ? '30' : (hours[2] ?? '0'));
  const minutes = MINUTES.exec(text);
  return minutes ? Number(minutes[1]) : undefined;
}

/**
 * Reads a time worked as people write it: "1:30", "1h30", "1 giờ rưỡi", "1,5", "90p", "45'". A bare whole number up to 12
 * is hours, above it minutes; decimals are hours, rounded half up to the minute.
 */
export function parseDuration(text: string): ParsedDuration {
  const folded = foldText(text).replace(/[’′`´]/g, "'");
  if (folded === '') return { problem: 'empty' };
  const minutes = readMinutes(folded);
  if (minutes === undefined) return { problem: 'unreadable' };
  if (minutes === 0) return { problem: 'zero' };
  return minutes > LONGEST ? { problem: 'too-long' } : { minutes };
}

/** 90 → "1:30", 1500 → "25:00". */
export function formatMinutes(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '−' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
}

/** A difference: "+1:30", "−0:15", "0:00". */
export function formatSignedMinutes(minutes: number): string {
  return minutes > 0 ? `+${formatMinutes(minutes)}` : formatMinutes(minutes);
}
