import type { ComponentProps } from 'react';
import { Icon, type IconName } from '../icons/icon.tsx';
import classes from './button.module.css';
import { type ButtonLook, buttonClass } from './button.tsx';

type Props = Pick<ButtonLook, 'variant' | 'size'> &
  Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & { icon: IconName; label: string };

/** A square button that shows a drawing only: rails, steps to the next day, table menus. Its name is `label`. */
export function IconButton({ icon, label, variant = 'plain', size = 'md', className, ...rest }: Props) {
  const square = className ? `${classes.square} ${className}` : classes.square;
  return (
    <button
      type="button"
      className={buttonClass({ variant, size }, square)}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
