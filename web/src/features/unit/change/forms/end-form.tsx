import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitQuery } from '../../queries.ts';
import { ChangeForm } from '../change-form.tsx';
import { type ChosenUnit, UnitPicker } from '../unit-picker.tsx';
import { type FormProps, useChange } from '../use-change.ts';

/** The end of a unit; its people and units may go over to another, which makes it a merger. */
export function EndForm({ unit, stale }: FormProps) {
  const { t } = useTranslation();
  const [heir, choose] = useState<ChosenUnit>();
  const { data } = useQuery({ ...unitQuery(heir?.code ?? '', undefined), enabled: heir !== undefined });
  const seen = { code: unit.code, version: unit.version };
  const change = useChange({
    unit,
    stale,
    what: t('units.preview.ended', { name: unit.name }),
    missing: {},
    build: (common) => {
      if (!heir) return { kind: 'end', ...common, unit: seen };
      if (data?.code !== heir.code) return undefined;
      const into = { code: data.code, version: data.version };
      const rest = { made: null, mergesNamesakes: false, headCadreId: null, keepsLeaders: false };
      return { kind: 'merge', ...common, units: [seen], into, ...rest };
    },
  });
  return (
    <ChangeForm title={t('units.act.ket-thuc')} code={unit.code} change={change} paths={['into']}>
      <UnitPicker
        label={t('units.form.endMoves')}
        hint={t('units.form.endMovesHint')}
        refusal={change.sayOf('into')}
        value={heir}
        onPick={choose}
      />
    </ChangeForm>
  );
}
