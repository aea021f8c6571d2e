import type { Degree } from '@so-viec/shared/day-review/degree.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole, percentWhole } from '../../../lib/format.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { ReviewedDay, ReviewedOutput } from '../state/queries.ts';
import { DegreeChoice } from './degree-choice.tsx';
import { FindingChoice } from './finding-choice.tsx';
import classes from './output-row.module.css';

type Props = {
  output: ReviewedOutput;
  measure: string;
  /** What the reviewer has chosen and not sent yet. */
  degree: Degree | undefined;
  faults: number;
  late: number;
  controls: ReviewedDay['controls'];
  isFocused: boolean;
  isOpen: boolean;
  onFocus: () => void;
  onDegree: (degree: Degree) => void;
  onFaults: (count: number) => void;
  onLate: (count: number) => void;
};

/** "Báo cáo 09/BC-SNV, 11/01/2024" */
function outputWords({ name, documentNumber, documentOn }: ReviewedOutput): string {
  const named = [name, documentNumber].filter(Boolean).join(' ');
  return documentOn ? `${named}, ${formatDay(documentOn)}` : named;
}

/** A product that was delivered: its number, how many, what it was given; in focus, the degrees and their keys. */
export function OutputRow(props: Props) {
  const { output, measure, controls, degree, faults, late, isFocused, isOpen } = props;
  const { onFocus, onDegree, onFaults, onLate } = props;
  const { t } = useTranslation();
  const quantity = formatWhole(output.quantity);
  return (
    <div className={classes.output}>
      <div className={classes.words}>
        <Icon name="document" />
        <span>
          <Link className={classes.name} to="/san-pham/$id" params={{ id: output.id }}>
            {outputWords(output)}
          </Link>
          {output.quantity > 1 && (
            <span className={classes.quantity}>
              {' · '}
              {t('dayReview.day.quantity', { quantity, measure })}
            </span>
          )}
        </span>
        {!(isFocused && isOpen) && (
          <span className={classes.given}>
            {isOpen && controls !== 'degree' ? (
              <ChosenFindings faults={faults} late={late} />
            ) : (
              <Given output={output} degree={isOpen ? degree : output.degree} isOpen={isOpen} />
            )}
          </span>
        )}
      </div>
      {isFocused && isOpen && controls === 'degree' && (
        <DegreeChoice
          degree={degree ?? 100}
          onDegree={(value) => {
            onFocus();
            onDegree(value);
          }}
        />
      )}
      {isFocused && isOpen && controls !== 'degree' && (
        <FindingChoice
          quantity={output.quantity}
          faults={faults}
          late={late}
          due={output.isPastDue ? output.dueOn : null}
          onFaults={(count) => {
            onFocus();
            onFaults(count);
          }}
          onLate={(count) => {
            onFocus();
            onLate(count);
          }}
        />
      )}
    </div>
  );
}

/** What the product was given, or what it waits for. */
function Given({ output, degree, isOpen }: Pick<Props, 'output' | 'isOpen'> & GivenProps) {
  const { t } = useTranslation();
  const { standing, reason, isProposal } = output;
  if (!isOpen && isProposal) return <StateMark state="waiting">{t('dayReview.day.proposal')}</StateMark>;
  if (!isOpen && standing === 'fault') {
    const words = t('dayReview.day.fault');
    return <StateMark state="wrong">{reason ? `${words}: ${reason}` : words}</StateMark>;
  }
  if (degree === undefined || degree === null) {
    return <span className={classes.unchecked}>{t('dayReview.day.unchecked')}</span>;
  }
  const words = t('dayReview.day.degree', { degree: percentWhole(degree) });
  const text = reason && !isOpen ? `${words}: ${reason}` : words;
  return (
    <StateMark state={degree === 100 ? 'accepted' : degree === 0 ? 'wrong' : 'flagged'}>{text}</StateMark>
  );
}

type GivenProps = { degree: Degree | null | undefined };

/** What the reviewer has chosen and not sent yet. */
function ChosenFindings({ faults, late }: { faults: number; late: number }) {
  const { t } = useTranslation();
  if (faults === 0 && late === 0)
    return <span className={classes.unchecked}>{t('dayReview.day.unchecked')}</span>;
  const words = [
    faults > 0 && t('dayReview.act.faults', { count: faults }),
    late > 0 && t('dayReview.act.late', { count: late }),
  ];
  return <StateMark state={faults > 0 ? 'wrong' : 'over'}>{words.filter(Boolean).join(', ')}</StateMark>;
}
