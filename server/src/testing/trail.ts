import type { TestServer } from './index.ts';

/** The refusals in the trail in their order: which act, of which row, and why. */
export async function refusedInTrail({ db }: TestServer): Promise<[string, string, string][]> {
  const rows = await db
    .selectFrom('audit_event')
    .select(['act', 'objectId', 'detail'])
    .where('outcome', '=', 'refused')
    .where('object', '=', 'route')
    .orderBy('id')
    .execute();
  return rows.map(({ act, objectId, detail }) => [act, objectId, JSON.parse(detail).code]);
}
