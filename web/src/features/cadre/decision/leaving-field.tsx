import { LEAVINGS, type Leaving } from '@so-viec/shared/assignment/leaving.rules';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/input.tsx';
import classes from '../post/form.module.css';

type Props = {
  value: Leaving | undefined;
  onChange: (leaving: Leaving | undefined) => void;
  refusal: string | undefined;
};

/** How a person leaves: chosen, never taken for granted. */
export function LeavingField({ value, onChange, refusal }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.narrow}>
      <Field label={t('cadre.form.leaving')} refusal={refusal}>
        {(ids) => (
          <Select
            {...ids}
            value={value ?? ''}
            onChange={(event) => onChange(LEAVINGS.find((one) => one === event.target.value))}
          >
            <option value="">{t('cadre.form.chooseLeaving')}</option>
            {LEAVINGS.map((one) => (
              <option key={one} value={one}>
                {t(`cadre.leaving.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
