import { describe, expect, it } from 'vitest';
import { leftIn as left, readOne } from '../../testing/word/read-body.ts';
import { p, tbl } from '../../testing/word/word-file.ts';

describe('the head of a description', () => {
  it('may say the name over the table and in it, and have fields left empty', async () => {
    const found = await readOne(
      p('BẢN MÔ TẢ CÔNG VIỆC') +
        p('Vị trí việc làm: Chuyên viên về  tổ chức bộ máy') +
        tbl(
          [{ text: 'Tên VTVL: Chuyên viên về tổ chức bộ máy', merge: 'restart' }, 'Mã VTVL: TP-NVCN-01'],
          [{ merge: 'continue' }, 'Ngày bắt đầu thực hiện:'],
          ['Ngạch tương ứng: Chuyên viên', 'Địa điểm làm việc: Trụ sở Sở'],
          [{ text: 'Quy trình công việc liên quan:\n- Luật Cán bộ, công chức\n- Quy chế', span: 2 }],
        ),
    );
    expect(found.content).toMatchObject({
      ...{ name: 'Chuyên viên về tổ chức bộ máy', code: 'TP-NVCN-01', start: '', place: 'Trụ sở Sở' },
      related: '- Luật Cán bộ, công chức\n- Quy chế',
    });
    expect(left(found)).toEqual(['Ngạch tương ứng: Chuyên viên']);
  });

  it('may stand in one cell with all the rest, line after line', async () => {
    const lines = [
      ...['BẢN MÔ TẢ CÔNG VIỆC', 'Tên vị trí: Văn thư', 'Mã: CMDC-01', '1. Mục đích: Giữ văn bản.'],
      ...['2. Công việc:', '2.1. Văn bản đến', '- Tiếp nhận', '3. Quan hệ công việc', '3.1. Bên trong:'],
      ...[
        'Phối hợp: Văn phòng',
        '4. Quyền hạn',
        '- Từ chối văn bản sai',
        '5.2. Năng lực',
        'Giao tiếp ứng xử: 2',
      ],
    ];
    const found = await readOne(tbl([lines.join('\n')]));
    expect(found.content).toMatchObject({
      ...{ name: 'Văn thư', code: 'CMDC-01', purpose: 'Giữ văn bản.', cooperatesWith: 'Văn phòng' },
      work: [{ area: 'Văn bản đến', work: '- Tiếp nhận' }],
      powers: [{ power: '- Từ chối văn bản sai' }],
      competencies: [{ name: 'Giao tiếp ứng xử', level: '2' }],
    });
    expect(left(found)).toEqual([]);
  });
});
