import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import classes from './form.module.css';
import type { Refusals, Terms } from './terms.ts';

type Props = {
  terms: Terms;
  onChange: (more: Partial<Terms>) => void;
  refusals: Refusals;
  today: string;
};

/** From a day to a day; the end may stay open. */
export function PeriodFields({ terms, onChange, refusals, today }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.row}>
      <Field label={t('cadre.form.fromOn')} refusal={refusals.fromOn}>
        {(ids) => (
          <DayField
            {...ids}
            value={terms.fromOn}
            openAt={today}
            onChange={(fromOn) => onChange({ fromOn })}
          />
        )}
      </Field>
      <Field label={t('cadre.form.toOn')} hint={t('cadre.form.toHint')} refusal={refusals.toOn}>
        {(ids) => (
          <DayField {...ids} value={terms.toOn} openAt={today} onChange={(toOn) => onChange({ toOn })} />
        )}
      </Field>
    </div>
  );
}
