import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { Here } from '../use-here.ts';
import classes from './rows.module.css';

type Props = {
  here: Here;
  /** How many rows stand on the page, and of how many. */
  shown: number;
  of: number;
  /** How many more a press shows; without it all of them. */
  step?: number;
};

/** Shows more rows of a long list and keeps them in the address, so that the way back finds them again. */
export function MoreRows({ here, shown, of, step = of }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const left = of - shown;
  if (left <= 0) return null;
  const next = Math.min(step, left);
  const show = () =>
    void navigate({
      to: '/tong-hop',
      search: { ...here.search, shown: shown + next },
      replace: true,
      resetScroll: false,
    });
  const words =
    next < left
      ? t('summaryRows.more', { count: formatWhole(next), left: formatWhole(left) })
      : t('summaryRows.rest', { count: formatWhole(left) });
  return (
    <p className={classes.more}>
      <Button size="sm" onClick={show}>
        {words}
      </Button>
    </p>
  );
}
