import { levelText, type RequiredLevel } from '@so-viec/shared/competency/competency.rules';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import classes from '../competency.module.css';
import form from '../form.module.css';
import { frameworkQuery } from '../queries.ts';
import table from '../table.module.css';
import { RequiredForm } from './required-form.tsx';

type Props = {
  at: { edition: string; code: string };
  /** The version of the position that is shown. */
  version: number;
  required: RequiredLevel[];
  isEditable: boolean;
  onSaved: () => Promise<unknown>;
};

/** The competencies a position asks for, by group, each with its level or range. */
export function RequiredCard({ at, version, required, isEditable, onSaved }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(frameworkQuery);
  const [isEditing, setEditing] = useState(false);
  const levels = new Map(required.map((r) => [r.competencyId, r]));
  const asked = (data?.competencies ?? []).filter(({ id }) => levels.has(id));
  return (
    <Card
      title={t('competency.required.title')}
      note={t('competency.required.note')}
      aside={
        isEditable &&
        !isEditing && (
          <Button size="sm" onClick={() => setEditing(true)}>
            {t('competency.required.change')}
          </Button>
        )
      }
    >
      {isEditing && data ? (
        <RequiredForm
          at={at}
          version={version}
          competencies={data.competencies}
          levels={levels}
          onSaved={onSaved}
          onDone={() => setEditing(false)}
        />
      ) : asked.length === 0 ? (
        <p className={`${form.padded} ${classes.meaning}`}>{t('competency.required.none')}</p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('competency.name')}</th>
              <th scope="col">{t('competency.levelOnly')}</th>
            </tr>
          </thead>
          <tbody>
            {asked.map(({ id, name, group }) => (
              <tr key={id}>
                <th scope="row">
                  {name} <span className={table.sub}>{t(`competency.group.${group}`)}</span>
                </th>
                <td>{levelText(levels.get(id) ?? { levelFrom: 1, levelTo: 1 })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
