import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { type RulesView, rulesQuery } from '../queries.ts';
import classes from '../view/view.module.css';
import { RulesForm } from './rules-form.tsx';

/** By which rules the products and reviews of a body's people are scored: the law's, and where it leaves it the body's. */
export function RulesCard({ code }: { code: string }) {
  const { t } = useTranslation();
  const { data: rules } = useQuery(rulesQuery(code));
  const [isOpen, setOpen] = useState(false);
  if (!rules?.body.isBody) return null;
  const later = rules.choices.filter(({ fromMonth }) => fromMonth > (rules.months[0]?.month ?? ''));
  const ofBody = (
    <p className={classes.note}>
      {t('units.rules.ofBody')}{' '}
      <Link to="/don-vi/$code" params={{ code: rules.body.code }} search={{}}>
        {rules.body.name}
      </Link>
    </p>
  );
  return (
    <Card title={t('units.rules.title')}>
      {!rules.body.isHere && ofBody}
      <InForce rules={rules} />
      {later.map((choice) => (
        <p key={choice.fromMonth} className={classes.note}>
          {t('units.rules.later', { month: formatMonth(choice.fromMonth) })}
        </p>
      ))}
      {rules.mayChange && rules.body.isHere && isOpen && (
        <RulesForm rules={rules} onClose={() => setOpen(false)} />
      )}
      {rules.mayChange && rules.body.isHere && !isOpen && (
        <div className={classes.buttons}>
          <Button size="sm" onClick={() => setOpen(true)}>
            {t('units.rules.change')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function InForce({ rules: { inForce } }: { rules: RulesView }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.rules}>
      {inForce.kinds.map(({ kind, pack, isBinding }) => (
        <div key={kind} className={classes.fact}>
          <dt>{t(`units.rules.kind.${kind}`)}</dt>
          <dd>
            {pack}
            {isBinding && <span className={classes.decision}>{t('units.rules.binding')}</span>}
          </dd>
        </div>
      ))}
      <div className={classes.fact}>
        <dt>{t('units.rules.cap')}</dt>
        <dd>{t(`units.rules.capMode.${inForce.capMode}`)}</dd>
      </div>
    </dl>
  );
}
