import './texts.ts';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { formatWhole } from '@so-viec/shared/decimal/decimal';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/me.ts';
import { problemText } from '../../lib/problem-text.ts';
import { momentOf } from '../../lib/words/moment.ts';
import { Card } from '../../ui/page/card.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import classes from './person-data.module.css';
import { type RetentionView, retentionQuery } from './queries.ts';
import { RetentionForm } from './retention-form.tsx';

/** How long each class of data is kept, who may change it, and what was removed of late. */
export function RetentionCard() {
  const { t } = useTranslation();
  const { isDemo } = useMe();
  const { data, error } = useQuery(retentionQuery);
  return (
    <Card title={t('personData.retention.title')}>
      <div className={classes.part}>
        <p className={classes.quiet}>
          {t(isDemo ? 'personData.retention.demo' : 'personData.retention.note')}
        </p>
        {error && !data && <Refusal look="box">{problemText(t, error)}</Refusal>}
        {data?.mayChange && <RetentionForm key={JSON.stringify(data.classes)} classesKept={data.classes} />}
        {data && !data.mayChange && <Kept view={data} />}
        {data && <Removals view={data} />}
      </div>
    </Card>
  );
}

function Kept({ view: { classes: kept } }: { view: RetentionView }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.months}>
      {kept.map(({ kind, months, since }) => (
        <div key={kind}>
          <dt>{t(`personData.kind.${kind}`)}</dt>
          <dd className={classes.quiet}>
            {months === null
              ? t('personData.retention.forGood')
              : `${t('personData.retention.months', { count: months })}. ${t('personData.retention.since', { day: formatDay(since ?? '') })}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Removals({ view: { removals } }: { view: RetentionView }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('personData.retention.removed')}</h3>
      {removals.length === 0 && <p className={classes.quiet}>{t('personData.retention.none')}</p>}
      <ul className={classes.list}>
        {removals.map(({ id, kind, keptSince, startedAt, rows }) => (
          <li key={id}>
            {t('personData.retention.row', {
              at: momentOf(startedAt),
              kind: t(`personData.kind.${kind as 'trail'}`),
              count: formatWhole(rows) as never,
              day: formatDay(keptSince),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
