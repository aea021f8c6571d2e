import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, text } from '../text/text.schema.ts';
import { EVIDENCE_KINDS, GROUP_KEYS, SECTOR_KEYS, TASK_GROUP_KEYS } from './catalogue-words.ts';

/** Nghị định 335/2025: at most five groups of complexity. */
export const COMPLEXITY_GROUPS = [1, 2, 3, 4, 5] as const;
const MOST_POINTS = 100_000_000;
const MOST_MINUTES = 2000 * 60;
const CODE_LIMIT = 40;
const NAME_LIMIT = 300;

/** Codes stand in addresses: letters, digits, dot, hyphen and underscore, beginning with a letter or digit. */
export const CODE_PATTERN = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const code = filledText(CODE_LIMIT).check(
  z.refine((value) => value === '' || CODE_PATTERN.test(value), { error: 'bad-code' }),
);

export const editionPath = z.object({ edition: filledText(CODE_LIMIT) });
export const comparisonPath = z.object({
  edition: filledText(CODE_LIMIT),
  other: filledText(CODE_LIMIT),
});
export const positionPath = z.object({ edition: filledText(CODE_LIMIT), code: filledText(CODE_LIMIT) });
export const productPath = positionPath;

/** A new draft, empty or as a copy of an edition of code `copyOf`. */
export const newEditionInput = z.object({
  id,
  code,
  title: text(NAME_LIMIT),
  fromOn: civilDay,
  copyOf: z.nullable(filledText(CODE_LIMIT)),
});
export type NewEditionInput = z.output<typeof newEditionInput>;

export const inForceInput = z.object({
  version,
  decision: text(100),
  decidedOn: z.nullable(civilDay),
  fromOn: civilDay,
});
export type InForceInput = z.output<typeof inForceInput>;

/** Why an edition that waits for its day is a draft again. */
export const withdrawalInput = z.object({ version, reason: filledText(500) });
export type WithdrawalInput = z.output<typeof withdrawalInput>;

export const versionInput = z.object({ version });

/** A position of a draft; `version` 0 is a new one. */
export const positionInput = z.object({
  id,
  version,
  name: filledText(NAME_LIMIT),
  sector: z.enum(SECTOR_KEYS),
  group: z.enum(GROUP_KEYS),
  rank: text(NAME_LIMIT),
});
export type PositionInput = z.output<typeof positionInput>;

/** A product of a draft; `positionCode` null shares it among all positions. Points in thousandths. */
export const productInput = z.object({
  id,
  version,
  positionCode: z.nullable(filledText(CODE_LIMIT)),
  name: filledText(NAME_LIMIT),
  measure: filledText(60),
  taskGroup: z.enum(TASK_GROUP_KEYS),
  complexityGroup: z
    .int({ error: 'bad-complexity' })
    .check(z.gte(1, { error: 'bad-complexity' }), z.lte(5, { error: 'bad-complexity' })),
  pointsMilli: z
    .int({ error: 'bad-points' })
    .check(z.gte(1, { error: 'points-not-positive' }), z.lte(MOST_POINTS, { error: 'bad-points' })),
  standardMinutes: z.nullable(
    z
      .int({ error: 'bad-hours' })
      .check(z.gte(1, { error: 'bad-hours' }), z.lte(MOST_MINUTES, { error: 'bad-hours' })),
  ),
  evidenceKind: z.enum(EVIDENCE_KINDS),
  isStandard: z.boolean(),
  isRepetitive: z.boolean(),
});
export type ProductInput = z.output<typeof productInput>;
