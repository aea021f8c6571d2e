import { newId } from '@so-viec/shared/id/uuidv7';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpened, useTheirs } from '../../../lib/form/use-opened.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StaleChoice } from '../../../ui/state/stale-choice.tsx';
import classes from '../catalogue.module.css';
import type { Product } from '../queries.ts';
import { Choices, Measures } from './product-fields.tsx';
import { rowsOf } from './product-rows.ts';
import { readProduct } from './read-product.ts';
import { useSaveProduct } from './use-save-product.ts';

type Props = {
  edition: string;
  /** Null: shared by all positions. */
  positionCode: string | null;
  product?: Product;
  /** A code to begin with for a new product. */
  nextCode?: string;
  /** A name to begin with for a new product. */
  name?: string;
  onSaved?: () => void;
  onDone: () => void;
};

/** The cells of one product of a draft; what is wrong stands under its cell. */
export function ProductForm({ edition, positionCode, product, nextCode, name, onSaved, onDone }: Props) {
  const { t } = useTranslation();
  const [id] = useState(() => product?.id ?? newId());
  const { opened, goOn } = useOpened(product);
  const { save, remove } = useSaveProduct(edition, { onSaved, onDone });
  const theirs = useTheirs(product, save.error ?? remove.error);
  const keep = () => {
    goOn();
    save.reset();
    remove.reset();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (save.isPending) return;
    const { code, cells } = readProduct(event.currentTarget);
    const json = { id, version: opened?.version ?? 0, positionCode, ...cells };
    save.mutate({ code: product?.code ?? code, json });
  };
  const refused = (path: string) => refusalOf(t, save.error, path);
  const refusal = formRefusal(t, save.error ?? remove.error);
  const column = (name: 'code' | 'name' | 'measure') => t(`catalogue.product.column.${name}`);
  return (
    <form className={`${classes.form} ${classes.inRow}`} onSubmit={submit} noValidate>
      {theirs ? (
        <StaleChoice rows={rowsOf(t, theirs, save.variables?.json)} onKeep={keep} onTake={onDone} />
      ) : (
        refusal && (
          <div className={classes.all}>
            <Refusal look="box">{refusal}</Refusal>
          </div>
        )
      )}
      {!product && (
        <Field label={column('code')} refusal={refused('code')}>
          {(ids) => <TextInput {...ids} name="code" defaultValue={nextCode} />}
        </Field>
      )}
      <div className={classes.two}>
        <Field label={column('name')} refusal={refused('name')}>
          {(ids) => <TextInput {...ids} name="name" defaultValue={product?.name ?? name} autoFocus />}
        </Field>
      </div>
      <Field label={column('measure')} refusal={refused('measure')}>
        {(ids) => <TextInput {...ids} name="measure" defaultValue={product?.measure} />}
      </Field>
      <Choices product={product} refused={refused} isShared={positionCode === null} />
      <Measures product={product} refused={refused} />
      <div className={`${classes.all} ${classes.buttons}`}>
        <Button type="submit" variant="primary">
          {t('catalogue.product.save')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
        {product && (
          <Button variant="quiet" onClick={() => remove.mutate(opened ?? product)}>
            {t('catalogue.product.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
