import { MONDAY_TO_FRIDAY } from '@so-viec/shared/calendar/calendar.rules';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../ui/button/chip.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import classes from './form.module.css';
import type { Refusals, Terms } from './terms.ts';

const QUICK = [
  ['full', '8:00'],
  ['nursing', '7:00'],
  ['half', '4:00'],
] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type Props = { terms: Terms; onChange: (more: Partial<Terms>) => void; refusals: Refusals };

/** The standard of a day, the days of the week, and whether a log is owed. */
export function HoursFields({ terms, onChange, refusals }: Props) {
  const { t } = useTranslation();
  const { pattern } = terms;
  return (
    <div className={classes.row}>
      <div>
        <Field
          label={t('cadre.form.dailyMinutes')}
          hint={t('cadre.form.hoursHint')}
          refusal={refusals.dailyMinutes}
        >
          {(ids) => (
            <TextInput
              {...ids}
              value={terms.hours}
              onChange={(event) => onChange({ hours: event.target.value })}
            />
          )}
        </Field>
        <div className={classes.quick}>
          {QUICK.map(([name, hours]) => (
            <Chip key={name} onClick={() => onChange({ hours })}>
              {t(`cadre.form.${name}`)}
            </Chip>
          ))}
        </div>
      </div>
      <fieldset>
        <legend className={classes.legend}>{t('cadre.form.pattern')}</legend>
        <Checkbox
          label={t('cadre.form.unitPattern')}
          checked={pattern === null}
          onChange={(event) => onChange({ pattern: event.target.checked ? null : MONDAY_TO_FRIDAY })}
        />
        {pattern !== null && (
          <div className={classes.days}>
            {WEEKDAYS.map((weekday) => (
              <Checkbox
                key={weekday}
                label={t(`weekday.long.${weekday}`)}
                checked={((pattern >> (weekday - 1)) & 1) === 1}
                onChange={() => onChange({ pattern: pattern ^ (1 << (weekday - 1)) })}
              />
            ))}
          </div>
        )}
      </fieldset>
      <Checkbox
        label={t('cadre.form.duty')}
        checked={terms.hasDuty}
        onChange={(event) => onChange({ hasDuty: event.target.checked })}
      />
    </div>
  );
}
