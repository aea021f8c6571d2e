import { checkName } from '@so-viec/shared/report/check-names';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { defined } from '../../../lib/search.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Glance } from '../answers.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './glance.module.css';

/** What needs a look first, and why; signals by kind. */
export function FindingsCard({ here, glance }: { here: Here; glance: Glance }) {
  const { t } = useTranslation();
  const { findings } = glance;
  const { unit, reach, block } = here.search;
  const of = defined({ month: here.month, unit, reach, block });
  const all = findings ? findings.open + findings.answered + findings.closed : 0;
  return (
    <Card
      title={t('summary.glance.findings')}
      {...(findings && all > 0 && { note: t('summary.glance.findingsCount', counts(findings)) })}
    >
      {!findings || all === 0 ? (
        <p className={classes.note}>{t(`summary.glance.${findings ? 'findingsNone' : 'findingsUnseen'}`)}</p>
      ) : (
        <>
          <ul className={classes.list}>
            {findings.first.map(({ code, name, first, count, kinds }) => (
              <li key={code}>
                <SummaryLink to={{ ...here.base, unit: code }} look="name">
                  {name}
                </SummaryLink>
                <span className={classes.soft}>{kinds.map(checkName).join('; ')}</span>
                <Link
                  className={classes.by}
                  to="/tin-hieu"
                  search={{ month: here.month, unit: code, reach: 'body', ...(block && { block }) }}
                >
                  {t('summary.glance.look', { first: formatWhole(first), count: formatWhole(count) })}
                </Link>
              </li>
            ))}
          </ul>
          {findings.others.bodies > 0 && (
            <p className={classes.note}>
              <Link to="/tin-hieu" search={of}>
                {t(`summaryRows.${findings.first.length > 0 ? 'others' : 'noneFirst'}`, {
                  bodies: formatWhole(findings.others.bodies),
                  count: formatWhole(findings.others.count),
                })}
              </Link>
            </p>
          )}
          <p className={classes.kinds}>
            {findings.kinds.map(({ rule, count }) => (
              <Link key={rule} to="/tin-hieu" search={{ ...of, kind: rule }}>
                {checkName(rule)} {formatWhole(count)}
              </Link>
            ))}
          </p>
          <p className={classes.note}>
            {findings.frozen !== 'none' && `${t(`summary.glance.frozen.${findings.frozen}`)} `}
            {t('summary.glance.verdict')}
          </p>
        </>
      )}
    </Card>
  );
}

const counts = ({ open, answered, closed }: NonNullable<Glance['findings']>) => ({
  open: formatWhole(open),
  answered: formatWhole(answered),
  closed: formatWhole(closed),
});
