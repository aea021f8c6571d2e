import classes from './badge.module.css';

/** A number beside a page's name: how much waits there. `words` say it in full. */
export function Badge({ count, words }: { count: number; words: string }) {
  return (
    <span className={classes.badge} title={words}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
