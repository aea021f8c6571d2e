import { useEffect, useEffectEvent } from 'react';

/** What each key does, by its place: Telex and VNI change letters. 1–3 are the buttons of the row, in their order. */
interface DecideKeys {
  act: (name: 'take' | 'edit' | 'refuse') => void;
  step: (by: -1 | 1) => void;
  choose: () => void;
  enter: () => void;
  close: () => void;
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
  };
  return plain[code];
}

/** The keys of the proposals, wherever the focus is but in a field, a dialog or on what takes Enter itself. */
export function useDecideKeys(keys: DecideKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target, code, shiftKey } = event;
    const at = target instanceof Element ? target : null;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (shiftKey || at?.closest(TAKEN) || document.querySelector('dialog[open]')) return;
    if (code.endsWith('Enter') && (event.repeat || at?.closest('button, a[href], summary'))) return;
    const act = actOf(event, keys);
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
