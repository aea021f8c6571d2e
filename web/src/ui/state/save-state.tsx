import classes from './save-state.module.css';
import { StateMark, type StateName } from './state-mark.tsx';

/** One thing said about saving: "Đã lưu 3 dòng lúc 16:42" with `accepted`, "Dòng 4 cần sửa" with `wrong`. */
export type SaveWord = { key: string; state: StateName; text: string; onPress?: () => void };

/** What is saved, what needs mending, what is being typed: in words, announced politely, never a spinner. */
export function SaveState({ words }: { words: readonly SaveWord[] }) {
  return (
    <div className={classes.words} role="status" aria-live="polite">
      {words.map(({ key, state, text, onPress }) =>
        onPress ? (
          <button key={key} type="button" className={classes.press} onClick={onPress}>
            <StateMark state={state}>{text}</StateMark>
          </button>
        ) : (
          <StateMark key={key} state={state}>
            {text}
          </StateMark>
        ),
      )}
    </div>
  );
}
