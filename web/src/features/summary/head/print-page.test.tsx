import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { printWhenThere } from './print-page.ts';

test('who asks twice while parts are on their way gets one print, and another afterwards', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  const queries = new QueryClient();
  let arrive: (data: string) => void = () => undefined;
  const arriving = queries.fetchQuery({
    queryKey: ['part'],
    queryFn: () => new Promise<string>((resolve) => (arrive = resolve)),
  });
  const asked = [printWhenThere(queries), printWhenThere(queries)];
  expect(print).not.toHaveBeenCalled();
  arrive('here');
  await arriving;
  asked.push(printWhenThere(queries));
  await Promise.all(asked);
  expect(print).toHaveBeenCalledTimes(1);
  await printWhenThere(queries);
  expect(print).toHaveBeenCalledTimes(2);
});
