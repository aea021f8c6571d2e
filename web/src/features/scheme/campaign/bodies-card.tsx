import { UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { oneOf } from '../../../lib/search.ts';
import { Card } from '../../../ui/page/card.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import classes from '../../../ui/table/table.module.css';
import type { CampaignBody, CampaignView } from '../answers.ts';
import type { CampaignSearch } from '../search.ts';
import { StateWord } from '../state-word.tsx';

type Props = { view: CampaignView; search: CampaignSearch };

/** Who is late, the latest first; or the bodies in the state and block that are chosen. */
export function BodiesCard({ view, search }: Props) {
  const { t } = useTranslation();
  const { state, block } = search;
  const isChosen = state !== undefined || block !== undefined;
  const rows = view.bodies
    .filter((body) => isChosen || body.late !== null)
    .filter((body) => state === undefined || body.state === state)
    .filter((body) => block === undefined || body.block === block);
  if (!isChosen) rows.sort((a, b) => (b.late?.days ?? 0) - (a.late?.days ?? 0));
  const { state: _, block: __, ...rest } = search;
  const named = state ? t(`scheme.state.${state}`) : t('scheme.campaign.all');
  return (
    <Card
      title={isChosen ? named : t('scheme.campaign.lateList')}
      note={[block && t(`scheme.block.${block}`), t('scheme.campaign.bodies', { count: rows.length })]
        .filter(Boolean)
        .join(', ')}
      aside={
        isChosen && (
          <Link to="/de-an/dot/$id" params={{ id: view.campaign.id }} search={rest} replace>
            {t('scheme.campaign.showLate')}
          </Link>
        )
      }
    >
      {rows.length === 0 ? (
        <p className={classes.pages}>{t(isChosen ? 'scheme.campaign.noBodies' : 'scheme.campaign.noLate')}</p>
      ) : (
        <Bodies rows={rows} />
      )}
    </Card>
  );
}

function Bodies({ rows }: { rows: CampaignBody[] }) {
  const { t } = useTranslation();
  const columns = ['body', 'block', 'state', 'since', 'late'] as const;
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} ${classes.cards}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`scheme.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((body) => (
            <BodyRow key={body.id} body={body} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BodyRow({ body }: { body: CampaignBody }) {
  const { t } = useTranslation();
  const block = oneOf(body.block, UNIT_BLOCKS);
  return (
    <tr>
      <th scope="row">
        {body.schemeId ? (
          <Link to="/de-an/$id" params={{ id: body.schemeId }} className={classes.name}>
            {body.name}
          </Link>
        ) : (
          <span className={classes.name}>{body.name}</span>
        )}
      </th>
      <td className={`${classes.quiet} ${classes.fixed}`}>{block && t(`scheme.block.${block}`)}</td>
      <td className={classes.fixed}>
        <StateWord state={body.state} />
      </td>
      <td className={classes.fixed} {...(body.since && { 'data-label': t('scheme.column.since') })}>
        {body.since && formatDay(body.since)}
      </td>
      <td>
        {body.late && (
          <StateMark state="over" size="sm">
            {t(`scheme.campaign.why.${body.late.why}`, { count: body.late.days })}
          </StateMark>
        )}
      </td>
    </tr>
  );
}
