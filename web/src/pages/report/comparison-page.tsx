import '../../features/report/texts.ts';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { monthsOfPeriod, movePeriod } from '@so-viec/shared/report/report-period';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ComparisonTable } from '../../features/report/compare/comparison-table.tsx';
import { SideChoice } from '../../features/report/compare/side-choice.tsx';
import { comparisonQuery, unitNamesQuery } from '../../features/report/queries.ts';
import classes from '../../features/report/report.module.css';
import type { ReportSearch } from '../../features/report/search.ts';
import { useMe } from '../../lib/me.ts';
import { problemText } from '../../lib/problem-text.ts';
import { defined } from '../../lib/search.ts';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';

/** The units of a period's last month that has begun, told apart by what they stand in. */
function useUnits(period: string) {
  const running = monthOf(useMe().today);
  const month = monthsOfPeriod(period).findLast((one) => one <= running) ?? running;
  const units = useQuery(unitNamesQuery(month)).data?.units ?? [];
  const counts = new Map<string, number>();
  for (const { name } of units) counts.set(name, (counts.get(name) ?? 0) + 1);
  return units.map(({ code, name, above }) => ({
    code,
    name: (counts.get(name) ?? 0) > 1 ? `${name}, ${above ?? code}` : name,
  }));
}

/** Two months, two quarters or two units side by side; both sides stand in the address. */
export function ComparisonPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useMe();
  const search = useSearch({ from: '/_in/so-sanh' });
  const { ky, unit, otherUnit } = search;
  const voi = search.voi ?? (ky && movePeriod(ky, -1));
  const { data, error } = useQuery(comparisonQuery({ period: ky, unit, other: voi, otherUnit }));
  const period = ky ?? data?.left.period ?? monthOf(today);
  const other = voi ?? data?.right.period ?? period;
  const units = useUnits(period);
  const otherUnits = useUnits(other);
  const go = (change: { [K in keyof ReportSearch]?: string | undefined }) => {
    const next = defined({ ...search, ky: period, voi: other, ...change });
    void navigate({ to: '/so-sanh', search: next, replace: true });
  };
  return (
    <>
      <PageHeader context={<Link to="/tong-hop">{t('app.page.summary')}</Link>} title={t('report.compare')} />
      <div className={classes.stack}>
        <Card className={classes.sides ?? ''} data-print="no">
          <SideChoice
            {...{ period, unit, units }}
            onPeriod={(ky) => go({ ky })}
            onUnit={(code) => go({ unit: code })}
          />
          <SideChoice
            {...{ period: other, unit: otherUnit, units: otherUnits }}
            onPeriod={(voi) => go({ voi })}
            onUnit={(code) => go({ otherUnit: code })}
          />
        </Card>
        {error && <Refusal look="box">{problemText(t, error)}</Refusal>}
        {data && <ComparisonTable comparison={data} />}
      </div>
    </>
  );
}
