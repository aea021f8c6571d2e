import { NOTICE_MAILS } from '@so-viec/shared/notice/notice-choice.rules';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import classes from '../notice.module.css';
import type { Choice, NoticeChoices } from './choice-queries.ts';

type Props = {
  choice: NoticeChoices['topics'][number];
  /** Whether notices go to browsers at all. */
  hasPush: boolean;
  choose: (choice: Choice) => void;
};

/** How one is told of a topic: on the page, on one's machines, and by mail at once, once a day or not. */
export function ChoiceRow({ choice, hasPush, choose }: Props) {
  const { t } = useTranslation();
  const { topic, onPage, mail, push, isAlwaysMailed, mayHide, mayMail, mayPush } = choice;
  const name = t(`notice.topic.${topic}`);
  return (
    <li className={classes.topic}>
      <div className={classes.topicWords}>
        <span className={classes.topicName}>{name}</span>
        {mayHide ? (
          <Checkbox
            label={
              <>
                {t('notice.choice.onPage')}
                <span className="visually-hidden">: {name}</span>
              </>
            }
            checked={onPage}
            onChange={(event) => choose({ topic, mail, push, onPage: event.target.checked })}
          />
        ) : (
          <span className={classes.note}>{t('notice.choice.always')}</span>
        )}
        {hasPush && mayPush && (
          <Checkbox
            label={
              <>
                {t('notice.choice.pushOf')}
                <span className="visually-hidden">: {name}</span>
              </>
            }
            checked={push}
            onChange={(event) => choose({ topic, onPage, mail, push: event.target.checked })}
          />
        )}
      </div>
      {mayMail && !isAlwaysMailed ? (
        <Segmented
          label={t('notice.choice.mailOf', { topic: name })}
          segments={NOTICE_MAILS.map((value) => ({ value, label: t(`notice.choice.mail.${value}`) }))}
          value={mail}
          onChange={(value) => choose({ topic, onPage, push, mail: value })}
        />
      ) : (
        <span className={classes.note}>
          {t(isAlwaysMailed ? 'notice.choice.alwaysMailed' : 'notice.choice.notMailed')}
        </span>
      )}
    </li>
  );
}
