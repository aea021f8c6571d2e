import type { Generated } from 'kysely';

/** Something a person is told, once for each key. Written with the act that it tells of. */
export interface NoticeTable {
  id: string;
  /** Whom it is for: nobody else reads it. */
  cadreId: string;
  /** See NoticeContents in shared/src/notice/notice.ts; `content` is its JSON. */
  kind: string;
  content: string;
  /** What it tells of, unique for the person: the step, the work and its due day. */
  key: string;
  /** Who did it; '' for the program. */
  byName: string;
  at: string;
  readAt: string | null;
  /** How it goes by mail: '' while that is not decided, at-once, daily, none. */
  mailWay: Generated<string>;
  /** When it went into a letter. */
  mailedAt: string | null;
}

/** What a person chose for a topic; no row: as is usual. */
export interface NoticeChoiceTable {
  cadreId: string;
  topic: string;
  onPage: number;
  /** at-once, daily, none */
  mail: string;
  /** Whether it goes to the person's browsers. */
  push: Generated<number>;
  at: string;
}

/** Which topics may be mailed to the people of a body and below it (JSON), and pushed; the last row of a unit holds. */
export interface NoticeRuleTable {
  id: string;
  unitId: string;
  topics: string;
  /** Whether they may go to browsers too. */
  push: Generated<number>;
  at: string;
  accountId: string;
}
