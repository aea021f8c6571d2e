import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMonth, formatWhole, toComma } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Glance } from '../answers.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './glance.module.css';

const signed = (hundredths: number) =>
  `${hundredths > 0 ? '+' : '−'}${toComma((Math.abs(hundredths) / 100).toFixed(2))}`;

/** The units whose day moved most since the month before. */
export function ChangedCard({ here, glance }: { here: Here; glance: Glance }) {
  const { t } = useTranslation();
  const { changed, before, unit } = glance;
  return (
    <Card
      title={t('summary.glance.changed', { month: formatMonth(before) })}
      note={t('summary.glance.changedNote')}
      aside={
        <span data-print="no">
          <Link
            to="/so-sanh"
            search={{
              ky: here.month,
              voi: before,
              ...(unit && { unit: unit.code, otherUnit: unit.code }),
            }}
          >
            {t('summary.glance.compare')}
          </Link>
        </span>
      }
    >
      {(changed ?? []).length === 0 ? (
        <p className={classes.note}>{t('summary.glance.changedNone')}</p>
      ) : (
        <ul className={classes.list}>
          {changed?.map(({ code, name, reach, headcount, from, to, by }) => (
            <li key={`${code} ${reach}`}>
              <SummaryLink to={{ ...here.base, unit: code, ...(reach !== 'all' && { reach }) }} look="name">
                {name}
              </SummaryLink>
              <span className={classes.soft}>
                {t('summary.people', { count: formatWhole(headcount) })},{' '}
                {t('summary.glance.from', { was: toComma(from), now: toComma(to) })}
              </span>
              <b className={classes.by}>{signed(by)}</b>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
