import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { firstStep } from '../../lib/first-step.ts';
import { refreshMe } from '../../lib/me.ts';

/** What comes before everything else is led to: who is signed in is asked anew, and the address looked at again. */
export function useFirstStep(): void {
  const queryClient = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    const lead = () => refreshMe(queryClient).then(() => router.invalidate());
    // Without an answer the page stays; the next refusal leads again.
    return firstStep.subscribe(() => void lead().catch(() => undefined));
  }, [queryClient, router]);
}
