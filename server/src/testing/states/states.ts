import { type KindOfRow, table } from './table.ts';

/**
 * What each writing route does with a row in each of its states, asked by somebody whose right it is (matrix.ts says whose).
 * Reviewed by hand against rules.md and the decisions. A route that writes to a row and stands in no table fails the walk.
 */
export const STATES = {
  days: {
    day: table(`
    who      | route                           | none      | draft             | submitted        | returned          | accepted     | accepted for 16 minutes
    self     | PUT /work-entries/:id           | ✓         | ✓                 | day-submitted    | ✓                 | day-accepted | day-accepted
    self     | PUT /work-entries/:id · another | ✓         | ✓                 | day-submitted    | ✓                 | day-accepted | day-accepted
    self     | POST /work-entries/:id/removal  | ✓         | ✓                 | day-submitted    | ✓                 | day-accepted | day-accepted
    self     | PUT /work-days/:day/reasons     | ✓         | ✓                 | day-submitted    | ✓                 | day-accepted | day-accepted
    self     | POST /work-days/:id/submission  | not-found | ✓                 | day-submitted    | ✓                 | day-accepted | day-accepted
    self     | POST /work-days/:id/withdrawal  | not-found | day-not-submitted | ✓                | day-not-submitted | day-accepted | day-accepted
    unitHead | POST /day-reviews/acceptance    | not-found | day-not-submitted | ✓                | day-not-submitted | day-accepted | day-accepted
    unitHead | POST /day-reviews/:id/return    | not-found | day-not-submitted | ✓                | day-not-submitted | day-accepted | day-accepted
    unitHead | POST /day-reviews/:id/reopening | not-found | day-not-reviewed  | day-not-reviewed | day-not-reviewed  | ✓            | ✓
    unitHead | POST /day-reviews/undo          | not-found | day-not-reviewed  | day-not-reviewed | ✓                 | ✓            | undo-too-late
  `),
  },
  'days of months that are over': {
    'day of a closed month': table(`
    who      | route                           | none, closed | accepted, closed | none, opened again | accepted, opened again
    self     | PUT /work-entries/:id           | month-closed | day-accepted     | ✓                  | day-accepted
    self     | PUT /work-days/:day/reasons     | month-closed | day-accepted     | ✓                  | day-accepted
    self     | POST /work-days/:id/submission  | not-found    | day-accepted     | not-found          | day-accepted
    self     | POST /work-days/:id/withdrawal  | not-found    | day-accepted     | not-found          | day-accepted
    unitHead | POST /day-reviews/acceptance    | not-found    | day-accepted     | not-found          | day-accepted
    unitHead | POST /day-reviews/:id/return    | not-found    | day-accepted     | not-found          | day-accepted
    unitHead | POST /day-reviews/:id/reopening | not-found    | month-closed     | not-found          | ✓
    unitHead | POST /day-reviews/undo          | not-found    | month-closed     | not-found          | ✓
  `),
    'day past its time': table(`
    who      | route                          | none, opening over  | draft, opening over | none, late          | draft, late         | submitted, late | draft, late with grace
    self     | PUT /work-entries/:id          | month-past-deadline | month-past-deadline | month-past-deadline | month-past-deadline | day-submitted   | ✓
    self     | POST /work-entries/:id/removal | ✓                   | month-past-deadline | ✓                   | month-past-deadline | day-submitted   | ✓
    self     | PUT /work-days/:day/reasons    | ✓                   | ✓                   | ✓                   | ✓                   | day-submitted   | ✓
    self     | POST /work-days/:id/submission | not-found           | ✓                   | not-found           | ✓                   | day-submitted   | ✓
    self     | POST /work-days/:id/withdrawal | not-found           | day-not-submitted   | not-found           | day-not-submitted   | ✓               | day-not-submitted
    unitHead | POST /day-reviews/acceptance   | not-found           | day-not-submitted   | not-found           | day-not-submitted   | ✓               | day-not-submitted
    unitHead | POST /day-reviews/:id/return   | not-found           | day-not-submitted   | not-found           | day-not-submitted   | ✓               | day-not-submitted
  `),
  },
} satisfies Record<string, Record<string, KindOfRow>>;
