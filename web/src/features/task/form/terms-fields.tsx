import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { BASIS_KINDS, type BasisKind } from '@so-viec/shared/task/task.rules';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextArea, TextInput } from '../../../ui/form/input.tsx';
import classes from './form.module.css';
import type { TaskFormState } from './use-task-form.ts';

type Props = Pick<TaskFormState, 'draft' | 'set' | 'told'> & { today: string };

/** From when to when, on what grounds, in what quality. */
export function TermsFields({ draft, set, told, today }: Props) {
  const { t } = useTranslation();
  const due = parseDay(draft.due);
  const dueHint = due !== undefined && due < today ? 'tasks.form.duePast' : 'tasks.form.dueHint';
  return (
    <>
      <div className={classes.fields}>
        <Field label={t('tasks.form.from')} refusal={told('openedOn')}>
          {(ids) => (
            <DayField {...ids} value={draft.from} openAt={today} onChange={(from) => set({ from })} />
          )}
        </Field>
        <Field label={t('tasks.form.due')} hint={t(dueHint)} refusal={told('dueOn')}>
          {(ids) => <DayField {...ids} value={draft.due} openAt={today} onChange={(due) => set({ due })} />}
        </Field>
        <Field label={t('tasks.form.basisKind')}>
          {(ids) => (
            <Select
              {...ids}
              value={draft.basisKind}
              onChange={(event) => set({ basisKind: event.target.value as BasisKind })}
            >
              {BASIS_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`tasks.form.basis.${kind}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {draft.basisKind !== '' && (
          <Field label={t(`tasks.form.basisOf.${draft.basisKind}`)} refusal={told('basis')}>
            {(ids) => (
              <TextInput
                {...ids}
                maxLength={250}
                value={draft.basis}
                onChange={(event) => set({ basis: event.target.value })}
              />
            )}
          </Field>
        )}
        {draft.basisKind === 'document' && (
          <Field label={t('tasks.form.basisOn')} refusal={told('basisOn')}>
            {(ids) => (
              <DayField
                {...ids}
                value={draft.basisOn}
                openAt={today}
                onChange={(basisOn) => set({ basisOn })}
              />
            )}
          </Field>
        )}
      </div>
      <Field label={t('tasks.form.quality')} refusal={told('quality')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={2}
            maxLength={2000}
            value={draft.quality}
            onChange={(event) => set({ quality: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
