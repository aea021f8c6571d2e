import { useTranslation } from 'react-i18next';
import { minutesInWords } from '../../../lib/format.ts';
import { inputClass, Select, TextInput } from '../../../ui/form/input.tsx';
import { isPlanned, minutesOf } from '../line/request.ts';
import { chooseState } from '../match/pick.ts';
import type { Line } from '../shown/use-line.ts';
import classes from './fields.module.css';
import { useField } from './use-field.ts';

type TextName = 'note' | 'outputName' | 'documentNumber' | 'adHocBy';

/** A field of text; `isArea` grows with what is typed, Shift Enter breaks a line. */
export function TextField({ line, field, isArea }: { line: Line; field: TextName; isArea?: boolean }) {
  const { t } = useTranslation();
  const input = useField<HTMLInputElement>(line, field);
  const area = useField<HTMLTextAreaElement>(line, field);
  const value = line.row.said[field];
  const placeholder = t(`workEntry.hint.${field}`);
  if (!isArea) {
    return (
      <TextInput
        scale="sm"
        {...input}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => line.say({ [field]: target.value })}
      />
    );
  }
  return (
    <textarea
      {...area}
      className={inputClass('sm', classes.area)}
      rows={1}
      placeholder={placeholder}
      value={value}
      onChange={({ target }) => line.say({ [field]: target.value })}
    />
  );
}

/** Time as people write it, with how it was read right below. */
export function TimeField({ line }: { line: Line }) {
  const { t } = useTranslation();
  const field = useField<HTMLInputElement>(line, 'time');
  const minutes = minutesOf(line.row.said);
  return (
    <>
      <TextInput
        scale="sm"
        {...field}
        className={`${classes.right} figures`}
        inputMode="text"
        placeholder="0:00"
        value={line.row.said.time}
        onChange={({ target }) => line.say({ time: target.value })}
      />
      <output className={`${classes.read} ${classes.reading}`}>
        {minutes ? minutesInWords(t, minutes) : ''}
      </output>
    </>
  );
}

/** How many came out: nothing yet while the work is under way, whatever is planned. */
export function NumberField({ line }: { line: Line }) {
  const field = useField<HTMLInputElement>(line, 'quantity');
  const { said } = line.row;
  const isPlan = isPlanned(said);
  return (
    <TextInput
      scale="sm"
      {...field}
      className={`${classes.right} figures`}
      inputMode="numeric"
      readOnly={isPlan}
      value={isPlan ? '' : said.quantity}
      onChange={({ target }) => line.say({ quantity: target.value })}
    />
  );
}

/** Done or under way: under way opens or goes on with work of many days. */
export function StateField({ line }: { line: Line }) {
  const { t } = useTranslation();
  const field = useField<HTMLSelectElement>(line, 'state');
  const { said } = line.row;
  return (
    <Select
      scale="sm"
      {...field}
      value={said.state}
      onChange={({ target }) => line.say(chooseState(said, target.value === 'done' ? 'done' : 'under-way'))}
    >
      <option value="done">{t('workEntry.state.done')}</option>
      <option value="under-way">{t('workEntry.state.underWay')}</option>
    </Select>
  );
}
