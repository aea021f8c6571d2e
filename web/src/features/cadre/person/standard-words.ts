import type { TFunction } from 'i18next';
import { formatMinutes } from '../../../lib/format.ts';
import type { Cadre } from '../queries.ts';

type Month = Cadre['month'];
type Unit = Month['units'][number];

/** Halves as days with a comma: 39 is "19,5". */
export const halvesWords = (halves: number): string =>
  halves % 2 === 0 ? `${halves / 2}` : `${(halves - 1) / 2},5`;

/** "152:00 giờ chuẩn: 20 ngày công, bớt 1 ngày nghỉ riêng, còn 19 ngày phải làm": each figure follows from the others. */
export function standardSum(t: TFunction, { days, units }: Month): string {
  const hours = formatMinutes(days.reduce((sum, day) => sum + day.standardMinutes, 0));
  const personDays = units.reduce((sum, unit) => sum + unit.personDays, 0);
  const dutyHalves = units.reduce((sum, unit) => sum + unit.dutyHalves, 0);
  const away = personDays * 2 - dutyHalves;
  if (personDays === 0) {
    return t('cadre.person.standardSum', {
      hours,
      days: days.filter((day) => day.standardMinutes > 0).length,
    });
  }
  if (away === 0) return t('cadre.person.standardDays', { hours, days: personDays });
  const words = { hours, days: personDays, away: halvesWords(away), duty: halvesWords(dutyHalves) };
  return t('cadre.person.standardDuty', words);
}

/** What a unit has of the month: person-days, standard hours, and hours logged for who may read them. */
export function unitWords(t: TFunction, { unitName, personDays, standardMinutes, minutes }: Unit): string {
  const days =
    personDays === 0
      ? t('cadre.person.unitBeside', { unit: unitName })
      : t('cadre.person.unitDays', {
          unit: unitName,
          days: personDays,
          hours: formatMinutes(standardMinutes),
        });
  return minutes === null
    ? days
    : `${days}, ${t('cadre.person.unitLogged', { hours: formatMinutes(minutes) })}`;
}

/** What a day of the calendar asks, in a word or two: its hours, the leave, the holiday, or nothing. */
export function dayWords(
  t: TFunction,
  { standardMinutes, leave, name, isWorking }: Month['days'][number],
): string[] {
  const hours = standardMinutes > 0 ? [formatMinutes(standardMinutes)] : [];
  if (leave) return [...hours, ...leave.parts.map(({ kind }) => t(`cadre.person.leaveShort.${kind}`))];
  if (hours.length > 0) return hours;
  return [t(name && !isWorking ? 'cadre.person.holiday' : 'cadre.person.dayOff')];
}
