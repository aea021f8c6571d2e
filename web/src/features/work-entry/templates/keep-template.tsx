import { newId } from '@so-viec/shared/id/uuidv7';
import { MOST_TEMPLATE_LINES } from '@so-viec/shared/work-template/work-template.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { isEmpty } from '../sheet/sheet.ts';
import { useSheetState } from '../sheet/use-sheet.ts';
import { useLines } from '../shown/lines-context.ts';
import { keepTemplate, TEMPLATES_KEY, type Templates } from './queries.ts';
import { templateLineOf } from './template-lines.ts';
import classes from './templates.module.css';

/** Keeps the lines of this day under a name, for oneself or for the people of a unit one leads. */
export function KeepTemplate({ units, onDone }: { units: Templates['mayShareWith']; onDone: () => void }) {
  const { t } = useTranslation();
  const { model, suggestions } = useLines();
  const sheet = useSheetState(model);
  const queryClient = useQueryClient();
  const [id] = useState(newId);
  const [name, setName] = useState('');
  const [unitId, setUnitId] = useState('');
  const said = sheet.rows.filter((row) => !isEmpty(row)).slice(0, MOST_TEMPLATE_LINES);
  const keep = useMutation({
    mutationFn: () => {
      const lines = said.map((row) => templateLineOf(row.said, suggestions?.products ?? []));
      return keepTemplate({ id, unit: unitId }, { name, kind: 'day', lines });
    },
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: TEMPLATES_KEY });
      notify({ text: t('workEntry.template.kept', { name: name.trim() }) });
      onDone();
    },
  });
  if (said.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && !keep.isPending) keep.mutate();
  };
  return (
    <form className={classes.keep} onSubmit={submit}>
      <Field label={t('workEntry.template.keepName', { count: said.length })}>
        {(ids) => <TextInput {...ids} value={name} onChange={({ target }) => setName(target.value)} />}
      </Field>
      {units.length > 0 && (
        <Field label={t('workEntry.template.for')}>
          {(ids) => (
            <Select {...ids} value={unitId} onChange={({ target }) => setUnitId(target.value)}>
              <option value="">{t('workEntry.template.forMe')}</option>
              {units.map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {keep.error && <Refusal>{problemText(t, keep.error)}</Refusal>}
      <Button type="submit" disabled={name.trim() === '' || keep.isPending}>
        {t('workEntry.template.keep')}
      </Button>
    </form>
  );
}
