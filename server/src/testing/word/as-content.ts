import {
  type DescriptionContent,
  descriptionContent,
} from '@so-viec/shared/position-description/position-description.schema';
import type { DraftContent } from '@so-viec/shared/position-description/read/source';

/** What a draft would be taken over as. Throws where it could not. */
export function asContent(draft: DraftContent | undefined): DescriptionContent {
  return descriptionContent.parse(draft);
}
