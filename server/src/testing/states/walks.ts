import { walkOfCatalogue } from './catalogue.ts';
import { walkOfDays, walkOfMonthsOver } from './day.ts';
import { walkOfGivenWork } from './given-work.ts';
import { walkOfMonthPapers } from './month-papers.ts';
import { walkOfOrganisation } from './organisation.ts';
import { walkOfPeople } from './people.ts';
import { walkOfProducts } from './products.ts';
import { walkOfReviews, walkOfYears } from './reviews.ts';
import { walkOfSchemes } from './schemes.ts';
import type { STATES } from './states.ts';
import type { Walk } from './walk.ts';

/** How the rows of each kind get into their states. */
export const WALKS: Record<keyof typeof STATES, Walk> = {
  days: walkOfDays,
  'days of months that are over': walkOfMonthsOver,
  'given work': walkOfGivenWork,
  products: walkOfProducts,
  reviews: walkOfReviews,
  'ratings of a year': walkOfYears,
  people: walkOfPeople,
  'papers of a month': walkOfMonthPapers,
  schemes: walkOfSchemes,
  catalogue: walkOfCatalogue,
  organisation: walkOfOrganisation,
};
