import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';

interface Props {
  label: string;
  hint?: string;
  refusal: string | undefined;
  reason: string;
  onChange: (reason: string) => void;
}

/** Why something is done to work: a line of text, kept in its story. */
export function ReasonField({ label, hint, refusal, reason, onChange }: Props) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })} refusal={refusal}>
      {(ids) => (
        <TextInput
          {...ids}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
