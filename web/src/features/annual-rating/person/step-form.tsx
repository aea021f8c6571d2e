import {
  ANNUAL_STEP_RULES,
  LEVEL_STEPS,
  PAPER_STEPS,
} from '@so-viec/shared/annual-rating/annual-rating.rules';
import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { FILE_CHOICE } from '@so-viec/shared/file/file-kind';
import { LEVELS } from '@so-viec/shared/review/pack/level';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { NamedDayField } from '../../../ui/date/named-day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Annual, AnnualStepKind } from '../answers.ts';
import classes from './person.module.css';
import { ShareHint } from './share-hint.tsx';
import { useAnnualStep } from './use-annual-step.ts';

const DECIDING: readonly AnnualStepKind[] = ['decided', 'replaced'];

type Props = { annual: Annual; kind: AnnualStepKind; isMain: boolean; onDone: () => void };

/** The level a step begins with: what was said before it, else what the year leads to. */
function levelBefore({ own, proposedLevel, computed }: Annual, kind: AnnualStepKind): string {
  if (kind === 'self-rated') return own.level ?? computed.level ?? '';
  return (kind === 'decided' ? proposedLevel : computed.level) ?? '';
}

/** What one step asks for, and the button that takes it. What was typed stays when it is refused. */
export function AnnualStepForm({ annual, kind, isMain, onDone }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const step = useAnnualStep(annual, kind);
  const [file, setFile] = useState<File | null>(null);
  const { asks } = ANNUAL_STEP_RULES[kind];
  const refusal = (path: string) => refusalOf(t, step.error, path);
  const whole = refusal('file') ?? refusal('fileId') ?? formRefusal(t, step.error);
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? '');
    const on = said('on') === '' ? null : (parseDay(said('on')) ?? said('on'));
    const words = { number: said('number'), text: said('text'), handling: said('handling') };
    step.mutate({ level: said('level') || null, on, file, ...words }, { onSuccess: onDone });
  };
  const dayOf = t(`annual.field.day.${kind as 'met'}`);
  return (
    <form className={classes.form} onSubmit={take} noValidate>
      <p className={classes.hint}>{t(`annual.hint.${kind}`)}</p>
      {DECIDING.includes(kind) && <ShareHint year={annual.year} />}
      {asks.includes('level') && <LevelField start={levelBefore(annual, kind)} refusal={refusal('level')} />}
      {(asks.includes('number') || asks.includes('on')) && (
        <div className={classes.pair}>
          {asks.includes('number') && (
            <Field label={t('annual.field.number')} refusal={refusal('number')}>
              {(ids) => <TextInput {...ids} name="number" />}
            </Field>
          )}
          {asks.includes('on') && (
            <Field label={dayOf} refusal={refusal('on')}>
              {(ids) => <NamedDayField {...ids} name="on" openAt={today} />}
            </Field>
          )}
        </div>
      )}
      <Field label={t(`annual.field.text.${kind}`)} hint={t('common.noSecrets')} refusal={refusal('text')}>
        {(ids) => <TextArea {...ids} name="text" rows={3} />}
      </Field>
      {LEVEL_STEPS.includes(kind) && (
        <Field label={t('annual.field.handling')} refusal={refusal('handling')}>
          {(ids) => <TextArea {...ids} name="handling" rows={2} defaultValue={annual.decided.handling} />}
        </Field>
      )}
      {PAPER_STEPS.includes(kind) && <FileChoice file={file} onChoose={setFile} />}
      {whole && <Refusal look="box">{whole}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" variant={isMain ? 'primary' : 'plain'} disabled={step.isPending}>
          {t(`annual.button.${kind}`)}
        </Button>
        {!isMain && (
          <Button variant="quiet" onClick={onDone}>
            {t('annual.button.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

function FileChoice({ file, onChoose }: { file: File | null; onChoose: (file: File | null) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const open = () => {
    if (!input.current) return;
    // A file mended under the same name is read anew.
    input.current.value = '';
    input.current.click();
  };
  return (
    <div className={classes.file}>
      <Button icon="upload" size="sm" onClick={open}>
        {t('annual.field.chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('annual.field.chooseFile')}
        accept={FILE_CHOICE}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
      <span className={classes.hint}>{file ? file.name : t('annual.field.file')}</span>
    </div>
  );
}

function LevelField({ start, refusal }: { start: string; refusal: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Field label={t('annual.field.level')} refusal={refusal}>
      {(ids) => (
        <Select {...ids} name="level" defaultValue={start}>
          <option value="">{t('annual.field.choose')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`review.level.${level}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
