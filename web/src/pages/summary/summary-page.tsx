import '../../features/summary/texts.ts';
import { useHere } from '../../features/summary/use-here.ts';
import { LinesView, MissingView, PeopleView, PersonView, TrendView, YearView } from './list-views.tsx';
import { OverviewView } from './overview-view.tsx';

const VIEWS = {
  people: PeopleView,
  year: YearView,
  entries: LinesView,
  missing: MissingView,
  trend: TrendView,
  person: PersonView,
} as const;

/** Tổng hợp: a month of what the reader oversees, from the whole down to the lines; each view has an address. */
export function SummaryPage() {
  const here = useHere();
  const View = here.search.tab ? VIEWS[here.search.tab] : OverviewView;
  return <View here={here} />;
}
