import type { PersonRow } from '@so-viec/shared/summary/person-row';
import type { InferResponseType } from 'hono/client';
import type { api } from '../../lib/api.ts';

type Summary = (typeof api.api.summary)[':month'];

/** What the server says of each view. */
export type Overview = InferResponseType<Summary['$get'], 200>;
export type Glance = InferResponseType<Summary['glance']['$get'], 200>;
export type Units = InferResponseType<Summary['units']['$get'], 200>;
export type UnitRow = Units['rows'][number];
export type Days = InferResponseType<Summary['days']['$get'], 200>;
export type Trend = InferResponseType<Summary['trend']['$get'], 200>;
export type People = Omit<InferResponseType<Summary['people']['$get'], 200>, 'rows'> & { rows: PersonRow[] };
export type Year = InferResponseType<Summary['year']['$get'], 200>;
export type YearRow = Year['rows'][number];
export type Person = InferResponseType<Summary['people'][':cadre']['$get'], 200>;
export type PersonDay = Person['days'][number];
export type Missing = InferResponseType<Summary['missing']['$get'], 200>;
export type Lines = InferResponseType<Summary['entries']['$get'], 200>;
export type Line = Lines['rows'][number];
