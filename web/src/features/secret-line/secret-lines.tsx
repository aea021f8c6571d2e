import './texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page/card.tsx';
import classes from './secret-lines.module.css';
import { secretLinesQuery } from './secret-lines-query.ts';
import { SecretRow } from './secret-row.tsx';

/** The confidential lines of days that wait, for who is named to vouch for them; nothing where there are none. */
export function SecretLines() {
  const { t } = useTranslation();
  const { data } = useQuery(secretLinesQuery);
  const lines = data?.lines.filter(({ dayState }) => dayState === 'submitted') ?? [];
  if (lines.length === 0) return null;
  const open = lines.filter(({ vouching }) => vouching === null).length;
  return (
    <Card title={t('secret.list.title')} note={t('secret.list.note', { count: open })}>
      <ul className={classes.list}>
        {lines.map((line) => (
          <SecretRow key={line.id} line={line} />
        ))}
      </ul>
    </Card>
  );
}
