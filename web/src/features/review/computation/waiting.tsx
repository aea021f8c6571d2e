import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import type { Review } from '../answers.ts';
import classes from './computation.module.css';

/** What was delivered in the month and does not count yet, with why. */
export function Waiting({ waiting }: { waiting: Review['sheet']['waiting'] }) {
  const { t } = useTranslation();
  if (waiting.length === 0) return null;
  return (
    <div className={classes.waiting}>
      <h3>{t('review.delivered.waiting')}</h3>
      <ul>
        {waiting.map(({ id, name, deliveredOn, why, isConfidential }) => (
          <li key={id}>
            {isConfidential && <SecretMark />}
            {name}, {formatDay(deliveredOn)}: {t(`review.delivered.why.${why}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
