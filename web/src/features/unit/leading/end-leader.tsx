import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import type { Leader } from '../queries.ts';
import { Ending } from './ending.tsx';

/** The last day of a head or deputy. */
export function EndLeader({ leader }: { leader: Leader }) {
  const { t } = useTranslation();
  const { id, version, charge, decision } = leader;
  return (
    <Ending
      label={t('units.leaders.end')}
      of={leader.cadre.name}
      send={(toOn) =>
        call(api.api.headships[':id'].$put({ param: { id }, json: { version, toOn, charge, decision } }))
      }
    />
  );
}
