import { officialRolesOf } from '@so-viec/shared/unit/unit-words';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole } from '../../../lib/format.ts';
import { defined } from '../../../lib/search.ts';
import { weekWords } from '../../../lib/words/week-words.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { On, UnitVersion, UnitView } from '../queries.ts';
import classes from './view.module.css';

/** What a unit is on the day that is looked at. */
export function FactsCard({ unit, current, on }: { unit: UnitView; current: UnitVersion; on: On }) {
  const { t } = useTranslation();
  const title = on ? t('units.facts.titleOn', { day: formatDay(on) }) : t('units.facts.title');
  const { parent, isBody } = current;
  const roles = officialRolesOf(current.officialRoles).map((role) => t(`units.role.${role}`));
  return (
    <Card title={title}>
      <dl className={classes.facts}>
        <Fact name={t('units.facts.code')}>{unit.code}</Fact>
        <Fact name={t('units.facts.parent')}>
          {parent ? (
            <Link to="/don-vi/$code" params={{ code: parent.code }} search={defined({ ngay: on })}>
              {parent.name}
            </Link>
          ) : (
            t('units.facts.top')
          )}
        </Fact>
        <Fact name={t('units.facts.block')}>{t(`units.block.${current.block as 'party'}`)}</Fact>
        <Fact name={t('units.facts.level')}>{t(`units.level.${current.level as 'body'}`)}</Fact>
        <Fact name={t('units.facts.isBody')}>{t(isBody ? 'units.facts.yes' : 'units.facts.no')}</Fact>
        <Fact name={t('units.facts.style')}>{t(`units.style.${current.documentStyle as 'state'}`)}</Fact>
        {isBody && (
          <Fact name={t('units.facts.roles')}>
            {roles.length > 0 ? roles.join(', ') : t('units.facts.noRoles')}
          </Fact>
        )}
        <Fact name={t('units.facts.pattern')}>{weekWords(t, current.weeklyPattern)}</Fact>
        <Fact name={t('units.facts.people')}>
          {t('units.people', { count: unit.people, formatted: formatWhole(unit.people) })}
        </Fact>
        <Fact name={t('units.facts.children')}>
          {unit.children === 0 ? (
            '0'
          ) : (
            <Link to="/don-vi" search={defined({ ngay: on, mo: unit.code })}>
              {t('units.below', { count: unit.children, formatted: formatWhole(unit.children) })}
            </Link>
          )}
        </Fact>
        <Fact name={t('units.facts.since')}>{formatDay(current.fromOn)}</Fact>
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
