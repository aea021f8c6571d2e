import { useTranslation } from 'react-i18next';
import { leaveWords } from '../../../lib/words/leave-words.ts';
import type { DayView } from '../day-query.ts';

/** "Hôm nay · ngày làm việc thường · Chuyên viên về quản lý công chức": what kind of day it is and in which post. */
export function useContextLine(view: DayView): string {
  const { t } = useTranslation();
  const { day, today, isWorking, name, leave, isProvisional, posts } = view;
  const kind = isWorking
    ? name
      ? `${t('workDay.context.makeUp')} (${name})`
      : t('workDay.context.working')
    : (name ?? t('workDay.context.dayOff'));
  const off = leave && leaveWords(t, leave);
  const post = posts[0];
  const parts = [
    day === today && t('app.page.today'),
    kind,
    off,
    isProvisional && t('workDay.context.provisional'),
    post?.positionName,
  ];
  const line = parts.filter(Boolean).join(' · ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
