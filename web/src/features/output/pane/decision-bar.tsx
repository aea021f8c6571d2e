import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { UndoStrip } from '../../../ui/state/undo-strip.tsx';
import { decidedWords } from '../desk/decided-elsewhere.ts';
import { lateOf } from '../desk/decision.ts';
import type { Desk } from '../desk/use-desk.ts';
import type { QueuedProduct } from '../queries.ts';
import classes from './decision-bar.module.css';
import { DegreeChoice } from './degree-choice.tsx';
import { DeskKeysHelp } from './desk-keys-help.tsx';
import { LateWords } from './late-words.tsx';
import { ReasonForm } from './reason-form.tsx';

type Props = {
  desk: Desk;
  product: QueuedProduct;
  said: string;
  help: { isOpen: boolean; onToggle: (isOpen: boolean) => void };
};

/** Docked under the product: what was just decided and how to take it back, what was refused, then the controls. */
export function DecisionBar({ desk, product, said, help }: Props) {
  const { t } = useTranslation();
  const { decisions, draft } = desk;
  return (
    <div className={classes.bar}>
      {decisions.refused.map((refused) => (
        <Refusal
          key={refused.id}
          look="box"
          repair={{ label: t('common.close'), onPress: () => decisions.dismiss(refused.id) }}
        >
          {t('output.done.refused', {
            name: refused.name,
            person: refused.person,
            why: decidedWords(t, refused.problem) ?? problemText(t, refused.problem),
          })}
        </Refusal>
      ))}
      {said && (
        <UndoStrip onUndo={desk.undo} keyName="Z">
          {said}
        </UndoStrip>
      )}
      {product.standing === 'waiting' && draft.asks && <ReasonForm desk={desk} product={product} />}
      {product.standing === 'waiting' && !draft.asks && <Controls desk={desk} product={product} />}
      <div className={classes.keys}>
        <DeskKeysHelp {...help} />
      </div>
    </div>
  );
}

/** One press each: Đạt, Chưa đạt, Chậm, Trả lại; by a pack of degrees the degree in place of the delay. */
function Controls({ desk, product }: Pick<Props, 'desk' | 'product'>) {
  const { t } = useTranslation();
  const { draft, marked } = desk;
  const isByDegree = product.controls === 'degree';
  const late = lateOf(product, draft);
  const count = marked.length;
  const accept = late > 0 ? t('output.act.acceptLate') : t('output.act.accept');
  return (
    <>
      {isByDegree ? (
        <DegreeChoice degree={draft.degree} onDegree={(degree) => desk.change({ ...draft, degree })} />
      ) : (
        <LateWords desk={desk} product={product} />
      )}
      <div className={classes.controls} data-by={isByDegree ? 'degree' : 'decree'}>
        <Button
          variant="primary"
          icon="check"
          keys="1"
          onClick={() => desk.send('accepted')}
          aria-keyshortcuts="1 Enter D"
        >
          {count > 0 ? t('output.desk.acceptChosen', { count }) : accept}
        </Button>
        <Button icon="alert" keys="2" onClick={() => desk.ask('fault')} aria-keyshortcuts="2 C">
          {t('output.act.fault')}
        </Button>
        {!isByDegree && (
          <Button
            icon="clock"
            keys="3"
            onClick={desk.toggleLate}
            aria-pressed={late > 0}
            aria-keyshortcuts="3 M"
          >
            {t('output.act.late')}
          </Button>
        )}
        <Button icon="return" keys="4" onClick={() => desk.ask('returned')} aria-keyshortcuts="4 R">
          {t('output.act.return')}
        </Button>
      </div>
    </>
  );
}
