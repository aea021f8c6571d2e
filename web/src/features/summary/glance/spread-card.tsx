import { binName } from '@so-viec/shared/report/chart/spread-picture';
import { useTranslation } from 'react-i18next';
import { formatWhole, toComma } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Glance } from '../answers.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './glance.module.css';

/** How many people have how many hours a duty day; a bar leads to its people. */
export function SpreadCard({ here, glance }: { here: Here; glance: Glance }) {
  const { t } = useTranslation();
  const { spread } = glance;
  const most = Math.max(1, ...spread.map(({ count }) => count));
  return (
    <Card title={t('summary.glance.spread')} note={t('summary.glance.spreadNote')}>
      <ol className={classes.spread}>
        {spread.map((bin) => (
          <li key={bin.from ?? 0}>
            <SummaryLink
              to={{ ...here.base, tab: 'people', sort: 'per-duty-day', hours: `${bin.from ?? 0}` }}
              look="cell"
            >
              <span className="visually-hidden">
                {t('summary.glance.spreadWords', { name: binName(bin), count: formatWhole(bin.count) })}
              </span>
              <span className={classes.count} aria-hidden="true">
                {bin.count > 0 && formatWhole(bin.count)}
              </span>
              <span className={classes.bar} style={{ height: `${(bin.count / most) * 96}px` }} />
              <span className={classes.bin} aria-hidden="true">
                {bin.from === null ? binName(bin) : edgeText(bin.from)}
              </span>
            </SummaryLink>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const edgeText = (minutes: number) => toComma(`${minutes / 60}`);
