import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { refusalText, repairLabel } from '../line/refusal-text.ts';
import { FIELDS } from '../line/refusals.ts';
import { isPlanned } from '../line/request.ts';
import { saysNothing } from '../line/said.ts';
import { MeetingTime } from '../meeting/meeting-time.tsx';
import { isEmpty, type Row } from '../sheet/sheet.ts';
import { useSheetState } from '../sheet/use-sheet.ts';
import { NoteText, ReturnedText, StateText, TimeText, WorkText } from '../shown/line-text.tsx';
import { useLines } from '../shown/lines-context.ts';
import { ProofPlace } from '../shown/proof-place.tsx';
import { TwoVersions } from '../shown/two-versions.tsx';
import { type Line, useLine } from '../shown/use-line.ts';
import classes from './phone.module.css';

/** A day's lines as cards, or `only` some by their ids; a press opens the sheet of a line. */
export function LineCards({ only }: { only?: readonly string[] }) {
  const { t } = useTranslation();
  const { model, canAdd } = useLines();
  const { day, rows } = useSheetState(model);
  const shown = only ? rows.filter(({ id }) => only.includes(id)) : rows;
  if (shown.every(isEmpty))
    return canAdd ? <p className={classes.none}>{t('workEntry.phone.none')}</p> : null;
  return (
    <ul className={classes.cards} aria-label={t('workEntry.lines', { day: formatDay(day) })}>
      {shown.map((row, index) => (
        <LineCard key={row.id} row={row} number={index + 1} />
      ))}
    </ul>
  );
}

const LineCard = memo(function LineCard({ row, number }: { row: Row; number: number }) {
  const line = useLine(row, number);
  if (isEmpty(row)) return null;
  return (
    <li className={classes.card} data-line={row.id}>
      <CardWords line={line} />
      <ReturnedText row={row} className={classes.refusal} />
      <ProofPlace row={row} className={classes.proof} />
      {row.conflict === undefined && <CardRefusals line={line} />}
      {row.conflict === undefined && <MeetingTime line={line} isCard />}
      {line.hasTwoVersions && <TwoVersions line={line} />}
    </li>
  );
});

function CardWords({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { isOpen } = useLines();
  const { row, number, refusals } = line;
  const { said } = row;
  const measure = said.isSecret ? row.saved?.measure : said.outputName;
  const count = said.isSecret && isPlanned(said) ? '' : said.quantity;
  const product = [measure && count && `${count} ${measure}`, said.documentNumber];
  const words = (
    <>
      <span className={classes.work}>
        <WorkText row={row} />
      </span>
      <span className={`${classes.time} figures`}>
        <TimeText row={row} isWrong={false} />
      </span>
      {(said.note || saysNothing(said)) && (
        <span className={classes.note}>
          <NoteText row={row} />
        </span>
      )}
      <span className={classes.out}>
        <StateText state={said.state} />
        <span>{product.filter(Boolean).join(' · ')}</span>
      </span>
    </>
  );
  if (!isOpen(row)) return <div className={classes.words}>{words}</div>;
  const field = FIELDS.find((each) => refusals.some((refusal) => refusal.field === each)) ?? 'note';
  return (
    <button type="button" className={classes.words} onClick={() => line.moveTo(field)}>
      <span className="visually-hidden">
        {t('workEntry.phone.change')} {t('workEntry.line', { number })}
      </span>
      {words}
    </button>
  );
}

function CardRefusals({ line }: { line: Line }) {
  const { t } = useTranslation();
  return line.refusals.map((refusal) => {
    const label = repairLabel(t, refusal);
    const { repair } = refusal;
    return (
      <div key={refusal.field} className={classes.refusal}>
        <Refusal
          look="band"
          {...(repair && label && { repair: { label, onPress: () => line.say(repair.change) } })}
        >
          {refusalText(t, refusal)}
        </Refusal>
      </div>
    );
  });
}
