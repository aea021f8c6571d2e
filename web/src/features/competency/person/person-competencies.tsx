import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { useIsNarrow } from '../../../ui/page/use-is-narrow.ts';
import classes from '../competency.module.css';
import { type PersonView, personCompetenciesQuery } from '../queries.ts';
import table from '../table.module.css';
import { AssessmentForm } from './assessment-form.tsx';
import { AssessmentHistory } from './assessment-history.tsx';
import { StandingsTable } from './standings-table.tsx';

const CompetencyRadar = lazy(() => import('./radar.tsx').then((m) => ({ default: m.CompetencyRadar })));

/** A person's competencies beside their position: chart, table, history; who may assess writes here. Nothing where nothing may be read. */
export function PersonCompetencies({ code }: { code: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(personCompetenciesQuery(code));
  const [isAssessing, setAssessing] = useState(false);
  if (!data) return null;
  return (
    <Card
      title={t('competency.person.title')}
      note={data.positionName}
      aside={
        data.canAssess &&
        !isAssessing && (
          <Button size="sm" icon="pencil" onClick={() => setAssessing(true)}>
            {t('competency.person.assess')}
          </Button>
        )
      }
    >
      {isAssessing && <AssessmentForm code={code} view={data} onDone={() => setAssessing(false)} />}
      {data.standings.length === 0 ? (
        <p className={table.note}>{t('competency.person.none')}</p>
      ) : (
        <div className={classes.person}>
          <RadarOf view={data} />
          <StandingsTable view={data} />
        </div>
      )}
      <AssessmentHistory view={data} />
    </Card>
  );
}

/** A radar needs three corners; with fewer the table alone says it all. */
function RadarOf({ view: { standings, framework } }: { view: PersonView }) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const names = new Map(framework.map(({ id, name }) => [id, name]));
  if (standings.length < 3) return <div />;
  const points = standings.map(({ competencyId, levelFrom, level }, i) => ({
    // The number is that of the table's row; beside a narrow chart there is room for no more.
    name: isNarrow ? `${i + 1}` : `${i + 1}. ${names.get(competencyId) ?? ''}`,
    required: levelFrom,
    // Not assessed is no level at all: the field has no dot there.
    assessed: level,
  }));
  return (
    <div>
      <Suspense fallback={<div className={classes.chart} />}>
        <CompetencyRadar points={points} label={t('competency.person.chart')} />
      </Suspense>
      <p className={classes.key} aria-hidden="true">
        <span>
          <span className={classes.swatch} data-kind="required" />
          {t('competency.person.required')}
        </span>
        <span>
          <span className={classes.swatch} data-kind="assessed" />
          {t('competency.person.assessed')}
        </span>
        {points.some(({ assessed }) => assessed === null) && (
          <span>
            <span className={classes.swatch} data-kind="missing" />
            {t('competency.person.missing')}
          </span>
        )}
      </p>
    </div>
  );
}
