import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';

/** Where the person has switched on opening their day again. */
export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: () => call(api.api.devices.$get()),
});

export type DeviceShown = Awaited<
  ReturnType<NonNullable<(typeof devicesQuery)['queryFn']>>
>['devices'][number];
