import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { UndoStrip } from '../../../ui/state/undo-strip.tsx';
import classes from './desk-empty.module.css';
import type { Decisions } from './use-decisions.ts';

type Props = {
  decisions: Decisions;
  said: string;
  deskSwitch: (count: number) => ReactNode;
  onUndo: () => void;
};

/** Nothing waits: what was done in this sitting, and the way back. */
export function DeskEmpty({ decisions, said, deskSwitch, onUndo }: Props) {
  const { t } = useTranslation();
  const { seen, onWay } = decisions;
  return (
    <>
      <PageHeader title={t('output.desk.title')} />
      <div className={classes.switch}>{deskSwitch(0)}</div>
      <EmptyState
        title={t('output.desk.empty')}
        actions={<ButtonLink to="/duyet">{t('output.desk.toDays')}</ButtonLink>}
      >
        <p>{seen > 0 ? t('output.desk.emptySeen', { count: seen }) : t('output.desk.emptyNone')}</p>
        {onWay > 0 && <p role="status">{t('output.desk.onWay', { count: onWay })}</p>}
        {said && (
          <UndoStrip onUndo={onUndo} keyName="Z">
            {said}
          </UndoStrip>
        )}
      </EmptyState>
    </>
  );
}
