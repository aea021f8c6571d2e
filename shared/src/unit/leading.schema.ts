import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, text } from '../text/text.schema.ts';

const CHARGE_LIMIT = 500;
const charge = text(CHARGE_LIMIT);
const until = z.nullable(civilDay);

/** Somebody heads a unit or is a deputy in it; `endsOther` lets the head before end the day before. */
export const headshipInput = z.object({
  id,
  cadreId: id,
  kind: z.enum(['head', 'deputy']),
  fromOn: civilDay,
  toOn: until,
  charge,
  decision: filledText(200),
  endsOther: z.boolean(),
});
export type HeadshipInput = z.output<typeof headshipInput>;

/** What may change in a headship: its last day, and what a deputy has in charge. */
export const headshipEdit = z.object({ version, toOn: until, charge, decision: text(200) });
export type HeadshipEdit = z.output<typeof headshipEdit>;

/** Who stands in for whom while they are away; `fromCadreId` null names the reviewer of a head. */
export const delegationInput = z.object({
  id,
  fromCadreId: z.nullable(id),
  toCadreId: id,
  fromOn: civilDay,
  toOn: until,
  charge,
  decision: text(200),
});
export type DelegationInput = z.output<typeof delegationInput>;

/** The last day of a delegation, moved; before its first day it is taken back altogether. */
export const delegationEnd = z.object({ version, toOn: civilDay });

export const idPath = z.object({ id });
