const HIGH_HALF = /[\ud800-\udbff]$/;

/** The beginning of a text, at most `most` UTF-16 units of it: half a character is left out, which no database stores. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, most).replace(HIGH_HALF, '');
}

/** A text of at most `most` units; where it is longer, its beginning and a sign that it goes on. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${cutTo(text, most - 1)}…` : text;
