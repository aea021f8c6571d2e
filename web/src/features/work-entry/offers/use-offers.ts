import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../../lib/format.ts';
import { addCopies, addLine } from '../sheet/actions.ts';
import { useSheetPart } from '../sheet/use-sheet.ts';
import { useLines } from '../shown/lines-context.ts';
import { copiesOf } from './copies.ts';
import { saidOfHabit } from './frequent.ts';
import { type Offer, offersOf, saidOfTask } from './open-work.ts';

const CHIPS = 6;

/** What can be begun with one press: a copy of the last day logged, open and frequent work. */
export function useOffers() {
  const { t } = useTranslation();
  const { model, posts, suggestions, canAdd } = useLines();
  const lastDay = canAdd && suggestions?.lastDay?.entries.length ? suggestions.lastDay : null;
  const goingOn = useSheetPart(model, ({ rows }) => rows.map(({ said }) => said.taskId));
  const offers = canAdd && suggestions ? offersOf(suggestions, posts, { count: CHIPS, goingOn }) : [];

  function copy(): void {
    if (!lastDay || !suggestions) return;
    addCopies(
      model,
      copiesOf(lastDay.entries, posts, suggestions.openTasks),
      t('workEntry.offers.fromDay', { day: formatShortDay(lastDay.day) }),
    );
  }
  function begin(offer: Offer): void {
    const said = offer.kind === 'task' ? saidOfTask(offer.task, posts) : saidOfHabit(offer.habit, posts);
    if (said) addLine(model, said, 'note');
  }

  return { lastDay, offers, copy, begin, canAdd, day: model.day };
}

/** Alt H copies from anywhere on the page. By the key, not the letter: Telex and VNI change letters. */
export function useCopyKey(copy: () => void): void {
  const pressKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'KeyH' || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    copy();
  });
  useEffect(() => {
    document.addEventListener('keydown', pressKey);
    return () => document.removeEventListener('keydown', pressKey);
  }, []);
}
