import { expect, it } from 'vitest';
import { bodiesLeft, passingIn } from './body.rules.ts';
import { common, content, merge, ON, plan, seen, world } from './testing/planned.ts';
import type { UnitChange } from './unit-change.schema.ts';

const part = { level: 'division', isBody: 0 };
const LATER = '2025-09-01';
/** Body A has divisions, one of which has another below it, and body Y under it; B is a body beside it. */
const OF = world({
  TINH: {},
  A: { parentId: 'tinh' },
  A1: { parentId: 'a', ...part },
  A11: { parentId: 'a1', ...part },
  A2: { parentId: 'a', ...part },
  Y: { parentId: 'a' },
  Y1: { parentId: 'y', ...part },
  B: { parentId: 'tinh' },
  // A division that becomes a body later.
  Z: [
    { parentId: 'a', ...part, toOn: '2025-08-31' },
    { parentId: 'a', fromOn: LATER },
  ],
});
const division = { ...content, level: 'division' as const };
const made = (of: typeof content) => ({ into: null, made: { code: 'N', parent: 'A', content: of } });
const create = (parent: string | null, of: typeof content): UnitChange => ({
  ...{ kind: 'create', ...common, unit: { code: 'N', parent, content: of } },
});
const rename = (code: string, of: typeof content): UnitChange => ({
  ...{ kind: 'rename', ...common, unit: seen(code), content: of },
});
const move = (code: string, parent: string): UnitChange => ({
  ...{ kind: 'move', ...common, unit: seen(code), parent },
});
const split = (code: string, of: typeof content): UnitChange => ({
  ...{ kind: 'split', ...common, unit: seen(code), endsUnit: false },
  parts: [{ code: 'N', content: of, children: [], cadreIds: ['one'] }],
});

it.each<[string, UnitChange, string[]]>([
  ['a body made at the top', create(null, content), []],
  ['a body made in a body', create('A', content), ['a']],
  ['a division made in a body', create('A', division), []],
  ['a division that becomes a body', rename('A1', content), ['a']],
  ['a body that becomes a division', rename('Y', division), ['y']],
  ['a body by another name', rename('Y', content), []],
  ['a division split into a body', split('A1', content), ['a']],
  ['a division split into another', split('A1', division), []],
  ['a division that moves within its body', move('A2', 'A1'), []],
  ['one that moves to the body under its own', move('A2', 'Y'), ['a']],
  ['one that moves out of it', move('Y1', 'A'), ['y']],
  ['one that moves to the body beside', move('A1', 'B'), ['a']],
  ['a body that moves whole', move('Y', 'B'), []],
  ['one that moves to what becomes a body later', move('A2', 'Z'), ['a']],
  ['divisions merged into a new one', merge(['A1', 'A2'], null, made(division)), []],
  ['divisions merged into a new body', merge(['A1', 'A2'], null, made(content)), ['a']],
  ['a division merged into another body', merge(['A2'], 'B'), ['a']],
  ['bodies merged into one', merge(['Y'], 'B'), ['y']],
])('%s: the bodies that lose by it', (_, change, left) => {
  const draft = plan(OF, { ...change, on: ON } as UnitChange);
  expect(draft.refusals).toEqual([]);
  expect([...bodiesLeft(passingIn(draft))]).toEqual(left);
});
