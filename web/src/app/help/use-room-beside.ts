import { useLayoutEffect } from 'react';
import { room, setRoom } from '../../lib/browser/room.ts';

/** As wide as the panel is in side-place.module.css, for text of the usual size. */
const WIDTH = 360;

/** Takes the panel's room from the page, before anything is painted, for as long as it stands there. */
export function useRoomBeside(isTaken: boolean): void {
  useLayoutEffect(() => {
    if (!isTaken) return;
    setRoom({ taken: WIDTH * room.get().scale });
    return () => setRoom({ taken: 0 });
  }, [isTaken]);
}
