import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { TextInput } from './input.tsx';
import classes from './picker.module.css';

export type Choice = { id: string; name: string; note?: string };

type Props = {
  id: string;
  /** What is chosen; typing on chooses nothing until a line is picked. */
  value: Choice | undefined;
  onPick: (choice: Choice | undefined) => void;
  /** Takes what is typed as it stands: a line of the list is a suggestion then. */
  onType?: (typed: string) => void;
  /** A key of the search for the cache, and the search itself. */
  of: string;
  search: (typed: string) => Promise<Choice[]>;
  /** Said where a search finds nothing. */
  nothing: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-label'?: string;
  'data-column'?: string;
  scale?: 'sm';
};

/** One of many, found by typing a part of its name: ↑ ↓ move, Enter picks, Esc closes. */
export function Picker({ id, value, onPick, onType, of, search, nothing, ...field }: Props) {
  const [typed, type] = useState<string>();
  const [at, moveTo] = useState(0);
  const asked = useDeferredValue(typed?.trim() ?? '');
  const {
    data = [],
    isSuccess,
    isPlaceholderData,
  } = useQuery({
    queryKey: ['picker', of, asked],
    queryFn: () => search(asked),
    enabled: typed !== undefined && asked !== '',
    placeholderData: keepPreviousData,
  });
  const isOpen = typed !== undefined && asked !== '';
  // What is listed may still be the answer to fewer letters: nobody chose its first line.
  const isBehind = isPlaceholderData || asked !== typed?.trim();
  const active = isBehind ? undefined : data[at];
  const list = useRef<HTMLDivElement>(null);
  const found = data.length;
  // The list may stand under the edge of the window, or the tabs of a phone.
  useEffect(() => {
    if (isOpen && found > 0) list.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen, found]);
  const pick = (choice: Choice) => {
    onPick(choice);
    type(undefined);
  };
  const press = (event: KeyboardEvent) => {
    if (!isOpen) return;
    if (event.key === 'ArrowDown') moveTo(Math.min(at + 1, data.length - 1));
    else if (event.key === 'ArrowUp') moveTo(Math.max(at - 1, 0));
    // While the list is still on its way Enter picks nothing, and sends no form either.
    else if (event.key === 'Enter') {
      if (active) pick(active);
    } else if (event.key === 'Escape') type(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.picker}>
      <TextInput
        {...field}
        id={id}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isOpen && active && { 'aria-activedescendant': `${id}-${at}` })}
        value={typed ?? value?.name ?? ''}
        onChange={(event) => {
          type(event.target.value);
          moveTo(0);
          if (onType) onType(event.target.value);
          else if (value) onPick(undefined);
        }}
        onKeyDown={press}
        onBlur={() => type(value ? undefined : typed)}
      />
      {isOpen && (
        <div ref={list} className={classes.list} role="listbox" id={`${id}-list`} aria-labelledby={id}>
          {data.map((choice, index) => (
            <div
              key={choice.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={choice === active}
              className={classes.choice}
              // A thumb on the list may be about to scroll it: it picks when it was a tap.
              onPointerDown={(event) => {
                if (event.pointerType === 'touch') return;
                event.preventDefault();
                pick(choice);
              }}
              onClick={() => pick(choice)}
            >
              {choice.name}
              {choice.note && <span className={classes.note}>{choice.note}</span>}
            </div>
          ))}
          {isSuccess && data.length === 0 && <p className={classes.nothing}>{nothing}</p>}
        </div>
      )}
    </div>
  );
}
