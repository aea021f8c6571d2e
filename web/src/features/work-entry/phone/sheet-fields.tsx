import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesInWords } from '../../../lib/format.ts';
import { Chip } from '../../../ui/button/chip.tsx';
import { TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { WorkCombobox } from '../combo/work-combobox.tsx';
import { ProposeField } from '../edit/propose-field.tsx';
import { SecretPlace } from '../edit/secret-place.tsx';
import { useField } from '../edit/use-field.ts';
import { PostField } from '../edit/work-field.tsx';
import { refusalText, repairLabel } from '../line/refusal-text.ts';
import type { FieldName } from '../line/refusals.ts';
import { isPlanned, minutesOf } from '../line/request.ts';
import { chooseState } from '../match/pick.ts';
import { otherMinutesOf } from '../sheet/status.ts';
import { useSheetState } from '../sheet/use-sheet.ts';
import { useSoFar } from '../shown/line-text.tsx';
import { useLines } from '../shown/lines-context.ts';
import type { Line } from '../shown/use-line.ts';
import classes from './phone.module.css';
import { quickTimes } from './quick-times.ts';

/** All fields of a line, one below the other. */
export function SheetFields({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { said } = line.row;
  const soFar = useSoFar(line.row);
  return (
    <>
      <Labelled line={line} field="work" hint={soFar}>
        <WorkCombobox line={line} isLarge />
        <PostField line={line} />
      </Labelled>
      {said.isAdHoc && <PlainField line={line} field="adHocBy" />}
      <SecretVoucher line={line} />
      {!said.isSecret && <NoteField line={line} />}
      <TimeFields line={line} />
      {said.isSecret ? (
        <PlainField line={line} field="quantity" />
      ) : (
        <>
          <PlainField line={line} field="outputName" />
          <div className={classes.pair}>
            <PlainField line={line} field="quantity" />
            <PlainField line={line} field="documentNumber" />
          </div>
        </>
      )}
      <ProposeField line={line} />
      <div className={classes.field}>
        <span className={classes.label}>{t('workEntry.column.state')}</span>
        <Segmented
          label={t('workEntry.column.state')}
          fullWidth
          check
          value={said.state}
          segments={[
            { value: 'done', label: t('workEntry.state.done') },
            { value: 'under-way', label: t('workEntry.state.underWay') },
          ]}
          onChange={(state) => line.say(chooseState(said, state))}
        />
      </div>
    </>
  );
}

/** Who can vouch for a confidential line, with what is refused there. */
function SecretVoucher({ line }: { line: Line }) {
  const { t } = useTranslation();
  const refusal = line.refusalOf('voucher');
  if (!line.row.said.isSecret) return null;
  return (
    <div className={classes.field}>
      <SecretPlace line={line} isLarge />
      {refusal && <Refusal id={line.idOf('voucher')}>{refusalText(t, refusal)}</Refusal>}
    </div>
  );
}

type LabelledProps = { line: Line; field: FieldName; hint?: ReactNode; children: ReactNode };

function Labelled({ line, field, hint, children }: LabelledProps) {
  const { t } = useTranslation();
  const refusal = line.refusalOf(field);
  const label = refusal && repairLabel(t, refusal);
  const repair = refusal?.repair;
  const name =
    field === 'time' || field === 'quantity' ? (`long.${field}` as const) : (`column.${field}` as const);
  return (
    <div className={classes.field}>
      <span className={classes.label} aria-hidden="true">
        {t(`workEntry.${name}`)}
      </span>
      {children}
      {refusal && (
        <Refusal
          id={line.idOf(field)}
          {...(repair && label && { repair: { label, onPress: () => line.say(repair.change) } })}
        >
          {refusalText(t, refusal)}
        </Refusal>
      )}
      {hint && <span className={classes.hint}>{hint}</span>}
    </div>
  );
}

function NoteField({ line }: { line: Line }) {
  const { t } = useTranslation();
  const field = useField<HTMLTextAreaElement>(line, 'note');
  return (
    <Labelled line={line} field="note" hint={t('common.noSecrets')}>
      <TextArea
        scale="lg"
        {...field}
        rows={1}
        className={classes.area ?? ''}
        placeholder={t('workEntry.hint.note')}
        value={line.row.said.note}
        onChange={({ target }) => line.say({ note: target.value })}
      />
    </Labelled>
  );
}

type PlainName = 'adHocBy' | 'outputName' | 'quantity' | 'documentNumber';

function PlainField({ line, field: name }: { line: Line; field: PlainName }) {
  const { t } = useTranslation();
  const field = useField<HTMLInputElement>(line, name);
  const isPlan = name === 'quantity' && isPlanned(line.row.said);
  return (
    <Labelled line={line} field={name}>
      <TextInput
        scale="lg"
        {...field}
        inputMode={name === 'quantity' ? 'numeric' : 'text'}
        readOnly={isPlan}
        placeholder={name === 'quantity' ? (isPlan ? '' : '1') : t(`workEntry.hint.${name}`)}
        value={isPlan ? '' : line.row.said[name]}
        onChange={({ target }) => line.say({ [name]: target.value })}
      />
    </Labelled>
  );
}

/** Time as typed or by one press; the last choice is what remains of the day. */
function TimeFields({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { model, standardMinutes } = useLines();
  const sheet = useSheetState(model);
  const field = useField<HTMLInputElement>(line, 'time');
  const { said } = line.row;
  const minutes = minutesOf(said);
  const rest = Math.max(0, standardMinutes - otherMinutesOf(sheet, line.row.id));
  const hint = minutes
    ? minutesInWords(t, minutes)
    : rest > 0
      ? t('workEntry.sheet.rest', { time: formatMinutes(rest) })
      : t('workEntry.hint.timeForms');
  return (
    <Labelled line={line} field="time" hint={hint}>
      <div className={classes.times} role="group" aria-label={t('workEntry.sheet.quick')}>
        <TextInput
          scale="lg"
          {...field}
          className="figures"
          inputMode="text"
          placeholder="1:30"
          value={said.time}
          onChange={({ target }) => line.say({ time: target.value })}
        />
        {quickTimes(rest).map((time) => (
          <Chip
            key={time}
            className="figures"
            aria-pressed={minutes !== undefined && formatMinutes(minutes) === time}
            onClick={() => line.say({ time })}
          >
            {time}
          </Chip>
        ))}
      </div>
    </Labelled>
  );
}
