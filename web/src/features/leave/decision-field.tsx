import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/form/field.tsx';
import { TextInput } from '../../ui/form/input.tsx';
import classes from './leave.module.css';

type Props = { value: string; onChange: (decision: string) => void; refusal: string | undefined };

/** The number of the decision behind leave of months long past. */
export function DecisionField({ value, onChange, refusal }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.narrow}>
      <Field label={t('leave.form.decision')} hint={t('leave.form.decisionHint')} refusal={refusal}>
        {(ids) => <TextInput {...ids} value={value} onChange={(event) => onChange(event.target.value)} />}
      </Field>
    </div>
  );
}
