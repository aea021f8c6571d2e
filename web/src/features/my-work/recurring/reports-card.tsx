import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { formRefusal, problemText, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../my-work.module.css';
import type { OfferedProduct, Recurring, RecurringWork } from '../queries.ts';
import { DeclineForm } from './decline-form.tsx';
import { useOffers } from './use-offers.ts';

/** Products outside the catalogue that were named by heads or offered from recurring work, and what became of them. */
export function ReportsCard({ data }: { data: Recurring }) {
  const { t } = useTranslation();
  const { settle } = useOffers();
  const edition = data.drafts[0]?.code ?? null;
  const workOf = ({ id }: OfferedProduct) => data.work.find((work) => work.report?.id === id);
  const [declines, setDeclines] = useState<string>();
  const act = (report: OfferedProduct, state: 'taken' | 'declined' | 'open', reason = '') => {
    const standardMinutes = workOf(report)?.usualMinutes ?? null;
    const into = state === 'taken' ? edition : null;
    if (settle.isPending) return;
    settle.mutate(
      { report, state, edition: into, standardMinutes, reason },
      { onSuccess: () => setDeclines(undefined) },
    );
  };
  const ask = (id?: string) => {
    settle.reset();
    setDeclines(id);
  };
  return (
    <Card title={t('myWork.recurring.reports')} note={t('myWork.recurring.reportsNote')}>
      {settle.error && declines === undefined && (
        <Refusal look="band">{problemText(t, settle.error)}</Refusal>
      )}
      <WhatCanBeDone data={data} />
      <ul className={classes.list}>
        {data.reports.map((report) => (
          <li key={report.id} className={classes.row} data-open={declines === report.id || undefined}>
            <span className={classes.words}>
              <ReportName report={report} />
              <span className={classes.second}>
                <span>{report.positionName}</span>
                <HowOften work={workOf(report)} />
                <span>
                  {t('myWork.recurring.reported', {
                    who: report.byName ?? '',
                    day: formatDay(todayIn(new Date(report.at))),
                  })}
                </span>
                <span>
                  {t(`myWork.recurring.state.${report.state as 'open'}`, { edition: report.edition ?? '' })}
                </span>
              </span>
              {report.answer && (
                <span className={classes.reason}>
                  {t('myWork.recurring.answer', { reason: report.answer })}
                </span>
              )}
            </span>
            {data.canDraft && (
              <span className={classes.acts}>
                {report.state === 'open' && edition && (
                  <Button size="sm" icon="plus" onClick={() => act(report, 'taken')}>
                    {t('myWork.recurring.offerInto', { edition })}{' '}
                    <span className="visually-hidden">{report.name}</span>
                  </Button>
                )}
                {report.state !== 'taken' && (
                  <Button
                    size="sm"
                    variant="quiet"
                    onClick={() => (report.state === 'open' ? ask(report.id) : act(report, 'open'))}
                  >
                    {t(report.state === 'open' ? 'myWork.recurring.decline' : 'myWork.recurring.reopen')}{' '}
                    <span className="visually-hidden">{report.name}</span>
                  </Button>
                )}
              </span>
            )}
            {declines === report.id && (
              <div className={classes.below}>
                <DeclineForm
                  name={report.name}
                  refusal={refusalOf(t, settle.error, 'reason') ?? formRefusal(t, settle.error)}
                  onDecline={(reason) => act(report, 'declined', reason)}
                  onClose={() => ask()}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Why nothing can be done here, where nothing can. */
function WhatCanBeDone({ data }: { data: Recurring }) {
  const { t } = useTranslation();
  if (data.reports.length === 0) return <p className={classes.text}>{t('myWork.recurring.noReports')}</p>;
  if (!data.canDraft) {
    return (
      <p className={classes.text}>
        {t('myWork.recurring.cannotDraft')} <Link to="/vi-tri">{t('myWork.recurring.catalogue')}</Link>
      </p>
    );
  }
  return data.drafts.length === 0 && <p className={classes.text}>{t('myWork.recurring.noDraft')}</p>;
}

/** How often it was done and in what time, where it recurs in the stretch that is looked at. */
function HowOften({ work }: { work: RecurringWork | undefined }) {
  const { t } = useTranslation();
  if (!work) return null;
  const { pieces: count, people, usualMinutes } = work;
  return <span>{t('myWork.recurring.howOften', { count, people, time: formatMinutes(usualMinutes) })}</span>;
}

function ReportName({ report: { name, edition, state, positionCode } }: { report: OfferedProduct }) {
  if (state !== 'taken' || !edition) return <span>{name}</span>;
  return (
    <Link className={classes.name} to="/vi-tri/$edition/$code" params={{ edition, code: positionCode }}>
      {name}
    </Link>
  );
}
