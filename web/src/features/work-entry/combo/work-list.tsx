import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../../lib/format.ts';
import { Kbd } from '../../../ui/button/kbd.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { type OptionGroup, taskName, type WorkOption } from '../match/options.ts';
import classes from './combo.module.css';

type Props = {
  id: string;
  groups: readonly OptionGroup[];
  active: WorkOption | undefined;
  onTake: (option: WorkOption) => void;
  /** Pushes what follows down instead of floating over it: phones. */
  isInline?: boolean | undefined;
  /** Said above the choices. */
  children?: ReactNode;
};

/** What stands at the foot of the page and must not hide the list. */
const FOOT = 72;

/** Whether the list has more room above its field than below it. */
function useSide() {
  const list = useRef<HTMLDivElement>(null);
  const [isAbove, setAbove] = useState(false);
  useLayoutEffect(() => {
    const field = list.current?.parentElement?.getBoundingClientRect();
    const height = list.current?.offsetHeight ?? 0;
    if (!field) return;
    const below = window.innerHeight - FOOT - field.bottom;
    setAbove(below < height && field.top > below);
  }, []);
  return { list, isAbove };
}

/** The choices in groups, keys in the foot. The input keeps the focus, so a press must not take it. */
export function WorkList({ id, groups, active, onTake, isInline, children }: Props) {
  const { t } = useTranslation();
  const { list, isAbove } = useSide();
  return (
    <div
      ref={list}
      className={classes.pop}
      data-above={(isAbove && !isInline) || undefined}
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
      <div id={id} role="listbox" aria-label={t('workEntry.list.name')} className={classes.list}>
        {groups.map((group) => (
          <div
            key={group.name}
            role="group"
            aria-label={group.name === 'adHoc' ? t('workEntry.adHoc') : t(`workEntry.list.${group.name}`)}
            data-group={group.name}
          >
            {group.name !== 'adHoc' && (
              <div className={classes.group} aria-hidden="true">
                {t(`workEntry.list.${group.name}`)}
              </div>
            )}
            {group.options.map((option) => (
              <Option
                key={option.key}
                id={`${id}-${option.key}`}
                option={option}
                isActive={option.key === active?.key}
                onTake={onTake}
              />
            ))}
          </div>
        ))}
      </div>
      <div className={classes.foot} aria-hidden="true">
        <span>
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd>
          {t('workEntry.list.choose')}
        </span>
        <span>
          <Kbd>Enter</Kbd>
          {t('workEntry.list.take')}
        </span>
        <span>
          <Kbd>Esc</Kbd>
          {t('workEntry.list.leave')}
        </span>
        <span className={classes.noMarks}>{t('workEntry.list.noMarks')}</span>
      </div>
    </div>
  );
}

type OptionProps = {
  id: string;
  option: WorkOption;
  isActive: boolean;
  onTake: (option: WorkOption) => void;
};

function Option({ id, option, isActive, onTake }: OptionProps) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isActive) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      className={classes.option}
      onClick={() => onTake(option)}
    >
      <OptionWords option={option} />
    </div>
  );
}

function OptionWords({ option }: { option: WorkOption }) {
  const { t } = useTranslation();
  if (option.kind === 'ad-hoc') {
    return (
      <>
        <span className={classes.adHoc}>
          <Icon name="plus" />
          {option.title ? t('workEntry.list.adHoc', { title: option.title }) : t('workEntry.list.adHocBlank')}
        </span>
        <span className={classes.aside}>{t('workEntry.list.asksWho')}</span>
      </>
    );
  }
  const { pieces } = option;
  let offset = 0;
  return (
    <>
      <span>
        {pieces.map(({ text, isHit }) => {
          offset += text.length;
          return isHit ? <mark key={offset}>{text}</mark> : <span key={offset}>{text}</span>;
        })}
        {option.kind === 'task' && option.task.title !== taskName(option.task) && (
          <span className={classes.title}> · {option.task.title}</span>
        )}
      </span>
      <OptionAside option={option} />
    </>
  );
}

function OptionAside({ option }: { option: Exclude<WorkOption, { kind: 'ad-hoc' }> }) {
  const { t } = useTranslation();
  if (option.kind === 'task') {
    const { minutes, days, dueOn } = option.task;
    const due = dueOn && t('workEntry.due', { day: formatShortDay(dueOn) });
    const soFar = days > 0 && t('workEntry.soFar', { time: formatMinutes(minutes), count: days });
    return <span className={`${classes.aside} figures`}>{[due, soFar].filter(Boolean).join(', ')}</span>;
  }
  const { usualMinutes } = option;
  if (!usualMinutes) return null;
  return (
    <span className={`${classes.aside} figures`}>
      {t('workEntry.list.usual', { time: formatMinutes(usualMinutes) })}
    </span>
  );
}
