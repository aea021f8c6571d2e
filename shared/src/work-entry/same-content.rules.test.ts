import { describe, expect, it } from 'vitest';
import { saysTheSame } from './same-content.rules.ts';

const output = { name: 'Tờ trình', quantity: 2, documentNumber: '12/TTr' };
const line = {
  workedOn: '2024-01-12',
  unitId: 'unit',
  positionId: 'position',
  productId: 'product',
  adHocBy: '',
  taskId: null,
  note: 'Rà soát số liệu',
  minutes: 90,
  state: 'done' as const,
  ordinal: 0,
};
const asked = { ...line, output };

describe('a line', () => {
  it('says the same whatever the id of its product', () => {
    expect(saysTheSame(line, [{ ...output, id: 'other' } as typeof output], asked)).toBe(true);
    expect(saysTheSame(line, [], { ...line, output: null })).toBe(true);
  });

  it.each([
    { workedOn: '2024-01-11' },
    { unitId: 'other' },
    { positionId: 'other' },
    { productId: null },
    { adHocBy: 'Chủ tịch' },
    { taskId: 'task' },
    { note: '' },
    { minutes: 91 },
    { state: 'under-way' as const },
    { ordinal: 1 },
  ])('says another thing with %o', (other) => {
    expect(saysTheSame({ ...line, ...other }, [output], asked)).toBe(false);
  });

  it('says another thing once it lets go of its meeting, and the same when it says nothing of it', () => {
    const [stored, shown] = [
      { ...line, meetingId: 'meeting' },
      { ...line, meeting: { id: 'meeting' } },
    ];
    for (const known of [stored, shown]) {
      expect(saysTheSame(known, [output], { ...asked, meetingId: null })).toBe(false);
      expect(saysTheSame(known, [output], asked)).toBe(true);
    }
    expect(saysTheSame({ ...line, meetingId: null }, [output], { ...asked, meetingId: null })).toBe(true);
  });

  it.each([{ name: 'Báo cáo' }, { quantity: 1 }, { documentNumber: '' }])(
    'says another thing with %o of its product',
    (other) => {
      expect(saysTheSame(line, [{ ...output, ...other }], asked)).toBe(false);
    },
  );

  it('says another thing with a product or without', () => {
    expect(saysTheSame(line, [], asked)).toBe(false);
    expect(saysTheSame(line, [output], { ...line, output: null })).toBe(false);
  });
});
