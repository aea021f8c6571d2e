import { createApp } from '../../app.ts';
import type { TestServer } from '../index.ts';
import { guardedRoutes, type WalkedRoute } from '../matrix/routes.ts';
import { countActs } from '../repeated/writes.ts';
import { asKept, askOf, type Row, routeOf } from './asked.ts';
import { type KindOfRow, NOTHING } from './table.ts';

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

interface Made {
  row: Row;
  kept: string;
  acts: number;
}

/**
 * What the routes of a kind answer to a row in a state, each to a fresh one once it has changed; `touched` are those that
 * refused and changed it none the less.
 */
export async function answersIn(
  { server, make }: Walked,
  [kind, routes]: [string, readonly Pick<KindOfRow['routes'][number], 'by' | 'asked'>[]],
  state: string,
): Promise<{ met: [asked: string, answer: string][]; touched: string[] }> {
  const met: [string, string][] = [];
  const touched: string[] = [];
  const seen = async (row: Row): Promise<Made> => {
    return { row, kept: await asKept(server, row), acts: await countActs(server) };
  };
  let made: Made | undefined;
  for (const { by, asked } of routes) {
    made ??= await seen(await make(state, kind));
    const { row, kept, acts } = made;
    const answer = await askOf(server, { route: routeAsked(asked), asked, who: by }, row);
    if (answer !== 'done') {
      met.push([asked, answer]);
      if ((await asKept(server, row)) !== kept) touched.push(asked);
      continue;
    }
    const isWritten = (await countActs(server)) > acts;
    met.push([asked, isWritten ? answer : NOTHING]);
    if (isWritten) made = undefined;
  }
  return { met, touched };
}

/** An answer that is no refusal. */
export function must<T extends { status: number; body: unknown }>(answer: T): T {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
}
