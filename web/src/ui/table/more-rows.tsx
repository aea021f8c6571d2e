import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../lib/format.ts';
import { bringTexts } from '../../lib/i18n/late.ts';
import { rows } from '../../lib/i18n/vi/rows.ts';
import { Button } from '../button/button.tsx';
import classes from './more-rows.module.css';

bringTexts({ rows });

type Props = {
  /** How many rows stand on the page, and of how many. */
  shown: number;
  of: number;
  /** How many more a press shows; without it all of them. */
  step?: number;
};

/** Shows more rows of a long list and keeps them in the address, so that the way back finds them again. */
export function MoreRows({ shown, of, step = of }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const left = of - shown;
  if (left <= 0) return null;
  const next = Math.min(step, left);
  const show = () =>
    void navigate({
      to: '.',
      search: (search: object) => ({ ...search, shown: shown + next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <p className={classes.more} data-print="no">
      <Button size="sm" onClick={show}>
        {next < left
          ? t('rows.more', { count: formatWhole(next), left: formatWhole(left) })
          : t('rows.rest', { count: formatWhole(left) })}
      </Button>
    </p>
  );
}
