import { PEOPLE_AT_ONCE, type RoleName } from '@so-viec/shared/account/account-admin.schema';
import type { LinkKind } from '@so-viec/shared/account/account-link.schema';
import type { FactorRule } from '@so-viec/shared/account/second-factor.rules';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import type { Choice } from '../../ui/form/picker.tsx';
import type { AccountsSearch } from './search.ts';

const accounts = api.api.accounts;
const one = accounts[':id'];

const fetchPage = (query: AccountsSearch) => call(accounts.$get({ query }));
export type AccountPage = Awaited<ReturnType<typeof fetchPage>>;

export function accountsQuery(query: AccountsSearch) {
  return queryOptions({
    queryKey: ['accounts', query],
    queryFn: () => fetchPage(query),
    placeholderData: keepPreviousData,
  });
}

const fetchAccount = (id: string) => call(one.$get({ param: { id } }));
export type Account = Awaited<ReturnType<typeof fetchAccount>>;
export const accountQuery = (id: string) =>
  queryOptions({ queryKey: ['accounts', 'one', id], queryFn: () => fetchAccount(id) });

export function candidatesQuery(unit: string) {
  return queryOptions({
    queryKey: ['accounts', 'candidates', unit],
    queryFn: () => call(accounts.candidates.$get({ query: { unit } })),
    enabled: unit !== '',
  });
}
export type Candidate = Awaited<
  ReturnType<NonNullable<ReturnType<typeof candidatesQuery>['queryFn']>>
>['people'][number];

type Seen = Pick<Account, 'id' | 'version'>;
const seen = ({ id, version }: Seen) => ({ param: { id }, json: { version } });

export const closeAccount = (account: Seen): Promise<Account> => call(one.closing.$post(seen(account)));
export const openAccount = (account: Seen): Promise<Account> => call(one.opening.$post(seen(account)));
export const resetAccount = (account: Seen) => call(one.reset.$post(seen(account)));

export type NewRole = {
  id: string;
  role: RoleName;
  unitCode: string | null;
  fromOn: string;
  toOn: string | null;
};
export const giveRole = (account: Pick<Account, 'id'>, json: NewRole) =>
  call(one.roles.$post({ param: { id: account.id }, json }));
export const endRole = (id: string, toOn: string) =>
  call(api.api.roles[':id'].ending.$post({ param: { id }, json: { toOn } }));

const fetchLinks = (id: string) => call(one.links.$get({ param: { id } }));
export type Links = Awaited<ReturnType<typeof fetchLinks>>;
export type Link = Links['links'][number];
export const linksQuery = (id: string) =>
  queryOptions({ queryKey: ['accounts', 'links', id], queryFn: () => fetchLinks(id) });
export const linkAccount = (id: string, json: { id: string; kind: LinkKind; subject: string }) =>
  call(one.links.$post({ param: { id }, json }));
export const unlinkAccount = (id: string, link: string) =>
  call(one.links[':link'].removal.$post({ param: { id, link } }));
export const switchPassword = (id: string, json: { version: number; isOff: boolean }) =>
  call(one['password-use'].$put({ param: { id }, json }));

type Person = { id: string } & Pick<Candidate, 'cadreId' | 'username'>;
const sendPeople = (people: Person[]) => call(accounts.$post({ json: { people } }));
export type Slip = Awaited<ReturnType<typeof sendPeople>>['slips'][number];

/** Gives accounts some at a time, so that the page can say how far it is; `onGiven` keeps what came so far. */
export async function createMany(people: readonly Person[], onGiven: (slips: Slip[]) => void): Promise<void> {
  for (let start = 0; start < people.length; start += PEOPLE_AT_ONCE) {
    const some = people.slice(start, start + PEOPLE_AT_ONCE);
    onGiven((await sendPeople(some)).slips);
  }
}

export const createOne = (id: string, json: { username: string; displayName: string }) =>
  call(one.$put({ param: { id }, json }));

/** Units by a part of their name; a choice is known by its code. */
export async function findUnits(q: string): Promise<Choice[]> {
  const { rows } = await call(api.api['unit-choices'].$get({ query: { q } }));
  return rows.map(({ code, name, above }) => ({ id: code, name, note: [...above, code].join(', ') }));
}

export const accountFactorQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'factor', id],
    queryFn: () => call(one['second-factor'].$get({ param: { id } })),
  });
export const resetFactor = (id: string) => call(one['second-factor'].reset.$post({ param: { id } }));

const rule = api.api['second-factor-rule'];
export const factorRuleQuery = queryOptions({
  queryKey: ['accounts', 'factor-rule'],
  queryFn: () => call(rule.$get()),
});
export const saveFactorRule = (json: FactorRule) => call(rule.$put({ json }));
