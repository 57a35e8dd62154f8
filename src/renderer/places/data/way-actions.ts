import { BookOpenText, FilePlus2, UsersRound } from '@lucide/vue';
import type { DataSetId } from '../../../shared/contract/ids.ts';
import type { Action } from '../../frame/actions/action.ts';
import { openDocuments } from './documents/open-documents.ts';

/** Other pages of a data set. */
export interface Ways {
  readonly toTexts: () => void;
  readonly toAgreement: () => void;
}

/** What leads from the entries to the texts they ask about, and to another annotator's. */
export function wayActions({ toTexts, toAgreement }: Ways, dataSet: DataSetId | null): readonly Action[] {
  const group = 'Data';
  return [
    {
      id: 'documents',
      title: 'Add documents',
      group,
      icon: FilePlus2,
      keys: ['shift+i'],
      words: 'pdf word docx text',
      run: () => openDocuments({ kind: 'ask' }, dataSet),
    },
    {
      id: 'texts',
      title: 'Write questions about the texts',
      group,
      icon: BookOpenText,
      keys: ['w'],
      words: 'documents paragraphs annotate',
      run: toTexts,
    },
    {
      id: 'agreement',
      title: 'Compare with another annotator',
      group,
      icon: UsersRound,
      words: 'agreement conflicts second review',
      run: toAgreement,
    },
  ];
}
