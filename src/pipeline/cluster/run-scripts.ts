import type { TransformersVersion } from './trainer-arguments.ts';

/** `launch.sh`: trains in its own folder, with what is written behind it for `accelerate launch`. */
export function launchScript(lora: boolean): string {
  const [script, words] = lora
    ? ['train_lora.py', 'train_lora.py arguments.json lora.json']
    : ['"$RUN_QA"', '"$RUN_QA" arguments.json'];
  return `#!/usr/bin/env bash
# ./launch.sh [options of accelerate launch], such as: ./launch.sh --multi_gpu --num_processes 4
# With torchrun: torchrun --nproc_per_node 4 ${words.replaceAll('"$RUN_QA"', 'run_qa.py')}
set -euo pipefail
cd "$(dirname "$0")"
export RUN_QA="\${RUN_QA:-$PWD/run_qa.py}"
if [ ! -f "$RUN_QA" ]; then
  echo "There is no $RUN_QA: put run_qa.py there, or say with RUN_QA where it is." >&2
  exit 1
fi
exec accelerate launch "$@" ${script}${words.slice(script.length)}
`;
}

/** What whoever opens the folder is to know. */
export function runReadme(version: TransformersVersion): string {
  return `# A run of Spanwright, for a cluster

${whatIsNeeded(version)}

    ./launch.sh                                    one process, or as \`accelerate config\` has set it up
    ./launch.sh --multi_gpu --num_processes 4

What comes of it is in \`output\`. Bring this folder back and \`spanwright import-run\` it: its curves, scores and model are
then among the others.
`;
}

export function whatIsNeeded(version: TransformersVersion): string {
  return `It takes Python with torch, transformers ${version}, datasets, evaluate and accelerate (and peft, for LoRA), and from the sources of
that version of transformers the three files \`run_qa.py\`, \`trainer_qa.py\` and \`utils_qa.py\` of
\`examples/pytorch/question-answering\`, put here. \`evaluate\` fetches the metric when it is first used: let it once where
there is a network, if the nodes have none.`;
}
