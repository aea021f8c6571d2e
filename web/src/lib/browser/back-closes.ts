import { useEffect, useEffectEvent } from 'react';

/** What is open and closes with the back key, the uppermost last. */
const open: { close: () => void }[] = [];
/** Steps back of our own that are on their way: nobody pressed a key for them. */
let ownSteps = 0;

function stepBack(): void {
  if (ownSteps > 0) ownSteps -= 1;
  else open.pop()?.close();
}
globalThis.addEventListener?.('popstate', stepBack);

/** Closed by its button: its step goes as well, unless another page was opened from it. */
function stepOut(): void {
  if (!(window.history.state as { isSheet?: boolean } | null)?.isSheet) return;
  ownSteps += 1;
  window.history.back();
}

/**
 * While it is open the back key closes a sheet or a panel, the uppermost first, and the page under it stays: opening it is
 * a step of its own.
 */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const closeNow = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return;
    const { history } = window;
    // Not a new address: the router has nothing to load.
    History.prototype.pushState.call(history, { ...history.state, isSheet: true }, '');
    const entry = { close: () => closeNow() };
    open.push(entry);
    return () => {
      const at = open.indexOf(entry);
      // Closed by the back key: its step is gone.
      if (at < 0) return;
      open.splice(at, 1);
      // The router writes a new page down a moment after it was asked for.
      setTimeout(stepOut);
    };
  }, [isOpen]);
}
