import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMinutes } from '../../../lib/format.ts';
import { weekWords } from '../../../lib/words/week-words.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Tag } from '../../../ui/page/tag.tsx';
import type { Cadre, Post } from '../queries.ts';
import { type Act, wordOf } from '../search.ts';
import classes from './timeline.module.css';

const FULL_DAY = 480;

/** A post in words: where, what, from when to when, and what is out of the ordinary; and what may be done with it. */
export function PostWords({ person, post }: { person: Cadre; post: Post }) {
  const { t } = useTranslation();
  const { weeklyPattern: pattern } = post;
  const more = [
    post.dailyMinutes !== FULL_DAY &&
      t('cadre.person.dailyHours', { hours: formatMinutes(post.dailyMinutes) }),
    pattern && t('cadre.person.ownPattern', { days: weekWords(t, pattern) }),
    !post.hasDutyToLog && t('cadre.person.noDuty'),
  ].filter(Boolean);
  const acts = actsOn(person, post);
  return (
    <div className={classes.words}>
      <span className={classes.unit}>
        {post.unitName} <Tag>{t(`cadre.post.${post.kind}`)}</Tag>
      </span>
      <span>
        {post.positionName}
        {post.title && post.title !== post.positionName && `, ${post.title}`}
      </span>
      <span className={classes.quiet}>
        {daysWords(t, post, person.today)}
        {more.length > 0 && `, ${more.join(', ')}`}
      </span>
      <Decisions post={post} />
      {post.canChange && acts.length > 0 && <PostActs code={person.cadre.code} post={post} acts={acts} />}
    </div>
  );
}

/** "Từ 01/03/2024 đến nay"; what begins later and has no end is not there until now. */
export function daysWords(
  t: TFunction,
  { fromOn, toOn }: { fromOn: string; toOn: string | null },
  today: string,
): string {
  const from = formatDay(fromOn);
  if (toOn === null && fromOn > today) return t('cadre.person.daysAhead', { from });
  return t('cadre.person.days', { from, to: toOn ? formatDay(toOn) : t('cadre.person.now') });
}

/** "Quyết định số 125/QĐ-SNV ngày 10/01/2024; Nghỉ hưu, kết thúc theo quyết định số …" */
function Decisions({ post }: { post: Post }) {
  const { t } = useTranslation();
  const say = (number: string, day: string | null) =>
    day
      ? t('cadre.person.decisionOn', { number, day: formatDay(day) })
      : t('cadre.person.decision', { number });
  const end = post.endDecision && say(post.endDecision, post.endDecidedOn);
  const ended = end && t('cadre.person.ended', { decision: lowerFirst(end) });
  const words = [
    post.decision && say(post.decision, post.decidedOn),
    [post.leaving && t(`cadre.leaving.${post.leaving}`), ended].filter(Boolean).join(', '),
  ].filter(Boolean);
  return words.length === 0 ? null : (
    <span className={classes.quiet}>
      {words.map((line) => line.charAt(0).toUpperCase() + line.slice(1)).join('. ')}
    </span>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What may be done with a post; of one that is over and that nothing follows, its end alone. */
function actsOn({ posts, today }: Cadre, post: Post): Act[] {
  const { toOn, kind } = post;
  const follows = (other: Post) =>
    other.kind === kind &&
    toOn !== null &&
    other.fromOn > toOn &&
    (kind !== 'concurrent' || other.unitId === post.unitId);
  const mayReopen = toOn !== null && !posts.some(follows);
  if (toOn === null || toOn >= today) {
    return ['move', 'terms', 'end', ...(mayReopen ? ['reopen' as const] : []), 'remove'];
  }
  return mayReopen ? ['end', 'reopen'] : [];
}

function PostActs({ code, post, acts }: { code: string; post: Post; acts: readonly Act[] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.acts}>
      {acts.map((act) => (
        <ButtonLink
          key={act}
          to="/can-bo/$code"
          params={{ code }}
          search={({ thang }) => ({ ...(thang && { thang }), viec: wordOf(act), 'bo-tri': post.id })}
          size="sm"
          resetScroll={false}
        >
          {t(`cadre.act.${act === 'end' && post.toOn ? 'moveEnd' : (act as 'move')}`)}
          <span className="visually-hidden">{post.unitName}</span>
        </ButtonLink>
      ))}
    </span>
  );
}
