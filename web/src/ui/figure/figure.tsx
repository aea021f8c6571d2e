import type { ReactNode } from 'react';
import classes from './figure.module.css';

type Props = {
  label: ReactNode;
  /** Written as it is read: "7,18", "31.052". */
  value: ReactNode;
  /** "giờ/người/ngày" */
  unit?: ReactNode;
  /** What the value is made of: "223.068 giờ ÷ 31.052 ngày công." Never left out for a quotient. */
  basis?: ReactNode;
  /** A link to the definition or to the lines: "Cách tính". */
  link?: ReactNode;
  /** `lg` 44 px for the one or two figures of a page, `md` 24 px, `sm` 16 px. */
  size?: 'lg' | 'md' | 'sm';
};

/** A figure with its label, its unit and what it rests on. */
export function Figure({ label, value, unit, basis, link, size = 'md' }: Props) {
  return (
    <div className={classes.figure}>
      <div className={classes.label}>{label}</div>
      <div className={classes.line}>
        <span className={`${classes.value} ${classes[size]}`}>{value}</span>
        {unit && <span className={classes.unit}>{unit}</span>}
      </div>
      {(basis || link) && (
        <div className={classes.basis}>
          {basis} {link}
        </div>
      )}
    </div>
  );
}
