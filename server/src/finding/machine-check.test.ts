import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';
import { checkMonth } from './machine-check.ts';
import type { NamedFinding } from './see-month.ts';

const FEBRUARY = ['01', '02', '05', '06', '07', '19', '20', '21', '22', '23'].map((day) => `2024-02-${day}`);
const NOW = new Date('2024-03-05T02:00:00.000Z');

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const ha = {
    cadreId: fixture.cadreIds.ha,
    unitId: fixture.unitIds.ccvc,
    positionId: fixture.positionIds.staff,
  };
  for (const day of FEBRUARY) {
    const output = { quantity: 1, name: day < '2024-02-20' ? 'Văn bản' : 'Tờ trình bổ nhiệm' };
    await addDay(db, {
      ...ha,
      day,
      lines: [
        { minutes: 300, output },
        { minutes: 100, state: 'under-way' },
      ],
    });
  }
  await addDay(db, { ...ha, day: '2024-02-26', state: 'draft', lines: [{ minutes: 600 }] });
  await sumUp(db, '2024-02');
});
afterAll(() => server.close());

const check = async (unit?: string, month = '2024-02') =>
  (await checkMonth(server.db, { month, unit, isDryRun: true }, NOW)) ?? [];
const of = (findings: readonly NamedFinding[], rule: string) => findings.filter((one) => one.rule === rule);

describe('the check of a month', () => {
  it('names people by code, with a sentence and the lines it rests on', async () => {
    const [adHoc] = of(await check(), 'adhoc-heavy');
    expect(adHoc).toMatchObject({
      subject: { kind: 'cadre', code: 'CB-HA' },
      name: 'Trần Thị Thu Hà',
      severity: 'look-first',
      text: '100 % số giờ (67 giờ) là việc phát sinh ngoài danh mục của vị trí.',
    });
    expect(adHoc?.evidence).toHaveLength(20);
    expect(adHoc?.evidence[0]).toMatchObject({ cadre: 'CB-HA', day: '2024-02-01' });
  });

  it('looks at days handed in alone: drafts are missing days, and their lines no evidence', async () => {
    const findings = await check();
    expect(findings.flatMap(({ evidence }) => evidence.map(({ day }) => day))).not.toContain('2024-02-26');
    const missing = of(findings, 'missing-days').find(({ subject }) => subject.code === 'CB-HA');
    expect(missing?.text).toBe('6 trong 16 ngày phải làm việc của tháng chưa có nhật ký được trình.');
  });

  it('goes by names of products that say nothing', async () => {
    const [unclear] = of(await check(), 'unclear-output');
    expect(unclear?.text).toBe(
      '6 sản phẩm đã xong (60 %) không có tên rõ, không có số ký hiệu và minh chứng để tìm lại.',
    );
  });

  it('of a unit is what is seen below it, and of no unit nothing at all', async () => {
    const codes = (findings: readonly NamedFinding[]) => [
      ...new Set(findings.map(({ subject }) => subject.code)),
    ];
    expect(codes(await check('SNV-CCVC'))).toContain('CB-HA');
    expect(codes(await check('SNV'))).toContain('CB-HA');
    expect(codes(await check('STC'))).not.toContain('CB-HA');
    const nowhere = { month: '2024-02', unit: 'KHONG-CO', isDryRun: true };
    expect(await checkMonth(server.db, nowhere, NOW)).toBeUndefined();
  });

  it('writes nothing when it is only to look, and is the same twice', async () => {
    expect(await check()).toEqual(await check());
    expect(await server.db.selectFrom('finding').select('id').execute()).toEqual([]);
  });
});
