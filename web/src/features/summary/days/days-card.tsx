import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { daysQuery } from '../queries.ts';
import { UNITS_FIRST } from '../units/unit-list.tsx';
import type { Here } from '../use-here.ts';
import classes from './days.module.css';
import { HeatTable } from './heat-table.tsx';

const LEGEND = ['level1', 'level2', 'level3', 'level4', 'level5', 'outlier', 'off'] as const;

/** The units of the list by day, in the same order as the table above it. */
export function DaysCard({ here, order }: { here: Here; order: readonly string[] }) {
  const { t } = useTranslation();
  const { data } = useQuery(daysQuery(here));
  const [isWhole, show] = useState(false);
  if (!data || data.rows.length < 2) return null;
  const place = (row: { code: string; reach: string }) => order.indexOf(`${row.code} ${row.reach}`);
  const rows = [...data.rows].sort((a, b) => place(a) - place(b));
  const left = isWhole ? 0 : Math.max(0, rows.length - UNITS_FIRST);
  return (
    <Card
      title={t('summary.days.name')}
      note={t('summary.perDay.unit')}
      aside={
        <ul className={classes.legend}>
          {LEGEND.map((part) => (
            <li key={part}>
              <i className={classes.key} data-heat={part} />
              {t(`summary.days.${part}`)}
            </li>
          ))}
        </ul>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} aria-label={t('summary.days.name')} tabIndex={0}>
        <HeatTable here={here} days={data.days} rows={rows} left={left} />
      </section>
      {left > 0 && (
        <p className={classes.more}>
          <Button size="sm" onClick={() => show(true)}>
            {t('rows.rest', { count: formatWhole(left) })}
          </Button>
        </p>
      )}
    </Card>
  );
}
