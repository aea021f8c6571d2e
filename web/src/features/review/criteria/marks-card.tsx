import { MARK_CODES, type MarkCode } from '@so-viec/shared/review/sheet/said.rules';
import { useTranslation } from 'react-i18next';
import { percentWhole } from '../../../lib/format.ts';
import { pointsText } from '../../../lib/points.ts';
import { TextInput } from '../../../ui/form/input.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Review } from '../answers.ts';
import classes from './criteria.module.css';
import { type PointsPlace, sidesOf } from './standing.ts';

type Marks = NonNullable<Review['sheet']['marks']>;
type Props = { sheet: Review['sheet']; marks: Marks; place: PointsPlace };

const CHOICES = [100, 50].map((value) => ({ value, label: percentWhole(value) }));
const BELOW = 5000;

/** d, đ and e of a leader: what the system computed beside the proposal and the decision. */
export function MarksCard({ sheet, marks, place }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t('review.marks.title')}>
      <p className={classes.hint}>{t('review.marks.hint')}</p>
      <div className={classes.marks}>
        {MARK_CODES.map((code) => (
          <Mark key={code} code={code} sheet={sheet} marks={marks} place={place} />
        ))}
      </div>
    </Card>
  );
}

function Mark({ code, sheet, marks, place }: Props & { code: MarkCode }) {
  const { t } = useTranslation();
  const { own, authority, reason } = sidesOf(sheet, place, code);
  const proposed = own ?? (code === 'd' ? marks.computed : 100);
  const decided = authority ?? proposed;
  // What nobody has to give a reason for.
  const usual = code === 'd' ? marks.computed : proposed;
  const name = t(`review.criteria.short.${code}`);
  const facts = [
    code === 'd' ? `${t('review.marks.computed')} ${percentWhole(marks.computed)}` : '',
    place.side === 'own' ? '' : `${t('review.marks.own')} ${percentWhole(proposed)}`,
  ].filter(Boolean);
  const choose = (value: number) =>
    place.side === 'own'
      ? place.setPoints(code, { value, reason: '' })
      : place.setPoints(code, { value: value === proposed ? null : value, reason });
  return (
    <div className={classes.mark}>
      <span className={classes.markName}>{name}</span>
      {place.side ? (
        <Segmented
          label={name}
          segments={CHOICES}
          value={place.side === 'own' ? proposed : decided}
          onChange={choose}
        />
      ) : (
        <b>{percentWhole(decided)}</b>
      )}
      {facts.length > 0 && <span className={classes.facts}>{facts.join(' · ')}</span>}
      {code === 'd' && <Managed managed={marks.managed} />}
      {place.side === 'authority' && decided !== usual && (
        <TextInput
          scale="sm"
          className={classes.wide ?? ''}
          aria-label={`${t('review.criteria.reason')}: ${name}`}
          placeholder={t('review.criteria.reason')}
          value={reason}
          onChange={(event) => place.setPoints(code, { value: decided, reason: event.target.value })}
        />
      )}
      {place.side === null && reason !== '' && <span className={classes.facts}>{reason}</span>}
    </div>
  );
}

/** What d was computed from. */
function Managed({ managed }: { managed: Marks['managed'] }) {
  const { t } = useTranslation();
  const scored = managed.flatMap((one) =>
    one.totalHundredths === null ? [] : [{ ...one, total: one.totalHundredths }],
  );
  const lowest = scored.toSorted((x, y) => x.total - y.total)[0];
  if (!lowest) return <span className={classes.facts}>{t('review.marks.none')}</span>;
  const below = scored.filter(({ total }) => total < BELOW).map(({ fullName }) => fullName);
  const { total, fullName: name } = lowest;
  return (
    <span className={classes.facts}>
      {t('review.marks.lowest', { count: scored.length, total: pointsText(total), name })}{' '}
      {below.length > 0 && t('review.marks.below', { names: below.join(', ') })}
    </span>
  );
}
