import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';

const own = api.api.me['second-factor'];

/** Whether one has a device whose codes are asked for, and how many codes on paper are left. */
export const factorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: () => call(own.$get()),
});

/** The key of a new device; it is shown and forgotten. */
export const fetchKey = () => call(own.key.$post({ json: { kind: 'device' } }));
export const confirmDevice = (json: { code: string; current?: string }) => call(own.$put({ json }));
export const renewCodes = (code: string) => call(own.codes.$post({ json: { code } }));
export const removeDevice = (code: string) => call(own.removal.$post({ json: { code } }));
