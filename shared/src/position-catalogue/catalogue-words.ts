/** The keys that positions and products keep; their words stand in the templates and in the page's catalogues. */
export const SECTOR_KEYS = ['administrative', 'government-agency', 'service', 'commune', 'party'] as const;
export const GROUP_KEYS = ['leadership', 'specialised', 'shared', 'support'] as const;
export const TASK_GROUP_KEYS = ['A', 'B', 'C', 'D'] as const;

/** What proves that a product was delivered: nothing asked, a document's number, a file, a link. */
export const EVIDENCE_KINDS = ['none', 'number', 'file', 'link'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
