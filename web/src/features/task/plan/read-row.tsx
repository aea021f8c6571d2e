import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import type { PlanRowView } from '../queries.ts';
import { TaskStateMark } from '../task-state.tsx';
import { milliText } from '../words.ts';
import classes from './plan.module.css';
import type { Column } from './row-draft.ts';

type Props = {
  row: PlanRowView;
  n: number;
  /** The name stands once for all rows of a person. */
  isFirstOfPerson: boolean;
  onEdit: (column: Column) => void;
  onRemove: () => void;
};

/** A row as text; a press on a cell edits it there. Work that has ended is read only. */
export function ReadRow({ row, n, isFirstOfPerson, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const isOpen = row.state === 'planned' || row.state === 'open';
  const cell = (column: Column, label: string, text: string) =>
    isOpen ? (
      <button
        type="button"
        className={classes.cell}
        aria-label={t('tasks.plan.cell', { column: `${label}: ${text}`, n })}
        onClick={() => onEdit(column)}
      >
        {text}
      </button>
    ) : (
      <span className={classes.cell}>{text}</span>
    );
  const product = row.productName ?? `${row.proposedName} × ${milliText(row.coefficientMilli)}`;
  return (
    <tr data-first={isFirstOfPerson || undefined}>
      <th scope="row" data-again={!isFirstOfPerson || undefined}>
        {cell('post', t('tasks.plan.person'), row.fullName)}
      </th>
      <td>{cell('product', t('tasks.plan.product'), product)}</td>
      <td data-none={row.title === product || undefined}>
        {cell('title', t('tasks.plan.what'), row.title === product ? '–' : row.title)}
      </td>
      <td className={classes.number} data-label={t('tasks.plan.quantity')}>
        {cell('quantity', t('tasks.plan.quantity'), String(row.quantity))}
      </td>
      <td className={classes.due} data-label={t('tasks.plan.due')}>
        {cell('due', t('tasks.plan.due'), row.dueOn ? formatDay(row.dueOn) : t('tasks.noDue'))}
      </td>
      <td className={classes.state}>
        <TaskStateMark task={row} />
        {row.state === 'planned' && (
          <IconButton icon="close" label={t('tasks.plan.remove', { n })} onClick={onRemove} />
        )}
      </td>
    </tr>
  );
}
