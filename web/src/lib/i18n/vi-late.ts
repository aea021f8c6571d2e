import { catalogue } from './vi/catalogue.ts';
import { imports } from './vi/imports.ts';

/** Catalogues that come with their pages: for types and tests only, never imported by what runs at the entry. */
export const viLate = { catalogue, imports };
