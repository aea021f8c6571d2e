import { IMPORT_KINDS, type ImportKind } from '@so-viec/shared/import/import-row';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useMe } from '../../../lib/me.ts';
import { formRefusal, problemText } from '../../../lib/problem-text.ts';
import { DropPlace } from '../../../ui/form/drop-place.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { bringFile, keepRun } from '../queries.ts';
import classes from './start.module.css';

/** What a file holds, and the place to drop it: its preview opens by itself. */
export function BringCard() {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ImportKind>('units');
  const [edition, setEdition] = useState('');
  const me = useMe();
  const kinds = IMPORT_KINDS.filter((one) => me.can.exchanges.includes(one));
  const hasEdition = kind === 'positions' || kind === 'products';
  const { data: editions } = useQuery({
    queryKey: ['catalogue', 'editions'],
    queryFn: () => call(api.api.editions.$get()),
    enabled: hasEdition,
  });
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const sending = useMutation({
    mutationFn: (file: File) => bringFile(kind, hasEdition ? edition.trim() : '', file),
    onSuccess: (run) => {
      keepRun(queryClient, run);
      return navigate({ to: '/quan-tri/nhap/$id', params: { id: run.id } });
    },
  });
  return (
    <Card title={t('imports.bring.title')}>
      <div className={classes.bring}>
        <Field label={t('imports.bring.kind')}>
          {(ids) => (
            <Select {...ids} value={kind} onChange={(event) => setKind(event.target.value as ImportKind)}>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t(`imports.kind.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {hasEdition && (
          <Field label={t('imports.bring.edition')} hint={t('imports.bring.editionHint')}>
            {(ids) => (
              <Select {...ids} value={edition} onChange={(event) => setEdition(event.target.value)}>
                <option value="">{t('imports.bring.inForce')}</option>
                {editions?.editions.map(({ code, title }) => (
                  <option key={code} value={code}>
                    {[code, title].filter(Boolean).join(', ')}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <DropPlace
          label={t('imports.bring.drop')}
          over={t('imports.bring.dropNow')}
          note={t('imports.bring.limit')}
          busy={sending.isPending ? t('imports.bring.sending', { name: sending.variables.name }) : undefined}
          accept=".xlsx,.csv,text/csv"
          onFile={sending.mutate}
        />
        {sending.error && (
          <Refusal look="box">{formRefusal(t, sending.error) ?? problemText(t, sending.error)}</Refusal>
        )}
      </div>
    </Card>
  );
}
