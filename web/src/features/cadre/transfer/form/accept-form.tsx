import type { AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { TransferTerms } from '@so-viec/shared/transfer/transfer.schema';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../../lib/api.ts';
import { formatDay } from '../../../../lib/format.ts';
import { refusalOf } from '../../../../lib/problem-text.ts';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import { FormCard } from '../../post/form-card.tsx';
import { type Refusals, readTerms, type Terms, termsOf } from '../../post/terms.ts';
import { useFormEnd } from '../../post/use-post-form.ts';
import type { Cadre } from '../../queries.ts';
import type { Transfer } from '../transfer-query.ts';
import { TransferWords } from '../transfer-words.tsx';
import { OfferFields } from './offer-fields.tsx';

/** The receiving officer names unit, position, kind and hours, and takes the person on. */
export function AcceptForm({ person, of }: { person: Cadre; of: Transfer }) {
  const { t } = useTranslation();
  const held = person.posts.find(({ id }) => id === of.assignmentId);
  const [id] = useState(newId);
  const [kind, setKind] = useState<AssignmentKind>(held?.kind ?? 'primary');
  const [terms, setTerms] = useState<Terms>(() => ({
    ...termsOf(held, person.today),
    ...{ fromOn: formatDay(of.fromOn), unit: undefined, position: undefined },
  }));
  const [refusals, refuse] = useState<Refusals>({});
  const { close, done } = useFormEnd(of.code);
  const save = useMutation({
    mutationFn: (offer: TransferTerms) => {
      const json = { id, version: of.version, terms: offer };
      return call(api.api.transfers[':id'].acceptance.$post({ param: { id: of.id }, json }));
    },
    onSuccess: done,
  });
  const submit = () => {
    const { refusals: found, values } = readTerms(t, terms);
    refuse(found);
    if (!values) return;
    const { decision: _, decidedOn: __, fromOn: ___, ...offer } = values;
    save.mutate({ ...offer, kind });
  };
  const told = (path: keyof Refusals) => refusals[path] ?? refusalOf(t, save.error, path);
  const beside = (['unitId', 'positionId', 'dailyMinutes', 'toOn'] as const).map((path) => [
    path,
    told(path),
  ]);
  const day = told('fromOn') ?? refusalOf(t, save.error, 'bodyId');
  return (
    <FormCard
      title={t('transfer.form.takeOn', { name: person.cadre.fullName })}
      saves={t('transfer.form.accept')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={submit}
      onCancel={close}
    >
      {day && <Refusal look="box">{day}</Refusal>}
      <TransferWords of={of} />
      <OfferFields
        terms={terms}
        onChange={(more) => setTerms((known) => ({ ...known, ...more }))}
        refusals={Object.fromEntries(beside) as Refusals}
        kind={kind}
        held={held?.kind ?? 'primary'}
        onKind={setKind}
        today={person.today}
      />
    </FormCard>
  );
}
