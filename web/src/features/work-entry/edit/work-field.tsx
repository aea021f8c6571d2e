import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/form/input.tsx';
import { WorkCombobox } from '../combo/work-combobox.tsx';
import { changePost } from '../sheet/actions.ts';
import { useSoFar } from '../shown/line-text.tsx';
import { useLines } from '../shown/lines-context.ts';
import type { Line } from '../shown/use-line.ts';
import classes from './fields.module.css';
import { TextField } from './fields.tsx';
import { ProposeField } from './propose-field.tsx';
import { SecretPlace } from './secret-place.tsx';

/** The work of a line: looked up in the list; below it who asked for ad hoc work, and the post where several are held. */
export function WorkField({ line, isLarge = false }: { line: Line; isLarge?: boolean }) {
  const { t } = useTranslation();
  const { row } = line;
  const soFar = useSoFar(row);
  return (
    <div className={classes.stack}>
      <WorkCombobox line={line} isLarge={isLarge} />
      {row.said.isAdHoc && (
        <div className={classes.post}>
          {/* The field is named for its line as well. */}
          <span aria-hidden="true">{t('workEntry.column.adHocBy')}</span>
          <TextField line={line} field="adHocBy" />
        </div>
      )}
      <ProposeField line={line} />
      <SecretPlace line={line} />
      {soFar && <span className={`${classes.read} ${classes.soFar}`}>{soFar}</span>}
      <PostField line={line} />
    </div>
  );
}

/** Which of several posts held that day a line is for. */
export function PostField({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { model, posts, suggestions } = useLines();
  const { said, id } = line.row;
  const product = suggestions?.products.find((each) => each.id === said.productId);
  // Work of one position's list is for that position.
  const choices = posts.filter(({ positionId }) =>
    [undefined, null, positionId].includes(product?.positionId),
  );
  if (choices.length < 2) return null;
  const keyOf = (post: { unitId: string; positionId: string }) => `${post.unitId} ${post.positionId}`;
  return (
    <label className={classes.post}>
      {t('workEntry.column.post')}
      <Select
        scale="sm"
        value={keyOf(said)}
        onChange={({ target }) => {
          const post = choices.find((each) => keyOf(each) === target.value);
          if (post) changePost(model, id, post);
        }}
      >
        {choices.map((post) => (
          <option key={keyOf(post)} value={keyOf(post)}>
            {post.positionName}, {post.unitName}
          </option>
        ))}
      </Select>
    </label>
  );
}
