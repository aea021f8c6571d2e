import { type DragEvent, useRef, useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import classes from './drop-place.module.css';

type Props = {
  /** What it is for: "Thả tệp Word vào đây hoặc bấm để chọn". */
  label: string;
  /** Said while a file is held over it. */
  over: string;
  /** What it takes, in smaller words. */
  note: string;
  /** What is being done with a file; nothing else is taken meanwhile. */
  busy?: string | undefined;
  /** The browser's list of endings and media types. */
  accept: string;
  onFile: (file: File) => void;
};

/** A place to drop a file, which is also a button to choose one. */
export function DropPlace({ label, over, note, busy, accept, onFile }: Props) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && busy === undefined) onFile(file);
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = '';
  };
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <label
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept={accept}
        aria-label={label}
        onChange={(event) => take(event.target.files)}
      />
      <Icon name="document" size={20} />
      <span className={classes.words} role="status">
        {busy ?? (isOver ? over : label)}
      </span>
      <span className={classes.note}>{note}</span>
    </label>
  );
}
