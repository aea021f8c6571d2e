import { USUAL_SETTINGS } from '@so-viec/shared/finding/settings';
import { newId } from '@so-viec/shared/id/uuidv7';
import { addDay, sumUp } from '../index.ts';
import { giveRole } from '../roles.ts';
import type { WriteOf } from './write.ts';

/** In a month of one day that was written, who wrote none are many. */
const NOBODY_MISSING = {
  ...USUAL_SETTINGS,
  checks: {
    ...USUAL_SETTINGS.checks,
    'missing-days': { ...USUAL_SETTINGS.checks['missing-days'], fewestDays: 40 },
  },
};
const CLOSING_ID = newId();

/** What makes something of a month: its checks, its closing, its report. */
export const MONTH_WRITES: Record<string, WriteOf> = {
  'a closing': (id) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/closings/${id}` },
    body: { month: '2023-12', unit: 'SNV', undecided: 0 },
    other: { month: '2023-11' },
  }),
  'a reopening': (id, server) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/reopenings/${id}` },
    body: { closingId: CLOSING_ID, reason: 'Sót ngày công tác', untilOn: '2024-01-19' },
    before: async () => {
      const closing = { month: '2023-12', unit: 'SNV', undecided: 0 };
      await server.as('phuc.nv').put(`/api/closings/${CLOSING_ID}`, closing);
    },
    other: { untilOn: '2024-01-18' },
  }),
  'an hour of reminders': (id) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/reminder-hours/${id}` },
    body: { unit: 'SNV', hour: '16:45' },
    other: { hour: '17:00' },
  }),
  'a last day for writing': (id) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/closing-deadlines/${id}` },
    body: { month: '2023-12', unit: 'SNV', dueOn: '2024-01-19' },
    other: { dueOn: '2024-01-18' },
  }),
  'longer time for one person': (id) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/closing-grace/${id}` },
    body: { month: '2023-12', unit: 'SNV', cadre: 'CB-HA', untilOn: '2024-01-19', reason: 'Mới ốm dậy' },
    other: { untilOn: '2024-01-18' },
  }),
  'a report': (id) => ({
    ...{ as: 'thu.dt', method: 'PUT', path: `/api/report-editions/${id}` },
    body: { period: '2024-01', unit: 'TINH' },
    other: { period: '2023-12' },
  }),
  'settings of the checks': (id, server) => ({
    as: 'vinh.dq',
    path: '/api/finding-settings',
    before: async () => {
      await giveRole(server, 'vinh.dq', 'personnel', null);
      const { unitIds, positionIds, cadreIds } = server.fixture;
      const post = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
      await addDay(server.db, { ...post, day: '2024-01-10', lines: [{ minutes: 480 }] });
      await sumUp(server.db, '2024-01');
    },
    body: {
      ...{ id, edition: 1, month: '2024-01', ...NOBODY_MISSING, headAfterDays: 3, reason: 'Thử' },
      confirmedFlagged: null,
    },
    other: { headAfterDays: 4 },
  }),
  'which notices may be mailed': (id) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/notice-rules/${id}` },
    body: { unit: 'SNV', topics: ['returned'], push: true },
    other: { topics: [] },
  }),
};
