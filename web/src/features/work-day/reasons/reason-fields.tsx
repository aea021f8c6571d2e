import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Field } from '../../../ui/form/field.tsx';
import { TextArea } from '../../../ui/form/input.tsx';
import type { DayView } from '../day-query.ts';
import classes from './reason-fields.module.css';
import { type ReasonName, reasonsOf } from './reasons.ts';
import type { ReasonsInHand } from './use-reasons.ts';

type Props = { view: DayView; asked: readonly ReasonName[]; reasons: ReasonsInHand; isReadOnly: boolean };

/** The reasons a day asks for; they save themselves. Of a closed day those that were given, as text. */
export function ReasonFields({ view, asked, reasons, isReadOnly }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { said, say, settle, missing, problem } = reasons;

  // Refused at submission: the first one that is missing takes the cursor.
  useEffect(() => {
    if (missing.length > 0) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [missing]);

  const names = {
    basis: t(view.standardMinutes === 0 ? 'workDay.reason.basisOff' : 'workDay.reason.basis'),
    lateReason: t('workDay.reason.late'),
  };
  if (isReadOnly) return <GivenReasons view={view} names={names} />;
  if (asked.length === 0) return null;
  const hints = { basis: t('workDay.reason.basisHint'), lateReason: t('workDay.reason.lateHint') };
  const refusalOf = (name: ReasonName, isFirst: boolean) => {
    if (missing.includes(name) && said[name].trim() === '') return t('workDay.reason.missing');
    if (!problem || !isFirst) return undefined;
    if (problem.code !== 'stale-version') return problemText(t, problem);
    const { basis = '', lateReason = '' } = problem.current as { basis?: string; lateReason?: string };
    return t('workDay.reason.stale', { text: [basis, lateReason].filter(Boolean).join(' / ') });
  };
  return (
    <div ref={box} className={classes.reasons}>
      {asked.map((name, index) => (
        <Field
          key={name}
          label={names[name]}
          hint={reasons.isSaved && said[name] ? t('workDay.reason.saved') : hints[name]}
          refusal={refusalOf(name, index === 0)}
        >
          {(ids) => (
            <TextArea
              {...ids}
              rows={2}
              name={name}
              value={said[name]}
              onChange={({ target }) => say({ [name]: target.value })}
              onBlur={() => void settle()}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

function GivenReasons({ view, names }: { view: DayView; names: Record<ReasonName, string> }) {
  const given = reasonsOf(view);
  const shown = (['basis', 'lateReason'] as const).filter((name) => given[name]);
  if (shown.length === 0) return null;
  return (
    <dl className={classes.reasons}>
      {shown.map((name) => (
        <div key={name}>
          <dt className={classes.name}>{names[name]}</dt>
          <dd className={classes.given}>{given[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
