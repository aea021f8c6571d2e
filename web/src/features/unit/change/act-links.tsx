import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import type { UnitView } from '../queries.ts';
import classes from './change.module.css';

const OF_UNIT = ['doi', 'tuan', 'chuyen', 'sap-nhap', 'tach', 'ket-thuc'] as const;

/** What the reader may do with the unit, each a link to its form; nothing for who may not. */
export function ActLinks({ unit }: { unit: UnitView }) {
  const { t } = useTranslation();
  if (!unit.current) return null;
  const acts = [...(unit.can.add ? (['them'] as const) : []), ...(unit.can.change ? OF_UNIT : [])];
  if (acts.length === 0) return null;
  return (
    <nav className={classes.links} aria-label={t('units.act.menu')}>
      {acts.map((act) => (
        <ButtonLink
          key={act}
          size="sm"
          to="/don-vi/$code"
          params={{ code: unit.code }}
          search={{ viec: act }}
        >
          {t(`units.act.${act}`)}
        </ButtonLink>
      ))}
    </nav>
  );
}
