import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { Card } from './card.tsx';
import classes from './folded-card.module.css';

type Props = {
  title: string;
  /** How much stands in it: what the card says of itself while folded. */
  note: string;
  isOpen: boolean;
  children: ReactNode;
};

/** A card that its title folds and opens. */
export function FoldedCard({ title, note, isOpen, children }: Props) {
  return (
    <Card>
      <details open={isOpen || undefined} className={classes.folded}>
        <summary>
          <Icon name="chevron-right" />
          <h2>{title}</h2>
          <span className={classes.note}>{note}</span>
        </summary>
        {children}
      </details>
    </Card>
  );
}
