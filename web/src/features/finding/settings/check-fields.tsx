import { toComma } from '@so-viec/shared/decimal/decimal';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { ruleName } from '../rule-name.ts';
import { numberIn } from './draft.ts';
import classes from './settings.module.css';

type Props = {
  rule: string;
  typed: Readonly<Record<string, string>>;
  usual: Readonly<Record<string, number>>;
  isReadOnly: boolean;
  onChange: (typed: Record<string, string>) => void;
};

/** The numbers of one check, each with what is usual where it differs. */
export function CheckFields({ rule, typed, usual, isReadOnly, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={ruleName(t, rule)}>
      <div className={classes.fields}>
        {Object.entries(typed).map(([name, value]) => {
          const read = numberIn(name, value);
          const isOther = read !== usual[name];
          return (
            <Field
              key={name}
              label={t(`findingSettings.name.${name as 'percent'}`, { defaultValue: name })}
              hint={isOther && t('findingSettings.usual', { value: toComma(String(usual[name] ?? '')) })}
              refusal={read === undefined && t('findingSettings.bad')}
            >
              {(ids) => (
                <TextInput
                  {...ids}
                  inputMode="decimal"
                  value={value}
                  readOnly={isReadOnly}
                  onChange={(event) => onChange({ ...typed, [name]: event.target.value })}
                />
              )}
            </Field>
          );
        })}
      </div>
    </Card>
  );
}
