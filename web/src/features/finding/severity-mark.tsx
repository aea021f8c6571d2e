import { useTranslation } from 'react-i18next';
import classes from './finding.module.css';

type Props = { severity: string };

/** How sure a finding is: a filled, half or hollow diamond, with its word. */
export function SeverityMark({ severity }: Props) {
  const { t } = useTranslation();
  const known = severity === 'look-first' || severity === 'look' ? severity : 'note';
  return (
    <span className={classes.severity} data-severity={known}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path className={classes.diamond} d="M8 1.5l6.5 6.5L8 14.5L1.5 8z" />
        {known !== 'note' && (
          <path
            className={classes.fill}
            d={known === 'look' ? 'M8 1.5v13L1.5 8z' : 'M8 1.5l6.5 6.5L8 14.5L1.5 8z'}
          />
        )}
      </svg>
      <span>{t(`finding.severity.${known}`)}</span>
    </span>
  );
}
