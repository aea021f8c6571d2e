import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { formatShortDay, weekdayName } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Chip } from '../../../ui/button/chip.tsx';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import { TemplateButton } from '../templates/template-button.tsx';
import classes from './offers.module.css';
import type { Offer } from './open-work.ts';
import { useCopyKey, useOffers } from './use-offers.ts';

/** A copy of the last day, open and frequent work, each one press. Chips that find no room on the line are not shown. */
export function OffersBar() {
  const { t } = useTranslation();
  const { lastDay, offers, copy, begin, canAdd, day } = useOffers();
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
      <CallMeeting size="sm" />
      {offers.length > 0 && (
        <>
          <span className={classes.label} id="frequent-work">
            {t('workEntry.offers.frequent')}
          </span>
          <div className={classes.chips} role="group" aria-labelledby="frequent-work">
            {offers.map((offer) => (
              <OfferChip key={keyOf(offer)} offer={offer} day={day} onBegin={() => begin(offer)} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** A copy of the last day, open and frequent work as a row to be swiped along on a phone. */
export function PhoneOffers() {
  const { t } = useTranslation();
  const { lastDay, offers, copy, begin, canAdd, day } = useOffers();
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
        {offers.map((offer) => (
          <OfferChip key={keyOf(offer)} offer={offer} day={day} onBegin={() => begin(offer)} />
        ))}
        <CallMeeting />
      </div>
    </div>
  );
}

const keyOf = (offer: Offer) =>
  offer.kind === 'task' ? offer.task.id : `${offer.habit.product.id} ${offer.habit.positionId}`;

/** Why work is offered: when it is due, that it is under way, that it recurs on this weekday; '' where it is only usual. */
function useReason(offer: Offer, day: CivilDay): string {
  const { t } = useTranslation();
  if (offer.kind === 'habit') {
    const isWeekly = offer.habit.isWeekly;
    return isWeekly ? t('workEntry.offers.weekly', { weekday: weekdayName(t, day) }) : '';
  }
  const { dueOn, isGiven } = offer.task;
  if (dueOn === null) return t(isGiven ? 'workEntry.offers.given' : 'workEntry.offers.underWay');
  return t(dueOn < day ? 'workEntry.offers.late' : 'workEntry.offers.due', { day: formatShortDay(dueOn) });
}

/** Work to begin or go on with by one press, and why it is offered. */
function OfferChip({ offer, day, onBegin }: { offer: Offer; day: CivilDay; onBegin: () => void }) {
  const why = useReason(offer, day);
  const name = offer.kind === 'task' ? offer.task.title : offer.habit.product.name;
  return (
    <Chip icon="plus" title={name} className={classes.chip ?? ''} onClick={onBegin}>
      <span className={classes.offer}>
        {offer.kind === 'task' && offer.task.isConfidential && <SecretMark />}
        <span className={classes.words}>{name}</span>
        {why && <span className={classes.why}>{why}</span>}
      </span>
    </Chip>
  );
}

/** To where a meeting is called for others. */
function CallMeeting({ size }: { size?: 'sm' }) {
  const { t } = useTranslation();
  return (
    <ButtonLink to="/cuoc-hop" {...(size && { size })}>
      {t('workEntry.meeting.call')}
    </ButtonLink>
  );
}
