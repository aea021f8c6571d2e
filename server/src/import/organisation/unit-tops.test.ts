import { insertAccount, insertRoleGrant, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Imported, openImported } from '../../testing/imported.ts';

let imported: Imported;
let accountId: string;
beforeAll(async () => {
  imported = await openImported(['units']);
  accountId = await addOfficer('ngan.ltk');
  await give(accountId, 'committee', 'TU');
});
afterAll(() => imported.close());

async function addOfficer(username: string): Promise<string> {
  const id = newId();
  const state = { passwordHash: null, mustChangePassword: 1, disabledAt: null, version: 1 };
  const account = { id, username, displayName: username, cadreId: null, ...state };
  await inTransaction(imported.db, (trx) =>
    insertAccount(trx, { ...account, createdAt: '2024-01-01T00:00:00.000Z' }),
  );
  return id;
}

async function give(accountId: string, role: string, code: string | null): Promise<void> {
  const units = await imported.db.selectFrom('unit').selectAll().execute();
  const unitId = units.find((unit) => unit.code === code)?.id ?? null;
  const grant = { id: newId(), accountId, role, unitId, fromOn: '2024-01-01', toOn: null };
  await inTransaction(imported.db, (trx) => insertRoleGrant(trx, grant));
}

const HEADER = 'Mã đơn vị;Tên đơn vị;Mã đơn vị cấp trên;Khối;Cấp;Từ ngày;Đến ngày';
const said = async (...lines: string[]) => {
  const { refusals } = await imported.load('units', [HEADER, ...lines].join('\n'));
  return refusals.map(({ text }) => text);
};
const SECOND = 'UBND;Ủy ban nhân dân;;Chính quyền;tỉnh;01/01/2024;';
const BELOW = 'SYT;Sở Y tế;UBND;Chính quyền;cơ quan;01/01/2024;';

describe('a second unit at the top', () => {
  it('is refused beside its line while it takes from others what is of the whole', async () => {
    expect(await said(BELOW, SECOND)).toEqual([
      'Dòng 3, cột Mã đơn vị cấp trên: UBND không có đơn vị cấp trên, nên từ 01/04/2024 vai trò ở đơn vị trên cùng hiện nay không còn là của toàn tổ chức: ngan.ltk. Ghi mã đơn vị cấp trên; nếu đúng là đơn vị trên cùng, trước đó giao cho họ vai trò với phạm vi toàn tổ chức ở trang Tài khoản.',
    ]);
  });

  it('is refused where one that stands below loses its place, and one to come from its day on', async () => {
    expect(await said('SNV;Sở Nội vụ;;Chính quyền;cơ quan;01/01/2020;')).toEqual([
      expect.stringMatching(/^Dòng 2, .*: SNV/),
    ]);
    expect(await said('UBND;Ủy ban;;Chính quyền;tỉnh;01/06/2024;')).toEqual([
      expect.stringMatching(/từ 01\/06\/2024/),
    ]);
  });

  it('is not refused for a unit that has ended, nor named beside a parent that is unknown', async () => {
    expect(await said('CU;Tỉnh cũ;;Chính quyền;tỉnh;01/01/2020;31/12/2023')).toEqual([]);
    expect(await said('SYT;Sở Y tế;KHONG;Chính quyền;cơ quan;01/01/2024;')).toEqual([
      expect.stringMatching(/không có đơn vị cấp trên KHONG/),
    ]);
  });

  it('comes once they hold their role over the whole organisation', async () => {
    await give(accountId, 'committee', null);
    expect(await said(BELOW, SECOND)).toEqual([]);
  });
});
