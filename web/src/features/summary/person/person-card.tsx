import { useTranslation } from 'react-i18next';
import { toComma } from '../../../lib/format.ts';
import { Figure } from '../../../ui/figure/figure.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Person } from '../answers.ts';
import { decimalText, hoursText, shareText } from '../figure-text.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import { MonthTable } from './month-table.tsx';
import classes from './person.module.css';

/** One person's month: the figures, then every day. */
export function PersonCard({ here, person }: { here: Here; person: Person }) {
  const { t } = useTranslation();
  const { cadre, figures } = person;
  const to = { ...here.base, tab: 'entries' as const, cadre: cadre.code };
  return (
    <Card
      title={cadre.positionName}
      note={<SummaryLink to={{ ...here.base, unit: cadre.unitCode }}>{cadre.unitName}</SummaryLink>}
    >
      <div className={classes.figures}>
        <Figure
          label={t('summary.perDay.name')}
          value={decimalText(figures.hoursPerPersonDay)}
          basis={`${hoursText(figures.minutes)} ÷ ${t('summary.personDays', { days: figures.personDays })}`}
        />
        <Figure
          label={t('summary.perDutyDay.name')}
          value={decimalText(figures.hoursPerDutyDay)}
          basis={`÷ ${t('summary.dutyDays', { days: toComma(figures.dutyDays) })}`}
        />
        <Figure
          label={t('summary.column.missing')}
          value={figures.daysMissing}
          basis={t('summary.person.ofDays', { days: person.dueDays })}
        />
        <Figure
          label={t('summary.person.unclear')}
          value={
            <SummaryLink to={{ ...to, which: 'without-output' }} look="cell">
              {shareText(figures.minutesWithoutOutput, figures.minutes)}
            </SummaryLink>
          }
          basis={t('summary.hours', { hours: hoursText(figures.minutesWithoutOutput) })}
        />
      </div>
      <MonthTable here={here} person={person} />
    </Card>
  );
}
