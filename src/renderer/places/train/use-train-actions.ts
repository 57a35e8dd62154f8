import { Copy, FileDown, FileUp, GraduationCap, RotateCcw, Search } from '@lucide/vue';
import { useActions } from '../../frame/actions/registry.ts';
import type { Train } from './use-train.ts';

export interface TrainHands {
  readonly start: () => void;
  readonly choosePreset: (id: string) => void;
  readonly findSetting: () => void;
  readonly resetAll: () => void;
  readonly importFile: () => void;
  readonly exportFile: () => void;
  readonly copyCommandLine: () => void;
}

/** What can be done in the view, by its keys and in the palette. */
export function useTrainActions({ draft, choices, request, commandLine }: Train, hands: TrainHands): void {
  const group = 'Train';
  useActions(() => [
    {
      id: 'start-training',
      title: 'Start training',
      group,
      icon: GraduationCap,
      keys: ['mod+enter'],
      disabled: request.value === null,
      run: hands.start,
    },
    ...choices.value.map(({ id, title }, index) => ({
      id: `preset-${id}`,
      title: `How: ${title}`,
      group,
      keys: [String(index + 1)],
      run: () => hands.choosePreset(id),
    })),
    { id: 'find-setting', title: 'Find a setting', group, icon: Search, keys: ['/'], run: hands.findSetting },
    {
      id: 'reset-settings',
      title: 'Reset all settings',
      group,
      icon: RotateCcw,
      disabled: Object.keys(draft.value.arguments.own).length === 0,
      run: hands.resetAll,
    },
    { id: 'import-arguments', title: 'Import args.json', group, icon: FileUp, keys: ['o'], run: hands.importFile },
    {
      id: 'export-arguments',
      title: 'Export args.json',
      group,
      icon: FileDown,
      keys: ['x'],
      disabled: request.value === null,
      run: hands.exportFile,
    },
    {
      id: 'copy-command-line',
      title: 'Copy the command line',
      group,
      icon: Copy,
      keys: ['c'],
      disabled: commandLine.value === null,
      run: hands.copyCommandLine,
    },
  ]);
}
