/** How large text is, in per cent of the usual. */
export const TEXT_SIZES = [100, 125, 150, 175, 200] as const;
export const COLOUR_SCHEMES = ['light', 'dark', 'auto'] as const;
export const CONTRASTS = ['plain', 'more', 'auto'] as const;
export const MOTIONS = ['full', 'less', 'auto'] as const;

/** How somebody likes to read; `auto` is as the machine says. */
export type Reading = {
  text: (typeof TEXT_SIZES)[number];
  scheme: (typeof COLOUR_SCHEMES)[number];
  contrast: (typeof CONTRASTS)[number];
  motion: (typeof MOTIONS)[number];
};

export const USUAL_READING: Reading = { text: 100, scheme: 'auto', contrast: 'auto', motion: 'auto' };

function oneOf<T>(value: unknown, values: readonly T[], usual: T): T {
  return values.includes(value as T) ? (value as T) : usual;
}

/** What was kept somewhere, with the usual in place of what is none. */
export function readReading(kept: unknown): Reading {
  const { text, scheme, contrast, motion } = (kept ?? {}) as Partial<Record<keyof Reading, unknown>>;
  return {
    text: oneOf(text, TEXT_SIZES, USUAL_READING.text),
    scheme: oneOf(scheme, COLOUR_SCHEMES, USUAL_READING.scheme),
    contrast: oneOf(contrast, CONTRASTS, USUAL_READING.contrast),
    motion: oneOf(motion, MOTIONS, USUAL_READING.motion),
  };
}
