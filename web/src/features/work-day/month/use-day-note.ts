import { useTranslation } from 'react-i18next';
import { leaveWords } from '../../../lib/words/leave-words.ts';
import type { MonthDay } from '../week-query.ts';

/** "Tết Dương lịch", "làm bù", "nghỉ buổi sáng (nghỉ phép)": what kind of day it is, where it is no ordinary one. */
export function useDayNotes() {
  const { t } = useTranslation();
  return ({ leave, name, isWorking }: Pick<MonthDay, 'leave' | 'name' | 'isWorking'>): string => {
    const kind = name && (isWorking ? `${t('workDay.context.makeUp')} (${name})` : name);
    return [kind, leave && leaveWords(t, leave)].filter(Boolean).join(', ');
  };
}

export const useDayNote = (day: Pick<MonthDay, 'leave' | 'name' | 'isWorking'>): string => useDayNotes()(day);
