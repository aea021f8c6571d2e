import { insertRows } from '@so-viec/db/testing';
import { findingTrial } from '@so-viec/shared/finding/finding.schema';
import { completeSettings, USUAL_SETTINGS } from '@so-viec/shared/finding/settings';
import { newId } from '@so-viec/shared/id/uuidv7';
import { NO_WORDS } from '@so-viec/shared/report/report-content';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';
import { textOf } from '../testing/matrix/text-of.ts';

let server: TestServer;
let report: string;

/** In Sở itself stand its director and his deputy Hạnh alone; in Phòng, Ân and her deputy Ánh are its only leaders. */
beforeAll(async () => {
  server = await openTestServer({ now: '2024-02-05T02:00:00.000Z' });
  const { db, fixture } = server;
  const { cadreIds, unitIds, positionIds } = fixture;
  await db
    .updateTable('assignment')
    .set({ unitId: unitIds.stc })
    .where('cadreId', '=', cadreIds.phuc)
    .execute();
  const wrote = (who: 'tuan' | 'hanh' | 'an' | 'anh' | 'ha', minutes: number) =>
    addDay(db, {
      cadreId: cadreIds[who],
      unitId: who === 'tuan' || who === 'hanh' ? unitIds.snv : unitIds.ccvc,
      positionId:
        who === 'ha'
          ? positionIds.staff
          : who === 'an' || who === 'anh'
            ? positionIds.head
            : positionIds.leader,
      day: '2024-01-09',
      lines: [{ minutes }],
    });
  await wrote('tuan', 467);
  await wrote('hanh', 62);
  await wrote('an', 487);
  await wrote('anh', 62);
  await wrote('ha', 240);
  const since = { fromOn: '2023-01-01', toOn: null, unitId: unitIds.stc, cadreId: cadreIds.yen };
  await insertRows(db, { headship: [{ id: newId(), ...since, kind: 'deputy' }] });
  await sumUp(db, '2024-01');
  report = newId();
  const thu = server.as('thu.dt');
  const at = `/api/report-editions/${report}`;
  const { body } = await thu.put<{ version: number }>(at, { period: '2024-01', unit: 'SNV' });
  const words = { ...NO_WORDS, number: '12/BC-BTC', datedOn: '2024-02-05', signer: 'Đặng Thị Thu' };
  const { body: written } = await thu.put<{ version: number }>(`${at}/words`, {
    ...{ version: body.version, style: 'state', words },
  });
  expect((await thu.post(`${at}/issue`, { version: written.version })).status).toBe(200);
});
afterAll(() => server.close());

const OWN = 'unit=SNV&reach=own';
const LEADERS = 'unit=SNV-CCVC&group=leadership';
const views = (of: string) =>
  ['?', '/units?', '/days?', '/glance?', '/trend?', '/people?'].map((view) => `summary/2024-01${view}${of}`);
const files = (of: string) =>
  ['units', 'days', 'trend', 'people'].flatMap((view) =>
    ['csv', 'xlsx'].map((format) => `summary/2024-01/export?${of}&view=${view}&format=${format}`),
  );
const OF_BODY = ['units', 'days'].flatMap((view) => [
  `summary/2024-01/${view}?unit=SNV`,
  ...['csv', 'xlsx'].map((format) => `summary/2024-01/export?unit=SNV&view=${view}&format=${format}`),
]);
const papers = () => ['', ...['docx', 'pdf', 'xlsx', 'csv'].map((one) => `/file?format=${one}`)];

/** What tells of whom the reader may not read: their own minutes and hours, or with the 62 minutes beside them, or by half. */
const TELLING = {
  tuan: /\b(467|529)\b|7[.,]78|8[.,]8[12]|4[.,]41/g,
  /** In a paper, where places on the page are numbers with a dot. */
  paper: /\b(467|529)\b|7[.,]78|8[.,]82|4,41/g,
  an: /\b(487|549)\b|8[.,]1[12]|9[.,]15|4[.,]5[78]/g,
};

async function toldAt(username: string, path: string, of: keyof typeof TELLING) {
  const response = await server.as(username).raw(`/api/${path}`);
  expect([path, response.status]).toEqual([path, 200]);
  return [...new Set((await textOf(response)).match(TELLING[of]) ?? [])];
}

describe('figures of fewer than three people', () => {
  it.each([
    ...[...views(OWN), ...files(OWN), ...OF_BODY].map((path) => ['hanh.dt', path, 'tuan'] as const),
    ...[...views(LEADERS), ...files(LEADERS)].map((path) => ['anh.vn', path, 'an'] as const),
  ])('are to %s only of whom they may read: %s', async (username, path, of) => {
    expect(await toldAt(username, path, of)).toEqual([]);
    // The committee reads each of these people, and so their figures together.
    expect(await toldAt('thu.dt', path, of)).not.toEqual([]);
  });

  it('say that they are', async () => {
    const one = await server.as('hanh.dt').get<{ isFew: boolean }>(`/api/summary/2024-01?${OWN}`);
    const list = await server
      .as('hanh.dt')
      .get<{ isFew: boolean; rows: { isFew: boolean; reach: string }[] }>(
        '/api/summary/2024-01/units?unit=SNV',
      );
    expect([one.body.isFew, list.body.isFew]).toEqual([true, false]);
    expect(list.body.rows.map(({ reach, isFew }) => [reach, isFew]).sort()).toEqual([
      ['all', false],
      ['own', true],
    ]);
    const csv = await server.as('hanh.dt').raw('/api/summary/2024-01/export?unit=SNV&view=units&format=csv');
    expect(await csv.text()).toContain('dưới ba người: chỉ tính người bạn được xem');
  });

  it('are no line of a report for who may not read one of them', async () => {
    for (const format of papers()) {
      const path = `report-editions/${report}${format}`;
      expect(await toldAt('hanh.dt', path, 'paper')).toEqual([]);
      expect(await toldAt('thu.dt', path, 'paper')).not.toEqual([]);
    }
    const response = await server.as('hanh.dt').raw(`/api/report-editions/${report}/file?format=csv`);
    expect(await response.text()).toContain('dưới ba người: không hiện số liệu');
  });
});

it('nobody reads the level of their one superior in the places of a group', async () => {
  const groupsFor = async (username: string) => {
    const { body } = await server
      .as(username)
      .get<{ standing: { groups: { group: string }[] } }>('/api/ratings/2024-Q1/bodies/STC');
    return body.standing.groups.map(({ group }) => group);
  };
  expect(await groupsFor('yen.pt')).toEqual(['specialised']);
  expect(await groupsFor('thu.dt')).toEqual(['leadership', 'specialised']);
});

it('people are compared with three others at least, whatever an edition of the settings said', () => {
  const checks = { ...USUAL_SETTINGS.checks, 'above-peers': { fewestPeers: 1, fewestPeople: 2 } };
  expect(completeSettings({ ...USUAL_SETTINGS, checks }).checks['above-peers']).toMatchObject({
    ...{ fewestPeers: 3, fewestPeople: 3 },
  });
  const typed = { month: '2024-01', headAfterDays: 2, phrases: [], checks };
  expect(findingTrial.safeParse({ ...typed, checks: {} }).success).toBe(true);
  expect(findingTrial.safeParse(typed).success).toBe(false);
});

describe('a group of three', () => {
  it('stands whole, whoever leads it', async () => {
    const whole = async (username: string) => {
      const { body } = await server
        .as(username)
        .get<{ figures: { minutes: number }; isFew: boolean }>('/api/summary/2024-01?unit=SNV-CCVC');
      return [body.figures.minutes, body.isFew];
    };
    expect(await whole('anh.vn')).toEqual([789, false]);
    expect(await whole('thu.dt')).toEqual([789, false]);
  });
});
