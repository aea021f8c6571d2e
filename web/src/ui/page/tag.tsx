import type { ReactNode } from 'react';
import classes from './tag.module.css';

/** A short word with a line around it: "Phát sinh". */
export function Tag({ children }: { children: ReactNode }) {
  return <span className={classes.tag}>{children}</span>;
}
