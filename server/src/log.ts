import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** What PostgreSQL says of an error; its message quotes the value that it would not take. */
interface OfPostgres {
  severity?: string;
  routine?: string;
  table?: string;
  constraint?: string;
}

/** An error without what a database says of the values it was given: these are people's. */
function withoutValues(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, code, severity, routine, table, constraint } = error as Error & {
    code?: unknown;
  } & OfPostgres;
  if (severity === undefined) return { type: name, code, message: error.message, stack: error.stack };
  const stack = error.stack?.slice(error.stack.indexOf('\n    at '));
  return { type: name, code, routine, table, constraint, stack };
}

/** The program's own log, on stderr unless told; no names, no texts, no addresses with tokens. */
export function openLog(
  { logLevel }: Pick<Config, 'logLevel'>,
  stream: DestinationStream = destination({ dest: 2, sync: true }),
): Logger {
  return pino({ level: logLevel, base: null, serializers: { err: withoutValues } }, stream);
}
