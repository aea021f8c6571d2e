import type { CadreInput } from '@so-viec/shared/cadre/cadre.schema';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useOpened, useTheirs } from '../../../lib/form/use-opened.ts';
import { refusalOf } from '../../../lib/problem-text.ts';
import { StaleChoice } from '../../../ui/state/stale-choice.tsx';
import { FormCard } from '../post/form-card.tsx';
import { useFormEnd } from '../post/use-post-form.ts';
import type { Cadre } from '../queries.ts';
import { PersonFields } from './person-fields.tsx';

/** A name, kind or address of mail that was written wrong. */
export function CorrectForm({ person }: { person: Cadre }) {
  const { t } = useTranslation();
  const { code, fullName, kind, email } = person.cadre;
  const [words, setWords] = useState({ fullName, kind: kind as CadreInput['kind'], email });
  const { close, done } = useFormEnd(code);
  const { opened, goOn } = useOpened(person.cadre);
  const save = useMutation({
    mutationFn: () =>
      call(api.api.cadres[':code'].$put({ param: { code }, json: { ...words, version: opened.version } })),
    onSuccess: () => done({}),
  });
  const theirs = useTheirs(person.cadre, save.error);
  const keep = () => {
    goOn();
    save.reset();
  };
  const kindWords = (one: string) => t(`cadre.kind.${one as 'worker'}`);
  const stale = theirs && (
    <StaleChoice
      rows={[
        [t('cadre.form.fullName'), theirs.fullName, words.fullName],
        [t('cadre.form.cadreKind'), kindWords(theirs.kind), kindWords(words.kind)],
        [t('cadre.form.email'), theirs.email, words.email],
      ]}
      onKeep={keep}
      onTake={close}
    />
  );
  return (
    <FormCard
      title={t('cadre.form.correct')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={() => save.mutate()}
      onCancel={close}
      stale={stale}
    >
      <PersonFields
        words={words}
        onChange={(more) => setWords((known) => ({ ...known, ...more }))}
        refusalOf={(path) => refusalOf(t, save.error, path)}
      />
    </FormCard>
  );
}
