import { UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { oneOf } from '../../../lib/search.ts';
import { useIsPhone } from '../../../ui/page/use-is-narrow.ts';
import { MoreRows } from '../../../ui/table/more-rows.tsx';
import { useShownRows } from '../../../ui/table/shown-rows.ts';
import classes from '../../../ui/table/table.module.css';
import type { SchemeRow } from '../answers.ts';
import { DueWords } from '../due-words.tsx';
import { StateWord } from '../state-word.tsx';

/** How many dossiers of a page a phone begins with. */
const PHONE_FIRST = 15;

/** Dossiers as rows, as cards on a phone. */
export function SchemeTable({ rows }: { rows: SchemeRow[] }) {
  const { t } = useTranslation();
  const shown = useShownRows(rows, useIsPhone() ? PHONE_FIRST : rows.length);
  const columns = ['body', 'block', 'state', 'due', 'decision'] as const;
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} ${classes.cards}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`scheme.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      <MoreRows shown={shown.length} of={rows.length} />
    </div>
  );
}

function Row({ row }: { row: SchemeRow }) {
  const { t } = useTranslation();
  const block = oneOf(row.body.block, UNIT_BLOCKS);
  const hasTurn = row.turn !== null;
  return (
    <tr>
      <th scope="row">
        <Link to="/de-an/$id" params={{ id: row.id }} className={classes.name}>
          {row.body.name}
        </Link>
        <span className={classes.quiet}>{row.title}</span>
      </th>
      <td className={`${classes.quiet} ${classes.fixed}`}>{block && t(`scheme.block.${block}`)}</td>
      <td className={classes.fixed}>
        <StateWord state={row.state} inForceOn={row.inForceOn} />
      </td>
      <td className={classes.fixed} {...(hasTurn && row.dueOn && { 'data-label': t('scheme.column.due') })}>
        {hasTurn && <DueWords dueOn={row.dueOn} daysOver={row.daysOver} />}
      </td>
      <td className={classes.fixed}>
        {row.decision}
        {row.decidedOn && <div className={classes.quiet}>{formatDay(row.decidedOn)}</div>}
      </td>
    </tr>
  );
}
