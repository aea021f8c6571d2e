import { newId } from '@so-viec/shared/id/uuidv7';
import { EVIDENCE_KINDS, TASK_GROUP_KEYS } from '@so-viec/shared/position-catalogue/catalogue-words';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes, toComma } from '../../../lib/format.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { useOpened, useTheirs } from '../../../lib/use-opened.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StaleChoice } from '../../../ui/state/stale-choice.tsx';
import classes from '../catalogue.module.css';
import type { Product } from '../queries.ts';
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

const GROUPS = ['1', '2', '3', '4', '5'];

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
  const column = (name: 'code' | 'name' | 'measure' | 'points') => t(`catalogue.product.column.${name}`);
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
      <Field
        label={column('points')}
        hint={t('catalogue.product.coefficientHint')}
        refusal={refused('pointsMilli')}
      >
        {(ids) => (
          <TextInput
            {...ids}
            name="points"
            inputMode="decimal"
            defaultValue={product ? toComma(String(product.pointsMilli / 1000)) : ''}
          />
        )}
      </Field>
      <Field
        label={t('catalogue.product.column.standardMinutes')}
        hint={t('catalogue.product.hoursHint')}
        refusal={refused('standardMinutes')}
      >
        {(ids) => (
          <TextInput
            {...ids}
            name="hours"
            defaultValue={product?.standardMinutes ? formatMinutes(product.standardMinutes) : ''}
          />
        )}
      </Field>
      <div className={`${classes.all} ${classes.buttons}`}>
        <Checkbox
          name="isStandard"
          label={t('catalogue.product.column.isStandard')}
          defaultChecked={product?.isStandard}
        />
        <Checkbox
          name="isRepetitive"
          label={t('catalogue.product.column.isRepetitive')}
          defaultChecked={product?.isRepetitive}
        />
      </div>
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

type ChoiceProps = {
  product: Product | undefined;
  refused: (path: string) => string | undefined;
  isShared: boolean;
};

/** Task group, complexity group and evidence: each one of a few. */
function Choices({ product, refused, isShared }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('catalogue.product.column.taskGroup')} refusal={refused('taskGroup')}>
        {(ids) => (
          <Select {...ids} name="taskGroup" defaultValue={product?.taskGroup ?? (isShared ? 'B' : 'C')}>
            {TASK_GROUP_KEYS.map((key) => (
              <option key={key} value={key}>
                {t(`catalogue.product.taskGroup.${key}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('catalogue.product.column.complexityGroup')} refusal={refused('complexityGroup')}>
        {(ids) => (
          <Select {...ids} name="complexityGroup" defaultValue={product?.complexityGroup ?? 1}>
            {GROUPS.map((group) => (
              <option key={group}>{group}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('catalogue.product.column.evidenceKind')} refusal={refused('evidenceKind')}>
        {(ids) => (
          <Select {...ids} name="evidenceKind" defaultValue={product?.evidenceKind ?? 'number'}>
            {EVIDENCE_KINDS.map((key) => (
              <option key={key} value={key}>
                {t(`catalogue.product.evidence.${key}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}
