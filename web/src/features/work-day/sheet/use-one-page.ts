import { type RefObject, useLayoutEffect } from 'react';

/** Letters of the sheet, in px: from those of a letter down to the smallest that paper still shows. */
const LARGEST = 13;
const SMALLEST = 6;
const STEP = 0.25;

/** The largest size at which the content is no higher than the page; the smallest when none is: then it goes on overleaf. */
export function fittingSize(isHigh: (size: number) => boolean): number {
  for (let size = LARGEST; size > SMALLEST; size -= STEP) {
    if (!isHigh(size)) return size;
  }
  return SMALLEST;
}

/** Sets the letters of the sheet so that it fills one page at most; again when fonts have come. `key` is what it shows. */
export function useOnePage(sheet: RefObject<HTMLElement | null>, key: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the sheet shows decides how high it is
  useLayoutEffect(() => {
    const setSize = () => {
      const { current } = sheet;
      if (!current) return;
      const page = current.clientHeight;
      const isHigh = (size: number) => {
        current.style.fontSize = `${size}px`;
        return current.scrollHeight > page;
      };
      current.style.fontSize = `${fittingSize(isHigh)}px`;
    };
    setSize();
    void document.fonts?.ready.then(setSize);
    window.addEventListener('beforeprint', setSize);
    return () => window.removeEventListener('beforeprint', setSize);
  }, [sheet, key]);
}
