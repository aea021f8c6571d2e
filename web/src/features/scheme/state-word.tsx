import type { BodyState } from '@so-viec/shared/campaign/campaign.rules';
import { useTranslation } from 'react-i18next';
import { StateMark, type StateName } from '../../ui/state/state-mark.tsx';

const LOOKS: Record<BodyState, StateName> = {
  none: 'without',
  draft: 'writing',
  submitted: 'waiting',
  'under-appraisal': 'under-way',
  'additions-requested': 'returned',
  appraised: 'under-way',
  approved: 'accepted',
  'in-force': 'accepted',
  replaced: 'resubmitted',
};

/** The state of a dossier as icon and word. */
export function StateWord({ state, size = 'sm' }: { state: BodyState; size?: 'md' | 'sm' }) {
  const { t } = useTranslation();
  return (
    <StateMark state={LOOKS[state]} size={size}>
      {t(`scheme.state.${state}`)}
    </StateMark>
  );
}
