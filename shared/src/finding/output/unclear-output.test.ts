import { describe, expect, it } from 'vitest';
import { line, month, named, output, person, WORKING } from '../testing.ts';
import { unclearOutput } from './unclear-output.ts';

const look = (lines: Parameters<typeof person>[1]) =>
  unclearOutput.look(month([person('ha', lines)]), unclearOutput.settings);
const called = (name: string, told = {}) => ({ output: output({ name, documentNumber: '', ...told }) });
/** Ten finished lines, of which the first ones came out under this name. */
const lines = (count: number, name: string, told = {}) =>
  WORKING.slice(0, 10).map((on, at) => line(on, at < count ? called(name, told) : {}));

describe('a name', () => {
  it.each([
    'xử lý công việc',
    'XU LY CONG VIEC',
    'Nghiên cứu tài liệu.',
    'Thực hiện nhiệm vụ được giao',
    'Văn bản; tài liệu',
    '',
    '…',
  ])('“%s” says nothing', (name) => {
    expect(named(look(lines(10, name)))).toEqual({ ha: 'look-first' });
  });

  it.each([
    'Tờ trình bổ nhiệm',
    'Văn bản thẩm định đề án',
    'Kết quả kiểm phiếu',
    'Nghiên cứu tài liệu Đại hội XIV',
  ])('“%s” names something', (name) => {
    expect(look(lines(10, name))).toEqual([]);
  });

  it('may be empty where a number or evidence finds the product', () => {
    expect(look(lines(10, 'Văn bản', { documentNumber: '58/SNV-CCVC' }))).toEqual([]);
    expect(look(lines(10, 'Văn bản', { hasEvidence: true }))).toEqual([]);
  });
});

it.each([
  [4, {}],
  [5, { ha: 'look' }],
  [6, { ha: 'look-first' }],
])('%d of ten: %j', (count, expected) => {
  expect(named(look(lines(count, 'Kết quả')))).toEqual(expected);
});

it('looks for no words in confidential work', () => {
  expect(look(lines(10, 'Kết quả').map((one) => ({ ...one, isSecret: true })))).toEqual([]);
});

it('looks at finished work alone', () => {
  expect(look(lines(10, 'Kết quả').map((one) => ({ ...one, isDone: false })))).toEqual([]);
});

it('takes phrases that a body adds', () => {
  const settings = { ...unclearOutput.settings, phrases: ['việc vặt'] };
  expect(named(unclearOutput.look(month([person('ha', lines(10, 'Việc vặt'))]), settings))).toEqual({
    ha: 'look-first',
  });
});
