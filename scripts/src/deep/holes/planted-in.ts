/** A hole that other timesheets had, as somebody could make it here, and the tests that have to go red then. */
export interface Plant {
  hole: string;
  /** Each text stands once in its file. */
  changes: readonly { file: string; from: string; to: string }[];
  tests: readonly string[];
  /** Only tests whose names match, where a file holds many that take long. */
  only?: string;
}

/** A file's text with these changes. Throws where one's text is not there once: the plant is older than the file. */
export function plantedIn(code: string, changes: Plant['changes']): string {
  return changes.reduce((text, { file, from, to }) => {
    const [before, after, more] = text.split(from);
    if (before === undefined || after === undefined || more !== undefined)
      throw new Error(`${file}: „${from}“ is not there once`);
    return before + to + after;
  }, code);
}
