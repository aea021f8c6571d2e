import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memoryStore } from '../../../../lib/outbox/memory-store.ts';
import type { RunningOutbox } from '../../../../lib/outbox/run-outbox.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Icon } from '../../../../ui/icons/icon.tsx';
import { useIsPhone } from '../../../../ui/page/use-is-narrow.ts';
import { WorkField } from '../../edit/work-field.tsx';
import { blankSaid, type Said } from '../../line/said.ts';
import { addLine } from '../../sheet/actions.ts';
import { createSheetModel, type SheetModel } from '../../sheet/model.ts';
import type { Row } from '../../sheet/sheet.ts';
import { useSheetState } from '../../sheet/use-sheet.ts';
import { type Lines, LinesContext, type Post } from '../../shown/lines-context.ts';
import { linesOf } from '../../shown/lines-of.ts';
import { useLine } from '../../shown/use-line.ts';
import { useWeekContext } from '../model/use-week.ts';
import classes from './week.module.css';

/** A row that is being chosen is no line yet: nothing of it is kept or sent. */
function scratchOutbox(): RunningOutbox {
  const store = memoryStore();
  return {
    accountId: 'scratch',
    store: async () => store,
    senders: {},
    alone: (body) => body(),
    emit: () => {},
    latest: new Map(),
    send: async () => true,
    listen: () => () => {},
  };
}

function scratchModel(day: string, post: Post): SheetModel {
  const model = createSheetModel({ day, entries: [], writtenAt: null }, scratchOutbox());
  addLine(model, blankSaid(post));
  return model;
}

type Props = { isOpen: boolean; setOpen: (isOpen: boolean) => void; onAdd: (work: Said) => void };

/** The place of the next work: a press, and the list of work opens in its row. */
export function NewRow({ isOpen, setOpen, onAdd }: Props) {
  const { t } = useTranslation();
  const { days, rows } = useWeekContext();
  const posts = days.flatMap((day) => (day.isFuture ? [] : [day.posts])).findLast((held) => held.length > 0);
  const day = days.findLast(({ isFuture }) => !isFuture) ?? days[0];
  const [post] = posts ?? [];
  if (!posts || !post || !day) return null;
  return isOpen ? (
    <Choosing day={day.day} posts={posts} onAdd={onAdd} onLeave={() => setOpen(false)} />
  ) : (
    <button type="button" className={classes.add} data-add onClick={() => setOpen(true)}>
      <Icon name="plus" />
      {t(rows.length === 0 ? 'workWeek.addFirst' : 'workWeek.addRow')}
    </button>
  );
}

type ChoosingProps = {
  day: string;
  posts: readonly Post[];
  onAdd: (work: Said) => void;
  onLeave: () => void;
};

function Choosing({ day, posts, onAdd, onLeave }: ChoosingProps) {
  const { suggestions } = useWeekContext();
  const [model] = useState(() => scratchModel(day, posts[0] as Post));
  const sheet = useSheetState(model);
  const ways = { posts, suggestions, standardMinutes: 0, isFuture: false, isUnitOpen: () => true };
  const lines: Lines = linesOf(model, { ...ways, returned: new Map() });
  const [row] = sheet.rows;
  return row ? (
    <LinesContext value={lines}>
      <Choice row={row} onAdd={onAdd} onLeave={onLeave} />
    </LinesContext>
  ) : null;
}

/** Work of the list is a row at once; ad hoc work when its asker is named too. */
function Choice({ row, onAdd, onLeave }: { row: Row; onAdd: (work: Said) => void; onLeave: () => void }) {
  const { t } = useTranslation();
  const line = useLine(row, 1);
  const isPhone = useIsPhone();
  const { said } = row;
  const isChosen = said.productId !== null || said.isGiven;
  const isAdHocReady = said.isAdHoc && said.work.trim() !== '' && said.adHocBy.trim() !== '';
  const add = useEffectEvent(() => onAdd(said));
  const box = useRef<HTMLDivElement>(null);
  // On a phone the list stands below the field: both are to be seen.
  useLayoutEffect(() => {
    if (isPhone) box.current?.scrollIntoView({ block: 'start' });
  }, [isPhone]);
  // Before the next key comes: it is typed into the row's first cell.
  useLayoutEffect(() => {
    if (isChosen) add();
  }, [isChosen]);
  return (
    <div
      ref={box}
      className={classes.choosing}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.defaultPrevented) return;
        if (event.key === 'Escape') onLeave();
        else if (event.key === 'Enter' && isAdHocReady) onAdd(said);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        const isOut = !currentTarget.contains(relatedTarget) && document.hasFocus();
        if (isOut && said.work.trim() === '') onLeave();
      }}
    >
      <div className={classes.field}>
        <WorkField line={line} isLarge={isPhone} />
      </div>
      {said.isAdHoc && (
        <Button size="sm" disabled={!isAdHocReady} onClick={() => onAdd(said)}>
          {t('workWeek.addAdHoc')}
        </Button>
      )}
      <Button size="sm" variant="quiet" onClick={onLeave}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
