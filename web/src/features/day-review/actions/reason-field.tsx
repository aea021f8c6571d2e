import { type KeyboardEvent, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from './reason-field.module.css';

/** The id of the words that say what Enter does in the field. */
export const REASON_HINT = 'reason-hint';

type Props = {
  ref: Ref<HTMLTextAreaElement>;
  /** "Dòng 3" or "Cả ngày": what the reason is about. */
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  /** Enter. */
  onFinish: () => void;
  /** Esc. */
  onLeave: () => void;
  refusal: string | undefined;
};

/** Why: always in sight. Enter finishes, Shift Enter makes a new line, Esc goes back to the lines. */
export function ReasonField(props: Props) {
  const { ref, label, placeholder, value, onChange, onFinish, onLeave, refusal } = props;
  const { t } = useTranslation();
  const id = useId();
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && !event.shiftKey) onFinish();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <TextArea
        ref={ref}
        id={id}
        rows={1}
        className={classes.input ?? ''}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={press}
        title={t('common.noSecrets')}
        aria-describedby={`${REASON_HINT}${refusal ? ` ${id}-refusal` : ''}`}
        {...(refusal && { 'aria-invalid': true as const })}
      />
      {refusal && (
        <div className={classes.refusal}>
          <Refusal id={`${id}-refusal`}>{refusal}</Refusal>
        </div>
      )}
    </div>
  );
}
