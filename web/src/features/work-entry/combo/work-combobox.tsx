import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { inputClass } from '../../../ui/form/input.tsx';
import { useField } from '../edit/use-field.ts';
import { optionsFor } from '../match/options.ts';
import { pick, typeWork } from '../match/pick.ts';
import { useLines } from '../shown/lines-context.ts';
import type { Line } from '../shown/use-line.ts';
import classes from './combo.module.css';
import { useCombobox } from './use-combobox.ts';
import { WorkList } from './work-list.tsx';

type Props = { line: Line; onPicked: (isAdHoc: boolean) => void; isLarge?: boolean };

/** Looks work up in the list of the post: without tone marks, words in any order; the last choice logs it as ad hoc. */
export function WorkCombobox({ line, onPicked, isLarge }: Props) {
  const { t } = useTranslation();
  const { suggestions } = useLines();
  const listId = useId();
  const field = useField<HTMLInputElement>(line, 'work');
  const { said } = line.row;
  const isQuery = said.productId === null && !said.isAdHoc && said.work.trim() !== '';
  const groups = optionsFor(isQuery ? said.work : '', suggestions, said);
  const combo = useCombobox({
    groups,
    isQuery,
    onPick: (option) => {
      line.say(pick(said, option));
      onPicked(option.kind === 'ad-hoc');
    },
  });

  return (
    <div className={classes.box} data-large={isLarge || undefined}>
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
        onBlur={combo.close}
        onKeyDown={combo.pressKey}
      />
      {combo.isOpen && (
        <WorkList id={listId} groups={groups} active={combo.active} onTake={combo.take} isInline={isLarge} />
      )}
    </div>
  );
}
