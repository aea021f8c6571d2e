import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { SureButton } from '../../../ui/button/sure-button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Tag } from '../../../ui/page/tag.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { CALLED_KEY, type Called, cancelMeeting } from '../queries.ts';
import classes from './list.module.css';

/** What the reader called, with who takes it, and the ways to change or cancel it. */
export function CalledList({
  meetings,
  onChange,
}: {
  meetings: readonly Called[];
  onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Card title={t('meeting.list.title')}>
      {meetings.length === 0 && <p className={classes.none}>{t('meeting.list.none')}</p>}
      <ul className={classes.list}>
        {meetings.map((meeting) => (
          <CalledRow key={meeting.id} meeting={meeting} onChange={() => onChange(meeting.id)} />
        ))}
      </ul>
    </Card>
  );
}

function CalledRow({ meeting, onChange }: { meeting: Called; onChange: () => void }) {
  const { t } = useTranslation();
  const [isAsking, ask] = useState(false);
  const { kind, title, fromOn, toOn, minutes, outputName, documentNumber, isCancelled } = meeting;
  const hasNumber = documentNumber !== '';
  const days = fromOn === toOn ? formatDay(fromOn) : `${formatDay(fromOn)} – ${formatDay(toOn)}`;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <div>
          <Tag>{t(`workEntry.meeting.${kind}`)}</Tag> <strong className={classes.title}>{title}</strong>
        </div>
        <div className={`${classes.quiet} figures`}>
          {days}, {formatMinutes(minutes)}
        </div>
        <div className={classes.quiet}>
          {outputName}, {documentNumber || t('meeting.list.noNumber')}
        </div>
        <Answers people={meeting.people} />
      </div>
      {isCancelled ? (
        <StateMark state="over">{t('meeting.list.cancelled')}</StateMark>
      ) : (
        <div className={classes.actions}>
          <Button
            size="sm"
            aria-label={t(hasNumber ? 'meeting.list.changeName' : 'meeting.list.numberName', { title })}
            onClick={onChange}
          >
            {t(hasNumber ? 'meeting.list.change' : 'meeting.list.addNumber')}
          </Button>
          <Button
            size="sm"
            variant="quiet"
            aria-label={t('meeting.list.cancelName', { title })}
            aria-expanded={isAsking}
            onClick={() => ask(!isAsking)}
          >
            {t('meeting.list.cancel')}
          </Button>
        </div>
      )}
      {isAsking && !isCancelled && <CancelQuestion meeting={meeting} onKeep={() => ask(false)} />}
    </li>
  );
}

/** How many took it, stay away or have said nothing; the names behind a press. */
function Answers({ people }: Pick<Called, 'people'>) {
  const { t } = useTranslation();
  const taken = people.filter(({ takenOn }) => takenOn.length > 0);
  const declined = people.filter(({ takenOn, declinedOn }) => takenOn.length === 0 && declinedOn.length > 0);
  const silent = people.filter((one) => !taken.includes(one) && !declined.includes(one));
  const groups = [
    ['taken', taken],
    ['declined', declined],
    ['silent', silent],
  ] as const;
  const counts = { taken: taken.length, declined: declined.length, silent: silent.length };
  return (
    <details className={classes.answers}>
      <summary className="figures">{t('meeting.list.answers', counts)}</summary>
      <dl className={classes.names}>
        {groups.map(
          ([name, some]) =>
            some.length > 0 && (
              <div key={name}>
                <dt>{t(`meeting.list.${name}`)}</dt>
                <dd>{some.map(({ fullName }) => fullName).join(', ')}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}

function CancelQuestion({ meeting, onKeep }: { meeting: Called; onKeep: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelMeeting(meeting),
    onSuccess: () => notify({ text: t('meeting.list.cancelDone', { title: meeting.title }) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: CALLED_KEY }),
  });
  return (
    <div className={classes.question}>
      <p>{t('meeting.list.cancelAsk')}</p>
      {cancel.error && <Refusal>{problemText(t, cancel.error)}</Refusal>}
      <div className={classes.actions}>
        <SureButton size="sm" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('meeting.list.cancelName', { title: meeting.title })}
        </SureButton>
        <Button size="sm" variant="quiet" onClick={onKeep}>
          {t('meeting.list.keep')}
        </Button>
      </div>
    </div>
  );
}
