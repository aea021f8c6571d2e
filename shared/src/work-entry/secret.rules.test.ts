import { describe, expect, it } from 'vitest';
import { contentOfSecret, nameOfSecretOutput } from './secret.rules.ts';

const output = (name: string, documentNumber = '') => ({ name, documentNumber });
const BARE = { note: '', adHocBy: '', output: null };

describe('a confidential line', () => {
  it.each([
    ['nothing at all', BARE, []],
    ['the name of its kind of work', { ...BARE, output: output('Báo cáo định kỳ') }, []],
    ['what was done', { ...BARE, note: 'Họp kín' }, ['note']],
    ['who asked', { ...BARE, adHocBy: 'Giám đốc' }, ['adHocBy']],
    ['a name of its own', { ...BARE, output: output('Báo cáo về A') }, ['output.name']],
    ['a document', { ...BARE, output: output('Báo cáo định kỳ', '58/BC') }, ['output.documentNumber']],
    [
      'all of it',
      { note: 'a', adHocBy: 'b', output: output('c', 'd') },
      ['note', 'adHocBy', 'output.name', 'output.documentNumber'],
    ],
  ])('that says %s', (_what, line, refused) => {
    expect(contentOfSecret(line, ' Báo cáo định kỳ ')).toEqual(refused);
  });

  it('has the name of its kind as a text is stored', () => {
    expect(nameOfSecretOutput(' Ba\u0301o ca\u0301o\u200b ')).toBe('Báo cáo');
  });
});
