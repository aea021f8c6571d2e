import './texts.ts';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page/card.tsx';
import { EraseForm } from './erase-form.tsx';
import { FileButton } from './file-button.tsx';
import classes from './person-data.module.css';

interface Props {
  code: string;
  can: { readData: boolean; handOver: boolean; erase: boolean };
}

/** A person's data for who keeps their records: as a file, what moves along, and what may go once they left. */
export function PersonDataCard({ code, can }: Props) {
  const { t } = useTranslation();
  const of = `/api/cadres/${encodeURIComponent(code)}`;
  return (
    <Card title={t('personData.person.title')}>
      <div className={classes.part}>
        <p className={classes.quiet}>{t('personData.person.lead')}</p>
        <div className={classes.acts}>
          <FileButton address={`${of}/data`}>{t('personData.person.get')}</FileButton>
          {can.handOver && (
            <FileButton address={`${of}/transfer-file`}>{t('personData.person.transfer')}</FileButton>
          )}
        </div>
        {can.handOver && <p className={classes.quiet}>{t('personData.person.transferHint')}</p>}
        {can.erase && <EraseForm code={code} />}
      </div>
    </Card>
  );
}
