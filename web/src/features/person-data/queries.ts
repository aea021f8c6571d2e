import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

const fetchRetention = () => call(api.api.retention.$get());
export type RetentionView = Awaited<ReturnType<typeof fetchRetention>>;

/** How long each class of data is kept, and what was removed of late. */
export const retentionQuery = queryOptions({ queryKey: ['retention'], queryFn: fetchRetention });
