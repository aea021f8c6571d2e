import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, toComma } from '../../../lib/format.ts';
import { pointsText } from '../../../lib/points.ts';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import table from '../../../ui/table/table.module.css';
import type { ReviewRow } from '../answers.ts';
import { StateWord } from '../state-word.tsx';
import classes from './list.module.css';

type Props = {
  month: string;
  rows: readonly ReviewRow[];
  chosen: ReadonlySet<string>;
  onChoose: (code: string, isChosen: boolean) => void;
};

const COLUMNS = ['person', 'state', 'faults', 'delays', 'result', 'general', 'total', 'level'] as const;
const NUMBERS = new Set<string>(['faults', 'delays', 'result', 'general', 'total']);

/** Everybody of the unit with where their review stands, what it comes to, and what is due from the reader. */
export function ReviewTable({ month, rows, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <table className={`${table.table} ${table.cards}`}>
      <thead>
        <tr>
          <th scope="col" className={classes.check}>
            <span className="visually-hidden">{t('review.list.chooseAll')}</span>
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={NUMBERS.has(column) ? table.number : undefined}>
              {t(`review.list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.code}
            row={row}
            month={month}
            isChosen={chosen.has(row.code)}
            onChoose={(isChosen) => onChoose(row.code, isChosen)}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { row: ReviewRow; month: string; isChosen: boolean; onChoose: (isChosen: boolean) => void };

const isSome = (value: number | null) => (value === null || value === 0 ? '' : value);
const points = (hundredths: number | null) => (hundredths === null ? '' : pointsText(hundredths));

function Row({ row, month, isChosen, onChoose }: RowProps) {
  const { t } = useTranslation();
  const { code, fullName, title, unitName, state, turn, level, answerDueOn } = row;
  const isSaid = state !== 'none' && state !== 'draft';
  return (
    <tr>
      <td>
        {(turn === 'score' || turn === 'approve') && (
          <Checkbox
            hideLabel
            label={t('review.list.choose', { name: fullName })}
            checked={isChosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
      </td>
      <th scope="row">
        <Link className={table.name} to="/phieu/$cadre/$period" params={{ cadre: code, period: month }}>
          {fullName}
        </Link>
        <span className={table.quiet}>
          {title}, {unitName}
        </span>
      </th>
      <td>
        <StateWord state={state} />
        {turn && (
          <div className={table.quiet}>
            {t(`review.list.turn.${turn}`, { day: answerDueOn ? formatDay(answerDueOn) : '' })}
          </div>
        )}
        {row.hasMoved && <div className={table.quiet}>{t('review.list.moved')}</div>}
      </td>
      <td className={table.number} data-label={t('review.list.faults')}>
        {isSome(row.faults)}
      </td>
      <td className={table.number} data-label={t('review.list.delays')}>
        {isSome(row.delays)}
      </td>
      <td className={table.number} data-label={t('review.list.result')}>
        {points(row.resultHundredths)}
      </td>
      <td className={table.number} data-label={t('review.list.general')}>
        {isSaid ? points(row.generalHundredths) : ''}
      </td>
      <td className={table.number} data-label={t('review.list.total')}>
        {row.points !== null ? toComma(row.points) : isSaid ? points(row.totalHundredths) : ''}
      </td>
      <td className={state === 'approved' ? undefined : classes.expected}>
        {level && isSaid && (
          <>
            {t(`review.list.shortLevel.${level}`)}
            {state !== 'approved' && ` (${t('review.list.expected')})`}
          </>
        )}
      </td>
    </tr>
  );
}
