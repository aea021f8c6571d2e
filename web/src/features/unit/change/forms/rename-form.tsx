import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeForm } from '../change-form.tsx';
import { contentOf } from '../content.ts';
import { ContentFields } from '../content-fields.tsx';
import { type FormProps, useChange } from '../use-change.ts';

/** Another name, block, level, style, roles or week of a unit. */
export function RenameForm({ unit, current, stale }: FormProps) {
  const { t } = useTranslation();
  const [content, setContent] = useState(() => contentOf(current));
  const isSame = JSON.stringify(content) === JSON.stringify(contentOf(current));
  const change = useChange({
    unit,
    stale,
    what: content.name,
    mine: { name: content.name },
    missing: {
      'content.name': !content.name.trim()
        ? t('units.form.nameMissing')
        : isSame
          ? t('problem.unit-unchanged')
          : undefined,
    },
    build: (common) =>
      content.name.trim() && !isSame
        ? { kind: 'rename', ...common, unit: { code: unit.code, version: unit.version }, content }
        : undefined,
  });
  return (
    <ChangeForm title={t('units.act.doi')} code={unit.code} change={change} paths={['content.name']}>
      <ContentFields content={content} onChange={setContent} refusal={change.sayOf('content.name')} />
    </ChangeForm>
  );
}
