import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import type { Cadre } from '../queries.ts';
import { daysWords, PostWords } from './post-words.tsx';
import classes from './timeline.module.css';
import { barOf, type Span, shareOf, spanOf, yearsOf } from './timeline.rules.ts';

const percent = (share: number) => `${share * 100}%`;

type Props = {
  person: Cadre;
  /** The form that is open for one of the posts; it stands beneath that post. */
  open?: { postId: string; form: ReactNode } | undefined;
};

/** Everything a person held and holds: words at the left, days at the right, the newest first. */
export function Timeline({ person, open }: Props) {
  const { t } = useTranslation();
  const { posts, headships, today } = person;
  const span = spanOf([...posts, ...headships], today);
  const first = posts.at(-1)?.fromOn;
  const ends = posts.flatMap(({ toOn }) => toOn ?? []).toSorted();
  const last = ends.length === posts.length ? (ends.at(-1) ?? null) : null;
  return (
    <Card
      title={t('cadre.person.posts')}
      note={first && first <= today && daysWords(t, { fromOn: first, toOn: last }, today)}
    >
      {posts.length === 0 && <p className={classes.none}>{t('cadre.person.noPost')}</p>}
      <div className={classes.rows}>
        <Years span={span} today={today} />
        <ol>
          {posts.map((post) => (
            <li key={post.id} className={classes.row}>
              <PostWords person={person} post={post} />
              <Bar span={span} today={today} of={post} look={post.kind} />
              {open?.postId === post.id && <div className={classes.form}>{open.form}</div>}
            </li>
          ))}
          {headships.map((held) => (
            <li key={held.id} className={classes.row}>
              <div className={classes.words}>
                <span className={classes.unit}>{held.unitName}</span>
                <span className={classes.quiet}>
                  {t(`cadre.person.${held.kind === 'head' ? 'head' : 'deputy'}`)}
                  {', '}
                  {daysWords(t, held, today)}
                </span>
              </div>
              <Bar span={span} today={today} of={held} look="office" />
            </li>
          ))}
        </ol>
      </div>
      {posts.length > 0 && <Legend looks={looksOf(person)} />}
    </Card>
  );
}

type Look = BarProps['look'];

/** The kinds of bars that a person has, each once. */
const looksOf = ({ posts, headships }: Cadre): Look[] => [
  ...new Set<Look>([...posts.map(({ kind }) => kind), ...(headships.length > 0 ? ['office' as const] : [])]),
];

/** What the bars mean, in words beside a piece of each. */
function Legend({ looks }: { looks: readonly Look[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.legend}>
      {looks.map((look) => (
        <li key={look}>
          <Swatch look={look} />
          {t(look === 'office' ? 'cadre.person.office' : `cadre.post.${look}`)}
        </li>
      ))}
      <li>
        <svg width="2" height="16" aria-hidden="true">
          <rect className={classes.today} width="2" height="16" />
        </svg>
        {t('cadre.person.today')}
      </li>
    </ul>
  );
}

type BarProps = {
  span: Span;
  today: string;
  of: { fromOn: string; toOn: string | null };
  look: 'primary' | 'concurrent' | 'secondment' | 'office';
};

function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={classes.hatch} width="3" height="6" />
    </pattern>
  );
}

function Swatch({ look }: { look: Look }) {
  const hatch = useId();
  const fill = look === 'office' ? { fill: `url(#${hatch})` } : {};
  return (
    <svg className={classes.swatch} data-look={look} width="24" height="12" aria-hidden="true">
      {look === 'office' && <Hatch id={hatch} />}
      <rect className={classes.fill} x="0.5" y="0.5" width="23" height="11" rx="3" {...fill} />
    </svg>
  );
}

/** Days as a bar; the words beside it say them too. An office is hatched, today is a line. */
function Bar({ span, today, of, look }: BarProps) {
  const hatch = useId();
  const { start, share } = barOf(span, of);
  return (
    <svg className={classes.bar} data-look={look} width="100%" height="24" aria-hidden="true">
      {look === 'office' && <Hatch id={hatch} />}
      <rect className={classes.track} y="11" width="100%" height="2" />
      <rect
        className={classes.fill}
        x={percent(start)}
        y="5"
        width={percent(share)}
        height="14"
        rx="4"
        {...(look === 'office' && { fill: `url(#${hatch})` })}
      />
      <rect className={classes.today} x={percent(shareOf(span, today))} width="2" height="24" />
    </svg>
  );
}

/** The first days of years above the bars. */
function Years({ span, today }: { span: Span; today: string }) {
  return (
    <div className={classes.head} aria-hidden="true">
      <span />
      <svg className={classes.years} width="100%" height="20">
        {yearsOf(span).map(({ year, share }) => (
          <g key={year}>
            <rect className={classes.tick} x={percent(share)} y="14" width="1" height="6" />
            <text
              x={percent(share)}
              y="12"
              textAnchor={share > 0.94 ? 'end' : share < 0.04 ? 'start' : 'middle'}
            >
              {year}
            </text>
          </g>
        ))}
        <rect className={classes.today} x={percent(shareOf(span, today))} y="14" width="2" height="6" />
      </svg>
    </div>
  );
}
