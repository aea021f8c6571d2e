import { useQuery } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { useSettled } from '../../lib/form/use-settled.ts';
import { formatMinutes, formatMonth, formatWhole, toComma } from '../../lib/format.ts';
import classes from './leave.module.css';

type Effects = InferResponseType<(typeof api.api.cadres)[':code']['leave-effects']['$get'], 200>;

type Props = {
  code: string;
  leave: { fromOn: string; toOn: string; isHalf: boolean };
  /** The leave stands and is about to be taken away. */
  isRemoval?: boolean;
};

const PAUSE_MS = 300;

/** Before leave is written down, asked for, granted or taken away: what it takes, what was logged and decided, what is closed. */
export function LeaveEffects({ code, leave, isRemoval = false }: Props) {
  const { t } = useTranslation();
  const { fromOn, toOn, isHalf } = leave;
  const settled = useSettled(`${fromOn} ${toOn}`, PAUSE_MS);
  const [from = '', to = ''] = settled.split(' ');
  const { data } = useQuery({
    queryKey: ['cadre', 'leave-effects', code, from, to],
    queryFn: () =>
      call(
        api.api.cadres[':code']['leave-effects'].$get({ param: { code }, query: { fromOn: from, toOn: to } }),
      ),
    enabled: from <= to,
    retry: false,
    gcTime: 0,
  });
  if (!data) return null;
  if (data.workingDays === 0 && !isRemoval) {
    return <p className={classes.quiet}>{t('leave.effects.none')}</p>;
  }
  const touched = touchedWords(t, data);
  const days = toComma(String(isHalf ? data.workingDays / 2 : data.workingDays));
  return (
    <p className={touched.length > 0 ? classes.told : classes.quiet} role="status">
      {[t(isRemoval ? 'leave.effects.givesBack' : 'leave.effects.takes', { days }), ...touched].join(' ')}
    </p>
  );
}

function touchedWords(t: TFunction, effects: Effects): string[] {
  const { days, minutes, accepted, acceptedMinutes, decided, pastMonths, closedMonths } = effects;
  const logged = {
    ...{ days: formatWhole(days), hours: formatMinutes(minutes) },
    ...{ accepted: formatWhole(accepted), acceptedHours: formatMinutes(acceptedMinutes) },
  };
  const { count, first, last } = pastMonths;
  const months = { count, first: formatMonth(first), last: formatMonth(last) };
  const closed = closedMonths.map(formatMonth).join(', ');
  return [
    ...(days > 0 ? [t('leave.effects.logged', logged)] : []),
    ...(decided > 0 ? [t('leave.effects.decided', { count: decided })] : []),
    ...(closed ? [t('leave.effects.closed', { months: closed })] : []),
    ...(!closed && count === 1 ? [t('leave.effects.month', months)] : []),
    ...(!closed && count > 1 ? [t('leave.effects.months', months)] : []),
  ];
}
