import { GROUP_KEYS, SECTOR_KEYS } from '@so-viec/shared/position-catalogue/catalogue-words';
import { foldText } from '@so-viec/shared/text/fold';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../catalogue.module.css';
import type { EditionPosition } from '../queries.ts';

type Props = {
  edition: string;
  positions: EditionPosition[];
  /** A draft is told of positions that have one name. */
  isDraft: boolean;
  query: string;
  onQuery: (query: string) => void;
};

/** The codes of the positions of one name in one sector, "CV-19, CV-90". */
function namesakesOf(positions: EditionPosition[]): string[] {
  const byName = Map.groupBy(positions, ({ sector, name }) => `${sector} ${foldText(name)}`);
  return [...byName.values()]
    .filter((same) => same.length > 1)
    .map((same) => same.map(({ code }) => code).join(', '));
}

/** Those whose code or name has what is looked for; case, tone marks and đ do not matter. */
export function foundIn(positions: EditionPosition[], query: string): EditionPosition[] {
  const wanted = foldText(query);
  return positions.filter(({ name, code }) => foldText(`${code} ${name}`).includes(wanted));
}

/** Positions by sector and group; the search ignores case, tone marks and đ. */
export function PositionsCard({ edition, positions, isDraft, query, onQuery }: Props) {
  const { t } = useTranslation();
  const namesakes = isDraft ? namesakesOf(positions) : [];
  const found = foundIn(positions, query);
  const count = { count: found.length, all: positions.length };
  return (
    <Card title={t('catalogue.positions')} note={t('catalogue.found', count)}>
      <div className={classes.search}>
        <TextInput
          type="search"
          aria-label={t('catalogue.search')}
          placeholder={t('catalogue.searchHint')}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
        />
      </div>
      <div role="status" className="visually-hidden">
        {t('catalogue.found', count)}
      </div>
      {namesakes.map((codes) => (
        <div key={codes} className={classes.pad}>
          <Refusal look="band">{t('catalogue.namesakes', { codes })}</Refusal>
        </div>
      ))}
      {found.length === 0 && <p className={classes.empty}>{t('catalogue.nothingFound')}</p>}
      {groupsOf(found).map(({ sector, group, rows }) => (
        <section key={`${sector} ${group}`}>
          <h3 className={classes.group}>
            {t(`catalogue.sector.${sector}`)} · {t(`catalogue.group.${group}`)} · {rows.length}
          </h3>
          <PositionTable edition={edition} rows={rows} />
        </section>
      ))}
    </Card>
  );
}

/** The positions of each sector and group that has any, in the order of the official lists. */
function groupsOf(positions: EditionPosition[]) {
  return SECTOR_KEYS.flatMap((sector) =>
    GROUP_KEYS.map((group) => ({
      sector,
      group,
      rows: positions.filter((p) => p.sector === sector && p.group === group),
    })),
  ).filter(({ rows }) => rows.length > 0);
}

function PositionTable({ edition, rows }: { edition: string; rows: EditionPosition[] }) {
  const { t } = useTranslation();
  return (
    <table className={`${classes.table} ${classes.alike}`}>
      <colgroup>
        <col />
        <col className={classes.rankColumn} />
        <col className={classes.countColumn} />
      </colgroup>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('catalogue.name')}</th>
          <th scope="col">{t('catalogue.rank')}</th>
          <th scope="col">{t('catalogue.products')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, code, name, rank, products }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/vi-tri/$edition/$code" params={{ edition, code }}>
                {name}
              </Link>
              <span className={classes.sub}>{code}</span>
            </th>
            <td className={`${classes.quiet} ${classes.wide}`}>{rank}</td>
            <td className={`${classes.number} ${classes.quiet}`}>
              {t('catalogue.productCount', { count: products })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
