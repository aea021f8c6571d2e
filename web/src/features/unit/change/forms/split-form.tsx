import { newId } from '@so-viec/shared/id/uuidv7';
import type { UnitContentInput } from '@so-viec/shared/unit/change/unit-change.schema';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { childrenQuery, peopleHereQuery } from '../../queries.ts';
import { ChangeForm } from '../change-form.tsx';
import { newContent } from '../content.ts';
import { type FormProps, useChange } from '../use-change.ts';
import { type Part, SplitPart } from './split-part.tsx';

const isEmpty = ({ children, cadreIds }: Part) => children.length + cadreIds.length === 0;
const isNamed = ({ code, content }: Part) => code.trim() !== '' && content.name.trim() !== '';

/** As many new units as are needed made of parts of this one: their units, their people, and whether this one ends. */
export function SplitForm({ unit, current, stale }: FormProps) {
  const { t } = useTranslation();
  const fresh = (): Part => ({
    key: newId(),
    code: '',
    content: newContent(current, current.level as UnitContentInput['level']),
    children: [],
    cadreIds: [],
  });
  const [parts, setParts] = useState(() => [fresh()]);
  const [endsUnit, setEnds] = useState(false);
  const { data: below } = useQuery(childrenQuery(undefined, unit.code));
  const { data: people } = useQuery(peopleHereQuery(unit.code));
  const missing = parts.flatMap((part, place) => [
    [`parts.${place}.code`, part.code.trim() ? undefined : t('units.form.codeMissing')],
    [`parts.${place}.content.name`, part.content.name.trim() ? undefined : t('units.form.nameMissing')],
    [`parts.${place}.cadreIds`, isEmpty(part) ? t('units.form.splitEmpty') : undefined],
  ]);
  const change = useChange({
    unit,
    stale,
    what: t('units.act.tach'),
    ...(parts[0] && { shows: parts[0].code.trim() }),
    missing: Object.fromEntries(missing),
    build: (common) =>
      parts.every((part) => isNamed(part) && !isEmpty(part))
        ? {
            kind: 'split',
            ...common,
            unit: { code: unit.code, version: unit.version },
            parts: parts.map(({ key: _, ...part }) => part),
            endsUnit,
          }
        : undefined,
  });
  const units = (below?.groups[0]?.rows ?? []).map(({ code, name }) => ({ id: code, name }));
  const persons = (people?.rows ?? []).map(({ id, name, title }) => ({
    id,
    name: [name, title].filter(Boolean).join(', '),
  }));
  /** What does not go to another part already. */
  const left = <R extends { id: string }>(rows: R[], key: string, of: 'children' | 'cadreIds') =>
    rows.filter(({ id }) => !parts.some((part) => part.key !== key && part[of].includes(id)));
  return (
    <ChangeForm
      title={t('units.act.tach')}
      code={unit.code}
      change={change}
      paths={missing.map(([path]) => path as string)}
    >
      {parts.map((part, place) => (
        <SplitPart
          key={part.key}
          part={part}
          place={place}
          of={parts.length}
          sayOf={change.sayOf}
          onChange={(next) => setParts((all) => all.map((one) => (one.key === part.key ? next : one)))}
          onRemove={() => setParts((all) => all.filter(({ key }) => key !== part.key))}
          units={left(units, part.key, 'children')}
          people={left(persons, part.key, 'cadreIds')}
        />
      ))}
      <div>
        <Button size="sm" icon="plus" onClick={() => setParts((all) => [...all, fresh()])}>
          {t('units.form.addPart')}
        </Button>
      </div>
      <Checkbox
        label={t('units.form.endsUnit', { name: unit.name })}
        checked={endsUnit}
        onChange={(event) => setEnds(event.target.checked)}
      />
    </ChangeForm>
  );
}
