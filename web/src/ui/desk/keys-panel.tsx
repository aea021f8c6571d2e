import { type ReactNode, useCallback } from 'react';
import { Kbd } from '../button/kbd.tsx';
import { Popover } from '../popover/popover.tsx';
import classes from './keys-panel.module.css';

export interface KeyWords {
  /** Any of these does it. */
  keys: readonly string[];
  does: string;
}

type Props = {
  title: string;
  /** The word on the press that shows them all. */
  all: string;
  table: readonly KeyWords[];
  /** The keys that are used most, as many as there is room for. */
  some: readonly KeyWords[];
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
};

/** The keys of a desk: those that are used most, and all of them one press away. */
export function KeysPanel({ title, all, table, some, isOpen, onToggle }: Props) {
  const close = useCallback(() => onToggle(false), [onToggle]);
  return (
    <div className={classes.keys}>
      <Popover
        isOpen={isOpen}
        onClose={close}
        label={title}
        side="above"
        trigger={
          <button
            type="button"
            className={classes.all}
            aria-expanded={isOpen}
            aria-haspopup="dialog"
            onClick={() => onToggle(!isOpen)}
          >
            <Kbd>?</Kbd>
            {all}
          </button>
        }
      >
        <div className={classes.panel}>
          <h2>{title}</h2>
          <dl className={classes.table}>
            {table.map(({ keys, does }) => (
              <div key={does} className={classes.row}>
                <dt>{kbds(keys)}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </div>
      </Popover>
      <div className={classes.some} aria-hidden="true">
        {some.map(({ keys, does }) => (
          <span key={does} className={classes.key}>
            {kbds(keys)}
            {does}
          </span>
        ))}
      </div>
    </div>
  );
}

const kbds = (keys: readonly string[]): ReactNode => keys.map((key) => <Kbd key={key}>{key}</Kbd>);
