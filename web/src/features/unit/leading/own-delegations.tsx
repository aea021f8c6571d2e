import '../texts.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { ownDelegationsQuery } from '../queries.ts';
import { spanWords } from '../view/delegations-card.tsx';
import classes from './own-delegations.module.css';

/** For whom the reader stands in, who stands in for them, and the way to hand over while away. */
export function OwnDelegations() {
  const { t } = useTranslation();
  const { today, cadre } = useMe();
  const { data } = useQuery({ ...ownDelegationsQuery, enabled: cadre !== null });
  if (!data) return null;
  const { given, received, leads } = data;
  const [led] = leads;
  if (given.length + received.length === 0 && !led) return null;
  return (
    <ul className={classes.list}>
      {received.map((row) => {
        const of = { from: row.from?.name ?? '', span: spanWords(t, row), unit: row.unitName };
        const word = !row.from ? 'receivedReview' : row.fromOn > today ? 'receivedLater' : 'received';
        return (
          <li key={row.id}>
            <Icon name="person" />
            <span>
              {t(`units.delegations.${word}`, of)}
              {row.charge && `. ${t('units.delegations.what', { charge: row.charge })}`}
            </span>
          </li>
        );
      })}
      {given.map((row) => (
        <li key={row.id}>
          <Icon name="person" />
          <span>
            <Link to="/don-vi/$code" params={{ code: row.unitCode }}>
              {t('units.delegations.given', { to: row.to.name, span: spanWords(t, row), unit: row.unitName })}
            </Link>
            {row.charge && `. ${t('units.delegations.what', { charge: row.charge })}`}
          </span>
        </li>
      ))}
      {led && given.length === 0 && (
        <li>
          <Link to="/don-vi/$code" params={{ code: led.code }} search={{ viec: 'uy-quyen' as const }}>
            {t('units.delegations.offer')}
          </Link>
        </li>
      )}
    </ul>
  );
}
