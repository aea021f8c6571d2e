import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import classes from '../my-work.module.css';
import type { OwnTask, OwnWork } from '../queries.ts';

/** What a proposal says, as typed. */
export type Said = ReturnType<typeof startOf>;

/** What the form begins with. */
export function startOf({ posts }: OwnWork, known: OwnTask | undefined) {
  return {
    origin: 'ad-hoc' as 'ad-hoc' | 'routine',
    unitId: known?.unitId ?? posts[0]?.unitId ?? '',
    title: known?.title ?? '',
    productId: known?.productId ?? '',
    askedBy: known?.basis ?? '',
    quantity: String(known?.quantity ?? 1),
    due: known?.dueOn ? formatDay(known.dueOn) : '',
    note: known?.quality ?? '',
  };
}

type Props = {
  work: OwnWork;
  said: Said;
  say: (change: Partial<Said>) => void;
  told: (path: string) => string | undefined;
  isBadDay: boolean;
};

/** Who asked, which product, how many and by when. */
export function ProposeFields({ work, said, say, told, isBadDay }: Props) {
  const { t } = useTranslation();
  const isRoutine = said.origin === 'routine';
  const products = work.products.filter(({ positionId }) =>
    [null, work.posts.find(({ unitId }) => unitId === said.unitId)?.positionId].includes(positionId),
  );
  return (
    <div className={classes.fields}>
      {work.posts.length > 1 && (
        <Field label={t('myWork.propose.post')} refusal={told('unitId')}>
          {(ids) => (
            <Select {...ids} value={said.unitId} onChange={({ target }) => say({ unitId: target.value })}>
              {work.posts.map(({ unitId, unitName }) => (
                <option key={unitId} value={unitId}>
                  {unitName}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {!isRoutine && (
        <Field label={t('myWork.propose.askedBy')} refusal={told('askedBy')}>
          {(ids) => (
            <TextInput
              {...ids}
              value={said.askedBy}
              onChange={({ target }) => say({ askedBy: target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t('myWork.propose.product')} refusal={told('productId')}>
        {(ids) => (
          <Select {...ids} value={said.productId} onChange={({ target }) => say({ productId: target.value })}>
            <option value="">
              {t(isRoutine ? 'myWork.propose.chooseProduct' : 'myWork.propose.noProduct')}
            </option>
            {products.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('myWork.propose.quantity')} refusal={told('quantity')}>
        {(ids) => (
          <TextInput
            {...ids}
            inputMode="numeric"
            value={said.quantity}
            onChange={({ target }) => say({ quantity: target.value })}
          />
        )}
      </Field>
      <Field
        label={t('myWork.propose.due')}
        hint={t('myWork.propose.dueHint')}
        refusal={isBadDay ? t('field.bad-day') : told('dueOn')}
      >
        {(ids) => <DayField {...ids} value={said.due} openAt={work.today} onChange={(due) => say({ due })} />}
      </Field>
    </div>
  );
}
