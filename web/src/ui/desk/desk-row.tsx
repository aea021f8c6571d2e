import { type ReactNode, useEffect, useRef } from 'react';
import { Checkbox } from '../form/checkbox.tsx';
import classes from './desk-row.module.css';

type Props = {
  isOpen: boolean;
  isChosen: boolean;
  /** What choosing it says to who does not see the row. */
  choose: string;
  onChoose: () => void;
  /** The link that opens it, in the classes of desk-row.module.css, and its marks. */
  children: ReactNode;
};

/** One that waits on a desk: the box that chooses it, and its words, which open it. The open one stays in sight. */
export function DeskRow({ isOpen, isChosen, choose, onChoose, children }: Props) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the link and the box within are what is focused
    <div
      ref={row}
      role="row"
      aria-selected={isChosen}
      aria-current={isOpen || undefined}
      className={classes.row}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: holds the box */}
      <div role="gridcell" className={classes.choose}>
        <Checkbox
          hideLabel
          label={choose}
          checked={isChosen}
          onChange={onChoose}
          tabIndex={isOpen ? 0 : -1}
        />
      </div>
      {/* biome-ignore lint/a11y/useFocusableInteractive: holds the link */}
      <div role="gridcell" className={classes.words}>
        {children}
      </div>
    </div>
  );
}
