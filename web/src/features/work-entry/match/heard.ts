import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { readSentence, Sentence } from '@so-viec/shared/work-entry/sentence.rules';
import { useEffect, useState } from 'react';
import type { Said } from '../line/said.ts';
import { chooseState } from './pick.ts';
import type { Suggestions } from './suggestions.ts';

type ReadSentence = typeof readSentence;
let known: ReadSentence | undefined;

/**
 * What a sentence typed where work is looked up says: the work itself, and what is set when work is taken. The rules
 * come after the day is there; till then a text is looked up as it stands.
 */
export function useHearing(): (text: string, suggestions: Suggestions | null | undefined) => Sentence {
  const [read, setRead] = useState<ReadSentence | undefined>(() => known);
  useEffect(() => {
    if (known) return;
    void import('@so-viec/shared/work-entry/sentence.rules').then(({ readSentence }) => {
      known = readSentence;
      setRead(() => readSentence);
    });
  }, []);
  return (text, suggestions) => (read ? hear(read, text, suggestions) : { work: text });
}

function hear(read: ReadSentence, text: string, suggestions: Suggestions | null | undefined): Sentence {
  const heard = read(
    text,
    (suggestions?.products ?? []).map(({ measure }) => measure),
  );
  // A time alone names no work: it is looked up as it stands.
  return heard.work === '' ? { work: text } : heard;
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
