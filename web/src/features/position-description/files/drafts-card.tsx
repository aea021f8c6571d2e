import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import { StateMark, type StateName } from '../../../ui/state/state-mark.tsx';
import type { ImportView } from '../queries.ts';
import classes from './files.module.css';

type Draft = ImportView['drafts'][number];

const MARKS = {
  waiting: 'waiting',
  ready: 'under-way',
  taken: 'accepted',
  dropped: 'without',
} as const satisfies Record<string, StateName>;

const stateOf = ({ state, isReady }: Draft) => (isReady ? 'ready' : (state as keyof typeof MARKS));

/** Every description of the file with what is open in it. */
export function DraftsCard({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const names = new Map(view.positions.map(({ code, name }) => [code, name]));
  const heads = ['number', 'name', 'position', 'doubts', 'leftovers', 'state'] as const;
  return (
    <Card title={t('description.import.drafts')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th
                  key={head}
                  scope="col"
                  data-number={head === 'doubts' || head === 'leftovers' || undefined}
                >
                  {t(`description.import.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.drafts.map((draft) => (
              <DraftRow
                key={draft.id}
                draft={draft}
                importId={view.id}
                position={names.get(draft.positionCode ?? '')}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function DraftRow({
  draft,
  importId,
  position,
}: {
  draft: Draft;
  importId: string;
  position: string | undefined;
}) {
  const { t } = useTranslation();
  const state = stateOf(draft);
  return (
    <tr>
      <td className={classes.digits}>{draft.ordinal}</td>
      <th scope="row">
        <Link to="/vi-tri/nhap-mo-ta/$id/$draft" params={{ id: importId, draft: draft.id }}>
          {draft.name || t('description.import.nameless')}
        </Link>
        {draft.code && <span className={classes.code}>{draft.code}</span>}
      </th>
      <td>
        {draft.positionCode ? (
          <>
            {position} <span className={classes.code}>{draft.positionCode}</span>
          </>
        ) : (
          <span className={classes.open}>{t('description.import.noPosition')}</span>
        )}
      </td>
      <td data-number data-label={t('description.import.doubts')} data-open={draft.doubts > 0 || undefined}>
        {draft.doubts}
      </td>
      <td
        data-number
        data-label={t('description.import.leftovers')}
        data-open={draft.leftovers > 0 || undefined}
      >
        {draft.leftovers}
      </td>
      <td>
        <StateMark state={MARKS[state]}>{t(`description.import.states.${state}`)}</StateMark>
      </td>
    </tr>
  );
}
