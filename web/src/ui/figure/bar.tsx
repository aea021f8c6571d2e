import classes from './bar.module.css';

type Props = {
  /** Share of the whole, 0 to 1; more than 1 fills the bar. */
  share: number;
  /** A black tick for the mean or the standard, 0 to 1. */
  tick?: number;
  /** What a screen reader hears: "72 %, 5 giờ 45 phút trên 8 giờ". Left out when the words stand beside the bar. */
  label?: string;
  tone?: 'data' | 'unclear';
};

const clamp = (share: number) => Math.max(0, Math.min(1, share));

/** An 8 px bar. Drawn as SVG, so that it needs no style of its own and prints. */
export function Bar({ share, tick, label, tone = 'data' }: Props) {
  const said = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true as const };
  return (
    <svg className={classes.bar} data-tone={tone} width="100%" height="8" {...said}>
      <rect className={classes.track} width="100%" height="8" rx="4" />
      <rect className={classes.fill} width={`${clamp(share) * 100}%`} height="8" rx="4" />
      {tick !== undefined && (
        <rect className={classes.tick} x={`${clamp(tick) * 100}%`} y="-3" width="2" height="14" />
      )}
    </svg>
  );
}
