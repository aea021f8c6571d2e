import { useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { inputClass } from '../../../ui/form/input.tsx';
import { useField } from '../edit/use-field.ts';
import type { Said } from '../line/said.ts';
import { sayHeard, saysMore, useHearing } from '../match/heard.ts';
import { optionsFor, type WorkOption } from '../match/options.ts';
import { pick, postOfOption, typeWork } from '../match/pick.ts';
import { changePost, putCursor, typeInto } from '../sheet/actions.ts';
import { useLines } from '../shown/lines-context.ts';
import type { Line } from '../shown/use-line.ts';
import classes from './combo.module.css';
import { HeardParts } from './heard-parts.tsx';
import { useCombobox } from './use-combobox.ts';
import { WorkList } from './work-list.tsx';

type Props = { line: Line; isLarge?: boolean };

/** Looks work up in the list of the post: without tone marks, words in any order; the last choice logs it as ad hoc. A whole sentence is taken apart. */
export function WorkCombobox({ line, isLarge }: Props) {
  const { t } = useTranslation();
  const { model, suggestions, posts } = useLines();
  const listId = useId();
  const field = useField<HTMLInputElement>(line, 'work');
  const { said } = line.row;
  const hear = useHearing();
  const isQuery = said.productId === null && !said.isAdHoc && said.work.trim() !== '';
  // A confidential line is no sentence: nothing of it but its kind is kept.
  const heard = !isQuery ? { work: '' } : said.isSecret ? { work: said.work } : hear(said.work, suggestions);
  const { work } = heard;
  // Not at a key in another field of the line.
  const groups = useMemo(
    () => optionsFor(work, suggestions, posts, said.isSecret),
    [work, suggestions, posts, said.isSecret],
  );
  const take = (option: WorkOption, typed: Partial<Said> = {}): string => {
    const post = postOfOption(option, said, posts);
    const id = post === said ? line.row.id : changePost(model, line.row.id, post);
    const picked = pick(said, option);
    typeInto(model, id, { ...picked, ...sayHeard({ ...said, ...picked }, heard), ...typed });
    return id;
  };
  const isTakenEarly = useRef(false);
  const combo = useCombobox({
    groups,
    isQuery,
    onPick: (option) => {
      const next = said.isSecret ? 'time' : option.kind === 'ad-hoc' ? 'adHocBy' : 'note';
      putCursor(model, { id: take(option), field: next });
    },
    onEarly: () => {
      isTakenEarly.current = true;
      putCursor(model, { id: line.row.id, field: said.isSecret ? 'time' : 'note' });
    },
  });
  // What was taken before there was a choice is the best answer once there is one; none leaves it to be chosen.
  useEffect(() => {
    if (!isTakenEarly.current || suggestions === undefined) return;
    isTakenEarly.current = false;
    const best = groups[0]?.options[0];
    if (!isQuery || !best || best.kind === 'ad-hoc') return;
    const id = take(best, said.time === '' ? {} : { time: said.time });
    if (id !== line.row.id && line.cursor) putCursor(model, { id, field: line.cursor });
  });

  // At rest a long name is read whole, on as many lines as it takes.
  const isWhole = said.productId !== null && line.cursor !== 'work';

  return (
    <div className={classes.box} data-large={isLarge || undefined} data-whole={isWhole || undefined}>
      {isWhole && (
        <span className={classes.whole} aria-hidden="true">
          {said.work}
        </span>
      )}
      <input
        {...field}
        className={inputClass(isLarge ? 'lg' : 'sm')}
        role="combobox"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        placeholder={t('workEntry.hint.work')}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={combo.isOpen}
        aria-controls={combo.isOpen ? listId : undefined}
        aria-activedescendant={combo.active && `${listId}-${combo.active.key}`}
        value={said.work}
        onChange={({ target }) => {
          line.say(typeWork(said, target.value));
          combo.typed();
        }}
        onClick={combo.open}
        onBlur={() => {
          combo.close();
          field.onBlur();
        }}
        onKeyDown={combo.pressKey}
      />
      {combo.isOpen && (
        <WorkList id={listId} groups={groups} active={combo.active} onTake={combo.take} isInline={isLarge}>
          {saysMore(heard) && <HeardParts heard={heard} />}
        </WorkList>
      )}
    </div>
  );
}
