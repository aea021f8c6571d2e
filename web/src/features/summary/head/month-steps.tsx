import { addMonths } from '@so-viec/shared/civil-day/civil-day';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import buttonClasses from '../../../ui/button/button.module.css';
import { buttonClass } from '../../../ui/button/button.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import type { Here } from '../use-here.ts';

/** To the month before and after, in the same view. */
export function MonthSteps({ here }: { here: Here }) {
  const { t } = useTranslation();
  const step = (by: number) => {
    const { page: _, day: __, ...rest } = here.search;
    return { ...rest, month: addMonths(here.month, by) };
  };
  const className = buttonClass({ size: 'sm' }, buttonClasses.square);
  return (
    <>
      <Link to="/tong-hop" search={step(-1)} className={className} aria-label={t('common.previousMonth')}>
        <Icon name="chevron-left" />
      </Link>
      <Link to="/tong-hop" search={step(1)} className={className} aria-label={t('common.nextMonth')}>
        <Icon name="chevron-right" />
      </Link>
    </>
  );
}
