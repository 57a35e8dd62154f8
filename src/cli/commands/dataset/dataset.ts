import type { RunCommand } from '../command.ts';
import { runGroup } from '../group.ts';

export const run: RunCommand = runGroup({
  name: 'spanwright dataset',
  summary: 'Make data sets and bring them from one form into another.',
  entries: [
    {
      name: 'mock',
      summary: 'make up notes of several domains with questions about them',
      load: () => import('./mock.ts'),
    },
    {
      name: 'convert',
      summary: 'bring question-answering data of any form into SQuAD, JSON Lines, CSV or Parquet',
      load: () => import('./convert/convert.ts'),
    },
  ],
});
