import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import type { Counts } from '../answers.ts';
import classes from './bodies.module.css';

const ORDER = ['excellent', 'good', 'satisfactory', 'unsatisfactory', 'none'] as const;

/** How many have each level: one stacked bar with its numbers beneath. */
export function DistributionBar({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  const total = ORDER.reduce((sum, level) => sum + counts[level], 0);
  const shown = ORDER.filter((level) => counts[level] > 0);
  const before = (place: number) => shown.slice(0, place).reduce((sum, level) => sum + counts[level], 0);
  return (
    <div className={classes.distribution}>
      <svg width="100%" height="10" aria-hidden="true">
        {shown.map((level, place) => (
          <rect
            key={level}
            className={classes[level]}
            x={`${(before(place) / total) * 100}%`}
            width={`${(counts[level] / total) * 100}%`}
            height="10"
          />
        ))}
      </svg>
      <span className={classes.numbers}>
        {shown.map((level) => (
          <span key={level} className={classes.number}>
            <i className={classes[level]} aria-hidden="true" />
            {t(`rating.level.${level}`)} {formatWhole(counts[level])}
          </span>
        ))}
      </span>
    </div>
  );
}
