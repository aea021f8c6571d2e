import { shareTexts } from '@so-viec/shared/decimal/shares';
import { useTranslation } from 'react-i18next';
import classes from '../../../ui/table/table.module.css';
import type { CampaignView } from '../answers.ts';
import { BODY_STATES } from '../search.ts';

/** The chart as a table: bodies of each block by state, with their share. */
export function StatesTable({ view }: { view: CampaignView }) {
  const { t } = useTranslation();
  const present = BODY_STATES.filter((state) => view.blocks.some(({ counts }) => counts[state]));
  const sum = (state: (typeof BODY_STATES)[number]) =>
    view.blocks.reduce((total, { counts }) => total + (counts[state] ?? 0), 0);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('scheme.column.block')}</th>
            {present.map((state) => (
              <th key={state} scope="col" className={classes.number}>
                {t(`scheme.state.${state}`)}
              </th>
            ))}
            <th scope="col" className={classes.number}>
              {t('scheme.column.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.blocks.map(({ block, total, counts }) => (
            <tr key={block}>
              <th scope="row">{t(`scheme.block.${block}`)}</th>
              <Cells of={present.map((state) => ({ state, count: counts[state] ?? 0 }))} />
              <td className={classes.number}>{total}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('scheme.column.total')}</th>
            <Cells of={present.map((state) => ({ state, count: sum(state) }))} />
            <td className={classes.number}>{view.total}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Cells({ of }: { of: { state: string; count: number }[] }) {
  const shares = shareTexts(of.map(({ count }) => count));
  return of.map(({ state, count }, place) => (
    <td key={state} className={classes.number}>
      {count}
      <br />
      <span className={classes.quiet}>{shares[place]}</span>
    </td>
  ));
}
