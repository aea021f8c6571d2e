import { describe, expect, it } from 'vitest';
import { line, month, named, output, person, WORKING } from '../testing.ts';
import { excessHours } from './excess-hours.ts';

const lines = (minutes: (at: number) => number, told = {}) =>
  WORKING.slice(0, 15).map((on, at) => line(on, { minutes: minutes(at), ...told }));
/** So many colleagues whose reports take two and a half to three and a half hours. */
const others = (count: number, told = {}) =>
  Array.from({ length: count }, (_, who) =>
    person(
      `other-${who}`,
      lines((at) => 150 + 15 * ((at + who) % 5), told),
    ),
  );
const look = (people: ReturnType<typeof person>[], products?: Parameters<typeof month>[1]) =>
  excessHours.look(month(people, products), excessHours.settings);

describe('beside others with the same product', () => {
  it.each([
    [200, {}],
    [260, {}],
    [330, { ha: 'look' }],
    [480, { ha: 'look-first' }],
  ])('%d minutes a report: %j', (minutes, expected) => {
    expect(
      named(
        look([
          ...others(9),
          person(
            'ha',
            lines(() => minutes),
          ),
        ]),
      ),
    ).toEqual(expected);
  });

  it('fewer than eight of them say nothing', () => {
    expect(
      look([
        ...others(7),
        person(
          'ha',
          lines(() => 480),
        ),
      ]),
    ).toEqual([]);
  });

  it('one long report among many says nothing', () => {
    expect(
      look([
        ...others(9),
        person(
          'ha',
          lines((at) => (at === 0 ? 720 : 180)),
        ),
      ]),
    ).toEqual([]);
  });
});

describe('beside the standard', () => {
  const products = {
    products: {
      report: { standardMinutes: 180, isRepetitive: false },
      plan: { standardMinutes: 90, isRepetitive: false },
    },
  };

  it('who takes far more for each standard hour than others do is named, alone with that product too', () => {
    const own = person(
      'ha',
      lines(() => 240, { productId: 'plan' }),
    );
    expect(named(look([...others(9), own], products))).toEqual({ ha: 'look' });
  });

  it('somebody slower is not far from the rest because these write in pieces', () => {
    const inPieces = others(9).map((other, who) => ({
      ...other,
      lines: other.lines.map((one, at) => ({ ...one, productId: `p${who}`, minutes: at < 6 ? 90 : 30 })),
    }));
    const slower = person(
      'ha',
      lines(() => 125, { productId: 'plan' }),
    );
    const standards = Object.fromEntries(inPieces.map((_, who) => [`p${who}`, products.products.plan]));
    const all = month([...inPieces, slower], { products: { ...products.products, ...standards } });
    const strict = { ...excessHours.settings, lookMinutes: 60 };
    expect(excessHours.look(all, strict)).toEqual([]);
    expect(named(excessHours.look(all, { ...strict, wholePercent: 0 }))).toEqual({ ha: 'look' });
  });

  it('five items take five times as long', () => {
    const own = person(
      'ha',
      lines(() => 450, { productId: 'plan', output: output({ quantity: 5 }) }),
    );
    expect(look([...others(9), own], products)).toEqual([]);
  });
});

it('leaves work of many days out', () => {
  expect(
    look([
      ...others(9),
      person(
        'ha',
        lines(() => 480, { taskId: 'task' }),
      ),
    ]),
  ).toEqual([]);
});
