import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { choosePropose } from '../match/pick.ts';
import type { Line } from '../shown/use-line.ts';
import classes from './fields.module.css';

/** Proposes ad hoc work to the head, so that its product may count: ticked unless the person says otherwise. */
export function ProposeField({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { said, saved } = line.row;
  const isDecided = saved?.taskState === 'open' || saved?.taskState === 'closed';
  if (!said.isAdHoc || said.outputName.trim() === '' || (isDecided && !said.proposes)) return null;
  return (
    <Checkbox
      className={classes.propose ?? ''}
      label={t('workEntry.propose')}
      checked={said.proposes}
      onChange={({ target }) => line.say(choosePropose(said, target.checked))}
    />
  );
}
