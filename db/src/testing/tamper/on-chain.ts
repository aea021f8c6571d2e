import { hashOfPayload } from '../../audit/chain.ts';
import type { Trx } from '../../transaction.ts';
import { EVENT_CHANGES } from './changes.ts';
import { lineGone } from './on-rows-gone.ts';
import { oneOf, run } from './statements.ts';
import type { Draw, Tampering } from './tampering.ts';

const EVENT = ['audit_event'];

async function endOf(trx: Trx): Promise<number> {
  const { seq } = await trx
    .selectFrom('audit_event')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  return Number(seq);
}

/** A place within the chain: not the first, and `rest` before its end. */
const place = async (trx: Trx, draw: Draw, rest = 0): Promise<number> =>
  2 + draw((await endOf(trx)) - 1 - rest);

const move = async (trx: Trx, seq: number, to: number) =>
  run(trx, `update audit_event set seq = ${to} where seq = ${seq}`);

/** What somebody who holds the database, and not the key, does to the trail. */
export const CHAIN_TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'an event that is changed': async (trx, draw) => {
    const seq = await place(trx, draw);
    await run(trx, `update audit_event set ${EVENT_CHANGES[draw(EVENT_CHANGES.length)]} where seq = ${seq}`);
    return { tables: EVENT, seq };
  },
  'an event that is gone': async (trx, draw) => {
    const seq = await place(trx, draw, 1);
    await run(trx, `delete from audit_event where seq = ${seq}`);
    return { tables: EVENT, seq };
  },
  'a tail that is cut': async (trx, draw) => {
    const seq = await place(trx, draw);
    await run(trx, `delete from audit_event where seq >= ${seq}`);
    if (draw(2) === 0) return { tables: EVENT, seq };
    // The end as it was then, but for the signature, which nobody has.
    const link = `(select link from audit_event where seq = ${seq - 1})`;
    await run(
      trx,
      `update audit_head set seq = ${seq - 1}, link = ${link}`,
      `delete from audit_checkpoint where seq >= ${seq}`,
    );
    return { tables: ['audit_event', 'audit_head'] };
  },
  'an event that is slipped in': async (trx, draw) => {
    const seq = await place(trx, draw);
    const end = await endOf(trx);
    for (let at = end; at >= seq; at--) await move(trx, at, at + 1);
    await run(
      trx,
      `insert into audit_event
        select 'slipped-in', at, "accountId", act, object, "objectId", "objectVersion", outcome, detail, salt,
          "payloadHash", "keyId", mac, link, "linkKeyId", ${seq} from audit_event where seq = ${seq + 1}`,
    );
    return { tables: EVENT, seq };
  },
  'events that changed places': async (trx, draw) => {
    const seq = await place(trx, draw, 1);
    const other = seq + 1 + draw((await endOf(trx)) - seq);
    await move(trx, seq, -1);
    await move(trx, other, seq);
    await move(trx, -1, other);
    return { tables: EVENT, seq };
  },
  'a payload that is erased early': async (trx, draw) => {
    const kept = await trx
      .selectFrom('audit_event')
      .select(['seq', 'salt', 'detail'])
      .where('seq', 'is not', null)
      .where('detail', '<>', '')
      .orderBy('seq')
      .execute();
    const { seq, salt, detail } = kept[draw(kept.length)] ?? {};
    const hash = hashOfPayload(salt ?? '', detail ?? '');
    await run(
      trx,
      `update audit_event set detail = '', salt = '', "payloadHash" = '${hash}' where seq = ${seq}`,
    );
    return { tables: EVENT, seq: seq ?? 0 };
  },
  'an event before the first that covers a line that is gone': async (trx, draw) => {
    const line = await oneOf(trx, draw, 'work_entry_revision', 'entryId');
    const seq = -draw(1000);
    await run(
      trx,
      ...lineGone(line),
      `insert into audit_event (id, at, act, object, "objectId", "objectVersion", outcome, detail, seq)
        values ('made', '2024-02-05T09:00:00.000Z', 'entry.remove', 'work_entry', '${line}', 99, 'done', '{}', ${seq})`,
    );
    return { tables: EVENT, seq, ids: ['made'] };
  },
};
