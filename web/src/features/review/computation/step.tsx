import type { ReactNode } from 'react';
import classes from './computation.module.css';

/** A numbered step of the computation. */
export function Step({
  number,
  title,
  hint,
  children,
}: {
  number: number;
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <section className={classes.step}>
      <header className={classes.head}>
        <span className={classes.number} aria-hidden="true">
          {number}
        </span>
        <div>
          <h2>{title}</h2>
          {hint && <p className={classes.hint}>{hint}</p>}
        </div>
      </header>
      {children}
    </section>
  );
}

/** A line that says what is divided or added, and what comes out. */
export function Row({
  label,
  formula,
  value,
  isSum,
}: {
  label: ReactNode;
  formula?: ReactNode;
  value: string;
  isSum?: boolean;
}) {
  return (
    <div className={classes.row} data-sum={isSum || undefined}>
      <span>{label}</span>
      <span className={classes.formula}>{formula}</span>
      <span className={classes.value}>{value}</span>
    </div>
  );
}
