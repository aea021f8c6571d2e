import { UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from './campaign.module.css';

type Block = (typeof UNIT_BLOCKS)[number];
type Props = { blocks: readonly Block[]; refusal: string | undefined; onChange: (blocks: Block[]) => void };

/** The blocks whose bodies a campaign counts. */
export function BlockChecks({ blocks, refusal, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className={classes.checks} aria-describedby={refusal ? id : undefined}>
      <legend className={classes.legendTitle}>{t('scheme.campaign.blocks')}</legend>
      {UNIT_BLOCKS.map((block) => (
        <Checkbox
          key={block}
          label={t(`scheme.block.${block}`)}
          checked={blocks.includes(block)}
          onChange={(event) =>
            onChange(
              UNIT_BLOCKS.filter((one) => (one === block ? event.target.checked : blocks.includes(one))),
            )
          }
        />
      ))}
      {refusal && <Refusal id={id}>{refusal}</Refusal>}
    </fieldset>
  );
}
