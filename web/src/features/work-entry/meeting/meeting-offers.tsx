import './texts.ts';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatDay } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Tag } from '../../../ui/page/tag.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { suggestionsQuery } from '../match/suggestions.ts';
import { addCopies } from '../sheet/actions.ts';
import { useLines } from '../shown/lines-context.ts';
import classes from './meeting-offers.module.css';
import { type Offered, saidOfMeeting } from './said-of-meeting.ts';

/** The meetings of the day, each taken as a line or declined by one press. */
export function MeetingOffers({ offered }: { offered: readonly Offered[] }) {
  const { t } = useTranslation();
  const { model } = useLines();
  return (
    <ul
      className={classes.list}
      aria-label={t('meeting.offer.list', { day: formatDay(model.day) })}
      data-print="no"
    >
      {offered.map((meeting) => (
        <MeetingOffer key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  );
}

function MeetingOffer({ meeting }: { meeting: Offered }) {
  const { t } = useTranslation();
  const { model, posts, canAdd } = useLines();
  const decline = useDecline(meeting);
  const { title, kind, minutes, fromOn, toOn, callerName, isOwn } = meeting;
  const [main] = posts;
  const time = formatMinutes(minutes);
  return (
    <li className={classes.offer}>
      <span className={classes.words}>
        <Tag>{t(`workEntry.meeting.${kind}`)}</Tag> <strong className={classes.title}>{title}</strong>
        <span className={`${classes.quiet} figures`}>
          {fromOn === toOn ? time : t('meeting.offer.time', { time })}
          {', '}
          {isOwn ? t('meeting.offer.own') : t('workEntry.meeting.by', { who: callerName })}
        </span>
      </span>
      <span className={classes.actions}>
        {canAdd && (
          <Button
            size="sm"
            icon="plus"
            aria-label={t('meeting.offer.takeName', { title })}
            onClick={() =>
              main && addCopies(model, [saidOfMeeting(meeting, main)], t('meeting.offer.from', { title }))
            }
          >
            {t('meeting.offer.take')}
          </Button>
        )}
        <Button
          size="sm"
          variant="quiet"
          aria-label={t('meeting.offer.declineName', { title })}
          disabled={decline.isPending}
          onClick={() => decline.mutate(true)}
        >
          {t('meeting.offer.decline')}
        </Button>
      </span>
      {!canAdd && <p className={classes.how}>{t('meeting.offer.submitted')}</p>}
      {decline.error && <Refusal>{problemText(t, decline.error)}</Refusal>}
    </li>
  );
}

/** Stays away from this day of a meeting, with a way back. */
function useDecline({ id, title }: Offered) {
  const { t } = useTranslation();
  const { day } = useLines().model;
  const queryClient = useQueryClient();
  const answer = useMutation({
    mutationFn: (declines: boolean) =>
      call(api.api.meetings[':id'].answers[':day'].$put({ param: { id, day }, json: { declines } })),
    async onSuccess(_, declines) {
      if (declines)
        notify({ text: t('meeting.offer.declined', { title }), onUndo: () => answer.mutate(false) });
      await queryClient.invalidateQueries({ queryKey: suggestionsQuery(day).queryKey });
    },
  });
  return answer;
}
