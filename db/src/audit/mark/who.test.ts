import { newId } from '@so-viec/shared/id/uuidv7';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  askForNewPassword,
  findAccount,
  insertAccount,
  updatePassword,
} from '../../account/account.queries.ts';
import { updateFirstPassword } from '../../account/account-admin.queries.ts';
import { lockAccount, noteSignIn, updateAccount } from '../../account/account-life.queries.ts';
import { insertAccountLink } from '../../account/account-link.queries.ts';
import { insertFindingStep, insertFindings, updateFinding } from '../../finding/finding.queries.ts';
import { insertFindingSettings } from '../../finding/finding-settings.queries.ts';
import { insertReportEdition, updateReportEdition } from '../../report/report-edition.queries.ts';
import {
  confirmSecondFactor,
  endSecondFactors,
  insertSecondFactor,
  replaceRecoveryCodes,
  takeRecoveryCode,
  takeStep,
} from '../../second-factor/second-factor.queries.ts';
import { openFixtureDatabase } from '../../testing/index.ts';
import { inTransaction, type Trx } from '../../transaction.ts';
import { writeVersions } from '../../unit/change/unit-change.queries.ts';
import { wipeFindings } from '../../work-entry/secret-wipe.queries.ts';
import { auditKeys } from '../audit-key.ts';
import { markUnmarked } from './first-marks.ts';
import { isMarkRight, listMarkedAfter } from './mark.ts';
import { editionOf, LAST_EDITION, MARKED_TABLES } from './marked.ts';

const AT = '2024-01-12T09:00:00.000Z';
let database: Awaited<ReturnType<typeof openFixtureDatabase>>;
beforeAll(async () => {
  database = await openFixtureDatabase();
  await markUnmarked(database.db);
});
afterAll(() => database.close());

const write = (body: (trx: Trx) => Promise<unknown>) => inTransaction(database.db, body);
/** The tables that came to have marks last with how many rows they have, and those with rows that are not right. */
async function seen() {
  const keys = auditKeys(database.db);
  const rows: Record<string, number> = {};
  const wrong: string[] = [];
  for (const table of MARKED_TABLES.filter((name) => editionOf(name) === LAST_EDITION)) {
    const found = await listMarkedAfter(database.db, table, undefined, 100);
    rows[table] = found.length;
    wrong.push(...found.flatMap(({ row, parts }) => (isMarkRight(keys, table, row, parts) ? [] : [table])));
  }
  return { rows, wrong };
}
const account = async (trx: Trx, id: string) => {
  const found = await findAccount(trx, id);
  if (!found) throw new Error('The account was written');
  return found;
};
const marksOf = (table: 'account' | 'second_factor') =>
  database.db
    .withoutPlugins()
    .selectFrom(table)
    .select(['id', sql`mark`.as('mark')])
    .orderBy('id')
    .execute();

it('accounts bear right marks whoever writes them, and a sign-in writes none', async () => {
  const [id, cadreId] = [newId(), null];
  const state = { passwordHash: 'one', mustChangePassword: 1, disabledAt: null, createdAt: AT, version: 1 };
  await write((trx) => insertAccount(trx, { id, username: 'moi.nv', displayName: 'Mới', cadreId, ...state }));
  await write((trx) => updateFirstPassword(trx, id, { passwordHash: 'two', at: AT, until: AT }));
  await write((trx) => noteSignIn(trx, id, AT, true));
  expect(await write(async (trx) => updatePassword(trx, await account(trx, id), 'three'))).toBe(true);
  await write((trx) => askForNewPassword(trx, id));
  expect(await write(async (trx) => updateAccount(trx, await account(trx, id), { disabledAt: AT }))).toBe(
    true,
  );
  await write((trx) => lockAccount(trx, id));
  expect((await seen()).wrong).toEqual([]);
  const before = await marksOf('account');
  await write((trx) => noteSignIn(trx, id, '2024-01-13T09:00:00.000Z', false));
  expect([await marksOf('account'), (await seen()).wrong]).toEqual([before, []]);
});

it('devices, codes on paper and links bear right marks, and the account tells of the device that it asks for', async () => {
  const { ha, bao } = database.fixture.accountIds;
  const [id, other, code] = [newId(), newId(), newId()];
  const begun = { secret: 'K', lastStep: 0, createdAt: AT, confirmedAt: null, endedAt: null };
  const paper = { handle: 'KHBR', secret: 'slow', createdAt: AT, usedAt: null };
  const link = { kind: 'ldap', issuer: '', subject: 'ha', subjectKey: 'ha', createdAt: AT } as const;
  await write((trx) => insertSecondFactor(trx, { id, accountId: ha, ...begun }));
  await write((trx) => insertSecondFactor(trx, { id: other, accountId: bao, ...begun }));
  await write((trx) => confirmSecondFactor(trx, { id, step: 7, at: AT }));
  await write((trx) => confirmSecondFactor(trx, { id: other, step: 7, at: AT }));
  await write((trx) => endSecondFactors(trx, { accountId: bao, which: 'on' }, AT));
  await write((trx) => replaceRecoveryCodes(trx, ha, [{ id: code, accountId: ha, ...paper }]));
  await write((trx) => insertAccountLink(trx, { id: newId(), accountId: ha, ...link, createdById: bao }));
  const before = await marksOf('second_factor');
  expect(await write((trx) => takeStep(trx, { id, step: 9 }))).toBe(true);
  expect(await write((trx) => takeRecoveryCode(trx, code, AT))).toBe(true);
  const { rows, wrong } = await seen();
  expect([await marksOf('second_factor'), wrong]).toEqual([before, []]);
  expect(rows).toMatchObject({ second_factor: 2, recovery_code: 1, account_link: 1 });
  await database.db.deleteFrom('second_factor').where('id', '=', id).execute();
  expect((await seen()).wrong).toEqual(['account']);
  await write((trx) => updateAccount(trx, { id: ha, version: 1 }, { displayName: 'Hà' }));
});

it('versions of units bear right marks that were made, mended or ended', async () => {
  const rows = await database.db.selectFrom('unit_version').selectAll().limit(2).execute();
  const [ended, mended] = rows.map(({ nameFold: _, ...row }) => row as never as Parameters<typeof moved>[0]);
  if (!ended || !mended) throw new Error('The fixture has units');
  await write((trx) =>
    writeVersions(trx, {
      inserts: [moved(ended, { id: newId(), fromOn: '2024-02-01' })],
      ended: [{ ...ended, toOn: '2024-01-31' }],
      mended: [moved(mended, { name: 'Phòng khác' })],
    }),
  );
  expect((await seen()).wrong).toEqual([]);
});

type Version = Parameters<typeof writeVersions>[1]['inserts'][number];
const moved = (version: Version, change: Partial<Version>): Version => ({ ...version, ...change });

it('findings, their steps, the checks’ settings and reports bear right marks', async () => {
  const { cadreIds, unitIds, accountIds } = database.fixture;
  const [id, settingsId, editionId] = [newId(), newId(), newId()];
  const of = { subjectKind: 'cadre', subjectId: cadreIds.ha, cadreId: cadreIds.ha, unitId: unitIds.ccvc };
  const what = { rule: 'adhoc-heavy', severity: 'look', settingsId, params: '{"word":"Mật"}', lineCount: 1 };
  const times = { foundAt: AT, headFromOn: '2024-01-15', seenAt: null, changedAt: AT };
  const first = { findingId: id, sequence: 1, kind: 'found', at: AT, accountId: null, words: '' };
  await write((trx) =>
    insertFindingSettings(trx, {
      ...{ id: settingsId, edition: 1, settings: '{}', phrases: '[]', at: AT, accountId: null, reason: '' },
    }),
  );
  await write((trx) =>
    insertFindings(
      trx,
      [{ id, month: '2024-01', ...of, ...what, ...times, entryIds: '["e1"]', state: 'open', version: 1 }],
      [{ ...first, id: newId() }],
    ),
  );
  expect(await write((trx) => updateFinding(trx, { id, version: 1 }, { severity: 'note' }))).toBe(true);
  const answer = { id: newId(), kind: 'answered', at: AT, accountId: accountIds.ha, words: 'Trực' };
  const isAnswered = await write((trx) =>
    insertFindingStep(trx, { id, version: 1 }, { state: 'answered', seenAt: AT }, answer),
  );
  await write((trx) => wipeFindings(trx, 'e1'));
  const edition = { period: '2024-01', unitId: unitIds.ccvc, ordinal: 1, style: 'party', content: '{}' };
  const made = { fingerprint: 'x', words: '{}', madeAt: AT, accountId: accountIds.thu, version: 1 };
  const open = { issuedAt: null, issuerUnitId: null, issuedAs: null, droppedAt: null };
  await write((trx) => insertReportEdition(trx, { id: editionId, ...edition, ...made, ...open }));
  const isIssued = await write((trx) =>
    updateReportEdition(trx, { id: editionId, version: 1 }, { issuedAt: AT }),
  );
  expect([isAnswered, isIssued]).toEqual([true, true]);
  const { rows, wrong } = await seen();
  expect(wrong).toEqual([]);
  expect(rows).toMatchObject({ finding_settings: 1, finding: 1, finding_step: 2, report_edition: 1 });
});
