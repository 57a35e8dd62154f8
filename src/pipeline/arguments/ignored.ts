/** An argument of Hugging Face's that is accepted and left out of account. */
export interface IgnoredArgument {
  /** Why it makes no sense here, to stand behind a colon. */
  readonly why: string;
  /** Its default there, and other values that ask for nothing: they need no warning. Null never does. */
  readonly quiet: readonly unknown[];
}

type Defaults = Readonly<Record<string, readonly unknown[]>>;

const acceleratorDefaults = {
  split_batches: false,
  dispatch_batches: null,
  even_batches: true,
  use_seedable_sampler: true,
  non_blocking: false,
  gradient_accumulation_kwargs: null,
};

const because: readonly (readonly [why: string, defaults: Defaults])[] = [
  [
    'training runs in one process on one device',
    {
      fsdp: ['', false],
      fsdp_config: [],
      fsdp_min_num_params: [0],
      fsdp_transformer_layer_cls_to_wrap: [],
      deepspeed: [''],
      accelerator_config: [acceleratorDefaults],
      parallelism_config: [],
      local_rank: [-1, 0],
      ddp_backend: [],
      ddp_find_unused_parameters: [],
      ddp_bucket_cap_mb: [],
      ddp_broadcast_buffers: [],
      ddp_timeout: [1800],
      ddp_timeout_delta: [],
      tpu_num_cores: [],
      tpu_metrics_debug: [false],
      mp_parameters: [''],
      _n_gpu: [-1, 0, 1],
      ray_scope: ['last'],
      log_on_each_node: [true],
      save_on_each_node: [false],
      average_tokens_across_devices: [true, false],
      eval_use_gather_object: [false],
      sharded_ddp: ['', false],
    },
  ],
  [
    'training computes in 32-bit floating point',
    {
      fp16_opt_level: ['O1'],
      fp16_backend: ['auto'],
      half_precision_backend: ['auto'],
      fp16_full_eval: [false],
      bf16_full_eval: [false],
      tf32: [false],
    },
  ],
  [
    'it concerns PyTorch, which is not used here',
    {
      torch_compile: [false],
      torch_compile_backend: [],
      torch_compile_mode: [],
      torchdynamo: [],
      torch_empty_cache_steps: [],
      jit_mode_eval: [false],
      use_ipex: [false],
      use_mps_device: [false],
      use_liger_kernel: [false],
      liger_kernel_config: [],
      use_cache: [false, true],
      skip_memory_metrics: [true, false],
      debug: ['', []],
    },
  ],
  [
    'nothing is sent to the Hugging Face hub or read from it',
    {
      push_to_hub: [false],
      push_to_hub_model_id: [],
      push_to_hub_organization: [],
      push_to_hub_token: [],
      hub_model_id: [],
      hub_strategy: ['every_save'],
      hub_token: ['<HUB_TOKEN>'],
      hub_private_repo: [false],
      hub_always_push: [false],
      hub_revision: [],
      token: [],
      use_auth_token: [false],
      model_revision: ['main'],
      trust_remote_code: [false],
      dataset_config_name: [],
      project: ['huggingface'],
      trackio_space_id: ['trackio'],
      trackio_bucket_id: [],
      trackio_static_space_id: [false],
    },
  ],
  [
    'windows are read from memory in the order of the run',
    {
      dataloader_num_workers: [0],
      dataloader_prefetch_factor: [],
      dataloader_pin_memory: [true, false],
      dataloader_persistent_workers: [false],
      dataloader_multiprocessing_context: [],
      dataloader_in_order: [true, false],
      train_sampling_strategy: [],
      accelerator_dispatch_batches: [],
      remove_unused_columns: [true],
      length_column_name: ['length'],
      label_names: [['start_positions', 'end_positions']],
      ignore_data_skip: [false],
    },
  ],
  [
    'the optimiser is always AdamW',
    {
      optim: ['adamw_torch', 'adamw_torch_fused', 'adamw_hf'],
      optim_args: [''],
      optim_target_modules: [],
      adafactor: [false],
      neftune_noise_alpha: [],
      label_smoothing_factor: [0],
    },
  ],
  ['the batch size is always the one given', { auto_find_batch_size: [false] }],
  ['layers are always recomputed whole', { gradient_checkpointing_kwargs: [], activation_checkpointing_kwargs: [] }],
  ['a run can always be repeated exactly', { full_determinism: [true, false] }],
  ['a run that is told to end always leaves a checkpoint', { enable_jit_checkpoint: [true, false] }],
  ['models are always written as safetensors', { save_safetensors: [true] }],
  [
    'a checkpoint always holds all that is needed to resume',
    { save_only_model: [false], restore_callback_states_from_checkpoint: [false] },
  ],
  ['evaluation follows eval_strategy from the first step on', { eval_delay: [0], eval_on_start: [false] }],
  [
    'evaluation always computes the loss, the answers and their scores',
    {
      prediction_loss_only: [false],
      eval_accumulation_steps: [],
      eval_do_concat_batches: [true],
      batch_eval_metrics: [false],
      include_inputs_for_metrics: [false],
      include_for_metrics: [[]],
      past_index: [-1],
      use_legacy_prediction_loop: [false],
    },
  ],
  [
    'progress and metrics are always reported in full',
    {
      log_level: ['passive'],
      log_level_replica: ['warning', 'passive'],
      logging_nan_inf_filter: [true, false],
      include_tokens_per_second: [false, 'no'],
      include_num_input_tokens_seen: [false, 'no'],
    },
  ],
  [
    'adapters are plain LoRA on linear layers',
    {
      peft_type: ['LORA'],
      task_type: ['QUESTION_ANS'],
      bias: ['none'],
      lora_bias: [false],
      fan_in_fan_out: [false],
      init_lora_weights: [true],
      use_dora: [false],
      use_qalora: [false],
      exclude_modules: [],
      layers_to_transform: [],
      layers_pattern: [],
      layer_replication: [],
      rank_pattern: [{}],
      alpha_pattern: [{}],
      inference_mode: [true, false],
    },
  ],
];

const ignored = new Map<string, IgnoredArgument>(
  because.flatMap(([why, defaults]) =>
    Object.entries(defaults).map(([name, quiet]) => [name, { why, quiet }] as const),
  ),
);

/** Families whose members come and go with versions of the Trainer. */
const families = /^(fsdp|tpu|ddp|deepspeed|hub|push_to_hub|torch_compile|xla)_/;

/** What is known of an argument that is left out of account; undefined for any other name. */
export function findIgnored(name: string): IgnoredArgument | undefined {
  return ignored.get(name) ?? (families.test(name) ? { why: 'it has no counterpart', quiet: [false, ''] } : undefined);
}

export const ignoredNames: readonly string[] = [...ignored.keys()];
