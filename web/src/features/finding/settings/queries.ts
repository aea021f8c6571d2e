import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';
import { FINDING_KEY } from '../queries.ts';

export const findingSettingsQuery = queryOptions({
  queryKey: [...FINDING_KEY, 'settings'],
  queryFn: () => call(api.api['finding-settings'].$get()),
});
export type SettingsView = Awaited<ReturnType<NonNullable<(typeof findingSettingsQuery)['queryFn']>>>;
