import { newId } from '@so-viec/shared/id/uuidv7';
import { LEVELS, type Level } from '@so-viec/shared/review/pack/level';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { shortPoints } from '../../../lib/points.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { BodyRatings } from '../answers.ts';
import classes from '../rating.module.css';
import { useRatingWrite } from '../use-rating-write.ts';
import { hundredthsTyped } from './typed-points.ts';

function startOf(score: BodyRatings['score']) {
  const typed = (hundredths: number | undefined) => (hundredths === undefined ? '' : shortPoints(hundredths));
  return {
    general: typed(score?.generalHundredths),
    result: typed(score?.resultHundredths),
    mostLevel: score?.mostLevel ?? ('' as Level | ''),
    conditions: score?.conditions ?? '',
    isOutstanding: score?.isOutstanding ?? false,
  };
}
type Form = ReturnType<typeof startOf>;

function useSave({ score, body, period }: BodyRatings, onDone: () => void) {
  const { t } = useTranslation();
  const id = useRef(newId());
  const send = ({ general, result, ...rest }: Form) => {
    const points = {
      generalHundredths: hundredthsTyped(general) ?? -1,
      resultHundredths: hundredthsTyped(result) ?? -1,
    };
    const content = { ...points, ...rest };
    if (!score) {
      const json = { id: id.current, unit: body.code, period, ...content };
      return call(api.api['body-scores'].$post({ json }));
    }
    const json = { version: score.version, ...content };
    return call(api.api['body-scores'][':id'].$put({ param: { id: score.id }, json }));
  };
  return useRatingWrite(send, t('rating.score.saved'), onDone);
}

/** Points, the conditions that hold the level down, and whether the body is outstanding. */
export function ScoreForm({ ratings, onDone }: { ratings: BodyRatings; onDone: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => startOf(ratings.score));
  const save = useSave(ratings, onDone);
  const set = (change: Partial<Form>) => setForm((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(form);
  };
  const refused = formRefusal(t, save.error);
  const points = (name: 'general' | 'result') => (
    <Field label={t(`rating.score.${name}`)} refusal={refusalOf(t, save.error, `${name}Hundredths`)}>
      {(ids) => (
        <TextInput
          {...ids}
          inputMode="decimal"
          value={form[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {points('general')}
      {points('result')}
      <Field label={t('rating.score.most')}>
        {(ids) => (
          <Select
            {...ids}
            value={form.mostLevel}
            onChange={(event) => set({ mostLevel: event.target.value as Level | '' })}
          >
            <option value="">{t('rating.score.allMet')}</option>
            {LEVELS.slice(1).map((level) => (
              <option key={level} value={level}>
                {t(`rating.level.${level}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label={t('rating.score.conditions')}
        hint={t('rating.score.conditionsHint')}
        refusal={refusalOf(t, save.error, 'conditions')}
      >
        {(ids) => (
          <TextArea
            {...ids}
            value={form.conditions}
            onChange={(event) => set({ conditions: event.target.value })}
          />
        )}
      </Field>
      <Checkbox
        label={t('rating.score.isOutstanding')}
        checked={form.isOutstanding}
        onChange={(event) => set({ isOutstanding: event.target.checked })}
      />
      {refusalOf(t, save.error, 'isOutstanding') && (
        <Refusal>{refusalOf(t, save.error, 'isOutstanding')}</Refusal>
      )}
      {refused && <Refusal look="box">{refused}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" variant="primary" disabled={save.isPending}>
          {t('rating.score.save')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('rating.disqualifier.cancel')}
        </Button>
      </div>
    </form>
  );
}
