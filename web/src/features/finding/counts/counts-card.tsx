import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import stacked from '../../../ui/table/stacked.module.css';
import table from '../../../ui/table/table.module.css';
import classes from '../finding.module.css';
import type { useFindingSearch } from '../use-finding-search.ts';
import type { Tally } from './tally.ts';

type Props = {
  title: string;
  head: string;
  tallies: readonly Tally[];
  /** What stands in the first cell, a link to the findings. */
  nameOf: (tally: Tally) => ReactNode;
};

const STATES = ['open', 'answered', 'mending', 'closed'] as const;

/** How many findings are open, answered, being mended and closed: a row for each unit, or each kind. */
export function CountsCard({ title, head, tallies, nameOf }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={table.scroll} tabIndex={0} aria-label={title}>
        <table className={`${table.table} ${stacked.stacked} ${classes.counts}`}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {STATES.map((state) => (
                <th key={state} scope="col" className={table.number}>
                  {t(`finding.state.${state}`)}
                </th>
              ))}
              <th scope="col" className={table.number}>
                {t('finding.counts.first')}
              </th>
              <th scope="col" className={table.number}>
                {t('finding.counts.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {tallies.map((tally) => (
              <tr key={tally.key}>
                <th scope="row">{nameOf(tally)}</th>
                {STATES.map((state) => (
                  <td key={state} className={table.number}>
                    {tally.states[state] || '–'}
                  </td>
                ))}
                <td className={table.number}>{tally.first || '–'}</td>
                <td className={table.number}>{tally.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

type LinkProps = {
  place: ReturnType<typeof useFindingSearch>;
  filter: { unit: string; reach: 'own' } | { kind: string };
  children: ReactNode;
};

/** The way from a count to its findings, within what was counted. */
export function CountLink({ place: { month, to }, filter, children }: LinkProps) {
  return (
    <Link to="/tin-hieu" search={to({ month, xem: 'unit', ...filter })} className={table.name}>
      {children}
    </Link>
  );
}
