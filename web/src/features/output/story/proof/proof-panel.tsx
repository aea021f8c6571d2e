import '../../texts.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../../lib/problem-text.ts';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import { storyQuery } from '../../queries.ts';
import { Proofs } from './proofs.tsx';

/** The files and links of one product where its line is read, with the way to its whole story. */
export function ProofPanel({ outputId }: { outputId: string }) {
  const { t } = useTranslation();
  const { data: story, error } = useQuery(storyQuery(outputId));
  if (error) return <Refusal look="box">{problemText(t, error)}</Refusal>;
  if (!story) return <p role="status">{t('common.loading')}</p>;
  return (
    <>
      <Proofs story={story} />
      <Link to="/san-pham/$id" params={{ id: outputId }}>
        {t('output.desk.open')}
      </Link>
    </>
  );
}
