import '../../features/cadre/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddPersonForm } from '../../features/cadre/identity/add-person-form.tsx';
import { CadreRows } from '../../features/cadre/list/cadre-rows.tsx';
import { Filters } from '../../features/cadre/list/filters.tsx';
import { PageSteps } from '../../features/cadre/list/page-steps.tsx';
import { type Cadres, cadresQuery } from '../../features/cadre/queries.ts';
import type { CadresSearch } from '../../features/cadre/search.ts';
import { AskForm } from '../../features/cadre/transfer/form/ask-form.tsx';
import { TransfersCard } from '../../features/cadre/transfer/transfers-card.tsx';
import { formatWhole } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { SearchBox } from '../../ui/table/search-box.tsx';
import classes from './cadre-pages.module.css';

/** Cán bộ: people whom the reader may see, found by parts of their names. */
export function CadresPage() {
  const { t } = useTranslation();
  const me = useMe();
  const search = useSearch({ from: '/_in/can-bo' });
  const navigate = useNavigate();
  const { data, isPlaceholderData } = useQuery(cadresQuery(search));
  const isNarrowed = Boolean(search.unit || search.kind || search.position || search.on || search.gone);
  const [isFiltering, filter] = useState(isNarrowed);
  const go = (next: CadresSearch) => void navigate({ to: '/can-bo', search: next, replace: true });
  const { q: _, page: __, ...kept } = search;
  return (
    <div className={classes.page}>
      <PageHeader
        context={t('cadre.context')}
        title={t('cadre.title')}
        actions={data && <Acts can={data.can} search={search} />}
      />
      {data && (data.can.add || data.can.ask) && search.viec === undefined && (
        <div className={classes.phoneActs}>
          <Acts can={data.can} search={search} />
        </div>
      )}
      {search.viec === 'them' && data?.can.add && <AddPersonForm today={me.today} />}
      {search.viec === 'xin' && data?.can.ask && <AskForm today={me.today} />}
      {me.can.transfer && <TransfersCard />}
      <Card aria-busy={isPlaceholderData}>
        <div className={classes.tools}>
          <SearchBox
            label={t('cadre.search')}
            hint={t('cadre.searchHint')}
            value={search.q ?? ''}
            onChange={(q) => go(q ? { ...kept, q } : kept)}
          />
          <Button aria-expanded={isFiltering} onClick={() => filter(!isFiltering)}>
            {t('cadre.filter.name')}
          </Button>
          <span className={classes.count} role="status">
            {data && countWords(t, data)}
          </span>
        </div>
        {isFiltering && <Filters key={JSON.stringify(kept)} search={search} today={me.today} onChange={go} />}
        {data && data.rows.length > 0 && <CadreRows rows={data.rows} />}
        {data && <PageSteps search={search} hasNext={data.hasNext} />}
      </Card>
      {data?.rows.length === 0 && (
        <EmptyState title={t('cadre.empty.title')}>{t('cadre.empty.text')}</EmptyState>
      )}
    </div>
  );
}

/** "14 người"; of a unit, who works there and who else belongs to it. */
function countWords(t: TFunction, { count, elsewhere, isMore }: Cadres): string {
  const said = (number: number) => ({ number: formatWhole(number) });
  if (isMore) return t('cadre.countMore', said(count));
  if (elsewhere === 0) return t('cadre.count', said(count));
  return t('cadre.countElsewhere', { ...said(count - elsewhere), elsewhere: formatWhole(elsewhere) });
}

type ActsProps = { can: Cadres['can']; search: CadresSearch };

/** A new person, and for a body's officer one of another body. */
function Acts({ can, search }: ActsProps) {
  const { t } = useTranslation();
  return (
    <>
      {can.ask && (
        <ButtonLink to="/can-bo" search={{ ...search, viec: 'xin' }}>
          {t('transfer.ask')}
        </ButtonLink>
      )}
      {can.add && (
        <ButtonLink
          to="/can-bo"
          search={{ ...search, viec: 'them' }}
          variant={search.viec ? 'plain' : 'primary'}
          icon="plus"
        >
          {t('cadre.add')}
        </ButtonLink>
      )}
    </>
  );
}
