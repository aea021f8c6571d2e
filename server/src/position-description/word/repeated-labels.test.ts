import { describe, expect, it } from 'vitest';
import { leftIn as left, readOne, reasonsIn as reasons } from '../../testing/word/read-body.ts';
import { p, tbl } from '../../testing/word/word-file.ts';

const HEAD = p('BẢN MÔ TẢ CÔNG VIỆC') + p('Tên VTVL: Lái xe');

describe('a label that a cell says again', () => {
  it('is no content of the head, whatever parts it from the value', async () => {
    const found = await readOne(
      p('BẢN MÔ TẢ CÔNG VIỆC') +
        tbl(
          ['Tên VTVL:', 'Tên  VTVL:  Lái xe'],
          ['Mã VTVL', 'Mã VTVL\nTP-HTPV-01'],
          ['Địa điểm làm việc', 'Địa điểm làm việc  Văn phòng Sở'],
          ['Ngày bắt đầu:\nNgày bắt đầu: 01/07/2024', ''],
        ),
    );
    expect(found.content).toMatchObject({
      ...{ name: 'Lái xe', code: 'TP-HTPV-01', place: 'Văn phòng Sở', start: '01/07/2024' },
    });
    expect(left(found)).toEqual([]);
  });

  it.each([
    [['Mục đích vị trí việc làm:  Đưa đón an toàn.']],
    [['Mục đích  vị trí việc làm\nĐưa đón an toàn.']],
    [['1. Mục đích vị trí việc làm  Đưa đón an toàn.']],
  ])('is no content of the purpose: %j', async (cells) => {
    const found = await readOne(HEAD + tbl([{ text: '1. Mục đích vị trí việc làm' }], cells));
    expect(found.content.purpose).toBe('Đưa đón an toàn.');
    expect(left(found)).toEqual([]);
  });

  it('is no content below the heading of its column', async () => {
    const found = await readOne(
      HEAD +
        p('2. Công việc') +
        tbl(
          ['Mảng công việc', 'Công việc cụ thể', 'Tiêu chí'],
          ['Mảng công việc:  Xe', 'Công việc cụ thể\n- Lái\n- Rửa', 'Tiêu chí  An toàn'],
        ) +
        p('3.1. Bên trong') +
        tbl(
          ['Được quản lý trực tiếp bởi', 'Quản lý trực tiếp', 'Các đơn vị phối hợp chính'],
          [
            'Được quản lý trực tiếp bởi:  Chánh VP',
            'Quản lý  trực tiếp\nKhông',
            'Các đơn vị phối hợp chính:\nPhòng A',
          ],
        ) +
        p('4. Phạm vi quyền hạn') +
        tbl(['TT', 'Quyền hạn cụ thể'], ['4.1', 'Phạm vi quyền hạn:\nTừ chối xe hỏng']) +
        p('5.2. Yêu cầu về năng lực') +
        tbl(['Tên năng lực', 'Cấp độ'], ['Tên năng lực\nNgoại ngữ', 'Cấp độ:  2-3']),
    );
    expect(found.content).toMatchObject({
      work: [{ area: 'Xe', work: '- Lái\n- Rửa', criterion: 'An toàn' }],
      ...{ managedBy: 'Chánh VP', manages: 'Không', cooperatesWith: 'Phòng A' },
      powers: [{ power: 'Từ chối xe hỏng' }],
      competencies: [{ name: 'Ngoại ngữ', level: '2-3' }],
    });
    expect(left(found)).toEqual([]);
  });

  it('is no content beside the words that stand to its left', async () => {
    const found = await readOne(
      HEAD +
        p('3.1. Bên trong') +
        tbl(['Quản lý trực tiếp', 'Quản lý trực tiếp:  Không']) +
        p('5.1. Yêu cầu về trình độ') +
        tbl(
          ['Nhóm yêu cầu', 'Yêu cầu cụ thể'],
          ['Trình độ đào tạo', 'Trình độ đào tạo:  Bằng lái hạng B'],
          ['Kinh nghiệm', 'Kinh nghiệm\n2 năm'],
        ),
    );
    expect(found.content).toMatchObject({
      manages: 'Không',
      qualifications: [{ requirement: 'Bằng lái hạng B' }, { requirement: '2 năm' }],
    });
  });

  it('stays where it says something of its own', async () => {
    const found = await readOne(
      HEAD +
        p('2. Công việc') +
        tbl(
          ['Mảng công việc', 'Công việc cụ thể', 'Tiêu chí'],
          ['Xe', 'Công việc cụ thể do Chánh Văn phòng giao', 'Tiêu chí về thời gian: đúng giờ'],
        ) +
        p('5.1. Yêu cầu về trình độ') +
        tbl(['Nhóm yêu cầu', 'Yêu cầu cụ thể'], ['Yêu cầu khác', 'Kinh nghiệm: 2 năm']),
    );
    expect(found.content).toMatchObject({
      work: [
        {
          work: 'Công việc cụ thể do Chánh Văn phòng giao',
          criterion: 'Tiêu chí về thời gian: đúng giờ',
        },
      ],
      qualifications: [{ requirement: 'Kinh nghiệm: 2 năm' }],
    });
  });
});

describe('a label that nothing but space parts from its content', () => {
  it('opens its part, with a doubt where it is one of the form’s', async () => {
    const found = await readOne(
      p('BẢN MÔ TẢ CÔNG VIỆC') +
        tbl(['Tên VTVL  Lái xe', 'Mã VTVL  TP-01'], ['1. Mục đích vị trí việc làm  Đưa đón an toàn.', '']),
    );
    expect(found.content).toMatchObject({ name: 'Lái xe', code: 'TP-01', purpose: 'Đưa đón an toàn.' });
    expect(reasons(found)).toContain('purpose label-unusual');
    expect(left(found)).toEqual([]);
  });

  it('is one label where a line break goes through it', async () => {
    const found = await readOne(
      HEAD +
        tbl(
          [{ text: '2. Các công việc và tiêu chí\nhoàn thành công việc', span: 3 }],
          ['Mảng công việc', 'Công việc cụ thể', 'Tiêu chí'],
          ['Xe', 'Lái', 'An toàn'],
          [{ text: '5.1. Yêu cầu\nvề trình độ', span: 3 }],
          [{ text: 'Trình độ đào tạo' }, { text: 'Bằng lái', span: 2 }],
        ),
    );
    expect(found.content.work).toMatchObject([{ area: 'Xe', work: 'Lái', criterion: 'An toàn' }]);
    expect(found.content.qualifications).toMatchObject([
      { kind: 'Trình độ đào tạo', requirement: 'Bằng lái' },
    ]);
  });
});
