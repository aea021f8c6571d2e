import type { ComponentProps } from 'react';
import { TextInput } from '../../../ui/form/input.tsx';
import classes from './second-factor.module.css';

const DIGITS = 6;

/** What a typed code lacks: it is not there, or digits are missing. Such a one is not sent, and costs no try. */
export function missingOf(code: string): 'missing' | 'short' | undefined {
  if (code === '') return 'missing';
  return /^\d+$/.test(code) && code.length < DIGITS ? 'short' : undefined;
}

/** Six digits on the phone's number keys; the last one is reported, since it is the press. */
export function CodeInput({
  onFull,
  ...rest
}: ComponentProps<'input'> & { onFull?: (code: string) => void }) {
  return (
    <TextInput
      scale="lg"
      className={classes.code}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={DIGITS + 1}
      onChange={({ currentTarget }) => {
        const digits = currentTarget.value.replace(/\D/g, '').slice(0, DIGITS);
        currentTarget.value = digits;
        if (digits.length === DIGITS) onFull?.(digits);
      }}
      {...rest}
    />
  );
}

/** A code on paper: letters and digits in groups. */
export function PaperInput(props: ComponentProps<'input'>) {
  return (
    <TextInput
      scale="lg"
      className={classes.paper}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      maxLength={40}
      {...props}
    />
  );
}
