import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATES } from '../../testing/states/states.ts';
import type { KindOfRow } from '../../testing/states/table.ts';
import { answersIn, type Walked } from '../../testing/states/walk.ts';
import { WALKS } from '../../testing/states/walks.ts';

const areas = Object.keys(STATES) as (keyof typeof STATES)[];

/** Each kind with each of its states. */
const cellsOf = (area: keyof typeof STATES) =>
  Object.entries<KindOfRow>(STATES[area]).flatMap(([name, kind]) =>
    kind.states.map((state, nth) => ({ name, kind, state, nth })),
  );

describe.each(areas)('%s', (area) => {
  let walked: Walked;
  beforeAll(async () => {
    walked = await WALKS[area]();
  });
  afterAll(() => walked.server.close());

  it.each(cellsOf(area))('$name: $state', async ({ name, kind, state, nth }) => {
    const { met, touched } = await answersIn(walked, [name, kind], state);
    expect(met).toEqual(kind.routes.map(({ asked, answers }) => [asked, answers[nth]]));
    expect(touched).toEqual([]);
  });
});
