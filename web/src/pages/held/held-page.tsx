import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { HeldList } from '../../features/held/held-list.tsx';
import { useHeldRows } from '../../features/held/use-held-rows.ts';
import { bringTexts } from '../../lib/i18n/late.ts';
import { held } from '../../lib/i18n/vi/work/held.ts';
import { useMe } from '../../lib/me.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { ownOutbox } from '../today/own-outbox.ts';
import { CurrentLine } from './current-line.tsx';

bringTexts({ held });

/** What is held on this machine until the server has it, for the account that wrote it. */
export function HeldPage() {
  const { t } = useTranslation();
  const { account } = useMe();
  const outbox = useMemo(() => ownOutbox(account.id), [account.id]);
  const rows = useHeldRows(outbox);
  const isAnyReady = rows?.some((row) => row.request !== null && !row.isRefused) ?? false;
  return (
    <>
      <PageHeader
        title={t('held.title')}
        context={t('held.lead', { name: account.displayName })}
        actions={isAnyReady && <Button onClick={() => void outbox.send()}>{t('held.sendNow')}</Button>}
      />
      {rows?.length === 0 && (
        <EmptyState
          title={t('held.none')}
          actions={
            <ButtonLink to="/hom-nay/{-$day}" params={{ day: undefined }}>
              {t('held.toToday')}
            </ButtonLink>
          }
        >
          {t('held.noneText')}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <HeldList rows={rows} outbox={outbox} currentOf={(row) => <CurrentLine row={row} />} />
      )}
    </>
  );
}
