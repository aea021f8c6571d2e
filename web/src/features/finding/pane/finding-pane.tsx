import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../finding.module.css';
import { type FindingOne, findingQuery } from '../queries.ts';
import { ruleName } from '../rule-name.ts';
import { SeverityMark } from '../severity-mark.tsx';
import { type ActKind, useLook } from '../use-act.ts';
import { ActForm } from './act-form.tsx';
import { Lines } from './lines.tsx';
import { Steps } from './steps.tsx';

type Props = {
  id: string;
  asked: ActKind | undefined;
  onAsk: (kind: ActKind | undefined) => void;
  onDone: (kind: ActKind) => void;
  onBack: () => void;
};

/** What one may do about a finding now, in the order of its keys. */
export function actsOn({
  mayAnswer,
  mayDecide,
  state,
}: Pick<FindingOne, 'mayAnswer' | 'mayDecide' | 'state'>) {
  const isClosed = state === 'closed';
  const acts: ActKind[] = [];
  if (mayAnswer && !isClosed) acts.push('answer');
  if (mayDecide && !isClosed) acts.push('closing');
  if (mayDecide && (state === 'open' || state === 'answered')) acts.push('mending');
  if (mayDecide && isClosed) acts.push('reopening');
  return acts;
}

const KEYS = { answer: 'T', closing: '1', mending: '2', reopening: '3' } as const;

/** One finding: what was seen, what was said, what one can do, and the lines. */
export function FindingPane({ id, asked, onAsk, onDone, onBack }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(findingQuery(id));
  if (error && !data) return <Refusal look="box">{problemText(t, error)}</Refusal>;
  if (!data) return <div className={classes.pane} role="status" aria-label={t('common.loading')} />;
  return <Pane finding={data} asked={asked} onAsk={onAsk} onDone={onDone} onBack={onBack} />;
}

function Pane({ finding, asked, onAsk, onDone, onBack }: Omit<Props, 'id'> & { finding: FindingOne }) {
  const { t } = useTranslation();
  useLook(finding);
  const acts = actsOn(finding);
  const isShown = finding.isOwn && finding.isUnseen && finding.state === 'open';
  return (
    <article className={classes.pane} aria-labelledby="finding-title">
      <Button className={classes.back} size="sm" icon="chevron-left" onClick={onBack}>
        {t('finding.back')}
      </Button>
      <header className={classes.paneHead}>
        <div className={classes.paneTitle}>
          <h2 id="finding-title">{ruleName(t, finding.rule)}</h2>
          <SeverityMark severity={finding.severity} />
        </div>
        <p className={classes.quiet}>
          {finding.subject.kind === 'unit'
            ? t('finding.pane.unit', { name: finding.subject.name })
            : `${finding.subject.name} · ${finding.unit.name}`}
        </p>
        <p className={classes.sentence}>{finding.text}</p>
        {isShown && (
          <p className={classes.quiet}>
            {t('finding.pane.headFrom', { day: formatDay(finding.headFromOn) })}
          </p>
        )}
      </header>
      {asked && acts.includes(asked) ? (
        <ActForm
          key={`${finding.id} ${asked}`}
          finding={finding}
          kind={asked}
          onDone={onDone}
          onCancel={() => onAsk(undefined)}
        />
      ) : (
        acts.length > 0 && (
          <div className={classes.buttons}>
            {acts.map((kind, place) => (
              <Button
                key={kind}
                variant={place === 0 ? 'primary' : 'plain'}
                keys={KEYS[kind]}
                aria-keyshortcuts={KEYS[kind]}
                onClick={() => onAsk(kind)}
              >
                {t(
                  kind === 'answer' && finding.state === 'answered'
                    ? 'finding.act.answerAgain'
                    : `finding.act.${kind}`,
                )}
              </Button>
            ))}
          </div>
        )
      )}
      <section>
        <h3>{t('finding.pane.history')}</h3>
        <Steps steps={finding.steps} />
      </section>
      <section>
        <h3>
          {t('finding.pane.lines')}{' '}
          {finding.lineCount > 0 && (
            <span className={classes.quiet}>{t('finding.lines', { count: finding.lineCount })}</span>
          )}
        </h3>
        <Lines key={finding.id} finding={finding} />
      </section>
    </article>
  );
}
