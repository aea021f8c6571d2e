import type { Part } from '@so-viec/shared/position-description/parts';
import type { Leftover } from '@so-viec/shared/position-description/read/source';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import classes from './draft.module.css';
import { PLACES } from './mend.ts';

type Props = { leftovers: readonly Leftover[]; onPlace: (id: string, part: Part | undefined) => void };

/** Every piece of text that found no place, each to be put somewhere or to be said not to be needed. */
export function LeftoversCard({ leftovers, onPlace }: Props) {
  const { t } = useTranslation();
  if (leftovers.length === 0) return null;
  return (
    <Card
      title={t('description.draft.leftovers')}
      note={t('description.draft.leftoverCount', { count: leftovers.length })}
    >
      <p className={classes.hint}>{t('description.draft.leftoversNote')}</p>
      <ul className={classes.leftovers}>
        {leftovers.map(({ id, text }) => (
          <li key={id}>
            <mark className={classes.left}>{text}</mark>
            <Select
              scale="sm"
              aria-label={`${t('description.draft.placeIn')}: ${text}`}
              value=""
              onChange={(event) => onPlace(id, event.target.value as Part)}
            >
              <option value="" disabled>
                {t('description.draft.placeIn')}
              </option>
              {PLACES.map((part) => (
                <option key={part} value={part}>
                  {t(`description.part.${part}`)}
                </option>
              ))}
            </Select>
            <Button size="sm" variant="quiet" onClick={() => onPlace(id, undefined)}>
              {t('description.draft.notNeeded')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
