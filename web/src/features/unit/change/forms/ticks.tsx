import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../../lib/format.ts';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import classes from '../change.module.css';

type Props = {
  legend: string;
  /** Said where there is nothing to tick. */
  none: string;
  rows: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onTick: (id: string, isIn: boolean) => void;
};

/** A list to tick: what goes over to the new unit. */
export function Ticks({ legend, none, rows, chosen, onTick }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.set}>
      <legend>
        {legend}
        {rows.length > 0 &&
          `: ${t('units.form.ticked', { count: chosen.length, total: rows.length, formatted: formatWhole(chosen.length) })}`}
      </legend>
      {rows.length === 0 ? (
        <p className={classes.quiet}>{none}</p>
      ) : (
        <div className={classes.listed}>
          {rows.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.includes(id)}
              onChange={(event) => onTick(id, event.target.checked)}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
