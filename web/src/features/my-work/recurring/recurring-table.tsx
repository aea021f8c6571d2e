import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { Recurring, RecurringWork } from '../queries.ts';
import classes from './recurring.module.css';
import { useOffers } from './use-offers.ts';

/** Alike ad hoc work of many people: how often, by how many, in what time; each offered by one press. */
export function RecurringTable({ data }: { data: Recurring }) {
  const { t } = useTranslation();
  const { offer } = useOffers();
  const edition = data.canDraft ? (data.drafts[0]?.code ?? null) : null;
  return (
    <Card>
      {offer.error && <Refusal look="band">{problemText(t, offer.error)}</Refusal>}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('myWork.recurring.work')}</th>
            <th scope="col" className={classes.right}>
              {t('myWork.recurring.by')}
            </th>
            <th scope="col" className={classes.right}>
              {t('myWork.recurring.pieces')}
            </th>
            <th scope="col" className={classes.right}>
              {t('myWork.recurring.usual')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('myWork.recurring.offer')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.work.map((work) => (
            <tr key={work.key}>
              <td>
                {work.title}
                <div className={classes.quiet}>
                  {work.positionName}, {t('myWork.recurring.last', { day: formatDay(work.lastOn) })}
                </div>
              </td>
              <Figure label={t('myWork.recurring.by')} value={String(work.people)} />
              <Figure label={t('myWork.recurring.pieces')} value={String(work.pieces)} />
              <Figure label={t('myWork.recurring.usual')} value={formatMinutes(work.usualMinutes)} />
              <td className={classes.act}>
                <OfferAct
                  work={work}
                  edition={edition}
                  onOffer={() => !offer.isPending && offer.mutate({ work, edition })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <td className={`${classes.right} figures`} data-label={label}>
      {value}
    </td>
  );
}

function OfferAct({
  work: { report, title },
  edition,
  onOffer,
}: {
  work: RecurringWork;
  edition: string | null;
  onOffer: () => void;
}) {
  const { t } = useTranslation();
  if (report && !(report.state === 'open' && edition)) {
    return (
      <StateMark state={report.state === 'taken' ? 'accepted' : 'waiting'} size="sm">
        {t(`myWork.recurring.state.${report.state as 'open'}`, { edition: report.edition ?? '' })}
      </StateMark>
    );
  }
  return (
    <Button size="sm" icon="plus" onClick={onOffer}>
      {edition ? t('myWork.recurring.offerInto', { edition }) : t('myWork.recurring.offer')}{' '}
      <span className="visually-hidden">{title}</span>
    </Button>
  );
}
