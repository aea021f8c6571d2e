import { type KeyboardEvent, useState } from 'react';
import type { OptionGroup, WorkOption } from '../match/options.ts';

type Ways = {
  /** The choices for what is typed now. */
  groups: readonly OptionGroup[];
  isQuery: boolean;
  onPick: (option: WorkOption) => void;
  /** What was typed is to be taken, and there is no choice yet. */
  onEarly: () => void;
};

/** A list that opens while one types; the focus stays in the input. ↑ ↓ choose, Enter and Tab take, Esc closes. */
export function useCombobox({ groups, isQuery, onPick, onEarly }: Ways) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const options = groups.flatMap((group) => group.options);
  // What was typed stands for its best answer, until an arrow says otherwise.
  const at = chosen ?? (isQuery ? 0 : -1);
  const active = isOpen ? options[Math.min(at, options.length - 1)] : undefined;

  const close = () => {
    setOpen(false);
    setChosen(null);
  };
  const take = (option: WorkOption) => {
    close();
    onPick(option);
  };
  const step = (by: 1 | -1) => {
    if (!isOpen) setOpen(true);
    else setChosen((at + by + options.length) % options.length);
  };

  function pressKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && (isOpen || !event.altKey)) step(1);
    else if (event.key === 'ArrowUp' && isOpen) step(-1);
    else if (event.key === 'Enter' && active && !event.ctrlKey) take(active);
    else if (event.key === 'Enter' && isQuery && options.length === 0 && !event.ctrlKey) onEarly();
    else if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'Tab' && active && active.kind !== 'ad-hoc' && !event.shiftKey) take(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    isOpen: isOpen && options.length > 0,
    active,
    close,
    take,
    open: () => setOpen(true),
    /** Typing opens the list and begins at its top. */
    typed: () => {
      setOpen(true);
      setChosen(null);
    },
    pressKey,
  };
}
