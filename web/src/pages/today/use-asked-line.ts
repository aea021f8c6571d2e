import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { saidOfTask } from '../../features/work-entry/offers/open-work.ts';
import { addLine } from '../../features/work-entry/sheet/actions.ts';
import type { Lines } from '../../features/work-entry/shown/lines-context.ts';

/** The address may ask for a line on a task ("Ghi hôm nay"): begun once, then the address is plain again. Says whether it asks. */
export function useAskedLine({ model, canAdd, posts, suggestions }: Lines): boolean {
  const { viec } = useSearch({ strict: false });
  const navigate = useNavigate();
  const task = suggestions?.openTasks.find(({ id }) => id === viec);
  const begin = useEffectEvent(() => {
    if (viec === undefined || !suggestions) return;
    const said = task && canAdd ? saidOfTask(task, posts) : undefined;
    if (said) addLine(model, said, 'note');
    void navigate({ to: '.', search: {}, replace: true });
  });
  const isReady = viec !== undefined && suggestions !== undefined;
  useEffect(() => {
    if (isReady) begin();
  }, [isReady]);
  return viec !== undefined;
}
