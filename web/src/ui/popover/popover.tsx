import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useBackCloses } from '../../lib/browser/back-closes.ts';
import { useIsPhone } from '../page/use-is-narrow.ts';
import { keepInside } from './keep-inside.ts';
import classes from './popover.module.css';

type Props = {
  isOpen: boolean;
  onClose: () => void;
  /** The button that opens it, given its aria attributes by the caller. */
  trigger: ReactNode;
  /** The name of the panel for screen readers. */
  label: string;
  /** Where the panel stands beside the button. */
  side?: 'below' | 'below-end' | 'above' | 'beside';
  className?: string;
  children: ReactNode;
};

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]';

/**
 * A panel beside its button: Esc, a press elsewhere and a phone's back key close it, the focus goes in and comes back.
 */
export function Popover({ isOpen, onClose, trigger, label, side = 'below', className, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useBackCloses(useIsPhone() && isOpen, onClose);

  useLayoutEffect(() => {
    if (!isOpen || !panel.current) return;
    // A calendar that comes late, a question that is asked in it: it grows while it is open.
    const watch = new ResizeObserver(([entry]) => keepInside(entry?.target as HTMLElement));
    watch.observe(panel.current);
    return () => watch.disconnect();
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    (panel.current?.querySelector<HTMLElement>('[data-autofocus]') ?? panel.current)?.focus();
    const pressElsewhere = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) onClose();
    };
    const opener = box.current?.querySelector<HTMLElement>(FOCUSABLE);
    document.addEventListener('pointerdown', pressElsewhere);
    return () => {
      document.removeEventListener('pointerdown', pressElsewhere);
      // What had the focus is gone with the panel.
      if (document.activeElement === document.body) opener?.focus();
    };
  }, [isOpen, onClose]);

  return (
    <div
      ref={box}
      className={className ? `${classes.box} ${className}` : classes.box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        onClose();
      }}
      onBlur={(event) => {
        if (isOpen && event.relatedTarget && !box.current?.contains(event.relatedTarget)) onClose();
      }}
    >
      {trigger}
      {isOpen && (
        <div
          ref={panel}
          className={classes.panel}
          data-side={side}
          role="dialog"
          aria-label={label}
          tabIndex={-1}
        >
          {children}
        </div>
      )}
    </div>
  );
}
