import '../../features/account/device/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from '../../features/account/device/device.module.css';
import { DeviceList } from '../../features/account/device/device-list.tsx';
import { devicesQuery } from '../../features/account/device/devices-query.ts';
import { HereCard } from '../../features/account/device/here-card.tsx';
import { ownDevice } from '../../features/account/device/own-device.ts';
import { useSwitches } from '../../features/account/device/use-switches.ts';
import { useMe } from '../../lib/me.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { PageProblem } from '../review/page-problem.tsx';

/** Mở lại nhanh: a PIN or the machine's own lock that opens one's day after a short absence; where it is on. */
export function DevicesPage() {
  const { t } = useTranslation();
  const { id } = useMe().account;
  const { data, error } = useQuery(devicesQuery);
  const switches = useSwitches(id);
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div role="status" aria-label={t('common.loading')} />;
  const own = ownDevice(id);
  const isListed = (one: { id: string } | undefined) => data.devices.some((device) => device.id === one?.id);
  return (
    <div className={classes.page}>
      <PageHeader title={t('device.title')} />
      <div className={classes.words}>
        <p>{t('device.lead')}</p>
        <p className={classes.quiet}>{t('device.limits')}</p>
      </div>
      <HereCard switches={switches} isOn={{ pin: isListed(own?.pin), passkey: isListed(own?.passkey) }} />
      <Card title={t('device.list')}>
        {switches.end.error && <Refusal look="box">{problemText(t, switches.end.error)}</Refusal>}
        {data.devices.length === 0 && (
          <div className={classes.part}>
            <p className={classes.quiet}>{t('device.none')}</p>
          </div>
        )}
        <DeviceList devices={data.devices} accountId={id} end={switches.end} />
      </Card>
    </div>
  );
}
