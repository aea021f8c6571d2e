import { lazy, Suspense, useEffect } from 'react';
import { openHelp, useIsHelpOpen } from '../../lib/browser/help.ts';

/** Fetched when it is first asked for. */
const HelpPanel = lazy(() => import('./help-panel.tsx').then((m) => ({ default: m.HelpPanel })));

/** Help, when it is asked for: by its button on every page, or F1. */
export function HelpPlace() {
  const isOpen = useIsHelpOpen();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      openHelp(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return <Suspense>{isOpen && <HelpPanel />}</Suspense>;
}
