import '../../features/review/texts.ts';
import { addMonths, formatMonth, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review, StepKind } from '../../features/review/answers.ts';
import {
  missingPoints,
  stepProblem,
  useCursorOnMissing,
} from '../../features/review/criteria/missing-points.ts';
import { sidesOf } from '../../features/review/criteria/standing.ts';
import { useWords } from '../../features/review/criteria/use-words.ts';
import { reviewQuery } from '../../features/review/queries.ts';
import { useReplacing } from '../../features/review/replacing.ts';
import { ReviewState } from '../../features/review/state-word.tsx';
import { StepActions } from '../../features/review/steps/step-actions.tsx';
import { type AskedStep, StepForm } from '../../features/review/steps/step-form.tsx';
import { useReading } from '../../features/review/steps/use-reading.ts';
import { useMe } from '../../lib/me.ts';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { NowBand } from './now-band.tsx';
import { OldDecision } from './old-decision.tsx';
import { PageProblem } from './page-problem.tsx';
import { ReviewColumns } from './review-columns.tsx';
import classes from './review-pages.module.css';

/** The reader's own review of a month. */
export function OwnReviewPage() {
  const { period = '' } = useParams({ strict: false });
  const { cadre } = useMe();
  return <OneReview key={period} cadre={cadre?.code ?? ''} month={period} />;
}

/** Somebody's review of a month, for who scores, approves or may read it. */
export function ReviewPage() {
  const { cadre = '', period = '' } = useParams({ strict: false });
  return <OneReview key={`${cadre} ${period}`} cadre={cadre} month={period} />;
}

function OneReview({ cadre, month }: { cadre: string; month: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(reviewQuery(cadre, month));
  const { ban } = useSearch({ strict: false });
  useReading(data);
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div className={classes.place} role="status" aria-label={t('common.loading')} />;
  if (typeof ban === 'string')
    return <OldDecision review={data} id={ban} header={<Header review={data} />} />;
  return <Opened review={data} />;
}

function Opened({ review }: { review: Review }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<StepKind>();
  const [refused, setRefused] = useState<unknown>();
  const own = useWords(review, 'own');
  const authority = useWords(review, 'authority');
  const replacing = useReplacing(review);
  useCursorOnMissing(refused);
  // Points asked for are marked until they are typed, and the refusal goes with the last of them.
  const asked = missingPoints(refused);
  const missing = asked.filter((code) => sidesOf(review.sheet, { side: 'own', ...own }, code).own === null);
  const isStillRefused = refused !== undefined && (asked.length === 0 || missing.length > 0);
  const isReplacing = asking === 'replaced';
  const sheet = isReplacing ? replacing.sheet : review.sheet;
  const close = () => {
    setAsking(undefined);
    replacing.reset();
  };
  const actions = (
    <StepActions
      review={review}
      isBusy={own.isBusy || authority.isBusy}
      asking={asking}
      onAsk={setAsking}
      onError={setRefused}
    />
  );
  return (
    <>
      <Header review={review} actions={actions} />
      <div className={classes.onPhone}>
        <ReviewState review={review} />
        <Months review={review} />
        {actions}
      </div>
      {isStillRefused && (
        <div className={classes.refusal}>
          <Refusal look="box">
            {missing.length > 0
              ? t('problem.review-points-missing', { count: missing.length })
              : stepProblem(t, refused)}
          </Refusal>
        </div>
      )}
      {asking && (
        <StepForm
          review={review}
          kind={asking as AskedStep}
          total={isReplacing ? sheet.totalHundredths : review.sheet.totalHundredths}
          {...(isReplacing && { criteria: replacing.criteria })}
          onDone={close}
        />
      )}
      {review.now && !isReplacing && <NowBand review={review} now={review.now} />}
      <ReviewColumns
        review={review}
        sheet={sheet}
        own={own}
        authority={authority}
        missing={missing}
        replacing={isReplacing ? replacing.place : undefined}
      />
    </>
  );
}

function Header({ review, actions }: { review: Review; actions?: React.ReactNode }) {
  const { t } = useTranslation();
  const { person, month, sheet, isSelf } = review;
  const label = formatMonth(month);
  const form = t(`review.form.${sheet.pack.code}`);
  return (
    <PageHeader
      context={
        <>
          {isSelf ? (
            <Link to="/phieu">{t('review.page')}</Link>
          ) : (
            <Link to="/phieu/don-vi/$period" params={{ period: month }}>
              {t('review.unitPage')}
            </Link>
          )}{' '}
          › {person.unitName}
          <span className={classes.form}> · {form}</span>
        </>
      }
      title={t('review.title', { name: person.fullName, month: label })}
      phoneTitle={`${person.fullName}, ${label}`}
      beside={
        <span className={classes.state}>
          <ReviewState review={review} size="md" />
          <Months review={review} />
        </span>
      }
      actions={actions}
    />
  );
}

/** The month before and after of the same person. */
function Months({ review: { month, person, isSelf } }: { review: Review }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const link = (to: string, words: 'previous' | 'next') =>
    isSelf ? (
      <Link to="/phieu/$period" params={{ period: to }}>
        {t(`review.${words}`)}
      </Link>
    ) : (
      <Link to="/phieu/$cadre/$period" params={{ cadre: person.code, period: to }}>
        {t(`review.${words}`)}
      </Link>
    );
  return (
    <span className={classes.months}>
      {link(addMonths(month, -1), 'previous')}
      {month < monthOf(today) && <> · {link(addMonths(month, 1), 'next')}</>}
    </span>
  );
}
