import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { Field } from '../../../ui/form/field.tsx';
import { Picker } from '../../../ui/form/picker.tsx';

export type ChosenUnit = { code: string; name: string };

type Props = {
  label: string;
  hint?: string;
  refusal?: string | undefined;
  value: ChosenUnit | undefined;
  onPick: (unit: ChosenUnit | undefined) => void;
};

async function findUnits(q: string) {
  const { rows } = await call(api.api['unit-search'].$get({ query: { q } }));
  return rows.map(({ code, name, above }) => ({ id: code, name, note: above.slice(-2).join(' › ') || code }));
}

/** A unit that stands today, found by a part of its name. */
export function UnitPicker({ label, hint, refusal, value, onPick }: Props) {
  const { t } = useTranslation();
  return (
    <Field label={label} {...(hint && { hint })} {...(refusal && { refusal })}>
      {(ids) => (
        <Picker
          {...ids}
          value={value && { id: value.code, name: value.name }}
          onPick={(choice) => onPick(choice && { code: choice.id, name: choice.name })}
          of="units"
          search={findUnits}
          nothing={t('units.form.nothing')}
        />
      )}
    </Field>
  );
}

/** The version of a unit as it stands now, to be sent with a change of it. */
export async function seenVersion(code: string): Promise<{ code: string; version: number }> {
  const { version } = await call(api.api.units[':code'].$get({ param: { code }, query: {} }));
  return { code, version };
}
