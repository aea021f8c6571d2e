import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { formatShortDay, weekdayMark } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Chip } from '../../../ui/button/chip.tsx';
import { TemplateButton } from '../templates/template-button.tsx';
import type { Habit } from './frequent.ts';
import classes from './offers.module.css';
import { useCopyKey, useOffers } from './use-offers.ts';

/** A copy of the last day and frequent work, each one press. Chips that find no room on the line are not shown. */
export function OffersBar() {
  const { t } = useTranslation();
  const { lastDay, habits, copy, begin, canAdd, day } = useOffers();
  useCopyKey(copy);
  if (!canAdd) return null;
  return (
    <div className={classes.bar} data-print="no">
      {lastDay && (
        <Button size="sm" icon="copy" keys="Alt H" aria-keyshortcuts="Alt+H" onClick={copy}>
          {t('workEntry.offers.copy', { day: formatShortDay(lastDay.day) })}
        </Button>
      )}
      <TemplateButton size="sm" />
      {habits.length > 0 && (
        <>
          <span className={classes.label} id="frequent-work">
            {t('workEntry.offers.frequent')}
          </span>
          <div className={classes.chips} role="group" aria-labelledby="frequent-work">
            {habits.map((habit) => (
              <HabitChip key={keyOf(habit)} habit={habit} day={day} onBegin={() => begin(habit)} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** A copy of the last day and frequent work as a row to be swiped along on a phone. */
export function PhoneOffers() {
  const { t } = useTranslation();
  const { lastDay, habits, copy, begin, canAdd, day } = useOffers();
  if (!canAdd) return null;
  return (
    <div className={classes.phone}>
      <TemplateButton />
      <div className={classes.swipe} role="group" aria-label={t('workEntry.offers.frequent')}>
        {lastDay && (
          <Button icon="copy" onClick={copy}>
            {t('workEntry.offers.copyShort', { day: formatShortDay(lastDay.day) })}
          </Button>
        )}
        {habits.map((habit) => (
          <HabitChip key={keyOf(habit)} habit={habit} day={day} onBegin={() => begin(habit)} />
        ))}
      </div>
    </div>
  );
}

const keyOf = ({ product, positionId }: Habit) => `${product.id} ${positionId}`;

/** Frequent work to begin with one press; what recurs on this weekday says so. */
function HabitChip({ habit, day, onBegin }: { habit: Habit; day: CivilDay; onBegin: () => void }) {
  const { t } = useTranslation();
  return (
    <Chip icon="plus" title={habit.product.name} className={classes.chip ?? ''} onClick={onBegin}>
      <span className={classes.words}>{habit.product.name}</span>
      {habit.isWeekly && (
        <span className={classes.why}>{t('workEntry.offers.weekly', { weekday: weekdayMark(t, day) })}</span>
      )}
    </Chip>
  );
}
