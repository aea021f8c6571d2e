import { describe, expect, test } from 'vitest';
import { fileLines, functionSizes } from './measure.ts';

function sizes(source: string, path = 'a.ts'): string[] {
  return functionSizes(path, source).map(({ name, line, lines }) => `${name} at ${line}: ${lines}`);
}

describe('sizes', () => {
  test('of a file are its lines, with or without a last line break', () => {
    expect([fileLines('a\nb\n'), fileLines('a\nb'), fileLines('')]).toEqual([2, 2, 1]);
  });

  test('of functions go from the first line to the last, by name', () => {
    const source = [
      '// Đếm cả dòng chú thích',
      'export function plain() {',
      '  return 1;',
      '}',
      'const arrow = async () => {',
      '  return [1].map((x) => x);',
      '};',
      'const object = {',
      '  method() {',
      '    return 2;',
      '  },',
      '  held: () => 3,',
      '};',
      'class Box {',
      '  open() {',
      '    return 4;',
      '  }',
      '}',
    ].join('\n');
    expect(sizes(source)).toEqual([
      'plain at 2: 3',
      'arrow at 5: 3',
      '(anonymous) at 6: 1',
      'method at 9: 3',
      'held at 12: 1',
      'open at 15: 3',
    ]);
  });

  test('know a component by its name in TSX', () => {
    const source = 'export function Page() {\n  return <p>Hôm nay</p>;\n}\nfunction help() {}\n';
    const found = functionSizes('a.tsx', source).map(({ name, isComponent }) => [name, isComponent]);
    expect(found).toEqual([
      ['Page', true],
      ['help', false],
    ]);
  });
});
