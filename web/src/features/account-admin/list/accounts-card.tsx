import { ACCOUNT_FILTERS, type AccountFilter } from '@so-viec/shared/account/account-filters';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { momentOf } from '../../../lib/words/moment.ts';
import { buttonClass } from '../../../ui/button/button.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import classes from '../accounts.module.css';
import { type Account, type AccountPage, accountsQuery } from '../queries.ts';
import type { AccountsSearch } from '../search.ts';
import { MARKS, roleWords } from '../words.ts';

/** The accounts one may look after, found by name and by what state they are in. */
export function AccountsCard({ search }: { search: AccountsSearch }) {
  const { t } = useTranslation();
  const { data, error, isPlaceholderData } = useQuery(accountsQuery(search));
  return (
    <Card aria-busy={isPlaceholderData}>
      <Filters search={search} />
      {data?.wanting && <Wanting wanting={data.wanting} />}
      {error && <Refusal look="box">{problemText(t, error)}</Refusal>}
      {data && data.rows.length === 0 && <p className={classes.none}>{t('accounts.none')}</p>}
      {data && data.rows.length > 0 && (
        <>
          <div className={`${classes.row} ${classes.head}`} aria-hidden="true">
            {(['name', 'unit', 'state', 'last', 'roles'] as const).map((column) => (
              <span key={column}>{t(`accounts.column.${column}`)}</span>
            ))}
          </div>
          <ul className={classes.list} aria-label={t('accounts.title')}>
            {data.rows.map((account) => (
              <li key={account.id}>
                <Row account={account} />
              </li>
            ))}
          </ul>
          <Pages search={search} page={data.page} pages={data.pages} count={data.count} />
        </>
      )}
    </Card>
  );
}

/** Where several units stand at the top and nobody holds a role over all of them: whose, and what to do. */
function Wanting({ wanting: { tops, roles } }: { wanting: NonNullable<AccountPage['wanting']> }) {
  const { t } = useTranslation();
  const said = roles.map(({ role, usernames }) =>
    t('accounts.wantingRole', { role: t(`accounts.role.${role as 'admin'}`), people: usernames.join(', ') }),
  );
  return (
    <p className={classes.wanting}>
      {t('accounts.wanting', { count: tops.length, tops: tops.join('; '), roles: said.join('; ') })}
    </p>
  );
}

function Filters({ search }: { search: AccountsSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = (more: Partial<AccountsSearch>) => {
    const { page: _, ...rest } = search;
    const { q, state } = { ...rest, ...more };
    return navigate({
      to: '/quan-tri/tai-khoan',
      search: { ...(q && { q }), ...(state && state !== 'all' && { state }) },
      replace: true,
    });
  };
  return (
    <div className={classes.filters} role="search">
      <TextInput
        type="search"
        aria-label={t('accounts.search')}
        placeholder={t('accounts.searchHint')}
        defaultValue={search.q ?? ''}
        onChange={(event) => void go({ q: event.target.value })}
      />
      <Select
        aria-label={t('accounts.filter')}
        value={search.state ?? 'all'}
        onChange={(event) => void go({ state: event.target.value as AccountFilter })}
      >
        {ACCOUNT_FILTERS.map((state) => (
          <option key={state} value={state}>
            {t(`accounts.state.${state}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Row({ account }: { account: Account }) {
  const { t } = useTranslation();
  return (
    <Link to="/quan-tri/tai-khoan/$id" params={{ id: account.id }} className={classes.row}>
      <span className={classes.name}>
        {account.name}
        <span className={classes.sub}>
          {[account.username, account.cadreCode].filter(Boolean).join(', ')}
        </span>
      </span>
      <span>
        {account.unitName}
        {account.bodyName && <span className={classes.sub}>{account.bodyName}</span>}
      </span>
      <StateMark state={MARKS[account.state]} size="sm">
        {t(`accounts.is.${account.state}`)}
      </StateMark>
      <span className={classes.quiet}>
        <span className={classes.label}>{t('accounts.column.last')}: </span>
        {account.lastSignInAt ? momentOf(account.lastSignInAt) : t('accounts.never')}
      </span>
      <span className={classes.quiet}>{account.roles.map((role) => roleWords(t, role)).join('; ')}</span>
    </Link>
  );
}

type PagesProps = { search: AccountsSearch; page: number; pages: number; count: number };

function Pages({ search, page, pages, count }: PagesProps) {
  const { t } = useTranslation();
  const className = buttonClass({ size: 'sm' });
  const { page: _, ...rest } = search;
  const to = (next: number) => ({ ...rest, ...(next > 1 && { page: next }) });
  return (
    <nav className={classes.pages} aria-label={t('accounts.pages')}>
      <span className={classes.quiet}>{t('accounts.count', { count: count })}</span>
      {page > 1 && (
        <Link to="/quan-tri/tai-khoan" search={to(page - 1)} className={className}>
          {t('accounts.before')}
        </Link>
      )}
      {pages > 1 && <span>{t('accounts.page', { page: formatWhole(page), pages: formatWhole(pages) })}</span>}
      {page < pages && (
        <Link to="/quan-tri/tai-khoan" search={to(page + 1)} className={className}>
          {t('accounts.after')}
        </Link>
      )}
    </nav>
  );
}
