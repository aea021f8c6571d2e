import {
  addMonths,
  type CivilDay,
  isMonth,
  type Month,
  monthOf,
  parseDay,
} from '@so-viec/shared/civil-day/civil-day';

const DAY_AND_MONTH = /^(\d{1,2})[/.-](\d{1,2})$/;
const WRITTEN_MONTH = /^(\d{1,2})[/.-](\d{4})$/;
const two = (digits: string) => digits.padStart(2, '0');

/** Reads a day as it is typed: 12/01 (the last one up to today), 12/01/2024, 2024-01-12. */
export function dayTyped(text: string, today: CivilDay): CivilDay | undefined {
  const short = DAY_AND_MONTH.exec(text.trim());
  if (!short) return parseDay(text);
  const [, day = '', month = ''] = short;
  const year = Number(today.slice(0, 4));
  const thisYear = parseDay(`${day}/${month}/${year}`);
  return thisYear && thisYear <= today ? thisYear : parseDay(`${day}/${month}/${year - 1}`);
}

/** Reads a month as it is typed: 01/2024, 2024-01, "tháng 1" (the last one up to now). */
export function monthTyped(text: string, today: CivilDay): Month | undefined {
  const folded = text.trim().toLowerCase();
  const written = WRITTEN_MONTH.exec(folded.replace(/^th[aá]ng\s*/, ''));
  const month = written ? `${written[2]}-${two(written[1] ?? '')}` : folded;
  if (isMonth(month)) return month;
  const bare = /^th[aá]ng\s*(\d{1,2})$/.exec(folded)?.[1];
  if (!bare) return undefined;
  const thisYear = `${today.slice(0, 4)}-${two(bare)}`;
  if (!isMonth(thisYear)) return undefined;
  return thisYear <= monthOf(today) ? thisYear : addMonths(thisYear, -12);
}
