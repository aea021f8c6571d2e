import { type NoticeTopic, TOPIC_OF } from '@so-viec/shared/notice/notice';
import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../lib/format.ts';
import { Icon, type IconName } from '../../ui/icons/icon.tsx';
import classes from './notice.module.css';
import type { NoticeRead } from './queries.ts';

const ICON_OF: Readonly<Record<NoticeTopic, IconName>> = {
  returned: 'return',
  accepted: 'check',
  assigned: 'assign',
  due: 'clock',
  signal: 'flag',
  appeal: 'sheet',
  leave: 'calendar',
  account: 'lock',
};

/** A press that the browser itself follows: into another tab or window. */
const isForBrowser = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;

/** One notice, a link to what it tells of; following it is reading it. */
export function NoticeRow({ notice, onRead }: { notice: NoticeRead; onRead: (id: string) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, kind, title, detail, path, by, at, isRead } = notice;
  const open = (event: MouseEvent) => {
    if (!isRead) onRead(id);
    if (isForBrowser(event)) return;
    event.preventDefault();
    void navigate({ href: path });
  };
  const time = clockTime(at);
  return (
    <li>
      <a
        className={classes.row}
        href={path}
        data-unread={!isRead || undefined}
        onClick={open}
        onAuxClick={open}
      >
        <span className={classes.icon}>
          <Icon name={ICON_OF[TOPIC_OF[kind]]} size={18} />
        </span>
        <span className={classes.words}>
          <span className={classes.title}>
            {!isRead && <span className="visually-hidden">{t('notice.unread')}: </span>}
            {title}
          </span>
          {detail && <span className={classes.detail}>{detail}</span>}
          <span className={classes.by}>
            {by === '' ? t('notice.byProgram', { time }) : t('notice.by', { name: by, time })}
          </span>
        </span>
        {!isRead && <span className={classes.dot} aria-hidden="true" />}
      </a>
    </li>
  );
}
