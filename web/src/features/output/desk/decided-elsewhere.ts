import type { TFunction } from 'i18next';
import type { Problem } from '../../../lib/problem.ts';
import type { QueuedProduct, Story } from '../queries.ts';
import { instantWords } from '../when.ts';

/** The product as it stands now, where a refusal says that somebody else has decided on it. */
export function standingNow({ current }: Pick<Problem, 'current'>, product: QueuedProduct) {
  const story = current as Story | undefined;
  if (!story || story.id !== product.id || story.standing === 'waiting') return undefined;
  return { ...product, standing: story.standing, version: story.version };
}

const DECISIONS = ['accepted', 'fault', 'returned'] as const;

/** Who decided what, and when: "Vũ Ngọc Anh đã nhận lúc 16:42 20/11/2026". */
export function decidedWords(t: TFunction, { current }: Pick<Problem, 'current'>): string | undefined {
  const story = current as Story | undefined;
  const said = story?.checks?.findLast(
    ({ kind, isStanding }) => isStanding && DECISIONS.some((known) => known === kind),
  );
  if (!said || story?.standing === 'waiting') return undefined;
  const kind = said.kind as (typeof DECISIONS)[number];
  const words = t(`output.elsewhere.${kind}`, { name: said.by, at: instantWords(said.at) });
  return said.reason ? `${words}: ${said.reason}` : words;
}
