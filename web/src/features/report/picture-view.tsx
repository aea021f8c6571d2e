import type { Picture, Shape } from '@so-viec/shared/report/chart/picture';
import { useId } from 'react';
import classes from './report.module.css';

/** A picture of a report as it stands in the file. */
export function PictureView({ picture }: { picture: Picture }) {
  const hatch = useId();
  const { width, height, alt, shapes } = picture;
  return (
    <svg className={classes.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.4" height="4" fill="#fff" />
        </pattern>
      </defs>
      {shapes.map((shape, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a picture never move.
        <Drawn key={place} shape={shape} hatch={hatch} />
      ))}
    </svg>
  );
}

function Drawn({ shape, hatch }: { shape: Shape; hatch: string }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      return (
        <>
          <rect {...{ x, y, width, height }} fill={shape.fill} />
          {shape.isHatched && <rect {...{ x, y, width, height }} fill={`url(#${hatch})`} />}
        </>
      );
    }
    case 'line':
      return (
        <polyline
          points={shape.points.map((point) => point.join(',')).join(' ')}
          fill="none"
          stroke={shape.stroke}
          strokeWidth={shape.width}
          {...(shape.dash && { strokeDasharray: shape.dash })}
        />
      );
    case 'dot':
      return (
        <circle
          cx={shape.x}
          cy={shape.y}
          r={shape.radius}
          fill={shape.fill}
          stroke={shape.stroke}
          strokeWidth={1.4}
        />
      );
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          textAnchor={shape.anchor}
          {...(shape.bold && { fontWeight: 600 })}
        >
          {shape.text}
        </text>
      );
  }
}
