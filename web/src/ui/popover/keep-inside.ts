/** Room between a panel and the edge of the window. */
const EDGE = 8;

/** How far what reaches from `start` to `end` must go to stand within 0 and `room`; what is larger keeps its start. */
const shiftOf = (start: number, end: number, room: number): number =>
  Math.max(EDGE - start, Math.min(0, room - EDGE - end));

/** Moves a panel that its side would put beyond the window back into it. */
export function keepInside(panel: HTMLElement): void {
  panel.style.translate = '';
  const { left, right, top, bottom } = panel.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const x = shiftOf(left, right, clientWidth);
  // What hangs below its button is scrolled to; what stands above it could not be.
  const y = Math.max(0, shiftOf(top, bottom, clientHeight));
  if (x || y) panel.style.translate = `${x}px ${y}px`;
}
