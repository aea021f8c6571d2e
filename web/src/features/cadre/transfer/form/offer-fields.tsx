import type { AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import { kindsAfter, leavesPostStanding } from '@so-viec/shared/transfer/transfer.rules';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../../ui/date/day-field.tsx';
import { Field } from '../../../../ui/form/field.tsx';
import { Select } from '../../../../ui/form/input.tsx';
import { HoursFields } from '../../hours/hours-fields.tsx';
import { PlaceFields } from '../../post/place-fields.tsx';
import type { Refusals, Terms } from '../../post/terms.ts';
import classes from '../transfer.module.css';

type Props = {
  terms: Terms;
  onChange: (more: Partial<Terms>) => void;
  refusals: Refusals;
  kind: AssignmentKind;
  /** The kind of the post that is left. */
  held: AssignmentKind;
  onKind: (kind: AssignmentKind) => void;
  today: string;
};

/** What the receiving body names: the place, how the person comes, the hours. */
export function OfferFields({ terms, onChange, refusals, kind, held, onKind, today }: Props) {
  const { t } = useTranslation();
  const kinds = kindsAfter(held);
  const fields = { terms, onChange, refusals };
  return (
    <>
      <PlaceFields {...fields} />
      <div className={classes.how}>
        {kinds.length > 1 && (
          <Field label={t('transfer.form.kind')} hint={t(`transfer.form.${kind as 'primary'}Hint`)}>
            {(ids) => (
              <Select
                {...ids}
                value={kind}
                onChange={(event) => {
                  onKind(event.target.value as AssignmentKind);
                  onChange({ toOn: '' });
                }}
              >
                {kinds.map((one) => (
                  <option key={one} value={one}>
                    {t(`transfer.form.${one as 'primary'}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {leavesPostStanding(held, kind) && (
          <Field label={t('cadre.form.toOn')} hint={t('cadre.form.toHint')} refusal={refusals.toOn}>
            {(ids) => (
              <DayField {...ids} value={terms.toOn} openAt={today} onChange={(toOn) => onChange({ toOn })} />
            )}
          </Field>
        )}
      </div>
      <HoursFields {...fields} />
    </>
  );
}
