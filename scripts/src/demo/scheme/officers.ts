import type { Trx } from '@so-viec/db';
import type { Codes } from '../bulk/codes.ts';
import type { Story } from '../story/story.ts';

export type Officers = (bodyCode: string) => string | null;

/** The account of somebody by user name. */
export function accountOfUser(story: Story, codes: Codes, username: string): string | null {
  const cadre = story.cadres.find((one) => one.username === username);
  return (cadre && codes.cadres.get(cadre.code)?.accountId) ?? null;
}

/** Who acts for each body: its personnel officer among the accounts for trying out, else one of its staff. */
export async function officersOf(
  trx: Trx,
  { story, codes, known }: { story: Story; codes: Codes; known: Record<string, string> },
): Promise<Officers> {
  // For bodies that a reform made: whoever holds a post there now.
  const held = await trx
    .selectFrom('assignment as s')
    .innerJoin('unit as u', 'u.id', 's.unitId')
    .innerJoin('account as a', 'a.cadreId', 's.cadreId')
    .select(['u.code', 'a.id'])
    .where('s.toOn', 'is', null)
    .orderBy('a.id')
    .execute();
  const isOf = (bodyCode: string, unitCode: string) =>
    unitCode === bodyCode || unitCode.startsWith(`${bodyCode}-`);
  const find = (bodyCode: string): string | null => {
    const username = known[bodyCode];
    if (username) return accountOfUser(story, codes, username);
    const staff = story.cadres.find(({ slot }) => isOf(bodyCode, slot.unitCode) && slot.rank === 'staff');
    const account = staff && codes.cadres.get(staff.code)?.accountId;
    return account ?? held.find(({ code }) => isOf(bodyCode, code))?.id ?? null;
  };
  const kept = new Map<string, string | null>();
  return (bodyCode) => {
    const officer = kept.get(bodyCode) ?? find(bodyCode);
    kept.set(bodyCode, officer);
    return officer;
  };
}
