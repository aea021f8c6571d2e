import { useHasRoomBeside } from '../../ui/page/use-is-narrow.ts';
import classes from './side-place.module.css';
import { useRoomBeside } from './use-room-beside.ts';

/** Keeps the place of what is still on its way, so that the page does not jump when it comes. */
export function SideSpace() {
  const isBeside = useHasRoomBeside();
  useRoomBeside(isBeside);
  return <div className={isBeside ? classes.beside : classes.above} aria-hidden="true" />;
}
