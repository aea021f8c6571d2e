import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import classes from './checkbox.module.css';

type Props = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  /** The words are only for screen readers, as in a list whose row says them. */
  hideLabel?: boolean;
};

/** A check box in ink: choosing is not the page's one red action. */
export function Checkbox({ label, hideLabel, className, ...rest }: Props) {
  return (
    <label className={className ? `${classes.label} ${className}` : classes.label}>
      <span className={classes.box}>
        <input className={classes.input} type="checkbox" {...rest} />
        <Icon name="check" size={12} className={classes.mark ?? ''} />
      </span>
      <span className={hideLabel ? 'visually-hidden' : undefined}>{label}</span>
    </label>
  );
}
