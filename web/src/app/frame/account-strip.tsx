import { OwnDayStrip } from '../../features/account/device/own-day-strip.tsx';
import { AskedStrip } from '../../features/account/second-factor/asked-strip.tsx';
import { CopyStrip } from '../../features/job/copy-strip.tsx';
import { useMe } from '../../lib/me.ts';

/** What an account is told of itself on every page: how little is open, what it should have, what it must mend. */
export function AccountStrip() {
  const { isOfOwnDay, secondFactor, failedCopy } = useMe();
  if (isOfOwnDay) return <OwnDayStrip />;
  return (
    <>
      {failedCopy && <CopyStrip failed={failedCopy} />}
      {secondFactor && <AskedStrip />}
    </>
  );
}
