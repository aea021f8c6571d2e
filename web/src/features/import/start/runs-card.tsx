import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay, formatWhole } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { type ListedRun, runsQuery } from '../queries.ts';
import { markOf, stateWord } from '../run-state.ts';
import classes from './start.module.css';

/** Who imported what, when, and what came of it. */
export function RunsCard() {
  const { t } = useTranslation();
  const { data } = useQuery(runsQuery);
  if (!data) return null;
  return (
    <Card title={t('imports.runs.title')}>
      {data.runs.length === 0 ? (
        <p className={classes.none}>{t('imports.runs.none')}</p>
      ) : (
        <ul className={classes.runs}>
          {data.runs.map((run) => (
            <li key={run.id} className={classes.run}>
              <span className={classes.file}>
                {run.isOwn ? (
                  <Link to="/quan-tri/nhap/$id" params={{ id: run.id }}>
                    {run.fileName}
                  </Link>
                ) : (
                  run.fileName
                )}
              </span>
              <span className={classes.quiet}>
                {t(`imports.kind.${run.kind}`)}, {run.who}, {when(run.startedAt)}
              </span>
              <span className={classes.outcome}>
                <StateMark state={markOf(run)} size="sm">
                  {outcome(t, run)}
                </StateMark>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const when = (at: string) =>
  `${formatDay(new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10))} ${clockTime(at)}`;

function outcome(t: TFunction, run: ListedRun): string {
  const word = t(`imports.state.${stateWord(run)}`);
  const { counts } = run;
  if (!counts?.rows || (run.state !== 'written' && run.state !== 'checked')) return word;
  const { added, changed, unchanged, refused, leftOut } = counts;
  const said = t('imports.counts', {
    added: formatWhole(added),
    changed: formatWhole(changed),
    unchanged: formatWhole(unchanged),
  });
  const refusedWords =
    refused > 0 ? `, ${t('imports.countsRefused', { refused: formatWhole(refused) })}` : '';
  const leftWords = leftOut > 0 ? `, ${t('imports.countsLeftOut', { leftOut: formatWhole(leftOut) })}` : '';
  return `${word}: ${said.charAt(0).toLowerCase()}${said.slice(1)}${refusedWords}${leftWords}`;
}
