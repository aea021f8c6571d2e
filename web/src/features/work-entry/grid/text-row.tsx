import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlanned } from '../line/request.ts';
import { putCursor } from '../sheet/actions.ts';
import { LineMenu } from '../shown/line-menu.tsx';
import words from '../shown/line-text.module.css';
import { NoteText, OutputText, StateText, TimeText, WorkText } from '../shown/line-text.tsx';
import { useLines } from '../shown/lines-context.ts';
import { ProofPlace } from '../shown/proof-place.tsx';
import type { Line } from '../shown/use-line.ts';
import { COLUMNS, type ColumnName, columnOf, fieldOfColumn } from './columns.ts';
import classes from './grid.module.css';

type Props = { line: Line; stop: ColumnName | undefined };

/** What each cell of a line at rest says. */
function useCells(line: Line, isTimeWrong: boolean): Record<ColumnName, ReactNode> {
  const { t } = useTranslation();
  const { isOpen } = useLines();
  const { row, number } = line;
  const hasQuantity = row.said.isSecret || row.said.outputName;
  return {
    number,
    work: <WorkText row={row} />,
    note: <NoteText row={row} />,
    time: <TimeText row={row} isWrong={isTimeWrong} />,
    outputName: (
      <>
        <OutputText row={row} />
        {!isOpen(row) && (
          <div className={words.second}>
            <ProofPlace row={row} />
          </div>
        )}
      </>
    ),
    quantity: hasQuantity && !isPlanned(row.said) ? row.said.quantity : '',
    documentNumber:
      row.said.documentNumber ||
      (row.said.outputName && !isPlanned(row.said) && (
        <span className={words.quiet}>{t('workEntry.noNumber')}</span>
      )),
    state: <StateText state={row.said.state} />,
    actions: isOpen(row) ? <LineMenu line={line} /> : null,
  };
}

/**
 * A line as plain text; a press or Enter on a cell puts the cursor into its field. Lines at rest are not drawn anew
 * while another is typed.
 */
export const TextRow = memo(({ line, stop }: Props) => {
  const { model, isOpen } = useLines();
  const { row, number } = line;
  const canEdit = isOpen(row) && row.conflict === undefined;
  const wrong = new Map(line.refusals.map((refusal) => [columnOf(refusal.field), refusal]));
  const cells = useCells(line, wrong.has('time'));

  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its cells are the stops
    <div
      role="row"
      className={classes.row}
      aria-rowindex={number + 1}
      data-status={line.status}
      data-open={canEdit || undefined}
    >
      {COLUMNS.map((column, index) => {
        const refusal = wrong.get(column);
        const isStop = column !== 'actions' && column !== 'number';
        return (
          <div
            key={column}
            role="gridcell"
            aria-colindex={index + 1}
            data-column={column}
            tabIndex={isStop ? (stop === column ? 0 : -1) : undefined}
            aria-invalid={refusal ? true : undefined}
            aria-describedby={refusal && line.idOf(refusal.field)}
            aria-readonly={canEdit ? undefined : true}
            onClick={() => {
              if (canEdit && column !== 'actions')
                putCursor(model, { id: row.id, field: fieldOfColumn(column) });
            }}
          >
            {cells[column]}
          </div>
        );
      })}
    </div>
  );
});
