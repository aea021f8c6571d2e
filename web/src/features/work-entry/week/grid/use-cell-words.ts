import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { weekdayMark } from '../../../../lib/format.ts';
import type { Said } from '../../line/said.ts';
import type { Cell } from '../hand/cursor.ts';
import type { Lock } from '../model/actions.ts';
import type { CellView } from '../model/cells.ts';
import { useWeekContext } from '../model/use-week.ts';

/** What a row is called where it is read and not seen: "Việc mật: Báo cáo định kỳ". */
export const wordsOfWork = (t: TFunction, { work, isSecret }: Said): string =>
  isSecret ? `${t('workEntry.secret')}: ${work}` : work;

/** What the cells are called and what is said of them. */
export function useCellWords() {
  const { t } = useTranslation();
  const { rows, days } = useWeekContext();

  /** "T4 · Soạn báo cáo" */
  const nameOf = ({ row, column }: Cell): string => {
    const day = days[column];
    const work = rows[row]?.work;
    const name = row === rows.length ? t('workWeek.dayTotal') : work && wordsOfWork(t, work);
    return [day && weekdayMark(t, day.day), name].filter(Boolean).join(' · ');
  };
  const lockOf = (lock: Lock | string): string => t(`workWeek.lock.${lock as Lock}`);

  return { nameOf, lockOf };
}

/** All of a cell for whoever does not see it: "T4 · Soạn báo cáo, 1:30, có nội dung, chưa lưu". */
export function useReadCell() {
  const { t } = useTranslation();
  return (name: string, view: CellView, lock: Lock | undefined): string => {
    const count = view.rows.length;
    const state = view.refusals.length > 0 ? 'wrong' : view.isUnsaved && count > 0 ? 'notSaved' : undefined;
    return [
      name,
      view.text || t('workWeek.noHours'),
      count > 1 && t('workWeek.several', { count }),
      view.hasWords && t('workWeek.hasWords'),
      state && t(`workWeek.${state}`),
      lock && t('workWeek.locked', { why: t(`workWeek.lock.${lock}`) }),
    ]
      .filter(Boolean)
      .join(', ');
  };
}
