import '../texts.ts';
import { newId } from '@so-viec/shared/id/uuidv7';
import { type NoticeTopic, TOPICS_TO_CHOOSE } from '@so-viec/shared/notice/notice';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formRefusal } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { NOTICE_KEY } from '../count/notice-count-query.ts';
import classes from '../notice.module.css';

const noticeRuleQuery = (code: string) =>
  queryOptions({
    queryKey: [...NOTICE_KEY, 'rule', code],
    queryFn: () => call(api.api.units[':code']['notice-rule'].$get({ param: { code } })),
  });

/** Which notices may be mailed to a body's people; its personnel say so. */
export function NoticeRuleCard({ code }: { code: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(noticeRuleQuery(code));
  const [isOpen, setOpen] = useState(false);
  if (!data) return null;
  const { topics, push, hasPush, isOwn, mayChange } = data;
  const names = topics.map((topic) => t(`notice.topic.${topic}`).toLocaleLowerCase('vi'));
  const what =
    topics.length === TOPICS_TO_CHOOSE.length ? 'all' : topics.length === 0 ? 'nothing' : ('some' as const);
  return (
    <Card title={t('notice.rule.title')}>
      <div className={classes.rule}>
        <p className={classes.note}>
          {t(`notice.rule.${what}`, { topics: names.join('; ') })}{' '}
          {hasPush && `${t(push ? 'notice.rule.pushed' : 'notice.rule.notPushed')} `}
          {!isOwn && `${t('notice.rule.above')} `}
          {t('notice.rule.alwaysMailed')}
        </p>
        {mayChange && isOpen && <RuleForm code={code} rule={data} onClose={() => setOpen(false)} />}
        {mayChange && !isOpen && (
          <div className={classes.buttons}>
            <Button size="sm" onClick={() => setOpen(true)}>
              {t('notice.rule.change')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

type NoticeRule = { topics: readonly NoticeTopic[]; push: boolean; hasPush: boolean };
type FormProps = { code: string; rule: NoticeRule; onClose: () => void };

function RuleForm({ code, rule, onClose }: FormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [chosen, choose] = useState<readonly NoticeTopic[]>(rule.topics);
  const [push, setPush] = useState(rule.push);
  const [id] = useState(newId);
  const save = useMutation({
    mutationFn: () =>
      call(
        api.api['notice-rules'][':id'].$put({
          param: { id },
          json: { unit: code, topics: [...chosen], push },
        }),
      ),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: NOTICE_KEY });
      notify({ text: t('notice.rule.saved') });
      onClose();
    },
  });
  const refusal = formRefusal(t, save.error);
  const toggle = (topic: NoticeTopic) =>
    choose(chosen.includes(topic) ? chosen.filter((one) => one !== topic) : [...chosen, topic]);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <fieldset className={classes.checks}>
        <legend className="visually-hidden">{t('notice.rule.legend')}</legend>
        {TOPICS_TO_CHOOSE.map((topic) => (
          <Checkbox
            key={topic}
            label={t(`notice.topic.${topic}`)}
            checked={chosen.includes(topic)}
            onChange={() => toggle(topic)}
          />
        ))}
        {rule.hasPush && (
          <Checkbox
            label={t('notice.rule.push')}
            checked={push}
            onChange={(event) => setPush(event.target.checked)}
          />
        )}
      </fieldset>
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" size="sm" disabled={save.isPending}>
          {t('notice.rule.save')}
        </Button>
        <Button variant="quiet" size="sm" onClick={onClose}>
          {t('notice.rule.cancel')}
        </Button>
      </div>
    </form>
  );
}
