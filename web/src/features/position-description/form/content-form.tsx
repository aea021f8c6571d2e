import { SECTIONS, TEXT_PARTS, type TextPart } from '@so-viec/shared/position-description/parts';
import type { DraftContent } from '@so-viec/shared/position-description/read/source';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import { Cell } from './cell.tsx';
import { withText } from './content.ts';
import classes from './form.module.css';
import { ListForm } from './list-form.tsx';
import type { FormMarks } from './marks.ts';

type Props = {
  content: DraftContent;
  /** `path` is what was changed: its doubts are settled by that. */
  onChange: (content: DraftContent, path: string) => void;
  marks: FormMarks;
};

const isText = (part: string): part is TextPart => TEXT_PARTS.some((text) => text === part);

/** All parts of a description, in the order of the form, each a card. */
export function ContentForm({ content, onChange, marks }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.sections}>
      {SECTIONS.map(({ section, parts }) => (
        <Card key={section} title={t(`description.section.${section}`)}>
          <div className={classes.parts} data-section={section}>
            {parts.map((part) =>
              isText(part) ? (
                <Cell
                  key={part}
                  path={part}
                  label={t(`description.part.${part}`)}
                  isLabelShown={parts.length > 1}
                  value={content[part]}
                  onChange={(text) => onChange(withText(content, part, text), part)}
                  marks={marks}
                />
              ) : (
                <ListForm key={part} part={part} content={content} onChange={onChange} marks={marks} />
              ),
            )}
          </div>
        </Card>
      ))}
    </div>
  );
}
