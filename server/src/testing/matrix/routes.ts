import type { Action } from '@so-viec/shared/access/policy';
import { newId } from '@so-viec/shared/id/uuidv7';
import { type NamedRoute, namedRoutes } from '../../http/action.ts';
import { bodySchemaOf } from '../../http/input.ts';
import { bodyOf, type Fields } from './body-of.ts';
import type { World } from './world.ts';

export interface WalkedRoute extends NamedRoute {
  action: Action;
  key: string;
  schema: ReturnType<typeof bodySchemaOf>;
}

/** Every route behind the sign-in, with what its body must be. */
export function guardedRoutes(app: World['server']['app']): WalkedRoute[] {
  return namedRoutes(app).flatMap((route) => {
    if (route.action === 'public') return [];
    const of = app.routes.filter(({ method, path }) => method === route.method && path === route.path);
    const schema = of.map(({ handler }) => bodySchemaOf(handler)).find((one) => one !== undefined);
    return {
      ...route,
      action: route.action,
      key: `${route.method} ${route.path.slice('/api'.length)}`,
      schema,
    };
  });
}

/** Of the right shape where no row of Hà's is meant. */
const PLAIN: Record<string, string> = {
  ...{ day: '2024-01-12', on: '2024-01-12', month: '2024-01', year: '2024', period: '2024-01' },
  ...{
    edition: '2024',
    other: '2023',
    kind: 'cadres',
    ordinal: '0',
    topic: 'due',
    token: 'x',
    code: 'NV-01',
  },
};

/** What an address must say besides, and where a body is of another day than usual. */
const QUERIES: Record<string, string> = {
  'GET /summary/:month/export': 'view=people&format=csv',
  'GET /comparison': 'period=2024-01&unit=SNV-CCVC',
  'GET /closings/:month/editions': 'unit=SNV',
  'GET /report-editions/:id/file': 'format=csv',
  'GET /reviews/:cadre/:month/form': 'format=pdf',
  'GET /reviews/:cadre/years/:year/form': 'format=pdf',
  'GET /findings': 'month=2024-01',
  'GET /finding-counts': 'month=2024-01',
  'GET /task-plans': 'unit=SNV-CCVC&period=2024-02',
  'GET /task-plan-file': 'unit=SNV-CCVC&period=2024-02',
  'GET /accounts/candidates': 'unit=SNV',
  'GET /unit-search': 'q=phong',
  'GET /position-choices': 'q=chuyen',
  'GET /unit-choices': 'q=phong',
  'GET /meeting-invitees': 'on=2024-01-12',
  'GET /cadres/:code/touched': 'fromOn=2024-01-15',
  'GET /assignments/:id/logged': 'fromOn=2024-01-02&toOn=2024-01-12',
  'GET /cadres/:code/leave-effects': 'fromOn=2024-01-15&toOn=2024-01-16',
  'GET /import-exports/entries': 'format=csv&month=2024-01',
  'GET /import-exports/:kind': 'format=csv',
  'GET /import-templates/:kind': 'format=csv',
  'PUT /task-plans/:id/files/:fileId': 'mode=preview&name=a.xlsx',
  'PUT /imports/files/:id': 'kind=cadres&name=a.csv',
};
const queryOf = ({ key, method }: WalkedRoute) =>
  QUERIES[key] ?? (method === 'PUT' && key.includes('files/') ? 'name=a.pdf' : '');

const SAID: Record<string, Fields> = {
  'POST /task-plans/:id/rows': { version: 0, openedOn: '2024-02-01', dueOn: '2024-02-09' },
  'PUT /unit-templates/:unit/:id': { version: 0 },
  // What bodies make in themselves; a body is made from above them.
  'POST /unit-changes/preview': { level: 'division' },
  'POST /unit-changes': { level: 'division' },
  // What only bodies have.
  'POST /body-scores': { period: '2023-Q4', unit: 'SNV' },
  'PUT /closing-deadlines/:id': { unit: 'SNV' },
  'PUT /reminder-hours/:id': { unit: 'SNV' },
  'PUT /notice-rules/:id': { unit: 'SNV' },
  'POST /excellent-decisions': { period: '2023-Q4' },
};

/** Where a route stands for a row of Hà's; `isOfRow` says whether it names one. */
export function addressOf(
  route: WalkedRoute,
  ids: Record<string, string>,
): { path: string; isOfRow: boolean } {
  const path = route.path.slice('/api'.length);
  let isOfRow = false;
  const filled = path.replace(/:(\w+)(\{[^}]*\})?\??/g, (found, name: string, _braces, at: number) => {
    const known = ids[path.slice(0, at) + found];
    if (known !== undefined && name !== 'year' && name !== 'period') isOfRow = true;
    return known ?? PLAIN[name] ?? newId();
  });
  const query = queryOf(route);
  return { path: `/api${filled}${query && `?${query}`}`, isOfRow };
}

/** The month, day and year of an address, by where it says so. */
export function daysIn(path: string, days: Record<string, string>): Record<string, string> {
  const short = path.slice('/api'.length);
  const found = [...short.matchAll(/:(\w+)/g)].flatMap(({ 0: named, 1: name = '', index }) =>
    days[name] === undefined ? [] : [[short.slice(0, index) + named, days[name]]],
  );
  return Object.fromEntries(found);
}

/** Whether a route takes the bytes of a file instead of words. */
export const isOfFile = ({ method, path }: NamedRoute): boolean =>
  method === 'PUT' && /\/(files|pieces)\/:\w+$/.test(path);

/** What is asked for at the end of a year: the rest is of January 2024. */
export const isOfYearsEnd = ({ path }: NamedRoute): boolean =>
  /\/(annual-|ratings|body-scores|excellent-|reviews\/:cadre\/(years|periods))/.test(path);

/** What takes a row away or ends it is asked for last, after all that needs it. */
const TAKES_AWAY =
  /removal|withdrawal|cancellation|ending|\/end$|undoing|closing$|refusal|taking-back|departure/;
export const laterOf = (one: NamedRoute, other: NamedRoute): number => rank(one) - rank(other);
function rank({ method, path }: NamedRoute): number {
  if (method === 'GET') return 0;
  return method === 'DELETE' || TAKES_AWAY.test(path) ? 2 : 1;
}

/** A body for a route; the ids it makes are new ones. */
export function bodyFor(route: WalkedRoute, fields: Fields): unknown {
  if (route.method === 'GET') return undefined;
  const ofDay = route.path.endsWith('/day-reviews/acceptance') ? (fields.dayToAccept as Fields) : {};
  return route.schema ? bodyOf(route.schema, { id: newId(), ...fields, ...ofDay, ...SAID[route.key] }) : {};
}
