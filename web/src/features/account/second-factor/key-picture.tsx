import { encode } from 'uqr';
import classes from './second-factor.module.css';

/** Light dots around the picture, as a reader needs them. */
const BORDER = 2;

/** An address as a square of dots, drawn here: it is told to nobody. */
export function KeyPicture({ address, label }: { address: string; label: string }) {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER });
  const dots = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg
      className={classes.picture}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={dots.join('')} fill="currentColor" />
    </svg>
  );
}
