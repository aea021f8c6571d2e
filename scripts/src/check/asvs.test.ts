import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ASVS, faultOf, HEAD, type Requirement, readAsvs } from './asvs.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const rows = readAsvs(readFileSync(join(ROOT, ASVS), 'utf8'));
const chapterOf = ({ id }: Requirement): number => Number(id.split('.')[0]);

/** Requirements of levels 1 and 2 in each chapter of ASVS 5.0.0. */
const OF_CHAPTER = [0, 27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

describe('the requirements of ASVS 5.0.0', () => {
  test('stand in the list once each, those of levels 1 and 2 and no others', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const counts = OF_CHAPTER.map((_, chapter) => rows.filter((row) => chapterOf(row) === chapter).length);
    expect(counts).toEqual(OF_CHAPTER);
    const ofLevel = (level: string) => rows.filter((row) => row.level === level).length;
    expect([ofLevel('1'), ofLevel('2'), rows.length]).toEqual([70, 183, 253]);
  });

  test('are done by a test that is there, or have a reason why not', () => {
    expect(rows.flatMap((row) => faultOf(row, ROOT) ?? [])).toEqual([]);
  });
});

describe('a row of the list', () => {
  const row: Requirement = { id: '1.1.1', level: '2', what: 'a', state: 'done', shown: '', why: '' };
  const here = 'scripts/src/check/asvs.test.ts';

  test.each<[Partial<Requirement>, RegExp]>([
    [{}, /names no test/],
    [{ shown: here }, /names no test/],
    [{ shown: 'scripts/src/check/asvs.ts › a row' }, /names no test/],
    [{ shown: 'scripts/src/check/gone.test.ts › a row' }, /not there/],
    [{ shown: `${here} › names no test` }, /no test of/],
    [{ state: 'open' }, /without a reason/],
    [{ state: 'n/a' }, /without a reason/],
    [{ state: 'almost' }, /is "almost"/],
    [{ what: '' }, /says nothing/],
  ])('%j is refused', (change, reason) => {
    expect(faultOf({ ...row, ...change }, ROOT)).toMatch(reason);
  });

  test('is right with a test by a part of its name, also one of test:deep', () => {
    expect(faultOf({ ...row, shown: `${here} › is right with a test` }, ROOT)).toBeUndefined();
    const deep = 'scripts/src/deep/forged/forged.database.test.ts › forged cross-site writes';
    expect(faultOf({ ...row, shown: deep }, ROOT)).toBeUndefined();
    expect(faultOf({ ...row, state: 'open', why: 'a test' }, ROOT)).toBeUndefined();
  });

  test('has six fields below the head', () => {
    expect(readAsvs(`${HEAD}\n1.1.1,2,a,open,,b\n`)).toHaveLength(1);
    expect(() => readAsvs(`${HEAD}\n1.1.1,2,a,open,,b,c\n`)).toThrow('7 fields');
    expect(() => readAsvs('id,level\n')).toThrow('begins with');
  });
});
