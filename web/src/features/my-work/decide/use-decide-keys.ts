import { usePageKeys } from '../../../ui/page/use-page-keys.ts';

/** What each key does, by its place: Telex and VNI change letters. 1–3 are the buttons of the row, in their order. */
interface DecideKeys {
  act: (name: 'take' | 'edit' | 'refuse') => void;
  step: (by: -1 | 1) => void;
  choose: () => void;
  enter: () => void;
  close: () => void;
  undo: () => void;
}

const TAKEN = 'input:not([type=checkbox]), textarea, select, [contenteditable=true]';

function actOf({ code }: KeyboardEvent, keys: DecideKeys): (() => void) | undefined {
  const digit = /^(?:Digit|Numpad)([1-3])$/.exec(code)?.[1];
  const name = digit && (['take', 'edit', 'refuse'] as const)[Number(digit) - 1];
  if (name) return () => keys.act(name);
  const down = () => keys.step(1);
  const up = () => keys.step(-1);
  const plain: Record<string, () => void> = {
    ...{ KeyJ: down, ArrowDown: down, KeyK: up, ArrowUp: up },
    ...{ KeyX: keys.choose, Enter: keys.enter, NumpadEnter: keys.enter, Escape: keys.close },
    KeyZ: keys.undo,
  };
  return plain[code];
}

/** The keys of the proposals, wherever the focus is but in a field, a dialog or on what takes Enter itself. */
export function useDecideKeys(keys: DecideKeys): void {
  usePageKeys((event) => (isElsewhere(event) ? undefined : actOf(event, keys)));
}

function isElsewhere(event: KeyboardEvent): boolean {
  const { target, code, shiftKey } = event;
  const at = target instanceof Element ? target : null;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return true;
  if (shiftKey || at?.closest(TAKEN) || document.querySelector('dialog[open]')) return true;
  if (code.endsWith('Enter') && (event.repeat || at?.closest('button, a[href], summary'))) return true;
  return false;
}
