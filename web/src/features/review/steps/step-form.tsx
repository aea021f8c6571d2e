import type { ReviewStepInput } from '@so-viec/shared/review/review.schema';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pointsText } from '../../../lib/points.ts';
import { refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextArea } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Review } from '../answers.ts';
import { stepProblem } from '../criteria/missing-points.ts';
import classes from './steps.module.css';
import { useReviewStep } from './use-review-step.ts';

export type AskedStep = 'returned' | 'appealed' | 'answered' | 'replaced' | 'approved';

type Props = {
  review: Review;
  kind: AskedStep;
  /** The total that the step is taken on, and the points a new decision changes. */
  total: number | null;
  criteria?: ReviewStepInput['criteria'];
  onDone: () => void;
};

/** A step that needs words: they are typed in the page, and stay when the step is refused. */
export function StepForm({ review, kind, total, criteria, onDone }: Props) {
  const { t } = useTranslation();
  const step = useReviewStep(review, kind);
  const [reason, setReason] = useState('');
  const take = (event: FormEvent) => {
    event.preventDefault();
    const said = { reason, seenTotal: total, ...(criteria && { criteria }) };
    step.mutate(said, { onSuccess: onDone });
  };
  const ofReason = refusalOf(t, step.error, 'reason');
  const before = review.sheet.totalHundredths;
  const appeal = review.steps.findLast((one) => one.kind === 'appealed');
  return (
    <Card className={classes.card ?? ''}>
      <form className={classes.form} onSubmit={take} noValidate>
        {kind === 'answered' && appeal && (
          <blockquote className={classes.said}>
            <b>{t('review.appeal.says', { name: appeal.byName })}</b> {appeal.reason}
          </blockquote>
        )}
        <Field
          label={t(`review.ask.${kind}`)}
          hint={`${t(`review.askHint.${kind}`)} ${t('common.noSecrets')}.`}
          refusal={ofReason}
        >
          {(ids) => (
            <TextArea {...ids} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        {kind === 'replaced' && total !== null && before !== null && (
          <p>{t('review.now.replacing', { total: pointsText(total), before: pointsText(before) })}</p>
        )}
        {step.error && !ofReason && <Refusal look="box">{stepProblem(t, step.error)}</Refusal>}
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" disabled={step.isPending}>
            {t(`review.button.${kind}`)}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {t('review.button.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
