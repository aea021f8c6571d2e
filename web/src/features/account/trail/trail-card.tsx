import './texts.ts';
import { addMonths, formatMonth, type Month, monthOf, todayIn } from '@so-viec/shared/civil-day/civil-day';
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

/** So many lines at first. */
const FIRST = 10;

const trailQuery = (month: Month) => ({
  queryKey: ['own-trail', month],
  queryFn: () => call(api.api.me.trail[':month'].$get({ param: { month } })),
});

/** What others did with one's own rows of a month: who read, changed, accepted or scored them. */
export function TrailCard() {
  const { t } = useTranslation();
  const thisMonth = monthOf(todayIn(new Date()));
  const [month, setMonth] = useState(thisMonth);
  const [shown, setShown] = useState(FIRST);
  const { data, error } = useQuery(trailQuery(month));
  const acts = toldActs(data?.events ?? []);
  const name = formatMonth(month);
  const step = (by: number) => () => {
    setMonth(addMonths(month, by));
    setShown(FIRST);
  };
  return (
    <Card title={t('trail.title')}>
      <div className={classes.part}>
        <div className={classes.acts}>
          <Button
            size="sm"
            className={buttonClasses.square}
            aria-label={t('common.previousMonth')}
            onClick={step(-1)}
          >
            <Icon name="chevron-left" />
          </Button>
          <Button
            size="sm"
            className={buttonClasses.square}
            aria-label={t('common.nextMonth')}
            disabled={month >= thisMonth}
            onClick={step(1)}
          >
            <Icon name="chevron-right" />
          </Button>
        </div>
        <p className={classes.quiet} aria-live="polite">
          {data && t(acts.length > 0 ? 'trail.lead' : 'trail.none', { month: name })}
        </p>
        {error && !data && <Refusal look="box">{problemText(t, error)}</Refusal>}
      </div>
      {acts.length > 0 && (
        <ul className={classes.list}>
          {acts.slice(0, shown).map((act) => (
            <ActRow key={act.id} act={act} />
          ))}
        </ul>
      )}
      {acts.length > shown && (
        <div className={classes.part}>
          <Button onClick={() => setShown(acts.length)}>
            {t('trail.more', { count: acts.length - shown })}
          </Button>
        </div>
      )}
    </Card>
  );
}

function ActRow({ act: { at, byName, word, count } }: { act: ToldAct }) {
  const { t } = useTranslation();
  const what = t(`trail.acts.${word}`);
  return (
    <li className={classes.row}>
      <div>
        <div>{count > 1 ? t('trail.times', { what, count }) : what}</div>
        <div className={classes.quiet}>
          {byName ?? t('trail.system')}, {momentOf(at)}
        </div>
      </div>
    </li>
  );
}
