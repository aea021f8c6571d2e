import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import classes from '../post/form.module.css';
import type { Decided } from '../post/terms.ts';

type Props = {
  terms: Decided;
  onChange: (more: Partial<Decided>) => void;
  refusals: { decision?: string | undefined; decidedOn?: string | undefined };
  today: string;
};

/** Number and day of the decision behind a change; both may stay empty. */
export function DecisionFields({ terms, onChange, refusals, today }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.row}>
      <Field label={t('cadre.form.decision')} hint={t('cadre.form.decisionHint')} refusal={refusals.decision}>
        {(ids) => (
          <TextInput
            {...ids}
            value={terms.decision}
            onChange={(event) => onChange({ decision: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('cadre.form.decidedOn')} refusal={refusals.decidedOn}>
        {(ids) => (
          <DayField
            {...ids}
            value={terms.decidedOn}
            openAt={today}
            onChange={(decidedOn) => onChange({ decidedOn })}
          />
        )}
      </Field>
    </div>
  );
}
