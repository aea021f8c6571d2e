import { expect, it } from 'vitest';
import { line, month, named, output, person, WORKING } from '../testing.ts';
import { outputReused } from './output-reused.ts';

const look = (...people: ReturnType<typeof person>[]) =>
  outputReused.look(month(people), outputReused.settings);
const claims = (count: number, documentNumber: string, told = {}) =>
  WORKING.slice(0, count).map((on) => line(on, { output: output({ documentNumber, ...told }) }));

it.each([
  [1, {}],
  [2, { ha: 'note' }],
  [3, { ha: 'look' }],
  [6, { ha: 'look-first' }],
])('the same number for %d products of one person: %j', (count, expected) => {
  expect(named(look(person('ha', claims(count, '45/BC-SNV'))))).toEqual(expected);
});

it('names whoever claimed it later, however it is written, within one body', () => {
  const first = person('ha', claims(1, '45/BC-SNV'));
  const later = (told = {}) =>
    person('bao', [line('2024-01-30', { ...told, output: output({ documentNumber: '45 / bc-snv' }) })]);
  expect(named(look(first, later()))).toEqual({ bao: 'note' });
  expect(look(first, later({ bodyId: 'other' }))).toEqual([]);
  const moved = claims(2, '45/BC').map((one, at) => ({ ...one, bodyId: at === 0 ? 'body' : 'other' }));
  expect(look(person('ha', moved))).toEqual([]);
});

it('says how many numbers were used again where it was not one alone', () => {
  const numbers = ['45/BC-SNV', '46/BC-SNV', '46/BC-SNV'];
  const first = claims(2, '').map((one, at) => ({
    ...one,
    output: output({ documentNumber: numbers[at] ?? '' }),
  }));
  const again = numbers.map((documentNumber) => line('2024-01-30', { output: output({ documentNumber }) }));
  const said = (...lines: (typeof again)[]) =>
    look(person('ha', first), ...lines.map((some, at) => person(`later-${at}`, some))).map(({ params }) =>
      outputReused.say(params),
    );
  expect(said(again)).toEqual([
    '2 số ký hiệu đã ghi cho sản phẩm khác lại được ghi thêm, như 46/BC-SNV; thừa 3 lần trong tháng.',
  ]);
  expect(said(again.slice(0, 1))).toEqual([
    'Số ký hiệu 45/BC-SNV được ghi cho nhiều sản phẩm khác nhau; thừa 1 lần trong tháng.',
  ]);
});

it('names nobody for joint work, for several lines of one product, nor for products without a number', () => {
  const one = output({ documentNumber: '45/BC-SNV' });
  expect(
    look(person('ha', [line('2024-01-02', { output: one }), line('2024-01-03', { output: one })])),
  ).toEqual([]);
  expect(look(person('ha', claims(3, '45/BC-SNV', { isJoint: true })))).toEqual([]);
  expect(look(person('ha', claims(5, '')))).toEqual([]);
});
