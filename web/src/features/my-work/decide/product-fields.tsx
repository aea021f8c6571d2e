import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import classes from '../my-work.module.css';
import type { ProductChoice } from '../queries.ts';
import type { Decided } from './decided.ts';
import { milliText } from './milli.ts';

type Props = {
  said: Decided;
  say: (change: Partial<Decided>) => void;
  products: readonly ProductChoice[];
  told: (path: string) => string | undefined;
};

/** What a proposal counts as: a product of the list, or a new one by name and coefficient. */
export function ProductFields({ said, say, products, told }: Props) {
  const { t } = useTranslation();
  const chosen = products.find(({ id }) => id === said.productId);
  return (
    <>
      <Field
        label={t('myWork.decide.product')}
        refusal={told('productId')}
        hint={chosen && t('myWork.decide.coefficientOf', { value: milliText(chosen.coefficientMilli) })}
      >
        {(ids) => (
          <Select {...ids} value={said.productId} onChange={({ target }) => say({ productId: target.value })}>
            <option value="">{t('myWork.decide.newProduct')}</option>
            {products.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {!chosen && (
        <>
          <div className={classes.wide}>
            <Field
              label={t('myWork.decide.proposedName')}
              hint={t('myWork.decide.proposedHint')}
              refusal={told('proposedName')}
            >
              {(ids) => (
                <TextInput
                  {...ids}
                  value={said.proposedName}
                  onChange={({ target }) => say({ proposedName: target.value })}
                />
              )}
            </Field>
          </div>
          <Field label={t('myWork.decide.coefficient')} refusal={told('coefficientMilli')}>
            {(ids) => (
              <TextInput
                {...ids}
                inputMode="decimal"
                value={said.coefficient}
                onChange={({ target }) => say({ coefficient: target.value })}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}
