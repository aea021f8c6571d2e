import classes from './kbd.module.css';

/** A key or keys as they stand on the keyboard: "Enter", "Ctrl K", "↑". */
export function Kbd({ children }: { children: string }) {
  return <kbd className={classes.kbd}>{children}</kbd>;
}
