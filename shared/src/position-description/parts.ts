import type { DescriptionContent } from './position-description.schema.ts';

/** The parts that are one text each, in the order of the form. */
export const TEXT_PARTS = [
  'name',
  'code',
  'start',
  'place',
  'related',
  'purpose',
  'managedBy',
  'manages',
  'cooperatesWith',
] as const;

/** The parts that are tables, with their columns in the order of the form. */
export const LIST_PARTS = {
  work: ['area', 'work', 'criterion'],
  outside: ['body', 'nature'],
  powers: ['power'],
  qualifications: ['kind', 'requirement'],
  competencies: ['group', 'name', 'level'],
} as const;

export type TextPart = (typeof TEXT_PARTS)[number];
export type ListPart = keyof typeof LIST_PARTS;
export type Part = TextPart | ListPart;
export type Cells = Record<string, string>;

/** The names of the list parts, in the order of the form. */
export const LIST_NAMES = Object.keys(LIST_PARTS) as ListPart[];

/** The sections of the form; each holds one list or some texts. */
export const SECTIONS = [
  { section: 'head', parts: ['name', 'code', 'start', 'place', 'related'] },
  { section: 'purpose', parts: ['purpose'] },
  { section: 'work', parts: ['work'] },
  { section: 'inside', parts: ['managedBy', 'manages', 'cooperatesWith'] },
  { section: 'outside', parts: ['outside'] },
  { section: 'powers', parts: ['powers'] },
  { section: 'qualifications', parts: ['qualifications'] },
  { section: 'competencies', parts: ['competencies'] },
] as const satisfies readonly { section: string; parts: readonly Part[] }[];

export type Section = (typeof SECTIONS)[number]['section'];

/** The rows of a list part, as records of its columns. */
export function rowsOf(content: Pick<DescriptionContent, ListPart>, part: ListPart): Cells[] {
  return content[part];
}

/** A description that says nothing yet. */
export function emptyContent(): DescriptionContent {
  const texts = Object.fromEntries(TEXT_PARTS.map((part) => [part, '']));
  const lists = Object.fromEntries(LIST_NAMES.map((part) => [part, []]));
  return { ...texts, ...lists } as unknown as DescriptionContent;
}
