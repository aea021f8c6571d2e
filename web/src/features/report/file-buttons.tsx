import { REPORT_FORMATS, type ReportFormat } from '@so-viec/shared/report/report.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../lib/browser/save-file.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import classes from './report.module.css';

/** The report as a file; while it is written the line says which. */
export function FileButtons({ id }: { id: string }) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState<ReportFormat>();
  const [said, say] = useState('');
  const [error, setError] = useState<unknown>();
  const take = async (format: ReportFormat) => {
    const name = t(`report.file.${format}`);
    setWriting(format);
    setError(undefined);
    say(t('report.file.writing', { name }));
    try {
      await saveFile(`/api/report-editions/${id}/file?format=${format}`);
      say(t('report.file.done', { name }));
    } catch (cause) {
      say('');
      setError(cause);
    } finally {
      setWriting(undefined);
    }
  };
  return (
    <div className={classes.files} data-print="no">
      <div className={classes.buttons}>
        {REPORT_FORMATS.map((format) => (
          <Button
            key={format}
            icon="download"
            variant={format === 'docx' ? 'primary' : 'plain'}
            disabled={writing !== undefined}
            onClick={() => void take(format)}
          >
            {t(`report.file.${format}`)}
          </Button>
        ))}
      </div>
      <p className={classes.said} aria-live="polite">
        {said}
      </p>
      {error !== undefined && <Refusal look="box">{problemText(t, error)}</Refusal>}
    </div>
  );
}
