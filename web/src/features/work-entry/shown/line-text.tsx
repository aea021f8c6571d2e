import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { MeetingKind } from '@so-viec/shared/meeting/meeting';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../../lib/format.ts';
import { Tag } from '../../../ui/page/tag.tsx';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { minutesOf } from '../line/request.ts';
import { saysNothing } from '../line/said.ts';
import type { Row } from '../sheet/sheet.ts';
import classes from './line-text.module.css';
import { useLines } from './lines-context.ts';

/** "đã ghi 9:45 trong 3 ngày" of the work of many days that a line goes on with; what became of work that it proposed. */
export function useSoFar({ said, saved }: Row): string | undefined {
  const { t } = useTranslation();
  const { suggestions } = useLines();
  const task = said.goesOn ? suggestions?.openTasks.find(({ id }) => id === said.taskId) : undefined;
  if (saved?.taskState === 'proposed') return t('workEntry.proposed');
  if (saved?.taskState === 'refused') return t('workEntry.refused');
  const taken = saved?.isTakenTask ? saved.taskTitle : null;
  if (taken) {
    return taken === said.outputName ? t('workEntry.taken') : t('workEntry.takenAs', { title: taken });
  }
  const title = said.isGiven ? (task?.title ?? saved?.taskTitle) : undefined;
  const words = [
    title !== said.work && title,
    task && task.days > 0 && t('workEntry.soFar', { time: formatMinutes(task.minutes), count: task.days }),
    task?.days === 0 && task.dueOn && t('workEntry.due', { day: formatShortDay(task.dueOn) }),
  ];
  return words.filter(Boolean).join(', ') || undefined;
}

/** The work of a line, who asked for ad hoc work, what went into work of many days, and a post that is not the main one. */
export function WorkText({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { posts } = useLines();
  const soFar = useSoFar(row);
  const meeting = useMeeting(row);
  const { work, isAdHoc, adHocBy, positionId, unitId } = row.said;
  const post = posts.findIndex((each) => each.positionId === positionId && each.unitId === unitId);
  return (
    <>
      {isAdHoc && (
        <>
          <Tag>{t(meeting ? `workEntry.meeting.${meeting.kind}` : 'workEntry.adHoc')}</Tag>{' '}
        </>
      )}
      {row.said.isSecret && <SecretMark />}
      {work || <span className={classes.quiet}>{t('workEntry.nothing')}</span>}
      {isAdHoc && adHocBy && (
        <div className={classes.second}>
          {t(meeting ? 'workEntry.meeting.by' : 'workEntry.askedBy', { who: adHocBy })}
        </div>
      )}
      {meeting && <MeetingText meeting={meeting} />}
      {soFar && <div className={classes.second}>{soFar}</div>}
      {row.said.isSecret && (
        <div className={classes.second}>
          <VoucherText row={row} />
        </div>
      )}
      {post > 0 && <div className={classes.second}>{posts[post]?.positionName}</div>}
    </>
  );
}

type Meeting = { kind: MeetingKind; outputName: string; documentNumber: string; isCancelled?: boolean };

/** The meeting that a line is of, also before the server has the line. */
function useMeeting({ said, saved }: Row): Meeting | undefined {
  const { suggestions } = useLines();
  if (said.meetingId === null) return undefined;
  return saved?.meeting ?? suggestions?.meetings.find(({ id }) => id === said.meetingId);
}

/** What the meeting yielded, which is nobody's own product; and that it was cancelled. */
function MeetingText({ meeting: { outputName, documentNumber, isCancelled } }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const product = [outputName, documentNumber].filter(Boolean).join(', ');
  return (
    <div className={classes.second}>
      {isCancelled ? (
        <StateMark state="over">{t('workEntry.meeting.cancelled')}</StateMark>
      ) : (
        t('workEntry.meeting.common', { product })
      )}
    </div>
  );
}

/** What was done; quietly marked where a line says neither that nor what came out. */
export function NoteText({ row: { said } }: { row: Row }) {
  const { t } = useTranslation();
  if (said.isSecret) return <span className={classes.quiet}>{t('workEntry.noContent')}</span>;
  if (said.note) return said.note;
  if (saysNothing(said)) return <span className={classes.unsaid}>{t('workEntry.unsaid')}</span>;
  return <span className={classes.quiet}>{t('workEntry.nothing')}</span>;
}

const SecretWords = lazy(async () => ({ default: (await import('./secret-words.tsx')).SecretWords }));

/** Below a confidential line: who is named for it. */
export function VoucherText({ row }: { row: Row }) {
  if (!row.said.isSecret) return null;
  return (
    <Suspense fallback={null}>
      <SecretWords row={row} />
    </Suspense>
  );
}

/** Why a returned line came back. */
export function ReturnedText({ row, className }: { row: Row; className?: string | undefined }) {
  const { t } = useTranslation();
  const reason = useLines().returned.get(row.id);
  if (reason === undefined) return null;
  return (
    <div className={className}>
      <StateMark state="returned">{t('workDay.week.returnedFor', { reason })}</StateMark>
    </div>
  );
}

/** The time as read; as typed, in a box, where it is refused. */
export function TimeText({ row, isWrong }: { row: Row; isWrong: boolean }) {
  const minutes = minutesOf(row.said);
  const text = minutes === undefined ? row.said.time : formatMinutes(minutes);
  return isWrong ? <span className={classes.wrong}>{text || '–'}</span> : text;
}

/** The product; quiet while it is only planned. */
export function OutputText({ row: { said } }: { row: Row }) {
  return said.state === 'done' ? said.outputName : <span className={classes.quiet}>{said.outputName}</span>;
}

export function StateText({ state }: { state: 'done' | 'under-way' }) {
  const { t } = useTranslation();
  return state === 'done' ? (
    <StateMark state="accepted">{t('workEntry.state.done')}</StateMark>
  ) : (
    <StateMark state="under-way">{t('workEntry.state.underWay')}</StateMark>
  );
}
