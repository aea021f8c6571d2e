import {
  LIST_PARTS,
  type ListPart,
  rowsOf,
  SECTIONS,
  TEXT_PARTS,
  type TextPart,
} from '@so-viec/shared/position-description/parts';
import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import { useColumnName } from '../form/use-column-name.ts';
import classes from './shown.module.css';

const isText = (part: string): part is TextPart => TEXT_PARTS.some((text) => text === part);

/** A description to be read: the parts of the form in one sheet. */
export function ContentView({ content }: { content: DescriptionContent }) {
  const { t } = useTranslation();
  return (
    <Card className={classes.sheet ?? ''}>
      {SECTIONS.map(({ section, parts }) => (
        <section key={section} className={classes.section}>
          <h2>{t(`description.section.${section}`)}</h2>
          <Texts parts={parts.filter(isText)} content={content} />
          {parts.map((part) => !isText(part) && <ListView key={part} part={part} content={content} />)}
        </section>
      ))}
    </Card>
  );
}

function Texts({ parts, content }: { parts: readonly TextPart[]; content: DescriptionContent }) {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  if (parts.length === 1) return <p className={classes.text}>{content[parts[0] ?? 'name'] || <Nothing />}</p>;
  return (
    <dl className={classes.facts}>
      {parts.map((part) => (
        <div key={part}>
          <dt>{t(`description.part.${part}`)}</dt>
          <dd className={classes.text}>{content[part] || <Nothing />}</dd>
        </div>
      ))}
    </dl>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return <span className={classes.nothing}>{t('description.empty')}</span>;
}

/** Cells that say the same as the one above stand once. */
function ListView({ part, content }: { part: ListPart; content: DescriptionContent }) {
  const nameOf = useColumnName();
  const columns: readonly string[] = LIST_PARTS[part];
  const rows = rowsOf(content, part);
  if (rows.length === 0) return <Nothing />;
  const [first = ''] = columns;
  return (
    <div className={classes.scroll}>
      <table className={classes.table} data-part={part}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {nameOf(part, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes
            <tr key={i}>
              {columns.map((column) => {
                const isRepeat =
                  column === first && columns.length > 2 && i > 0 && rows[i - 1]?.[first] === row[first];
                return (
                  <td key={column} data-label={nameOf(part, column)} data-repeat={isRepeat || undefined}>
                    {row[column]}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
