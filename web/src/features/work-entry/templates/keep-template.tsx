import '../late-texts.ts';
import { newId } from '@so-viec/shared/id/uuidv7';
import { MOST_TEMPLATE_LINES, type TemplateLine } from '@so-viec/shared/work-template/work-template.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { keepTemplate, TEMPLATES_KEY, type Template, type Templates } from './queries.ts';
import classes from './templates.module.css';

type Props = {
  kind: Template['kind'];
  lines: readonly TemplateLine[];
  /** How many confidential lines stand on the page: a template holds none. */
  secrets: number;
  label: (count: number) => string;
  units: Templates['mayShareWith'];
  onDone: () => void;
};

/** Keeps what stands on the page under a name, for oneself or for the people of a unit one leads. */
export function KeepTemplate({ kind, lines, secrets, label, units, onDone }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [id] = useState(newId);
  const [name, setName] = useState('');
  const [unitId, setUnitId] = useState('');
  const kept = lines.slice(0, MOST_TEMPLATE_LINES);
  const keep = useMutation({
    mutationFn: () => keepTemplate({ id, unit: unitId }, { name, kind, lines: kept }),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: TEMPLATES_KEY });
      notify({ text: t('workEntry.template.kept', { name: name.trim() }) });
      onDone();
    },
  });
  const left = [
    secrets > 0 && t('workEntry.template.secrets', { count: secrets }),
    lines.length > kept.length &&
      t('workEntry.template.most', { most: MOST_TEMPLATE_LINES, count: lines.length - kept.length }),
  ].filter((words) => words !== false);
  const leftOut = left.length > 0 && <p className={classes.quiet}>{left.join(' ')}</p>;
  if (kept.length === 0) return leftOut;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && !keep.isPending) keep.mutate();
  };
  return (
    <form className={classes.keep} onSubmit={submit}>
      <Field label={label(kept.length)}>
        {(ids) => <TextInput {...ids} value={name} onChange={({ target }) => setName(target.value)} />}
      </Field>
      {leftOut}
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
