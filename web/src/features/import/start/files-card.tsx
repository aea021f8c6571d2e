import { addMonths, formatMonth, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { IMPORT_KINDS, type ImportKind } from '@so-viec/shared/import/import-row';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { ButtonContent, buttonClass } from '../../../ui/button/button.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import classes from './start.module.css';

const MONTHS_BACK = 36;

/** The template of each kind, and what is there in it. */
export function FilesCard() {
  const { t } = useTranslation();
  const me = useMe();
  const [month, setMonth] = useState(monthOf(me.today));
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(monthOf(me.today), -back));
  return (
    <Card title={t('imports.files.title')} note={t('imports.files.note')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.files.column.kind')}</th>
            <th scope="col">{t('imports.files.column.template')}</th>
            <th scope="col">{t('imports.files.column.export')}</th>
          </tr>
        </thead>
        <tbody>
          {IMPORT_KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`imports.kind.${kind}`)}</th>
              <td>
                <FileLink
                  href={`/api/import-templates/${kind}`}
                  label={t('imports.files.templateOf', { kind: t(`imports.kind.${kind}`) })}
                  words={t('imports.files.template')}
                />
              </td>
              <td>
                {me.can.exchanges.includes(kind) ? (
                  <span className={classes.exports}>
                    {kind === 'entries' && (
                      <Select
                        scale="sm"
                        aria-label={t('imports.files.month')}
                        value={month}
                        onChange={(event) => setMonth(event.target.value)}
                      >
                        {months.map((one) => (
                          <option key={one} value={one}>
                            {formatMonth(one)}
                          </option>
                        ))}
                      </Select>
                    )}
                    <Exports kind={kind} more={kind === 'entries' ? `&month=${month}` : ''} />
                  </span>
                ) : (
                  <span className={classes.quiet}>{t('imports.files.notYours')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Exports({ kind, more }: { kind: ImportKind; more: string }) {
  const { t } = useTranslation();
  return (['xlsx', 'csv'] as const).map((format) => {
    const words = t(`imports.files.${format}`);
    const label = t('imports.files.exportOf', { kind: t(`imports.kind.${kind}`), format: words });
    return (
      <FileLink
        key={format}
        href={`/api/import-exports/${kind}?format=${format}${more}`}
        label={label}
        words={words}
      />
    );
  });
}

function FileLink({ href, label, words }: { href: string; label: string; words: string }) {
  return (
    <a className={buttonClass({ size: 'sm' })} href={href} download aria-label={label}>
      <ButtonContent icon="download">{words}</ButtonContent>
    </a>
  );
}
