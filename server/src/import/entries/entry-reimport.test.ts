import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadEntries, storedLines, storedOutputs } from '../../testing/entry-lines.ts';
import { type Imported, openImported } from '../../testing/imported.ts';

let imported: Imported;

beforeEach(async () => {
  imported = await openImported();
});
afterEach(() => imported.close());

const load = (...lines: Parameters<typeof loadEntries>[1][]) => loadEntries(imported, ...lines);

describe('a line known by its `Mã dòng`', () => {
  test('changes where the file says something else, and keeps what it said', async () => {
    await load({ code: 'L1', hours: '2', output: 'A' });
    const report = await load({ code: 'L1', hours: '3', output: 'B', quantity: '2' });
    expect(report).toMatchObject({ added: 0, changed: 1 });
    expect(report.changes[0]?.cells).toEqual([
      { column: 'Số giờ', from: '2:00', to: '3:00' },
      { column: 'Sản phẩm', from: 'A', to: 'B' },
      { column: 'Số lượng', from: '1', to: '2' },
    ]);
    expect(await storedLines(imported)).toMatchObject([{ minutes: 180, version: 2 }]);
    expect(await storedOutputs(imported)).toMatchObject([{ name: 'B', quantity: 2, degree: 100 }]);
    const revisions = await imported.db.selectFrom('work_entry_revision').selectAll().execute();
    expect(revisions).toMatchObject([{ version: 1, kind: 'changed' }]);
    expect(JSON.parse(revisions[0]?.content ?? '')).toMatchObject({ minutes: 120 });
    const months = await imported.db.selectFrom('cadre_month').selectAll().execute();
    expect(months).toMatchObject([{ minutes: 180, outputsDelivered: 2 }]);
  });

  test('moves to another day and month, and leaves no empty day behind', async () => {
    await load({ code: 'L1', output: 'A' });
    await load({ code: 'L1', output: 'A', on: '05/02/2024' });
    const days = await imported.db.selectFrom('work_day').select('workedOn').execute();
    expect(days).toEqual([{ workedOn: '2024-02-05' }]);
    const months = await imported.db.selectFrom('cadre_month').select(['month', 'minutes']).execute();
    expect(months).toEqual([{ month: '2024-02', minutes: 120 }]);
    expect(await storedOutputs(imported)).toMatchObject([{ deliveredOn: '2024-02-05' }]);
  });

  test('goes along with a post that is corrected since, and stays there when it is loaded again', async () => {
    await load({ code: 'L1' });
    await imported.load(
      'cadres',
      `Mã cán bộ;Họ và tên;Loại;Mã đơn vị;Mã vị trí;Chức vụ;Từ ngày;Đến ngày;Tên đăng nhập;Thư điện tử
HA;Trần Thị Thu Hà;công chức;TT;CV;Chuyên viên;01/01/2023;;;`,
    );
    expect(await load({ code: 'L1' })).toMatchObject({ unchanged: 1, isWritten: false });
    await load({ code: 'L1', note: 'Soạn lại' });
    expect(await storedLines(imported)).toMatchObject([{ note: 'Soạn lại', unit: 'TT' }]);
  });

  test('stays with the work that was given, and is not changed from outside then', async () => {
    await load({ code: 'L1', output: 'A' }, { code: 'L2', on: '10/01/2024', state: 'đang làm' });
    const [line] = await imported.db
      .selectFrom('work_entry')
      .selectAll()
      .where('state', '=', 'done')
      .execute();
    const given = {
      origin: 'assigned',
      title: 'Được giao',
      openedOn: '2024-01-01',
      stepCount: 1,
      version: 1,
    };
    const { cadreId = '', unitId = '', productId = null, id = '' } = line ?? {};
    await imported.db
      .insertInto('task')
      .values({ id: 'given', cadreId, unitId, productId, ...given })
      .execute();
    await imported.db.updateTable('work_entry').set({ taskId: 'given' }).where('id', '=', id).execute();
    expect(await load({ code: 'L1', output: 'A' })).toMatchObject({ unchanged: 1, isWritten: false });
    const report = await load({ code: 'L1', hours: '3', output: 'A' });
    expect(report.refusals).toMatchObject([{ code: 'work-typed' }]);
    const rows = await imported.db
      .selectFrom('task')
      .select(['id', 'version'])
      .where('id', '=', 'given')
      .execute();
    expect(rows).toEqual([{ id: 'given', version: 1 }]);
  });
});
