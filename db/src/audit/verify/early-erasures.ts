import { startOf, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { keptSince, RETENTION } from '@so-viec/shared/retention/retention';
import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { AuditKeys } from '../audit-key.ts';
import { isErased, isSignedRight, type SignedAct } from '../chain.ts';
import { objectOf } from '../json-object.ts';
import type { Fault } from './fault.ts';

type Seen = SignedAct & { seq?: number | null };

/** Looks out for payloads that are gone earlier than any removal took them. `see`: events that are signed right. */
export function earlyErasures(db: Db | Trx, keys: AuditKeys) {
  let before: string | undefined;
  const early: { id: string; at: string; seq: number | null }[] = [];
  return {
    async see(events: readonly Seen[]): Promise<void> {
      const erased = events.filter(isErased);
      if (erased.length === 0) return;
      before ??= await erasedBefore(db, keys);
      for (const { id, at, seq } of erased) if (at >= before) early.push({ id, at, seq: seq ?? null });
    },
    async faults(): Promise<Fault[]> {
      if (early.length === 0) return [];
      // A removal may have gone on meanwhile.
      const last = await erasedBefore(db, keys);
      return early
        .filter(({ at }) => at >= last)
        .map(({ id, seq }) => ({
          ...{ kind: 'payload-gone', table: 'audit_event', id },
          ...(seq !== null && { seq }),
        }));
    },
  };
}

/** The instant up to which payloads went by what the trail tells of removals, '' where it tells of none. */
async function erasedBefore(db: Db | Trx, keys: AuditKeys): Promise<string> {
  const acts = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('act', '=', 'data.remove')
    .where('outcome', '=', 'done')
    .execute();
  const times = acts
    .filter((act) => isSignedRight(keys, act))
    .map(goneBefore)
    .sort();
  return times.at(-1) ?? '';
}

/** Up to when payloads went with a removal: never later than the least that they are kept, whatever it was told to take. */
function goneBefore(act: SignedAct): string {
  const most = keptSince(todayIn(new Date(act.at)), RETENTION.trail.least);
  if (isErased(act)) return startOf(most);
  const { kind, since } = objectOf(act.detail);
  if (kind !== 'trail') return '';
  return startOf(typeof since === 'string' && since < most ? since : most);
}
