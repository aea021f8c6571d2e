import { newId } from '@so-viec/shared/id/uuidv7';
import { describe, expect, test } from 'vitest';
import { refusalsOf } from '../line/refusals.ts';
import { requestOf } from '../line/request.ts';
import { blankSaid, type Said } from '../line/said.ts';
import { lineOfWork, rowKeyOfSaid } from '../week/model/cells.ts';
import { optionsFor } from './options.ts';
import { chooseOpen, chooseSecret, hasContent } from './secret.ts';

const post = { unitId: newId(), positionId: newId() };
const place = { workedOn: '2024-01-12', ordinal: 0 };
const worded: Said = {
  ...blankSaid(post),
  ...{ productId: newId(), work: 'Báo cáo định kỳ', note: 'Họp kín', time: '1:30' },
  ...{ outputName: 'Báo cáo A', quantity: '3', documentNumber: '5/BC' },
};
const secret = (said: Said): Said => ({ ...said, ...chooseSecret(said) });

describe('a line made confidential', () => {
  test('keeps hours, kind of work and number of products, and drops every word', () => {
    expect(hasContent(worded)).toBe(true);
    const said = secret(worded);
    expect(said).toMatchObject({ time: '1:30', quantity: '3', work: 'Báo cáo định kỳ', isSecret: true });
    expect(hasContent(said)).toBe(false);
    const voucherId = newId();
    expect(requestOf({ ...said, voucherId }, place)).toMatchObject({
      ...{ note: '', adHocBy: '', minutes: 90, isConfidential: true, voucherId, productId: worded.productId },
      output: { name: 'Báo cáo định kỳ', quantity: 3, documentNumber: '' },
    });
  });

  test('has no product where no number is said, or while it is under way', () => {
    const bare = secret({ ...worded, outputName: '', documentNumber: '' });
    expect([bare.quantity, requestOf(bare, place).output]).toEqual(['', null]);
    const underWay = secret({ ...worded, state: 'under-way', taskId: newId() });
    expect(requestOf(underWay, place)).toMatchObject({ output: null, taskId: underWay.taskId });
  });

  test('leaves ad hoc work and what a head gave for work of the catalogue', () => {
    const adHoc = secret({ ...worded, productId: null, isAdHoc: true, adHocBy: 'Giám đốc' });
    expect(adHoc).toMatchObject({ isAdHoc: false, productId: null, work: '', adHocBy: '' });
    expect(secret({ ...worded, isGiven: true })).toMatchObject({ isGiven: false, productId: null });
  });

  test('is refused without somebody who vouches for it', () => {
    const codes = (said: Said) => refusalsOf(said, place).map(({ field, code }) => `${field} ${code}`);
    expect(codes(secret(worded))).toEqual(['voucher voucher-missing']);
    expect(codes({ ...secret(worded), voucherId: newId() })).toEqual([]);
    expect(codes({ ...secret(worded), voucherId: newId(), isAdHoc: true })).toContain('work secret-ad-hoc');
  });

  test('is open again by one press, and says what is typed from then on', () => {
    const open = { ...secret(worded), ...chooseOpen(secret(worded)) };
    expect(requestOf(open, place)).toMatchObject({ isConfidential: false, voucherId: null, output: null });
  });
});

test('the list of a confidential line has no ad hoc work', () => {
  const names = (isSecret: boolean) => optionsFor('báo', null, [post], isSecret).map(({ name }) => name);
  expect([names(false), names(true)]).toEqual([['adHoc'], []]);
});

test('a week has a row of its own for it, whose new cells are confidential too', () => {
  const said = { ...secret(worded), voucherId: newId() };
  expect(rowKeyOfSaid(said)).not.toBe(rowKeyOfSaid({ ...said, isSecret: false }));
  const cell = lineOfWork(said, '2:00');
  expect(cell).toMatchObject({ isSecret: true, voucherId: said.voucherId, quantity: '', time: '2:00' });
  expect(rowKeyOfSaid(cell)).toBe(rowKeyOfSaid(said));
});
