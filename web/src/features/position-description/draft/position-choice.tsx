import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/form/field.tsx';
import { type Choice, Picker } from '../../../ui/form/picker.tsx';
import type { ImportView } from '../queries.ts';
import classes from './draft.module.css';
import { foundPositions } from './found-positions.ts';

type Props = {
  positions: ImportView['positions'];
  value: string | null;
  onChoose: (code: string | null) => void;
};

const MOST = 12;

/** Which position the description is taken over for. */
export function PositionChoice({ positions, value, onChoose }: Props) {
  const { t } = useTranslation();
  const choiceOf = ({ code, name }: ImportView['positions'][number]): Choice => ({
    id: code,
    name,
    note: code,
  });
  const chosen = positions.find(({ code }) => code === value);
  const search = (typed: string) =>
    Promise.resolve(foundPositions(positions, typed).slice(0, MOST).map(choiceOf));
  return (
    <div className={classes.choice}>
      <Field
        label={t('description.draft.position')}
        hint={chosen ? chosen.code : t('description.draft.positionHint')}
      >
        {(ids) => (
          <Picker
            {...ids}
            value={chosen && choiceOf(chosen)}
            of="description-position"
            search={search}
            nothing={t('description.draft.noPositionFound')}
            onPick={(choice) => onChoose(choice?.id ?? null)}
          />
        )}
      </Field>
    </div>
  );
}
