import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/** What the right button offers over text, and in what can be typed into; empty elsewhere. */
export function contextMenu({
  isEditable,
  editFlags,
  selectionText,
}: Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText'>): MenuItemConstructorOptions[] {
  const { canUndo, canRedo, canCut, canCopy, canPaste, canSelectAll } = editFlags;
  if (isEditable)
    return [
      { role: 'undo', enabled: canUndo },
      { role: 'redo', enabled: canRedo },
      { type: 'separator' },
      { role: 'cut', enabled: canCut },
      { role: 'copy', enabled: canCopy },
      { role: 'paste', enabled: canPaste },
      { role: 'selectAll', enabled: canSelectAll },
    ];
  return selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: canCopy }];
}
