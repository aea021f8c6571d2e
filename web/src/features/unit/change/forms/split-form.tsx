import type { UnitContentInput } from '@so-viec/shared/unit/change/unit-change.schema';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import { childrenQuery, peopleHereQuery } from '../../queries.ts';
import { ChangeForm } from '../change-form.tsx';
import { newContent } from '../content.ts';
import { type FormProps, useChange } from '../use-change.ts';
import { MadeUnit } from './made-unit.tsx';
import { Ticks } from './ticks.tsx';

const without = (list: readonly string[], value: string, isIn: boolean): string[] =>
  isIn ? [...list, value] : list.filter((one) => one !== value);

/** A new unit made of a part of this one: its units, its people, and whether this one ends. */
export function SplitForm({ unit, current, stale }: FormProps) {
  const { t } = useTranslation();
  const [part, setPart] = useState(() => ({
    code: '',
    content: newContent(current, current.level as UnitContentInput['level']),
    children: [] as string[],
    cadreIds: [] as string[],
  }));
  const [endsUnit, setEnds] = useState(false);
  const { data: below } = useQuery(childrenQuery(undefined, unit.code));
  const { data: people } = useQuery(peopleHereQuery(unit.code));
  const isReady = part.code.trim() !== '' && part.content.name.trim() !== '';
  const isEmpty = part.children.length + part.cadreIds.length === 0;
  const change = useChange({
    unit,
    stale,
    what: t('units.act.tach'),
    shows: part.code.trim(),
    missing: {
      'parts.0.code': part.code.trim() ? undefined : t('units.form.codeMissing'),
      'parts.0.content.name': part.content.name.trim() ? undefined : t('units.form.nameMissing'),
      'parts.0.cadreIds': isEmpty ? t('units.form.splitEmpty') : undefined,
    },
    build: (common) =>
      isReady && !isEmpty
        ? {
            kind: 'split',
            ...common,
            unit: { code: unit.code, version: unit.version },
            parts: [part],
            endsUnit,
          }
        : undefined,
  });
  const children = (below?.groups[0]?.rows ?? []).map(({ code, name }) => ({ id: code, name }));
  const paths = ['parts.0.code', 'parts.0.content.name', 'parts.0.cadreIds'];
  return (
    <ChangeForm title={t('units.act.tach')} code={unit.code} change={change} paths={paths}>
      <MadeUnit made={part} onChange={setPart} sayOf={change.sayOf} path="parts.0" />
      <Ticks
        legend={t('units.form.children')}
        none={t('units.form.noChildren')}
        rows={children}
        chosen={part.children}
        onTick={(code, isIn) => setPart({ ...part, children: without(part.children, code, isIn) })}
      />
      <Ticks
        legend={t('units.form.peopleOver')}
        none={t('units.form.noPeople')}
        rows={(people?.rows ?? []).map(({ id, name, title }) => ({
          id,
          name: [name, title].filter(Boolean).join(', '),
        }))}
        chosen={part.cadreIds}
        onTick={(id, isIn) => setPart({ ...part, cadreIds: without(part.cadreIds, id, isIn) })}
      />
      {change.sayOf('parts.0.cadreIds') && <Refusal>{change.sayOf('parts.0.cadreIds')}</Refusal>}
      <Checkbox
        label={t('units.form.endsUnit', { name: unit.name })}
        checked={endsUnit}
        onChange={(event) => setEnds(event.target.checked)}
      />
    </ChangeForm>
  );
}
