import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import classes from './admin-start-page.module.css';

const SV = 'npm run --silent sv --';

const STEPS = [
  ['units', 'import units don-vi.xlsx'],
  ['positions', 'import positions vi-tri.xlsx'],
  ['products', 'import products san-pham.xlsx'],
  ['cadres', 'import cadres can-bo.xlsx'],
  ['leave', 'import leave nghi-phep.xlsx'],
  ['entries', 'import entries nhat-ky.xlsx'],
  ['passwords', 'account reset --new'],
  ['committee', 'account create ten.dang.nhap --name "Họ và tên" --role committee --unit MÃ-ĐƠN-VỊ'],
] as const;

/** What an administrator does next: the program is set up from the command line. */
export function AdminStartPage() {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <PageHeader context={t('admin.context')} title={t('admin.title')} />
      <p className={classes.lead}>{t('admin.lead')}</p>
      <Card>
        <ol className={classes.steps}>
          {STEPS.map(([step, command]) => (
            <li key={step}>
              <span className={classes.name}>{t(`admin.steps.${step}`)}</span>
              <code className={classes.command}>
                {SV} {command}
              </code>
            </li>
          ))}
        </ol>
      </Card>
      <p className={classes.lead}>{t('admin.note')}</p>
    </div>
  );
}
