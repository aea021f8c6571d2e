import { REASON_LIMIT } from '@so-viec/shared/work-day/work-day.schema';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { acceptChosenWords, acceptWords } from '../actions/accept-words.ts';
import { OpenDayActions, ReviewedDayActions } from '../actions/action-bar.tsx';
import { ReasonField } from '../actions/reason-field.tsx';
import type { Review } from '../desk/use-review.ts';
import type { ReviewedDay } from '../state/queries.ts';
import { WHOLE_DAY } from '../state/stops.ts';
import { momentWords } from './day-notices.tsx';

type Props = { review: Review; day: ReviewedDay };

/** What can be done with the day: accept or return one that waits, open an accepted one again. */
export function DayActions({ review, day }: Props) {
  const { t } = useTranslation();
  const { open, chosen, help, reasons } = review;
  if (open.canReview) {
    return (
      <OpenDayActions
        reason={<DayReason review={review} day={day} />}
        acceptLabel={acceptWords(t, day, open.draft)}
        onAccept={open.accept}
        chosen={
          chosen.ids.size > 0 ? { label: acceptChosenWords(t, chosen), onAccept: chosen.accept } : undefined
        }
        onGiveBack={() => open.giveBack(true)}
        help={help}
        hint={t(reasons.returns ? 'dayReview.reason.returning' : 'dayReview.reason.typing')}
      />
    );
  }
  return (
    <ReviewedDayActions
      key={day.id}
      state={<DayState day={day} />}
      reason={<DayReason review={review} day={day} />}
      onReopen={day.state === 'accepted' ? open.reopen : undefined}
    />
  );
}

/** The reason of the place in focus. */
function DayReason({ review: { desk, drafts, reasons, open }, day }: Props) {
  const { t } = useTranslation();
  const { stop } = desk;
  const value = open.draft.reasons[stop.id] ?? '';
  const { problem } = reasons;
  const limits = { length: value.length, limit: REASON_LIMIT };
  const backToLines = () => {
    reasons.clear();
    reasons.field.current?.blur();
    desk.takeFocus();
  };
  const finish = () => {
    if (day.state === 'accepted') open.reopen();
    else if (reasons.returns) open.giveBack(true);
    else backToLines();
  };
  return (
    <ReasonField
      ref={reasons.field}
      label={
        stop.id === WHOLE_DAY.id
          ? t('dayReview.reason.day')
          : t('dayReview.reason.line', { number: stop.lineNumber })
      }
      placeholder={t(
        day.state === 'accepted' ? 'dayReview.reason.placeholderReopen' : 'dayReview.reason.placeholder',
      )}
      value={value}
      onChange={(text) => {
        drafts.setReason(day.id, stop.id, text);
        if (problem) reasons.amend();
      }}
      onFinish={finish}
      onLeave={backToLines}
      refusal={problem && t(`dayReview.reason.${problem}`, limits)}
    />
  );
}

/** What became of a day that does not wait: when, by whom. */
function DayState({ day }: { day: ReviewedDay }) {
  const { t } = useTranslation();
  const last = day.steps.at(-1);
  if (!last) return null;
  const words = { at: momentWords(t, last.at), by: last.by ?? '' };
  if (day.state === 'accepted') {
    return (
      <StateMark state="accepted">
        {last.by ? t('dayReview.state.accepted', words) : t('dayReview.state.acceptedImported')}
      </StateMark>
    );
  }
  if (day.state === 'returned') {
    const text =
      last.kind === 'reopening' ? t('dayReview.state.reopened', words) : t('dayReview.state.returned', words);
    return <StateMark state="returned">{last.reason ? `${text}: ${last.reason}` : text}</StateMark>;
  }
  if (day.state === 'draft') {
    const isBack = last.kind === 'withdrawal';
    return (
      <StateMark state="writing">
        {isBack ? t('dayReview.state.withdrawn', words) : t('dayReview.state.draft')}
      </StateMark>
    );
  }
  return null;
}
