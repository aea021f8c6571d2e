import { usePageKeys } from '../page/use-page-keys.ts';

type Act = (() => void) | undefined;

const TYPING = 'textarea, select, [contenteditable=true], input:not([type=radio], [type=checkbox])';
const PRESSING = 'button, a[href], summary';

const targetOf = ({ target }: KeyboardEvent): Element | null => (target instanceof Element ? target : null);

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return true;
  return targetOf(event)?.closest(TYPING) != null || document.querySelector('dialog[open]') !== null;
}

/** Whether it is an Enter that the focused thing does not take itself, pressed once. The row that is open already takes none. */
export function isFreeEnter(event: KeyboardEvent): boolean {
  const pressed = targetOf(event)?.closest(PRESSING) ?? null;
  return !event.repeat && (pressed === null || pressed.matches('a[aria-current]'));
}

/** Whether a choice is focused, which moves by its arrows itself. */
export const isOnRadio = (event: KeyboardEvent): boolean => targetOf(event)?.matches('[type=radio]') ?? false;

/** The keys of a desk, wherever the focus is but in a field or a dialog. What has no act is left alone. */
export function useDeskKeys(actOf: (event: KeyboardEvent) => Act): void {
  usePageKeys((event) => (isElsewhere(event) ? undefined : actOf(event)));
}
