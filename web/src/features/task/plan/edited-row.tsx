import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Picker } from '../../../ui/form/picker.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { keyOfPost } from '../form/draft.ts';
import { productChoices } from '../form/product-field.tsx';
import type { Choices, PlanView } from '../queries.ts';
import classes from './plan.module.css';
import type { Column } from './row-draft.ts';
import { type PlanRows, productsOf } from './use-plan-rows.ts';

type Props = { rows: PlanRows; n: number; choices: Choices; period: PlanView['period'] };

/** The row being edited: who, what, how many, until when. */
export function EditedRow({ rows, n, choices, period }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { draft, change, refusals } = rows;
  if (!draft) return null;
  const labels = {
    post: 'person',
    product: 'product',
    title: 'what',
    quantity: 'quantity',
    due: 'due',
  } as const;
  const of = (column: Column) => ({
    scale: 'sm' as const,
    'data-column': column,
    'aria-label': t('tasks.plan.cell', { column: t(`tasks.plan.${labels[column]}`), n }),
    ...(refusals[column] && { 'aria-invalid': true as const }),
  });
  const text = (column: Exclude<Column, 'post'>, more: object = {}) => (
    <td>
      <TextInput
        {...of(column)}
        {...more}
        value={draft[column]}
        onChange={(event) => change({ [column]: event.target.value })}
      />
      {refusals[column] && <Refusal>{refusals[column]}</Refusal>}
    </td>
  );
  return (
    <tr data-edited>
      <td>
        <Select {...of('post')} value={draft.post} onChange={(event) => change({ post: event.target.value })}>
          <option value="">{t('tasks.form.pick')}</option>
          {choices.posts.map((post) => (
            <option key={keyOfPost(post)} value={keyOfPost(post)}>
              {post.fullName}
            </option>
          ))}
        </Select>
        {refusals.post && <Refusal>{refusals.post}</Refusal>}
      </td>
      <td>
        <Picker
          {...of('product')}
          id={id}
          value={draft.product === '' ? undefined : { id: draft.product, name: draft.product }}
          of={`plan products ${draft.post}`}
          search={async (typed) => productChoices(t, productsOf(draft.post, choices), typed)}
          nothing={t('tasks.plan.newProduct')}
          onPick={(choice) => choice && change({ product: choice.name })}
          onType={(product) => change({ product })}
        />
        {refusals.product && <Refusal>{refusals.product}</Refusal>}
      </td>
      {text('title')}
      {text('quantity', { inputMode: 'numeric' })}
      {text('due', { placeholder: formatDay(period.toOn) })}
      <td className={classes.state}>
        <Button size="sm" onClick={() => void rows.edit(undefined)} aria-disabled={rows.isPending}>
          {t('tasks.form.save')}
        </Button>
        <Button size="sm" variant="quiet" onClick={rows.giveUp}>
          {t('common.cancel')}
        </Button>
        {(refusals.reason || draft.reason) && (
          <TextInput
            scale="sm"
            aria-label={t('tasks.plan.changeReason')}
            placeholder={t('tasks.plan.changeReason')}
            aria-invalid={refusals.reason ? true : undefined}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
        {refusals.reason && <Refusal>{refusals.reason}</Refusal>}
        {refusals.whole && <Refusal>{refusals.whole}</Refusal>}
      </td>
    </tr>
  );
}
