import { SCHEME_KINDS, SCHEME_STATES, SCHEME_VIEWS } from '@so-viec/shared/scheme/scheme.rules';
import { UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defined, oneOf } from '../../../lib/search.ts';
import { Chip } from '../../../ui/button/chip.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import type { SchemeSearch } from '../search.ts';
import classes from './filters.module.css';

type Props = {
  search: SchemeSearch;
  counts: Partial<Record<string, number>>;
  side: 'body' | 'appraiser' | null;
};

/** Words, state, block and kind; each change is a new address. */
export function Filters({ search, counts, side }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const set = (change: { [K in keyof SchemeSearch]: SchemeSearch[K] | undefined }) => {
    const { page: _, shown: __, ...rest } = search;
    void navigate({ to: '/de-an', search: defined({ ...rest, ...change }), replace: true });
  };
  const views = SCHEME_VIEWS.filter((view) => view !== 'turn' || side !== null);
  return (
    <div role="search" className={classes.bar} aria-label={t('scheme.filters')}>
      <SearchWords words={search.q ?? ''} onType={(q) => set({ q: q || undefined })} />
      <Select
        scale="sm"
        className={classes.select ?? ''}
        aria-label={t('scheme.column.state')}
        value={search.state ?? ''}
        onChange={(event) => set({ state: oneOf(event.target.value, SCHEME_STATES) })}
      >
        <option value="">{t('scheme.allStates')}</option>
        {SCHEME_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`scheme.state.${state}`)} ({counts[state] ?? 0})
          </option>
        ))}
      </Select>
      <Select
        scale="sm"
        className={classes.select ?? ''}
        aria-label={t('scheme.column.block')}
        value={search.block ?? ''}
        onChange={(event) => set({ block: oneOf(event.target.value, UNIT_BLOCKS) })}
      >
        <option value="">{t('scheme.allBlocks')}</option>
        {UNIT_BLOCKS.map((block) => (
          <option key={block} value={block}>
            {t(`scheme.block.${block}`)}
          </option>
        ))}
      </Select>
      <Select
        scale="sm"
        className={classes.select ?? ''}
        aria-label={t('scheme.field.kind')}
        value={search.kind ?? ''}
        onChange={(event) => set({ kind: oneOf(event.target.value, SCHEME_KINDS) })}
      >
        <option value="">{t('scheme.allKinds')}</option>
        {SCHEME_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`scheme.kind.${kind}`)}
          </option>
        ))}
      </Select>
      {views.map((view) => (
        <Chip
          key={view}
          aria-pressed={search.view === view}
          onClick={() => set({ view: search.view === view ? undefined : view })}
        >
          {view === 'turn' && side
            ? t('scheme.turnViewOf', { side: t(`scheme.side.${side}`) })
            : t('scheme.overView')}
        </Chip>
      ))}
    </div>
  );
}

const PAUSE_MS = 250;

/** The words looked for; the address follows when typing pauses. */
function SearchWords({ words, onType }: { words: string; onType: (words: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed.trim() === words) return undefined;
    const timer = setTimeout(() => onType(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, words, onType]);
  return (
    <TextInput
      type="search"
      scale="sm"
      className={classes.search ?? ''}
      aria-label={t('scheme.search')}
      placeholder={t('scheme.searchHint')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
