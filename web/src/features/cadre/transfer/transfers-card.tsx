import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import classes from './transfer.module.css';
import { TransferActs } from './transfer-acts.tsx';
import { type Transfer, transfersQuery } from './transfer-query.ts';
import { TransferWords } from './transfer-words.tsx';

/** Transfers of the officer's body: those that wait, and for a month those answered; nothing where there is none. */
export function TransfersCard() {
  const { t } = useTranslation();
  const { data } = useQuery(transfersQuery);
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  const mine = rows.filter(({ can }) => can.answer).length;
  const waiting = rows.filter(({ state }) => state === 'proposed').length;
  const note = mine > 0 ? t('transfer.noteMine', { count: mine }) : t('transfer.note', { count: waiting });
  return (
    <Card title={t('transfer.title')} note={note}>
      <TransferRows rows={rows} isNamed />
    </Card>
  );
}

/** The transfers of one person, on their page; nothing where the reader may know of none. */
export function PersonTransfers({ rows }: { rows: Transfer[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <Card title={t('transfer.title')}>
      <TransferRows rows={rows} />
    </Card>
  );
}

function TransferRows({ rows, isNamed = false }: { rows: Transfer[]; isNamed?: boolean }) {
  return (
    <ul className={classes.list}>
      {rows.map((of) => (
        <li key={of.id} className={classes.row} data-mine={of.can.answer}>
          <TransferWords of={of} isNamed={isNamed} />
          <TransferActs key={of.version} of={of} />
        </li>
      ))}
    </ul>
  );
}
