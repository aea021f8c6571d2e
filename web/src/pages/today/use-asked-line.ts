import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { blankSaid } from '../../features/work-entry/line/said.ts';
import { pick, postOfOption } from '../../features/work-entry/match/pick.ts';
import { addLine } from '../../features/work-entry/sheet/actions.ts';
import type { Lines } from '../../features/work-entry/shown/lines-context.ts';

/** The address may ask for a line on a task ("Ghi hôm nay"): begun once, then the address is plain again. Says whether it asks. */
export function useAskedLine({ model, canAdd, posts, suggestions }: Lines): boolean {
  const { viec } = useSearch({ strict: false });
  const navigate = useNavigate();
  const task = suggestions?.openTasks.find(({ id }) => id === viec);
  const begin = useEffectEvent(() => {
    const [main] = posts;
    if (viec === undefined || !suggestions) return;
    if (task && main && canAdd) {
      const option = { kind: 'task' as const, key: task.id, task, pieces: [] };
      const blank = blankSaid(postOfOption(option, main, posts));
      addLine(model, { ...blank, ...pick(blank, option) }, 'note');
    }
    void navigate({ to: '.', search: {}, replace: true });
  });
  const isReady = viec !== undefined && suggestions !== undefined;
  useEffect(() => {
    if (isReady) begin();
  }, [isReady]);
  return viec !== undefined;
}
