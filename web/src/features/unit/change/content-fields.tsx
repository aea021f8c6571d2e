import { UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';
import type { UnitContentInput } from '@so-viec/shared/unit/change/unit-change.schema';
import { DOCUMENT_STYLES, OFFICIAL_ROLES, UNIT_LEVELS } from '@so-viec/shared/unit/unit-words';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import classes from './change.module.css';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const USUAL_WEEK = 0b0011111;

type Props = {
  content: UnitContentInput;
  onChange: (content: UnitContentInput) => void;
  refusal: string | undefined;
};

/** Name, block, level, style of documents, official roles of a body, and the unit's own week. */
export function ContentFields({ content, onChange, refusal }: Props) {
  const { t } = useTranslation();
  const set = (some: Partial<UnitContentInput>) => onChange({ ...content, ...some });
  const pattern = content.weeklyPattern ?? USUAL_WEEK;
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
          onPick={(level) => set({ level, isBody: level !== 'division' })}
        />
        <Choice
          label={t('units.form.style')}
          value={content.documentStyle}
          options={DOCUMENT_STYLES.map((value) => [value, t(`units.style.${value}`)])}
          onPick={(documentStyle) => set({ documentStyle })}
        />
      </div>
      <Checkbox
        label={t('units.form.isBody')}
        checked={content.isBody}
        onChange={(event) => set({ isBody: event.target.checked })}
      />
      {content.isBody && (
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
      <fieldset className={classes.set}>
        <legend>{t('units.form.days')}</legend>
        <div className={classes.checks}>
          {WEEK.map((day) => (
            <Checkbox
              key={day}
              label={t(`weekday.short.${day}`)}
              checked={(pattern & (1 << (day - 1))) !== 0}
              onChange={() => {
                const next = pattern ^ (1 << (day - 1));
                if (next !== 0) set({ weeklyPattern: next === USUAL_WEEK ? null : next });
              }}
            />
          ))}
        </div>
      </fieldset>
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
