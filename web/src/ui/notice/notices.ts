import { createStore } from '../../lib/browser/store.ts';

export type Notice = {
  /** "Đã chép câu", "Đã xuất 62 dòng" */
  text: string;
  /** Takes back what was done, while the notice is there. */
  onUndo?: () => void;
};

/** The one notice that is shown; the next one takes its place. */
export const shownNotice = createStore<Notice | undefined>(undefined);

/** Says briefly what was just done, where no strip of the page's own says it. Never for refusals: those stay beside the field. */
export function notify(notice: Notice) {
  shownNotice.set(notice);
}
