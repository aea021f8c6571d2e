import type { UnitChange, UnitContentInput } from '@so-viec/shared/unit/change/unit-change.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import type { Choice } from '../../../../ui/form/picker.tsx';
import { Segmented } from '../../../../ui/form/segmented.tsx';
import classes from '../change.module.css';
import { ChangeForm } from '../change-form.tsx';
import { newContent } from '../content.ts';
import { PersonPicker } from '../person-picker.tsx';
import { type FormProps, useChange } from '../use-change.ts';
import { ChosenUnits, type SeenUnit } from './chosen-units.tsx';
import { MadeUnit } from './made-unit.tsx';

/**
 * A merger: this unit goes on and others go over to it, or all of them become a new one; what happens with namesakes
 * below, with heads and deputies, and who is the head.
 */
export function MergeForm({ unit, current, stale }: FormProps) {
  const { t } = useTranslation();
  const [others, setOthers] = useState<readonly SeenUnit[]>([]);
  const [target, setTarget] = useState<'kept' | 'made'>('kept');
  const [made, setMade] = useState<{ code: string; content: UnitContentInput }>(() => ({
    code: '',
    content: newContent(current, current.level as UnitContentInput['level']),
  }));
  const [mergesNamesakes, setNamesakes] = useState(true);
  const [keepsLeaders, setKeeps] = useState(true);
  const [head, chooseHead] = useState<Choice>();
  const own = { code: unit.code, version: unit.version };
  const isMade = target === 'made';
  const isReady =
    others.length > 0 && (!isMade || (made.code.trim() !== '' && made.content.name.trim() !== ''));
  const seen = others.map(({ code, version }) => ({ code, version }));
  const change = useChange({
    unit,
    stale,
    what: t('units.act.sap-nhap'),
    ...(isMade && { shows: made.code.trim() }),
    missing: {
      units: others.length > 0 ? undefined : t('units.form.addUnit'),
      'made.code': isMade && !made.code.trim() ? t('units.form.codeMissing') : undefined,
      'made.content.name': isMade && !made.content.name.trim() ? t('units.form.nameMissing') : undefined,
    },
    build: (common): UnitChange | undefined => {
      if (!isReady) return undefined;
      const rest = { mergesNamesakes, headCadreId: head?.id ?? null, keepsLeaders };
      const parent = current.parent?.code ?? null;
      return isMade
        ? { kind: 'merge', ...common, units: [own, ...seen], into: null, made: { ...made, parent }, ...rest }
        : { kind: 'merge', ...common, units: seen, into: own, made: null, ...rest };
    },
  });
  const paths = ['units', 'made.code', 'made.content.name', 'headCadreId', 'into'];
  return (
    <ChangeForm
      title={t('units.form.withOf', { name: unit.name })}
      code={unit.code}
      change={change}
      paths={paths}
    >
      <ChosenUnits
        chosen={others}
        onChange={setOthers}
        except={unit.code}
        refusal={change.sayOf('units') ?? change.sayOf('into')}
      />
      <fieldset className={classes.set}>
        <legend>{t('units.form.target')}</legend>
        <Segmented
          label={t('units.form.target')}
          value={target}
          onChange={setTarget}
          segments={[
            { value: 'kept', label: unit.name },
            { value: 'made', label: t('units.form.targetMade') },
          ]}
          check
        />
      </fieldset>
      {isMade && <MadeUnit made={made} onChange={setMade} sayOf={change.sayOf} path="made" />}
      <Checkbox
        label={t('units.form.namesakes')}
        checked={mergesNamesakes}
        onChange={(event) => setNamesakes(event.target.checked)}
      />
      <PersonPicker
        label={t('units.form.head')}
        {...(!isMade && { hint: t('units.form.headHint') })}
        refusal={change.sayOf('headCadreId')}
        codes={[unit.code, ...others.map(({ code }) => code)]}
        value={head}
        onPick={chooseHead}
      />
      <Checkbox
        label={t('units.form.keepsLeaders')}
        checked={keepsLeaders}
        onChange={(event) => setKeeps(event.target.checked)}
      />
    </ChangeForm>
  );
}
