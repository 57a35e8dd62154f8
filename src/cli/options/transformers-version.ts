import { Option } from '@commander-js/extra-typings';
import { transformersVersions } from '../../pipeline/cluster/trainer-arguments.ts';

/** Which names of arguments to write for Python. */
export function transformersOption() {
  return new Option('--transformers <version>', 'the major version of transformers that run_qa.py is run with')
    .choices(transformersVersions)
    .default('5' as const);
}
