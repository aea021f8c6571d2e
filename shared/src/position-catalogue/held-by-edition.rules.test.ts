import { describe, expect, it } from 'vitest';
import { type EditionPosition, heldByEdition } from './held-by-edition.rules.ts';

const edition = (positionId: string, fromOn: string, toOn: string | null): EditionPosition => ({
  ...{ positionId, positionName: `tên ${positionId}`, fromOn, toOn },
});
const post = (fromOn: string, toOn: string | null) => ({
  ...{ id: 'post', positionId: 'a', positionName: 'tên a', fromOn, toOn },
});
const A = edition('a', '2020-01-01', '2023-12-31');
const B = edition('b', '2024-01-01', null);

const pieces = (held: ReturnType<typeof post>, editions: EditionPosition[]) =>
  heldByEdition(held, editions).map((p) => `${p.positionId} ${p.fromOn} ${p.toOn ?? ''}`.trim());

describe('a post over several editions', () => {
  it.each([
    ['goes on as the new edition’s position', post('2021-05-01', null), [A, B], 2],
    ['that ended before is untouched', post('2021-05-01', '2022-05-01'), [A, B], 1],
  ])('%s', (_, held, editions, count) => {
    expect(heldByEdition(held, editions)).toHaveLength(count);
  });

  it.each([
    [post('2021-05-01', null), [A, B], ['a 2021-05-01 2023-12-31', 'b 2024-01-01']],
    [post('2021-05-01', '2024-01-01'), [A, B], ['a 2021-05-01 2023-12-31', 'b 2024-01-01 2024-01-01']],
    [post('2021-05-01', '2023-12-31'), [A, B], ['a 2021-05-01 2023-12-31']],
    [post('2024-03-01', null), [A, B], ['b 2024-03-01']],
    // Held before any edition: the days stay with the position that was given.
    [post('2018-01-01', null), [A], ['a 2018-01-01']],
    // The new edition has no position of the code.
    [post('2021-05-01', null), [A], ['a 2021-05-01']],
    [post('2021-05-01', null), [], ['a 2021-05-01']],
    // Overlapping editions of an import: the later one counts.
    [
      post('2021-05-01', null),
      [edition('a', '1900-01-01', null), B],
      ['a 2021-05-01 2023-12-31', 'b 2024-01-01'],
    ],
  ])('%o under %o is %j', (held, editions, expected) => {
    expect(pieces(held, editions)).toEqual(expected);
  });

  it('keeps everything else of the post', () => {
    expect(heldByEdition(post('2021-05-01', null), [A, B])[1]).toEqual({
      ...{ id: 'post', positionId: 'b', positionName: 'tên b', fromOn: '2024-01-01', toOn: null },
    });
  });
});
