import '../../features/competency/texts.ts';
import '../../features/position-catalogue/texts.ts';
import { COMPETENCY_GROUPS } from '@so-viec/shared/competency/competency.rules';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FrameworkCard } from '../../features/competency/framework/framework-card.tsx';
import { ByCompetencyCard } from '../../features/competency/gaps/by-competency-card.tsx';
import { GapsCard } from '../../features/competency/gaps/gaps-card.tsx';
import { TableCard, type TableFilter } from '../../features/competency/gaps/table-card.tsx';
import { GapsSwitch } from '../../features/competency/gaps/unit-tools.tsx';
import { frameworkQuery, gapsQuery, tableQuery } from '../../features/competency/queries.ts';
import { useMe } from '../../lib/me.ts';
import { problemText } from '../../lib/problem-text.ts';
import { defined } from '../../lib/search.ts';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import classes from './competency-page.module.css';

const here = getRouteApi('/_in/vi-tri/nang-luc');

/** Khung năng lực: for who oversees a unit where its people fall short, and the framework itself. */
export function FrameworkPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { unit, xem, loc } = here.useSearch();
  const navigate = here.useNavigate();
  const framework = useQuery(frameworkQuery);
  const isTable = xem === 'bang';
  const gaps = useQuery({ ...gapsQuery(unit), enabled: me.can.summary && !isTable });
  const table = useQuery({ ...tableQuery(unit), enabled: me.can.summary && isTable });
  const error = gaps.error ?? table.error;
  const crumbs = <Link to="/vi-tri">{t('catalogue.title')}</Link>;
  return (
    <div className={classes.page}>
      <PageHeader context={crumbs} title={t('competency.title')} />
      {me.can.summary && <GapsSwitch unit={unit} shown={isTable ? 'table' : 'gaps'} />}
      {error && (
        <Card>
          <Refusal look="box">{problemText(t, error)}</Refusal>
        </Card>
      )}
      {isTable && table.data && (
        <TableCard
          view={table.data}
          filter={loc ?? 'tat-ca'}
          onFilter={(one) =>
            void navigate({ search: defined({ unit, xem, loc: filterOf(one) }), replace: true })
          }
          onUnit={(code) => void navigate({ search: defined({ unit: code, xem, loc }) })}
        />
      )}
      {!isTable && gaps.data && (
        <div className={classes.columns}>
          <GapsCard view={gaps.data} onUnit={(code) => void navigate({ search: { unit: code } })} />
          <ByCompetencyCard view={gaps.data} />
        </div>
      )}
      {framework.data && (
        <Framework isFolded={gaps.data !== undefined || table.data !== undefined}>
          <div className={classes.three}>
            {COMPETENCY_GROUPS.map((group) => (
              <FrameworkCard
                key={group}
                title={t(`competency.group.${group}`)}
                competencies={framework.data.competencies.filter((c) => c.group === group)}
                canChange={framework.data.canChange}
              />
            ))}
          </div>
        </Framework>
      )}
    </div>
  );
}

/** Everybody is no filter, and stands in no address. */
const filterOf = (filter: TableFilter) => (filter === 'tat-ca' ? undefined : filter);

/** Under the gaps of a unit the framework is folded: it is looked up, not read. */
function Framework({ isFolded, children }: { isFolded: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  if (!isFolded) return children;
  return (
    <details className={classes.framework}>
      <summary>{t('competency.context')}</summary>
      {children}
    </details>
  );
}
