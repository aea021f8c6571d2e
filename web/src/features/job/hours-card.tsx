import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page/card.tsx';
import classes from './job.module.css';
import type { Jobs } from './queries.ts';

/** When people are reminded: the usual hour, and bodies with their own, which is changed on the page of the body. */
export function HoursCard({ usualHour, hours }: Pick<Jobs, 'usualHour' | 'hours'>) {
  const { t } = useTranslation();
  return (
    <Card title={t('job.hour.title')}>
      <div className={classes.words}>
        <p>{t(hours.length > 0 ? 'job.hour.some' : 'job.hour.usual', { hour: usualHour })}</p>
        {hours.length > 0 && (
          <ul>
            {hours.map(({ code, name, hour }) => (
              <li key={code}>
                <Link to="/don-vi/$code" params={{ code }}>
                  {name}
                </Link>
                : {hour}
              </li>
            ))}
          </ul>
        )}
        <p className={classes.quiet}>{t('job.hour.where')}</p>
      </div>
    </Card>
  );
}
