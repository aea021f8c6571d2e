import { describe, expect, it } from 'vitest';
import { documentBasis, isBasisDated, isBasisNamed, readDocumentBasis } from './basis.rules.ts';

describe('what work rests on', () => {
  it('is a document by its number and day, read back as written', () => {
    const basis = documentBasis(' 12/KH-SNV ', '2024-01-05');
    expect(basis).toBe('12/KH-SNV ngày 05/01/2024');
    expect(readDocumentBasis(basis)).toEqual({ number: '12/KH-SNV', on: '2024-01-05' });
    expect(readDocumentBasis('12/KH-SNV')).toEqual({ number: '12/KH-SNV', on: undefined });
    expect(readDocumentBasis('Họp ngày 40/13/2024')).toEqual({
      number: 'Họp ngày 40/13/2024',
      on: undefined,
    });
  });

  it.each([
    ['document', '', false, true],
    ['document', '12/KH-SNV', true, false],
    ['document', '12/KH-SNV ngày 05/01/2024', true, true],
    ['spoken', '', false, true],
    ['spoken', 'Phó Giám đốc', true, true],
    ['plan', '', true, true],
    ['', '', true, true],
  ])('%s “%s”: named %s, dated %s', (basisKind, basis, isNamed, isDated) => {
    expect([isBasisNamed({ basisKind, basis }), isBasisDated({ basisKind, basis })]).toEqual([
      isNamed,
      isDated,
    ]);
  });
});
