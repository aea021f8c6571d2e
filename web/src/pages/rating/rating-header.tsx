import {
  firstDayOfPeriod,
  PERIOD_KINDS,
  periodBeside,
  periodKindOf,
  periodWith,
} from '@so-viec/shared/rating/period.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { periodText } from '../../features/rating/period-text.ts';
import classes from '../../features/rating/rating.module.css';
import { inAddress } from '../../features/rating/search.ts';
import { useRatingSearch } from '../../features/rating/use-rating-search.ts';
import { formatWhole } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { defined } from '../../lib/search.ts';
import { ButtonContent, buttonClass } from '../../ui/button/button.tsx';
import { Segmented } from '../../ui/form/segmented.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import pages from '../review/review-pages.module.css';

type Props = {
  period: string;
  people: number;
  provisional: number;
  body?: { code: string; name: string };
  /** The reader oversees no other body. */
  isOnly?: boolean;
};

/** Which period of which body, the way to another, and the table as a file. */
export function RatingHeader({ period, people, provisional, body, isOnly = false }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const { search, go } = useRatingSearch();
  const name = periodText(t, period);
  const kind = periodKindOf(period);
  const step = (by: number, words: 'previous' | 'next') => (
    <Link
      to="/xep-loai"
      search={defined({
        'don-vi': search['don-vi'],
        xem: search.xem,
        ky: inAddress(periodBeside(period, by)),
      })}
    >
      {t(`rating.${words}`)}
    </Link>
  );
  const kinds = <Kinds period={period} today={today} go={go} />;
  const steps = (
    <span className={pages.months}>
      {step(-1, 'previous')}
      {firstDayOfPeriod(periodBeside(period, 1)) <= today && <> · {step(1, 'next')}</>}
      {kind === 'year' && (
        <>
          {' '}
          ·{' '}
          <Link to="/xep-loai/nam/$year" params={{ year: period }} search={defined({ unit: body?.code })}>
            {t('rating.procedure')}
          </Link>
        </>
      )}
    </span>
  );
  const query = body ? `?unit=${encodeURIComponent(body.code)}` : '';
  const file = (
    <a className={buttonClass({})} href={`/api/ratings/${period}/table${query}`} download>
      <ButtonContent icon="download">{t('rating.file')}</ButtonContent>
    </a>
  );
  return (
    <>
      <PageHeader
        context={
          <>
            {body && !isOnly && (
              <>
                <Link to="/xep-loai" search={{ ky: inAddress(period) }}>
                  {t('rating.page')}
                </Link>{' '}
                ›{' '}
              </>
            )}
            {t('rating.context', { people: formatWhole(people) })}
            {provisional > 0 && ` · ${t('rating.provisional', { people: formatWhole(provisional) })}`}
          </>
        }
        title={
          body
            ? t('rating.bodyTitle', { name: body.name, period: name })
            : t('rating.title', { period: name })
        }
        phoneTitle={body?.name ?? t('rating.title', { period: name })}
        beside={steps}
        actions={
          <>
            {kinds}
            {file}
          </>
        }
      />
      <div className={classes.onPhone}>
        {kinds}
        {steps}
        {file}
      </div>
    </>
  );
}

type KindsProps = { period: string; today: string; go: ReturnType<typeof useRatingSearch>['go'] };

/** Quarter, half-year or year; the one of today where the period shown holds it. */
function Kinds({ period, today, go }: KindsProps) {
  const { t } = useTranslation();
  return (
    <Segmented
      label={t('rating.kindLabel')}
      segments={PERIOD_KINDS.map((value) => ({ value, label: t(`rating.kind.${value}`) }))}
      value={periodKindOf(period)}
      onChange={(next) => {
        const first = firstDayOfPeriod(period);
        const last = firstDayOfPeriod(periodBeside(period, 1));
        const day = today >= first && today < last ? today : first;
        go({ ky: inAddress(periodWith(day, next)), nguoi: undefined, viec: undefined });
      }}
    />
  );
}
