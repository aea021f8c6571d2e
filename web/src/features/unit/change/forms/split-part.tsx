import type { UnitContentInput } from '@so-viec/shared/unit/change/unit-change.schema';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button/button.tsx';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import classes from '../change.module.css';
import { MadeUnit } from './made-unit.tsx';
import { Ticks } from './ticks.tsx';

/** A new unit that a split makes, as typed; `key` tells it from the others. */
export type Part = {
  key: string;
  code: string;
  content: UnitContentInput;
  children: string[];
  cadreIds: string[];
};

type Row = { id: string; name: string };

type Props = {
  part: Part;
  /** Which of how many it is. */
  place: number;
  of: number;
  /** What stands below the unit that is split, and who works in it, without what goes to other parts. */
  units: readonly Row[];
  people: readonly Row[];
  sayOf: (path: string) => string | undefined;
  onChange: (part: Part) => void;
  onRemove: () => void;
};

const without = (list: readonly string[], value: string, isIn: boolean): string[] =>
  isIn ? [...list, value] : list.filter((one) => one !== value);

/** One new unit of a split: what it is, and the units and people that go over to it. */
export function SplitPart({ part, place, of, units, people, sayOf, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const path = `parts.${place}`;
  const nobody = sayOf(`${path}.cadreIds`);
  const fields = (
    <>
      <MadeUnit made={part} onChange={onChange} sayOf={sayOf} path={path} />
      <Ticks
        legend={t('units.form.children')}
        none={t('units.form.noChildren')}
        rows={units}
        chosen={part.children}
        onTick={(code, isIn) => onChange({ ...part, children: without(part.children, code, isIn) })}
      />
      <Ticks
        legend={t('units.form.peopleOver')}
        none={t('units.form.noPeople')}
        rows={people}
        chosen={part.cadreIds}
        onTick={(id, isIn) => onChange({ ...part, cadreIds: without(part.cadreIds, id, isIn) })}
      />
      {nobody && <Refusal>{nobody}</Refusal>}
    </>
  );
  if (of === 1) return fields;
  return (
    <fieldset className={classes.part}>
      <legend>{t('units.form.part', { place: place + 1, of })}</legend>
      {fields}
      <div>
        <Button size="sm" variant="quiet" onClick={onRemove}>
          {t('units.form.dropPart')}
        </Button>
      </div>
    </fieldset>
  );
}
