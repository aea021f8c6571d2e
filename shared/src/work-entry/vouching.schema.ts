import * as z from 'zod/mini';
import { id, version } from '../id/id.schema.ts';
import { VOUCHINGS } from './secret.rules.ts';

/** What who is named for a confidential line says of it, at the version seen. */
export const vouchingInput = z.object({ id, version, answer: z.enum(VOUCHINGS) });

export type VouchingInput = z.output<typeof vouchingInput>;
