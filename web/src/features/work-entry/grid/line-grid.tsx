import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { useSheetState } from '../sheet/use-sheet.ts';
import { useLines } from '../shown/lines-context.ts';
import classes from './grid.module.css';
import { GridHead } from './grid-head.tsx';
import { GridLine } from './grid-line.tsx';
import { NextLine } from './next-line.tsx';
import { useGridKeys } from './use-grid-keys.ts';

/** The table of a day's lines: plain text, inputs only in the line being edited. */
export function LineGrid() {
  const { t } = useTranslation();
  const { model, canAdd } = useLines();
  const sheet = useSheetState(model);
  const { grid, active, setActive, pressKey } = useGridKeys();
  /** The cell of a line that Tab comes to. */
  const stopOf = (id: string, index: number) => {
    if (active) return active.id === id ? active.column : undefined;
    return index === 0 ? 'work' : undefined;
  };
  return (
    <div
      ref={grid}
      role="grid"
      className={classes.grid}
      aria-label={t('workEntry.lines', { day: formatDay(sheet.day) })}
      aria-colcount={9}
      aria-rowcount={sheet.rows.length + 1}
      onKeyDown={pressKey}
      onFocus={setActive}
    >
      <GridHead />
      {sheet.rows.map((row, index) => (
        <GridLine key={row.id} row={row} number={index + 1} stop={stopOf(row.id, index)} />
      ))}
      {canAdd && <NextLine />}
    </div>
  );
}
