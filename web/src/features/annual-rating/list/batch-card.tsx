import { ANNUAL_STEP_RULES } from '@so-viec/shared/annual-rating/annual-rating.rules';
import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { NamedDayField } from '../../../ui/date/named-day-field.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { AnnualRow } from '../answers.ts';
import person from '../person/person.module.css';
import { ShareHint } from '../person/share-hint.tsx';
import classes from './list.module.css';
import { BATCH_STEPS, type BatchStep, batchLevel, useAnnualBatch, waitingFor } from './use-annual-batch.ts';

type Props = { year: number; rows: readonly AnnualRow[] };

/** One meeting, proposal, decision or notice for all who wait for it by the reader. */
export function BatchCard({ year, rows }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<BatchStep>();
  const offered = BATCH_STEPS.filter((kind) => waitingFor(rows, kind).length > 0);
  if (asking) {
    const waiting = waitingFor(rows, asking);
    return (
      <BatchForm key={asking} year={year} kind={asking} rows={waiting} onDone={() => setAsking(undefined)} />
    );
  }
  if (offered.length === 0) return null;
  return (
    <div className={classes.bar}>
      {offered.map((kind) => (
        <Button key={kind} size="sm" onClick={() => setAsking(kind)}>
          {t(`annual.batch.button.${kind}`, { count: waitingFor(rows, kind).length })}
        </Button>
      ))}
    </div>
  );
}

function BatchForm({ year, kind, rows, onDone }: Props & { kind: BatchStep; onDone: () => void }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const batch = useAnnualBatch(year, kind);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { asks } = ANNUAL_STEP_RULES[kind];
  const chosen = rows.filter(({ cadre }) => !left.has(cadre.code));
  const choose = (code: string) => {
    const next = new Set(left);
    if (!next.delete(code)) next.add(code);
    setLeft(next);
  };
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? '');
    const on = said('on') === '' ? null : (parseDay(said('on')) ?? said('on'));
    batch.mutate({ rows: chosen, on, number: said('number'), text: said('text') }, { onSuccess: onDone });
  };
  return (
    <form className={classes.batch} onSubmit={take} noValidate>
      {kind === 'decided' && <ShareHint year={year} />}
      <fieldset className={classes.who}>
        <legend>{t('annual.batch.who')}</legend>
        {rows.map((row) => (
          <Checkbox
            key={row.cadre.code}
            checked={!left.has(row.cadre.code)}
            onChange={() => choose(row.cadre.code)}
            label={`${row.cadre.fullName}${asks.includes('level') ? `: ${levelWords(t, row, kind)}` : ''}`}
          />
        ))}
      </fieldset>
      {asks.includes('on') && (
        <div className={person.pair}>
          {asks.includes('number') && (
            <Field label={t('annual.field.number')}>{(ids) => <TextInput {...ids} name="number" />}</Field>
          )}
          <Field label={t(`annual.field.day.${kind as 'met'}`)}>
            {(ids) => <NamedDayField {...ids} name="on" openAt={today} />}
          </Field>
        </div>
      )}
      <Field label={t(`annual.field.text.${kind}`)} hint={t('common.noSecrets')}>
        {(ids) => <TextArea {...ids} name="text" rows={3} />}
      </Field>
      {batch.error && <Refusal look="box">{problemText(t, batch.error)}</Refusal>}
      <div className={person.buttons}>
        <Button type="submit" variant="primary" disabled={batch.isPending || chosen.length === 0}>
          {t(`annual.batch.button.${kind}`, { count: chosen.length })}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('annual.button.cancel')}
        </Button>
      </div>
    </form>
  );
}

function levelWords(t: ReturnType<typeof useTranslation>['t'], row: AnnualRow, kind: BatchStep): string {
  const level = batchLevel(row, kind);
  return level ? t(`review.list.shortLevel.${level}`) : t('annual.batch.without');
}
