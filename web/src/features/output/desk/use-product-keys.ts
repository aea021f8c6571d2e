import { isFreeEnter, isOnRadio, useDeskKeys } from '../../../ui/desk/desk-keys.ts';

/** What each key does. Read by place, not by letter: Telex and VNI change letters. */
export interface ProductKeys {
  accept: () => void;
  fault: () => void;
  late: () => void;
  giveBack: () => void;
  next: () => void;
  previous: () => void;
  choose: () => void;
  undo: () => void;
  changeDegree: (step: -1 | 1) => void;
  help: () => void;
  close: () => void;
}

/** "Đ" is what the key of the zero types on a Vietnamese keyboard, and D with Telex or VNI. */
const isDd = ({ code, key }: KeyboardEvent) => code === 'KeyD' || key.toLowerCase() === 'đ';

function actOf(event: KeyboardEvent, keys: ProductKeys): (() => void) | undefined {
  const { code, shiftKey, repeat } = event;
  if (code === 'Slash' && shiftKey) return keys.help;
  if (code === 'Escape') return keys.close;
  if (shiftKey && !isDd(event)) return undefined;
  if (code === 'Enter' || code === 'NumpadEnter') return isFreeEnter(event) ? keys.accept : undefined;
  if (isDd(event)) return repeat ? undefined : keys.accept;
  if (code === 'ArrowLeft' || code === 'ArrowRight') {
    if (isOnRadio(event)) return undefined;
    return () => keys.changeDegree(code === 'ArrowLeft' ? -1 : 1);
  }
  const plain: Record<string, () => void> = {
    ...{ Digit1: keys.accept, Digit2: keys.fault, Digit3: keys.late, Digit4: keys.giveBack },
    ...{ Numpad1: keys.accept, Numpad2: keys.fault, Numpad3: keys.late, Numpad4: keys.giveBack },
    ...{ KeyC: keys.fault, KeyM: keys.late, KeyR: keys.giveBack, KeyX: keys.choose, KeyZ: keys.undo },
    ...{ ArrowDown: keys.next, ArrowUp: keys.previous, KeyJ: keys.next, KeyK: keys.previous },
  };
  const moves = code.startsWith('Arrow') || code === 'KeyJ' || code === 'KeyK';
  return repeat && !moves ? undefined : plain[code];
}

/** The keys of the products that wait. */
export function useProductKeys(keys: ProductKeys): void {
  useDeskKeys((event) => actOf(event, keys));
}
