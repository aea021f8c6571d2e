import { useQuery } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatDay, formatMonth, formatWhole } from '../../../lib/format.ts';
import { defined } from '../../../lib/search.ts';
import classes from '../post/form.module.css';

type Work = Pick<Asked, 'days' | 'accepted' | 'decided'>;

type Props = {
  code: string;
  /** The days that the change is about; nothing is said while the first cannot be read. */
  fromOn: string | undefined;
  toOn?: string | null | undefined;
  /** Days are told beside it. */
  monthsOnly?: boolean;
  /** The post ends: what is not handed in by then never is. Its end is taken back: it can be again. */
  end?: 'set' | 'taken-back' | false;
};

/** Before a change of the past is saved: which months are computed anew, what was logged, accepted, decided in them. */
export function Touched({ code, fromOn, toOn, monthsOnly = false, end }: Props) {
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
  if (!data || !fromOn) return null;
  const waits =
    end === 'set' ? t('cadre.form.touchedOpen', { count: data.open }) : openAgain(t, fromOn, data);
  const open = end && data.open > 0 ? [waits] : [];
  const past = monthsWords(t, data);
  const work = past.length === 0 ? [] : monthsOnly ? decidedWords(t, data) : touchedWords(t, fromOn, data);
  const words = [...past, ...work, ...open];
  if (words.length === 0) return null;
  return (
    <p className={classes.told} role="status">
      {words.join(' ')}
    </p>
  );
}

const openAgain = (t: TFunction, fromOn: string, { open }: Asked): string =>
  t('cadre.form.touchedOpenAgain', { count: open, day: formatDay(fromOn) });

type Asked = InferResponseType<(typeof api.api.cadres)[':code']['touched']['$get'], 200>;

/** The months that are over and are computed anew. */
function monthsWords(t: TFunction, { pastMonths: { first, last, count } }: Asked): string[] {
  if (count === 0) return [];
  if (count === 1) return [t('cadre.form.touchedMonth', { month: formatMonth(first) })];
  return [t('cadre.form.touchedMonths', { count, first: formatMonth(first), last: formatMonth(last) })];
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
