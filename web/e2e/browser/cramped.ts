import type { Page } from '@playwright/test';

/** What does not fit on a page: a choice whose chosen words are cut, and buttons side by side with less than 4 px between. */
export function crampedOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What lies under an open sheet is not there for now.
    const place = document.querySelector('dialog:modal') ?? document;
    const shown = (element: Element) => element.getClientRects().length > 0;
    const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
    const pen = document.createElement('canvas').getContext('2d');

    const isCut = (select: HTMLSelectElement) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(select);
      if (pen) pen.font = font;
      const words = pen?.measureText(select.selectedOptions[0]?.text ?? '').width ?? 0;
      return words > select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    };
    const cut = [...place.querySelectorAll('select')].filter((select) => shown(select) && isCut(select));

    const buttons = [...place.querySelectorAll('button, a[class*="button"]')].filter(shown);
    const boxes = buttons.map((button) => ({ name: nameOf(button), box: button.getBoundingClientRect() }));
    const touching = boxes.flatMap(({ name, box }) =>
      boxes
        .filter(({ box: next }) => next.top < box.bottom && next.bottom > box.top)
        .filter(({ box: next }) => next.left >= box.right && next.left < box.right + 4)
        .map((next) => `${name.trim()} touches ${next.name.trim()}`),
    );
    return [...cut.map((select) => `cut: ${select.selectedOptions[0]?.text}`), ...touching];
  });
}
