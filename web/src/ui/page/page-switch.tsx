import type { ReactNode } from 'react';
import classes from './page-switch.module.css';

type Props = {
  /** What is switched, for screen readers. */
  label: string;
  /** Links, and the page that is shown as a span with aria-current. */
  children: ReactNode;
};

/** Two or three addresses of the same work, side by side. */
export function PageSwitch({ label, children }: Props) {
  return (
    <nav className={classes.switch} aria-label={label}>
      {children}
    </nav>
  );
}
