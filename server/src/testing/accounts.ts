import type { Refusal, TestServer } from './index.ts';

export interface Account {
  id: string;
  username: string;
  name: string;
  state: string;
  version: number;
  lastSignInAt: string | null;
  roles: { id: string; role: string }[];
}
export interface Slip {
  accountId: string;
  username: string;
  password: string;
  until: string;
}

/** What administrators and personnel officers do to accounts in tests, through HTTP. */
export function accountsOn(server: () => TestServer) {
  const list = async (query = '', as = 'vinh.dq') =>
    (await server().as(as).get<{ rows: Account[]; count: number }>(`/api/accounts${query}`)).body;
  const accountOf = async (username: string): Promise<Account> => {
    const found = (await list(`?q=${username}`)).rows.find((row) => row.username === username);
    if (!found) throw new Error(`no account ${username}`);
    return found;
  };
  const act = async (username: string, what: string, as = 'vinh.dq') => {
    const { id, version } = await accountOf(username);
    return server().as(as).post<Refusal & { slip: Slip }>(`/api/accounts/${id}/${what}`, { version });
  };
  const signIn = async (username: string, password: string) => {
    const { status, body } = await server().stranger().signIn(username, password);
    return [status, (body as Refusal | undefined)?.code];
  };
  return { list, accountOf, act, signIn };
}
