import type { Leftover, SourceRow } from '@so-viec/shared/position-description/read/source';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import type { DraftView } from '../queries.ts';
import classes from './draft.module.css';
import { type Segment, segmentsOf } from './segments.ts';

type Props = {
  original: DraftView['original'];
  leftovers: readonly Leftover[];
  /** The paths of the field that one is at: their text is marked and brought into sight. */
  at: string;
};

/** The text of the file as it stood: paragraphs and table rows, with what was understood of each stretch. */
export const Original = memo(function Original({ original, leftovers, at }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const marked = at && place.current?.querySelector('[data-at]');
    if (marked) marked.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const paths = new Set(at.split(' '));
  return (
    <Card title={t('description.draft.original')} className={classes.original ?? ''}>
      <p className={classes.hint}>{t('description.draft.originalNote')}</p>
      <div
        className={classes.text}
        ref={place}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        role="region"
        aria-label={t('description.draft.original')}
      >
        {original.rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file never move
          <div key={i} className={classes.line} data-table={row.table !== null || undefined}>
            {row.cells.map((cell, j) => (
              <div key={cell.column} className={classes.box} data-span={Math.min(cell.span, 4)}>
                {segmentsOf(
                  original.rows as SourceRow[],
                  { row: i, cell: j },
                  { uses: original.uses, leftovers },
                ).map((segment) => (
                  <Stretch
                    key={segment.from}
                    segment={segment}
                    isAt={segment.path !== '' && paths.has(segment.path)}
                  />
                ))}
              </div>
            ))}
          </div>
        ))}
      </div>
    </Card>
  );
});

function Stretch({ segment, isAt }: { segment: Segment; isAt: boolean }) {
  if (segment.as === 'plain') return segment.text;
  if (segment.as === 'left') return <mark className={classes.left}>{segment.text}</mark>;
  return (
    <span className={classes[segment.as]} data-at={isAt || undefined}>
      {segment.text}
    </span>
  );
}
