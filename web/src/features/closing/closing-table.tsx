import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import table from '../../ui/table/table.module.css';
import classes from './closing.module.css';
import { CloseForm } from './forms/close-form.tsx';
import { Editions } from './forms/editions.tsx';
import { ReopenForm } from './forms/reopen-form.tsx';
import { DeadlineForm, GraceForm } from './forms/time-forms.tsx';
import type { ClosingRow } from './queries.ts';
import { RowActs } from './row/row-acts.tsx';
import { StateWords } from './row/state-words.tsx';
import { type ClosingTask, useClosingSearch } from './search.ts';

/** The units of a month as a tree; the form that was asked for stands under its line. */
export function ClosingTable({ rows, isFolded }: { rows: readonly ClosingRow[]; isFolded: boolean }) {
  const { t } = useTranslation();
  const { search } = useClosingSearch();
  const first = rows.find((row) => row.may.close && row.obstacles.length === 0 && row.targets > 0)?.code;
  return (
    <table className={`${table.table} ${classes.table}`}>
      <thead>
        <tr>
          <th scope="col">{t('closing.column.unit')}</th>
          <th scope="col">{t('closing.column.state')}</th>
          <th scope="col">{t('closing.column.act')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.code} row={row} isFirst={row.code === first} isFolded={isFolded}>
            {search.o === row.code && search.viec && <Task task={search.viec} row={row} />}
          </Row>
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  row: ClosingRow;
  isFirst: boolean;
  isFolded: boolean;
  children: React.ReactNode;
};

function Row({ row, isFirst, isFolded, children }: RowProps) {
  const { search } = useClosingSearch();
  const leadsOn = isFolded && row.kind === 'body' && row.below.units > 0;
  return (
    <>
      <tr>
        <th scope="row" data-depth={Math.min(row.depth, 4)} data-kind={row.kind}>
          {leadsOn ? (
            <Link
              className={table.name}
              to="/chot-thang"
              search={{ ...(search.month && { month: search.month }), unit: row.code }}
            >
              {row.name}
            </Link>
          ) : (
            <span className={classes.name}>{row.name}</span>
          )}
        </th>
        <td>
          <StateWords row={row} />
        </td>
        <td>
          <RowActs row={row} isFirst={isFirst} />
        </td>
      </tr>
      {children && (
        <tr className={classes.opened}>
          <td colSpan={3}>{children}</td>
        </tr>
      )}
    </>
  );
}

function Task({ task, row }: { task: ClosingTask; row: ClosingRow }) {
  if (task === 'ban') return <Editions row={row} />;
  if (task === 'mo-lai') return row.closing ? <ReopenForm row={row} /> : null;
  if (task === 'han') return row.may.time ? <DeadlineForm row={row} /> : null;
  if (task === 'gia-han') return row.may.time ? <GraceForm row={row} /> : null;
  return row.may.close ? <CloseForm row={row} /> : null;
}
