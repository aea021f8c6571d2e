import { createContext, type ReactNode, useContext } from 'react';
import type { PostKey } from '../line/said.ts';
import type { Suggestions } from '../match/suggestions.ts';
import type { SheetModel } from '../sheet/model.ts';
import type { Row } from '../sheet/sheet.ts';

/** A post held that day, as far as a line asks. */
export type Post = PostKey & { positionName: string; unitName: string; kind: string };

/** What all lines of a day share; it stays the same while they are typed. */
export type Lines = {
  model: SheetModel;
  /** The main post first. */
  posts: readonly Post[];
  /** Undefined while they are on their way, null where they cannot be had. */
  suggestions: Suggestions | null | undefined;
  /** Whether a line may be changed: its day is open in its unit and not in the future. */
  isOpen: (row: Row) => boolean;
  /** Whether new lines may be added. */
  canAdd: boolean;
  /** Why a line of a returned day came back, by the line's id, where the reason names it. */
  returned: ReadonlyMap<string, string>;
  standardMinutes: number;
};

/** What shows the evidence of a product: another subject, given by the page. */
export const ProofContext = createContext<(outputId: string) => ReactNode>(() => null);

export const LinesContext = createContext<Lines | null>(null);

export function useLines(): Lines {
  const lines = useContext(LinesContext);
  if (!lines) throw new Error('useLines outside the lines of a day');
  return lines;
}
