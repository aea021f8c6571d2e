import { EVIDENCE_KINDS, TASK_GROUP_KEYS } from '@so-viec/shared/position-catalogue/catalogue-words';
import { useTranslation } from 'react-i18next';
import { formatMinutes, toComma } from '../../../lib/format.ts';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import classes from '../catalogue.module.css';
import type { Product } from '../queries.ts';

const GROUPS = ['1', '2', '3', '4', '5'];

type Props = {
  product: Product | undefined;
  refused: (path: string) => string | undefined;
};

/** Task group, complexity group and evidence: each one of a few. */
export function Choices({ product, refused, isShared }: Props & { isShared: boolean }) {
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

/** What a product weighs and how long it takes; whether it is the standard one, and repetitive by nature. */
export function Measures({ product, refused }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        label={t('catalogue.product.column.points')}
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
    </>
  );
}
