import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { UndoStrip } from '../../../ui/state/undo-strip.tsx';
import { forgetUndo, undo } from '../sheet/actions.ts';
import type { SheetModel } from '../sheet/model.ts';
import type { Undoable } from '../sheet/sheet.ts';
import { useSheetPart } from '../sheet/use-sheet.ts';

/** How long what was just done can be taken back by one press. */
const SHOWN_MS = 15_000;

function useWords(undoable: Undoable | null): string {
  const { t } = useTranslation();
  if (!undoable) return '';
  if (undoable.kind === 'secret') return t('workEntry.undo.secret');
  return undoable.kind === 'removed'
    ? t('workEntry.undo.removed', { work: undoable.row.said.work || undoable.row.said.note })
    : t('workEntry.undo.copied', { count: undoable.ids.length, from: undoable.from });
}

/** A line was removed, or a day copied: one press takes it back. */
export function UndoLines({ model }: { model: SheetModel }) {
  const undoable = useSheetPart(model, (sheet) => sheet.undoable);
  const words = useWords(undoable);
  useEffect(() => {
    if (!undoable) return;
    const timer = setTimeout(() => forgetUndo(model), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [undoable, model]);
  return undoable && <UndoStrip onUndo={() => undo(model)}>{words}</UndoStrip>;
}
