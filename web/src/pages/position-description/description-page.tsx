import '../../features/position-description/texts.ts';
import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  type Asked,
  type DescriptionView,
  descriptionQuery,
  ownerOf,
  wordAddress,
} from '../../features/position-description/queries.ts';
import { ChangesCard } from '../../features/position-description/shown/changes-card.tsx';
import { ContentView } from '../../features/position-description/shown/content-view.tsx';
import { EditDescription } from '../../features/position-description/shown/edit-description.tsx';
import classes from '../../features/position-description/shown/shown.module.css';
import { VersionsCard } from '../../features/position-description/shown/versions-card.tsx';
import { WhoseChoice } from '../../features/position-description/shown/whose-choice.tsx';
import { ButtonContent, buttonClass } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { DescriptionProblem } from './description-problem.tsx';

const here = getRouteApi('/_in/vi-tri/$edition/$code/mo-ta');

/** What is written of a position: read, changed, its versions, printed. */
export function DescriptionPage() {
  const { t } = useTranslation();
  const { edition, code } = here.useParams();
  const { ban, cua, sua } = here.useSearch();
  const navigate = useNavigate();
  const { data, error } = useQuery(descriptionQuery(code, { ban, cua }));
  if (error) return <DescriptionProblem error={error} />;
  if (!data) return null;
  const isEditing = data.canChange && sua === '1';
  const context = (
    <Link to="/vi-tri/$edition/$code" params={{ edition, code }}>
      {t('description.of', { code })}
    </Link>
  );
  const to = '/vi-tri/$edition/$code/mo-ta';
  const actions = !isEditing && <Actions view={data} edition={edition} asked={{ ban, cua }} />;
  return (
    <div className={classes.page}>
      <PageHeader context={context} title={data.position.name} actions={actions} />
      <div className={classes.phoneActions}>{actions}</div>
      {isEditing ? (
        <>
          <p className={`${classes.quiet} ${classes.about}`}>
            {t(data.of ? 'description.writesOwn' : 'description.writesCommon', data.of ?? {})}
          </p>
          <EditDescription
            key={ownerOf(data)}
            view={data}
            onDone={() => void navigate({ to, params: { edition, code }, search: { cua: ownerOf(data) } })}
          />
        </>
      ) : (
        <>
          <div className={classes.whose}>
            <WhoseChoice
              view={data}
              onChoose={(of) => void navigate({ to, params: { edition, code }, search: { cua: of } })}
            />
          </div>
          <Shown view={data} edition={edition} />
        </>
      )}
    </div>
  );
}

type ActionsProps = { view: DescriptionView; edition: string; asked: Asked };

function Actions({ view, edition, asked }: ActionsProps) {
  const { t } = useTranslation();
  const { code } = view.position;
  const isLatest = asked.ban === undefined;
  const own = view.all.find(({ of, canChange }) => of && canChange && of.code !== view.of?.code)?.of;
  return (
    <div className={classes.buttons}>
      {view.content && (
        <a
          className={buttonClass({})}
          href={wordAddress(code, { ban: asked.ban, cua: ownerOf(view) })}
          download
        >
          <ButtonContent icon="printer">{t('description.print')}</ButtonContent>
        </a>
      )}
      {view.canChange && isLatest && (
        <ButtonLink
          to="/vi-tri/$edition/$code/mo-ta"
          params={{ edition, code }}
          search={{ cua: ownerOf(view), sua: '1' }}
          icon="pencil"
          variant={view.content ? 'plain' : 'primary'}
        >
          {t(view.content ? 'description.change' : 'description.write')}
        </ButtonLink>
      )}
      {!view.canChange && own && (
        <ButtonLink
          to="/vi-tri/$edition/$code/mo-ta"
          params={{ edition, code }}
          search={{ cua: own.code, sua: '1' }}
          icon="pencil"
        >
          {t('description.writeOwn')}
        </ButtonLink>
      )}
    </div>
  );
}

function Shown({ view, edition }: { view: DescriptionView; edition: string }) {
  const { t } = useTranslation();
  const latest = view.versions[0]?.ordinal ?? 0;
  const { code } = view.position;
  if (!view.content) {
    const toImport = view.canChange && (
      <ButtonLink to="/vi-tri/nhap-mo-ta">{t('description.toImport')}</ButtonLink>
    );
    return (
      <EmptyState title={t(view.of ? 'description.noneOwn' : 'description.none')} actions={toImport}>
        {t('description.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      {view.shown < latest && (
        <p className={classes.old}>
          {t('description.old', { number: latest })}{' '}
          <Link to="/vi-tri/$edition/$code/mo-ta" params={{ edition, code }} search={{ cua: ownerOf(view) }}>
            {t('description.toLatest')}
          </Link>
        </p>
      )}
      <div className={classes.columns}>
        <ContentView content={view.content as DescriptionContent} />
        <div className={classes.column}>
          <VersionsCard view={view} edition={edition} />
          <ChangesCard view={view} />
        </div>
      </div>
    </>
  );
}
