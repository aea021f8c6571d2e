import {
  findNamedAccount,
  findOpenNotice,
  insertNotices,
  listNoticesOfStep,
  removeNotice,
  type Trx,
  updateNotice,
} from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { NoticeContents, NoticeKind } from '@so-viec/shared/notice/notice';
import type { By } from '../audit/audit.ts';
import { putOwnLetters } from './mail/own-letter.ts';

/** A notice to be written: for whom, of what, and its key, by which nobody is told the same thing twice. */
export type ToTell = {
  [K in NoticeKind]: { cadreId: string; kind: K; key: string; content: NoticeContents[K] };
}[NoticeKind];

/** The kinds of which one notice holds several. */
type Joining = 'days-accepted' | 'outputs-accepted';

const rowOf = ({ content, ...notice }: ToTell, at: string, byName: string) => ({
  ...{ id: newId(), ...notice, content: JSON.stringify(content), at, byName },
  ...{ readAt: null, mailedAt: null },
});

/**
 * Tells people of an act, in its transaction, with the letters of what is always mailed: the one way a notice is written. Nobody is told of what they did themselves,
 * or a second time under the same key.
 */
export async function tell(trx: Trx, { at, accountId }: By, ...notices: readonly ToTell[]): Promise<number> {
  if (notices.length === 0) return 0;
  const by = accountId === null ? undefined : await findNamedAccount(trx, accountId);
  const others = notices.filter(({ cadreId }) => cadreId !== by?.cadreId);
  if (others.length === 0) return 0;
  const rows = others.map((notice) => rowOf(notice, at, by?.displayName ?? ''));
  await putOwnLetters(trx, rows);
  return insertNotices(trx, rows);
}

/**
 * Tells of several things of one kind in one notice: what was done today and is neither read nor sent yet takes the new
 * one along. The caller holds the person's row.
 */
export async function tellTogether<K extends Joining>(
  trx: Trx,
  by: By,
  { cadreId, kind, item }: { cadreId: string; kind: K; item: NoticeContents[K]['items'][number] },
): Promise<void> {
  const open = await findOpenNotice(trx, { cadreId, kind, since: startOf(by.at) });
  if (!open) {
    const content = { items: [item] } as NoticeContents[K];
    await tell(trx, by, { cadreId, kind, key: `${item.step} ${kind}`, content } as ToTell);
    return;
  }
  const { items } = JSON.parse(open.content) as NoticeContents[K];
  await updateNotice(trx, open.id, { content: JSON.stringify({ items: [...items, item] }), at: by.at });
}

/** Takes back what was told of a step that was taken back: it is not so any more. */
export async function untell(
  trx: Trx,
  cadreId: string,
  { id: step, at: since }: { id: string; at: string },
): Promise<void> {
  for (const notice of await listNoticesOfStep(trx, { cadreId, step, since })) {
    const content = JSON.parse(notice.content) as Partial<NoticeContents[Joining]>;
    const left = content.items?.filter((item) => item.step !== step) ?? [];
    if (left.length === 0) await removeNotice(trx, notice.id);
    else await updateNotice(trx, notice.id, { content: JSON.stringify({ items: left }) });
  }
}

/** The instant at which the civil day of an instant began, in Vietnam. */
const startOf = (at: string): string => new Date(`${todayIn(new Date(at))}T00:00:00+07:00`).toISOString();
