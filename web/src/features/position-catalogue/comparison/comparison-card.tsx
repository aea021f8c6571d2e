import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import { Tag } from '../../../ui/page/tag.tsx';
import { useIsPhone } from '../../../ui/page/use-is-narrow.ts';
import { MoreRows } from '../../../ui/table/more-rows.tsx';
import { ROWS_FIRST, useShownRows } from '../../../ui/table/shown-rows.ts';
import classes from '../catalogue.module.css';
import type { Comparison } from '../queries.ts';
import { useCellWords } from './use-cell-words.ts';

type Change = Comparison['products'][number];
type Props = { title: string; changes: Change[]; names: Comparison['names'] };

/** How many changes a list begins with on a phone. */
const PHONE_FIRST = 15;

const KINDS = ['added', 'removed', 'changed'] as const;

/** What came, went and changed, line by line with the cells that differ. */
export function ComparisonCard({ title, changes, names }: Props) {
  const { t } = useTranslation();
  const first = useIsPhone() ? PHONE_FIRST : ROWS_FIRST;
  const shown = useShownRows(changes, first);
  const [added, removed, changed] = KINDS.map((kind) => changes.filter((c) => c.kind === kind).length);
  const note = t('catalogue.comparison.summary', { added, removed, changed });
  return (
    <Card title={title} note={note}>
      {changes.length === 0 ? (
        <p className={classes.empty}>{t('catalogue.comparison.same')}</p>
      ) : (
        <div className={classes.scroll}>
          <table className={`${classes.table} ${classes.changes}`}>
            <thead>
              <tr>
                <th scope="col">{t('catalogue.comparison.line')}</th>
                <th scope="col">{t('catalogue.state')}</th>
                <th scope="col">{t('catalogue.comparison.cells')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((change) => (
                <ChangeRow key={`${change.kind} ${change.code}`} change={change} names={names} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <MoreRows shown={shown.length} of={changes.length} step={ROWS_FIRST} />
    </Card>
  );
}

function ChangeRow({ change, names }: { change: Change; names: Comparison['names'] }) {
  const { t } = useTranslation();
  const wordsOf = useCellWords();
  const { kind, code, name, group, cells } = change;
  const position = group && (names[group] ?? group);
  return (
    <tr>
      <th scope="row">
        {name} <span className={classes.sub}>{position ? `${code} · ${position}` : code}</span>
      </th>
      <td className={classes.nowrap}>
        <Tag>{t(`catalogue.comparison.kind.${kind}`)}</Tag>
      </td>
      <td>
        <ul>
          {cells.map((cell) => (
            <li key={cell.key}>
              {wordsOf.column(cell.key)}: <del>{wordsOf.value(cell.key, cell.before)}</del>{' '}
              <ins>{wordsOf.value(cell.key, cell.after)}</ins>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
