import './texts.ts';
import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { ButtonContent, buttonClass } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Review } from '../answers.ts';
import classes from './forms.module.css';

const FORMATS = [
  ['pdf', 'pdf'],
  ['docx', 'word'],
] as const;

/** The decree's forms of this month and its year, to print or to go on with; nothing where the month is scored otherwise. */
export function FormCard({ review: { person, month, sheet, state } }: { review: Review }) {
  const { t } = useTranslation();
  if (sheet.pack.controls !== 'faults-and-delays') return null;
  const year = month.slice(0, 4);
  const of = `/api/reviews/${encodeURIComponent(person.code)}`;
  return (
    <Card title={t('reviewForms.title')} id="in-phieu">
      <div className={classes.card}>
        <Form
          name={t('reviewForms.ofMonth', { month: formatMonth(month) })}
          address={`${of}/${month}/form`}
        />
        {state !== 'scored' && state !== 'approved' && <p>{t('reviewForms.hint')}</p>}
        <Form name={t('reviewForms.ofYear', { year })} address={`${of}/years/${year}/form`} />
      </div>
    </Card>
  );
}

function Form({ name, address }: { name: string; address: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.links}>
      <span className={classes.form}>{name}</span>
      {FORMATS.map(([format, words]) => {
        const label = t(`reviewForms.${words}`);
        return (
          <a
            key={format}
            className={buttonClass({ size: 'sm' })}
            href={`${address}?format=${format}`}
            aria-label={`${name}, ${label}`}
            download
          >
            <ButtonContent icon="download">{label}</ButtonContent>
          </a>
        );
      })}
    </div>
  );
}
