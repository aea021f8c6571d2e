import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { api, call } from '../../../lib/api.ts';

/** The suggestions from the server itself. */
export const fetchSuggestions = (day: CivilDay) =>
  call(api.api['work-days'][':day'].suggestions.$get({ param: { day } }));

export type Suggestions = Awaited<ReturnType<typeof fetchSuggestions>>;
export type Product = Suggestions['products'][number];
export type OpenTask = Suggestions['openTasks'][number];
export type LastDay = NonNullable<Suggestions['lastDay']>;
