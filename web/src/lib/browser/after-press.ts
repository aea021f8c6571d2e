let pressedOn: Node | null = null;
addEventListener('pointerdown', ({ target }) => (pressedOn = target instanceof Node ? target : null), true);
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (pressedOn = null), true);

/**
 * Runs `then` at once; while a pointer is pressed on something in `place`, after the click that it becomes. A press
 * whose target moves away before the pointer is let go is no click at all.
 */
export function afterPress(place: Element | null, then: () => void): void {
  if (!pressedOn || !place?.contains(pressedOn)) {
    then();
    return;
  }
  const ended = new AbortController();
  const once = () => {
    ended.abort();
    setTimeout(then);
  };
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, once, { signal: ended.signal });
}
