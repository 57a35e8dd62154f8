import { join } from 'node:path';
import { writeTextFile } from '../../dataset/files/text-file.ts';

/** The version that exports are tested with. */
const transformersVersion = '4.3.1';

/** Writes `package.json` and `index.mjs`: a program that answers with the model beside it, without a network. */
export async function writeExample(folder: string): Promise<void> {
  await writeTextFile(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await writeTextFile(join(folder, 'index.mjs'), program);
}

const manifest = {
  name: 'question-answering-example',
  private: true,
  type: 'module',
  scripts: { start: 'node index.mjs' },
  dependencies: { '@huggingface/transformers': transformersVersion },
};

const program = `// Answers a question from a text, with the model in this folder and without a network.
//   npm install
//   node index.mjs "Who was seen?" "Mrs Delgado was seen at noon."          int8: small and fast
//   node index.mjs --fp32 "Who was seen?" "Mrs Delgado was seen at noon."   exact
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { env, pipeline } from '@huggingface/transformers';

const here = dirname(fileURLToPath(import.meta.url));
env.allowRemoteModels = false;
env.localModelPath = dirname(here);

const words = process.argv.slice(2).filter((word) => word !== '--fp32');
const dtype = process.argv.includes('--fp32') ? 'fp32' : 'q8';
const [question = 'Who was seen?', context = 'Mrs Delgado was seen at noon.'] = words;

const answer = await pipeline('question-answering', basename(here), { dtype });
console.log(JSON.stringify(await answer(question, context)));
`;
