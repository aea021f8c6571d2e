import type { TestServer } from '@so-viec/server/testing';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import { taskFor } from '@so-viec/server/testing/tasks';
import { newId } from '@so-viec/shared/id/uuidv7';

/** Who asks for which file. */
export type Export = [who: string, path: string];

const VIEWS = ['units', 'people', 'year', 'entries', 'missing'];
const KINDS = ['units', 'positions', 'products', 'cadres', 'leave'];

/** People's work of January 2024 and a report of it; gives every file that can be asked for. */
export async function fillForExports(server: TestServer): Promise<Export[]> {
  const { unitIds } = server.fixture;
  await server.as('an.nth').put(`/api/tasks/${newId()}`, taskFor(server, { openedOn: '2024-01-12' }));
  const planId = newId();
  await server
    .as('an.nth')
    .put(`/api/task-plans/${planId}`, { unitId: unitIds.ccvc, period: '2024-01', title: 'Kế hoạch' });
  await submitDay(server, 'ha.ttt', [
    {},
    { productId: null, adHocBy: 'Giám đốc', output: null, minutes: 60 },
  ]);
  await writeLine(server, 'bao.pq', lineOf(server));
  const report = newId();
  await server.as('thu.dt').put(`/api/report-editions/${report}`, { period: '2024-01', unit: 'TINH' });
  const formats = (path: string, ...of: string[]) =>
    of.map((format) => `${path}${path.includes('?') ? '&' : '?'}format=${format}`);
  const of = (who: string, paths: string[]): Export[] => paths.map((path) => [who, path]);
  return [
    ...of(
      'thu.dt',
      VIEWS.flatMap((view) => formats(`/api/summary/2024-01/export?view=${view}`, 'xlsx', 'csv')),
    ),
    ...of(
      'thu.dt',
      formats(`/api/report-editions/${report}/file`, 'xlsx', 'xlsx-people', 'csv', 'docx', 'pdf'),
    ),
    ...of(
      'vinh.dq',
      KINDS.flatMap((kind) => formats(`/api/import-exports/${kind}`, 'xlsx', 'csv')),
    ),
    ...of('vinh.dq', formats('/api/import-exports/entries?month=2024-01', 'xlsx', 'csv')),
    ...of(
      'vinh.dq',
      KINDS.map((kind) => `/api/import-templates/${kind}`),
    ),
    ...of('an.nth', ['/api/task-plan-file?unit=SNV-CCVC&period=2024-01']),
    ...of('phuc.nv', ['/api/competency-gaps/file?unit=SNV']),
    ...of('thu.dt', ['/api/ratings/2024-Q1/table?unit=SNV']),
    ...of('ha.ttt', formats('/api/reviews/CB-HA/2024-01/form', 'docx', 'pdf')),
  ];
}
