import { isFreeEnter, isOnRadio, useDeskKeys } from '../../../ui/desk/desk-keys.ts';

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

function actOf(event: KeyboardEvent, acts: KeyActs): (() => void) | undefined {
  const { code, shiftKey } = event;
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
  if (digit && !shiftKey) return () => acts.setDegree(Number(digit) - 1);
  if (code === 'Enter' || code === 'NumpadEnter') return isFreeEnter(event) ? acts.accept : undefined;
  if (code === 'Slash' && shiftKey) return acts.help;
  if (code === 'Escape') return acts.close;
  if (shiftKey) return undefined;
  if (code.startsWith('Arrow') && isOnRadio(event)) return undefined;
  if (code === 'ArrowLeft') return () => acts.changeDegree(-1);
  if (code === 'ArrowRight') return () => acts.changeDegree(1);
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
  useDeskKeys((event) => actOf(event, acts));
}
