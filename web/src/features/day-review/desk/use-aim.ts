import { useEffect, useState } from 'react';

type Open = (id: string | undefined, how: { isStep: boolean }) => void;

/**
 * The open day at once, while the address follows: two quick presses of J are two steps. What the address says
 * holds again as soon as it has arrived.
 */
export function useAim(openId: string | undefined, onOpen: Open) {
  const [aim, setAim] = useState<{ id: string | undefined }>();
  const hasArrived = aim?.id === openId;
  useEffect(() => {
    if (hasArrived) setAim(undefined);
  }, [hasArrived]);
  const open: Open = (id, how) => {
    setAim({ id });
    onOpen(id, how);
  };
  return { openId: aim ? aim.id : openId, open };
}
