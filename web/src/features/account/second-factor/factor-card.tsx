import './texts.ts';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneAtATime } from '../../../lib/form/use-one-at-a-time.ts';
import { formatDay } from '../../../lib/format.ts';
import { refreshMe } from '../../../lib/me.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { PaperInput } from './code-input.tsx';
import { factorQuery, removeDevice, renewCodes } from './queries.ts';
import classes from './second-factor.module.css';

type Act = 'renew' | 'remove';

/** Whether a code is asked for at sign-in, and what can be done about it. */
export function FactorCard({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(factorQuery);
  const [act, setAct] = useState<Act>();
  const done = (made: string[] | undefined) => {
    setAct(undefined);
    if (made) onCodes(made);
  };
  return (
    <Card title={t('security.factor.title')}>
      <div className={classes.part}>
        {error && <Refusal look="box">{problemText(t, error)}</Refusal>}
        {data && !data.since && (
          <>
            <p>{t('security.factor.off')}</p>
            {data.level !== 'off' && <p>{t('security.factor.asked')}</p>}
            <ButtonLink to="/ma-xac-nhan" icon="lock">
              {t('security.factor.turnOn')}
            </ButtonLink>
          </>
        )}
        {data?.since && (
          <>
            <p>
              {t('security.factor.on', { day: formatDay(todayIn(new Date(data.since))) })}{' '}
              {data.recoveryLeft > 0
                ? t('security.factor.left', { count: data.recoveryLeft })
                : t('security.factor.noneLeft')}
            </p>
            <div className={classes.acts}>
              <ButtonLink to="/ma-xac-nhan">{t('security.factor.move')}</ButtonLink>
              <Button aria-expanded={act === 'renew'} onClick={() => setAct('renew')}>
                {t('security.factor.renew')}
              </Button>
              {data.level !== 'required' && (
                <Button aria-expanded={act === 'remove'} onClick={() => setAct('remove')}>
                  {t('security.factor.remove')}
                </Button>
              )}
            </div>
          </>
        )}
        {act && <ActForm key={act} act={act} onDone={done} onCancel={() => setAct(undefined)} />}
      </div>
    </Card>
  );
}

type FormProps = { act: Act; onDone: (codes: string[] | undefined) => void; onCancel: () => void };

function ActForm({ act, onDone, onCancel }: FormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const oneAtATime = useOneAtATime();
  const send = useMutation({
    mutationFn: async (code: string) =>
      act === 'renew' ? (await renewCodes(code)).codes : void (await removeDevice(code)),
    onSuccess: async (codes) => {
      await queryClient.invalidateQueries({ ...factorQuery, exact: true });
      if (!codes) {
        await refreshMe(queryClient);
        notify({ text: t('security.factor.removed') });
      }
      onDone(codes);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).trim();
    if (code !== '') oneAtATime(() => send.mutateAsync(code));
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {send.error && !send.isPending && <Refusal look="box">{problemText(t, send.error)}</Refusal>}
      <Field label={t('security.step.code')} hint={t(`security.factor.${act}Lead`)}>
        {(ids) => <PaperInput {...ids} name="code" autoComplete="one-time-code" autoFocus />}
      </Field>
      <div className={classes.acts}>
        <Button type="submit" variant="primary" disabled={send.isPending}>
          {t(act === 'renew' ? 'security.factor.renew' : 'security.factor.remove')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
