import type { ComponentProps, ReactNode } from 'react';
import classes from './card.module.css';

type Props = Omit<ComponentProps<'section'>, 'title'> & {
  title?: ReactNode;
  /** Quiet words after the title. */
  note?: ReactNode;
  /** A link or button at the right of the title. */
  aside?: ReactNode;
};

/** A surface with a line around it; its title, when there is one, is an h2. */
export function Card({ title, note, aside, className, children, ...rest }: Props) {
  return (
    <section className={className ? `${classes.card} ${className}` : classes.card} {...rest}>
      {title && (
        <header className={classes.head}>
          <div className={classes.words}>
            <h2>{title}</h2>
            {note && <span className={classes.note}>{note}</span>}
          </div>
          {aside && <span className={classes.aside}>{aside}</span>}
        </header>
      )}
      {children}
    </section>
  );
}
