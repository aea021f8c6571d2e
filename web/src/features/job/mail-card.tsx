import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { problemText } from '../../lib/problem-text.ts';
import { momentOf } from '../../lib/words/moment.ts';
import { Button } from '../../ui/button/button.tsx';
import { notify } from '../../ui/notice/notices.ts';
import { Card } from '../../ui/page/card.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import table from '../../ui/table/table.module.css';
import classes from './job.module.css';
import { JOBS_KEY, type Jobs } from './queries.ts';

/** Letters that wait, were sent and failed, with what the mail server said. */
export function MailCard({ mail }: { mail: Jobs['mail'] }) {
  const { t } = useTranslation();
  const { hasServer, failing, failingLetters, waiting, sent, lost } = mail;
  return (
    <Card title={t('job.mail.title')} note={t(hasServer ? 'job.mail.server' : 'job.mail.noServer')}>
      <p className={classes.words}>{t('job.mail.counts', { waiting, failing, sent, lost })}</p>
      {failingLetters.length > 0 && (
        <div className={table.scroll}>
          <table className={`${table.table} ${classes.runs}`} aria-label={t('job.mail.failing')}>
            <thead>
              <tr>
                {(['to', 'subject', 'tries', 'next', 'error'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`job.mail.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {failingLetters.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.toAddress}</th>
                  <td>{one.subject}</td>
                  <td data-label={t('job.mail.tries')}>{one.tries}</td>
                  <td className={table.fixed} data-label={t('job.mail.next')}>
                    {one.nextAt ? momentOf(one.nextAt) : <GivenUp letter={one} />}
                  </td>
                  <td data-label={t('job.mail.error')}>{one.error}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

/** A letter that is not tried any more, and the press that has it tried anew. */
function GivenUp({ letter: { id, subject, toAddress } }: { letter: Jobs['mail']['failingLetters'][number] }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const send = useMutation({
    mutationFn: () => call(api.api.letters[':id'].sendings.$post({ param: { id }, json: {} })),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: JOBS_KEY });
      notify({ text: t('job.mail.again') });
    },
  });
  return (
    <div className={classes.result}>
      {t('job.mail.given')}
      <Button
        size="sm"
        aria-label={t('job.mail.sendAgainOf', { subject, to: toAddress })}
        disabled={send.isPending}
        onClick={() => send.mutate()}
      >
        {t('job.mail.sendAgain')}
      </Button>
      {send.error && <Refusal>{problemText(t, send.error)}</Refusal>}
    </div>
  );
}
