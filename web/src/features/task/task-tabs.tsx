import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/me.ts';
import { defined } from '../../lib/search.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import type { TasksSearch } from './search.ts';
import classes from './task-tabs.module.css';

export type TaskTab = 'given' | 'plan' | 'repeat' | 'proposed';
type Props = { tab: TaskTab; unit?: string | undefined };

/** The parts of Giao việc: what is given, plans, what comes again, and what others propose. */
export function TaskTabs({ tab: current, unit: donvi }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const unit = defined({ donvi });
  const look = (name: TaskTab) =>
    ({ size: 'sm', variant: 'quiet', 'aria-current': current === name ? 'page' : undefined }) as const;
  const tab = (name: Exclude<TaskTab, 'proposed'>, to: TasksSearch) => (
    <ButtonLink
      {...look(name)}
      to="/giao-viec"
      search={to}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {t(`tasks.tabs.${name}`)}
    </ButtonLink>
  );
  return (
    <nav className={classes.tabs} aria-label={t('tasks.tabs.name')}>
      {tab('given', unit)}
      {tab('plan', { ...unit, ky: monthOf(me.today) })}
      {tab('repeat', { ...unit, muc: 'lap' })}
      <ButtonLink {...look('proposed')} to="/giao-viec/de-xuat">
        {t('tasks.tabs.proposed')}
      </ButtonLink>
    </nav>
  );
}
