import { useId } from 'react';
import { TextInput } from '../../../ui/form/input.tsx';
import classes from './decision-parts.module.css';

type Props = { label: string; value: number; most: number; onChange: (count: number) => void };

/** How many of a product's items, from one to all. */
export function CountField({ label, value, most, onChange }: Props) {
  const id = useId();
  return (
    <span className={classes.count}>
      <label className={classes.quiet} htmlFor={id}>
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
