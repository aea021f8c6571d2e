import { useTranslation } from 'react-i18next';
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
  const add = async (unit: ChosenUnit | undefined) => {
    if (!unit || unit.code === except || chosen.some(({ code }) => code === unit.code)) return;
    const { version } = await seenVersion(unit.code);
    onChange([...chosen, { ...unit, version }]);
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
        refusal={refusal}
        value={undefined}
        onPick={(unit) => void add(unit)}
      />
    </fieldset>
  );
}
