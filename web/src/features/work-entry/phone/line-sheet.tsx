import '../late-texts.ts';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackCloses } from '../../../lib/browser/back-closes.ts';
import { formatShortDay } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { WipeLine } from '../edit/wipe-line.tsx';
import { blankSaid } from '../line/said.ts';
import { addLine, duplicateLine, makeSecret, putCursor, removeLine, tellLine } from '../sheet/actions.ts';
import { isEmpty, type Row } from '../sheet/sheet.ts';
import { useSheetState } from '../sheet/use-sheet.ts';
import { useLines } from '../shown/lines-context.ts';
import { type Line, useLine } from '../shown/use-line.ts';
import classes from './phone.module.css';
import { SheetFields } from './sheet-fields.tsx';

/** One line on a whole phone: fields of 16 px letters, quick times, one button in reach of the thumb. */
export function LineSheet({ isAlone = false }: { isAlone?: boolean }) {
  const { model } = useLines();
  const sheet = useSheetState(model);
  const index = sheet.rows.findIndex(({ id }) => id === sheet.edited?.id);
  const row = sheet.rows[index];
  useBackCloses(row !== undefined, () => putCursor(model, null));
  return row ? <OpenSheet key={row.id} row={row} number={index + 1} isAlone={isAlone} /> : null;
}

const STATES: Partial<Record<Line['status'], 'accepted' | 'wrong'>> = { saved: 'accepted', wrong: 'wrong' };

type OpenProps = {
  row: Row;
  number: number;
  /** One line was asked for: no next one is begun from it. */
  isAlone: boolean;
};

function OpenSheet({ row, number, isAlone }: OpenProps) {
  const { t } = useTranslation();
  const { model, posts, canAdd } = useLines();
  const line = useLine(row, number);
  const dialog = useRef<HTMLDialogElement>(null);
  const [main] = posts;
  const [asksWipe, askWipe] = useState(false);

  // Before the fields take the focus: opening gives it to the first button.
  useLayoutEffect(() => {
    const box = dialog.current;
    // jsdom and old browsers know no modal dialogs: an open one does.
    if (box && !box.open) box.showModal ? box.showModal() : box.setAttribute('open', '');
  }, []);

  const state = STATES[line.status] ?? 'writing';
  return (
    <dialog
      ref={dialog}
      className={classes.sheet}
      aria-label={t('workEntry.sheet.title', { number, day: formatShortDay(model.day) })}
      onCancel={line.leave}
    >
      <header className={classes.top}>
        <IconButton icon="close" variant="quiet" label={t('common.close')} onClick={line.leave} />
        <h2 className={classes.title}>
          {t('workEntry.sheet.title', { number, day: formatShortDay(model.day) })}
        </h2>
        <Button variant="link" className={classes.done} onClick={line.leave}>
          {t('workEntry.sheet.done')}
        </Button>
      </header>
      <div className={classes.fields}>
        <SheetFields line={line} />
        {!isEmpty(row) && (
          <div className={classes.more}>
            <Button variant="quiet" icon="copy" onClick={() => duplicateLine(model, row.id)}>
              {t('workEntry.menu.duplicate')}
            </Button>
            {!row.said.isSecret && !row.said.meetingId && (
              <Button variant="quiet" icon="lock" onClick={() => makeSecret(model, row.id)}>
                {t('workEntry.menu.secret')}
              </Button>
            )}
            <Button variant="quiet" icon="close" onClick={() => removeLine(model, row.id)}>
              {t('workEntry.menu.remove')}
            </Button>
            {row.saved && !asksWipe && (
              <Button variant="quiet" icon="close" onClick={() => askWipe(true)}>
                {t('workEntry.menu.wipe')}
              </Button>
            )}
            {asksWipe && <WipeLine model={model} id={row.id} onDone={() => askWipe(false)} />}
          </div>
        )}
      </div>
      <footer className={classes.bottom}>
        <div role="status">
          <StateMark state={state}>
            {t(`workEntry.sheet.${state === 'writing' ? 'typing' : state === 'wrong' ? 'wrong' : 'saved'}`)}
          </StateMark>
        </div>
        {canAdd && main && (
          <Button
            variant="primary"
            fullWidth
            onClick={() => {
              if (isEmpty(row) || isAlone) line.leave();
              // A line that is refused stays until it is mended, and says why.
              else if (!tellLine(model, row.id)) addLine(model, blankSaid(main));
            }}
          >
            {t(isEmpty(row) || isAlone ? 'workEntry.sheet.done' : 'workEntry.sheet.next')}
          </Button>
        )}
      </footer>
    </dialog>
  );
}
