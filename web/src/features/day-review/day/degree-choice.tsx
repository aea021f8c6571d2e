import { DEGREES, type Degree } from '@so-viec/shared/day-review/degree.rules';
import { useTranslation } from 'react-i18next';
import { percentWhole } from '../../../lib/format.ts';
import { Kbd } from '../../../ui/button/kbd.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import classes from './output-row.module.css';

type Props = { degree: Degree; onDegree: (degree: Degree) => void };

/** The degrees of the product in focus, each with the key that chooses it. */
export function DegreeChoice({ degree, onDegree }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.choice}>
      <span className={classes.label}>{t('dayReview.day.degreeName')}</span>
      <Segmented
        label={t('dayReview.day.degreeName')}
        segments={DEGREES.map((value, place) => ({
          value,
          label: <DegreeLabel value={value} place={place} />,
        }))}
        value={degree}
        onChange={onDegree}
        check
      />
      <span className={classes.keys} aria-hidden="true">
        <Kbd>←</Kbd>
        <Kbd>→</Kbd>
        {t('dayReview.day.changeDegree')}
      </span>
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
