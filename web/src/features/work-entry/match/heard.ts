import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { readSentence, type Sentence } from '@so-viec/shared/work-entry/sentence.rules';
import type { Said } from '../line/said.ts';
import { chooseState } from './pick.ts';
import type { Suggestions } from './suggestions.ts';

/** What a sentence typed where work is looked up says: the work itself, and what is set when work is taken. */
export function hear(text: string, suggestions: Suggestions | undefined): Sentence {
  const read = readSentence(
    text,
    (suggestions?.products ?? []).map(({ measure }) => measure),
  );
  // A time alone names no work: it is looked up as it stands.
  return read.work === '' ? { work: text } : read;
}

/** Whether it says more than the work. */
export const saysMore = ({ work: _, ...parts }: Sentence): boolean => Object.keys(parts).length > 0;

/** What it changes in a line whose work was just taken; what came out is named after the work unless it has a name. */
export function sayHeard(said: Said, heard: Sentence): Partial<Said> {
  const { minutes, state, documentNumber, quantity } = heard;
  const cameOut = documentNumber !== undefined || quantity !== undefined;
  return {
    ...(minutes !== undefined && { time: formatMinutes(minutes) }),
    ...(state && chooseState(said, state)),
    ...(documentNumber !== undefined && { documentNumber }),
    ...(quantity !== undefined && { quantity: String(quantity) }),
    ...(cameOut && said.outputName.trim() === '' && { outputName: said.work }),
  };
}
