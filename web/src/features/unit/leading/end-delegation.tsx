import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import type { Delegation } from '../queries.ts';
import { Ending } from './ending.tsx';

/** The last day of a delegation, when the head is back early. */
export function EndDelegation({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation();
  const { id, version } = delegation;
  return (
    <Ending
      label={t('units.delegations.end')}
      of={delegation.to.name}
      send={(toOn) => call(api.api.delegations[':id'].end.$post({ param: { id }, json: { version, toOn } }))}
    />
  );
}
