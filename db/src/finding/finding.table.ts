/** An edition of the checks' settings, never changed; JSON by check, and the names that say nothing as a JSON list. */
export interface FindingSettingsTable {
  id: string;
  edition: number;
  settings: string;
  phrases: string;
  at: string;
  /** Null: the settings that the program comes with. */
  accountId: string | null;
  reason: string;
}

/** The checks ran over a month, of everybody (null) or a unit and all below it. */
export interface FindingRunTable {
  id: string;
  month: string;
  unitId: string | null;
  at: string;
  settingsId: string;
  people: number;
  /** Findings that stand after it, new ones among them, and those it saw no more. */
  standing: number;
  fresh: number;
  gone: number;
}

/** What a check saw of somebody in a month: one row whatever the number of runs. */
export interface FindingTable {
  id: string;
  month: string;
  rule: string;
  /** Of whom: cadre or unit. */
  subjectKind: string;
  subjectId: string;
  /** Who sees it first and answers: the person, or a unit's head; null where a unit has none. */
  cadreId: string | null;
  unitId: string;
  severity: string;
  settingsId: string;
  /** The figures of its sentence, and the ids of its lines, as JSON. */
  params: string;
  entryIds: string;
  lineCount: number;
  /** open, answered, mending, closed, gone */
  state: string;
  foundAt: string;
  /** The day from which others see it though the person has not looked at it. */
  headFromOn: string;
  seenAt: string | null;
  changedAt: string;
  version: number;
}

/** found, seen, answered, mending-asked, closed, reopened, gone; no account where the checks did it. */
export interface FindingStepTable {
  id: string;
  findingId: string;
  sequence: number;
  kind: string;
  at: string;
  accountId: string | null;
  words: string;
}
