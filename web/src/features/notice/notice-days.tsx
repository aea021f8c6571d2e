import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { longDay } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { Card } from '../../ui/page/card.tsx';
import classes from './notice.module.css';
import { NoticeRow } from './notice-row.tsx';
import type { NoticeRead } from './queries.ts';

const dayOf = ({ at }: NoticeRead): CivilDay => todayIn(new Date(at));

type Props = { title: string; notices: readonly NoticeRead[]; onRead: (id: string) => void };

/** Notices day by day, the last day first. */
export function NoticeDays({ title, notices, onRead }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  return (
    <Card title={title}>
      {[...Map.groupBy(notices, dayOf)].map(([day, some]) => (
        <section key={day}>
          <h3 className={classes.day}>
            {day === today ? `${t('notice.today')}, ${longDay(t, day)}` : longDay(t, day)}
          </h3>
          <ul className={classes.rows}>
            {some.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} onRead={onRead} />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
