import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import classes from '../competency.module.css';
import type { Competency } from '../queries.ts';
import { CompetencyForm } from './competency-form.tsx';

type Props = { title: string; competencies: Competency[]; canChange: boolean };

/** One group of the framework: each competency with the texts of its five levels, changed in place. */
export function FrameworkCard({ title, competencies, canChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  return (
    <Card title={title} note={String(competencies.length)}>
      <ul className={classes.list}>
        {competencies.map((competency) => {
          const { code, name, meaning, levels } = competency;
          if (open === code)
            return (
              <li key={code}>
                <CompetencyForm competency={competency} onDone={() => setOpen(undefined)} />
              </li>
            );
          return (
            <li key={code}>
              <div className={classes.line}>
                <h3>{name}</h3>
                {canChange && (
                  <Button
                    size="sm"
                    variant="quiet"
                    aria-label={t('competency.change', { name })}
                    onClick={() => setOpen(code)}
                  >
                    {t('competency.changeShort')}
                  </Button>
                )}
              </div>
              <p className={classes.meaning}>{meaning}</p>
              <details>
                <summary>
                  {t('competency.showLevels')}
                  <span className="visually-hidden">: {name}</span>
                </summary>
                <ol className={classes.levels}>
                  {levels.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ol>
              </details>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
