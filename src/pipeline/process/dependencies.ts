import type { SpanBatch } from '../../engine/batch.ts';
import type { TensorView, Trainer } from '../../engine/trainer.ts';
import type { Start } from './checkpoint/decide-start.ts';

/** What the training loop is given: it knows nothing of models and files of models. */
export interface ProcessDependencies {
  /** Where the run begins, as `decideStart` said before anything was written to `output_dir`; decided now where left out. */
  readonly start?: Start;
  /**
   * Makes the model to train. Its parameters and moments are replaced by the checkpoint's afterwards.
   *
   * @param checkpoint the folder that the run resumes from, or null
   */
  createTrainer(checkpoint: string | null): Trainer | Promise<Trainer>;
  /** The batch of these features, in this order. */
  batchOf(indices: readonly number[]): SpanBatch;
  /** Tokens in each training feature. */
  readonly featureLengths: readonly number[];
  /**
   * Judges the model as it now is: `eval_loss`, `eval_f1` … (`eval_` is put in front where it is missing). May throw an
   * AbortError once the run's signal is aborted; the evaluation is then done again after the resume.
   */
  evaluate(trainer: Trainer): Promise<Readonly<Record<string, number>>>;
  /** Features that an evaluation goes through, for the first estimates of the time left. */
  readonly evaluationFeatureCount?: number;
  /** Writes the model as it now is: `model.safetensors` and its companions, or the adapter. */
  writeModel(folder: string, trainer: Trainer): Promise<void>;
  /** The trained parameters that `writeModel` wrote, under the names of the trainer. */
  readModel(folder: string, trainer: Trainer): Promise<ReadonlyMap<string, TensorView>>;
}
