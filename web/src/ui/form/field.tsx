import { type ReactNode, useId } from 'react';
import { Refusal } from '../state/refusal.tsx';
import classes from './field.module.css';

type FieldIds = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to mend it; the field is marked and described by it. */
  refusal?: ReactNode;
  children: (ids: FieldIds) => ReactNode;
};

/** A label above, the control, a hint or a refusal below. */
export function Field({ label, hint, refusal, children }: Props) {
  const id = useId();
  const described = [refusal && `${id}-refusal`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(refusal ? { 'aria-invalid': true as const } : {}),
      })}
      {refusal && <Refusal id={`${id}-refusal`}>{refusal}</Refusal>}
      {hint && (
        <div className={classes.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
