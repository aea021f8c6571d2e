import { useMe } from '../../lib/me.ts';
import { OwnDayStrip } from './device/own-day-strip.tsx';
import { AskedStrip } from './second-factor/asked-strip.tsx';

/** What an account is told of itself on every page: how little is open, or what it should have. */
export function AccountStrip() {
  return useMe().isOfOwnDay ? <OwnDayStrip /> : <AskedStrip />;
}
