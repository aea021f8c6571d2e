import type { help } from '../../lib/i18n/vi/help/help.ts';

/** The kinds of pages that help tells apart. */
export type HelpKind = keyof (typeof help)['page'];
