import type { Doubt } from '@so-viec/shared/position-description/read/source';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { inputClass } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from './form.module.css';
import type { FormMarks } from './marks.ts';

type Props = {
  /** "purpose", "work.w3.area" */
  path: string;
  label: string;
  /** The label stands above the cell; in a table the heading of its column does. */
  isLabelShown?: boolean;
  /** The row says below all its cells what is doubtful in them. */
  isInRow?: boolean;
  value: string;
  onChange: (value: string) => void;
  marks: FormMarks;
};

/** One text of the form, as high as what it says; what is doubtful or refused stands right under it. */
export function Cell({ path, label, isLabelShown = false, isInRow = false, value, onChange, marks }: Props) {
  const id = useId();
  const doubts = marks.doubts.filter((doubt) => doubt.path === path);
  const refusal = marks.refusals.get(path);
  const described = [refusal && `${id}-refusal`, !isInRow && doubts.length > 0 && `${id}-doubt`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classes.cell}>
      {isLabelShown && (
        <label className={classes.label} htmlFor={id}>
          {label}
        </label>
      )}
      <textarea
        id={id}
        className={inputClass('sm', classes.text)}
        rows={Math.max(1, value.split('\n').length)}
        {...(!isLabelShown && { 'aria-label': label })}
        {...(described && { 'aria-describedby': described })}
        {...(refusal && { 'aria-invalid': true as const })}
        data-doubtful={doubts.length > 0 || undefined}
        value={value}
        onFocus={() => marks.onFocus?.(path)}
        onChange={(event) => onChange(event.target.value)}
      />
      {refusal && <Refusal id={`${id}-refusal`}>{refusal}</Refusal>}
      {!isInRow && (
        <Doubts id={`${id}-doubt`} doubts={doubts} onRight={marks.onRight} onFocus={marks.onFocus} />
      )}
    </div>
  );
}

type DoubtsProps = {
  id?: string;
  doubts: readonly Doubt[];
  onRight?: ((id: string) => void) | undefined;
  /** The original shows where the doubtful text stood. */
  onFocus?: ((path: string) => void) | undefined;
};

/** What is refused as it stands: only another text settles these. */
const ASKS_FOR_TEXT: ReadonlySet<Doubt['reason']> = new Set(['level-unreadable', 'too-long']);

/** Why something needs a look, and the press that says it is right as it stands. */
export function Doubts({ id, doubts, onRight, onFocus }: DoubtsProps) {
  const { t } = useTranslation();
  if (doubts.length === 0) return null;
  return (
    <div id={id} className={classes.doubts}>
      {doubts.map((doubt) => (
        <div key={doubt.id} className={classes.doubt} data-doubt>
          <span>{doubtText(t, doubt)}</span>
          {onRight && !ASKS_FOR_TEXT.has(doubt.reason) && (
            <Button
              size="sm"
              variant="quiet"
              onFocus={() => onFocus?.(doubt.path)}
              onClick={() => onRight(doubt.id)}
            >
              {t('description.draft.right')}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

function doubtText(t: ReturnType<typeof useTranslation>['t'], { reason, found }: Doubt): string {
  const words = reason === 'label-unusual' ? (found ? ` (“${found}”)` : '') : found;
  return t(`description.doubt.${reason}`, { found: words });
}
