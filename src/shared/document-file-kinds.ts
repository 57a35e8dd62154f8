/** Files that can be read as documents, as dialogs offer them. */
export const documentFileKinds = [
  {
    name: 'Documents',
    extensions: [
      'pdf',
      'docx',
      'docm',
      'dotx',
      'html',
      'htm',
      'xhtml',
      'md',
      'markdown',
      'mdown',
      'txt',
      'text',
      'log',
    ],
  },
] as const;

/** Whether a file is called as documents are. */
export function isDocumentName(name: string): boolean {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return documentFileKinds.some(({ extensions }) => (extensions as readonly string[]).includes(extension ?? ''));
}
