import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { Icon } from '../icons/icon.tsx';
import classes from './refusal.module.css';

type Props = {
  /** Given to the field's aria-describedby. */
  id?: string;
  /** What is wrong and how to mend it, in one or two sentences. */
  children: ReactNode;
  /** One press that mends it: "Đổi thành 0:25". */
  repair?: { label: string; onPress: () => void };
  /** `line` stands under a field, `box` above a form, `band` inside a card on a phone, `stack` where it is narrow. */
  look?: 'line' | 'box' | 'band' | 'stack';
};

/** A refusal in rust: icon, words, and the repair beside them. It is announced when it appears. */
export function Refusal({ id, children, repair, look = 'line' }: Props) {
  return (
    <div className={classes.refusal} data-look={look} id={id} role="alert">
      <Icon name="alert" />
      <span className={classes.words}>{children}</span>
      {repair && (
        <Button size="sm" onClick={repair.onPress}>
          {repair.label}
        </Button>
      )}
    </div>
  );
}
