import * as z from 'zod/mini';
import { isId } from './uuidv7.ts';

/** A UUIDv7 made by the client. */
export const id = z.string().check(z.refine(isId, { error: 'bad-id' }));
export const version = z.int().check(z.gte(0), z.lte(1_000_000_000));
