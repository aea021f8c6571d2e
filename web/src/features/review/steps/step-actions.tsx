import { undecidedOf } from '@so-viec/shared/review/sheet/deciding.rules';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import type { Review, StepKind } from '../answers.ts';
import { useReviewStep } from './use-review-step.ts';

/** Steps that ask for words first. */
const ASKING: readonly StepKind[] = ['returned', 'appealed', 'answered', 'replaced'];
const MAIN: readonly StepKind[] = ['submitted', 'scored', 'approved'];

type Props = {
  review: Review;
  /** While something typed is not saved yet no step is taken on it. */
  isBusy: boolean;
  asking: StepKind | undefined;
  onAsk: (kind: StepKind) => void;
  onError: (error: unknown) => void;
};

/** The buttons of what the reader may do now. Scoring and approving is one press where one person does both. */
export function StepActions({ review, isBusy, asking, onAsk, onError }: Props) {
  const { t } = useTranslation();
  const { may, appeal } = review;
  // Decided early, it asks for a reason first.
  const asks = (kind: StepKind) =>
    ASKING.includes(kind) ||
    (kind === 'approved' && (!may.isMonthOver || undecidedOf(review.sheet).length > 0));
  const isShown = (kind: StepKind) => {
    if (kind === 'scored') return !may.steps.includes('approved');
    return kind !== 'appealed' || appeal?.open === 'open';
  };
  const shown = may.steps.filter(isShown).toSorted((x, y) => MAIN.indexOf(x) - MAIN.indexOf(y));
  return shown.map((kind) =>
    asks(kind) ? (
      <Button
        key={kind}
        variant={MAIN.includes(kind) && asking === undefined ? 'primary' : 'plain'}
        disabled={asking === kind}
        onClick={() => onAsk(kind)}
      >
        {t(`review.button.${kind}`)}
      </Button>
    ) : (
      <PressStep key={kind} review={review} kind={kind} isBusy={isBusy} onError={onError} />
    ),
  );
}

type PressProps = Pick<Props, 'review' | 'isBusy' | 'onError'> & { kind: StepKind };

function PressStep({ review, kind, isBusy, onError }: PressProps) {
  const { t } = useTranslation();
  const step = useReviewStep(review, kind);
  const isBoth = kind === 'approved' && review.state === 'submitted';
  const press = () => {
    onError(undefined);
    step.mutate({ reason: '', seenTotal: review.sheet.totalHundredths }, { onError });
  };
  return (
    <Button
      variant={MAIN.includes(kind) ? 'primary' : 'plain'}
      disabled={isBusy || step.isPending}
      onClick={press}
    >
      {t(isBoth ? 'review.button.both' : `review.button.${kind}`)}
    </Button>
  );
}
