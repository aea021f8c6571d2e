import { useId } from 'react';
import classes from './count-field.module.css';
import { TextInput } from './input.tsx';

type Props = { label: string; value: number; most: number; onChange: (count: number) => void };

/** How many of a product's items, from one to all. */
export function CountField({ label, value, most, onChange }: Props) {
  const id = useId();
  return (
    <span className={classes.count}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <TextInput
        id={id}
        scale="sm"
        inputMode="numeric"
        className={classes.number ?? ''}
        value={String(value)}
        onChange={(event) => {
          const typed = Number.parseInt(event.target.value.replace(/\D/g, '') || '1', 10);
          onChange(Math.min(Math.max(typed, 1), most));
        }}
      />
    </span>
  );
}
