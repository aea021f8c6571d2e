import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { machineOf } from '../../../lib/machine/machine-name.ts';
import { Button } from '../../../ui/button/button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import classes from './device.module.css';
import type { DeviceShown } from './devices-query.ts';
import { ownDevice } from './own-device.ts';
import type { useSwitches } from './use-switches.ts';

type Props = {
  devices: readonly DeviceShown[];
  accountId: string;
  end: ReturnType<typeof useSwitches>['end'];
};

const dayOf = (instant: string) => formatDay(todayIn(new Date(instant)));

/** Every machine on which it is on, with the way to end each. */
export function DeviceList({ devices, accountId, end }: Props) {
  const { t } = useTranslation();
  const own = ownDevice(accountId);
  return (
    <ul className={classes.list}>
      {devices.map(({ id, kind, userAgent, createdAt, lastUsedAt }) => {
        const machine = machineOf(userAgent);
        const name = machine ? t('device.on', machine) : t('device.unknown');
        const isThis = own?.pin?.id === id || own?.passkey?.id === id;
        const words = { kind: t(`device.kind.${kind}`), name };
        return (
          <li key={id} className={classes.row}>
            <div>
              <div>
                {words.kind}, {name}
                {isThis && ` (${t('device.thisOne')})`}
              </div>
              <div className={classes.quiet}>
                {t('device.since', { at: dayOf(createdAt) })},{' '}
                {lastUsedAt ? t('device.used', { at: dayOf(lastUsedAt) }) : t('device.neverUsed')}
              </div>
            </div>
            <Button
              size="sm"
              aria-label={t('device.endNamed', words)}
              disabled={end.isPending}
              onClick={() => end.mutate(id, { onSuccess: () => notify({ text: t('device.ended', words) }) })}
            >
              {t('device.end')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
