import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { machineOf } from '../../../lib/machine/machine-name.ts';
import { formRefusal } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../notice.module.css';
import { canBePushed, type PushBrowser, PushStopped, pushQuery, usePushSwitches } from './push-queries.ts';

/** Whether this machine shows notices while no page is open, and which others do; nothing where it is switched off. */
export function PushCard() {
  const { t } = useTranslation();
  const { data } = useQuery(pushQuery);
  const { on, off } = usePushSwitches();
  if (!data || data.publicKey === null) return null;
  const { publicKey, browsers } = data;
  const here = browsers.find(({ isHere }) => isHere);
  const others = browsers.filter(({ isHere }) => !isHere);
  const refusal = refusalText(t, on.error) ?? refusalText(t, off.error);
  return (
    <Card title={t('notice.push.title')}>
      <div className={classes.rule}>
        <p className={classes.note}>{t('notice.push.lead')}</p>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        {here && <p>{t('notice.push.here')}</p>}
        {!here && !canBePushed() && <p className={classes.note}>{t('notice.push.unfit')}</p>}
        <div className={classes.buttons}>
          {here && (
            <Button
              disabled={off.isPending}
              onClick={() => off.mutate(here, { onSuccess: () => notify({ text: t('notice.push.isOff') }) })}
            >
              {t('notice.push.turnOff')}
            </Button>
          )}
          {!here && canBePushed() && (
            <Button
              disabled={on.isPending}
              onClick={() =>
                on.mutate(publicKey, { onSuccess: () => notify({ text: t('notice.push.isOn') }) })
              }
            >
              {t('notice.push.turnOn')}
            </Button>
          )}
        </div>
      </div>
      {others.length > 0 && <Others browsers={others} off={off} />}
    </Card>
  );
}

type OthersProps = { browsers: readonly PushBrowser[]; off: ReturnType<typeof usePushSwitches>['off'] };

function Others({ browsers, off }: OthersProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.topics} aria-label={t('notice.push.others')}>
      {browsers.map((browser) => {
        const machine = machineOf(browser.userAgent);
        const name = machine ? t('notice.push.on', machine) : t('notice.push.unknown');
        const at = formatDay(todayIn(new Date(browser.createdAt)));
        return (
          <li key={browser.id} className={classes.topic}>
            <span>{t('notice.push.since', { name, at })}</span>
            <Button
              size="sm"
              aria-label={t('notice.push.offNamed', { name })}
              disabled={off.isPending}
              onClick={() =>
                off.mutate(browser, { onSuccess: () => notify({ text: t('notice.push.ended', { name }) }) })
              }
            >
              {t('notice.push.off')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function refusalText(t: TFunction, error: unknown): string | undefined {
  if (!error) return undefined;
  return error instanceof PushStopped ? t(`notice.push.${error.why}`) : formRefusal(t, error);
}
