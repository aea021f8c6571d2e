import { findTaskWithin, listTaskFiles } from '@so-viec/db';
import { safeFileName } from '@so-viec/shared/file/file-kind';
import { id } from '@so-viec/shared/id/id.schema';
import { filledText } from '@so-viec/shared/text/text.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { answerFile } from '../../file/download.ts';
import { checkFile } from '../../file/store-file.ts';
import { action } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { pathInput, queryInput } from '../../http/input.ts';
import { Problem } from '../../http/problem.ts';
import { readUpload } from '../../http/upload.ts';
import { assignerOf, mayAssign, noteTask } from '../task-access.ts';
import { withFilesOf } from '../task-view.ts';
import { addTaskFile, removeTaskFile, requireTaskOfFile } from './task-files.ts';

const filePath = pathInput(z.object({ id, fileId: id }));
const fileQuery = queryInput(z.object({ name: filledText(300) }));

/** Files that come with work: added by who gives it, read by who reads the task. */
export const taskFileRoutes = new Hono<AppEnv>()
  .put('/tasks/:id/files/:fileId', action('task.assign'), filePath, fileQuery, async (c) => {
    const { id: taskId, fileId } = c.req.valid('param');
    await requireTaskOfFile(c.var.db, assignerOf(c), taskId);
    const file = await checkFile(fileId, safeFileName(c.req.valid('query').name), await readUpload(c));
    await addTaskFile(c.var.db, assignerOf(c), taskId, file);
    return c.json({ name: file.name, size: file.size }, 201);
  })
  .delete('/tasks/:id/files/:fileId', action('task.assign'), filePath, async (c) => {
    const { id: taskId, fileId } = c.req.valid('param');
    await removeTaskFile(c.var.db, assignerOf(c), { taskId, fileId });
    return c.body(null, 204);
  })
  .get('/tasks/:id/files/:fileId', action('task.read'), filePath, async (c) => {
    const { id: taskId, fileId } = c.req.valid('param');
    const task = await findTaskWithin(c.var.db, c.var.access.readingScope(), taskId);
    const isHidden = task?.state === 'planned' && !mayAssign(c.var.access, task);
    const files = task && !isHidden ? await listTaskFiles(c.var.db, withFilesOf(task)) : [];
    const file = files.find((f) => f.id === fileId);
    if (!task || !file) throw new Problem('not-found');
    noteTask(c, task);
    return answerFile(c.var.db, file);
  });
