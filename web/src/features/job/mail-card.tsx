import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page/card.tsx';
import table from '../../ui/table/table.module.css';
import classes from './job.module.css';
import type { Jobs } from './queries.ts';
import { whenOf } from './when.ts';

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
                  <td>{one.tries}</td>
                  <td className={table.fixed}>{one.nextAt ? whenOf(one.nextAt) : t('job.mail.given')}</td>
                  <td>{one.error}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
