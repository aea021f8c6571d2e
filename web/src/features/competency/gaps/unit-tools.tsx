import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonContent, buttonClass } from '../../../ui/button/button.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { PageSwitch } from '../../../ui/page/page-switch.tsx';
import type { GapsView } from '../queries.ts';
import table from '../table.module.css';

type Props = { view: Pick<GapsView, 'unit' | 'above' | 'below'>; onUnit: (code: string) => void };

/** This unit, those above that one oversees and those directly below; the gaps of the one chosen as a workbook. */
export function UnitTools({ view: { unit, above, below }, onUnit }: Props) {
  const { t } = useTranslation();
  return (
    <span className={table.aside}>
      <Select
        scale="sm"
        aria-label={t('competency.gaps.unit')}
        value={unit.code}
        onChange={(event) => onUnit(event.target.value)}
      >
        {[...above, unit, ...below].map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <a
        className={buttonClass({ size: 'sm' })}
        href={`/api/competency-gaps/file?unit=${encodeURIComponent(unit.code)}`}
        download
      >
        <ButtonContent icon="download">{t('competency.gaps.file')}</ButtonContent>
      </a>
    </span>
  );
}

/** The gaps by person, or everybody beside every competency: two addresses of the same unit. */
export function GapsSwitch({ unit, shown }: { unit: string | undefined; shown: 'gaps' | 'table' }) {
  const { t } = useTranslation();
  const search = unit === undefined ? {} : { unit };
  return (
    <div className={table.switch}>
      <PageSwitch label={t('competency.gaps.switch')}>
        {shown === 'gaps' ? (
          <span aria-current="page">{t('competency.gaps.title')}</span>
        ) : (
          <Link to="/vi-tri/nang-luc" search={search}>
            {t('competency.gaps.title')}
          </Link>
        )}
        {shown === 'table' ? (
          <span aria-current="page">{t('competency.table.title')}</span>
        ) : (
          <Link to="/vi-tri/nang-luc" search={{ ...search, xem: 'bang' }}>
            {t('competency.table.title')}
          </Link>
        )}
      </PageSwitch>
    </div>
  );
}
