import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import table from '../../../ui/table/table.module.css';
import classes from '../finding.module.css';
import type { FindingOne } from '../queries.ts';
import own from './lines.module.css';

/** So many lines at first: some findings rest on a whole month. */
const FIRST = 20;

/** The lines a finding rests on, each a press away from its day. */
export function Lines({ finding }: { finding: FindingOne }) {
  const { t } = useTranslation();
  const [isAll, showAll] = useState(false);
  const { lines, lineCount } = finding;
  if (lineCount === 0) return <p className={classes.none}>{t('finding.pane.noLines')}</p>;
  const shown = isAll ? lines : lines.slice(0, FIRST);
  const isOfMany = new Set(lines.map(({ code }) => code)).size > 1;
  return (
    <>
      <table className={`${table.table} ${own.lines}`}>
        <thead>
          <tr>
            <th scope="col">{t('finding.pane.day')}</th>
            {isOfMany && <th scope="col">{t('finding.pane.who')}</th>}
            <th scope="col">{t('finding.pane.work')}</th>
            <th scope="col" className={table.number}>
              {t('finding.pane.hours')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.id}>
              <td className={`${table.fixed} ${own.day}`}>
                <DayLink finding={finding} line={line} />
              </td>
              {isOfMany && <td className={own.who}>{line.fullName}</td>}
              <td>
                <Words line={line} />
              </td>
              <td className={`${table.number} ${own.hours}`}>{formatMinutes(line.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <Button size="sm" onClick={() => showAll(true)}>
          {t('finding.pane.more', { count: lines.length - shown.length })}
        </Button>
      )}
      {lines.length < lineCount && (
        <p className={classes.quiet}>{t('finding.pane.hidden', { shown: lines.length, count: lineCount })}</p>
      )}
    </>
  );
}

type Line = FindingOne['lines'][number];

/** One's own day, or another's among the figures of their month. */
function DayLink({ finding, line }: { finding: FindingOne; line: Line }) {
  const day = line.workedOn;
  if (finding.isOwn && line.code === finding.subject.code) {
    return (
      <Link to="/hom-nay/{-$day}" params={{ day }}>
        {formatDay(day)}
      </Link>
    );
  }
  const search = { month: finding.month, tab: 'person', cadre: line.code, day } as const;
  return (
    <Link to="/tong-hop" search={search}>
      {formatDay(day)}
    </Link>
  );
}

/** The work, and beneath it always what came out, so that a line without a product shows it. */
function Words({ line }: { line: Line }) {
  const { t } = useTranslation();
  if (line.isSecret) return <SecretMark />;
  const product = [line.outputName, line.documentNumber].filter(Boolean).join(' · ');
  return (
    <>
      <span className={own.work}>{line.note || line.productName || '—'}</span>
      <span className={own.product}>{product || t('finding.pane.noProduct')}</span>
    </>
  );
}
