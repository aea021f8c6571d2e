import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** After a step to another page the focus goes to its heading, so that a screen reader says where one is. */
export function useFocusOnNewPage() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        const active = document.activeElement;
        if (active?.closest('main')) return;
        const target =
          document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
        target?.focus({ preventScroll: true });
      }),
    [router],
  );
}
