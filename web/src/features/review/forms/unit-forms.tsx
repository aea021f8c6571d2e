import './texts.ts';
import { isMonth } from '@so-viec/shared/civil-day/civil-day';
import type { FormFormat } from '@so-viec/shared/review/form/form-file.schema';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button, ButtonContent, buttonClass } from '../../../ui/button/button.tsx';
import { Bar } from '../../../ui/figure/bar.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from './forms.module.css';
import { useFormFile } from './use-form-file.ts';

type Words = 'unitPdf' | 'unitWord' | 'unitTable' | 'yearPdf' | 'yearWord';
const OF_MONTH: readonly (readonly [FormFormat, Words])[] = [
  ['pdf', 'unitPdf'],
  ['docx', 'unitWord'],
  ['xlsx', 'unitTable'],
];
const OF_YEAR: typeof OF_MONTH = [
  ['pdf', 'yearPdf'],
  ['docx', 'yearWord'],
];

/**
 * The forms of everybody on the list of a month (2026-11) or year (2026) in one file, or a month's table: ordered,
 * followed, taken.
 */
export function UnitForms({ period, unit }: { period: string; unit: string | undefined }) {
  const { t } = useTranslation();
  const { order, file, error } = useFormFile(period, unit);
  const formats = isMonth(period) ? OF_MONTH : OF_YEAR;
  const isWorking = order.isPending || file?.state === 'working';
  return (
    <div className={classes.unit}>
      <div className={classes.links}>
        <span>{t('reviewForms.ofUnit')}</span>
        {formats.map(([format, words]) => (
          <Button key={format} size="sm" disabled={isWorking} onClick={() => order.mutate(format)}>
            {t(`reviewForms.${words}`)}
          </Button>
        ))}
        {file?.state === 'done' && (
          <a className={buttonClass({ size: 'sm' })} href={`/api/form-files/${file.id}/content`} download>
            <ButtonContent icon="download">{t('reviewForms.take', { name: file.name })}</ButtonContent>
          </a>
        )}
      </div>
      <div role="status">
        {file?.state === 'working' && <Working done={file.done} total={file.total} />}
        {file?.state === 'done' && file.skipped > 0 && (
          <span>{t('reviewForms.skipped', { count: file.skipped })}</span>
        )}
      </div>
      {file?.state === 'failed' && <Refusal>{t('reviewForms.failed')}</Refusal>}
      {error && <Refusal>{problemText(t, error)}</Refusal>}
    </div>
  );
}

function Working({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation();
  return (
    <span className={classes.working}>
      {t('reviewForms.working', { done: formatWhole(done), total: formatWhole(total) })}
      <Bar share={total > 0 ? done / total : 0} />
    </span>
  );
}
