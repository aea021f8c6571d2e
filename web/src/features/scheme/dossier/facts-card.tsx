import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Dossier } from '../answers.ts';
import classes from './dossier.module.css';
import { DraftForm } from './draft-form.tsx';

/** Whose dossier it is, for which campaign, and what was decided; its words can be changed while it is a draft. */
export function FactsCard({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const [isEdited, setEdited] = useState(false);
  const { may } = dossier;
  return (
    <Card
      title={t('scheme.facts.title')}
      aside={
        may.change &&
        !isEdited && (
          <Button size="sm" variant="link" onClick={() => setEdited(true)}>
            {t('scheme.facts.change')}
          </Button>
        )
      }
    >
      <div className={classes.body}>
        {isEdited && may.change ? (
          <DraftForm dossier={dossier} onDone={() => setEdited(false)} />
        ) : (
          <Facts dossier={dossier} />
        )}
      </div>
    </Card>
  );
}

function Facts({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { campaign, decision, decidedOn, inForceOn, note } = dossier;
  const rows: [string, ReactNode][] = [
    [t('scheme.field.body'), dossier.body.name],
    [t('scheme.field.kind'), t(`scheme.kind.${dossier.kind}`)],
    [
      t('scheme.field.campaign'),
      campaign && (
        <Link key="campaign" to="/de-an/dot/$id" params={{ id: campaign.id }}>
          {campaign.name}
        </Link>
      ),
    ],
    [t('scheme.field.decision'), decision],
    [t('scheme.field.decidedOn'), decidedOn && formatDay(decidedOn)],
    [t('scheme.field.inForceOn'), inForceOn && formatDay(inForceOn)],
    [t('scheme.facts.note'), note],
  ];
  return (
    <dl className={classes.facts}>
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
