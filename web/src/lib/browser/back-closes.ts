import { useEffect, useEffectEvent } from 'react';

/** While it is open the back key closes a sheet, and the page under it stays: opening it is a step of its own. */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const closeNow = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return;
    const { history } = window;
    // Not a new address: the router has nothing to load.
    History.prototype.pushState.call(history, { ...history.state, isSheet: true }, '');
    let isBack = false;
    const pop = () => {
      isBack = true;
      closeNow();
    };
    window.addEventListener('popstate', pop);
    return () => {
      window.removeEventListener('popstate', pop);
      // Closed by its button: its step goes as well, unless another page was opened from it.
      if (!isBack && (history.state as { isSheet?: boolean } | null)?.isSheet) history.back();
    };
  }, [isOpen]);
}
