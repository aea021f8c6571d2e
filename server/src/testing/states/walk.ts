import { createApp } from '../../app.ts';
import type { TestServer } from '../index.ts';
import { guardedRoutes, type WalkedRoute } from '../matrix/routes.ts';
import { asKept, askOf, type Row, routeOf } from './asked.ts';
import type { KindOfRow } from './table.ts';

/** A server with what the rows of some kinds need, and what brings another of a kind into a state. */
export interface Walked {
  server: TestServer;
  make(state: string, kind: string): Promise<Row>;
}
export type Walk = () => Promise<Walked>;

const app = createApp({ config: { clientFolder: '' } } as Parameters<typeof createApp>[0]);
/** Every route behind the sign-in by its key. */
export const ROUTES: ReadonlyMap<string, WalkedRoute> = new Map(
  guardedRoutes(app).map((route) => [route.key, route]),
);

export function routeAsked(asked: string): WalkedRoute {
  const route = ROUTES.get(routeOf(asked));
  if (!route) throw new Error(`There is no route ${asked}.`);
  return route;
}

/** What the routes of a kind answer to a row in a state, each to a fresh one; `touched` are those that changed it and refused. */
export async function answersIn(
  { server, make }: Walked,
  [kind, { routes }]: [string, KindOfRow],
  state: string,
): Promise<{ met: [asked: string, answer: string][]; touched: string[] }> {
  const met: [string, string][] = [];
  const touched: string[] = [];
  let row: Row | undefined;
  let before = '';
  for (const { by, asked } of routes) {
    row ??= await make(state, kind);
    before ||= await asKept(server, row);
    const answer = await askOf(server, { route: routeAsked(asked), asked, who: by }, row);
    met.push([asked, answer]);
    if (answer === 'done') [row, before] = [undefined, ''];
    else if ((await asKept(server, row)) !== before) touched.push(asked);
  }
  return { met, touched };
}

/** An answer that is no refusal. */
export function must<T extends { status: number; body: unknown }>(answer: T): T {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
}
