import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole, toComma } from '../../lib/format.ts';
import { momentOf } from '../../lib/words/moment.ts';
import { Card } from '../../ui/page/card.tsx';
import { StateMark } from '../../ui/state/state-mark.tsx';
import table from '../../ui/table/table.module.css';
import classes from './job.module.css';
import type { Jobs } from './queries.ts';

type Run = Jobs['runs'][number];

const IS_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** A day, with the hour where the run is for one: "12/01/2024 16:30"; nothing for a row, whose id tells nobody anything. */
const subjectOf = (subject: string): string => {
  if (IS_ID.test(subject)) return '';
  const [day = '', hour] = subject.split(' ');
  return /^\d{4}-\d\d-\d\d$/.test(day) ? [formatDay(day), hour].filter(Boolean).join(' ') : subject;
};

/** The last runs of all jobs: for what, when, how long, with what counts or what error. */
export function RunsCard({ runs }: { runs: readonly Run[] }) {
  const { t } = useTranslation();
  if (runs.length === 0) {
    return (
      <Card title={t('job.runs')}>
        <div className={classes.words}>
          <p>{t('job.none')}</p>
          <p className={classes.quiet}>{t('job.noneText')}</p>
        </div>
      </Card>
    );
  }
  return (
    <Card title={t('job.runs')} note={t('job.runsNote')}>
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.runs}`}>
          <thead>
            <tr>
              {(['name', 'subject', 'started', 'took', 'result'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`job.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id}>
                <th scope="row">{t(`job.name.${run.job as 'remind'}`, { defaultValue: run.job })}</th>
                <td className={table.fixed} data-label={t('job.column.subject')}>
                  {subjectOf(run.subject)}
                </td>
                <td className={table.fixed} data-label={t('job.column.started')}>
                  {momentOf(run.startedAt)}
                </td>
                <td className={table.fixed} data-label={t('job.column.took')}>
                  {tookOf(t, run)}
                </td>
                <td>
                  <Result run={run} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function tookOf(t: ReturnType<typeof useTranslation>['t'], { startedAt, endedAt }: Run): string {
  if (endedAt === null) return '';
  const seconds = ((Date.parse(endedAt) - Date.parse(startedAt)) / 1000).toFixed(1);
  return t('job.seconds', { count: toComma(seconds) as never });
}

function Result({ run: { endedAt, error, counts, attempts } }: { run: Run }) {
  const { t } = useTranslation();
  const words = Object.entries(counts).map(([name, count]) =>
    t(`job.count.${name as 'people'}`, {
      count: formatWhole(count) as never,
      defaultValue: `${name} ${count}`,
    }),
  );
  const again = attempts > 1 ? [t('job.attempts', { count: attempts })] : [];
  return (
    <div className={classes.result}>
      {endedAt === null ? (
        <StateMark state="under-way">{t('job.running')}</StateMark>
      ) : error === null ? (
        <StateMark state="accepted">{t('job.done')}</StateMark>
      ) : (
        <StateMark state="wrong">{t('job.failed', { error })}</StateMark>
      )}
      <span className={classes.quiet}>{[...words, ...again].join(', ')}</span>
    </div>
  );
}
