import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StateMark, type StateName } from '../../../ui/state/state-mark.tsx';
import classes from '../finding.module.css';
import type { FindingRow as Row } from '../queries.ts';
import { ruleName, stateName } from '../rule-name.ts';
import type { FindingSearch } from '../search.ts';
import { SeverityMark } from '../severity-mark.tsx';

const MARKS: Readonly<Record<string, StateName>> = {
  open: 'waiting',
  answered: 'resubmitted',
  mending: 'returned',
  closed: 'accepted',
};

type Props = { row: Row; search: FindingSearch; isOpen: boolean; isMine: boolean };

/** A finding in the list: what, about whom, the sentence, and how far it is. */
export function FindingRow({ row, search, isOpen, isMine }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={place} className={classes.row} data-open={isOpen || undefined}>
      <Link
        className={classes.rowLink}
        to="/tin-hieu"
        search={search}
        resetScroll={false}
        aria-current={isOpen ? 'true' : undefined}
      >
        <span className={classes.rowHead}>
          <span className={classes.rowName}>{isMine ? ruleName(t, row.rule) : row.subject.name}</span>
          <SeverityMark severity={row.severity} />
        </span>
        {!isMine && (
          <span className={classes.quiet}>
            {[ruleName(t, row.rule), row.subject.kind === 'cadre' && row.unit.name, row.unit.body]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        <span className={classes.rowText}>{row.text}</span>
        <span className={classes.rowFoot}>
          <StateMark state={MARKS[row.state] ?? 'waiting'} size="sm">
            {stateName(t, row.state)}
          </StateMark>
          {!isMine && row.isUnseen && row.state === 'open' && (
            <span className={classes.quiet}>{t('finding.unseen')}</span>
          )}
        </span>
      </Link>
    </li>
  );
}
