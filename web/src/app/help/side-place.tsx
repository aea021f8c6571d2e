import { type ReactNode, useEffect, useRef } from 'react';
import { useBackCloses } from '../../lib/browser/back-closes.ts';
import { IconButton } from '../../ui/button/icon-button.tsx';
import { useHasRoomBeside } from '../../ui/page/use-is-narrow.ts';
import classes from './side-place.module.css';
import { useRoomBeside } from './use-room-beside.ts';

type Props = {
  title: string;
  closeLabel: string;
  onClose: () => void;
  /** Came by itself: the focus stays where it is. */
  isQuiet?: boolean;
  children: ReactNode;
};

/** Beside the page where there is room, which it takes from the page and never covers; else a sheet of its own. */
export function SidePlace(props: Props) {
  return useHasRoomBeside() ? <Beside {...props} /> : <Sheet {...props} />;
}

function Beside({ title, closeLabel, onClose, isQuiet, children }: Props) {
  const place = useRef<HTMLElement>(null);
  useRoomBeside(true);
  useEffect(() => {
    if (!isQuiet) place.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [isQuiet]);
  return (
    <aside
      ref={place}
      className={classes.beside}
      aria-label={title}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Head title={title} closeLabel={closeLabel} onClose={onClose} />
      <div className={classes.body}>{children}</div>
    </aside>
  );
}

/** The back key closes it, and Esc. */
function Sheet({ title, closeLabel, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useBackCloses(true, onClose);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    dialog.current?.querySelector('h2')?.focus();
  }, []);
  return (
    <dialog ref={dialog} className={classes.sheet} aria-label={title} onClose={onClose}>
      <Head title={title} closeLabel={closeLabel} onClose={() => dialog.current?.close()} />
      <div className={classes.body}>{children}</div>
    </dialog>
  );
}

function Head({ title, closeLabel, onClose }: Pick<Props, 'title' | 'closeLabel' | 'onClose'>) {
  return (
    <div className={classes.head}>
      <h2 tabIndex={-1}>{title}</h2>
      <IconButton icon="close" variant="quiet" label={closeLabel} onClick={onClose} />
    </div>
  );
}
