import { USUAL_SETTINGS } from '@so-viec/shared/finding/settings';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adHocOfHa, findingsFor, seeFebruary } from '../../testing/findings.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { giveRole } from '../../testing/roles.ts';
import { keepMonth } from '../keep/keep-month.ts';
import type { FindingSettingsView } from './finding-settings.routes.ts';
import { renewSettings } from './settings-in-force.ts';
import type { TrialResult } from './try-settings.ts';

const OFFICER = 'phuc.nv';
let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  await seeFebruary(server);
  await giveRole(server, OFFICER, 'personnel', null);
});
afterEach(() => server.close());

/** Nobody misses days, and ad hoc work is named from a share on. */
const settings = (percent: number) => ({
  ...USUAL_SETTINGS,
  checks: {
    ...USUAL_SETTINGS.checks,
    'missing-days': { ...USUAL_SETTINGS.checks['missing-days'], fewestDays: 40 },
    'adhoc-heavy': { ...USUAL_SETTINGS.checks['adhoc-heavy'], percent },
  },
});
const view = async (as = OFFICER) =>
  (await server.as(as).get<FindingSettingsView>('/api/finding-settings')).body;
const change = (said: object = {}, as = OFFICER) =>
  server.as(as).post<{ edition: number; code?: string; params?: object }>('/api/finding-settings', {
    ...{ id: newId(), edition: 1, month: '2024-02', ...settings(60), reason: 'Cho hợp đợt cao điểm' },
    ...{ confirmedFlagged: null, ...said },
  });

describe('the settings of the checks', () => {
  it('are those that the program comes with, until somebody makes an edition', async () => {
    expect(await view()).toMatchObject({
      edition: 1,
      headAfterDays: 2,
      editions: [{ edition: 1, by: null }],
    });
    expect((await change()).body).toEqual({ edition: 2 });
    const { editions, checks } = await view();
    expect(checks['adhoc-heavy']?.percent).toBe(60);
    expect(editions[0]).toMatchObject({
      ...{ edition: 2, by: 'Nguyễn Văn Phúc', reason: 'Cho hợp đợt cao điểm' },
      changes: [
        { rule: 'adhoc-heavy', name: 'percent', from: 50, to: 60 },
        { rule: 'missing-days', name: 'fewestDays', from: 3, to: 40 },
      ],
    });
  });

  it.each(['1999-01', '2030-01'])('are not tried on %s, of which nothing is known', async (month) => {
    const { status, body } = await change({ month });
    expect([status, body.code]).toEqual([422, 'finding-settings-month-empty']);
    expect((await view()).edition).toBe(1);
  });

  it('stay with a finding until the checks run again', async () => {
    const before = await adHocOfHa(server);
    await change();
    expect(await adHocOfHa(server)).toEqual(before);
    await keepMonth(server.db, { month: '2024-02', unit: undefined }, server.now());
    const row = await server.db
      .selectFrom('finding as f')
      .innerJoin('finding_settings as s', 's.id', 'f.settingsId')
      .select(['s.edition', 'f.state'])
      .where('f.id', '=', before.id)
      .executeTakeFirst();
    expect(row).toEqual({ edition: 2, state: 'open' });
    const rules = (await findingsFor(server, 'ha.ttt')).map(({ rule }) => rule);
    expect(rules).not.toContain('missing-days');
  });

  it('that would name more than half of the people are asked for again with the number', async () => {
    const many = { ...USUAL_SETTINGS, id: newId(), reason: 'Thử' };
    const asked = await change(many);
    expect([asked.status, asked.body.code]).toEqual([422, 'finding-settings-flag-many']);
    expect(asked.body.params).toEqual({ flagged: 11, people: 11 });
    expect((await change({ ...many, confirmedFlagged: 10 })).status).toBe(422);
    expect((await change({ ...many, confirmedFlagged: 11 })).body).toEqual({ edition: 2 });
  });

  it('are tried on a month without a trace', async () => {
    const { body } = await server
      .as(OFFICER)
      .post<TrialResult>('/api/finding-settings/trials', { month: '2024-02', ...settings(60) });
    expect(body).toMatchObject({ people: 11, flagged: 1, flaggedNow: 11 });
    expect(body.rules.find(({ rule }) => rule === 'missing-days')).toMatchObject({
      flagged: 0,
      flaggedNow: 11,
    });
    expect((await view()).edition).toBe(1);
  });

  it('are changed by personnel of the whole alone, from the edition that they saw', async () => {
    expect((await change({}, 'thu.dt')).status).toBe(403);
    expect((await server.as('thu.dt').get('/api/finding-settings')).status).toBe(200);
    expect((await server.as('an.nth').get('/api/finding-settings')).status).toBe(403);
    await change();
    expect((await change()).status).toBe(412);
  });

  it.each([
    [{ checks: { 'no-such': { percent: 1 } } }],
    [{ checks: { 'adhoc-heavy': { percent: 101 } } }],
    [{ checks: { 'adhoc-heavy': { percent: -1 } } }],
    [{ checks: { 'adhoc-heavy': { other: 1 } } }],
    [{ phrases: [' '] }],
    [{ reason: '-' }],
  ])('refuse %j', async (said) => {
    expect((await change(said)).status).toBe(400);
  });

  /** Stores the last edition as the checks asked for it before they looked otherwise. */
  async function makeOutgrown(edition: number) {
    const { settings: stored } = await server.db
      .selectFrom('finding_settings')
      .select('settings')
      .where('edition', '=', edition)
      .executeTakeFirstOrThrow();
    const { headAfterDays, checks } = JSON.parse(stored);
    const { ownPercent, ...others } = checks['standard-fit'];
    const old = { headAfterDays, checks: { ...checks, 'standard-fit': { ...others, oneIn: 1000 } } };
    const row = { settings: JSON.stringify(old) };
    await server.db.updateTable('finding_settings').set(row).where('edition', '=', edition).execute();
  }
  const renewals = () =>
    server.db
      .selectFrom('audit_event')
      .select(['accountId', 'objectVersion', 'detail'])
      .where('act', '=', 'finding-settings.renew')
      .execute();

  it('stay what somebody set when the checks look by other numbers, as an edition of the program', async () => {
    await change();
    await makeOutgrown(2);
    await renewSettings(server.db, server.now());
    await renewSettings(server.db, server.now());
    const seen = await view();
    expect(seen).toMatchObject({ edition: 3, checks: settings(60).checks });
    const [renewed, own] = seen.editions;
    const { ownPercent } = USUAL_SETTINGS.checks['standard-fit'] ?? {};
    expect(renewed).toMatchObject({
      edition: 3,
      by: null,
      reason:
        'Cách kiểm đã đổi. Khớp giờ chuẩn, khối giờ tròn: không còn hiếm hơn một phần. Mức mới lấy mức thường của chương trình. Các mức khác giữ như bản số 2.',
    });
    expect(renewed?.changes).toEqual([
      { rule: 'standard-fit', name: 'ownPercent', from: null, to: ownPercent },
      { rule: 'standard-fit', name: 'oneIn', from: 1000, to: null },
    ]);
    expect(own).toMatchObject({ by: 'Nguyễn Văn Phúc', reason: 'Cho hợp đợt cao điểm' });
    expect(own?.changes).toContainEqual({ rule: 'standard-fit', name: 'oneIn', from: null, to: 1000 });
    const [event, ...more] = await renewals();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ accountId: null, objectVersion: 3 });
    expect(JSON.parse(event?.detail ?? '')).toEqual({
      gone: [{ rule: 'standard-fit', names: ['oneIn'] }],
      fresh: [{ rule: 'standard-fit', names: ['ownPercent'] }],
    });
    expect((await change({ edition: 3, headAfterDays: 3 })).body).toEqual({ edition: 4 });
  });

  it('are looked at without a trace, as the next run of the checks will use them', async () => {
    const before = await view();
    await change();
    await makeOutgrown(2);
    const seen = await view();
    expect(seen).toMatchObject({ edition: 3, checks: settings(60).checks });
    expect(seen.editions.map(({ edition }) => edition)).toEqual([
      2,
      ...before.editions.map((e) => e.edition),
    ]);
    expect(await renewals()).toEqual([]);
    await keepMonth(server.db, { month: '2024-02', unit: undefined }, server.now());
    expect((await view()).editions.map(({ edition }) => edition)).toEqual([3, 2, 1]);
    expect(await renewals()).toHaveLength(1);
  });

  it('that are said in part are kept whole', async () => {
    expect((await change({ checks: { 'adhoc-heavy': { percent: 55 } }, confirmedFlagged: 11 })).status).toBe(
      200,
    );
    const { edition, checks } = await view();
    expect([edition, checks['adhoc-heavy']]).toEqual([
      2,
      { ...USUAL_SETTINGS.checks['adhoc-heavy'], percent: 55 },
    ]);
  });

  it('know names that say nothing', async () => {
    expect((await change({ phrases: ['Việc linh tinh'] })).status).toBe(200);
    const { phrases, editions } = await view();
    expect(phrases).toEqual(['Việc linh tinh']);
    expect(editions[0]?.phrases).toEqual({ added: ['Việc linh tinh'], removed: USUAL_SETTINGS.phrases });
  });

  it('tell in each edition which days it leaves people', async () => {
    await change({ headAfterDays: 4 });
    const { editions } = await view();
    expect(editions.map(({ headAfterDays }) => headAfterDays)).toEqual([{ from: 2, to: 4 }, null]);
  });
});
