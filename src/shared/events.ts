/** The stages a run goes through, in the order in which they can occur. */
export type Stage = 'clean' | 'tokenize' | 'load' | 'train' | 'evaluate' | 'predict' | 'save';

/** What a run tells whoever listens: a terminal, a window, a test. Plain data, so that it crosses processes. */
export type RunEvent =
  | { readonly type: 'stage'; readonly stage: Stage; readonly state: 'started' | 'finished' }
  | {
      readonly type: 'progress';
      readonly stage: Stage;
      readonly completed: number;
      readonly total: number;
      readonly unit: 'entries' | 'steps' | 'batches' | 'windows';
      /** Seconds left, or null while too little has been seen to tell. */
      readonly etaSeconds: number | null;
    }
  | {
      readonly type: 'log';
      readonly level: 'info' | 'warning' | 'error';
      /** Stable and machine-readable, in kebab case. */
      readonly code: string;
      readonly message: string;
    }
  | {
      /** One point of the curves, under the names of `trainer_state.json`: `loss`, `eval_f1`, `learning_rate` … */
      readonly type: 'metric';
      readonly step: number;
      readonly epoch: number;
      readonly values: Readonly<Record<string, number>>;
    }
  | { readonly type: 'checkpoint'; readonly step: number; readonly folder: string; readonly best: boolean }
  | {
      readonly type: 'done';
      /** `stopped`: ended early on request, with a checkpoint from which it resumes. */
      readonly outcome: 'finished' | 'stopped';
      readonly metrics: Readonly<Record<string, number>>;
    };

export type EmitEvent = (event: RunEvent) => void;
