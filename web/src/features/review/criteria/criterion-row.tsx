import { CRITERION_WORDS } from '@so-viec/shared/review/form/criteria-words';
import type { CriterionCode } from '@so-viec/shared/review/pack/general-criteria.data';
import { mostOf } from '@so-viec/shared/review/sheet/said.rules';
import { useTranslation } from 'react-i18next';
import { shortPoints } from '../../../lib/points.ts';
import { TextInput } from '../../../ui/form/input.tsx';
import classes from './criteria.module.css';
import { PointsInput } from './points-input.tsx';
import type { PointsPlace, sidesOf } from './standing.ts';

type Props = {
  code: CriterionCode;
  sides: ReturnType<typeof sidesOf>;
  place: PointsPlace;
  hasAuthority: boolean;
  showsReason: boolean;
};

const text = (value: number | null) => (value === null ? '' : shortPoints(value));

/** One criterion, with the reason under it where the authority differs. */
export function CriterionRow({ code, sides, place, hasAuthority, showsReason }: Props) {
  const { t } = useTranslation();
  const { own, standing, reason } = sides;
  const name = t(`review.criteria.short.${code}`);
  const differs = hasAuthority && standing !== own;
  const isJudging = place.side === 'authority';
  return (
    <>
      <tr>
        <th scope="row" title={CRITERION_WORDS[code]}>
          {name}
        </th>
        <td className={classes.n}>{shortPoints(mostOf(code))}</td>
        <td className={classes.n}>
          {place.side === 'own' ? (
            <PointsInput
              code={code}
              label={`${t('review.criteria.own')}: ${name}`}
              value={own}
              isMissing={own === null && place.missing?.includes(code)}
              onChange={(value) => place.setPoints(code, { value, reason: '' })}
            />
          ) : (
            text(own)
          )}
        </td>
        <td className={classes.n}>
          {isJudging ? (
            <PointsInput
              code={code}
              label={`${t('review.criteria.authority')}: ${name}`}
              value={standing}
              differs={differs}
              onChange={(value) => place.setPoints(code, { value: value === own ? null : value, reason })}
            />
          ) : (
            <span className={differs ? classes.differs : undefined}>
              {hasAuthority ? text(standing) : ''}
            </span>
          )}
        </td>
      </tr>
      {isJudging && differs && (
        <tr>
          <td className={classes.reasonCell} colSpan={4}>
            <TextInput
              scale="sm"
              aria-label={`${t('review.criteria.reason')}: ${name}`}
              placeholder={t('review.criteria.reason')}
              value={reason}
              onChange={(event) => place.setPoints(code, { value: standing, reason: event.target.value })}
            />
          </td>
        </tr>
      )}
      {!isJudging && showsReason && reason !== '' && (
        <tr>
          <td className={classes.reasonCell} colSpan={4}>
            {reason}
          </td>
        </tr>
      )}
    </>
  );
}
