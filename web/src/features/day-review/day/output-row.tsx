import { DEGREES, type Degree } from '@so-viec/shared/day-review/degree.rules';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole, percentWhole } from '../../../lib/format.ts';
import { Kbd } from '../../../ui/button/kbd.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { ReviewedOutput } from '../state/queries.ts';
import classes from './output-row.module.css';

type Props = {
  output: ReviewedOutput;
  measure: string;
  /** What the reviewer has chosen and not sent yet. */
  degree: Degree | undefined;
  isFocused: boolean;
  isOpen: boolean;
  onFocus: () => void;
  onDegree: (degree: Degree) => void;
};

/** "Báo cáo 09/BC-SNV, 11/01/2024" */
function outputWords({ name, documentNumber, documentOn }: ReviewedOutput): string {
  const named = [name, documentNumber].filter(Boolean).join(' ');
  return documentOn ? `${named}, ${formatDay(documentOn)}` : named;
}

/** A product that was delivered: its number, how many, what it was given; in focus, the degrees and their keys. */
export function OutputRow({ output, measure, degree, isFocused, isOpen, onFocus, onDegree }: Props) {
  const { t } = useTranslation();
  const quantity = formatWhole(output.quantity);
  return (
    <div className={classes.output}>
      <div className={classes.words}>
        <Icon name="document" />
        <span>
          {outputWords(output)}
          {output.quantity > 1 && (
            <span className={classes.quantity}>
              {' · '}
              {t('dayReview.day.quantity', { quantity, measure })}
            </span>
          )}
        </span>
        {!(isFocused && isOpen) && (
          <span className={classes.given}>
            <GivenDegree degree={isOpen ? degree : output.degree} reason={isOpen ? '' : output.reason} />
          </span>
        )}
      </div>
      {isFocused && isOpen && (
        <div className={classes.choice}>
          <span className={classes.label}>{t('dayReview.day.degreeName')}</span>
          <Segmented
            label={t('dayReview.day.degreeName')}
            segments={DEGREES.map((value, place) => ({
              value,
              label: <DegreeLabel value={value} place={place} />,
            }))}
            value={degree ?? 100}
            onChange={(value) => {
              onFocus();
              onDegree(value);
            }}
            check
          />
          <span className={classes.keys} aria-hidden="true">
            <Kbd>←</Kbd>
            <Kbd>→</Kbd>
            {t('dayReview.day.changeDegree')}
          </span>
        </div>
      )}
    </div>
  );
}

function DegreeLabel({ value, place }: { value: Degree; place: number }) {
  return (
    <span className={classes.degree}>
      {percentWhole(value)}
      <span className={classes.key} aria-hidden="true">
        {place + 1}
      </span>
    </span>
  );
}

function GivenDegree({ degree, reason }: { degree: Degree | null | undefined; reason: string }) {
  const { t } = useTranslation();
  if (degree === undefined || degree === null) {
    return <span className={classes.unchecked}>{t('dayReview.day.unchecked')}</span>;
  }
  const words = t('dayReview.day.degree', { degree: percentWhole(degree) });
  const text = reason ? `${words}: ${reason}` : words;
  return (
    <StateMark state={degree === 100 ? 'accepted' : degree === 0 ? 'wrong' : 'flagged'}>{text}</StateMark>
  );
}
