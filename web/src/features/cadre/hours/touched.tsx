import { useQuery } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatDay, formatMonth, formatWhole } from '../../../lib/format.ts';
import { defined } from '../../../lib/search.ts';
import classes from '../post/form.module.css';

type Work = Omit<InferResponseType<(typeof api.api.cadres)[':code']['touched']['$get'], 200>, 'pastMonths'>;

type Props = {
  code: string;
  /** The days that the change is about; nothing is said while the first cannot be read. */
  fromOn: string | undefined;
  toOn?: string | null | undefined;
  /** Days are told beside it. */
  monthsOnly?: boolean;
};

/** Before a change of the past is saved: which months are computed anew, what was logged, accepted, decided in them. */
export function Touched({ code, fromOn, toOn, monthsOnly = false }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['cadre', 'touched', code, fromOn, toOn],
    queryFn: () =>
      call(
        api.api.cadres[':code'].touched.$get({
          param: { code },
          query: { fromOn: fromOn ?? '', ...defined({ toOn: toOn ?? undefined }) },
        }),
      ),
    enabled: fromOn !== undefined,
    retry: false,
    gcTime: 0,
  });
  if (!data || !fromOn || data.pastMonths.count === 0) return null;
  const { first, last, count } = data.pastMonths;
  const months =
    count === 1
      ? t('cadre.form.touchedMonth', { month: formatMonth(first) })
      : t('cadre.form.touchedMonths', { count, first: formatMonth(first), last: formatMonth(last) });
  return (
    <p className={classes.told} role="status">
      {[months, ...(monthsOnly ? decidedWords(t, data) : touchedWords(t, fromOn, data))].join(' ')}
    </p>
  );
}

/** How many days were logged and accepted, and how many reviews decided, since a day. */
export function touchedWords(t: TFunction, fromOn: string, { days, accepted, decided }: Work): string[] {
  const day = formatDay(fromOn);
  return [
    days === 0
      ? t('cadre.form.touchedNothing', { day })
      : t('cadre.form.touchedDays', { day, days: formatWhole(days), accepted: formatWhole(accepted) }),
    ...decidedWords(t, { decided }),
  ];
}

const decidedWords = (t: TFunction, { decided }: Pick<Work, 'decided'>): string[] =>
  decided > 0 ? [t('cadre.form.touchedDecided', { count: decided })] : [];
