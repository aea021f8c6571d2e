import { createHash } from 'node:crypto';
import type { Db, Schema } from '@so-viec/db';

/** What is random by its nature: the hash of the password, and the own ids of the trail and of notices. */
const LEFT_OUT: (keyof Schema)[] = [
  ...(['account', 'audit_checkpoint', 'audit_event', 'audit_head', 'notice'] as const),
  ...(['session', 'sign_in_attempt'] as const),
];

/** A hash over every row of every table but those, whatever order they come in. */
export async function fingerprintOf(db: Db): Promise<string> {
  const tables = await db.introspection.getTables();
  const hash = createHash('sha256');
  for (const { name } of tables.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (LEFT_OUT.includes(name as keyof Schema)) continue;
    const rows = await db
      .selectFrom(name as 'cadre')
      .selectAll()
      .execute();
    const texts = rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
    for (const text of texts.sort()) hash.update(`${name} ${text}\n`);
  }
  return hash.digest('hex');
}
