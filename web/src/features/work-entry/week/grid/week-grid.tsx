import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../lib/format.ts';
import { cornersOf } from '../hand/cursor.ts';
import { useClipboard } from '../hand/use-clipboard.ts';
import type { Hand } from '../hand/use-cursor.ts';
import { useGridKeys } from '../hand/use-grid-keys.ts';
import type { Week } from '../model/use-week.ts';
import { HeadRow, TotalRow } from './head-row.tsx';
import classes from './week.module.css';
import { WorkRow } from './work-row.tsx';

type Props = { ref: Ref<HTMLDivElement>; week: Week; hand: Hand; newRow: ReactNode };

/** Work × days: plain figures, a field only in the cell that is typed into. */
export function WeekGrid({ ref, week, hand, newRow }: Props) {
  const { t } = useTranslation();
  const keys = useGridKeys(week, hand);
  const clipboard = useClipboard(week, hand);
  const { rows, days } = week;
  const { active, selection, editing, aside, isRefused } = hand.cursor;
  const { top, bottom, left, right } = cornersOf(selection);
  const isMany = top !== bottom || left !== right;
  const [from, to] = [days[0]?.day, days.at(-1)?.day];
  return (
    <div
      ref={ref}
      role="grid"
      className={classes.grid}
      aria-label={from && to && t('workWeek.grid', { from: formatDay(from), to: formatDay(to) })}
      aria-rowcount={rows.length + 2}
      aria-colcount={days.length + 2}
      aria-multiselectable="true"
      {...keys}
      {...clipboard}
    >
      <HeadRow />
      {rows.map((row, index) => (
        <WorkRow
          key={row.key}
          row={row}
          index={index}
          active={active.row === index ? active.column : -1}
          left={isMany && index >= top && index <= bottom ? left : -1}
          right={isMany && index >= top && index <= bottom ? right : -1}
          edited={editing?.row === index ? editing.column : -1}
          isRefused={isRefused && active.row === index}
          plan={aside?.kind === 'paste' ? aside.plan : null}
        />
      ))}
      <div role="rowgroup" className={classes.group}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: its field is the stop */}
        <div role="row" className={classes.next}>
          {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
          <div role="gridcell" aria-colspan={9}>
            {newRow}
          </div>
        </div>
      </div>
      {rows.length > 0 && <TotalRow />}
    </div>
  );
}
