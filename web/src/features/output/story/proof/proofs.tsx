import { useTranslation } from 'react-i18next';
import { api, call } from '../../../../lib/api.ts';
import { problemText } from '../../../../lib/problem-text.ts';
import { IconButton } from '../../../../ui/button/icon-button.tsx';
import { Icon } from '../../../../ui/icons/icon.tsx';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import type { Story } from '../../queries.ts';
import { instantWords } from '../../when.ts';
import classes from '../story.module.css';
import { useWrite } from '../use-write.ts';
import { AddProof } from './add-proof.tsx';

type Proof = Story['evidence'][number];

/** Files, which are saved and never shown as pages, and links, shown as text with their host. */
export function Proofs({ story }: { story: Story }) {
  const { t } = useTranslation();
  const remove = useWrite(story.id, (evidenceId: string) =>
    call(
      api.api.outputs[':id'].evidence[':evidenceId'].removal.$post({ param: { id: story.id, evidenceId } }),
    ),
  );
  const count = story.evidence.filter(({ removedAt }) => removedAt === null).length;
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>
        {t('output.evidence.title')}
        {count > 0 && <span className={classes.note}>{t('output.fact.evidence', { count })}</span>}
      </h3>
      {story.evidence.length === 0 && <p className={classes.quiet}>{t('output.evidence.none')}</p>}
      <ul className={classes.proofs}>
        {story.evidence.map((proof) => (
          <li key={proof.id} className={classes.proof} data-struck={proof.removedAt !== null || undefined}>
            <Icon name={proof.kind === 'file' ? 'document' : 'chevron-right'} />
            <ProofWords outputId={story.id} proof={proof} />
            {story.may.change && proof.removedAt === null && (
              <IconButton
                icon="close"
                size="sm"
                variant="quiet"
                label={t('output.evidence.remove', { name: proof.name || proof.host })}
                onClick={() => remove.mutate(proof.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {remove.error && <Refusal>{problemText(t, remove.error)}</Refusal>}
      {story.may.prove && <AddProof outputId={story.id} />}
    </section>
  );
}

function ProofWords({ outputId, proof }: { outputId: string; proof: Proof }) {
  const { t } = useTranslation();
  const { kind, name, url, host, removedAt } = proof;
  return (
    <div className={classes.proofWords}>
      {removedAt !== null && <span>{name || host}</span>}
      {removedAt === null && kind === 'file' && (
        <a href={`/api/outputs/${outputId}/files/${proof.id}`} download={name}>
          {name}
        </a>
      )}
      {removedAt === null && kind === 'link' && (
        <>
          <a href={url} target="_blank" rel="noopener noreferrer nofollow">
            {name || host}
          </a>{' '}
          <span className={classes.quiet}>{host}</span>
        </>
      )}
      <span className={classes.quiet}>
        {t('output.evidence.by', { name: proof.by, at: instantWords(proof.at) })}
        {proof.isLater && `, ${t('output.evidence.later')}`}
        {removedAt !== null &&
          `, ${t('output.evidence.removed', { name: proof.removedBy, at: instantWords(removedAt) })}`}
      </span>
    </div>
  );
}
