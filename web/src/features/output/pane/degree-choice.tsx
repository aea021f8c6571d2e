import { DEGREES, type Degree } from '@so-viec/shared/day-review/degree.rules';
import { useTranslation } from 'react-i18next';
import { percentWhole } from '../../../lib/format.ts';
import { Kbd } from '../../../ui/button/kbd.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import classes from './decision-parts.module.css';

type Props = { degree: Degree; onDegree: (degree: Degree) => void };

/** How far the product is complete, where the pack of its day asks for that. */
export function DegreeChoice({ degree, onDegree }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.line}>
      <span className={classes.quiet}>{t('output.act.degree')}</span>
      <Segmented
        label={t('output.act.degree')}
        segments={DEGREES.map((value) => ({ value, label: percentWhole(value) }))}
        value={degree}
        onChange={onDegree}
        check
      />
      <span className={classes.keys} aria-hidden="true">
        <Kbd>←</Kbd>
        <Kbd>→</Kbd>
      </span>
    </div>
  );
}
