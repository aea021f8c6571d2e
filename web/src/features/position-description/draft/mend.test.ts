import { emptyContent } from '@so-viec/shared/position-description/parts';
import type { Doubt, Leftover } from '@so-viec/shared/position-description/read/source';
import { describe, expect, test } from 'vitest';
import { keyed, keyedRows, pathOfField, withCell, withoutRow, withRow, withText } from '../form/content.ts';
import { pathsAt, placeLeftover, withContent, withoutDoubt } from './mend.ts';
import { segmentsOf } from './segments.ts';
import type { Mending } from './use-draft.ts';

const content = keyed({
  ...emptyContent(),
  name: 'Lái xe',
  powers: [{ power: 'Từ chối xe hỏng' }],
  competencies: [{ group: 'Chung', name: 'Ngoại ngữ', level: 'Khá' }],
});
const doubt = (id: string, path: string, reason: Doubt['reason'] = 'inherited'): Doubt => ({
  id,
  path,
  reason,
  found: '',
});
const leftover: Leftover = { id: 'l1', row: 0, cell: 0, from: 4, to: 8, text: 'GIÁM', section: 'powers' };
const mending: Mending = {
  content,
  positionCode: null,
  doubts: [
    doubt('d1', 'competencies.c1.level', 'level-unreadable'),
    doubt('d2', 'work', 'missing'),
    doubt('d3', 'powers', 'columns-guessed'),
    doubt('d4', 'name'),
  ],
  leftovers: [leftover],
};
const open = ({ doubts }: Mending) => doubts.map(({ id }) => id);

describe('mending a draft', () => {
  test('settles the doubts about the text that was changed, and no others', () => {
    const cell = withCell(content, 'competencies', 'c1', { level: '2' });
    expect(open(withContent(mending, cell, 'competencies.c1.level'))).toEqual(['d2', 'd3', 'd4']);
    expect(open(withContent(mending, withText(content, 'name', 'X'), 'name'))).toEqual(['d1', 'd2', 'd3']);
  });

  test('settles with a removed row what was doubtful in it', () => {
    const less = withoutRow(content, 'competencies', 'c1');
    expect(open(withContent(mending, less, 'competencies.c1'))).toEqual(['d2', 'd3', 'd4']);
  });

  test('settles with a new row only that the part is missing', () => {
    expect(open(withContent(mending, withRow(content, 'work'), 'work'))).toEqual(['d1', 'd3', 'd4']);
    expect(open(withContent(mending, withRow(content, 'powers'), 'powers'))).toEqual([
      'd1',
      'd2',
      'd3',
      'd4',
    ]);
  });

  test('takes a doubt that is right as it stands', () => {
    expect(open(withoutDoubt(mending, 'd1'))).toEqual(['d2', 'd3', 'd4']);
  });

  test('puts left text at the end of a part, in a new row of a list, or nowhere', () => {
    expect(placeLeftover(mending, 'l1', 'name')).toMatchObject({
      content: { name: 'Lái xe\nGIÁM' },
      leftovers: [],
    });
    const rows = keyedRows(placeLeftover(mending, 'l1', 'powers').content, 'powers');
    expect(rows.map(({ power }) => power)).toEqual(['Từ chối xe hỏng', 'GIÁM']);
    expect(rows[1]?.key).toMatch(/^n[0-9a-f-]{36}$/);
    expect(placeLeftover(mending, 'l1', undefined)).toMatchObject({ content, leftovers: [] });
  });
});

describe('a field that the server refuses', () => {
  test('is found by the key of its row', () => {
    expect(pathOfField({ path: 'content.competencies.0.level', code: 'x' }, content)).toBe(
      'competencies.c1.level',
    );
    expect(pathOfField({ path: 'name', code: 'x' }, content)).toBe('name');
    expect(pathOfField({ path: 'powers', code: 'x' }, content)).toBe('powers');
  });
});

describe('the original', () => {
  const rows = [{ table: null, cells: [{ column: 0, span: 1, text: 'Tên GIÁM ĐỐC', isContinued: false }] }];

  test('is cut where fields, labels and left text begin and end', () => {
    const uses = [{ row: 0, cell: 0, from: 0, to: 3, as: 'label' as const, path: '' }];
    const segments = segmentsOf(rows, { row: 0, cell: 0 }, { uses, leftovers: [leftover] });
    expect(segments.map(({ as, text }) => [as, text])).toEqual([
      ['label', 'Tên'],
      ['plain', ' '],
      ['left', 'GIÁM'],
      ['plain', ' ĐỐC'],
    ]);
  });

  test('shows for a cell of a list its whole row', () => {
    expect(pathsAt(mending, 'powers.p1.power')).toEqual(['powers.p1.power', 'powers.p1.power']);
    expect(pathsAt(mending, 'name')).toEqual(['name']);
    expect(pathsAt(mending, 'competencies.c1.level')).toContain('competencies.c1.group');
  });
});
