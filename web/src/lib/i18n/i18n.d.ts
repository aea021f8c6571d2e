import 'i18next';
import type { vi } from './vi.ts';
import type { viLate } from './vi-late.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof vi & typeof viLate };
  }
}
