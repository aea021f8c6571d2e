import { NO_LISTS } from './no-lists.ts';
import type { Standing } from './standings.ts';

/** Somebody reads rows of Hà's, and what she then finds in her history. */
export interface Told {
  by: Standing;
  told: string;
}

const DAY = 'person.read day';
const FORMS = 'documents/forms/forms.routes.test.ts';
const DATA = 'person-data/person-data.test.ts';
const EXPORTS = 'import/import-files.test.ts';
const COMPETENCIES = 'competency/competency.test.ts';
const TASK = 'person.read task 2024-01-25';
const OUTPUT = 'person.read output 2024-01-11';

/**
 * Readings that those see whose rows they show: each is tried in the world of the matrix. The same reading by the same
 * person is told once a day, so those that are told alike are by several.
 */
export const TOLD: Readonly<Record<string, Told>> = {
  'GET /cadres/:cadreId/work-days/:day': { by: 'unitHead', told: `${DAY} 2024-01-12` },
  'GET /day-reviews/:id': { by: 'unitHead', told: `${DAY} 2024-01-11` },
  'GET /day-reviews/:id/month': { by: 'unitHead', told: 'person.read month 2024-01' },
  'GET /tasks/:id': { by: 'bodyHead', told: TASK },
  'GET /tasks/:id/story': { by: 'unitHead', told: TASK },
  'GET /tasks/:id/files/:fileId': { by: 'unitDeputy', told: TASK },
  'GET /outputs/:id': { by: 'unitHead', told: OUTPUT },
  'GET /outputs/:id/files/:fileId': { by: 'bodyHead', told: OUTPUT },
  'GET /reviews/:cadre': { by: 'unitHead', told: 'person.read review' },
  'GET /reviews/:cadre/:month': { by: 'unitHead', told: 'person.read review 2024-01' },
  'GET /reviews/:cadre/periods/:year': { by: 'personnel', told: 'person.read year 2024' },
  'GET /review-months/:month': { by: 'unitHead', told: 'person.read list 2024-01' },
  'GET /annual-ratings/:year/:cadre': { by: 'committee', told: 'person.read year 2026' },
  'GET /annual-ratings/:year': { by: 'committee', told: 'person.read rating 2026' },
  'GET /ratings/:period/bodies/:unit': { by: 'personnel', told: 'person.read rating 2026-Q4' },
  'GET /summary/:month/people/:cadre': { by: 'bodyHead', told: 'person.read month 2024-01' },
  'GET /summary/:month/entries': { by: 'committee', told: 'person.read month 2024-01' },
  'GET /summary/:month/export': { by: 'auditor', told: 'person.read file 2024-01' },
  'GET /cadres/:code': { by: 'personnel', told: 'person.read person' },
  'GET /cadre-competencies/:code': { by: 'unitHead', told: 'person.read person' },
  'GET /findings': { by: 'bodyHead', told: 'person.read finding 2024-01' },
  'GET /findings/:id': { by: 'unitHead', told: 'person.read finding 2024-01' },
};

/** The same where it takes a file that a thread writes, or a row that the world has not: which test of which file tries it. */
export const TOLD_ELSEWHERE: Readonly<Record<string, readonly [file: string, test: string]>> = {
  'GET /reviews/:cadre/:month/decisions/:id': [
    'review/reading.test.ts',
    'that replaces another is read anew',
  ],
  'GET /reviews/:cadre/:month/form': [FORMS, 'is told to whom it is of, with or without a review'],
  'GET /reviews/:cadre/years/:year/form': [FORMS, 'is told to whom it is of, with or without a review'],
  'GET /form-files/:id/content': ['documents/forms/form-files.test.ts', 'are told to everybody in them'],
  'GET /annual-ratings/:year/:cadre/files/:fileId': [
    'annual-rating/hand-over.test.ts',
    'come as files, are named by the step',
  ],
  'GET /ratings/:period/table': ['rating/share.test.ts', 'is told to who stands in it'],
  'GET /cadres/:code/data': [DATA, 'leaves out what is the person’s alone, and stands in the trail'],
  'GET /cadres/:code/transfer-file': [DATA, 'has posts, months and finished papers'],
  'GET /report-editions/:id/file': ['report/edition/report.routes.test.ts', 'is taken away as %s'],
  'GET /import-exports/:kind': [EXPORTS, 'is told to everybody whose rows are in it'],
  'GET /import-exports/entries': [EXPORTS, 'is told to everybody whose rows are in it'],
  'GET /competency-table': [COMPETENCIES, 'is told to whom it names'],
  'GET /competency-gaps': [COMPETENCIES, 'is told to whom it names'],
  'GET /competency-gaps/file': [COMPETENCIES, 'is told to whom it names'],
};

const get = (paths: readonly string[]) => paths.map((path) => `GET ${path}`);
const lists = (reason: string) => get(NO_LISTS[reason] ?? []);

/** Readings that may show work of others and are not told of, by the reason. */
export const MAY_SHOW: Readonly<Record<string, readonly string[]>> = {
  'what waits for the reader, who decides on it by name': get([
    ...['/day-reviews', '/day-reviews/week', '/product-reviews', '/leave-requests', '/proposals'],
    ...['/secret-lines', '/transfers'],
  ]),
  'what the reader or who stands in for them gave': get(['/tasks', '/meetings']),
  'work that heads only plan': get(['/task-plans', '/task-plan-file', '/task-recurrences']),
  'figures of a month that a page shows each day': get([
    ...['/summary/:month/people', '/summary/:month/year', '/summary/:month/missing'],
  ]),
};

/** Readings that show nobody's work but the reader's own, by the reason. */
export const SHOWS_NOBODY: Readonly<Record<string, readonly string[]>> = {
  'of the account itself': [
    ...lists('of the account itself').filter((key) => key !== 'GET /meetings'),
    ...get(['/my-work', '/uploads/:id', '/work-days/:day', '/work-days/:day/suggestions']),
    ...get(['/work-months/:month', '/work-months/:month/sheet', '/work-weeks/:day']),
  ],
  'a number': lists('a number'),
  'of the organisation, its catalogue and its rules': [
    ...lists('of the organisation, its catalogue and its rules'),
    ...get(['/campaigns/:id', '/description-drafts/:id', '/description-imports/:id', '/editions/:edition']),
    ...get(['/editions/:edition/positions/:code', '/editions/:edition/shared-products']),
    ...get(['/editions/:edition/since/:other', '/position-descriptions/:code']),
    ...get(['/position-descriptions/:code/proposals', '/position-descriptions/:code/word', '/schemes/:id']),
    ...get(['/schemes/:id/files/:fileId', '/units/:code', '/units/:code/notice-rule']),
    ...get(['/units/:code/reminder-hour', '/units/:code/rules']),
  ],
  'sums of groups': get([
    ...['', '/units', '/unit-names', '/days', '/glance', '/trend'].map((view) => `/summary/:month${view}`),
    ...['/comparison', '/finding-counts', '/ratings/:period', '/report-editions', '/report-editions/:id'],
  ]),
  'names and posts, to be found or chosen': get([
    ...['/cadres', '/units/:code/people', '/meeting-invitees', '/task-choices', '/tasks/:id/colleagues'],
    ...['/outputs/:id/colleagues'],
  ]),
  'accounts and their rights, for who keeps them': get([
    ...['/accounts', '/accounts/candidates', '/accounts/:id', '/accounts/:id/links'],
    ...['/accounts/:id/second-factor'],
  ]),
  'what the next write would change, which is told of itself': get([
    ...['/assignments/:id/logged', '/cadres/:code/erasures', '/cadres/:code/leave-effects'],
    ...['/cadres/:code/touched'],
  ]),
  'what the reader brought or ordered': get([
    ...['/imports', '/imports/:id', '/imports/:id/rows', '/imports/:id/report', '/form-files/:id'],
  ]),
};
