import { countUnreadNotices, inTransaction, listNotices, type Notice, readNotices } from '@so-viec/db';
import type { Told } from '@so-viec/shared/notice/notice';
import { noticePageQuery, noticeReadingInput } from '@so-viec/shared/notice/notice.schema';
import { noticeWords } from '@so-viec/shared/notice/notice.words';
import { Hono } from 'hono';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, queryInput } from '../http/input.ts';
import { noticeChoiceRoutes } from './choice/notice-choice.routes.ts';
import { hiddenKinds } from './choice/notice-choice.ts';

const PAGE = 50;
/** All that is unread stands on the first page, up to this many. */
const MOST_UNREAD = 300;

/** What one is told: one's own notices and nobody else's. */
export const noticeRoutes = new Hono<AppEnv>()
  .get('/notices', action('notice.read'), queryInput(noticePageQuery), async (c) => {
    const { db, access } = c.var;
    const { cadreId } = access.actor;
    if (cadreId === null) return c.json({ unread: [], read: [], next: null }, 200);
    const before = placeOf(c.req.valid('query').before);
    const of = { cadreId, without: await hiddenKinds(db, cadreId) };
    const [unread, read] = await Promise.all([
      before ? [] : listNotices(db, { ...of, isRead: false, before: undefined, most: MOST_UNREAD }),
      listNotices(db, { ...of, isRead: true, before, most: PAGE + 1 }),
    ]);
    const last = read.length > PAGE ? read[PAGE - 1] : undefined;
    const next = last ? `${last.at} ${last.id}` : null;
    return c.json({ unread: unread.map(viewOf), read: read.slice(0, PAGE).map(viewOf), next }, 200);
  })
  .get('/notices/count', action('notice.read'), async (c) => {
    const { db, access } = c.var;
    const { cadreId } = access.actor;
    if (cadreId === null) return c.json({ unread: 0 }, 200);
    const without = await hiddenKinds(db, cadreId);
    return c.json({ unread: await countUnreadNotices(db, cadreId, without) }, 200);
  })
  .post('/notices/readings', action('notice.read'), jsonInput(noticeReadingInput), async (c) => {
    const { db, access, now } = c.var;
    const { cadreId } = access.actor;
    const which = c.req.valid('json');
    const at = now().toISOString();
    const read = cadreId && (await inTransaction(db, (trx) => readNotices(trx, cadreId, which, at)));
    return c.json({ read: read || 0 }, 200);
  })
  .route('/', noticeChoiceRoutes);

function placeOf(text: string | undefined): { at: string; id: string } | undefined {
  if (text === undefined) return undefined;
  const [at = '', id = ''] = text.split(' ');
  return { at, id };
}

/** A notice as it is read: its words, where it leads, who did it and when. */
function viewOf({ id, kind, content, byName, at, readAt }: Notice) {
  const told = { kind, content: JSON.parse(content), by: byName } as Told;
  return { id, kind: told.kind, ...noticeWords(told), by: byName, at, isRead: readAt !== null };
}
