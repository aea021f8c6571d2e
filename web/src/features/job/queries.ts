import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

export const JOBS_KEY = ['jobs'];

const fetchJobs = () => call(api.api['job-runs'].$get());
export type Jobs = Awaited<ReturnType<typeof fetchJobs>>;

/** What the server did by itself, read anew every minute. */
export const jobsQuery = queryOptions({ queryKey: JOBS_KEY, queryFn: fetchJobs, refetchInterval: 60_000 });
