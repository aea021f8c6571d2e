import './texts.ts';
import { PIN_LENGTH } from '@so-viec/shared/device/pin.rules';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneAtATime } from '../../../lib/form/use-one-at-a-time.ts';
import type { Me } from '../../../lib/me.ts';
import { Problem } from '../../../lib/problem.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from './device.module.css';
import type { OwnDevice } from './own-device.ts';
import { PinInput } from './pin-field.tsx';
import { useReopen } from './use-reopen.ts';

type Props = {
  device: OwnDevice;
  onOpened: (me: Me) => void;
  /** The full sign-in instead. */
  onOther: () => void;
};

/** Opens one's own day again with six digits or the lock of the machine; the password is always another way. */
export function ReopenForm({ device, onOpened, onOther }: Props) {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const reopen = useReopen(device, onOpened);
  const oneAtATime = useOneAtATime();
  const isRefused = reopen.error instanceof Problem && reopen.error.code === 'not-reopened';

  const tryPin = (typed: string) => {
    const onError = () => {
      setPin('');
      input.current?.focus();
    };
    oneAtATime(() => reopen.mutateAsync({ pin: typed }, { onError }));
  };
  const type = (typed: string) => {
    setPin(typed);
    // The last digit is the press: one action opens the day.
    if (typed.length === PIN_LENGTH) tryPin(typed);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tryPin(pin);
  };
  const words =
    reopen.variables === 'passkey' && (isRefused || !(reopen.error instanceof Problem))
      ? t('device.reopen.passkeyFailed')
      : isRefused
        ? t('device.reopen.refused')
        : problemText(t, reopen.error);

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <h2 className={classes.title}>{t('device.reopen.title', { name: device.name })}</h2>
      {reopen.error && !reopen.isPending && <Refusal look="box">{words}</Refusal>}
      {device.passkey && (
        <Button
          variant={device.pin ? 'plain' : 'primary'}
          icon="lock"
          fullWidth
          disabled={reopen.isPending}
          onClick={() => reopen.mutate('passkey')}
        >
          {t('device.reopen.passkey')}
        </Button>
      )}
      {device.pin && (
        <>
          <Field label={t('device.pin')}>
            {(ids) => (
              <PinInput
                {...ids}
                ref={input}
                autoFocus
                readOnly={reopen.isPending}
                value={pin}
                onChange={(event) => type(event.target.value.replace(/\D/g, ''))}
              />
            )}
          </Field>
          <Button type="submit" variant="primary" fullWidth disabled={reopen.isPending}>
            {t('device.reopen.open')}
          </Button>
        </>
      )}
      <Button variant="quiet" fullWidth onClick={onOther}>
        {t('device.reopen.other')}
      </Button>
    </form>
  );
}
