import type { ComponentProps } from 'react';
import classes from './input.module.css';

type Size = { scale?: 'sm' | 'md' | 'lg' };

/** The class of every text control: `sm` 32 px in rows, `md` 36 px, `lg` 44 px with 16 px letters. */
export function inputClass(scale: 'sm' | 'md' | 'lg' = 'md', className?: string) {
  return [classes.input, classes[scale], className].filter(Boolean).join(' ');
}

/** One line of text. On phones letters are 16 px, so that nothing zooms. */
export function TextInput({ scale = 'md', className, ...rest }: Size & ComponentProps<'input'>) {
  return <input className={inputClass(scale, className)} autoComplete="off" {...rest} />;
}

/** Several lines of text. */
export function TextArea({ scale = 'md', className, ...rest }: Size & ComponentProps<'textarea'>) {
  return <textarea className={inputClass(scale, `${classes.area} ${className ?? ''}`)} {...rest} />;
}

/** A choice from a short list; the browser's own list works with every keyboard and phone. */
export function Select({ scale = 'md', className, ...rest }: Size & ComponentProps<'select'>) {
  return <select className={inputClass(scale, `${classes.select} ${className ?? ''}`)} {...rest} />;
}
