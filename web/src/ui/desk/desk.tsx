import type { ReactNode } from 'react';
import classes from './desk.module.css';

type Props = {
  list: ReactNode;
  /** On a phone one sees the list, or what is open. */
  isOpen: boolean;
  /** Whether a third column stands beside what is open. */
  hasSide?: boolean;
  children: ReactNode;
};

/** A list of what waits, and beside it what is open. It fills the page: each column scrolls by itself. */
export function Desk({ list, isOpen, hasSide, children }: Props) {
  return (
    <div className={classes.desk} data-open={isOpen || undefined} data-side={hasSide || undefined}>
      <div className={classes.list}>{list}</div>
      {children}
    </div>
  );
}

/** What stands there until the list has come. */
export function DeskLoading({ children }: { children: ReactNode }) {
  return <p className={classes.loading}>{children}</p>;
}
