import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Overview } from '../answers.ts';
import { decimalText } from '../figure-text.ts';
import { unitsQuery } from '../queries.ts';
import { SummaryLink } from '../summary-link.tsx';
import tableClasses from '../table.module.css';
import type { Here } from '../use-here.ts';
import classes from './unit-list.module.css';
import { UnitList } from './unit-list.tsx';
import { UnitsTable } from './units-table.tsx';

/** The units below, each with the same figures; the tick is the mean of them all. */
export function UnitsCard({ here, overview }: { here: Here; overview: Overview }) {
  const { t } = useTranslation();
  const { data, isPlaceholderData } = useQuery(unitsQuery(here));
  const mean = overview.figures.hoursPerPersonDay;
  const isOfBodies = data?.rows.some((row) => row.reach !== 'own' && row.level !== 'division') ?? false;
  const note = t(isOfBodies ? 'summary.units.bodiesNote' : 'summary.units.unitsNote', {
    count: data?.rows.length ?? overview.childCount,
    mean: decimalText(mean),
  });
  return (
    <Card
      title={t(isOfBodies ? 'summary.units.bodies' : 'summary.units.units')}
      note={note}
      aria-busy={isPlaceholderData}
      aside={
        <span className={classes.ways} data-print="no">
          <SummaryLink to={{ ...here.base, tab: 'people' }}>
            {t('summary.units.byPerson', { count: formatWhole(overview.figures.headcount) })}
          </SummaryLink>
          <SummaryLink to={{ ...here.base, tab: 'year' }}>{t('summary.year.link')}</SummaryLink>
        </span>
      }
    >
      {data && (
        <>
          <div className={`${tableClasses.scroll} ${tableClasses.onlyWide}`}>
            <UnitsTable here={here} units={data} mean={Number(mean ?? 0)} />
          </div>
          <div className={tableClasses.onlyPhone}>
            <UnitList here={here} units={data} mean={Number(mean ?? 0)} />
          </div>
        </>
      )}
    </Card>
  );
}
