import '../../features/task/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WaitingProposals } from '../../features/my-work/decide/from-day/waiting-proposals.tsx';
import { PlanPart } from '../../features/task/plan/plan-part.tsx';
import { tasksQuery } from '../../features/task/queries.ts';
import { RepeatPart } from '../../features/task/repeat/repeat-part.tsx';
import type { TasksSearch } from '../../features/task/search.ts';
import { TaskTabs } from '../../features/task/task-tabs.tsx';
import { useMe } from '../../lib/me.ts';
import { problemText } from '../../lib/problem-text.ts';
import { defined } from '../../lib/search.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Select } from '../../ui/form/input.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { GivenPart } from './given-part.tsx';
import classes from './tasks-page.module.css';

/** Giao việc: what is given in my unit, its plans, and work that comes again. */
export function TasksPage() {
  const { t } = useTranslation();
  const me = useMe();
  const search = useSearch({ from: '/_in/giao-viec' });
  const { data, error } = useQuery(tasksQuery(listOf(search)));
  const { donvi, nguoi, xem } = search;
  const give = (
    <ButtonLink
      to="/giao-viec"
      search={defined({ donvi, nguoi, xem, viec: 'moi', cho: nguoi })}
      variant={search.lam ? 'plain' : 'primary'}
      icon="plus"
    >
      {t('tasks.give')}
    </ButtonLink>
  );
  const part = search.muc ? 'repeat' : search.ky ? 'plan' : 'given';
  // The form that is open has the one red button of the page.
  const showsGive = part === 'given' && search.viec !== 'moi';
  return (
    <div className={classes.page}>
      <PageHeader
        context={data?.unit?.name ?? t('tasks.context')}
        title={t('tasks.title')}
        beside={data && data.units.length > 1 && <UnitChoice units={data.units} search={search} />}
        actions={showsGive && give}
        phoneActions={showsGive && give}
      />
      <TaskTabs tab={part} unit={donvi} />
      <WaitingProposals />
      {error && <Refusal look="box">{problemText(t, error)}</Refusal>}
      {part === 'given' && data && <GivenPart data={data} search={search} />}
      {part === 'plan' && <PlanPart key={`${donvi} ${search.ky}`} unit={donvi} period={search.ky ?? ''} />}
      {part === 'repeat' && <RepeatPart unit={donvi} today={me.today} />}
    </div>
  );
}

function listOf({ donvi, nguoi, xem }: TasksSearch) {
  return { ...(donvi && { unit: donvi }), ...(nguoi && { person: nguoi }), ...(xem && { show: xem }) };
}

type Units = { code: string; name: string }[];

/** The people one gives work to directly, or a unit with all below it. */
function UnitChoice({ units, search }: { units: Units; search: TasksSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { viec: _, lam: __, nguoi: ___, cho: ____, xin: _____, ...rest } = search;
  return (
    <Select
      scale="sm"
      aria-label={t('tasks.unit')}
      value={search.donvi ?? ''}
      onChange={(event) =>
        void navigate({
          to: '/giao-viec',
          search: defined({ ...rest, donvi: event.target.value || undefined }),
        })
      }
    >
      <option value="">{t('tasks.mine')}</option>
      {units.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
