import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { Icon } from '../icons/icon.tsx';
import classes from './segmented.module.css';

type Segment<T extends string | number> = { value: T; label: ReactNode; disabled?: boolean };

type Props<T extends string | number> = {
  /** What is chosen here, for screen readers. */
  label: string;
  segments: readonly Segment<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  /** Marks the chosen one with a check as well. */
  check?: boolean;
  fullWidth?: boolean;
  disabled?: boolean;
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** One of a few, all in sight: radio buttons side by side, ← → move. */
export function Segmented<T extends string | number>(props: Props<T>) {
  const { label, segments, value, onChange, check, fullWidth, disabled, onKeyDown } = props;
  const name = useId();
  return (
    <fieldset
      className={classes.set}
      data-full={fullWidth || undefined}
      disabled={disabled}
      onKeyDown={onKeyDown}
    >
      <legend className="visually-hidden">{label}</legend>
      {segments.map((segment) => (
        <label key={segment.value} className={classes.segment}>
          <input
            className={classes.radio}
            type="radio"
            name={name}
            checked={segment.value === value}
            disabled={segment.disabled}
            onChange={() => onChange(segment.value)}
          />
          {check && segment.value === value && <Icon name="check" />}
          <span>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
