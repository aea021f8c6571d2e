import type { PersonKey } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { openTestServer, type TestServer } from '../index.ts';
import { decideMonths } from '../rated.ts';
import { allPoints, monthOf } from '../reviewed-month.ts';
import type { Row } from './asked.ts';
import { must, type Walk } from './walk.ts';

/** All months of three years are over. */
const NOW = '2029-01-03T02:00:00.000Z';
const FULL = 10_000;
const DAY = 86_400_000;

function* months(): Generator<string, never> {
  for (let nth = 0; ; nth++) yield `${2026 + Math.floor(nth / 12)}-${`${1 + (nth % 12)}`.padStart(2, '0')}`;
}

type Step = [who: string, step: string];
const SUBMITTED: Step[] = [['ha.ttt', 'submission']];
const SCORED: Step[] = [...SUBMITTED, ['an.nth', 'scoring']];
const APPROVED: Step[] = [...SCORED, ['tuan.lm', 'approval']];
const APPEALED: Step[] = [...APPROVED, ['ha.ttt', 'appeal']];

/** The steps to each state once the person has said everything. */
const WAYS: Record<string, Step[]> = {
  'nothing said': [],
  draft: [],
  submitted: SUBMITTED,
  returned: [...SUBMITTED, ['an.nth', 'return']],
  scored: SCORED,
  approved: APPROVED,
  appealed: APPEALED,
  'appeal answered': [...APPEALED, ['tuan.lm', 'answer']],
  'approved long ago': APPROVED,
};

async function reviewIn(server: TestServer, state: string, month: string): Promise<Row> {
  await monthOf(server).deliver('ha', 'ccvc', { on: `${month}-10` });
  const path = `/api/reviews/CB-HA/${month}`;
  let version = 0;
  const own = { criteria: allPoints() };
  if (state !== 'nothing said') {
    const said = await server.as('ha.ttt').put<{ version: number }>(`${path}/own`, { version, ...own });
    version = must(said).body.version;
  }
  for (const [who, step] of WAYS[state] ?? []) {
    const body = { id: newId(), version, seenTotal: FULL, reason: 'Chưa rõ sản phẩm' };
    version = must(await server.as(who).post<{ version: number }>(`${path}/${step}`, body)).body.version;
  }
  const found = server.db.selectFrom('review').select('id').where('period', '=', month);
  const reviews = [{ cadre: 'CB-HA', id: newId(), version, seenTotal: FULL }];
  return {
    says: { cadre: 'CB-HA', month, version, seenTotal: FULL, reason: 'Chưa rõ sản phẩm' },
    to: {
      'PUT /reviews/:cadre/:month/own': { body: { version, merits: 'Chủ động' } },
      'PUT /reviews/:cadre/:month/authority': { body: { version, opinion: 'Nhất trí' } },
      'PUT /reviews/:cadre/:month/authority · before approving': { body: { version, opinion: 'Nhất trí' } },
      'POST /review-months/:month/scoring': { body: { reviews } },
      'POST /review-months/:month/approval': { body: { reviews } },
    },
    kept: ['review', (await found.executeTakeFirst())?.id ?? newId()],
  };
}

/** Reviews of Hà, one month after another. */
export const walkOfReviews: Walk = async () => {
  const server = await openTestServer({ now: NOW });
  const all = months();
  return {
    server,
    async make(state) {
      const row = await reviewIn(server, state, all.next().value);
      if (state === 'approved long ago') {
        server.setNow(new Date(server.now().getTime() + 30 * DAY).toISOString());
      }
      return row;
    },
  };
};

/** All years up to 2060 are over. */
const NOW_OF_YEARS = '2061-01-15T02:00:00.000Z';
const SAID = {
  level: 'good',
  on: '2061-01-15',
  number: '5/QĐ-SNV',
  text: 'Đã họp',
  handling: '',
  fileId: null,
};

const MET: Step[] = [
  ['self', 'self-rating'],
  ['an.nth', 'meeting'],
];
const PROPOSED: Step[] = [...MET, ['phuc.nv', 'proposal']];
const DECIDED: Step[] = [...PROPOSED, ['tuan.lm', 'decision']];
const NOTIFIED: Step[] = [...DECIDED, ['phuc.nv', 'notice']];
const BY_TUAN: Step[] = [
  ['self', 'self-rating'],
  ['tuan.lm', 'meeting'],
];

const YEARS: Record<string, Step[]> = {
  open: [],
  'self-rated': MET.slice(0, 1),
  met: MET,
  proposed: PROPOSED,
  decided: DECIDED,
  notified: NOTIFIED,
  appealed: [...NOTIFIED, ['self', 'appeal']],
  'a head, self-rated': BY_TUAN.slice(0, 1),
  'a head, met': BY_TUAN,
  'a head, opined': [...BY_TUAN, ['thu.dt', 'opinion']],
};

async function ratingIn(server: TestServer, state: string, year: number): Promise<Row> {
  const isHead = state.startsWith('a head');
  const who: PersonKey = isHead ? 'an' : 'ha';
  const cadre = isHead ? 'CB-AN' : 'CB-HA';
  const months = Array.from({ length: 12 }, (_, nth) => `${year}-${`${nth + 1}`.padStart(2, '0')}`);
  await decideMonths(server, who, Object.fromEntries(months.map((month) => [month, 8500])));
  let version = 0;
  for (const [by, step] of YEARS[state] ?? []) {
    const username = by === 'self' ? (isHead ? 'an.nth' : 'ha.ttt') : by;
    const body = { id: newId(), version, seenMean: 8500, ...SAID };
    const path = `/api/annual-ratings/${year}/${cadre}/${step}`;
    version = must(await server.as(username).post<{ version: number }>(path, body)).body.version;
  }
  const found = server.db.selectFrom('annual_rating').select('id').where('year', '=', year);
  const person = { cadre, id: newId(), version, level: SAID.level, seenMean: 8500 };
  const { level: _, fileId: __, ...said } = SAID;
  const batch = { body: { ...said, people: [person] } };
  return {
    says: { year, cadre, version, seenMean: 8500, ...SAID },
    to: {
      'POST /annual-years/:year/meeting': batch,
      'POST /annual-years/:year/proposal': batch,
      'POST /annual-years/:year/decision': batch,
      'POST /annual-years/:year/notice': batch,
    },
    kept: ['annual_rating', (await found.executeTakeFirst())?.id ?? newId()],
  };
}

/** Ratings of years of Hà and of her head, one year after another. */
export const walkOfYears: Walk = async () => {
  const server = await openTestServer({ now: NOW_OF_YEARS });
  let year = 2025;
  return { server, make: (state) => ratingIn(server, state, ++year) };
};
