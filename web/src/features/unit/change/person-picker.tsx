import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { Field } from '../../../ui/form/field.tsx';
import { type Choice, Picker } from '../../../ui/form/picker.tsx';

type Props = {
  label: string;
  hint?: string;
  refusal?: string | undefined;
  /** People with a post in one of these units or below it. */
  codes: readonly string[];
  value: Choice | undefined;
  onPick: (person: Choice | undefined) => void;
};

/** Somebody of a unit or below it, found by a part of the name. */
export function PersonPicker({ label, hint, refusal, codes, value, onPick }: Props) {
  const { t } = useTranslation();
  const search = async (q: string) => {
    const found = await Promise.all(
      codes.map((code) => call(api.api.units[':code'].people.$get({ param: { code }, query: { q } }))),
    );
    return found.flatMap(({ rows }) =>
      rows.map(({ id, name, title, unit }) => ({
        id,
        name,
        note: [title, unit].filter(Boolean).join(', '),
      })),
    );
  };
  return (
    <Field label={label} {...(hint && { hint })} {...(refusal && { refusal })}>
      {(ids) => (
        <Picker
          {...ids}
          value={value}
          onPick={onPick}
          of={`people ${codes.join(' ')}`}
          search={search}
          nothing={t('units.form.noPerson')}
        />
      )}
    </Field>
  );
}
