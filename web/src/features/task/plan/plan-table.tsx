import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Choices, PlanView } from '../queries.ts';
import { EditedRow } from './edited-row.tsx';
import classes from './plan.module.css';
import { ReadRow } from './read-row.tsx';
import { COLUMNS, type Column, rowDraftOf } from './row-draft.ts';
import { usePlanRows } from './use-plan-rows.ts';

type Props = { plan: PlanView; choices: Choices };

const HEADS: Record<Column, 'person' | 'product' | 'what' | 'quantity' | 'due'> = {
  post: 'person',
  product: 'product',
  title: 'what',
  quantity: 'quantity',
  due: 'due',
};

/**
 * Person × product × number × due day: rows are text, the one that is edited shows inputs. Enter goes to the same column
 * of the row below and saves, so a plan is typed down its columns or along its rows.
 */
export function PlanTable({ plan, choices }: Props) {
  const { t } = useTranslation();
  const rows = usePlanRows(plan, choices);
  const table = useRef<HTMLTableElement>(null);
  const { draft } = rows;
  const isFresh = draft !== undefined && !plan.rows.some(({ id }) => id === draft.id);
  const focus = (column: Column) =>
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus(),
    );
  const goTo = async (at: number, column: Column) => {
    const row = plan.rows[at];
    if (await rows.edit(row ? rowDraftOf(row) : rows.fresh())) focus(column);
  };
  const press = (event: KeyboardEvent) => {
    const column = (event.target as HTMLElement).dataset.column as Column | undefined;
    if (!column || !draft) return;
    if (event.key === 'Escape') rows.giveUp();
    else if (event.key === 'Enter' && event.ctrlKey) void rows.edit(undefined);
    else if (event.key === 'Enter') {
      const at = plan.rows.findIndex(({ id }) => id === draft.id);
      void goTo(at < 0 ? plan.rows.length : at + 1, at < 0 ? 'post' : column);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={classes.scroll} onKeyDown={press}>
      {plan.rows.length === 0 && !draft && (
        <EmptyState title={t('tasks.plan.empty')}>{t('tasks.plan.emptyText')}</EmptyState>
      )}
      {(plan.rows.length > 0 || draft) && (
        <table className={classes.table} ref={table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" data-head={column}>
                  {t(`tasks.plan.${HEADS[column]}`)}
                </th>
              ))}
              <th scope="col">{t('tasks.plan.state')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.rows.map((row, i) =>
              row.id === draft?.id ? (
                <EditedRow key={row.id} rows={rows} n={i + 1} choices={choices} period={plan.period} />
              ) : (
                <ReadRow
                  key={row.id}
                  row={row}
                  n={i + 1}
                  isFirstOfPerson={plan.rows[i - 1]?.cadreId !== row.cadreId}
                  onEdit={(column) => void goTo(i, column)}
                  onRemove={() => rows.remove(row)}
                />
              ),
            )}
            {isFresh && (
              <EditedRow rows={rows} n={plan.rows.length + 1} choices={choices} period={plan.period} />
            )}
          </tbody>
        </table>
      )}
      {rows.removeError && <Refusal look="band">{rows.removeError}</Refusal>}
      <div className={classes.foot}>
        <Button size="sm" icon="plus" onClick={() => void goTo(plan.rows.length, 'post')}>
          {t('tasks.plan.add')}
        </Button>
        <span role="status">{rows.said}</span>
        <span className={classes.keys}>{t('tasks.plan.keys')}</span>
      </div>
    </div>
  );
}
