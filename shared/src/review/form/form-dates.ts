import type { CivilDay } from '../../civil-day/civil-day.ts';

const QUARTERS = ['I', 'II', 'III', 'IV'];
/** What is left to be written by hand. */
export const BLANK = '…';
const BLANK_PLACE = '…………';

/** Two digits for days below 10 and for January and February alone. Source: Nghị định 30/2020/NĐ-CP, appendix I. */
const dayWords = (day: number) => `${day}`.padStart(2, '0');
const monthWords = (month: number) => (month <= 2 ? `0${month}` : `${month}`);

/** "tháng 11 năm 2026" of 2026-11, "quý IV năm 2026" of 2026-Q4. Throws for what Mẫu số 01 is not made for. */
export function periodWords(period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `quý ${QUARTERS[Number(quarter[2]) - 1]} năm ${quarter[1]}`;
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(period);
  if (!month) throw new RangeError(`${period} is neither a month nor a quarter`);
  return `tháng ${monthWords(Number(month[2]))} năm ${month[1]}`;
}

/** "Hà Nội, ngày 05 tháng 02 năm 2026"; what is not known is left as dots. */
export function placeAndDate(place: string, on: CivilDay | null): string {
  const [year, month, day] = on === null ? [] : on.split('-').map(Number);
  const words = [
    `ngày ${day ? dayWords(day) : BLANK}`,
    `tháng ${month ? monthWords(month) : BLANK}`,
    `năm ${year ?? BLANK}`,
  ];
  return `${place || BLANK_PLACE}, ${words.join(' ')}`;
}
