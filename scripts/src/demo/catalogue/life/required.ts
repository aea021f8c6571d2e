import type { Schema } from '@so-viec/db';

type Position = Pick<Schema['position'], 'id' | 'group' | 'sector'>;
type Range = readonly [from: number, to: number];

const GENERAL = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'];
const PROFESSIONAL = ['N1', 'N2', 'N3', 'N4', 'N5'];
const MANAGEMENT = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'];

/** What each group of positions asks for, competency by competency. */
const LEVELS: Record<string, readonly (readonly [codes: readonly string[], range: Range])[]> = {
  leadership: [
    [
      ['C1', 'C2', 'C3', 'C4', 'C5'],
      [4, 4],
    ],
    [
      ['C6', 'C7'],
      [2, 3],
    ],
    [
      ['N1', 'N5'],
      [3, 4],
    ],
    [MANAGEMENT, [3, 4]],
  ],
  specialised: [
    [GENERAL.slice(0, 3), [3, 3]],
    [GENERAL.slice(3, 6), [2, 3]],
    [['C7'], [1, 2]],
    [PROFESSIONAL, [2, 3]],
  ],
  shared: [
    [GENERAL.slice(0, 3), [2, 3]],
    [GENERAL.slice(3, 6), [2, 3]],
    [['N5'], [2, 2]],
  ],
  support: [
    [
      ['C1', 'C2', 'C4', 'C6'],
      [1, 2],
    ],
  ],
};

/** Required levels of positions; service units have not named theirs yet. */
export function requiredOf(
  positions: readonly Position[],
  idOf: (code: string) => string,
): Schema['position_competency'][] {
  return positions
    .filter(({ sector }) => sector !== 'service')
    .flatMap(({ id, group }) =>
      (LEVELS[group] ?? []).flatMap(([codes, [levelFrom, levelTo]]) =>
        codes.map((code) => ({ positionId: id, competencyId: idOf(code), levelFrom, levelTo })),
      ),
    );
}
