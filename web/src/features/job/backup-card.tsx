import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../lib/format.ts';
import { momentOf } from '../../lib/words/moment.ts';
import { Card } from '../../ui/page/card.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { StateMark, type StateName } from '../../ui/state/state-mark.tsx';
import classes from './job.module.css';
import type { Jobs } from './queries.ts';

type Backup = Jobs['backup'];

/** When copies were made and when one was last put back and compared, and what is in the way of it. */
export function BackupCard({ backup }: { backup: Backup }) {
  const { t } = useTranslation();
  const { isScheduled, isEncrypted, hour, keep, folder, failure, nextAt } = backup;
  return (
    <Card title={t('job.backup.title')} note={isScheduled ? t('job.backup.plan', { hour }) : undefined}>
      <div className={classes.words}>
        {failure && (
          <Refusal look="box">
            {t(`job.backup.failed.${failure.job}`, { at: momentOf(failure.at), error: failure.error })}
          </Refusal>
        )}
        {failure && isScheduled && (
          <p>
            {failure.isTriedSoon || nextAt === null
              ? t('job.backup.soon')
              : t('job.backup.next', { at: momentOf(nextAt) })}
          </p>
        )}
        <dl className={classes.facts}>
          <Checked backup={backup} />
          <Made backup={backup} />
          {isScheduled && (
            <Fact name={t('job.backup.secrecy')} state={isEncrypted ? 'accepted' : 'flagged'}>
              {t(isEncrypted ? 'job.backup.encrypted' : 'job.backup.plain')}
            </Fact>
          )}
        </dl>
        <p className={classes.quiet}>
          {isScheduled ? t('job.backup.where', { folder, ...keep }) : t('job.backup.how')}
        </p>
      </div>
    </Card>
  );
}

function Fact({ name, state, children }: { name: string; state: StateName; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <StateMark state={state}>{children}</StateMark>
      </dd>
    </div>
  );
}

function Checked({ backup: { lastDrill, isScheduled } }: { backup: Backup }) {
  const { t } = useTranslation();
  const name = t('job.backup.checked');
  if (!lastDrill) {
    return (
      <Fact name={name} state={isScheduled ? 'waiting' : 'wrong'}>
        {t('job.backup.never')}
      </Fact>
    );
  }
  const { at, isLate, counts } = lastDrill;
  const said = t('job.backup.compared', {
    at: momentOf(at),
    tables: formatWhole(counts.tables ?? 0),
    rows: formatWhole(counts.rows ?? 0),
    closings: formatWhole(counts.closings ?? 0),
    events: formatWhole(counts.events ?? 0),
  });
  // A run from before this was counted says nothing of it.
  const isAlone = counts.outside === 0;
  const warnings = [isLate && t('job.backup.lateDrill'), isAlone && t('job.backup.alone')];
  return (
    <Fact name={name} state={isLate || isAlone ? 'over' : 'accepted'}>
      {[said, ...warnings].filter(Boolean).join(' ')}
    </Fact>
  );
}

function Made({ backup: { last, isScheduled, nextAt, failure } }: { backup: Backup }) {
  const { t } = useTranslation();
  const name = t('job.backup.last');
  if (!last) {
    const first =
      failure || nextAt === null ? t('job.backup.none') : t('job.backup.tonight', { at: momentOf(nextAt) });
    return (
      <Fact name={name} state={isScheduled ? 'waiting' : 'wrong'}>
        {isScheduled ? first : t('job.backup.off')}
      </Fact>
    );
  }
  const { at, isLate, counts } = last;
  const said = t('job.backup.made', {
    at: momentOf(at),
    megabytes: formatWhole(counts.megabytes ?? 0),
    copies: formatWhole(counts.copies ?? 0),
  });
  return (
    <Fact name={name} state={isLate ? 'over' : 'accepted'}>
      {isLate ? `${said} ${t('job.backup.late')}` : said}
    </Fact>
  );
}
