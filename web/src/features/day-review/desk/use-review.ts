import type { QueueOrder } from '@so-viec/shared/day-review/day-review.schema';
import { useState } from 'react';
import { useActs } from './use-acts.ts';
import { useAim } from './use-aim.ts';
import { useChosen } from './use-chosen.ts';
import { type Desk, useDesk } from './use-desk.ts';
import { useDrafts } from './use-drafts.ts';
import { useKeys } from './use-keys.ts';
import { type OpenDay, useOpenDay } from './use-open-day.ts';
import { useReasons } from './use-reasons.ts';
import { useSaying } from './use-saying.ts';
import { useWays, type Ways } from './use-ways.ts';

interface Asked {
  openId: string | undefined;
  order: QueueOrder;
  onOpen: (id: string | undefined, how: { isStep: boolean }) => void;
  /** Esc. */
  onClose: () => void;
}

/** Everything that the page of a reviewer knows and can do. */
export function useReview({ openId: addressed, order, onOpen, onClose }: Asked) {
  const { openId, open: openDay } = useAim(addressed, onOpen);
  const drafts = useDrafts();
  const [isHelpOpen, openHelp] = useState(false);
  const { said, say } = useSaying();
  const acts = useActs((kind, days) => {
    say(kind, days);
    const ids = days.map((day) => day.workDayId);
    if (kind === 'undo') drafts.bringBack(ids);
    else drafts.putAway(ids);
    const [first] = days;
    if (kind === 'undo' && first) openDay(first.workDayId, { isStep: true });
  });
  const desk: Desk = useDesk(openId, order, acts.away);
  const reasons = useReasons(desk.currentId);
  const ways = useWays({ desk, reasons, openDay });
  const chosen = useChosen({ days: desk.days, acts, drafts, goOn: ways.goOn, openDay });
  const open = useOpenDay({ desk, acts, drafts, reasons, goOn: ways.goOn });
  const undo = () => {
    const [last] = acts.done;
    if (last) void acts.undo(last.days);
  };
  useReviewKeys({ open, chosen, desk, ways, undo, help: () => openHelp(!isHelpOpen), close: onClose });
  const help = { isOpen: isHelpOpen, onToggle: openHelp };
  return { openId, openDay, desk, acts, drafts, reasons, open, chosen, undo, ways, help, said };
}

export type Review = ReturnType<typeof useReview>;

interface Parts {
  open: OpenDay;
  chosen: ReturnType<typeof useChosen>;
  desk: Desk;
  ways: Ways;
  undo: () => void;
  help: () => void;
  close: () => void;
}

function useReviewKeys({ open, chosen, desk, ways, undo, help, close }: Parts) {
  useKeys({
    // Enter does what the red button says.
    accept: chosen.ids.size > 0 ? chosen.accept : open.accept,
    giveBack: () => open.giveBack(false),
    undo,
    choose: () => desk.currentId !== undefined && chosen.choose(desk.currentId),
    nextDay: () => ways.goBy(1),
    previousDay: () => ways.goBy(-1),
    nextStop: () => desk.step(1),
    previousStop: () => desk.step(-1),
    changeDegree: open.changeDegree,
    setDegree: open.press,
    help,
    close,
  });
}
