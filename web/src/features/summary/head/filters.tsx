import { POSITION_GROUPS, UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { defined, oneOf } from '../../../lib/search.ts';
import { Select } from '../../../ui/form/input.tsx';
import type { Here } from '../use-here.ts';
import classes from './head.module.css';

/** Block of the unit and kind of position; what is chosen stands in the address. */
export function Filters({ here }: { here: Here }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choose = (change: object) => {
    const { page: _, ...rest } = here.search;
    void navigate({ to: '/tong-hop', search: defined({ ...rest, ...change }) });
  };
  return (
    <>
      <Select
        scale="sm"
        className={classes.filter ?? ''}
        aria-label={t('summary.block.name')}
        value={here.search.block ?? ''}
        onChange={(event) => choose({ block: oneOf(event.target.value, UNIT_BLOCKS) })}
      >
        <option value="">{t('summary.block.all')}</option>
        {UNIT_BLOCKS.map((block) => (
          <option key={block} value={block}>
            {t(`summary.block.${block}`)}
          </option>
        ))}
      </Select>
      <Select
        scale="sm"
        className={classes.filter ?? ''}
        aria-label={t('summary.group.name')}
        value={here.search.group ?? ''}
        onChange={(event) => choose({ group: oneOf(event.target.value, POSITION_GROUPS) })}
      >
        <option value="">{t('summary.group.all')}</option>
        {POSITION_GROUPS.map((group) => (
          <option key={group} value={group}>
            {t(`summary.group.${group}`)}
          </option>
        ))}
      </Select>
    </>
  );
}
