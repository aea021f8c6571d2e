import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import { useIsPhone } from '../../../ui/page/use-is-narrow.ts';
import { MoreRows } from '../../../ui/table/more-rows.tsx';
import { useShownRows } from '../../../ui/table/shown-rows.ts';
import type { Lines } from '../answers.ts';
import { hoursText } from '../figure-text.ts';
import { Pages } from '../pages.tsx';
import { linesQuery } from '../queries.ts';
import { SummaryLink } from '../summary-link.tsx';
import table from '../table.module.css';
import type { Here } from '../use-here.ts';
import { LineRow } from './line-row.tsx';
import classes from './lines.module.css';

/** How many lines of a page a phone begins with. */
const PHONE_FIRST = 15;

/** The lines, or the products, that a figure is made of. */
export function LinesCard({ here }: { here: Here }) {
  const { t } = useTranslation();
  const { data, isPlaceholderData } = useQuery(linesQuery(here));
  const isPhone = useIsPhone();
  const rows = data?.rows ?? [];
  const shown = useShownRows(rows, isPhone ? PHONE_FIRST : rows.length);
  if (!data) return null;
  return (
    <Card title={<Note lines={data} />} aria-busy={isPlaceholderData}>
      <Narrowed here={here} lines={data} />
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{t('summary.column.day')}</th>
              <th scope="col">{t('summary.column.person')}</th>
              <th scope="col">{t('summary.column.work')}</th>
              <th scope="col">{t('summary.column.output')}</th>
              {!data.isOfOutputs && (
                <th scope="col" className={table.number}>
                  {t('summary.column.time')}
                </th>
              )}
              <th scope="col">{t('summary.column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <LineRow key={line.id} here={here} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      {data.rows.length === 0 && <p className={table.foot}>{t('summary.lines.none')}</p>}
      <MoreRows shown={shown.length} of={rows.length} />
      <Pages here={here} page={data.page} pages={data.pages} />
    </Card>
  );
}

function amountOf(lines: Lines, amount: number): string {
  return lines.isOfOutputs ? formatWhole(amount) : hoursText(amount);
}

function Note({ lines }: { lines: Lines }) {
  const { t } = useTranslation();
  const unit = lines.isOfOutputs ? 'outputs' : 'hours';
  const total = t(`summary.lines.${unit}`, { amount: amountOf(lines, lines.total) });
  const people = t('summary.people', { count: formatWhole(lines.people) });
  if (lines.pages === 1) return <>{`${total}, ${people}`}</>;
  const onPage = t(`summary.lines.${unit}`, { amount: amountOf(lines, lines.pageTotal) });
  return <>{t('summary.lines.page', { total, people, onPage })}</>;
}

/** The person and the day that the list is narrowed to, and the way out of it. */
function Narrowed({ here, lines }: { here: Here; lines: Lines }) {
  const { t } = useTranslation();
  const parts = [lines.cadre?.name, lines.day && formatDay(lines.day)].filter(Boolean);
  if (parts.length === 0) return null;
  const { which } = here.search;
  return (
    <p className={classes.narrowed}>
      {parts.join(', ')}{' '}
      <SummaryLink to={{ ...here.base, tab: 'entries', ...(which && { which }) }}>
        {t('summary.lines.widen')}
      </SummaryLink>
    </p>
  );
}
