import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { edition?: { code: string; title: string } | undefined };

/** The way back: the catalogue, and in a position its edition. */
export function Crumbs({ edition }: Props) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('catalogue.where')}>
      <Link to="/vi-tri">{t('catalogue.title')}</Link>
      {edition && (
        <Fragment>
          {' · '}
          <Link to="/vi-tri/$edition" params={{ edition: edition.code }}>
            {edition.title || edition.code}
          </Link>
        </Fragment>
      )}
    </nav>
  );
}
