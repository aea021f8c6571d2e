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

/** What others did with somebody's rows in a month, the latest first, as their history tells it. */
export async function toldTo(server: TestServer, username: string, month: string): Promise<string[]> {
  const { body } = await server
    .as(username)
    .get<{ events: { act: string; what: string; of: string }[] }>(`/api/me/trail/${month}`);
  return body.events.map(({ act, what, of }) => [act, what, of].filter(Boolean).join(' '));
}
