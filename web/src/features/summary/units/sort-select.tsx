import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/form/input.tsx';
import type { Here } from '../use-here.ts';
import classes from './sort-select.module.css';

/** A column that sorts: its word in the address, and how people call it. */
export type SortedBy = { by: string; name: string };

type Props = {
  here: Here;
  /** The list as it is unless told, by the names of its rows. */
  standard: SortedBy;
  figures: readonly SortedBy[];
  /** The word of what holds while nothing is chosen, where that is not `standard`. */
  unchosen?: string;
};

/** What the heads of a table do, for a list on a phone. */
export function SortSelect({ here, standard, figures, unchosen = standard.by }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const navigate = useNavigate();
  const { page: _, ...rest } = here.search;
  const choose = (sort: string) =>
    void navigate({ to: '/tong-hop', search: { ...rest, sort }, resetScroll: false });
  return (
    <div className={classes.sort} data-print="no">
      <label htmlFor={id}>{t('summary.sort.label')}</label>
      <Select
        id={id}
        scale="lg"
        value={here.search.sort ?? unchosen}
        onChange={(event) => choose(event.target.value)}
      >
        <option value={standard.by}>{standard.name}</option>
        <option value={`-${standard.by}`}>{t('summary.sort.backwards', { name: standard.name })}</option>
        {figures.flatMap(({ by, name }) => [
          <option key={`-${by}`} value={`-${by}`}>
            {t('summary.sort.most', { name })}
          </option>,
          <option key={by} value={by}>
            {t('summary.sort.least', { name })}
          </option>,
        ])}
      </Select>
    </div>
  );
}
