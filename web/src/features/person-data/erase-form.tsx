import { formatWhole } from '@so-viec/shared/decimal/decimal';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { formRefusal, problemText, refusalOf } from '../../lib/problem-text.ts';
import { momentOf } from '../../lib/words/moment.ts';
import { Button } from '../../ui/button/button.tsx';
import { SureButton } from '../../ui/button/sure-button.tsx';
import { Field } from '../../ui/form/field.tsx';
import { TextInput } from '../../ui/form/input.tsx';
import { notify } from '../../ui/notice/notices.ts';
import { Refusal } from '../../ui/state/refusal.tsx';
import classes from './person-data.module.css';

const fetchErasures = (code: string) => call(api.api.cadres[':code'].erasures.$get({ param: { code } }));
type Erasure = Awaited<ReturnType<typeof fetchErasures>>['erasures'][number];

/** What was erased of a person who left, and a request for it. It is asked twice: nothing comes back. */
export function EraseForm({ code }: { code: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({ queryKey: ['erasures', code], queryFn: () => fetchErasures(code) });
  if (error && !data) return <Refusal look="box">{problemText(t, error)}</Refusal>;
  if (!data) return null;
  return (
    <div className={classes.erase}>
      <h3>{t('personData.erase.title')}</h3>
      {data.erasures.length > 0 && (
        <ul className={classes.list}>
          {data.erasures.map((erasure) => (
            <Erased key={erasure.id} erasure={erasure} />
          ))}
        </ul>
      )}
      {data.isStillHere ? (
        <p className={classes.quiet}>{t('personData.erase.here')}</p>
      ) : (
        <AskErasure code={code} />
      )}
    </div>
  );
}

function Erased({
  erasure: { at, byName, reason, endedAt, failedAt, choices, removals },
}: {
  erasure: Erasure;
}) {
  const { t } = useTranslation();
  const went = [
    { what: t('personData.erase.choices'), rows: choices },
    ...removals.map(({ kind, rows }) => ({ what: t(`personData.kind.${kind as 'trail'}`), rows })),
  ].filter(({ rows }) => rows > 0);
  const said = went.map(
    ({ what, rows }) => `${what.charAt(0).toLowerCase()}${what.slice(1)} (${formatWhole(rows)})`,
  );
  const words = { at: momentOf(at), by: byName ?? '', reason, rows: said.join('; ') };
  const state = endedAt !== null ? (went.length > 0 ? 'done' : 'nothing') : failedAt ? 'failed' : 'underWay';
  return (
    <li>{t(`personData.erase.${state}`, { ...words, failedAt: failedAt ? momentOf(failedAt) : '' })}</li>
  );
}

function AskErasure({ code }: { code: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [id, setId] = useState(newId);
  const [reason, setReason] = useState('');
  const [isSure, setSure] = useState(false);
  const ask = useMutation({
    mutationFn: () =>
      call(api.api.cadres[':code'].erasures.$post({ param: { code }, json: { id, reason: reason.trim() } })),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: ['erasures', code] });
      setId(newId());
      setReason('');
      setSure(false);
      notify({ text: t('personData.erase.asked') });
    },
  });
  const refused = formRefusal(t, ask.error);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // Without its grounds it is refused, and says so.
        if (reason.trim() === '') ask.mutate();
        else setSure(true);
      }}
    >
      <p className={classes.quiet}>{t('personData.erase.lead')}</p>
      <Field
        label={t('personData.erase.reason')}
        hint={t('personData.erase.reasonHint')}
        refusal={refusalOf(t, ask.error, 'reason')}
      >
        {(ids) => (
          <TextInput
            {...ids}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              setSure(false);
              ask.reset();
            }}
          />
        )}
      </Field>
      {refused && <Refusal look="box">{refused}</Refusal>}
      {isSure ? (
        <Sure reason={reason.trim()} ask={ask} onCancel={() => setSure(false)} />
      ) : (
        <Button type="submit" disabled={ask.isPending}>
          {t('personData.erase.do')}
        </Button>
      )}
    </form>
  );
}

/** A second press of what opened it lands on the way back. */
const focus = (button: HTMLButtonElement | null) => button?.focus();

interface SureProps {
  reason: string;
  ask: { mutate: () => void; isPending: boolean };
  onCancel: () => void;
}

function Sure({ reason, ask, onCancel }: SureProps) {
  const { t } = useTranslation();
  return (
    <>
      <p id="erase-sure" className={classes.sure}>
        {t('personData.erase.question', { reason })}
      </p>
      <div className={classes.acts}>
        <SureButton disabled={ask.isPending} onClick={() => ask.mutate()}>
          {t('personData.erase.sure')}
        </SureButton>
        <Button ref={focus} variant="quiet" aria-describedby="erase-sure" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </>
  );
}
