import {
  GENERAL_CRITERIA,
  GENERAL_GROUPS,
  type GeneralGroup,
} from '@so-viec/shared/review/pack/general-criteria.data';
import { generalMost } from '@so-viec/shared/review/pack/general-criteria.rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortPoints } from '../../../lib/points.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Review } from '../answers.ts';
import classes from './criteria.module.css';
import { CriterionRow } from './criterion-row.tsx';
import { FillMost } from './fill-most.tsx';
import { type PointsPlace, sidesOf } from './standing.ts';

type Props = { sheet: Review['sheet']; place: PointsPlace; state: Review['state'] };

const of = (group?: GeneralGroup) =>
  GENERAL_CRITERIA.filter((criterion) => group === undefined || criterion.group === group);

/** The general criteria: the most, the person's points, the authority's with a reason where they differ. */
export function CriteriaCard({ sheet, place, state }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const hasAuthority = place.side === 'authority' || state === 'scored' || state === 'approved';
  const sides = (code: (typeof GENERAL_CRITERIA)[number]['code']) => sidesOf(sheet, place, code);
  const sum = (which: 'own' | 'standing', group?: GeneralGroup) => {
    const points = of(group).map(({ code }) => sides(code)[which]);
    return points.every((value) => value === null)
      ? ''
      : shortPoints(points.reduce<number>((all, value) => all + (value ?? 0), 0));
  };
  const reasons = of().filter(
    ({ code }) => hasAuthority && sides(code).reason !== '' && place.side !== 'authority',
  );
  const sums = (group?: GeneralGroup) => (
    <>
      <td className={classes.n}>{shortPoints(generalMost(group))}</td>
      <td className={classes.n}>{sum('own', group)}</td>
      <td className={classes.n}>{hasAuthority ? sum('standing', group) : ''}</td>
    </>
  );
  return (
    <Card title={t('review.criteria.title')} aside={<FillMost sheet={sheet} place={place} />}>
      <table className={classes.table}>
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('review.criteria.title')}</span>
            </th>
            <th scope="col" className={classes.n}>
              {t('review.criteria.most')}
            </th>
            <th scope="col" className={classes.n}>
              {t('review.criteria.own')}
            </th>
            <th scope="col" className={classes.n}>
              {t('review.criteria.authority')}
            </th>
          </tr>
        </thead>
        {GENERAL_GROUPS.map((group) => (
          <tbody key={group}>
            <tr className={classes.group}>
              <th scope="rowgroup">{t(`review.criteria.group.${group}`)}</th>
              {sums(group)}
            </tr>
            {of(group).map(({ code }) => (
              <CriterionRow
                key={code}
                code={code}
                sides={sides(code)}
                place={place}
                hasAuthority={hasAuthority}
                showsReason={isOpen}
              />
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t('review.criteria.sum')}</th>
            {sums()}
          </tr>
        </tfoot>
      </table>
      <div className={classes.note}>
        {hasAuthority && t('review.criteria.differ')}{' '}
        {reasons.length > 0 && (
          <button
            type="button"
            className={classes.press}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen
              ? t('review.criteria.hideReasons')
              : t('review.criteria.showReasons', { count: reasons.length })}
          </button>
        )}
      </div>
    </Card>
  );
}
