import { expect, it } from 'vitest';
import { foundPositions } from './found-positions.ts';

it('finds the position of a code before those whose code only holds it', () => {
  const positions = ['PTP-NVCN-01', 'TP-NVCN-012', 'TP-NVCN-01', 'CV-01'].map((code) => ({
    code,
    name: code === 'CV-01' ? 'Phó của TP-NVCN-01' : 'Trưởng phòng',
  }));
  expect(foundPositions(positions, 'tp-nvcn-01').map(({ code }) => code)).toEqual([
    ...['TP-NVCN-01', 'TP-NVCN-012', 'PTP-NVCN-01', 'CV-01'],
  ]);
});
