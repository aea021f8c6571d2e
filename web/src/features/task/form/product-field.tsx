import { foldText } from '@so-viec/shared/text/fold';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/form/field.tsx';
import { type Choice, Picker } from '../../../ui/form/picker.tsx';
import type { Product } from '../queries.ts';
import { milliText } from '../words.ts';

type Props = {
  /** The products of the person's position, and the shared ones. */
  products: readonly Product[];
  of: string;
  value: Choice | undefined;
  refusal: string | undefined;
  onPick: (product: Product | undefined) => void;
};

const MOST = 12;

/** The products whose name or code holds every word typed. */
export function findProducts(products: readonly Product[], typed: string): Product[] {
  const words = foldText(typed).split(' ');
  const matches = ({ name, code }: Product) => {
    const text = foldText(`${name} ${code}`);
    return words.every((word) => text.includes(word));
  };
  return products.filter(matches).slice(0, MOST);
}

/** The same as lines of a list, with code, measure and coefficient. */
export const productChoices = (t: TFunction, products: readonly Product[], typed: string): Choice[] =>
  findProducts(products, typed).map(({ id, name, code, measure, coefficientMilli }) => ({
    id,
    name,
    note: `${code}, ${measure}, ${t('tasks.form.times', { coefficient: milliText(coefficientMilli) })}`,
  }));

/** A product of the position's list, found by parts of its name. */
export function ProductField({ products, of, value, refusal, onPick }: Props) {
  const { t } = useTranslation();
  const search = async (typed: string) => productChoices(t, products, typed);
  return (
    <Field label={t('tasks.form.product')} hint={t('tasks.form.productHint')} refusal={refusal}>
      {(ids) => (
        <Picker
          {...ids}
          value={value}
          of={`task products ${of}`}
          search={search}
          nothing={t('tasks.form.noProduct')}
          onPick={(choice) => onPick(products.find(({ id }) => id === choice?.id))}
        />
      )}
    </Field>
  );
}
