import { extname, join } from 'node:path';
import { makeFolder } from '../../../dataset/files/make-folder.ts';
import { writeTextFile } from '../../../dataset/files/text-file.ts';
import { type ResultFile, predictionFiles } from '../../../pipeline/postprocess/results/prediction-files.ts';
import type { QuestionAnswers } from '../../../pipeline/postprocess/search/answers.ts';

/** The text of a `predictions.json`: question id → answer. */
export function predictionsText(answers: readonly QuestionAnswers[]): string {
  return predictionFiles('predict', answers)[0]!.text;
}

/**
 * Writes predictions: into one file where the path ends in `.json`, else into a folder with the files that a run writes.
 *
 * @returns the paths of what was written
 */
export async function writeAnswers(path: string, answers: readonly QuestionAnswers[]): Promise<readonly string[]> {
  const whole = predictionFiles('predict', answers);
  return extname(path) === '.json' ? writeOne(path, predictionsText(answers)) : writeInto(path, whole);
}

async function writeOne(path: string, text: string): Promise<readonly string[]> {
  await writeTextFile(path, text);
  return [path];
}

async function writeInto(folder: string, files: readonly ResultFile[]): Promise<readonly string[]> {
  await makeFolder(folder);
  const paths: string[] = [];
  for (const { name, text } of files) paths.push(...(await writeOne(join(folder, name), text)));
  return paths;
}
