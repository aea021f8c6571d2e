import { useTranslation } from 'react-i18next';
import { pointsText } from '../../../lib/points.ts';
import type { Review } from '../answers.ts';
import classes from './computation.module.css';
import { exactOf, percentOf, ratioText } from './formulas.ts';
import { Row, Step } from './step.tsx';

type Score = NonNullable<Review['sheet']['score']>;
type Outcome = NonNullable<Score['outcome']>;
const PARTS = [
  ['a', 'delivered'],
  ['b', 'quality'],
  ['c', 'progress'],
] as const;

const partsOf = ({ a, b, c, marks }: Outcome) => [a, b, c, ...(marks ? [marks.d, marks.dd, marks.e] : [])];

/** Step 3: the ratios, each with what it divides, and their mean. */
export function RatiosStep({ score, outcome }: { score: Score; outcome: Outcome }) {
  const { t } = useTranslation();
  const parts = partsOf(outcome);
  const mean = `(${parts.map(ratioText).join(' + ')}) ÷ ${parts.length}`;
  return (
    <Step number={3} title={t('review.ratios.title')}>
      {PARTS.map(([part, sum]) => (
        <Row
          key={part}
          label={t(`review.ratios.${part}`)}
          formula={
            <>
              {exactOf(score.sums[sum])} ÷ {exactOf(score.sums.assigned)}
              {outcome[part].isCapped && <span className={classes.small}>{t('review.ratios.capped')}</span>}
            </>
          }
          value={percentOf(outcome[part].printed)}
        />
      ))}
      {outcome.marks &&
        (['d', 'dd', 'e'] as const).map((mark) => (
          <Row
            key={mark}
            label={t(`review.ratios.${mark}`)}
            formula={t('review.ratios.mark')}
            value={percentOf(outcome.marks?.[mark].printed ?? '')}
          />
        ))}
      <Row
        label={t('review.ratios.mean', { count: parts.length })}
        formula={mean}
        value={percentOf(outcome.r.printed)}
        isSum
      />
    </Step>
  );
}

/** Step 4: the points of the month. */
export function SumStep({ sheet, outcome }: { sheet: Review['sheet']; outcome: Outcome }) {
  const { t } = useTranslation();
  const general = pointsText(sheet.generalHundredths);
  const result = pointsText(sheet.resultHundredths ?? 0);
  const formula = `70 × ${ratioText(outcome.r)}\u00a0%`;
  const hasOutside = sheet.lines.some(({ origin }) => origin !== 'assigned');
  return (
    <Step number={4} title={t('review.sum.title')}>
      <Row
        label={t('review.sum.result')}
        formula={outcome.result.isCapped ? t('review.sum.capped', { formula }) : formula}
        value={result}
      />
      <Row label={t('review.sum.general')} formula={t('review.sum.generalBasis')} value={general} />
      <Row
        label={t('review.sum.total')}
        formula={`${result} + ${general}`}
        value={pointsText(sheet.totalHundredths ?? 0)}
        isSum
      />
      <p className={classes.foot}>
        {t('review.sum.foot', { outside: t(hasOutside ? 'review.sum.outside' : 'review.sum.outsideNone') })}
      </p>
    </Step>
  );
}
