import { understand } from '@so-viec/shared/position-description/read/understand';
import { describe, expect, it } from 'vitest';
import {
  leftIn as left,
  readBodyOf as read,
  readOne,
  reasonsIn as reasons,
} from '../../testing/word/read-body.ts';
import { bullet, p, tbl, wordFile } from '../../testing/word/word-file.ts';
import { readWord } from './read-word.ts';

describe('a description in one table', () => {
  const body = tbl(
    [{ text: 'BẢN MÔ TẢ CÔNG VIỆC', span: 4 }],
    [
      { text: 'Tên VTVL: Chuyên viên về văn thư', span: 2 },
      { text: 'Mã VTVL:  TP-CMDC-07', span: 2 },
    ],
    [{ text: 'Địa điểm làm việc:  Văn phòng Sở', span: 4 }],
    [{ text: '1. Mục đích vị trí việc làm: Bảo đảm văn bản đi, đến đúng hạn.', span: 4 }],
    [{ text: '2- Các nhiệm vụ, công việc và tiêu chí hoàn thành công việc', span: 4 }],
    ['STT', { text: 'Nhiệm vụ, công việc', span: 2 }, 'Tiêu chí đánh giá'],
    ['', 'Mảng công việc', 'Công việc cụ thể', { merge: 'continue' }],
    [
      { text: '2.1', merge: 'restart' },
      { text: 'Văn bản đến', merge: 'restart' },
      { inside: bullet('Tiếp nhận') + bullet('Vào sổ') },
      'Trong ngày',
    ],
    [
      { merge: 'continue' },
      { merge: 'continue' },
      'Trình lãnh đạo\nchuyển xử lý',
      { text: 'Trong buổi', merge: 'restart' },
    ],
    ['2.2', 'Văn bản đi', 'Phát hành', { merge: 'continue' }],
    [{ text: '3. Các mối quan hệ công việc', span: 4 }],
    [{ text: '3.1. Bên trong', span: 4 }],
    [{ text: 'Được quản lý trực tiếp bởi', span: 2 }, 'Quản lý trực tiếp', 'Các đơn vị phối hợp chính'],
    [{ text: 'Chánh Văn phòng', span: 2 }, 'Không', 'Các phòng của Sở'],
    [{ text: '3.2. Bên ngoài', span: 4 }],
    [
      { text: 'Cơ quan, tổ chức có quan hệ chính', span: 2 },
      { text: 'Bản chất quan hệ', span: 2 },
    ],
    [
      { text: 'Bưu điện', span: 2 },
      { text: 'Gửi, nhận văn bản', span: 2 },
    ],
    [{ text: '4. Phạm vi quyền hạn', span: 4 }],
    ['TT', { text: 'Quyền hạn cụ thể', span: 3 }],
    ['4.1', { text: 'Từ chối văn bản sai thể thức', span: 3 }],
    [{ text: '5. Các yêu cầu về trình độ, năng lực', span: 4 }],
    [{ text: '5.1. Yêu cầu về trình độ', span: 4 }],
    [
      { text: 'Nhóm yêu cầu', span: 2 },
      { text: 'Yêu cầu cụ thể', span: 2 },
    ],
    [
      { text: 'Trình độ đào tạo', span: 2 },
      { text: 'Cao đẳng trở lên', span: 2 },
    ],
    [{ text: '5.2. Yêu cầu về năng lực', span: 4 }],
    [{ text: 'Nhóm năng lực', span: 2 }, 'Tên năng lực', 'Cấp độ'],
    [{ text: 'Năng lực chung', span: 2, merge: 'restart' }, 'Đạo đức và bản lĩnh', 'Cấp độ 2 – 3'],
    [{ span: 2, merge: 'continue' }, 'Giao tiếp ứng xử', 'II'],
  );

  it('is understood through its merged cells, bullets and line breaks, without a doubt', async () => {
    const found = await readOne(body);
    expect(found.content).toMatchObject({
      ...{ name: 'Chuyên viên về văn thư', code: 'TP-CMDC-07', place: 'Văn phòng Sở' },
      purpose: 'Bảo đảm văn bản đi, đến đúng hạn.',
      work: [
        { area: 'Văn bản đến', work: '- Tiếp nhận\n- Vào sổ', criterion: 'Trong ngày' },
        { area: 'Văn bản đến', work: 'Trình lãnh đạo\nchuyển xử lý', criterion: 'Trong buổi' },
        { area: 'Văn bản đi', work: 'Phát hành', criterion: 'Trong buổi' },
      ],
      ...{ managedBy: 'Chánh Văn phòng', manages: 'Không', cooperatesWith: 'Các phòng của Sở' },
      outside: [{ body: 'Bưu điện', nature: 'Gửi, nhận văn bản' }],
      powers: [{ power: 'Từ chối văn bản sai thể thức' }],
      qualifications: [{ kind: 'Trình độ đào tạo', requirement: 'Cao đẳng trở lên' }],
      competencies: [
        { group: 'Năng lực chung', name: 'Đạo đức và bản lĩnh', level: '2-3' },
        { group: 'Năng lực chung', name: 'Giao tiếp ứng xử', level: '2' },
      ],
    });
    expect([reasons(found), left(found)]).toEqual([[], []]);
  });
});

describe('a description in paragraphs and small tables', () => {
  it('is read with other wordings, other cases and missing numbers', async () => {
    const found = await readOne(
      p('PHỤ LỤC') +
        p('BẢN MÔ TẢ VỊ TRÍ VIỆC LÀM') +
        tbl(
          ['Tên vị trí việc làm', 'Kế toán viên'],
          ['Mã vị trí', 'TP-CMDC-02'],
          ['Nơi làm việc', 'Phòng Tài chính'],
        ) +
        p('I. MỤC TIÊU') +
        p('Quản lý tài chính, tài sản.') +
        p('II. CÔNG VIỆC VÀ TIÊU CHÍ ĐÁNH GIÁ') +
        tbl(
          ['Mảng công việc', 'Công việc cụ thể', 'Tiêu chí'],
          ['Kế toán', 'Lập chứng từ', 'Đủ, đúng'],
          ['', 'Báo cáo quý', 'Đúng hạn'],
        ) +
        p('III. Mối quan hệ trong công việc') +
        p('Quan hệ bên trong:') +
        tbl(
          ['Quản lý trực tiếp', 'Không'],
          ['Được quản lý trực tiếp và kiểm duyệt kết quả bởi', 'Trưởng phòng'],
        ) +
        p('Quan hệ bên ngoài:') +
        tbl(['Kho bạc Nhà nước', 'Đối chiếu số dư']) +
        p('IV. Quyền hạn') +
        bullet('Đề xuất mua sắm') +
        p('5.1. Trình độ:') +
        p('- Trình độ đào tạo: Đại học kế toán.') +
        p('- Kinh nghiệm: 2 năm.') +
        p('5.2. Năng lực:') +
        p('- Tổ chức thực hiện công việc: cấp độ 3'),
    );
    expect(found.content).toMatchObject({
      ...{
        name: 'Kế toán viên',
        code: 'TP-CMDC-02',
        place: 'Phòng Tài chính',
        purpose: 'Quản lý tài chính, tài sản.',
      },
      work: [
        { area: 'Kế toán', work: 'Lập chứng từ', criterion: 'Đủ, đúng' },
        { area: 'Kế toán', work: 'Báo cáo quý', criterion: 'Đúng hạn' },
      ],
      ...{ manages: 'Không', managedBy: 'Trưởng phòng' },
      outside: [{ body: 'Kho bạc Nhà nước', nature: 'Đối chiếu số dư' }],
      powers: [{ power: '- Đề xuất mua sắm' }],
      qualifications: [
        { kind: 'Trình độ đào tạo', requirement: 'Đại học kế toán.' },
        { kind: 'Kinh nghiệm', requirement: '2 năm.' },
      ],
      competencies: [{ name: 'Tổ chức thực hiện công việc', level: '3' }],
    });
    expect(left(found)).toEqual([]);
    expect(reasons(found)).toContain('work.w2.area inherited');
  });
});

describe('what is doubtful or has no place', () => {
  it('names a level that cannot be read and keeps what stood there', async () => {
    const found = await readOne(
      p('BẢN MÔ TẢ CÔNG VIỆC') +
        p('5.2. Yêu cầu về năng lực') +
        tbl(['Nhóm năng lực', 'Tên năng lực', 'Cấp độ'], ['Chung', 'Ngoại ngữ', 'Khá']),
    );
    expect(found.content.competencies).toMatchObject([{ name: 'Ngoại ngữ', level: 'Khá' }]);
    expect(found.doubts).toContainEqual(
      expect.objectContaining({ path: 'competencies.c1.level', found: 'Khá' }),
    );
  });

  it('names the parts that are missing', async () => {
    const found = await readOne(
      p('BẢN MÔ TẢ CÔNG VIỆC') + p('Tên VTVL: Lái xe') + p('1. Mục tiêu: Đưa đón an toàn.'),
    );
    expect(reasons(found)).toEqual(
      ['code', 'work', 'managedBy', 'outside', 'powers', 'qualifications', 'competencies'].map(
        (part) => `${part} missing`,
      ),
    );
  });

  it('takes the name from the title where the head has none, and says so', async () => {
    const found = await readOne(
      p('BẢN MÔ TẢ CÔNG VIỆC\nVỊ TRÍ VIỆC LÀM\nCHUYÊN VIÊN VỀ LƯU TRỮ') + p('1. Mục tiêu: Giữ hồ sơ.'),
    );
    expect(found.content.name).toBe('CHUYÊN VIÊN VỀ LƯU TRỮ');
    expect(reasons(found)).toContain('name name-from-title');
  });

  it('lists a signature, a note in a table and text before the first description', async () => {
    const { descriptions, leftovers } = await read(
      p('Kèm theo Quyết định số 12/QĐ-SNV') +
        p('BẢN MÔ TẢ CÔNG VIỆC') +
        p('Tên VTVL: Lái xe') +
        p('4. Phạm vi quyền hạn') +
        tbl(['TT', 'Quyền hạn cụ thể', 'Ghi chú'], ['4.1', 'Từ chối xe hỏng', 'Theo quy chế']) +
        p('5.2. Yêu cầu về năng lực') +
        p('GIÁM ĐỐC'),
    );
    expect(leftovers.map(({ text }) => text)).toEqual(['Kèm theo Quyết định số 12/QĐ-SNV']);
    expect(descriptions[0] && left(descriptions[0])).toContain('GIÁM ĐỐC');
    const said = JSON.stringify(descriptions[0]?.leftovers) + JSON.stringify(descriptions[0]?.content);
    for (const text of ['Từ chối xe hỏng', 'Theo quy chế', 'Ghi chú']) expect(said).toContain(text);
  });

  it('lists headers, footers and notes', async () => {
    const more = { 'word/footnotes.xml': `<w:footnotes xmlns:w="x">${p('Theo mẫu của Bộ')}</w:footnotes>` };
    const rows = await readWord(wordFile(p('BẢN MÔ TẢ CÔNG VIỆC') + p('Tên VTVL: Lái xe'), more));
    expect(understand(rows).leftovers).toMatchObject([{ text: 'Theo mẫu của Bộ', section: 'margin' }]);
  });
});

describe('a file of many', () => {
  it('is parted where a title, or the next name, begins another', async () => {
    const one = (name: string) =>
      p(`Tên VTVL: ${name}`) + p('1. Mục tiêu: Việc chung.') + p('4. Quyền hạn') + p('- Đề xuất');
    const { descriptions } = await read(
      p('BẢN MÔ TẢ CÁC VỊ TRÍ VIỆC LÀM') +
        p('BẢN MÔ TẢ CÔNG VIỆC') +
        one('Một') +
        one('Hai') +
        p('BẢN MÔ TẢ CÔNG VIỆC') +
        one('Ba'),
    );
    expect(descriptions.map(({ content }) => content.name)).toEqual(['Một', 'Hai', 'Ba']);
  });
});
