import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../../ui/form/field.tsx';
import { TextInput } from '../../../../ui/form/input.tsx';
import { ChangeForm } from '../change-form.tsx';
import { newContent } from '../content.ts';
import { ContentFields } from '../content-fields.tsx';
import { type FormProps, useChange } from '../use-change.ts';

/** Levels whose units are bodies of their own, as a rule; below the others stand divisions. */
const HOLDS_BODIES: ReadonlySet<string> = new Set(['central', 'province']);

/** A new unit under this one. */
export function CreateForm({ unit, current, stale }: FormProps) {
  const { t } = useTranslation();
  const [code, typeCode] = useState('');
  const [content, setContent] = useState(() =>
    newContent(current, current.isBody && HOLDS_BODIES.has(current.level) ? 'body' : 'division'),
  );
  const change = useChange({
    unit,
    stale,
    what: content.name,
    shows: code.trim(),
    missing: {
      'unit.code': code.trim() ? undefined : t('units.form.codeMissing'),
      'unit.content.name': content.name.trim() ? undefined : t('units.form.nameMissing'),
    },
    build: (common) =>
      code.trim() && content.name.trim()
        ? { kind: 'create', ...common, unit: { code: code.trim(), parent: unit.code, content } }
        : undefined,
  });
  const paths = ['unit.code', 'unit.content.name'];
  return (
    <ChangeForm title={t('units.act.them')} code={unit.code} change={change} paths={paths}>
      <Field label={t('units.form.code')} hint={t('units.form.codeHint')} refusal={change.sayOf('unit.code')}>
        {(ids) => (
          <TextInput
            {...ids}
            value={code}
            maxLength={40}
            onChange={(event) => typeCode(event.target.value)}
          />
        )}
      </Field>
      <ContentFields content={content} onChange={setContent} refusal={change.sayOf('unit.content.name')} />
    </ChangeForm>
  );
}
