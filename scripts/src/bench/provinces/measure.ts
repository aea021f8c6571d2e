import { foldText } from '@so-viec/shared/text/fold';
import { BenchBrowser, serve } from '../browser.ts';
import { BENCH_COMMITTEE, BENCH_PASSWORD } from '../organisation.ts';
import { type Timing, timeEach } from '../timing.ts';
import { benchName, PEOPLE } from './people.ts';

/** With 34,000 units and 100,000 people. */
export interface Browsings {
  /** The tree from its top, and what stands under a province. */
  tree: Timing;
  branch: Timing;
  findUnit: Timing;
  findPerson: Timing;
  person: Timing;
}

const WORDS = ['so noi vu', 'xa thu 40', 'thanh tra', 'phong ke hoach 7', 'p12-33'];

/** How long opening the tree, finding and opening a person take over HTTP, asked for another each time. */
export async function measureProvinces(url: string, folder: string): Promise<Browsings> {
  const served = await serve(url, { SV_DATA: folder });
  const browser = new BenchBrowser(served.url);
  let turn = 0;
  const next = () => turn++;
  const query = (text: string) => `q=${encodeURIComponent(text)}`;
  const get = (path: string) => browser.expect('GET', path);
  try {
    await browser.signIn(BENCH_COMMITTEE, BENCH_PASSWORD);
    return await timeEach(
      {
        tree: () => get('/api/units'),
        branch: () => get(`/api/units?parent=P${(next() % 34) + 1}`),
        findUnit: () => get(`/api/unit-search?${query(WORDS[next() % WORDS.length] ?? '')}`),
        findPerson: () => get(`/api/cadres?${query(foldText(benchName(next() * 37)))}`),
        person: () => get(`/api/cadres/CB${(next() * 7919) % PEOPLE}`),
      },
      { runs: 300 },
    );
  } finally {
    browser.close();
    await served.stop();
  }
}
