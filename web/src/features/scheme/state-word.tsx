import type { BodyState } from '@so-viec/shared/campaign/campaign.rules';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/format.ts';
import { StateMark, type StateName } from '../../ui/state/state-mark.tsx';

const LOOKS: Record<BodyState, StateName> = {
  none: 'without',
  draft: 'writing',
  submitted: 'waiting',
  'under-appraisal': 'under-way',
  'additions-requested': 'returned',
  appraised: 'under-way',
  approved: 'accepted',
  'awaiting-force': 'waiting',
  'in-force': 'accepted',
  replaced: 'resubmitted',
};

type Props = {
  state: BodyState;
  /** The day it comes into force, which may be ahead. */
  inForceOn?: string | null;
  size?: 'md' | 'sm';
};

/** The state of a dossier as icon and word; what is decided for a later day is not yet in force. */
export function StateWord({ state, inForceOn, size = 'sm' }: Props) {
  const { t } = useTranslation();
  const isAhead = state === 'awaiting-force' && inForceOn;
  return (
    <StateMark state={LOOKS[state]} size={size}>
      {isAhead ? t('scheme.inForceFrom', { day: formatDay(inForceOn) }) : t(`scheme.state.${state}`)}
    </StateMark>
  );
}
