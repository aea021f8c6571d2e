import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../lib/problem.ts';
import { formRefusal } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from './device.module.css';
import { hasPasskeys } from './passkeys.ts';
import { PinSetting } from './pin-setting.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { StorageRefused, type useSwitches } from './use-switches.ts';

type Props = { switches: ReturnType<typeof useSwitches>; isOn: { pin: boolean; passkey: boolean } };

/** What opens the day again on the machine one sits at. */
export function HereCard({ switches: { pin, passkey }, isOn }: Props) {
  const { t } = useTranslation();
  const { data: hasLock } = useQuery({ queryKey: ['has-passkeys'], queryFn: hasPasskeys });
  const refusal = refusalText(t, pin.error) ?? refusalText(t, passkey.error);
  return (
    <Card title={t('device.here')}>
      <div className={classes.part}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <SignInAgain error={pin.error ?? passkey.error} />
        {isOn.passkey && <p>{t('device.passkeyOn')}</p>}
        {hasLock && !isOn.passkey && (
          <div className={classes.acts}>
            <Button
              icon="lock"
              disabled={passkey.isPending}
              onClick={() =>
                passkey.mutate(undefined, { onSuccess: () => notify({ text: t('device.passkeySet') }) })
              }
            >
              {t('device.setPasskey')}
            </Button>
          </div>
        )}
        {hasLock === false && <p className={classes.quiet}>{t('device.noPasskey')}</p>}
        {isOn.pin && <p>{t('device.pinOn')}</p>}
        <PinSetting pin={pin} isOn={isOn.pin} />
      </div>
    </Card>
  );
}

function refusalText(t: TFunction, error: unknown): string | undefined {
  if (!error) return undefined;
  if (error instanceof StorageRefused) return t('device.storageRefused');
  // The browser's own words for a person who pressed "cancel" help nobody.
  return error instanceof Problem ? formRefusal(t, error) : t('device.passkeyStopped');
}
