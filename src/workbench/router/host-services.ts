import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { hostContract } from '../../shared/contract/host.ts';

type Inputs = InferContractRouterInputs<typeof hostContract>;
type Outputs = InferContractRouterOutputs<typeof hostContract>;

/** What only the host can do: each answers the call of the same name in the contract. */
export interface HostServices {
  readonly info: () => Promise<Outputs['info']>;
  readonly chooseFiles: (input: Inputs['chooseFiles']) => Promise<Outputs['chooseFiles']>;
  readonly chooseFolder: (input: Inputs['chooseFolder']) => Promise<Outputs['chooseFolder']>;
  readonly chooseSavePath: (input: Inputs['chooseSavePath']) => Promise<Outputs['chooseSavePath']>;
  readonly reveal: (input: Inputs['reveal']) => Promise<void>;
  readonly offerActions: (input: Inputs['offerActions']) => Promise<void>;
}
