import { PIN_LENGTH } from '@so-viec/shared/device/pin.rules';
import type { ComponentProps } from 'react';
import { TextInput } from '../../../ui/form/input.tsx';
import classes from './device.module.css';

/** Six digits on the phone's number keys, hidden as they are typed. */
export function PinInput({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <TextInput
      scale="lg"
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={PIN_LENGTH}
      className={[classes.pin, className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
