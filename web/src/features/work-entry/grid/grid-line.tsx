import { memo } from 'react';
import { afterPress } from '../../../lib/browser/after-press.ts';
import { EditRow } from '../edit/edit-row.tsx';
import { MeetingTime } from '../meeting/meeting-time.tsx';
import type { Row } from '../sheet/sheet.ts';
import { ReturnedText } from '../shown/line-text.tsx';
import { TwoVersions } from '../shown/two-versions.tsx';
import { useLine } from '../shown/use-line.ts';
import type { ColumnName } from './columns.ts';
import classes from './grid.module.css';
import { LineRefusals } from './line-refusals.tsx';
import { TextRow } from './text-row.tsx';

type Props = { row: Row; number: number; stop: ColumnName | undefined };

/** One line with what is refused in it below; drawn anew only when something of it changed. */
export const GridLine = memo(function GridLine({ row, number, stop }: Props) {
  const line = useLine(row, number);
  return (
    <div
      role="rowgroup"
      className={classes.line}
      data-edited={line.isEdited || undefined}
      data-line={row.id}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Another window in front is no leaving.
        if (!line.isEdited || currentTarget.contains(relatedTarget) || !document.hasFocus()) return;
        // At rest the line is lower than with its fields, and the lines below it move.
        afterPress(currentTarget.closest('[role="grid"]'), line.leave);
      }}
    >
      {line.isEdited ? <EditRow line={line} /> : <TextRow line={line} stop={stop} />}
      <ReturnedText row={row} className={classes.returned} />
      {row.conflict === undefined && <LineRefusals line={line} />}
      {row.conflict === undefined && <MeetingTime line={line} />}
      {line.hasTwoVersions && <TwoVersions line={line} />}
    </div>
  );
});
