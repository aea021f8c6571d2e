import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { memo } from 'react';
import type { Lock } from '../model/actions.ts';
import type { CellView } from '../model/cells.ts';
import { CellInput } from './cell-input.tsx';
import { useReadCell } from './use-cell-words.ts';
import classes from './week.module.css';

type Props = {
  row: number;
  column: number;
  /** "T4 · Soạn báo cáo" */
  name: string;
  view: CellView;
  lock: Lock | undefined;
  isOff: boolean;
  isActive: boolean;
  isSelected: boolean;
  isEdited: boolean;
  /** What a paste that is not taken yet would put here. */
  preview: number | undefined;
  describedBy: string | undefined;
};

/** The hours of one work on one day. It is drawn anew only when something of it changed: a week has hundreds. */
export const HoursCell = memo(function HoursCell(props: Props) {
  const { row, column, name, view, lock, preview, isEdited } = props;
  const read = useReadCell();
  const isWrong = view.refusals.length > 0;
  const count = view.rows.length;
  const text = preview === undefined ? view.text : formatMinutes(preview);
  return (
    <div
      role="gridcell"
      className={classes.cell}
      data-cell={`${row}:${column}`}
      data-off={props.isOff || undefined}
      data-locked={lock}
      data-wrong={isWrong || undefined}
      data-unsaved={(view.isUnsaved && count > 0) || undefined}
      data-preview={preview !== undefined || undefined}
      data-words={view.hasWords || undefined}
      data-count={count > 1 ? count : undefined}
      aria-colindex={column + 2}
      aria-label={isEdited ? undefined : read(name, { ...view, text }, lock)}
      aria-readonly={lock ? true : undefined}
      aria-invalid={isWrong || undefined}
      aria-describedby={props.describedBy}
      aria-selected={props.isSelected || undefined}
      tabIndex={props.isActive ? 0 : -1}
    >
      {isEdited ? <CellInput label={name} /> : <span className="figures">{text}</span>}
    </div>
  );
});
