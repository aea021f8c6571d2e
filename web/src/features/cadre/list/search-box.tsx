import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../../ui/form/input.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import classes from './list.module.css';

const PAUSE_MS = 200;

/** Words of a name in any order; the list follows while one types. */
export function SearchBox({ value, onChange }: { value: string; onChange: (typed: string) => void }) {
  const { t } = useTranslation();
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
        {t('cadre.search')}
      </label>
      <Icon name="search" className={classes.searchIcon ?? ''} />
      <TextInput
        id={id}
        type="search"
        className={classes.searchInput}
        placeholder={t('cadre.searchHint')}
        value={typed}
        onChange={(event) => change(event.target.value)}
        onKeyDown={searchNow}
        // Who presses a link leaves this page: a search that fires later would bring them back.
        onBlur={stop}
      />
    </div>
  );
}
