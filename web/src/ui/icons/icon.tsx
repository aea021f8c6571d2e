import classes from './icon.module.css';
import { type IconName, PATHS } from './paths.ts';

export type { IconName } from './paths.ts';

type Props = { name: IconName; size?: 12 | 14 | 16 | 18 | 20 | 24; className?: string };

/** A drawing beside words; never alone, so it is hidden from screen readers. */
export function Icon({ name, size = 16, className }: Props) {
  return (
    <svg
      className={className ? `${classes.icon} ${className}` : classes.icon}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      data-bold={name === 'more' || undefined}
    >
      <path d={PATHS[name]} />
      {name === 'half-disc' && <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" className={classes.filled} />}
    </svg>
  );
}
