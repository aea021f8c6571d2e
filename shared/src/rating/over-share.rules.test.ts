import { describe, expect, it } from 'vitest';
import { beyondPlaces } from './over-share.rules.ts';

const ones = (...means: number[]) =>
  means.map((meanHundredths, place) => ({ cadreId: `${place}`, group: 'specialised', meanHundredths }));
const beyond = (people: ReturnType<typeof ones>, body: number, group = 9) => [
  ...beyondPlaces(people, { body, ofGroup: () => group }).keys(),
];

describe('the places of excellent ratings', () => {
  it('go to those with most', () => {
    expect(beyond(ones(9300, 9700, 9100), 2)).toEqual(['2']);
    expect(beyond(ones(9300, 9700, 9100), 3)).toEqual([]);
    expect(beyond(ones(9300, 9700, 9100), 0)).toEqual(['0', '1', '2']);
  });

  it('are not given among equals by their order', () => {
    expect(beyond(ones(9700, 9300, 9300), 2)).toEqual(['1', '2']);
    expect(beyond(ones(9700, 9300, 9300), 3)).toEqual([]);
  });

  it('are those of the group too', () => {
    const [first, second, third] = ones(9700, 9600, 9500);
    if (!first || !second || !third) throw new Error('Three were made.');
    const people = [first, second, { ...third, group: 'support' }];
    const found = beyondPlaces(people, { body: 3, ofGroup: (group) => (group === 'support' ? 0 : 1) });
    expect([...found]).toEqual([
      ['1', { body: false, group: true }],
      ['2', { body: false, group: true }],
    ]);
  });
});
