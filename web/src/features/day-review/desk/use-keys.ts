import { usePageKeys } from '../../../ui/page/use-page-keys.ts';

/** What each key does. Names are of acts, codes are of keys: Telex and VNI change letters, not keys. */
interface KeyActs {
  accept: () => void;
  giveBack: () => void;
  undo: () => void;
  choose: () => void;
  nextDay: () => void;
  previousDay: () => void;
  nextStop: () => void;
  previousStop: () => void;
  /** A step to a lower or higher degree. */
  changeDegree: (step: -1 | 1) => void;
  /** 0 … 3: the button of that place. */
  setDegree: (place: number) => void;
  help: () => void;
  close: () => void;
}

const TYPING = 'textarea, select, [contenteditable=true], input:not([type=radio], [type=checkbox])';
const PRESSING = 'button, a[href], summary';

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return true;
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest(TYPING) != null || document.querySelector('dialog[open]') !== null;
}

function actOf(event: KeyboardEvent, acts: KeyActs): (() => void) | undefined {
  const { code, shiftKey } = event;
  const target = event.target instanceof Element ? event.target : null;
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
  if (digit && !shiftKey) return () => acts.setDegree(Number(digit) - 1);
  if (code === 'Enter' || code === 'NumpadEnter') {
    if (event.repeat || target?.closest(PRESSING)) return undefined;
    return acts.accept;
  }
  if (code === 'Slash' && shiftKey) return acts.help;
  if (code === 'Escape') return acts.close;
  if (shiftKey) return undefined;
  if (code === 'ArrowLeft' || code === 'ArrowRight') {
    // A focused degree moves by itself.
    return target?.matches('[type=radio]')
      ? undefined
      : () => acts.changeDegree(code === 'ArrowLeft' ? -1 : 1);
  }
  if (target?.matches('[type=radio]') && code.startsWith('Arrow')) return undefined;
  const plain: Record<string, () => void> = {
    ArrowDown: acts.nextStop,
    ArrowUp: acts.previousStop,
    KeyJ: acts.nextDay,
    KeyK: acts.previousDay,
    KeyX: acts.choose,
    KeyR: acts.giveBack,
    KeyZ: acts.undo,
  };
  return plain[code];
}

/** The keys of the review page, wherever the focus is but in a field, a dialog or on something that takes the key itself. */
export function useKeys(acts: KeyActs): void {
  usePageKeys((event) => (isElsewhere(event) ? undefined : actOf(event, acts)));
}
