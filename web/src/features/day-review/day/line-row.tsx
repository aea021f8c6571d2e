import type { Degree } from '@so-viec/shared/day-review/degree.rules';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../../lib/format.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { Tag } from '../../../ui/page/tag.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { type Draft, lateOf } from '../state/draft.ts';
import type { ReviewedDay, ReviewedLine } from '../state/queries.ts';
import type { Stop } from '../state/stops.ts';
import classes from './line-row.module.css';
import { OutputRow } from './output-row.tsx';

type Props = {
  line: ReviewedLine;
  number: number;
  /** The stop in focus, when it is in this line. */
  focused: Stop | undefined;
  /** Grows with every deliberate move: then the keyboard's focus comes along. 0 leaves it where it is. */
  focusTurn: number;
  draft: Draft;
  /** Degrees can be chosen only while the day waits. */
  isOpen: boolean;
  onFocus: (stopId: string) => void;
  /** The decision about the work that the line proposes. */
  proposalOf: (taskId: string) => ReactNode;
  onDegree: (stopId: string, degree: Degree) => void;
  /** By which pack the day is judged. */
  controls: ReviewedDay['controls'];
  onFaults: (stopId: string, count: number) => void;
  onLate: (stopId: string, count: number) => void;
};

/** A line with what came out of it. The one in focus shows the degrees to choose from. */
export function LineRow(props: Props) {
  const { line, number, focused, focusTurn } = props;
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  const focusedId = focused?.id;
  useEffect(() => {
    if (focusedId === undefined) return;
    row.current?.scrollIntoView?.({ block: 'nearest' });
    if (focusTurn > 0) row.current?.focus({ preventScroll: true });
  }, [focusedId, focusTurn]);
  return (
    <div
      ref={row}
      role="row"
      className={classes.line}
      aria-current={focused ? true : undefined}
      tabIndex={focused ? 0 : -1}
      onClick={() => focused || props.onFocus(stopOf(line))}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row is what is focused */}
      <div role="gridcell" className={classes.cell}>
        <span className={`${classes.number} figures`}>{number}</span>
        <span className={classes.title}>
          {line.isAdHoc && (
            <Tag>{t(line.meeting ? `workEntry.meeting.${line.meeting.kind}` : 'dayReview.day.adHoc')}</Tag>
          )}{' '}
          {line.isConfidential && (
            <span className={classes.secret}>
              <Icon name="lock" /> {t('dayReview.day.confidential')}
            </span>
          )}{' '}
          {titleOf(line)}
        </span>
        <span className={`${classes.minutes} figures`}>{formatMinutes(line.minutes)}</span>
        {line.isConfidential && <Voucher line={line} />}
        {detailOf(line).length > 0 && <span className={classes.note}>{detailOf(line).join('\n')}</span>}
        <Outputs {...props} />
        {line.isAdHoc && line.taskId && props.proposalOf(line.taskId)}
      </div>
    </div>
  );

  /** Ad hoc work has no product to name it: what was done does. */
  function titleOf({ isAdHoc, productName, note, outputs }: ReviewedLine): string {
    const named = isAdHoc ? note.split('\n')[0] || outputs[0]?.name : productName;
    return named || t('dayReview.day.adHocUntitled');
  }

  function detailOf({ isAdHoc, adHocBy, note }: ReviewedLine): string[] {
    if (!isAdHoc) return note ? [note] : [];
    return [
      ...note.split('\n').slice(1),
      ...(adHocBy ? [t('dayReview.day.askedBy', { name: adHocBy })] : []),
    ];
  }
}

/** Who is named for a confidential line, and what they said: the day is accepted once they confirmed. */
function Voucher({ line: { voucherName, vouching } }: { line: ReviewedLine }) {
  const { t } = useTranslation();
  const state = vouching === null ? 'waiting' : vouching === 'confirmed' ? 'accepted' : 'wrong';
  return (
    <span className={classes.note}>
      <StateMark state={state}>{t(`secret.${vouching ?? 'isNamed'}`, { name: voucherName ?? '' })}</StateMark>
    </span>
  );
}

const stopOf = (line: ReviewedLine): string => line.outputs.find((output) => output.isOfDay)?.id ?? line.id;

function Outputs(props: Props): ReactNode {
  const { line, focused, draft, controls, onFocus } = props;
  const { t } = useTranslation();
  const checked = line.outputs.filter((output) => output.isOfDay);
  if (checked.length === 0) return <LineState line={line} />;
  return checked.map((output) => (
    <OutputRow
      key={output.id}
      output={output}
      measure={line.measure ?? t('dayReview.day.measure')}
      controls={controls}
      degree={draft.degrees[output.id]}
      faults={draft.faults[output.id] ?? 0}
      late={lateOf({ controls }, output, draft)}
      isFocused={focused?.id === output.id}
      isOpen={props.isOpen && output.isOpen}
      onFocus={() => onFocus(output.id)}
      onDegree={(degree) => props.onDegree(output.id, degree)}
      onFaults={(count) => props.onFaults(output.id, count)}
      onLate={(count) => props.onLate(output.id, count)}
    />
  ));
}

function LineState({ line }: { line: ReviewedLine }) {
  const { t } = useTranslation();
  const planned = line.outputs[0]?.name;
  const isUnderWay = line.state === 'under-way';
  return (
    <span className={classes.state}>
      {isUnderWay && (
        <StateMark state="under-way">
          {planned ? t('dayReview.day.underWayNamed', { name: planned }) : t('dayReview.day.underWay')}
        </StateMark>
      )}
      {!isUnderWay && !line.hasOutput && <StateMark state="without">{t('dayReview.day.noOutput')}</StateMark>}
      {line.meeting && <MeetingProduct meeting={line.meeting} />}
      <TaskSum line={line} />
    </span>
  );
}

/** What the meeting yielded, which is nobody's own product and is not decided here; or that it was cancelled. */
function MeetingProduct({ meeting }: { meeting: NonNullable<ReviewedLine['meeting']> }) {
  const { t } = useTranslation();
  if (meeting.isCancelled) return <StateMark state="over">{t('dayReview.day.meetingCancelled')}</StateMark>;
  const product = [meeting.outputName, meeting.documentNumber].filter(Boolean).join(', ');
  return <span>{t('workEntry.meeting.common', { product })}</span>;
}

/** How much has gone into work of many days so far. */
function TaskSum({ line: { task } }: { line: ReviewedLine }) {
  const { t } = useTranslation();
  if (!task || task.days < 2) return null;
  return (
    <span className={classes.task}>
      {t('dayReview.day.manyDays', { time: formatMinutes(task.minutes), count: task.days })}
    </span>
  );
}
