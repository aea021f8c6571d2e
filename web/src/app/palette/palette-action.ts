import type { IconName } from '../../ui/icons/icon.tsx';

/** A line of the palette and where it leads. */
export type PaletteAction = {
  id: string;
  label: string;
  /** Beside the label, quieter: the unit above. */
  note?: string;
  icon: IconName;
  go: () => Promise<void>;
};
