import { pinProblem } from '@so-viec/shared/device/pin.rules';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import classes from './device.module.css';
import { PinInput } from './pin-field.tsx';
import type { useSwitches } from './use-switches.ts';

type Props = { pin: ReturnType<typeof useSwitches>['pin']; isOn: boolean };

/** A new PIN, typed twice; what is wrong stands under its field. */
export function PinSetting({ pin, isOn }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState<{ name: 'pin' | 'again'; text: string }>();
  const refuse = (name: 'pin' | 'again', text: string) => {
    setRefused({ name, text });
    (form.current?.elements.namedItem(name) as HTMLInputElement | null)?.focus();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const typed = String(data.get('pin'));
    const problem = pinProblem(typed);
    if (problem) return refuse('pin', t(`problem.${problem}`));
    if (typed !== String(data.get('again'))) return refuse('again', t('device.pinDiffers'));
    setRefused(undefined);
    pin.mutate(typed, {
      onSuccess: () => {
        form.current?.reset();
        notify({ text: t('device.pinSet') });
      },
    });
  };
  const ofServer = refusalOf(t, pin.error, 'pin');
  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      <Field
        label={t(isOn ? 'device.pinNew' : 'device.pin')}
        hint={t('device.pinHint')}
        refusal={refused?.name === 'pin' ? refused.text : ofServer}
      >
        {(ids) => <PinInput {...ids} name="pin" />}
      </Field>
      <Field label={t('device.pinAgain')} refusal={refused?.name === 'again' && refused.text}>
        {(ids) => <PinInput {...ids} name="again" />}
      </Field>
      <div className={classes.acts}>
        <Button type="submit" variant="primary" disabled={pin.isPending}>
          {t(isOn ? 'device.changePin' : 'device.setPin')}
        </Button>
      </div>
    </form>
  );
}
