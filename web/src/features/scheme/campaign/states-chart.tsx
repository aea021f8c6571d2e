import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { percentWhole } from '../../../lib/format.ts';
import type { CampaignView } from '../answers.ts';
import { BODY_STATES, type CampaignSearch } from '../search.ts';
import classes from './campaign.module.css';

type Props = { view: CampaignView; search: CampaignSearch };

/** On these the count is written in light ink. */
const DARK = new Set(['appraised', 'approved', 'in-force', 'replaced']);
/** Pixels that a count needs. */
const LEAST_WIDTH = 18;

/** One bar a block, parted by the states of its bodies; a part leads to the names. */
export function StatesChart({ view, search }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const present = BODY_STATES.filter((state) => view.blocks.some(({ counts }) => counts[state]));
  const rows = view.blocks
    .filter(({ total }) => total > 0)
    .map(({ block, total, counts }) => ({
      block,
      name: `${t(`scheme.block.${block}`)} (${total})`,
      ...Object.fromEntries(present.map((state) => [state, ((counts[state] ?? 0) * 100) / total])),
      ...Object.fromEntries(present.map((state) => [`${state} count`, counts[state] ?? 0])),
    }));
  const words = view.blocks
    .map(({ block, counts }) => {
      const parts = present.filter((state) => counts[state]);
      return `${t(`scheme.block.${block}`)}: ${parts.map((s) => `${t(`scheme.state.${s}`)} ${counts[s]}`).join(', ')}`;
    })
    .join('; ');
  return (
    <figure
      className={classes.chart}
      data-blocks={rows.length}
      role="img"
      aria-label={t('scheme.campaign.chartWords', { values: words })}
    >
      <BarChart
        responsive
        className={classes.plot ?? ''}
        layout="vertical"
        data={rows}
        margin={{ top: 4, right: 24, bottom: 0, left: 8 }}
        barCategoryGap={10}
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          domain={[0, 100]}
          ticks={[0, 25, 50, 75, 100]}
          tickFormatter={percentWhole}
          axisLine={false}
          tickLine={false}
          tick={{ className: classes.axis ?? '' }}
        />
        <YAxis
          type="category"
          dataKey="name"
          width={130}
          axisLine={false}
          tickLine={false}
          tick={{ className: classes.axis ?? '' }}
        />
        {present.map((state) => (
          <Bar
            key={state}
            dataKey={state}
            stackId="states"
            isAnimationActive={false}
            shape={(part) => <Part {...part} state={state} />}
            onClick={({ payload }) => {
              const { block } = payload as (typeof rows)[number];
              const to = { ...search, state, block };
              void navigate({
                to: '/de-an/dot/$id',
                params: { id: view.campaign.id },
                search: to,
                replace: true,
              });
            }}
          />
        ))}
      </BarChart>
    </figure>
  );
}

type PartProps = Partial<Record<'x' | 'y' | 'width' | 'height', number | string | undefined>> & {
  payload?: Record<string, unknown>;
  state: string;
};

/** The bodies of one block in one state: two pixels from the next part, with their count where there is room. */
function Part({ x = 0, y = 0, width = 0, height = 0, payload, state }: PartProps) {
  const [left, top, wide, high] = [x, y, width, height].map(Number) as [number, number, number, number];
  const count = payload?.[`${state} count`];
  if (!count) return null;
  return (
    <g className={classes.seg}>
      <rect x={left} y={top} width={Math.max(1, wide - 2)} height={high} className={classes[state]} />
      {wide >= LEAST_WIDTH && (
        <text
          x={left + (wide - 2) / 2}
          y={top + high / 2}
          dy="0.35em"
          textAnchor="middle"
          className={classes.count}
          fill={DARK.has(state) ? 'var(--surface)' : 'var(--heat-ink-low)'}
        >
          {String(count)}
        </text>
      )}
    </g>
  );
}
