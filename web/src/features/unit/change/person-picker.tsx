import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { Field } from '../../../ui/form/field.tsx';
import { type Choice, Picker } from '../../../ui/form/picker.tsx';

type Props = {
  label: string;
  hint?: string;
  refusal?: string | undefined;
  /** People with a post in this unit or below it. */
  code: string;
  value: Choice | undefined;
  onPick: (person: Choice | undefined) => void;
};

/** Somebody of a unit or below it, found by a part of the name. */
export function PersonPicker({ label, hint, refusal, code, value, onPick }: Props) {
  const { t } = useTranslation();
  const search = async (q: string) => {
    const { rows } = await call(api.api.units[':code'].people.$get({ param: { code }, query: { q } }));
    return rows.map(({ id, name, title, unit }) => ({
      id,
      name,
      note: [title, unit].filter(Boolean).join(', '),
    }));
  };
  return (
    <Field label={label} {...(hint && { hint })} {...(refusal && { refusal })}>
      {(ids) => (
        <Picker
          {...ids}
          value={value}
          onPick={onPick}
          of={`people ${code}`}
          search={search}
          nothing={t('units.form.noPerson')}
        />
      )}
    </Field>
  );
}
