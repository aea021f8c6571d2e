import { useTranslation } from 'react-i18next';
import { formatMinutes, formatShortDay, percentWhole } from '../../../lib/format.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { Tag } from '../../../ui/page/tag.tsx';
import { StateMark, type StateName } from '../../../ui/state/state-mark.tsx';
import type { Line } from '../answers.ts';
import { SummaryLink } from '../summary-link.tsx';
import table from '../table.module.css';
import type { Here } from '../use-here.ts';
import classes from './lines.module.css';

/** One line with what came out of it. A confidential one keeps its hours and counts alone. */
export function LineRow({ here, line }: { here: Here; line: Line }) {
  const { cadre, workedOn } = line;
  return (
    <tr>
      <td className="figures">
        <SummaryLink to={{ ...here.base, tab: 'entries', cadre: cadre.code, day: workedOn }} look="cell">
          {formatShortDay(workedOn)}
        </SummaryLink>
      </td>
      <th scope="row">
        <SummaryLink to={{ ...here.base, tab: 'person', cadre: cadre.code }} look="name">
          {cadre.name}
        </SummaryLink>
        <div className={table.quiet}>{cadre.unitName}</div>
      </th>
      <td className={`${table.wrap} ${classes.work}`}>
        <Work line={line} />
      </td>
      <td className={`${table.wrap} ${classes.output}`}>
        <Outputs line={line} />
      </td>
      {line.minutes !== null && (
        <td className={`${table.number} ${classes.amount}`}>{formatMinutes(line.minutes)}</td>
      )}
      <td>
        <State line={line} />
      </td>
    </tr>
  );
}

function Work({ line }: { line: Line }) {
  const { t } = useTranslation();
  if (line.isConfidential) {
    return (
      <>
        <div>{line.work}</div>
        <span className={classes.locked}>
          <Icon name="lock" /> {t('summary.lines.confidential')}
        </span>
      </>
    );
  }
  return (
    <>
      <div>{line.work ?? <Tag>{t('summary.lines.adHoc')}</Tag>}</div>
      {line.note && <div className={classes.note}>{line.note}</div>}
      {line.adHocBy && (
        <div className={classes.note}>{t('summary.lines.askedBy', { name: line.adHocBy })}</div>
      )}
    </>
  );
}

function Outputs({ line }: { line: Line }) {
  const { t } = useTranslation();
  if (line.outputs.length === 0 && line.common) {
    return <div className={classes.note}>{t('workEntry.meeting.common', { product: line.common })}</div>;
  }
  return line.outputs.map((output) => (
    <div key={`${output.name} ${output.documentNumber} ${output.quantity}`}>
      {output.name || t('summary.lines.confidentialOutput')}
      {output.quantity > 1 && ` × ${output.quantity}`}
      {output.documentNumber && <span className={classes.note}> {output.documentNumber}</span>}
      {!output.isDelivered && <span className={classes.note}> {t('summary.lines.planned')}</span>}
    </div>
  ));
}

const STATES: Record<string, StateName> = {
  accepted: 'accepted',
  submitted: 'waiting',
  returned: 'returned',
  draft: 'writing',
};

function State({ line }: { line: Line }) {
  const { t } = useTranslation();
  if (line.minutes === null) {
    const degree = line.outputs[0]?.degree ?? null;
    return degree === null ? (
      <StateMark state="waiting">{t('summary.lines.unchecked')}</StateMark>
    ) : (
      <StateMark state={degree > 0 ? 'accepted' : 'returned'}>
        {t('summary.lines.degree', { degree: percentWhole(degree) })}
      </StateMark>
    );
  }
  const state = (line.dayState ?? 'draft') as 'draft' | 'submitted' | 'returned' | 'accepted';
  return <StateMark state={STATES[state] ?? 'waiting'}>{t(`summary.dayState.${state}`)}</StateMark>;
}
