import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressOf, guardedRoutes } from '../../testing/matrix/routes.ts';
import { STANDINGS } from '../../testing/matrix/standings.ts';
import { openWorld, type World } from '../../testing/matrix/world.ts';

/** What nobody and nothing is called; the second one would be everybody where it came to be a part of SQL. */
const NONE = 'khongcogica';
const ALL = "khongcogica' or '1%' like '1";
const READERS = ['unitHead', 'centralPersonnel'] as const;
/** What makes a file takes long, holds when it was made, and looks up no words. */
const MAKES_FILE = /file|form$|table$|export|template|\/data$/;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.server.close());

it.each(READERS)('what %s searches or sorts for is words, never a part of SQL', async (who) => {
  const browser = world.server.as(STANDINGS[who]);
  const answerTo = async (address: string) => {
    const response = await browser.raw(address);
    return [response.status, await response.text()] as const;
  };
  const found: string[] = [];
  const read = guardedRoutes(world.server.app).filter(
    ({ method, key }) => method === 'GET' && !MAKES_FILE.test(key),
  );
  for (const route of read) {
    const { path } = addressOf(route, world.ids);
    const address = (more: Record<string, string>) => {
      const url = new URL(path, 'http://localhost');
      for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
      return url.pathname + url.search;
    };
    for (const name of ['q', 'sort']) {
      const [none, all] = [
        await answerTo(address({ [name]: NONE })),
        await answerTo(address({ [name]: ALL })),
      ];
      const said = JSON.stringify(all).replaceAll(JSON.stringify(ALL).slice(1, -1), NONE);
      if (all[0] >= 500 || said !== JSON.stringify(none)) found.push(`${route.key} ${name}: ${all[0]}`);
    }
  }
  expect(found).toEqual([]);
});
