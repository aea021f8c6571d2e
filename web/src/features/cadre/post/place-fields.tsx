import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Picker } from '../../../ui/form/picker.tsx';
import classes from './form.module.css';
import type { Refusals, Terms } from './terms.ts';

const unitsFinder = (isAll: boolean) => async (q: string) => {
  const query = isAll ? { q, beyond: '1' as const } : { q };
  const { rows } = await call(api.api['unit-choices'].$get({ query }));
  return rows.map(({ code, above, ...unit }) => ({ ...unit, note: [...above, code].join(', ') }));
};
const findUnits = unitsFinder(false);
const findAllUnits = unitsFinder(true);

async function findPositions(q: string) {
  const { rows } = await call(api.api['position-choices'].$get({ query: { q } }));
  return rows.map(({ id, code, name, edition }) => ({ id, name, note: `${code}, ${edition}` }));
}

type Props = {
  terms: Terms;
  onChange: (more: Partial<Terms>) => void;
  refusals: Refusals;
  /** Units outside of the officer's scope too: to these a move is proposed. */
  offersAll?: boolean;
};

/** Where a post is, in which position, under what title. */
export function PlaceFields({ terms, onChange, refusals, offersAll = false }: Props) {
  const { t } = useTranslation();
  const nothing = t('cadre.form.noneFound');
  return (
    <div className={classes.row}>
      <Field
        label={t('cadre.form.unit')}
        hint={t(offersAll ? 'cadre.form.unitHintAll' : 'cadre.form.unitHint')}
        refusal={refusals.unitId}
      >
        {(ids) => (
          <Picker
            {...ids}
            of={offersAll ? 'unit-all' : 'unit'}
            value={terms.unit}
            search={offersAll ? findAllUnits : findUnits}
            nothing={nothing}
            onPick={(unit) => onChange({ unit })}
          />
        )}
      </Field>
      <Field label={t('cadre.form.position')} refusal={refusals.positionId}>
        {(ids) => (
          <Picker
            {...ids}
            of="position"
            value={terms.position}
            search={findPositions}
            nothing={nothing}
            onPick={(position) => onChange({ position })}
          />
        )}
      </Field>
      <Field label={t('cadre.form.postTitle')}>
        {(ids) => (
          <TextInput
            {...ids}
            value={terms.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
