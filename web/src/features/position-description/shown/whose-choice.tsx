import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { type DescriptionView, ownerOf } from '../queries.ts';

type Props = { view: DescriptionView; onChoose: (cua: string) => void };

/** Whose description is shown: the common one, or what a body has written for its own people. */
export function WhoseChoice({ view, onChoose }: Props) {
  const { t } = useTranslation();
  if (view.all.length < 2) return null;
  return (
    <Field label={t('description.whose')}>
      {(ids) => (
        <Select {...ids} value={ownerOf(view)} onChange={(event) => onChoose(event.target.value)}>
          {view.all.map(({ of }) => (
            <option key={ownerOf({ of })} value={ownerOf({ of })}>
              {of?.name ?? t('description.common')}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
