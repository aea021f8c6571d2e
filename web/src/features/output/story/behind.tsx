import { useTranslation } from 'react-i18next';
import { formatDay, formatMinutes, minutesInWords } from '../../../lib/format.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import type { Story } from '../queries.ts';
import classes from './story.module.css';

/** The lines of the log that the product came from: whose, when, how long. */
export function Behind({ story }: { story: Story }) {
  const { t } = useTranslation();
  const { lines, minutes, days } = story;
  const isOneMaker = new Set(lines.map(({ cadreId }) => cadreId)).size <= 1;
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>
        {t('output.story.behind')}
        {lines.length > 0 && (
          <span className={classes.note}>
            {t('output.story.behindNote', { time: minutesInWords(t, minutes), count: days })}
          </span>
        )}
      </h3>
      {lines.length === 0 && <p className={classes.quiet}>{t('output.story.nothingBehind')}</p>}
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line.id} className={classes.line}>
            <span className="figures">{formatDay(line.workedOn)}</span>
            <span className={classes.lineNote}>
              {!isOneMaker && <strong>{line.fullName}: </strong>}
              {line.isConfidential ? t('output.story.secret') : line.note}
              {line.state === 'under-way' && (
                <span className={classes.underWay}>
                  <Icon name="half-disc" size={14} /> {t('output.story.underWay')}
                </span>
              )}
            </span>
            <span className="figures">{formatMinutes(line.minutes)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
