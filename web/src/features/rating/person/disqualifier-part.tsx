import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { BodyRatings, RatedPerson } from '../answers.ts';
import classes from '../rating.module.css';
import { useRatingSearch } from '../use-rating-search.ts';
import { DisqualifierForm } from './disqualifier-form.tsx';
import { LiftForm } from './lift-form.tsx';

type Found = RatedPerson['disqualifiers'][number];

/** What disqualifies somebody in the period, what was taken back, and the form for who may enter it. */
export function DisqualifierPart({ person, ratings }: { person: RatedPerson; ratings: BodyRatings }) {
  const { t } = useTranslation();
  const { search, go } = useRatingSearch();
  const { disqualifiers, may } = person;
  const isOpen = may.disqualify && search.viec === 'hanh-vi';
  return (
    <section>
      <h3>{t('rating.disqualifier.title')}</h3>
      {disqualifiers.length === 0 && <p className={classes.quiet}>{t('rating.disqualifier.none')}</p>}
      <ul className={classes.found}>
        {disqualifiers.map((found) => (
          <FoundItem key={found.id} found={found} mayLift={may.disqualify} />
        ))}
      </ul>
      {isOpen ? (
        <DisqualifierForm person={person} today={ratings.today} onDone={() => go({ viec: undefined })} />
      ) : (
        may.disqualify && (
          <Button size="sm" onClick={() => go({ viec: 'hanh-vi' })}>
            {t('rating.disqualifier.enter')}
          </Button>
        )
      )}
    </section>
  );
}

function FoundItem({ found, mayLift }: { found: Found; mayLift: boolean }) {
  const { t } = useTranslation();
  const [isLifting, lift] = useState(false);
  const { kind, happenedOn, fact, document, liftedAt, liftedReason, counts } = found;
  return (
    <li>
      <b>{t(`rating.disqualifier.kind.${kind}`)}</b>, {formatDay(happenedOn)}
      {document && `, ${document}`}: {fact}
      {liftedAt !== null && (
        <p className={classes.quiet}>{t('rating.disqualifier.lifted', { reason: liftedReason })}</p>
      )}
      {liftedAt === null && !counts && <p className={classes.quiet}>{t('rating.disqualifier.elsewhere')}</p>}
      {mayLift && liftedAt === null && !isLifting && (
        <p>
          <Button size="sm" variant="link" onClick={() => lift(true)}>
            {t('rating.disqualifier.lift')}
          </Button>
        </p>
      )}
      {isLifting && liftedAt === null && <LiftForm found={found} onDone={() => lift(false)} />}
    </li>
  );
}
