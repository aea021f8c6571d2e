import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../../lib/problem-text.ts';
import { IconButton } from '../../../../ui/button/icon-button.tsx';
import classes from '../change.module.css';
import { type ChosenUnit, seenVersion, UnitPicker } from '../unit-picker.tsx';

export type SeenUnit = ChosenUnit & { version: number };

type Props = {
  chosen: readonly SeenUnit[];
  onChange: (chosen: readonly SeenUnit[]) => void;
  /** The unit that cannot be chosen. */
  except: string;
  refusal: string | undefined;
};

/** The units that end with a merger, found one after the other. */
export function ChosenUnits({ chosen, onChange, except, refusal }: Props) {
  const { t } = useTranslation();
  const add = useMutation({
    mutationFn: async (unit: ChosenUnit) => ({ ...unit, version: (await seenVersion(unit.code)).version }),
    onSuccess: (unit) => onChange([...chosen, unit]),
  });
  const pick = (unit: ChosenUnit | undefined) => {
    if (!unit || unit.code === except || chosen.some(({ code }) => code === unit.code)) return;
    add.mutate(unit);
  };
  return (
    <fieldset className={classes.set}>
      <legend className="visually-hidden">{t('units.form.chooseUnits')}</legend>
      {chosen.length > 0 && (
        <ul className={classes.chosen}>
          {chosen.map(({ code, name }) => (
            <li key={code}>
              {name}
              <IconButton
                icon="close"
                variant="quiet"
                size="sm"
                label={t('units.form.remove', { name })}
                onClick={() => onChange(chosen.filter((one) => one.code !== code))}
              />
            </li>
          ))}
        </ul>
      )}
      <UnitPicker
        key={chosen.length}
        label={t('units.form.addUnit')}
        refusal={add.error ? problemText(t, add.error) : refusal}
        value={undefined}
        onPick={pick}
      />
    </fieldset>
  );
}
