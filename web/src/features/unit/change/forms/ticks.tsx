import { foldText } from '@so-viec/shared/text/fold';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../../lib/format.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { TextInput } from '../../../../ui/form/input.tsx';
import classes from '../change.module.css';

type Props = {
  legend: string;
  /** Said where there is nothing to tick. */
  none: string;
  rows: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onTick: (id: string, isIn: boolean) => void;
};

/** So many rows are shown without being asked for, and can be looked over without a search. */
const SHOWN = 8;

/** A list to tick: what goes over to the new unit. A long one is searched, and says how much of it is not shown. */
export function Ticks({ legend, none, rows, chosen, onTick }: Props) {
  const { t } = useTranslation();
  const [typed, type] = useState('');
  const [isWhole, setWhole] = useState(false);
  const words = foldText(typed).split(' ').filter(Boolean);
  const found = rows.filter(({ name }) => words.every((word) => foldText(name).includes(word)));
  const shown = isWhole ? found : found.slice(0, SHOWN);
  const hidden = found.length - shown.length;
  const isLong = rows.length > SHOWN;
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
          {isLong && (
            <TextInput
              type="search"
              aria-label={t('units.form.findIn', { legend })}
              placeholder={t('units.form.find')}
              value={typed}
              onChange={(event) => type(event.target.value)}
            />
          )}
          {shown.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.includes(id)}
              onChange={(event) => onTick(id, event.target.checked)}
            />
          ))}
          {found.length === 0 && <p className={classes.quiet}>{t('units.form.noneFound')}</p>}
          {hidden > 0 && (
            <div>
              <Button size="sm" variant="quiet" onClick={() => setWhole(true)}>
                {t('units.form.showHidden', { count: hidden })}
              </Button>
            </div>
          )}
        </div>
      )}
    </fieldset>
  );
}
