import { useDeskKeys } from '../../ui/desk/desk-keys.ts';
import type { ActKind } from './use-act.ts';

interface Keys {
  next: () => void;
  previous: () => void;
  ask: (kind: ActKind) => void;
  close: () => void;
}

const ASKS: Readonly<Record<string, ActKind>> = {
  KeyT: 'answer',
  Digit1: 'closing',
  Numpad1: 'closing',
  Digit2: 'mending',
  Numpad2: 'mending',
  Digit3: 'reopening',
  Numpad3: 'reopening',
};

/** The keys of the findings, by place and not by letter: Telex and VNI change letters. */
export function useFindingKeys({ next, previous, ask, close }: Keys): void {
  useDeskKeys(({ code, shiftKey, repeat }) => {
    if (code === 'Escape') return close;
    if (shiftKey) return undefined;
    if (code === 'ArrowDown' || code === 'KeyJ') return next;
    if (code === 'ArrowUp' || code === 'KeyK') return previous;
    const kind = ASKS[code];
    return kind === undefined || repeat ? undefined : () => ask(kind);
  });
}
