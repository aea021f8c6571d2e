import * as z from 'zod/mini';
import { COLOUR_SCHEMES, CONTRASTS, MOTIONS, TEXT_SIZES } from './reading.ts';

export const readingInput = z.object({
  text: z.literal(TEXT_SIZES),
  scheme: z.enum(COLOUR_SCHEMES),
  contrast: z.enum(CONTRASTS),
  motion: z.enum(MOTIONS),
});
