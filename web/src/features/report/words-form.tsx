import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import type { ReportStyle } from '@so-viec/shared/report/report-content';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { formRefusal, refusalOf } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { DayField } from '../../ui/date/day-field.tsx';
import { Field } from '../../ui/form/field.tsx';
import { TextArea, TextInput } from '../../ui/form/input.tsx';
import { Segmented } from '../../ui/form/segmented.tsx';
import { notify } from '../../ui/notice/notices.ts';
import { Card } from '../../ui/page/card.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { type Edition, editionQuery, REPORT_KEY } from './queries.ts';
import classes from './report.module.css';

const one = api.api['report-editions'][':id'];
const LINES = { office: 3, receivers: 3, remarks: 8 } as const;

/** What people write on an edition, until it is issued. */
export function WordsForm({ edition }: { edition: Edition }) {
  const { t } = useTranslation();
  const [style, setStyle] = useState<ReportStyle>(edition.style);
  const [words, setWords] = useState(edition.words);
  const [typedDay, typeDay] = useState(words.datedOn ? formatDay(words.datedOn) : '');
  const [isDayRead, setDayRead] = useState(true);
  const { save, issue, drop } = useWrites(edition);
  const change = (more: Partial<typeof words>) => setWords({ ...words, ...more });
  const read = () => {
    const datedOn = parseDay(typedDay) ?? null;
    setDayRead(typedDay.trim() === '' || datedOn !== null);
    return typedDay.trim() === '' || datedOn !== null ? { style, words: { ...words, datedOn } } : undefined;
  };
  const keep = async (andIssue: boolean) => {
    const input = read();
    if (!input) return;
    const kept = await save.mutateAsync(input).catch(() => undefined);
    if (kept && andIssue) issue.mutate(kept.version);
  };
  const refusal = formRefusal(t, save.error ?? issue.error ?? drop.error);
  const dayRefusal = isDayRead ? refusalOf(t, save.error, 'words.datedOn') : t('report.badDay');
  const isBusy = save.isPending || issue.isPending || drop.isPending;
  const textField = (name: 'number' | 'place' | 'signer') => (
    <Field label={t(`report.${name}`)} refusal={refusalOf(t, save.error, `words.${name}`)}>
      {(ids) => (
        <TextInput
          {...ids}
          value={words[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const areaField = (name: keyof typeof LINES) => (
    <Field label={t(`report.${name}`)} {...(name === 'remarks' && { hint: t('report.noSecret') })}>
      {(ids) => (
        <TextArea
          {...ids}
          rows={LINES[name]}
          value={words[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Card title={t('report.words')} className={classes.words ?? ''} data-print="no">
      <form
        className={classes.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void keep(false);
        }}
      >
        <Segmented
          label={t('report.style')}
          fullWidth
          segments={[
            { value: 'state', label: t('report.state') },
            { value: 'party', label: t('report.party') },
          ]}
          value={style}
          onChange={setStyle}
        />
        {textField('number')}
        <Field label={t('report.dated')} refusal={dayRefusal}>
          {(ids) => <DayField {...ids} value={typedDay} onChange={typeDay} openAt={edition.content.madeOn} />}
        </Field>
        {textField('place')}
        {areaField('office')}
        {textField('signer')}
        {areaField('receivers')}
        {areaField('remarks')}
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <div className={classes.buttons}>
          <Button type="submit" disabled={isBusy}>
            {t('report.save')}
          </Button>
          <Button disabled={isBusy} onClick={() => void keep(true)}>
            {t('report.issue')}
          </Button>
          <Button variant="quiet" disabled={isBusy} onClick={() => drop.mutate()}>
            {t('report.drop')}
          </Button>
        </div>
        <p className={classes.note}>{t('report.issueNote')}</p>
      </form>
    </Card>
  );
}

function useWrites({ id, version }: Edition) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const put = (fresh: Edition, words: string) => {
    queryClient.setQueryData(editionQuery(id).queryKey, fresh);
    void queryClient.invalidateQueries({ queryKey: [...REPORT_KEY, 'list'] });
    notify({ text: words });
  };
  const param = { id };
  const save = useMutation({
    mutationFn: (input: { style: ReportStyle; words: Edition['words'] }) =>
      call(one.words.$put({ param, json: { version, ...input } })),
    onSuccess: (fresh) => put(fresh, t('report.saved')),
  });
  const issue = useMutation({
    mutationFn: (at: number) => call(one.issue.$post({ param, json: { version: at } })),
    onSuccess: (fresh) => put(fresh, t('report.issuedNow')),
  });
  const drop = useMutation({
    mutationFn: () => call(one.$delete({ param, json: { version } })),
    async onSuccess() {
      await navigate({ to: '/bao-cao' });
      queryClient.removeQueries({ queryKey: editionQuery(id).queryKey });
      void queryClient.invalidateQueries({ queryKey: [...REPORT_KEY, 'list'] });
      notify({ text: t('report.dropped') });
    },
  });
  return { save, issue, drop };
}
