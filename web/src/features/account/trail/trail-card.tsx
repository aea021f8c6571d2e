import './texts.ts';
import {
  addMonths,
  formatDay,
  formatMonth,
  type Month,
  monthOf,
  todayIn,
} from '@so-viec/shared/civil-day/civil-day';
import { isRatingPeriod } from '@so-viec/shared/rating/period.rules';
import { periodName } from '@so-viec/shared/rating/period-words';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { momentOf } from '../../../lib/words/moment.ts';
import buttonClasses from '../../../ui/button/button.module.css';
import { Button } from '../../../ui/button/button.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../device/device.module.css';
import { type ToldAct, toldActs } from './told.ts';

/** So many lines at first, and so many rows named in a line. */
const FIRST = 10;
const NAMED = 3;

/** The first pages of a month, as many as were asked for. */
const trailQuery = (month: Month, pages: number) => ({
  queryKey: ['own-trail', month, pages],
  queryFn: async () => {
    const read = (skip: number) =>
      call(api.api.me.trail[':month'].$get({ param: { month }, query: { skip } }));
    const all = await read(0);
    for (let page = 1; page < pages && all.next !== null; page++) {
      const { events, next } = await read(all.next);
      all.events.push(...events);
      all.next = next;
    }
    return all;
  },
});

/**
 * What others did with one's own rows in a month: who read, changed, accepted or scored them; of a login of nobody in the
 * log, what was done to it.
 */
export function TrailCard({ isOfLogin }: { isOfLogin: boolean }) {
  const { t } = useTranslation();
  const thisMonth = monthOf(todayIn(new Date()));
  const [chosen, setChosen] = useState<Month>();
  const [shown, setShown] = useState(FIRST);
  const [pages, setPages] = useState(1);
  const present = useQuery(trailQuery(thisMonth, 1));
  const month = chosen ?? present.data?.earlier ?? thisMonth;
  const { data, error } = useQuery(trailQuery(month, pages));
  const acts = toldActs(data?.events ?? []);
  const earlier = data?.earlier;
  const go = (to: Month) => {
    setChosen(to);
    setShown(FIRST);
    setPages(1);
  };
  return (
    <Card title={t(isOfLogin ? 'trail.titleOfLogin' : 'trail.title')}>
      <div className={classes.part}>
        <MonthSteps month={month} last={thisMonth} go={go} />
        {data && acts.length > 0 && (
          <p className={classes.quiet}>{t(isOfLogin ? 'trail.leadOfLogin' : 'trail.lead')}</p>
        )}
        {data && acts.length === 0 && (
          <div className={classes.acts}>
            <p className={classes.quiet}>{t('trail.none', { month: formatMonth(month) })}</p>
            {earlier && (
              <Button size="sm" variant="quiet" onClick={() => go(earlier)}>
                {t('trail.earlier', { month: formatMonth(earlier) })}
              </Button>
            )}
          </div>
        )}
        {error && !data && <Refusal look="box">{problemText(t, error)}</Refusal>}
      </div>
      {acts.length > 0 && (
        <ul className={classes.list}>
          {acts.slice(0, shown).map((act) => (
            <ActRow key={act.id} act={act} />
          ))}
        </ul>
      )}
      {(acts.length > shown || data?.next) && (
        <div className={classes.part}>
          {acts.length > shown ? (
            <Button onClick={() => setShown(acts.length)}>
              {t('trail.more', { count: acts.length - shown })}
            </Button>
          ) : (
            <Button
              onClick={() => {
                setPages(pages + 1);
                setShown(Number.POSITIVE_INFINITY);
              }}
            >
              {t('trail.older')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}

function MonthSteps({ month, last, go }: { month: Month; last: Month; go: (to: Month) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.acts}>
      <Button
        size="sm"
        className={buttonClasses.square}
        aria-label={t('common.previousMonth')}
        onClick={() => go(addMonths(month, -1))}
      >
        <Icon name="chevron-left" />
      </Button>
      <span aria-live="polite">{t('common.month', { month: formatMonth(month) })}</span>
      <Button
        size="sm"
        className={buttonClasses.square}
        aria-label={t('common.nextMonth')}
        disabled={month >= last}
        onClick={() => go(addMonths(month, 1))}
      >
        <Icon name="chevron-right" />
      </Button>
    </div>
  );
}

function ActRow({ act: { at, byName, word, count, about } }: { act: ToldAct }) {
  const { t } = useTranslation();
  const what = t(`trail.acts.${word}`);
  const said = count > 1 ? t('trail.times', { what, count }) : what;
  const named = about.slice(0, NAMED).map((one) => {
    if (/^\d{4}-\d\d-\d\d$/.test(one)) return formatDay(one);
    if (/^\d{4}-\d\d$/.test(one)) return t('trail.month', { month: formatMonth(one) });
    if (/^\d{4}$/.test(one)) return t('trail.year', { year: one });
    return isRatingPeriod(one) ? periodName(one) : one;
  });
  const rest = about.length - named.length;
  const list = named.join(', ');
  return (
    <li className={classes.row}>
      <div>
        <div>
          {said}
          {list && `: ${rest > 0 ? t('trail.andMore', { named: list, count: rest }) : list}`}
        </div>
        <div className={classes.quiet}>
          {byName ?? t('trail.system')}, {momentOf(at)}
        </div>
      </div>
    </li>
  );
}
