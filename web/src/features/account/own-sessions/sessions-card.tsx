import '../second-factor/texts.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { machineOf } from '../../../lib/machine/machine-name.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { momentOf } from '../../../lib/words/moment.ts';
import { Button } from '../../../ui/button/button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import '../device/texts.ts';
import classes from '../device/device.module.css';
import { SignInAgain } from '../device/sign-in-again.tsx';

const own = api.api.me.sessions;
const sessionsQuery = { queryKey: ['own-sessions'], queryFn: () => call(own.$get()) };
type Shown = Awaited<ReturnType<(typeof sessionsQuery)['queryFn']>>['sessions'][number];

/** Where one is signed in: each can be ended, and all others at once. */
export function SessionsCard() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data, error } = useQuery(sessionsQuery);
  const onSettled = () => queryClient.invalidateQueries(sessionsQuery);
  const end = useMutation({
    mutationFn: (handle: string) => call(own[':handle'].ending.$post({ param: { handle } })),
    onSettled,
  });
  const endOthers = useMutation({
    mutationFn: () => call(own.ending.$post({ json: { which: 'others' } })),
    onSuccess: () => notify({ text: t('security.sessions.endedOthers') }),
    onSettled,
  });
  const sessions = data?.sessions ?? [];
  const isBusy = end.isPending || endOthers.isPending;
  return (
    <Card title={t('security.sessions.title')}>
      <div className={classes.part}>
        <p className={classes.quiet}>{t('security.sessions.lead')}</p>
        <Refused error={error} />
      </div>
      <ul className={classes.list}>
        {sessions.map((one) => (
          <SessionRow
            key={one.handle}
            session={one}
            isBusy={isBusy}
            error={end.variables === one.handle ? end.error : null}
            onEnd={(name) =>
              end.mutate(one.handle, {
                onSuccess: () => notify({ text: t('security.sessions.ended', { name }) }),
              })
            }
          />
        ))}
      </ul>
      <div className={classes.part}>
        <Refused error={endOthers.error} />
        {sessions.length > 1 && (
          <div className={classes.acts}>
            <Button disabled={isBusy} onClick={() => endOthers.mutate()}>
              {t('security.sessions.endOthers')}
            </Button>
          </div>
        )}
        {sessions.length === 1 && <p className={classes.quiet}>{t('security.sessions.only')}</p>}
      </div>
    </Card>
  );
}

/** Beside what was pressed; whoever signed in long ago is led to the sign-in. */
function Refused({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <div className={classes.refused}>
      <Refusal look="box">{problemText(t, error)}</Refusal>
      <SignInAgain error={error} />
    </div>
  );
}

type RowProps = { session: Shown; isBusy: boolean; error: Error | null; onEnd: (name: string) => void };

function SessionRow({ session, isBusy, error, onEnd }: RowProps) {
  const { t } = useTranslation();
  const machine = machineOf(session.userAgent);
  const name = machine ? t('device.on', machine) : t('device.unknown');
  const marks = [
    session.isThis && t('security.sessions.thisOne'),
    session.strength === 'day' && t('security.sessions.ownDay'),
  ].filter(Boolean);
  const at = momentOf(session.createdAt);
  return (
    <li className={classes.row}>
      <div>
        <div>
          {name}
          {marks.length > 0 && ` (${marks.join(', ')})`}
        </div>
        <div className={classes.quiet}>
          {t('security.sessions.since', { at })},{' '}
          {t('security.sessions.seen', { at: momentOf(session.lastSeenAt) })}
        </div>
        <Refused error={error} />
      </div>
      {!session.isThis && (
        <Button
          size="sm"
          aria-label={t('security.sessions.endNamed', { name, at })}
          disabled={isBusy}
          onClick={() => onEnd(name)}
        >
          {t('security.sessions.end')}
        </Button>
      )}
    </li>
  );
}
