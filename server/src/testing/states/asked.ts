import { newId } from '@so-viec/shared/id/uuidv7';
import { pdfOf } from '../files.ts';
import type { Refusal, TestServer } from '../index.ts';
import { bodyOf, type Fields } from '../matrix/body-of.ts';
import { isOfFile, type WalkedRoute } from '../matrix/routes.ts';
import { STANDINGS, type Standing } from '../matrix/standings.ts';

/** A row that stands in a state, and what is said of it. */
export interface Row {
  /** Parameters of addresses by name, and what fields of bodies hold. */
  says: Fields;
  /** The same for one route alone; `?` is what its address asks besides, `body` a body that its schema does not tell. */
  to?: Record<string, Fields>;
  /** Who somebody is, where it is not as in standings.ts. */
  as?: Partial<Record<Standing, string>>;
  /** Where it is kept: what was refused leaves it alone. */
  kept: [table: string, id: string];
}

type Outcomes = Refusal & { outcomes?: { outcome: string; problem?: Refusal }[] };

/** A route without what tells two ways of asking it apart: `PUT /a/:id · again`. */
export const routeOf = (asked: string): string => asked.split(' · ')[0] ?? asked;

/** Asks a route of a row as somebody: `done`, or the code that they meet. */
export async function askOf(
  server: TestServer,
  { route, asked, who }: { route: WalkedRoute; asked: string; who: Standing },
  row: Row,
): Promise<string> {
  const { '?': query = '', body: whole, ...said } = { ...row.says, ...row.to?.[asked] };
  const filled = route.path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => `${said[name] ?? newId()}`);
  const path = query === '' ? filled : `${filled}?${query}`;
  const browser = server.as(row.as?.[who] ?? STANDINGS[who]);
  if (isOfFile(route)) {
    const headers = { 'Content-Type': 'application/octet-stream' };
    const bytes = new Uint8Array(pdfOf(newId()));
    const response = await browser.raw(`${filled}?name=a.pdf`, { method: 'PUT', headers, body: bytes });
    return response.ok ? 'done' : ((await response.json()) as Refusal).code;
  }
  const fields = { ...said, id: newId(), ...row.to?.[asked] };
  const body = whole ?? (route.schema ? bodyOf(route.schema, fields) : {});
  const { status, body: answer } = await browser.request<Outcomes>(route.method, path, body);
  const [first] = answer?.outcomes ?? [];
  const refused = first ? first.problem : status >= 400 ? answer : undefined;
  if ((refused?.status ?? status) >= 500) throw new Error(`${asked}: ${JSON.stringify(answer)}`);
  return refused?.code ?? 'done';
}

/** A row as it is kept. */
export async function asKept({ db }: TestServer, { kept: [table, id] }: Row): Promise<string> {
  const rows = db.selectFrom(table as 'work_day').selectAll();
  return JSON.stringify((await rows.where('id', '=', id).executeTakeFirst()) ?? null);
}
