import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { ButtonContent, type ButtonLook, buttonClass } from './button.tsx';

type Props = ButtonLook & ComponentProps<'a'>;

function Anchor({ variant, size, icon, keys, fullWidth, className, children, ...rest }: Props) {
  const look: ButtonLook = {
    ...(variant && { variant }),
    ...(size && { size }),
    ...(fullWidth && { fullWidth }),
  };
  return (
    <a className={buttonClass(look, className)} {...rest}>
      <ButtonContent {...(icon && { icon })} {...(keys && { keys })}>
        {children}
      </ButtonContent>
    </a>
  );
}

/** A link of the router that looks like a button: it opens a page, it changes nothing. */
export const ButtonLink = createLink(Anchor);
