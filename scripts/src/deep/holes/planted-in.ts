import type { Plant } from './plants.ts';

/** A file's text with these changes. Throws where one's text is not there once: the plant is older than the file. */
export function plantedIn(code: string, changes: Plant['changes']): string {
  return changes.reduce((text, { file, from, to }) => {
    const [before, after, more] = text.split(from);
    if (before === undefined || after === undefined || more !== undefined)
      throw new Error(`${file}: „${from}“ is not there once`);
    return before + to + after;
  }, code);
}
