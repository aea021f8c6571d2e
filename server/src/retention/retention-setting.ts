import { type Db, findSetting, inTransaction, putSetting, type Trx } from '@so-viec/db';
import { RETENTION_CLASSES, type Retention, USUAL_RETENTION } from '@so-viec/shared/retention/retention';
import type { RetentionInput } from '@so-viec/shared/retention/retention.schema';
import { audit, type By } from '../audit/audit.ts';

/** How long each class is kept: as was chosen, else as is usual. */
export async function readRetention(db: Db | Trx): Promise<Retention> {
  const chosen = await findSetting(db, 'retention');
  return { ...USUAL_RETENTION, ...(chosen === undefined ? {} : (JSON.parse(chosen) as Partial<Retention>)) };
}

/** Chooses how long each class is kept; the trail tells what was changed and why. The same choice twice is one. */
export function changeRetention(db: Db, by: By, { months, reason }: RetentionInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    const before = await readRetention(trx);
    const changed = RETENTION_CLASSES.filter((name) => before[name] !== months[name]);
    if (changed.length === 0) return;
    await putSetting(trx, 'retention', JSON.stringify(months));
    const detail = {
      reason,
      changes: Object.fromEntries(changed.map((name) => [name, [before[name], months[name]]])),
    };
    await audit(trx, by, 'retention.change', { object: 'setting', objectId: 'retention', detail });
  });
}
