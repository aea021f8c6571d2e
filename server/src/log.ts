import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** An error without what a database says of the values it was given: these are people's. */
function withoutValues(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, stack, code } = error as Error & { code?: unknown };
  return { type: name, code, message: error.message, stack };
}

/** The program's own log, on stderr unless told; no names, no texts, no addresses with tokens. */
export function openLog(
  { logLevel }: Pick<Config, 'logLevel'>,
  stream: DestinationStream = destination({ dest: 2, sync: true }),
): Logger {
  return pino({ level: logLevel, base: null, serializers: { err: withoutValues } }, stream);
}
