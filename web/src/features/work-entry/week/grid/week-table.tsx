import '../texts.ts';
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useIsPhone } from '../../../../ui/page/use-is-narrow.ts';
import type { Said } from '../../line/said.ts';
import { CellLines, OpenLine } from '../behind/behind-cell.tsx';
import { useBehind } from '../behind/use-behind.ts';
import { WeekFoot } from '../foot/week-foot.tsx';
import { CursorContext, focusCell } from '../hand/cursor.ts';
import { useCursor } from '../hand/use-cursor.ts';
import { rowKeyOfSaid } from '../model/cells.ts';
import { type Week, WeekContext } from '../model/use-week.ts';
import { PhoneWeek } from '../phone/phone-week.tsx';
import { CellBar } from './cell-bar.tsx';
import { GridHelp } from './grid-help.tsx';
import { NewRow } from './new-row.tsx';
import classes from './week.module.css';
import { WeekGrid } from './week-grid.tsx';

type Props = {
  week: Week;
  /** What stands above the grid: the copy of another week. */
  tools: ReactNode;
  /** On a phone: the day that is shown. */
  column: number;
  onColumn: (column: number) => void;
  /** Opens what a day still needs. */
  onNeeds: (column: number) => void;
  /** The step that the day of a column can take: another subject, given by the page. */
  submit: (column: number) => ReactNode;
};

/** The week: its grid, or one day of it on a phone, the line behind a cell, and what is saved. */
export function WeekTable({ week, tools, column, onColumn, onNeeds, submit }: Props) {
  const isPhone = useIsPhone();
  const grid = useRef<HTMLDivElement>(null);
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const behind = useBehind(week, onNeeds);
  const onEnd = () => grid.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  const hand = useCursor({ week, grid, onOpen: behind.open, onEnd });
  const { cursor } = hand;

  // A sheet that is closed gives the focus back to its cell.
  const isBehind = behind.column >= 0 || behind.listed !== null;
  const back = useEffectEvent(() => cursor.focus(cursor.active));
  const wasBehind = useRef(false);
  useEffect(() => {
    if (wasBehind.current && !isBehind) back();
    wasBehind.current = isBehind;
  }, [isBehind]);

  function add(work: Said): void {
    week.addRows([work]);
    setAdding(false);
    setAdded(rowKeyOfSaid(work));
  }
  // A work that was just chosen is typed into at once, on the first day that takes its hours.
  const arrive = useEffectEvent((key: string) => {
    const row = week.rows.findIndex((each) => each.key === key);
    const work = week.rows[row]?.work;
    const column = week.days.findIndex((day) => work && !day.isOff && !day.lockOf(work));
    focusCell(grid.current, { row, column: Math.max(0, column) });
    setAdded(null);
  });
  // Before the next key comes.
  useLayoutEffect(() => {
    if (added !== null) arrive(added);
  }, [added]);

  const open = week.days[behind.column];
  const listed = behind.listed && week.days[behind.listed.column];
  const newRow = <NewRow isOpen={isAdding} setOpen={setAdding} onAdd={add} />;
  return (
    <WeekContext value={week}>
      <CursorContext value={cursor}>
        <div className={classes.body}>
          {isPhone ? (
            <div ref={grid} onFocus={hand.arrive}>
              <PhoneWeek column={column} onColumn={onColumn} newRow={newRow} />
              <div className={classes.tools}>{tools}</div>
            </div>
          ) : (
            <>
              <div className={classes.tools}>
                {tools}
                <GridHelp />
              </div>
              <CellBar />
              <WeekGrid ref={grid} week={week} hand={hand} newRow={newRow} />
            </>
          )}
        </div>
        <WeekFoot>{submit(isPhone ? column : cursor.active.column)}</WeekFoot>
        {listed && behind.listed && (
          <CellLines day={listed} cell={behind.listed} onClose={behind.closeList} />
        )}
        {open && <OpenLine key={open.day} day={open} />}
      </CursorContext>
    </WeekContext>
  );
}
