import '../../features/account-admin/texts.ts';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountsCard } from '../../features/account-admin/list/accounts-card.tsx';
import { FactorRuleCard } from '../../features/account-admin/list/factor-rule-card.tsx';
import { useMe } from '../../lib/me.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';

const route = getRouteApi('/_in/quan-tri/tai-khoan');

/** Tài khoản: who can sign in, who never did, who is closed. */
export function AccountsPage() {
  const { t } = useTranslation();
  const { can } = useMe();
  const create = can.admin && (
    <ButtonLink to="/quan-tri/tai-khoan/cap" variant="primary" icon="plus">
      {t('accounts.create')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        context={t('accounts.context')}
        title={t('accounts.title')}
        actions={create}
        phoneActions={create}
      />
      <AccountsCard search={route.useSearch()} />
      {can.admin && <FactorRuleCard />}
    </>
  );
}
