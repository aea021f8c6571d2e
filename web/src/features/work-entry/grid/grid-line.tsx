import { EditRow } from '../edit/edit-row.tsx';
import type { Row } from '../sheet/sheet.ts';
import { ReturnedText } from '../shown/line-text.tsx';
import { TwoVersions } from '../shown/two-versions.tsx';
import { useLine } from '../shown/use-line.ts';
import classes from './grid.module.css';
import { LineRefusals } from './line-refusals.tsx';
import { TextRow } from './text-row.tsx';
import type { ActiveCell } from './use-grid-keys.ts';

type Props = { row: Row; number: number; active: ActiveCell | null };

/** One line with what is refused in it below. */
export function GridLine({ row, number, active }: Props) {
  const line = useLine(row, number);
  return (
    <div
      role="rowgroup"
      className={classes.line}
      data-edited={line.isEdited || undefined}
      data-line={row.id}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Another window in front is no leaving.
        if (line.isEdited && !currentTarget.contains(relatedTarget) && document.hasFocus()) line.leave();
      }}
    >
      {line.isEdited ? <EditRow line={line} /> : <TextRow line={line} active={active} />}
      <ReturnedText row={row} className={classes.returned} />
      {row.conflict === undefined && <LineRefusals line={line} />}
      {line.hasTwoVersions && <TwoVersions line={line} />}
    </div>
  );
}
