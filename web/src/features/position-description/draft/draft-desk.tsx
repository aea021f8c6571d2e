import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../../lib/format.ts';
import { Problem } from '../../../lib/problem.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { pathOfField } from '../form/content.ts';
import { ContentForm } from '../form/content-form.tsx';
import type { DraftView, ImportView } from '../queries.ts';
import classes from './draft.module.css';
import { goToNextDoubt } from './go-to-next-doubt.ts';
import { LeftoversCard } from './leftovers-card.tsx';
import { pathsAt, placeLeftover, withContent, withoutDoubt } from './mend.ts';
import { Original } from './original.tsx';
import { PositionChoice } from './position-choice.tsx';
import { SettleDraft } from './settle-draft.tsx';
import { useDraft } from './use-draft.ts';

type Props = { view: DraftView; file: ImportView };

/** A draft that waits: what was understood beside the original, mended in place, taken over at the foot. */
export function DraftDesk({ view, file }: Props) {
  const { t } = useTranslation();
  const { mending, setMending, saved, flush } = useDraft(view);
  const [at, setAt] = useState('');
  const [refused, setRefused] = useState<unknown>();
  const fields = refused instanceof Problem ? refused.fields : [];
  const refusals = new Map(fields.map((field) => [pathOfField(field, mending.content), fieldText(t, field)]));
  const state = saved.isSaving
    ? t('description.draft.saving')
    : saved.at && t('description.draft.savedAt', { time: clockTime(saved.at) });
  const error = saved.error ?? (fields.length > 0 ? undefined : refused);
  return (
    <>
      <div className={classes.desk}>
        <div className={classes.column}>
          <Card title={t('description.draft.understood')} note={<OpenCounts mending={mending} />}>
            <PositionChoice
              positions={file.positions}
              value={mending.positionCode}
              onChoose={(positionCode) => setMending((before) => ({ ...before, positionCode }))}
            />
          </Card>
          <LeftoversCard
            leftovers={mending.leftovers}
            onPlace={(id, part) => setMending((before) => placeLeftover(before, id, part))}
          />
          <ContentForm
            content={mending.content}
            onChange={(content, path) => setMending((before) => withContent(before, content, path))}
            marks={{
              doubts: mending.doubts,
              refusals,
              onFocus: (path) => setAt(pathsAt(mending, path).join(' ')),
              onRight: (id) => setMending((before) => withoutDoubt(before, id)),
            }}
          />
        </div>
        <Original original={view.original as DraftView['original']} leftovers={mending.leftovers} at={at} />
      </div>
      <div className={classes.foot}>
        {error !== undefined && <Refusal look="box">{problemText(t, error)}</Refusal>}
        {mending.doubts.length > 0 && (
          <Button size="sm" icon="arrow-down" onClick={goToNextDoubt}>
            {t('description.draft.nextDoubt')}
          </Button>
        )}
        <span className={classes.saved} role="status">
          {state}
        </span>
        <SettleDraft
          view={view}
          file={file}
          positionCode={mending.positionCode}
          flush={flush}
          open={openWords(t, mending)}
          onRefused={setRefused}
        />
      </div>
    </>
  );
}

type Open = Pick<DraftView, 'doubts' | 'leftovers'>;

function OpenCounts({ mending }: { mending: Open }) {
  const { t } = useTranslation();
  return openWords(t, mending) || t('description.draft.clear');
}

/** "1 nghi vấn, 3 đoạn chưa xếp chỗ"; empty when nothing is open. */
function openWords(t: TFunction, { doubts, leftovers }: Open): string {
  const words = [
    doubts.length > 0 && t('description.draft.doubtCount', { count: doubts.length }),
    leftovers.length > 0 && t('description.draft.leftoverCount', { count: leftovers.length }),
  ];
  return words.filter(Boolean).join(', ');
}
