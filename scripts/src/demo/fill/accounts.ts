import { insertAccount, insertNoticeReading, insertRoleGrant, remark, type Trx } from '@so-viec/db';
import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import { firstDayOf } from '@so-viec/shared/civil-day/civil-day';
import { DEMO_ACCOUNTS, DEMO_ADMINISTRATOR, DEMO_CENTRAL_OFFICER, DEMO_COMMITTEE } from '../accounts.ts';
import { type Codes, known } from '../bulk/codes.ts';
import type { Story } from '../story/story.ts';

/** Roles beyond a post: over a unit and all below, or over the whole organisation, as the page gives them. */
const ROLES: [username: string, role: string, unitCode: string | null][] = [
  ['tam.dtt', 'personnel', 'SNV'],
  [DEMO_COMMITTEE, 'committee', null],
  [DEMO_CENTRAL_OFFICER, 'personnel', null],
  [DEMO_ADMINISTRATOR, 'admin', null],
];
/** Who signs in without a post of their own. */
const WITHOUT_POST: ReadonlySet<string> = new Set([DEMO_CENTRAL_OFFICER, DEMO_ADMINISTRATOR]);

/** Lets the accounts for trying out sign in with the demo's password, the notice read. Others have no password. */
export async function openAccounts(
  trx: Trx,
  {
    story,
    codes,
    passwordHash,
    newId,
  }: { story: Story; codes: Codes; passwordHash: string; newId: () => string },
): Promise<void> {
  const fromOn = firstDayOf(story.plan.fromMonth);
  const at = `${fromOn}T00:00:00.000Z`;
  const ids = new Map<string, string>();
  for (const { username, name } of DEMO_ACCOUNTS) {
    const own = story.cadres.find((cadre) => cadre.username === username);
    const known = own && codes.cadres.get(own.code)?.accountId;
    const id = known ?? newId();
    if (known) {
      const set = { passwordHash, mustChangePassword: 0 };
      await trx.updateTable('account').set(set).where('id', '=', known).execute();
      await remark(trx, 'account', [known]);
    } else if (WITHOUT_POST.has(username)) {
      const login = {
        username,
        displayName: name,
        cadreId: null,
        disabledAt: null,
        createdAt: at,
        version: 1,
      };
      await insertAccount(trx, { ...login, id, passwordHash, mustChangePassword: 0 });
    } else continue;
    ids.set(username, id);
    await insertNoticeReading(trx, { id: newId(), accountId: id, edition: NOTICE_EDITION, at });
  }
  for (const [username, role, unitCode] of ROLES) {
    const accountId = ids.get(username);
    const unitId = unitCode === null ? null : known(codes.units, unitCode);
    if (accountId) await insertRoleGrant(trx, { id: newId(), accountId, role, unitId, fromOn, toOn: null });
  }
}
