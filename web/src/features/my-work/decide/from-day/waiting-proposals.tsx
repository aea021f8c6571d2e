import '../../texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../../ui/button/button-link.tsx';
import { Card } from '../../../../ui/page/card.tsx';
import classes from '../../my-work.module.css';
import { proposalsQuery } from '../../queries.ts';

/** How much ad hoc work waits to be taken, with the way there; nothing where none does. */
export function WaitingProposals() {
  const { t } = useTranslation();
  const { data } = useQuery(proposalsQuery);
  const count = data?.proposals.length ?? 0;
  if (count === 0) return null;
  return (
    <Card>
      <div className={classes.row}>
        <span className={classes.words}>{t('myWork.decide.strip', { count })}</span>
        <ButtonLink size="sm" to="/giao-viec/de-xuat">
          {t('myWork.decide.stripOpen')}
        </ButtonLink>
      </div>
    </Card>
  );
}
