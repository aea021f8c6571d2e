import { RHYTHMS, type Rhythm } from '@so-viec/shared/task/task-period.rules';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import formClasses from '../form/form.module.css';
import type { Timing } from './use-repeat-form.ts';

type Props = {
  timing: Timing;
  set: (to: Partial<Timing>) => void;
  told: (path: string) => string | undefined;
};

const DUE_LABEL = { week: 'weekday', month: 'dayOfMonth', quarter: 'dayOfQuarter' } as const;

/** How often, and on which of its days it is due. */
export function RhythmFields({ timing, set, told }: Props) {
  const { t } = useTranslation();
  return (
    <div className={formClasses.fields}>
      <Field label={t('tasks.repeat.every')}>
        {(ids) => (
          <Select
            {...ids}
            value={timing.every}
            onChange={(event) => {
              const every = event.target.value as Rhythm;
              set({ every, dueDay: every === 'week' ? '5' : '25' });
            }}
          >
            {RHYTHMS.map((rhythm) => (
              <option key={rhythm} value={rhythm}>
                {t(`tasks.repeat.rhythm.${rhythm}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label={t(`tasks.repeat.${DUE_LABEL[timing.every]}`)}
        hint={t('tasks.repeat.dueHint')}
        refusal={told('dueDay')}
      >
        {(ids) =>
          timing.every === 'week' ? (
            <Select {...ids} value={timing.dueDay} onChange={(event) => set({ dueDay: event.target.value })}>
              {[1, 2, 3, 4, 5, 6, 7].map((day) => (
                <option key={day} value={day}>
                  {t(`weekday.long.${day as 1}`)}
                </option>
              ))}
            </Select>
          ) : (
            <TextInput
              {...ids}
              inputMode="numeric"
              value={timing.dueDay}
              onChange={(event) => set({ dueDay: event.target.value })}
            />
          )
        }
      </Field>
    </div>
  );
}
