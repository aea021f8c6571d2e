import './texts.ts';
import { useTranslation } from 'react-i18next';
import { ButtonContent, buttonClass } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Review } from '../answers.ts';
import classes from './forms.module.css';

const FORMATS = [
  ['pdf', 'pdf'],
  ['docx', 'word'],
] as const;

/** The decree's form of this month, to print or to go on with; nothing where the month is scored otherwise. */
export function FormCard({ review: { person, month, sheet, state } }: { review: Review }) {
  const { t } = useTranslation();
  if (sheet.pack.controls !== 'faults-and-delays') return null;
  return (
    <Card title={t('reviewForms.title')} id="mau-so-01">
      <div className={classes.card}>
        {state !== 'scored' && state !== 'approved' && <p>{t('reviewForms.hint')}</p>}
        <div className={classes.links}>
          {FORMATS.map(([format, words]) => (
            <a
              key={format}
              className={buttonClass({ size: 'sm' })}
              href={`/api/reviews/${encodeURIComponent(person.code)}/${month}/form?format=${format}`}
              download
            >
              <ButtonContent icon="download">{t(`reviewForms.${words}`)}</ButtonContent>
            </a>
          ))}
        </div>
      </div>
    </Card>
  );
}
