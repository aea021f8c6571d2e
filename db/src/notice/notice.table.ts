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
  /** When it went into a letter, or was found to need none; null while that is open. */
  mailedAt: string | null;
}
