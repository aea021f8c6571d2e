import type { ComponentProps } from 'react';
import { Icon, type IconName } from '../icons/icon.tsx';
import classes from './chip.module.css';

type Props = ComponentProps<'button'> & { icon?: IconName };

/** A round-ended button for one of several offers: frequent work, quick times. */
export function Chip({ icon, className, children, ...rest }: Props) {
  return (
    <button type="button" className={className ? `${classes.chip} ${className}` : classes.chip} {...rest}>
      {icon && <Icon name={icon} className={classes.icon ?? ''} />}
      {children}
    </button>
  );
}
