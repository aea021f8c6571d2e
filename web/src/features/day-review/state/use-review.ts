import { formatShortDay } from '@so-viec/shared/civil-day/civil-day';
import type { QueueOrder } from '@so-viec/shared/day-review/day-review.schema';
import { DEGREES } from '@so-viec/shared/day-review/degree.rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActKind, type DayName, nameOf } from './acts.ts';
import { checksOf, EMPTY_DRAFT } from './draft.ts';
import type { QueuedDay } from './queries.ts';
import { useActs } from './use-acts.ts';
import { useAim } from './use-aim.ts';
import { type Desk, dayAfter, useDesk } from './use-desk.ts';
import { useDrafts } from './use-drafts.ts';
import { useKeys } from './use-keys.ts';
import { useOpenDay } from './use-open-day.ts';
import { useReasons } from './use-reasons.ts';

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
    drafts.drop(days.map((day) => day.workDayId));
    const [first] = days;
    if (kind === 'undo' && first) openDay(first.workDayId, { isStep: true });
  });
  const desk: Desk = useDesk(openId, order, acts.away);
  const reasons = useReasons(desk.currentId);
  const { chosen, choose, unchoose } = useChosen(desk.days);

  const goOn = (gone: readonly string[]) => {
    unchoose(gone);
    if (desk.currentId !== undefined && !gone.includes(desk.currentId)) return;
    desk.takeFocus();
    openDay(dayAfter(desk.days, desk.currentId, gone)?.id, { isStep: true });
  };
  const open = useOpenDay({ desk, acts, drafts, reasons, goOn });

  const goBy = (by: -1 | 1) => {
    const place = desk.days.findIndex((day) => day.id === desk.currentId);
    const next = desk.days[place < 0 ? 0 : place + by];
    if (!next) return;
    desk.takeFocus();
    reasons.clear();
    openDay(next.id, { isStep: true });
  };
  const acceptChosen = () => {
    const days = desk.days.filter((day) => chosen.has(day.id));
    if (days.length === 0) return;
    goOn(days.map((day) => day.id));
    void acts.accept(days.map((day) => ({ ...nameOf(day), checks: drafted(day) })));
  };
  const drafted = (day: QueuedDay) => {
    const isOpenDay = day.id === desk.day.data?.id && desk.day.data;
    return isOpenDay ? checksOf(isOpenDay, drafts.draftOf(day.id) ?? EMPTY_DRAFT) : [];
  };
  const undo = () => {
    if (acts.done) void acts.undo(acts.done.days);
  };

  useKeys({
    accept: open.accept,
    acceptChosen,
    giveBack: () => open.giveBack(false),
    undo,
    choose: () => desk.currentId !== undefined && choose(desk.currentId),
    nextDay: () => goBy(1),
    previousDay: () => goBy(-1),
    nextStop: () => desk.step(1),
    previousStop: () => desk.step(-1),
    changeDegree: open.changeDegree,
    setDegree: (place) => open.setDegree(DEGREES[place]),
    help: () => openHelp(!isHelpOpen),
    close: onClose,
  });

  const help = { isOpen: isHelpOpen, onToggle: openHelp };
  return {
    openId,
    openDay,
    desk,
    acts,
    drafts,
    reasons,
    open,
    chosen,
    choose,
    acceptChosen,
    undo,
    goBy,
    help,
    said,
  };
}

export type Review = ReturnType<typeof useReview>;

/** The days marked to be accepted together; those that leave the list are no longer. */
function useChosen(days: readonly QueuedDay[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen: new Set(days.filter((day) => ids.has(day.id)).map((day) => day.id)) as ReadonlySet<string>,
    choose: (id: string) =>
      setIds((all) => new Set(all.has(id) ? [...all].filter((o) => o !== id) : [...all, id])),
    unchoose: (gone: readonly string[]) =>
      setIds((all) => new Set([...all].filter((id) => !gone.includes(id)))),
  };
}

/** What was done last, in words. */
function useSaying() {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const say = (kind: ActKind, days: readonly DayName[]) => {
    const [first] = days;
    const day = { day: formatShortDay(first?.workedOn ?? ''), name: first?.fullName ?? '' };
    const count = days.length;
    if (kind === 'acceptance') {
      setSaid(count === 1 ? t('dayReview.done.accepted', day) : t('dayReview.done.acceptedMany', { count }));
    } else if (kind === 'undo') {
      setSaid(count === 1 ? t('dayReview.done.undone', day) : t('dayReview.done.undoneMany', { count }));
    } else setSaid(t(kind === 'return' ? 'dayReview.done.returned' : 'dayReview.done.reopened', day));
  };
  return { said, say };
}
