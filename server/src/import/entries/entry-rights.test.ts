import { afterEach, beforeEach, expect, it } from 'vitest';
import { bringFile, settled } from '../../testing/import-runs.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { giveRole } from '../../testing/roles.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const HEADER =
  'Mã cán bộ;Ngày;Mã sản phẩm;Nội dung;Số giờ;Sản phẩm;Số lượng;Số ký hiệu;Trạng thái;Thời điểm ghi';
const bring = (as: string, cadre: string) => {
  const line = `${cadre};08/01/2024;;Trực cơ quan;2:00;;;;hoàn thành;`;
  return bringFile(server, 'entries', `${HEADER}\n${line}`, { as });
};

it('lines of work come in accepted, so an administrator, who sees none, brings none', async () => {
  const { status, body } = await bring('vinh.dq', 'CB-HA');
  expect([status, body.code]).toEqual([403, 'not-allowed']);
});

it('central personnel bring everybody’s lines and not their own', async () => {
  await giveRole(server, 'ha.ttt', 'personnel', server.fixture.unitIds.tinh);
  const { body } = await bring('ha.ttt', 'CB-HA');
  const run = await settled(server, body.id, 'ha.ttt');
  const { body: seen } = await server
    .as('ha.ttt')
    .get<{ rows: { refusals: { text: string }[] }[] }>(`/api/imports/${run.id}/rows?show=refused`);
  expect([run.report?.refused, seen.rows[0]?.refusals[0]?.text]).toEqual([
    1,
    expect.stringContaining('Dòng của chính bạn'),
  ]);
  const other = await bring('ha.ttt', 'CB-BAO');
  expect((await settled(server, other.body.id, 'ha.ttt')).report).toMatchObject({ refused: 0 });
});
