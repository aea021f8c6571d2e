import '../../features/position-description/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DraftDesk } from '../../features/position-description/draft/draft-desk.tsx';
import { Original } from '../../features/position-description/draft/original.tsx';
import {
  type DraftView,
  draftQuery,
  type ImportView,
  importQuery,
} from '../../features/position-description/queries.ts';
import classes from '../../features/position-description/shown/shown.module.css';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { DescriptionProblem } from './description-problem.tsx';

const here = getRouteApi('/_in/vi-tri/nhap-mo-ta/$id/$draft');

/** One description of a file beside its original text. */
export function DraftPage() {
  const { t } = useTranslation();
  const { id, draft } = here.useParams();
  const file = useQuery(importQuery(id));
  const { data, error } = useQuery(draftQuery(draft));
  const problem = error ?? file.error;
  if (problem) return <DescriptionProblem error={problem} />;
  if (!data || !file.data) return null;
  const context = (
    <Link to="/vi-tri/nhap-mo-ta/$id" params={{ id }}>
      {file.data.fileName}
    </Link>
  );
  const name = data.content.name || t('description.import.nameless');
  return (
    <div className={classes.page}>
      <PageHeader context={context} title={t('description.draft.title', { number: data.ordinal, name })} />
      {data.state === 'waiting' ? (
        <DraftDesk key={data.id} view={data} file={file.data} />
      ) : (
        <Settled view={data} file={file.data} />
      )}
    </div>
  );
}

function Settled({ view, file }: { view: DraftView; file: ImportView }) {
  const { t } = useTranslation();
  const position = file.positions.find(({ code }) => code === view.positionCode);
  const isTaken = view.state === 'taken';
  return (
    <>
      <EmptyState
        title={t(isTaken ? 'description.import.states.taken' : 'description.import.states.dropped')}
        actions={
          <>
            {isTaken && position && (
              <ButtonLink
                to="/vi-tri/$edition/$code/mo-ta"
                params={{ edition: position.edition, code: position.code }}
                variant="primary"
              >
                {t('description.draft.openPosition')}
              </ButtonLink>
            )}
            <ButtonLink to="/vi-tri/nhap-mo-ta/$id" params={{ id: file.id }}>
              {t('description.draft.back')}
            </ButtonLink>
          </>
        }
      >
        {t(isTaken ? 'description.draft.taken' : 'description.draft.isDropped')}
      </EmptyState>
      <Original original={view.original as DraftView['original']} leftovers={view.leftovers} at="" />
    </>
  );
}
