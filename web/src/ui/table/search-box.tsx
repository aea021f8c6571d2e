import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { TextInput } from '../form/input.tsx';
import { Icon } from '../icons/icon.tsx';
import classes from './search-box.module.css';

const PAUSE_MS = 200;

type Props = {
  label: string;
  hint?: string;
  value: string;
  onChange: (typed: string) => void;
};

/** Words of a name in any order; the list follows while one types. */
export function SearchBox({ label, hint = label, value, onChange }: Props) {
  const id = useId();
  const [typed, type] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const stop = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  const change = (next: string) => {
    type(next);
    stop();
    timer.current = setTimeout(() => onChange(next.trim()), PAUSE_MS);
  };
  const searchNow = ({ key }: KeyboardEvent) => {
    if ((key !== 'Tab' && key !== 'Enter') || timer.current === undefined) return;
    stop();
    onChange(typed.trim());
  };
  return (
    <div className={classes.search} role="search">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <Icon name="search" className={classes.searchIcon ?? ''} />
      <TextInput
        id={id}
        type="search"
        className={classes.searchInput}
        placeholder={hint}
        value={typed}
        onChange={(event) => change(event.target.value)}
        onKeyDown={searchNow}
        // Who presses a link leaves this page: a search that fires later would bring them back.
        onBlur={stop}
      />
    </div>
  );
}
