import { newId } from '@so-viec/shared/id/uuidv7';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatMonth } from '../../../lib/format.ts';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { ClosingRow } from '../queries.ts';
import { useClosingSearch } from '../search.ts';
import { useClosingWrite } from '../use-closing-write.ts';
import { Panel } from './panel.tsx';

/** Closes with products that nobody decided on: the closer says that they have seen how many. */
export function CloseForm({ row }: { row: ClosingRow }) {
  const { t } = useTranslation();
  const { month, go } = useClosingSearch();
  const [id] = useState(newId);
  const [isForgotten, forget] = useState(false);
  const count = row.undecided;
  const close = useClosingWrite(
    (undecided: number) =>
      call(api.api.closings[':id'].$put({ param: { id }, json: { month, unit: row.code, undecided } })),
    () => t('closing.done.close', { month: formatMonth(month), name: row.name }),
    () => go({ viec: undefined, o: undefined }),
  );
  return (
    <Panel
      title={t('closing.form.undecidedTitle', { name: row.name })}
      hint={t('closing.form.undecided', { count })}
      saves={t('closing.act.confirm', { month: formatMonth(month) })}
      saving={t('closing.act.closing')}
      error={close.error}
      isPending={close.isPending}
      onSubmit={(said) => {
        const isConfirmed = said('confirmed') === String(count);
        forget(!isConfirmed);
        if (isConfirmed) close.mutate(count);
      }}
    >
      <Checkbox
        key={count}
        name="confirmed"
        value={String(count)}
        label={t('closing.form.undecidedConfirm', { count })}
      />
      {isForgotten && <Refusal>{t('closing.form.confirmFirst')}</Refusal>}
    </Panel>
  );
}
