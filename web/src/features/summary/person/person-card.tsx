import { shareText } from '@so-viec/shared/decimal/shares';
import { useTranslation } from 'react-i18next';
import { toComma } from '../../../lib/format.ts';
import { Figure } from '../../../ui/figure/figure.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Person } from '../answers.ts';
import { decimalText, hoursText } from '../figure-text.ts';
import type { SummarySearch } from '../search.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import { MonthTable } from './month-table.tsx';
import classes from './person.module.css';

/** One person's month: the figures, then every day. */
export function PersonCard({ here, person }: { here: Here; person: Person }) {
  const { t } = useTranslation();
  const { cadre, figures } = person;
  const to = { ...here.base, tab: 'entries' as const, cadre: cadre.code };
  const unclear = { ...to, which: 'without-output' as const };
  const missing = { ...here.base, tab: 'missing' as const, cadre: cadre.code };
  const cell = (target: SummarySearch, words: string | number) => (
    <SummaryLink to={target} look="cell">
      {words}
    </SummaryLink>
  );
  return (
    <Card
      title={cadre.positionName}
      note={<SummaryLink to={{ ...here.base, unit: cadre.unitCode }}>{cadre.unitName}</SummaryLink>}
    >
      <div className={classes.figures}>
        <Figure
          label={t('summary.perDay.name')}
          value={cell(to, decimalText(figures.hoursPerPersonDay))}
          basis={
            <>
              <SummaryLink to={to}>{t('summary.hours', { hours: hoursText(figures.minutes) })}</SummaryLink> ÷{' '}
              {t('summary.personDays', { days: figures.personDays })}
            </>
          }
        />
        <Figure
          label={t('summary.perDutyDay.name')}
          value={cell(to, decimalText(figures.hoursPerDutyDay))}
          basis={`÷ ${t('summary.dutyDays', { days: toComma(figures.dutyDays) })}`}
        />
        <Figure
          label={t('summary.column.missing')}
          value={cell(missing, figures.daysMissing)}
          basis={
            <SummaryLink to={missing}>{t('summary.person.ofDays', { days: person.dueDays })}</SummaryLink>
          }
        />
        <Figure
          label={t('summary.person.unclear')}
          value={cell(unclear, shareText(figures.minutesWithoutOutput, figures.minutes))}
          basis={
            <SummaryLink to={unclear}>
              {t('summary.hours', { hours: hoursText(figures.minutesWithoutOutput) })}
            </SummaryLink>
          }
        />
      </div>
      <MonthTable here={here} person={person} />
    </Card>
  );
}
