import '../../features/notice/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { noticeChoicesQuery, useChoosing } from '../../features/notice/choice/choice-queries.ts';
import { ChoiceRow } from '../../features/notice/choice/choice-row.tsx';
import classes from '../../features/notice/notice.module.css';
import { PushCard } from '../../features/notice/push/push-card.tsx';
import { problemText } from '../../lib/problem-text.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { notify } from '../../ui/notice/notices.ts';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { PageProblem } from '../review/page-problem.tsx';

/** Cài đặt thông báo: by topic, whether it stands on the page and how it comes by mail; kept as soon as it is chosen. */
export function NoticeChoicesPage() {
  const { t } = useTranslation();
  const { data, error } = useQuery(noticeChoicesQuery);
  const choosing = useChoosing((topic) =>
    notify({ text: t('notice.choice.saved', { topic: t(`notice.topic.${topic}`) }) }),
  );
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div role="status" aria-label={t('common.loading')} />;
  const refusal = choosing.error && problemText(t, choosing.error);
  const back = (
    <ButtonLink to="/thong-bao" icon="chevron-left">
      {t('notice.choice.back')}
    </ButtonLink>
  );
  return (
    <div className={classes.page}>
      <PageHeader title={t('notice.choice.title')} actions={back} phoneActions={back} />
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      <Card>
        <ul className={classes.topics}>
          {choosing.shown(data.topics).map((choice) => (
            <ChoiceRow key={choice.topic} choice={choice} hasPush={data.hasPush} choose={choosing.choose} />
          ))}
        </ul>
        <div className={classes.notes}>
          <p className={classes.note}>
            {data.email === null
              ? t('notice.choice.noAddress')
              : t('notice.choice.to', { email: data.email })}
            {data.email !== null && !data.hasMailServer && ` ${t('notice.choice.noServer')}`}
          </p>
          <p className={classes.note}>{t('notice.choice.note')}</p>
        </div>
      </Card>
      <PushCard />
    </div>
  );
}
