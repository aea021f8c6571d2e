import { describe, expect, it } from 'vitest';
import { newId } from '../id/uuidv7.ts';
import { newEditionInput, productInput } from './catalogue.schema.ts';

const product = {
  ...{ id: newId(), version: 0, positionCode: 'CV-01', name: 'Tờ trình', measure: 'văn bản', taskGroup: 'C' },
  ...{ complexityGroup: 3, pointsMilli: 20_000, standardMinutes: 480, evidenceKind: 'number' },
  ...{ isStandard: false, isRepetitive: true },
};
const refusalsOf = (schema: typeof productInput | typeof newEditionInput, value: object) =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe('a product of the catalogue', () => {
  it.each([
    [{}, []],
    [{ complexityGroup: 5 }, []],
    [{ complexityGroup: 6 }, ['complexityGroup bad-complexity']],
    [{ complexityGroup: 0 }, ['complexityGroup bad-complexity']],
    [{ pointsMilli: 0 }, ['pointsMilli points-not-positive']],
    [{ pointsMilli: -1000 }, ['pointsMilli points-not-positive']],
    [{ pointsMilli: 1.5 }, ['pointsMilli bad-points']],
    [{ standardMinutes: null }, []],
    [{ standardMinutes: 0 }, ['standardMinutes bad-hours']],
    [{ pointsMilli: null }, ['pointsMilli bad-points']],
    [{ name: ' ' }, ['name missing']],
    [{ positionCode: null }, []],
  ])('with %o is refused for %j', (change, refused) => {
    expect(refusalsOf(productInput, { ...product, ...change })).toEqual(refused);
  });
});

describe('the code of an edition', () => {
  const edition = { id: newId(), title: '', fromOn: '2027-01-01', copyOf: null };
  it.each([
    ['VTVL-2027', []],
    ['Đợt_1.2', []],
    ['-2027', ['code bad-code']],
    ['a/b', ['code bad-code']],
    ['a b', ['code bad-code']],
    ['', ['code missing']],
  ])('%s is refused for %j', (code, refused) => {
    expect(refusalsOf(newEditionInput, { ...edition, code })).toEqual(refused);
  });
});
