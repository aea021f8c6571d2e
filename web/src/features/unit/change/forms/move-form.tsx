import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeForm } from '../change-form.tsx';
import { type ChosenUnit, UnitPicker } from '../unit-picker.tsx';
import { type FormProps, useChange } from '../use-change.ts';

/** Another unit above this one. */
export function MoveForm({ unit, current, stale }: FormProps) {
  const { t } = useTranslation();
  const [parent, choose] = useState<ChosenUnit | undefined>(current.parent ?? undefined);
  const isSame = parent?.code === current.parent?.code;
  const change = useChange({
    unit,
    stale,
    what: t('units.act.chuyen'),
    missing: { parent: isSame ? t('problem.unit-unchanged') : undefined },
    build: (common) =>
      isSame
        ? undefined
        : {
            kind: 'move',
            ...common,
            unit: { code: unit.code, version: unit.version },
            parent: parent?.code ?? null,
          },
  });
  return (
    <ChangeForm title={t('units.act.chuyen')} code={unit.code} change={change} paths={['parent']}>
      <UnitPicker
        label={t('units.form.parent')}
        hint={t('units.form.parentHint')}
        refusal={change.sayOf('parent')}
        value={parent}
        onPick={choose}
      />
    </ChangeForm>
  );
}
