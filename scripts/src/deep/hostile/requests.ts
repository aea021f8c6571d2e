import type { TestServer } from '@so-viec/server/testing';
import { cutTo } from '@so-viec/shared/text/cut';
import { type Random, randomOf } from '../../demo/seed/random.ts';
import { addressOf, type Route } from '../fixture/routes.ts';
import { hostileCookies } from './cookies.ts';
import { ACROSS_CUTS, HOSTILE_TEXTS, hostileValue } from './values.ts';

export interface Hostile {
  username: string | null;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** What requests are made of: where they may go, and what would be right there. */
export interface Material {
  routes: readonly Route[];
  /** Bodies that are taken, by route. */
  bodies: ReadonlyMap<string, object>;
  /** Ids, codes and days that there are. */
  known: readonly string[];
}

const WHO = [null, 'ha.ttt', 'an.nth', 'phuc.nv', 'thu.dt', 'vinh.dq', 'khanh.bv'] as const;
const QUERY = [
  ...[
    'month',
    'unit',
    'q',
    'page',
    'which',
    'tab',
    'from',
    'to',
    'day',
    'year',
    'period',
    'cadre',
    'kind',
    'state',
    'format',
  ],
  ...[
    'edition',
    'sort',
    'order',
    'limit',
    'flat',
    'pieces',
    'position',
    'level',
    'on',
    'code',
    'group',
    'parent',
    'at',
    'with',
  ],
];
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/octet-stream',
  '',
];
const BROKEN = [
  '{',
  '[1,',
  '{"a":}',
  'nul',
  '"\\ud800"',
  '{"a":1}{"b":2}',
  '\ufeff{}',
  'NaN',
  "{'a':1}",
  '[',
  '0',
  '"x"',
  'null',
  '[]',
];

/** The request of a number: the same each time. */
export function hostileRequest(number: number, { routes, bodies, known }: Material): Hostile {
  const random = randomOf('hostile', number);
  const route = random.pick(routes);
  const path = addressOf(route, () => partOf(random, known)) + queryOf(random, known);
  const method = random.chance(0.95)
    ? route.method
    : random.pick(['PATCH', 'DELETE', 'PUT', 'POST', 'OPTIONS', 'HEAD']);
  const writes = method !== 'GET' && method !== 'HEAD';
  const right = bodies.get(`${route.method} ${route.path}`);
  return {
    username: random.pick(WHO),
    method,
    path,
    headers: headersOf(random),
    body: writes ? bodyText(random, right ?? random.pick([...bodies.values()])) : undefined,
  };
}

function partOf(random: Random, known: readonly string[]): string | undefined {
  if (random.chance(0.5)) return random.pick(known);
  if (random.chance(0.4)) return undefined;
  if (random.chance(0.2)) return encodeURIComponent(random.pick(ACROSS_CUTS));
  const text = cutTo(random.pick(HOSTILE_TEXTS).toWellFormed(), 3000);
  return encodeURIComponent(text) || '%20';
}

function queryOf(random: Random, known: readonly string[]): string {
  const count = random.pick([0, 1, 1, 2, 4]);
  const pairs = Array.from({ length: count }, () => {
    const value = random.chance(0.4)
      ? random.pick(known)
      : cutTo(random.pick(HOSTILE_TEXTS).toWellFormed(), 3000);
    return `${random.pick(QUERY)}=${encodeURIComponent(value)}`;
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function headersOf(random: Random): Record<string, string> {
  const headers: Record<string, string> = {
    'Content-Type': random.chance(0.9) ? 'application/json' : random.pick(TYPES),
  };
  if (random.chance(0.5)) headers.Cookie = hostileCookies(random);
  if (random.chance(0.05)) headers['User-Agent'] = random.pick(['', '%00', "'", 'x'.repeat(3000)]);
  if (random.chance(0.05)) headers['Sv-Account'] = random.pick(['x', "' or 1=1", '']);
  if (random.chance(0.05))
    headers['X-Forwarded-For'] = random.pick(['::1', '%00', 'x'.repeat(3000), "1' or '1'='1"]);
  if (random.chance(0.05)) headers['Accept-Language'] = '*'.repeat(2000);
  if (random.chance(0.05)) headers.Range = random.pick(['bytes=0-', 'bytes=9-1', 'bytes=-99999999999999']);
  if (random.chance(0.05)) headers['If-None-Match'] = '"'.repeat(50);
  return headers;
}

function bodyText(random: Random, right: object): string {
  if (random.chance(0.08)) return random.pick(BROKEN);
  if (random.chance(0.05)) return JSON.stringify(hostileValue(random));
  return JSON.stringify(spoilt(random, right));
}

/** What would be right with one or some of its parts replaced, left out or added, at any depth. */
function spoilt(random: Random, right: unknown): unknown {
  if (Array.isArray(right))
    return right.length > 0 && random.chance(0.7) ? [spoilt(random, right[0])] : hostileValue(random);
  if (right === null || typeof right !== 'object') return hostileValue(random);
  const entries = Object.entries(right);
  const spoiltOne = random.whole(0, Math.max(0, entries.length - 1));
  const parts = entries.flatMap(([name, value], place): [string, unknown][] => {
    if (place !== spoiltOne && random.chance(0.85)) return [[name, value]];
    if (random.chance(0.1)) return [];
    return [[name, random.chance(0.4) ? spoilt(random, value) : hostileValue(random)]];
  });
  if (random.chance(0.1)) parts.push([random.pick(HOSTILE_TEXTS), hostileValue(random)]);
  return Object.fromEntries(parts);
}

/** Ids, codes and days of the fixture. */
export function knownOf({ fixture }: TestServer): string[] {
  const ids = [
    fixture.unitIds,
    fixture.positionIds,
    fixture.cadreIds,
    fixture.accountIds,
    fixture.assignmentIds,
  ];
  return [
    ...ids.flatMap((of) => Object.values(of)),
    ...[
      'CB-HA',
      'CB-AN',
      'SNV',
      'SNV-CCVC',
      'STC',
      'TINH',
      'NV-01',
      'LD-01',
      '2023',
      '2024',
      '2024-01',
      '2023-12',
      '2024-Q1',
    ],
    ...['2024-01-12', '2024-01-01', 'pdf', 'xlsx', 'docx', 'csv', '1', '0'],
  ];
}
