/** What a plug-in of PostCSS gets to see of a declaration. */
type Declaration = {
  prop: string;
  value: string;
  source?: { input: { file?: string | undefined } } | undefined;
};

/** Lines, rounded corners and shadows stay as thin as they are however large the text. */
const STAYS = /^(border|outline|box-shadow|text-|--radius|--shadow|--s\d$|stroke|filter|background)/;
/** Room between things: small room stays, so that large text has the width of a phone for itself. */
const ROOM = /^(padding|margin|gap|row-gap|column-gap|--page-padding)/;
const MOST_ROOM = 24;
const THINNEST = 2;

/** One length of the design, in px, as it grows with the text. */
function grown(prop: string, px: number): string {
  const size = Math.abs(px);
  if (size <= THINNEST || (ROOM.test(prop) && size <= MOST_ROOM)) return `${px}px`;
  return `${px / 16}rem`;
}

/** A value of the design with its lengths in rem; columns that fill a row are never wider than the row. */
export function inRem(prop: string, value: string): string {
  if (STAYS.test(prop) || !value.includes('px')) return value;
  return value
    .replace(/(?<![\w#.-])(-?\d*\.?\d+)px\b/g, (_, px: string) => grown(prop, Number(px)))
    .replace(/(repeat\(auto-fi(?:ll|t), ?minmax\()([\d.]+rem)/g, '$1min($2, 100%)');
}

/** Sizes are written in px, as the design has them, and served in rem: large text takes the page along. */
export const textSizes = {
  postcssPlugin: 'so-viec-text-sizes',
  Declaration(declaration: Declaration) {
    if (declaration.source?.input.file?.includes('node_modules')) return;
    const value = inRem(declaration.prop, declaration.value);
    if (value !== declaration.value) declaration.value = value;
  },
};
