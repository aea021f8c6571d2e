import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { PastePlan } from '@so-viec/shared/work-week/grid-paste.rules';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdayMark } from '../../../../lib/format.ts';
import { IconButton } from '../../../../ui/button/icon-button.tsx';
import { Tag } from '../../../../ui/page/tag.tsx';
import { SecretMark } from '../../../../ui/state/secret-mark.tsx';
import { type CellView, cellOf, type WeekRow } from '../model/cells.ts';
import { useWeekContext } from '../model/use-week.ts';
import { HoursCell } from './hours-cell.tsx';
import { LockMessage, messageId, RowMessages } from './row-messages.tsx';
import { wordsOfWork } from './use-cell-words.ts';
import classes from './week.module.css';

/** The meeting that every line of a row is of. */
function meetingOf({ cells }: WeekRow) {
  const lines = cells.flat();
  const [meeting] = lines.flatMap(({ said, saved }) => (said.meetingId !== null && saved?.meeting) || []);
  return lines.every(({ said }) => said.meetingId !== null) ? meeting : undefined;
}

/** The work of a row, of which meeting it is, who asked for it, which dossier, and the post where it is not the main one. */
export function WorkName({ row }: { row: WeekRow }) {
  const { t } = useTranslation();
  const { days, suggestions } = useWeekContext();
  const { work } = row;
  const meeting = meetingOf(row);
  const posts = days.find((day) => day.posts.length > 0)?.posts ?? [];
  const post = posts.findIndex((each) => each.positionId === work.positionId && each.unitId === work.unitId);
  const task = work.taskId && suggestions?.openTasks.find(({ id }) => id === work.taskId)?.title;
  const second = [
    work.isAdHoc &&
      work.adHocBy &&
      t(meeting ? 'workEntry.meeting.by' : 'workEntry.askedBy', { who: work.adHocBy }),
    meeting && meeting.title !== work.work && meeting.title,
    task && task !== work.work && task,
    !task && work.taskId !== null && work.outputName,
    post > 0 && posts[post]?.positionName,
  ].filter(Boolean);
  return (
    <>
      <span className={classes.work}>
        {work.isSecret && <SecretMark />}
        {work.isAdHoc && <Tag>{t(meeting ? `workEntry.meeting.${meeting.kind}` : 'workEntry.adHoc')}</Tag>}{' '}
        {work.work || t('workEntry.nothing')}
      </span>
      {second.length > 0 && <span className={classes.second}>{second.join(' · ')}</span>}
    </>
  );
}

type Props = {
  row: WeekRow;
  index: number;
  /** Columns of this row, -1 where there is none: the active one, the selected from and to, the one typed into. */
  active: number;
  left: number;
  right: number;
  edited: number;
  /** The active cell takes no hours and was typed into. */
  isRefused: boolean;
  /** A paste that is not taken yet. */
  plan: PastePlan | null;
};

/** One work of the week with its hours of each day, and below it what is refused there. */
export const WorkRow = memo(function WorkRow(props: Props) {
  const { row, index, active, left, right, edited, isRefused, plan } = props;
  const { t } = useTranslation();
  const { days, sheets } = useWeekContext();
  const views = row.cells.flatMap((lines, column) => {
    const sheet = sheets[column];
    return sheet ? [cellOf(sheet, lines)] : [];
  });
  const minutes = views.reduce((sum, view) => sum + view.minutes, 0);
  const isSaid = (view: CellView) => view.refusals.length > 0 || view.hasConflict;
  const previewOf = (column: number) =>
    plan?.fits.find((fit) => fit.row === index && fit.column === column)?.minutes;
  return (
    <div role="rowgroup" className={classes.group}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells are the stops */}
      <div role="row" className={classes.row} aria-rowindex={index + 2}>
        <RowHead row={row} />
        {days.map((day, column) => {
          const view = views[column];
          return (
            view && (
              <HoursCell
                key={day.day}
                row={index}
                column={column}
                name={`${weekdayMark(t, day.day)} · ${wordsOfWork(t, row.work)}`}
                view={view}
                lock={day.lockOf(view.rows[0]?.said ?? row.work)}
                isOff={day.isOff}
                isActive={column === active}
                isSelected={column >= left && column <= right}
                isEdited={column === edited}
                preview={previewOf(column)}
                describedBy={
                  isSaid(view) || (isRefused && column === active) ? messageId(index, column) : undefined
                }
              />
            )
          );
        })}
        {/* biome-ignore lint/a11y/useFocusableInteractive: it is read, not typed into */}
        <div role="gridcell" className={`${classes.sum} figures`} aria-colindex={9} aria-readonly="true">
          <span className="visually-hidden">{t('workWeek.total')} </span>
          {minutes > 0 ? formatMinutes(minutes) : ''}
        </div>
      </div>
      {isRefused && (
        <LockMessage row={row} place={{ row: index, column: active }} id={messageId(index, active)} />
      )}
      {views.some(isSaid) && <RowMessages row={row} index={index} />}
    </div>
  );
});

/** The work, and the press that drops a row without hours. */
function RowHead({ row }: { row: WeekRow }) {
  const { t } = useTranslation();
  const { dropRow } = useWeekContext();
  const isBare = row.cells.every((lines) => lines.length === 0);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: it is read with each cell
    <div role="rowheader" className={classes.name} aria-colindex={1}>
      <div>
        <WorkName row={row} />
      </div>
      {isBare && (
        <IconButton
          icon="close"
          variant="quiet"
          size="sm"
          label={t('workWeek.dropRow', { work: row.work.work })}
          onClick={() => dropRow(row.key)}
        />
      )}
    </div>
  );
}
