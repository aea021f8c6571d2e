// Apart from the schema, so that a page can ask without the parser of schemas.
export const MEETING_KINDS = ['meeting', 'trip', 'conference'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const TITLE_LIMIT = 300;
/** A trip of more days is a mistake of the month. */
export const LONGEST_MEETING_DAYS = 62;
export const MOST_INVITED = 300;
