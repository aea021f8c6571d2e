import '../../features/meeting/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingForm } from '../../features/meeting/form/meeting-form.tsx';
import { CalledList } from '../../features/meeting/list/called-list.tsx';
import { calledQuery } from '../../features/meeting/queries.ts';
import { useMe } from '../../lib/me.ts';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { PageProblem } from '../review/page-problem.tsx';
import classes from './meetings-page.module.css';

/** Cuộc họp: one is called, and those that were are followed, changed or cancelled. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const { today } = useMe();
  const { data, error } = useQuery(calledQuery);
  const [changedId, change] = useState<string>();
  const [made, countMade] = useState(0);
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div role="status" aria-label={t('common.loading')} />;
  const known = data.meetings.find(({ id }) => id === changedId);
  const first = known?.documentNumber === '' ? 'documentNumber' : 'title';
  const focusOn = known || made > 0 ? first : undefined;
  const done = () => {
    change(undefined);
    countMade(made + 1);
  };
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('meeting.title')}
        phoneTitle={t('workEntry.meeting.call')}
        context={t('meeting.context')}
      />
      <MeetingForm
        key={`${changedId ?? 'new'} ${made}`}
        today={today}
        {...(known && { known })}
        focusOn={focusOn}
        onDone={done}
      />
      <CalledList meetings={data.meetings} onChange={change} />
    </div>
  );
}
