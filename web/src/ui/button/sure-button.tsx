import { type ComponentProps, useEffect, useState } from 'react';
import { Button } from './button.tsx';

/** How long the second half of a double press may come after the first. */
const SECOND_PRESS_MS = 500;

/**
 * Does what was asked about. For the first half second it does not: a press that comes so soon was begun at the button
 * which opened the question, and may stand at the same place.
 */
export function SureButton({ onClick, ...rest }: ComponentProps<typeof Button>) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), SECOND_PRESS_MS);
    return () => clearTimeout(timer);
  }, []);
  return <Button {...rest} {...(isReady ? { onClick } : { 'aria-disabled': true, onClick: ignore })} />;
}

/** Neither does a form around it go. */
const ignore: NonNullable<ComponentProps<'button'>['onClick']> = (event) => event.preventDefault();
