/** Kinds of people, as the law parts them. */
export const CADRE_KINDS = ['official', 'civil-servant', 'public-employee', 'worker'] as const;
