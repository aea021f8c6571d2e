import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

interface Sheet {
  cadre: { fullName: string; code: string };
  posts: { unitName: string; bodyName: string; positionName: string; toOn: string | null }[];
  days: {
    day: string;
    minutes: number;
    lines: {
      work: string;
      minutes: number;
      isConfidential: boolean;
      products: { name: string; quantity: number; documentNumber: string }[];
    }[];
  }[];
}
const sheetOf = async (month = '2024-01') =>
  (await server.as('ha.ttt').get<Sheet>(`/api/work-months/${month}/sheet`)).body;
const lineOn = (sheet: Sheet, day: string) => sheet.days.find((each) => each.day === day)?.lines[0];

describe('a month on paper', () => {
  it('says who one is and has every day with its work and products', async () => {
    const output = { id: newId(), name: 'Báo cáo', quantity: 2, documentNumber: '12/BC-SNV' };
    await writeLine(
      server,
      'ha.ttt',
      lineOf(server, { workedOn: '2024-01-11', minutes: 90, note: 'Tổng hợp số liệu', output }),
    );
    const sheet = await sheetOf();
    expect(sheet.cadre).toMatchObject({ fullName: 'Trần Thị Thu Hà', code: 'CB-HA' });
    expect(sheet.posts).toMatchObject([{ unitName: 'Phòng Công chức, viên chức', bodyName: 'Sở Nội vụ' }]);
    expect(sheet.days).toHaveLength(31);
    expect(lineOn(sheet, '2024-01-11')).toMatchObject({
      minutes: 90,
      products: [{ name: 'Báo cáo', quantity: 2, documentNumber: '12/BC-SNV' }],
    });
  });

  it('keeps of confidential work its hours and how many products', async () => {
    const output = { id: newId(), name: 'Báo cáo mật', quantity: 3, documentNumber: '1/M' };
    await writeLine(
      server,
      'ha.ttt',
      lineOf(server, { workedOn: '2024-01-11', minutes: 90, note: 'Bí mật', output }),
    );
    await server.db.updateTable('work_entry').set({ isConfidential: 1 }).execute();
    const line = lineOn(await sheetOf(), '2024-01-11');
    const products = [{ name: '', quantity: 3, documentNumber: '' }];
    expect(line).toEqual({ work: '', minutes: 90, isConfidential: true, products });
  });

  it('has the unit as it was called that month, and each post of it', async () => {
    const { ha } = server.fixture.cadreIds;
    const { ccvc, stc } = server.fixture.unitIds;
    await server.db
      .updateTable('assignment')
      .set({ toOn: '2024-01-10' })
      .where('cadreId', '=', ha)
      .where('unitId', '=', ccvc)
      .execute();
    const [post] = await server.db.selectFrom('assignment').selectAll().where('cadreId', '=', ha).execute();
    if (!post) throw new Error('no post');
    const next = { ...post, id: newId(), unitId: stc, fromOn: '2024-01-11', toOn: null };
    await server.db.insertInto('assignment').values(next).execute();
    const { posts } = await sheetOf();
    expect(posts.map(({ unitName }) => unitName).sort()).toEqual([
      'Phòng Công chức, viên chức',
      'Sở Tài chính',
    ]);
  });
});
