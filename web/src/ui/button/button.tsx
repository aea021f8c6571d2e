import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon.tsx';
import classes from './button.module.css';
import { Kbd } from './kbd.tsx';

/** `primary` is the one lacquer-red action of a page; `plain` has a line; `quiet` has none; `link` looks like a link. */
export type ButtonLook = {
  variant?: 'primary' | 'plain' | 'quiet' | 'link';
  size?: 'md' | 'sm';
  icon?: IconName;
  /** Keys shown on the button, e.g. "Ctrl Enter"; also announced through aria-keyshortcuts by the caller. */
  keys?: string;
  fullWidth?: boolean;
};

type Props = ButtonLook & ComponentProps<'button'>;

/** The words a button or a link that looks like one is made of. */
export function buttonClass({ variant = 'plain', size = 'md', fullWidth }: ButtonLook, className?: string) {
  return [classes.button, classes[variant], size === 'sm' && classes.sm, fullWidth && classes.full, className]
    .filter(Boolean)
    .join(' ');
}

/** Icon, words and keys in the order that every button has. */
export function ButtonContent({ icon, keys, children }: ButtonLook & { children?: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {keys && <Kbd>{keys}</Kbd>}
    </>
  );
}

/** A button; `type="button"` unless said. */
export function Button(props: Props) {
  const { variant, size, icon, keys, fullWidth, className, children, type = 'button', ...rest } = props;
  const look: ButtonLook = {
    ...(variant && { variant }),
    ...(size && { size }),
    ...(fullWidth && { fullWidth }),
  };
  return (
    <button type={type} className={buttonClass(look, className)} {...rest}>
      <ButtonContent {...(icon && { icon })} {...(keys && { keys })}>
        {children}
      </ButtonContent>
    </button>
  );
}
