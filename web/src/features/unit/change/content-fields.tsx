import { UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';
import type { UnitContentInput } from '@so-viec/shared/unit/change/unit-change.schema';
import { DOCUMENT_STYLES, isBodyLevel, OFFICIAL_ROLES, UNIT_LEVELS } from '@so-viec/shared/unit/unit-words';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import classes from './change.module.css';

type Props = {
  content: UnitContentInput;
  onChange: (content: UnitContentInput) => void;
  refusal: string | undefined;
};

/** Name, block, level, style of documents and official roles of a body; its week has a form of its own. */
export function ContentFields({ content, onChange, refusal }: Props) {
  const { t } = useTranslation();
  const set = (some: Partial<UnitContentInput>) => onChange({ ...content, ...some });
  return (
    <>
      <Field label={t('units.form.name')} refusal={refusal}>
        {(ids) => (
          <TextInput
            {...ids}
            value={content.name}
            maxLength={200}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <div className={classes.pair}>
        <Choice
          label={t('units.form.block')}
          value={content.block}
          options={UNIT_BLOCKS.map((value) => [value, t(`units.block.${value}`)])}
          onPick={(block) =>
            set({ block, documentStyle: block === 'party' || block === 'front' ? 'party' : 'state' })
          }
        />
        <Choice
          label={t('units.form.level')}
          value={content.level}
          options={UNIT_LEVELS.map((value) => [value, t(`units.level.${value}`)])}
          onPick={(level) => set({ level })}
        />
        <Choice
          label={t('units.form.style')}
          value={content.documentStyle}
          options={DOCUMENT_STYLES.map((value) => [value, t(`units.style.${value}`)])}
          onPick={(documentStyle) => set({ documentStyle })}
        />
      </div>
      {isBodyLevel(content.level) && (
        <fieldset className={classes.set}>
          <legend>{t('units.form.roles')}</legend>
          <div className={classes.checks}>
            {OFFICIAL_ROLES.map(([role, bit]) => (
              <Checkbox
                key={role}
                label={t(`units.role.${role}`)}
                checked={(content.officialRoles & bit) !== 0}
                onChange={() => set({ officialRoles: content.officialRoles ^ bit })}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

type ChoiceProps<T extends string> = {
  label: string;
  value: T;
  options: readonly (readonly [value: T, word: string])[];
  onPick: (value: T) => void;
};

function Choice<T extends string>({ label, value, options, onPick }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onPick(event.target.value as T)}>
          {options.map(([option, word]) => (
            <option key={option} value={option}>
              {word}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
