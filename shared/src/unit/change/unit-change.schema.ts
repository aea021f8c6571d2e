import * as z from 'zod/mini';
import { weeklyPatternText } from '../../calendar/weekly-pattern.schema.ts';
import { civilDay } from '../../civil-day/civil-day.schema.ts';
import { id, version } from '../../id/id.schema.ts';
import { CODE_PATTERN } from '../../position-catalogue/catalogue.schema.ts';
import { UNIT_BLOCKS } from '../../summary/summary-words.ts';
import { filledText } from '../../text/text.schema.ts';
import { DOCUMENT_STYLES, UNIT_LEVELS } from '../unit-words.ts';

const UNIT_NAME_LIMIT = 200;
const MOST_UNITS = 50;
const MOST_PEOPLE = 2000;

const code = filledText(40);
const seen = z.object({ code, version });

/** What a unit is from a day on. `officialRoles` 0–7, `weeklyPattern` null is Monday to Friday, 8 h. */
export const unitContent = z.object({
  name: filledText(UNIT_NAME_LIMIT),
  block: z.enum(UNIT_BLOCKS),
  level: z.enum(UNIT_LEVELS),
  documentStyle: z.enum(DOCUMENT_STYLES),
  officialRoles: z.int().check(z.gte(0), z.lte(7)),
  weeklyPattern: z.nullable(weeklyPatternText),
});
export type UnitContentInput = z.output<typeof unitContent>;

/** A new code stands in addresses; what was imported keeps the code it has. */
const newCode = code.check(z.refine((text) => CODE_PATTERN.test(text), { error: 'bad-code' }));
const newUnit = z.object({ code: newCode, parent: z.nullable(code), content: unitContent });
const common = { id, on: civilDay, decision: filledText(200) };

const part = z.object({
  code: newCode,
  content: unitContent,
  children: z.array(code).check(z.maxLength(MOST_UNITS)),
  cadreIds: z.array(id).check(z.maxLength(MOST_PEOPLE)),
});

/** A change of the organisation from a day on, by a decision. Units are named by code and by the version seen. */
export const unitChangeInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), ...common, unit: newUnit }),
  z.object({ kind: z.literal('rename'), ...common, unit: seen, content: unitContent }),
  z.object({ kind: z.literal('move'), ...common, unit: seen, parent: z.nullable(code) }),
  z.object({
    kind: z.literal('merge'),
    ...common,
    /** Units that end. */
    units: z.array(seen).check(z.minLength(1, { error: 'missing' }), z.maxLength(MOST_UNITS)),
    /** The unit that goes on, or null for a new one. */
    into: z.nullable(seen),
    made: z.nullable(newUnit),
    /** Units of one name and level that come under the same unit become one too. */
    mergesNamesakes: z.boolean(),
    headCadreId: z.nullable(id),
    /** Heads and deputies of units that end are deputies of the unit they come to. */
    keepsLeaders: z.boolean(),
  }),
  z.object({
    kind: z.literal('split'),
    ...common,
    unit: seen,
    parts: z.array(part).check(z.minLength(1, { error: 'missing' }), z.maxLength(MOST_UNITS)),
    endsUnit: z.boolean(),
  }),
  z.object({ kind: z.literal('end'), ...common, unit: seen }),
  z
    .object({
      kind: z.literal('week'),
      ...common,
      /** The last day; null for good. */
      until: z.nullable(civilDay),
      unit: seen,
      weeklyPattern: z.nullable(weeklyPatternText),
    })
    .check(
      z.refine(({ on, until }) => until === null || until >= on, { error: 'backwards', path: ['until'] }),
    ),
]);
export type UnitChange = z.output<typeof unitChangeInput>;
export type UnitChangeOf<K extends UnitChange['kind']> = Extract<UnitChange, { kind: K }>;
