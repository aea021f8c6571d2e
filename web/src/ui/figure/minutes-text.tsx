import { useTranslation } from 'react-i18next';
import { minutesInWords } from '../../lib/format.ts';

/** Minutes in words: "5 giờ 45 phút". In columns use formatMinutes with the class `figures` instead. */
export function MinutesText({ minutes }: { minutes: number }) {
  const { t } = useTranslation();
  return <>{minutesInWords(t, minutes)}</>;
}
