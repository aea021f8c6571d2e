import { useTranslation } from 'react-i18next';
import { StateMark, type StateName } from '../../ui/state/state-mark.tsx';
import type { ReviewRow } from './answers.ts';

const LOOKS: Readonly<Record<ReviewRow['state'], StateName>> = {
  none: 'without',
  draft: 'writing',
  submitted: 'waiting',
  returned: 'returned',
  scored: 'under-way',
  approved: 'accepted',
};

/** Where a review stands: icon and words. */
export function StateWord({ state, size = 'sm' }: { state: ReviewRow['state']; size?: 'md' | 'sm' }) {
  const { t } = useTranslation();
  return (
    <StateMark state={LOOKS[state]} size={size}>
      {t(`review.state.${state}`)}
    </StateMark>
  );
}
