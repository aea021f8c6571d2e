import type { CadreInput } from '@so-viec/shared/cadre/cadre.schema';
import { CADRE_KINDS } from '@so-viec/shared/cadre/cadre-kinds';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import classes from '../post/form.module.css';

type Words = Pick<CadreInput, 'fullName' | 'kind' | 'email'>;
type Props = {
  words: Words;
  onChange: (more: Partial<Words>) => void;
  refusalOf: (path: string) => string | undefined;
};

/** Who somebody is: name, kind, address of mail. */
export function PersonFields({ words, onChange, refusalOf }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.row}>
      <Field label={t('cadre.form.fullName')} refusal={refusalOf('fullName')}>
        {(ids) => (
          <TextInput
            {...ids}
            value={words.fullName}
            onChange={(event) => onChange({ fullName: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('cadre.form.cadreKind')} refusal={refusalOf('kind')}>
        {(ids) => (
          <Select
            {...ids}
            value={words.kind}
            onChange={(event) => onChange({ kind: event.target.value as Words['kind'] })}
          >
            {CADRE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`cadre.kind.${kind}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('cadre.form.email')} refusal={refusalOf('email')}>
        {(ids) => (
          <TextInput
            {...ids}
            type="email"
            value={words.email}
            onChange={(event) => onChange({ email: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
