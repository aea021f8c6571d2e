import { expect, it } from 'vitest';
import { countOf } from './stryker.ts';

const mutant = (status: string, line: number) => ({
  ...{ status, mutatorName: 'ConditionalExpression', replacement: 'if (\n  true)' },
  location: { start: { line, column: 3 } },
});

it('counts what tests noticed, what ran too long too, and names the rest; what could not run is no change', () => {
  const statuses = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'RuntimeError', 'Ignored'];
  const mutants = statuses.map((status, index) => mutant(status, index + 1));
  const source = statuses.map((_, index) => `  line ${index + 1}`).join('\n');
  expect(countOf({ files: { 'a.ts': { source, mutants } } })).toEqual({
    ...{ changes: 4, noticed: 2 },
    unnoticed: [
      'a.ts:3:3 ConditionalExpression: line 3 → if ( true)',
      'a.ts:4:3 ConditionalExpression: line 4 → if ( true)',
    ],
  });
});

it('gives nothing where nothing was changed', () => {
  expect(countOf({ files: {} })).toEqual({ changes: 0, noticed: 0, unnoticed: [] });
});
