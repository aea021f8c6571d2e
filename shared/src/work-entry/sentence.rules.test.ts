import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSentence } from './sentence.rules.ts';

const MEASURES = ['hồ sơ', 'báo cáo', 'biên bản', 'văn bản'];
const read = (text: string) => readSentence(text, MEASURES);

describe('a line in one sentence', () => {
  it.each([
    [
      'báo cáo tháng 1h30 xong 58/SNV-CCVC',
      { work: 'báo cáo tháng', minutes: 90, state: 'done', documentNumber: '58/SNV-CCVC' },
    ],
    ['Báo cáo tháng, 1:30, xong', { work: 'Báo cáo tháng', minutes: 90, state: 'done' }],
    ['xong báo cáo tháng 45p', { work: 'báo cáo tháng', minutes: 45, state: 'done' }],
    ['soạn tờ trình 2 tiếng rưỡi chưa xong', { work: 'soạn tờ trình', minutes: 150, state: 'under-way' }],
    ['soan to trinh dang lam 2h', { work: 'soan to trinh', minutes: 120, state: 'under-way' }],
    ['thẩm định 5 hồ sơ trong 3 giờ', { work: 'thẩm định hồ sơ', minutes: 180, quantity: 5 }],
    ['họp giao ban từ 8h30 đến 10h', { work: 'họp giao ban', minutes: 90 }],
    ['họp giao ban 8h - 9h30 xong', { work: 'họp giao ban', minutes: 90, state: 'done' }],
    ['họp giao ban lúc 14h hết 1h', { work: 'họp giao ban lúc 14h', minutes: 60 }],
    [
      'tờ trình bổ nhiệm 2h số 12/TTr-SNV xong',
      { work: 'tờ trình bổ nhiệm', minutes: 120, state: 'done', documentNumber: '12/TTr-SNV' },
    ],
    [
      'quyết định nâng lương 90 phút 15/2024/QĐ-UBND đã hoàn thành.',
      { work: 'quyết định nâng lương', minutes: 90, state: 'done', documentNumber: '15/2024/QĐ-UBND' },
    ],
  ])('%s', (text, sentence) => {
    expect(read(text)).toEqual(sentence);
  });

  it.each([
    ['tiếp công dân một tiếng rưỡi', 90],
    ['tiếp công dân nửa tiếng', 30],
    ['tiếp công dân ba mươi phút', 30],
    ['tiếp công dân bốn mươi lăm phút xong', 45],
    ['tiếp công dân một giờ mười lăm phút', 75],
    ['tiếp công dân hai tiếng xong', 120],
    ['tiếp công dân 1 tiếng 30', 90],
  ])('is heard as a telephone writes it down: %s', (text, minutes) => {
    expect(read(text)).toMatchObject({ work: 'tiếp công dân', minutes });
  });

  it.each([
    ['đánh giá mức độ hoàn thành nhiệm vụ', 'a word of state amid the work'],
    ['họp 2h, viết biên bản 1h', 'two lengths'],
    ['làm theo công văn 12/UBND-NC', 'the number of what is answered'],
    ['trả lời công văn số 12/UBND-NC', 'the number of what is answered'],
    ['kiểm tra tuyến đường dài 150m', 'metres'],
    ['báo cáo năm 2024', 'a year'],
    ['báo cáo ngày 12/01/2024', 'a date'],
    ['rà soát 840 vị trí việc làm', 'a count of what is not measured'],
    ['báo cáo quý', 'nothing but the work'],
  ])('%s stays as it was said: %s', (text) => {
    expect(read(text)).toEqual({ work: text });
  });

  it('leaves an hour an hour where people are counted after it', () => {
    expect(read('họp 1 tiếng 30 người')).toEqual({ work: 'họp 30 người', minutes: 60 });
  });

  it('makes nothing up: every word stays or was read as a part', () => {
    const word = fc.constantFrom(
      ...[
        'báo',
        'cáo',
        'xong',
        '1h30',
        '45p',
        'hồ',
        'sơ',
        '5',
        'số',
        '58/SNV',
        'từ',
        'đến',
        '-',
        '9h',
        'chưa',
      ],
      ...['một', 'tiếng', 'rưỡi', 'nửa', 'phút', '🙂', 'lúc', 'theo', '2024', '0', '99999', ','],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), (words) => {
        const said = read(words.join(' '));
        for (const left of said.work.split(' ').filter(Boolean)) expect(words).toContain(left);
        if (said.minutes !== undefined) expect(said.minutes).toBeGreaterThan(0);
        if (said.quantity !== undefined) expect(words).toContain(String(said.quantity));
        if (said.documentNumber) expect(words).toContain(said.documentNumber);
      }),
    );
  });
});
