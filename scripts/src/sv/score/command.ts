import { answerOf } from '@so-viec/shared/review/file/score-answer';
import { readScoreFile } from '@so-viec/shared/review/file/score-file';
import { computeScore } from '@so-viec/shared/review/score/score.rules';
import { type Command, CommandProblem, wrongUse } from '../command.ts';
import { readOptions } from '../options.ts';
import { nameOf, readJson } from './read-json.ts';
import { problemsInWords } from './score-problems.ts';
import { scoreInWords } from './score-words.ts';

/**
 * `sv score`: computes a review from a JSON file alone (`-`: from stdin), without a database. Only `nd335-2025` files:
 * `da09-2024` judges degrees of completion and has neither ratios nor a total nor a level, so such a file is refused.
 * Without assigned products there is nothing to compute, which is an answer and no error.
 */
export const command: Command = {
  name: 'score',
  usage: ['sv score FILE [--json]'],
  async run(args, around) {
    const { words, options } = readOptions(command, args, { json: 'switch' });
    const [file, ...more] = words;
    if (file === undefined || more.length > 0) throw wrongUse(command.usage);
    const { json, repeated } = await readJson(file, around.folder);
    const read = readScoreFile(json);
    const problems = [
      ...repeated.map((path) => ({ path, code: 'repeated-key' })),
      ...('problems' in read ? read.problems : []),
    ];
    if (problems.length > 0 || 'problems' in read) {
      throw new CommandProblem(problemsInWords(nameOf(file), problems));
    }
    const score = computeScore(read.input);
    around.out(options.json ? `${JSON.stringify(answerOf(score))}\n` : scoreInWords(read.input, score));
    return 0;
  },
};
