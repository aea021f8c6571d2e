import { describe, expect, it } from 'vitest';
import { foldText } from '../../text/fold.ts';
import { emptyContent } from '../parts.ts';
import { descriptionContent } from '../position-description.schema.ts';
import { compareDescriptions } from './compare.rules.ts';
import { codeOfAnother, matchPosition } from './match-position.rules.ts';
import { proposeProducts } from './propose-products.rules.ts';

const position = (code: string, name: string) => ({ code, nameFold: foldText(name) });
const POSITIONS = [
  position('TP-NVCN-01', 'Chuyên viên về tổ chức'),
  position('X-01', 'Văn thư'),
  position('X-02', 'Văn thư'),
];

describe('the position of a description', () => {
  it.each([
    [{ code: 'TP-NVCN-01', name: '' }, 'TP-NVCN-01'],
    [{ code: 'tp nvcn 01', name: 'Chuyên viên tổ chức' }, 'TP-NVCN-01'],
    [{ code: 'tp nvcn 01', name: 'Chuyên viên về lĩnh vực số 1' }, undefined],
    [{ code: 'TP – NVCN – 01', name: '' }, 'TP-NVCN-01'],
    [{ code: '', name: 'CHUYÊN VIÊN VỀ  TỔ CHỨC.' }, 'TP-NVCN-01'],
    [{ code: 'Y-9', name: 'chuyen vien ve to chuc' }, 'TP-NVCN-01'],
    [{ code: '', name: 'Văn thư' }, undefined],
    [{ code: '', name: '' }, undefined],
  ])('of %j is %s', (said, code) => {
    expect(matchPosition(POSITIONS, said)).toBe(code);
  });
});

describe('a code under quite another name', () => {
  it('is told with the position that has it, and not where the name says much the same', () => {
    const [first] = POSITIONS;
    expect(codeOfAnother(POSITIONS, { code: 'TP-NVCN-01', name: 'Lái xe' })).toBe(first);
    expect(codeOfAnother(POSITIONS, { code: 'TP-NVCN-01', name: 'Chuyên viên tổ chức' })).toBeUndefined();
    expect(codeOfAnother(POSITIONS, { code: 'Y-9', name: 'Lái xe' })).toBeUndefined();
  });
});

describe('work proposed as products', () => {
  it('is one for each bullet, without what the list has and without repeats', () => {
    const work = [
      { area: 'A', work: '- Lập kế hoạch;\n- Thẩm định hồ sơ.', criterion: 'Đúng hạn' },
      { area: 'B', work: 'Thẩm định hồ sơ\ncác loại', criterion: '' },
      { area: 'B', work: 'lập  kế hoạch', criterion: '' },
      { area: 'B', work: '', criterion: 'x' },
    ];
    const names = proposeProducts({ work }, new Set([foldText('Thẩm định hồ sơ')])).map(({ name }) => name);
    expect(names).toEqual(['Lập kế hoạch', 'Thẩm định hồ sơ các loại']);
  });
});

describe('two versions', () => {
  it('differ in the parts that changed and no others', () => {
    const before = {
      ...emptyContent(),
      name: 'A',
      purpose: 'Một',
      powers: [{ power: 'x' }, { power: 'x' }, { power: 'y' }],
    };
    const after = { ...before, purpose: '', powers: [{ power: 'x' }, { power: 'y' }, { power: 'z' }] };
    expect(compareDescriptions(before, after)).toEqual([
      { part: 'purpose', before: ['Một'], after: [] },
      { part: 'powers', before: ['x'], after: ['z'] },
    ]);
    expect(compareDescriptions(after, after)).toEqual([]);
  });
});

describe('a description', () => {
  it.each([
    ['45/13/2024', false],
    ['31.02.2024', false],
    ['01/07/2024', true],
    ['07/2024', true],
    ['Từ ngày ban hành', true],
    ['', true],
  ])('that begins on “%s” is right: %s', (start, isRight) => {
    const content = { ...emptyContent(), name: 'Chuyên viên', start };
    expect(descriptionContent.safeParse(content).success).toBe(isRight);
  });

  const base = { ...emptyContent(), name: 'Lái xe' };
  const problems = (content: object) => {
    const found = descriptionContent.safeParse({ ...base, ...content });
    return found.success ? [] : found.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  };

  it('is kept tidy: no empty rows, single spaces, no empty lines', () => {
    const power = { power: '  a  b \n\n c ' };
    expect(descriptionContent.parse({ ...base, powers: [power, { power: ' ' }] }).powers).toEqual([
      { power: 'a b\nc' },
    ]);
  });

  it.each([
    [{ name: ' ' }, ['name missing']],
    [
      { competencies: [{ group: '', name: 'Ngoại ngữ', level: 'Khá' }] },
      ['competencies.0.level bad-level-range'],
    ],
    [
      { competencies: [{ group: '', name: 'Ngoại ngữ', level: '3-2' }] },
      ['competencies.0.level bad-level-range'],
    ],
    [{ competencies: [{ group: '', name: 'Ngoại ngữ', level: '2-5' }] }, []],
    [{ code: 'x'.repeat(61) }, ['code too-long:60']],
    [{ purpose: 'x'.repeat(6001) }, ['purpose too-long:6000']],
    [{ powers: Array.from({ length: 201 }, () => ({ power: 'x' })) }, ['powers too-many:200']],
  ])('names what is wrong beside its field: %#', (content, expected) => {
    expect(problems(content)).toEqual(expected);
  });
});

it('proposes a product of very many full stops in a moment', () => {
  const work = [{ area: '', work: `Soạn ${'.'.repeat(300_000)}x`, criterion: '' }];
  expect(proposeProducts({ work }, new Set())).toHaveLength(1);
});
