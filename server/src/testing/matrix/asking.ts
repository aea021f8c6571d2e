import { newId } from '@so-viec/shared/id/uuidv7';
import { pdfOf } from '../files.ts';
import type { Refusal } from '../index.ts';
import { addressOf, bodyFor, isOfFile, type WalkedRoute } from './routes.ts';
import { STANDINGS, type Standing } from './standings.ts';
import type { World } from './world.ts';

type Said = Refusal & { outcomes?: { outcome: string; problem?: Refusal }[] };

/** What somebody meets at a route: of several rows at once, what the first meets. */
export interface Met {
  status: number;
  code: string;
}

/** Asks a route for Hà's row as somebody; `isNobodys` asks for a row that is not there. */
export async function ask(world: World, route: WalkedRoute, who: Standing, isNobodys = false): Promise<Met> {
  const browser = world.server.as(STANDINGS[who]);
  const { path } = addressOf(route, isNobodys ? {} : world.ids);
  if (isOfFile(route)) {
    const headers = { 'Content-Type': 'application/octet-stream' };
    const body = new Uint8Array(pdfOf(newId()));
    const response = await browser.raw(path, { method: 'PUT', headers, body });
    const text = await response.text();
    const said = text.startsWith('{') ? (JSON.parse(text) as Refusal) : undefined;
    return { status: response.status, code: said?.code ?? '' };
  }
  const { status, body } = await browser.request<Said>(route.method, path, bodyFor(route, world.fields));
  const [first] = body?.outcomes ?? [];
  if (first) return { status: first.problem?.status ?? 200, code: first.problem?.code ?? '' };
  return { status, code: status >= 400 ? (body?.code ?? '') : '' };
}

/** Said instead of 403 to who keeps some of the person's records: whose days these are. */
const SAID_WHOSE = ['leave-beyond'];

/** Whether rights let somebody through; what a state, a version or a value refuses was let through. */
export const isLetThrough = ({ status, code }: Met): boolean =>
  ![401, 403, 404].includes(status) && !SAID_WHOSE.includes(code);
