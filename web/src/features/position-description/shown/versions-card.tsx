import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import { Tag } from '../../../ui/page/tag.tsx';
import { type DescriptionView, ownerOf } from '../queries.ts';
import { whenText } from '../when-text.ts';
import classes from './shown.module.css';

type Props = { view: DescriptionView; edition: string };

/** Every version with who wrote it, when and why; each has its address. */
export function VersionsCard({ view, edition }: Props) {
  const { t } = useTranslation();
  const latest = view.versions[0]?.ordinal;
  return (
    <Card title={t('description.versions')}>
      <ol className={classes.versions}>
        {view.versions.map((version) => (
          <li key={version.id} data-shown={version.ordinal === view.shown || undefined}>
            <Link
              to="/vi-tri/$edition/$code/mo-ta"
              params={{ edition, code: view.position.code }}
              search={{ cua: ownerOf(view), ...(version.ordinal !== latest && { ban: version.ordinal }) }}
              aria-current={version.ordinal === view.shown ? 'page' : undefined}
            >
              {t('description.version', { number: version.ordinal })}
            </Link>{' '}
            {version.ordinal === latest && <Tag>{t('description.latest')}</Tag>}
            <span className={classes.quiet}>{whenText(t, version.createdAt, version.by)}</span>
            {version.note && <span className={classes.note}>{version.note}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
