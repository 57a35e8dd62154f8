import type { RunCommand } from '../command.ts';
import { runGroup } from '../group.ts';

export const run: RunCommand = runGroup({
  name: 'spanwright dataset',
  summary: 'Make data sets, bring them from one form into another, and see what is wrong with them.',
  entries: [
    {
      name: 'mock',
      summary: 'make up notes of several domains with questions about them',
      load: () => import('./mock.ts'),
    },
    {
      name: 'check',
      summary: 'say what is wrong with a data set, and fix what can be fixed',
      load: () => import('./check/check.ts'),
    },
    {
      name: 'agreement',
      summary: 'say how far two people agree who answered the same questions, and where they do not',
      load: () => import('./agreement/agreement.ts'),
    },
    {
      name: 'documents',
      summary: 'read PDF, Word, HTML, Markdown and text into paragraphs to ask about',
      load: () => import('./documents/documents.ts'),
    },
    {
      name: 'convert',
      summary: 'bring question-answering data of any form into SQuAD, JSON Lines, CSV or Parquet',
      load: () => import('./convert/convert.ts'),
    },
  ],
});
