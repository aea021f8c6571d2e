import { useTranslation } from 'react-i18next';
import { StateMark, type StateName } from '../../ui/state/state-mark.tsx';
import type { Review, ReviewRow } from './answers.ts';

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

/** Where an opened review stands, with the name of whom it waits for: a decision says what became of it since. */
export function ReviewState({ review, size = 'sm' }: { review: Review; size?: 'md' | 'sm' }) {
  const { t } = useTranslation();
  const { state, appeal, steps, waitsFor } = review;
  if (waitsFor) {
    const stage = appeal?.answerDueOn ? 'appealed' : state === 'scored' ? 'scored' : 'submitted';
    const names = waitsFor.join(t('review.waits.or'));
    return (
      <StateMark state={stage === 'scored' ? 'under-way' : 'waiting'} size={size}>
        {t(names === '' ? `review.waits.nobody.${stage}` : `review.waits.${stage}`, { names })}
      </StateMark>
    );
  }
  if (state === 'approved' && steps.some(({ kind }) => kind === 'replaced'))
    return (
      <StateMark state="accepted" size={size}>
        {t('review.state.replaced')}
      </StateMark>
    );
  return <StateWord state={state} size={size} />;
}
