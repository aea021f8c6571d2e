import { formatDay } from '../civil-day/civil-day.ts';
import type { NoticeContents, NoticeKind } from './notice.ts';

/** A notice in words, and the page it leads to. */
export interface NoticeWords {
  /** What happened, in one sentence without its stop. */
  title: string;
  /** What somebody said with it, or what is to be done; '' where there is nothing more. */
  detail: string;
  /** An address of this program, to the very thing. */
  path: string;
}

/** What is said of each kind. */
export type Say = { [K in NoticeKind]: (content: NoticeContents[K]) => NoticeWords };

export const quoted = (name: string) => `“${name}”`;

/** “ngày 12/01/2024”, or “từ … đến …”. */
export function stretch({ fromOn, toOn }: { fromOn: string; toOn: string }): string {
  return fromOn === toOn ? `ngày ${formatDay(fromOn)}` : `từ ${formatDay(fromOn)} đến ${formatDay(toOn)}`;
}
