import type { OutputCheck } from '@so-viec/db';
import { standingChecks } from '@so-viec/shared/output/checks.rules';

const VERDICTS: readonly string[] = ['accepted', 'fault', 'delay'];

/** What was said about a product that counts in somebody's month: accepted, a fault or a delay, where it was not taken back. */
export const verdictsOf = (checks: readonly OutputCheck[]): OutputCheck[] =>
  standingChecks(checks).filter(({ kind }) => VERDICTS.includes(kind));
