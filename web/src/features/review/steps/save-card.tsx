import { useTranslation } from 'react-i18next';
import { clockTime } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Card } from '../../../ui/page/card.tsx';
import { SaveState, type SaveWord } from '../../../ui/state/save-state.tsx';
import type { SaveStatus, WordsHeld } from '../criteria/use-words.ts';
import classes from './steps.module.css';

/** What of the typed words is on the server, in words. */
export function SaveCard({ words }: { words: WordsHeld }) {
  const { t } = useTranslation();
  const said = (status: SaveStatus): SaveWord => {
    const { kind: key } = status;
    if (status.kind === 'saved') {
      return { key, state: 'accepted', text: t('review.save.saved', { time: clockTime(status.at) }) };
    }
    if (status.kind === 'refused') return { key, state: 'wrong', text: problemText(t, status.error) };
    if (status.kind === 'held') return { key, state: 'offline', text: t('review.save.held') };
    return { key, state: 'writing', text: t(`review.save.${status.kind}`) };
  };
  return (
    <Card>
      <div className={classes.side}>
        <SaveState words={[said(words.status)]} />
      </div>
    </Card>
  );
}
