import { newId } from '@so-viec/shared/id/uuidv7';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatMonth } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../closing.module.css';
import type { ClosingRow } from '../queries.ts';
import { type ClosingTask, useClosingSearch } from '../search.ts';
import { useClosingWrite } from '../use-closing-write.ts';

/** What the reader may do about a unit: one press where nothing is left to be asked. */
export function RowActs({ row, isFirst }: { row: ClosingRow; isFirst: boolean }) {
  const { t } = useTranslation();
  const { go } = useClosingSearch();
  const { code, closing, may } = row;
  // Longer time is of use only where writing ends.
  const hasEnd = row.dueOn !== null || row.reopening?.state === 'agreed';
  const open = (viec: ClosingTask) => () => go({ viec, o: code });
  const who = <span className="visually-hidden"> {t('closing.act.of', { name: row.name })}</span>;
  const quiet = (task: ClosingTask, words: 'ask' | 'editions' | 'deadline' | 'grace') => (
    <Button className={classes.act} size="sm" variant="quiet" onClick={open(task)}>
      {t(`closing.act.${words}`)}
      {who}
    </Button>
  );
  return (
    <div className={classes.acts}>
      {may.close && row.obstacles.length === 0 && row.targets > 0 && <Close row={row} isFirst={isFirst} />}
      {closing && may.ask && (!row.reopening || row.reopening.state === 'lapsed') && quiet('mo-lai', 'ask')}
      {row.editions > 0 && quiet('ban', 'editions')}
      {!closing && may.time && row.isBody && row.kind !== 'top' && quiet('han', 'deadline')}
      {!closing && may.time && hasEnd && quiet('gia-han', 'grace')}
    </div>
  );
}

function Close({ row, isFirst }: { row: ClosingRow; isFirst: boolean }) {
  const { t } = useTranslation();
  const { month, go } = useClosingSearch();
  const close = useClosingWrite(
    (id: string) =>
      call(api.api.closings[':id'].$put({ param: { id }, json: { month, unit: row.code, undecided: 0 } })),
    () => t('closing.done.close', { month: formatMonth(month), name: row.name }),
    () => undefined,
  );
  const press = () => (row.undecided > 0 ? go({ viec: 'chot', o: row.code }) : close.mutate(newId()));
  return (
    <>
      <Button
        size="sm"
        variant={isFirst ? 'primary' : 'plain'}
        icon="check"
        disabled={close.isPending}
        onClick={press}
      >
        {close.isPending
          ? t('closing.act.closing')
          : row.targets > 1
            ? t('closing.act.closeAll', { count: row.targets })
            : t('closing.act.close')}
        <span className="visually-hidden"> {t('closing.act.of', { name: row.name })}</span>
      </Button>
      {close.error && <Refusal>{problemText(t, close.error)}</Refusal>}
    </>
  );
}
