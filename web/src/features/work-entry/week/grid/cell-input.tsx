import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { inputClass } from '../../../../ui/form/input.tsx';
import { type Go, useCursorContext } from '../hand/cursor.ts';
import classes from './week.module.css';

/** Where a key in the field leads; arrows leave only a field that was just begun, else they move in its text. */
function goOf(
  { key, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent,
  isFresh: boolean,
): Go | 'cancel' | undefined {
  if (key === 'Escape') return 'cancel';
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'back' : 'next';
  if (key === 'F2') return 'open';
  if ((ctrlKey || metaKey) && code === 'KeyR') return 'fill';
  if (key === 'ArrowDown') return 'down';
  if (key === 'ArrowUp') return 'up';
  if (isFresh && key === 'ArrowLeft') return 'left';
  if (isFresh && key === 'ArrowRight') return 'right';
  return undefined;
}

/** The field of a cell. What stands in it is taken when it is left, however it is left but by Esc. */
export function CellInput({ label, isPhone }: { label: string; isPhone?: boolean }) {
  const { editing, commit, cancel } = useCursorContext();
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);

  const take = (go?: Go) => {
    if (isOver.current) return;
    isOver.current = true;
    commit(input.current?.value ?? '', go);
  };
  const leavePage = useEffectEvent(() => take());
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  useEffect(() => {
    window.addEventListener('pagehide', leavePage);
    return () => window.removeEventListener('pagehide', leavePage);
  }, []);

  return (
    <input
      ref={input}
      className={inputClass(isPhone ? 'lg' : 'sm', `${classes.input} figures`)}
      aria-label={label}
      defaultValue={editing?.text ?? ''}
      inputMode="text"
      autoComplete="off"
      onBlur={() => take()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const go = goOf(event, editing?.isFresh ?? false);
        if (!go) return;
        event.preventDefault();
        event.stopPropagation();
        if (go !== 'cancel') return take(go);
        isOver.current = true;
        cancel();
      }}
    />
  );
}
