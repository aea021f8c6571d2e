import type { UnitContentInput } from '@so-viec/shared/unit/change/unit-change.schema';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../../ui/form/field.tsx';
import { TextInput } from '../../../../ui/form/input.tsx';
import { ContentFields } from '../content-fields.tsx';

type Made = { code: string; content: UnitContentInput };

type Props<M extends Made> = {
  made: M;
  onChange: (made: M) => void;
  sayOf: (path: string) => string | undefined;
  /** Where the unit stands in the change, for its refusals. */
  path: string;
};

/** Code and content of a unit that a change makes. */
export function MadeUnit<M extends Made>({ made, onChange, sayOf, path }: Props<M>) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('units.form.code')} hint={t('units.form.codeHint')} refusal={sayOf(`${path}.code`)}>
        {(ids) => (
          <TextInput
            {...ids}
            value={made.code}
            maxLength={40}
            onChange={(event) => onChange({ ...made, code: event.target.value })}
          />
        )}
      </Field>
      <ContentFields
        content={made.content}
        onChange={(content) => onChange({ ...made, content })}
        refusal={sayOf(`${path}.content.name`)}
      />
    </>
  );
}
