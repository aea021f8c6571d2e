import { ROW_FILTERS, type RowFilter } from '@so-viec/shared/import/row-filters';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { buttonClass } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { type RowsPage, type Run, rowsQuery } from '../queries.ts';
import { FileRow } from './file-row.tsx';
import classes from './run.module.css';
import type { Edits } from './use-edits.ts';

type Props = { run: Run; show: RowFilter; page: number; edits: Edits };

/** The rows of the file by pages; any cell can be mended here. */
export function RowsCard({ run, show, page, edits }: Props) {
  const { t } = useTranslation();
  const { data, isPlaceholderData } = useQuery(rowsQuery(run, show, page));
  const isOpen = run.state === 'checked' || run.state === 'interrupted';
  return (
    <Card aria-busy={isPlaceholderData}>
      <Filters run={run} show={show} />
      {data && data.rows.length === 0 && <p className={classes.none}>{t('imports.run.noRows')}</p>}
      {data && data.rows.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('imports.run.row')}</th>
                <th scope="col">{t('imports.run.state')}</th>
                {data.columns.map(({ key, header }) => (
                  <th key={key} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <FileRow
                  key={row.row}
                  row={row}
                  columns={data.columns}
                  edits={isOpen && row.state !== 'left-out' ? edits : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data && <Pages id={run.id} show={show} at={data} />}
    </Card>
  );
}

function Filters({ run, show }: { run: Run; show: RowFilter }) {
  const { t } = useTranslation();
  const { report } = run;
  if (!report) return null;
  const { added, changed, unchanged, refusedRows } = report;
  const counts: Record<RowFilter, number> = {
    ...{ all: report.rows, added, changed, unchanged },
    refused: refusedRows ?? report.refused,
    'left-out': report.leftOut ?? 0,
  };
  const shown = ROW_FILTERS.filter((one) => one === 'all' || counts[one] > 0 || one === show);
  return (
    <nav className={classes.filters} aria-label={t('imports.run.show')}>
      {shown.map((one) => (
        <Link
          key={one}
          to="/quan-tri/nhap/$id"
          params={{ id: run.id }}
          search={{ show: one }}
          className={classes.filter}
          aria-current={one === show ? 'true' : undefined}
          data-kind={one}
        >
          {t(`imports.count.${one}`)} <b>{formatWhole(counts[one])}</b>
        </Link>
      ))}
    </nav>
  );
}

function Pages({ id, show, at }: { id: string; show: RowFilter; at: RowsPage }) {
  const { t } = useTranslation();
  if (at.pages <= 1) return null;
  const className = buttonClass({ size: 'sm' });
  const to = (page: number) => ({ show, ...(page > 1 && { page }) });
  return (
    <nav className={classes.pages} aria-label={t('imports.run.pages')}>
      {at.page > 1 && (
        <Link to="/quan-tri/nhap/$id" params={{ id }} search={to(at.page - 1)} className={className}>
          {t('imports.run.before')}
        </Link>
      )}
      <span>{t('imports.run.page', { page: formatWhole(at.page), pages: formatWhole(at.pages) })}</span>
      {at.page < at.pages && (
        <Link to="/quan-tri/nhap/$id" params={{ id }} search={to(at.page + 1)} className={className}>
          {t('imports.run.after')}
        </Link>
      )}
    </nav>
  );
}
