import { z } from 'zod';

/** A line of `log_history`: `loss`, `learning_rate`, `grad_norm`, `samples_per_second`, or `eval_…`, or `train_…`; always `epoch` and `step`. */
export type LogEntry = Readonly<Record<string, number>> & { readonly epoch: number; readonly step: number };

const number = z.number();
const count = z.int().min(0);

/** `trainer_state.json` under Hugging Face's names; `load_from_json` of transformers accepts no others. */
export const trainerStateSchema = z.object({
  best_global_step: count.nullable().default(null),
  best_metric: number.nullable().default(null),
  best_model_checkpoint: z.string().nullable().default(null),
  epoch: number.nullable(),
  eval_steps: number.nullable().default(null),
  global_step: count,
  is_hyper_param_search: z.boolean().default(false),
  is_local_process_zero: z.boolean().default(true),
  is_world_process_zero: z.boolean().default(true),
  log_history: z.array(z.record(z.string(), number)).readonly(),
  logging_steps: number.nullable().default(null),
  max_steps: count,
  num_input_tokens_seen: number.default(0),
  num_train_epochs: number,
  save_steps: number.nullable().default(null),
  stateful_callbacks: z.record(z.string(), z.unknown()).default({}),
  total_flos: number.default(0),
  train_batch_size: count.nullable().default(null),
  trial_name: z.string().nullable().default(null),
  trial_params: z.unknown().default(null),
});

/** The state of a run as every tool around the Trainer reads it. */
export type TrainerStateFile = Readonly<z.infer<typeof trainerStateSchema>>;

export const trainerStateFileName = 'trainer_state.json';
