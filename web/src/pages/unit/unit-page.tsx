import '../../features/unit/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NoticeRuleCard } from '../../features/notice/rule/notice-rule-card.tsx';
import { ActForm } from '../../features/unit/change/act-form.tsx';
import { ActLinks } from '../../features/unit/change/act-links.tsx';
import { unitQuery } from '../../features/unit/queries.ts';
import { ReminderHourCard } from '../../features/unit/rules/reminder-hour-card.tsx';
import { RulesCard } from '../../features/unit/rules/rules-card.tsx';
import { BelowCard } from '../../features/unit/view/below-card.tsx';
import { DelegationsCard } from '../../features/unit/view/delegations-card.tsx';
import { FactsCard } from '../../features/unit/view/facts-card.tsx';
import { HistoryCard } from '../../features/unit/view/history-card.tsx';
import { LeadersCard } from '../../features/unit/view/leaders-card.tsx';
import { PeopleCard } from '../../features/unit/view/people-card.tsx';
import { formatDay } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { defined } from '../../lib/search.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { DayPicker } from '../../ui/date/day-picker.tsx';
import { LonePage } from '../../ui/page/lone-page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { StateMark } from '../../ui/state/state-mark.tsx';
import classes from './unit-page.module.css';

const route = getRouteApi('/_in/don-vi/$code');

/** One unit: what it is on a day, its life by decisions, who leads it and who stands in; and the forms that change it. */
export function UnitPage() {
  const { t } = useTranslation();
  const { today, can } = useMe();
  const readsPeople = can.summary || can.admin;
  const { code } = route.useParams();
  const { ngay, viec } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: unit, error } = useQuery(unitQuery(code, ngay));
  if (error) {
    const isMissing = error instanceof Problem && error.status === 404;
    return (
      <LonePage title={t(isMissing ? 'app.missing.title' : 'app.error.title')} text={problemText(t, error)}>
        <ButtonLink to="/don-vi">{t('units.title')}</ButtonLink>
      </LonePage>
    );
  }
  if (!unit) return <PageHeader title={t('common.loading')} />;
  const day = ngay ?? today;
  const lastOn = unit.versions.at(-1)?.toOn;
  const pick = (picked: string) =>
    navigate({ search: (before) => defined({ ...before, ngay: picked === today ? undefined : picked }) });
  const picker = (isIcon: boolean) => (
    <DayPicker value={day} isIcon={isIcon} label={t('units.day', { day: formatDay(day) })} onPick={pick} />
  );
  return (
    <>
      <PageHeader
        title={unit.name}
        context={<Path path={unit.path} ngay={ngay} />}
        beside={picker(false)}
        phoneActions={picker(true)}
      />
      {!unit.current && (
        <p className={classes.gone}>
          <StateMark state="over">
            {lastOn && lastOn < day
              ? t('units.endedOn', { day: formatDay(lastOn) })
              : t('units.notStanding', { from: formatDay(unit.versions[0]?.fromOn ?? day) })}
          </StateMark>
        </p>
      )}
      {viec ? <ActForm key={`${code} ${viec}`} act={viec} unit={unit} /> : <ActLinks unit={unit} />}
      <div className={classes.grid}>
        <div className={classes.column}>
          {unit.current && <FactsCard unit={unit} current={unit.current} on={ngay} />}
          {unit.current && <BelowCard unit={unit} on={ngay} />}
          {unit.current && readsPeople && <PeopleCard unit={unit} on={ngay} />}
          <HistoryCard unit={unit} />
        </div>
        <div className={classes.column}>
          <LeadersCard unit={unit} day={day} />
          <DelegationsCard unit={unit} day={day} />
          {/* The unit's own code: while another is fetched, this one still shows. */}
          {!ngay && unit.current && <RulesCard code={unit.code} />}
          {!ngay && unit.current?.isBody && <ReminderHourCard code={unit.code} />}
          {!ngay && unit.current?.isBody && <NoticeRuleCard code={unit.code} />}
        </div>
      </div>
    </>
  );
}

function Path({ path, ngay }: { path: readonly { code: string; name: string }[]; ngay: string | undefined }) {
  const { t } = useTranslation();
  const search = defined({ ngay });
  return (
    <nav className={classes.path} aria-label={t('units.facts.parent')}>
      <Link to="/don-vi" search={search}>
        {t('units.title')}
      </Link>
      {path.map(({ code, name }) => (
        <span key={code}>
          {' › '}
          <Link to="/don-vi/$code" params={{ code }} search={search}>
            {name}
          </Link>
        </span>
      ))}
    </nav>
  );
}
