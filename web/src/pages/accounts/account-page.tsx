import '../../features/account-admin/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../../features/account-admin/accounts.module.css';
import { AccountCard } from '../../features/account-admin/one/account-card.tsx';
import { CodeCard } from '../../features/account-admin/one/code-card.tsx';
import { LinksCard } from '../../features/account-admin/one/links-card.tsx';
import { RolesCard } from '../../features/account-admin/one/roles-card.tsx';
import { accountQuery } from '../../features/account-admin/queries.ts';
import { useMe } from '../../lib/me.ts';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { MissingPage } from '../missing/missing-page.tsx';

const route = getRouteApi('/_in/quan-tri/tai-khoan/$id');

/** One account: its state, its first password given anew, its roles. */
export function AccountPage() {
  const { id } = route.useParams();
  const { t } = useTranslation();
  const { can } = useMe();
  const { data: account, error } = useQuery(accountQuery(id));
  if (error instanceof Problem && error.status === 404) return <MissingPage />;
  if (!account) return error ? <Refusal look="box">{problemText(t, error)}</Refusal> : null;
  const back = <Link to="/quan-tri/tai-khoan">{t('accounts.title')}</Link>;
  return (
    <>
      <PageHeader context={back} title={account.name} />
      <div className={classes.cards}>
        <AccountCard account={account} />
        <RolesCard account={account} />
        {can.admin && <CodeCard account={account} />}
        {can.admin && <LinksCard account={account} />}
      </div>
    </>
  );
}
