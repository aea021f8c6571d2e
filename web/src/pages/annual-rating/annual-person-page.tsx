import '../../features/annual-rating/texts.ts';
import '../../features/review/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Annual } from '../../features/annual-rating/answers.ts';
import { LevelCard } from '../../features/annual-rating/person/level-card.tsx';
import { MonthsCard } from '../../features/annual-rating/person/months-card.tsx';
import { NextCard } from '../../features/annual-rating/person/next-card.tsx';
import { PrintLinks } from '../../features/annual-rating/person/print-links.tsx';
import { WayCard } from '../../features/annual-rating/person/way-card.tsx';
import { annualQuery } from '../../features/annual-rating/queries.ts';
import { TurnWord } from '../../features/annual-rating/turn-word.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { PageProblem } from '../review/page-problem.tsx';
import classes from '../review/review-pages.module.css';

/** Somebody's rating of a year: the months, what they lead to, and the procedure step by step. */
export function AnnualPersonPage() {
  const { t } = useTranslation();
  const { cadre = '', year = '' } = useParams({ strict: false });
  const { data, error } = useQuery(annualQuery(cadre, year));
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div className={classes.place} role="status" aria-label={t('common.loading')} />;
  return (
    <>
      <Header annual={data} />
      <div className={classes.onPhone}>
        <PrintLinks annual={data} />
      </div>
      <div className={classes.cols}>
        <div className={classes.side}>
          <NextCard key={`${data.version} ${data.state}`} annual={data} />
          <MonthsCard annual={data} />
        </div>
        <div className={classes.side}>
          <LevelCard annual={data} />
          <WayCard annual={data} />
        </div>
      </div>
    </>
  );
}

function Header({ annual }: { annual: Annual }) {
  const { t } = useTranslation();
  const { person, year, may, turn, appeal, deciders } = annual;
  const word = <TurnWord turn={turn} answerDueOn={appeal?.answerDueOn ?? null} deciders={deciders} />;
  return (
    <PageHeader
      context={
        <>
          {may.isSelf ? (
            <Link to="/phieu">{t('review.page')}</Link>
          ) : (
            <Link to="/xep-loai/nam/$year" params={{ year: `${year}` }}>
              {t('annual.title', { year })}
            </Link>
          )}{' '}
          › {person.unitName} · {t('annual.form')}
        </>
      }
      title={t('annual.personTitle', { name: person.fullName, year })}
      phoneTitle={`${person.fullName}, ${year}`}
      beside={word}
      actions={<PrintLinks annual={annual} />}
      phoneActions={word}
    />
  );
}
