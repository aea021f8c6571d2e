import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Fixture, openFixtureDatabase, scopeOf, type TestDatabase } from '../testing/index.ts';
import { insertRows, rowsFor } from '../testing/work.ts';
import { PERSON_LOGIN, PERSON_PRIVATE } from './person-account.queries.ts';
import { PERSON_JUDGED } from './person-judged.queries.ts';
import { PERSON_POSTS } from './person-posts.queries.ts';
import type { PersonOf, PersonRows } from './person-rows.ts';
import { PERSON_WORK } from './person-work.queries.ts';

const SECTIONS: Record<string, PersonRows> = {
  ...PERSON_POSTS,
  ...PERSON_WORK,
  ...PERSON_JUDGED,
  ...PERSON_LOGIN,
  ...PERSON_PRIVATE,
};

/** Tables with rows of somebody: the part of the file that has them, or why none does. */
const TOLD: Record<string, string> = {
  ...{ account: 'account', account_reading: 'preferences', annual_rating: 'annualRatings' },
  ...{ assignment: 'posts', cadre_month: 'months', competency_assessment: 'competencies', device: 'devices' },
  ...{
    disqualifier: 'disqualifiers',
    erasure: 'erasures',
    finding: 'findings',
    finding_step: 'findingSteps',
  },
  ...{ headship: 'offices', leave: 'leave', leave_request: 'leaveRequests', meeting_person: 'meetings' },
  ...{
    notice: 'notices',
    notice_choice: 'noticeChoices',
    notice_reading: 'noticeReadings',
    output: 'products',
  },
  ...{ output_check: 'productChecks', evidence: 'proofs', push_subscription: 'browsers', review: 'reviews' },
  ...{ review_step: 'reviewSteps', role_grant: 'roles', session: 'sessions', task: 'tasks' },
  ...{ transfer: 'transfers', work_day: 'days', day_step: 'daySteps', work_entry: 'lines' },
  ...{ work_entry_revision: 'earlierLines', work_request: 'workRequests', work_template: 'templates' },
  ...{ audit_event: 'seenBy', mail: 'letters', account_link: 'links', reminder: 'reminders' },
  ...{ task_collaborator: 'collaborations', task_step: 'taskSteps', output_delivery: 'deliveries' },
  ...{ output_share: 'shares', leave_request_step: 'leaveSteps', rating_step: 'ratingSteps' },
};
const SAID_ELSEWHERE = new Set([
  // Sums and copies of what the parts above hold, and steps whose outcome they tell.
  ...['cadre_day', 'closed_cadre_month', 'closed_review', 'carried_output', 'transfer_step', 'closing_grace'],
  ...['meeting', 'meeting_decline', 'task_recurrence'],
  // A place among the excellent is of a body as a whole; its people are told by the rating.
  'excellent_decision',
  // Keys and what waits for a moment: nothing anybody could read.
  ...['second_factor', 'recovery_code', 'sign_in_wait', 'upload_piece', 'first_day'],
  // Acts of whoever works for all: theirs by office, and of other people or of none.
  ...[
    'body_score',
    'closing',
    'closing_deadline',
    'description_draft',
    'description_import',
    'finding_settings',
  ],
  ...['form_file', 'form_file_person', 'import_mapping', 'import_run', 'notice_rule', 'position_description'],
  ...[
    'product_proposal',
    'product_report',
    'rating_file',
    'rating_revision',
    'reminder_hour',
    'report_edition',
  ],
  ...['rule_choice', 'scheme', 'scheme_step', 'scheme_file', 'stored_file', 'task_plan', 'unit_change'],
  ...['campaign', 'catalogue_step', 'entry_vouching'],
]);

let database: TestDatabase & { fixture: Fixture };
beforeAll(async () => {
  database = await openFixtureDatabase();
});
afterAll(() => database.close());

const of = (who: 'ha' | 'bao', more: Partial<PersonOf> = {}): PersonOf => {
  const { cadreIds, accountIds } = database.fixture;
  const scope = scopeOf({ cadreId: cadreIds[who] });
  const seen = { cadreId: cadreIds[who], accountIds: [accountIds[who]], scope, isSelf: true };
  return { ...seen, today: '2024-01-12', ...more };
};
const rows = (name: string, person: PersonOf) => SECTIONS[name]?.(database.db, person);

it('has a part for every table with rows of somebody, or says why it has none', async () => {
  const tables = await database.db.introspection.getTables();
  const personal = tables
    .filter(({ columns }) => columns.some(({ name }) => ['cadreId', 'accountId', 'toAddress'].includes(name)))
    .map(({ name }) => name);
  const unknown = personal.filter((name) => !Object.hasOwn(TOLD, name) && !SAID_ELSEWHERE.has(name));
  expect(unknown).toEqual([]);
  expect(Object.values(TOLD).filter((name) => !Object.hasOwn(SECTIONS, name))).toEqual([]);
});

it.each(Object.keys(SECTIONS))('reads %s, and nothing of who is nobody', async (name) => {
  await rows(name, of('ha'));
  const nobody = { cadreId: newId(), accountIds: [], scope: scopeOf({ all: true }) };
  expect(await rows(name, of('ha', nobody))).toEqual([]);
});

it('has the letters to somebody whatever their address is now, and none of others who read the same mailbox', async () => {
  const { db, fixture } = database;
  const { ha, bao } = fixture.cadreIds;
  const sent = { at: '2024-01-02', tries: 1, nextAt: null, sentAt: '2024-01-02', error: null };
  const letter = (cadreId: string | null, toAddress: string) => ({
    ...{
      id: newId(),
      key: newId(),
      kind: 'week',
      subject: cadreId ?? '',
      body: '',
      cadreId,
      toAddress,
      ...sent,
    },
  });
  const letters = [letter(ha, 'vp@snv.vn'), letter(bao, 'vp@snv.vn'), letter(null, 'ha@snv.vn')];
  await db.insertInto('mail').values(letters).execute();
  await db.updateTable('cadre').set({ email: 'ha@snv.vn' }).where('id', '=', ha).execute();
  expect(await rows('letters', of('ha'))).toMatchObject([{ subject: ha, toAddress: 'vp@snv.vn' }]);
});

it('has what one has a share of and another led, with what was said of it; for whom keeps the records as their scope goes', async () => {
  const { db, fixture } = database;
  const { day, output } = rowsFor(fixture);
  const led = day('bao', 'ccvc', '2024-01-10');
  const made = { ...output(led), name: 'Tờ trình chung' };
  const said = {
    outputId: made.id,
    kind: 'fault',
    at: '2024-01-11',
    accountId: null,
    reason: 'Thiếu phụ lục',
  };
  const rest = { dayStepId: null, degree: null, quantity: 1, deliveryId: null, ofCheckId: null, mark: null };
  await insertRows(db, {
    work_day: [led],
    output: [made],
    output_check: [{ id: newId(), ...said, ...rest }],
  });
  const share = (cadreId: string) => ({ outputId: made.id, cadreId, shareMilli: 500 });
  const { ha, bao } = fixture.cadreIds;
  await db
    .insertInto('output_share')
    .values([share(ha), share(bao)])
    .execute();
  expect(await rows('shares', of('ha'))).toMatchObject([{ name: made.name, shareMilli: 500 }]);
  expect(await rows('productChecks', of('ha'))).toMatchObject([{ name: made.name, reason: said.reason }]);
  expect(await rows('products', of('ha'))).toEqual([]);
  const officer = (unitId: string) => of('ha', { isSelf: false, scope: scopeOf({ unitIds: [unitId] }) });
  expect(await rows('shares', officer(fixture.unitIds.ccvc))).toHaveLength(1);
  expect(await rows('shares', officer(fixture.unitIds.stc))).toEqual([]);
  expect(await rows('productChecks', officer(fixture.unitIds.ccvc))).toEqual([]);
});

it('tells who keeps the records only what lies in their scope, and findings once they are shown', async () => {
  const { db, fixture } = database;
  const place = { unitId: fixture.unitIds.ccvc, settingsId: newId() };
  const settings = { id: place.settingsId, edition: 1, settings: '{}', phrases: '[]', at: '', reason: '' };
  await db
    .insertInto('finding_settings')
    .values({ ...settings, accountId: null })
    .execute();
  const found = {
    rule: 'missing-days',
    subjectKind: 'cadre',
    severity: 'note',
    params: '{}',
    entryIds: '[]',
  };
  const when = { foundAt: '2024-01-02', headFromOn: '2024-01-20', seenAt: null, changedAt: '', version: 1 };
  const ha = { subjectId: fixture.cadreIds.ha, cadreId: fixture.cadreIds.ha, month: '2024-01' };
  await db
    .insertInto('finding')
    .values({ id: newId(), ...place, ...found, ...when, ...ha, lineCount: 0, state: 'open' })
    .execute();
  const officer = (today: string, unitId = place.unitId) =>
    rows('findings', of('ha', { isSelf: false, scope: scopeOf({ unitIds: [unitId] }), today }));
  expect(await rows('findings', of('ha'))).toHaveLength(1);
  expect(await officer('2024-01-12')).toEqual([]);
  expect(await officer('2024-01-20')).toHaveLength(1);
  expect(await officer('2024-01-20', fixture.unitIds.stc)).toEqual([]);
});
