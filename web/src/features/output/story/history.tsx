import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole, percentWhole } from '../../../lib/format.ts';
import { Icon, type IconName } from '../../../ui/icons/icon.tsx';
import type { Story, StoryCheck } from '../queries.ts';
import { instantWords } from '../when.ts';
import { eventsOf, type StoryEvent } from './history-events.ts';
import classes from './story.module.css';

/** Each delivery and each check, one row each, the last first; what was taken back is struck through and stays. */
export function History({ story }: { story: Story }) {
  const { t } = useTranslation();
  const events = eventsOf(story);
  const last = story.revisions.at(-1);
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{t('output.story.history')}</h3>
      {events.length === 0 && <p className={classes.quiet}>{t('output.story.nothingYet')}</p>}
      <ol className={classes.events}>
        {events.toReversed().map((event) => (
          <li key={event.id} className={classes.event} data-struck={isStruck(event) || undefined}>
            <Icon name={iconOf(event)} />
            <div>
              <div className={classes.said}>{wordsOf(t, event, measureOf(t, story))}</div>
              {reasonOf(event) && <div className={classes.reason}>{reasonOf(event)}</div>}
              <div className={classes.quiet}>
                {event.by
                  ? t('output.story.by', { name: event.by, at: instantWords(event.at) })
                  : instantWords(event.at)}
                {event.type === 'check' && isStruck(event) && ` · ${t('output.story.struck')}`}
              </div>
            </div>
          </li>
        ))}
      </ol>
      {last && <Revisions story={story} lastAt={last.at} />}
    </section>
  );
}

/** When the lines behind the product were changed or removed, and by whom; their words stay in the log. */
function Revisions({ story: { revisions, lines }, lastAt }: { story: Story; lastAt: string }) {
  const { t } = useTranslation();
  const dayOf = (entryId: string) => lines.find(({ id }) => id === entryId)?.workedOn;
  return (
    <details className={classes.quiet}>
      <summary>{t('output.story.revisions', { count: revisions.length, at: instantWords(lastAt) })}</summary>
      <ol className={classes.revisions}>
        {revisions.map(({ id, entryId, kind, at, byName }) => (
          <li key={id}>
            {t(`output.story.revision.${kind === 'removed' ? 'removed' : 'changed'}`, {
              day: formatDay(dayOf(entryId) ?? ''),
            })}
            {', '}
            {byName ? t('output.story.by', { name: byName, at: instantWords(at) }) : instantWords(at)}
          </li>
        ))}
      </ol>
    </details>
  );
}

const measureOf = (t: TFunction, { product }: Story) => product?.measure || t('output.fact.measure');

const ICONS: Record<string, IconName> = {
  accepted: 'check',
  fault: 'alert',
  delay: 'clock',
  'delay-dropped': 'clock',
  returned: 'return',
  revoked: 'undo',
  'cause-asked': 'flag',
  'cause-confirmed': 'check',
  'cause-refused': 'close',
  'share-returned': 'undo',
};
const iconOf = (event: StoryEvent): IconName =>
  event.type === 'delivery' ? 'upload' : (ICONS[event.check.kind] ?? 'document');

const isStruck = (event: StoryEvent): boolean =>
  event.type === 'delivery'
    ? event.delivery.withdrawnAt !== null
    : event.check.kind !== 'revoked' && !event.check.isStanding;

const reasonOf = (event: StoryEvent): string =>
  event.type === 'delivery' ? event.delivery.note : event.check.reason;

function wordsOf(t: TFunction, event: StoryEvent, measure: string): string {
  if (event.type === 'check') return checkWords(t, event.check, measure);
  const { sequence, quantity, deliveredOn, isOfDay, dueOn, isPastDue, withdrawnAt } = event.delivery;
  const day = formatDay(deliveredOn);
  return [
    t('output.story.delivery', { sequence, quantity: formatWhole(quantity), measure, day }),
    t(isOfDay ? 'output.story.deliveryOfDay' : 'output.story.deliveryAlone'),
    dueOn && t(isPastDue ? 'output.story.pastDue' : 'output.story.due', { due: formatDay(dueOn) }),
    withdrawnAt && t('output.story.withdrawn', { at: instantWords(withdrawnAt) }),
  ]
    .filter(Boolean)
    .join(', ');
}

function checkWords(t: TFunction, { kind, degree, quantity }: StoryCheck, measure: string): string {
  if (kind === 'accepted' && degree !== null && degree < 100) {
    return t('output.story.acceptedAt', { degree: percentWhole(degree) });
  }
  if (kind === 'share-returned') return t('output.story.share-returned', { share: quantity });
  const known = kind as 'accepted' | 'fault' | 'delay' | 'delay-dropped' | 'returned' | 'revoked';
  return t(`output.story.${known}`, { quantity: formatWhole(quantity), measure });
}
