import '../../features/cadre/texts.ts';
import '../../features/leave/texts.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { CorrectForm } from '../../features/cadre/identity/correct-form.tsx';
import { MonthsCard } from '../../features/cadre/person/months-card.tsx';
import { ReviewsCard } from '../../features/cadre/person/reviews-card.tsx';
import { StandardCard } from '../../features/cadre/person/standard-card.tsx';
import { Timeline } from '../../features/cadre/person/timeline.tsx';
import { BeginForm } from '../../features/cadre/post/begin-form.tsx';
import { EndForm } from '../../features/cadre/post/end-form.tsx';
import { RemoveForm } from '../../features/cadre/post/remove-form.tsx';
import { ReopenForm } from '../../features/cadre/post/reopen-form.tsx';
import { SuccessionForm } from '../../features/cadre/post/succession-form.tsx';
import { type Cadre, cadreQuery, type Post } from '../../features/cadre/queries.ts';
import { type Act, actOf, wordOf } from '../../features/cadre/search.ts';
import { AcceptForm } from '../../features/cadre/transfer/form/accept-form.tsx';
import { PersonTransfers } from '../../features/cadre/transfer/transfers-card.tsx';
import { PersonCompetencies } from '../../features/competency/person/person-competencies.tsx';
import { LeaveCard } from '../../features/leave/leave-card.tsx';
import { PersonDataCard } from '../../features/person-data/person-data-card.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import classes from './cadre-pages.module.css';
import { PersonLeaveForm } from './person-leave-form.tsx';

/** One person: posts on a timeline, standard hours, leave, logs by month; changed on the page itself. */
export function CadrePage() {
  const { t } = useTranslation();
  const { code } = useParams({ from: '/_in/can-bo/$code' });
  const search = useSearch({ from: '/_in/can-bo/$code' });
  const { data: person } = useSuspenseQuery(cadreQuery(code, search));
  const { cadre, can } = person;
  const act = actOf(search.viec);
  const kind = t(`cadre.kind.${cadre.kind as 'worker'}`);
  return (
    <div className={classes.page}>
      <PageHeader
        context={`${t('cadre.person.context', { kind, code: cadre.code })}, ${accountWords(t, person)}`}
        title={cadre.fullName}
        actions={can.change && <PersonActs person={person} />}
      />
      {can.change && (
        <div className={classes.phoneActs}>
          <PersonActs person={person} />
        </div>
      )}
      <PersonForm person={person} act={act} />
      {act === 'takeOn' ? <TakeOn person={person} /> : <PersonTransfers rows={person.transfers} />}
      <Timeline person={person} open={openPost(person, act, search['bo-tri'])} />
      <div className={classes.columns}>
        <StandardCard person={person} />
        <div className={classes.page}>
          {act === 'leave' && <PersonLeaveForm person={person} />}
          <LeaveCard
            code={code}
            name={cadre.fullName}
            leave={person.leave}
            today={person.today}
            canChange={can.changeLeave}
            isSelf={can.isSelf}
            aside={
              (can.isSelf || can.changeLeave) && (
                <ActLink code={code} act="leave" words={t(can.isSelf ? 'leave.ask' : 'leave.add')} />
              )
            }
          />
          <MonthsCard person={person} />
          <ReviewsCard person={person} />
        </div>
      </div>
      {can.readCompetencies && <PersonCompetencies code={code} />}
      {can.readData && !can.isSelf && <PersonDataCard code={code} can={can} />}
    </div>
  );
}

function accountWords(t: TFunction, { account }: Cadre): string {
  if (!account) return t('cadre.person.noAccount');
  const { username, isClosed } = account;
  return t(isClosed ? 'cadre.person.closedAccount' : 'cadre.person.account', { username });
}

function ActLink({ code, act, words }: { code: string; act: Act; words: string }) {
  return (
    <ButtonLink
      to="/can-bo/$code"
      params={{ code }}
      search={({ thang }) => ({ ...(thang && { thang }), viec: wordOf(act) })}
      size="sm"
    >
      {words}
    </ButtonLink>
  );
}

function PersonActs({ person }: { person: Cadre }) {
  const { t } = useTranslation();
  const { code } = person.cadre;
  const holds = person.posts.some((post) => post.toOn === null || post.toOn >= person.today);
  return (
    <>
      <ActLink code={code} act="begin" words={t(holds ? 'cadre.act.begin' : 'cadre.act.comeBack')} />
      {holds && <ActLink code={code} act="depart" words={t('cadre.act.depart')} />}
      <ActLink code={code} act="correct" words={t('cadre.act.correct')} />
    </>
  );
}

/** The form of the person as a whole that the address names, where it may be used; it stands beneath its button. */
function PersonForm({ person, act }: { person: Cadre; act: Act | undefined }) {
  if (!person.can.change) return null;
  if (act === 'begin') return <BeginForm person={person} />;
  if (act === 'depart') return <EndForm person={person} />;
  return act === 'correct' ? <CorrectForm person={person} /> : null;
}

/** Taking on a person who was offered, where that still waits; else what became of it. */
function TakeOn({ person }: { person: Cadre }) {
  const of = person.transfers.find(({ can, side }) => can.answer && side === 'sending');
  return of ? <AcceptForm person={person} of={of} /> : <PersonTransfers rows={person.transfers} />;
}

/** The form of one post that the address names, where it may be used. */
function openPost(person: Cadre, act: Act | undefined, postId: string | undefined) {
  const post = person.posts.find(({ id }) => id === postId);
  if (!post?.canChange || !person.can.change) return undefined;
  return {
    postId: post.id,
    form: <PostForm key={`${act} ${post.id}`} person={person} post={post} act={act} />,
  };
}

function PostForm({ person, post, act }: { person: Cadre; post: Post; act: Act | undefined }) {
  if (act === 'end') return <EndForm person={person} post={post} />;
  if (act === 'reopen' && post.toOn) return <ReopenForm person={person} post={post} />;
  if (act === 'remove') return <RemoveForm person={person} post={post} />;
  if (act === 'move' || act === 'terms') return <SuccessionForm person={person} post={post} act={act} />;
  return null;
}
