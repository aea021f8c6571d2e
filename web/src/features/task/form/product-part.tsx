import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import type { Post, Product } from '../queries.ts';
import type { Draft, Missing } from './draft.ts';
import classes from './form.module.css';
import { ProductField } from './product-field.tsx';

type Props = {
  draft: Pick<Draft, 'product' | 'isOutside' | 'proposedName' | 'coefficient'>;
  set: (change: Partial<Draft>) => void;
  products: readonly Product[];
  post: Post | undefined;
  told: (path: keyof Missing) => string | undefined;
};

/** A product of the position's list, or a new one with its name and coefficient. */
export function ProductPart({ draft, set, products, post, told }: Props) {
  const { t } = useTranslation();
  const own = products.filter(
    ({ positionId }) => positionId === null || post === undefined || positionId === post.positionId,
  );
  return (
    <div className={classes.product}>
      {draft.isOutside ? (
        <div className={classes.pair}>
          <Field label={t('tasks.form.newName')} refusal={told('proposedName')}>
            {(ids) => (
              <TextInput
                {...ids}
                maxLength={300}
                value={draft.proposedName}
                onChange={(event) => set({ proposedName: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={t('tasks.form.coefficient')}
            hint={t('tasks.form.coefficientHint')}
            refusal={told('coefficientMilli')}
          >
            {(ids) => (
              <TextInput
                {...ids}
                inputMode="decimal"
                value={draft.coefficient}
                onChange={(event) => set({ coefficient: event.target.value })}
              />
            )}
          </Field>
        </div>
      ) : (
        <ProductField
          products={own}
          of={post?.positionId ?? ''}
          value={draft.product}
          refusal={told('productId')}
          onPick={(product) => set({ product })}
        />
      )}
      <Checkbox
        label={t('tasks.form.outside')}
        checked={draft.isOutside}
        onChange={(event) => set({ isOutside: event.target.checked })}
      />
    </div>
  );
}
