import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

/** Only a request without an answer is worth sending again, unless there is no network; a refusal stays a refusal. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  return error instanceof Problem && error.isOffline && failures < 3 && navigator.onLine;
}

/** The cache of what the server said. Reads are fresh for half a minute; writes are tried once, the outbox retries. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: isWorthRetrying,
        staleTime: 30_000,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
